"""A whole ledger as sorted JSON Lines, and back: `dragoman.ledger/1`.

First a line that names the format, then one line a fact, sorted: documents (all versions, with text), readings (records),
judgements, ids that lead on, history, and the contacts, which are there for other programs: an import makes them anew. What goes
out of a ledger into an empty one comes out of that again byte for byte, if both programs merge alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, func, insert, select

from dragoman.errors import LedgerError
from dragoman.ledger import indexing, tables
from dragoman.ledger.copies import bands
from dragoman.ledger.derive import derive
from dragoman.ledger.ingest import add_rows
from dragoman.ledger.pending import mark_pending
from dragoman.ledger.records import judgements_on, packed, record_of
from dragoman.ledger.store import Store, happened, insert_all, now
from dragoman.ledger.words import plain_words
from dragoman.model import Record

SCHEMA = "dragoman.ledger/1"
_DOCUMENT = tuple(column.name for column in tables.documents.c if column.name != "number")
_JUDGEMENT = ("id", "subject", "revision", "kind", "document", "by", "at")


def lines(connection: Connection, *, history: bool = True) -> Iterator[bytes]:
    """The lines of an export, each with its line end. Without `history` what is left depends on what came in alone."""
    yield _line({"schema": SCHEMA})
    documents, readings = tables.documents, tables.readings
    order = (documents.c.key, documents.c.version)
    numbers = connection.execute(select(documents.c.number).order_by(*order)).scalars().all()
    for number in sorted(numbers, key=_place(connection)):
        document = connection.execute(select(documents).where(documents.c.number == number)).mappings().one()
        read = connection.execute(
            select(readings.c.edition, readings.c.record).where(readings.c.document == number)
        ).first()
        head = {name: document[name] for name in _DOCUMENT if history or name != "at"}
        reading = (
            None if read is None else {"edition": read.edition, "record": msgspec.to_builtins(record_of(read.record))}
        )
        yield _line({"what": "document", **head, "reading": reading})
    for row in _rows(connection, tables.judgements, "subject", "revision"):
        yield _line(
            {"what": "judgement", **{name: row[name] for name in _JUDGEMENT}, **msgspec.json.decode(row["body"])}
        )
    for row in _rows(connection, tables.aliases, "old"):
        yield _line({"what": "alias", **row})
    for place, row in enumerate(_rows(connection, tables.history, "number") if history else ()):
        told = {"at": row["at"], "by": row["by"], "happened": row["what"], "subject": row["subject"]}
        yield _line({"what": "history", "place": place, **told, "body": msgspec.json.decode(row["body"])})
    said: dict[str, dict[str, list[str]]] = {}
    for row in _rows(connection, tables.alignments, "statement"):
        said.setdefault(row["contact"], {}).setdefault(row["said"], []).append(row["statement"])
    for row in _rows(connection, tables.contacts, "id"):
        same = sorted(said.get(row["id"], {}).values())
        told = {"independent": row["independent"], "confidence": row["confidence"], "same": same}
        yield _line({"what": "contact", **msgspec.json.decode(row["body"]), **told})


def take(store: Store, given: Iterable[bytes], *, seen: Callable[[int], None] = lambda done: None) -> int:
    """Bring an export into an empty ledger, all or nothing; contacts wait for `settle`. Returns the number of lines. Raises LedgerError."""
    done = 0
    with store.write() as connection:
        if connection.execute(select(func.count()).select_from(tables.documents)).scalar():
            raise LedgerError("the ledger is not empty; import into a new one (--ledger), or ingest the documents")
        taking = _Taking(connection)
        for done, line in enumerate(given, 1):
            try:
                taking.take(line, done)
            except (msgspec.DecodeError, KeyError, TypeError) as error:
                raise LedgerError(f"line {done}: {error}; is this an export of a ledger?") from error
            seen(done)
        taking.finish()
    return done


class _Taking:
    """Lines on their way in; readings wait until all judgements are there."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def take(self, line: bytes, place: int) -> None:
        """One line."""
        row = msgspec.json.decode(line)
        what = row.pop("what", None)
        if place == 1:
            if row.get("schema") != SCHEMA:
                raise LedgerError(f"line 1: not {SCHEMA}; is this an export of a ledger?")
        elif what == "document":
            self._document(row)
        elif what == "judgement":
            head = {name: row.pop(name) for name in _JUDGEMENT}
            insert_all(self.connection, tables.judgements, [{**head, "body": msgspec.json.encode(row).decode()}])
        elif what == "alias":
            insert_all(self.connection, tables.aliases, [row])
        elif what == "history":
            happened(self.connection, row["by"], row["happened"], row["subject"], row["body"], row["at"])
        elif what != "contact":  # contacts follow from the rest
            raise LedgerError(f"line {place}: `{what}` is no fact of a ledger; is the export of a newer program?")

    def finish(self) -> None:
        """The rows that records and judgements make together."""
        column = tables.documents.c
        for number, key in self.connection.execute(select(column.number, column.key).where(column.current)).all():
            question = (
                select(column.text, tables.readings.c.record).join(tables.readings).where(column.number == number)
            )
            if (found := self.connection.execute(question).first()) is None:
                continue
            judged = judgements_on(self.connection, key)
            rows, _ = derive(number, key, record_of(found.record), found.text, judged)
            add_rows(self.connection, rows)
            mark_pending(self.connection, "report", {row["id"]: None for row in rows[tables.reports]})

    def _document(self, row: dict[str, Any]) -> None:
        reading = row.pop("reading")
        row.setdefault("at", now())
        made = self.connection.execute(insert(tables.documents).values(**row)).inserted_primary_key
        assert made is not None
        number = int(made[0])
        plain = plain_words(row["text"])
        indexing.add(self.connection, number, plain)
        if reading is None:
            return
        record = msgspec.convert(reading["record"], Record)
        stored = {"document": number, "edition": reading["edition"], "record": packed(record)}
        insert_all(self.connection, tables.readings, [stored])
        if row["current"]:
            insert_all(self.connection, tables.bands, [{"document": number, "value": value} for value in bands(plain)])
            mark_pending(self.connection, "document", {str(number): None})


def _place(connection: Connection) -> Callable[[int], tuple[str, int]]:
    """Order of documents by key and version as Python sorts text: the stores' own orders differ."""
    column = tables.documents.c
    known = {
        number: (key, version)
        for number, key, version in connection.execute(select(column.number, column.key, column.version))
    }
    return lambda number: known[number]


def _rows(connection: Connection, table: Table, *order: str) -> list[dict[str, Any]]:
    """A table's rows, sorted as Python sorts."""
    rows = [dict(row) for row in connection.execute(select(table)).mappings()]
    return sorted(rows, key=itemgetter(*order))


def _line(row: dict[str, Any]) -> bytes:
    return msgspec.json.encode(row, order="sorted") + b"\n"
