"""Who contacts whom as GraphML: a node a party, an edge for every two that took part, with counts by kind.

Contacts that were held count; who takes part on the same side of a contact (of one state) has no edge to the other for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from dragoman.model import ContactKind
from dragoman.views.events import Facts, Side
from dragoman.views.exports._writing import xml

ABOUT = "who contacts whom, a weighted network, GraphML"
SUFFIX = ".graphml"
_KINDS = ContactKind.__args__  # type: ignore[attr-defined]
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="name" for="node" attr.name="name" attr.type="string"/>
  <key id="state" for="node" attr.name="state" attr.type="string"/>
  <key id="kind" for="node" attr.name="kind" attr.type="string"/>
  <key id="contacts" for="node" attr.name="contacts" attr.type="int"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
  <key id="first" for="edge" attr.name="first" attr.type="string"/>
  <key id="last" for="edge" attr.name="last" attr.type="string"/>
"""


def lines(facts: Facts) -> Iterator[bytes]:
    """The network; nodes and edges are sorted by id."""
    nodes: dict[str, Side] = {}
    counts: Counter[str] = Counter()
    edges: dict[tuple[str, str], Counter[str]] = {}
    days: dict[tuple[str, str], list[str]] = {}
    for event in facts.events(statements=False):
        if event.status != "held":
            facts.leave(event, "not held")
            continue
        sides = {_id(side): side for side in event.sides}
        for key, side in sides.items():
            nodes.setdefault(key, side)
            counts[key] += 1
        for one, other in combinations(sorted(sides), 2):
            if sides[one].state is None or sides[one].state != sides[other].state:
                edges.setdefault((one, other), Counter())[event.kind] += 1
                days.setdefault((one, other), []).extend(day for day in (event.date,) if day is not None)
    yield _HEAD.encode()
    for kind in _KINDS:
        yield f'  <key id="{kind}" for="edge" attr.name="{kind}" attr.type="int"/>\n'.encode()
    yield b'  <graph id="contacts" edgedefault="undirected">\n'
    for key in sorted(nodes):
        side = nodes[key]
        told = {"name": side.shown, "state": side.state, "kind": side.kind, "contacts": str(counts[key])}
        yield f'    <node id="{xml(key)}">{_data(told)}</node>\n'.encode()
    for one, other in sorted(edges):
        found, when = edges[one, other], sorted(days[one, other])
        told = {"weight": str(found.total()), "first": when[0] if when else None, "last": when[-1] if when else None}
        told |= {kind: str(found[kind]) for kind in _KINDS if found[kind]}
        yield f'    <edge source="{xml(one)}" target="{xml(other)}">{_data(told)}</edge>\n'.encode()
    yield b"  </graph>\n</graphml>\n"


def _id(side: Side) -> str:
    """An actor's id; of an office without a name, its words and state."""
    return side.actor or f"office:{side.state or ''}:{side.office or side.shown}"


def _data(told: dict[str, str | None]) -> str:
    return "".join(f'<data key="{name}">{xml(value)}</data>' for name, value in told.items() if value is not None)
