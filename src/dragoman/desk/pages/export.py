"""What a list shows, for other programs: a file the browser saves while it is written, a folder of several as a zip."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from dragoman.desk.access.visitor import require
from dragoman.desk.asking import asked
from dragoman.desk.desk import desk
from dragoman.desk.rendering import page
from dragoman.errors import LedgerError
from dragoman.views.exporting import formats, pieces, suffix

_KINDS = {
    ".jsonl": "application/x-ndjson", ".jsonld": "application/ld+json", ".json": "application/json", ".graphml": "application/xml",
    ".ics": "text/calendar; charset=utf-8", ".xml": "application/rss+xml", ".zip": "application/zip",
}  # fmt: skip
_BATCH = 65_536  # bytes handed on at once


def export(request: Request) -> Response:
    """Contacts that fit what the address asks for, and their statements, in a format; without one, which there are."""
    require(request, "reader")
    wanted = asked(request, "format")
    format = wanted.first("format")
    if not format:
        return page(request, "export.html", wanted=wanted, formats=formats())
    if format not in formats():
        raise LedgerError(f"`{format}`: no format is called so; there are {', '.join(formats())}")
    filters = {name: value for name, value in wanted.filters.items() if value not in (None, [], set(), ())}
    found = pieces(desk(request).ledger, format, **filters)
    first = next(found, b"")  # what can't be done is said before a file begins
    told = [value for name in ("state", "actor", "kind", "since", "until") for value in wanted.all(name)]
    name = re.sub(r"[^A-Za-z0-9.]+", "-", "-".join(["dragoman", format, *told])).strip("-")[:80] + suffix(format)
    kind = next(kind for end, kind in _KINDS.items() if suffix(format).endswith(end))
    headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "private, no-store"}
    return StreamingResponse(_batches(chain([first], found)), headers=headers, media_type=kind)


def _batches(found: Iterator[bytes]) -> Iterator[bytes]:
    batch = bytearray()
    for piece in found:
        batch += piece
        if len(batch) >= _BATCH:
            yield bytes(batch)
            batch.clear()
    yield bytes(batch)


ROUTES = [Route("/export", export, name="export")]
