"""Search: words in all texts, and people, sides and set phrases by name."""

from __future__ import annotations

from collections.abc import Callable

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk.access import searches
from dragoman.desk.access.visitor import require, visitor
from dragoman.desk.asking import Asked, given, paging
from dragoman.desk.choosing import outlet_name
from dragoman.desk.desk import Desk, desk
from dragoman.desk.pages.actors import everybody
from dragoman.desk.pages.contacts import PATIENCE, Choice
from dragoman.desk.rendering import back, language, page, posted, spoken
from dragoman.ledger.questions.documents import hits
from dragoman.views import saying, searching
from dragoman.views.sides import state_name

_PEOPLE, _EACH = 8, 4  # actors shown, statements under each document


def search(request: Request) -> Response:
    """What has the words asked for, with facets."""
    require(request, "reader")
    wish, part = Asked(given(request, "q", *searching.NARROWED), {}), paging(request, 20)
    q = wish.first("q")
    if not q:
        return page(
            request,
            "search.html",
            asked=wish,
            q="",
            facets=[],
            found=[],
            total=0,
            bound=0,
            paging=part,
            people=[],
            formulas=[],
            more=[],
            saved=saved(request),
        )
    here = desk(request)
    one = {name: wish.first(name) for name in searching.NARROWED if wish.first(name)}
    kept, bounded = _texts(here, q, one)
    with here.ledger.reading() as connection:
        found = hits(connection, q, [text.number for text in kept[part.offset : part.offset + part.size]])
        said = saying.quoted(connection, [each for hit in found for each in hit.statements[:_EACH]])
        recorded = saying.recorded(connection, saying.named_in(said))
    by_document: dict[str, list[saying.Quoted]] = {}
    for each in said:
        by_document.setdefault(each.document, []).append(each)
    tongues = {text.number: text.languages for text in kept}
    numbers = [text.number for text in kept[part.offset : part.offset + part.size]]
    shown = [
        (hit, searching.snippet(hit), by_document.get(hit.document.key, []), tongues[number])
        for hit, number in zip(found, numbers, strict=True)
    ]
    counts = _counts(here, q, one, kept)
    everyone = everybody(here).find(q) if part.number == 1 else []
    return page(
        request, "search.html", asked=wish, q=q, found=shown, total=len(kept), bound=searching.BOUND if bounded else 0,
        paging=part, recorded=recorded, saved=saved(request), people=everyone[:_PEOPLE], more=everyone[_PEOPLE:], each=_EACH,
        formulas=searching.formulas_named(q) if part.number == 1 else [], facets=_facets(request, wish, counts),
    )  # fmt: skip


def saved(request: Request) -> list[searches.Search]:
    """The visitor's saved searches."""
    who = visitor(request).name
    return [] if who is None else searches.listed(desk(request).ledger.store, who)


def save(request: Request, form: FormData) -> Response:
    """Keep a search under a name."""
    who, address = require(request, "reader").name, str(form.get("address", ""))
    if who is not None:
        searches.save(desk(request).ledger.store, who, str(form.get("name", "")), address)
    return back(request, address)


def forget(request: Request, form: FormData) -> Response:
    """Keep a search no longer."""
    who = require(request, "reader").name
    if who is not None:
        searches.forget(desk(request).ledger.store, who, str(form.get("id", "")))
    return back(request, str(form.get("next", "/search")))


def _texts(here: Desk, q: str, one: dict[str, str]) -> tuple[list[searching.Text], bool]:
    """The documents, and whether there may be more of them."""

    def make() -> tuple[list[searching.Text], bool]:
        with here.ledger.reading() as connection:
            texts = searching.having(connection, q, outlet=one.get("outlet"), year=one.get("year"))
            return searching.narrowed(connection, texts, one), len(texts) == searching.BOUND

    found: tuple[list[searching.Text], bool] = here.kept.answer(
        ("texts", q, *sorted(one.items())), make, patience=PATIENCE
    ).value
    return found


def _counts(here: Desk, q: str, one: dict[str, str], kept: list[searching.Text]) -> dict[str, list[tuple[str, int]]]:
    def make() -> dict[str, list[tuple[str, int]]]:
        with here.ledger.reading() as connection:
            return searching.counted(connection, kept)

    found: dict[str, list[tuple[str, int]]] = here.kept.answer(
        ("texts counted", q, *sorted(one.items())), make, patience=PATIENCE
    ).value
    return found


def _facets(request: Request, wish: Asked, counts: dict[str, list[tuple[str, int]]]) -> list[tuple[str, list[Choice]]]:
    code, t = language(request), spoken(request)
    labels: dict[str, Callable[[str], str]] = {
        "language": lambda value: t.of.languages.get(value, value), "outlet": lambda value: outlet_name(value, code), "year": str,
        "side": lambda value: state_name(value, code), "act": lambda value: t.term("act", value), "topic": lambda value: t.term("topic", value),
    }  # fmt: skip
    return [
        (name, [Choice(labels[name](value), number, wish.query(**{name: None if value == wish.first(name) else value, "page": None}), value == wish.first(name)) for value, number in counts[name]])
        for name in searching.NARROWED if len(counts[name]) > 1 or wish.first(name)
    ]  # fmt: skip


ROUTES = [
    Route("/search", search, name="search"),
    Route("/search/save", posted(save), methods=["POST"], name="save search"),
    Route("/search/forget", posted(forget), methods=["POST"], name="forget search"),
]
