"""Numbers by period as columns, a row of them for each value, all to one scale or each to its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.views.charts import svg
from dragoman.views.charts.chart import Chart
from dragoman.views.frequency import Frequency
from dragoman.views.periods import all_of

_ROW, _TOP, _SIDE = 46, 64, 20
_ROWS, _PERIODS = 20, 28


def frequency(found: Frequency, title: str) -> Chart:
    """A row of columns for each value; the table has the numbers of every period."""
    periods = all_of(found.totals, _PERIODS)
    what = {"act": "contacts with such a statement", "topic": "contacts that speak of it"}.get(found.of, "contacts")
    told = ", ".join(f"{row.value} {row.contacts}" for row in found.rows[:5])
    about = f"{what.capitalize()} by {found.by}, each row to its own scale; in all: {told}."
    if found.undated:
        about += f" {found.undated} contacts of no known {found.by} are not drawn."
    if found.totals and min(found.totals) < periods[0]:
        about += f" The picture begins with {periods[0]}."
    if len(found.rows) > _ROWS:
        about += f" The picture shows the {_ROWS} most frequent."
    drawn = draw(title, about, [(row.value, row.contacts, row.periods) for row in found.rows[:_ROWS]], periods)
    every = sorted(found.totals)
    return Chart(
        title=title, about=about, svg=drawn, caption=f"Number of {what} by {found.by}", columns=(found.of, "all", *every),
        rows=[(row.value, row.contacts, *(row.periods.get(one, 0) for one in every)) for row in found.rows],
    )  # fmt: skip


def draw(
    title: str,
    about: str,
    rows: Sequence[tuple[str, int | None, Mapping[str, int | float]]],
    periods: Sequence[str],
    high: int = _ROW,
) -> str:
    """Rows by name, with a number beside it where one is given, and the numbers of the periods; a row is so many pixels high."""
    left = min(max((svg.width_of(name) for name, _, _ in rows), default=0), 300) + _SIDE + 76
    column = (svg.WIDTH - left - _SIDE) / max(len(periods), 1)
    every = max(1, -(-int(max((svg.width_of(one, 12) for one in periods), default=1) + 8) // max(int(column), 1)))
    parts = [svg.text(_SIDE, 28, svg.shortened(title, svg.WIDTH - 40, 18), size=18, bold=True)]
    for number, (name, total, counts) in enumerate(rows):
        base = _TOP + high * (number + 1) - 8
        most = max((counts.get(one, 0) for one in periods), default=0) or 1
        parts.append(svg.text(_SIDE, base - 10, svg.shortened(name, left - _SIDE - 76)))
        parts.append(svg.text(left - 12, base - 10, "" if total is None else f"{total:,}", anchor="end", fill=svg.PALE))
        parts.append(svg.line(left, base, svg.WIDTH - _SIDE, base, "#8c8c8c"))
        for place, period in enumerate(periods):
            value = counts.get(period, 0)
            if not value:
                continue
            x, height = left + column * place, max(value / most * (high - 22), 1.5)
            wide = min(column - 3, 40)
            parts.append(
                svg.rect(
                    x + (column - wide) / 2,
                    base - height,
                    wide,
                    height,
                    svg.COLOURS[0],
                    about=f"{name}, {period}: {value:g}",
                )
            )
            if column >= 24 or value == most:
                parts.append(
                    svg.text(x + column / 2, base - height - 3, f"{value:g}", anchor="middle", size=10, fill=svg.PALE)
                )
    foot = _TOP + high * max(len(rows), 1) + 12
    for place, period in enumerate(periods):
        if place % every == 0:
            parts.append(svg.text(left + column * (place + 0.5), foot, period, anchor="middle", size=12, fill=svg.PALE))
    return svg.picture(svg.WIDTH, foot + 18, title, about, parts)
