"""Errors as pages, or as RFC 9457 problems where a program asked."""

from __future__ import annotations

import logging
from http import HTTPStatus

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dragoman.desk.access.visitor import Refused
from dragoman.desk.rendering import page
from dragoman.desk.safety import HEADERS
from dragoman.errors import Conflict, DragomanError, Unknown

log = logging.getLogger("dragoman.desk")


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What went wrong, after RFC 9457: `title` names the kind, `detail` says what and what to do."""

    status: int
    title: str
    detail: str
    type: str = "about:blank"


def status_of(error: Exception) -> int:
    """The HTTP status of an error."""
    if isinstance(error, Refused):
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
        body = msgspec.json.encode(Problem(status=status, title=title, detail=detail))
        return Response(body, status, headers, media_type="application/problem+json")
    response = page(request, "error.html", status, title=title, detail=detail)
    response.headers.update(headers)
    return response
