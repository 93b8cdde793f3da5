"""`dragoman actors check`: what in a catalogue does not hold together, or not with other tables."""

from __future__ import annotations

import datetime
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.actors import options


def command(
    folder: Annotated[
        Path | None,
        typer.Argument(help="Folder of your own actors to check; else the shipped and your own.", metavar="FOLDER"),
    ] = None,
    against: Annotated[
        Path | None, typer.Option(help="Folder of reference tables (CSV) to compare office holders with.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="Show no more than so many of a kind.")] = 20,
    format: options.Output = options.Format.table,
    actors: options.Actors = None,
) -> None:
    """Check a catalogue: days that can't be, unknown offices and states, two persons in an office of one, namesakes in one
    office, names in the wrong script; with --against also where tables of office holders say otherwise.

    Example: dragoman actors check my-actors

    Example: dragoman actors check --against reference-tables --format jsonl

    The exit status is 1 when something was found.
    """
    from dragoman.actors.catalogue import Catalogue
    from dragoman.actors.checking import by_kind, check
    from dragoman.actors.references import against as compare

    if folder is not None and not folder.is_dir():
        raise options.wrong(f"{folder}: no such folder")
    with options.said():
        known = Catalogue((folder,), lenient=True) if folder is not None else options.known(actors)
        compared = compare(known, against) if against is not None else None
    today = datetime.date.today().isoformat()
    findings = list(check(known, today, known.own if folder is not None else None))
    talk = options.talk()
    if format is options.Format.jsonl:
        for row in [*findings, *(compared.disagreements if compared is not None else ())]:
            options.line(asdict(row))
    else:
        for kind, found in by_kind(findings).items():
            typer.echo(f"{kind}: {len(found)}")
            for one in found[:limit]:
                typer.echo(f"  {one.actor}: {one.what}")
        for kind in dict.fromkeys(one.kind for one in compared.disagreements) if compared is not None else ():
            rows = [one for one in compared.disagreements if one.kind == kind] if compared is not None else []
            typer.echo(f"{kind} in the reference: {len(rows)}")
            for row in rows[:limit]:
                typer.echo(f"  {row.office}: {row.reference}; here {row.catalogue} [{row.place}]")
    if compared is not None:
        talk.print(
            "rows of the reference: " + ", ".join(f"{count} {kind}" for kind, count in compared.counts.most_common())
        )
        for problem in compared.unread:
            talk.print(problem, style="red")
    number = len(findings) + (len(compared.disagreements) if compared is not None else 0)
    talk.print(f"{number} found" if number else "Nothing found.")
    if number:
        raise typer.Exit(1)
