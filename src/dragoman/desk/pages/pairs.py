"""A pair of states or organisations: their contacts by year, what each says of what, and their set phrases."""

from __future__ import annotations

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dragoman.desk.access.visitor import require
from dragoman.desk.asking import Asked, given, paging
from dragoman.desk.desk import Desk, desk
from dragoman.desk.pages.contacts import PATIENCE, Choice
from dragoman.desk.rendering import page, spoken
from dragoman.errors import LedgerError
from dragoman.ledger import questions
from dragoman.views import saying
from dragoman.views.asked import state_named
from dragoman.views.facets import Facets, facets

_CONTACTS, _SAID = 15, 20


class Between(msgspec.Struct, frozen=True, kw_only=True):
    """What is counted of a pair."""

    contacts: Facets
    said: saying.Tally
    sides: dict[str, saying.Tally]
    formulas: list[tuple[str, int]]


def pair(request: Request) -> Response:
    """Two states or organisations, by code or name."""
    require(request, "reader")
    names = request.path_params["one"], request.path_params["other"]
    one, other = (state_named(name) for name in names)
    if one == other:
        raise LedgerError(f"`{one}` twice: name two sides")
    if (one, other) != names:
        return RedirectResponse(f"/pairs/{one}/{other}", 307)
    here, t = desk(request), spoken(request)
    wish, part = Asked(given(request, "act", "topic"), {}), paging(request, _SAID)
    counted = _between(here, one, other)
    act, topic = wish.first("act") or None, wish.first("topic") or None
    chosen = saying.narrowed(saying.between(one, other), act=act, topic=topic)
    with here.ledger.reading() as connection:
        contacts = questions.contacts(connection, states=[one, other], limit=_CONTACTS)
        total = saying.how_many(connection, chosen) if act or topic else counted.said.total
        said = saying.latest(connection, chosen, limit=part.size, offset=part.offset)
        recorded = saying.recorded(connection, saying.named_in(said))
    return page(
        request, "pair.html", one=one, other=other, contacts=contacts, counted=counted, said=said, total=total, paging=part, asked=wish,
        recorded=recorded, years=[(year, number) for year, number in counted.contacts.year if year.isdigit()],
        facets=[
            (name, [Choice(t.term(name, value), count, wish.query(**{name: None if value == wish.first(name) else value, "page": None}), value == wish.first(name)) for value, count in counts])
            for name, counts in (("act", counted.said.act), ("topic", counted.said.topic)) if counts
        ],
    )  # fmt: skip


def _between(here: Desk, one: str, other: str) -> Between:
    def make() -> Between:
        ids = saying.between(one, other)
        with here.ledger.reading() as connection:
            return Between(
                contacts=facets(connection, states=[one, other]), said=saying.tally(connection, ids),
                sides=saying.sides_saying(connection, ids, (one, other)), formulas=saying.formulas_between(connection, ids),
            )  # fmt: skip

    found: Between = here.kept.answer(("pair", one, other), make, patience=PATIENCE).value
    return found


ROUTES = [Route("/pairs/{one}/{other}", pair, name="pair")]
