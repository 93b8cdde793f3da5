"""JSON and JSON Lines: one document a row, its fields found by their usual names or as the user maps them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.documents.bytes import decode
from dragoman.documents.fields import document
from dragoman.documents.hints import Hints
from dragoman.documents.inputs import Input
from dragoman.documents.lines import lines
from dragoman.errors import BadField, EmptyInput, InputError, TruncatedInput
from dragoman.model import Document

SUFFIXES = (".jsonl", ".ndjson", ".json")
_LINES = (".jsonl", ".ndjson")
_WHOLE = 1 << 30  # bytes of a JSON file that is not one row a line: it has to be in memory all at once


def read(given: Input, hints: Hints) -> Iterator[Document | InputError]:
    """The documents of a JSON file (an object, a list of objects) or of JSON Lines, which are read row by row."""
    if given.suffix in _LINES or _begins_with_a_row(given.head):
        rows = _rows(lines(given, hints.limit), given.source)
    else:
        rows = _whole(given)
    for number, row in rows:
        if isinstance(row, InputError):
            yield row
            continue
        try:
            yield document(row, f"{given.source}:{number}", f"{given.id}-{number}", hints, given.url)
        except InputError as error:
            yield error


def _begins_with_a_row(head: bytes) -> bool:
    """Whether the first line is a JSON object by itself and more follows."""
    first, end, rest = head.partition(b"\n")
    try:
        return bool(end and rest.strip()) and isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _whole(given: Input) -> Iterator[tuple[int, Any]]:
    """The numbered rows of JSON that is not one row a line, or of lines whose first is broken."""
    data = given.whole(_WHOLE, 1)
    text = decode(data, given.source, len(data), given.charset).strip()
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        if "\n" in text and text.startswith("{"):
            yield from _rows(text.split("\n"), given.source)
        else:
            here = f"{given.source}:{error.lineno}"
            yield error.lineno, TruncatedInput(f"{here}: {error.msg} at column {error.colno}; not JSON or cut off")
        return
    except (ValueError, RecursionError) as error:
        raise BadField(f"{given.source}: {error}; no JSON that a news article needs") from error
    rows = whole if isinstance(whole, list) else [whole]
    if not rows:
        raise EmptyInput(f"{given.source}: a list without rows")
    yield from enumerate(rows, 1)


def _rows(found: Iterable[str | InputError], source: str) -> Iterator[tuple[int, Any]]:
    """Numbered rows; a broken line is an error of its own."""
    for number, line in enumerate(found, 1):
        if isinstance(line, InputError):
            yield number, line
        elif line.strip():
            try:
                yield number, json.loads(line)
            except json.JSONDecodeError as error:
                what = f"{error.msg} at column {error.colno}; a row is one JSON object on one line"
                yield number, TruncatedInput(f"{source}:{number}: {what}")
            except (ValueError, RecursionError) as error:
                yield number, BadField(f"{source}:{number}: {error}; no JSON that a news article needs")
