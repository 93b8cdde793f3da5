"""Judgements: what people said, and saying it; what somebody else judged meanwhile is a conflict, told with the last judgement."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

from dragoman.desk.access.visitor import Role
from dragoman.desk.api._filters import Name
from dragoman.desk.api._operations import Call, operation, routes
from dragoman.desk.api._paging import Limit, Offset, Page, page
from dragoman.ledger import judging
from dragoman.ledger.judgements import Judgement
from dragoman.ledger.ledger import Event

_Id = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
_Note = Annotated[str, msgspec.Meta(max_length=5000, description="Why, for those who come after.")]
_Revision = Annotated[
    int, msgspec.Meta(ge=0, le=1_000_000, description="How many judgements on it you have seen; another one meanwhile is a conflict.")
]  # fmt: skip


class About(msgspec.Struct, frozen=True, kw_only=True):
    """On what."""

    subject: (
        Annotated[Name, msgspec.Meta(description="On this: a report (r…), a statement (s…), or a pair (r…+r…).")] | None
    ) = None
    limit: Limit = 50
    offset: Offset = 0


class Happened(msgspec.Struct, frozen=True, kw_only=True):
    """To what."""

    subject: Annotated[Name, msgspec.Meta(description="To this: a document's key, or an id.")] | None = None
    limit: Limit = 50
    offset: Offset = 0


class Verdict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is judged: a report (r…) or statement (s…), and the revision seen."""

    id: _Id
    revision: _Revision | None = None
    note: _Note | None = None


class Correction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A field of a report or statement and what it is to be: as `dragoman judge correct` takes it, as JSON."""

    id: _Id
    field: Literal[judging.FIELDS]  # type: ignore[valid-type]
    value: Any
    revision: _Revision | None = None
    note: _Note | None = None


class Addition(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A contact or statement that was not read: in which document (by key or id), and its `span` with its fields."""

    document: _Id
    what: Literal["contact", "statement"]
    value: dict[str, Any]
    note: _Note | None = None


class Pair(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Two contacts, or a report and the contact it stands in."""

    one: _Id
    other: _Id
    revision: _Revision | None = None
    note: _Note | None = None


class Undoing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A judgement (j…) to take back."""

    id: _Id
    note: _Note | None = None


@operation("GET", "/judgements", group="judgements")
def judgements(call: Call, asked: About) -> Page[Judgement]:
    """What people judged, the earlier first; the last one's `revision` on a subject is how many there are."""
    found = call.ledger.judgements(asked.subject)
    return page(found[asked.offset : asked.offset + asked.limit + 1], asked, len(found))


@operation("POST", "/judgements/correct", group="judgements", role=Role.reviewer, status=201)
def correct(call: Call, body: Correction) -> Judgement:
    """Set a field of a report or statement."""
    return call.ledger.correct(body.id, body.field, body.value, by=call.name, revision=body.revision, note=body.note)


@operation("POST", "/judgements/accept", group="judgements", role=Role.reviewer, status=201)
def accept(call: Call, body: Verdict) -> Judgement:
    """Say that a report or statement is right as it stands."""
    return call.ledger.accept(body.id, by=call.name, revision=body.revision, note=body.note)


@operation("POST", "/judgements/reject", group="judgements", role=Role.reviewer, status=201)
def reject(call: Call, body: Verdict) -> Judgement:
    """Say that there is no such contact or statement in its document."""
    return call.ledger.reject(body.id, by=call.name, revision=body.revision, note=body.note)


@operation("POST", "/judgements/add", group="judgements", role=Role.reviewer, status=201)
def add(call: Call, body: Addition) -> Judgement:
    """Add a contact or statement that was not read, tied to the words that say it."""
    return call.ledger.add(body.document, body.what, body.value, by=call.name, note=body.note)


@operation("POST", "/judgements/same", group="judgements", role=Role.reviewer, status=201)
def same(call: Call, body: Pair) -> Judgement:
    """Say that two contacts are one."""
    return call.ledger.same(body.one, body.other, by=call.name, revision=body.revision, note=body.note)


@operation("POST", "/judgements/different", group="judgements", role=Role.reviewer, status=201)
def different(call: Call, body: Pair) -> Judgement:
    """Say that two contacts, or a report and the contact it stands in, are not one."""
    return call.ledger.different(body.one, body.other, by=call.name, revision=body.revision, note=body.note)


@operation("POST", "/judgements/undo", group="judgements", role=Role.reviewer, status=201)
def undo(call: Call, body: Undoing) -> Judgement:
    """Take a judgement back; undoing that brings it into effect again."""
    return call.ledger.undo(body.id, by=call.name, note=body.note)


@operation("GET", "/history", group="ledger")
def history(call: Call, asked: Happened) -> Page[Event]:
    """What happened to the ledger, the latest first."""
    found = call.ledger.history(asked.subject, limit=asked.offset + asked.limit + 1)
    return page(found[asked.offset :], asked)


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How many there are of each; `state` rises with every change of the ledger."""

    state: int
    documents: int
    copies: int
    contacts: int
    reports: int
    statements: int
    judgements: int


@operation("GET", "/counts", group="ledger")
def counts(call: Call) -> Counts:
    """How many documents, contacts, statements and judgements there are, and the ledger's state."""
    return Counts(state=call.desk.state(), **call.desk.kept("counts", call.ledger.counts))


ROUTES = routes(judgements, correct, accept, reject, add, same, different, undo, history, counts)
