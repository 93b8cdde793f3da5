"""Statements: their list by who said what about what, and one with its words."""

from __future__ import annotations

from typing import Annotated

import msgspec
from sqlalchemy import Connection

from dragoman.desk.api._filters import Day, Name
from dragoman.desk.api._operations import Call, operation, routes
from dragoman.desk.api._paging import Limit, Offset, Page, page
from dragoman.desk.citing import Citation, by_key, cited
from dragoman.ledger import judging, questions
from dragoman.ledger.questions import Said
from dragoman.views.asked import actor_named, state_named

Id = Annotated[str, msgspec.Meta(max_length=200, description="A statement's id (s…), now or before.")]


class Utterance(Said, frozen=True, kw_only=True):
    """A statement with its words, the contact it was made in, names of its actors, and where it stands."""

    contact: str | None
    actors: dict[str, str]
    citation: Citation


class Judged(Utterance, frozen=True, kw_only=True):
    """A statement with how many judgements there are on it."""

    revision: int


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """Which statements: all that is asked must fit."""

    speaker: Annotated[Name, msgspec.Meta(description="Who said it: an id, or a name in any script.")] | None = None
    addressee: Annotated[Name, msgspec.Meta(description="To whom: an id, or a name in any script.")] | None = None
    side: (
        Annotated[Name, msgspec.Meta(description="The state or organisation its speaker stands for: a code or a name.")]
        | None
    ) = None
    act: Annotated[Name, msgspec.Meta(description="What was done by saying it, as propose.")] | None = None
    topic: Annotated[Name, msgspec.Meta(description="On what, as railway-transport.")] | None = None
    mechanism: Annotated[Name, msgspec.Meta(description="Names this mechanism, by slug.")] | None = None
    formula: Annotated[Name, msgspec.Meta(description="Uses this set phrase, by slug.")] | None = None
    contact: Annotated[Name, msgspec.Meta(description="Made in this contact: its id, or that of a report.")] | None = (
        None
    )
    document: Annotated[Name, msgspec.Meta(description="In this document: its key or id.")] | None = None
    since: Annotated[Day, msgspec.Meta(description="Published on or after this day, month or year.")] | None = None
    until: Annotated[Day, msgspec.Meta(description="Published by this day, month or year.")] | None = None
    text: Annotated[Name, msgspec.Meta(description='Has these words; "…" for a phrase.')] | None = None
    limit: Limit = 50
    offset: Offset = 0


@operation("GET", "/statements", group="statements")
def statements(call: Call, asked: Asked) -> Page[Utterance]:
    """Statements that fit everything asked, of the latest documents first.

    `total` is null where `text` or `side` is asked: counting would cost as much as reading them all.
    """
    speaker, addressee = (
        None if name is None else actor_named(call.ledger, name) for name in (asked.speaker, asked.addressee)
    )
    filters = {
        "speaker": speaker, "addressee": addressee, "side": None if asked.side is None else state_named(asked.side), "act": asked.act,
        "topic": asked.topic, "mechanism": asked.mechanism, "formula": asked.formula, "contact": asked.contact,
        "document": asked.document, "since": asked.since, "until": asked.until,
    }  # fmt: skip
    with call.ledger.reading() as connection:
        found = questions.statements(
            connection, words=asked.text, limit=asked.limit + 1, offset=asked.offset, **filters
        )
        dear = asked.text is not None or asked.side is not None
        total = None if dear else questions.how_many_statements(connection, **filters)
        return page(uttered(connection, found), asked, total)


@operation("GET", "/statements/{id}", group="statements")
def statement(call: Call, id: Id) -> Judged:
    """One statement with its words, what stands beside it in other documents, and where it stands."""
    with call.ledger.reading() as connection:
        (found,) = uttered(connection, [questions.statement(connection, id)])
        revision = judging.revision_of(connection, found.id)
    return Judged(**{name: getattr(found, name) for name in Utterance.__struct_fields__}, revision=revision)


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


ROUTES = routes(statements, statement)
