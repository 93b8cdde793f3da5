"""Parquet tables: one document a row, its columns found by their usual names or as the user maps them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from dragoman.documents.extras import needed
from dragoman.documents.fields import USUAL, document
from dragoman.documents.hints import Hints
from dragoman.documents.inputs import Input
from dragoman.errors import BadField, BinaryInput, EmptyInput, HugeInput, InputError, TruncatedInput
from dragoman.model import Document

SUFFIXES = (".parquet",)
_ROWS = 256  # held at once
_SHUT = {  # neither the network nor other files, whatever a file may ask for
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "temp_directory": "",
    "threads": "1",
    "memory_limit": "1GB",
}
_TAKEN = ("VARCHAR", "DATE", "TIMESTAMP", "BIGINT", "HUGEINT", "INTEGER", "SMALLINT", "TINYINT", "UUID", "UBIGINT", "UINTEGER", "USMALLINT", "UTINYINT", "ENUM", "NULL")  # fmt: skip


def read(given: Input, hints: Hints) -> Iterator[Document | InputError]:
    """The documents of a table, read some hundred rows at a time; columns nobody asks for are not read at all."""
    duckdb = needed("duckdb", given.source)
    number = 0
    if given.path is not None and any(mark in str(given.path) for mark in "*?["):
        given = replace(given, path=None)  # it would be taken for a pattern of names: a copy is read
    with given.on_disk() as path:
        connection = duckdb.connect(":memory:", config=_SHUT)
        try:
            for row in _rows(connection, path, given, hints):
                number += 1
                here = f"{given.source}:{number}"
                try:
                    yield document(row, here, f"{given.id}-{number}", hints, given.url)
                except InputError as error:
                    yield error
        except duckdb.Error as error:
            raise _said(str(error), given.source, number) from error
        finally:
            connection.close()
    if not number:
        raise EmptyInput(f"{given.source}: a table without rows")


def _rows(connection: Any, path: Path, given: Input, hints: Hints) -> Iterator[dict[str, Any]]:
    """Rows with a value, or None, for each column; days as ISO 8601 writes them."""
    name = _quoted(str(path.resolve()), "'")
    connection.execute(f"SET allowed_paths=[{name}]")
    connection.execute("SET enable_external_access=false")
    connection.execute("SET lock_configuration=true")
    table = f"read_parquet({name}, binary_as_string=true)"
    types = {row[0]: row[1] for row in connection.execute(f"DESCRIBE SELECT * FROM {table}").fetchall()}
    wanted = {*hints.fields.values(), *(field for fields in USUAL.values() for field in fields)} & set(types)
    taken = [column for column in types if column in wanted]
    for column in taken:
        if not types[column].startswith(_TAKEN) or types[column].endswith("]"):
            raise BadField(
                f"{given.source}: column `{column}` holds {types[column]}, not text, a day or a number; "
                "name another with --text-field and its like"
            )
    if not taken:
        raise BadField(f"{given.source}: no text column; name it with --text-field (there are {', '.join(types)})")
    shown = ", ".join(_shown(column, types[column]) for column in taken)
    found = connection.execute(f"SELECT {shown} FROM {table}")
    while batch := found.fetchmany(_ROWS):
        for values in batch:
            row: dict[str, Any] = dict.fromkeys(types)
            row.update((column, _plain(value)) for column, value in zip(taken, values))
            yield row


def _shown(column: str, type: str) -> str:
    """A column as it is asked for: a moment with its zone becomes the day and hour in UTC."""
    name = _quoted(column, '"')
    return f"CAST({name} AS TIMESTAMP) AS {name}" if type == "TIMESTAMP WITH TIME ZONE" else name


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _quoted(words: str, mark: str) -> str:
    return mark + words.replace(mark, mark * 2) + mark


def _said(message: str, source: str, number: int) -> InputError:
    """DuckDB's complaint, its first line."""
    line = message.strip().split("\n", 1)[0]
    if "magic bytes" in line or "too small" in line:
        return TruncatedInput(f"{source}: no Parquet, or cut off ({line}); fetch it again")
    if line.startswith("Out of Memory"):
        return HugeInput(
            f"{source}: its groups of rows don't fit into {_SHUT['memory_limit']}; write it with smaller ones"
        )
    return BinaryInput(f"{source}: damaged after row {number:,} ({line}); fetch it again")
