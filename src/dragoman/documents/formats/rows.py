"""JSON and JSON Lines: one document a row, its fields found by their usual names or as the user maps them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from dragoman.documents.bytes import decode
from dragoman.documents.fields import document
from dragoman.documents.hints import Hints
from dragoman.errors import EmptyInput, InputError, TruncatedInput
from dragoman.model import Document

SUFFIXES = (".jsonl", ".ndjson", ".json")


def read(data: bytes, source: str, hints: Hints) -> Iterator[Document | InputError]:
    """The documents of a JSON file (an object, a list of objects) or of JSON Lines."""
    text = decode(data, source, max(hints.limit, len(data)))
    name = "stdin" if source == "-" else PurePath(source).stem
    for number, row in _rows(text, source):
        if isinstance(row, InputError):
            yield row
            continue
        try:
            yield document(row, f"{source}:{number}", f"{name}-{number}", hints)
        except InputError as error:
            yield error


def _rows(text: str, source: str) -> Iterator[tuple[int, Any]]:
    """Numbered rows; a broken line is an error of its own."""
    stripped = text.lstrip()
    if not source.endswith((".jsonl", ".ndjson")):
        try:
            whole = json.loads(stripped)
        except json.JSONDecodeError as error:
            if "\n" not in stripped.strip() or not stripped.startswith("{"):
                yield (
                    error.lineno,
                    TruncatedInput(
                        f"{source}:{error.lineno}: {error.msg} at column {error.colno}; not JSON or cut off"
                    ),
                )
                return
        else:
            rows = whole if isinstance(whole, list) else [whole]
            if not rows:
                raise EmptyInput(f"{source}: a list without rows")
            yield from enumerate(rows, 1)
            return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except json.JSONDecodeError as error:
                yield (
                    number,
                    TruncatedInput(
                        f"{source}:{number}: {error.msg} at column {error.colno}; a row is one JSON object on one line"
                    ),
                )
