"""Inputs as the user names them (files, folders, globs, `-`) to documents, one after another, errors among them."""

from __future__ import annotations

import glob
import sys
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from msgspec.structs import replace

from dragoman.discover import modules
from dragoman.documents import formats
from dragoman.documents.bytes import GZIP, unpacked
from dragoman.documents.hints import Hints
from dragoman.errors import InputError
from dragoman.model import Document

_PACKED = 100  # bytes a gzip file may hold for each character one document may have
Reader = Callable[[bytes, str, Hints], Iterator[Document | InputError]]


@cache
def readers() -> dict[str, Reader]:
    """File suffix → reader, from the modules in `documents/formats`."""
    found: dict[str, Reader] = {}
    for name in modules(formats):
        module = import_module(f"{formats.__name__}.{name}")
        for suffix in module.SUFFIXES:
            found[suffix] = module.read
    return found


def expand(inputs: list[str]) -> list[str]:
    """The files meant by files, folders and globs, each once, in a fixed order; `-` stays; unmatched names stay too."""
    found: list[str] = []
    for given in inputs:
        if given == "-":
            found.append(given)
        elif Path(given).is_dir():
            found += sorted(
                str(path) for path in Path(given).rglob("*") if path.is_file() and _suffix(str(path)) in readers()
            )
        elif any(mark in given for mark in "*?[") and not Path(given).exists():
            named = glob.glob(given, recursive=True)  # noqa: PTH207 (Path.glob knows no absolute pattern)
            found += sorted(name for name in named if Path(name).is_file()) or [given]
        else:
            found.append(given)
    return list(dict.fromkeys(found))


def documents(source: str, hints: Hints) -> Iterator[Document | InputError]:
    """The documents of one file or of standard input; what can't be read comes as an error, never as an exception."""
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as error:
        yield InputError(f"{source}: {error.strerror or error}; check the name")
        return
    try:
        if data.startswith(GZIP):
            yield from _packed(data, source, hints)
            return
        reader = readers().get(_suffix(source)) or _sniffed(data)
        yield from reader(data, source, hints)
    except InputError as error:
        yield error


def _packed(data: bytes, source: str, hints: Hints) -> Iterator[Document | InputError]:
    """The documents of a gzip file, read as the file inside and said to be of the file as it is named."""
    inside = unpacked(data, source, hints.limit * _PACKED)
    name = source[:-3] if source.lower().endswith(".gz") else source
    reader = readers().get(_suffix(name)) or _sniffed(inside)
    try:
        for found in reader(inside, name, hints):
            if isinstance(found, InputError):
                yield type(found)(str(found).replace(name, source, 1))
            else:
                yield replace(found, source=source + found.source.removeprefix(name))
    except InputError as error:
        yield type(error)(str(error).replace(name, source, 1))


def _suffix(source: str) -> str:
    """What the name says the format is, packed or not.

    >>> _suffix("a/News.JSONL.gz")
    '.jsonl'
    """
    return Path(source.lower().removesuffix(".gz")).suffix


def _sniffed(data: bytes) -> Reader:
    """The reader for data without a telling name."""
    start = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    lowered = start[:500].lower()
    if lowered.startswith((b"<!doctype html", b"<html")) or b"<head" in lowered:
        return readers()[".html"]
    if start.startswith((b"{", b"[{")):
        return readers()[".json"]
    return readers()[".txt"]
