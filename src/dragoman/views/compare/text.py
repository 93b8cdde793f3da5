"""A comparison at a terminal: one thing said after another, each side's wording under it."""

from __future__ import annotations

from textwrap import shorten

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dragoman.views.compare import words
from dragoman.views.compare.values import Comparison, Row
from dragoman.views.terminal import hang

_WIDE = 4  # sides named in full in a table
_NEAR = 3  # statements shown that may say it too
_STYLE = {"shared": "green", "only": "dark_orange", "unsure": "blue"}
_SIGN = {"shared": "=", "only": "!", "unsure": "?"}


def show(found: Comparison, explain: bool, out: Console) -> None:
    """A comparison in the terminal's width."""
    out.print(Rule(Text(words.title(found), style="bold"), align="left", style="dim"))
    for line in words.summary(found):
        out.print(Text(line))
    for side in found.sides:
        out.print(Text(f"\n{side.name}", style="bold"))
        for source in (one for one in found.sources if one.head.key in side.documents):
            told = f"{source.head.published or 'undated'} · {words.published(found, source.head.key)} · {', '.join(source.languages)} · {words.statements(source.statements)}"
            hang("  ", Text(told), out)
        if explain:
            hang("  ", Text("; ".join(side.why), style="magenta"), out)
    if found.left_out:
        out.print(
            Text(
                "\nCopies, not compared: " + ", ".join(f"{one.id} (of {one.copy_of})" for one in found.left_out),
                style="dim",
            )
        )
    if found.only:
        out.print(Text("\nTopics that one side alone names", style="bold"))
        for named in found.only:
            hang("  ", Text(words.silence(found, named)), out)
    _room(found, out)
    who = ""
    for row in found.rows:
        if (now := words.speakers(found, row)) != who:
            who = now
            out.print(Text(f"\n{who}", style="bold cyan"))
        _row(found, row, explain, out)
    out.print(Text("\n= said by more than one side   ! only one   ? another may say it too", style="dim"))


def _row(found: Comparison, row: Row, explain: bool, out: Console) -> None:
    head = Text(words.topics(row.topics), style="bold")
    head.append(f"  {words.verdict(found, row)}", style=f"not bold {_STYLE[row.verdict]}")
    hang(Text(f"{_SIGN[row.verdict]} ", style=_STYLE[row.verdict]), head, out)
    for one in row.wordings:
        about = words.about(one) if explain else f"{one.act} · {one.language} · {one.statement}"
        line = Text(" ".join(one.quote.split())).append(f"  [{about}]", style="dim")
        hang(Text(f"    {one.side.partition(':')[0]}  ", style="cyan"), line, out)
    for one in words.perhaps(found, row)[:_NEAR]:
        line = Text(
            shorten(" ".join(one.quote.split()), 150, placeholder=" …") if " " in one.quote else one.quote[:60],
            style="dim",
        )
        hang(Text(f"  ~ {one.side.partition(':')[0]}  ", style="cyan dim"), line.append(f"  [{one.statement}]"), out)
    for difference in row.differences:
        hang("    ≠ ", Text(words.difference(found, difference), style="yellow"), out)
    if explain:
        for why in row.why:
            hang("    ", Text(why, style="magenta"), out)


def _room(found: Comparison, out: Console) -> None:
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), title="Share of each side's words", title_justify="left")
    table.add_column("topic")
    for side in found.sides:
        table.add_column(side.name if len(found.sides) <= _WIDE else side.id, justify="right")
    for room in found.room:
        if max(room.shares.values()) >= 0.02:
            table.add_row(words.plain(room.topic), *(f"{room.shares.get(side.id, 0):.0%}" for side in found.sides))
    out.print(table)
