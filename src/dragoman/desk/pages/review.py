"""The review queue: what is in doubt and matters most, one thing after another, with the keys that judge it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.actors.catalogue import catalogue
from dragoman.actors.search import search
from dragoman.desk.access.visitor import require
from dragoman.desk.desk import Desk, desk
from dragoman.desk.rendering import page
from dragoman.errors import Unknown
from dragoman.ledger.doubts import KINDS, Doubt, touched
from dragoman.ledger.questions import contacts, heads_of, names_of, reports
from dragoman.ledger.replacing import documents_with

_SHOWN = 20
_PATIENCE = 20  # times what finding the doubts costs, for which they stay as they are while the ledger changes


def waiting(here: Desk) -> list[Doubt]:
    """What is to be reviewed, the weightiest first: found anew from time to time, without what was judged since."""
    found: list[Doubt] = here.kept.answer("doubts", lambda: here.ledger.doubts(), patience=_PATIENCE).value
    with here.ledger.reading() as connection:
        done = touched(connection)
    return [one for one in found if not _done(one, done)]


def _done(one: Doubt, done: set[str]) -> bool:
    return "+".join(sorted(one.ids)) in done or any(id in done for id in one.ids)


def review(request: Request) -> Response:
    """The queue, of one kind of doubt or all."""
    require(request, "reviewer")
    here = desk(request)
    kind = request.query_params.get("kind", "")
    start = int(words) if (words := request.query_params.get("start", "0")).isdecimal() and len(words) < 7 else 0
    every = waiting(here)
    counts = {each: sum(one.kind == each for one in every) for each in KINDS}
    listed = [one for one in every if not kind or one.kind == kind]
    shown = listed[start : start + _SHOWN]
    with here.ledger.reading() as connection:
        ids = {id for one in shown for id in one.ids}
        lines = {one.id: one for one in contacts(connection, ids=ids)} if ids else {}
        told = {one.report.id: one for one in reports(connection, sorted(ids))}
        heads = {
            head.key: head for head in heads_of(connection, sorted({one.report.document for one in told.values()}))
        }
        names = names_of(connection, [one.ids[0] for one in shown if one.kind == "name"])
    shown = [one for one in shown if one.kind == "name" or one.ids[0] in lines]
    return page(
        request, "review.html", shown=shown, counts=counts, kind=kind, lines=lines, told=told, heads=heads, names=names, start=start,
        more=start + _SHOWN if start + _SHOWN < len(listed) else None, total=len(listed),
    )  # fmt: skip


def actor(request: Request) -> Response:
    """Who an actor nobody knows may be: the catalogue's likeliest, and the documents that name them."""
    require(request, "reviewer")
    here = desk(request)
    id = request.query_params.get("id", "")
    with here.ledger.reading() as connection:
        keys = documents_with(connection, id)
        if not keys:
            raise Unknown(f"{id}: nobody of this id is in the ledger")
        heads = heads_of(connection, keys[:_SHOWN])
        named = names_of(connection, [id]).get(id, id)
    wish = request.query_params.get("q") or named
    hits = list({hit.actor.id: hit for hit in search(catalogue(), wish)}.values())[:8]
    return page(request, "resolve.html", id=id, named=named, heads=heads, count=len(keys), hits=hits, wish=wish)


ROUTES = [Route("/review", review, name="review"), Route("/review/actor", actor, name="resolve")]
