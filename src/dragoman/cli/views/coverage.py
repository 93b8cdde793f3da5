"""`dragoman coverage`: who reported a contact."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from dragoman.cli.ledger import options


class Format(StrEnum):
    """Output formats of coverage."""

    text = "text"
    html = "html"
    json = "json"


def command(
    id: Annotated[str, typer.Argument(help="A contact, or any of its reports (r…).", metavar="ID")],
    format: Annotated[
        Format, typer.Option("--format", "-f", help="For a terminal, a browser, or as one JSON object.")
    ] = Format.text,
    ledger: options.Where = None,
) -> None:
    """Show which outlets and languages reported a contact, when, from whom, how near to which readout, and what hangs on one source.

    Example: dragoman coverage r7khq2mzxw4ta
    """
    options.ready()
    from dragoman.views.coverage import coverage
    from dragoman.views.coverage.text import html, show

    with options.opened(ledger) as opened:
        found = coverage(opened, id)
    if format is Format.json:
        options.line(msgspec.to_builtins(found))
    elif format is Format.html:
        typer.echo(html(found), nl=False)
    else:
        show(found, Console(highlight=False, markup=False))
