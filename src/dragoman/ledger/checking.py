"""Whether a ledger is whole: hashes, spans that cut out their text, nothing without its document, nothing told twice or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select, text

from dragoman.ledger import tables
from dragoman.ledger.derive import derive
from dragoman.ledger.ingest import digest_of, document_of
from dragoman.ledger.judgements import Judgement
from dragoman.ledger.records import judgement_of, record_of
from dragoman.ledger.store import mapping
from dragoman.model import Record, Span


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """Something wrong: about which document, contact or judgement, and what. `severe` is False where nothing is damaged."""

    subject: str
    what: str
    severe: bool = True


def problems(connection: Connection) -> Iterator[Problem]:
    """Everything wrong with a ledger, as it is found; none for a whole one."""
    yield from _store(connection)
    judged: dict[str, list[Judgement]] = {}
    for row in connection.execute(select(tables.judgements)).mappings():
        one = judgement_of(row)
        judged.setdefault(one.document or "", []).append(one)
    yield from _revisions(connection)
    numbers = connection.execute(select(tables.documents.c.number).order_by(tables.documents.c.key)).scalars().all()
    for number in numbers:
        row = connection.execute(select(tables.documents).where(tables.documents.c.number == number)).mappings().one()
        yield from _document(connection, row, judged.get(row["key"], []))
    yield from _contacts(connection)
    waiting = connection.execute(select(func.count()).select_from(tables.pending)).scalar()
    if waiting:
        yield Problem(
            subject="contacts", what=f"{waiting} changes are not merged yet; `dragoman merge` does it", severe=False
        )


def _store(connection: Connection) -> Iterator[Problem]:
    if connection.dialect.name == "sqlite":
        for found in connection.execute(text("PRAGMA quick_check")).scalars():
            if found != "ok":
                yield Problem(subject="file", what=found)
        for found in connection.execute(text("PRAGMA foreign_key_check")):
            yield Problem(subject=str(found[0]), what=f"row {found[1]} leads to no row of {found[2]}")
        indexed = set(connection.execute(text("SELECT rowid FROM words")).scalars())
    else:
        indexed = set(connection.execute(text("SELECT DISTINCT document FROM words")).scalars())
    there = set(connection.execute(select(tables.documents.c.number)).scalars())
    for number in sorted(there ^ indexed):
        yield Problem(
            subject=str(number), what="not in the index of words" if number in there else "indexed, but no document"
        )


def _document(connection: Connection, row: Any, judged: list[Judgement]) -> Iterator[Problem]:
    key, body = row["key"], row["text"]
    if hashlib.sha256(body.encode()).hexdigest() != row["sha256"] or digest_of(document_of(row)) != row["digest"]:
        yield Problem(subject=key, what=f"version {row['version']}: text or head is not what came in (hash differs)")
    read = connection.execute(
        select(tables.readings.c.record).where(tables.readings.c.document == row["number"])
    ).scalar()
    if not row["current"]:
        return
    if read is None:
        yield Problem(subject=key, what="was never read; `dragoman ingest` it again")
        return
    record = record_of(read)
    if record.document.sha256 != row["sha256"]:
        yield Problem(subject=key, what="its record is of another text")
    for what, span in _spans(record):
        if not 0 <= span.start < span.end <= len(body):
            yield Problem(
                subject=key, what=f"{what}: span {span.start}-{span.end} cuts nothing out of {len(body)} characters"
            )
    rows, left = derive(row["number"], key, record, body, judged)
    for table, made in rows.items():
        if "document" in table.c:
            there = connection.execute(select(table).where(table.c.document == row["number"])).mappings().all()
            if _sorted(there) != _sorted(made):
                yield Problem(subject=key, what=f"rows of {table.name} are not those of its record and judgements")
    for id in left.loose:
        yield Problem(
            subject=id,
            what=f"judgement on {key} no longer finds its words; look at the text and judge anew",
            severe=False,
        )


def _spans(record: Record) -> Iterator[tuple[str, Span]]:
    for passage in record.passages:
        yield passage.id, passage.span
    for contact in record.contacts:
        for evidence in contact.evidence:
            yield contact.id, evidence.span
    for statement in record.statements:
        yield statement.id, statement.span
        yield statement.id, statement.content
        yield statement.id, statement.cue.span
    for use in record.formulas:
        yield use.formula, use.span
    for id, actor in record.actors.items():
        for span in actor.mentions:
            yield id, span


def _sorted(rows: Any) -> list[str]:
    return sorted(repr(sorted(dict(row).items(), key=lambda pair: pair[0])) for row in rows)


def _revisions(connection: Connection) -> Iterator[Problem]:
    column = tables.judgements.c
    question = select(column.subject, func.count(), func.max(column.revision)).group_by(column.subject)
    for subject, count, last in connection.execute(question):
        if count != last:
            yield Problem(subject=subject, what=f"{count} judgements, but the last is number {last}")


def _contacts(connection: Connection) -> Iterator[Problem]:
    """Every report is in one contact, unless it still waits; every contact holds as many as it says."""
    waiting = set(connection.execute(select(tables.pending.c.id).where(tables.pending.c.what == "report")).scalars())
    there = set(connection.execute(select(tables.reports.c.id)).scalars())
    held = set(connection.execute(select(tables.members.c.report)).scalars())
    for id in sorted((there ^ held) - waiting):
        yield Problem(
            subject=id, what="a report in no contact" if id in there else "a contact holds a report that is gone"
        )
    held_by = tables.members.c.contact
    counted = mapping(connection, select(held_by, func.count()).group_by(held_by))
    column = tables.contacts.c
    ids = set()
    for id, count in connection.execute(select(column.id, column.reports)):
        ids.add(id)
        if counted.get(id) != count:
            yield Problem(subject=id, what=f"says it has {count} reports, but holds {counted.get(id, 0)}")
    for id, visit in connection.execute(select(column.id, column.visit).where(column.visit.is_not(None))):
        if visit not in ids:
            yield Problem(subject=id, what=f"was made on visit {visit}, which is no contact")
