"""Statements with their words, and who made them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, func, select

from dragoman.errors import Unknown
from dragoman.ledger import tables
from dragoman.ledger.alignments import Beside
from dragoman.ledger.questions.values import Said
from dragoman.ledger.settle import follow
from dragoman.ledger.store import portions
from dragoman.model import Span, Statement

_beside = msgspec.json.Decoder(Beside)
_statement = msgspec.json.Decoder(Statement)


def statement(connection: Connection, id: str) -> Said:
    """One statement by its id, now or before. Raises Unknown."""
    now_named = follow(connection, [id])[id]
    found = utterances(connection, select(tables.statements).where(tables.statements.c.id == now_named))
    if not found:
        raise Unknown(f"{id}: no statement has this id; `dragoman search` finds statements by their words")
    return found[0]


def utterances(connection: Connection, question: Select[Any]) -> list[Said]:
    """Statements with their words, by a question for rows of `statements`."""
    rows = question.subquery()
    head, compared = tables.documents.c, tables.alignments.c
    joined = (
        select(
            rows.c.id, rows.c.report, rows.c.body, head.key, compared.said, compared.alone, compared.body,
            func.substr(head.text, rows.c.start + 1, rows.c.end - rows.c.start),
        )
        .join(tables.documents, head.number == rows.c.document)
        .outerjoin(tables.alignments, compared.statement == rows.c.id)
        .order_by(head.key, rows.c.start)
    )  # fmt: skip
    found: list[Said] = []
    for id, report, body, key, same, alone, stored, quote in connection.execute(joined):
        beside = Beside() if stored is None else _beside.decode(stored)
        found.append(
            Said(
                id=id, document=key, statement=_statement.decode(body), quote=quote, report=report, same=same,
                alone=bool(alone), links=beside.links, perhaps=beside.perhaps,
            )
        )  # fmt: skip
    return found


def having_all(connection: Connection, where: Mapping[int, list[list[Span]]]) -> list[str]:
    """The statements that have all phrases, each of which stands in those places of the documents."""
    column = tables.statements.c
    question = select(column.id, column.document, column.start, column.end).where(column.document.in_(list(where)))
    return [
        id
        for id, number, start, end in connection.execute(question)
        if all(any(start <= place.start and place.end <= end for place in found) for found in where[number])
    ]


def speakers_of(connection: Connection, ids: Iterable[str]) -> dict[str, list[tuple[str, str | None]]]:
    """Who made each statement, in order of id, with the side they stand for; None where that is not known."""
    who, statement, actor = tables.statement_actors.c, tables.statements.c, tables.actors.c
    found: dict[str, list[tuple[str, str | None]]] = {}
    for some in portions(sorted(ids)):
        question = (
            select(who.statement, who.actor, actor.state)
            .join(tables.statements, statement.id == who.statement)
            .outerjoin(tables.actors, (actor.document == statement.document) & (actor.actor == who.actor))
            .where(who.role == "speaker", who.statement.in_(some))
            .order_by(who.statement, who.actor)
        )
        for id, name, state in connection.execute(question):
            side = state or (name.removeprefix("state:") if name.startswith("state:") else None)
            found.setdefault(id, []).append((name, side))
    return found
