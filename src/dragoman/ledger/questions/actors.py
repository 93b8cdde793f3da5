"""Actors by what documents call them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, func, select

from dragoman.ledger import tables
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


def names_of(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """Actors' names by id, as documents have them."""
    column = tables.actors.c
    found: dict[str, str] = {}
    for some in portions(sorted(ids)):
        question = select(column.actor, func.min(column.name)).where(column.actor.in_(some)).group_by(column.actor)
        found |= mapping(connection, question)
    return found
