"""JSON and JSON Lines: one document a row, its fields found by their usual names or as the user maps them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from dragoman.documents.bytes import decode
from dragoman.documents.dates import iso_day
from dragoman.documents.hints import Hints
from dragoman.errors import BadField, EmptyInput, HugeInput, InputError, TruncatedInput
from dragoman.model import Document

SUFFIXES = (".jsonl", ".ndjson", ".json")
_LONE = re.compile("[\ud800-\udfff]")  # half of a pair, from a broken \\u escape: no character, and not to be encoded
USUAL = {
    "text": ("text", "body", "content", "article", "markdown", "maintext"),
    "id": ("id", "_id", "uid", "document_id"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "source_name", "publisher", "site"),
    "published": ("published", "date", "publish_date", "date_published", "pubdate"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
}


def read(data: bytes, source: str, hints: Hints) -> Iterator[Document | InputError]:
    """The documents of a JSON file (an object, a list of objects) or of JSON Lines."""
    text = decode(data, source, max(hints.limit, len(data)))
    name = "stdin" if source == "-" else PurePath(source).stem
    for number, row in _rows(text, source):
        if isinstance(row, InputError):
            yield row
            continue
        try:
            yield _document(row, f"{source}:{number}", f"{name}-{number}", hints)
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


def _document(row: Any, source: str, name: str, hints: Hints) -> Document:
    if not isinstance(row, dict):
        raise BadField(f"{source}: a row must be an object, this is {type(row).__name__}")

    def value(what: str) -> str | None:
        if what in hints.fields:
            field = hints.fields[what]
            if field not in row:
                raise BadField(f"{source}: no field `{field}`; the row has {', '.join(map(str, row))}")
            found = row[field]
        else:
            found = next((row[field] for field in USUAL[what] if row.get(field) is not None), None)
        if found is None:
            return None
        if isinstance(found, str):
            return _LONE.sub("\ufffd", found)
        if isinstance(found, int | float) and what == "id":
            return str(found)
        raise BadField(f"{source}: field for {what} holds {type(found).__name__}, not text")

    text = value("text")
    if text is None:
        raise BadField(f"{source}: no text field; name it with --text-field (the row has {', '.join(map(str, row))})")
    if not text.strip():
        raise EmptyInput(f"{source}: its text is empty")
    if len(text) > hints.limit:
        raise HugeInput(
            f"{source}: {len(text):,} characters, over the limit of {hints.limit:,}; split it or raise --limit"
        )
    published = hints.published or iso_day(value("published"))
    return Document(
        text=text, id=value("id") or name, source=source, title=value("title"), outlet=hints.outlet or value("outlet"),
        published=published, url=hints.url or value("url"), language=hints.language or value("language"), derived=True,
    )  # fmt: skip
