"""Search: words in all texts, and people, sides and set phrases by name."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk.access.visitor import require
from dragoman.desk.asking import Asked, given, paging
from dragoman.desk.choosing import outlet_name
from dragoman.desk.desk import Desk, desk
from dragoman.desk.pages.actors import everybody
from dragoman.desk.pages.contacts import PATIENCE, Choice
from dragoman.desk.rendering import language, page, spoken
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
        )
    here = desk(request)
    texts = _texts(here, q)
    one = {name: wish.first(name) for name in searching.NARROWED if wish.first(name)}
    with here.ledger.reading() as connection:
        kept = searching.narrowed(connection, texts, one) if one else texts
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
        request, "search.html", asked=wish, q=q, found=shown, total=len(kept), bound=searching.BOUND if len(texts) == searching.BOUND else 0,
        paging=part, recorded=recorded, people=everyone[:_PEOPLE], more=everyone[_PEOPLE:], each=_EACH,
        formulas=searching.formulas_named(q) if part.number == 1 else [], facets=_facets(request, wish, counts),
    )  # fmt: skip


def _texts(here: Desk, q: str) -> list[searching.Text]:
    def make() -> list[searching.Text]:
        with here.ledger.reading() as connection:
            return searching.having(connection, q)

    found: list[searching.Text] = here.kept(("texts", q), make)
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


ROUTES = [Route("/search", search, name="search")]
