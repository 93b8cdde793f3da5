"""`dragoman gold`: what people judged, for measuring how well it reads."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.ledger import options

app = typer.Typer(name="gold", help="What people judged, as gold for `dragoman score`.", no_args_is_help=True)


@app.callback()
def group() -> None:
    """Keeps `export` a command of its own."""


@app.command("export")
def export(
    file: Annotated[
        Path | None, typer.Argument(help="Where to, JSON Lines; standard output where none is named.", metavar="[FILE]")
    ] = None,
    part: Annotated[
        bool,
        typer.Option("--part", help="Also documents judged in part: statements nobody judged are then not scored."),
    ] = False,
    text: Annotated[
        bool, typer.Option("--text", help="With the documents' texts, so that it can be scored anywhere.")
    ] = False,
    ledger: options.Where = None,
) -> None:
    """Write documents whose facts people judged as gold: contacts and statements as they left them, with spans and ids.

    Example: dragoman gold export --text gold.jsonl

    Example: dragoman score --gold gold.jsonl --losses 20
    """
    with options.opened(ledger) as opened:
        from dragoman.ledger.gold import gold, line

        count = 0
        part_file = None if file is None else file.with_name(file.name + ".part")
        out = sys.stdout.buffer if part_file is None else part_file.open("wb")
        try:
            for count, one in enumerate(gold(opened, part=part, text=text), 1):  # noqa: B007 (told below)
                out.write(line(one))
        finally:
            if part_file is not None:
                out.close()
        if file is not None and part_file is not None:
            part_file.replace(file)
    options.talk().print(f"{count} document{'s' * (count != 1)} with people's judgements")
