"""Actors by what documents call them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Integer, cast, func, select

from dragoman.ledger import tables
from dragoman.ledger.questions.values import Known
from dragoman.ledger.store import mapping, portions
from dragoman.ledger.words import phrases


def actors_named(connection: Connection, name: str, ids: Sequence[str] = ()) -> list[str]:
    """The actors of documents that have one of these ids, else those called so."""
    column = tables.actors.c
    there = sorted(set(connection.execute(select(column.actor).where(column.actor.in_(ids))).scalars()))
    if there:
        return there
    asked = phrases(f'"{name}"')
    names = connection.execute(select(column.actor, column.name).distinct()).all()
    return sorted({row.actor for row in names if phrases(f'"{row.name}"') == asked})


def actors(connection: Connection, id: str | None = None) -> list[Known]:
    """Everybody documents name, those in most documents first; one where an id is given."""
    column = tables.actors.c
    question = select(
        column.actor, func.min(column.kind), func.min(column.name), func.max(column.state), func.max(cast(column.known, Integer)),
        func.count(), func.sum(column.mentions),
    ).join(tables.documents, tables.documents.c.number == column.document).where(tables.documents.c.current).group_by(column.actor)  # fmt: skip
    if id is not None:
        question = question.where(column.actor == id)
    found = [
        Known(id=one, kind=kind, name=name, state=state, known=bool(known), documents=documents, mentions=mentions)
        for one, kind, name, state, known, documents, mentions in connection.execute(question)
    ]
    return sorted(found, key=lambda one: (-one.documents, one.id))


def names_of(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """Actors' names by id, as documents have them."""
    column = tables.actors.c
    found: dict[str, str] = {}
    for some in portions(sorted(ids)):
        question = select(column.actor, func.min(column.name)).where(column.actor.in_(some)).group_by(column.actor)
        found |= mapping(connection, question)
    return found
