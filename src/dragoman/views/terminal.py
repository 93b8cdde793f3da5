"""Words of the source in a terminal: in their own characters, with their place, wrapped in a column of their own."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.model import Span


def quoted(
    span: Span, words: str, why: str | None, console: Console, mark: Span | None = None, label: str = ""
) -> None:
    """What a span cuts out, the verb marked, with its place (after a label) and the rule that read it."""
    line = Text(style="dim")
    if mark is not None and span.start <= mark.start < mark.end <= span.end:
        before, verb = words[: mark.start - span.start], words[mark.start - span.start : mark.end - span.start]
        line.append(" ".join(before.split()))
        line.append(" " * before.endswith(" ") + verb, style="not dim underline")
        line.append(words[mark.end - span.start :].replace("\n", " "))
    else:
        line.append(" ".join(words.split()))
    if why is not None:
        line.append(f"  [{why}]", style="magenta not dim")
    hang(Text(f"    {label}{span.start}–{span.end} ", style="dim cyan"), line, console)


def hang(left: str | Text, words: Text, console: Console) -> None:
    """Words wrapped in a column of their own, so that a Chinese sentence, one long word to rich, begins beside `left`."""
    line = Table.grid()
    line.add_column(no_wrap=True)
    line.add_column(overflow="fold")
    line.add_row(left, words)
    console.print(line)
