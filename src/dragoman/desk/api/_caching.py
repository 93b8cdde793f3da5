"""Answers that need not be sent again: a weak ETag made of the ledger's state, the program and the request, before any work is done."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from sqlalchemy import func, select
from starlette.requests import Request
from starlette.responses import Response

import dragoman
from dragoman.desk.desk import Desk
from dragoman.ledger import tables
from dragoman.ledger.edition import fingerprint


def tagged(held: Desk, request: Request) -> str | None:
    """The ETag of what a request is answered with; None while judgements or documents wait to be merged."""
    waits = select(tables.pending.c.id).limit(1).scalar_subquery()
    with held.ledger.reading() as connection:
        state, waiting = connection.execute(select(func.max(tables.history.c.number), waits)).one()
    if waiting is not None:
        return None
    asked = f"{state} {_program()} {request.url.path}?{request.url.query}"
    return f'W/"{hashlib.sha256(asked.encode()).hexdigest()[:20]}"'


def fresh(request: Request, tag: str) -> Response | None:
    """That nothing changed, where the asker has what this ETag names."""
    known = [one.strip() for one in request.headers.get("if-none-match", "").split(",")]
    if "*" not in known and tag not in known and tag.removeprefix("W/") not in known:
        return None
    headers = {"etag": tag, "vary": "accept, authorization, cookie", "cache-control": "private, no-cache"}
    return Response(status_code=304, headers=headers)


@cache
def _program() -> str:
    package = Path(dragoman.__file__).parent
    return fingerprint(file for file in sorted(package.rglob("*")) if file.suffix in (".py", ".toml", ".tsv"))
