"""The account: logging in and out, the password, tokens, the language."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk.access import limits, sessions, tokens, users
from dragoman.desk.access.audit import noted
from dragoman.desk.access.middleware import LOGIN, cookie_name
from dragoman.desk.access.passwords import SHORTEST
from dragoman.desk.access.visitor import NotTaken, Refused, Role, Visitor, require, visitor
from dragoman.desk.desk import desk
from dragoman.desk.rendering import back, page, posted
from dragoman.desk.safety import is_within
from dragoman.ledger.store import Store


def login(request: Request) -> Response:
    """The page to log in on; open to everybody."""
    to = request.query_params.get("next", "/")
    if visitor(request).via != "nobody":
        return back(request, to)
    return _login(request, to)


def logged_in(request: Request, form: FormData) -> Response:
    """A name and a password; the time it takes does not tell whether there is such a name, and those who guess wait."""
    to, name, password = (_words(form, field) for field in ("next", "name", "password"))
    if visitor(request).via == "local":
        return back(request, to)
    found = _known(request, name, password)
    if found is None:
        return _login(request, to, name[:64], wrong=True)
    store, settings = _store(request), desk(request).settings
    before = visitor(request)
    if before.via == "session" and before.proof is not None:
        sessions.end(store, before.proof)
    value = sessions.begin(store, found.number, request.state.client)
    noted(request, "login", who=found.name)
    answer = back(request, to)
    answer.set_cookie(
        cookie_name(settings), value, max_age=sessions.WHOLE * 3600, path="/", secure=settings.secure, httponly=True, samesite="lax",
    )  # fmt: skip
    return answer


def logged_out(request: Request, form: FormData) -> Response:
    """The session is over."""
    asker = require(request, "reader")
    noted(request, "logout")
    if asker.via == "session" and asker.proof is not None:
        sessions.end(_store(request), asker.proof)
    answer = back(request, LOGIN if asker.via != "local" else "/account")
    settings = desk(request).settings
    answer.delete_cookie(cookie_name(settings), path="/", secure=settings.secure, httponly=True, samesite="lax")
    return answer


def account(request: Request) -> Response:
    """Who one is, with the password, tokens and language."""
    require(request, "reader")
    return _account(request, said=request.query_params.get("said", ""))


def changed_password(request: Request, form: FormData) -> Response:
    """Another password: all other sessions end."""
    asker = _owner(request)
    now, new, again = (_words(form, field) for field in ("now", "new", "again"))
    noted(request, "password", asker.name or "", "refused")
    if _known(request, asker.name or "", now) is None:
        return _account(request, 400, wrong="now")
    if new != again:
        return _account(request, 400, wrong="again")
    try:
        users.set_password(_store(request), asker.name or "", new, keep=asker.proof)
    except NotTaken as error:
        return _account(request, 400, wrong=error.why)
    noted(request, "password", asker.name or "")
    return back(request, "/account?said=password")


def ended_sessions(request: Request, form: FormData) -> Response:
    """All one's other sessions are over."""
    asker = _owner(request)
    sessions.end_others(_store(request), asker.user or 0, asker.proof or "")
    noted(request, "sessions ended", asker.name or "")
    return back(request, "/account?said=sessions")


def made_token(request: Request, form: FormData) -> Response:
    """A new token of one's own, shown once."""
    asker = _owner(request)
    store = _store(request)
    user = users.named(store, asker.name or "")
    name, role, ends = (_words(form, field) for field in ("name", "role", "ends"))
    try:
        value, made = tokens.make(store, user, name, by=user.name, role=role or None, ends=ends or None)
    except NotTaken as error:
        return _account(request, 400, wrong=error.why)
    noted(request, "token made", f"{user.name} {made.id} {made.role} until {made.ends}")
    answer = _account(request, token=value)
    answer.headers["cache-control"] = "no-store"
    return answer


def revoked_token(request: Request, form: FormData) -> Response:
    """A token of one's own holds no more."""
    asker = _owner(request)
    id = request.path_params["id"]
    tokens.revoke(_store(request), id, asker.user)
    noted(request, "token revoked", f"{asker.name} {id}")
    return back(request, "/account?said=revoked")


def _known(request: Request, name: str, password: str) -> users.User | None:
    """The user of a name and password, unless there were too many wrong ones."""
    held: limits.Limits = request.state.limits
    network, folded = limits.network(request.state.client), users.folded(name)[:100]
    limits.check(held.logins, network, "tries")
    limits.refuse(max(held.guesses.left(f"{folded} {network}"), held.guessed.left(folded)), "tries")
    found, there = users.known_by(_store(request), name, password)
    if found is None:
        held.guesses.wrong(f"{folded} {network}")
        held.guessed.wrong(folded)
        # what is nobody's name is not written down: it may be a password in the wrong field
        noted(request, "login", outcome="failed", who=name if there else "?")
    else:
        held.guesses.right(f"{folded} {network}")
    return found


def _login(request: Request, to: str, name: str = "", wrong: bool = False) -> Response:
    return page(request, "login.html", 403 if wrong else 200, to=to if is_within(to) else "/", name=name, wrong=wrong)


def _account(request: Request, status: int = 200, *, said: str = "", wrong: str = "", token: str = "") -> Response:
    asker = visitor(request)
    own = tokens.listed(_store(request), asker.user) if asker.user is not None else []
    roles = [role for role in Role if asker.may(role)]
    others = sessions.count(_store(request), asker.user) - 1 if asker.via == "session" and asker.user is not None else 0
    return page(
        request, "account.html", status, said=said if said in ("password", "sessions", "revoked") else "", wrong=wrong, token=token, tokens=own,
        roles=roles, least=SHORTEST, others=max(0, others), days=tokens.DAYS, proof=asker.via == "session",
    )  # fmt: skip


def _owner(request: Request) -> Visitor:
    """The visitor, logged in themselves: who took a token shall not make themselves more of them, or another password."""
    asker = require(request, "reader")
    if asker.via != "session":
        raise Refused("this is done by those who logged in themselves, on a desk that is shared")
    return asker


def _store(request: Request) -> Store:
    return desk(request).ledger.store


def _words(form: FormData, field: str) -> str:
    value = form.get(field)
    return value if isinstance(value, str) else ""


ROUTES = [
    Route(LOGIN, login, name="login"),
    Route(LOGIN, posted(logged_in), methods=["POST"]),
    Route("/account/logout", posted(logged_out), methods=["POST"]),
    Route("/account", account, name="account"),
    Route("/account/password", posted(changed_password), methods=["POST"]),
    Route("/account/sessions", posted(ended_sessions), methods=["POST"]),
    Route("/account/tokens", posted(made_token), methods=["POST"]),
    Route("/account/tokens/{id}/revoke", posted(revoked_token), methods=["POST"]),
]
