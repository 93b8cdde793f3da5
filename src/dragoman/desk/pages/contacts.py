"""Contacts: the list with its filters, and one contact with each side's account beside the other's."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk.access.visitor import require
from dragoman.desk.desk import desk
from dragoman.desk.rendering import page


def contacts(request: Request) -> Response:
    """The list of contacts that fit what the address asks for."""
    require(request, "reader")
    found = desk(request).ledger.contacts(limit=50)
    return page(request, "contacts.html", found=found)


ROUTES = [Route("/contacts", contacts, name="contacts")]
