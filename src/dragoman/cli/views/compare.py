"""`dragoman compare`: a contact's readouts side by side."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console

from dragoman.cli.ledger import options


class Format(StrEnum):
    """Output formats of a comparison."""

    text = "text"
    markdown = "markdown"
    html = "html"
    json = "json"


class By(StrEnum):
    """What is held against each other."""

    side = "side"
    document = "document"


def command(
    id: Annotated[str, typer.Argument(help="A contact, or any of its reports (r…).", metavar="ID")],
    side: Annotated[
        list[str] | None,
        typer.Option(
            "--side", help="DOCUMENT=STATE: whose readout a document is, where its outlet does not tell; repeat."
        ),
    ] = None,
    by: Annotated[By, typer.Option("--by", help="Hold sides or single documents against each other.")] = By.side,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show places, rules, and why statements stand together.")
    ] = False,
    format: Annotated[
        Format, typer.Option("--format", "-f", help="For a terminal, a note, a browser, or as one JSON object.")
    ] = Format.text,
    ledger: options.Where = None,
) -> None:
    """Compare what each side tells of a contact: said by both, only by one, worded differently, with how much room.

    Example: dragoman compare r7khq2mzxw4ta

    Example: dragoman compare r7khq2mzxw4ta --side seed-000=VNM --format html > call.html
    """
    options.ready()
    from dragoman.views.compare import compare, encoded
    from dragoman.views.compare.html import html
    from dragoman.views.compare.markdown import markdown
    from dragoman.views.compare.text import show

    given = {}
    for one in side or ():
        document, _, state = one.rpartition("=")
        if not document or not state:
            raise options.wrong(f"--side {one}: write DOCUMENT=STATE, as seed-000=VNM")
        given[document] = state
    with options.opened(ledger) as opened:
        found = compare(opened, id, given, by_document=by is By.document)
    if format is Format.text:
        show(found, explain, Console(highlight=False, markup=False))
    else:
        typer.echo(
            {"markdown": markdown, "html": html}[format.value](found)
            if format is not Format.json
            else encoded(found).decode(),
            nl=format is Format.json,
        )
