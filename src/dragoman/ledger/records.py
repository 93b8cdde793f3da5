"""Records as the ledger keeps them, and the judgements on a document."""

from __future__ import annotations

import zlib
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from dragoman.ledger.judgements import Judgement
from dragoman.ledger.tables import judgements
from dragoman.model import Record

_record = msgspec.json.Decoder(Record)


def packed(record: Record) -> bytes:
    """A record for the store."""
    return zlib.compress(record.to_json(), 6)


def record_of(stored: bytes) -> Record:
    """A record from the store, without its document's text."""
    return _record.decode(zlib.decompress(stored))


def judgements_on(connection: Connection, key: str) -> list[Judgement]:
    """The judgements about facts of a document."""
    rows = connection.execute(select(judgements).where(judgements.c.document == key)).mappings()
    return [judgement_of(row) for row in rows]


def judgement_of(row: Any) -> Judgement:
    """A judgement from its row."""
    head = {name: row[name] for name in ("id", "subject", "revision", "kind", "document", "by", "at")}
    return msgspec.convert(head | msgspec.json.decode(row["body"]), Judgement)
