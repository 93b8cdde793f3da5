"""Coverage at a terminal, and as a page."""

from __future__ import annotations

from html import escape

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dragoman.views.contact import date_words, party_words
from dragoman.views.coverage.values import Coverage, Near, Outlet
from dragoman.views.formats.human import KIND
from dragoman.views.pages import element, page, table, wrapped
from dragoman.views.sides import THIRD, UNKNOWN, state_name
from dragoman.views.terminal import hang

_COLUMNS = (
    "published",
    "days",
    "outlet",
    "publisher",
    "side",
    "language",
    "from",
    "statements",
    "report",
    "nearest readout",
)


def title(found: Coverage) -> str:
    """Which contact is covered."""
    contact = found.contact
    day = date_words(contact.first, contact.last, contact.precision) or "date unknown"
    return f"{KIND[contact.kind]} of {', '.join(party_words(party) for party in contact.parties)}, {day}"


def summary(found: Coverage) -> str:
    """The coverage in a sentence."""
    spoken = ", ".join(f"{code} {count}" for code, count in found.languages.items())
    statements = sum(one.statement is not None for one in found.single)
    fields = [one.what for one in found.single if one.statement is None]
    told = f"{_many(len(found.outlets), 'document')} ({spoken}), {found.sources} independent of each other."
    if len(found.outlets) == 1:
        return told + " Everything hangs on this one source."
    alone = f" {statements} of {found.said} things said hang on one source" + (
        f", so {'do' if len(fields) > 1 else 'does'} the {' and the '.join(fields)}" if fields else ""
    )
    return f"{told}{alone}."


def cells(found: Coverage, one: Outlet) -> list[str]:
    """A document's row."""
    report = {
        "independent": "independent",
        "copy": f"copy of {one.of}",
        "part": f"part of {one.of}",
        "taken": f"largely taken from {one.of}",
    }[one.kind]
    agencies = ", ".join(f"{found.names.get(who, who)} {count}" for who, count in one.agencies.items())
    side = "third party" if one.side == THIRD else "not known" if one.side.startswith(UNKNOWN) else state_name(one.side)
    days = "" if one.days is None else f"{one.days:+d}" if one.days else "0"
    name = (
        one.head.id
        if one.head.outlet is None
        else f"{found.names.get(one.head.outlet, one.head.outlet)} ({one.head.id})"
    )
    return [
        one.head.published or "", days, name, one.publisher or "", side, ", ".join(one.languages), agencies, str(one.statements), report,
        _near(found, one.near[0]) if one.near else "",
    ]  # fmt: skip


def table_of(found: Coverage) -> tuple[list[str], list[list[str]]]:
    """The columns in which any document has something, and a row for each document."""
    rows = [cells(found, one) for one in found.outlets]
    filled = [place for place in range(len(_COLUMNS)) if any(row[place] for row in rows)]
    return [_COLUMNS[place] for place in filled], [[row[place] for place in filled] for row in rows]


def _near(found: Coverage, near: Near) -> str:
    name = next(one.head.id for one in found.outlets if one.head.key == near.document)
    parts = [f"{near.words:.0%} of its words"] if near.words is not None else []
    parts += [f"{near.said:.0%} of its statements"] if near.said is not None else []
    return f"{name}: {', '.join(parts)}"


def show(found: Coverage, out: Console) -> None:
    """Coverage in the terminal's width."""
    out.print(Rule(Text(title(found), style="bold"), align="left", style="dim"))
    out.print(Text(summary(found)))
    shown = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    columns, rows = table_of(found)
    for column in columns:
        shown.add_column(column, overflow="fold", no_wrap=column in ("published", "days"))
    for row in rows:
        shown.add_row(*row)
    out.print(shown)
    if found.single:
        out.print(Text("Told by one source only", style="bold"))
    for single in found.single:
        where = f"{single.document} {single.span.start}–{single.span.end}"
        head = f"{single.what}: {single.value}" if single.statement is None else f"{single.statement} {single.value}"
        hang(
            "  ",
            Text(f"{head}: ")
            .append(" ".join(single.quote.split()), style="dim")
            .append(f"  [{single.language} · {where}]", style="dim cyan"),
            out,
        )


def html(found: Coverage) -> str:
    """Coverage as a page that stands alone."""
    columns, rows = table_of(found)
    body = [
        element("h1", title(found)),
        element("p", summary(found)),
        table(
            "Documents that report it, the earliest first",
            columns,
            ([escape(cell) for cell in row] for row in rows),
            stacked=True,
        ),
    ]
    if found.single:
        items = [
            wrapped(
                "li",
                element("span", f"{one.what}: {one.value} ")
                + element("q", " ".join(one.quote.split()), lang=one.language)
                + element("small", f" {one.language} · {one.document} {one.span.start}–{one.span.end}"),
                id=one.statement,
            )
            for one in found.single
        ]
        body += [element("h2", "Told by one source only"), wrapped("ul", "".join(items))]
    return page(title(found), "en", body)


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'s' * (count != 1)}"
