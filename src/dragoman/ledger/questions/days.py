"""Days, months and years as bounds of a question."""

from __future__ import annotations

import re

from dragoman.errors import LedgerError

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def bound(day: str, end: int) -> str:
    """A day, month or year as the first (0) or last (1) day it means, for comparing with days.

    >>> bound("2024-02", 0), bound("2024", 1), bound("2024-02-03", 1)
    ('2024-02-01', '2024-12-31', '2024-02-03')
    """
    if not _DAY.fullmatch(day):
        raise LedgerError(f"`{day}`: write a day, month or year as 2026-01-26, 2026-01 or 2026")
    return day + ("-01-01", "-12-31")[end][{4: 0, 7: 3, 10: 6}[len(day)] :]
