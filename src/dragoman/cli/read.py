"""`dragoman read`: articles in, checked records out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from dragoman.cli import inputs
from dragoman.documents.hints import LIMIT, Fetching, Hints
from dragoman.documents.load import documents, expand
from dragoman.errors import InputError
from dragoman.model import Document, Record
from dragoman.parallel import in_order


class Format(StrEnum):
    """Output formats."""

    human = "human"
    jsonl = "jsonl"


Result = tuple[Document, Record] | InputError


def command(
    files: Annotated[
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
    published: inputs.Published = None,
    outlet: inputs.Outlet = None,
    url: inputs.Url = None,
    language: inputs.Language = None,
    text_field: inputs.TextField = None,
    id_field: inputs.IdField = None,
    title_field: inputs.TitleField = None,
    published_field: inputs.PublishedField = None,
    outlet_field: inputs.OutletField = None,
    url_field: inputs.UrlField = None,
    limit: inputs.Limit = LIMIT,
    follow: inputs.Follow = False,
    allow_private: inputs.AllowPrivate = False,
    actors: inputs.Actors = None,
) -> None:
    """Read articles: contacts, statements, actors, formulas, tied to the characters that say them.

    Example: dragoman read article.txt --published 2025-01-16

    Example: dragoman read https://example.org/news/feed.xml

    Example: dragoman read --format jsonl --jobs 2 articles/ > records.jsonl

    The exit status is 1 when an input could not be read; the others are done all the same.
    """
    talk = Console(stderr=True)
    fields = inputs.fields(text_field, id_field, title_field, published_field, outlet_field, url_field)
    fetching = Fetching(allow_private=allow_private, follow=follow)
    hints = inputs.hints(published, outlet, url, language, limit, fetching, fields)
    folders = inputs.own_actors(actors, talk)
    sources = expand(files)
    show = _format(format.value)
    out = Console(soft_wrap=False)
    failed = done = 0
    watched = len(sources) > 3 and talk.is_terminal and not (format is Format.human and out.is_terminal)
    with inputs.progress(talk, watched) as bar:
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


def _results(
    sources: list[str], hints: Hints, jobs: int, folders: tuple[Path, ...] = ()
) -> Iterator[tuple[int, Result]]:
    """The results in the inputs' order with the number of sources done before each, whatever the number of processes."""
    given = ((number, found) for number, source in enumerate(sources) for found in documents(source, hints))
    return in_order(_numbered, given, jobs, folders)


def _numbered(given: tuple[int, Document | InputError]) -> tuple[int, Result]:
    number, found = given
    return number, _read(found)


def _read(found: Document | InputError) -> Result:
    from dragoman.pipeline import tried

    if isinstance(found, InputError):
        return found
    record = tried(found)
    return record if isinstance(record, InputError) else (found, record)
