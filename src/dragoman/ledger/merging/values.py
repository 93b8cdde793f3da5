"""What the merge speaks in: rulings of people, links with their reasons, claims in conflict, and contacts of the ledger."""

from __future__ import annotations

from typing import Literal

import msgspec

from dragoman.ledger.reports import Party


class Ruling(msgspec.Struct, frozen=True, order=True):
    """A person's judgement that two reports, by their ids, tell of the same contact or of different ones."""

    verdict: Literal["same", "different"]
    a: str
    b: str


class Link(msgspec.Struct, frozen=True, order=True):
    """Why a report stands with another in one contact; a ruling has the score of infinity."""

    report: str
    to: str
    score: float
    why: tuple[str, ...]


class Claim(msgspec.Struct, frozen=True, order=True):
    """One of several values that reports of one contact give for a field, with those that give it."""

    field: str
    value: str
    reports: tuple[str, ...]


class Merged(msgspec.Struct, frozen=True, kw_only=True):
    """A contact of the ledger: what its reports have in common, with all of them.

    `id` is the smallest id of its reports. `first`, `last` and `precision` are the best date they give; what others give
    stands in `claims`. `visit` is the id of the visit it was made on, None where it was made on none or is one itself.
    """

    id: str
    kind: str
    status: str
    focus: bool
    first: str | None
    last: str | None
    precision: str | None
    basis: str | None
    place: str | None
    place_state: str | None
    initiator: str | None
    parties: tuple[Party, ...]
    members: tuple[str, ...]
    links: tuple[Link, ...] = ()
    claims: tuple[Claim, ...] = ()
    visit: str | None = None
