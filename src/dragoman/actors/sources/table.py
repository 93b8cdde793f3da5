"""A plain table: one row for a name, a tenure, or both; rows of one id make one actor.

CSV, or TSV where the header has tabs; UTF-8; the header names the columns, in any order:

    id         of the actor, as `to-lam` or `person:to-lam`; always needed
    kind       person (when empty), body, party, organisation or outlet
    name       a name; `language` its code (vi, zh, en …), empty where unknown
    form       official or press (when empty), regional, alias; short: counts only where the text agrees; mt: a mistranslation
    state      ISO 3166 code or a name
    office     a slug of the catalogue or a title; kept as a title of its own where the catalogue does not know it
    title      how the office is called, where the catalogue's wording would not do
    body       the organisation the office is in, by id or name
    from, to   ISO days, months or years; an empty `to`: not ended at the source's date
    source, asof    where the row is from, and the day it was true
    gender     m or f
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from dragoman.actors.catalogue import Body, Names, Outlet, Person, Tenure
from dragoman.actors.entries import (
    NOTHING,
    BadDate,
    Entry,
    Found,
    Given,
    Remark,
    Row,
    Skipped,
    add_name,
    clean,
    ends_first,
    genders,
    identifier,
    iso_date,
    lines,
    script_language,
)
from dragoman.errors import BadActors

COLUMNS = ("id", "kind", "name", "language", "form", "state", "office", "title", "body", "from", "to", "source", "asof", "gender")  # fmt: skip
_KINDS = {"": "person", "person": "person", "body": "body", "party": "body", "organisation": "body", "outlet": "outlet"}
_FORMS = {"": "names", "official": "names", "press": "names", "regional": "names", "alias": "names", "short": "short", "mt": "mt"}  # fmt: skip


@dataclass
class _Actor:
    """An actor as its rows come."""

    place: str
    kind: str
    state: str | None = None
    gender: str | None = None
    names: dict[str, Names] = field(default_factory=lambda: {"names": {}, "short": {}, "mt": {}})
    tenures: list[Tenure] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    asof: str = ""
    remarks: list[Remark] = field(default_factory=list)


def read(path: Path, given: Given = NOTHING) -> Iterator[Found]:
    """The actors of a table in the order of their first rows. Raises BadActors when the header is not one."""
    actors: dict[str, _Actor] = {}
    rows = _rows(path)
    for found in rows:
        if isinstance(found, Skipped):
            yield found
        else:
            yield from _take(*found, actors, path, given)
    for key, actor in actors.items():
        if not actor.names["names"]:
            yield Skipped(actor.place, "no row gives `{}` a name", key)
        else:
            yield Entry(_entry(key, actor), actor.place, tuple(actor.remarks))


def _rows(path: Path) -> Iterator[tuple[str, dict[str, str]] | Skipped]:
    """The rows by column, with their places."""
    found = lines(path)
    first = next(found)
    if isinstance(first, Skipped):
        raise BadActors(f"{path}: {first}")
    delimiter = "\t" if "\t" in first[1] else ","
    header = [name.strip().lower() for name in next(csv.reader([first[1]], delimiter=delimiter))]
    strange = [name for name in header if name not in COLUMNS]
    if strange or "id" not in header or len(set(header)) < len(header):
        what = (
            f"unknown column `{strange[0]}`"
            if strange
            else "no column `id`"
            if "id" not in header
            else "a column twice"
        )
        raise BadActors(f"{path}: {what}; the columns are {', '.join(COLUMNS)}")
    for line in chain(found):
        if isinstance(line, Skipped):
            yield line
            continue
        place, text = line
        try:
            cells = next(csv.reader([text], delimiter=delimiter, strict=True))
        except csv.Error as error:
            yield Skipped(place, "not a row of the table ({})", str(error))
            continue
        if len(cells) != len(header):
            yield Skipped(place, "{} cells, the header has other columns", str(len(cells)))
            continue
        yield place, dict(zip(header, (cell.strip() for cell in cells), strict=True))


def _take(place: str, row: dict[str, str], actors: dict[str, _Actor], path: Path, given: Given) -> Iterator[Skipped]:
    kind, form = row.get("kind", "").lower(), row.get("form", "").lower()
    if not row["id"]:
        yield Skipped(place, "no id")
        return
    if kind not in _KINDS:
        yield Skipped(place, "kind {} is none of person, body, party, organisation, outlet", kind)
        return
    if form not in _FORMS:
        yield Skipped(place, "form {} is none of official, press, regional, alias, short, mt", form)
        return
    state = given.wordings.state(row.get("state") or given.state)
    if row.get("state") and state is None:
        yield Skipped(place, "no state is called {}", row["state"])
        return
    try:
        start, end, asof = (iso_date(row.get(column)) for column in ("from", "to", "asof"))
    except BadDate as error:
        yield Skipped(place, "date {} is no date", str(error))
        return
    if ends_first(start, end):
        yield Skipped(place, "the end lies before the start ({})", f"{start}, {end}")
        return
    body = given.wordings.body(row["body"]) if row.get("body") else None
    if row.get("body") and body is None:
        yield Skipped(place, "no organisation of the catalogue is called {}", row["body"])
        return
    asof = given.dated(path, asof)
    source = row.get("source") or given.named(path)
    key = identifier(_KINDS[kind], row["id"])
    actor = actors.setdefault(key, _Actor(place, kind or "person"))
    actor.state = actor.state or state
    actor.gender = actor.gender or genders(row.get("gender"))
    name = clean(row.get("name", ""))
    if name:
        add_name(actor.names[_FORMS[form]], row.get("language") or script_language(name), name)
    elif row.get("name"):
        actor.remarks.append(Remark(place, "{} is no name", row["name"]))
    if source not in actor.sources:
        actor.sources.append(source)
    actor.asof = max(actor.asof, asof)
    if row.get("office") or row.get("title"):
        held = given.wordings.office(row.get("office") or row["title"], state, body)
        if not held.known:
            actor.remarks.append(
                Remark(place, "office {} is not one of the catalogue's; kept as a title", held.title or "")
            )
        own = held.state if held.state != actor.state else None
        title = row.get("title") or held.title
        tenure = Tenure(office=held.office, from_=start, to=end, state=own, body=held.body, title=title, source=source, asof=asof)  # fmt: skip
        if tenure not in actor.tenures:
            actor.tenures.append(tenure)


def _entry(key: str, actor: _Actor) -> Row:
    common = {"id": key, "names": actor.names["names"], "source": "; ".join(actor.sources), "asof": actor.asof}
    if _KINDS[actor.kind] == "body":
        return Body(**common, kind=actor.kind, state=actor.state)  # type: ignore[arg-type]
    if actor.kind == "outlet":
        return Outlet(**common, state=actor.state)  # type: ignore[arg-type]
    names = {"short": actor.names["short"], "mt": actor.names["mt"]}
    return Person(**common, **names, gender=actor.gender, state=actor.state, tenures=actor.tenures)  # type: ignore[arg-type]
