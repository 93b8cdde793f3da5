"""Bodies of requests: no more than so many bytes, counted as they come, and not slower than so many seconds a piece."""

from __future__ import annotations

import anyio
from starlette.requests import Request
from starlette.types import Message, Receive

from dragoman.desk.access.visitor import Refused

_PATIENCE = 30.0  # seconds for the next piece


def bounded(request: Request, receive: Receive, most: int) -> Receive:
    """A request's pieces, as long as they are no more than `most` bytes. Raises Refused, here where the length is stated."""
    stated = request.headers.get("content-length", "0")
    if not (stated.isascii() and stated.isdigit()):
        raise Refused("Content-Length is no number", 400)
    if int(stated) > most:
        raise _too_much(most)
    taken = 0
    whole = False

    async def pieces() -> Message:
        nonlocal taken, whole
        if whole:  # what follows is that the other side goes, for which one may wait long
            return await receive()
        try:
            with anyio.fail_after(_PATIENCE):
                message = await receive()
        except TimeoutError as error:
            raise Refused("the request stopped in its middle; send it again", 408, {"connection": "close"}) from error
        if message["type"] == "http.request":
            taken += len(message.get("body", b""))
            whole = not message.get("more_body", False)
            if taken > most:
                raise _too_much(most)
        return message

    return pieces


def _too_much(most: int) -> Refused:
    return Refused(f"at most {most:,} bytes are taken here; bring fewer or smaller texts", 413, {"connection": "close"})
