"""The known actors: states, bodies, outlets and persons with their tenures, as dated facts with sources."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any

import msgspec

from dragoman.errors import DataError
from dragoman.resources import load_lines, load_toml, package_folder
from dragoman.text.views import fold_words

Names = dict[str, list[str]]


class _Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A catalogue entry: says where it comes from and when that was so."""

    id: str
    names: Names
    source: str
    asof: str


class State(_Row, frozen=True, kw_only=True):
    """A state or territory; `id` is its ISO 3166 alpha-3 code."""

    iso2: str
    adjectives: Names = {}
    short: Names = {}
    capitals: Names = {}
    metonyms: Names = {}


class City(_Row, frozen=True, kw_only=True):
    """A city or place contacts are held in, other than a capital; it never stands for its state."""

    state: str


class Body(_Row, frozen=True, kw_only=True):
    """An organisation of states, a party, or a body of one state. `code` is an acronym."""

    kind: str
    code: str | None = None
    state: str | None = None


class Outlet(_Row, frozen=True, kw_only=True):
    """A news agency, newspaper, broadcaster or site. `print`: what it prints happened the day before."""

    state: str | None = None
    print: bool = False


class Tenure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """An office held from a day to a day (ISO prefixes); `to` None: not ended at the source's date."""

    office: str
    from_: str | None
    to: str | None = None
    state: str | None = None
    body: str | None = None
    title: str | None = None

    def covers(self, day: str) -> bool:
        """Whether the office was held then, as far as the dates say (prefixes compare as prefixes)."""
        return (self.from_ is None or self.from_ <= day[: len(self.from_)]) and (
            self.to is None or day[: len(self.to)] <= self.to
        )


class Person(_Row, frozen=True, kw_only=True):
    """A person with names by language; `short` needs the document to agree, `mt` never resolves alone."""

    short: Names = {}
    mt: Names = {}
    gender: str | None = None
    state: str | None = None
    tenures: list[Tenure] = []

    def offices(self, day: str | None) -> list[Tenure]:
        """The tenures of a day, the latest begun first; without a day, all."""
        held = [tenure for tenure in self.tenures if day is None or tenure.covers(day)]
        return sorted(held, key=lambda tenure: tenure.from_ or "", reverse=True)


class OfficeKind(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How an office is worded in a record; `rank` orders offices of one person (0 first)."""

    wording: str
    rank: int
    top: bool = False


class Catalogue:
    """All known actors, by id and by folded name."""

    def __init__(self) -> None:
        data = package_folder("data")
        self.states = self._by_id(load_lines(data.joinpath("states.jsonl"), State))
        self.cities = self._by_id(load_lines(data.joinpath("cities.jsonl"), City))
        self.bodies = self._by_id(load_lines(data.joinpath("bodies.jsonl"), Body))
        self.outlets = self._by_id(load_lines(data.joinpath("outlets.jsonl"), Outlet))
        self.persons: dict[str, Person] = {}
        for file in sorted(data.joinpath("persons").iterdir(), key=lambda entry: entry.name):
            if file.name.endswith(".jsonl"):
                for person in load_lines(file, Person):
                    if person.id in self.persons:
                        self.persons[person.id] = _joined(self.persons[person.id], person)
                    else:
                        self.persons[person.id] = person
        self.offices = load_toml(data.joinpath("offices.toml"), dict[str, OfficeKind])
        self.ruling_parties = load_toml(data.joinpath("ruling_parties.toml"), dict[str, str])
        self.iso2 = {state.iso2: state.id for state in self.states.values()}
        self.holders: dict[tuple[str, str], list[Person]] = defaultdict(list)
        for person in self.persons.values():
            for tenure in person.tenures:
                if tenure.office not in self.offices:
                    raise DataError(f"data/persons: {person.id} has the unknown office `{tenure.office}`")
                self.holders[tenure.office, tenure.body or tenure.state or person.state or ""].append(person)

    @cached_property
    def surnames(self) -> dict[str, list[Person]]:
        """Folded family name or short form → the persons it may name."""
        pairs = [(form, person) for person in self.persons.values() for form in _surnames(person)]
        found: dict[str, list[Person]] = defaultdict(list)
        for folded, (_, person) in zip(fold_words([form for form, _ in pairs]), pairs, strict=True):
            if not _NUMERAL.fullmatch(folded) and person not in found[folded]:
                found[folded].append(person)
        return found

    @staticmethod
    def _by_id(rows: Iterator[Any]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for row in rows:
            if row.id in found:
                raise DataError(f"data: two entries have the id `{row.id}`")
            found[row.id] = row
        return found

    def holder(self, office: str, polity: str, day: str | None) -> Person | None:
        """Who held an office of a state or body on a day; None when unknown or not one."""
        held = {
            person.id: person
            for person in self.holders.get((office, polity), ())
            if day is not None
            and any(
                tenure.office == office
                and (tenure.body or tenure.state or person.state) == polity
                and tenure.covers(day)
                for tenure in person.tenures
            )
        }
        return next(iter(held.values())) if len(held) == 1 else None


_NUMERAL = re.compile("[ivxlc]+")  # Leo XIV, Charles III: a number is no family name


def surname_forms(person: Person) -> set[str]:
    """Folded forms that may stand for the person once named or titled: listed ones, and the last Latin token.

    >>> sorted(surname_forms(catalogue().persons["person:emmanuel-macron"]))
    ['macron']
    """
    return {form for form in fold_words(_surnames(person)) if not _NUMERAL.fullmatch(form)}


def _surnames(person: Person) -> list[str]:
    listed = [form for names in person.short.values() for form in names]
    return listed or [names[0].split(" ")[-1] for code, names in person.names.items() if code in ("en", "fr") and names]


def _joined(one: Person, other: Person) -> Person:
    """Two entries of one person in two files: names and tenures together."""

    def both(first: Names, second: Names) -> Names:
        return {
            code: list(dict.fromkeys([*first.get(code, ()), *second.get(code, ())]))
            for code in dict.fromkeys([*first, *second])
        }

    return msgspec.structs.replace(
        one,
        names=both(one.names, other.names),
        short=both(one.short, other.short),
        mt=both(one.mt, other.mt),
        tenures=one.tenures + [tenure for tenure in other.tenures if tenure not in one.tenures],
        source=f"{one.source}; {other.source}",
    )


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue, loaded once."""
    return Catalogue()
