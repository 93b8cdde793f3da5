"""A report made ready for comparing: days as numbers, its people by the side they stand on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from dragoman.ledger.reports import Party, Report

_LONG = {"visit": 14, "conference": 14}  # days these may last
_ONCE = ("call", "meeting", "visit", "signing")  # what does not come back every year on its day
_SHORT = 4  # days all others may: what is told to be in a longer stretch is on some day of it


@dataclass(frozen=True, slots=True)
class Side:
    """Those who stand for one state or body: known people by id, people the text alone knows, the offices named."""

    known: frozenset[str]
    unknown: tuple[Party, ...]
    offices: frozenset[str]

    @property
    def named(self) -> bool:
        """Whether it names a person."""
        return bool(self.known or self.unknown)


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """A report as the merge sees it; `first`, `last`, `published` and `about` are days counted from the year 1.

    `exact` says that it names its day, `guessed` that the year of it is a guess: the document has no day of its own.
    `about` is the day of printing, where that is not known the last day of what the document is about. `sides` go by
    state, for parties of no state by their own id; `others` are the contacts its document tells beside it.
    """

    report: Report
    id: str
    first: int | None
    last: int | None
    exact: bool
    guessed: bool
    published: int | None
    about: int | None
    sides: dict[str, Side]
    people: frozenset[str]
    bodies: frozenset[str]
    guests: frozenset[str]
    hosts: frozenset[str]
    others: frozenset[str]


def profile(report: Report, others: Iterable[Report] = ()) -> Profile:
    """The profile of a report; `others` are the reports of its document."""
    grouped: dict[str, list[Party]] = defaultdict(list)
    for party in report.parties:
        grouped[side_of(party)].append(party)
    first, last = _day(report.first), _day(report.last)
    told = [other for other in others if other.id != report.id]
    exact = (
        report.precision == "day"
        and first is not None
        and last is not None
        and last - first < _LONG.get(report.kind, _SHORT)
    )
    return Profile(
        report=report,
        id=report.id,
        first=first,
        last=last,
        exact=exact,
        guessed=exact and report.published is None and report.basis == "inferred" and report.kind in _ONCE,
        published=_day(report.published),
        about=_day(report.published) or max((day for other in told if (day := _news(other)) is not None), default=None),
        sides={name: _side(parties) for name, parties in sorted(grouped.items())},
        people=frozenset(party.actor for party in report.parties if _is_person(party) and party.known and party.actor),
        bodies=frozenset(party.actor for party in report.parties if (party.actor or "").startswith("body:") and party.actor),
        guests=_acting(report, "guest", "sender") - _acting(report, "host", "recipient"),
        hosts=_acting(report, "host", "recipient"),
        others=frozenset(words for other in told if (words := telling(other)) is not None),
    )  # fmt: skip


def shape(one: Profile) -> Hashable:
    """What bars it from others, whichever document tells it: reports of one shape are barred from the same ones."""
    report = one.report
    told = (report.kind, report.status, report.focus, report.outlet, report.published)
    days = (one.first, one.last, one.exact, one.guessed)
    return told, days, tuple(one.sides.items()), one.bodies, one.guests, one.hosts


def other_years(one: Profile) -> list[tuple[int, int]]:
    """The days of a report whose year is a guess, a year earlier and a year later."""
    if not one.guessed or one.first is None or one.last is None:
        return []
    length = one.last - one.first
    moved = (_moved(one.first, -1), _moved(one.first, 1))
    return [(first, first + length) for first in moved]


def _moved(day: int, years: int) -> int:
    """The same day of another year; 29 February is the day before 1 March there.

    >>> from datetime import date
    >>> date.fromordinal(_moved(date(2024, 2, 29).toordinal(), 1)).isoformat()
    '2025-02-28'
    """
    when = date.fromordinal(day)
    leap = (when.month, when.day) == (2, 29)
    return (when.replace(day=28) if leap else when).replace(year=when.year + years).toordinal()


def side_of(party: Party) -> str:
    """The state a party stands for; its own id, or its name, where it stands for none."""
    return party.state or party.actor or party.name or "?"


def telling(report: Report) -> str | None:
    """What a report tells of in short, for documents to be held against each other: kind and two known people, or a visit."""
    people = sorted(party.actor for party in report.parties if _is_person(party) and party.known and party.actor)
    if report.kind == "visit":
        hosts = sorted(side_of(party) for party in report.parties if party.role == "host")
        return f"visit {' '.join(people)} to {' '.join(hosts)}" if people and hosts else None
    return f"{report.kind} {' '.join(people)}" if len(people) > 1 else None


def _side(parties: list[Party]) -> Side:
    people = [party for party in parties if _is_person(party)]
    return Side(
        known=frozenset(party.actor for party in people if party.known and party.actor),
        unknown=tuple(party for party in people if not party.known),
        offices=frozenset(office for party in parties if party.office for office in party.office.split("; ")),
    )


def _news(report: Report) -> int | None:
    """The day of what an article is about, where it names one; an undated article is of the last of these days."""
    exact = report.focus and report.status == "held" and report.precision == "day" and report.first == report.last
    return _day(report.first) if exact else None


def _acting(report: Report, *roles: str) -> frozenset[str]:
    return frozenset(side_of(party) for party in report.parties if party.role in roles)


def _is_person(party: Party) -> bool:
    return (party.actor or "").startswith("person:")


def _day(text: str | None) -> int | None:
    return None if text is None else date.fromisoformat(text).toordinal()
