"""`dragoman score`: records against gold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from dragoman.errors import InputError
from dragoman.scoring import Gold, Reading, Report, load_gold, load_readings, reading_of, score
from dragoman.scoring.corpora import Shelf
from dragoman.scoring.texts import from_corpora, from_folder
from dragoman.scoring.texts import texts as found_texts

SHARED = Path("../shared")


def command(
    gold: Annotated[
        list[Path], typer.Option("--gold", "-g", help="A folder of gold files, or a .jsonl; may be repeated.")
    ],
    records: Annotated[
        Path | None, typer.Option(help="Records to score (.jsonl); without it gold's documents are read now.")
    ] = None,
    texts: Annotated[Path | None, typer.Option(help="Folder with the documents' texts, <id>.txt each.")] = None,
    shared: Annotated[
        Path, typer.Option(help="Folder with data/corpora, from which the texts are taken otherwise.")
    ] = SHARED,
    json: Annotated[bool, typer.Option("--json", help="As one JSON object: the measures by language group.")] = False,
    losses: Annotated[int, typer.Option(min=0, help="Show so many of the things missed, invented or misread.")] = 0,
) -> None:
    """Score records against gold: contacts, statements, topics, noise, formulas, by language.

    Example: dragoman score --gold tests/gold --losses 20

    Example: dragoman score --gold gold.jsonl --records records.jsonl --json

    Gold whose text is not at hand is skipped with the reason; that is no error.
    """
    talk = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)
    try:
        wanted = [one for path in gold for one in load_gold(path)]
        if texts is not None and not texts.is_dir():
            raise InputError(f"{texts}: no such folder; name the folder that holds <id>.txt")
        given = load_readings(records) if records is not None else None
    except InputError as error:
        talk.print(str(error), style="red")
        raise typer.Exit(2) from error
    if given is not None:
        known = _texts(wanted, texts, shared)[0] if losses else {}
    else:
        known, skipped = _texts(wanted, texts, shared)
        _tell(skipped, len(wanted), talk)
        wanted = [one for one in wanted if one.id in known]
        given = _read(wanted, known)
    report = score(wanted, given)
    if json:
        import msgspec

        typer.echo(msgspec.json.format(msgspec.json.encode(report.groups), indent=1).decode())
    elif wanted:
        Console().print(_table(report))
    for loss in report.losses[:losses]:
        typer.echo(loss.line(known.get(loss.document)), err=json)


def _texts(gold: list[Gold], folder: Path | None, shared: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The documents' texts, and why others are skipped."""
    return found_texts(
        gold, from_folder(folder) if folder is not None else from_corpora(Shelf(shared / "data" / "corpora"))
    )


def _read(gold: Iterable[Gold], known: dict[str, str]) -> list[Reading]:
    """The documents' records, made now, with the published day that gold's readers knew."""
    from dragoman.model import Document
    from dragoman.pipeline import read_document

    return [reading_of(read_document(Document(text=known[one.id], id=one.id, published=one.published))) for one in gold]


def _tell(skipped: dict[str, str], number: int, talk: Console) -> None:
    """Which gold is skipped, by reason."""
    by_reason: defaultdict[str, list[str]] = defaultdict(list)
    for id, reason in skipped.items():
        by_reason[reason.removeprefix(f"{id}: ")].append(id)
    for reason, ids in by_reason.items():
        few = ", ".join(ids[:3]) + (f" and {len(ids) - 3} more" if len(ids) > 3 else "")
        talk.print(f"skipped {few}: {reason}", style="yellow")
    if skipped:
        talk.print(f"{len(skipped)} of {number} gold documents skipped.", style="yellow")


def _table(report: Report) -> Table:
    """The measures, a column for each language group."""
    groups = sorted(report.groups, key=lambda group: (group != "all", group))
    table = Table(title=f"{report.groups['all']['docs']} documents against gold")
    table.add_column("measure")
    for group in groups:
        table.add_column(group, justify="right")
    for measure in report.groups["all"]:
        figures = (report.groups[group][measure] for group in groups)
        table.add_row(measure, *(f"{figure:.3f}" if isinstance(figure, float) else str(figure) for figure in figures))
    return table
