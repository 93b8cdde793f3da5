"""What somebody says, or two sides say of each other's contacts: statements a page at a time, and how many of each act and topic."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, func, select

from dragoman.actors.catalogue import catalogue
from dragoman.ledger import questions, tables
from dragoman.ledger.questions import Said
from dragoman.ledger.store import portions
from dragoman.model import Statement
from dragoman.views.people import entry

_LANGUAGES = re.compile(rb'"languages":\[([^\]]*)\]')
_HEAD = 1200  # bytes of a packed record that hold its head
_CUE = re.compile(r"([a-z]{2})\.")


class Quoted(msgspec.Struct, frozen=True, kw_only=True):
    """A statement with its words and where they stand; `language` is None where the document has several and the rule is of none."""

    id: str
    document: str
    title: str | None
    outlet: str | None
    day: str | None
    language: str | None
    quote: str
    report: str | None
    statement: Statement


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """How many statements there are, by act and by topic, the most frequent first."""

    total: int
    act: list[tuple[str, int]]
    topic: list[tuple[str, int]]


def by_speaker(id: str) -> Select[Any]:
    """The ids of an actor's statements."""
    who = tables.statement_actors.c
    return select(who.statement.label("id")).where(who.role == "speaker", who.actor == id)


def narrowed(ids: Select[Any], *, act: str | None = None, topic: str | None = None) -> Select[Any]:
    """Those of these statements that are of an act, on a topic."""
    these, said, mark = ids.subquery(), tables.statements.c, tables.statement_marks.c
    question = select(these.c.id)
    if act is not None:
        question = question.join(tables.statements, said.id == these.c.id).where(said.act == act)
    if topic is not None:
        question = question.join(tables.statement_marks, mark.statement == these.c.id)
        question = question.where(mark.kind == "topic", mark.value == topic)
    return question


def between(one: str, other: str) -> Select[Any]:
    """The ids of the statements made in contacts of two sides."""
    first, second, member, said = (
        tables.parties.alias("first"),
        tables.parties.alias("second"),
        tables.members.c,
        tables.statements.c,
    )
    return (
        select(said.id)
        .join(tables.members, member.report == said.report)
        .where(
            member.contact.in_(select(first.c.contact).where(first.c.state == one)),
            member.contact.in_(select(second.c.contact).where(second.c.state == other)),
        )
    )


def tally(connection: Connection, ids: Select[Any]) -> Tally:
    """How many statements of each act and topic there are among these."""
    said, mark, these = tables.statements.c, tables.statement_marks.c, ids.subquery()
    acts = connection.execute(
        select(said.act, func.count()).join(these, these.c.id == said.id).group_by(said.act)
    ).all()
    marks = (
        select(mark.kind, mark.value, func.count())
        .join(these, these.c.id == mark.statement)
        .group_by(mark.kind, mark.value)
    )
    # of all kinds: a store that is asked for topics alone begins with all topics of the ledger
    topics = [
        (value, number) for kind, value, number in connection.execute(marks) if kind == "topic" and value != "other"
    ]
    return Tally(total=sum(number for _, number in acts), act=_ordered(acts), topic=_ordered(topics))


def how_many(connection: Connection, ids: Select[Any]) -> int:
    """How many statements these are."""
    return connection.execute(select(func.count()).select_from(ids.subquery())).scalar() or 0


def latest(connection: Connection, ids: Select[Any], *, limit: int, offset: int = 0) -> list[Quoted]:
    """Some of these statements with their words, those of the latest documents first."""
    said, head, these = tables.statements.c, tables.documents.c, ids.subquery()
    order = (func.coalesce(head.published, "").desc(), head.number, said.start)
    question = (
        select(said.id)
        .join(these, these.c.id == said.id)
        .join(tables.documents, head.number == said.document)
        .order_by(*order)
        .limit(limit)
        .offset(offset)
    )
    wanted = connection.execute(question).scalars().all()
    found = questions.utterances(connection, select(tables.statements).where(tables.statements.c.id.in_(wanted)))
    place = {id: number for number, id in enumerate(wanted)}
    return sorted(quoted(connection, found), key=lambda one: place[one.id])


def quoted(connection: Connection, found: Iterable[Said]) -> list[Quoted]:
    """Statements with the heads of their documents."""
    said = list(found)
    keys = sorted({one.document for one in said})
    heads = {head.key: head for head in questions.heads_of(connection, keys)}
    spoken = languages_of(connection, keys)
    return [
        Quoted(
            id=one.id, document=one.document, title=heads[one.document].title, outlet=heads[one.document].outlet,
            day=heads[one.document].published, language=_language(one.statement, spoken.get(one.document, [])), quote=one.quote,
            report=one.report, statement=one.statement,
        )
        for one in said
    ]  # fmt: skip


def languages_of(connection: Connection, keys: Iterable[str]) -> dict[str, list[str]]:
    """The languages of documents by key, from the beginnings of their records."""
    head, reading = tables.documents.c, tables.readings.c
    found: dict[str, list[str]] = {}
    for some in portions(keys):
        question = (
            select(head.key, func.substr(reading.record, 1, _HEAD))
            .join(tables.readings, reading.document == head.number)
            .where(head.current, head.key.in_(some))
        )
        for key, packed in connection.execute(question):
            found[key] = languages_in(packed)
    return found


def languages_in(packed: bytes) -> list[str]:
    """The languages that a packed record's beginning names.

    >>> languages_in(zlib.compress(b'{"document":{"languages":["vi","zh"]}}'))
    ['vi', 'zh']
    """
    told = _LANGUAGES.search(zlib.decompressobj().decompress(bytes(packed), 4 * _HEAD))
    return [] if told is None else [word.strip(b'"').decode() for word in told[1].split(b",") if word]


def recorded(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The names documents have for actors that the catalogue does not know."""
    return questions.names_of(connection, {id for id in ids if entry(id, catalogue()) is None})


def named_in(found: Iterable[Quoted]) -> set[str]:
    """Everybody who speaks or is spoken to in statements."""
    return {id for one in found for id in [*one.statement.speakers, *one.statement.addressees]}


def formulas_of(connection: Connection, user: str) -> list[tuple[str, int, str | None, str | None]]:
    """The set phrases somebody uses: in how many documents, the first and the last day."""
    use, head = tables.formulas.c, tables.documents.c
    number = func.count(use.document.distinct())
    question = (
        select(use.formula, number, func.min(head.published), func.max(head.published))
        .join(tables.documents, head.number == use.document)
        .where(use.user == user)
        .group_by(use.formula)
        .order_by(number.desc(), use.formula)
    )
    return [(slug, documents, first, last) for slug, documents, first, last in connection.execute(question)]


def formulas_between(connection: Connection, ids: Select[Any]) -> list[tuple[str, int]]:
    """The set phrases in these statements, and in how many documents."""
    use, these = tables.formulas.c, ids.subquery()
    number = func.count(use.document.distinct())
    question = (
        select(use.formula, number)
        .join(these, these.c.id == use.statement)
        .group_by(use.formula)
        .order_by(number.desc(), use.formula)
    )
    return [(slug, documents) for slug, documents in connection.execute(question)]


def sides_saying(connection: Connection, ids: Select[Any], sides: tuple[str, str]) -> dict[str, Tally]:
    """What each of two sides says among these statements, by act and topic."""
    these, who, said, mark, actor = (
        ids.subquery(),
        tables.statement_actors.c,
        tables.statements.c,
        tables.statement_marks.c,
        tables.actors.c,
    )
    question = (
        select(said.id, said.act, who.actor, actor.state)
        .join(these, these.c.id == said.id)
        .join(tables.statement_actors, who.statement == said.id)
        .outerjoin(tables.actors, (actor.document == said.document) & (actor.actor == who.actor))
        .where(who.role == "speaker")
    )
    spoken: dict[str, dict[str, str]] = {side: {} for side in sides}
    for id, act, speaker, state in connection.execute(question):
        side = state or speaker.removeprefix("state:")
        if side in spoken:
            spoken[side][id] = act
    topics: dict[str, list[str]] = {}
    for id, kind, value in connection.execute(
        select(mark.statement, mark.kind, mark.value).join(these, these.c.id == mark.statement)
    ):
        if kind == "topic" and value != "other":
            topics.setdefault(id, []).append(value)
    return {
        side: Tally(
            total=len(told), act=Counter(told.values()).most_common(),
            topic=Counter(topic for id in told for topic in topics.get(id, ())).most_common(),
        )
        for side, told in spoken.items()
    }  # fmt: skip


def _language(one: Statement, spoken: list[str]) -> str | None:
    cue = _CUE.match(one.cue.rule)
    if cue is not None and cue[1] in {code.partition("-")[0] for code in spoken}:
        return cue[1]
    return spoken[0] if len(spoken) == 1 else None


def _ordered(rows: Iterable[Any]) -> list[tuple[str, int]]:
    return sorted(((value, number) for value, number in rows), key=lambda pair: (-pair[1], pair[0]))
