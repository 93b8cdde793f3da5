"""What one side promised another on a subject, through the years: threads of promises, requests and agreements, with what was said of them later.

A thread begins with a promise of `by`, a request of `to`, or what both agreed. A later statement between the two belongs to it when it speaks of
the same matter: the pieces of the sentence that touch the subject share concepts rare enough (`ledger/aligning/concepts`). What is not
sure stays a thread of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from math import fsum
from typing import Any, Literal, NamedTuple

import msgspec
from sqlalchemy import Connection, Select, func, null, select

from dragoman.ledger import tables
from dragoman.ledger.aligning.concepts import concepts_of, weight
from dragoman.ledger.outcomes import MARK, PIECE, State, outcome, own_concepts
from dragoman.ledger.questions import bound, speakers_of
from dragoman.ledger.store import mapping, portions
from dragoman.model import Statement

Kind = Literal["promise", "request", "agreement"]
Later = Literal["repeated", "asked again", "agreed", "done", "dropped", "contradicted", "mentioned"]
_statement = msgspec.json.Decoder(Statement)
_BEGINS: dict[str, Kind] = {"commit": "promise", "request": "request", "agree": "agreement"}
_SHARED = 7.0  # weight of what two matters must have in common, beside the subject itself
_SPECIFIC = 3.0  # only concepts as rare as this count: one statement in twenty; "cooperation" and "fields" tie nothing
_RARE = 4.0  # at least one shared concept must be as rare as this: one statement in fifty
_CONTAINED = 0.5  # share of the smaller matter's weight that the larger has
_MOSTLY = 0.6  # share of the weight of a piece that tells an outcome which what was promised must have
_MATTER = ("word:", "mechanism:", "phrase:")  # no place, number or body, which stand beside many a matter
_TELLING = frozenset(
    "affirm praise announce agree thank".split()
)  # acts that can tell that something is done; congratulations are on what the other has done for itself
_OWN = 9.0  # the two rarest words shared must weigh as much for something to count as done or denied
_EVERYWHERE = ("topic:", "state:", "person:")  # who speaks, and what the question itself has asked for


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """A statement of a thread with its words: by whom, in which contact (None: in none), and how it stands to what was promised.

    `shared` are the concepts that tie it to the mention it continues (`to`, a statement's id); both are empty where a thread begins.
    `also` are further statements of the same contact that say the same (`dragoman.ledger.aligning`).
    """

    statement: str
    document: str
    start: int
    end: int
    day: str | None
    contact: str | None
    kind: Kind | None
    later: Later | None
    act: str
    language: str
    speakers: list[str]
    sides: list[str]
    rule: str
    quote: str
    matter: str
    to: str | None = None
    shared: list[str] = []
    also: list[str] = []


class Thread(msgspec.Struct, frozen=True, kw_only=True):
    """One matter through the years: what began it, then every later mention, in the order of time. `last`: the last mention's standing."""

    id: str
    kind: Kind
    first: str | None
    last: str | None
    standing: str
    concepts: list[str]
    mentions: list[Mention]


class _Said(msgspec.Struct, frozen=True, kw_only=True):
    """A mention with what it speaks of, the rare ones of that, without one of which nothing is tied to it, and the weight of all."""

    mention: Mention
    concepts: frozenset[str]
    rare: frozenset[str]
    weight: float


def promises(
    connection: Connection,
    *,
    by: str,
    to: str,
    topic: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> list[Thread]:
    """Threads of what `by` promised `to`, what `to` asked of `by` and what both agreed, on a topic, the earliest first."""
    threads: list[list[_Said]] = []
    for one in _said(connection, by, to, topic, since, until):
        found: tuple[list[_Said], _Said, frozenset[str], Later] | None = _ended(one, threads)
        if found is None and one.mention.contact is not None:
            best = _best(one, threads)
            found = None if best is None else (*best, _later(one))
        if found is not None:
            thread, before, shared, later = found
            told = msgspec.structs.replace(one.mention, later=later, to=before.mention.statement, shared=sorted(shared))
            thread.append(msgspec.structs.replace(one, mention=told))
        elif one.mention.kind is not None:
            threads.append([one])
    return [_thread(told) for told in threads]


def _said(
    connection: Connection, by: str, to: str, topic: str | None, since: str | None, until: str | None
) -> list[_Said]:
    """What either side said in contacts of both, each only once a contact, and elsewhere of what became of a matter; the earliest first."""
    rows = [*_in_contacts(connection, by, to, topic), *_elsewhere(connection, by, to, topic)]
    low, high = None if since is None else bound(since, 0), None if until is None else bound(until, 1)
    rows = [
        row for row in rows if (low is None or (row.day or "") >= low) and (high is None or (row.day or "9") <= high)
    ]
    sides = {
        id: list(dict.fromkeys(side for _, side in made_by if side is not None))
        for id, made_by in speakers_of(connection, [row.id for row in rows]).items()
    }
    crowded = _crowded(connection, {row.contact for row in rows if row.contact is not None})
    found: dict[str, _Said] = {}
    for row in sorted(rows, key=lambda row: (row.day or "", row.key, row.start)):
        who = sides.get(row.id, [])
        if not {by, to} & set(who):
            continue
        one = _statement.decode(row.body)
        if one.repeat_of is not None:
            continue
        group = row.said or row.id
        if group in found:
            old = found[group].mention
            found[group] = msgspec.structs.replace(
                found[group], mention=msgspec.structs.replace(old, also=[*old.also, row.id])
            )
            continue
        matter, concepts = _matter(row.quote, row.language, topic)
        named = {name.removeprefix("state:") for name in concepts if name.startswith("state:")}
        if not _between(named, who, {by, to}, row.contact, crowded):
            continue
        concepts = frozenset(name for name in concepts if not name.startswith(_EVERYWHERE))
        found[group] = _Said(
            mention=Mention(
                statement=row.id, document=row.key, start=row.start, end=row.end, day=row.day, contact=row.contact,
                kind=None if row.contact is None else _kind(one, who, by, to), later=None, act=one.act, language=row.language,
                speakers=one.speakers, sides=who, rule=one.cue.rule, quote=" ".join(row.quote.split()), matter=matter,
            ),
            concepts=concepts, rare=frozenset(name for name in concepts if weight(name) >= _RARE), weight=_weighs(concepts),
        )  # fmt: skip
    return list(found.values())


def _between(
    named: Collection[str], who: Collection[str], sides: Collection[str], contact: str | None, crowded: Collection[str]
) -> bool:
    """Whether words of one side concern the two: what is said among many, or of a third state, is no promise between them.

    What is said in no contact of theirs must name a side that doesn't say it.
    """
    if contact is None:
        return bool((set(named) & set(sides)) - set(who))
    return bool(set(named) & set(sides)) if named or contact in crowded else True


class _Row(NamedTuple):
    """A statement as the tables have it, with its words, their language and its day; `said`: what those share that say the same."""

    id: str
    key: str
    start: int
    end: int
    body: str
    contact: str | None
    day: str | None
    said: str | None
    quote: str
    language: str


def _in_contacts(connection: Connection, by: str, to: str, topic: str | None) -> list[_Row]:
    """Every statement in contacts of both sides."""
    contact, party, same = tables.contacts.c, tables.parties.c, tables.alignments.c
    both = [contact.id.in_(select(party.contact).where(party.state == side)) for side in (by, to)]
    question = (
        _question(topic, contact.id, contact.first, same.said)
        .join(tables.members, tables.members.c.report == tables.statements.c.report)
        .join(tables.contacts, contact.id == tables.members.c.contact)
        .outerjoin(tables.alignments, same.statement == tables.statements.c.id)
        .where(*both)
    )
    return list(_worded(connection, question))


def _elsewhere(connection: Connection, by: str, to: str, topic: str | None) -> list[_Row]:
    """Statements in no contact, of documents that name both sides, with words that tell an outcome."""
    actor, statement, mark = tables.actors.c, tables.statements.c, tables.statement_marks.c
    telling = select(mark.statement).where(mark.kind == MARK[0], mark.value == MARK[1])
    naming = [statement.document.in_(select(actor.document).where(actor.state == side)) for side in (by, to)]
    question = _question(topic, null(), null(), null()).where(
        statement.report.is_(None), statement.id.in_(telling), *naming
    )
    return list(_worded(connection, question))


def _question(topic: str | None, *columns: Any) -> Select[Any]:
    """Statements of current documents that are no copies, on a topic where one is asked for."""
    statement, head, mark = tables.statements.c, tables.documents.c, tables.statement_marks.c
    question = (
        select(statement.document, head.key, head.published, statement.id, statement.start, statement.end, statement.language, statement.body, *columns)
        .join(tables.documents, head.number == statement.document)
        .where(head.current, statement.document.not_in(select(tables.copies.c.document)))
    )  # fmt: skip
    if topic is not None:
        topical = select(mark.statement).where(mark.kind == "topic", mark.value == topic)
        question = question.where(statement.id.in_(topical))
    return question


def _worded(connection: Connection, question: Select[Any]) -> Iterator[_Row]:
    """The rows of a question with their words; each document's text is fetched once."""
    rows = connection.execute(question).all()
    head = tables.documents.c
    texts: dict[int, str] = {}
    for some in portions({row.document for row in rows}):
        texts |= mapping(connection, select(head.number, head.text).where(head.number.in_(some)))
    for number, key, published, id, start, end, language, body, contact, first, said in rows:
        quote = texts[number][start:end]
        yield _Row(id, key, start, end, body, contact, first or published, said, quote, language)


def _crowded(connection: Connection, ids: set[str]) -> set[str]:
    """The contacts in which more than two sides take part."""
    column = tables.parties.c
    found: set[str] = set()
    for some in portions(sorted(ids)):
        many = select(column.contact).where(column.contact.in_(some)).group_by(column.contact)
        found.update(connection.execute(many.having(func.count(column.state.distinct()) > 2)).scalars())
    return found


def _kind(one: Statement, who: Collection[str], by: str, to: str) -> Kind | None:
    """What a statement begins: a promise of `by`, a request to it, an agreement; None where it can only be a later mention."""
    kind = _BEGINS.get(one.act)
    if kind == "promise" and by not in who:
        return None
    if kind == "request" and to not in who:
        return None
    return kind


def _matter(quote: str, language: str, topic: str | None) -> tuple[str, frozenset[str]]:
    """The pieces of a statement that touch the topic, all of it where there is no topic, with what they speak of."""
    pieces = [piece.group() for piece in PIECE.finditer(quote)]
    if topic is not None:
        touching = [piece for piece in pieces if f"topic:{topic}" in _concepts(piece, language)]
        pieces = touching or pieces
    words = "，".join(piece.strip() for piece in pieces)
    return words, _concepts(words, language)


_concepts = lru_cache(maxsize=20_000)(concepts_of)  # the same statements are asked about again and again


def _best(one: _Said, threads: list[list[_Said]]) -> tuple[list[_Said], _Said, frozenset[str]] | None:
    """The thread a statement continues, the mention nearest to it there, and what ties them; None where it is not sure."""
    best: tuple[float, list[_Said], _Said, frozenset[str]] | None = None
    for thread in threads:
        if one.rare.isdisjoint(thread[0].rare):
            continue  # a thread must not drift from one matter to another
        for before in thread:
            if one.rare.isdisjoint(before.rare):
                continue
            shared = one.concepts & before.concepts
            score = _weighs(shared)
            least = min(one.weight, before.weight)
            if score >= _SHARED and score >= _CONTAINED * least and (best is None or score > best[0]):
                best = (score, thread, before, shared)
    return None if best is None else best[1:]


def _weighs(concepts: Collection[str]) -> float:
    weights = (weight(concept) for concept in concepts)
    return fsum(
        one for one in weights if one >= _SPECIFIC
    )  # exact: a sum in the order of a set differs from run to run


def _tied(concepts: Collection[str], state: State) -> bool:
    """Whether what is shared tells which matter it is: for what is done, words of its own, not the name of a forum alone."""
    if state == "dropped":
        return any(weight(concept) >= _RARE for concept in concepts)
    return sum(sorted(weight(concept) for concept in concepts if concept.startswith("word:"))[-2:]) >= _OWN


def _later(one: _Said) -> Later:
    """How a later mention stands to what began the thread, where it tells no end of it."""
    if one.mention.act == "agree":
        return "agreed"
    if one.mention.kind == "request":
        return "asked again"
    return "repeated" if one.mention.kind == "promise" else "mentioned"


def _ended(one: _Said, threads: list[list[_Said]]) -> tuple[list[_Said], _Said, frozenset[str], Later] | None:
    """The thread of whose matter a statement says that it is done, dropped or was never so; the mention it answers; what ties them.

    The piece of the sentence that says so must speak, for the most, of what was promised, asked or agreed on another occasion.
    """
    told = outcome(one.mention.matter, one.mention.language)
    if told is None or (told.state == "done" and one.mention.act not in _TELLING):
        return None
    there = {name for name in _concepts(told.piece, one.mention.language) - own_concepts() if name.startswith(_MATTER)}
    best: tuple[float, list[_Said], _Said, frozenset[str]] | None = None
    for thread in threads:
        for before in thread:
            tie = there & before.concepts
            score = _weighs(tie)
            if score < max(_SHARED, _MOSTLY * _weighs(there)) or not _tied(tie, told.state):
                continue
            if before.mention.kind is None or _same_occasion(one, before):
                continue
            shared = one.concepts & before.concepts
            if best is None or score > best[0]:
                best = (score, thread, before, shared)
    return None if best is None else (*best[1:], told.state)


def _same_occasion(one: _Said, before: _Said) -> bool:
    """Whether both stand in one document or contact: what is promised and done there is no promise kept."""
    return one.mention.document == before.mention.document or (
        one.mention.contact is not None and one.mention.contact == before.mention.contact
    )


def _thread(told: list[_Said]) -> Thread:
    mentions = [one.mention for one in told]
    standing = next((one.later for one in reversed(mentions) if one.later in ("done", "dropped", "contradicted")), None)
    concepts = sorted(told[0].concepts, key=lambda concept: (-weight(concept), concept))
    kind = mentions[0].kind
    assert kind is not None
    return Thread(
        id=mentions[0].statement, kind=kind, first=mentions[0].day, last=mentions[-1].day,
        standing=standing or ("open" if len(mentions) > 1 else "once"), concepts=concepts[:8], mentions=mentions,
    )  # fmt: skip
