"""Contacts in the order of time: between two sides, of one actor, of a region."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, select

from dragoman.ledger import questions, tables
from dragoman.ledger.store import portions


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """Who takes part in a contact: `actor` and `name` are None where only a state or an office is told."""

    actor: str | None
    name: str | None
    state: str | None
    role: str


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A contact on a line of time; `id` leads to its reports, their documents and spans (`Ledger.contact`).

    `first`, `last`: ISO days, exact to `precision`; `sides`: the states and organisations that take part, in order of name;
    `independent`: documents that tell of it and are no copies.
    """

    id: str
    kind: str
    status: str
    focus: bool
    first: str | None
    last: str | None
    precision: str | None
    place: str | None
    place_state: str | None
    sides: list[str]
    parties: list[Party]
    reports: int
    independent: int


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """Contacts whose day, month or year is known, the earliest first; `undated` counts those of which none is told."""

    entries: list[Entry]
    undated: int


def timeline(connection: Connection, **asked: Any) -> Timeline:
    """The contacts that fit everything asked, in the order of time; what can be asked: `dragoman.ledger.questions.picked`."""
    found = entries(connection, **asked)
    dated = [one for one in found if one.first is not None]
    return Timeline(entries=dated, undated=len(found) - len(dated))


def entries(connection: Connection, **asked: Any) -> list[Entry]:
    """The contacts that fit everything asked, the earliest first, those without a day before them."""
    column = tables.contacts.c
    names = [name for name in Entry.__struct_fields__ if name not in ("sides", "parties")]
    question = select(*(column[name] for name in names)).where(*questions.picked(connection, **asked))
    rows = [dict(zip(names, row, strict=True)) for row in connection.execute(question)]
    rows.sort(key=lambda row: (row["first"] or "", row["last"] or "", row["id"]))
    takes_part = _parties(connection, [row["id"] for row in rows])
    return [
        Entry(**row, parties=(who := takes_part.get(row["id"], [])), sides=sorted({one.state for one in who if one.state}))
        for row in rows
    ]  # fmt: skip


def _parties(connection: Connection, ids: list[str]) -> dict[str, list[Party]]:
    column = tables.parties.c
    found: dict[str, list[Party]] = {}
    for some in portions(ids):
        question = (
            select(column.contact, column.actor, column.name, column.state, column.role)
            .where(column.contact.in_(some))
            .order_by(column.contact, column.place)
        )
        for contact, actor, name, state, role in connection.execute(question):
            found.setdefault(contact, []).append(Party(actor=actor, name=name, state=state, role=role))
    return found
