"""FollowTheMoney entities as JSON lines (OpenSanctions too), nested or flat: persons with what they hold, and bodies.

A position's name, country and organisation say the office; `position`, a person's free text, is no dated fact and left.
FollowTheMoney names carry no language: one is told only where the script belongs to one, else it is "und".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.actors.catalogue import Body, Names, Person, Tenure
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
    genders,
    identifier,
    iso_date,
    json_lines,
    script_language,
)

_BODIES = {"PublicBody": "body", "Organization": "organisation"}
_OURS = "dragoman."  # ids of our own export: dragoman.person.to-lam, dragoman.office.president.VNM
_Properties = dict[str, list[Any]]


def read(path: Path, given: Given = NOTHING) -> Iterator[Found]:
    """The persons and bodies of a file, read twice: posts and their holders may stand after the persons."""
    posts: dict[str, dict[str, Any]] = {}
    bodies: dict[str, str] = {}
    held: dict[str, list[tuple[str, dict[str, Any]]]] = defaultdict(list)
    for found in json_lines(path):
        if isinstance(found, Skipped):
            continue  # told in the second reading
        place, row = found
        match row.get("schema"):
            case "Position":
                posts[str(row.get("id"))] = row
            case "Occupancy":
                for holder in _values(row, "holder"):
                    held[_id(holder)].append((place, row))
            case "PublicBody" | "Organization":
                bodies[str(row.get("id"))] = _first(row, "name") or ""
    for found in json_lines(path):
        if isinstance(found, Skipped):
            yield found
            continue
        place, row = found
        schema = row.get("schema")
        if not isinstance(row.get("id"), str) or not isinstance(row.get("properties"), dict):
            yield Skipped(place, "not a FollowTheMoney entity: it needs id, schema and properties")
        elif schema == "Person":
            nested = [(place, one) for one in _values(row, "positionOccupancies") if isinstance(one, dict)]
            yield from _person(place, row, [*nested, *held.pop(row["id"], ())], posts, bodies, path, given)
        elif schema in _BODIES:
            yield _body(place, row, path, given)
        elif schema not in ("Position", "Occupancy"):
            yield Skipped(place, "a {} is neither person, post nor body", str(schema), refused=False)
    for holder, rows in held.items():
        for place, _ in rows:
            yield Skipped(place, "the holder {} is not in the file", holder)


def _values(row: dict[str, Any], name: str) -> list[Any]:
    found = (row.get("properties") or {}).get(name) or []
    return found if isinstance(found, list) else [found]


def _first(row: dict[str, Any], name: str) -> str | None:
    return next((str(value) for value in _values(row, name)), None)


def _id(value: Any) -> str:
    return str(value.get("id")) if isinstance(value, dict) else str(value)


def _own_id(kind: str, raw: str) -> str:
    ours = raw.removeprefix(_OURS).split(".")
    return ":".join(ours) if raw.startswith(_OURS) and len(ours) == 2 else identifier(kind, raw)


def _dated(row: dict[str, Any], path: Path, given: Given) -> str:
    """The day the entity was true: as the export says it (OpenSanctions: last seen), else as given."""
    for told in (row.get("last_seen"), _first(row, "modifiedAt"), row.get("last_change")):
        try:
            day = iso_date(told)
        except (BadDate, TypeError, AttributeError):
            continue
        if day is not None:
            return day
    return given.dated(path)


def _source(row: dict[str, Any], path: Path, given: Given) -> str:
    told = [str(one) for one in [*_values(row, "publisher"), *(row.get("datasets") or ())]]
    return "; ".join([given.source] if given.source is not None else told or [path.name])


def _names(row: dict[str, Any], *properties: str) -> Names:
    names: Names = {}
    for name in (str(value) for one in properties for value in _values(row, one)):
        add_name(names, script_language(name), name)
    return names


def _country(row: dict[str, Any], given: Given, *properties: str) -> tuple[str | None, str | None]:
    """The one state told, and else the words that name none or several."""
    told = list(dict.fromkeys(str(value) for one in properties for value in _values(row, one)))
    found = {given.wordings.state(value) for value in told}
    if len(found) == 1 and None not in found:
        return found.pop(), None
    return None, ", ".join(told) or None


def _person(
    place: str,
    row: dict[str, Any],
    occupancies: list[tuple[str, dict[str, Any]]],
    posts: dict[str, dict[str, Any]],
    bodies: dict[str, str],
    path: Path,
    given: Given,
) -> Iterator[Found]:
    names = _names(row, "name", "alias", "previousName")
    if not names:
        yield Skipped(place, "no name ({})", row["id"])
        return
    state, doubtful = _country(row, given, *(("citizenship",) if _values(row, "citizenship") else ("nationality",) if _values(row, "nationality") else ("country",)))  # fmt: skip
    remarks = [Remark(place, "state {} is not one of the catalogue's; left open", doubtful)] if doubtful else []
    tenures: list[Tenure] = []
    for where, occupancy in occupancies:
        for post in _values(occupancy, "post"):
            tenure = _tenure(where, occupancy, post, posts, bodies, state, given)
            if isinstance(tenure, Skipped):
                yield tenure
                continue
            if tenure.title is not None and tenure.office == "other":
                remarks.append(Remark(where, "office {} is not one of the catalogue's; kept as a title", tenure.title))
            if tenure not in tenures:
                tenures.append(tenure)
    person = Person(
        id=_own_id("person", row["id"]), names=names, short=_names(row, "weakAlias"), gender=genders(_first(row, "gender")),
        state=state, tenures=tenures, source=_source(row, path, given), asof=_dated(row, path, given),
    )  # fmt: skip
    yield Entry(person, place, tuple(remarks))


def _tenure(
    place: str,
    occupancy: dict[str, Any],
    post: Any,
    posts: dict[str, dict[str, Any]],
    bodies: dict[str, str],
    state: str | None,
    given: Given,
) -> Tenure | Skipped:
    position = post if isinstance(post, dict) else posts.get(str(post))
    if position is None:
        return Skipped(place, "the post {} is not in the file", str(post))
    name = clean(_first(position, "name") or "")
    if not name:
        return Skipped(place, "the post {} has no name", _id(post))
    try:
        start, end = iso_date(_first(occupancy, "startDate")), iso_date(_first(occupancy, "endDate"))
    except BadDate as error:
        return Skipped(place, "date {} is no date", str(error))
    if ends_first(start, end):
        return Skipped(place, "the end lies before the start ({})", f"{start}, {end}")
    if end is None and _first(occupancy, "status") == "ended":
        return Skipped(place, "{} ended on a day not told", name, refused=False)
    of, _ = _country(position, given, "country")
    organization = next(iter(_values(position, "organization")), None)
    body = _own_id("body", _id(organization)) if organization is not None else None
    if body is not None and given.wordings.body(body) is None:
        named = bodies.get(_id(organization), _first(organization, "name") if isinstance(organization, dict) else "")
        body = given.wordings.body(named or "")
    ours = _id(position).removeprefix(_OURS).split(".")
    if _id(position).startswith(_OURS) and ours[0] == "office":
        office, titled = ours[1], len(ours) == 4
        return Tenure(office=office, from_=start, to=end, state=of if of != state else None, body=body, title=name if titled else None)  # fmt: skip
    held = given.wordings.office(name, of, body)
    if not held.known and body is not None:  # a ministry is a body too: "Minister of Defence" in it is of the state
        held = given.wordings.office(name, of)
    own = held.state if held.state != state else None
    return Tenure(office=held.office, from_=start, to=end, state=own, body=held.body, title=held.title)


def _body(place: str, row: dict[str, Any], path: Path, given: Given) -> Found:
    names = _names(row, "name", "alias")
    if not names:
        return Skipped(place, "no name ({})", row["id"])
    kind = "party" if "pol.party" in _values(row, "topics") else _BODIES[row["schema"]]
    state, doubtful = _country(row, given, "country", "jurisdiction")
    remarks = (Remark(place, "state {} is not one of the catalogue's; left open", doubtful),) if doubtful else ()
    asof = _dated(row, path, given)
    body = Body(id=_own_id("body", row["id"]), names=names, kind=kind, state=state, source=_source(row, path, given), asof=asof)  # fmt: skip
    return Entry(body, place, remarks)
