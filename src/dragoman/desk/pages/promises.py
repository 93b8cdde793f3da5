"""Promises: what one side promised another, what was asked of it and what both agreed, in threads; and between whom there is most of it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk.access.visitor import require
from dragoman.desk.asking import paging
from dragoman.desk.choosing import choices
from dragoman.desk.desk import desk
from dragoman.desk.handing import address, json_file, table_file
from dragoman.desk.rendering import asked, language, page
from dragoman.errors import LedgerError
from dragoman.ledger import questions, tables
from dragoman.views.asked import state_named
from dragoman.views.brief import names
from dragoman.views.promises import Thread, promises

_PAIRS = 40  # of the start page
_EACH = 15  # threads on a page
_BEGINS = {"commit": "promised", "request": "requested", "agree": "agreed"}
_SORTS: dict[str, Any] = {
    "last": lambda one: (one.last or "", len(one.mentions)),
    "mentions": lambda one: (len(one.mentions), one.last or ""),
    "first": lambda one: one.first or "",
}
_NAMES = ("by", "to", "topic", "since", "until", "kind", "which", "sort", "thread", "format")
_COLUMNS = ("thread", "day", "kind", "later", "act", "sides", "quote", "statement", "document", "start", "end", "to", "shared", "contact")  # fmt: skip


class Pair(msgspec.Struct, frozen=True):
    """How many statements of contacts of just two sides begin something: `by` promised, `to` requested of it, either agreed."""

    by: str
    to: str
    promised: int
    requested: int
    agreed: int


def promised(request: Request) -> Response:
    """The threads between two sides, or without `by` and `to` the pairs that have most."""
    require(request, "reader")
    held, code = desk(request), language(request)
    given = {**dict.fromkeys(_NAMES, ""), **asked(request, *_NAMES)}
    wanted = {name: state_named(given[name]) for name in ("by", "to") if given[name]}
    if len(wanted) < 2:
        answer = held.kept.answer("promises", lambda: _pairs(held.ledger), patience=20)
        return page(
            request, "promises.html", given={**given, **wanted}, answer=answer, pairs=answer.value, topics=_topics(code), choices=choices(request),
            threads=None, address=address(request),
        )  # fmt: skip
    by, to = wanted["by"], wanted["to"]
    limits = {name: given[name] or None for name in ("topic", "since", "until")}
    for name in ("since", "until"):
        if limits[name]:
            questions.bound(str(limits[name]), 0)  # refuses what is no day

    def make() -> list[Thread]:
        with held.ledger.reading() as connection:
            return promises(connection, by=by, to=to, **limits)

    answer = held.kept.answer(("promises", by, to, *limits.values()), make, patience=20)
    found = _fitting(answer.value, given)
    if given["format"] == "json":
        return json_file(found, f"promises-{by}-{to}")
    if given["format"] == "csv":
        return table_file(_COLUMNS, _rows(found), f"promises-{by}-{to}")
    part = paging(request, _EACH)
    shown = found[part.offset : part.offset + part.size]
    speakers = {who for one in shown for mention in one.mentions for who in mention.speakers}
    with held.ledger.reading() as connection:
        called = questions.names_of(connection, speakers)
    return page(
        request, "promises.html", given={**given, "by": by, "to": to}, answer=answer, threads=shown, total=len(found), paging=part,
        all=len(answer.value), followed=sum(len(one.mentions) > 1 for one in answer.value), topics=_topics(code), choices=choices(request),
        name=lambda id: names.actor(id, called.get(id), code), address=address(request), pairs=[],
        words=lambda concepts: ", ".join(one.partition(":")[2].replace("-", " ") or one for one in concepts),
        days={mention.statement: mention.day for one in shown for mention in one.mentions},
    )  # fmt: skip


def _fitting(found: list[Thread], given: dict[str, str]) -> list[Thread]:
    """The threads to show, in the order asked for."""
    sort = given["sort"] or "last"
    if sort not in _SORTS:
        raise LedgerError(f"`sort`: there are {', '.join(_SORTS)}")
    shown = [
        one for one in found if (given["which"] == "all" or len(one.mentions) > 1) and given["kind"] in ("", one.kind)
    ]
    return sorted(shown, key=_SORTS[sort], reverse=sort != "first")


def _rows(found: list[Thread]) -> list[tuple[Any, ...]]:
    return [
        (
            one.id, said.day, said.kind, said.later, said.act, " ".join(said.sides), said.quote, said.statement, said.document, said.start,
            said.end, said.to, " ".join(said.shared), said.contact,
        )
        for one in found
        for said in one.mentions
    ]  # fmt: skip


def _topics(code: str) -> list[tuple[str, str]]:
    """Topics with their names, in order of name."""
    from dragoman.views.brief.wordings import wordings

    return sorted(
        ((slug, name) for slug, name in wordings(code).topic.items() if slug != "other"), key=lambda pair: pair[1]
    )


def _pairs(ledger: Any) -> list[Pair]:
    with ledger.reading() as connection:
        return pairs(connection)[:_PAIRS]


def pairs(connection: Connection) -> list[Pair]:
    """The ordered pairs of sides by how much one promised the other, the most first; copies left out."""
    party, statement, said, actor = tables.parties.c, tables.statements.c, tables.statement_actors.c, tables.actors.c
    two = (
        select(party.contact, func.min(party.state).label("one"), func.max(party.state).label("other"))
        .where(party.state.is_not(None))
        .group_by(party.contact)
        .having(func.count(party.state.distinct()) == 2)
        .subquery()
    )
    state = func.coalesce(actor.state, func.replace(said.actor, "state:", ""))
    rows = connection.execute(
        select(two.c.one, two.c.other, statement.act, state, func.count(statement.id.distinct()))
        .join(tables.members, tables.members.c.contact == two.c.contact)
        .join(tables.statements, statement.report == tables.members.c.report)
        .join(tables.statement_actors, (said.statement == statement.id) & (said.role == "speaker"))
        .outerjoin(tables.actors, (actor.document == statement.document) & (actor.actor == said.actor))
        .where(statement.act.in_(_BEGINS), statement.document.not_in(select(tables.copies.c.document)))
        .group_by(two.c.one, two.c.other, statement.act, state)
    )
    counts: Counter[tuple[str, str, str]] = Counter()
    for one, other, act, speaker, count in rows:
        if speaker not in (one, other):
            continue
        second = other if speaker == one else one
        if act == "commit":
            counts[speaker, second, "promised"] += count
        elif act == "request":
            counts[second, speaker, "requested"] += count
        else:
            counts[one, other, "agreed"] += count
            counts[other, one, "agreed"] += count
    sides = {(by, to) for by, to, _ in counts}
    found = [Pair(by, to, *(counts[by, to, what] for what in _BEGINS.values())) for by, to in sides]
    return sorted(found, key=lambda pair: (-pair.promised - pair.requested, -pair.agreed, pair.by, pair.to))


ROUTES = [Route("/promises", promised, name="promises")]
