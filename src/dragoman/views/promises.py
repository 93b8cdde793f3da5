"""What one side promised another on a subject, through the years: threads of promises, requests and agreements, with what was said of them later.

A thread begins with a promise of `by`, a request of `to`, or what both agreed. A later statement between the two belongs to it when it speaks of
the same matter: the pieces of the sentence that touch the subject share concepts rare enough (`ledger/aligning/concepts`). What is not
sure stays a thread of its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from functools import cache, lru_cache
from typing import Literal

import msgspec
from sqlalchemy import Connection, func, select

from dragoman.ledger import tables
from dragoman.ledger.aligning.concepts import concepts_of, weight
from dragoman.ledger.questions import bound, speakers_of
from dragoman.ledger.store import portions
from dragoman.model import Statement
from dragoman.resources import load_toml, package_folder
from dragoman.text.views import fold
from dragoman.views.languages import of_rule, rule_in, worded

Kind = Literal["promise", "request", "agreement"]
Later = Literal["repeated", "asked again", "agreed", "done", "dropped", "contradicted", "mentioned"]
_statement = msgspec.json.Decoder(Statement)
_PIECE = re.compile(r"[^，。；;,.!?！？\n]+")
_BEGINS: dict[str, Kind] = {"commit": "promise", "request": "request", "agree": "agreement"}
_SHARED = 7.0  # weight of what two matters must have in common, beside the subject itself
_SPECIFIC = 3.0  # only concepts as rare as this count: one statement in twenty; "cooperation" and "fields" tie nothing
_RARE = 4.0  # at least one shared concept must be as rare as this: one statement in fifty
_CONTAINED = 0.5  # share of the smaller matter's weight that the larger has
_AGAINST = ("phrase:anti-", "word:protectionism", "word:unilateralism", "word:hegemony")  # both sides are against these
_EVERYWHERE = ("topic:", "state:", "person:")  # who speaks, and what the question itself has asked for


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """A statement of a thread with its words: by whom, in which contact, and how it stands to what was promised.

    `shared` are the concepts that tie it to the mention it continues (`to`, a statement's id); both are empty where a thread begins.
    `also` are further statements of the same contact that say the same (`dragoman.ledger.aligning`).
    """

    statement: str
    document: str
    start: int
    end: int
    day: str | None
    contact: str
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
    mention: Mention
    concepts: frozenset[str]
    quote: str
    cue: int  # where the verb stands in the quote

    @property
    def acted(self) -> frozenset[str]:
        """What the piece of the sentence speaks of in which its verb stands."""
        pieces = (piece.group() for piece in _PIECE.finditer(self.quote) if piece.start() <= self.cue < piece.end())
        return _concepts(next(pieces, ""), self.mention.language)


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
    said = _said(connection, by, to, topic, since, until)
    threads: list[list[_Said]] = []
    for one in said:
        found = _best(one, threads)
        if found is not None:
            thread, before, shared = found
            later = _later(one, shared, by)
            thread.append(
                msgspec.structs.replace(
                    one,
                    mention=msgspec.structs.replace(
                        one.mention, later=later, to=before.mention.statement, shared=sorted(shared)
                    ),
                )
            )
        elif one.mention.kind is not None:
            threads.append([one])
    return [_thread(told) for told in threads]


def _said(
    connection: Connection, by: str, to: str, topic: str | None, since: str | None, until: str | None
) -> list[_Said]:
    """What either side said in contacts of both, each only once a contact, the earliest first, copies left out."""
    statement, head, contact, mark = (
        tables.statements.c, tables.documents.c, tables.contacts.c, tables.statement_marks.c
    )  # fmt: skip
    both = [contact.id.in_(select(tables.parties.c.contact).where(tables.parties.c.state == side)) for side in (by, to)]
    question = (
        select(statement.id, statement.document, statement.start, statement.end, statement.body, contact.id.label("contact"),
               contact.first, head.published, head.key, head.text, tables.alignments.c.said)
        .join(tables.members, tables.members.c.report == statement.report)
        .join(tables.contacts, contact.id == tables.members.c.contact)
        .join(tables.documents, head.number == statement.document)
        .outerjoin(tables.alignments, tables.alignments.c.statement == statement.id)
        .where(*both, head.current, statement.document.not_in(select(tables.copies.c.document)))
    )  # fmt: skip
    if topic is not None:
        topical = select(mark.statement).where(mark.kind == "topic", mark.value == topic)
        question = question.where(statement.id.in_(topical))
    rows = connection.execute(question).mappings().all()
    sides = {
        id: list(dict.fromkeys(side for _, side in made_by if side is not None))
        for id, made_by in speakers_of(connection, [row["id"] for row in rows]).items()
    }
    crowded = _crowded(connection, {row["contact"] for row in rows})
    among: dict[int, set[str]] = defaultdict(set)
    for row in rows:
        if (code := of_rule(rule_in(row["body"]))) is not None:
            among[row["document"]].add(code)
    found: dict[str, _Said] = {}
    for row in sorted(rows, key=lambda row: (row["first"] or row["published"] or "", row["key"], row["start"])):
        day = row["first"] or row["published"]
        if (since and (day or "") < bound(since, 0)) or (until and (day or "9") > bound(until, 1)):
            continue
        one = _statement.decode(row["body"])
        who = sides.get(row["id"], [])
        if one.repeat_of is not None or not {by, to} & set(who):
            continue
        group = row["said"] or row["id"]
        if group in found:
            old = found[group].mention
            also = [*old.also, row["id"]]
            found[group] = msgspec.structs.replace(found[group], mention=msgspec.structs.replace(old, also=also))
            continue
        quote = row["text"][row["start"] : row["end"]]
        language = worded(one.cue.rule, quote, among[row["document"]])
        matter, concepts = _matter(quote, language, topic)
        named = {name.removeprefix("state:") for name in concepts if name.startswith("state:")}
        if (named or row["contact"] in crowded) and not named & ({by, to} if named else set()):
            continue  # what is said among many, or of a third state, is no promise between the two
        concepts = frozenset(name for name in concepts if not name.startswith(_EVERYWHERE))
        kind = _kind(one, who, by, to)
        found[group] = _Said(
            mention=Mention(
                statement=row["id"], document=row["key"], start=row["start"], end=row["end"], day=day, contact=row["contact"],
                kind=kind, later=None, act=one.act, language=language, speakers=one.speakers, sides=who, rule=one.cue.rule,
                quote=" ".join(quote.split()), matter=matter,
            ),
            concepts=concepts, quote=quote, cue=one.cue.span.start - row["start"],
        )  # fmt: skip
    return list(found.values())


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
    pieces = [piece.group() for piece in _PIECE.finditer(quote)]
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
        if not _tied(one.concepts & thread[0].concepts):
            continue  # a thread must not drift from one matter to another
        for before in thread:
            shared = one.concepts & before.concepts
            score = _weighs(shared)
            least = min(_weighs(one.concepts), _weighs(before.concepts))
            if score >= _SHARED and _tied(shared) and score >= _CONTAINED * least and (best is None or score > best[0]):
                best = (score, thread, before, shared)
    return None if best is None else best[1:]


def _weighs(concepts: Collection[str]) -> float:
    return sum(weight(concept) for concept in concepts if weight(concept) >= _SPECIFIC)


def _tied(concepts: Collection[str]) -> bool:
    return any(weight(concept) >= _RARE for concept in concepts)


def _later(one: _Said, shared: Collection[str], by: str) -> Later:
    """How a later mention stands to what began the thread."""
    mention = one.mention
    told = _outcome(mention.matter, mention.language)
    if told == "done" and mention.act in ("affirm", "praise", "announce", "congratulate"):
        return "done"
    if mention.act == "reject" and by in mention.sides:
        acted = one.acted
        if _tied([concept for concept in shared if concept in acted and not concept.startswith(_AGAINST)]):
            return "contradicted"
    if told == "dropped":
        return "dropped"
    if mention.act == "agree":
        return "agreed"
    if mention.kind == "request":
        return "asked again"
    return "repeated" if mention.kind == "promise" else "mentioned"


@cache
def outcomes() -> dict[str, dict[str, list[str]]]:
    """Words that say something is done or dropped, and those that make it a plan, by language."""
    return load_toml(package_folder("views", "outcomes.toml"), dict[str, dict[str, list[str]]])


def _outcome(matter: str, language: str) -> Literal["done", "dropped"] | None:
    """Whether a piece of a sentence says that something is done or given up.

    >>> _outcome("中老铁路开通运营", "zh"), _outcome("推动铁路尽早开通", "zh"), _outcome("the rail talks were suspended", "en")
    ('done', None, 'dropped')
    """
    words = outcomes()
    for piece in _PIECE.finditer(matter):
        folded = f" {fold(piece.group()).text} "

        def has(which: str, folded: str = folded) -> bool:
            return any(
                word in folded if language == "zh" else f" {word} " in folded for word in words[which].get(language, ())
            )

        if not has("unless"):
            if has("done"):
                return "done"
            if has("dropped"):
                return "dropped"
    return None


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
