"""Statements with their words, and who made them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, and_, exists, func, or_, select, text

from dragoman.errors import LedgerError, Unknown
from dragoman.ledger import indexing, tables
from dragoman.ledger.alignments import Beside
from dragoman.ledger.questions.days import bound
from dragoman.ledger.questions.values import Said
from dragoman.ledger.settle import follow
from dragoman.ledger.store import mapping, portions
from dragoman.ledger.words import phrases, places
from dragoman.model import Span, Statement

_beside = msgspec.json.Decoder(Beside)
_statement = msgspec.json.Decoder(Statement)
_FEW = ("speaker", "addressee", "topic", "mechanism", "formula", "contact", "document")  # what only few statements fit
_TURN, _TURN_WORDS = 200, 40  # documents looked at in one turn; where words are looked for in their texts


def statement(connection: Connection, id: str) -> Said:
    """One statement by its id, now or before. Raises Unknown."""
    now_named = follow(connection, [id])[id]
    found = utterances(connection, select(tables.statements).where(tables.statements.c.id == now_named))
    if not found:
        raise Unknown(f"{id}: no statement has this id; `dragoman search` finds statements by their words")
    return found[0]


def spoken(
    connection: Connection,
    *,
    speaker: str | None = None,
    addressee: str | None = None,
    side: str | None = None,
    act: str | None = None,
    topic: str | None = None,
    mechanism: str | None = None,
    formula: str | None = None,
    contact: str | None = None,
    document: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> list[Any]:
    """The conditions on `tables.statements` beside `tables.documents` of statements that fit everything asked.

    `speaker` and `addressee` are actors' ids, `side` the state or organisation that a speaker stands for; `contact` one by its id or
    that of any of its reports; `since` and `until` bound the day on which the document was published. Raises Unknown, LedgerError.
    """
    column, head, who, mark = (
        tables.statements.c,
        tables.documents.c,
        tables.statement_actors.c,
        tables.statement_marks.c,
    )
    asked: list[Any] = [head.current]
    for role, actor in (("speaker", speaker), ("addressee", addressee)):
        if actor is not None:
            asked.append(column.id.in_(select(who.statement).where(who.actor == actor, who.role == role)))
    if side is not None:
        there = tables.actors.c
        stands = and_(there.document == column.document, there.actor == who.actor, there.state == side)
        speaks = select(who.statement).select_from(tables.statement_actors.outerjoin(tables.actors, stands))
        speaks = speaks.where(who.statement == column.id, who.role == "speaker")
        asked.append(exists(speaks.where(or_(there.state == side, who.actor == f"state:{side}"))))
    for kind, value in (("topic", topic), ("mechanism", mechanism)):
        if value is not None:
            asked.append(column.id.in_(select(mark.statement).where(mark.kind == kind, mark.value == value)))
    if formula is not None:
        used = tables.formulas.c
        asked.append(column.id.in_(select(used.statement).where(used.formula == formula)))
    if act is not None:
        asked.append(column.act == act)
    if contact is not None:
        member = tables.members.c
        held = contact_of(connection, contact)
        asked.append(column.report.in_(select(member.report).where(member.contact == held)))
    if document is not None:
        asked.append(or_(head.key == document, head.id == document))
    if since is not None:
        asked.append(head.published >= bound(since, 0))
    if until is not None:
        asked.append(head.published <= bound(until, 1))
    return asked


def statements(
    connection: Connection, *, words: str | None = None, limit: int | None = None, offset: int = 0, **asked: Any
) -> list[Said]:
    """Statements that fit everything asked (`spoken`), of the latest documents first; `words`: that have all of these."""
    column, head = tables.statements.c, tables.documents.c
    fit = spoken(connection, **asked)
    question = select(column.id).join(tables.documents, head.number == column.document).where(*fit)
    question = question.order_by(head.published.desc().nulls_last(), head.key, column.start, column.id)
    if words is None and any(asked.get(name) is not None for name in _FEW):
        ids = list(connection.execute(question.limit(limit).offset(offset)).scalars())
    else:
        wanted = None if limit is None else offset + limit
        ids = _in_turn(connection, question, words, wanted, asked.get("since"), asked.get("until"))[offset:]
    order = {id: place for place, id in enumerate(ids)}
    found = [
        one
        for some in portions(ids)
        for one in utterances(connection, select(tables.statements).where(column.id.in_(some)))
    ]
    return sorted(found, key=lambda one: order[one.id])


def how_many_statements(connection: Connection, **asked: Any) -> int:
    """How many statements fit everything asked (`spoken`)."""
    column, head = tables.statements.c, tables.documents.c
    question = (
        select(func.count()).select_from(tables.statements).join(tables.documents, head.number == column.document)
    )
    return connection.execute(question.where(*spoken(connection, **asked))).scalar() or 0


def contacts_of(connection: Connection, reports: Iterable[str]) -> dict[str, str]:
    """The contact that each report stands in."""
    column = tables.members.c
    found: dict[str, str] = {}
    for some in portions(sorted(reports)):
        found |= mapping(connection, select(column.report, column.contact).where(column.report.in_(some)))
    return found


def _in_turn(
    connection: Connection, question: Select[Any], words: str | None, wanted: int | None, since: str | None, until: str | None
) -> list[str]:  # fmt: skip
    """The answers of the latest documents until there are as many as wanted: what fits is so frequent, or so dear to tell, that
    looking at all documents would cost more."""
    found: list[str] = []
    asked = None if words is None else phrases(words)
    for some in portions(_latest(connection, asked, words, since, until), _TURN if asked is None else _TURN_WORDS):
        here = question.where(tables.statements.c.document.in_(some))
        if asked is not None:
            head = tables.documents.c
            texts = connection.execute(select(head.number, head.text).where(head.number.in_(some)))
            having = having_all(connection, {number: places(body, *asked) for number, body in texts})
            here = here.where(tables.statements.c.id.in_(having))
        found += connection.execute(here).scalars().all()
        if wanted is not None and len(found) >= wanted:
            return found[:wanted]
    return found


def _latest(
    connection: Connection, asked: list[tuple[str, ...]] | None, words: str | None, since: str | None, until: str | None
) -> Iterator[int]:
    """The numbers of documents, those with the words asked for, the latest first."""
    head = tables.documents.c
    question = select(head.number).where(head.current).order_by(head.published.desc().nulls_last(), head.key)
    if since is not None:
        question = question.where(head.published >= bound(since, 0))
    if until is not None:
        question = question.where(head.published <= bound(until, 1))
    numbers = connection.execute(question).scalars()
    if asked is None:
        return iter(numbers)
    if not asked:
        raise LedgerError(f"`{words}`: no word to look for")
    having, values = indexing.having(asked, connection.dialect.name)
    told = set(connection.execute(text(having), values).scalars())
    return (number for number in numbers if number in told)


def utterances(connection: Connection, question: Select[Any]) -> list[Said]:
    """Statements with their words, by a question for rows of `statements`."""
    rows = question.subquery()
    head, compared = tables.documents.c, tables.alignments.c
    joined = (
        select(
            rows.c.id, rows.c.report, rows.c.body, head.key, compared.said, compared.alone, compared.body,
            func.substr(head.text, rows.c.start + 1, rows.c.end - rows.c.start),
        )
        .join(tables.documents, head.number == rows.c.document)
        .outerjoin(tables.alignments, compared.statement == rows.c.id)
        .order_by(head.key, rows.c.start)
    )  # fmt: skip
    found: list[Said] = []
    for id, report, body, key, same, alone, stored, quote in connection.execute(joined):
        beside = Beside() if stored is None else _beside.decode(stored)
        found.append(
            Said(
                id=id, document=key, statement=_statement.decode(body), quote=quote, report=report, same=same,
                alone=bool(alone), links=beside.links, perhaps=beside.perhaps,
            )
        )  # fmt: skip
    return found


def having_all(connection: Connection, where: Mapping[int, list[list[Span]]]) -> list[str]:
    """The statements that have all phrases, each of which stands in those places of the documents."""
    column = tables.statements.c
    question = select(column.id, column.document, column.start, column.end).where(column.document.in_(list(where)))
    return [
        id
        for id, number, start, end in connection.execute(question)
        if all(any(start <= place.start and place.end <= end for place in found) for found in where[number])
    ]


def speakers_of(connection: Connection, ids: Iterable[str]) -> dict[str, list[tuple[str, str | None]]]:
    """Who made each statement, in order of id, with the side they stand for; None where that is not known."""
    who, statement, actor = tables.statement_actors.c, tables.statements.c, tables.actors.c
    found: dict[str, list[tuple[str, str | None]]] = {}
    for some in portions(sorted(ids)):
        question = (
            select(who.statement, who.actor, actor.state)
            .join(tables.statements, statement.id == who.statement)
            .outerjoin(tables.actors, (actor.document == statement.document) & (actor.actor == who.actor))
            .where(who.role == "speaker", who.statement.in_(some))
            .order_by(who.statement, who.actor)
        )
        for id, name, state in connection.execute(question):
            side = state or (name.removeprefix("state:") if name.startswith("state:") else None)
            found.setdefault(id, []).append((name, side))
    return found


def contact_of(connection: Connection, id: str) -> str:
    """A contact's id, by its own or that of any of its reports, now or before. Raises Unknown."""
    now_named = follow(connection, [id])[id]
    held = connection.execute(select(tables.members.c.contact).where(tables.members.c.report == now_named)).scalar()
    if held is None:
        raise Unknown(f"{id}: no contact or report has this id; `dragoman contacts` lists them")
    return str(held)
