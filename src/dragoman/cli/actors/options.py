"""What the commands about actors share: the catalogue with the user's folder, and how they say what went wrong."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer
from rich.console import Console

from dragoman.errors import DragomanError, Nameless

if TYPE_CHECKING:
    from dragoman.actors.catalogue import Catalogue


class Format(StrEnum):
    """Output formats."""

    table = "table"
    jsonl = "jsonl"


Actors = Annotated[
    Path | None,
    typer.Option(
        "--actors", help="Folder of your own actors; else DRAGOMAN_ACTORS, else dragoman/actors in XDG_DATA_HOME."
    ),
]
Output = Annotated[Format, typer.Option("--format", "-f", help="For people, or one JSON object a line.")]


def talk() -> Console:
    """Where what is no data is said."""
    return Console(stderr=True, soft_wrap=True, highlight=False, markup=False)


@contextmanager
def said() -> Iterator[None]:
    """An error of ours as its message and exit status 1, or 2 for a name that is none, as for any other wrong value."""
    try:
        yield
    except DragomanError as error:
        talk().print(str(error), style="red")
        raise typer.Exit(2 if isinstance(error, Nameless) else 1) from error


def known(folder: Path | None) -> Catalogue:
    """The shipped catalogue with the user's folder, where there is one."""
    from dragoman.actors import own
    from dragoman.actors.catalogue import Catalogue, catalogue

    folders = own.folders(folder)
    return Catalogue(folders) if folders else catalogue()


def wrong(message: str) -> typer.Exit:
    """The exit for a value that is none, told with what would be right."""
    talk().print(message, style="red")
    return typer.Exit(2)


def a_day(day: str | None, option: str) -> str | None:
    """An ISO day, month or year, or the exit for what is none."""
    from dragoman.actors.entries import BadDate, iso_date

    try:
        return iso_date(day)
    except BadDate as error:
        raise wrong(f"{option} {day}: not a day; write it as 2025-01-16, 2025-01 or 2025") from error


def line(row: object) -> None:
    """One JSON object on a line of its own."""
    sys.stdout.write(msgspec.json.encode(row).decode() + "\n")
