"""`dragoman`: the commands, each in a module of its own."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

import typer

from dragoman.cli import actors, gold, languages, read, score
from dragoman.cli.desk import mcp, serve, users
from dragoman.cli.ledger import contacts, ingest, judge, keeping, search, show
from dragoman.cli.views import (
    brief,
    codes,
    compare,
    coverage,
    export,
    formulas,
    frequency,
    network,
    promises,
    timeline,
)

app = typer.Typer(
    name="dragoman",
    help="Reads diplomatic news in the languages it is written in: who contacted whom, and what each side said.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _tell_version(asked: bool) -> None:
    if asked:
        typer.echo(f"dragoman {version('dragoman')}")
        raise typer.Exit


@app.callback()
def _options(
    told: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    pass


app.command("read")(read.command)
app.command("languages")(languages.command)
app.command("score")(score.command)
app.command("ingest")(ingest.command)
app.command("contacts")(contacts.command)
app.command("show")(show.command)
app.command("search")(search.command)
app.command("compare")(compare.command)
app.command("coverage")(coverage.command)
app.command("brief")(brief.command)
app.command("timeline")(timeline.command)
app.command("network")(network.command)
app.command("frequency")(frequency.command)
app.command("formulas")(formulas.command)
app.command("promises")(promises.command)
app.add_typer(judge.app)
app.add_typer(gold.app)
app.command("serve")(serve.command)
app.command("mcp")(mcp.command)
app.add_typer(users.app)
app.command("log")(keeping.log)
app.command("check")(keeping.check)
app.command("merge")(keeping.merge)
app.command("export")(export.command)
app.command("import")(keeping.take)
app.command("codes")(codes.command)
app.add_typer(actors.app)


def main() -> None:
    """Run the command line."""
    app()
