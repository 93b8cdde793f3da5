"""`dragoman actors search`: who may be meant by a name."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from dragoman.cli.actors import options


def command(
    name: Annotated[list[str], typer.Argument(help="A name, its beginning or some of its words.", metavar="NAME...")],
    state: Annotated[str | None, typer.Option(help="Only of this state: an ISO 3166 code or a name.")] = None,
    office: Annotated[
        str | None, typer.Option(help="Only who held this office: a slug, as foreign-minister, or a title.")
    ] = None,
    on: Annotated[str | None, typer.Option(help="Only who held an office on this day.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="No more than so many.")] = 20,
    format: options.Output = options.Format.table,
    actors: options.Actors = None,
) -> None:
    """Find actors by any of their names, in any script, with or without marks on letters.

    Example: dragoman actors search "to lam"

    Example: dragoman actors search Bui --state VNM --office foreign-minister --on 2023-06

    The exit status is 1 when nobody is found.
    """
    from dragoman.actors.catalogue import Person
    from dragoman.actors.search import search
    from dragoman.actors.wordings import Wordings

    day = options.a_day(on, "--on")
    with options.said():
        known = options.known(actors)
    wordings = Wordings(known)
    of = wordings.state(state)
    if state is not None and of is None:
        raise options.wrong(f"--state {state}: no state is called so; give its ISO code, as VNM")
    held = wordings.office(office, of) if office is not None else None
    if held is not None and not held.known:
        raise options.wrong(f"--office {office}: no office is called so; there are {', '.join(known.offices)}")
    hits = search(known, " ".join(name), of, held.office if held is not None else None, day)
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for column in ("id", "name", "state", "offices"):
        table.add_column(column, overflow="fold", no_wrap=column in ("id", "state"))
    for hit in hits[:limit]:
        actor = hit.actor
        tenures = actor.offices(day) if isinstance(actor, Person) else []
        told = [known.worded(tenure, actor) for tenure in tenures if isinstance(actor, Person)]
        row = {
            "id": actor.id, "name": known.name(actor), "matched": hit.name, "language": hit.language,
            "state": getattr(actor, "state", None), "offices": list(dict.fromkeys(told)),
        }  # fmt: skip
        if format is options.Format.jsonl:
            options.line(row)
        else:
            shown = row["name"] if hit.name == row["name"] else f"{row['name']} ({hit.name})"
            table.add_row(actor.id, str(shown), getattr(actor, "state", None), "; ".join(dict.fromkeys(told[:3])))
    if format is options.Format.table and hits:
        Console().print(table)
    if len(hits) > limit:
        options.talk().print(f"{limit} of {len(hits)}; more with --limit")
    if not hits:
        options.talk().print(f"Nobody is known as {' '.join(name)}.")
        raise typer.Exit(1)
