"""Popolo JSON: persons, organizations, memberships, posts and legislative periods (popoloproject.com, EveryPolitician)."""

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
    json_object,
    script_language,
)
from dragoman.errors import BadActors

_MEMBER = frozenset({"", "member", "mp", "representative"})  # roles that say no more than that one belongs to it
_CHAMBERS = frozenset({"legislature", "chamber", "upper house", "lower house", "unicameral legislature"})


def read(path: Path, given: Given = NOTHING) -> Iterator[Found]:
    """The persons with their memberships as tenures, and the parties; the state is the one given.

    A member of a parliament is a legislator, from and to the days of the membership, else of the legislative period.
    """
    data = json_object(path)
    if not isinstance(data.get("persons"), list):
        raise BadActors(f"{path}: no list `persons`; a Popolo file has persons, organizations, memberships")
    asof = given.dated(path, _updated(data))
    state = given.wordings.state(given.state)
    organizations = _by_id(data, "organizations")
    posts, periods = _by_id(data, "posts"), _by_id(data, "events")
    memberships: dict[str, list[tuple[int, dict[str, Any]]]] = defaultdict(list)
    for number, row in enumerate(data.get("memberships") or (), 1):
        if not isinstance(row, dict):
            yield Skipped(f"membership {number}", "must be an object, this is {}", type(row).__name__)
            continue
        memberships[str(row.get("person_id"))].append((number, row))
    for number, row in enumerate(data["persons"], 1):
        place = f"person {number}"
        found = _person(row, place, asof, given.named(path), state)
        if isinstance(found, Skipped):
            yield found
            continue
        tenures: list[Tenure] = []
        remarks: list[Remark] = []
        for order, membership in memberships.pop(str(row["id"]), ()):
            held = _tenure(membership, f"membership {order}", organizations, posts, periods, state, given)
            if isinstance(held, Skipped):
                yield held
                continue
            tenure, remark = held
            if tenure not in tenures:
                tenures.append(tenure)
            if remark is not None:
                remarks.append(remark)
        found.tenures.extend(tenures)
        yield Entry(found, place, tuple(remarks))
    for person, rows in memberships.items():
        for number, _ in rows:
            yield Skipped(f"membership {number}", "person {} is not in the file", person)
    for number, row in enumerate(organizations.values(), 1):
        yield _organization(row, f"organization {number}", asof, given.named(path), state)


def _updated(data: dict[str, Any]) -> str | None:
    meta = data.get("meta")
    try:
        return iso_date(str(meta.get("updated_at") or "")) if isinstance(meta, dict) else None
    except BadDate:
        return None


def _by_id(data: dict[str, Any], name: str) -> dict[str, dict[str, Any]]:
    rows = data.get(name)
    rows = rows if isinstance(rows, list) else []
    return {str(row["id"]): row for row in rows if isinstance(row, dict) and row.get("id")}


def _person(row: Any, place: str, asof: str, source: str, state: str | None) -> Person | Skipped:
    if not isinstance(row, dict) or not row.get("id"):
        return Skipped(place, "no id")
    names: Names = {}
    name = clean(str(row.get("name") or ""))
    if not name:
        return Skipped(place, "no name ({})", str(row["id"]))
    add_name(names, script_language(name), name)
    _other_names(row, names)
    return Person(
        id=identifier("person", str(row["id"])), names=names, gender=genders(row.get("gender")), state=state,
        tenures=[], source=source, asof=asof,
    )  # fmt: skip


def _other_names(row: dict[str, Any], names: Names) -> None:
    """Further names with their languages, written "vi" or "zh_TW"."""
    others = row.get("other_names")
    for other in others if isinstance(others, list) else ():
        if isinstance(other, dict) and other.get("name"):
            told = str(other.get("lang") or "").replace("_", "-") or script_language(str(other["name"]))
            add_name(names, told, str(other["name"]))


def _tenure(
    row: dict[str, Any],
    place: str,
    organizations: dict[str, dict[str, Any]],
    posts: dict[str, dict[str, Any]],
    periods: dict[str, dict[str, Any]],
    state: str | None,
    given: Given,
) -> tuple[Tenure, Remark | None] | Skipped:
    post = posts.get(str(row.get("post_id") or ""), {})
    organization = organizations.get(str(row.get("organization_id") or post.get("organization_id") or ""), {})
    period = periods.get(str(row.get("legislative_period_id") or ""), {})
    try:
        start = iso_date(row.get("start_date") or period.get("start_date"))
        end = iso_date(row.get("end_date") or period.get("end_date"))
    except BadDate as error:
        return Skipped(place, "date {} is no date", str(error))
    if ends_first(start, end):
        return Skipped(place, "the end lies before the start ({})", f"{start}, {end}")
    role = clean(str(row.get("role") or post.get("role") or post.get("label") or ""))
    name = clean(str(organization.get("name") or ""))
    kind = str(organization.get("classification") or "").lower()
    if role.lower() in _MEMBER:
        if kind in _CHAMBERS:
            return Tenure(
                office="legislator", from_=start, to=end, title=f"Member of the {name}" if name else None
            ), None
        return Skipped(place, "plain membership of {} is no office", name or "an organisation", refused=False)
    held = given.wordings.office(role, state)
    remark = None
    if not held.known:
        remark = Remark(place, "office {} is not one of the catalogue's; kept as a title", role)
    return Tenure(office=held.office, from_=start, to=end, title=held.title), remark


def _organization(row: dict[str, Any], place: str, asof: str, source: str, state: str | None) -> Found:
    name = clean(str(row.get("name") or ""))
    if not name:
        return Skipped(place, "no name ({})", str(row["id"]), refused=not row.get("name"))
    kind = str(row.get("classification") or "").lower()
    if kind != "party":
        # "National Assembly" alone would stand for every state's
        return Skipped(place, "{} is no party; other bodies are named in the catalogue with their state", name, refused=False)  # fmt: skip
    names: Names = {}
    add_name(names, script_language(name), name)
    _other_names(row, names)
    return Entry(Body(id=identifier("party", str(row["id"]).removeprefix("party/")), names=names, kind="party", state=state, source=source, asof=asof), place)  # fmt: skip
