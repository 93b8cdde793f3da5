"""What can be asked of a ledger: contacts by who, when, how and where, one contact with everything that says it, words anywhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, func, or_, select, text

from dragoman.errors import LedgerError, Unknown
from dragoman.ledger import indexing, tables
from dragoman.ledger.aligning import Link
from dragoman.ledger.alignments import Beside
from dragoman.ledger.judgements import Judgement
from dragoman.ledger.merging import Merged
from dragoman.ledger.records import judgement_of
from dragoman.ledger.reports import Party, Report
from dragoman.ledger.settle import follow
from dragoman.ledger.store import mapping, portions
from dragoman.ledger.words import phrases, places
from dragoman.model import Span, Statement

_report = msgspec.json.Decoder(Report)
_merged = msgspec.json.Decoder(Merged)
_beside = msgspec.json.Decoder(Beside)
_statement = msgspec.json.Decoder(Statement)
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A contact in a list. `first`, `last`: ISO days; `independent`: documents that tell of it and are no copies of each other."""

    id: str
    kind: str
    status: str
    focus: bool
    first: str | None
    last: str | None
    precision: str | None
    place: str | None
    place_state: str | None
    visit: str | None
    reports: int
    independent: int
    confidence: float
    parties: list[Party]


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """A document without its text; `copy_of` is the key of its original where it is a copy."""

    key: str
    version: int
    id: str
    source: str
    url: str | None
    title: str | None
    outlet: str | None
    published: str | None
    sha256: str
    edition: str | None
    copy_of: str | None = None


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A report with the words that tell it."""

    report: Report
    quote: str


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A statement of a document (by its key) with its words.

    `same` is what statements share that say the same in a contact, None where nothing is to compare; `alone`: no other document
    says it, nor anything that may be it; `links`: why others stand with it, and what only one of two names; `perhaps`: statements
    of further documents that may say it too without being sure to.
    """

    id: str
    document: str
    statement: Statement
    quote: str
    report: str | None
    same: str | None = None
    alone: bool = False
    links: list[Link] = msgspec.field(default_factory=list)
    perhaps: list[str] = msgspec.field(default_factory=list)


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One contact with everything that says it: documents, reports, statements, names of its actors, people's judgements."""

    contact: Merged
    independent: int
    confidence: float
    documents: list[Head]
    reports: list[Told]
    statements: list[Said]
    actors: dict[str, str]
    judgements: list[Judgement]
    made_on_it: list[Line]


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A document that has the words asked for: where, and the statements that have all of them."""

    document: Head
    places: list[Span]
    line: str
    line_start: int
    statements: list[Said]


def picked(
    connection: Connection,
    *,
    actors: Sequence[str] = (),
    states: Sequence[str] = (),
    any_of: Collection[str] = (),
    kind: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
    outlet: str | None = None,
    document: str | None = None,
    visit: str | None = None,
    words: str | None = None,
    focus: bool | None = None,
) -> list[Any]:
    """The conditions on `tables.contacts` of contacts that fit everything asked.

    `actors` and `states` (ISO alpha-3 or an organisation's acronym) all take part, of the states `any_of` one; `since` and `until`
    are days, months or years; `outlet` reported it (an id or name as documents have it); `words`: told in a document that has them.
    """
    column = tables.contacts.c
    asked = [_party(tables.parties.c.actor == actor) for actor in actors]
    asked += [_party(tables.parties.c.state == state) for state in states]
    asked += [_party(tables.parties.c.state.in_(sorted(any_of)))] if any_of else []
    for name, value in (("kind", kind), ("status", status), ("focus", focus), ("visit", visit)):
        if value is not None:
            asked.append(column[name] == value)
    if since is not None:
        asked.append(column.last >= bound(since, 0))
    if until is not None:
        asked.append(column.first <= bound(until, 1))
    if outlet is not None:
        asked.append(or_(_told_in(tables.reports.c.outlet == outlet), _told_in(tables.documents.c.outlet == outlet)))
    if document is not None:
        asked.append(_told_in(or_(tables.documents.c.key == document, tables.documents.c.id == document)))
    if words is not None:
        asked.append(column.id.in_(_having(connection, words)))
    return asked


def contacts(connection: Connection, *, limit: int | None = None, offset: int = 0, **asked: Any) -> list[Line]:
    """Contacts that fit everything asked, the latest first, those without a day last; what can be asked: `picked`."""
    column = tables.contacts.c
    question = select(tables.contacts).where(*picked(connection, **asked))
    question = question.order_by(func.coalesce(column.first, "").desc(), column.id).limit(limit).offset(offset)
    rows = connection.execute(question).mappings().all()
    return [_line(row) for row in rows]


def contact(connection: Connection, id: str) -> Found:
    """One contact by its id, or by that of any of its reports, now or before. Raises Unknown."""
    held = _contact_of(connection, id)
    row = connection.execute(select(tables.contacts).where(tables.contacts.c.id == held)).mappings().one()
    merged = _merged.decode(row["body"])
    told = reports(connection, merged.members)
    heads = heads_of(connection, sorted({one.report.document for one in told}))
    said = _statements(connection, merged)
    named = {
        actor
        for one in said
        for actor in [*one.statement.speakers, *one.statement.addressees, *one.statement.reporters]
    }
    named |= {party.actor for party in merged.parties if party.actor is not None}
    subjects = [one.report.id for one in told] + [one.id for one in said]
    return Found(
        contact=merged, independent=row["independent"], confidence=row["confidence"], documents=heads, reports=told,
        statements=said, actors=names_of(connection, named), judgements=judgements_about(connection, subjects),
        made_on_it=contacts(connection, visit=held),
    )  # fmt: skip


def statement(connection: Connection, id: str) -> Said:
    """One statement by its id, now or before. Raises Unknown."""
    now_named = follow(connection, [id])[id]
    found = utterances(connection, select(tables.statements).where(tables.statements.c.id == now_named))
    if not found:
        raise Unknown(f"{id}: no statement has this id; `dragoman search` finds statements by their words")
    return found[0]


def reports(connection: Connection, ids: Iterable[str]) -> list[Told]:
    """Reports by id with their words, in the order of their documents' days."""
    found: list[Told] = []
    column = tables.reports.c
    for some in portions(ids):
        question = (
            select(column.body, func.substr(tables.documents.c.text, column.start + 1, column.end - column.start))
            .join(tables.documents, tables.documents.c.number == column.document)
            .where(column.id.in_(some))
        )
        found += [Told(report=_report.decode(body), quote=quote) for body, quote in connection.execute(question)]
    return sorted(found, key=lambda one: (one.report.published or "", one.report.document, one.report.span.start))


def search(connection: Connection, words: str, *, limit: int = 20, offset: int = 0) -> list[Hit]:
    """Documents that have all the words, phrases in quotation marks whole, the latest first. Raises LedgerError for no words."""
    wanted = phrases(words)
    if not wanted:
        raise LedgerError(f"`{words}`: no word to look for")
    question, values = indexing.having(wanted, connection.dialect.name)
    rows = connection.execute(
        text(
            "SELECT number, key, text FROM documents JOIN (SELECT number AS latest FROM documents"  # texts are not sorted
            f" WHERE current AND number IN ({question}) ORDER BY coalesce(published, '') DESC, key LIMIT :limit OFFSET :offset"
            ") AS found ON latest = number ORDER BY coalesce(published, '') DESC, key"
        ),
        {**values, "limit": limit, "offset": offset},
    ).all()
    heads = {head.key: head for head in heads_of(connection, [key for _, key, _ in rows])}
    where = {number: places(body, *wanted) for number, _, body in rows}
    said: dict[str, list[Said]] = {}
    for one in utterances(
        connection, select(tables.statements).where(tables.statements.c.id.in_(_within(connection, where)))
    ):
        said.setdefault(one.document, []).append(one)
    return [_hit(heads[key], body, where[number], said.get(key, [])) for number, key, body in rows]


def _within(connection: Connection, where: Mapping[int, list[list[Span]]]) -> list[str]:
    """The statements that have all phrases, each of which stands in those places of the documents."""
    column = tables.statements.c
    question = select(column.id, column.document, column.start, column.end).where(column.document.in_(list(where)))
    return [
        id
        for id, number, start, end in connection.execute(question)
        if all(any(start <= place.start and place.end <= end for place in found) for found in where[number])
    ]


def actors_named(connection: Connection, name: str, ids: Sequence[str] = ()) -> list[str]:
    """The actors of documents that have one of these ids, else those called so."""
    column = tables.actors.c
    there = sorted(set(connection.execute(select(column.actor).where(column.actor.in_(ids))).scalars()))
    if there:
        return there
    asked = phrases(f'"{name}"')
    names = connection.execute(select(column.actor, column.name).distinct()).all()
    return sorted({row.actor for row in names if phrases(f'"{row.name}"') == asked})


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


def heads_of(connection: Connection, keys: Iterable[str]) -> list[Head]:
    """The current versions of documents by key, with what they are copies of."""
    column, original = tables.documents.c, tables.documents.alias()
    found: list[Head] = []
    for some in portions(keys):
        question = (
            select(tables.documents, tables.readings.c.edition, original.c.key.label("copy_of"))
            .outerjoin(tables.readings, tables.readings.c.document == column.number)
            .outerjoin(tables.copies, tables.copies.c.document == column.number)
            .outerjoin(original, original.c.number == tables.copies.c.original)
            .where(column.current, column.key.in_(some))
        )
        found += [_head(row) for row in connection.execute(question).mappings()]
    return sorted(found, key=lambda head: (head.published or "", head.key))


def bound(day: str, end: int) -> str:
    """A day, month or year as the first (0) or last (1) day it means, for comparing with days.

    >>> bound("2024-02", 0), bound("2024", 1), bound("2024-02-03", 1)
    ('2024-02-01', '2024-12-31', '2024-02-03')
    """
    if not _DAY.fullmatch(day):
        raise LedgerError(f"`{day}`: write a day, month or year as 2026-01-26, 2026-01 or 2026")
    return day + ("-01-01", "-12-31")[end][{4: 0, 7: 3, 10: 6}[len(day)] :]


def _party(condition: Any) -> Any:
    return tables.contacts.c.id.in_(select(tables.parties.c.contact).where(condition))


def _told_in(condition: Any) -> Any:
    """Contacts that a report in such a document tells of."""
    return tables.contacts.c.id.in_(
        select(tables.members.c.contact)
        .join(tables.reports, tables.reports.c.id == tables.members.c.report)
        .join(tables.documents, tables.documents.c.number == tables.reports.c.document)
        .where(condition)
    )


def _having(connection: Connection, words: str) -> Select[tuple[str]]:
    """The contacts told in documents that have the words: those in focus there, and those one of whose statements has them."""
    wanted = phrases(words)
    if not wanted:
        raise LedgerError(f"`{words}`: no word to look for")
    question, values = indexing.having(wanted, connection.dialect.name)
    numbers = connection.execute(text(question), values).scalars().all()
    found: set[str] = set()
    for some in portions(numbers):
        column = tables.reports.c
        for id, body in connection.execute(select(column.id, column.body).where(column.document.in_(some))):
            if _report.decode(body).focus:
                found.add(id)
        texts = select(tables.documents.c.number, tables.documents.c.text).where(tables.documents.c.number.in_(some))
        where = {number: places(body, *wanted) for number, body in connection.execute(texts)}
        column = tables.statements.c
        for part in portions(_within(connection, where)):
            held = select(column.report).where(column.id.in_(part), column.report.is_not(None))
            found |= set(connection.execute(held).scalars())
    return select(tables.members.c.contact).where(tables.members.c.report.in_(sorted(found)))


def _line(row: Mapping[str, Any] | Any) -> Line:
    head = {name: row[name] for name in Line.__struct_fields__ if name != "parties"}
    return Line(**head, parties=list(_merged.decode(row["body"]).parties))


def _contact_of(connection: Connection, id: str) -> str:
    now_named = follow(connection, [id])[id]
    held = connection.execute(select(tables.members.c.contact).where(tables.members.c.report == now_named)).scalar()
    if held is None:
        raise Unknown(f"{id}: no contact or report has this id; `dragoman contacts` lists them")
    return str(held)


def _statements(connection: Connection, merged: Merged) -> list[Said]:
    found: list[Said] = []
    for some in portions(merged.members):
        found += utterances(connection, select(tables.statements).where(tables.statements.c.report.in_(some)))
    return sorted(found, key=lambda one: (one.document, one.statement.span))


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


def names_of(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """Actors' names by id, as documents have them."""
    column = tables.actors.c
    found: dict[str, str] = {}
    for some in portions(sorted(ids)):
        question = select(column.actor, func.min(column.name)).where(column.actor.in_(some)).group_by(column.actor)
        found |= mapping(connection, question)
    return found


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


def _head(row: Any) -> Head:
    return Head(**{name: row[name] for name in Head.__struct_fields__})


def _hit(head: Head, body: str, where: list[list[Span]], said: list[Said]) -> Hit:
    found = sorted(place for places in where for place in places)
    first = found[0] if found else Span(0, 0)
    start = body.rfind("\n", 0, first.start) + 1
    end = body.find("\n", first.end)
    return Hit(
        document=head, places=found, line=body[start : end if end >= 0 else len(body)], line_start=start, statements=said
    )  # fmt: skip
