"""`dragoman actors export`: the catalogue in a form other programs read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.actors import options


def command(
    format: Annotated[str, typer.Option("--format", "-f", help="followthemoney.")] = "followthemoney",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File to write; else standard output.")] = None,
    own: Annotated[bool, typer.Option("--own", help="Only your own actors, and the bodies they need.")] = False,
    actors: options.Actors = None,
) -> None:
    """Write the known people, their offices and bodies as FollowTheMoney entities, one a line, in a fixed order.

    Example: dragoman actors export --format followthemoney -o actors.ftm.jsonl
    """
    from dragoman.actors.export import followthemoney

    if format != "followthemoney":
        raise options.wrong(f"--format {format}: there is followthemoney")
    with options.said():
        known = options.known(actors)
    entities = [entity + b"\n" for entity in followthemoney(known, own)]
    if output is None:
        for entity in entities:
            sys.stdout.write(entity.decode())
        return
    try:
        output.write_bytes(b"".join(entities))
    except OSError as error:
        options.talk().print(f"{output}: {error.strerror or error}; can't be written", style="red")
        raise typer.Exit(1) from error
    options.talk().print(f"{len(entities)} entities in {output}")
