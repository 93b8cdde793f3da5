"""What an address asks for: the filters of lists of contacts, one reading for pages and API, and which page of a list.

/contacts?state=VNM&state=CHN&kind=call&since=2025&page=2
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import msgspec
from sqlalchemy import select
from starlette.requests import Request

from dragoman.desk.desk import desk
from dragoman.errors import LedgerError
from dragoman.ledger import tables
from dragoman.ledger.questions import picked
from dragoman.views.asked import question

REPEATED = ("state", "actor", "region")  # may stand several times: all of these states take part, any of these regions
SINGLE = ("kind", "status", "since", "until", "outlet", "text", "visit", "contact", "document", "focus")
NAMES = REPEATED + SINGLE
_YES_NO = {
    "1": True,
    "true": True,
    "yes": True,
    "focus": True,
    "0": False,
    "false": False,
    "no": False,
    "background": False,
}
_LONGEST = 500  # characters of one value
_MOST = 12  # values of one name: each makes the question dearer
_FARTHEST = 10_000  # pages


class Asked(msgspec.Struct, frozen=True):
    """What an address asks for, as it says it: `given` by name, in their order; `filters` resolved, for `Ledger.contacts` and the views."""

    given: dict[str, list[str]]
    filters: dict[str, Any]

    def first(self, name: str) -> str:
        """The value of a name, or an empty text."""
        return self.nth(name, 0)

    def nth(self, name: str, number: int) -> str:
        """A value of a name by its place, or an empty text."""
        listed = self.all(name)
        return listed[number] if number < len(listed) else ""

    def all(self, name: str) -> list[str]:
        """Every value of a name."""
        return self.given.get(name, [])

    def query(self, **changed: object) -> str:
        """The same question as a query, with some names changed, added, or (None, empty) left out.

        >>> one = Asked({"state": ["VNM", "CHN"], "kind": ["call"]}, {})
        >>> one.query(kind=None, page=2), one.query(state="FRA")
        ('state=VNM&state=CHN&page=2', 'state=FRA&kind=call')
        """
        names = list(dict.fromkeys([*self.given, *changed]))
        pairs = [
            (name, value) for name in names for value in _values(changed[name] if name in changed else self.given[name])
        ]
        return urlencode(pairs)

    @property
    def anything(self) -> bool:
        """Whether any filter is set."""
        return any(self.given.get(name) for name in NAMES)


class Paging(msgspec.Struct, frozen=True):
    """Which part of a list: page `number` (the first is 1) of `size` rows."""

    number: int
    size: int

    @property
    def offset(self) -> int:
        """How many rows stand before it."""
        return (self.number - 1) * self.size

    def last(self, total: int) -> int:
        """The number of the last page of so many rows, at least 1."""
        return max(1, -(-total // self.size))


def filters(request: Request) -> dict[str, Any]:
    """The filters of an address, resolved, for `Ledger.contacts` and the views. Raises LedgerError that says what would be right."""
    return asked(request).filters


def asked(request: Request, *others: str) -> Asked:
    """What an address asks for: the filters, and under `others` what the page itself knows (its sort, its way of counting).

    Raises LedgerError that says what would be right.
    """
    listed = given(request, *NAMES, *others)
    one = {name: listed[name][0] for name in SINGLE if name in listed}
    resolved = question(
        desk(request).ledger,
        states=listed.get("state", ()), actors=listed.get("actor", ()), regions=listed.get("region", ()),
        words=one.get("text"), focus=_focus(one.get("focus")),
        **{name: one.get(name) for name in ("kind", "status", "since", "until", "outlet", "visit", "contact", "document")},
    )  # fmt: skip
    return Asked(listed, resolved)


def quick(request: Request, filters: dict[str, Any]) -> dict[str, Any]:
    """The same filters, with what is dear to find (contacts told with some words) found once for a state of the ledger."""
    words = filters.get("words")
    if words is None:
        return filters
    here = desk(request)

    def having() -> list[str]:
        with here.ledger.reading() as connection:
            return list(
                connection.execute(select(tables.contacts.c.id).where(*picked(connection, words=words))).scalars()
            )

    return {**filters, "words": None, "ids": here.kept(("told with", words), having)}


def given(request: Request, *names: str) -> dict[str, list[str]]:
    """The values of these names in an address, blanks left out; of what may stand once, the last. Raises LedgerError."""
    found: dict[str, list[str]] = {}
    for name in names:
        values = [value.strip() for value in request.query_params.getlist(name) if value.strip()]
        if not values:
            continue
        if len(values) > _MOST:
            raise LedgerError(f"`{name}`: at most {_MOST} of them")
        for value in values:
            if len(value) > _LONGEST or not value.isprintable():
                raise LedgerError(f"`{name}`: at most {_LONGEST} characters, on one line")
        found[name] = values if name in REPEATED else values[-1:]
    return found


def paging(request: Request, size: int = 50, name: str = "page") -> Paging:
    """The page asked for. Raises LedgerError for what is no number."""
    number = request.query_params.get(name, "").strip() or "1"
    if not number.isascii() or not number.isdigit() or not 1 <= int(number[:9]) <= _FARTHEST:
        raise LedgerError(f"`{name}`: a number from 1 to {_FARTHEST}")
    return Paging(int(number[:9]), size)


def _focus(word: str | None) -> bool | None:
    if word is None:
        return None
    if word not in _YES_NO:
        raise LedgerError(f"`focus`: there are {', '.join(_YES_NO)}")
    return _YES_NO[word]


def _values(value: object) -> list[str]:
    if value is None:
        return []
    listed = value if isinstance(value, list | tuple) else [value]
    return [str(one) for one in listed if str(one) != ""]


__all__ = ["NAMES", "REPEATED", "SINGLE", "Asked", "Paging", "asked", "filters", "given", "paging", "quick"]
