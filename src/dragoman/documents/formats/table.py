"""CSV and TSV with a line of column names: one document a row, its columns found by their usual names or as the user maps them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import chain

from dragoman.documents.fields import document
from dragoman.documents.hints import Hints
from dragoman.documents.inputs import Input
from dragoman.documents.lines import lines
from dragoman.errors import BadField, EmptyInput, InputError
from dragoman.model import Document

SUFFIXES = (".csv", ".tsv")


def read(given: Input, hints: Hints) -> Iterator[Document | InputError]:
    """The documents of a table; a row with more values than there are columns is an error of its own."""
    csv.field_size_limit(max(min(hints.limit, 1 << 30), 131_072))
    text = _text(given, hints.limit)
    names = next(text)
    rows = csv.DictReader(chain([names], text), delimiter=_delimiter(names, given.suffix))
    found = False
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield BadField(f"{given.source}:{rows.line_num}: {error}; the rows after it are not read")
            return
        if row is None:
            break
        found = True
        here = f"{given.source}:{rows.line_num}"
        if None in row:
            yield BadField(
                f"{here}: more values than the {len(rows.fieldnames or ())} columns; quote what holds a comma"
            )
            continue
        held = {key: value for key, value in row.items() if value}
        try:
            yield document(held, here, f"{given.id}-{rows.line_num}", hints, given.url)
        except InputError as error:
            yield error
    if not found:
        raise EmptyInput(f"{given.source}: a table without rows")


def _text(given: Input, limit: int) -> Iterator[str]:
    """Lines with their ends, which a quoted value may hold; raises what makes a line none, as rows can't be told after it."""
    for line in lines(given, limit):
        if isinstance(line, InputError):
            raise line
        yield line + "\n"


def _delimiter(names: str, suffix: str) -> str:
    """A tab for .tsv; else whichever of comma, semicolon and tab the line of column names holds most of."""
    return "\t" if suffix == ".tsv" else max(",;\t", key=names.count)
