"""How often: contacts by kind, status, side or topic, statements by act, period by period."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, literal, select

from dragoman.ledger import questions, tables
from dragoman.views.choices import Counted
from dragoman.views.periods import By, period_of
from dragoman.views.timeline import entries


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One value with its contacts by period, and in all; for topics and acts also its statements in all."""

    value: str
    periods: dict[str, int]
    contacts: int
    statements: int | None = None


class Frequency(msgspec.Struct, frozen=True, kw_only=True):
    """Rows, the most frequent first; `totals`: all contacts of a period that fit; `undated`: those no period is known of."""

    of: Counted
    by: By
    rows: list[Row]
    totals: dict[str, int]
    undated: int


def frequency(connection: Connection, of: Counted = Counted.kind, by: By = By.year, **asked: Any) -> Frequency:
    """How many contacts there are of each kind, topic, act, status or side, among those that fit (`questions.picked`).

    Contacts count once, however many documents tell of them; for topics and acts, those with such a statement count.
    """
    found = entries(connection, **asked)
    when = {one.id: period_of(one.first, by, one.precision) for one in found}
    if of is Counted.side:
        told: Iterable[tuple[str, str, int]] = ((one.id, side, 0) for one in found for side in one.sides)
    elif of in (Counted.kind, Counted.status):
        told = ((one.id, getattr(one, of.value), 0) for one in found)
    else:
        told = _stated(connection, of, asked)
    periods: dict[str, Counter[str]] = defaultdict(Counter)
    contacts: Counter[str] = Counter()
    statements: Counter[str] = Counter()
    for id, value, count in told:
        contacts[value] += 1
        statements[value] += count
        if (period := when[id]) is not None:
            periods[value][period] += 1
    rows = [
        Row(
            value=value, periods=dict(sorted(periods[value].items())), contacts=number,
            statements=statements[value] if of in (Counted.topic, Counted.act) else None,
        )
        for value, number in sorted(contacts.items(), key=lambda pair: (-pair[1], pair[0]))
    ]  # fmt: skip
    totals = Counter(period for period in when.values() if period is not None)
    undated = sum(period is None for period in when.values())
    return Frequency(of=of, by=by, rows=rows, totals=dict(sorted(totals.items())), undated=undated)


def _stated(connection: Connection, of: Counted, asked: dict[str, Any]) -> Iterator[tuple[str, str, int]]:
    """Contact, topic or act, and how many of its statements have it."""
    contact, statement, mark = tables.contacts.c, tables.statements.c, tables.statement_marks.c
    what = (mark.value, mark.kind) if of is Counted.topic else (statement.act, literal("act"))
    question = (
        select(contact.id, *what)
        .join(tables.members, tables.members.c.contact == contact.id)
        .join(tables.statements, statement.report == tables.members.c.report)
    )
    if of is Counted.topic:
        question = question.join(tables.statement_marks, mark.statement == statement.id)
    # SQLite, asked for one kind of marks or to count, goes through all marks whatever the contacts, or sorts them all
    rows = connection.execute(question.where(*questions.picked(connection, **asked)))
    wanted, left_out = of.value, "other" if of is Counted.topic else None
    counted = Counter((id, value) for id, value, kind in rows.all() if kind == wanted and value != left_out)
    yield from ((id, value, count) for (id, value), count in counted.items())
