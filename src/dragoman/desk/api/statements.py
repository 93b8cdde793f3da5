"""Statements: their list by who said what about what, and one with its words."""

from __future__ import annotations

from typing import Annotated

import msgspec

from dragoman.desk.api._filters import Day, Name
from dragoman.desk.api._operations import Call, operation, routes
from dragoman.desk.api._paging import Limit, Offset, Page, page
from dragoman.desk.citing import Utterance, uttered
from dragoman.ledger import judging, questions
from dragoman.views.asked import actor_named, state_named

Id = Annotated[str, msgspec.Meta(max_length=200, description="A statement's id (s…), now or before.")]


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
        name = ("statements", tuple(filters.items()))
        total = None if dear else call.desk.kept(name, lambda: questions.how_many_statements(connection, **filters))
        return page(uttered(connection, found), asked, total)


@operation("GET", "/statements/{id}", group="statements")
def statement(call: Call, id: Id) -> Judged:
    """One statement with its words, what stands beside it in other documents, and where it stands."""
    with call.ledger.reading() as connection:
        (found,) = uttered(connection, [questions.statement(connection, id)])
        revision = judging.revision_of(connection, found.id)
    return Judged(**{name: getattr(found, name) for name in Utterance.__struct_fields__}, revision=revision)


ROUTES = routes(statements, statement)
