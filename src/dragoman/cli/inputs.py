"""What the commands that take articles share: what the user says about the inputs, own actors, and the bar of what is done."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dragoman.documents.hints import Fetching, Hints
from dragoman.errors import DragomanError

Published = Annotated[str | None, typer.Option(help="Day of publication, ISO 8601, for all inputs.")]
Outlet = Annotated[str | None, typer.Option(help="Outlet, by name or id, for all inputs.")]
Url = Annotated[str | None, typer.Option(help="Address, for all inputs.")]
Language = Annotated[str | None, typer.Option(help="Language code, where the text can't tell.")]
TextField = Annotated[str | None, typer.Option(help="Rows: the field that holds the text.")]
IdField = Annotated[str | None, typer.Option(help="Rows: the field that holds the id.")]
TitleField = Annotated[str | None, typer.Option(help="Rows: the field that holds the title.")]
PublishedField = Annotated[str | None, typer.Option(help="Rows: the field that holds the day of publication.")]
OutletField = Annotated[str | None, typer.Option(help="Rows: the field that holds the outlet.")]
UrlField = Annotated[str | None, typer.Option(help="Rows: the field that holds the address.")]
Limit = Annotated[int, typer.Option(help="Refuse documents of more characters than this.")]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from the local network and from any port, too.")
]
Follow = Annotated[bool, typer.Option("--follow", help="Fetch the pages that a feed's entries lead to.")]
Actors = Annotated[
    Path | None,
    typer.Option(help="Folder of your own actors; else DRAGOMAN_ACTORS, else dragoman/actors in XDG_DATA_HOME."),
]


def fields(
    text: str | None, id: str | None, title: str | None, published: str | None, outlet: str | None, url: str | None
) -> dict[str, str]:
    """The fields of rows that the user named, by what they hold."""
    named = {"text": text, "id": id, "title": title, "published": published, "outlet": outlet, "url": url}
    return {what: name for what, name in named.items() if name is not None}


def hints(
    published: str | None,
    outlet: str | None,
    url: str | None,
    language: str | None,
    limit: int,
    fetching: Fetching,
    fields: dict[str, str],
) -> Hints:
    """What the user says about the inputs; a day that is none ends the command with status 2."""
    from dragoman.documents.dates import iso_day

    if published is not None and iso_day(published) is None:
        Console(stderr=True).print(f"--published {published}: not a day; write it as 2025-01-16", style="red")
        raise typer.Exit(2)
    return Hints(iso_day(published), outlet, url, language, limit, fields, fetching)


def progress(talk: Console, shown: bool) -> Progress:
    """A bar of inputs done, on standard error."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=talk, disable=not shown, transient=True)


def own_actors(given: Path | None, talk: Console) -> tuple[Path, ...]:
    """The folders of the user's own actors, put to use and loaded, so that a broken file is said before the reading."""
    from dragoman.actors import own
    from dragoman.actors.catalogue import catalogue, use

    try:
        folders = own.folders(given)
        use(*folders)
        if folders:
            catalogue()
    except DragomanError as error:
        talk.print(str(error), style="red", markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(2) from error
    return folders
