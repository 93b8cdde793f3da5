"""Reports where the merge finds them: in the store, by the keys under which they meet, so that one more article is cheap.

The keys are kept beside the reports as hashes, and made anew when another program merges.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, delete, select

from dragoman.ledger import tables
from dragoman.ledger.merging import keys, profile
from dragoman.ledger.reports import Report
from dragoman.ledger.store import insert_all

_report = msgspec.json.Decoder(Report)
_MANY = 10_000  # rows put in at once


class Stored:
    """A shelf (`merging.Shelf`) over the tables: each answer is asked for once and kept."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._reports: dict[str, Report | None] = {}
        self._documents: dict[str, list[Report]] = {}
        self._keys: dict[str, list[Report]] = {}

    def of_document(self, document: str) -> list[Report]:
        """All reports of a document."""
        found = self._documents.get(document)
        if found is None:
            number = select(tables.documents.c.number).where(
                tables.documents.c.key == document, tables.documents.c.current
            )
            found = self._documents[document] = self._asked(tables.reports.c.document == number.scalar_subquery())
        return found

    def under(self, key: str) -> list[Report]:
        """All reports that have a block key."""
        found = self._keys.get(key)
        if found is None:
            met = select(tables.blocks.c.report).where(tables.blocks.c.value == hashed(key))
            found = self._keys[key] = self._asked(tables.reports.c.id.in_(met))
        return found

    def named(self, id: str) -> Report | None:
        """The report of an id."""
        if id not in self._reports:
            self._reports[id] = next(iter(self._asked(tables.reports.c.id == id)), None)
        return self._reports[id]

    def _asked(self, condition: Any) -> list[Report]:
        column = tables.reports.c
        found = []
        for id, body in self._connection.execute(select(column.id, column.body).where(condition).order_by(column.id)):
            report = self._reports.get(id)
            if report is None:
                report = self._reports[id] = _report.decode(body)
            found.append(report)
        return found


def hashed(key: str) -> int:
    """A key as the table holds it: 64 bits of its hash.

    >>> hashed("call CHN VNM 739642")
    8634962421891076791
    """
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "little", signed=True)


def keep_keys(connection: Connection, before: Iterable[Report], now: Iterable[Report]) -> None:
    """Put the keys of reports as they are in the place of those they had."""
    old, new = set(_rows(before)), set(_rows(now))
    column = tables.blocks.c
    if old - new:
        gone = [{"v": value, "r": report} for value, report in sorted(old - new)]
        connection.execute(
            delete(tables.blocks).where(column.value == bindparam("v"), column.report == bindparam("r")), gone
        )
    insert_all(connection, tables.blocks, ({"value": value, "report": report} for value, report in sorted(new - old)))


def make_keys(connection: Connection, reports: Iterable[Report]) -> None:
    """Make the keys of all reports anew."""
    connection.execute(delete(tables.blocks))
    rows: list[dict[str, Any]] = []
    for value, report in _rows(reports):
        rows.append({"value": value, "report": report})
        if len(rows) >= _MANY:
            insert_all(connection, tables.blocks, rows)
            rows = []
    insert_all(connection, tables.blocks, rows)


def _rows(reports: Iterable[Report]) -> Iterator[tuple[int, str]]:
    for report in reports:
        for key in keys(profile(report)):
            yield hashed(key), report.id
