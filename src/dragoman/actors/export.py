"""The catalogue as FollowTheMoney entities: Person, Position, Occupancy, PublicBody and Organization, as JSON lines.

Ids are made of ours (`dragoman.person.to-lam`), so that the same catalogue gives the same lines, sorted by id.
The languages of names are lost: FollowTheMoney has no place for them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dragoman.actors.catalogue import Body, Catalogue, Person, Tenure

_GENDER = {"m": "male", "f": "female"}


def followthemoney(known: Catalogue, own: bool = False) -> Iterator[bytes]:
    """The lines of the export; with `own`, only persons and bodies of the user's folders, and what they need."""
    persons = [person for person in known.persons.values() if not own or person.id in known.own]
    bodies = {body.id for body in known.bodies.values() if not own or body.id in known.own}
    entities: dict[str, dict[str, Any]] = {}
    for person in persons:
        found = of_person(person, known)
        entities[found["id"]] = found
        for tenure in person.tenures:
            position = _position(tenure, person, known)
            entities[position["id"]] = position
            occupancy = _occupancy(tenure, person, found["id"], position["id"])
            entities[occupancy["id"]] = occupancy
            if tenure.body in known.bodies:
                bodies.add(tenure.body)
    for key in bodies:
        found = of_body(known.bodies[key], known)
        entities[found["id"]] = found
    encoder = msgspec.json.Encoder()
    for key in sorted(entities):
        yield encoder.encode(entities[key])


def ftm_id(key: str) -> str:
    """Our id as FollowTheMoney takes ids."""
    return "dragoman." + key.replace(":", ".")


def entity(key: str, schema: str, properties: dict[str, Iterable[str | None]]) -> dict[str, Any]:
    """An entity with its values once and in order, empty properties left out."""
    listed = {name: [value for value in dict.fromkeys(values) if value] for name, values in properties.items()}
    return {"id": key, "schema": schema, "properties": {name: values for name, values in listed.items() if values}}


def country(state: str | None, known: Catalogue) -> list[str]:
    """A state's code as FollowTheMoney takes countries; none for what is no state."""
    return [known.states[state].iso2.lower()] if state in known.states else []


def _names(names: dict[str, list[str]]) -> list[str]:
    order = sorted(names, key=lambda code: (code != "en", code))
    return [name for code in order for name in names[code]]


def of_person(person: Person, known: Catalogue) -> dict[str, Any]:
    """A person of the catalogue as an entity."""
    first, *more = _names(person.names)
    return entity(
        ftm_id(person.id),
        "Person",
        {
            "name": [first],
            "alias": more,
            "weakAlias": [*_names(person.short), *_names(person.mt)],
            "country": country(person.state, known),
            "gender": [_GENDER.get(person.gender or "")],
            "publisher": [person.source],
            "modifiedAt": [person.asof],
        },
    )


def _position(tenure: Tenure, person: Person, known: Catalogue) -> dict[str, Any]:
    state = tenure.state or person.state
    in_body = known.bodies.get(tenure.body or "")
    if in_body is not None:
        state = tenure.state or in_body.state  # the Secretary-General's own country is not the post's
    polity = "-".join(part for part in ((tenure.body or "").replace(":", "-"), state) if part) or "none"
    key = f"dragoman.office.{tenure.office}.{polity}"
    if tenure.title is not None:
        key += "." + hashlib.sha1(tenure.title.encode()).hexdigest()[:8]
    properties: dict[str, Iterable[str | None]] = {
        "name": [known.worded(tenure, person)],
        "country": country(state, known),
        "organization": [ftm_id(tenure.body)] if tenure.body is not None and in_body is not None else [],
    }
    return entity(key, "Position", properties)


def _occupancy(tenure: Tenure, person: Person, holder: str, post: str) -> dict[str, Any]:
    facts = "|".join([holder, post, tenure.from_ or "", tenure.to or ""])
    return entity(
        "dragoman.tenure." + hashlib.sha1(facts.encode()).hexdigest()[:16],
        "Occupancy",
        {
            "holder": [holder],
            "post": [post],
            "startDate": [tenure.from_],
            "endDate": [tenure.to],
            "publisher": [tenure.source or person.source],
            "modifiedAt": [tenure.asof or person.asof],
        },
    )


def of_body(body: Body, known: Catalogue) -> dict[str, Any]:
    """A body of the catalogue as an entity."""
    first, *more = _names(body.names)
    return entity(
        ftm_id(body.id),
        "PublicBody" if body.kind == "body" else "Organization",
        {
            "name": [first],
            "alias": [*more, body.code],
            "topics": ["pol.party"] if body.kind == "party" else [],
            "country": country(body.state, known),
            "publisher": [body.source],
            "modifiedAt": [body.asof],
        },
    )
