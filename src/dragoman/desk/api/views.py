"""The views: a contact's readouts side by side and its coverage, briefs, timeline, network, frequency, promises."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from dragoman.desk.api._filters import Day, Filters, Name
from dragoman.desk.api._operations import Call, operation, routes
from dragoman.desk.api._paging import Limit, Offset, Page, page
from dragoman.desk.api.contacts import Id
from dragoman.desk.refusals import Fault, Faulty
from dragoman.views.asked import actor_named, state_named
from dragoman.views.brief import Brief, brief
from dragoman.views.choices import Between, Counted
from dragoman.views.compare import Comparison, compared
from dragoman.views.coverage import Coverage, coverage
from dragoman.views.frequency import Frequency, frequency
from dragoman.views.network import Network, network
from dragoman.views.periods import By
from dragoman.views.promises import Thread, promises
from dragoman.views.timeline import Timeline, timeline

Language = Literal["en", "vi", "fr", "zh"]


class HeldAgainst(msgspec.Struct, frozen=True, kw_only=True):
    """How readouts are held against each other."""

    by: Annotated[
        Literal["side", "document"], msgspec.Meta(description="Hold sides or single documents against each other.")
    ] = "side"
    side: Annotated[
        list[Annotated[str, msgspec.Meta(pattern="^.+=[A-Z-]{2,20}$", max_length=500)]],
        msgspec.Meta(
            max_length=50,
            description="DOCUMENT=STATE: whose readout a document is, by key or id, where its outlet does not tell.",
        ),
    ] = []


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What a brief is about: one of a contact, an actor, or two states."""

    contact: Annotated[Name, msgspec.Meta(description="A contact: its id, or that of a report.")] | None = None
    actor: Annotated[Name, msgspec.Meta(description="An actor: an id, or a name in any script.")] | None = None
    state: Annotated[list[Name], msgspec.Meta(max_length=2, description="Two states: ISO 3166 codes or names.")] = []
    language: Annotated[Language, msgspec.Meta(description="The reader's language.")] = "en"


class Between2(Filters, frozen=True, kw_only=True):
    """Which contacts, and between whom."""

    of: Annotated[Between, msgspec.Meta(description="Between states and organisations, or between persons.")] = (
        Between.state
    )
    by: Annotated[By, msgspec.Meta(description="How long a period is.")] = By.year


class Often(Filters, frozen=True, kw_only=True):
    """Which contacts, and what is counted."""

    of: Annotated[Counted, msgspec.Meta(description="What is counted.")] = Counted.kind
    by: Annotated[By, msgspec.Meta(description="How long a period is.")] = By.year


class Owed(msgspec.Struct, frozen=True, kw_only=True):
    """Whose promises to whom."""

    by: Annotated[Name, msgspec.Meta(description="Who promised: an ISO 3166 code or a name.")]
    to: Annotated[Name, msgspec.Meta(description="To whom.")]
    topic: Annotated[Name, msgspec.Meta(description="Only on this topic, as railway-transport.")] | None = None
    since: Annotated[Day, msgspec.Meta(description="Said on or after this day, month or year.")] | None = None
    until: Annotated[Day, msgspec.Meta(description="Said by this day, month or year.")] | None = None
    limit: Limit = 50
    offset: Offset = 0


@operation("GET", "/compare/{contact}", group="views")
def compare(call: Call, contact: Id, asked: HeldAgainst) -> Comparison:
    """What each side tells of a contact: alike, worded differently, or alone, with the room it gives each topic."""
    given = dict(one.rpartition("=")[::2] for one in asked.side)

    def made() -> Comparison:
        with call.ledger.reading() as connection:
            return compared(connection, contact, given, by_document=asked.by == "document")

    return call.desk.kept(("compare", contact, asked.by, tuple(asked.side)), made)


@operation("GET", "/coverage/{contact}", group="views")
def coverage_(call: Call, contact: Id) -> Coverage:
    """Who reported a contact: outlets, languages, days, agencies, nearness to readouts, what hangs on one source."""
    return call.desk.kept(("coverage", contact), lambda: coverage(call.ledger, contact))


@operation("GET", "/brief", group="views")
def brief_(call: Call, asked: About) -> Brief:
    """A page on a contact, an actor or a pair of states in the reader's language, with footnotes to characters of sources."""
    told = [name for name in ("contact", "actor", "state") if getattr(asked, name)]
    if len(told) != 1 or (told == ["state"] and len(asked.state) != 2):
        raise Faulty(
            "give one of `contact`, `actor`, or `state` twice",
            [Fault(name=name, detail="one of these") for name in told],
        )
    if asked.contact is not None:
        about = (asked.contact,)
        if ":" in asked.contact:
            raise Faulty(
                "`contact`: an id has no colon; give an actor as `actor`",
                [Fault(name="contact", detail="no id of a contact")],
            )
    elif asked.actor is not None:
        about = (actor_named(call.ledger, asked.actor),)
    else:
        about = tuple(state_named(name) for name in asked.state)  # type: ignore[assignment]
    return call.desk.kept(("brief", about, asked.language), lambda: brief(call.ledger, *about, language=asked.language))


@operation("GET", "/timeline", group="views")
def timeline_(call: Call, asked: Filters) -> Timeline:
    """The contacts that fit everything asked, in the order of time, all of them."""
    with call.ledger.reading() as connection:
        return timeline(connection, **asked.question(call.ledger))


@operation("GET", "/network", group="views")
def network_(call: Call, asked: Between2) -> Network:
    """Who contacts whom in the contacts that fit everything asked, the heaviest pairs first."""
    with call.ledger.reading() as connection:
        return network(connection, asked.of, asked.by, **asked.question(call.ledger))


@operation("GET", "/frequency", group="views")
def frequency_(call: Call, asked: Often) -> Frequency:
    """How often, period by period, among the contacts that fit everything asked."""
    with call.ledger.reading() as connection:
        return frequency(connection, asked.of, asked.by, **asked.question(call.ledger))


@operation("GET", "/promises", group="views")
def promises_(call: Call, asked: Owed) -> Page[Thread]:
    """What one side promised another, what was asked of it and what both agreed, in threads with later mentions."""
    by, to = state_named(asked.by), state_named(asked.to)

    def made() -> list[Thread]:
        with call.ledger.reading() as connection:
            return promises(connection, by=by, to=to, topic=asked.topic, since=asked.since, until=asked.until)

    found: list[Thread] = call.desk.kept(("promises", by, to, asked.topic, asked.since, asked.until), made)
    return page(found[asked.offset : asked.offset + asked.limit + 1], asked, len(found))


ROUTES = routes(compare, coverage_, brief_, timeline_, network_, frequency_, promises_)
