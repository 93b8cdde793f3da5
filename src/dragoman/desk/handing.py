"""What a page hands out beside itself: files to keep, and the words to cite it by."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote, urlencode

import msgspec
from starlette.requests import Request
from starlette.responses import Response

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what spreadsheets take for a formula at the beginning of a cell


def file(body: bytes, media_type: str, name: str) -> Response:
    """A file that the browser saves under a name."""
    where = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}", "cache-control": "private, no-cache"}
    return Response(body, headers=where, media_type=media_type)


def json_file(value: Any, name: str) -> Response:
    """A value as one JSON object."""
    return file(msgspec.json.encode(value) + b"\n", "application/json", f"{name}.json")


def table_file(columns: Sequence[str], rows: Iterable[Sequence[Any]], name: str) -> Response:
    """A table as CSV; words of articles that a spreadsheet would run as a formula are made plain text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([plain(cell) for cell in row] for row in rows)
    return file(out.getvalue().encode(), "text/csv; charset=utf-8", f"{name}.csv")


def plain(cell: Any) -> Any:
    """A cell that no spreadsheet runs.

    >>> plain("=1+1"), plain("-3 degrees"), plain(-3), plain(None)
    ("'=1+1", "'-3 degrees", -3, '')
    """
    if cell is None:
        return ""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def address(request: Request) -> str:
    """The page's own address, whole, without the language and the form it was asked in."""
    asked = [pair for pair in request.query_params.multi_items() if pair[0] not in ("lang", "format")]
    return f"{request.url.scheme}://{request.url.netloc}{request.url.path}" + (f"?{urlencode(asked)}" if asked else "")
