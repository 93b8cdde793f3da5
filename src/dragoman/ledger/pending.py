"""What has come, changed or gone since contacts were last settled."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, select

from dragoman.ledger import tables
from dragoman.ledger.store import insert_all


def mark_pending(connection: Connection, what: str, ids: Mapping[str, str | None]) -> None:
    """Say that these reports or documents have come, changed or gone since contacts were last settled, with what stood before."""
    wanted, column = sorted(ids), tables.pending.c
    known = select(column.id).where(column.what == what, column.id.in_(wanted))
    there = set(connection.execute(known).scalars())
    rows = [{"what": what, "id": id, "before": ids[id]} for id in wanted if id not in there]
    insert_all(connection, tables.pending, rows)
