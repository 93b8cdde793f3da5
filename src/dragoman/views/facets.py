"""How many there are of each: contacts by kind, status, year, side and outlet, among those that fit a question."""

from __future__ import annotations

from collections import Counter
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select

from dragoman.ledger import questions, tables
from dragoman.ledger.store import portions


class Facets(msgspec.Struct, frozen=True, kw_only=True):
    """Contacts in all, and by value, the most frequent first (years: the latest first)."""

    total: int
    kind: list[tuple[str, int]]
    status: list[tuple[str, int]]
    year: list[tuple[str, int]]
    state: list[tuple[str, int]]
    outlet: list[tuple[str, int]]


def facets(connection: Connection, *, most: int = 24, **asked: Any) -> Facets:
    """The facets of the contacts that fit everything asked (`questions.picked`); of sides and outlets the `most` frequent."""
    column = tables.contacts.c
    question = select(column.id, column.kind, column.status, column.first).where(*questions.picked(connection, **asked))
    rows = connection.execute(question).all()
    everything = not any(value not in (None, [], (), set()) for value in asked.values())
    ids = None if everything else [row.id for row in rows]
    return Facets(
        total=len(rows),
        kind=Counter(row.kind for row in rows).most_common(),
        status=Counter(row.status for row in rows).most_common(),
        year=sorted(Counter(row.first[:4] for row in rows if row.first).items(), reverse=True),
        state=_sides(connection, ids).most_common(most),
        outlet=_outlets(connection, ids).most_common(most),
    )


def _sides(connection: Connection, ids: list[str] | None) -> Counter[str]:
    column = tables.parties.c
    question = (
        select(column.state, func.count(column.contact.distinct()))
        .where(column.state.is_not(None))
        .group_by(column.state)
    )
    return _counted(connection, question, column.contact, ids)


def _outlets(connection: Connection, ids: list[str] | None) -> Counter[str]:
    member, report = tables.members.c, tables.reports.c
    question = (
        select(report.outlet, func.count(member.contact.distinct()))
        .select_from(tables.members.join(tables.reports, report.id == member.report))
        .where(report.outlet.is_not(None))
        .group_by(report.outlet)
    )
    return _counted(connection, question, member.contact, ids)


def _counted(connection: Connection, question: Any, contact: Any, ids: list[str] | None) -> Counter[str]:
    found: Counter[str] = Counter()
    for some in portions(ids) if ids is not None else [None]:
        asked = question if some is None else question.where(contact.in_(some))
        for value, number in connection.execute(asked):
            found[value] += number
    return found
