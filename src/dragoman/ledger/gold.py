"""What people judged, as gold for the scorer: each document's facts as they left them, with the characters they stand on.

Gold is a person's word. Of a document everything of which somebody judged, all is gold, what was rejected by its absence; of one
that is judged in part, statements nobody looked at are spans not to be scored either way.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from dragoman.ledger import judging, tables
from dragoman.ledger.judgements import standing
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.records import judgements_on
from dragoman.model import Actor, Contact, Statement
from dragoman.scoring.gold import Gold, GoldContact, GoldParticipant, GoldStatement, Period
from dragoman.scoring.names import folded

_ROLES = {"host": "host", "guest": "guest", "sender": "sender", "recipient": "recipient"}


def gold(ledger: Ledger, *, part: bool = False, text: bool = False) -> Iterator[Gold]:
    """Gold of the documents everything of which people judged, in order of key; with `part` also of those they judged in part.

    `text` puts each document's text beside its gold, so that it can be scored where the text is not at hand otherwise.
    """
    with ledger.reading() as connection:
        column = tables.judgements.c
        keys = sorted(set(connection.execute(select(column.document).where(column.document.is_not(None))).scalars()))
        for key in keys:
            found = _gold(connection, key, part, text)
            if found is not None:
                yield found


def _gold(connection: Connection, key: str, part: bool, text: bool) -> Gold | None:
    words, read = judging.document_as_judged(connection, key)
    seen = {one.subject for one in standing(judgements_on(connection, key))}
    if not seen:
        return None
    record = read.record
    looked_at = {local for local, id in read.ids.items() if id in seen}
    facts: list[Contact | Statement] = [*record.contacts, *record.statements]
    if not part and any(fact.id not in looked_at for fact in facts):
        return None
    judged = [one for one in record.statements if one.id in looked_at]
    left = [one.span for one in record.statements if one.id not in looked_at]
    head, names = record.document, _Names(record.actors)
    return Gold(
        id=head.id, langs=head.languages, published=head.published, outlet=head.outlet, sha256=head.sha256,
        contacts=[_contact(one, names) for one in record.contacts], statements=[_statement(one, names) for one in judged],
        formulas=sorted({use.formula for use in record.formulas}), noise=[one.span for one in record.passages if one.role == "noise"],
        ignore=left, text=words if text else None,
    )  # fmt: skip


class _Names:
    """What gold calls actors: a name in Latin letters without marks where there is one, a state or side by its code."""

    def __init__(self, cast: Mapping[str, Actor]) -> None:
        self.cast = cast

    def __call__(self, id: str) -> str:
        row = self.cast.get(id)
        if id.startswith("state:"):
            return id.removeprefix("state:")
        if row is None:
            return id.partition(":")[2].replace("-", " ").title() or id
        if row.code:
            return row.code
        english = next(iter(row.names.get("en", [])), row.name)
        return bare(english)


def bare(name: str) -> str:
    """A name without diacritics, as gold writes it.

    >>> bare("Tô Lâm"), bare("Phạm Minh Đức"), bare("习近平")
    ('To Lam', 'Pham Minh Duc', '习近平')
    """
    apart = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return unicodedata.normalize("NFC", "".join(char for char in apart if not unicodedata.combining(char)))


def _contact(one: Contact, names: _Names) -> GoldContact:
    return GoldContact(
        id=one.id, kind=one.kind, status=one.status, focus=one.focus, date=_date(one),
        participants=[
            GoldParticipant(
                name=bare(who.name) if who.name and folded(who.name) and not _is_state(who.actor) else None, office=who.office,
                state=who.state, role=who.role,
            )
            for who in one.participants
        ],
    )  # fmt: skip


def _statement(one: Statement, names: _Names) -> GoldStatement:
    return GoldStatement(
        anchor=one.span, speaker=[names(who) for who in one.speakers], act=one.act, addressee=[names(who) for who in one.addressees],
        reporter=[names(who) for who in one.reporters], contact=one.contact, topics=one.topics,
    )  # fmt: skip


def _date(one: Contact) -> str | Period | None:
    if one.date is None:
        return None
    size = {"day": 10, "month": 7, "year": 4}[one.date.precision]
    first, last = one.date.from_[:size], one.date.to[:size]
    return first if first == last else Period(first, last)


def _is_state(actor: str | None) -> bool:
    return actor is not None and actor.startswith("state:")


def line(one: Gold) -> bytes:
    """Gold as one line of JSON; what is empty or not known is left out but for what every gold has."""
    row: dict[str, Any] = msgspec.to_builtins(one)
    kept = {name: value for name, value in row.items() if value is not None}
    return msgspec.json.encode(kept) + b"\n"
