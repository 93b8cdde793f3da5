"""What a source of actors gives, row by row: an entry of the catalogue, or what was skipped, where and why."""

from __future__ import annotations

import datetime
import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from dragoman.actors.catalogue import Body, Catalogue, Names, Outlet, Person, State, catalogue
from dragoman.actors.wordings import Wordings
from dragoman.errors import BadActors, EmptyInput, InputError, TruncatedInput

Row = Person | Body | Outlet | State


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell about a row: its place, a reason with {} for the value that gave rise to it.

    >>> str(Remark("line 12", "date {} is no date", "20199999"))
    'line 12: date 20199999 is no date'
    """

    place: str
    reason: str
    value: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.reason.format(self.value)}"


@dataclass(frozen=True, slots=True)
class Skipped(Remark):
    """A row, or a part of one, that was left out. `refused`: it is broken; else it is well, but nothing for a catalogue."""

    refused: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """A row taken, as the catalogue writes it, with what there is to tell of it (an office kept under its own title)."""

    row: Row
    place: str
    remarks: tuple[Remark, ...] = ()


Found = Entry | Skipped


@dataclass(frozen=True)
class Given:
    """What the user says of a source that its rows may not: where from, as of when, which state, what kind of actor."""

    source: str | None = None
    asof: str | None = None
    state: str | None = None
    kind: str | None = None
    known: Catalogue | None = None

    @cached_property
    def wordings(self) -> Wordings:
        """The offices and states known by their names."""
        return Wordings(self.known or catalogue())

    def named(self, path: Path) -> str:
        """The source: as given, else the file's name."""
        return self.source or path.name

    def dated(self, path: Path, told: str | None = None) -> str:
        """The day the facts are of: as the row tells, else as given. Raises BadActors where neither is."""
        asof = told or self.asof
        if asof is None:
            raise BadActors(f"{path}: does not tell of which day its facts are; say it with --asof, as 2014-01")
        return asof


NOTHING = Given()


class BadDate(ValueError):
    """No day, month or year."""


_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?")


def iso_date(told: object) -> str | None:
    """An ISO day, month or year with its time cut off; None for nothing. Raises BadDate for anything else.

    >>> iso_date("2019-05-01T00:00:00Z"), iso_date("2019-05"), iso_date("")
    ('2019-05-01', '2019-05', None)
    """
    words = "" if told is None else str(told).strip()
    if not words:
        return None
    found = _DATE.fullmatch(words)
    if found is None:
        raise BadDate(words)
    year, month, day = found.groups()
    try:
        datetime.date(int(year), int(month or 1), int(day or 1))
    except ValueError as error:
        raise BadDate(words) from error
    return "-".join(part for part in (year, month, day) if part is not None)


def ends_first(start: str | None, end: str | None) -> bool:
    """Whether an end lies before its start, as far as both are known.

    >>> ends_first("2020-05", "2020"), ends_first("2020-05", "2020-04-30")
    (False, True)
    """
    if start is None or end is None:
        return False
    size = min(len(start), len(end))
    return end[:size] < start[:size]


def identifier(kind: str, raw: str) -> str:
    """A catalogue id for a source's own.

    An id of ours stays as it is; of others, what is no letter or digit becomes a hyphen, and where that loses more than
    case and punctuation a hash of the whole is added.

    >>> identifier("person", "Q15031"), identifier("person", "person:to-lam")
    ('person:q15031', 'person:to-lam')
    """
    if re.fullmatch(r"(person|body|party|organisation|outlet):[a-z0-9]+(-[a-z0-9]+)*", raw):
        return raw
    slug = re.sub(r"[^a-z0-9]+", "-", raw.lower()).strip("-")
    if not re.fullmatch(r"[A-Za-z0-9 ._/:-]+", raw) or not slug:
        slug = f"{slug}-{hashlib.sha1(raw.encode()).hexdigest()[:8]}".strip("-")
    return f"{kind}:{slug}"


_PLACEHOLDERS = frozenset("unknown none null n/a - -- ? ?? tbd tba vacant undefined nan".split())


def clean(name: str) -> str:
    """A name in NFC with single blanks; empty for a placeholder such as "unknown" or "-"."""
    name = " ".join(unicodedata.normalize("NFC", name).split())
    return "" if name.casefold() in _PLACEHOLDERS else name


_SCRIPTS = (
    ("HANGUL", "ko"), ("HIRAGANA", "ja"), ("KATAKANA", "ja"), ("THAI", "th"), ("LAO", "lo"), ("KHMER", "km"),
    ("MYANMAR", "my"), ("GEORGIAN", "ka"), ("ARMENIAN", "hy"), ("GREEK", "el"), ("HEBREW", "he"),
    ("CJK", "und-Hani"), ("CYRILLIC", "und-Cyrl"), ("ARABIC", "und-Arab"),
)  # fmt: skip


def script_language(name: str) -> str:
    """The language of a name of which none is told: the one its script is of, else "und" with the script (BCP 47).

    >>> script_language("시진핑"), script_language("习近平"), script_language("Xi Jinping")
    ('ko', 'und-Hani', 'und')
    """
    found = {unicodedata.name(char, "").split(" ")[0] for char in name if char.isalpha()}
    return next((language for script, language in _SCRIPTS if script in found), "und")


def add_name(names: Names, language: str, name: str) -> None:
    """A name put with its language, once; nothing for a placeholder."""
    name = clean(name)
    if name and name not in names.setdefault(language, []):
        names[language].append(name)


def genders(told: object) -> str | None:
    """ "m" or "f", None for anything else."""
    return {"male": "m", "m": "m", "female": "f", "f": "f"}.get(str(told or "").strip().lower())


# -- files ----------------------------------------------------------------------------------------------------------


def open_bytes(path: Path) -> bytes:
    """The bytes of a small file. Raises InputError when it can't be read or is empty."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; check the name") from error
    if not data.strip():
        raise EmptyInput(f"{path}: the file is empty")
    return data


def lines(path: Path) -> Iterator[tuple[str, str] | Skipped]:
    """The lines of a UTF-8 file with their places ("line 12"), one after another; one that is no UTF-8 is skipped."""
    empty = True
    try:
        with path.open("rb") as file:
            for number, raw in enumerate(file, 1):
                place = f"line {number}"
                try:
                    text = raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
                except UnicodeDecodeError as error:
                    empty = False
                    yield Skipped(place, "byte {} is no UTF-8; save the file as UTF-8", f"0x{raw[error.start]:02x}")
                    continue
                if text.strip():
                    empty = False
                    yield place, text
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; check the name") from error
    if empty:
        raise EmptyInput(f"{path}: the file is empty")


def json_object(path: Path) -> dict[str, Any]:
    """The one object of a JSON file. Raises an InputError that says where it breaks off."""
    data = open_bytes(path)
    try:
        found = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise TruncatedInput(f"{path}: {error}; not JSON, or cut off") from error
    if not isinstance(found, dict):
        raise BadActors(f"{path}: must hold one JSON object, this is {type(found).__name__}")
    return found


def json_lines(path: Path) -> Iterator[tuple[str, dict[str, Any]] | Skipped]:
    """The objects of a JSON Lines file; also of an array with one object a line, as Wikidata's dumps are."""
    decoder = msgspec.json.Decoder()
    for found in lines(path):
        if isinstance(found, Skipped):
            yield found
            continue
        place, text = found
        text = text.strip().rstrip(",")
        if text in ("[", "]", ""):
            continue
        try:
            row = decoder.decode(text)
        except msgspec.DecodeError as error:
            yield Skipped(place, "not a JSON object on one line, or cut off ({})", str(error))
            continue
        if isinstance(row, dict):
            yield place, row
        else:
            yield Skipped(place, "a row must be a JSON object, this is {}", type(row).__name__)
