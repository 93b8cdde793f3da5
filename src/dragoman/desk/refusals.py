"""Errors as pages, or as RFC 9457 problems where a program asked."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dragoman.desk.access.visitor import Refused
from dragoman.desk.rendering import page
from dragoman.desk.safety import HEADERS
from dragoman.errors import Conflict, DragomanError, Unknown

log = logging.getLogger("dragoman.desk")


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong with one parameter, or one place of a body."""

    name: str
    detail: str


class Last(msgspec.Struct, frozen=True, kw_only=True):
    """The last judgement on what somebody else judged meanwhile."""

    id: str
    kind: str
    by: str
    at: str


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What went wrong, after RFC 9457: `title` names the kind, `detail` says what and what to do.

    `errors`: each parameter that is wrong; of a conflict `revision`: how many judgements there are now, and `last`: the last of them.
    """

    status: int
    title: str
    detail: str
    type: str = "about:blank"
    errors: list[Fault] = msgspec.field(default_factory=list)
    revision: int | None = None
    last: Last | None = None


class Faulty(DragomanError):
    """A request that is not as it should be; `faults` says what is wrong with each parameter."""

    def __init__(self, message: str, faults: list[Fault] | None = None, status: int = 400) -> None:
        super().__init__(message)
        self.faults = faults or []
        self.status = status


def status_of(error: Exception) -> int:
    """The HTTP status of an error."""
    if isinstance(error, Refused | Faulty):
        return error.status
    if isinstance(error, HTTPException):
        return error.status_code
    if isinstance(error, Unknown):
        return 404
    if isinstance(error, Conflict):
        return 409
    return 400 if isinstance(error, DragomanError) else 500


def answer(request: Request, error: Exception) -> Response:
    """An error as the visitor wants it; a fault of ours is logged and told without its inside."""
    status = status_of(error)
    title = HTTPStatus(status).phrase if status in HTTPStatus._value2member_map_ else str(status)
    detail = str(error.detail) if isinstance(error, HTTPException) else str(error)
    headers = dict(getattr(error, "headers", None) or {})
    if status == 500:
        log.error("%s %s failed", request.method, request.url.path, exc_info=error)
        detail = "a fault of the program; it is in the log with the time of this answer"
        headers |= HEADERS  # this answer is given outside of all middleware
    if request.url.path.startswith("/api/"):
        body = msgspec.json.encode(Problem(status=status, title=title, detail=detail, **_more(error)))
        return Response(body, status, headers, media_type="application/problem+json")
    response = page(request, "error.html", status, title=title, detail=detail)
    response.headers.update(headers)
    return response


def _more(error: Exception) -> dict[str, Any]:
    """What a program can work with beside the words."""
    if isinstance(error, Faulty):
        return {"errors": error.faults}
    if isinstance(error, Conflict):
        return {"revision": error.revision, "last": None if error.last is None else Last(**error.last)}
    return {}
