"""The day a text was written, when it says so, and the year of its dates where only other facts tell it."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from datetime import date, timedelta
from functools import cache

import msgspec

from dragoman.actors.cast import Cast
from dragoman.events.clauses import Sentence
from dragoman.events.contacts import Found
from dragoman.events.patterns import pattern
from dragoman.mentions import dates
from dragoman.model import Document
from dragoman.resources import load_lines, load_toml, package_folder
from dragoman.text.views import fold_word

_NEAR_TOP = 3
_FIRST_YEAR = 1990
_AHEAD = re.compile(
    r"(?:\b(?:by|until|towards?|d'ici(?: à)?|horizon|đến|tới)(?: năm| the year)?|到|至|迈向)\s*\Z"
)  # a goal, no date
_SHORT = frozenset({"call", "meeting", "message", "signing", "ceremony", "conference"})  # over within a day or so


class _Event(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A dated public event, with the words that name it."""

    day: str
    words: list[str]
    near: list[str] = []
    source: str


@cache
def _events() -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    table = load_toml(package_folder("data", "events.toml"), dict[str, _Event])
    return [(event.day, _any_of(event.words), _any_of(event.near)) for event in table.values()]


def _any_of(words: list[str]) -> re.Pattern[str]:
    """One of the words, whole; anything where there are none."""
    either = "|".join(
        rf"(?<!\w){re.escape(word)}(?!\w)" if word.isascii() else re.escape(word) for word in map(fold_word, words)
    )
    return re.compile(either)


def written_on(document: Document, sentences: list[Sentence]) -> date | None:
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


def year_told(sentences: list[Sentence], cast: Cast) -> int | None:
    """The year of an undated text's days, from the years and events it names and the offices its people are given.

    Of the years named (and those of known events), the one named most in which every person given an office held it;
    None where none fits.
    """
    named: Counter[int] = Counter()
    for day, weight in _known_days(sentences, cast):
        named[int(day[:4])] += weight
    days = [
        (hit.month, hit.day)
        for sentence in sentences
        for hit in sentence.dates
        if hit.month and hit.day and hit.year is None
    ]
    month, day_of_month = days[0] if days else (6, 15)

    weekdays = [
        hit
        for sentence in sentences
        for hit in sentence.dates
        if hit.weekday and hit.day and hit.month and not hit.year
    ]

    def fits(year: int) -> bool:
        if any(not _falls_on(hit, year) for hit in weekdays):
            return False
        return _in_office(f"{year:04}-{month:02}-{day_of_month or 1:02}", sentences, cast)

    fitting = {year: count for year, count in named.items() if fits(year)}
    sure = {year: count for year, count in fitting.items() if count > 1}
    if sure:
        return max(sure, key=lambda year: (sure[year], year))
    possible = [year for year in range(_FIRST_YEAR, date.today().year + 1) if fits(year)]
    if len(possible) == 1:
        return possible[0]
    latest = max((year for year in named if year <= date.today().year), default=None)
    if latest is not None:  # the offices leave several: the first of them that the text does not look back on
        after = [year for year in possible if latest <= year <= latest + 1]
        if after:
            return after[0]
    return max(fitting, key=lambda year: (fitting[year], year)) if fitting else None


def _falls_on(hit: dates.Mentioned, year: int) -> bool:
    """Whether a day told with its weekday falls on it in a year."""
    assert hit.month is not None and hit.day is not None
    if hit.day > calendar.monthrange(year, hit.month)[1]:
        return False
    return date(year, hit.month, hit.day).isoweekday() == hit.weekday


def _in_office(day: str, sentences: list[Sentence], cast: Cast) -> bool:
    """Whether everyone the head of a text gives an office held it on a day, as far as the catalogue knows."""
    asked = 0
    for sentence in sentences[:12]:
        for phrase in sentence.phrases:
            if len(phrase.persons) != 1 or not phrase.offices:
                continue
            person = cast.known.persons[phrase.persons[0]]
            ever = {tenure.office for tenure in person.tenures}
            if not set(phrase.offices) & ever:
                continue
            asked += 1
            if not any(t.office in phrase.offices and t.covers(day) for t in person.tenures):
                return False
    return asked > 0


def infer(focus: Found, sentences: list[Sentence], cast: Cast, written: date | None) -> None:
    """Give the article's first contact a date where its own words give none.

    With a day of writing: that day, for a contact that has been held. Without: the year from known events the text
    tells of, or the day before a newspaper printed it.
    """
    if written is not None:
        if focus.date is None and focus.status == "held" and focus.kind in _SHORT:
            printed = _printed(sentences, cast)
            found = dates.resolve(printed, written) if printed is not None else None
            if found is not None:  # a newspaper prints what happened the day before
                day = (date.fromisoformat(found.first) - timedelta(days=1)).isoformat()
                focus.date = dates.Resolved(day, day, "day", False, "the day before a newspaper printed it")
                return
            day = written.isoformat()
            focus.date = dates.Resolved(day, day, "day", False, "no date told: the day of writing")
        return
    known = _known_days(sentences, cast)
    if not known:
        return
    if focus.date is None:
        printed = _printed(sentences, cast)
        if printed is not None:
            year = _year_near(printed, known)
            if year is not None and printed.month is not None and printed.day is not None:
                eve = (date(year, printed.month, printed.day) - timedelta(days=1)).isoformat()
                focus.date = dates.Resolved(
                    eve,
                    eve,
                    "day",
                    False,
                    "the day before a newspaper printed it; year of an event the text tells of",
                )
                focus.date_span = (printed.start, printed.end)


def share(focus: Found, about: list[Found], year: int | None) -> None:
    """What the article tells with its first contact has that one's day; without any, the year other facts tell."""
    for found in about:
        if found.date is not None:
            continue
        when = focus.date
        if when is not None and found.status == focus.status == "held" and found.kind in _SHORT:
            found.date = dates.Resolved(
                when.first, when.last, when.precision, False, "told with the article's first contact"
            )
        elif year is not None:
            found.date = dates.Resolved(
                f"{year:04}-01-01", f"{year:04}-12-31", "year", False, "year told by other facts of the text"
            )


def on_visits(told: list[Found], cast: Cast) -> None:
    """A meeting without a day of its own was made on the visit the text tells of: guest and host, held or planned, agree."""
    visits = [found for found in told if found.kind == "visit" and found.date is not None]
    for found in told:
        if found.date is not None or found.kind not in _SHORT or found.kind == "conference":
            continue
        actors, states = set(found.actors()), {cast.state_of(actor) for actor in found.actors()}
        for visit in visits:
            guests = {actor for side in visit.sides if side.role == "guest" for actor in side.actors}
            hosts = {cast.state_of(actor) for side in visit.sides if side.role == "host" for actor in side.actors}
            if visit.status == found.status and guests & actors and hosts & states and visit.date is not None:
                when = visit.date
                found.date = dates.Resolved(
                    when.first, when.last, when.precision, False, "the days of the visit it was made on"
                )
                break


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


def _known_days(sentences: list[Sentence], cast: Cast) -> list[tuple[str, int]]:
    """ISO prefixes of the days a text names, with weights: anniversaries of relations, listed events, years."""
    found: list[tuple[str, int]] = []
    for sentence in sentences:
        text = sentence.text(sentence.span.start, sentence.span.end)
        for day, event, near in _events():
            if event.search(text) and near.search(text):  # what is still to come tells the year less surely
                ahead = any(atom.get("status") is not None or atom.get("w:aux") is not None for atom in sentence.atoms)
                found.append((day, 2 if ahead else 4))
        for told in pattern(sentence.language, "anniversary").finditer(text):
            found += [(str(year), 6) for year in _anniversary_years(int(told.group("n")), sentence, cast)]
        for hit in sentence.dates:
            goal = hit.month is None and _AHEAD.search(sentence.text(sentence.span.start, hit.start)) is not None
            if hit.year is not None and not goal:
                found.append((f"{hit.year:04}" + (f"-{hit.month:02}" if hit.month else ""), 1))
    return found


class _Relation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The day on which two states took up diplomatic relations."""

    states: tuple[str, str]
    day: str
    source: str


@cache
def _relations() -> list[_Relation]:
    return list(load_lines(package_folder("data", "relations.jsonl"), _Relation))


def _anniversary_years(count: int, sentence: Sentence, cast: Cast) -> set[int]:
    """The years of an anniversary of relations between two states the sentence names."""
    states = {phrase.state for phrase in sentence.phrases if phrase.state is not None}
    states |= {state for phrase in sentence.phrases for state in phrase.states}
    people = [cast.known.persons[person] for phrase in sentence.phrases for person in phrase.persons]
    states |= {person.state for person in people if person.state is not None}
    return {int(relation.day[:4]) + count for relation in _relations() if set(relation.states) <= states}


def _year_near(hit: dates.Mentioned, known: list[tuple[str, int]]) -> int | None:
    """The year that puts a day and month nearest to the event that tells it best."""
    if hit.month is None:
        return None
    latest = max(known, key=lambda one: (one[1], one[0]))[0]
    year = int(latest[:4])
    month = int(latest[5:7]) if len(latest) >= 7 else 6
    if len(latest) == 4:
        return year
    options = {year + shift: abs((year + shift) * 12 + hit.month - year * 12 - month) for shift in (-1, 0, 1)}
    best = min(options, key=lambda option: options[option])
    return best if calendar.monthrange(best, hit.month)[1] >= (hit.day or 1) else None
