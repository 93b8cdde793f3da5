"""`dragoman read`: articles in, checked records out."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from enum import StrEnum
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dragoman.documents.hints import LIMIT, Fetching, Hints
from dragoman.documents.load import documents, expand
from dragoman.errors import DragomanError, InputError
from dragoman.model import Document, Record


class Format(StrEnum):
    """Output formats."""

    human = "human"
    jsonl = "jsonl"


Result = tuple[Document, Record] | InputError
BATCH = 8  # documents sent to a process at once


def command(
    inputs: Annotated[
        list[str],
        typer.Argument(help="Files, folders, globs, web addresses, or - for standard input.", metavar="FILE..."),
    ],
    format: Annotated[
        Format, typer.Option("--format", "-f", help="For people, or one JSON record a line.")
    ] = Format.human,
    explain: Annotated[bool, typer.Option("--explain", help="Show the rule and place behind each result.")] = False,
    text: Annotated[bool, typer.Option("--text", help="Put each document's text into its record.")] = False,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, help="Processes; the output keeps the inputs' order.")
    ] = 1,
    published: Annotated[str | None, typer.Option(help="Day of publication, ISO 8601, for all inputs.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Outlet, by name or id, for all inputs.")] = None,
    url: Annotated[str | None, typer.Option(help="Address, for all inputs.")] = None,
    language: Annotated[str | None, typer.Option(help="Language code, where the text can't tell.")] = None,
    text_field: Annotated[str | None, typer.Option(help="JSON, CSV: the field that holds the text.")] = None,
    id_field: Annotated[str | None, typer.Option(help="JSON, CSV: the field that holds the id.")] = None,
    title_field: Annotated[str | None, typer.Option(help="JSON, CSV: the field that holds the title.")] = None,
    published_field: Annotated[
        str | None, typer.Option(help="JSON, CSV: the field that holds the day of publication.")
    ] = None,
    outlet_field: Annotated[str | None, typer.Option(help="JSON, CSV: the field that holds the outlet.")] = None,
    url_field: Annotated[str | None, typer.Option(help="JSON, CSV: the field that holds the address.")] = None,
    limit: Annotated[int, typer.Option(help="Refuse documents of more characters than this.")] = LIMIT,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from the local network and from any port, too.")
    ] = False,
    actors: Annotated[
        Path | None,
        typer.Option(help="Folder of your own actors; else DRAGOMAN_ACTORS, else dragoman/actors in XDG_DATA_HOME."),
    ] = None,
) -> None:
    """Read articles: contacts, statements, actors, formulas, tied to the characters that say them.

    Example: dragoman read article.txt --published 2025-01-16

    Example: dragoman read https://example.org/news/feed.xml

    Example: dragoman read --format jsonl --jobs 2 articles/ > records.jsonl

    The exit status is 1 when an input could not be read; the others are done all the same.
    """
    from dragoman.documents.dates import iso_day

    talk = Console(stderr=True)
    if published is not None and iso_day(published) is None:
        talk.print(f"--published {published}: not a day; write it as 2025-01-16", style="red")
        raise typer.Exit(2)
    fields = {"text": text_field, "id": id_field, "title": title_field, "published": published_field, "outlet": outlet_field, "url": url_field}  # fmt: skip
    hints = Hints(
        iso_day(published),
        outlet,
        url,
        language,
        limit,
        {what: name for what, name in fields.items() if name is not None},
        Fetching(allow_private=allow_private),
    )
    folders = own_actors(actors, talk)
    sources = expand(inputs)
    show = _format(format.value)
    out = Console(soft_wrap=False)
    failed = done = 0
    watched = len(sources) > 3 and talk.is_terminal and not (format is Format.human and out.is_terminal)
    with progress(talk, watched) as bar:
        task = bar.add_task("reading", total=len(sources))
        for number, result in _results(sources, hints, jobs, folders):
            if isinstance(result, InputError):
                talk.print(str(result), style="red", markup=False, highlight=False, soft_wrap=True)
                failed += 1
                continue
            document, record = result
            if text:
                record.document.text = document.text
            show(record, document, explain, out)
            done += 1
            bar.update(task, completed=number)
    sys.stdout.flush()
    if failed:
        talk.print(f"{failed} of {failed + done} inputs could not be read.", style="red")
        raise typer.Exit(1)


def _format(name: str) -> Callable[[Record, Document, bool, Console], None]:
    show: Callable[[Record, Document, bool, Console], None] = import_module(f"dragoman.views.formats.{name}").show
    return show


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


def _results(
    sources: list[str], hints: Hints, jobs: int, folders: tuple[Path, ...] = ()
) -> Iterator[tuple[int, Result]]:
    """The results in the inputs' order with the number of sources done before each, whatever the number of processes."""
    inputs = ((number, found) for number, source in enumerate(sources) for found in documents(source, hints))
    if jobs == 1:
        for number, found in inputs:
            yield number, _read(found)
        return
    from dragoman.actors.catalogue import use

    with ProcessPoolExecutor(max_workers=jobs, initializer=use, initargs=folders) as pool:
        waiting: deque[Future[list[tuple[int, Result]]]] = deque()
        while True:
            while len(waiting) < jobs * 4 and (batch := list(islice(inputs, BATCH))):
                waiting.append(pool.submit(_read_batch, batch))
            if not waiting:
                return
            yield from waiting.popleft().result()


def _read_batch(batch: list[tuple[int, Document | InputError]]) -> list[tuple[int, Result]]:
    return [(number, _read(found)) for number, found in batch]


def _read(found: Document | InputError) -> Result:
    from dragoman.pipeline import read_document

    return found if isinstance(found, InputError) else (found, read_document(found))
