"""Contacts by who, when, how and where, and one contact with everything that says it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Select, func, or_, select, text

from dragoman.errors import LedgerError
from dragoman.ledger import indexing, tables
from dragoman.ledger.merging import Merged
from dragoman.ledger.questions.actors import names_of
from dragoman.ledger.questions.days import bound
from dragoman.ledger.questions.documents import heads_of
from dragoman.ledger.questions.judgements import judgements_about
from dragoman.ledger.questions.statements import contact_of, utterances
from dragoman.ledger.questions.values import Found, Line, Said, Told
from dragoman.ledger.reports import Report
from dragoman.ledger.store import mapping, portions
from dragoman.ledger.words import phrases, places

Order = Literal["latest", "earliest", "reports"]
_report = msgspec.json.Decoder(Report)
_merged = msgspec.json.Decoder(Merged)


class _Told(msgspec.Struct, frozen=True):
    """Of a report, whether the document is about it."""

    focus: bool


_told = msgspec.json.Decoder(_Told)


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
    contact: str | None = None,
    document: str | None = None,
    visit: str | None = None,
    words: str | None = None,
    focus: bool | None = None,
    ids: Collection[str] | None = None,
) -> list[Any]:
    """The conditions on `tables.contacts` of contacts that fit everything asked.

    `actors` and `states` (ISO alpha-3 or an organisation's acronym) all take part, of the states `any_of` one; `since` and `until`
    are days, months or years; `outlet` reported it (an id or name as documents have it); `contact` is one by its id or that of any
    of its reports; `words`: told in a document that has them. `ids`: one of these contacts.
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
    if contact is not None:
        asked.append(column.id == contact_of(connection, contact))
    if document is not None:
        asked.append(_told_in(or_(tables.documents.c.key == document, tables.documents.c.id == document)))
    if ids is not None:
        asked.append(column.id.in_(sorted(ids)))
    if words is not None:
        asked.append(column.id.in_(_having(connection, words)))
    return asked


def contacts(
    connection: Connection, *, limit: int | None = None, offset: int = 0, order: Order = "latest", **asked: Any
) -> list[Line]:
    """Contacts that fit everything asked, the latest first, those without a day last; what can be asked: `picked`.

    In another `order` the earliest stand first, or those that most documents tell of.
    """
    column = tables.contacts.c
    question = select(tables.contacts).where(*picked(connection, **asked))
    latest = func.coalesce(column.first, "").desc()
    ways: dict[str, list[Any]] = {
        "latest": [latest],
        "earliest": [column.first.is_(None), column.first],
        "reports": [column.independent.desc(), latest],
    }
    question = question.order_by(*ways[order], column.id).limit(limit).offset(offset)
    rows = connection.execute(question).mappings().all()
    return [_line(row) for row in rows]


def how_many(connection: Connection, **asked: Any) -> int:
    """How many contacts fit everything asked."""
    question = select(func.count()).select_from(tables.contacts).where(*picked(connection, **asked))
    return connection.execute(question).scalar() or 0


def contact(connection: Connection, id: str) -> Found:
    """One contact by its id, or by that of any of its reports, now or before. Raises Unknown."""
    held = contact_of(connection, id)
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
        told = mapping(connection, select(column.id, column.body).where(column.document.in_(some)))
        found |= {id for id, body in told.items() if _told.decode(body).focus}
        found |= _saying(connection, told.keys() - found, wanted)
    return select(tables.members.c.contact).where(tables.members.c.report.in_(sorted(found)))


def _saying(connection: Connection, reports: Collection[str], wanted: list[tuple[str, ...]]) -> set[str]:
    """The reports one of whose statements has all phrases."""
    column, head = tables.statements.c, tables.documents.c
    found: set[str] = set()
    for some in portions(sorted(reports)):
        said = select(column.report, column.document, column.start, column.end).where(column.report.in_(some))
        rows = connection.execute(said).all()
        texts: dict[int, str] = {}
        for part in portions(sorted({number for _, number, _, _ in rows})):
            texts |= mapping(connection, select(head.number, head.text).where(head.number.in_(part)))
        for report, number, start, end in rows:
            if report not in found and all(places(texts[number][start:end], *wanted)):
                found.add(report)
    return found


def _line(row: Mapping[str, Any] | Any) -> Line:
    head = {name: row[name] for name in Line.__struct_fields__ if name != "parties"}
    return Line(**head, parties=list(_merged.decode(row["body"]).parties))


def _statements(connection: Connection, merged: Merged) -> list[Said]:
    found: list[Said] = []
    for some in portions(merged.members):
        found += utterances(connection, select(tables.statements).where(tables.statements.c.report.in_(some)))
    return sorted(found, key=lambda one: (one.document, one.statement.span))
