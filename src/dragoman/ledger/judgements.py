"""What people say about what was read: a judgement is never changed or taken away, only answered by a later one.

It is tied to the words it is about (document, hash of its text, span, quotation) and keeps what was read when it was made, so
that it holds when the document is read again by other rules, and where the words have moved in a new version of the document.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from dragoman.model import Contact, Span, Statement

Kind = Literal["correct", "reject", "accept", "add", "same", "different", "undo"]
Fact = Contact | Statement


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """The words a judgement is about: in which document and text, where, what they say, and what was read there then."""

    document: str
    sha256: str
    span: Span
    quote: str
    was: dict[str, Any]  # the contact or statement of the record, as JSON


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One thing a person said, about `subject` (the ledger's id of a report, a statement, a judgement, or two reports).

    `revision` counts the judgements on one subject from 1; `document` is a document's key, None for "same" and "different".
    """

    id: str
    subject: str
    revision: int
    kind: Kind
    document: str | None
    by: str
    at: str
    field: str | None = None
    value: Any = None
    anchor: Anchor | None = None
    pairs: list[tuple[str, str]] = msgspec.field(default_factory=list)
    note: str | None = None


def standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements nobody has undone, the earlier first; undoing an undoing brings the first back."""
    undone: set[str] = set()
    found: list[Judgement] = []
    for one in sorted(judgements, key=lambda one: (one.at, one.subject, one.revision), reverse=True):
        if one.id in undone:
            continue
        if one.kind == "undo":
            undone.add(str(one.value))
        else:
            found.append(one)
    return found[::-1]
