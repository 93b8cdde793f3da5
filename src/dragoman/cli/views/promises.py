"""`dragoman promises`: what one side promised another, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from dragoman.cli.ledger import options

if TYPE_CHECKING:
    from dragoman.views.promises import Thread

_COLUMNS = (
    "thread",
    "day",
    "kind",
    "later",
    "act",
    "sides",
    "quote",
    "statement",
    "document",
    "start",
    "end",
    "to",
    "shared",
)


def command(
    by: Annotated[str, typer.Option(help="Who promised: an ISO 3166 code or a name.")],
    to: Annotated[str, typer.Option(help="To whom.")],
    topic: Annotated[str | None, typer.Option(help="Only on this topic, as railway-transport.")] = None,
    since: Annotated[str | None, typer.Option(help="Said from this day, month or year on.")] = None,
    until: Annotated[str | None, typer.Option(help="Said by this day, month or year.")] = None,
    all_: Annotated[bool, typer.Option("--all", help="Those never spoken of again, too.")] = False,
    format: options.Output = options.Format.table,
    ledger: options.Where = None,
) -> None:
    """What one side promised another, what was asked of it and what both agreed, in threads through the years with later mentions.

    Example: dragoman promises --by CHN --to VNM --topic railway-transport
    """
    with options.opened(ledger) as opened:
        from dragoman.views.asked import state_named
        from dragoman.views.promises import promises

        sides = state_named(by), state_named(to)
        with opened.reading() as connection:
            found = promises(connection, by=sides[0], to=sides[1], topic=topic, since=since, until=until)
    shown = [one for one in found if all_ or len(one.mentions) > 1 or format is not options.Format.table]
    if format is options.Format.jsonl:
        options.listed((msgspec.to_builtins(one) for one in shown), _COLUMNS, format)
    elif format is options.Format.csv:
        options.listed(_rows(shown), _COLUMNS, format)
    else:
        out = Console(highlight=False, markup=False)
        out.size = out.size  # asked of the terminal once, not for every line
        for one in shown:
            _show(one, out)
    if len(shown) < len(found):
        options.talk().print(f"{len(found) - len(shown)} more were not spoken of again; --all shows them")
    if not found:
        options.talk().print("Nothing promised, asked or agreed between the two fits all of that.")


def _rows(found: list[Thread]) -> list[dict[str, Any]]:
    return [msgspec.to_builtins(mention) | {"thread": one.id} for one in found for mention in one.mentions]


def _show(one: Thread, out: Console) -> None:
    from dragoman.model import Span
    from dragoman.views.terminal import hung, quotation

    title = Text(
        f"{one.kind}  {one.first or 'no known day'} – {one.last or 'no known day'}  {one.standing}", style="bold"
    )
    out.print(Rule(title, align="left", style="dim"))
    lines: list[Text] = []
    for mention in one.mentions:
        told = f"  {mention.day or 'undated'}  {mention.later or mention.kind}"
        lines += [
            hung(Text(told, style="bold"), Text(f"  {' and '.join(mention.sides)}: {mention.act}", style="dim"), out),
            quotation(Span(mention.start, mention.end), mention.quote, mention.rule, out, label=f"{mention.statement} "),
            hung("    ", Text(f"in {mention.document}", style="dim"), out),
        ]  # fmt: skip
        if mention.shared:
            continued = f"continues {mention.to}: {', '.join(mention.shared)}"
            lines.append(hung("    ", Text(continued, style="magenta"), out))
    out.print(Text("\n").join(lines), soft_wrap=True)
    out.print()
