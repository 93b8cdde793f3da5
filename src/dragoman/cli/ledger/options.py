"""What the commands on a ledger share: which ledger, who judges, output formats, and how they say what went wrong."""

from __future__ import annotations

import csv
import getpass
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from dragoman.cli.actors.options import line, said, talk, wrong
from dragoman.errors import LedgerError

if TYPE_CHECKING:
    from dragoman.ledger.ledger import Ledger

__all__ = ["By", "Format", "Output", "Where", "Writer", "line", "listed", "opened", "said", "talk", "who", "wrong"]


class Format(StrEnum):
    """Output formats of lists."""

    table = "table"
    jsonl = "jsonl"
    csv = "csv"


Where = Annotated[
    str | None,
    typer.Option(
        "--ledger", "-l", metavar="FILE|URL",
        help="The ledger: a file, or postgresql://…; else DRAGOMAN_LEDGER, else dragoman/ledger.db in XDG_DATA_HOME.",
    ),
]  # fmt: skip
Output = Annotated[Format, typer.Option("--format", "-f", help="For people, one JSON object a line, or CSV.")]
By = Annotated[str | None, typer.Option("--by", help="Who judges; else DRAGOMAN_BY, else your login name.")]
Writer = Annotated[
    str | None, typer.Option("--by", help="Who does this, for the history; else DRAGOMAN_BY, else your login name.")
]
Actors = Annotated[
    list[str] | None,
    typer.Option("--actor", "-a", help="Takes part: an id, or a name in any script; repeat for several."),
]
States = Annotated[
    list[str] | None,
    typer.Option("--state", "-s", help="Takes part: an ISO 3166 code or a name; twice for a pair."),
]
Kind = Annotated[str | None, typer.Option(help="call, meeting, visit, message, conference, signing or ceremony.")]
Status = Annotated[str | None, typer.Option(help="held, planned or cancelled.")]
Since = Annotated[str | None, typer.Option(help="Not over before this day, month or year.")]
Until = Annotated[str | None, typer.Option(help="Begun by this day, month or year.")]
Focus = Annotated[
    bool | None,
    typer.Option("--focus/--background", help="Only what a document is about, or only what none is."),
]
Outlet = Annotated[str | None, typer.Option(help="Reported by this outlet.")]
Visit = Annotated[str | None, typer.Option(help="Made on this visit: its id.")]
Words = Annotated[str | None, typer.Option("--text", help='Told with these words; "…" for a phrase.')]


@contextmanager
def opened(where: str | None, *, create: bool = False) -> Iterator[Ledger]:
    """The ledger, closed in the end; errors of ours as their message and exit status 1."""
    ready()
    with said():
        from dragoman.ledger.ledger import Ledger

        with Ledger(where, create=create) as ledger:
            yield ledger


def ready() -> None:
    """End the command with what to install where the store's packages are not there."""
    with said():
        try:
            import dragoman.ledger.ledger  # noqa: F401 (whether it can be loaded is the question)
        except ModuleNotFoundError as error:
            raise LedgerError(f"a ledger needs {error.name}: pip install 'dragoman[ledger]'") from error


def who(given: str | None) -> str:
    """Who the history names."""
    named = given or os.environ.get("DRAGOMAN_BY")
    if named:
        return named
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no login name where containers run under a bare number
        return "unknown"


def listed(
    rows: Iterable[dict[str, Any]], columns: Sequence[str], format: Format, *, narrow: Sequence[str] = ()
) -> int:
    """Print rows as a table of these columns, as CSV of them, or whole as JSON Lines. Returns how many there were."""
    if format is Format.csv:
        writer = csv.DictWriter(sys.stdout, columns, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column in narrow)
    count = 0
    for row in rows:
        count += 1
        if format is Format.jsonl:
            line(row)
        elif format is Format.csv:
            writer.writerow({name: _cell(row.get(name)) for name in columns})
        else:
            table.add_row(*(_cell(row.get(name)) for name in columns))
    if format is Format.table and count:
        Console(highlight=False, markup=False).print(table)
    return count


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return str(value)
