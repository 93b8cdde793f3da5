"""What two reports have in common and what sets them apart, each with the words for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from dragoman.actors import readings
from dragoman.ledger.merging.hours import is_night_between
from dragoman.ledger.merging.profiles import Profile, Side, other_years
from dragoman.ledger.reports import Party

PARTNERED = frozenset(
    f"body:{name}"
    for name in "asean european-union gcc african-union celac arab-league pacific-islands-forum caricom united-nations".split()
)  # bodies that hold summits with one partner after the other, or many gatherings a day: the body alone tells no gathering
NIGHT = 1  # days between two tellings of one contact: a night between two capitals, the next morning's paper
STAY = 3  # the same for a visit or a conference


class Feature(NamedTuple):
    """One thing two reports agree or differ in: its name in the table of weights, and what it is here."""

    name: str
    what: str


class Same(Enum):
    """Whether two sides name the same person."""

    YES = "yes"
    NO = "no"
    OPEN = "open"  # one of them names nobody
    MAYBE = "maybe"  # a family name agrees, no more


def compare(a: Profile, b: Profile) -> list[Feature]:
    """The features of two reports that nothing bars from being one."""
    return [*_sides(a, b), *_days(a, b), *_place(a, b), *_signs(a, b), *_telling(a, b)]


def same_journey(a: Profile, b: Profile) -> bool:
    """Whether two visits are of the same guest to the same host within the days of a stay."""
    apart = days_apart(a, b)
    return a.exact and b.exact and apart is not None and apart <= STAY and _same_guest(a, b) and bool(a.hosts & b.hosts)


def same_person(one: Side, other: Side) -> Same:
    """Whether two tellings of a side name one person; an unknown person may be a known one by the reading of the name."""
    if not one.named or not other.named:
        return Same.OPEN
    if one.known & other.known:
        return Same.YES
    found = Same.NO
    for stranger, others in ((one, other), (other, one)):
        for party in stranger.unknown:
            for name in (*others.known, *(each for known in others.unknown for each in known.names)):
                found = _better(found, _alike(party, name))
    return found


def offices_differ(one: Side, other: Side) -> bool:
    """Whether the offices named cannot be one person's: a minister of one thing is not that of another."""
    ours, theirs = _ranks(one), _ranks(other)
    return bool(ours and theirs and not ours & theirs)


def _sides(a: Profile, b: Profile) -> Iterator[Feature]:
    common = [state for state in a.sides if state in b.sides]
    codes = {party.state for one in (a, b) for party in one.report.parties if party.actor in a.bodies & b.bodies}
    for state in common:
        one, other = a.sides[state], b.sides[state]
        match same_person(one, other):
            case Same.YES:
                yield Feature("person", ", ".join(sorted(one.known & other.known)) or _names(one, other))
            case Same.MAYBE:
                yield Feature("family name", _names(one, other))
            case _ if state in codes:
                continue  # told by the body itself
            case _:
                if one.offices & other.offices:
                    yield Feature("office", ", ".join(sorted(one.offices & other.offices)))
                else:
                    yield Feature("side", state)
    for body in sorted(a.bodies & b.bodies):
        yield Feature("body", body)
    if a.report.kind == "visit" and _same_guest(a, b) and a.hosts & b.hosts:
        yield Feature("journey", ", ".join(sorted(a.hosts & b.hosts)))
    only = sorted(
        side for side in a.sides.keys() ^ b.sides.keys() if not _is_doubtful(side, a) and not _is_doubtful(side, b)
    )
    if only and (a.report.kind != "conference" or not a.bodies & b.bodies - PARTNERED):
        yield Feature("other sides", ", ".join(only))


def _is_doubtful(side: str, one: Profile) -> bool:
    """Whether a side is somebody whom no list knows, of no state: often a name misread."""
    return ":" in side and side in one.sides and not one.sides[side].known


def _same_guest(a: Profile, b: Profile) -> bool:
    return any(a.sides[state].known & b.sides[state].known for state in a.guests & b.guests)


def _days(a: Profile, b: Profile) -> Iterator[Feature]:
    apart = days_apart(a, b)
    if apart is None:
        yield Feature("no day", "none is told" if a.first is None and b.first is None else "one tells none")
        yield from _printed(a, b)
        return
    if not a.exact or not b.exact:
        vague = a if not a.exact else b
        name = {"month": "month", "day": "stretch"}.get(vague.report.precision or "", "year")
        yield Feature(name, vague.report.first or "")
        if not a.exact and not b.exact and a.report.kind != "visit" and vague.report.precision == "year":
            yield Feature("only a year", "")
    elif apart <= NIGHT and _gap(a, b) > apart:
        yield Feature("day of a guessed year", f"{a.report.first} and {b.report.first}")
    elif apart == 0:
        stated = "stated" in (a.report.basis, b.report.basis)
        yield Feature("stated day" if stated else "day", max(a.report.first or "", b.report.first or ""))
    elif a.report.kind in ("visit", "conference"):
        yield Feature("days of a stay", f"{a.report.first} and {b.report.first}")
    elif a.report.outlet != b.report.outlet or a.report.outlet is None:
        yield Feature("night between" if may_differ(a, b) else "next day", f"{a.report.first} and {b.report.first}")


def _printed(a: Profile, b: Profile) -> Iterator[Feature]:
    """Whether a document that tells no day is of the days of the other's contact."""
    dated = a if a.first is not None else b
    other = b if dated is a else a
    if dated.first is None or dated.last is None:
        if a.about is not None and b.about is not None and abs(a.about - b.about) <= NIGHT:
            yield Feature("printed together", date.fromordinal(max(a.about, b.about)).isoformat())
    elif other.about is not None and dated.exact:
        slack = STAY if a.report.kind == "visit" else NIGHT
        if dated.first - slack <= other.about <= dated.last + slack + NIGHT:
            yield Feature("printed in those days", date.fromordinal(other.about).isoformat())


def days_apart(a: Profile, b: Profile) -> int | None:
    """Days between two tellings' dates, 0 where they overlap, whatever the year where one's is a guess; None without a date."""
    if a.first is None or b.first is None:
        return None
    shifted = [_between(*days, b) for days in other_years(a)] + [_between(*days, a) for days in other_years(b)]
    return min([_gap(a, b), *shifted])


def may_differ(a: Profile, b: Profile) -> bool:
    """Whether a night may lie between two tellings: other languages, or capitals far apart."""
    return a.report.language != b.report.language or is_night_between({*a.sides, *b.sides})


def of_other_years(a: Profile, b: Profile) -> bool:
    """Whether two tellings agree in their day only if one's year is a wrong guess."""
    return (a.guessed or b.guessed) and a.first is not None and b.first is not None and _gap(a, b) > 300


def _gap(a: Profile, b: Profile) -> int:
    assert a.first is not None and a.last is not None
    return _between(a.first, a.last, b)


def _between(first: int, last: int, one: Profile) -> int:
    """Days between a stretch and a report's days."""
    assert one.first is not None and one.last is not None
    return max(0, one.first - last, first - one.last)


def _place(a: Profile, b: Profile) -> Iterator[Feature]:
    here, there = a.report, b.report
    if here.place is not None and here.place == there.place:
        yield Feature("place", here.place)
    elif here.place_state is not None and there.place_state is not None:
        name = "land" if here.place_state == there.place_state else "other land"
        yield Feature(name, here.place_state if name == "land" else f"{here.place_state} and {there.place_state}")


def _signs(a: Profile, b: Profile) -> Iterator[Feature]:
    shared = set(a.report.signs) & set(b.report.signs)
    rare = sorted(sign for sign in shared if not sign.startswith("topic:") and not _is_plain(sign))
    topics = sorted(sign for sign in shared if sign.startswith("topic:"))
    if rare:
        yield Feature("signs" if len(rare) > 1 else "sign", ", ".join(rare[:6]))
    if len(topics) > 1:
        yield Feature("topics", ", ".join(topics[:6]))


def _is_plain(sign: str) -> bool:
    """Whether a number is too common to tell anything."""
    kind, _, value = sign.partition(":")
    return kind == "number" and (len(value) < 3 or (len(value) == 4 and value[:2] in ("19", "20")))


def _telling(a: Profile, b: Profile) -> Iterator[Feature]:
    if a.report.initiator is not None and b.report.initiator is not None:
        same = a.report.initiator == b.report.initiator
        yield Feature("initiator" if same else "other initiator", f"{a.report.initiator}, {b.report.initiator}")
    if a.report.focus and b.report.focus:
        yield Feature("focus", "")
    elif a.report.kind == "conference" and not a.report.focus and not b.report.focus:
        yield Feature("in passing", "")
    shared = sorted(a.others & b.others)
    if shared:
        yield Feature("shared contacts" if len(shared) > 1 else "shared contact", "; ".join(shared[:4]))
    if a.report.status != b.report.status and "cancelled" in (a.report.status, b.report.status):
        yield Feature("cancelled", "")


_OFFICES = (
    ("deputy", ("deputy", "vice ", "assistant", "under secretary", "principal deputy")),
    ("foreign", ("foreign minister", "secretary of state", "foreign affairs commission")),
    ("defence", ("defence minister", "secretary of defense", "military commission", "military commander")),
    ("head", ("president of", "prime minister", "general secretary", "chancellor", "monarch", "premier", "supreme leader", "king")),
    ("parliament", ("speaker", "national assembly", "people's congress", "cppcc", "senate")),
    ("envoy", ("envoy", "ambassador", "representative")),
    ("adviser", ("national security advis",)),
)  # fmt: skip


def _ranks(side: Side) -> frozenset[str]:
    """Kinds of offices named on a side that one person rarely holds together; empty where one of them is none of these."""
    found = [_rank(office) for office in side.offices]
    return frozenset(rank for rank in found if rank) if all(found) else frozenset()


@lru_cache(maxsize=4096)
def _rank(office: str) -> str:
    lower = office.lower()
    return next((rank for rank, words in _OFFICES if any(word in lower for word in words)), "")


@lru_cache(maxsize=65536)
def _agreement(name: str, other: str) -> Same:
    evidence = readings.compare(name, other)
    if evidence is None:
        return Same.NO
    if evidence.score >= readings.SURE and (" " in name or not name.isascii()):
        return Same.YES
    return Same.MAYBE


def _alike(party: Party, name: str) -> Same:
    """Whether an unknown person has this name; a known person's name is read off the id."""
    plain = name.removeprefix("person:").replace("-", " ").title() if name.startswith("person:") else name
    found = Same.NO
    for own in party.names or ((party.name,) if party.name else ()):
        if own == plain:
            return Same.YES
        found = _better(found, _agreement(own, plain))
        if own.isascii() and len(own.split()) == 1 and own.lower() in plain.lower().split():
            found = _better(found, Same.MAYBE)
    return found


def _better(one: Same, other: Same) -> Same:
    order = (Same.NO, Same.OPEN, Same.MAYBE, Same.YES)
    return max(one, other, key=order.index)


def _names(one: Side, other: Side) -> str:
    names = {*one.known, *other.known, *(party.name or "" for party in (*one.unknown, *other.unknown))}
    return " = ".join(sorted(names))
