"""Data files, loaded strictly: unknown or repeated keys, text not in NFC and wrong types are refused by file name."""

from __future__ import annotations

import gc
import tomllib
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from dragoman.errors import DataError

T = TypeVar("T")


def package_folder(*names: str) -> Traversable:
    """A folder or file inside the package."""
    return files("dragoman").joinpath(*names)


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: among a million values that all stay it would take most of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def load_toml(file: Traversable, shape: type[T]) -> T:
    """The file's content as a value of `shape`; raises DataError that names the file and the place."""
    source = _text(file)
    try:
        return msgspec.convert(tomllib.loads(source), shape)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataError(f"{file}: {error}") from error


def load_lines(file: Traversable, shape: type[T]) -> Iterator[T]:
    """The rows of a JSON Lines file as values of `shape`, comments (//) and blank lines left out."""
    decoder = msgspec.json.Decoder(shape)
    for number, line in enumerate(_text(file).split("\n"), 1):
        if not line.strip() or line.startswith("//"):
            continue
        try:
            yield decoder.decode(line)
        except msgspec.DecodeError as error:
            raise DataError(f"{file}: line {number}: {error}") from error


def load_table(file: Traversable, columns: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The rows of a tab-separated file that starts with these columns' names; lines with # are comments.

    Raises DataError for other columns, a row of another length, an empty cell, or a first cell that came before.
    """
    seen: dict[str, int] = {}
    header: tuple[str, ...] | None = None
    for number, line in enumerate(_text(file).split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        row = tuple(line.split("\t"))
        if header is None:
            header = row
            if header != columns:
                raise DataError(f"{file}: line {number}: columns are {', '.join(row)}; wanted are {', '.join(columns)}")
            continue
        if len(row) != len(columns) or not all(cell and cell == cell.strip() for cell in row):
            raise DataError(
                f"{file}: line {number}: {len(columns)} filled cells with tabs between are wanted: {line!r}"
            )
        if row[0] in seen:
            raise DataError(f"{file}: line {number}: `{row[0]}` was in line {seen[row[0]]} already")
        seen[row[0]] = number
        yield row


def _text(file: Traversable) -> str:
    source = file.read_text(encoding="utf-8")
    if not unicodedata.is_normalized("NFC", source):
        for number, line in enumerate(source.split("\n"), 1):
            if not unicodedata.is_normalized("NFC", line):
                raise DataError(f"{file}: line {number} is not in Unicode NFC; normalise it")
    return source
