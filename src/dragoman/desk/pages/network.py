"""Network: who contacts whom, sides or persons, as a web and as the table of pairs."""

from __future__ import annotations

from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk.access.visitor import require
from dragoman.desk.asking import Asked, asked, paging
from dragoman.desk.choosing import choices
from dragoman.desk.desk import Desk, desk
from dragoman.desk.handing import address, table_file
from dragoman.desk.kept import Answer
from dragoman.desk.pages.timeline import titled
from dragoman.desk.rendering import page, spoken
from dragoman.errors import LedgerError
from dragoman.views.brief import names
from dragoman.views.charts import grid
from dragoman.views.choices import Between
from dragoman.views.network import Edge, Network, network
from dragoman.views.periods import By
from dragoman.views.sides import state_name

_NODES = ("60", "120", "200")  # drawn at most, those with the most contacts
_EDGES = 600  # drawn at most, the heaviest
_SORTS: dict[str, Any] = {
    "weight": lambda edge: (-edge.weight, -edge.count, edge.a, edge.b),
    "contacts": lambda edge: (-edge.count, -edge.weight, edge.a, edge.b),
    "last": lambda edge: (_backwards(edge.last), edge.a, edge.b),
    "first": lambda edge: (edge.first or "9", edge.a, edge.b),
    "name": lambda edge: (edge.a, edge.b),
}
_COLUMNS = ("a", "b", "contacts", "weight", "first", "last", "kinds")


def _backwards(day: str | None) -> tuple[int, ...]:
    return tuple(-int(part) for part in (day or "0").split("-"))


def shown(request: Request) -> Response:
    """The page, or all pairs as CSV (`?format=csv`)."""
    require(request, "reader")
    question, t, part = asked(request, "of", "sort", "nodes"), spoken(request), paging(request)
    of, sort = between(question), question.first("sort") or "weight"
    if sort not in _SORTS:
        raise LedgerError(f"`sort`: there are {', '.join(_SORTS)}")
    if (nodes := question.first("nodes") or _NODES[0]) not in _NODES:
        raise LedgerError(f"`nodes`: there are {', '.join(_NODES)}")
    answer = made(desk(request), question, of)
    found: Network = answer.value
    called = {node.id: _name(node.id, node.name, of, t.language) for node in found.nodes}
    edges = sorted(found.edges, key=_SORTS[sort] if sort != "name" else lambda edge: (called[edge.a], called[edge.b]))
    if request.query_params.get("format") == "csv":
        rows = [(edge.a, edge.b, edge.count, edge.weight, edge.first, edge.last, _kinds(edge)) for edge in edges]
        return table_file(_COLUMNS, rows, f"network-{of.value}")
    drawn = _drawn(found, called, int(nodes))
    return page(
        request, "network.html", asked=question, choices=choices(request), found=found, answer=answer, of=of.value, sort=sort,
        edges=edges[part.offset : part.offset + part.size], total=len(edges), paging=part, called=called, data=drawn,
        left=len(found.nodes) - len(drawn["nodes"]), address=address(request), titled=titled(question, t, t("network.title")),
        to=lambda one: _actor(one, of), pair=lambda edge: _pair(edge, question, of), nodes=nodes, NODES=_NODES, BETWEEN=[one.value for one in Between],
        export=question.query(of=None, sort=None, nodes=None, page=None), years=_years(question, found),
    )  # fmt: skip


def drawn(request: Request) -> Response:
    """Who with whom as a grid, in SVG: the twenty with the most contacts."""
    require(request, "reader")
    question, t = asked(request, "of"), spoken(request)
    of = between(question)
    found: Network = made(desk(request), question, of).value
    nodes = [msgspec.structs.replace(node, name=_name(node.id, node.name, of, t.language)) for node in found.nodes]
    picture = grid.network(msgspec.structs.replace(found, nodes=nodes), titled(question, t, t("network.title"))).svg
    return Response(picture, media_type="image/svg+xml", headers={"cache-control": "private, no-cache", "vary": "accept-language, cookie"})  # fmt: skip


def between(question: Asked) -> Between:
    """Between whom the lines run, as asked."""
    wish = question.first("of") or "state"
    if wish not in set(Between):
        raise LedgerError(f"`of`: there are {', '.join(Between)}")
    return Between(wish)


def made(held: Desk, question: Asked, of: Between) -> Answer:
    """The network, without the ids of every pair's contacts, which would fill the memory."""

    def make() -> Network:
        with held.ledger.reading() as connection:
            found = network(connection, of, By.year, **question.filters)
        return msgspec.structs.replace(
            found, edges=[msgspec.structs.replace(edge, contacts=[]) for edge in found.edges]
        )

    return held.kept.answer(("network", of, repr(sorted(question.filters.items(), key=str))), make, patience=20)


def _drawn(found: Network, called: dict[str, str], most: int) -> dict[str, Any]:
    """Nodes and edges of the picture by number, the largest first."""
    nodes = found.nodes[:most]
    number = {node.id: place for place, node in enumerate(nodes)}
    edges = [edge for edge in found.edges if edge.a in number and edge.b in number][:_EDGES]
    return {
        "nodes": [{"id": node.id, "name": called[node.id], "n": node.contacts, "go": _actor(node.id, found.of)} for node in nodes],
        "edges": [[number[edge.a], number[edge.b], edge.count, edge.weight] for edge in edges],
    }  # fmt: skip


def _name(id: str, recorded: str, of: Between, code: str) -> str:
    return state_name(id, code) if of is Between.state else names.actor(id, recorded, code)


def _actor(id: str, of: Between) -> str:
    """An actor's page."""
    from dragoman.desk.rendering import environment

    path: str = environment().globals["actor_path"](f"state:{id}" if of is Between.state else id)  # type: ignore[operator]
    return path


def _pair(edge: Edge, question: Asked, of: Between) -> str:
    """The contacts of two, narrowed as the picture is."""
    mine = "state" if of is Between.state else "actor"
    others = [one for one in question.all(mine) if of is Between.person]
    given = {
        **{name: values for name, values in question.given.items() if name not in ("of", "sort", "nodes")},
        mine: [edge.a, edge.b, *others],
    }
    return "/contacts?" + Asked({name: list(dict.fromkeys(values)) for name, values in given.items()}, {}).query(page=None)  # fmt: skip


def _kinds(edge: Edge) -> str:
    return "; ".join(f"{kind} {count}" for kind, count in edge.kinds.items())


def _years(question: Asked, found: Network) -> list[str]:
    """Years to narrow to, the latest; none where only one is there."""
    there = sorted({year for edge in found.edges for year in edge.periods if year != "undated"})
    return there[-14:] if len(there) > 1 else []


ROUTES = [Route("/network", shown, name="network"), Route("/network.svg", drawn, name="network as SVG")]
