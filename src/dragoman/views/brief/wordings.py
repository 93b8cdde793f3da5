"""What a brief says in the reader's language: one strict file a language, with the same keys and the same gaps in all."""

from __future__ import annotations

import string
from collections.abc import Iterable
from functools import cache
from typing import Any

import msgspec

from dragoman.errors import DataError, DragomanError
from dragoman.resources import load_toml, package_folder

_FOLDER = package_folder("views", "wordings")
LANGUAGES = tuple(
    sorted(file.name.removesuffix(".toml") for file in _FOLDER.iterdir() if file.name.endswith(".toml"))
)  # a file dropped in is a language more


class Dates(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How days, months and years are written, alone and in a sentence."""

    months: list[str]
    first_of_month: str
    day: str
    month: str
    year: str
    on_day: str
    in_month: str
    in_year: str
    between: str
    unknown: str


class Wordings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything a brief may say in one language; sentences have gaps in braces."""

    name: str
    quote: str
    dates: Dates
    join: dict[str, str]
    kind: dict[str, str]
    status: dict[str, str]
    sentence: dict[str, str]
    heading: dict[str, str]
    field: dict[str, str]
    label: dict[str, str]
    languages: dict[str, str]
    act: dict[str, str]
    topic: dict[str, str]
    office: dict[str, str]
    own_office: dict[str, dict[str, str]]

    def date(self, first: str | None, last: str | None, precision: str | None) -> str:
        """A date as a part of a sentence, no more exact than it is known.

        >>> [wordings(code).date("2026-01-26", "2026-01-26", "day") for code in ("en", "vi", "zh", "fr")]
        ['on 26 January 2026', 'ngày 26/1/2026', '2026年1月26日', 'le 26 janvier 2026']
        >>> wordings("fr").date("2024-08-18", "2024-08-20", "day"), wordings("vi").date("2024-08-01", "2024-08-31", "month")
        ('du 18 août 2024 au 20 août 2024', 'tháng 8/2024')
        """
        if first is None or last is None:
            return self.dates.unknown
        exact = precision or "day"
        one, other = self.bare(first, exact), self.bare(last, exact)
        if one != other:
            return self.dates.between.format(first=one, last=other)
        return {"day": self.dates.on_day, "month": self.dates.in_month, "year": self.dates.in_year}[exact].format(
            date=one
        )

    def bare(self, day: str, precision: str) -> str:
        """A date by itself."""
        year, month, number = (int(part) for part in day.split("-"))
        given = self.dates.first_of_month if number == 1 else str(number)
        shape = {"day": self.dates.day, "month": self.dates.month, "year": self.dates.year}[precision]
        return shape.format(year=year, month=self.dates.months[month - 1], day=given)

    def joined(self, words: Iterable[str]) -> str:
        """A list in a sentence.

        >>> wordings("en").joined(["A", "B", "C"]), wordings("zh").joined(["甲", "乙"])
        ('A, B and C', '甲和乙')
        """
        listed = list(words)
        return self.join["last"].join(part for part in (self.join["comma"].join(listed[:-1]), *listed[-1:]) if part)


@cache
def wordings(language: str) -> Wordings:
    """The wordings of a language. Raises DragomanError where there are none, DataError where its file differs from the English one."""
    if language not in LANGUAGES:
        raise DragomanError(f"`{language}`: briefs are written in {', '.join(LANGUAGES)}")
    file = _FOLDER.joinpath(f"{language}.toml")
    loaded = load_toml(file, Wordings)
    if language != "en":
        ours, english = _gaps(loaded), _gaps(wordings("en"))
        for key in sorted(ours.keys() ^ english.keys()):
            raise DataError(f"{file}: `{key}` stands in only one of this file and en.toml")
        for key, gaps in ours.items():
            if gaps != english[key] and not key.startswith(("dates.", "office.")):
                raise DataError(f"{file}: `{key}` has other gaps than en.toml: {sorted(gaps ^ english[key])}")
    return loaded


def _gaps(loaded: Wordings) -> dict[str, set[str]]:
    """Each entry's key, with the names of its gaps."""
    found: dict[str, set[str]] = {}

    def walk(value: Any, key: str) -> None:
        if isinstance(value, dict):
            for name, inner in value.items():
                walk(inner, f"{key}.{name}" if key else name)
        elif isinstance(value, str):
            found[key] = {name for _, name, _, _ in string.Formatter().parse(value) if name}

    walk(msgspec.to_builtins(loaded), "")
    return found
