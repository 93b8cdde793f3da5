"""`dragoman frequency`: how often, by kind, topic, act, status or side, and by period."""

from __future__ import annotations

from typing import Annotated

import msgspec
import typer

from dragoman.cli.ledger import options
from dragoman.cli.views import asked
from dragoman.views.choices import Counted
from dragoman.views.periods import By


def command(
    of: Annotated[Counted, typer.Option(help="What is counted.")] = Counted.kind,
    by: Annotated[By, typer.Option(help="How long a period is.")] = By.year,
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
    """How many contacts there are of each kind, topic, act, status or side, period by period.

    A contact counts once, however many documents tell of it; for topics and acts, the contacts with such a statement count.

    Example: dragoman frequency --of topic --state VNM --state CHN --since 2022

    Example: dragoman frequency --by quarter --chart kinds.html
    """
    with options.opened(ledger) as opened:
        from dragoman.views.charts import columns
        from dragoman.views.frequency import frequency

        question = asked.given(
            opened, actors=actor, states=state, regions=region, kind=kind, status=status, since=since, until=until, focus=focus
        )  # fmt: skip
        with opened.reading() as connection:
            found = frequency(connection, of, by, **question)
    if chart is not None:
        title = asked.title(f"Contacts by {of}", question, region)
        asked.draw(chart, lambda: columns.frequency(found, title))
        return
    periods = list(found.totals)
    rows = [
        msgspec.to_builtins(row) if format is options.Format.jsonl else
        {of.value: row.value, "contacts": row.contacts, "statements": row.statements, **row.periods}
        for row in found.rows
    ]  # fmt: skip
    counted = ("contacts", "statements") if of in (Counted.topic, Counted.act) else ("contacts",)
    options.listed(rows, (of.value, *counted, *periods), format, narrow=(of.value,))
    if found.undated:
        options.talk().print(f"{found.undated} contacts have no known {by}; they count only in `contacts`")
    if not found.rows:
        options.talk().print("No contact fits all of that.")
