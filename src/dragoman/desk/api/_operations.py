"""An operation of the API, declared once: what handles it, what is checked and what is documented are one signature.

    @operation("GET", "/contacts/{id}", group="contacts")
    def contact(call: Call, id: ContactId) -> Whole: ...

Arguments in braces of the path come as annotated; `asked` is the query, `body` the body, each a struct; what is returned is the answer.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, get_type_hints

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk.access.visitor import Role, Visitor, require
from dragoman.desk.api._asking import parameter, query_of, read, taken
from dragoman.desk.api._caching import fresh, tagged
from dragoman.desk.api._paging import Page, linked
from dragoman.desk.desk import Desk, desk
from dragoman.ledger.ledger import Ledger

ROOT = "/api/v1"


@dataclass(frozen=True, slots=True)
class Call:
    """One request as an operation sees it: to which desk, from whom."""

    request: Request
    visitor: Visitor

    @property
    def desk(self) -> Desk:
        """The desk asked."""
        return desk(self.request)

    @property
    def ledger(self) -> Ledger:
        """Its ledger."""
        return self.desk.ledger

    @property
    def name(self) -> str:
        """What judgements are signed with."""
        return self.visitor.name or "unknown"


@dataclass(frozen=True, slots=True)
class Operation:
    """Method, path below `ROOT`, who may, the types of what is asked and answered, and the function that does it."""

    method: str
    path: str
    group: str
    role: Role
    status: int
    work: Callable[..., Any]
    places: dict[str, Any]
    query: type[msgspec.Struct] | None
    body: type[msgspec.Struct] | None
    answer: Any

    @property
    def name(self) -> str:
        """Its operationId."""
        return self.work.__name__.rstrip("_")

    @property
    def about(self) -> tuple[str, str]:
        """The first line of its docstring, and the rest."""
        first, _, rest = inspect.cleandoc(self.work.__doc__ or "").partition("\n")
        return first, " ".join(rest.split())


def operation(
    method: str, path: str, *, group: str, role: Role = Role.reader, status: int = 200
) -> Callable[[Callable[..., Any]], Operation]:
    """A function as an operation; its signature says what it takes and gives."""

    def made(work: Callable[..., Any]) -> Operation:
        hints = get_type_hints(work, include_extras=True)
        answer = hints.pop("return")
        del hints["call"]
        query, body = hints.pop("asked", None), hints.pop("body", None)
        return Operation(method, path, group, role, status, work, hints, query, body, answer)

    return made


def routes(*operations: Operation) -> list[Route]:
    """The operations as routes, one a path, which answers each of its methods."""
    paths: dict[str, dict[str, Operation]] = {}
    for one in operations:
        paths.setdefault(one.path, {})[one.method] = one
    return [_route(path, by_method) for path, by_method in paths.items()]


def operations_of(listed: Sequence[Any]) -> list[Operation]:
    """The operations behind routes made by `routes`."""
    return [one for route in listed for one in getattr(route.endpoint, "operations", {}).values()]


def _route(path: str, by_method: dict[str, Operation]) -> Route:
    async def endpoint(request: Request) -> Response:
        one = by_method["GET" if request.method == "HEAD" else request.method]
        sent = await read(request) if one.body is not None else b""
        return await run_in_threadpool(_answer, one, request, sent)

    endpoint.operations = by_method  # type: ignore[attr-defined]
    return Route(ROOT + path, endpoint, methods=list(by_method))


def _answer(one: Operation, request: Request, sent: bytes) -> Response:
    call = Call(request, require(request, one.role))
    given: dict[str, Any] = {
        name: parameter(name, kind, request.path_params[name]) for name, kind in one.places.items()
    }
    asked = query_of(request, one.query)
    if one.query is not None:
        given["asked"] = asked
    if one.body is not None:
        given["body"] = taken(sent, one.body)
    mark = tagged(call.desk, request) if one.method == "GET" else None
    if mark is not None and (same := fresh(request, mark)) is not None:
        return same
    found = one.work(call, **given)
    headers = {"vary": "accept, authorization, cookie", "cache-control": "private, no-cache"}
    if mark is not None:
        headers["etag"] = mark
    if isinstance(found, Page):
        found, link = linked(found, request, asked)
        if link is not None:
            headers["link"] = link
    return Response(msgspec.json.encode(found), one.status, headers, media_type="application/json")
