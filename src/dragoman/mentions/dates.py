"""Dates as the words give them, and the day they name in a text written on a given day; never more exact than the words."""

from __future__ import annotations

import calendar
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from dragoman.lang import Dates, codes, pack
from dragoman.model import Precision


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A date where it stands (places in the view): what its words give, nothing worked out.

    `shift`: days from the day of writing; `month_shift`, `year_shift` likewise; `weekday` 1 is Monday.
    """

    start: int
    end: int
    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    week_shift: int | None = None
    shift: int | None = None
    month_shift: int | None = None
    year_shift: int | None = None
    same_day: bool = False
    weekend: bool = False


@dataclass(frozen=True, slots=True)
class Resolved:
    """First and last day (ISO), how exact, whether the words state it in full, and why it is that day."""

    first: str
    last: str
    precision: Precision
    stated: bool
    why: str


def mentioned(folded: str, start: int, end: int, language: str) -> list[Mentioned]:
    """The dates in a stretch, leftmost and longest first, none overlapping."""
    if language not in codes():
        return []
    if _any_date_word(language).search(folded, start, end) is None:
        return []
    table = pack(language).dates
    found: list[Mentioned] = []
    for rule, pattern in _rules(language):
        for match in pattern.finditer(folded, start, end):
            if not any(match.start() < other.end and other.start < match.end() for other in found):
                hit = _read(match, rule, table)
                if hit is not None:
                    found.append(hit)
    return sorted(found, key=lambda hit: hit.start)


def resolve(
    hit: Mentioned,
    written: date | None,
    reference: Resolved | None = None,
    future: bool = False,
    near: date | None = None,
) -> Resolved | None:
    """The day the words name in a text written on a day; None where they name none without one.

    A day and month without a year lie in the nearest such day, before the writing unless `future`. `reference` is the
    date last spoken of, for "the same day"; `near` a day near the writing, for the months and years of a text without
    a day of writing.

    >>> hit = mentioned("le 26 janvier", 0, 13, "fr")[0]
    >>> resolve(hit, date(2026, 1, 27)).first
    '2026-01-26'
    """
    if hit.same_day:
        return reference
    if hit.weekend:
        return _weekend(written, hit.week_shift, future) if written is not None else None
    if hit.shift is not None:
        return _day(written + timedelta(days=hit.shift), "counted from the day of writing") if written else None
    if hit.weekday is not None and hit.day is None:
        if written is None:
            return None
        back = (written.isoweekday() - hit.weekday) % 7
        if hit.week_shift is not None and hit.day is None and hit.month is None:
            monday = written - timedelta(days=written.isoweekday() - 1) + timedelta(weeks=hit.week_shift)
            return _day(monday + timedelta(days=hit.weekday - 1), "the weekday, counted from the day of writing")
        day = (
            written - timedelta(days=back)
            if not future
            else written + timedelta(days=(hit.weekday - written.isoweekday()) % 7)
        )
        return _day(day, "the weekday nearest to the day of writing")
    if hit.week_shift is not None and hit.day is None and hit.month is None:
        return _week(written, hit.week_shift) if written is not None else None
    year, why, stated = hit.year, "stated in full", True
    month = hit.month
    anchor = written or near
    if hit.year_shift is not None and anchor is not None:
        year, why, stated = anchor.year + hit.year_shift, "the year counted from the day of writing", False
    if hit.month_shift is not None:
        if anchor is None:
            return None
        index = anchor.year * 12 + anchor.month - 1 + hit.month_shift
        year, month, why, stated = index // 12, index % 12 + 1, "the month counted from the day of writing", False
    if month is None and hit.day is not None:  # "5日": a day of the month of writing
        if anchor is None:
            return None
        year, month = anchor.year, anchor.month
        if hit.day > anchor.day + 1 and not future:
            index = year * 12 + month - 2
            year, month = index // 12, index % 12 + 1
        elif future and hit.day < anchor.day:
            index = year * 12 + month
            year, month = index // 12, index % 12 + 1
        why, stated = "month and year of the day of writing", False
    if year is None:
        if anchor is None and reference is not None:
            year, why, stated = int(reference.first[:4]), "year of the date spoken of before", False
        elif anchor is None or month is None:
            return None
        elif hit.week_shift is not None:  # "en janvier dernier", "le 3 mars prochain"
            over = (month, hit.day or 1) <= (anchor.month, anchor.day)
            year = anchor.year + (0 if over else -1) if hit.week_shift < 0 else anchor.year + (1 if over else 0)
            why, stated = "the last or the next one before or after the day of writing", False
        else:
            year, why, stated = (
                _nearest_year(anchor, month, hit.day, future),
                "year nearest to the day of writing" if written is not None else "year told by other facts of the text",
                False,
            )
    if month is None:
        return Resolved(f"{year:04}-01-01", f"{year:04}-12-31", "year", stated, why)
    if hit.day is None:
        last_month = hit.last_month or month
        last = calendar.monthrange(year, last_month)[1]
        return Resolved(f"{year:04}-{month:02}-01", f"{year:04}-{last_month:02}-{last:02}", "month", stated, why)
    if hit.day > calendar.monthrange(year, month)[1]:
        return None
    first = date(year, month, hit.day)
    if hit.last_day is not None:
        last_month = hit.last_month or month
        if hit.last_day <= calendar.monthrange(year, last_month)[1]:
            last_date = date(year + (last_month < month), last_month, hit.last_day)
            if last_date > first:
                return Resolved(first.isoformat(), last_date.isoformat(), "day", stated, why)
    return Resolved(first.isoformat(), first.isoformat(), "day", stated, why)


def _nearest_year(written: date, month: int, day: int | None, future: bool) -> int:
    """The year that puts a month (and day) nearest to the writing; a plan not before it."""
    now = written.year * 372 + written.month * 31 + written.day

    def distance(year: int) -> int:
        return year * 372 + month * 31 + (day or 15) - now

    years = [written.year - 1, written.year, written.year + 1]
    if future:
        return next(year for year in [*years, written.year + 1] if distance(year) >= -45)
    return min(years, key=lambda year: abs(distance(year)) + (100 if distance(year) > 30 else 0))


def _week(written: date, shift: int) -> Resolved:
    """The days of a week told without its weekday (上周, "last week").

    >>> _week(date(2026, 1, 28), -1).first, _week(date(2026, 1, 28), -1).last
    ('2026-01-19', '2026-01-25')
    """
    monday = written - timedelta(days=written.isoweekday() - 1) + timedelta(weeks=shift)
    days = (monday.isoformat(), (monday + timedelta(days=6)).isoformat())
    return Resolved(*days, "day", False, "the week, counted from the day of writing")


def _weekend(written: date, shift: int | None, future: bool) -> Resolved:
    """Saturday and Sunday: of the week told, else the last ones begun, or the next ones of what is to come.

    >>> _weekend(date(2026, 1, 28), None, False).first, _weekend(date(2026, 1, 28), None, True).first
    ('2026-01-24', '2026-01-31')
    """
    saturday = written + timedelta(days=6 - written.isoweekday())
    if shift is None and not future and saturday > written:
        shift = -1
    saturday += timedelta(weeks=shift or 0)
    days = (saturday.isoformat(), (saturday + timedelta(days=1)).isoformat())
    return Resolved(*days, "day", False, "the weekend, counted from the day of writing")


def to_writing(when: Resolved, written: date, held: bool) -> Resolved:
    """The part of the week of writing that lies behind it, for what was held; ahead of it, for what is planned.

    >>> to_writing(_week(date(2026, 1, 28), 0), date(2026, 1, 28), True).last
    '2026-01-28'
    """
    day = written.isoformat()
    if not when.first < day < when.last:
        return when
    first, last = (when.first, day) if held else (day, when.last)
    return Resolved(first, last, when.precision, when.stated, when.why)


def _day(day: date, why: str) -> Resolved:
    return Resolved(day.isoformat(), day.isoformat(), "day", False, why)


def _read(match: re.Match[str], rule: str, table: Dates) -> Mentioned | None:
    groups = {name: value for name, value in match.groupdict().items() if value is not None}

    def number(name: str) -> int | None:
        value = groups.get(name)
        if value is None:
            return None
        value = value.strip()
        if value.isdecimal():
            return int(value)
        return table.numbers.get(value) or _numeral(value)

    month = number("month")
    if month is None and "monthname" in groups:
        month = table.months.get(groups["monthname"].rstrip("."))
    last_month = number("month2")
    if last_month is None and "monthname2" in groups:
        last_month = table.months.get(groups["monthname2"].rstrip("."))
    year = number("year")
    if "era" in groups:
        year = table.eras[groups["era"]] + (year or 1)
    elif year is not None and year < 100:
        year += 2000
    day, last_day = number("day"), number("day2")
    if (day is not None and not 1 <= day <= 31) or (month is not None and not 1 <= month <= 12):
        return None
    if year is not None and not 1800 <= year <= 2100:
        return None
    if last_day is not None and not 1 <= last_day <= 31:
        last_day = None
    word = groups.get("word", "")
    week = groups.get("week")
    return Mentioned(
        match.start(), match.end(), rule, year, month, day, last_month, last_day,
        table.weekdays.get(groups["weekday"]) if "weekday" in groups else None,
        table.relative.get(week) if week is not None else None,
        table.relative.get(word) if word else None,
        table.months_relative.get(groups["monthword"]) if "monthword" in groups else None,
        table.years_relative.get(groups["yearword"]) if "yearword" in groups else None,
        "same" in groups,
        "weekend" in groups,
    )  # fmt: skip


def _numeral(digits: str) -> int | None:
    """The number characters write, by place or with words for tens and hundreds: 二〇二四, 一百一十三."""
    total = digit = 0
    for character in digits:
        value = int(unicodedata.numeric(character, -1))
        if value < 0:
            return None
        if value >= 10:
            total, digit = total + (digit or 1) * value, 0
        else:
            digit = digit * 10 + value
    return total + digit


@cache
def _any_date_word(language: str) -> re.Pattern[str]:
    """A digit or any word the rules can begin with: most sentences have none, and need not be asked a dozen rules."""
    table = pack(language).dates
    words = {
        *table.months,
        *table.weekdays,
        *table.relative,
        *table.months_relative,
        *table.years_relative,
        *table.numbers,
        *table.eras,
    }
    for rule in table.rule:
        for literal in re.findall(r"\(\?P<(?:same|word|weekend)>([^()]*)\)", rule.pattern):
            words.update(word for word in literal.split("|") if "{" not in word)
    return re.compile(r"\d|" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)))


@cache
def _rules(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = pack(language).dates

    def names(words: object) -> str:
        assert isinstance(words, dict)
        return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or "(?!)"

    fill = {
        "{months}": names(table.months), "{weekdays}": names(table.weekdays), "{relative}": names(table.relative),
        "{monthwords}": names(table.months_relative), "{yearwords}": names(table.years_relative), "{numbers}": names(table.numbers),
        "{eras}": names(table.eras),
    }  # fmt: skip
    rules = []
    for rule in table.rule:
        pattern = rule.pattern
        for key, value in fill.items():
            pattern = pattern.replace(key, value)
        rules.append((rule.id, re.compile(pattern)))
    return tuple(rules)
