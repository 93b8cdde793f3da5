"""The API described: OpenAPI 3.1 for programs, a page for people, both made from the operations themselves."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import dragoman
from dragoman.desk import api
from dragoman.desk.access.visitor import require
from dragoman.desk.api._asking import LARGEST, is_list, type_of
from dragoman.desk.api._operations import ROOT, Operation, operations_of
from dragoman.desk.refusals import Problem
from dragoman.desk.rendering import page
from dragoman.discover import modules

_REF = "#/components/schemas/{name}"
_PROBLEMS = {
    400: "What was asked is not as it should be; `errors` names each parameter.",
    401: "Nobody is known by this request: log in, or send a token as `Authorization: Bearer …`.",
    403: "Who asks may not do this.",
    404: "Nothing has this id.",
    409: "Somebody else judged the same thing meanwhile; `revision` and `last` tell of it.",
    413: f"The body is larger than {LARGEST:,} bytes.",
    414: "The address is longer than the desk takes: 2,000 characters, and 8,000 after the question mark.",
    415: "The body is no application/json.",
    421: "The desk is not called by the name it was asked under (`Host`).",
    429: "Too many requests; `Retry-After` tells when to come again.",
}


def openapi(request: Request) -> Response:
    """The document for programs."""
    require(request, "reader")
    return Response(_encoded(), media_type="application/json", headers={"cache-control": "private, no-cache"})


def reference(request: Request) -> Response:
    """The page for people."""
    require(request, "reader")
    return page(request, "api.html", described=document(), groups=groups())


@cache
def operations() -> list[Operation]:
    """All operations, in the order of modules and of their own."""
    listed: list[Operation] = []
    for name in modules(api):
        if name != "openapi":
            listed += operations_of(import_module(f"{api.__name__}.{name}").ROUTES)
    return listed


def groups() -> dict[str, list[Operation]]:
    """Operations by their group."""
    found: dict[str, list[Operation]] = {}
    for one in operations():
        found.setdefault(one.group, []).append(one)
    return found


@cache
def document() -> dict[str, Any]:
    """The description as OpenAPI 3.1 has it."""
    kinds = [kind for one in operations() for kind in (one.answer, one.body) if kind is not None]
    _, components = msgspec.json.schema_components([*kinds, Problem], ref_template=_REF)
    paths: dict[str, dict[str, Any]] = {}
    for one in operations():
        paths.setdefault(ROOT + one.path, {})[one.method.lower()] = _operation(one)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Dragoman", "version": dragoman.__version__, "license": {"name": "MIT", "identifier": "MIT"},
            "description": "A ledger of diplomatic contacts: who contacted whom, and what each side said, every fact tied to the characters that say it.",
        },
        "servers": [{"url": "/"}],
        "security": [{}, {"token": []}],
        "tags": [{"name": name} for name in groups()],
        "paths": paths,
        "components": {"schemas": components, "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
    }  # fmt: skip


@cache
def _encoded() -> bytes:
    return msgspec.json.encode(document())


def _operation(one: Operation) -> dict[str, Any]:
    first, rest = one.about
    made: dict[str, Any] = {
        "operationId": one.name, "tags": [one.group], "summary": first, "description": f"{rest} Needs the role `{one.role}`.".strip(),
        "parameters": parameters(one), "responses": _responses(one),
    }  # fmt: skip
    if one.body is not None:
        made["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema(one.body)}}}
    return made


def parameters(one: Operation) -> list[dict[str, Any]]:
    """What an operation takes in its address."""
    found = [_parameter(name, "path", kind, required=True) for name, kind in one.places.items()]
    for field in () if one.query is None else msgspec.structs.fields(one.query):
        made = _parameter(field.encode_name, "query", type_of(field), required=field.required)
        if field.default not in (None, msgspec.NODEFAULT):
            made["schema"]["default"] = field.default
        found.append(made)
    return found


def schema(kind: Any) -> dict[str, Any]:
    """A type's schema, with references into the document's components."""
    (found,), _ = msgspec.json.schema_components([kind], ref_template=_REF)
    return dict(found)


def _parameter(name: str, where: str, kind: Any, *, required: bool) -> dict[str, Any]:
    told = schema(kind)
    made: dict[str, Any] = {"name": name, "in": where, "required": required}
    if "description" in told:
        made["description"] = told.pop("description")
    if is_list(kind):
        made |= {"style": "form", "explode": True}
    return made | {"schema": told}


def _responses(one: Operation) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if one.method == "GET":
        headers["ETag"] = {"description": "Names this answer; send it as If-None-Match.", "schema": {"type": "string"}}
        if _is_page(one):
            headers["Link"] = {"description": 'Where the next part is, rel="next".', "schema": {"type": "string"}}
    right: dict[str, Any] = {
        "description": "Done." if one.body else "Found.",
        "content": {"application/json": {"schema": schema(one.answer)}},
    }
    if headers:
        right["headers"] = headers
    found: dict[str, Any] = {str(one.status): right}
    if one.method == "GET":
        found["304"] = {"description": "Nothing changed since the answer with this ETag."}
    problem = {"application/problem+json": {"schema": {"$ref": _REF.format(name="Problem")}}}
    for status in problems(one):
        found[str(status)] = {"description": _PROBLEMS[status], "content": problem}
    return found


def problems(one: Operation) -> list[int]:
    """The statuses with which an operation may be refused."""
    found = {400, 401, 403, 404, 414, 421, 429}
    if one.body is not None:
        found |= {409, 413, 415}
    return sorted(found)


def _is_page(one: Operation) -> bool:
    return re.match(r"Page\b", getattr(one.answer, "__name__", str(one.answer))) is not None


ROUTES = [Route(f"{ROOT}/openapi.json", openapi), Route("/api", reference, name="api")]
