"""The day a text was written, when it says so, and the year of its dates where only other facts tell it."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import cache

import msgspec

from dragoman.actors.cast import Cast
from dragoman.events.clauses import Sentence
from dragoman.events.contacts import Found
from dragoman.mentions import dates
from dragoman.mentions.scan import Scanned
from dragoman.model import Document
from dragoman.resources import load_toml, package_folder
from dragoman.text.views import fold_word

_NEAR_TOP = 3


class _Event(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A dated public event, with the words that name it."""

    day: str
    words: list[str]
    source: str


@cache
def _events() -> list[tuple[str, re.Pattern[str]]]:
    table = load_toml(package_folder("data", "events.toml"), dict[str, _Event])
    return [(event.day, re.compile("|".join(re.escape(fold_word(word)) for word in event.words))) for event in table.values()]


def written_on(document: Document, sentences: list[Sentence], folded: str) -> date | None:
    """The day of writing: as given with the document, else a full date at the text's head or foot."""
    if document.published is not None:
        return date.fromisoformat(document.published[:10])
    edge = sentences[:_NEAR_TOP] + sentences[-2:]
    for sentence in edge:
        for hit in sentence.dates:
            if hit.year is not None and hit.month is not None and hit.day is not None and hit.last_day is None:
                found = dates.resolve(hit, None)
                if found is not None:
                    return date.fromisoformat(found.first)
    return None


def latest_known_day(scanned: Scanned) -> str | None:
    """Without a day of writing, none: offices are then read without a date."""
    return None


def infer(focus: Found, sentences: list[Sentence], cast: Cast, written: date | None) -> None:
    """Give the article's contact a date where its own words give none.

    With a day of writing: that day, for a contact that has been held. Without: the year from known events the text
    tells of, or the day before a newspaper printed it.
    """
    if written is not None:
        if focus.date is None and focus.status == "held" and focus.kind in ("call", "meeting", "message"):
            day = written.isoformat()
            focus.date = dates.Resolved(day, day, "day", False, "no date told: the day of writing")
        return
    known = _known_days(sentences, cast)
    if not known:
        return
    if focus.date is None:
        hit = _bare_day(focus, sentences)
        if hit is not None:
            year = _year_near(hit, known)
            found = dates.resolve(hit, date(year, 12, 31)) if year is not None else None
            if found is not None and found.precision == "day":
                focus.date = dates.Resolved(found.first, found.last, "day", False, "year of an event the text tells of")
                focus.date_span = (hit.start, hit.end)
    if focus.date is None:
        printed = _printed(sentences, cast)
        if printed is not None:
            year = _year_near(printed, known)
            if year is not None and printed.month is not None and printed.day is not None:
                day = date(year, printed.month, printed.day) - timedelta(days=1)
                focus.date = dates.Resolved(day.isoformat(), day.isoformat(), "day", False, "the day before a newspaper printed it; year of an event the text tells of")
                focus.date_span = (printed.start, printed.end)


def _bare_day(focus: Found, sentences: list[Sentence]) -> dates.Mentioned | None:
    """A day and month without a year, told with the contact or in the first sentences."""
    told = [sentence for sentence in sentences if any(e[0] == sentence.span.start for e in focus.evidence)]
    for sentence in told:
        for hit in sentence.dates:
            if hit.month is not None and hit.day is not None and hit.year is None:
                return hit
    return None


def _printed(sentences: list[Sentence], cast: Cast) -> dates.Mentioned | None:
    """The day on which a newspaper printed the news."""
    for sentence in sentences:
        for phrase in sentence.phrases:
            outlet = cast.known.outlets.get(phrase.body or "")
            if phrase.kind == "outlet" and outlet is not None and outlet.print:
                for hit in sentence.dates:
                    if 0 <= hit.start - phrase.end < 8 and hit.month is not None and hit.day is not None:
                        return hit
    return None


def _known_days(sentences: list[Sentence], cast: Cast) -> list[str]:
    """ISO prefixes of the events a text names: listed ones, anniversaries and full dates."""
    text = sentences[0].folded if sentences else ""
    found = [day for day, pattern in _events() if pattern.search(text)]
    for sentence in sentences:
        for hit in sentence.dates:
            if hit.year is not None:
                found.append(f"{hit.year:04}" + (f"-{hit.month:02}" if hit.month else ""))
    return found


def _year_near(hit: dates.Mentioned, known: list[str]) -> int | None:
    """The year that puts a day and month nearest to the latest event named."""
    if hit.month is None:
        return None
    latest = max(known)
    year = int(latest[:4])
    month = int(latest[5:7]) if len(latest) >= 7 else 6
    if len(latest) == 4:
        return year
    options = {year + shift: abs((year + shift) * 12 + hit.month - year * 12 - month) for shift in (-1, 0, 1)}
    best = min(options, key=lambda option: options[option])
    return best if calendar.monthrange(best, hit.month)[1] >= (hit.day or 1) else None
