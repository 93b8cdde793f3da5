"""One contact: who, when and where, each side's account beside the other's, what it rests on, and what people said of it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, select
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk.access.visitor import require
from dragoman.desk.desk import desk
from dragoman.desk.rendering import page
from dragoman.ledger import tables
from dragoman.ledger.judgements import Judgement, standing
from dragoman.ledger.questions import Found, Line, contacts
from dragoman.ledger.questions import contact as asked
from dragoman.ledger.reports import Party
from dragoman.views.compare.make import compared
from dragoman.views.compare.values import Comparison, Row

_NEAR = 12  # contacts of the same parties shown beside one
_MUCH = 0.05  # the share of a side's words from which on the other's silence is worth noting


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """What some speakers said, in rows."""

    speakers: list[str]
    rows: list[Row]


def contact(request: Request) -> Response:
    """A contact with its readouts side by side."""
    require(request, "reader")
    by_document = request.query_params.get("by") == "document"
    with desk(request).ledger.reading() as connection:
        found = asked(connection, request.path_params["id"])
        comparison = compared(connection, found, by_document=by_document)
        near = related(connection, found)
    said = {one.id: one for one in found.statements}
    revisions = revisions_of(found.judgements)
    return page(
        request, "contact.html", found=found, contact=found.contact, comparison=comparison, blocks=blocks(comparison), said=said, near=near,
        by_document=by_document, heads={head.key: head for head in found.documents}, much=_MUCH,
        links={link.report: link for link in found.contact.links} | {link.to: link for link in found.contact.links},
        texts={source.head.key: source for source in comparison.sources}, standing=[one.id for one in standing(found.judgements)],
        perhaps=perhaps(comparison), judged=judged_by(found.judgements), revisions=revisions, judged_revision=sum(revisions.get(one, 0) for one in found.contact.members),
    )  # fmt: skip


def blocks(comparison: Comparison) -> list[Block]:
    """The rows by who speaks, in their order."""
    found: dict[tuple[str, ...], list[Row]] = {}
    for row in comparison.rows:
        found.setdefault(tuple(row.speakers), []).append(row)
    return [Block(speakers=list(who), rows=rows) for who, rows in found.items()]


def perhaps(comparison: Comparison) -> dict[tuple[str, str], list[str]]:
    """The statements that may say what a row says too, by the row and their side."""
    side = {one.statement: one.side for row in comparison.rows for one in row.wordings}
    found: dict[tuple[str, str], list[str]] = {}
    for row in comparison.rows:
        for id in row.perhaps:
            if id in side:
                found.setdefault((row.id, side[id]), []).append(id)
    return found


def judged_by(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """The latest judgement in effect on each subject."""
    return {one.subject: one for one in standing(judgements)}


def revisions_of(judgements: Iterable[Judgement]) -> dict[str, int]:
    """How many judgements there are on each subject."""
    found: dict[str, int] = {}
    for one in judgements:
        found[one.subject] = max(found.get(one.subject, 0), one.revision)
    return found


def related(connection: Connection, found: Found) -> list[Line]:
    """Contacts with two sides of this one, those nearest in time first."""
    shared = _sides(found.contact.parties)[:2]
    lines = list(found.made_on_it)
    if found.contact.visit is not None:
        lines += [*contacts(connection, ids=[found.contact.visit]), *contacts(connection, visit=found.contact.visit)]
    if len(shared) == 2 and found.contact.first is not None:
        every = _near(connection, shared, found.contact.first)
        lines += contacts_of(connection, every)
    return [one for id, one in {one.id: one for one in lines}.items() if id != found.contact.id][:_NEAR]


def contacts_of(connection: Connection, ids: list[str]) -> list[Line]:
    """Contacts by their ids, in the order of these."""
    lines = {one.id: one for one in contacts(connection, ids=ids)} if ids else {}
    return [lines[id] for id in ids if id in lines]


def _near(connection: Connection, actors: list[str], day: str) -> list[str]:
    column, other = tables.contacts.c, tables.parties.alias()
    question = (
        select(column.id, column.first)
        .join(tables.parties, tables.parties.c.contact == column.id)
        .join(other, other.c.contact == column.id)
        .where(tables.parties.c.state == actors[0], other.c.state == actors[1], column.first.is_not(None))
        .distinct()
    )
    before = connection.execute(question.where(column.first <= day).order_by(column.first.desc()).limit(_NEAR)).all()
    after = connection.execute(question.where(column.first > day).order_by(column.first).limit(_NEAR)).all()
    return [id for id, _ in sorted([*before, *after], key=lambda row: _apart(row[1], day))]


def _apart(one: str, other: str) -> int:
    """About how many days lie between."""
    numbers = [int(day[:4]) * 365 + int(day[5:7]) * 30 + int(day[8:]) for day in (one, other)]
    return abs(numbers[0] - numbers[1])


def _sides(parties: Iterable[Party]) -> list[str]:
    return list(dict.fromkeys(one.state for one in parties if one.state is not None))


ROUTES = [Route("/contacts/{id}", contact, name="contact")]
