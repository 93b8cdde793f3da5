"""Reports linked to clusters: the surest links first, never two that are barred from each other in one; rulings before all.

Then reports that do not say enough by themselves join a cluster where just one fits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable
from math import inf

from dragoman.ledger.merging.features import may_differ, of_other_years
from dragoman.ledger.merging.profiles import Profile, shape
from dragoman.ledger.merging.scoring import SURE, barred_anywhere, told_as_two
from dragoman.ledger.merging.values import Link, Ruling


class Clusters:
    """Reports in groups; two groups become one unless a bar or a ruling stands between their members.

    A contact that hundreds of outlets tell has few shapes: bars are looked up by shape, so that it costs no more than
    the few.
    """

    def __init__(self, profiles: Iterable[Profile], rulings: Collection[Ruling]) -> None:
        self.profiles = {one.id: one for one in profiles}
        self.of = {id: id for id in self.profiles}
        self.members = {id: [id] for id in self.profiles}
        self.links: list[Link] = []
        self._same = _pairs(rulings, "same")
        self._apart = _pairs(rulings, "different")
        numbers: dict[Hashable, int] = {}
        self._shape = {id: numbers.setdefault(shape(one), len(numbers)) for id, one in self.profiles.items()}
        self._shapes = {id: {number: id} for id, number in self._shape.items()}
        self._documents = {id: {one.report.document: [id]} for id, one in self.profiles.items()}
        self._barred: dict[tuple[int, int], bool] = {}

    def fit(self, one: str, other: str) -> bool:
        """Whether two groups, by any of their members, may be one."""
        ours, theirs = self.of[one], self.of[other]
        if self._same or self._apart:
            return all(self._may(a, b) for a in self.members[ours] for b in self.members[theirs])
        return not self._told_as_two(ours, theirs) and not any(
            self._bar(a, b) for a in self._shapes[ours].values() for b in self._shapes[theirs].values()
        )

    def ruled_apart(self, one: str, other: str) -> bool:
        """Whether a ruling keeps two groups apart."""
        ours, theirs = self.members[self.of[one]], self.members[self.of[other]]
        return any(_pair(a, b) in self._apart for a in ours for b in theirs)

    def join(self, link: Link) -> None:
        """Make the groups of a link's two reports one."""
        keep, gone = sorted((self.of[link.report], self.of[link.to]))
        if keep == gone:
            return
        for id in self.members[gone]:
            self.of[id] = keep
        self.members[keep] = sorted(self.members[keep] + self.members.pop(gone))
        self._shapes[keep] = self._shapes.pop(gone) | self._shapes[keep]
        for document, ids in self._documents.pop(gone).items():
            self._documents[keep][document] = self._documents[keep].get(document, []) + ids
        self.links.append(link)

    def _may(self, a: str, b: str) -> bool:
        pair = _pair(a, b)
        if pair in self._apart:
            return False
        if pair in self._same:
            return True
        return told_as_two(self.profiles[a], self.profiles[b]) is None and not self._bar(a, b)

    def _bar(self, a: str, b: str) -> bool:
        """Whether two reports are barred from each other, whichever documents tell them."""
        one, other = self._shape[a], self._shape[b]
        pair = (one, other) if one < other else (other, one)
        found = self._barred.get(pair)
        if found is None:
            found = self._barred[pair] = barred_anywhere(self.profiles[a], self.profiles[b]) is not None
        return found

    def _told_as_two(self, ours: str, theirs: str) -> bool:
        """Whether some document tells of both groups as of two contacts."""
        mine, other = self._documents[ours], self._documents[theirs]
        return any(
            told_as_two(self.profiles[a], self.profiles[b]) is not None
            for document in mine.keys() & other.keys()
            for a in mine[document]
            for b in other[document]
        )


def cluster(profiles: Iterable[Profile], links: Iterable[Link], rulings: Collection[Ruling]) -> Clusters:
    """The reports of one component as clusters with the links that made them."""
    found = Clusters(profiles, rulings)
    for ruling in sorted(rulings):
        if ruling.verdict == "same" and {ruling.a, ruling.b} <= found.of.keys():
            if not found.ruled_apart(ruling.a, ruling.b):
                found.join(Link(ruling.a, ruling.b, inf, ("a person's ruling",)))
    ordered = sorted(links, key=lambda link: (-link.score, link))
    for link in ordered:
        if link.score >= SURE and found.of[link.report] != found.of[link.to] and found.fit(link.report, link.to):
            if not _told_of_two_days(found, link):
                found.join(link)
    _attach(found, [link for link in ordered if link.score < SURE])
    return found


def _told_of_two_days(found: Clusters, link: Link) -> bool:
    """Whether two documents each tell of one day and two of another, with no night between: one late paper is no day of its own."""
    one, other = found.profiles[link.report], found.profiles[link.to]
    if one.report.kind in ("visit", "conference") or may_differ(one, other) or of_other_years(one, other):
        return False
    days = []
    for id in (link.report, link.to):
        told = [found.profiles[member] for member in found.members[found.of[id]]]
        days.append([day for each in told if each.exact for day in range(each.first or 0, (each.last or 0) + 1)])
    return min(len(days[0]), len(days[1])) > 1 and not set(days[0]) & set(days[1])


def _attach(found: Clusters, links: list[Link]) -> None:
    """Let each group that does not say enough by itself join the one it may tell of, where no other can be meant.

    Groups that say enough are contacts of their own: with two of them that fit, the mention stays apart. Where there is
    none, mentions that fit each other are one.
    """
    by_report: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_report[link.report].append(link)
        by_report[link.to].append(link)
    for group in sorted(found.members):
        if group not in found.members or _is_full(found, group):
            continue
        full, loose = _fitting(found, group, by_report)
        if len(full) == 1:
            other, link = next(iter(full.items()))
            if not any(_is_of_others(found, rival, other) for rival in loose):
                found.join(link)
        elif not full:
            free = [link for other, link in loose.items() if not _fitting(found, other, by_report)[0]]
            if free:
                found.join(free[0])


def _is_of_others(found: Clusters, rival: str, other: str) -> bool:
    """Whether a group, told however briefly, names people whom another does not: a mention of neither may be of both."""
    ours, theirs = (
        {person for id in found.members[group] for person in found.profiles[id].people} for group in (rival, other)
    )
    return bool(ours - theirs) and any(found.profiles[id].exact for id in found.members[rival])


def _fitting(found: Clusters, group: str, by_report: dict[str, list[Link]]) -> tuple[dict[str, Link], dict[str, Link]]:
    """The groups that one may be part of, with the best link to each: those that say enough, and the others."""
    full: dict[str, Link] = {}
    loose: dict[str, Link] = {}
    for link in sorted(
        {link for id in found.members[group] for link in by_report[id]}, key=lambda link: (-link.score, link)
    ):
        for end in (link.report, link.to):
            other = found.of[end]
            if other != group and found.fit(group, other):
                (full if _is_full(found, other) else loose).setdefault(other, link)
    return full, loose


def _is_full(found: Clusters, group: str) -> bool:
    """Whether a group is a contact of its own: two documents or an article about it tell its day and its people.

    What one article says in passing is too often misdated to rival that.
    """
    told = [found.profiles[id] for id in found.members[group]]
    return any(
        one.exact
        and sum(side.named for side in one.sides.values()) >= (1 if one.report.kind in ("visit", "conference") else 2)
        and (len(told) > 1 or one.report.focus or one.report.basis == "stated")
        for one in told
    )


def _pairs(rulings: Collection[Ruling], verdict: str) -> frozenset[tuple[str, str]]:
    return frozenset(_pair(ruling.a, ruling.b) for ruling in rulings if ruling.verdict == verdict)


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)
