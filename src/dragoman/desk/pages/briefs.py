"""Briefs: a page on a contact, an actor or a pair of states in the reader's language, every sentence with footnotes to characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib.util import find_spec
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dragoman.desk.access.visitor import require
from dragoman.desk.desk import Desk, desk
from dragoman.desk.handing import address, file, json_file
from dragoman.desk.kept import Answer
from dragoman.desk.rendering import language, page
from dragoman.errors import LedgerError
from dragoman.views.asked import actor_named, state_named
from dragoman.views.brief import LANGUAGES, Brief, brief, wordings

_FORMS = ("markdown", "html", "pdf", "json")
_CODE = re.compile("[A-Z][A-Z0-9-]+")  # of a state or organisation


def on_contact(request: Request) -> Response:
    """The brief on a contact, as a page or a file (`?format=`)."""
    require(request, "reader")
    return _shown(request, [request.path_params["id"]])


def on_others(request: Request) -> Response:
    """The brief on an actor or on two states, `?about=` once or twice; without any, the form that asks for one."""
    require(request, "reader")
    about = [words.strip() for words in request.query_params.getlist("about") if words.strip()]
    if len(about) > 2:
        raise LedgerError("`about`: name an actor, or two states")
    if not about:
        return page(request, "briefs.html", about=[], spoken=_spoken(request), LANGUAGES_OF=_languages())
    ids = meant(desk(request), about)
    if ids != about:  # one page has one address
        others = [pair for pair in request.query_params.multi_items() if pair[0] != "about"]
        return RedirectResponse(f"/briefs?{urlencode([*(('about', id) for id in ids), *others])}", 303)
    return _shown(request, ids, about)


def meant(held: Desk, about: Sequence[str]) -> list[str]:
    """Codes of two states, or the id of an actor, from codes, ids or names. A state alone is an actor too."""
    if len(about) == 2:
        return [state_named(words.removeprefix("state:")) for words in about]
    (one,) = about
    if _CODE.fullmatch(one):
        return [f"state:{one}"]
    return [actor_named(held.ledger, one)]


def _shown(request: Request, about: list[str], asked: Sequence[str] = ()) -> Response:
    held, code, form = desk(request), _spoken(request), request.query_params.get("format")
    made: Answer = held.kept.answer(
        ("brief", code, *about), lambda: brief(held.ledger, *about, language=code), patience=20
    )
    found: Brief = made.value
    if form is not None:
        if form == "pdf":
            from dragoman.views.brief.pdf import pdf

            drawn = held.kept.answer(("brief as pdf", code, *about, made.state), lambda: pdf(found), patience=20)
            return file(drawn.value, "application/pdf", f"{_name(found, about)}.pdf")
        return _file(found, form, _name(found, about))
    contact = about[0] if not asked else None
    return page(
        request, "brief.html", found=found, answer=made, spoken=code, LANGUAGES_OF=_languages(), address=address(request),
        about=about, contact=contact, sources=wordings(code).heading["sources"], label=wordings(code).label,
        names=wordings(code).languages, pdf=find_spec("fpdf") is not None, quote=wordings(code).quote,
    )  # fmt: skip


def _name(found: Brief, about: Sequence[str]) -> str:
    return "brief-" + re.sub(r"[^\w-]+", "-", "-".join(about)) + f"-{found.language}"


def _file(found: Brief, form: str, name: str) -> Response:
    if form == "markdown":
        from dragoman.views.brief.markdown import markdown

        return file(markdown(found).encode(), "text/markdown; charset=utf-8", f"{name}.md")
    if form == "html":
        from dragoman.views.brief.html import html

        return file(html(found).encode(), "text/html; charset=utf-8", f"{name}.html")
    if form == "json":
        return json_file(found, name)
    raise LedgerError(f"`format`: there are {', '.join(_FORMS)}")


def _spoken(request: Request) -> str:
    """The language of the brief: as asked, else that of the visitor."""
    wish = request.query_params.get("language", "")
    if wish and wish not in LANGUAGES:
        raise LedgerError(f"`language`: briefs are written in {', '.join(LANGUAGES)}")
    return wish or language(request)


def _languages() -> dict[str, str]:
    return {code: wordings(code).name for code in LANGUAGES}


ROUTES = [
    Route("/contacts/{id}/brief", on_contact, name="brief"),
    Route("/briefs", on_others, name="briefs"),
]
