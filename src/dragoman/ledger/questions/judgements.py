"""People's judgements, by what they are about."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from dragoman.ledger import tables
from dragoman.ledger.judgements import Judgement
from dragoman.ledger.records import judgement_of
from dragoman.ledger.store import portions


def judgements_about(connection: Connection, subjects: Iterable[str]) -> list[Judgement]:
    """The judgements on facts, by the ids the facts have or had, the earlier first."""
    wanted = set(subjects)
    found: dict[str, Judgement] = {}
    column = tables.judgements.c
    for some in portions(sorted(wanted)):
        for row in connection.execute(select(tables.judgements).where(column.subject.in_(some))).mappings():
            found[row["id"]] = judgement_of(row)
    for row in connection.execute(select(tables.judgements).where(column.kind.in_(("same", "different")))).mappings():
        one = judgement_of(row)
        if any(id in wanted for pair in one.pairs for id in pair):
            found[one.id] = one
    return sorted(found.values(), key=lambda one: (one.at, one.subject, one.revision))
