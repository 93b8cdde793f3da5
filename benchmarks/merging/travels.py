"""The Office of the Historian's tables of travels and visits against White House and State Department texts of 2021–23.

A row counts where a text of those days names the state or the visitor in its title, with the traveller or the visitor's office. It is found when the ledger has a visit or meeting of that person with that state within ten days, and its date is
right when one of them is within a day of the row's days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import msgspec

from benchmarks.merging.told import Told
from dragoman.actors.catalogue import catalogue
from dragoman.actors.identity import unmarked
from dragoman.ledger.merging import Merged

_ODD = {"burma": "MMR", "vatican-city": "VAT", "west-bank": "PSE", "korea-south": "KOR", "turkiye": "TUR", "turkey": "TUR", "czechia": "CZE"}  # fmt: skip
_OFFICES = ("Prime Minister", "President", "King", "Chancellor", "Crown Prince", "Sultan", "Emir", "Queen")
_TITLES = {"president", "prime", "minister", "king", "queen", "chancellor", "sultan", "emir", "crown", "prince", "secretary", "general"}  # fmt: skip


class Row(NamedTuple):
    """A row of the tables: whose travel, to or from which state, from and to which day, the visitor's names."""

    table: str
    person: str
    state: str
    words: tuple[str, ...]
    offices: tuple[str, ...]
    first: int
    last: int
    told: str


class Outcome(msgspec.Struct):
    """Rows with a text, those found, those with a right date, and what is wrong with the others."""

    table: str
    rows: int = 0
    found: int = 0
    dated: int = 0
    losses: list[str] = []


def check(told: Told, shared: Path) -> list[Outcome]:
    """How each table comes out."""
    texts = [
        (document.title or "", date.fromisoformat(document.published).toordinal(), id)
        for id, document in told.documents.items()
        if id.startswith(("en-wh-", "en-state-")) and document.published
    ]
    outcomes = {name: Outcome(name) for name in ("president", "secretary", "received")}
    for row in rows(shared / "data" / "truth"):
        named = [(title, id) for title, day, id in texts if row.first - 1 <= day <= row.last + 2 and _names(row, title)]
        if not named:
            continue
        outcome = outcomes[row.table]
        outcome.rows += 1
        near = [(away, one) for one in told.contacts if (away := _away(row, one)) is not None and away <= 10]
        outcome.found += bool(near)
        outcome.dated += any(away <= 1 for away, _ in near)
        if not near or min(away for away, _ in near) > 1:
            closest = min(near, key=lambda pair: (pair[0], pair[1].id), default=None)
            what = (
                "nothing"
                if closest is None
                else f"{closest[1].kind} {closest[1].first}..{closest[1].last} ({closest[1].id})"
            )
            outcome.losses.append(f"{row.told}: {what}; text: {named[0][1]}")
    return list(outcomes.values())


def rows(folder: Path) -> Iterator[Row]:
    """The rows of 2021–23, each once."""
    tables = {
        "president": ("us-president-travels/biden-joseph-r.xml", "person:joe-biden"),
        "secretary": ("us-secretary-travels/blinken-antony-j.xml", "person:antony-blinken"),
        "received": ("us-visits-received/2020.xml", ""),
    }
    seen: set[tuple[str, str, int]] = set()
    for table, (file, person) in tables.items():
        for element in ElementTree.parse(folder / file).getroot():
            start, end = element.findtext("start-date") or "", element.findtext("end-date") or ""
            place = element.find("from" if table == "received" else "country")
            state = None if place is None else _state(place.get("id") or "", place.text or "")
            if state is None or state == "USA" or not "2021" <= start[:4] <= "2023":
                continue
            first = date.fromisoformat(start).toordinal()
            if (table, state, first) in seen:
                continue
            seen.add((table, state, first))
            visitor = element.findtext("visitor") or ""
            words = tuple(word for word in re.findall(r"[\w'-]{4,}", visitor) if word.lower() not in _TITLES)
            about = " ".join((visitor or element.findtext("remarks") or "").split())
            known = catalogue().states[state]
            yield Row(
                table,
                person,
                state,
                (*known.names.get("en", ()), *known.short.get("en", ()), *known.adjectives.get("en", ()), *words),
                tuple(re.findall("|".join(_OFFICES), visitor)),
                first,
                date.fromisoformat(end).toordinal() if end else first,
                f"{table} {start}..{end} {state} {about[:90]}",
            )


def _state(id: str, name: str) -> str | None:
    if id in _ODD:
        return _ODD[id]
    name = " ".join(reversed(name.split(", "))).strip()
    for state in catalogue().states.values():
        if name in state.names.get("en", ()) or name in state.short.get("en", ()):
            return str(state.id)
    return None


def _names(row: Row, title: str) -> bool:
    if row.table == "president" and not re.search(r"Biden", title):
        return False
    if row.table == "secretary" and not re.search(r"Blinken|^Secretary|the Secretary", title):
        return False
    if row.table == "received" and not re.search("|".join(row.offices) or "President", title):
        return False
    return any(re.search(rf"\b{re.escape(word)}\b", title) for word in row.words)


def _away(row: Row, one: Merged) -> int | None:
    """Days between a contact and the row; None where it is not of these two."""
    if one.kind not in ("visit", "meeting") or one.first is None or one.last is None or one.precision != "day":
        return None
    states = {party.state for party in one.parties}
    if row.state not in states or (row.person and row.person not in {party.actor for party in one.parties}):
        return None
    if not row.person and "USA" not in states:
        return None
    if not row.person and not any(
        _is_visitor(row, party.name or "") for party in one.parties if party.state == row.state
    ):
        return None
    first, last = date.fromisoformat(one.first).toordinal(), date.fromisoformat(one.last).toordinal()
    return max(0, row.first - last, first - row.last)


def _is_visitor(row: Row, name: str) -> bool:
    """Whether a name shares a word with the visitor's; a state that stands for its visitor counts."""
    told = unmarked(row.told).lower()
    return not name or any(word.lower() in told for word in re.findall(r"[\w'-]{3,}", unmarked(name)))
