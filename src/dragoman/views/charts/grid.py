"""Numbers in a grid of cells, the larger the darker, each written out: who with whom, or what in which period."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

from dragoman.views.charts import svg
from dragoman.views.charts.chart import Cell, Chart
from dragoman.views.network import Network
from dragoman.views.periods import all_of

_ROW, _TOP, _SIDE = 24, 152, 20
_NODES, _ROWS, _PERIODS = 20, 30, 16


def network(found: Network, title: str) -> Chart:
    """Who with whom: the sides or persons with the most contacts, in rows and columns."""
    shown = [node.id for node in found.nodes[:_NODES]]
    names = {node.id: node.name for node in found.nodes}
    cells = {pair: edge.count for edge in found.edges for pair in ((edge.a, edge.b), (edge.b, edge.a))}
    left_out = len(found.nodes) - len(shown)
    about = _busiest(found, names) + (
        f" The picture shows the {len(shown)} with the most contacts." if left_out else ""
    )
    drawn = _draw(title, about, [(id, names[id]) for id in shown], [(id, names[id]) for id in shown], cells)
    return Chart(title=title, about=about, svg=drawn, caption="Every pair", columns=COLUMNS, rows=rows(found))


def by_period(found: Network, title: str) -> Chart:
    """The pairs with the most contacts, in rows, by period."""
    names = {node.id: node.name for node in found.nodes}
    shown = found.edges[:_ROWS]
    periods = all_of((one for edge in shown for one in edge.periods if one != "undated"), _PERIODS)
    cells = {(f"{edge.a} {edge.b}", period): edge.periods.get(period, 0) for edge in shown for period in periods}
    pairs = [(f"{edge.a} {edge.b}", f"{names[edge.a]} – {names[edge.b]}") for edge in shown]
    about = _busiest(found, names)
    if any(period < periods[0] for edge in shown for period in edge.periods if period != "undated"):
        about += f" The picture begins with {periods[0]}."
    drawn = _draw(title, about, pairs, [(one, one) for one in periods], cells)
    return Chart(title=title, about=about, svg=drawn, caption="Every pair", columns=COLUMNS, rows=rows(found))


COLUMNS = ("a", "b", "contacts", "weight", "first", "last", "kinds")


def rows(found: Network) -> list[tuple[Cell, ...]]:
    """The pairs as a table shows them."""
    names = {node.id: node.name for node in found.nodes}
    return [
        (
            names[edge.a], names[edge.b], edge.count, edge.weight, edge.first, edge.last,
            "; ".join(f"{kind} {count}" for kind, count in edge.kinds.items()),
        )
        for edge in found.edges
    ]  # fmt: skip


def _busiest(found: Network, names: Mapping[str, str]) -> str:
    told = ", ".join(f"{names[edge.a]} and {names[edge.b]} {edge.count}" for edge in found.edges[:3])
    pairs = f"{len(found.edges)} pairs of {len(found.nodes)} in {found.told} contacts"
    return f"{pairs}; most often {told}." if told else f"{pairs}."


def _draw(
    title: str,
    about: str,
    down: Sequence[tuple[str, str]],
    across: Sequence[tuple[str, str]],
    cells: Mapping[tuple[str, str], int],
) -> str:
    """Rows and columns by id and name; a cell's shade grows with the square root of its number."""
    left = min(max((svg.width_of(name) for _, name in down), default=0), 340) + _SIDE + 10
    column = min((svg.WIDTH - left - _SIDE) / max(len(across), 1), 64)
    slanted = any(svg.width_of(name, 12) > column - 4 for _, name in across)
    if slanted:  # the last name leans over the edge
        column = min((svg.WIDTH - left - 76) / max(len(across), 1), 64)
    top = _TOP if slanted else 76
    most = max(cells.values(), default=1) or 1
    parts = [svg.text(_SIDE, 28, svg.shortened(title, svg.WIDTH - 40, 18), size=18, bold=True)]
    for place, (_, name) in enumerate(across):
        x = left + column * (place + 0.5)
        if slanted:
            short = svg.shortened(name, 126, 12)
            parts.append(
                f'<g transform="translate({x:.1f} {top - 8}) rotate(-62)">{svg.text(0, 0, short, size=12)}</g>'
            )
        else:
            parts.append(svg.text(x, top - 8, name, anchor="middle", size=12))
    for row, (one, name) in enumerate(down):
        y = top + _ROW * row
        parts.append(svg.text(left - 8, y + 17, svg.shortened(name, left - _SIDE - 8), anchor="end"))
        for place, (other, across_name) in enumerate(across):
            x, count = left + column * place, cells.get((one, other), 0)
            if one == other:
                parts.append(svg.rect(x, y, column - 1, _ROW - 1, "#f0f0f0"))
                continue
            share = sqrt(count / most)
            fill = svg.shade(share) if count else "#ffffff"
            parts.append(
                svg.rect(x, y, column - 1, _ROW - 1, fill, about=f"{name}, {across_name}: {count}", stroke="#eeeeee")
            )
            if count:
                ink = "#ffffff" if share > 0.62 else svg.INK
                parts.append(svg.text(x + column / 2, y + 16, str(count), anchor="middle", size=11, fill=ink))
    return svg.picture(svg.WIDTH, top + _ROW * max(len(down), 1) + 20, title, about, parts)
