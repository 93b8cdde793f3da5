"""`dragoman actors explain`: who a mention is, on a day and near other words, with the evidence and the runner-up."""

from __future__ import annotations

from typing import Annotated

import msgspec
import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from dragoman.cli.actors import options


def command(
    mention: Annotated[str, typer.Argument(help="A name or title as a text has it.", metavar="MENTION")],
    date: Annotated[str | None, typer.Option(help="The day it was written.")] = None,
    near: Annotated[str, typer.Option(help="Other words of the text that tell of the person.")] = "",
    state: Annotated[str | None, typer.Option(help="The state meant: an ISO 3166 code or a name.")] = None,
    language: Annotated[str | None, typer.Option(help="The language of the mention (vi, zh, en, fr).")] = None,
    format: options.Output = options.Format.table,
    actors: options.Actors = None,
) -> None:
    """Say who is meant by a mention, from the evidence for and against each candidate.

    Example: dragoman actors explain "Comrade Su Lin" --date 2026-01-26 --near "General Secretary of the Communist Party of Vietnam"

    The exit status is 1 when nobody is meant for sure.
    """
    from dragoman.actors.resolve import Resolver
    from dragoman.actors.wordings import Wordings

    day = options.a_day(date, "--date")
    with options.said():
        known = options.known(actors)
    of = Wordings(known).state(state)
    if state is not None and of is None:
        raise options.wrong(f"--state {state}: no state is called so; give its ISO code, as VNM")
    found = Resolver(known).explain(mention, day=day, near=near, state=of, language=language)
    if format is options.Format.jsonl:
        rows = [{**msgspec.to_builtins(one), "score": one.score} for one in found.candidates]
        options.line({**msgspec.to_builtins(found), "candidates": rows})
    else:
        out = Console(highlight=False, markup=False)
        style = {"resolved": "bold green", "ambiguous": "bold yellow", "unknown": "bold red"}[found.verdict]
        who = f": {known.name(known.persons[found.actor])} ({found.actor})" if found.actor else f" – {found.why}"
        out.print(f"{found.verdict}{who}", style=style)
        table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
        for column in ("candidate", "points", "why"):
            table.add_column(column, overflow="fold", no_wrap=column == "points")
        for one in found.candidates:
            for number, reason in enumerate(one.reasons):
                table.add_row(one.name if number == 0 else "", f"{reason.points:+.2f}", reason.why)
            table.add_row("", f"= {one.score:.2f}", "", style="bold", end_section=True)
        if found.candidates:
            out.print(table)
    if found.actor is None:
        raise typer.Exit(1)
