"""Who contacts whom, and how often: sides or persons in pairs, over all time or by period."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import Any

import msgspec
from sqlalchemy import Connection

from dragoman.views.choices import Between
from dragoman.views.periods import By, period_of
from dragoman.views.timeline import Entry, entries


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A side (ISO code or an organisation's acronym) or a person (by id), with the contacts it had with others shown."""

    id: str
    name: str
    contacts: int


class Edge(msgspec.Struct, frozen=True, kw_only=True):
    """Two that are in contact. `contacts` are the ids of those they have in common, the earliest first.

    `weight` counts a contact of n parties as 1/(n−1) for each pair in it, so that a summit of twenty does not outweigh
    twenty talks between two (M. E. J. Newman, Physical Review E 64, 016132, 2001). `periods`: how many contacts in each.
    """

    a: str
    b: str
    count: int
    weight: float
    kinds: dict[str, int]
    first: str | None
    last: str | None
    periods: dict[str, int]
    contacts: list[str]


class Network(msgspec.Struct, frozen=True, kw_only=True):
    """Nodes and edges, the heaviest first; `told` counts the contacts they were made from."""

    of: Between
    by: By
    nodes: list[Node]
    edges: list[Edge]
    told: int


def network(connection: Connection, of: Between = Between.state, by: By = By.year, **asked: Any) -> Network:
    """Who contacts whom in the contacts that fit everything asked (`dragoman.ledger.questions.picked`)."""
    found = entries(connection, **asked)
    names: dict[str, str] = {}
    shared: dict[tuple[str, str], list[tuple[Entry, float]]] = defaultdict(list)
    contacts: Counter[str] = Counter()
    for entry in found:
        who = _nodes(entry, of, names)
        pairs = [(a, b) for a, b in combinations(sorted(who), 2) if who[a] is None or who[a] != who[b]]
        contacts.update({one for pair in pairs for one in pair})
        for pair in pairs:
            shared[pair].append((entry, 1 / (len(who) - 1)))
    edges = [_edge(pair, told, by) for pair, told in shared.items()]
    edges.sort(key=lambda edge: (-edge.weight, -edge.count, edge.a, edge.b))
    nodes = [Node(id=id, name=names[id], contacts=count) for id, count in contacts.items()]
    nodes.sort(key=lambda node: (-node.contacts, node.id))
    return Network(of=of, by=by, nodes=nodes, edges=edges, told=len(found))


def _nodes(entry: Entry, of: Between, names: dict[str, str]) -> dict[str, str | None]:
    """Who takes part, with the side each stands for; those of one side do not contact each other."""
    if of is Between.state:
        names.update({side: side for side in entry.sides})
        return {side: side for side in entry.sides}
    found: dict[str, str | None] = {}
    for party in entry.parties:
        if party.actor is not None and party.name is not None and party.actor.startswith("person:"):
            names[party.actor] = party.name
            found[party.actor] = party.state
    return found


def _edge(pair: tuple[str, str], told: list[tuple[Entry, float]], by: By) -> Edge:
    days = [entry.first for entry, _ in told if entry.first is not None]
    periods = Counter(period_of(entry.first, by, entry.precision) or "undated" for entry, _ in told)
    return Edge(
        a=pair[0], b=pair[1], count=len(told), weight=round(sum(weight for _, weight in told), 3),
        kinds=dict(sorted(Counter(entry.kind for entry, _ in told).items())), first=min(days, default=None),
        last=max(days, default=None), periods=dict(sorted(periods.items())), contacts=[entry.id for entry, _ in told],
    )  # fmt: skip
