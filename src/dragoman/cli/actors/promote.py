"""`dragoman actors promote`: people found in records and not known, into a catalogue of one's own."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from dragoman.cli.actors import options


def command(
    records: Annotated[list[Path], typer.Argument(help="Records, one JSON object a line.", metavar="RECORDS...")],
    to: Annotated[Path | None, typer.Option(help="Folder to write to; else your own, as DRAGOMAN_ACTORS says.")] = None,
    least: Annotated[int, typer.Option(min=1, help="Only who appears in so many documents.")] = 2,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show them, write nothing.")] = False,
) -> None:
    """Take people the catalogue does not know from records into your own, joined across documents, languages and scripts.

    Example: dragoman actors promote records.jsonl --least 3 --dry-run

    They are written to persons/promoted.jsonl of the folder, for you to check and complete; entries already there stay.
    """
    from dragoman.actors import own
    from dragoman.actors.identity import joined, unknown_people
    from dragoman.model import Record

    talk = options.talk()
    folder = to or own.folder()
    if folder is None:
        raise options.wrong("no folder to write to: DRAGOMAN_ACTORS is empty; say one with --to")
    found: list[Record] = []
    refused = 0
    for file in records:
        try:
            lines = file.read_bytes().splitlines()
        except OSError as error:
            talk.print(f"{file}: {error.strerror}", style="red")
            refused += 1
            continue
        for number, line in enumerate(lines, 1):
            try:
                found.append(msgspec.json.decode(line, type=Record))
            except (msgspec.DecodeError, msgspec.ValidationError) as error:
                talk.print(f"{file}: line {number} is no record: {error}", style="red")
                refused += 1
    identities = [one for one in joined(unknown_people(found)) if len({a.document for a in one.appearances}) >= least]
    entries = [one.entry(datetime.date.today().isoformat()) for one in identities]
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for column in ("id", "names", "state", "documents"):
        table.add_column(column, overflow="fold")
    for identity, entry in zip(identities, entries, strict=True):
        names = "; ".join(name for words in entry.names.values() for name in words)
        table.add_row(entry.id, names, entry.state or "", str(len({a.document for a in identity.appearances})))
    if entries:
        Console(highlight=False, markup=False).print(table)
    if not dry_run and entries:
        file = folder / "persons" / "promoted.jsonl"
        file.parent.mkdir(parents=True, exist_ok=True)
        kept = (
            {msgspec.json.decode(line)["id"]: line for line in file.read_bytes().splitlines()} if file.is_file() else {}
        )
        fresh = {entry.id: msgspec.json.encode(entry) for entry in entries if entry.id not in kept}
        file.write_bytes(b"".join(line + b"\n" for _, line in sorted({**kept, **fresh}.items())))
        talk.print(f"{len(fresh)} written to {file}, {len(entries) - len(fresh)} there already")
    elif not entries:
        talk.print(f"nobody unknown appears in {least} documents or more")
    if refused:
        raise typer.Exit(1)
