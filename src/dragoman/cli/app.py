"""`dragoman`: the commands, each in a module of its own."""

from __future__ import annotations

import typer

from dragoman.cli import actors, languages, read, score

app = typer.Typer(
    name="dragoman",
    help="Reads diplomatic news in the languages it is written in: who contacted whom, and what each side said.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("read")(read.command)
app.command("languages")(languages.command)
app.command("score")(score.command)
app.add_typer(actors.app)


def main() -> None:
    """Run the command line."""
    app()
