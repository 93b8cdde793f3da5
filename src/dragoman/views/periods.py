"""Years, quarters and months: which one a day falls into, and all between two of them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class By(StrEnum):
    """How long a period is."""

    year = "year"
    quarter = "quarter"
    month = "month"


_KNOWN = {By.year: ("year", "month", "day", None), By.quarter: ("month", "day", None), By.month: ("month", "day", None)}


def period_of(day: str | None, by: By, precision: str | None = None) -> str | None:
    """The period of an ISO day; None where there is none, or where it is not known so exactly.

    >>> period_of("2024-08-18", By.quarter), period_of("2024-08-18", By.month), period_of("2024-01-01", By.month, "year")
    ('2024-Q3', '2024-08', None)
    """
    if day is None or precision not in _KNOWN[by] or (by is not By.year and len(day) < 7):
        return None
    if by is By.quarter:
        return f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}"
    return day[: {By.year: 4, By.month: 7}[by]]


def between(first: str, last: str) -> list[str]:
    """Every period from one to another, both included.

    >>> between("2023-Q3", "2024-Q1"), between("2023-11", "2024-01"), between("2023", "2024")
    (['2023-Q3', '2023-Q4', '2024-Q1'], ['2023-11', '2023-12', '2024-01'], ['2023', '2024'])
    """
    found = [first]
    while found[-1] < last:
        found.append(_after(found[-1]))
    return found


def all_of(periods: Iterable[str], most: int) -> list[str]:
    """The periods from the first to the last that occurs, those in between where nothing happened too; at most the last so many."""
    there = sorted(set(periods))
    return between(there[0], there[-1])[-most:] if there else []


def _after(period: str) -> str:
    year, part = int(period[:4]), period[5:]
    if not part:
        return str(year + 1)
    quarter = part.startswith("Q")
    number, end = int(part.removeprefix("Q")) + 1, 4 if quarter else 12
    if number > end:
        year, number = year + 1, 1
    return f"{year}-Q{number}" if quarter else f"{year}-{number:02}"
