"""The values every step speaks in, and the record (`dragoman.record/1`) they end in.

Offsets count Unicode code points of the document's text, start included, end excluded.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

import msgspec

Role = Literal["body", "title", "dateline", "noise"]
ActorKind = Literal["person", "state", "body", "party", "organisation", "outlet"]
ContactKind = Literal["call", "meeting", "visit", "message", "conference", "signing", "ceremony"]
Status = Literal["held", "planned", "cancelled"]
Precision = Literal["day", "month", "year"]


class Span(NamedTuple):
    """A stretch of a document's text: code points, start included, end excluded.

    >>> Span(11, 14).of("Tô Lâm gặp 习近平")
    '习近平'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The text it cuts out."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """An input as it is read: its text is never changed afterwards.

    `published` is an ISO 8601 day; None when not known. `derived` says that the text is not the input's own
    (HTML), so that the record must carry it.
    """

    text: str
    id: str = "stdin"
    source: str = "-"
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    derived: bool = False


class Passage(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A stretch of the text with one language and one kind; noise keeps the reason it was set aside."""

    id: str
    span: Span
    language: str
    kind: str
    role: Role
    reason: str | None = None


class Resolution(msgspec.Struct, frozen=True, kw_only=True):
    """Why a person is taken for who they are: verdict, how the name agrees, points, reasons; between whom, where it stays open.

    `level` is one of docs/readings.md, "office" where only an office points to the person, None for the unknown; `rivals`
    are the ids of those a family name may as well mean.
    """

    verdict: Literal["resolved", "ambiguous", "unknown"]
    level: str | None
    score: float
    why: list[str]
    rivals: list[str] = msgspec.field(default_factory=list)


class Actor(msgspec.Struct, kw_only=True):
    """Who or what acts. `code` is an organisation's acronym; `catalogue` tells the known from the inferred."""

    kind: ActorKind
    name: str
    names: dict[str, list[str]]
    state: str | None = None
    code: str | None = None
    catalogue: bool = False
    mentions: list[Span] = msgspec.field(default_factory=list)
    resolution: Resolution | None = None


class When(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A date no more exact than the words: first and last day, how exact, how known and why."""

    from_: str
    to: str
    precision: Precision
    basis: Literal["stated", "inferred"]
    why: str
    span: Span | None = None


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a contact took place."""

    name: str
    state: str | None
    span: Span


class Participant(msgspec.Struct, frozen=True, kw_only=True):
    """A principal of a contact, in the office the text or the catalogue gives on that day."""

    actor: str | None
    name: str | None
    office: str | None
    state: str | None
    role: str
    span: Span | None


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """The characters that say it and the rule that read them."""

    span: Span
    rule: str


class Contact(msgspec.Struct, kw_only=True):
    """A call, meeting, visit, message, conference, signing or ceremony between sides."""

    id: str
    kind: ContactKind
    status: Status
    focus: bool
    date: When | None
    place: Place | None
    initiator: str | None
    participants: list[Participant]
    evidence: list[Evidence]
    codes: dict[str, Any]
    confidence: float


class Commitment(msgspec.Struct, frozen=True, kw_only=True):
    """A promise or a request as an object: who owes, to whom, what (the characters that say it)."""

    kind: Literal["promise", "request"]
    by: list[str]
    to: list[str]
    what: Span


class Statement(msgspec.Struct, kw_only=True):
    """One speech act: who said what to whom, in whose report, in which contact."""

    id: str
    span: Span
    content: Span
    speakers: list[str]
    addressees: list[str]
    act: str
    reporters: list[str]
    contact: str | None
    topics: list[str]
    commitment: Commitment | None
    repeat_of: str | None
    cue: Evidence
    codes: dict[str, Any]
    confidence: float
    mechanisms: list[str] = msgspec.field(default_factory=list)


class FormulaUse(msgspec.Struct, frozen=True, kw_only=True):
    """A political set phrase where it stands, with its user when known."""

    formula: str
    span: Span
    language: str
    user: str | None
    statement: str | None


class Issue(msgspec.Struct, frozen=True, kw_only=True):
    """Something strange about the document, noted and passed by."""

    span: Span | None
    what: str


class Source(msgspec.Struct, kw_only=True):
    """The record's head: which document this is."""

    id: str
    source: str
    title: str | None
    outlet: str | None
    published: str | None
    languages: list[str]
    characters: int
    sha256: str
    url: str | None = None
    text: str | msgspec.UnsetType | None = msgspec.UNSET


class Record(msgspec.Struct, kw_only=True):
    """What Dragoman read in one document: `dragoman.record/1`."""

    schema: Literal["dragoman.record/1"] = "dragoman.record/1"
    document: Source
    passages: list[Passage]
    actors: dict[str, Actor]
    contacts: list[Contact]
    statements: list[Statement]
    formulas: list[FormulaUse]
    mechanisms: list[dict[str, Any]] = msgspec.field(default_factory=list)
    set_phrases: list[dict[str, Any]] = msgspec.field(default_factory=list)
    issues: list[Issue] = msgspec.field(default_factory=list)

    def to_json(self) -> bytes:
        """The record as one line of JSON, without a line end."""
        return msgspec.json.encode(self)
