"""Contacts as an iCalendar (RFC 5545): a whole-day entry each. Only days are entries; a month or year is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, timedelta

from dragoman.views.events import Event, Facts
from dragoman.views.exports._words import title, told_by
from dragoman.views.exports._writing import day_of, moment, one_line

ABOUT = "contacts as a calendar, iCalendar"
SUFFIX = ".ics"
_STATUS = {"held": "CONFIRMED", "planned": "TENTATIVE", "cancelled": "CANCELLED"}
_LONGEST = 75  # bytes of a line


def lines(facts: Facts) -> Iterator[bytes]:
    """The calendar, by day."""
    yield b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dragoman//Dragoman//EN\r\nCALSCALE:GREGORIAN\r\n"
    for event in facts.events(statements=False):
        if event.day is None:
            facts.leave(event, "without an exact day")
            continue
        yield from map(_folded, _entry(event))
    yield b"END:VCALENDAR\r\n"


def _entry(event: Event) -> Iterator[str]:
    assert event.first is not None and event.last is not None
    stamp = max(moment(telling.source.at) for telling in event.tellings).astimezone(UTC)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@dragoman"
    yield f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{day_of(event.first):%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day_of(event.last) + timedelta(days=1):%Y%m%d}"  # the day after the last
    yield f"SUMMARY:{_text(title(event))}"
    if event.place is not None:
        yield f"LOCATION:{_text(event.place)}"
    yield f"CATEGORIES:{event.kind.upper()}"
    yield f"STATUS:{_STATUS[event.status]}"
    yield f"DESCRIPTION:{_text(told_by(event))}"
    address = next((telling.source.url for telling in event.tellings if telling.source.url), None)
    if address is not None:
        yield f"URL:{one_line(address)}"
    yield "END:VEVENT"


def _text(words: str) -> str:
    """A value of type TEXT, escaped.

    >>> _text("a, b; c\\\\\\nd")
    'a\\\\, b\\\\; c\\\\\\\\\\\\nd'
    """
    plain = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n")
    return "".join(letter for letter in plain if letter >= " ")


def _folded(line: str) -> bytes:
    """A line cut into pieces of 75 bytes at most, never within a character; each further piece begins with a blank."""
    pieces: list[bytes] = []
    piece = b""
    for letter in line:
        more = letter.encode()
        if len(piece) + len(more) > _LONGEST - bool(pieces):
            pieces.append(piece)
            piece = b""
        piece += more
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"
