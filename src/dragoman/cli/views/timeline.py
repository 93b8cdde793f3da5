"""`dragoman timeline`: contacts in the order of time."""

from __future__ import annotations

import msgspec

from dragoman.cli.ledger import options
from dragoman.cli.views import asked

_COLUMNS = ("id", "date", "kind", "status", "who", "place", "reports")


def command(
    actor: asked.Actors = None,
    state: asked.States = None,
    region: asked.Regions = None,
    kind: asked.Kind = None,
    status: asked.Status = None,
    since: asked.Since = None,
    until: asked.Until = None,
    focus: asked.Focus = None,
    chart: asked.Drawn = None,
    format: options.Output = options.Format.table,
    ledger: options.Where = None,
) -> None:
    """Contacts between two sides, of an actor or of a region, the earliest first, as a table or drawn.

    Example: dragoman timeline --state VNM --state CHN --since 2022 --chart vnm-chn.svg

    Example: dragoman timeline --region southeast-asia --kind visit --format csv
    """
    with options.opened(ledger) as opened:
        from dragoman.views.charts import lanes
        from dragoman.views.timeline import timeline

        question = asked.given(
            opened, actors=actor, states=state, regions=region, kind=kind, status=status, since=since, until=until, focus=focus
        )  # fmt: skip
        with opened.reading() as connection:
            found = timeline(connection, **question)
    if chart is not None:
        title = asked.title("Contacts", question, region)
        asked.draw(chart, lambda: lanes.chart(found, title, frozenset(question["states"])))
        return
    rows = [msgspec.to_builtins(one) | lanes.row_of(one) for one in found.entries]
    options.listed(rows, _COLUMNS, format, narrow=("id", "date", "kind", "status"))
    if found.undated:
        options.talk().print(f"{found.undated} more have no date; `dragoman contacts` lists them last")
    if not found.entries:
        options.talk().print("No contact with a date fits all of that.")
