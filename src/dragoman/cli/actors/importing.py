"""`dragoman actors import`: people and bodies of other collections into a catalogue of one's own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.actors import sources
from dragoman.cli.actors import options
from dragoman.discover import modules
from dragoman.errors import InputError

if TYPE_CHECKING:
    from dragoman.actors.importing import Tally


def command(
    files: Annotated[list[Path], typer.Argument(help="Files to import.", metavar="FILE...")],
    format: Annotated[str, typer.Option("--format", "-f", help=f"One of {', '.join(modules(sources))}.")],
    to: Annotated[Path | None, typer.Option(help="Folder to write to; else your own, as DRAGOMAN_ACTORS says.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Count and tell, write nothing.")] = False,
    source: Annotated[
        str | None, typer.Option(help="Where the facts are from; else what the file says, or its name.")
    ] = None,
    asof: Annotated[str | None, typer.Option(help="The day they were true, where the file does not say it.")] = None,
    state: Annotated[str | None, typer.Option(help="The state they belong to, where the file does not say it.")] = None,
    kind: Annotated[
        str | None, typer.Option(help="petrarch: `person` takes entries that may be a person or a body.")
    ] = None,
    join: Annotated[
        bool, typer.Option("--join", help="Join whoever agrees in name, state and office with one known person.")
    ] = False,
) -> None:
    """Import people and bodies into your own catalogue, which `dragoman read` then knows beside the shipped one.

    Example: dragoman actors import ministers.csv --format table --asof 2026-11-01

    Example: dragoman actors import targets.nested.json --format followthemoney --to my-actors --dry-run

    Each file gives one file of the folder; importing it again replaces that. The exit status is 1 when some row was
    refused because it is broken; rows that are nothing for a catalogue (ships, companies) are only counted.
    """
    from dragoman.actors import own
    from dragoman.actors.catalogue import Catalogue
    from dragoman.actors.entries import Given
    from dragoman.actors.importing import readers, take

    talk = options.talk()
    if format not in readers():
        raise options.wrong(f"--format {format}: there are {', '.join(readers())}")
    if kind not in (None, "person"):
        raise options.wrong(f"--kind {kind}: there is only `person`")
    asof = options.a_day(asof, "--asof")
    folder = to or own.folder()
    if folder is None:
        raise options.wrong("no folder to write to: DRAGOMAN_ACTORS is empty; say one with --to")
    refused = False
    for file in files:
        with options.said():
            known = Catalogue((folder,) if folder.is_dir() else ())
        given = Given(source, asof, None, kind, known)
        if state is not None:
            code = given.wordings.state(state)
            if code is None:
                raise options.wrong(f"--state {state}: no state is called so; give its ISO code, as VNM")
            given = Given(source, asof, code, kind, known)
        try:
            tally = take(file, readers()[format], given, known, None if dry_run else folder, join)
        except InputError as error:
            text = str(error)
            talk.print(text if str(file) in text else f"{file}: {text}", style="red")
            refused = True
            continue
        _tell(file, tally)
        refused = refused or bool(tally.refused)
        if dry_run:
            talk.print("  nothing written (--dry-run)")
        elif tally.read:
            talk.print(f"  in {folder}" + (f", in place of {tally.replaced} earlier rows" if tally.replaced else ""))
    if refused:
        raise typer.Exit(1)


def _tell(file: Path, tally: Tally) -> None:
    talk = options.talk()
    refused, skipped = tally.refused.total(), tally.skipped.total()
    talk.print(
        f"{file}: {tally.read} read ({tally.added} added, {tally.joined} joined), {refused} refused, {skipped} skipped"
    )
    for title, reasons in (("refused", tally.refused), ("skipped", tally.skipped), ("note", tally.remarks)):
        _reasons(title, reasons, tally)


def _reasons(title: str, reasons: Counter[str], tally: Tally) -> None:
    for reason, count in reasons.most_common():
        options.talk().print(f"  {title}: {count} × {reason.format('…')}")
        for example in tally.examples[reason]:
            options.talk().print(f"    {example}")
