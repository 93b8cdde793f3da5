"""Help: the keys, what the words mean, where the data come from."""

from __future__ import annotations

from functools import cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import dragoman
from dragoman.actors.catalogue import catalogue
from dragoman.desk.access.visitor import require
from dragoman.desk.rendering import page
from dragoman.ledger.edition import edition
from dragoman.views.asked import KINDS, STATUSES
from dragoman.views.brief.wordings import wordings

ACTS = tuple(wordings("en").act)
VERDICTS = ("shared", "only", "unsure")
JUDGEMENTS = ("accept", "correct", "reject", "add", "same", "different", "undo")
KEYS = (("j", "down"), ("k", "up"), ("a", "accept"), ("x", "reject"), ("c", "correct"), ("m", "merge"), ("u", "undo"))


def help(request: Request) -> Response:
    """What an analyst may want to look up."""
    require(request, "reader")
    return page(
        request, "help.html", kinds=KINDS, statuses=STATUSES, acts=ACTS, topics=list(wordings("en").topic), verdicts=VERDICTS,
        judgements=JUDGEMENTS, keys=KEYS, version=dragoman.__version__, edition=edition(), sources=_sources(),
    )  # fmt: skip


@cache
def _sources() -> list[tuple[str, int]]:
    """How many entries of each kind the catalogue has."""
    known = catalogue()
    return [
        ("person", len(known.persons)),
        ("state", len(known.states)),
        ("body", len(known.bodies)),
        ("outlet", len(known.outlets)),
    ]


ROUTES = [Route("/help", help, name="help")]
