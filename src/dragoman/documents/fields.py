"""One row of named values, from whatever format, to a document: fields by their usual names or as the user maps them."""

from __future__ import annotations

import re
from typing import Any

from dragoman.documents.dates import iso_day
from dragoman.documents.hints import Hints
from dragoman.errors import BadField, EmptyInput, HugeInput
from dragoman.model import Document

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


def document(row: Any, source: str, name: str, hints: Hints, url: str | None = None) -> Document:
    """The document of a row; raises BadField, EmptyInput or HugeInput, naming the place (`source`).

    `name` is its id and `url` its address where the row does not say them.

    >>> document({"headline": "Title", "body": "Text.", "date": "2025-01-16"}, "a.csv:2", "a-2", Hints()).published
    '2025-01-16'
    """
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
        published=published, url=hints.url or value("url") or url, language=hints.language or value("language"), derived=True,
    )  # fmt: skip
