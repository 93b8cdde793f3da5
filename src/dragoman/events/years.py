"""The year in which a text without a day of writing was written, from all that its words tell of it.

Each fact a text tells is a clue: how likely it is to be told in a text of each year. The clues are weighed together (the
product of their likelihoods, every year alike before any is heard), and a year is told only where it stands out.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache

import msgspec

from dragoman.actors.cast import Cast
from dragoman.actors.catalogue import Tenure
from dragoman.actors.resolve import shift_of
from dragoman.events.clauses import Sentence
from dragoman.events.patterns import pattern
from dragoman.mentions import dates
from dragoman.mentions.phrases import Phrase
from dragoman.resources import load_lines, load_toml, package_folder
from dragoman.text.views import fold_word

Clue = Callable[[int], float]

_FIRST_YEAR = 1990
_SURE = 0.7
_FIRST = frozenset({"president", "prime-minister", "party-leader", "chancellor", "monarch"})
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_AHEAD = re.compile(
    r"(?:\b(?:by|until|towards?|to|d'ici(?: à)?|horizon|đến|tới|giai đoạn|nhiệm kỳ)(?: năm| the year)?|到|至|迈向|-|–)\s*\Z"
)  # a goal or the end of a plan, no date
_YEAR = re.compile(r"(?<![\d.,/\-–~])(?!2000)(?:199|20[0-4])\d(?!\d|[.,/~–-]\d|\s?%)")

# How many of the years told in texts of known date lay so far back (1,100 years told in 660 articles of four languages
# whose days bear no year): years told with a day, with a month, alone; the last is each older year's share.
_OF_DAYS = (0.49, 0.14, 0.065, 0.045, 0.02)
_OF_MONTHS = (0.35, 0.28, 0.095, 0.07, 0.015)
_ALONE = (0.21, 0.13, 0.055, 0.04, 0.03, 0.023, 0.02, 0.015, 0.01)
_OF_GATHERINGS = (0.6, 0.08, 0.03, 0.02, 0.01)
_TO_COME = (0.05, 0.01)  # next year's, and each later one's


def year_told(sentences: Sequence[Sentence], cast: Cast) -> int | None:
    """The year of an undated text's days; None where no year stands out."""
    weights = dict.fromkeys(range(_FIRST_YEAR, date.today().year + 1), 1.0)
    told = list(clues(sentences, cast))
    for year in weights:
        for clue in told:
            weights[year] *= clue(year)
    best = max(weights, key=lambda year: weights[year])
    return best if weights[best] >= _SURE * sum(weights.values()) else None


def day_told(sentences: Sequence[Sentence], cast: Cast) -> date | None:
    """A day near which an undated text was written: the first it tells, in its year; None where no year stands out."""
    year = year_told(sentences, cast)
    if year is None:
        return None
    for sentence in sentences:
        for hit in sentence.dates:
            if hit.month and hit.day and hit.year is None and hit.day <= calendar.monthrange(year, hit.month)[1]:
                return date(year, hit.month, hit.day)
    return date(year, 7, 1)


def clues(sentences: Sequence[Sentence], cast: Cast) -> Iterator[Clue]:
    """What a text tells of its year: years named, dated events, anniversaries, offices held, weekdays."""
    yield from (_named(year, shares) for year, shares in _years_named(sentences).items())
    days = [hit for sentence in sentences for hit in sentence.dates if hit.month and hit.year is None]
    yield from (_event(day, to_come, days) for day, to_come in events_told(sentences))
    yield from (_anniversary(years) for years in anniversaries(sentences, cast))
    yield from (_in_any(years) for years in visits_told(sentences))
    yield from (_held(tenures, days) for tenures in _offices(sentences, cast))
    yield from (_newly(tenures) for tenures in _new_in_office(sentences, cast))
    yield from (_weekday(hit) for hit in days if hit.weekday and hit.day)


def _named(told: int, shares: tuple[float, ...]) -> Clue:
    def clue(year: int) -> float:
        back = year - told
        return _TO_COME[min(-back, 2) - 1] if back < 0 else shares[min(back, len(shares) - 1)]

    return clue


def _event(day: str, to_come: bool, days: Sequence[dates.Mentioned]) -> Clue:
    """A dated event is told of when it happens, and for months before and after; longer before if it is told as to come."""
    months = sorted({hit.month for hit in days if hit.month is not None}) or [6]
    at = int(day[:4]) * 12 + (int(day[5:7]) if len(day) > 4 else 6)

    at_once = any(hit.month and hit.day and f"{hit.month:02}-{hit.day:02}" == day[5:] for hit in days)

    def clue(year: int) -> float:
        if at_once:
            return 1.0 if year == int(day[:4]) else 0.05
        ahead = min((at - year * 12 - month for month in months), key=abs)
        if to_come and 2 < ahead <= 15:
            return 0.3
        return 1.0 if -2 <= ahead <= 2 else 0.3 if -6 <= ahead <= 4 else 0.15 if -14 <= ahead <= 9 else 0.02

    return clue


def _anniversary(told: set[int]) -> Clue:
    def clue(year: int) -> float:
        return 1.0 if year in told else 0.2 if year + 1 in told else 0.05

    return clue


def _in_any(told: set[int]) -> Clue:
    return lambda year: 1.0 if year in told else 0.05


def _held(tenures: Sequence[Tenure], days: Sequence[dates.Mentioned]) -> Clue:
    """An office its holder has on one of the text's days; lists of holders are not without gaps, those of the first in a state with few."""
    told = sorted({f"{hit.month:02}-{hit.day or 15:02}" for hit in days}) or ["01-31", "06-15", "11-30"]
    doubt = 0.03 if tenures[0].office in _FIRST else 0.1

    def clue(year: int) -> float:
        return 1.0 if any(tenure.covers(f"{year:04}-{day}") for tenure in tenures for day in told) else doubt

    return clue


def _newly(tenures: Sequence[Tenure]) -> Clue:
    """An office told to be held for a short time: the year it began in, or the months after."""
    began = {tenure.from_ for tenure in tenures if tenure.from_ is not None}
    years = {int(day[:4]) for day in began} | {int(day[:4]) + 1 for day in began if day[5:7] > "07"}
    return lambda year: 1.0 if year in years else 0.08


def _weekday(hit: dates.Mentioned) -> Clue:
    assert hit.month is not None and hit.day is not None
    month, day = hit.month, hit.day

    def clue(year: int) -> float:
        exists = day <= calendar.monthrange(year, month)[1]
        return 1.0 if exists and date(year, month, day).isoweekday() == hit.weekday else 0.02

    return clue


def _years_named(sentences: Sequence[Sentence]) -> dict[int, tuple[float, ...]]:
    """The years a text names, with how years told so lie to the day of writing: as exactly as it tells each."""
    found: dict[int, tuple[float, ...]] = {}
    for sentence in sentences:
        for told in _YEAR.finditer(sentence.folded, sentence.span.start, sentence.span.end):
            hit = next((hit for hit in sentence.dates if hit.month and hit.start <= told.start() < hit.end), None)
            before = sentence.text(sentence.span.start, told.start())
            if hit is None and (_AHEAD.search(before) or pattern(sentence.language, "since").search(before)):
                continue
            shares = (
                _OF_GATHERINGS if _of_gathering(sentence, told.start())
                else _ALONE if hit is None
                else _OF_MONTHS if hit.day is None
                else _OF_DAYS
            )  # fmt: skip
            found[int(told.group())] = max(shares, found.get(int(told.group()), shares))
        for hit in sentence.dates:
            if hit.year is not None and hit.month is not None and hit.year not in found:
                found[hit.year] = _OF_DAYS if hit.day is not None else _OF_MONTHS
    return found


def _of_gathering(sentence: Sentence, place: int) -> bool:
    """APEC 2017, the NATO Summit 2024: a year that is part of a gathering's name."""
    return any(phrase.body and phrase.end == place - 1 for phrase in sentence.phrases) or any(
        atom.end == place - 1 and (entry := atom.get("contact")) is not None and entry.contact is not None
        and entry.contact.kind == "conference" for atom in sentence.atoms
    )  # fmt: skip


def _offices(sentences: Sequence[Sentence], cast: Cast) -> Iterator[list[Tenure]]:
    """Of each person the text gives an office: when that one held it."""
    seen = set()
    for sentence in sentences:
        offices: tuple[str, ...] = ()
        for phrase in sentence.phrases:
            if phrase.offices or not _is_counterpart(sentence, phrase):
                offices = phrase.offices
            if len(phrase.persons) != 1 or not offices or _once_held(sentence, phrase):
                continue
            person = cast.known.persons[phrase.persons[0]]
            told = [tenure for tenure in person.tenures if tenure.office in offices]
            if told and (person.id, told[0].office) not in seen:
                seen.add((person.id, told[0].office))
                yield told


def _new_in_office(sentences: Sequence[Sentence], cast: Cast) -> Iterator[list[Tenure]]:
    """Of whoever is told to be new in office ("tân Tổng thống X", "X … sau khi nhậm chức"): the tenures this may be of."""
    for sentence in sentences:
        new = pattern(sentence.language, "new_in_office").search(sentence.folded, *sentence.span)
        people = [p for p in sentence.phrases if len(p.persons) == 1 and p.offices and not _once_held(sentence, p)]
        if new is None or not people:
            continue
        whose = next((p for p in people if p.start <= new.start() < p.end), people[0])
        tenures = [t for t in cast.known.persons[whose.persons[0]].tenures if t.office in whose.offices]
        if tenures:
            yield tenures


def _is_counterpart(sentence: Sentence, phrase: Phrase) -> bool:
    """ "with his counterpart X": X has the office of the person named before."""
    return any(a.get("w:counterpart") is not None for a in sentence.atoms if phrase.start <= a.start < phrase.end)


def _once_held(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a title is of another time: cựu Tổng thống, President-elect, 时任外长."""
    before = sentence.text(max(sentence.span.start, phrase.start - 8), phrase.end + 8)
    return bool(shift_of(before, sentence.language))


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


def events_told(sentences: Sequence[Sentence]) -> list[tuple[str, bool]]:
    """The days (ISO prefixes) of the listed events a text names, each once, and whether it is told as still to come."""
    found: dict[str, bool] = {}
    for sentence in sentences:
        text = sentence.text(sentence.span.start, sentence.span.end)
        for day, event, near in _events():
            if event.search(text) and near.search(text):
                ahead = any(atom.get("status") is not None or atom.get("w:aux") is not None for atom in sentence.atoms)
                found[day] = found.get(day, False) or ahead
    return list(found.items())


class _Relation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The day on which two states took up diplomatic relations."""

    states: tuple[str, str]
    day: str
    source: str


@cache
def _relations() -> list[_Relation]:
    return list(load_lines(package_folder("data", "relations.jsonl"), _Relation))


def anniversaries(sentences: Sequence[Sentence], cast: Cast) -> list[set[int]]:
    """Of each anniversary of relations a text tells of: its year, by the states its sentence names."""
    found = []
    for sentence in sentences:
        for told in pattern(sentence.language, "anniversary").finditer(
            sentence.text(sentence.span.start, sentence.span.end)
        ):
            years = _anniversary_years(int(told.group("n")), sentence, cast)
            named = any(hit.year in years for hit in sentence.dates)  # heard already
            if years and not named and years not in found:
                found.append(years)
    return found


def _anniversary_years(count: int, sentence: Sentence, cast: Cast) -> set[int]:
    states = {phrase.state for phrase in sentence.phrases if phrase.state is not None}
    states |= {state for phrase in sentence.phrases for state in phrase.states}
    people = [cast.known.persons[person] for phrase in sentence.phrases for person in phrase.persons]
    states |= {person.state for person in people if person.state is not None}
    return {int(relation.day[:4]) + count for relation in _relations() if set(relation.states) <= states}


class _Visit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """A leader's journey: the person's and the state's catalogue ids, first and last day."""

    guest: str
    host: str
    from_: str
    to: str
    source: str


@cache
def visits() -> dict[str, list[_Visit]]:
    """The listed journeys, by guest."""
    found: dict[str, list[_Visit]] = {}
    for visit in load_lines(package_folder("data", "visits.jsonl"), _Visit):
        found.setdefault(visit.guest, []).append(visit)
    return found


def visits_told(sentences: Sequence[Sentence]) -> list[set[int]]:
    """Of the guests and hosts a text tells of together: the years of those journeys that lie about one of its days."""
    days = {(hit.month, hit.day) for sentence in sentences for hit in sentence.dates if hit.day and hit.year is None}
    found: list[set[int]] = []
    for guest, host in sorted(_guests_and_hosts(sentences)):
        there = [visit for visit in visits()[guest] if visit.host == host]
        years = _years_about(there, days, _DAY) or _years_about(there, days, _WEEK)
        if years and years not in found:
            found.append(years)
    return found


def _guests_and_hosts(sentences: Sequence[Sentence]) -> set[tuple[str, str]]:
    """The people of listed journeys with the states named in a sentence that tells of a contact."""
    return {
        (person, place.state)
        for sentence in sentences
        if any(atom.get("contact") is not None for atom in sentence.atoms)
        for phrase in sentence.phrases
        for person in phrase.persons
        if person in visits()
        for place in sentence.phrases
        if place.state is not None
    }


def _years_about(journeys: list[_Visit], days: set[tuple[int | None, int]], slack: timedelta) -> set[int]:
    return {
        int(visit.from_[:4])
        for visit in journeys
        if any(_about(month, day, visit, slack) for month, day in days if month)
    }


def _about(month: int, day: int, visit: _Visit, slack: timedelta) -> bool:
    """Whether a day of the year lies on a journey, or so little before or after it."""
    first, last = date.fromisoformat(visit.from_), date.fromisoformat(visit.to)
    if day > calendar.monthrange(first.year, month)[1]:
        return False
    return first - slack <= date(first.year, month, day) <= last + slack
