"""What a reviewer's forms say, as changes of fields: only what differs from what stands there."""

from __future__ import annotations

import re
from typing import Any

from starlette.datastructures import FormData

from dragoman.desk.naming import actor_meant
from dragoman.errors import LedgerError
from dragoman.events.codes import table
from dragoman.model import Contact, Record, Span, Statement
from dragoman.views.asked import KINDS, STATUSES

ACTS = list(table().act)
ROLES = ["participant", "host", "guest", "sender", "recipient"]
_SPAN = re.compile(r"\s*(\d+)\s*[-–—, ]\s*(\d+)\s*")
_PARTS = ("actor", "name", "office", "state", "role")


def of_statement(form: FormData, one: Statement, record: Record, reports: dict[str, str]) -> dict[str, Any]:
    """The fields of a statement that a form changes. `reports`: the ledger's ids of the document's contacts by the record's."""
    changes: dict[str, Any] = {}
    if "act" in form and _one(form, "act") != one.act:
        changes["act"] = _one(form, "act")
    for name in ("speakers", "addressees", "reporters"):
        if name in form:
            ids = [actor_meant(words, record) for words in _many(form, name)]
            if ids != getattr(one, name):
                changes[name] = list(dict.fromkeys(ids))
    if "topics" in form:
        topics = _many(form, "topics") or ["other"]
        if sorted(topics) != sorted(one.topics):
            changes["topics"] = topics
    for name in ("span", "content"):
        if _one(form, name) and (span := span_of(_one(form, name), name)) != getattr(one, name):
            changes[name] = list(span)
    if "contact" in form:
        held = reports.get(one.contact or "")
        if (_one(form, "contact") or None) != held:
            changes["contact"] = _one(form, "contact") or None
    return changes


def of_contact(form: FormData, one: Contact, record: Record) -> dict[str, Any]:
    """The fields of a report that a form changes."""
    changes: dict[str, Any] = {}
    for name in ("kind", "status"):
        if _one(form, name) and _one(form, name) != getattr(one, name):
            changes[name] = _one(form, name)
    if "focus" in form and (_one(form, "focus") == "yes") != one.focus:
        changes["focus"] = _one(form, "focus") == "yes"
    if "date" in form and _one(form, "date") != date_words(one):
        changes["date"] = _one(form, "date") or None
    if "place" in form and _one(form, "place") != (one.place.name if one.place else ""):
        words = _one(form, "place")
        changes["place"] = {"name": words, "state": _one(form, "place_state") or None, "span": list(one.evidence[0].span)} if words else None  # fmt: skip
    if "initiator" in form:
        named = actor_meant(_one(form, "initiator"), record) if _one(form, "initiator") else None
        if named != one.initiator:
            changes["initiator"] = named
    if "party_actor" in form:
        rows = _parties(form, record)
        was = [{name: getattr(each, name) for name in _PARTS} for each in one.participants]
        if rows != was:
            spans = {each.actor: each.span for each in one.participants}
            changes["participants"] = [row | {"span": spans.get(row["actor"])} for row in rows]
    return changes


def date_words(one: Contact) -> str:
    """A contact's date as the form writes it: 2026-01-26, 2026-01, 2026, or first..last.

    >>> date_words(Contact(id="c", kind="call", status="held", focus=True, date=None, place=None, initiator=None, participants=[], evidence=[], codes={}, confidence=1))
    ''
    """
    if one.date is None:
        return ""
    size = {"day": 10, "month": 7, "year": 4}[one.date.precision]
    first, last = one.date.from_[:size], one.date.to[:size]
    return first if first == last else f"{first}..{last}"


def span_of(words: str, name: str = "span") -> Span:
    """Two places written with a dash between. Raises LedgerError.

    >>> span_of("12–30")
    Span(start=12, end=30)
    """
    found = _SPAN.fullmatch(words)
    if found is None:
        raise LedgerError(f"{name} `{words}`: write two places of the text, as 120-180")
    return Span(int(found[1]), int(found[2]))


def _parties(form: FormData, record: Record) -> list[dict[str, Any]]:
    shelves = [[str(value).strip() for value in form.getlist(f"party_{name}")] for name in _PARTS]
    rows: list[dict[str, Any]] = []
    for cells in zip(*shelves, strict=True):
        actor, name, office, state, role = cells
        if not (actor or name or state or office):
            continue
        id = actor_meant(actor, record) if actor else None
        known = record.actors.get(id or "")
        rows.append({
            "actor": id, "name": name or (known.name if known is not None and known.kind == "person" else None), "office": office or None,
            "state": state or (known.state if known is not None else None), "role": role or "participant",
        })  # fmt: skip
    return rows


def revision(form: FormData) -> int | None:
    """The number of judgements the reviewer had seen; None where the form does not say."""
    words = _one(form, "revision")
    try:
        return int(words) if words else None
    except ValueError as error:
        raise LedgerError(f"revision `{words}`: is a number") from error


def note(form: FormData) -> str | None:
    """The reviewer's note."""
    return _one(form, "note")[:2000] or None


def _one(form: FormData, name: str) -> str:
    return str(form.get(name, "")).strip()


def _many(form: FormData, name: str) -> list[str]:
    return [str(value).strip() for value in form.getlist(name) if str(value).strip()]


__all__ = [
    "ACTS",
    "KINDS",
    "ROLES",
    "STATUSES",
    "date_words",
    "note",
    "of_contact",
    "of_statement",
    "revision",
    "span_of",
]
