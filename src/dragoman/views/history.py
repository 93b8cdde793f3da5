"""The history of a set phrase for people at a terminal, and as a chart."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from dragoman.views.charts import columns
from dragoman.views.charts.chart import Cell, Chart
from dragoman.views.formulas import History, Use, User
from dragoman.views.periods import all_of
from dragoman.views.terminal import hang

_PERIODS = 28
_USERS = 15
_FEW = 20  # documents of a period, below which a share says nothing


def row_of(one: History) -> dict[str, object]:
    """A phrase as a list of them shows it."""
    return {
        "formula": one.formula, "documents": one.documents, "first": one.first.day if one.first else None,
        "last": one.last.day if one.last else None, "trend": one.trend,
        "languages": [f"{code} {number}" for code, number in one.languages.items()],
    }  # fmt: skip


def show(one: History, out: Console) -> None:
    """All of a phrase: first and last use, wordings and translations, by year, by user, and who dropped it."""
    out.print(Rule(Text(one.formula, style="bold"), align="left", style="dim"))
    copies = f", {one.copies} in copies left out" if one.copies else ""
    undated = f", {one.undated} of no known day" if one.undated else ""
    out.print(Text(f"{_many(one.documents)}, {_many(one.uses, 'place')}{copies}{undated} · {one.trend}", style="dim"))
    for title, use in (("First", one.first), ("Last", one.last)):
        if use is not None:
            _use(title, use, one, out)
    out.print(Text("\nWordings", style="bold"))
    for wording in one.wordings:
        hang(
            Text(f"  {wording.language}  ", style="dim"),
            Text(f"{wording.words}  {_many(wording.documents)} from {wording.first or 'no known day'}"),
            out,
        )
    out.print(Text("\nBy period: documents, and of a thousand in its languages", style="bold"))
    for year in one.years:
        out.print(
            f"  {year.period}  {year.documents:>5}  {year.share:>6.1f}  of {year.of:,}", style="", highlight=False
        )
    sides = [user for user in one.users if user.actor is None]
    people = [user for user in one.users if user.actor is not None]
    for title, users in (("By side", sides), ("By speaker", people)):
        if users:
            out.print(Text(f"\n{title}", style="bold"))
        shown = [user for place, user in enumerate(users) if place < _USERS or user.dropped is not None]
        for user in shown:
            hang("  ", _user(user), out)
        if len(users) > len(shown):
            out.print(Text(f"  and {len(users) - len(shown)} more", style="dim"))
    out.print()


def chart(one: History) -> Chart:
    """Documents by period as columns, and their share of a thousand."""
    there = {year.period: year for year in one.years if year.documents or year.of}
    first = min((year.period for year in one.years if year.documents), default="")
    periods = [period for period in all_of(there, _PERIODS) if period >= first or there.get(period)]
    about = f"{one.formula}: {one.documents} documents"
    if one.first is not None and one.last is not None:
        about += f" from {one.first.day} to {one.last.day}"
    about += ". The upper row counts documents, the lower one those in a thousand of its languages; each row to its own scale; "
    about += f"a share is drawn where a period has {_FEW} documents or more."
    rows: list[tuple[str, int | None, dict[str, int | float]]] = [
        ("documents", one.documents, {period: there[period].documents for period in periods if period in there}),
        (
            "in a thousand",
            None,
            {period: round(there[period].share) for period in periods if period in there and there[period].of >= _FEW},
        ),
    ]
    title = f"{one.formula} by period"
    cells: list[tuple[Cell, ...]] = [(year.period, year.documents, year.of, year.share) for year in one.years]
    return Chart(
        title=title, about=about, svg=columns.draw(title, about, rows, periods, high=120), caption="Documents by period",
        columns=("period", "documents", "of", "in a thousand"), rows=cells,
    )  # fmt: skip


def table(found: Sequence[History]) -> list[dict[str, object]]:
    """The list of phrases."""
    return [row_of(one) for one in found]


def _use(title: str, use: Use, one: History, out: Console) -> None:
    names = {user.actor: user.name for user in one.users if user.actor is not None}
    who = names.get(use.user, use.user) if use.user is not None else "nobody named"
    said = f", statement {use.statement}" if use.statement else ""
    hang(Text(f"  {title}  ", style="bold"), Text(f"{use.day} {who}: {use.quote}  [{use.language}]"), out)
    hang("         ", Text(f"{use.document} {use.start}–{use.end}{said}", style="dim"), out)


def _user(user: User) -> Text:
    side = f" ({user.side})" if user.actor is not None and user.side is not None else ""
    words = Text(f"{user.name}{side}: {_many(user.documents)}, {user.first} – {user.last}")
    if user.dropped is not None:
        words.append(
            f"; dropped: in {_many(user.dropped)} since, about {user.expected:.0f} were to be expected",
            style="yellow",
        )
    return words


def _many(count: int, what: str = "document") -> str:
    return f"{count:,} {what}{'s' * (count != 1)}"
