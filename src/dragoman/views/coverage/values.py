"""What coverage speaks in: a document among those that report a contact, its nearness to others, and claims of one source."""

from __future__ import annotations

from typing import Literal

import msgspec

from dragoman.ledger.merging import Merged
from dragoman.ledger.questions import Head
from dragoman.model import Span


class Near(msgspec.Struct, frozen=True, kw_only=True):
    """How much of a document stands in another: `words` is the share of its runs of five words, None across languages; `said` the share of its statements that say the same."""

    document: str
    words: float | None
    said: float | None


class Outlet(msgspec.Struct, frozen=True, kw_only=True):
    """One document's report. `days`: published so many days after the contact ended, None where either is not known to the day.

    `side` as in a comparison; `publisher`: what published it (state media, a private agency, a government office), None where not known;
    `agencies` are whom its statements are credited to, with how many; `near`: the readouts of a party it
    stands nearest to, the nearest first; `kind` tells an independent report from a copy, a part, or a text largely taken from `of`.
    """

    head: Head
    side: str
    publisher: str | None
    languages: list[str]
    days: int | None
    agencies: dict[str, int]
    statements: int
    near: list[Near]
    kind: Literal["independent", "copy", "part", "taken"]
    of: str | None


class Single(msgspec.Struct, frozen=True, kw_only=True):
    """A claim that hangs on one source: a field of the contact (`value`), or a statement with its words."""

    what: str
    value: str
    document: str
    span: Span
    quote: str
    language: str
    statement: str | None


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """A contact's coverage, the earliest report first. `sources` counts reports independent of each other and of one agency, `said` things said by any."""

    contact: Merged
    outlets: list[Outlet]
    languages: dict[str, int]
    sources: int
    said: int
    single: list[Single]
    names: dict[str, str]
