"""The audit log: who did what, when, from where, and with what outcome. Lines are added and never changed."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from sqlalchemy import insert, select
from starlette.requests import Request

from dragoman.desk.access.secrets import moment, written
from dragoman.desk.access.tables import audit
from dragoman.ledger.store import Store

_LONGEST = 500  # characters of a subject


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the log. `client`: an IP address, or where else it was done; `outcome`: done, refused, failed, or an HTTP status."""

    number: int
    at: str
    who: str
    via: str
    client: str
    what: str
    subject: str
    outcome: str


def noted(request: Request, what: str, subject: str = "", outcome: str = "done", who: str | None = None) -> None:
    """Say what a request did, for the line that is written before its answer goes out. `who`: where the visitor is nobody yet."""
    request.state.noted = (what, subject, outcome, who)


def write(
    store: Store, *, who: str, via: str, client: str, what: str, subject: str = "", outcome: str = "done"
) -> None:
    """Add a line."""
    row = {"who": who, "via": via, "client": client, "what": what, "subject": subject, "outcome": outcome}
    clean = {
        name: value[:_LONGEST].replace("\0", "�").encode("utf-8", "replace").decode() for name, value in row.items()
    }
    with store.write() as connection:
        connection.execute(insert(audit).values(at=written(moment()), **clean))


def listed(
    store: Store,
    *,
    who: str = "",
    what: str = "",
    outcome: str = "",
    since: str = "",
    until: str = "",
    limit: int | None = None,
    below: int | None = None,
) -> list[Entry]:
    """Lines that fit everything asked, the latest first. `since`, `until`: days or times; `below`: only with smaller numbers."""
    column = audit.c
    question = select(audit).order_by(column.number.desc()).limit(limit)
    for name, value in (("who", who), ("what", what), ("outcome", outcome)):
        if value:
            question = question.where(column[name] == value)
    if since:
        question = question.where(column.at >= since)
    if until:
        question = question.where(column.at <= (f"{until}T23:59:59+00:00" if len(until) == 10 else until))
    if below is not None:
        question = question.where(column.number < below)
    with store.read() as connection:
        return [Entry(**row) for row in connection.execute(question).mappings()]


def kinds(store: Store) -> list[str]:
    """What was done, each kind once."""
    with store.read() as connection:
        return sorted(connection.execute(select(audit.c.what).distinct()).scalars())


def every(store: Store, **asked: str) -> Iterator[Entry]:
    """All lines that fit, some thousand at a time."""
    last: int | None = None
    while some := listed(store, limit=5000, below=last, **asked):
        yield from some
        last = some[-1].number
