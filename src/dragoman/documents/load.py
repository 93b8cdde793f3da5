"""Inputs as the user names them (files, folders, globs, addresses, `-`) to documents, one after another, errors among them."""

from __future__ import annotations

import glob
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace as struct_replace

from dragoman.discover import modules
from dragoman.documents import formats
from dragoman.documents.addresses import is_address
from dragoman.documents.hints import Hints
from dragoman.documents.inputs import Input, begun, id_of, suffix_of
from dragoman.documents.packed import Unpacked, packing
from dragoman.errors import BinaryInput, InputError
from dragoman.model import Document

_BEGINS = {".pdf": b"%pdf-", ".parquet": b"par1", ".warc": b"warc/"}
_ROOTS = (b"<rss", b"<feed", b"<rdf:rdf")
Reader = Callable[[Input, Hints], Iterator[Document | InputError]]


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
    """The files meant by files, folders and globs, each once, in a fixed order; `-`, addresses and unmatched names stay."""
    found: list[str] = []
    for given in inputs:
        if given == "-" or is_address(given):
            found.append(given)
        elif Path(given).is_dir():
            found += sorted(
                str(path) for path in Path(given).rglob("*") if path.is_file() and suffix_of(str(path)) in readers()
            )
        elif any(mark in given for mark in "*?[") and not Path(given).exists():
            named = glob.glob(given, recursive=True)  # noqa: PTH207 (Path.glob knows no absolute pattern)
            found += sorted(name for name in named if Path(name).is_file()) or [given]
        else:
            found.append(given)
    return list(dict.fromkeys(found))


def documents(source: str, hints: Hints) -> Iterator[Document | InputError]:
    """The documents of one file, address or standard input; what can't be read comes as an error, never as an exception."""
    try:
        with opened(source, hints) as given:
            reader = readers().get(given.suffix) or _sniffed(given.head)
            found = reader(given, hints)
            yield from _followed(found, hints) if hints.fetching.follow and reader is readers()[".rss"] else found
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(f"{source}: {error.strerror or error}; check the name")


def documents_of(
    data: bytes, name: str, hints: Hints, charset: str | None = None, url: str | None = None
) -> Iterator[Document | InputError]:
    """The documents of bytes in memory, which `name` says the format of; what can't be read comes as an error."""
    try:
        given = _unpacked(Input.of(data, name, charset=charset, url=url), hints)
        yield from (readers().get(given.suffix) or _sniffed(given.head))(given, hints)
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(f"{name}: {error.strerror or error}; check the name")


def _followed(entries: Iterator[Document | InputError], hints: Hints) -> Iterator[Document | InputError]:
    """The pages that a feed's entries lead to, with what the feed says of them; an entry itself where its page can't be had."""
    once = replace(hints, fetching=replace(hints.fetching, follow=False))
    for entry in entries:
        if isinstance(entry, InputError) or entry.url is None or not is_address(entry.url):
            yield entry
            continue
        for page in documents(entry.url, once):
            if isinstance(page, InputError):
                yield page
                yield entry
            else:
                told = {
                    name: getattr(page, name) or getattr(entry, name)
                    for name in ("title", "outlet", "published", "language")
                }
                yield struct_replace(page, url=entry.url, **told)


@contextmanager
def opened(source: str, hints: Hints) -> Iterator[Input]:
    """An input ready to be read, unpacked where it is packed."""
    if is_address(source):
        from dragoman.documents.fetch import fetcher  # late: files need none of it

        got = fetcher(hints.fetching).fetch(source)
        given = Input.of(got.data, source, id=source, charset=got.charset, url=got.url)
        yield _unpacked(replace(given, suffix=got.suffix), hints)
    elif source == "-":
        yield _unpacked(_input(source, sys.stdin.buffer), hints)
    else:
        with Path(source).open("rb") as stream:
            yield _unpacked(replace(_input(source, stream), path=Path(source)), hints)


def _input(source: str, stream: BinaryIO | Unpacked) -> Input:
    head, whole = begun(stream)
    return Input(source, whole, head, id_of(source), suffix_of(source))


def _unpacked(given: Input, hints: Hints) -> Input:
    kind = packing(given.head)
    if kind is None:
        return given
    inside = _input(given.source, Unpacked(given.stream, given.source, kind, hints.limit))
    if packing(inside.head) is not None:
        raise BinaryInput(f"{given.source}: packed twice; unpack it once")
    return replace(inside, id=given.id, suffix=given.suffix, charset=given.charset, url=given.url)


def _sniffed(head: bytes) -> Reader:
    """The reader for data without a telling name."""
    start = head[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    lowered = start[:500].lower()
    for suffix, begins in _BEGINS.items():
        if lowered.startswith(begins):
            return readers()[suffix]
    if lowered.startswith((b"<!doctype html", b"<html")) or b"<html" in lowered:
        return readers()[".html"]
    if lowered.startswith(b"<?xml") or any(root in start.lower() for root in _ROOTS):
        return readers()[".xml"]
    if b"<head" in lowered:
        return readers()[".html"]
    if start.startswith((b"{", b"[{")):
        return readers()[".json"]
    return readers()[".txt"]
