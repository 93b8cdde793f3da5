"""Texts that were brought and read but not kept: held for their owner for a day."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from datetime import timedelta

import msgspec
from sqlalchemy import delete, func, insert, select

from dragoman.desk.access.secrets import moment, secret, written
from dragoman.desk.access.tables import drafts
from dragoman.errors import LedgerError, Unknown
from dragoman.ledger.store import Store
from dragoman.model import Document

HOURS = 24
_MOST = 20  # of one user: the oldest goes when another comes
_documents = msgspec.json.Decoder(list[Document])


def hold(store: Store, owner: str, documents: Sequence[Document]) -> str:
    """Hold documents for their owner. Returns the draft's name, which nobody guesses."""
    id, now = secret(), moment()
    body = zlib.compress(msgspec.json.encode(list(documents)))
    with store.write() as connection:
        connection.execute(delete(drafts).where(drafts.c.ends < written(now)))
        held = connection.execute(
            select(drafts.c.id)
            .where(drafts.c.owner == owner)
            .order_by(drafts.c.made.desc(), drafts.c.id)
            .offset(_MOST - 1)
        )
        connection.execute(delete(drafts).where(drafts.c.id.in_(held.scalars().all())))
        ends = written(now + timedelta(hours=HOURS))
        connection.execute(insert(drafts).values(id=id, owner=owner, made=written(now), ends=ends, body=body))
    return id


def held(store: Store, owner: str, id: str) -> list[Document]:
    """The documents of an owner's draft. Raises Unknown, also for somebody else's and for one that is over."""
    question = select(drafts.c.body).where(
        drafts.c.id == id, drafts.c.owner == owner, drafts.c.ends >= written(moment())
    )
    with store.read() as connection:
        body = connection.execute(question).scalar()
    if body is None:
        raise Unknown("this draft is not there: drafts are kept for a day, and for their owner; bring the text again")
    try:
        return _documents.decode(zlib.decompress(body))
    except (zlib.error, msgspec.DecodeError) as error:
        raise LedgerError("this draft is damaged; bring the text again") from error


def count(store: Store, owner: str) -> int:
    """How many drafts an owner has."""
    with store.read() as connection:
        return (
            connection.execute(
                select(func.count()).where(drafts.c.owner == owner, drafts.c.ends >= written(moment()))
            ).scalar()
            or 0
        )


def drop(store: Store, owner: str, id: str) -> None:
    """Let go of an owner's draft, where it is there."""
    with store.write() as connection:
        connection.execute(delete(drafts).where(drafts.c.id == id, drafts.c.owner == owner))
