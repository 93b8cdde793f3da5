"""Today: what came in lately, what changed, what waits for a person, and the phrases that rise."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, select
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk.access.visitor import require
from dragoman.desk.asking import given
from dragoman.desk.desk import desk
from dragoman.desk.pages.formulas import told
from dragoman.desk.pages.review import waiting
from dragoman.desk.rendering import page
from dragoman.errors import Nameless
from dragoman.ledger import questions, tables
from dragoman.ledger.questions import Head, Line
from dragoman.ledger.store import now, portions

DAYS = (1, 7, 30)
_LOOKED, _SHOWN, _CHANGES, _WAITING, _RISING = 400, 15, 12, 5, 8


def today(request: Request) -> Response:
    """The first page; of an empty ledger it tells how to begin."""
    who = require(request, "reader")
    here = desk(request)
    days = _days(request)
    since = (date.fromisoformat(now()[:10]) - timedelta(days=days)).isoformat()
    counts = here.kept.answer("counts", here.ledger.counts, patience=100).value
    if not counts["documents"]:
        return page(request, "today.html", empty=True, counts=counts)
    with here.ledger.reading() as connection:
        documents = latest(connection, _LOOKED)
        fresh = [(number, head) for number, head, at in documents if at >= since]
        contacts = new_contacts(connection, [number for number, _ in fresh])
    rising = [one for one in told(here) if one.trend in ("new", "rising")][:_RISING]
    doubts = waiting(here) if who.may("reviewer") else []
    with here.ledger.reading() as connection:
        ids = {id for one in doubts[:_WAITING] for id in one.ids}
        lines = {one.id: one for one in questions.contacts(connection, ids=ids)} if ids else {}
    return page(
        request, "today.html", empty=False, counts=counts, days=days, choices=DAYS, fresh=len(fresh), full=len(fresh) == _LOOKED,
        contacts=contacts[:_SHOWN], documents=[head for _, head, _ in documents[:_SHOWN]], changes=here.ledger.history(limit=_CHANGES),
        rising=rising, doubts=doubts[:_WAITING], waiting=len(doubts), lines=lines,
    )  # fmt: skip


def latest(connection: Connection, most: int) -> list[tuple[int, Head, str]]:
    """The documents that came in last, with their numbers and the time they came."""
    column = tables.documents.c
    names = [name for name in Head.__struct_fields__ if name not in ("edition", "copy_of")]
    question = (
        select(column.number, *(column[name] for name in names), column.at)
        .where(column.current)
        .order_by(column.number.desc())
        .limit(most)
    )
    found: list[tuple[int, Head, str]] = []
    for row in connection.execute(question).mappings():
        found.append((row["number"], Head(**{name: row[name] for name in names}, edition=None), row["at"]))
    return found


def new_contacts(connection: Connection, numbers: list[int]) -> list[Line]:
    """The contacts that these documents tell of and none before them, what they are about first, the latest first."""
    if not numbers:
        return []
    report, member = tables.reports.c, tables.members.c
    first = min(numbers)
    ids: set[str] = set()
    for some in portions(numbers):
        ids |= set(connection.execute(_told_in(some)).scalars())
    before = (
        select(member.contact)
        .join(tables.reports, report.id == member.report)
        .where(member.contact.in_(sorted(ids)), report.document < first)
    )
    ids -= set(connection.execute(before).scalars())
    found = questions.contacts(connection, ids=ids) if ids else []
    return sorted(found, key=lambda one: not one.focus)


def _told_in(numbers: list[int]) -> Any:
    report, member = tables.reports.c, tables.members.c
    return select(member.contact).join(tables.reports, report.id == member.report).where(report.document.in_(numbers))


def _days(request: Request) -> int:
    word = next(iter(given(request, "days").get("days", ())), str(DAYS[1]))
    if word not in {str(one) for one in DAYS}:
        raise Nameless(f"`days`: there are {', '.join(map(str, DAYS))}")
    return int(word)


ROUTES = [Route("/", today, name="today")]
