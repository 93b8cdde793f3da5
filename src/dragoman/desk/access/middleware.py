"""Before a request reaches a page: who asks, from where, and whether it may come from there at all."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from dragoman.desk.access.visitor import NOBODY, Refused, Role, Visitor
from dragoman.desk.settings import LOOPBACK, Settings

_SAFE = ("GET", "HEAD", "OPTIONS")


class Access:
    """ASGI middleware: refuses foreign hosts and forged forms, and says in `request.state.visitor` who asks."""

    def __init__(self, app: ASGIApp, settings: Settings, refuse: Any) -> None:
        self.app, self.settings, self.refuse = app, settings, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        request.state.visitor = NOBODY
        try:
            check_host(request, self.settings)
            check_origin(request)
            request.state.visitor = self._visitor(request)
        except Refused as refused:
            response = self.refuse(request, refused)
            await response(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _visitor(self, request: Request) -> Visitor:
        if not self.settings.shared:
            return Visitor(name=self.settings.local, role=Role.admin, via="local")
        return NOBODY


def check_host(request: Request, settings: Settings) -> None:
    """Refuse a Host nobody gave this desk: a page elsewhere could point its own name at the loopback address (DNS rebinding)."""
    host = urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
    if host not in (*LOOPBACK, settings.host, *settings.hosts):
        raise Refused(f"this desk is not called {host!r}; start it with --name {host} if it is", 421)


def check_origin(request: Request) -> None:
    """Refuse what another site's page makes a browser send: browsers name the page's origin with everything that changes something."""
    if request.method in _SAFE:
        return
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None and site != "same-origin":
        raise Refused("this form was sent from another site; open the page here and send it again")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise Refused("this form was sent from another site; open the page here and send it again")
