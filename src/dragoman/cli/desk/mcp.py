"""`dragoman mcp`: the ledger for assistants, over standard input and output."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.ledger import options
from dragoman.errors import LedgerError


def command(
    ledger: options.Where = None,
    allow_judgements: Annotated[
        bool, typer.Option("--allow-judgements", help="Assistants may also judge; without it they can only ask.")
    ] = False,
    by: options.By = None,
    desk: Annotated[
        str, typer.Option(metavar="URL", help="Where `dragoman serve` is reached, for the addresses in citations.")
    ] = "http://127.0.0.1:8765",
) -> None:
    """Answer an assistant's questions over the Model Context Protocol (stdio): search, contacts, compare, statements, promises, each with citations.

    Example: dragoman mcp --ledger desk.db

    Example: dragoman mcp --allow-judgements --by lan
    """  # fmt: skip
    with options.said():
        try:
            from dragoman.desk.mcp.server import server
        except ModuleNotFoundError as error:
            raise LedgerError(f"the MCP server needs {error.name}: pip install 'dragoman[mcp]'") from error
        from dragoman.desk.desk import Desk
        from dragoman.desk.settings import Settings

        with options.opened(ledger) as there:  # refused where there is none, before a desk would make one
            where = there.store.where
        held = Desk(Settings(ledger=where))
        try:
            server(held, desk, options.who(by) if allow_judgements else None).run("stdio")
        finally:
            held.close()
