"""The values aligning speaks in: a statement as one document tells it, and a group of tellings that say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from dragoman.ledger.aligning.concepts import concepts_of
from dragoman.ledger.reports import identifier
from dragoman.model import Record, Span, Statement

Relation = Literal["same", "stronger", "weaker"]


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """One statement as one document tells it.

    `report` is the id of the contact's report in that document, None where the statement was made in no contact.
    `sides` are the states or organisations the speakers stand for; two or more speak jointly. `concepts` is what it speaks
    of, in no language (`aligning/concepts`). `place` counts the document's statements from 0. `repeat_of` is the
    telling of the same document whose very words it repeats.
    """

    id: str
    document: str
    report: str | None
    statement: str
    place: int
    outlet: str | None
    language: str
    span: Span
    content: Span
    text: str
    speakers: tuple[str, ...]
    sides: tuple[str, ...]
    act: str
    topics: tuple[str, ...]
    concepts: tuple[str, ...]
    repeat_of: str | None = None

    def of_kind(self, kind: str) -> tuple[str, ...]:
        """What it names of one kind: formula, mechanism, phrase, number, state, person, body, city, topic, word."""
        return tuple(one.partition(":")[2] for one in self.concepts if one.startswith(f"{kind}:"))


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """Why two tellings stand in one group. `relation`: how strongly `b` puts it, held against `a`.

    `only_a` and `only_b` are the formulas, set phrases, mechanisms and numbers that the other dropped.
    """

    a: str
    b: str
    score: float
    relation: Relation
    why: tuple[str, ...]
    only_a: tuple[str, ...] = ()
    only_b: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether the two word it differently: an act stronger or weaker, a formula or number dropped."""
        return self.relation != "same" or bool(self.only_a or self.only_b)


class Same(msgspec.Struct, frozen=True, kw_only=True):
    """Tellings that say the same; a telling nobody else has is a group of one. `id` is its smallest member's.

    `documents` are those that tell it, in order of name. `perhaps` are tellings of further documents that resemble a member
    without being sure to say the same: a silence is claimed only where there are none.
    """

    id: str
    members: tuple[str, ...]
    documents: tuple[str, ...]
    links: tuple[Link, ...] = ()
    perhaps: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether its members word it differently."""
        return any(link.differs for link in self.links)

    @property
    def alone(self) -> bool:
        """Whether only one document says it, and no other says anything like it."""
        return len(self.documents) == 1 and not self.perhaps


def tellings(key: str, record: Record, text: str, ids: Mapping[str, str]) -> Iterator[Telling]:
    """The statements of a record as tellings.

    `key` names the document in the ledger, `text` is what the record's spans cut, `ids` gives for a contact of the record
    the id of its report (`ledger/reports`).

    >>> import dragoman
    >>> text = "President Xi Jinping said China opposes the trade war with the United States."
    >>> [one] = tellings("a", dragoman.read(text), text, {})
    >>> one.act, one.sides, one.of_kind("word")
    ('reject', ('CHN',), ('oppose', 'trade', 'trade-war', 'war'))
    """
    seen: Counter[str] = Counter()
    made: dict[str, str] = {}
    for place, statement in enumerate(record.statements):
        quote = " ".join(statement.span.of(text).split())
        seen[quote] += 1
        name = made[statement.id] = identifier("t", key, quote, str(seen[quote]))
        language = _language(record, statement)
        yield Telling(
            id=name,
            document=key,
            report=None if statement.contact is None else ids.get(statement.contact),
            statement=statement.id,
            place=place,
            outlet=record.document.outlet,
            language=language,
            span=statement.span,
            content=statement.content,
            text=quote,
            speakers=tuple(statement.speakers),
            sides=_sides(record, statement),
            act=statement.act,
            topics=tuple(topic for topic in statement.topics if topic != "other"),
            concepts=_concepts(quote, language, statement),
            repeat_of=made.get(statement.repeat_of or ""),
        )


def _language(record: Record, statement: Statement) -> str:
    for passage in record.passages:
        if passage.span.overlaps(statement.span):
            return passage.language
    return record.document.languages[0]


def _sides(record: Record, statement: Statement) -> tuple[str, ...]:
    found: list[str] = []
    for speaker in statement.speakers:
        row = record.actors.get(speaker)
        side = None if row is None else row.state or row.code
        found.append(side or speaker)
    return tuple(dict.fromkeys(found))


def _concepts(quote: str, language: str, statement: Statement) -> tuple[str, ...]:
    own = {one for one in statement.speakers if not one.startswith("state:")}
    named = {one for one in concepts_of(quote, language) if one not in own}
    named |= {f"mechanism:{name}" for name in statement.mechanisms}
    return tuple(sorted(named))
