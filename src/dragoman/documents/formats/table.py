"""CSV and TSV with a line of column names: one document a row, its columns found by their usual names or as the user maps them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import PurePath

from dragoman.documents.bytes import decode
from dragoman.documents.fields import document
from dragoman.documents.hints import Hints
from dragoman.errors import BadField, EmptyInput, InputError
from dragoman.model import Document

SUFFIXES = (".csv", ".tsv")


def read(data: bytes, source: str, hints: Hints) -> Iterator[Document | InputError]:
    """The documents of a table; a row with more values than there are columns is an error of its own."""
    text = decode(data, source, max(hints.limit, len(data)))
    csv.field_size_limit(max(hints.limit, 131_072))
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text, source))
    name = PurePath(source).stem
    found = False
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield BadField(f"{source}:{rows.line_num}: {error}; the rows after it are not read")
            return
        if row is None:
            break
        found = True
        here = f"{source}:{rows.line_num}"
        if None in row:
            yield BadField(
                f"{here}: more values than the {len(rows.fieldnames or ())} columns; quote what holds a comma"
            )
            continue
        try:
            yield document({key: value for key, value in row.items() if value}, here, f"{name}-{rows.line_num}", hints)
        except InputError as error:
            yield error
    if not found:
        raise EmptyInput(f"{source}: a table without rows")


def _delimiter(text: str, source: str) -> str:
    """A tab for .tsv; else whichever of comma, semicolon and tab the line of column names holds most of."""
    if source.lower().endswith(".tsv"):
        return "\t"
    head = text.split("\n", 1)[0]
    return max(",;\t", key=head.count)
