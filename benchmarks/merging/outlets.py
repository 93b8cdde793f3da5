"""The same contact across outlets: pairs of documents of one event share a contact, those of different events do not.

Two documents share an event when a contact of its kind (for a visit: the visit or a contact made on it) is told by both with
two of its parties (for a visit: the guest, named first in the table, and another side). A month- or year-exact mention of an earlier event is no
sharing: it is told beside the document's own event.
"""

from __future__ import annotations

import csv
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import msgspec

from benchmarks.merging.told import Told
from dragoman.ledger.merging import Merged

_PREFIXES = {"cctv": "zh-cctv-", "wh": "en-wh-", "trends": "vi-news-", "kremlin": "ru-kremlin-", "seed": ""}
_KINDS = {"condolence": "message", "announcement": "visit"}


class Outcome(msgspec.Struct):
    """Pairs of documents: of one event, of those where both tell of it as read, of those joined; of different events, of those joined; what went wrong."""

    same: int = 0
    told: int = 0
    joined: int = 0
    wrong: int = 0
    negatives: int = 0
    negatives_joined: int = 0
    absent: int = 0
    missed: list[str] = []
    wrongly: list[str] = []

    @property
    def recall(self) -> float:
        """The share of pairs of one event that are joined."""
        return self.joined / max(self.same, 1)

    @property
    def precision(self) -> float:
        """The share of joined pairs that are of one event."""
        return self.joined / max(self.joined + self.wrong, 1)


class Event(NamedTuple):
    """A contact of the table: its kind, the ids of its people, whether its documents tell of a whole visit."""

    id: str
    kind: str
    people: tuple[str, ...]
    is_visit: bool
    relation: str
    documents: tuple[str, ...]


def check(told: Told, shared: Path) -> Outcome:
    """How the table's pairs come out."""
    found = Outcome()
    listed = events(shared / "data" / "truth" / "same-contact-across-outlets.tsv")
    here = {event.id: [id for id in event.documents if id in told.documents] for event in listed}
    found.absent = sum(len(event.documents) - len(here[event.id]) for event in listed)
    for event in listed:
        for one, other in combinations(here[event.id], 2):
            found.same += 1
            found.told += all(_of_event(told, event, id, True) for id in (one, other))
            if _share(told, event, one, other):
                found.joined += 1
            else:
                silent = [id for id in (one, other) if not _of_event(told, event, id, True)]
                found.missed.append(
                    f"{event.id}: {one} and {other}" + (f"; not read in {', '.join(silent)}" if silent else "")
                )
    for first, second in combinations(listed, 2):
        is_negative = first.id in second.relation or second.id in first.relation
        for one in here[first.id]:
            for other in here[second.id]:
                if one == other:
                    continue
                found.negatives += is_negative
                if any(_share(told, event, one, other, loose=False) for event in (first, second)) and not _one_journey(
                    first, second
                ):
                    found.wrong += 1
                    found.negatives_joined += is_negative
                    found.wrongly.append(f"{first.id}: {one} and {second.id}: {other}")
    return found


def events(table: Path) -> list[Event]:
    """The table's events."""
    grouped: dict[str, list[dict[str, str]]] = {}
    with table.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            grouped.setdefault(row["event_id"], []).append(row)
    return [
        Event(
            id=id,
            kind=_KINDS.get(rows[0]["type"], rows[0]["type"]),
            people=tuple("person:" + name.lower().replace(" ", "-") for name in rows[0]["parties"].split("|")),
            is_visit=rows[0]["type"] in ("visit", "announcement"),
            relation=rows[0]["relation"],
            documents=tuple(_document(row["doc"]) for row in rows),
        )
        for id, rows in grouped.items()
    ]


def _document(told: str) -> str:
    """Our id for a document of the table."""
    source, _, rest = told.partition(":")
    stem = rest.rpartition("/")[2].removesuffix(".md").removesuffix(".txt")
    return stem[:8] if source == "seed" else _PREFIXES[source] + stem


def _one_journey(first: Event, second: Event) -> bool:
    """Whether one event is a contact made on the other's visit: their documents rightly share."""
    return set(first.people[:2]) == set(second.people[:2]) and first.is_visit != second.is_visit


def _share(told: Told, event: Event, one: str, other: str, loose: bool = True) -> bool:
    """Whether two documents tell a contact of this event in common."""
    theirs = _of_event(told, event, other, loose)
    return bool(_of_event(told, event, one, loose) & theirs)


def _of_event(told: Told, event: Event, document: str, loose: bool) -> set[str]:
    """What a document tells that may be the event: ids of contacts, for a visit the visit's."""
    found = set()
    for report in told.reports_of(document):
        if not loose and report.precision in ("month", "year"):
            continue
        contact = told.of[report.id]
        people = {party.actor for party in contact.parties} & set(event.people)
        if event.is_visit:
            if event.people[0] in people and _has_two_sides(contact):
                found |= {contact.id, *([contact.visit] if contact.visit else [])}
        elif contact.kind == event.kind and len(people) > 1:
            found.add(contact.id)
    return found


def _has_two_sides(contact: Merged) -> bool:
    return len({party.state for party in contact.parties}) > 1
