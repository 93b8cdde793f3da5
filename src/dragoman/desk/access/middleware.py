"""Before a request reaches a page: who asks, from where, and whether it may come from there at all; and after it, the audit log."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import quote, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dragoman.desk.access import audit, limits, sessions, tokens
from dragoman.desk.access.bodies import bounded
from dragoman.desk.access.clients import client_of
from dragoman.desk.access.visitor import NOBODY, Refused, Role, Visitor
from dragoman.desk.settings import LOOPBACK, Settings
from dragoman.ledger.store import Store

log = logging.getLogger("dragoman.desk")

LOGIN = "/account/login"
_SAFE = ("GET", "HEAD", "OPTIONS")
_PATH, _QUERY = 2_000, 8_000  # characters of an address, as sent
_SMALL = 1_000_000  # bytes of a request that brings no text


class Access:
    """ASGI middleware: refuses foreign hosts, forged forms and floods, says in `request.state.visitor` who asks, and logs what was done."""

    def __init__(self, app: ASGIApp, settings: Settings, refuse: Any) -> None:
        self.app, self.settings, self.refuse = app, settings, refuse
        self.limits = limits.Limits()
        self._later = ThreadPoolExecutor(1, "dragoman-seen")  # what may be written down after the answer
        self._telling: set[str] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return  # no page speaks over a web socket
        request = Request(scope, receive)
        state = request.state
        state.visitor, state.noted, state.limits = NOBODY, None, self.limits
        state.client = client_of(request, self.settings.proxies)

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                await self._log(request, message["status"])
            await send(message)

        try:
            check_shape(request)
            check_host(request, self.settings)
            if not request.url.path.startswith("/static/"):
                answer = await self._let_in(request)
                if answer is not None:
                    await answer(scope, receive, sending)
                    return
            most = self.settings.upload * 2 if _is_text(request) else _SMALL
            receive = bounded(request, receive, most)
        except Refused as refused:
            await self.refuse(request, refused)(scope, receive, sending)
            return
        try:
            await self.app(scope, receive, sending)
        except Exception:
            await self._log(request, 500)
            raise

    async def _let_in(self, request: Request) -> Response | None:
        """Find out who asks, or give the answer for those who may not."""
        key = limits.network(request.state.client)
        visitor = request.state.visitor = await self._visitor(request, key)
        check_origin(request, visitor)
        if visitor.via == "nobody":
            limits.check(self.limits.strangers, key, "requests")
            return None if request.url.path == LOGIN else entrance(request)
        if visitor.via != "local":
            limits.check(self.limits.users, visitor.name or "", "requests")
        if _is_text(request) and request.method not in _SAFE:
            limits.check(self.limits.texts, visitor.name or "", "texts brought")
        return None

    async def _visitor(self, request: Request, key: str) -> Visitor:
        if not self.settings.shared:
            check_direct(request)
            return Visitor(name=self.settings.local, role=Role.admin, via="local")
        store: Store = request.app.state.desk.ledger.store
        scheme, _, value = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            limits.refuse(self.limits.wrong_tokens.take(key, 0.0001), "tokens that are none")
            return self._seen(await run_in_threadpool(tokens.found, store, value.strip()), store) or self._wrong(key)
        cookie = request.cookies.get(cookie_name(self.settings))
        if cookie:
            return self._seen(await run_in_threadpool(sessions.found, store, cookie), store) or NOBODY
        return NOBODY

    def _wrong(self, key: str) -> Visitor:
        limits.check(self.limits.wrong_tokens, key, "tokens that are none")
        raise Refused(
            "this token is none, or holds no more; make one on the account page", 401,
            {"www-authenticate": 'Bearer realm="dragoman", error="invalid_token"'},
        )  # fmt: skip

    def _seen(self, found: tuple[Visitor, bool] | None, store: Store) -> Visitor | None:
        """Who was found; that they are there is written down beside the answer, for a writer may have to wait."""
        if found is None:
            return None
        visitor, stale = found
        if stale and visitor.proof is not None and visitor.proof not in self._telling:
            self._telling.add(visitor.proof)
            self._later.submit(self._tell, store, visitor)
        return visitor

    def _tell(self, store: Store, visitor: Visitor) -> None:
        try:
            (tokens if visitor.via == "token" else sessions).seen(store, visitor.proof or "")
        except Exception:
            log.warning("that %s is there could not be written down", visitor.name, exc_info=True)
        finally:
            self._telling.discard(visitor.proof or "")

    async def _log(self, request: Request, status: int) -> None:
        """The line of what was asked, written before the answer goes out: all that changes something, exports, refusals of rights."""
        visitor, noted = request.state.visitor, request.state.noted
        asked = f"{request.method} {request.url.path}"
        if noted is not None:
            what, subject, outcome, who = noted
        elif status in (403, 421) or (status == 401 and visitor.via != "nobody"):
            if self.limits.refusals.take("all"):
                return  # a flood shall not fill the store
            what, subject, outcome, who = "refused", asked, str(status), None
        elif visitor.via == "nobody":
            return
        elif request.method not in _SAFE:
            what, subject, outcome, who = "change", asked, "done" if status < 400 else str(status), None
        elif "/export" in request.url.path and status < 400:
            what, subject, outcome, who = "export", f"{asked}?{request.url.query}", "done", None
        else:
            return
        row = {"who": who or visitor.name or "", "via": visitor.via, "client": request.state.client}
        store: Store = request.app.state.desk.ledger.store
        request.state.noted = None
        await run_in_threadpool(audit.write, store, **row, what=what, subject=subject, outcome=outcome)


def cookie_name(settings: Settings) -> str:
    """The session's cookie; over HTTPS under a name that browsers take from this host alone, and for all its paths."""
    return "__Host-dragoman" if settings.secure else "dragoman"


def entrance(request: Request) -> Response:
    """What those get who have not said who they are: the page to log in on, for programs that they must."""
    path = request.url.path
    if path.startswith("/api/"):
        raise Refused(
            "log in, or bring a token: Authorization: Bearer dgm_…",
            401,
            {"www-authenticate": 'Bearer realm="dragoman"'},
        )
    if request.method not in ("GET", "HEAD"):
        raise Refused("log in first", 401)
    query = f"?{request.url.query}" if request.url.query else ""
    to = f"{LOGIN}?next={quote(path + query, safe='')}" if path != "/" or query else LOGIN
    if request.headers.get("hx-request") == "true":
        return Response(status_code=401, headers={"hx-redirect": to})
    return RedirectResponse(to, 303)


def check_shape(request: Request) -> None:
    """Refuse addresses that no page has: too long, or with a zero character, which no store takes."""
    raw, query = request.scope.get("raw_path") or b"", request.scope.get("query_string") or b""
    if len(raw) > _PATH or len(query) > _QUERY:
        raise Refused(f"an address has at most {_PATH:,} characters, and {_QUERY:,} after the question mark", 414)
    if "\0" in request.url.path or b"%00" in query or b"\0" in query:
        raise Refused("this address holds a zero character", 400)


def check_host(request: Request, settings: Settings) -> None:
    """Refuse a Host nobody gave this desk: a page elsewhere could point its own name at the loopback address (DNS rebinding)."""
    given = request.headers.get("host", "")
    try:
        host = "" if set(given) & set("@/\\?# ") else urlsplit(f"//{given}").hostname or ""
    except ValueError:
        host = ""
    own = () if settings.host in ("0.0.0.0", "::", "") else (settings.host.lower(),)
    if host.removesuffix(".") not in (*LOOPBACK, *own, *settings.hosts):
        raise Refused(f"this desk is not called {given[:200]!r}; start it with --name and that name if it is", 421)


def check_direct(request: Request) -> None:
    """Refuse what comes through a proxy to a desk on which everybody may do everything."""
    if any(name in request.headers for name in ("x-forwarded-for", "forwarded", "x-real-ip")):
        raise Refused("this desk is for this machine alone, but is asked through a proxy; start it with --shared", 403)


def check_origin(request: Request, visitor: Visitor) -> None:
    """Refuse what another site's page makes a browser send: browsers name the page's origin with everything that changes something.

    Who comes with a token is no browser that another site could have sent. Who comes with a cookie and names no origin at all is refused.
    """
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if visitor.via == "token":
        return
    if request.method in _SAFE:
        if site in ("cross-site", "same-site") and request.headers.get("sec-fetch-mode") != "navigate":
            raise Refused("another site's page may not load what is on this desk")
        return
    forged = Refused("this form was sent from another site; open the page here and send it again")
    if site is not None and site != "same-origin":
        raise forged
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise forged
    if site is None and origin is None and visitor.via != "local":
        raise Refused(
            "this form does not say where it comes from; a browser of this decade does, and programs bring a token"
        )


def _is_text(request: Request) -> bool:
    path = request.url.path
    return path == "/bring" or (path.startswith("/api/") and path.endswith(("/documents", "/read")))
