"""Wikidata: entities as JSON (dumps, Special:EntityData, one a line) and results of the query service as JSON.

Entities: persons (P31 Q5) with labels and aliases by language, citizenship (P27), sex (P21) and positions held (P39) with
start (P580) and end (P582). What a position or a country is called comes from its own entity, which must be in the same
file; a country's code from P297 or P298, a position's country from P1001 or P17.

Query results: one row for a tenure, with the variables person, personLabel, and as there are alias, position,
positionLabel, iso (the country's code, P297 or P298), country, countryLabel, start, startPrecision, end, endPrecision.
A day told without its precision that is the first of January may be no more than a year, and is taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from dragoman.actors.catalogue import Names, Person, Tenure
from dragoman.actors.entries import (
    NOTHING,
    BadDate,
    Entry,
    Found,
    Given,
    Remark,
    Skipped,
    add_name,
    clean,
    ends_first,
    identifier,
    iso_date,
    json_lines,
    open_bytes,
    script_language,
)
from dragoman.errors import BadActors, InputError, TruncatedInput

_PRECISION = {11: 10, 10: 7, 9: 4}  # Wikidata's day, month, year → characters of an ISO date
_SEX = {"Q6581097": "m", "Q6581072": "f"}
_Rows = Iterable[tuple[str, dict[str, Any]] | Skipped]


def read(path: Path, given: Given = NOTHING) -> Iterator[Found]:
    """The persons of entities or query results, told apart by what the file holds."""
    whole = _whole(path)
    if whole is not None and "results" in whole:
        yield from _results(whole, path, given)
    elif whole is not None and "entities" in whole:
        if not isinstance(whole["entities"], dict):
            raise BadActors(f"{path}: `entities` must be an object, this is {type(whole['entities']).__name__}")
        rows: list[tuple[str, dict[str, Any]] | Skipped] = [
            (str(key), row) if isinstance(row, dict) else Skipped(str(key), "not an entity")
            for key, row in whole["entities"].items()
        ]
        yield from _entities(rows, rows, path, given)
    else:
        yield from _entities(json_lines(path), json_lines(path), path, given)


def _whole(path: Path) -> dict[str, Any] | None:
    """The one object of a file that is one; None for lines of objects (a dump is too long to be read at once)."""
    try:
        with path.open("rb") as file:
            start = file.read(4096).lstrip(b"\xef\xbb\xbf \t\r\n")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; check the name") from error
    if not re.match(rb'\{\s*"(entities|head|results)"', start):
        return None
    data = open_bytes(path)
    try:
        found = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise TruncatedInput(f"{path}: {error}; not JSON, or cut off") from error
    return found if isinstance(found, dict) else None


# -- entities -------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Thing:
    """What is kept of an entity that is no person: its name, and the state it is or belongs to."""

    name: str
    code: str | None
    of: list[str]


def _entities(first: _Rows, second: _Rows, path: Path, given: Given) -> Iterator[Found]:
    things: dict[str, _Thing] = {}
    for found in first:
        if not isinstance(found, Skipped) and not _is_person(found[1]):
            row = found[1]
            code = next(iter([*_items(row, "P298"), *_items(row, "P297")]), None)
            of = [*_items(row, "P1001"), *_items(row, "P17")]
            things[str(row.get("id"))] = _Thing(_label(row), given.wordings.state(code), of)
    for found in second:
        if isinstance(found, Skipped):
            yield found
            continue
        place, row = found
        if not isinstance(row.get("id"), str) or not isinstance(row.get("claims"), dict):
            yield Skipped(place, "not a Wikidata entity: it needs id, labels and claims")
        elif _is_person(row):
            try:
                found_here = list(_person(place, row, things, path, given))
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                yield Skipped(place, "not shaped as a Wikidata entity ({})", str(error))
            else:
                yield from found_here


def _claims(row: dict[str, Any], name: str) -> list[dict[str, Any]]:
    claims = row.get("claims")
    found = claims.get(name) if isinstance(claims, dict) else None
    return [one for one in found or () if one.get("rank") != "deprecated"]


def _value(snak: Any) -> Any:
    """The value of a snak: an item's id, a text, a time; None where it is unknown or none."""
    value = ((snak or {}).get("datavalue") or {}).get("value")
    return value.get("id") or (value.get("time") and value) if isinstance(value, dict) else value


def _items(row: dict[str, Any], name: str) -> list[str]:
    return [value for one in _claims(row, name) if isinstance(value := _value(one.get("mainsnak")), str)]


def _is_person(row: dict[str, Any]) -> bool:
    try:
        return "Q5" in _items(row, "P31")
    except (AttributeError, TypeError):
        return True  # to be told when it is read


def _label(row: dict[str, Any]) -> str:
    labels = row.get("labels") or {}
    label: dict[str, Any] = labels.get("en") or labels.get("mul") or next(iter(labels.values()), {})
    return str(label.get("value", ""))


def _person(place: str, row: dict[str, Any], things: dict[str, _Thing], path: Path, given: Given) -> Iterator[Found]:
    names: Names = {}
    for language, label in (row.get("labels") or {}).items():
        add_name(names, language, str(label.get("value", "")))
    for language, aliases in (row.get("aliases") or {}).items():
        for alias in aliases:
            add_name(names, language, str(alias.get("value", "")))
    if not names:
        yield Skipped(place, "no label ({})", row["id"])
        return
    remarks: list[Remark] = []
    citizenships = _items(row, "P27")
    states = {things[item].code for item in citizenships if item in things and things[item].code}
    state = next(iter(states)) if len(states) == 1 else given.wordings.state(given.state)
    if state is None and citizenships:
        remarks.append(
            Remark(place, "citizenship {} is of no one state told in the file; left open", ", ".join(citizenships))
        )
    tenures: list[Tenure] = []
    for claim in _claims(row, "P39"):
        tenure = _tenure(place, claim, things, state, given)
        if isinstance(tenure, Skipped):
            yield tenure
        elif tenure not in tenures:
            tenures.append(tenure)
            if tenure.office == "other":
                remarks.append(
                    Remark(place, "office {} is not one of the catalogue's; kept as a title", tenure.title or "")
                )
    gender = next((_SEX[item] for item in _items(row, "P21") if item in _SEX), None)
    try:
        modified = iso_date(row.get("modified"))
    except BadDate:
        modified = None
    person = Person(
        id=identifier("person", row["id"]), names=names, gender=gender, state=state, tenures=tenures,
        source=given.source or f"Wikidata {row['id']}", asof=given.dated(path, modified),
    )  # fmt: skip
    yield Entry(person, place, tuple(remarks))


def _tenure(
    place: str, claim: dict[str, Any], things: dict[str, _Thing], state: str | None, given: Given
) -> Tenure | Skipped:
    item = _value(claim.get("mainsnak"))
    if not isinstance(item, str):
        return Skipped(place, "a position held that is not told", refused=False)
    qualifiers = claim.get("qualifiers") or {}
    try:
        start, end = _time(qualifiers.get("P580")), _time(qualifiers.get("P582"))
    except BadDate as error:
        return Skipped(place, "date {} is no date", str(error))
    if any(snak.get("snaktype") == "somevalue" for snak in qualifiers.get("P582") or ()):
        return Skipped(place, "{} ended on a day not told", item, refused=False)
    if ends_first(start, end):
        return Skipped(place, "the end lies before the start ({})", f"{start}, {end}")
    thing = things.get(item)
    if thing is None or not thing.name:
        return Skipped(place, "position {} has no entity in the file that names it", item)
    codes = {things[of].code for of in thing.of if of in things and things[of].code}
    told = next(iter(codes)) if len(codes) == 1 else None
    held = given.wordings.office(thing.name, told)
    if not held.known and told is None and state is not None:
        bare = given.wordings.office(thing.name, state)  # "Minister of Finance" that names no state is of the citizen's
        held = bare if bare.known else held
    own = held.state if held.state != state else None
    return Tenure(office=held.office, from_=start, to=end, state=own, body=held.body, title=held.title)


def _time(snaks: list[dict[str, Any]] | None) -> str | None:
    value = next((value for snak in snaks or () if isinstance(value := _value(snak), dict)), None)
    return None if value is None else _cut(str(value.get("time")), value.get("precision"))


def _cut(time: str, precision: Any) -> str | None:
    """A Wikidata time as an ISO date of its precision.

    >>> _cut("+2013-03-14T00:00:00Z", 11), _cut("+2013-00-00T00:00:00Z", 9), _cut("2013-01-01T00:00:00Z", None)
    ('2013-03-14', '2013', '2013')
    """
    day = time.lstrip("+").split("T")[0]
    if precision is None:
        size = 4 if day.endswith("-01-01") else 10
    elif int(precision) not in _PRECISION:
        raise BadDate(f"{time} (precision {precision})")
    else:
        size = _PRECISION[int(precision)]
    return iso_date(day[:size])


# -- results of the query service -----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Answer:
    """A person as the rows of an answer come."""

    place: str
    state: str | None = None
    names: Names = field(default_factory=dict)
    tenures: list[Tenure] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def _results(whole: dict[str, Any], path: Path, given: Given) -> Iterator[Found]:
    results = whole["results"]
    bindings = results.get("bindings") if isinstance(results, dict) else None
    variables = (whole.get("head") or {}).get("vars") or []
    if not isinstance(bindings, list) or "person" not in variables:
        raise BadActors(f"{path}: no rows with a variable ?person; see docs/actors.md for a query")
    asof = given.dated(path)
    persons: dict[str, _Answer] = {}
    for number, row in enumerate(bindings, 1):
        skipped = (
            _answer(f"row {number}", row, persons, given)
            if isinstance(row, dict)
            else Skipped(f"row {number}", "a row must be an object, this is {}", type(row).__name__)
        )
        if skipped is not None:
            yield skipped
    for item, found in persons.items():
        if not found.names:
            yield Skipped(found.place, "no label ({})", item)
            continue
        person = Person(
            id=identifier("person", item), names=found.names, state=found.state, tenures=found.tenures,
            source=given.source or f"Wikidata {item}", asof=asof,
        )  # fmt: skip
        yield Entry(person, found.place, tuple(found.remarks))


def _answer(place: str, row: dict[str, Any], persons: dict[str, _Answer], given: Given) -> Skipped | None:
    def value(name: str) -> str | None:
        cell = row.get(name)
        return str(cell["value"]) if isinstance(cell, dict) and cell.get("value") else None

    item = (value("person") or "").rpartition("/")[2]
    if not re.fullmatch(r"Q\d+", item):
        return Skipped(place, "person {} is no Wikidata item", item)
    found = persons.setdefault(item, _Answer(place))
    for variable in ("personLabel", "alias", "personAltLabel"):
        name = clean(value(variable) or "")
        if name and name != item:  # the query service gives the item's id where there is no label
            add_name(found.names, row[variable].get("xml:lang") or script_language(name), name)
    told = value("iso") or value("countryLabel")
    state = given.wordings.state(told)
    if told is not None and state is None:
        found.remarks.append(Remark(place, "state {} is not one of the catalogue's; left open", told))
    found.state = found.state or state
    label = value("positionLabel")
    if label is None:
        return None
    if re.fullmatch(r"Q\d+", label):
        return Skipped(place, "position {} has no label", label)
    try:
        start, end = (
            _cut(when, value(f"{name}Precision")) if (when := value(name)) else None for name in ("start", "end")
        )
    except (BadDate, ValueError) as error:
        return Skipped(place, "date {} is no date", str(error))
    if ends_first(start, end):
        return Skipped(place, "the end lies before the start ({})", f"{start}, {end}")
    held = given.wordings.office(label, state)
    if not held.known:
        found.remarks.append(Remark(place, "office {} is not one of the catalogue's; kept as a title", label))
    own = held.state if held.state != found.state else None
    tenure = Tenure(office=held.office, from_=start, to=end, state=own, body=held.body, title=held.title)
    if tenure not in found.tenures:
        found.tenures.append(tenure)
    return None
