"""`dragoman network`: who contacts whom, and how often."""

from __future__ import annotations

from typing import Annotated

import msgspec
import typer

from dragoman.cli.ledger import options
from dragoman.cli.views import asked
from dragoman.views.choices import Between
from dragoman.views.periods import By

_COLUMNS = ("a", "b", "contacts", "weight", "first", "last", "kinds")


def command(
    of: Annotated[Between, typer.Option(help="Between whom.")] = Between.state,
    by: Annotated[By | None, typer.Option(help="Count by period too.")] = None,
    actor: asked.Actors = None,
    state: asked.States = None,
    region: asked.Regions = None,
    kind: asked.Kind = None,
    status: asked.Status = None,
    since: asked.Since = None,
    until: asked.Until = None,
    focus: asked.Focus = None,
    limit: Annotated[
        int, typer.Option(min=1, help="No more pairs than so many; a chart shows what it has room for.")
    ] = 50,
    chart: asked.Drawn = None,
    format: options.Output = options.Format.table,
    ledger: options.Where = None,
) -> None:
    """Who contacts whom: pairs of sides or persons, the heaviest first.

    A contact of n parties weighs 1/(n−1) in each of its pairs. Persons of one side do not contact each other. JSON Lines name
    the contacts of every pair.

    Example: dragoman network --region southeast-asia --since 2023 --by year

    Example: dragoman network --of person --state CHN --chart who.html
    """  # fmt: skip
    with options.opened(ledger) as opened:
        from dragoman.views.charts import grid
        from dragoman.views.network import network

        question = asked.given(
            opened, actors=actor, states=state, regions=region, kind=kind, status=status, since=since, until=until, focus=focus
        )  # fmt: skip
        with opened.reading() as connection:
            found = network(connection, of, by or By.year, **question)
    if chart is not None:
        title = asked.title("Who contacts whom", question, region)
        asked.draw(chart, lambda: (grid.network if by is None else grid.by_period)(found, title))
        return
    shown = found.edges[:limit]
    periods = sorted({period for edge in shown for period in edge.periods}) if by is not None else []
    words = [dict(zip(grid.COLUMNS, row, strict=True)) for row in grid.rows(found)[:limit]]
    for edge, row in zip(shown, words, strict=True):
        row |= {period: edge.periods.get(period) for period in periods}
    if format is options.Format.jsonl:
        words = [msgspec.to_builtins(edge) for edge in shown]
    options.listed(words, (*_COLUMNS[:-1], *periods) if periods else _COLUMNS, format, narrow=("first", "last"))
    if len(found.edges) > limit:
        options.talk().print(f"The first {limit} of {len(found.edges)} pairs; more with --limit")
    if not found.edges:
        options.talk().print("No contact of two sides fits all of that.")
