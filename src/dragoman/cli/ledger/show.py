"""`dragoman show`: everything about one contact, statement or document, with the words of the source."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from dragoman.cli.ledger import options


class Format(StrEnum):
    """Output formats of one thing."""

    human = "human"
    json = "json"


def command(
    id: Annotated[
        str, typer.Argument(help="A contact or report (r…), a statement (s…), or a document's key or id.", metavar="ID")
    ],
    ledger: options.Where = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show why reports stand together, and rules and places.")
    ] = False,
    format: Annotated[Format, typer.Option("--format", "-f", help="For people, or one JSON object.")] = Format.human,
) -> None:
    """Show a contact with its reports and statements side by side, a statement, or a document.

    Example: dragoman show r7khq2mzxw4ta --explain
    """
    options.ready()
    from dragoman.errors import Unknown
    from dragoman.views import contact

    out = Console(highlight=False, markup=False)
    with options.opened(ledger) as opened:
        try:
            if id.startswith("s"):
                said = opened.statement(id)
                options.line(msgspec.to_builtins(said)) if format is Format.json else contact.statement(said, out)
            else:
                found = opened.contact(id)
                options.line(msgspec.to_builtins(found)) if format is Format.json else contact.show(found, explain, out)
        except Unknown as unknown:
            try:
                head, text, record = opened.document(id)
            except Unknown:
                raise unknown from None
            if format is Format.json:
                options.line({"document": head, "text": text, "record": record})
            else:
                contact.document(head, text, record, explain, out)
