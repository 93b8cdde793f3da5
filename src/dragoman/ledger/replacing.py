"""Saying who an actor is: the one the rules gave is replaced by another in every statement and contact of the documents named."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from dragoman.errors import LedgerError
from dragoman.ledger import judging, tables
from dragoman.ledger.correcting import actor_of
from dragoman.ledger.judgements import Judgement
from dragoman.model import Actor

MOST = 300  # facts that one judgement of who somebody is may change


def replace_actor(
    connection: Connection, old: str, new: str | None, *, by: str, documents: Collection[str] | None = None, note: str | None = None
) -> list[Judgement]:  # fmt: skip
    """Correct every statement and contact in which an actor stands to another; in all documents or those named by key. Raises LedgerError.

    `new` None: the name is nobody's that acts, and goes from all of them.
    """
    known = None if new is None else actor_of(new)
    made: list[Judgement] = []
    told = note or f"{old} is {new or 'nobody'}"
    keys = documents_with(connection, old) if documents is None else sorted(documents)
    for key in keys:
        _, read = judging.document_as_judged(connection, key)
        for contact in read.record.contacts:
            changes: dict[str, Any] = {}
            if any(one.actor == old for one in contact.participants):
                rows = [msgspec.to_builtins(one) for one in contact.participants]
                changes["participants"] = [row for one in rows for row in _instead(one, old, new, known)]
            if contact.initiator == old:
                changes["initiator"] = new
            if changes:
                made += judging.correct_all(connection, read.ids[contact.id], changes, by=by, note=told)
        for said in read.record.statements:
            changes = {
                role: [one for one in dict.fromkeys(new if one == old else one for one in getattr(said, role)) if one]
                for role in ("speakers", "addressees", "reporters")
                if old in getattr(said, role)
            }
            if changes:
                made += judging.correct_all(connection, read.ids[said.id], changes, by=by, note=told)
        if len(made) > MOST:
            raise LedgerError(f"{old}: stands in more than {MOST} statements and contacts; name documents, or add the name to your own actors and read again")  # fmt: skip
    if not made:
        raise LedgerError(f"{old}: stands in no statement or contact of these documents")
    return made


def _instead(row: dict[str, Any], old: str, new: str | None, known: Actor | None) -> list[dict[str, Any]]:
    """A participant as it is, as somebody else, or none."""
    if row["actor"] != old:
        return [row]
    if known is None:
        return []
    name = known.name if known.kind == "person" else None
    return [row | {"actor": new, "state": known.state, "office": None, "name": name}]


def documents_with(connection: Connection, actor: str) -> list[str]:
    """The keys of the documents that name an actor, in their order."""
    column = tables.documents.c
    question = (
        select(column.key)
        .join(tables.actors, tables.actors.c.document == column.number)
        .where(column.current, tables.actors.c.actor == actor)
        .order_by(column.published, column.key)
    )
    return list(connection.execute(question).scalars())
