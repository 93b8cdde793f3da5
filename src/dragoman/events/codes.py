"""PLOVER and CAMEO codes of contacts and acts, from `data/codes.toml`; commitments and requests as objects."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from dragoman.model import Commitment, Span
from dragoman.resources import load_toml, package_folder


class Code(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A code in two ontologies; no mode where PLOVER 2 has none for the event."""

    event: str
    mode: str | None = None
    cameo: str


class _Codes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Codes by contact kind and by act."""

    contact: dict[str, Code]
    planned: Code
    cancelled: Code
    act: dict[str, Code]


@cache
def table() -> _Codes:
    """The shipped code table."""
    return load_toml(package_folder("data", "codes.toml"), _Codes)


def of_contact(kind: str, status: str) -> dict[str, Any]:
    """The codes of a contact.

    >>> of_contact("call", "held")
    {'plover': {'event': 'CONSULT', 'mode': 'phone'}, 'cameo': '041'}
    """
    known = table()
    if status == "planned":
        return _coded(known.planned)
    if status == "cancelled":
        return _coded(known.cancelled)
    return _coded(known.contact[kind])


def of_act(act: str) -> dict[str, Any]:
    """The codes of a statement's act."""
    return _coded(table().act[act])


def commitment(act: str, by: list[str], to: list[str], what: Span) -> Commitment | None:
    """The promise or request a statement makes, as an object."""
    if act == "commit":
        return Commitment(kind="promise", by=by, to=to, what=what)
    if act == "request":
        return Commitment(kind="request", by=by, to=to, what=what)
    return None


def _coded(code: Code) -> dict[str, Any]:
    return {"plover": {"event": code.event, "mode": code.mode}, "cameo": code.cameo}
