"""What may be asked of many contacts, the same wherever contacts are listed, counted or drawn."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from dragoman.desk.api._paging import Limit, Offset
from dragoman.ledger.ledger import Ledger
from dragoman.model import ContactKind, Status
from dragoman.views.asked import question

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]
Day = Annotated[str, msgspec.Meta(pattern="^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]


def words(description: str) -> Any:
    """A text that a parameter takes, with what it means."""
    return Annotated[str, msgspec.Meta(min_length=1, max_length=500, description=description)]


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """Which contacts: all that is asked must fit."""

    state: Annotated[
        list[Name],
        msgspec.Meta(max_length=12, description="Takes part: an ISO 3166 code or a name; twice for a pair."),
    ] = []
    actor: Annotated[
        list[Name], msgspec.Meta(max_length=12, description="Takes part: an id, or a name in any script.")
    ] = []
    region: Annotated[
        list[Name],
        msgspec.Meta(max_length=12, description="A state of it takes part: a region of UN M49, as southeast-asia."),
    ] = []
    kind: Annotated[ContactKind, msgspec.Meta(description="What it is.")] | None = None
    status: Annotated[Status, msgspec.Meta(description="Whether it was held.")] | None = None
    since: Annotated[Day, msgspec.Meta(description="Not over before this day, month or year.")] | None = None
    until: Annotated[Day, msgspec.Meta(description="Begun by this day, month or year.")] | None = None
    outlet: Annotated[Name, msgspec.Meta(description="Reported by this outlet.")] | None = None
    text: Annotated[Name, msgspec.Meta(description='Told with these words; "…" for a phrase.')] | None = None
    visit: Annotated[Name, msgspec.Meta(description="Made on this visit: its id.")] | None = None
    contact: Annotated[Name, msgspec.Meta(description="This one: its id, or that of a report.")] | None = None
    document: Annotated[Name, msgspec.Meta(description="Told in this document: its key or id.")] | None = None
    focus: (
        Annotated[bool, msgspec.Meta(description="Only what a document is about (true), or only what none is (false).")]
        | None
    ) = None

    def question(self, ledger: Ledger) -> dict[str, Any]:
        """As the ledger takes it, names resolved. Raises LedgerError for a name nobody has."""
        return question(
            ledger, states=self.state, actors=self.actor, regions=self.region, kind=self.kind, status=self.status, since=self.since,
            until=self.until, outlet=self.outlet, words=self.text, visit=self.visit, contact=self.contact, document=self.document,
            focus=self.focus,
        )  # fmt: skip


class Listed(Filters, frozen=True, kw_only=True):
    """Which contacts, and which part of their list."""

    limit: Limit = 50
    offset: Offset = 0
