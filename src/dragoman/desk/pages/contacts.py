"""Contacts: the list that fits what an address asks for, counted by kind, state, outlet and year, as a page, CSV or JSON Lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from typing import cast, get_args

import msgspec
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from dragoman.desk.access.visitor import require
from dragoman.desk.asking import Asked, asked, paging, quick
from dragoman.desk.choosing import choices, outlet_name
from dragoman.desk.desk import desk
from dragoman.desk.handing import plain
from dragoman.desk.rendering import language, page, spoken
from dragoman.errors import Nameless, Unknown
from dragoman.ledger import questions
from dragoman.ledger.questions import Line
from dragoman.ledger.questions.contacts import Order
from dragoman.views.contact import date_words, party_words
from dragoman.views.exporting import names as formats
from dragoman.views.facets import Facets, facets
from dragoman.views.sides import state_name

ORDERS: tuple[str, ...] = get_args(Order)
PATIENCE = 20  # times what counting costs, for which counts stay as they are while the ledger changes
_MOST = 20_000  # rows of a file
_COLUMNS = ("id", "date", "kind", "status", "who", "place", "reports")


class Choice(msgspec.Struct, frozen=True):
    """A value of a facet: its name, how many there are, and the query that asks for it, or no longer does where it is chosen."""

    label: str
    count: int
    query: str
    chosen: bool


def contacts(request: Request) -> Response:
    """The list of contacts that fit what the address asks for."""
    require(request, "reader")
    wish, part, order = asked(request, "sort"), paging(request), _order(request)
    here, narrowed = desk(request), quick(request, wish.filters)
    counted = counts(request, wish)
    found = here.ledger.contacts(**narrowed, order=order, limit=part.size, offset=part.offset)
    return page(
        request, "contacts.html", found=found, asked=wish, paging=part, total=counted.total, order=order, orders=ORDERS,
        choices=choices(request), facets=chosen(request, wish, counted), formats=formats(),
    )  # fmt: skip


def counts(request: Request, wish: Asked) -> Facets:
    """The facets of a question, kept while nothing changed and a little longer."""
    here = desk(request)

    def make() -> Facets:
        with here.ledger.reading() as connection:
            return facets(connection, **quick(request, wish.filters))

    name = ("facets", *sorted((key, str(value)) for key, value in wish.filters.items()))
    found: Facets = here.kept.answer(name, make, patience=PATIENCE).value
    return found


def chosen(request: Request, wish: Asked, counted: Facets) -> list[tuple[str, list[Choice]]]:
    """The facets as links, by the key of their title."""
    code, t = language(request), spoken(request)
    years = [(year, number) for year, number in counted.year if year.isdigit()]
    known = set(wish.filters["states"])
    found = [
        ("kind", _choices(wish, "kind", counted.kind, lambda value: t.term("kind", value))),
        ("status", _choices(wish, "status", counted.status, lambda value: t.term("status", value))),
        ("state", [
            Choice(state_name(value, code), number, wish.query(state=_without(wish, value) if value in known else [*wish.all("state"), value], page=None), value in known)
            for value, number in counted.state
        ]),
        ("outlet", _choices(wish, "outlet", counted.outlet, lambda value: outlet_name(value, code))),
        ("year", [
            Choice(year, number, wish.query(since=None if one else year, until=None if one else year, page=None), one)
            for year, number in years for one in [wish.first("since") == wish.first("until") == year]
        ]),
    ]  # fmt: skip
    return [(title, listed) for title, listed in found if len(listed) > 1 or any(one.chosen for one in listed)]


def _choices(wish: Asked, name: str, counted: list[tuple[str, int]], label: Callable[[str], str]) -> list[Choice]:
    held = wish.filters.get(name)
    return [
        Choice(label(value), number, wish.query(**{name: None if value == held else value, "page": None}), value == held)
        for value, number in counted
    ]  # fmt: skip


def _without(wish: Asked, code: str) -> list[str]:
    """The states asked for by any name, but one."""
    return [name for name, resolved in zip(wish.all("state"), wish.filters["states"], strict=True) if resolved != code]


def _order(request: Request) -> Order:
    order = request.query_params.get("sort", "") or ORDERS[0]
    if order not in ORDERS:
        raise Nameless(f"`sort`: there are {', '.join(ORDERS)}")
    return cast(Order, order)


def listed(request: Request) -> Response:
    """The same list as a file: CSV, or one JSON object a line; as the commands write it."""
    require(request, "reader")
    format = request.path_params["format"]
    if format not in _WRITERS:
        raise Unknown(f"{format}: lists are written as {', '.join(_WRITERS)}")
    wish, order = asked(request, "sort"), _order(request)
    media, write = _WRITERS[format]

    def rows() -> Iterator[str]:
        with desk(request).ledger.reading() as connection:
            yield from write(questions.contacts(connection, **quick(request, wish.filters), order=order, limit=_MOST))

    return StreamingResponse(
        rows(), media_type=media, headers={"content-disposition": f'attachment; filename="contacts.{format}"'}
    )


def _csv(found: list[Line]) -> Iterator[str]:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for one in found:
        who = "; ".join(party_words(party) for party in one.parties)
        date = date_words(one.first, one.last, one.precision)
        writer.writerow(
            [plain(cell) for cell in (one.id, date, one.kind, one.status, who, one.place or "")] + [one.reports]
        )
        yield out.getvalue()
        out.seek(0)
        out.truncate()


def _jsonl(found: list[Line]) -> Iterator[str]:
    for one in found:
        yield msgspec.json.encode(one).decode() + "\n"


_WRITERS: dict[str, tuple[str, Callable[[list[Line]], Iterator[str]]]] = {
    "csv": ("text/csv; charset=utf-8", _csv),
    "jsonl": ("application/x-ndjson", _jsonl),
}

ROUTES = [Route("/contacts.{format}", listed, name="contacts file"), Route("/contacts", contacts, name="contacts")]
