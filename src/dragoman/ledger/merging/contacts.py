"""A cluster of reports as one contact: the best date, the parties united by person, and what the reports disagree on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from dragoman.ledger.merging.features import Same, same_person
from dragoman.ledger.merging.profiles import Profile, side_of
from dragoman.ledger.merging.values import Claim, Link, Merged
from dragoman.ledger.reports import Party, Report

_EXACTNESS = {"day": 0, "month": 1, "year": 2, None: 3}
_STATUSES = ("held", "cancelled", "planned")  # of those told on one day the first prevails

V = TypeVar("V", bound=Hashable)


def contact(members: list[Profile], links: list[Link]) -> Merged:
    """The contact that these reports tell of."""
    reports = sorted((one.report for one in members), key=lambda report: report.id)
    dated = best_date(reports)
    placed = _best_place(reports)
    return Merged(
        id=reports[0].id,
        kind=_most(report.kind for report in reports) or reports[0].kind,
        status=_status(reports),
        focus=any(report.focus for report in reports),
        first=dated.first,
        last=dated.last,
        precision=dated.precision,
        basis=dated.basis,
        place=placed.place,
        place_state=placed.place_state,
        initiator=_most(report.initiator for report in reports if report.initiator is not None),
        parties=_parties(members),
        members=tuple(report.id for report in reports),
        links=tuple(sorted(links)),
        claims=tuple(_claims(reports)),
    )


def best_date(reports: list[Report]) -> Report:
    """The report whose date is best: a day beats a month, stated beats inferred, then what most reports say.

    >>> from dragoman.ledger.merging.examples import report
    >>> inferred = report("a", first="2024-04-03", basis="inferred")
    >>> best_date([inferred, report("b", first="2024-04-02", basis="stated")]).first
    '2024-04-02'
    """
    often = Counter((report.first, report.last) for report in reports)
    return min(
        reports,
        key=lambda report: (
            _EXACTNESS[report.precision],
            report.basis != "stated",
            -often[report.first, report.last],
            not report.focus,
            report.first or "",
            report.last or "",
            report.id,
        ),
    )


def _best_place(reports: list[Report]) -> Report:
    often = Counter((report.place_state, report.place) for report in reports)
    return min(
        reports,
        key=lambda report: (report.place is None, -often[report.place_state, report.place], report.place or "", report.id),
    )  # fmt: skip


def _status(reports: list[Report]) -> str:
    """What the last printed say; of those printed on one day, held prevails."""
    latest = max(report.published or "" for report in reports)
    told = {report.status for report in reports if (report.published or "") == latest}
    return next((status for status in _STATUSES if status in told), min(told))


def _parties(members: list[Profile]) -> tuple[Party, ...]:
    """The parties of all reports, each person once; a state stands where nobody is named for it."""
    told: dict[str, list[Party]] = defaultdict(list)
    for one in sorted(members, key=lambda one: one.id):
        for party in one.report.parties:
            told[_identity(party, members)].append(party)
    named = {side_of(party) for parties in told.values() for party in parties if _is_person(party)}
    united = [
        _united(parties)
        for parties in told.values()
        if not (parties[0].actor or "").startswith("state:") or side_of(parties[0]) not in named
    ]
    return tuple(sorted(united, key=lambda party: (party.role, party.state or "", party.actor or "", party.name or "")))


def _identity(party: Party, members: list[Profile]) -> str:
    """The id a party goes by: an unknown person goes by a known one's of the same side whose name it reads as."""
    if _is_person(party) and not party.known:
        state = side_of(party)
        for one in members:
            for other in sorted(one.people):
                side = one.sides.get(state)
                if side is not None and other in side.known and _reads_as(party, other):
                    return other
    return party.actor or party.name or f"{party.state}: {party.office}"


def _reads_as(party: Party, person: str) -> bool:
    from dragoman.ledger.merging.profiles import Side

    one = Side(frozenset(), (party,), frozenset())
    other = Side(frozenset((person,)), (), frozenset())
    return same_person(one, other) in (Same.YES, Same.MAYBE)


def _united(parties: list[Party]) -> Party:
    """One party of several tellings: a known one before others, the office and role most tell."""
    best = min(parties, key=lambda party: (not party.known, party.name is None, party.name or ""))
    return Party(
        actor=best.actor,
        name=best.name,
        office=_most(party.office for party in parties if party.office is not None),
        state=best.state or _most(party.state for party in parties if party.state is not None),
        role=_most(party.role for party in parties if party.role != "participant") or best.role,
        known=best.known,
        names=tuple(dict.fromkeys(name for party in parties for name in party.names)),
    )


def _claims(reports: list[Report]) -> Iterable[Claim]:
    """What the reports give differently, with those that give it; a month round the day is no other claim."""
    fields: tuple[tuple[str, Callable[[Report], str | None]], ...] = (
        ("date", _day),
        ("initiator", lambda report: report.initiator),
        ("place", lambda report: report.place),
        ("place_state", lambda report: report.place_state),
    )
    for field, value in fields:
        given: dict[str, list[str]] = defaultdict(list)
        for report in reports:
            if (each := value(report)) is not None:
                given[each].append(report.id)
        if len(given) > 1:
            for each, ids in sorted(given.items()):
                yield Claim(field, each, tuple(ids))


def _day(report: Report) -> str | None:
    if report.precision != "day" or report.first is None:
        return None
    return report.first if report.first == report.last else f"{report.first}/{report.last}"


def _is_person(party: Party) -> bool:
    return (party.actor or "").startswith("person:")


def _most(values: Iterable[V]) -> V | None:
    """The commonest value; of equally common ones the first in order; None where there is none."""
    often = Counter(values)
    return min(often, key=lambda value: (-often[value], str(value)), default=None)
