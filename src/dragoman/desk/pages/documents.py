"""A document: its text with every span in place, what was read in it, and what people said of that."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk.access.visitor import require
from dragoman.desk.corrections import ACTS, KINDS
from dragoman.desk.desk import desk
from dragoman.desk.marking import Mark, marks_of, stretches
from dragoman.desk.naming import offered
from dragoman.desk.pages.contact import revisions_of
from dragoman.desk.rendering import page
from dragoman.ledger.judgements import standing
from dragoman.ledger.judging import document_as_judged
from dragoman.ledger.questions import heads_of, judgements_about
from dragoman.ledger.records import judgements_on
from dragoman.model import Span

_AT = re.compile(r"(\d+)-(\d+)")


def document(request: Request) -> Response:
    """A document with its text; `?at=120-180` marks a span, `?mentions=1` every name."""
    require(request, "reader")
    here = desk(request)
    key = here.key(request.path_params["address"])
    with here.ledger.reading() as connection:
        head = heads_of(connection, [key])[0]
        text, read = document_as_judged(connection, key)
        judgements = judgements_about(
            connection, [*read.ids.values(), *(one.subject for one in judgements_on(connection, key))]
        )
    record, ids = read.record, read.ids
    mentions = request.query_params.get("mentions") == "1"
    marks = marks_of(record, ids, mentions)
    if (at := span_asked(request, len(text))) is not None:
        marks.append(Mark(span=at, what="at", id="at"))
    return page(
        request, "document.html", head=head, record=record, ids=ids, at=at, mentions=mentions, text=text,
        stretches=stretches(text, record.passages, marks), judgements=judgements, standing=[one.id for one in standing(judgements)],
        revisions=revisions_of(judgements), ACTS=ACTS, KINDS=KINDS, offered=offered(record), noise=[one for one in record.passages if one.role == "noise"],
    )  # fmt: skip


def span_asked(request: Request, size: int) -> Span | None:
    """The span an address names, None where it names none of this text."""
    found = _AT.fullmatch(request.query_params.get("at", ""))
    if found is None:
        return None
    start, end = int(found[1]), int(found[2])
    return Span(start, end) if start < end <= size else None


ROUTES = [Route("/documents/{address}", document, name="document")]
