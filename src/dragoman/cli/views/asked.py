"""What the views on many contacts ask for alike: who, where, how and when; and the chart they may draw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.cli.ledger import options
from dragoman.cli.ledger.options import Actors, Focus, Kind, Outlet, Since, States, Status, Until, Visit, Words
from dragoman.errors import DragomanError

if TYPE_CHECKING:
    from dragoman.ledger.ledger import Ledger
    from dragoman.views.charts.chart import Chart

__all__ = [
    "Actors",
    "Drawn",
    "Focus",
    "Kind",
    "Outlet",
    "Regions",
    "Since",
    "States",
    "Status",
    "Until",
    "Visit",
    "Words",
    "draw",
    "given",
    "title",
]

Regions = Annotated[
    list[str] | None,
    typer.Option("--region", "-r", help="A state of it takes part: a region of UN M49, as southeast-asia or Đông Nam Á."),
]  # fmt: skip
Drawn = Annotated[
    Path | None,
    typer.Option("--chart", metavar="FILE", help="Draw it into a file ending in .svg, .png or .html instead."),
]


def given(
    ledger: Ledger,
    *,
    actors: Sequence[str] | None,
    states: Sequence[str] | None,
    regions: Sequence[str] | None,
    kind: str | None,
    status: str | None,
    since: str | None,
    until: str | None,
    focus: bool | None,
    outlet: str | None = None,
    visit: str | None = None,
    words: str | None = None,
) -> dict[str, Any]:
    """The question for `dragoman.ledger.questions.picked`, names resolved."""
    from dragoman.views.asked import question

    return question(
        ledger, actors=actors or (), states=states or (), regions=regions or (), kind=kind, status=status, since=since,
        until=until, outlet=outlet, visit=visit, words=words, focus=focus,
    )  # fmt: skip


def title(what: str, asked: dict[str, Any], regions: Sequence[str] | None) -> str:
    """A chart's title: what is shown, of whom, from when to when."""
    who = [*asked["states"], *(actor.partition(":")[2].replace("-", " ").title() for actor in asked["actors"])]
    about = f" of {' and '.join(who)}" if who else ""
    about += f" in {', '.join(regions)}" if regions else ""
    about += f", {asked['kind']}s" if asked["kind"] else ""
    times = [f"{word} {asked[name]}" for word, name in (("from", "since"), ("to", "until")) if asked[name]]
    return what + about + (f", {' '.join(times)}" if times else "")


def draw(file: Path, made: Callable[[], Chart]) -> None:
    """Make a chart and write it into a file; a file that can't be is said before anything is asked."""
    from dragoman.views.charts import chart

    try:
        chart.write(made(), file)
    except DragomanError as error:
        raise options.wrong(str(error)) from error
    options.talk().print(f"Drawn: {file}")
