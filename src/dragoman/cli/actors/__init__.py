"""`dragoman actors`: the people and bodies that are known, and the user's own beside them; one module a command."""

from __future__ import annotations

import typer

from dragoman.cli.actors import check, explain, export, importing, promote, search, show

app = typer.Typer(
    name="actors",
    help="The people and bodies known: search, show, explain, import or promote your own, export, check.",
    no_args_is_help=True,
)
app.command("search")(search.command)
app.command("show")(show.command)
app.command("explain")(explain.command)
app.command("import")(importing.command)
app.command("promote")(promote.command)
app.command("export")(export.command)
app.command("check")(check.command)
