"""Keys under which reports that may be of one contact find each other.

Two reports that are not under one key are never compared. Reports that name their day meet under the pair of sides and
the day; those that do not seek, under the pair of people and the month or the year, those that do. Documents of no day
meet only each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from dragoman.ledger.merging.profiles import Profile, Side, other_years

CROWDED = 60  # in a block of more, each is compared with a chosen few only
_A_DAY = 3  # of those that name their day, so many of a day are chosen for those that do not
_NIGHT = 1  # days a telling may be off: a night between two capitals, a paper of the next morning
_STAY = 3  # days the tellings of one visit or summit may be apart: the arrival, the talks, the last stop
_BEFORE = 31  # days before the document's own in which an undated contact is looked for
_FEW = 5  # sides; a gathering of more is found by its bodies and its place


def keys(one: Profile) -> frozenset[str]:
    """The keys of a report."""
    return frozenset(_keys(one)) | frozenset(trip_keys(one))


def chosen(block: list[Profile], key: str) -> list[Profile]:
    """Those of a block, ordered by how much they tell, that the others are compared with.

    For those that seek a day every day must be there, or one contact would seem the only one that fits: with too many
    days nothing is chosen, for then nothing is sure.
    """
    if len(block) <= CROWDED:
        return block
    if not is_seeking(key):
        return block[:CROWDED]
    days: Counter[tuple[int | None, int | None]] = Counter()
    found = []
    for one in block:
        days[one.first, one.last] += 1
        if days[one.first, one.last] <= _A_DAY:
            found.append(one)
    return found if len(found) <= CROWDED else []


def is_seeking(key: str) -> bool:
    """Whether a key serves reports that do not name their day: two that do are not compared under it."""
    return key.startswith("?")


def is_trip(key: str) -> bool:
    """Whether a key serves to find the visit a contact was made on."""
    return key.startswith("trip ")


def _keys(one: Profile) -> Iterator[str]:
    kind = one.report.kind
    pairs = list(_pairs(one))
    if one.exact and one.first is not None and one.last is not None:
        slack = _STAY if kind in ("visit", "conference") else _NIGHT
        for first, last in ((one.first, one.last), *other_years(one)):
            for day in range(first, last + slack + 1):
                for pair in pairs:
                    yield f"{kind} {pair} {day}"
    if one.published is None:
        for pair in _people(one):
            yield f"?{kind} {pair}"
    for month in _months(one):
        for pair in _people(one):
            yield f"?{kind} {pair} {month}"
    if one.first is not None and one.last is not None:
        for year in {date.fromordinal(one.first).year, date.fromordinal(one.last).year}:
            for pair in _people(one):
                yield f"?{kind} {pair} {year}"


def trip_keys(one: Profile) -> Iterator[str]:
    """Keys under which visits and the contacts made on them meet: guest, host state and month."""
    if not one.exact or one.first is None or one.last is None or one.report.kind in ("call", "message"):
        return
    months = {_month(one.first - 1), _month(one.last)} | (
        {_month(one.last + 5)} if one.report.kind == "visit" else set()
    )
    hosts = (
        one.hosts
        if one.report.kind == "visit"
        else {*one.sides, *([one.report.place_state] if one.report.place_state else [])}
    )
    for state, side in one.sides.items():
        if one.report.kind == "visit" and state in one.hosts:
            continue
        for person in side.known:
            for host in hosts:
                if host != state:
                    for month in months:
                        yield f"trip {person} {host} {month}"


def _pairs(one: Profile) -> Iterator[str]:
    """Pairs of sides, or a person or body and who else, where the sides are one or too many."""
    sides = list(one.sides)
    if one.report.kind == "conference":
        yield from one.bodies
        if one.report.place:
            yield f"at {one.report.place_state}"
    if 2 <= len(sides) <= _FEW:
        for first, second in combinations(sides, 2):
            yield f"{first} {second}"
    if not 2 <= len(sides) <= _FEW or any(":" in side for side in sides):
        yield from sorted(one.people)


def _people(one: Profile) -> Iterator[str]:
    """Pairs of a person on one side and a person or nobody on another."""
    if len(one.sides) > _FEW:
        return
    for (first, left), (second, right) in combinations(one.sides.items(), 2):
        for a in _names(first, left):
            for b in _names(second, right):
                if a != first or b != second:
                    yield f"{a} {b}"


def _names(state: str, side: Side) -> set[str]:
    return {*side.known, state}


def _months(one: Profile) -> set[str]:
    if one.first is not None and one.last is not None:
        if one.last - one.first > 100:
            return set()
        return {_month(one.first), _month(one.last)}
    if one.published is not None:
        return {_month(one.published), _month(one.published - _BEFORE)}
    return set()


def _month(day: int) -> str:
    return date.fromordinal(day).isoformat()[:7]
