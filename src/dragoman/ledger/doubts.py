"""What people should look at first: contacts in doubt, two that may be one, reports that stand together weakly, names nobody knows.

A doubt's `weight` is how unsure the program is times how much hangs on it; what somebody has judged is in doubt no longer.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

import msgspec
from sqlalchemy import Connection, func, select

from dragoman.ledger import tables
from dragoman.ledger.judgements import standing
from dragoman.ledger.judging import listed
from dragoman.ledger.merging import Merged

Kind = Literal["contact", "same", "apart", "name"]
KINDS: tuple[Kind, ...] = ("contact", "same", "apart", "name")
_merged = msgspec.json.Decoder(Merged)
_WEAK = 7.0  # points up to which reports stand together weakly; six make them one
_DAYS = 1  # contacts of the same sides so near in time may be one
_MOST_NAMES = 500


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """Something to judge: contacts by id or an actor by id, the reasons by slug with their numbers, and the weight."""

    kind: Kind
    ids: list[str]
    why: dict[str, str]
    weight: float


class _Row(msgspec.Struct, frozen=True):
    id: str
    first: str | None
    focus: bool
    reports: int
    confidence: float
    contact: Merged


def doubts(connection: Connection, kinds: Iterable[Kind] = KINDS) -> list[Doubt]:
    """Every doubt of these kinds, the weightiest first."""
    asked = set(kinds)
    judged = touched(connection)
    found: list[Doubt] = []
    if asked - {"name"}:
        rows = _rows(connection)
        if "contact" in asked:
            found += _unsure(rows, judged)
        if "apart" in asked:
            found += _weak(rows, judged)
        if "same" in asked:
            found += _near(rows, judged)
    if "name" in asked:
        found += _names(connection)
    return sorted(found, key=lambda one: (-one.weight, one.ids))


def _rows(connection: Connection) -> list[_Row]:
    column = tables.contacts.c
    question = select(column.id, column.first, column.focus, column.reports, column.confidence, column.body)
    return [_Row(*row[:5], _merged.decode(row.body)) for row in connection.execute(question)]


def touched(connection: Connection) -> set[str]:
    """Reports and pairs that somebody judged."""
    found: set[str] = set()
    for one in standing(listed(connection)):
        found.add(one.subject)
        found |= {"+".join(sorted(pair)) for pair in one.pairs}
    return found


def _importance(row: _Row) -> float:
    return (1.0 if row.focus else 0.4) * (1 + math.log2(row.reports)) * min(len(row.contact.parties), 2) / 2


def _unsure(rows: list[_Row], judged: set[str]) -> Iterator[Doubt]:
    for row in rows:
        if any(member in judged for member in row.contact.members):
            continue
        why: dict[str, str] = {}
        doubt = 1 - row.confidence
        if row.contact.claims:
            why["claims"] = ", ".join(dict.fromkeys(claim.field for claim in row.contact.claims))
            doubt += 0.3 * len(row.contact.claims)
        if row.first is None:
            why["undated"] = ""
            doubt += 0.2
        if nameless := [one.actor or "?" for one in row.contact.parties if one.actor is None or not one.known]:
            why["unknown"] = ", ".join(nameless)
            doubt += 0.2
        if row.confidence < 0.75:
            why["confidence"] = f"{row.confidence:.2f}"
        if why:
            yield Doubt(kind="contact", ids=[row.id], why=why, weight=round(doubt * _importance(row), 4))


def _weak(rows: list[_Row], judged: set[str]) -> Iterator[Doubt]:
    """Reports that stand in a contact by a weak link alone."""
    for row in rows:
        best: dict[str, float] = defaultdict(float)
        for link in row.contact.links:
            for one in (link.report, link.to):
                best[one] = max(best[one], link.score)
        for report, score in best.items():
            pairs = ["+".join(sorted((report, other))) for other in row.contact.members if other != report]
            if score <= _WEAK and report not in judged and not any(pair in judged for pair in pairs):
                doubt = 0.3 + (_WEAK - score) * 0.3
                yield Doubt(
                    kind="apart", ids=[row.id, report], why={"link": f"{score:.1f}"}, weight=round(doubt * _importance(row), 4)
                )  # fmt: skip


def _near(rows: list[_Row], judged: set[str]) -> Iterator[Doubt]:
    """Contacts of one kind and the same sides on the same day or the next."""
    groups: dict[tuple[str, str, frozenset[str]], list[_Row]] = defaultdict(list)
    for row in rows:
        states = frozenset(one.state for one in row.contact.parties if one.state is not None)
        if row.first is not None and row.contact.precision == "day" and len(states) > 1:
            groups[row.contact.kind, row.contact.status, states].append(row)
    for group in groups.values():
        group.sort(key=lambda row: (row.first or "", row.id))
        for place, row in enumerate(group):
            for other in group[place + 1 :]:
                days = (date.fromisoformat(other.first or "") - date.fromisoformat(row.first or "")).days
                if days > _DAYS:
                    break
                if likeness := _alike(row, other, judged):
                    doubt = likeness * (0.5 if days else 0.8)
                    weight = doubt * max(_importance(row), _importance(other))
                    yield Doubt(kind="same", ids=[row.id, other.id], why={"days": str(days)}, weight=round(weight, 4))


def _alike(row: _Row, other: _Row, judged: set[str]) -> float:
    """How far two contacts name the same people: 0 where each names others, or somebody judged them."""
    for one in row.contact.members:
        for two in other.contact.members:
            if "+".join(sorted((one, two))) in judged:
                return 0.0
    people = [
        {one.actor for one in each.contact.parties if (one.actor or "").startswith("person:")} for each in (row, other)
    ]
    if not people[0] or not people[1]:
        return 0.6  # one names nobody: may be anybody's
    shared = len(people[0] & people[1])
    return shared / min(len(people[0]), len(people[1]))


def _names(connection: Connection) -> Iterator[Doubt]:
    """People in no catalogue who take part in contacts or speak, those that most documents name first."""
    column = tables.actors.c
    counted = func.count().label("documents")
    question = (
        select(column.actor, counted)
        .where(column.known.is_(False), column.kind == "person")
        .group_by(column.actor)
        .order_by(counted.desc(), column.actor)
        .limit(_MOST_NAMES)
    )
    rows = connection.execute(question).all()
    acting = _acting(connection, [row.actor for row in rows])
    for actor, documents in rows:
        if count := acting.get(actor, 0):
            weight = round(0.2 * math.log2(1 + documents) + 0.1 * math.log2(1 + count), 4)
            yield Doubt(kind="name", ids=[actor], why={"documents": str(documents), "acts": str(count)}, weight=weight)


def _acting(connection: Connection, actors: list[str]) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for column in (tables.statement_actors.c.actor, tables.parties.c.actor):
        question = select(column, func.count()).where(column.in_(actors)).group_by(column)
        for actor, count in connection.execute(question):
            found[actor] += count
    return found
