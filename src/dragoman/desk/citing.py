"""Where something is said, for those who check it: document, outlet, day, address, place and characters, and the desk's own address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from sqlalchemy import Connection

from dragoman.desk.desk import address_of
from dragoman.ledger import questions
from dragoman.ledger.questions import Head, Said
from dragoman.model import Span


class Citation(msgspec.Struct, frozen=True, kw_only=True):
    """The characters that say something, and where they stand.

    `span`: code points of the document's text, start included, end excluded; `quote`: those characters; `page`: the document at these
    characters on this desk, an address that stays.
    """

    document: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    span: Span
    quote: str
    page: str


def cited(head: Head, span: Span, quote: str) -> Citation:
    """A citation of some characters of a document."""
    return Citation(
        document=address_of(head.key), title=head.title, outlet=head.outlet, published=head.published, url=head.url, span=span,
        quote=quote, page=page_of(head.key, span),
    )  # fmt: skip


def page_of(key: str, span: Span | None = None) -> str:
    """The page of a document on the desk, at some of its characters where they are given.

    >>> page_of("file:/articles/a.txt", Span(3, 9))
    '/documents/dhttd2bmnuss4?at=3-9'
    """
    at = "" if span is None else f"?at={span.start}-{span.end}"
    return f"/documents/{address_of(key)}{at}"


def by_key(heads: Iterable[Head]) -> Mapping[str, Head]:
    """Documents by their keys."""
    return {head.key: head for head in heads}


class Utterance(Said, frozen=True, kw_only=True):
    """A statement with its words, the contact it was made in, names of its actors, and where it stands."""

    contact: str | None
    actors: dict[str, str]
    citation: Citation


def uttered(connection: Connection, found: list[Said]) -> list[Utterance]:
    """Statements with where they stand, in their order."""
    heads = by_key(questions.heads_of(connection, sorted({one.document for one in found})))
    contacts = questions.contacts_of(connection, {one.report for one in found if one.report is not None})
    told = {one.id: [*one.statement.speakers, *one.statement.addressees, *one.statement.reporters] for one in found}
    names = questions.names_of(connection, {actor for actors in told.values() for actor in actors})
    return [
        Utterance(
            **{name: getattr(one, name) for name in Said.__struct_fields__}, contact=contacts.get(one.report or ""),
            actors={actor: names.get(actor, actor) for actor in told[one.id]},
            citation=cited(heads[one.document], one.statement.span, one.quote),
        )
        for one in found
    ]  # fmt: skip
