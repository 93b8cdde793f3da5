"""Every report and statement as a W3C Web Annotation on its document: where it stands and the words that stand there.

Positions count Unicode code points from 0, as the model demands and as our spans do. One annotation page; nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dragoman.views.events import Event, Facts, Telling
from dragoman.views.exports._writing import json_line, urn, where

ABOUT = "the places of reports and statements, W3C Web Annotations (JSON-LD)"
SUFFIX = ".jsonld"
_HEAD = b'{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:dragoman:annotations","type":"AnnotationPage","items":[\n'


def lines(facts: Facts) -> Iterator[bytes]:
    """The page, an annotation a line."""
    yield _HEAD
    comma = b""
    for event in facts.events():
        for telling in event.tellings:
            yield comma + json_line(annotation(event, telling)).rstrip(b"\n")
            comma = b",\n"
    yield b"\n]}\n"


def annotation(event: Event, telling: Telling) -> dict[str, Any]:
    """One place of one event."""
    about: list[dict[str, Any]] = [
        {"type": "SpecificResource", "source": urn(event.id), "purpose": "identifying"},
        {"type": "TextualBody", "value": f"{event.what}: {event.kind}", "purpose": "classifying"},
    ]
    if event.what == "statement":  # what a contact is about stands in its statements, not where it is told of
        about += [{"type": "TextualBody", "value": topic, "purpose": "tagging"} for topic in event.subjects]
    about += [
        {"type": "SpecificResource", "source": urn(side.actor), "purpose": "linking"}
        for side in event.sides
        if side.actor is not None
    ]
    return {
        "id": urn("annotation:" + telling.id),
        "type": "Annotation",
        "motivation": "identifying",
        "generator": {"id": "urn:dragoman", "type": "Software", "name": "Dragoman"},
        "body": about,
        "target": {
            "source": where(telling.source.key, telling.source.url),
            "selector": [
                {"type": "TextPositionSelector", "start": telling.span.start, "end": telling.span.end},
                {"type": "TextQuoteSelector", "exact": telling.quote},
            ],
        },
    }
