"""Documents without their texts, and words in any of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select, text

from dragoman.errors import LedgerError
from dragoman.ledger import indexing, tables
from dragoman.ledger.questions.statements import having_all, utterances
from dragoman.ledger.questions.values import Head, Hit, Said
from dragoman.ledger.store import portions
from dragoman.ledger.words import phrases, places
from dragoman.model import Span


def search(connection: Connection, words: str, *, limit: int = 20, offset: int = 0) -> list[Hit]:
    """Documents that have all the words, phrases in quotation marks whole, the latest first. Raises LedgerError for no words."""
    wanted = phrases(words)
    if not wanted:
        raise LedgerError(f"`{words}`: no word to look for")
    question, values = indexing.having(wanted, connection.dialect.name)
    rows = connection.execute(
        text(
            "SELECT number, key, text FROM documents JOIN (SELECT number AS latest FROM documents"  # texts are not sorted
            f" WHERE current AND number IN ({question}) ORDER BY coalesce(published, '') DESC, key LIMIT :limit OFFSET :offset"
            ") AS found ON latest = number ORDER BY coalesce(published, '') DESC, key"
        ),
        {**values, "limit": limit, "offset": offset},
    ).all()
    heads = {head.key: head for head in heads_of(connection, [key for _, key, _ in rows])}
    where = {number: places(body, *wanted) for number, _, body in rows}
    said: dict[str, list[Said]] = {}
    for one in utterances(
        connection, select(tables.statements).where(tables.statements.c.id.in_(having_all(connection, where)))
    ):
        said.setdefault(one.document, []).append(one)
    return [_hit(heads[key], body, where[number], said.get(key, [])) for number, key, body in rows]


def heads_of(connection: Connection, keys: Iterable[str]) -> list[Head]:
    """The current versions of documents by key, with what they are copies of."""
    column, original = tables.documents.c, tables.documents.alias()
    found: list[Head] = []
    for some in portions(keys):
        question = (
            select(tables.documents, tables.readings.c.edition, original.c.key.label("copy_of"))
            .outerjoin(tables.readings, tables.readings.c.document == column.number)
            .outerjoin(tables.copies, tables.copies.c.document == column.number)
            .outerjoin(original, original.c.number == tables.copies.c.original)
            .where(column.current, column.key.in_(some))
        )
        found += [_head(row) for row in connection.execute(question).mappings()]
    return sorted(found, key=lambda head: (head.published or "", head.key))


def _head(row: Any) -> Head:
    return Head(**{name: row[name] for name in Head.__struct_fields__})


def _hit(head: Head, body: str, where: list[list[Span]], said: list[Said]) -> Hit:
    found = sorted(place for places in where for place in places)
    first = found[0] if found else Span(0, 0)
    start = body.rfind("\n", 0, first.start) + 1
    end = body.find("\n", first.end)
    return Hit(
        document=head, places=found, line=body[start : end if end >= 0 else len(body)], line_start=start, statements=said
    )  # fmt: skip
