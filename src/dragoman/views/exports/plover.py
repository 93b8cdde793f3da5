"""PLOVER 2.0 records as JSON Lines: one a contact, one a statement; the manual's field names.

What has no day has no place here, as a record must have one; a month or year goes from its first day to its last.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dragoman.views.events import Event, Facts, Side
from dragoman.views.exports._writing import json_line
from dragoman.views.ontologies import contexts_of, ontologies

ABOUT = "PLOVER 2.0 event records, JSON Lines"
SUFFIX = ".jsonl"


def lines(facts: Facts) -> Iterator[bytes]:
    """A line an event."""
    for event in facts.events():
        if event.first is None:
            facts.leave(event, "without a day")
            continue
        yield json_line(record(event, facts))


def record(event: Event, facts: Facts) -> dict[str, Any]:
    """One event as a PLOVER record."""
    codes = event.codes["plover"]
    category = ontologies().plover[codes["event"]]
    mode = codes["mode"]
    first = event.tellings[0]
    contexts = contexts_of(event.topics, *(["diplomatic"] if event.what == "contact" else []))
    return {
        "id": event.id,
        "has_event": True,
        "date": event.first,
        "enddate": event.last if event.last != event.first else None,
        "actor": [_entity(side, facts) for side in event.actors],
        "recipient": [_entity(side, facts) for side in event.recipients],
        "event": [codes["event"]],
        "mode": [mode] if mode is not None else [],
        "context": contexts,
        "quad_code": category.quad,
        "event_scale": category.modes[mode].scale if mode is not None else category.scale,
        "event_loc": _place(event, facts),
        "event_text": [telling.quote for telling in event.tellings],
        "link": event.contact or event.visit,
        "text_info": [
            {
                "id": telling.id, "document": telling.source.key, "start": telling.span.start, "end": telling.span.end,
                "language": telling.language, "rule": telling.rule,
            }
            for telling in event.tellings
        ],
        "cite_info": {
            name: value
            for name, value in (
                ("url", first.source.url), ("publisher", first.source.outlet), ("title", first.source.title),
                ("date", first.source.published),
            )
            if value is not None
        },
        "coder": "dragoman",
        "comment": _comment(event),
    }  # fmt: skip


def _entity(side: Side, facts: Facts) -> dict[str, str]:
    given = {
        "code": entity_code(side.state, facts),
        "sector": side.role,
        "entity_text": side.shown,
        "identifier_id": side.actor,
        "identifier_text": side.name,
        "office": side.office,
    }
    return {name: value for name, value in given.items() if value is not None}


def entity_code(state: str | None, facts: Facts) -> str | None:
    """PLOVER's code of a state (its ISO code) or an organisation of states."""
    if state is None or state in facts.known.states:
        return state
    return ontologies().organisations.plover.get(state, "IGO")


def _place(event: Event, facts: Facts) -> dict[str, str] | None:
    state = facts.known.states.get(event.place_state or "")
    given = {
        "name": event.place,
        "countryCode": state.iso2 if state is not None else None,
        "countryName": facts.known.name(state) if state is not None else None,
    }
    return {name: value for name, value in given.items() if value is not None} or None


def _comment(event: Event) -> str:
    told = [event.what, event.kind, event.status] if event.what == "contact" else [event.what, event.kind]
    if event.precision in ("month", "year"):
        told.append(f"known to the {event.precision}")
    if event.basis == "published":
        told.append("day of publication")
    return ", ".join(told)
