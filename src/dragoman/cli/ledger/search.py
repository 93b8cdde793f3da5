"""`dragoman search`: words in any document or statement."""

from __future__ import annotations

from typing import Annotated

import msgspec
import typer
from rich.console import Console

from dragoman.cli.ledger import options
from dragoman.cli.ledger.show import Format


def command(
    words: Annotated[list[str], typer.Argument(help='Words, all wanted; "…" for a phrase.', metavar="WORD...")],
    ledger: options.Where = None,
    limit: Annotated[int, typer.Option(min=1, help="No more than so many documents.")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="Leave out so many first.")] = 0,
    format: Annotated[
        Format, typer.Option("--format", "-f", help="For people, or one JSON object a line.")
    ] = Format.human,
) -> None:
    """Find documents, and the statements in them, that have all the words; the latest first.

    Case, diacritics, width and script make no difference: "dien dam" finds điện đàm, 習近平 finds 习近平.

    Example: dragoman search "điện đàm" 苏林
    """
    options.ready()
    from dragoman.views import contact

    out = Console(highlight=False, markup=False)
    with options.opened(ledger) as opened:
        hits = opened.search(
            " ".join(f'"{one}"' if " " in one else one for one in words), limit=limit + 1, offset=offset
        )
    for hit in hits[:limit]:
        if format is Format.json:
            options.line(msgspec.to_builtins(hit))
        else:
            contact.hit(hit, out)
    if len(hits) > limit:
        options.talk().print(f"The first {limit}; more with --limit or --offset")
    if not hits:
        options.talk().print("Nothing has all these words.")
        raise typer.Exit(1)
