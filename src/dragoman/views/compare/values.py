"""What a comparison speaks in: wordings in rows, what differs between sides, who names which topic and with how much room."""

from __future__ import annotations

from typing import Literal

import msgspec

from dragoman.ledger.merging import Merged
from dragoman.ledger.questions import Head
from dragoman.model import Span
from dragoman.views.sides import Side

Verdict = Literal["shared", "only", "unsure"]


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """A statement in its own words. `side` is a side's id; `place` counts the document's statements of this contact from 1; `rule` read it."""

    statement: str
    document: str
    side: str
    language: str
    span: Span
    quote: str
    act: str
    speakers: list[str]
    topics: list[str]
    place: int
    rule: str


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """How one side words differently what another says too.

    `what`: "act" (`mine` and `theirs` are acts, `relation` how strongly `side` puts it, held against `other`), or formula, phrase,
    mechanism, number, name, word: what `side` names (`mine`) and `other` does not.
    """

    what: str
    side: str
    other: str
    mine: list[str]
    theirs: list[str] = []
    relation: str | None = None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What statements of several documents say alike, or one alone.

    `verdict`: "shared" where two sides say it, "only" where one does and surely no other, "unsure" where another may. `silent` and
    `unsure` are the sides that do not say it, and those that may; `perhaps` the statements that may.
    """

    id: str
    speakers: list[str]
    topics: list[str]
    wordings: list[Wording]
    verdict: Verdict
    silent: list[str]
    unsure: list[str]
    perhaps: list[str]
    differences: list[Difference]
    why: list[str]

    def of(self, side: str) -> list[Wording]:
        """How one side words it."""
        return [one for one in self.wordings if one.side == side]


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """How much room each side gives a topic: its share of the characters of all its statements, 0 to 1; a statement on several topics is split."""

    topic: str
    shares: dict[str, float]


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A topic that one side speaks of and another, a party's own, surely never mentions, in statements or around them."""

    topic: str
    side: str
    silent: list[str]
    statements: list[str]
    share: float


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A document compared: its head, languages, text, and how many statements of the contact it tells with how many characters."""

    head: Head
    languages: list[str]
    text: str
    statements: int
    characters: int


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """A contact's readouts side by side. `left_out` are copies, which say nothing of their own; `order` is each side's topics as they come."""

    contact: Merged
    sides: list[Side]
    sources: list[Source]
    rows: list[Row]
    room: list[Room]
    only: list[Named]
    order: dict[str, list[str]]
    left_out: list[Head]
    names: dict[str, str]

    def count(self, verdict: Verdict, side: str | None = None) -> int:
        """How many rows have a verdict, those of one side where one is named."""
        return sum(row.verdict == verdict and (side is None or bool(row.of(side))) for row in self.rows)
