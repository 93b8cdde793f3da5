"""Words of the source in a terminal: in their own characters, with their place, wrapped in a column of their own."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from dragoman.model import Span

_NARROW = 10  # cells below which words do not stand beside a label


def quoted(
    span: Span, words: str, why: str | None, console: Console, mark: Span | None = None, label: str = ""
) -> None:
    """Print what a span cuts out, the verb marked, with its place (after a label) and the rule that read it."""
    console.print(quotation(span, words, why, console, mark, label), soft_wrap=True)


def hang(left: str | Text, words: Text, console: Console) -> None:
    """Print words wrapped in a column of their own beside `left`."""
    console.print(hung(left, words, console), soft_wrap=True)


def quotation(
    span: Span, words: str, why: str | None, console: Console, mark: Span | None = None, label: str = ""
) -> Text:
    """What `quoted` prints: to print many lines at once takes half the time."""
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
    return hung(Text(f"    {label}{span.start}–{span.end} ", style="dim cyan"), line, console)


def hung(left: str | Text, words: Text, console: Console) -> Text:
    """Words wrapped in a column of their own, so that a Chinese sentence, one long word to rich, begins beside `left`."""
    label = Text(left) if isinstance(left, str) else left
    wide = console.width - label.cell_len
    line = Text(no_wrap=True, overflow="ignore")
    if wide < _NARROW:  # nothing hangs beside a label that takes the line
        for part in label.wrap(console, console.width):
            line.append_text(part).append("\n")
        label, wide = Text(""), console.width
    for number, part in enumerate(words.wrap(console, wide, overflow="fold")):
        line.append_text(Text("\n" + " " * label.cell_len) if number else label)
        line.append_text(part)
    return line
