"""Coverage: who reported a contact, when, from whom, how near to which readout, and what hangs on one source."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.actors.catalogue import catalogue
from dragoman.desk.access.visitor import require
from dragoman.desk.desk import desk
from dragoman.desk.handing import address, json_file, table_file
from dragoman.desk.rendering import language, page
from dragoman.views.brief import names
from dragoman.views.coverage import Coverage, coverage
from dragoman.views.coverage.text import cells

_COLUMNS = ("published", "days", "outlet", "side", "languages", "from", "statements", "report", "nearest readout")


def covered(request: Request) -> Response:
    """A contact's coverage as a page, as CSV, or as one JSON object (`?format=`)."""
    require(request, "reader")
    held, id, code = desk(request), request.path_params["id"], language(request)
    answer = held.kept.answer(("coverage", id), lambda: coverage(held.ledger, id), patience=20)
    found: Coverage = answer.value
    form = request.query_params.get("format")
    if form == "json":
        return json_file(found, f"coverage-{found.contact.id}")
    if form == "csv":
        return table_file(_COLUMNS, [cells(found, one) for one in found.outlets], f"coverage-{found.contact.id}")

    def outlet(id: str | None, recorded: str) -> str:
        row = catalogue().outlet(id)
        return recorded if row is None else names.actor(row.id, recorded, code)

    return page(
        request, "coverage.html", found=found, answer=answer, address=address(request), outlet=outlet,
        name=lambda id: names.actor(id, found.names.get(id), code), titles={one.head.key: one.head for one in found.outlets},
        alone=sum(one.statement is not None for one in found.single),
    )  # fmt: skip


ROUTES = [Route("/contacts/{id}/coverage", covered, name="coverage")]
