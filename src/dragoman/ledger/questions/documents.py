"""Documents without their texts, and words in any of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, func, or_, select, text

from dragoman.errors import LedgerError
from dragoman.ledger import indexing, tables
from dragoman.ledger.questions.days import bound
from dragoman.ledger.questions.statements import contact_of, having_all, utterances
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
            f"SELECT number FROM documents WHERE current AND number IN ({question})"
            " ORDER BY coalesce(published, '') DESC, key LIMIT :limit OFFSET :offset"
        ),
        {**values, "limit": limit, "offset": offset},
    )
    return hits(connection, words, list(rows.scalars()))


def matching(
    connection: Connection, words: str, *, most: int, outlet: str | None = None, year: str | None = None
) -> list[tuple[int, str | None, str | None]]:
    """The documents that have all the words, by number with day and outlet, the latest first. Raises LedgerError for no words."""
    wanted = phrases(words)
    if not wanted:
        raise LedgerError(f"`{words}`: no word to look for")
    question, values = indexing.having(wanted, connection.dialect.name)
    rows = connection.execute(
        text(
            f"SELECT number, published, outlet FROM documents WHERE current AND number IN ({question})"
            + (" AND outlet = :outlet" if outlet is not None else "")
            + (" AND published >= :year AND published <= :year || '-99'" if year is not None else "")
            + " ORDER BY coalesce(published, '') DESC, key LIMIT :most"
        ),
        {**values, "most": most}
        | {name: value for name, value in (("outlet", outlet), ("year", year)) if value is not None},
    )
    return [(number, day, outlet) for number, day, outlet in rows]


def hits(connection: Connection, words: str, numbers: Sequence[int]) -> list[Hit]:
    """Where these documents have the words, with the statements that have all of them; in the order of the numbers."""
    wanted, column = phrases(words), tables.documents.c
    rows = connection.execute(select(column.number, column.key, column.text).where(column.number.in_(numbers))).all()
    heads = {head.key: head for head in heads_of(connection, [key for _, key, _ in rows])}
    where = {number: places(body, *wanted) for number, _, body in rows}
    said: dict[str, list[Said]] = {}
    for one in utterances(
        connection, select(tables.statements).where(tables.statements.c.id.in_(having_all(connection, where)))
    ):
        said.setdefault(one.document, []).append(one)
    order = {number: place for place, number in enumerate(numbers)}
    return [
        _hit(heads[key], body, where[number], said.get(key, []))
        for number, key, body in sorted(rows, key=lambda row: order[row[0]])
    ]


def documents(
    connection: Connection,
    *,
    outlet: str | None = None,
    since: str | None = None,
    until: str | None = None,
    contact: str | None = None,
    key: str | None = None,
    copies: bool | None = None,
    judged: bool | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> list[Head]:
    """Documents that fit everything asked, the latest first; `key` is one's key, id or address, `judged`: people judged facts of it."""
    column = tables.documents.c
    question = select(column.key).where(*_fitting(connection, outlet, since, until, contact, key, copies, judged))
    question = question.order_by(column.published.desc().nulls_last(), column.key).limit(limit).offset(offset)
    keys = list(connection.execute(question).scalars())
    heads = {head.key: head for head in heads_of(connection, keys)}
    return [heads[key] for key in keys]


def how_many_documents(connection: Connection, **asked: Any) -> int:
    """How many documents fit everything asked."""
    names = ("outlet", "since", "until", "contact", "key", "copies", "judged")
    fit = _fitting(connection, *(asked.get(name) for name in names))
    return connection.execute(select(func.count()).select_from(tables.documents).where(*fit)).scalar() or 0


def _fitting(
    connection: Connection, outlet: Any, since: Any, until: Any, contact: Any, key: Any, copies: Any, judged: Any
) -> list[Any]:  # fmt: skip
    column = tables.documents.c
    asked: list[Any] = [column.current]
    if outlet is not None:
        told = select(tables.reports.c.document).where(tables.reports.c.outlet == outlet)
        asked.append(or_(column.outlet == outlet, column.number.in_(told)))
    if since is not None:
        asked.append(column.published >= bound(since, 0))
    if until is not None:
        asked.append(column.published <= bound(until, 1))
    if contact is not None:
        member, report = tables.members.c, tables.reports.c
        tells = select(report.document).join(tables.members, member.report == report.id)
        asked.append(column.number.in_(tells.where(member.contact == contact_of(connection, contact))))
    if key is not None:
        asked.append(or_(column.key == key, column.id == key, column.url == key))
    if copies is not None:
        is_copy = column.number.in_(select(tables.copies.c.document))
        asked.append(is_copy if copies else ~is_copy)
    if judged is not None:
        of = select(tables.judgements.c.document).where(tables.judgements.c.document.is_not(None))
        asked.append(column.key.in_(of) if judged else column.key.not_in(of))
    return asked


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
