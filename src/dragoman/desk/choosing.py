"""What can be chosen in filter forms: kinds, statuses and regions that there are, states and outlets that the ledger has."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

import msgspec
from sqlalchemy import select
from starlette.requests import Request

from dragoman.actors.catalogue import catalogue
from dragoman.desk.desk import Desk, desk
from dragoman.desk.rendering import language
from dragoman.ledger import tables
from dragoman.views.asked import KINDS, STATUSES
from dragoman.views.regions import regions
from dragoman.views.sides import state_name


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """Values with their names in the visitor's language, in order of name."""

    kinds: tuple[str, ...] = KINDS
    statuses: tuple[str, ...] = STATUSES
    regions: list[tuple[str, str]]
    states: list[tuple[str, str]]
    outlets: list[tuple[str, str]]


def choices(request: Request) -> Choices:
    """What the filter form of a page offers."""
    code, held = language(request), desk(request)
    found: Choices = held.kept.answer(("choices", code), lambda: _made(held, code), patience=500).value
    return found


def outlet_name(id: str, code: str) -> str:
    """An outlet's name in a language; one that the catalogue does not know is named as documents name it."""
    row = catalogue().outlets.get(id)
    return id if row is None else (row.names.get(code) or row.names.get("en") or next(iter(row.names.values())))[0]


def _made(held: Desk, code: str) -> Choices:
    with held.ledger.reading() as connection:
        states = connection.execute(select(tables.parties.c.state).distinct()).scalars().all()
        outlets = set(connection.execute(select(tables.reports.c.outlet).distinct()).scalars())
    return Choices(
        regions=_regions(code),
        states=_sorted((state, state_name(state, code)) for state in states if state),
        outlets=_sorted((id, outlet_name(id, code)) for id in outlets if id),
    )


@cache
def _regions(code: str) -> list[tuple[str, str]]:
    return _sorted((slug, (row.names.get(code) or row.names["en"])[0]) for slug, row in regions().items())


def _sorted(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(pairs, key=lambda pair: (plain(pair[1]), pair[0]))


def plain(name: str) -> str:
    """A name for sorting: without marks and case.

    >>> plain("Éthiopie"), plain("Đức")
    ('ethiopie', 'duc')
    """
    apart = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return "".join(char for char in apart if not unicodedata.combining(char))
