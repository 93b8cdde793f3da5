"""`dragoman export`: the whole ledger, or contacts and statements in the formats of other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.ledger import options
from dragoman.cli.views import asked
from dragoman.errors import LedgerError
from dragoman.views.exporting import export, is_folder, names

_OWN = "ledger"  # the format that can be imported again


def command(
    file: Annotated[
        Path | None,
        typer.Argument(help="Where to: a file or a new folder; standard output where none is named.", metavar="[FILE]"),
    ] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", help=f"{_OWN} (all of it, as JSON Lines), {', '.join(names())}.")
    ] = _OWN,
    ledger: options.Where = None,
    history: Annotated[
        bool, typer.Option(help="With times and history; without them equal documents and judgements give equal files.")
    ] = True,
    actor: asked.Actors = None,
    state: asked.States = None,
    region: asked.Regions = None,
    kind: asked.Kind = None,
    status: asked.Status = None,
    since: asked.Since = None,
    until: asked.Until = None,
    outlet: asked.Outlet = None,
    visit: asked.Visit = None,
    words: asked.Words = None,
    focus: asked.Focus = None,
) -> None:
    """Write the whole ledger as sorted JSON Lines, or contacts and their statements in another format.

    Without `--format` the file holds documents with text, records, judgements, history and contacts, and `dragoman import`
    takes it back. The other formats write the contacts that fit what is asked, and their statements; where nothing is asked,
    also statements made in no contact.

    Example: dragoman export ledger.jsonl

    Example: dragoman export --format plover --state VNM --state CHN events.jsonl

    Example: dragoman export --format parquet tables
    """
    options.ready()
    if format != _OWN and format not in names():
        raise options.wrong(f"--format {format}: there are {', '.join([_OWN, *names()])}")
    if format != _OWN and is_folder(format) and file is None:
        raise options.wrong(f"--format {format}: is of several files; name a folder")
    with options.opened(ledger) as opened:
        wanted = asked.given(
            opened, actors=actor, states=state, regions=region, kind=kind, status=status, since=since, until=until, focus=focus,
            outlet=outlet, visit=visit, words=words,
        )  # fmt: skip
        wanted = {name: value for name, value in wanted.items() if value not in (None, [], set())}
        if format != _OWN:
            done = export(opened, format, sys.stdout.buffer if file is None else file, **wanted)
            told = [f"{count:,} {what}s" for what, count in done.written.items()]
            told += [f"{count:,} {what} left out" for what, count in done.left.items()]
            options.talk().print(", ".join(told) or "Nothing fits all of that.")
            return
        if wanted:
            raise LedgerError("the ledger's own format is of the whole ledger; name another with --format")
        if file is None:
            for line in opened.export(history=history):
                sys.stdout.buffer.write(line)
            return
        part = file.with_name(file.name + ".part")
        with part.open("wb") as out:
            out.writelines(opened.export(history=history))
        part.replace(file)
