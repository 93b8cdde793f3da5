"""Groups of tellings that say the same, over all documents of a contact: best pairs first, one against several allowed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from dragoman.ledger.aligning.meaning import Embed, centred
from dragoman.ledger.aligning.scoring import Likeness, Scene, dropped, likeness, overlap, reasons
from dragoman.ledger.aligning.values import Link, Same, Telling

SURE = 0.4  # from here on two tellings are taken for the same
PERHAPS = 0.06  # from here on one may be the other's telling: nobody's silence is claimed
HALF_SURE = 0.25  # what two members that were not linked themselves must reach
TOGETHER = 0.4  # the share of what a second short telling says of a long one that the first did not say
NEAR = 4  # statements between two of one document that together say what another says in one
REPEATED = 0.8  # shared words from which two statements of one document are one said twice
CROWD = 60  # a sign that more tellings share finds no pairs


def align(told: Iterable[Telling], embed: Embed | None = None) -> list[Same]:
    """The tellings of one contact, grouped so that those of a group say the same; sorted by id.

    Every telling stands in exactly one group; the order they come in changes nothing. `embed`: multilingual embeddings as
    further evidence (`aligning/meaning`).
    """
    listed = sorted(told, key=lambda one: one.id)
    scene = Scene(listed, None if embed is None else centred(listed, embed))
    by_id = {one.id: one for one in listed}
    likenesses = dict(_pairs(listed, scene))
    groups = _Groups(by_id, likenesses, scene)
    for one, other in _repeats(listed, scene):
        groups.join(one, other)
    for (a, b), found in sorted(likenesses.items(), key=lambda pair: (-pair[1].score, pair[0])):
        if found.score >= SURE and groups.allow(a, b):
            groups.join(a, b, found)
    return groups.same()


def _repeats(listed: list[Telling], scene: Scene) -> Iterator[tuple[str, str]]:
    """What a document says twice in all but the same words: a lead and the body's first sentence, a caption."""
    of_document: dict[str, list[Telling]] = defaultdict(list)
    for one in listed:
        of_document[one.document].append(one)
    for tellings in of_document.values():
        for one, other in combinations(tellings, 2):
            alike = one.text == other.text or other.id == one.repeat_of or one.id == other.repeat_of
            if alike or overlap(one, other, scene) >= REPEATED:
                yield one.id, other.id


def _pairs(listed: list[Telling], scene: Scene) -> Iterator[tuple[tuple[str, str], Likeness]]:
    """The pairs that share a sign not everybody has, with how alike they are."""
    having: dict[str, list[Telling]] = defaultdict(list)
    for one in listed:
        for sign in {*one.concepts, *scene.tokens[one.id]}:
            having[sign].append(one)
    seen: set[tuple[str, str]] = set()
    for tellings in having.values():
        if len(tellings) > CROWD:
            continue
        for one, other in combinations(tellings, 2):
            if (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                if (found := likeness(one, other, scene)) is not None and found.score >= PERHAPS:
                    yield (one.id, other.id), found


class _Groups:
    """Who stands with whom so far."""

    def __init__(self, by_id: dict[str, Telling], likenesses: dict[tuple[str, str], Likeness], scene: Scene) -> None:
        self._by_id, self._likenesses, self._scene = by_id, likenesses, scene
        self._group = {one: [one] for one in by_id}
        self._links: list[tuple[str, str, Likeness]] = []

    def join(self, one: str, other: str, found: Likeness | None = None) -> None:
        """Put the groups of two tellings together."""
        if found is not None:
            self._links.append((one, other, found))
        if self._group[one] is not self._group[other]:
            joined = self._group[one] + self._group[other]
            for member in joined:
                self._group[member] = joined

    def allow(self, one: str, other: str) -> bool:
        """Whether their groups may be one: all of different documents alike, those of one document each with its own share."""
        first, second = self._group[one], self._group[other]
        if first is second:
            return False
        for a in first:
            for b in second:
                if self._by_id[a].document == self._by_id[b].document:
                    if not self._together(a, b, [*first, *second]):
                        return False
                elif self._score(a, b) < HALF_SURE and not self._told_twice(a, b, first, second):
                    return False
        return True

    def _told_twice(self, a: str, b: str, first: list[str], second: list[str]) -> bool:
        """Whether a member that is not like another has its own fellow in that document."""
        document = self._by_id[b].document
        return any(self._by_id[x].document == document and self._score(a, x) >= SURE for x in [*first, *second])

    def _together(self, a: str, b: str, members: list[str]) -> bool:
        """Whether two of one document each say a part of their own of what another document's member says at once."""
        one, other = self._by_id[a], self._by_id[b]
        if a in self._group[b]:
            return True  # a repeat
        if abs(one.place - other.place) > NEAR:
            return False
        for member in members:
            whole = self._by_id[member]
            if whole.document == one.document or min(self._score(a, member), self._score(b, member)) < SURE:
                continue
            said = [set(part.concepts) & set(whole.concepts) for part in (one, other)]
            shares = [self._scene.mass(said[n] - said[1 - n]) / (self._scene.mass(said[n]) or 1) for n in (0, 1)]
            if min(shares) >= TOGETHER:
                return True
        return False

    def _score(self, one: str, other: str) -> float:
        found = self._likenesses.get((one, other) if one < other else (other, one))
        return 0.0 if found is None else found.score

    def _link(self, a: str, b: str, found: Likeness) -> Link:
        one, other = self._by_id[a], self._by_id[b]
        return Link(
            a=a, b=b, score=round(found.score, 3), relation=found.relation, why=reasons(one, other, self._scene),
            only_a=dropped(one, other), only_b=dropped(other, one),
        )  # fmt: skip

    def same(self) -> list[Same]:
        """The groups as they stand."""
        links: dict[str, list[Link]] = defaultdict(list)
        for one, other, found in self._links:
            links[min(self._group[one])].append(self._link(one, other, found))
        near: dict[str, set[str]] = defaultdict(set)
        for one, other in self._likenesses:
            if self._group[one] is not self._group[other]:
                near[one].add(other)
                near[other].add(one)
        made: list[Same] = []
        for smallest in sorted({min(group) for group in self._group.values()}):
            members = tuple(sorted(self._group[smallest]))
            documents = tuple(sorted({self._by_id[one].document for one in members}))
            perhaps = {other for one in members for other in near[one] if self._by_id[other].document not in documents}
            made.append(
                Same(
                    id=smallest, members=members, documents=documents,
                    links=tuple(sorted(links[smallest], key=_order)), perhaps=tuple(sorted(perhaps)),
                )
            )  # fmt: skip
        return made


def _order(link: Link) -> tuple[str, str]:
    return link.a, link.b
