"""Headers of every answer: nothing runs or loads that is not the desk's own, and nothing tells other sites who reads what."""

from __future__ import annotations

import re
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


_WITHIN = re.compile(r"/(?![/\\])[^\x00-\x20\\\x7f]*")


def is_within(address: str) -> bool:
    """Whether an address is a path on this desk: browsers leave out tabs and take a backslash for a slash, so neither may be there.

    >>> [is_within(address) for address in ("/contacts?kind=call", "//elsewhere.example", "/\t/elsewhere.example", "https:/x", "/\\\\x")]
    [True, False, False, False, False]
    """
    return _WITHIN.fullmatch(address) is not None


_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_UNSEEN = re.compile(r"[\u061c\u200b-\u200f\u2028\u2029\u2060-\u2064\ufeff\U000e0000-\U000e007f]")


def plain(value: Any) -> Any:
    """Words without what would turn the direction of those around them, or of a terminal they are copied to: each such character as �.

    >>> plain("invoice\u202efdp.exe"), plain(3)
    ('invoice�fdp.exe', 3)
    """
    if isinstance(value, str) and _HIDDEN.search(value):
        return type(value)(_HIDDEN.sub("�", value))
    return value


def shown(text: str) -> str:
    """A name or title with all that is not seen made visible, marks of no width, too.

    >>> shown("pay\u200bpal")
    'pay�pal'
    """
    return str(_UNSEEN.sub("�", plain(str(text))))


class Safety:
    """ASGI middleware that sets `HEADERS` where a page has not set its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, sending if scope["type"] == "http" else send)
