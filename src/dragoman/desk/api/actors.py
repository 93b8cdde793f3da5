"""Actors: whom documents name, by any of their names, and one with offices and names in all languages."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from dragoman.actors.catalogue import Person, catalogue
from dragoman.desk.api._filters import Name
from dragoman.desk.api._operations import Call, operation, routes
from dragoman.desk.api._paging import Limit, Offset, Page, page
from dragoman.desk.pages.actors import everybody
from dragoman.errors import Unknown
from dragoman.ledger import questions
from dragoman.model import ActorKind
from dragoman.views.asked import state_named
from dragoman.views.people import Known, entry, one_of

Id = Annotated[str, msgspec.Meta(max_length=200, description="An actor's id, as person:to-lam or state:VNM.")]


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """An office with its days: None where not known; `to` None also where it is held still, as of `asof`."""

    office: str
    words: str
    since: str | None
    to: str | None
    source: str
    asof: str


class One(Known, frozen=True, kw_only=True):
    """An actor: names by language and offices as the catalogue has them, and how many contacts and statements there are."""

    names: dict[str, list[str]]
    offices: list[Held]
    contacts: int
    statements: int


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """Which actors: all that is asked must fit."""

    q: (
        Annotated[Name, msgspec.Meta(description="Called so: beginnings of the words of a name, in any script.")] | None
    ) = None
    state: Annotated[Name, msgspec.Meta(description="Of this state: an ISO 3166 code or a name.")] | None = None
    kind: Annotated[ActorKind, msgspec.Meta(description="What kind of actor.")] | None = None
    limit: Limit = 50
    offset: Offset = 0


@operation("GET", "/actors", group="actors")
def actors(call: Call, asked: Asked) -> Page[Known]:
    """Actors that documents name, those in most documents first; with `q` those called so, the best answers first."""
    state = None if asked.state is None else state_named(asked.state)
    everyone = everybody(call.desk)
    found = [
        one for one in (everyone.listed if asked.q is None else everyone.find(asked.q))
        if asked.kind in (None, one.kind) and state in (None, one.state, one.id.removeprefix("state:"))
    ]  # fmt: skip
    return page(found[asked.offset : asked.offset + asked.limit + 1], asked, len(found))


@operation("GET", "/actors/{id}", group="actors")
def actor(call: Call, id: Id) -> One:
    """One actor with all names and offices, and how often documents name them."""
    known = catalogue()
    row: Any = entry(id, known)
    with call.ledger.reading() as connection:
        there = one_of(connection, id, known)
        contacts = questions.how_many(connection, actors=[id])
        statements = questions.how_many_statements(connection, speaker=id)
    if there is None and row is None:
        raise Unknown(f"{id}: no actor has this id; /api/v1/actors?q=… finds them by name")
    offices = [
        Held(
            office=tenure.office, words=known.worded(tenure, row), since=tenure.from_, to=tenure.to, source=tenure.source or row.source,
            asof=tenure.asof or row.asof,
        )
        for tenure in (row.offices(None) if isinstance(row, Person) else ())
    ]  # fmt: skip
    head = there or _unnamed(id, row)
    return One(
        **{name: getattr(head, name) for name in Known.__struct_fields__}, names={} if row is None else dict(row.names),
        offices=offices, contacts=contacts, statements=statements,
    )  # fmt: skip


def _unnamed(id: str, row: Any) -> Known:
    """An actor of the catalogue that no document names."""
    kind, _, code = id.partition(":")
    return Known(
        id=id, kind=kind, name=catalogue().name(row), state=code if kind == "state" else row.state, documents=0, catalogued=True
    )  # fmt: skip


ROUTES = routes(actors, actor)
