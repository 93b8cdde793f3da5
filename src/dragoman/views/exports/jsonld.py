"""The ledger as linked data in schema.org's words (JSON-LD): contacts as events, statements as quotations, who and where from.

The context stands in the file, so that nothing is fetched to read it. Names of things are `urn:dragoman:` and our id.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dragoman.views.events import Event, Facts, Side, Source, Telling
from dragoman.views.exports._words import title
from dragoman.views.exports._writing import json_line, urn, where

ABOUT = "linked data in schema.org's words, JSON-LD"
SUFFIX = ".jsonld"
_HEAD = b'{"@context":{"@vocab":"https://schema.org/","urn":"urn:"},"@graph":[\n'
_STATUS = {"planned": "EventScheduled", "cancelled": "EventCancelled"}
_TYPES = {"person": "Person", "state": "GovernmentOrganization", "outlet": "NewsMediaOrganization"}


def lines(facts: Facts) -> Iterator[bytes]:
    """The graph, a thing a line: actors and documents before what first names them."""
    seen: set[str] = set()
    yield _HEAD
    comma = b""
    for event in facts.events():
        for thing in things(event, facts):
            if thing["@id"] not in seen:
                if thing["@id"] != urn(event.id):
                    seen.add(thing["@id"])
                yield comma + json_line(thing).rstrip(b"\n")
                comma = b",\n"
    yield b"\n]}\n"


def things(event: Event, facts: Facts) -> Iterator[dict[str, Any]]:
    """An event, after all it names."""
    for side in event.sides:
        if (row := _actor(side, facts)) is not None:
            yield row
    for telling in event.tellings:
        yield _document(telling)
    yield _contact(event) if event.what == "contact" else _statement(event)


def _contact(event: Event) -> dict[str, Any]:
    return {
        "@id": urn(event.id),
        "@type": "Event",
        "identifier": event.id,
        "additionalType": event.kind,
        "name": title(event),
        "startDate": event.date,
        "endDate": event.end,
        "eventStatus": {"@id": f"https://schema.org/{_STATUS[event.status]}"} if event.status in _STATUS else None,
        "location": {"@type": "Place", "name": event.place, "address": event.place_state} if event.place else None,
        "superEvent": {"@id": urn(event.visit)} if event.visit is not None else None,
        "attendee": [_named(side) for side in event.sides],
        "keywords": event.subjects or None,
        "subjectOf": [{"@id": _address(telling.source)} for telling in event.tellings],
    }


def _statement(event: Event) -> dict[str, Any]:
    first = event.tellings[0]
    return {
        "@id": urn(event.id),
        "@type": ["Quotation", "Message"] if event.recipients else "Quotation",  # only a message has recipients
        "identifier": event.id,
        "additionalType": event.kind,
        "text": {"@value": first.quote, "@language": first.language},
        "inLanguage": first.language,
        "creator": [_named(side) for side in event.actors],
        "recipient": [_named(side) for side in event.recipients] or None,
        "dateCreated": event.date,
        "recordedAt": {"@id": urn(event.contact)} if event.contact is not None else None,
        "keywords": event.subjects or None,
        "isPartOf": [{"@id": _address(telling.source)} for telling in event.tellings],
    }


def _named(side: Side) -> dict[str, Any]:
    """A reference; who has no id of his own is told in words."""
    if side.actor is not None:
        return {"@id": urn(side.actor)}
    row = {"@type": "Person", "name": side.name, "jobTitle": side.office, "nationality": _country(side.state)}
    return {name: value for name, value in row.items() if value is not None}


def _actor(side: Side, facts: Facts) -> dict[str, Any] | None:
    if side.actor is None:
        return None
    row: dict[str, Any] = {
        "@id": urn(side.actor),
        "@type": _TYPES.get(side.kind, "Organization"),
        "identifier": side.actor,
    }
    if side.kind == "state" and side.state in facts.known.states:
        return row | {"name": facts.known.name(facts.known.states[side.state]), "alternateName": side.state}
    if side.kind == "body" and side.role == "GOV":
        row["@type"] = "GovernmentOrganization"
    row["name"] = side.shown
    if side.kind == "person" and side.state is not None:
        row["nationality"] = _country(side.state)
    return row


def _country(state: str | None) -> dict[str, str] | None:
    return {"@type": "Country", "identifier": state} if state is not None else None


def _document(telling: Telling) -> dict[str, Any]:
    source = telling.source
    return {
        "@id": _address(source),
        "@type": "NewsArticle",
        "headline": source.title,
        "datePublished": source.published,
        "publisher": {"@type": "NewsMediaOrganization", "name": source.outlet} if source.outlet else None,
        "identifier": f"sha256:{source.sha256}",
    }


def _address(source: Source) -> str:
    return where(source.key, source.url)
