"""`dragoman log`, `check`, `merge` and `import`: what happened to a ledger, whether it is whole, and bringing one in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from dragoman.cli.ledger import options


def log(
    subject: Annotated[
        str | None,
        typer.Argument(help="Only of this: a document's key, or the id of a report or statement.", metavar="[ID]"),
    ] = None,
    ledger: options.Where = None,
    limit: Annotated[int, typer.Option(min=1, help="No more than so many.")] = 50,
    format: options.Output = options.Format.table,
) -> None:
    """Show what happened, the latest first: documents taken in, versions, readings, judgements, merges.

    Example: dragoman log --limit 20
    """
    with options.opened(ledger) as opened:
        events = opened.history(subject, limit=limit)
    rows = (msgspec.to_builtins(one) | {"details": _details(one.body)} for one in events)
    if not options.listed(rows, ("at", "by", "what", "subject", "details"), format, narrow=("at", "by", "what")):
        options.talk().print("Nothing has happened yet." if subject is None else f"Nothing has happened to {subject}.")


def check(ledger: options.Where = None, format: options.Output = options.Format.table) -> None:
    """Check that the ledger is whole: hashes, spans that cut out their text, nothing lost, doubled or without its document.

    Example: dragoman check

    The exit status is 1 when something is damaged.
    """
    with options.opened(ledger) as opened:
        found = opened.check()
        counts = opened.counts()
    options.listed((msgspec.to_builtins(one) for one in found), ("subject", "what"), format)
    told = ", ".join(f"{count:,} {name}" for name, count in counts.items())
    severe = sum(one.severe for one in found)
    options.talk().print(f"{told}: {f'{severe} damaged' if severe else 'whole'}")
    if severe:
        raise typer.Exit(1)


def merge(
    ledger: options.Where = None,
    anew: Annotated[bool, typer.Option("--anew", help="Merge everything again, not only what came since.")] = False,
    by: options.Writer = None,
) -> None:
    """Merge the reports that wait, or all of them anew; ids of contacts stay where their reports do.

    Example: dragoman merge --anew
    """
    with options.opened(ledger) as opened:
        settled = opened.merge(by=options.who(by), anew=anew)
    options.talk().print(
        f"Contacts: {settled.contacts:,} ({settled.new} new, {settled.changed} changed, {settled.gone} gone into others)"
    )


def take(
    file: Annotated[Path, typer.Argument(help="An export.", metavar="FILE")],
    ledger: options.Where = None,
    by: options.Writer = None,
) -> None:
    """Bring an export into an empty ledger; exported again it gives the same bytes.

    Example: dragoman import ledger.jsonl --ledger copy.db
    """
    with options.opened(ledger, create=True) as opened, file.open("rb") as lines:
        done = opened.take(lines, by=options.who(by))
        counts = opened.counts()
    options.talk().print(f"{done:,} lines: " + ", ".join(f"{count:,} {name}" for name, count in counts.items()))


def _details(body: dict[str, object]) -> str:
    return ", ".join(f"{name} {value}" for name, value in body.items())
