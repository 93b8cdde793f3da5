"""Templates to pages, in the visitor's language; every word of an article is escaped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from dragoman.desk.access.visitor import visitor
from dragoman.desk.desk import address_of, desk
from dragoman.desk.safety import is_within, plain, shown
from dragoman.desk.words import LANGUAGES, Words, chosen, words
from dragoman.errors import InputError
from dragoman.views.brief.names import actor, formula, offices, party
from dragoman.views.brief.wordings import wordings
from dragoman.views.contact import date_words
from dragoman.views.sides import state_name

COOKIE = "language"


@cache
def environment() -> Environment:
    """The templates, with what all of them may use."""
    made = Environment(
        loader=PackageLoader("dragoman.desk", "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        finalize=plain,
    )  # fmt: skip
    made.globals |= {
        "LANGUAGES": {code: wordings(code).name for code in LANGUAGES},
        "dates": date_words,
        "document_path": lambda key: f"/documents/{address_of(key)}",
        "actor_path": lambda id: f"/actors/{quote(id, safe=':')}",
        "query": lambda **asked: urlencode({name: value for name, value in asked.items() if value not in (None, "")}),
    }
    made.filters["shown"] = shown
    made.filters["oneline"] = lambda text: " ".join(text.split())
    return made


def language(request: Request) -> str:
    """The language of a request: `?lang=`, else the cookie, else what the browser asks for."""
    wish = request.query_params.get("lang") or request.cookies.get(COOKIE)
    return chosen(request.headers.get("accept-language", ""), wish)


def spoken(request: Request) -> Words:
    """The words for a request."""
    return words(language(request))


def page(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A template as a page. A `?lang=` in the address is kept in a cookie."""
    code = language(request)
    t = words(code)
    shown = {
        "t": t, "language": code, "visitor": visitor(request), "path": request.url.path, "desk": desk(request), "request": request,
        "part": request.headers.get("hx-request") == "true", "date": t.of.date, "state": lambda id: state_name(id, code),
        "party": lambda one: party(one, code), "name": lambda id, recorded=None: actor(id, recorded, code),
        "offices": lambda one, day=None: offices(one, day, t.of, code), "formula_name": lambda slug: formula(slug, code),
    }  # fmt: skip
    response = HTMLResponse(environment().get_template(template).render({**shown, **values}), status)
    response.headers["content-language"] = code
    response.headers["vary"] = "accept-language, cookie, hx-request"
    response.headers["cache-control"] = "private, no-cache"
    if request.query_params.get("lang") == code:
        response.set_cookie(COOKIE, code, max_age=31_536_000, samesite="lax", secure=desk(request).settings.secure)
    return response


Work = Callable[[Request, FormData], Response]


def posted(work: Work) -> Callable[[Request], Any]:
    """An endpoint for a form, from a plain function of the request and the form, which may take its time."""

    async def endpoint(request: Request) -> Response:
        form = await request.form(max_files=20, max_fields=200, max_part_size=desk(request).settings.upload)
        if any("\0" in part for pair in form.multi_items() for part in pair if isinstance(part, str)):
            raise InputError("holds a zero character, which no store keeps; take it out")
        return await run_in_threadpool(work, request, form)

    endpoint.__name__ = getattr(work, "__name__", "endpoint")
    return endpoint


def back(request: Request, to: str) -> Response:
    """On to a page of this desk after a form, for browsers with and without scripts."""
    where = quote(to, safe="/:?#[]@!$&'()*+,;=%") if is_within(to) else "/"
    if request.headers.get("hx-request") == "true":
        return Response(status_code=204, headers={"hx-redirect": where})
    return RedirectResponse(where, 303)


def asked(request: Request, *names: str) -> Mapping[str, str]:
    """What an address asks for under these names, blanks left out."""
    return {name: value.strip() for name in names if (value := request.query_params.get(name, "")).strip()}
