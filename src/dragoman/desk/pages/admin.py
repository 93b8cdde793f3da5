"""Administration: who may come, and the audit log."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator

import msgspec
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from dragoman.desk.access import audit, tokens, users
from dragoman.desk.access.audit import noted
from dragoman.desk.access.passwords import SHORTEST
from dragoman.desk.access.visitor import NotTaken, Refused, Role, require, visitor
from dragoman.desk.desk import desk
from dragoman.desk.rendering import back, page, posted
from dragoman.errors import LedgerError
from dragoman.ledger.store import Store

_LINES = 100  # of the log on a page
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def admin(request: Request) -> Response:
    """The users and all tokens."""
    require(request, "admin")
    return _admin(request)


def added(request: Request, form: FormData) -> Response:
    """Another user."""
    require(request, "admin")
    name, role = _words(form, "name"), _words(form, "role")

    def work(store: Store) -> Response:
        user = users.add(store, name, role, _words(form, "password"))
        noted(request, "user added", f"{user.name} {user.role}")
        return back(request, "/admin")

    return _tried(request, work)


def role(request: Request, form: FormData) -> Response:
    """Another role of a user."""

    def work(store: Store) -> Response:
        user = users.set_role(store, request.path_params["name"], _words(form, "role"))
        noted(request, "role", f"{user.name} {user.role}")
        return back(request, "/admin")

    return _tried(request, work)


def password(request: Request, form: FormData) -> Response:
    """Another password of a user, whose sessions end."""

    def work(store: Store) -> Response:
        asker, user = visitor(request), users.named(store, request.path_params["name"])
        users.set_password(
            store, user.name, _words(form, "password"), asker.proof if asker.user == user.number else None
        )
        noted(request, "password", user.name)
        return back(request, "/admin")

    return _tried(request, work)


def token(request: Request, form: FormData) -> Response:
    """A token in a user's place, shown once."""

    def work(store: Store) -> Response:
        user = users.named(store, request.path_params["name"])
        value, made = tokens.make(store, user, _words(form, "name"), by=visitor(request).name or "")
        noted(request, "token made", f"{user.name} {made.id} {made.role} until {made.ends}")
        answer = _admin(request, token=value)
        answer.headers["cache-control"] = "no-store"
        return answer

    return _tried(request, work)


def revoked(request: Request, form: FormData) -> Response:
    """Anybody's token holds no more."""

    def work(store: Store) -> Response:
        tokens.revoke(store, request.path_params["id"])
        noted(request, "token revoked", request.path_params["id"])
        return back(request, "/admin")

    return _tried(request, work)


def disabled(request: Request, form: FormData) -> Response:
    """A user comes no more."""
    return _let(request, off=True)


def enabled(request: Request, form: FormData) -> Response:
    """A user comes again."""
    return _let(request, off=False)


def log(request: Request) -> Response:
    """The audit log, the latest first."""
    require(request, "admin")
    store, asked = _store(request), _asked(request)
    below = request.query_params.get("below", "")
    if below and not (below.isascii() and below.isdigit() and len(below) < 18):
        raise LedgerError("below: not a number")
    lines = audit.listed(store, **asked, limit=_LINES + 1, below=int(below) if below else None)
    return page(
        request, "log.html", asked=asked, kinds=audit.kinds(store), lines=lines[:_LINES], more=len(lines) > _LINES
    )


def log_csv(request: Request) -> Response:
    """The audit log as a table, with the same filters."""
    require(request, "admin")
    asked = _asked(request)
    noted(request, "export", f"audit log {asked}")
    return StreamingResponse(
        _rows(_store(request), asked), media_type="text/csv; charset=utf-8",
        headers={"content-disposition": 'attachment; filename="audit.csv"', "cache-control": "no-store"},
    )  # fmt: skip


def _rows(store: Store, asked: dict[str, str]) -> Iterator[str]:
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(audit.Entry.__struct_fields__)
    for entry in audit.every(store, **asked):
        table.writerow([_cell(value) for value in msgspec.structs.astuple(entry)])
        yield out.getvalue()
        out.seek(0)
        out.truncate()
    yield out.getvalue()


def _cell(value: str | int) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> _cell("=HYPERLINK(1)"), _cell("lan")
    ("'=HYPERLINK(1)", 'lan')
    """
    words = str(value)
    return f"'{words}" if words.startswith(("=", "+", "-", "@", "\t", "\r")) else words


def _asked(request: Request) -> dict[str, str]:
    found = {name: request.query_params.get(name, "").strip() for name in ("who", "what", "outcome", "since", "until")}
    for name in ("since", "until"):
        if found[name] and not _DAY.fullmatch(found[name]):
            raise LedgerError(f"{name}: write a day as 2026-01-26")
    return found


def _let(request: Request, *, off: bool) -> Response:
    def work(store: Store) -> Response:
        user = users.disable(store, request.path_params["name"], off)
        noted(request, "disabled" if off else "enabled", user.name)
        return back(request, "/admin")

    return _tried(request, work)


def _tried(request: Request, work: Callable[[Store], Response]) -> Response:
    """What an admin asks for, or the page with the reason why it can't be."""
    asker = require(request, "admin")
    if asker.via == "token":
        raise Refused("users and tokens are looked after by those who logged in themselves")
    try:
        return work(_store(request))
    except NotTaken as error:
        noted(request, "refused", f"{request.method} {request.url.path}", error.why)
        return _admin(request, 400, wrong=error.why)


def _admin(request: Request, status: int = 200, *, wrong: str = "", token: str = "") -> Response:
    store = _store(request)
    return page(
        request, "admin.html", status, users=users.listed(store), tokens=tokens.listed(store), roles=list(Role), wrong=wrong, token=token,
        least=SHORTEST,
    )  # fmt: skip


def _store(request: Request) -> Store:
    return desk(request).ledger.store


def _words(form: FormData, field: str) -> str:
    value = form.get(field)
    return value if isinstance(value, str) else ""


_USER = "/admin/users/{name}"
ROUTES = [
    Route("/admin", admin, name="admin"),
    Route("/admin/users", posted(added), methods=["POST"]),
    Route(f"{_USER}/role", posted(role), methods=["POST"]),
    Route(f"{_USER}/password", posted(password), methods=["POST"]),
    Route(f"{_USER}/token", posted(token), methods=["POST"]),
    Route(f"{_USER}/disable", posted(disabled), methods=["POST"]),
    Route(f"{_USER}/enable", posted(enabled), methods=["POST"]),
    Route("/admin/tokens/{id}/revoke", posted(revoked), methods=["POST"]),
    Route("/admin/log", log, name="log"),
    Route("/admin/log.csv", log_csv),
]
