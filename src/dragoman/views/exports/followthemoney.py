"""Contacts as FollowTheMoney entities (JSON Lines): events, who took part, articles that tell of them, statements as notes.

Persons and bodies of the catalogue are as `dragoman actors export` writes them; dates are no more exact than known.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.actors import export
from dragoman.views.events import Event, Facts, Side, Telling
from dragoman.views.exports._words import title, who
from dragoman.views.exports._writing import json_line, one_line

ABOUT = "contacts, who took part, articles and statements as FollowTheMoney entities, JSON Lines"
SUFFIX = ".ftm.json"


def lines(facts: Facts) -> Iterator[bytes]:
    """The entities, actors and articles before what first names them."""
    seen: set[str] = set()
    for event in facts.events():
        for entity in entities(event, facts):
            if entity["id"] not in seen:
                if entity["schema"] not in ("Event", "Note", "Documentation"):
                    seen.add(entity["id"])
                yield json_line(entity)


def entities(event: Event, facts: Facts) -> Iterator[dict[str, Any]]:
    """An event, after all it names; then what links it to its articles."""
    for side in event.sides:
        yield _actor(side, facts)
    for telling in event.tellings:
        yield _article(telling)
    sides = [_side_id(side) for side in event.sides]
    if event.what == "contact":
        yield _event(event, sides, facts)
    else:
        held = [_id(event.contact)] if event.contact is not None else []
        yield export.entity(
            _id(event.id),
            "Note",
            {
                "name": [f"{event.kind}: {', '.join(who(side) for side in event.actors)}"],
                "description": [one_line(telling.quote) for telling in event.tellings],
                "entity": [*held, *sides],
                "keywords": event.subjects,
            },
        )
    for telling in event.tellings:
        yield export.entity(
            "dragoman.telling." + telling.id,
            "Documentation",
            {
                "document": [_document_id(telling)],
                "entity": [_id(event.id)],
                "role": [event.what],
                "summary": [one_line(telling.quote)],
                "date": [telling.source.published],
                "recordId": [telling.id],
            },
        )


def _event(event: Event, sides: list[str], facts: Facts) -> dict[str, Any]:
    states = [event.place_state, *(side.state for side in event.sides)]
    return export.entity(
        _id(event.id),
        "Event",
        {
            "name": [title(event)],
            "keywords": [event.kind, event.status, *event.subjects],
            "startDate": [event.date],
            "endDate": [event.end],
            "location": [event.place],
            "country": [code for state in states for code in export.country(state, facts.known)],
            "involved": sides,
            "recordId": [event.id],
        },
    )


def _actor(side: Side, facts: Facts) -> dict[str, Any]:
    """The catalogue's entity where it has one; a state is a public body."""
    known, id = facts.known, _side_id(side)
    if side.actor in known.persons:
        return export.of_person(known.persons[side.actor], known)
    if side.actor in known.bodies:
        return export.of_body(known.bodies[side.actor], known)
    if side.kind == "state" and side.state in known.states:
        return export.entity(id, "PublicBody", {"name": [known.name(known.states[side.state])], "country": export.country(side.state, known)})  # fmt: skip
    schema = "Person" if side.kind == "person" else "Organization"
    return export.entity(
        id,
        schema,
        {
            "name": [side.shown],
            "country": export.country(side.state, known),
            "position": [side.office] if schema == "Person" else [],
        },
    )


def _article(telling: Telling) -> dict[str, Any]:
    source = telling.source
    return export.entity(
        _document_id(telling),
        "Article",
        {
            "title": [source.title],
            "fileName": [source.title or source.key],
            "publishedAt": [source.published],
            "sourceUrl": [source.url],
            "publisher": [source.outlet],
            "language": _languages(telling.language),
        },
    )


def _languages(code: str) -> Iterable[str]:
    """FollowTheMoney has three letters for a language."""
    return [found] if (found := {"en": "eng", "fr": "fra", "vi": "vie", "zh": "zho"}.get(code[:2])) else []


def _id(id: str) -> str:
    return export.ftm_id(id)


def _side_id(side: Side) -> str:
    return _id(side.actor if side.actor is not None else f"office:{side.state or ''}:{side.office or side.shown}")


def _document_id(telling: Telling) -> str:
    return "dragoman.document." + hashlib.sha1(telling.source.key.encode()).hexdigest()[:16]
