"""Documents: their list, one with its text and what was read in it, and words in any of them."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from dragoman.desk.api._filters import Day, Name
from dragoman.desk.api._operations import Call, operation, routes
from dragoman.desk.api._paging import Limit, Offset, Page, page
from dragoman.desk.desk import address_of
from dragoman.ledger import judging, questions
from dragoman.ledger.judgements import Judgement
from dragoman.ledger.questions import Head, Hit
from dragoman.ledger.records import judgements_on
from dragoman.model import Record
from dragoman.views.asked import outlet_named

Address = Annotated[str, msgspec.Meta(max_length=200, description="A document's name in addresses (d…), which stays.")]


class Listed(Head, frozen=True, kw_only=True):
    """A document without its text, with its name in addresses."""

    address: str


class Whole(msgspec.Struct, frozen=True, kw_only=True):
    """A document: its text, what was read in it with people's judgements in effect, and these judgements.

    `ids`: the ledger's ids of the record's contacts (as reports, r…) and statements (s…), by their ids in the record.
    """

    document: Listed
    text: str
    record: Record
    ids: dict[str, str]
    judgements: list[Judgement]


class Found(Hit, frozen=True, kw_only=True):
    """A document that has the words asked for, with its name in addresses."""

    address: str


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """Which documents: all that is asked must fit."""

    outlet: Annotated[Name, msgspec.Meta(description="Published by, or reporting for, this outlet.")] | None = None
    since: Annotated[Day, msgspec.Meta(description="Published on or after this day, month or year.")] | None = None
    until: Annotated[Day, msgspec.Meta(description="Published by this day, month or year.")] | None = None
    contact: Annotated[Name, msgspec.Meta(description="Tells of this contact: its id, or that of a report.")] | None = (
        None
    )
    key: Annotated[Name, msgspec.Meta(description="The one with this key, id or web address.")] | None = None
    copies: (
        Annotated[bool, msgspec.Meta(description="Only copies of others (true), or only originals (false).")] | None
    ) = None
    judged: (
        Annotated[bool, msgspec.Meta(description="Only those people judged facts of (true), or only others (false).")]
        | None
    ) = None
    limit: Limit = 50
    offset: Offset = 0


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Words to look for."""

    q: Annotated[
        Name,
        msgspec.Meta(
            description='Words, all wanted; "…" for a phrase. Case, marks, width and script make no difference.'
        ),
    ]
    limit: Limit = 20
    offset: Offset = 0


@operation("GET", "/documents", group="documents")
def documents(call: Call, asked: Asked) -> Page[Listed]:
    """Documents that fit everything asked, the latest first."""
    filters: dict[str, Any] = {
        "outlet": None if asked.outlet is None else outlet_named(asked.outlet), "since": asked.since, "until": asked.until,
        "contact": asked.contact, "key": asked.key, "copies": asked.copies, "judged": asked.judged,
    }  # fmt: skip
    with call.ledger.reading() as connection:
        found = questions.documents(connection, **filters, limit=asked.limit + 1, offset=asked.offset)
        total = questions.how_many_documents(connection, **filters)
    return page([listed(head) for head in found], asked, total)


@operation("GET", "/documents/{address}", group="documents")
def document(call: Call, address: Address) -> Whole:
    """One document with its text, its record, and people's judgements on it."""
    key = call.desk.key(address)
    with call.ledger.reading() as connection:
        text, read = judging.document_as_judged(connection, key)
        head, judgements = questions.heads_of(connection, [key])[0], judgements_on(connection, key)
    judgements.sort(key=lambda one: (one.at, one.subject, one.revision))
    return Whole(document=listed(head), text=text, record=read.record, ids=read.ids, judgements=judgements)


@operation("GET", "/search", group="documents")
def search(call: Call, asked: Words) -> Page[Found]:
    """Documents that have all the words, the latest first, with the places and the statements that have them."""
    found = call.ledger.search(asked.q, limit=asked.limit + 1, offset=asked.offset)
    rows = [
        Found(**{name: getattr(one, name) for name in Hit.__struct_fields__}, address=address_of(one.document.key)) for one in found
    ]  # fmt: skip
    return page(rows, asked)


def listed(head: Head) -> Listed:
    """A document with its name in addresses."""
    return Listed(**{name: getattr(head, name) for name in Head.__struct_fields__}, address=address_of(head.key))


ROUTES = routes(documents, document, search)
