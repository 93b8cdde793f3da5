"""What questions are answered with: contacts in lists and whole, documents, reports and statements with their words."""

from __future__ import annotations

import msgspec

from dragoman.ledger.aligning import Link
from dragoman.ledger.judgements import Judgement
from dragoman.ledger.merging import Merged
from dragoman.ledger.reports import Party, Report
from dragoman.model import Span, Statement


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
