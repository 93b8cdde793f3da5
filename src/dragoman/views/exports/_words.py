"""An event in a line, for formats that people read: calendars and feeds. Names and the words of the documents, nothing else."""

from __future__ import annotations

from dragoman.views.events import Event, Side
from dragoman.views.exports._writing import one_line

_SHORTEST = 300  # characters of a quotation


def title(event: Event) -> str:
    """Kind, who, and whether it was held."""
    status = "" if event.status == "held" else f" ({event.status})"
    return f"{event.kind.capitalize()}{status}: {', '.join(who(side) for side in event.sides)}"


def who(side: Side) -> str:
    """A party with its state."""
    return side.shown if side.state is None or side.state == side.shown else f"{side.shown} ({side.state})"


def told_by(event: Event) -> str:
    """The reports, one a line: outlet, day, words in the original with their language."""
    return "\n".join(
        f"{', '.join(part for part in (one.source.outlet or one.source.key, one.source.published) if part)} [{one.language}]: {_cut(one.quote)}"
        for one in event.tellings
    )


def _cut(words: str) -> str:
    line = one_line(words)
    return line if len(line) <= _SHORTEST else line[: _SHORTEST - 1] + "…"
