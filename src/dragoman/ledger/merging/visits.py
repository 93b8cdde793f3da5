"""Which visit a contact was made on: the same guest, a host of that state, a day within it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from dragoman.ledger.merging.profiles import Profile
from dragoman.ledger.merging.values import Merged

_STAY = 4  # days a visit lasts that is told by one day only
_EVE = 1  # a contact may be dated a day before the visit's first telling


def on_trip(visit: Profile, one: Profile) -> bool:
    """Whether a report's contact may have been made on a report's visit."""
    if visit.report.kind != "visit" or one.report.kind in ("visit", "call", "message"):
        return False
    if not (visit.exact and one.exact) or "cancelled" in (visit.report.status, one.report.status):
        return False
    guests = {person for state, side in visit.sides.items() if state not in visit.hosts for person in side.known}
    if not guests & one.people:
        return False
    home = {state for state, side in one.sides.items() if side.known & guests}
    hosts = visit.hosts - home
    if not (hosts & one.sides.keys() or one.report.place_state in hosts):
        return False
    if one.report.place_state is not None and one.report.place_state not in hosts:
        return False
    return _within(visit, one)


def _within(visit: Profile, one: Profile) -> bool:
    assert visit.first is not None and visit.last is not None and one.first is not None and one.last is not None
    last = visit.last + (_STAY if visit.first == visit.last else _EVE)
    return visit.first - _EVE <= one.first and one.last <= last


def placed(contacts: list[Merged], profiles: Mapping[str, Profile], trips: Iterable[tuple[str, str]]) -> list[Merged]:
    """The contacts with the visits they were made on, and the visits with the days of what was done on them.

    `trips` are pairs of reports, of a visit and of a contact that may have been made on it.
    """
    of = {member: contact.id for contact in contacts for member in contact.members}
    by_id = {contact.id: contact for contact in contacts}
    fitting: dict[str, dict[str, tuple[int, int, str]]] = {}
    for visit, one in sorted(trips):
        away = _distance(by_id[of[visit]], by_id[of[one]])
        choice = fitting.setdefault(of[one], {})
        count = choice.get(of[visit], (0, 0, ""))[1] - 1
        choice[of[visit]] = (away, count, of[visit])  # the nearest; then that of most reports; then by id
    chosen = {id: min(choice.values())[2] for id, choice in fitting.items()}
    found = []
    for contact in contacts:
        if contact.kind == "visit":
            made = [by_id[id] for id, visit in chosen.items() if visit == contact.id]
            found.append(_spread(contact, made))
        else:
            found.append(msgspec.structs.replace(contact, visit=chosen.get(contact.id)))
    return found


def _spread(visit: Merged, made: list[Merged]) -> Merged:
    """A visit with the days of the contacts made on it."""
    days = [one for one in made if one.precision == "day" and one.first is not None and one.last is not None]
    if visit.precision != "day" or visit.first is None or visit.last is None or not days:
        return visit
    return msgspec.structs.replace(
        visit,
        first=min(visit.first, *(one.first for one in days if one.first)),
        last=max(visit.last, *(one.last for one in days if one.last)),
    )


def _distance(visit: Merged, one: Merged) -> int:
    """Days between a contact and a visit's days as told."""
    if visit.first is None or visit.last is None or one.first is None:
        return 99
    first, last, day = (date.fromisoformat(text).toordinal() for text in (visit.first, visit.last, one.first))
    return max(0, first - day, day - last)
