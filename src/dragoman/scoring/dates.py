"""How a date that was read agrees with gold's."""

from __future__ import annotations

from enum import Enum

from dragoman.scoring.gold import Period
from dragoman.scoring.readings import ReadDate

_LENGTH = {"day": 10, "month": 7, "year": 4}


class Agreement(Enum):
    """From the same days to nothing in common; the last two where gold knows no date."""

    EXACT = "exact"
    COMPATIBLE = "compatible"
    WRONG = "wrong"
    MISSING = "missing"
    RIGHTLY_NONE = "null-ok"
    INVENTED = "null-extra"


def agreement(gold: str | Period | None, read: ReadDate | None) -> Agreement:
    """Exact: the same days, as exactly known. Compatible: the two may be the same day.

    >>> day = ReadDate(first="2025-01-15", last="2025-01-15", precision="day")
    >>> agreement("2025-01-15", day), agreement("2025-01", day), agreement("2025-01-16", day)
    (<Agreement.EXACT: 'exact'>, <Agreement.COMPATIBLE: 'compatible'>, <Agreement.WRONG: 'wrong'>)
    >>> agreement("2025-01", ReadDate(first="2025-01-01", last="2025-01-31", precision="month"))
    <Agreement.EXACT: 'exact'>
    """
    if gold is None:
        return Agreement.RIGHTLY_NONE if read is None or not read.first else Agreement.INVENTED
    if read is None or not read.first:
        return Agreement.MISSING
    first, last = (gold, gold) if isinstance(gold, str) else (gold.first, gold.last or gold.first)
    length = _LENGTH.get(read.precision or "", 10)
    begin, end = read.first[:length], (read.last or read.first)[:length]
    if (begin, end) == (first, last):
        return Agreement.EXACT
    if _earliest(begin) <= _latest(last) and _earliest(first) <= _latest(end):
        return Agreement.COMPATIBLE
    return Agreement.WRONG


def _earliest(day: str) -> str:
    """The first day of an ISO prefix, to be compared as text."""
    return {4: day + "-01-01", 7: day + "-01"}.get(len(day), day)


def _latest(day: str) -> str:
    """The last day of an ISO prefix, to be compared as text: the 31st stands after any real end of a month."""
    return {4: day + "-12-31", 7: day + "-31"}.get(len(day), day)
