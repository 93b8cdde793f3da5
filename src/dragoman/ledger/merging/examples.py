"""Reports in short, for examples and tests."""

from __future__ import annotations

from typing import Any

from dragoman.ledger.reports import Party, Report
from dragoman.model import Span


def report(id: str, parties: str = "", **fields: Any) -> Report:
    """A report with the fields given; `parties` are "actor STATE role", parted by commas; the day is the last as well.

    >>> one = report("a", "person:to-lam VNM host, state:CHN CHN guest", kind="visit", first="2024-08-19")
    >>> one.document, one.last, [(party.actor, party.role) for party in one.parties]
    ('of a', '2024-08-19', [('person:to-lam', 'host'), ('state:CHN', 'guest')])
    """
    first = fields.get("first")
    values: dict[str, Any] = {
        "document": f"of {id}", "contact": "c1", "kind": "meeting", "status": "held", "focus": True, "first": None,
        "last": first, "precision": None if first is None else "day", "basis": None if first is None else "inferred",
        "place": None, "place_state": None, "initiator": None, "signs": (), "outlet": None, "published": None,
        "language": "en", "confidence": 0.9, "span": Span(0, 1),
    }  # fmt: skip
    return Report(
        id=id, parties=tuple(party(*one.split()) for one in parties.split(",") if one.strip()), **(values | fields)
    )


def party(actor: str, state: str | None = None, role: str = "participant") -> Party:
    """A party by id, state and role."""
    name = actor.partition(":")[2].replace("-", " ").title() if actor.startswith("person:") else None
    return Party(actor=actor, name=name, office=None, state=state, role=role)
