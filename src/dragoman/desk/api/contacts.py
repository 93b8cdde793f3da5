"""Contacts: their list with its filters, and one with everything that says it."""

from __future__ import annotations

from typing import Annotated

import msgspec

from dragoman.desk.api._filters import Listed
from dragoman.desk.api._operations import Call, operation, routes
from dragoman.desk.api._paging import Page, page
from dragoman.desk.desk import address_of
from dragoman.ledger import questions
from dragoman.ledger.questions import Found, Line

Id = Annotated[str, msgspec.Meta(max_length=200, description="A contact's id, or that of any of its reports.")]


class Whole(Found, frozen=True, kw_only=True):
    """A contact with everything that says it.

    `addresses`: where its documents are, by key; `revisions`: how many judgements there are on its reports and statements, by id,
    those without any left out.
    """

    addresses: dict[str, str]
    revisions: dict[str, int]


@operation("GET", "/contacts", group="contacts")
def contacts(call: Call, asked: Listed) -> Page[Line]:
    """Contacts that fit everything asked, the latest first, those without a day last."""
    filters = asked.question(call.ledger)
    with call.ledger.reading() as connection:
        found = questions.contacts(connection, **filters, limit=asked.limit + 1, offset=asked.offset)
        total = questions.how_many(connection, **filters)
    return page(found, asked, total)


@operation("GET", "/contacts/{id}", group="contacts")
def contact(call: Call, id: Id) -> Whole:
    """One contact: parties, reports and statements with their words and places, documents, judgements."""
    found = call.ledger.contact(id)
    revisions: dict[str, int] = {}
    for one in found.judgements:
        revisions[one.subject] = max(one.revision, revisions.get(one.subject, 0))
    fields = {name: getattr(found, name) for name in Found.__struct_fields__}
    addresses = {head.key: f"/api/v1/documents/{address_of(head.key)}" for head in found.documents}
    return Whole(**fields, addresses=addresses, revisions=revisions)


ROUTES = routes(contacts, contact)
