"""The known actors: states, bodies, outlets and persons with their tenures, as dated facts with sources."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from dragoman.actors import own
from dragoman.errors import BadActors, DataError, DragomanError
from dragoman.prepared import prepared
from dragoman.resources import load_lines, load_toml, package_folder, uncollected
from dragoman.text.views import fold_words, plain

Names = dict[str, list[str]]
OTHER = "other"  # the office of a tenure under a title that is none of the known ones


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
    """A news agency, newspaper, broadcaster or site. `print`: what it prints happened the day before.

    `kind`: whose it is: a state's or its ruling party's, a public broadcaster's or body's under law, private; None where not known.
    """

    state: str | None = None
    print: bool = False
    kind: Literal["state", "public", "private"] | None = None
    agency: bool = False


class Tenure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """An office held from a day to a day (ISO prefixes); `to` None: not ended at the source's date.

    `source` and `asof` where they are not those of the whole entry (of a person joined from two).
    """

    office: str
    from_: str | None
    to: str | None = None
    state: str | None = None
    body: str | None = None
    title: str | None = None
    source: str | None = None
    asof: str | None = None

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
    """How an office is worded in a record; `rank` orders offices of one person (0 first), `single` has one holder."""

    wording: str
    rank: int
    top: bool = False
    single: bool = False


_Entry = TypeVar("_Entry", bound=_Row)


class _Shipped(msgspec.Struct, frozen=True):
    """What the data files say, by id."""

    states: dict[str, State]
    cities: dict[str, City]
    bodies: dict[str, Body]
    outlets: dict[str, Outlet]
    persons: dict[str, Person]
    offices: dict[str, OfficeKind]
    ruling_parties: dict[str, str]


def _shipped() -> _Shipped:
    """The data files, each entry once; a person may stand in several. Raises DataError."""
    data = package_folder("data")
    persons: dict[str, Person] = {}
    for file in sorted(data.joinpath("persons").iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".jsonl"):
            for person in load_lines(file, Person):
                persons[person.id] = _joined(persons[person.id], person) if person.id in persons else person
    return _Shipped(
        states=_by_id(load_lines(data.joinpath("states.jsonl"), State)),
        cities=_by_id(load_lines(data.joinpath("cities.jsonl"), City)),
        bodies=_by_id(load_lines(data.joinpath("bodies.jsonl"), Body)),
        outlets=_by_id(load_lines(data.joinpath("outlets.jsonl"), Outlet)),
        persons=persons,
        offices=load_toml(data.joinpath("offices.toml"), dict[str, OfficeKind]),
        ruling_parties=load_toml(data.joinpath("ruling_parties.toml"), dict[str, str]),
    )


def _by_id(rows: Iterator[_Entry]) -> dict[str, _Entry]:
    found: dict[str, _Entry] = {}
    for row in rows:
        if row.id in found:
            raise DataError(f"data: two entries have the id `{row.id}`")
        found[row.id] = row
    return found


class Catalogue:
    """All known actors, by id and by folded name: the shipped ones, and those of the user's folders joined to them.

    Raises BadActors for a file of the user's that breaks the catalogue's rules; `lenient` lets unknown offices pass,
    for a check that lists them.
    """

    def __init__(self, folders: Iterable[Path] = (), lenient: bool = False) -> None:
        shipped = prepared("catalogue", _Shipped, _shipped)
        self.states, self.cities, self.bodies = shipped.states, shipped.cities, shipped.bodies
        self.outlets, self.persons, self.offices = shipped.outlets, shipped.persons, shipped.offices
        self.ruling_parties = shipped.ruling_parties
        self.own: set[str] = set()  # ids of entries that come, wholly or in part, of the user's folders
        with uncollected():
            for folder in folders:
                self._join(folder)
            for key in () if lenient else self.own:
                self._refuse_unknown(key)
        self.iso2 = {state.iso2: state.id for state in self.states.values()}
        self.holders: dict[tuple[str, str], list[Person]] = defaultdict(list)
        with uncollected():
            self._hold(lenient)

    def _hold(self, lenient: bool) -> None:
        """Note who held which office of which polity."""
        for person in self.persons.values():
            for tenure in person.tenures:
                if tenure.office not in self.offices and not lenient:
                    raise DataError(f"data/persons: {person.id} has the unknown office `{tenure.office}`")
                self.holders[tenure.office, tenure.body or tenure.state or person.state or ""].append(person)

    def _join(self, folder: Path) -> None:
        """The entries of a user's folder, joined to those of the same id or added."""
        shelves: dict[str, dict[str, Any]] = {
            "states": self.states,
            "bodies": self.bodies,
            "outlets": self.outlets,
            "persons": self.persons,
        }
        for kind, file in own.files(folder):
            shelf = shelves[kind]
            for row in _own_rows(file, SHELVES[kind]):
                shelf[row.id] = joined(shelf[row.id], row) if row.id in shelf else row
                self.own.add(row.id)

    def _refuse_unknown(self, key: str) -> None:
        """Raise BadActors for an entry of the user's that names an office, state or body nobody knows."""
        state = self.states.get(key)
        if state is not None and not (state.names.get("en") and state.iso2):
            raise BadActors(f"own actors: the state {key} needs an English name and an iso2 code")
        actor = self.persons.get(key) or self.bodies.get(key) or self.outlets.get(key)
        if actor is not None and actor.state is not None and actor.state not in self.states:
            raise BadActors(f"own actors: {key} is of the unknown state `{actor.state}`; states have ISO codes, as VNM")
        for tenure in self.persons[key].tenures if key in self.persons else ():
            for what, value, known in (
                ("office", tenure.office, self.offices),
                ("state", tenure.state, self.states),
                ("body", tenure.body, self.bodies),
            ):
                if value is not None and value not in known:
                    raise BadActors(f"own actors: {key} has the unknown {what} `{value}`")
            if tenure.office == OTHER and tenure.title is None:
                raise BadActors(f"own actors: {key} has the office `{OTHER}`, which needs a title")

    @cached_property
    def surnames(self) -> dict[str, list[Person]]:
        """Folded family name or short form → the persons it may name."""
        pairs = [
            (form, person)
            for person in self.persons.values()
            if person.tenures
            or person.short
            or person.id not in self.own  # who of a million has a family name tells nothing
            for form in _surnames(person)
        ]
        found: dict[str, list[Person]] = defaultdict(list)
        for folded, (_, person) in zip(fold_words([form for form, _ in pairs]), pairs, strict=True):
            if person not in found[folded]:
                found[folded].append(person)
        return found

    @cached_property
    def plain_surnames(self) -> dict[str, list[Person]]:
        """The same without marks on letters: Prévôt for Prévot."""
        found: dict[str, list[Person]] = defaultdict(list)
        for folded, persons in self.surnames.items():
            found[plain(folded)] += [person for person in persons if person not in found[plain(folded)]]
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

    def outlet(self, name: str | None) -> Outlet | None:
        """The outlet of a name or id, in any language and case; None where none is listed."""
        return self._outlet_names.get(name.casefold()) if name is not None else None

    @cached_property
    def _outlet_names(self) -> dict[str, Outlet]:
        named = {
            word.casefold(): row for row in self.outlets.values() for names in row.names.values() for word in names
        }
        return {**named, **{row.id.casefold(): row for row in self.outlets.values()}}

    def name(self, actor: _Row) -> str:
        """The usual name of an actor: English where there is one."""
        return next((words[0] for code in ("en", *actor.names) if (words := actor.names.get(code))), actor.id)

    def worded(self, tenure: Tenure, person: Person) -> str:
        """An office in words: under its own title, of a ruling party by its name, else of the body or state."""
        state = tenure.state or person.state
        if tenure.title is not None:
            return tenure.title
        if tenure.office == "party-leader" and state in self.ruling_parties:
            return self.ruling_parties[state]
        body = self.bodies.get(tenure.body or "")
        of = self.name(body) if body is not None else self.name(self.states[state]) if state in self.states else ""
        kind = self.offices.get(tenure.office)
        wording = kind.wording if kind is not None else tenure.office
        return wording.format(of=of).removesuffix(" of ").removesuffix(" in ")


_NUMERAL = re.compile("[IVXLC]+")  # Leo XIV, Charles III: a number is no family name; Xi is one


def surname_forms(person: Person) -> set[str]:
    """Folded forms that may stand for the person once named or titled: listed ones, and the last Latin token.

    >>> "macron" in surname_forms(catalogue().persons["person:emmanuel-macron"])
    True
    >>> "xi" in surname_forms(catalogue().persons["person:xi-jinping"])
    True
    """
    return set(fold_words(_surnames(person)))


def _surnames(person: Person) -> list[str]:
    listed = [form for names in person.short.values() for form in names]
    last = [names[0].split(" ")[-1] for code, names in person.names.items() if code in ("en", "fr") and names]
    return [form for form in listed or last if not _NUMERAL.fullmatch(form)]


def _both(first: Names, second: Names) -> Names:
    return {
        code: list(dict.fromkeys([*first.get(code, ()), *second.get(code, ())]))
        for code in dict.fromkeys([*first, *second])
    }


def _joined(one: Person, other: Person) -> Person:
    """Two entries of one person in two shipped files: names and tenures together."""
    return msgspec.structs.replace(
        one,
        names=_both(one.names, other.names),
        short=_both(one.short, other.short),
        mt=_both(one.mt, other.mt),
        tenures=one.tenures + [tenure for tenure in other.tenures if tenure not in one.tenures],
        source=f"{one.source}; {other.source}",
    )


SHELVES: dict[str, type[_Row]] = {"states": State, "bodies": Body, "outlets": Outlet, "persons": Person}


def _own_rows(file: Path, shape: type[_Entry]) -> Iterator[_Entry]:
    try:
        yield from load_lines(file, shape)
    except (DataError, OSError, UnicodeDecodeError) as error:
        raise BadActors(f"{file}: {error}" if str(file) not in str(error) else str(error)) from error


def joined(one: _Entry, other: _Entry) -> _Entry:
    """An entry with what another of the same id adds: names, tenures, and what the first leaves open.

    A tenure of the other keeps the other's source and date. Of two tenures that differ only in that one has not ended,
    the ended one stays: an open end means no more than "not ended at the source's date".

    >>> one = Person(id="person:x", names={"en": ["X"]}, tenures=[Tenure(office="minister", from_="2020")], source="a", asof="2021")
    >>> two = Person(id="person:x", names={"en": ["X Y"]}, tenures=[Tenure(office="minister", from_="2020", to="2022")], source="b", asof="2023")
    >>> both = joined(one, two)
    >>> both.names["en"], [(tenure.to, tenure.source) for tenure in both.tenures]
    (['X', 'X Y'], [('2022', 'b')])
    """
    changes: dict[str, Any] = {"source": "; ".join(dict.fromkeys([*one.source.split("; "), *other.source.split("; ")]))}
    for field in msgspec.structs.fields(one):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        if isinstance(mine, dict):
            changes[field.name] = _both(mine, theirs)
        elif mine is None and theirs is not None:
            changes[field.name] = theirs
    if isinstance(one, Person) and isinstance(other, Person):
        changes["tenures"] = _all_tenures(one, other)
    return msgspec.structs.replace(one, **changes)


def _all_tenures(one: Person, other: Person) -> list[Tenure]:
    found = list(one.tenures)
    for tenure in (_stamped(tenure, other) for tenure in other.tenures):
        place = next((place for place, known in enumerate(found) if _same_tenure(known, tenure, one.state)), None)
        if place is None:
            found.append(tenure)
        elif len(tenure.from_ or "") + len(tenure.to or "") > len(found[place].from_ or "") + len(
            found[place].to or ""
        ):
            found[place] = msgspec.structs.replace(  # the more exact days, with the source that says them
                tenure,
                from_=max(tenure.from_ or "", found[place].from_ or "", key=len) or None,
                to=max(tenure.to or "", found[place].to or "", key=len) or None,
                title=found[place].title or tenure.title,
            )
    return found


def _same_tenure(one: Tenure, other: Tenure, state: str | None) -> bool:
    """Whether two entries tell of one tenure: office, polity and title agree, and the days as far as both know them."""

    def agree(first: str | None, second: str | None) -> bool:
        return not first or not second or first.startswith(second) or second.startswith(first)

    return (
        one.office == other.office
        and one.body == other.body
        and (one.state or state) == (other.state or state)
        and (one.title == other.title or (one.office != OTHER and None in (one.title, other.title)))
        and agree(one.from_, other.from_)
        and agree(one.to, other.to)
    )


def _stamped(tenure: Tenure, person: Person) -> Tenure:
    source, asof = tenure.source or person.source, tenure.asof or person.asof
    return msgspec.structs.replace(tenure, source=source, asof=asof, state=tenure.state or person.state)


_folders: tuple[Path, ...] = ()


def use(*folders: Path) -> None:
    """Have the user's own actors joined to the shipped ones in this process; to be said before the first reading.

    Raises DragomanError when the catalogue is loaded already, with other folders.
    """
    global _folders
    if folders == _folders:
        return
    if catalogue.cache_info().currsize:
        raise DragomanError("the catalogue is loaded already; call catalogue.use() before the first reading")
    _folders = folders


def used() -> tuple[Path, ...]:
    """The folders said by `use`."""
    return _folders


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue, with the folders said by `use`, loaded once."""
    return Catalogue(_folders)
