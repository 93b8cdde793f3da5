"""Actors, states and offices as the catalogue calls them in the reader's language; what it does not know stays as the records have it."""

from __future__ import annotations

from functools import cache

from dragoman.actors.catalogue import Person, Tenure, catalogue
from dragoman.data.formulas import formulas, mechanisms
from dragoman.ledger.reports import Party
from dragoman.views.brief.wordings import Wordings
from dragoman.views.sides import state_name


def actor(id: str, recorded: str | None, language: str) -> str:
    """The name of an actor: the catalogue's in this language, else the one the records have.

    >>> actor("person:xi-jinping", "Xi Jinping", "vi"), actor("state:VNM", None, "zh"), actor("person:nobody", "Nobody", "fr")
    ('Tập Cận Bình', '越南', 'Nobody')
    """
    known = catalogue()
    if id.startswith("state:"):
        return state_name(id.removeprefix("state:"), language)
    row = known.persons.get(id) or known.bodies.get(id) or known.outlets.get(id)
    names = [] if row is None else row.names.get(language) or []
    return names[0] if names else recorded or (known.name(row) if row is not None else id)


def party(one: Party, language: str) -> str:
    """A participant: the person's name, else the office as recorded, else the state."""
    if one.actor is not None and not one.actor.startswith("state:"):
        return actor(one.actor, one.name, language)
    if one.name is None and one.office is not None:
        return one.office
    return state_name(one.state, language) if one.state is not None else one.name or one.actor or "?"


def offices(one: Party, day: str | None, wording: Wordings, language: str) -> str | None:
    """The offices a participant had on that day, each as the records name it, in this language; None without any."""
    if one.office is None:
        return None
    person = catalogue().persons.get(one.actor or "")
    if person is None:
        return one.office
    recorded = one.office.split("; ")
    held = {catalogue().worded(tenure, person): tenure for tenure in reversed(person.offices(day))}
    return wording.join["parts"].join(
        office(held[name], person, wording, language) if name in held else name for name in recorded
    )


def office(tenure: Tenure, person: Person, wording: Wordings, language: str) -> str:
    """An office in a language; English titles of one's own stay in English, elsewhere the kind of office stands for them."""
    known = catalogue()
    state = tenure.state or person.state or ""
    if tenure.office not in wording.office or (language == "en" and tenure.title is not None):
        return known.worded(tenure, person)
    shape = wording.own_office.get(tenure.office, {}).get(state)
    ruling = _ruling_party(state) if tenure.office == "party-leader" else None
    if shape is not None and (ruling is not None or tenure.office != "party-leader"):
        return shape.format(of=actor(ruling, None, language) if ruling is not None else state_name(state, language))
    of = actor(tenure.body, None, language) if tenure.body is not None else state_name(state, language)
    return wording.office[tenure.office].format(of=of)


@cache
def _ruling_party(state: str) -> str | None:
    """The party whose leader leads a state: the one whose name the office's wording holds."""
    known = catalogue()
    office = known.ruling_parties.get(state, "")
    found = [
        row for row in known.bodies.values() if row.kind == "party" and row.state == state and known.name(row) in office
    ]
    return max(found, key=lambda row: len(known.name(row))).id if found else None


def formula(slug: str, language: str) -> str:
    """A formula's first wording in a language, else its slug in words."""
    return (formulas().get(slug, {}).get(language) or [slug.replace("-", " ")])[0]


def mechanism(slug: str, language: str) -> str:
    """A mechanism's first wording in a language, else its slug in words."""
    return (mechanisms().get(slug, {}).get(language) or [slug.replace("-", " ")])[0]
