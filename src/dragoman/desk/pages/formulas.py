"""Set phrases: which there are, and the life of one: wordings, years, who says it and who no longer does, every place."""

from __future__ import annotations

from typing import Any, get_args

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.actors.catalogue import catalogue
from dragoman.desk.access.visitor import require
from dragoman.desk.asking import Asked, given, paging
from dragoman.desk.choosing import choices
from dragoman.desk.desk import Desk, desk
from dragoman.desk.handing import json_file, table_file
from dragoman.desk.pages.contacts import PATIENCE
from dragoman.desk.rendering import page
from dragoman.errors import Nameless, Unknown
from dragoman.ledger.questions import bound, names_of
from dragoman.views.asked import actor_named, state_named
from dragoman.views.formulas import History, Trend, histories, places
from dragoman.views.history import row_of
from dragoman.views.people import entry

TRENDS = get_args(Trend)
LANGUAGES = ("en", "fr", "vi", "zh")
_USERS = 20
_COLUMNS = ("formula", "documents", "first", "last", "trend", "languages")


def told(here: Desk, slug: str | None = None, **asked: Any) -> list[History]:
    """The histories of all phrases or of one, as they were a little while ago where the ledger changes much."""

    def make() -> list[History]:
        with here.ledger.reading() as connection:
            return histories(connection, [slug] if slug else [], **asked)

    found: list[History] = here.kept.answer(
        ("formulas", slug, *sorted(asked.items(), key=str)), make, patience=PATIENCE
    ).value
    return found


def formulas(request: Request) -> Response:
    """The set phrases that occur, the most used first."""
    require(request, "reader")
    wish = Asked(given(request, "language", "side", "since", "until", "trend", "sort"), {})
    found = told(desk(request), **_limits(request, wish))
    if trend := wish.first("trend"):
        if trend not in TRENDS:
            raise Nameless(f"`trend`: there are {', '.join(TRENDS)}")
        found = [one for one in found if one.trend == trend]
    if (sort := wish.first("sort")) in ("first", "last"):
        found = sorted(
            found,
            key=lambda one: (getattr(one, sort).day if getattr(one, sort) else "", one.formula),
            reverse=sort == "last",
        )
    if request.query_params.get("format") == "csv":
        rows = [row_of(one) for one in found]
        return table_file(_COLUMNS, [[_cell(row[name]) for name in _COLUMNS] for row in rows], "formulas")
    return page(
        request, "formulas.html", found=found, asked=wish, choices=choices(request), trends=TRENDS, tongues=LANGUAGES
    )


def formula(request: Request) -> Response:
    """The life of one phrase, and its places, a page of them at a time."""
    require(request, "reader")
    slug = request.path_params["slug"]
    wish, part = Asked(given(request, "language", "side", "user", "since", "until"), {}), paging(request, 25)
    here, limits = desk(request), _limits(request, wish)
    if wish.first("user"):
        limits["user"] = actor_named(here.ledger, wish.first("user"))
    found = told(here, slug, **limits)
    one = found[0] if found else None
    if one is not None and request.query_params.get("format") == "json":
        return json_file(one, slug)
    with here.ledger.reading() as connection:
        if one is None and not any(limits.values()):
            raise Unknown(f"{slug}: the ledger has no place of this phrase; /formulas lists those it has")
        total, uses = places(
            connection,
            slug,
            limit=part.size,
            offset=part.offset,
            **{name: value for name, value in limits.items() if name != "side"},
        )
        users = {use.user for use in uses if use.user} | {
            user.actor for user in (one.users if one else ()) if user.actor
        }
        recorded = names_of(connection, {id for id in users if entry(id, catalogue()) is None})
    return page(
        request, "formula.html", slug=slug, one=one, uses=uses, total=total, paging=part, asked=wish, recorded=recorded, shown=_USERS,
        people=[user for user in one.users if user.actor] if one else [], sides=[user for user in one.users if not user.actor] if one else [],
        tongues=LANGUAGES, choices=choices(request),
    )  # fmt: skip


def _cell(value: Any) -> Any:
    return "; ".join(value) if isinstance(value, list) else value


def _limits(request: Request, wish: Asked) -> dict[str, Any]:
    """What the address narrows to. Raises LedgerError for what is none."""
    found: dict[str, Any] = {name: wish.first(name) for name in ("language", "since", "until") if wish.first(name)}
    for name in ("since", "until"):
        if name in found:
            bound(found[name], 0)
    if "language" in found and found["language"] not in LANGUAGES:
        raise Nameless(f"`language`: there are {', '.join(LANGUAGES)}")
    if wish.first("side"):
        found["side"] = state_named(wish.first("side"))
    return found


ROUTES = [Route("/formulas", formulas, name="formulas"), Route("/formulas/{slug}", formula, name="formula")]
