"""Which statements of a contact's documents say the same, kept beside the contact."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, delete, select

from dragoman.ledger import tables
from dragoman.ledger.aligning import Link, Telling, align, tellings
from dragoman.ledger.judged import judged
from dragoman.ledger.records import judgements_on, record_of
from dragoman.ledger.store import insert_all, portions


class Beside(msgspec.Struct, frozen=True):
    """What stands beside a statement, by ids of statements: links from it, and others that may say it too without being sure to."""

    links: list[Link] = []
    perhaps: list[str] = []


def realign(connection: Connection, contacts: Collection[str]) -> None:
    """Compare the statements of these contacts anew; a contact that one document tells of has nothing to compare."""
    for some in portions(sorted(contacts)):
        connection.execute(delete(tables.alignments).where(tables.alignments.c.contact.in_(some)))
    held: dict[int, list[_Compared]] = {}
    for contact, numbers in sorted(_documents(connection, contacts).items()):
        if len(numbers) > 1:
            for number in numbers - held.keys():
                held[number] = list(_compared(connection, number))
            column = tables.members.c
            members = set(connection.execute(select(column.report).where(column.contact == contact)).scalars())
            told = [one for number in sorted(numbers) for one in held[number] if one.telling.report in members]
            insert_all(connection, tables.alignments, _rows(contact, told))


class _Compared(NamedTuple):
    """A statement by its id in the ledger, and what is compared of it."""

    statement: str
    telling: Telling


def _rows(contact: str, told: list[_Compared]) -> Iterator[dict[str, Any]]:
    ids = {one.telling.id: one.statement for one in told}
    for same in align(one.telling for one in told):
        said = min(ids[member] for member in same.members)
        links = [replace(link, a=ids[link.a], b=ids[link.b]) for link in same.links]
        perhaps = sorted(ids[other] for other in same.perhaps)
        for member in same.members:
            beside = Beside([link for link in links if link.a == ids[member]], perhaps)
            body = msgspec.json.encode(beside).decode()
            yield {"statement": ids[member], "contact": contact, "said": said, "alone": same.alone, "body": body}


def _documents(connection: Connection, contacts: Collection[str]) -> dict[str, set[int]]:
    """The documents that tell of contacts, by contact."""
    found: dict[str, set[int]] = {}
    for some in portions(sorted(contacts)):
        question = (
            select(tables.members.c.contact, tables.reports.c.document)
            .join(tables.reports, tables.reports.c.id == tables.members.c.report)
            .where(tables.members.c.contact.in_(some))
        )
        for contact, number in connection.execute(question):
            found.setdefault(contact, set()).add(number)
    return found


def _compared(connection: Connection, number: int) -> Iterator[_Compared]:
    """The statements of a document; those of a copy count as its original's, which says nothing a second time."""
    head, original = tables.documents.c, tables.documents.alias()
    question = (
        select(head.key, head.text, tables.readings.c.record, original.c.key.label("copy_of"))
        .join(tables.readings, tables.readings.c.document == head.number)
        .outerjoin(tables.copies, tables.copies.c.document == head.number)
        .outerjoin(original, original.c.number == tables.copies.c.original)
        .where(head.number == number)
    )
    row = connection.execute(question).one()
    left = judged(row.key, record_of(row.record), row.text, judgements_on(connection, row.key))
    for telling in tellings(row.key, left.record, row.text, left.ids):
        yield _Compared(left.ids[telling.statement], replace(telling, document=row.copy_of or row.key))
