"""A contact as one document tells it, taken out of the document's record so that it can stand beside other documents' reports.

A report is evidence; a contact of the ledger is what the reports of it have in common (`ledger/merging`).
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from dragoman.model import Contact, Record, Span, Statement

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_ID = 12  # characters of five bits each: one chance in a million of two alike among a million reports


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """A participant: `known` tells actors of the catalogue from those the text alone gives; `names` holds all of these."""

    actor: str | None
    name: str | None
    office: str | None
    state: str | None
    role: str
    known: bool = True
    names: tuple[str, ...] = ()


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One document's telling of one contact.

    `first` and `last` are ISO 8601 days, both None where the document gives no date; `published` is the document's day.
    `signs` are what statements of that contact speak of, in no language: topics, formulas, mechanisms and numbers.
    `contact` and `span` lead back into the record: the contact's id there, and the first words that tell it. `judged` names the
    fields that a person has set.
    """

    id: str
    document: str
    contact: str
    kind: str
    status: str
    focus: bool
    first: str | None
    last: str | None
    precision: str | None
    basis: str | None
    place: str | None
    place_state: str | None
    initiator: str | None
    parties: tuple[Party, ...]
    signs: tuple[str, ...]
    outlet: str | None
    published: str | None
    language: str
    confidence: float
    span: Span
    judged: tuple[str, ...] = ()


def names(key: str, record: Record, text: str) -> dict[str, str]:
    """The ledger's ids of a record's contacts and statements, by their ids in the record.

    They hang on the document's key and the words that say it, so that reading again gives them again.
    """
    contacts = ((one.id, "r", one.kind, one.evidence[0].span) for one in record.contacts)
    statements = ((one.id, "s", "", one.span) for one in record.statements)
    return {**_named(key, contacts, text), **_named(key, statements, text)}


def _named(key: str, facts: Iterable[tuple[str, str, str, Span]], text: str) -> dict[str, str]:
    seen: Counter[tuple[str, str]] = Counter()
    found: dict[str, str] = {}
    for local, letter, kind, span in facts:
        quote = " ".join(span.of(text).split())
        seen[kind, quote] += 1
        found[local] = identifier(letter, key, kind, quote, str(seen[kind, quote]))
    return found


def reports(
    key: str,
    record: Record,
    text: str,
    ids: Mapping[str, str] | None = None,
    judged: Mapping[str, tuple[str, ...]] | None = None,
) -> Iterator[Report]:
    """The contacts of a record as reports; `key` names the document in the ledger, `text` is what the record's spans cut.

    `ids` as `names` gives them; `judged`: fields set by a person, by the contact's id in the record.

    >>> import dragoman
    >>> text = "President Biden spoke with Prime Minister Kishida of Japan today."
    >>> [one] = reports("a", dragoman.read(text, published="2023-01-13"), text)
    >>> one.kind, one.first, [party.actor for party in one.parties]
    ('call', '2023-01-13', ['person:joe-biden', 'person:fumio-kishida'])
    """
    ids = names(key, record, text) if ids is None else ids
    said: dict[str | None, list[Statement]] = {}
    for statement in record.statements:
        said.setdefault(statement.contact, []).append(statement)
    for contact in record.contacts:
        when, where = contact.date, contact.place
        yield Report(
            id=ids[contact.id],
            document=key,
            contact=contact.id,
            kind=contact.kind,
            status=contact.status,
            focus=contact.focus,
            first=None if when is None else when.from_,
            last=None if when is None else when.to,
            precision=None if when is None else when.precision,
            basis=None if when is None else when.basis,
            place=None if where is None else where.name,
            place_state=None if where is None else where.state,
            initiator=contact.initiator,
            parties=_parties(contact, record),
            signs=_signs(said.get(contact.id, []), record, text),
            outlet=record.document.outlet,
            published=record.document.published,
            language=record.document.languages[0],
            confidence=contact.confidence,
            span=contact.evidence[0].span,
            judged=(judged or {}).get(contact.id, ()),
        )


def identifier(letter: str, *parts: str) -> str:
    """An id that the same parts always give: a letter and 60 bits of their SHA-256.

    >>> identifier("r", "a", "call")
    'rcoxtj5w6rpz7'
    """
    digest = hashlib.sha256("\0".join(parts).encode()).digest()
    return letter + base64.b32encode(digest).decode()[:_ID].lower()


def _parties(contact: Contact, record: Record) -> tuple[Party, ...]:
    found: list[Party] = []
    for one in contact.participants:
        row = record.actors.get(one.actor or "")
        known = row is None or row.catalogue
        names = () if row is None or known else tuple(name for group in row.names.values() for name in group)
        found.append(
            Party(
                actor=one.actor, name=one.name, office=one.office, state=one.state, role=one.role, known=known, names=names
            )
        )  # fmt: skip
    return tuple(found)


def _signs(said: list[Statement], record: Record, text: str) -> tuple[str, ...]:
    """What the statements speak of that stays the same in every language."""
    ids = {statement.id for statement in said}
    signs = {f"topic:{topic}" for one in said for topic in one.topics if topic != "other"}
    signs |= {f"mechanism:{name}" for one in said for name in one.mechanisms}
    signs |= {f"formula:{use.formula}" for use in record.formulas if use.statement in ids}
    signs |= {f"number:{number}" for one in said for number in _NUMBER.findall(one.span.of(text))}
    return tuple(sorted(signs))
