"""Reports of many documents to contacts of the ledger: the whole set, or only what some reports touch.

The reports fall into parts that no link and no visit joins, and each part is solved by itself. So what a new report
changes is the part it stands in, and solving that part gives just what solving everything would say of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from dragoman.ledger.merging.blocks import CROWDED, is_seeking, is_trip, keys
from dragoman.ledger.merging.clustering import cluster
from dragoman.ledger.merging.contacts import contact
from dragoman.ledger.merging.profiles import Profile, profile
from dragoman.ledger.merging.scoring import POSSIBLE, barred, score
from dragoman.ledger.merging.shelf import Memory, Profiles, Shelf
from dragoman.ledger.merging.values import Link, Merged, Ruling
from dragoman.ledger.merging.visits import on_trip, placed
from dragoman.ledger.reports import Report


def merge(reports: Iterable[Report], rulings: Collection[Ruling] = ()) -> list[Merged]:
    """The contacts that reports tell of, by id. The order of the reports does not matter.

    >>> from dragoman.ledger.merging.examples import report
    >>> call = {"kind": "call", "parties": "person:to-lam VNM, person:xi-jinping CHN", "first": "2026-01-26"}
    >>> [one] = merge([report("a", **call), report("b", **call)])
    >>> one.members, one.links[0].why[:2]
    (('a', 'b'), ('the same person: person:xi-jinping', 'the same person: person:to-lam'))
    """
    shelf = Memory(reports)
    return _solved(shelf, (shelf.reports[id] for id in sorted(shelf.reports)), rulings)


def merge_around(
    reports: Iterable[Report], changed: Iterable[str], rulings: Collection[Ruling] = (), gone: Iterable[Report] = ()
) -> list[Merged]:
    """The contacts that changed reports touch, as `merge` of all reports has them; all others are as they were.

    `changed` are ids of reports that are new, whose content is new, or whose rulings are. `gone` are reports as they were
    before they changed or were taken away.
    """
    return merge_touched(Memory(reports), changed, rulings, gone)


def merge_touched(
    shelf: Shelf, changed: Iterable[str], rulings: Collection[Ruling] = (), gone: Iterable[Report] = ()
) -> list[Merged]:
    """`merge_around` for reports on a shelf of any make: only what is needed is asked for."""
    return _solved(shelf, _touched(shelf, set(changed), list(gone), rulings), rulings)


def _touched(shelf: Shelf, changed: set[str], gone: list[Report], rulings: Collection[Ruling]) -> list[Report]:
    """The reports that may stand in another contact than before."""
    fresh = [report for id in sorted(changed) if (report := shelf.named(id)) is not None]
    found = {report.id: report for report in fresh}
    taken = {report.id for report in gone}
    for ruling in rulings:
        for id, other in ((ruling.a, ruling.b), (ruling.b, ruling.a)):
            if id in taken and (report := shelf.named(other)) is not None:
                found[other] = report
    lost = {report.id: report for report in gone}
    for document in sorted({report.document for report in (*fresh, *gone)}):
        for report in shelf.of_document(document):
            found[report.id] = report
            if report.id not in changed:  # what stands beside it has changed, and so its likeness to others
                lost[report.id] = report
    for report in lost.values():
        for key in sorted(keys(profile(report))):
            found.update({other.id: other for other in shelf.under(key)})
    for report in fresh:
        for key in sorted(keys(profile(report))):
            if len(crowd := shelf.under(key)) > CROWDED:
                found.update({other.id: other for other in crowd})
    return [found[id] for id in sorted(found)]


def _solved(shelf: Shelf, reports: Iterable[Report], rulings: Collection[Ruling]) -> list[Merged]:
    """The contacts of the parts that these reports stand in."""
    ground = _Ground(shelf, rulings)
    found: list[Merged] = []
    for report in reports:
        if report.id not in ground.seen:
            found += ground.solve(report)
    return sorted(found, key=lambda one: one.id)


class _Ground:
    """What is known while parts are found and solved: profiles, rulings by report, reports already in a part."""

    def __init__(self, shelf: Shelf, rulings: Collection[Ruling]) -> None:
        self._shelf = shelf
        self._profiles = Profiles(shelf)
        self._rulings: dict[str, list[Ruling]] = defaultdict(list)
        for ruling in rulings:
            self._rulings[ruling.a].append(ruling)
            self._rulings[ruling.b].append(ruling)
        self.seen: set[str] = set()

    def solve(self, report: Report) -> list[Merged]:
        """The contacts of the part a report stands in."""
        first = self._profiles.of(report)
        self.seen.add(first.id)
        part, links, trips = {first.id: first}, set[Link](), set[tuple[str, str]]()
        waiting, done = [first], set[str]()
        while waiting:
            one = waiting.pop()
            done.add(one.id)
            for other, link in self._near(one, done):
                if isinstance(link, Link):
                    links.add(link)
                elif link is not None:
                    trips.add(link)
                if other.id not in self.seen:
                    self.seen.add(other.id)
                    part[other.id] = other
                    waiting.append(other)
        ruled = {ruling for id in part for ruling in self._rulings.get(id, ())}
        groups = cluster((part[id] for id in sorted(part)), links, ruled)
        made: dict[str, list[Link]] = defaultdict(list)
        for link in groups.links:
            made[groups.of[link.report]].append(link)
        contacts = [
            contact([part[id] for id in members], made[group]) for group, members in sorted(groups.members.items())
        ]
        return placed(contacts, part, trips)

    def _near(self, one: Profile, done: set[str]) -> Iterator[tuple[Profile, Link | tuple[str, str] | None]]:
        """The reports that a link, a visit or a ruling joins to one, and what joins them; those done have said so before."""
        held = {one.id}
        for key in sorted(keys(one)):
            for other in self._profiles.beside(one, key):
                if other.id in done or other is one:
                    continue
                if is_trip(key):
                    if (trip := _trip(one, other)) is not None:
                        yield other, trip
                elif other.id not in held and not (is_seeking(key) and one.exact and other.exact):
                    held.add(other.id)
                    if (link := _link(one, other)) is not None:
                        yield other, link
        for ruling in self._rulings.get(one.id, ()):
            report = self._shelf.named(ruling.b if ruling.a == one.id else ruling.a)
            if report is not None:
                yield self._profiles.of(report), None


def _link(one: Profile, other: Profile) -> Link | None:
    a, b = (one, other) if one.id < other.id else (other, one)
    if barred(a, b) is not None:
        return None
    found = score(a, b)
    return Link(a.id, b.id, found.points, found.why) if found.points >= POSSIBLE else None


def _trip(one: Profile, other: Profile) -> tuple[str, str] | None:
    for visit, made in ((one, other), (other, one)):
        if on_trip(visit, made):
            return visit.id, made.id
    return None
