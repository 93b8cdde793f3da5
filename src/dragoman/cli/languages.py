"""`dragoman languages`: what each language pack covers, gaps included."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from dragoman.lang import codes, pack


def command(json: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False) -> None:
    """Show what each language pack covers.

    Example: dragoman languages
    """
    rows = {code: coverage(code) for code in codes()}
    if json:
        import msgspec

        typer.echo(msgspec.json.encode(rows).decode())
        return
    table = Table(title="Language packs: entries by kind (0 is a gap)", box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.add_column("language", no_wrap=True)
    for kind in next(iter(rows.values())):
        table.add_column(kind, justify="right")
    for code, row in rows.items():
        table.add_row(f"{pack(code).language.name} ({code})", *(str(count) for count in row.values()))
    Console().print(table)


def coverage(code: str) -> dict[str, int]:
    """How many entries of each kind a pack has.

    >>> coverage("vi")["acts"] > 50
    True
    """
    known = pack(code)
    return {
        "acts": sum(len(cue.words) for cue in known.acts),
        "contacts": sum(len(cue.words) for cue in known.contacts),
        "offices": sum(len(office.words) for office in known.offices),
        "dates": len(known.dates.rule),
        "topics": len(known.topics),
        "furniture": len(known.furniture),
        "word classes": len(known.language.words),
    }
