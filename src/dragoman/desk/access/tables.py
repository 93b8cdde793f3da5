"""The tables of who may come and what they did: in the ledger's database, but no part of the ledger, which no export carries.

Made by step 0002 of `dragoman.ledger.migrations`. Times are ISO 8601 in UTC, to the second, so that they sort as text.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()
Number = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up by itself only where the type is INTEGER

users = Table(
    "users", metadata,
    Column("number", Number, primary_key=True, autoincrement=True),
    Column("name", Text, nullable=False),  # what judgements are signed with
    Column("folded", Text, nullable=False, unique=True),  # the name without case: two users are never mistaken for each other
    Column("role", Text, nullable=False),
    Column("hash", Text, nullable=False),  # of the password, by Argon2id, with its parameters and salt
    Column("made", Text, nullable=False),
    Column("changed", Text, nullable=False),  # the password
    Column("disabled", Text),  # since when; None where they may come
)  # fmt: skip

sessions = Table(
    "sessions", metadata,
    Column("digest", Text, primary_key=True),  # SHA-256 of the cookie's value, which is stored nowhere
    Column("user", Number, ForeignKey("users.number"), nullable=False, index=True),
    Column("made", Text, nullable=False),
    Column("seen", Text, nullable=False),
    Column("client", Text, nullable=False),  # the address it was opened from
)  # fmt: skip

tokens = Table(
    "tokens", metadata,
    Column("id", Text, primary_key=True),  # how lists and the log name it
    Column("digest", Text, nullable=False, unique=True),  # SHA-256 of the token, which is stored nowhere
    Column("user", Number, ForeignKey("users.number"), nullable=False, index=True),
    Column("name", Text, nullable=False),  # what it is for
    Column("role", Text, nullable=False),  # at most; less where the user may do less
    Column("made", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("ends", Text, nullable=False),
    Column("revoked", Text),
    Column("seen", Text),
)  # fmt: skip

searches = Table(
    "searches", metadata,
    Column("id", Text, primary_key=True),
    Column("owner", Text, nullable=False),  # a user's name, or that of the local desk
    Column("name", Text, nullable=False),
    Column("address", Text, nullable=False),  # path and query
    Column("made", Text, nullable=False),
    UniqueConstraint("owner", "name"),
)  # fmt: skip

drafts = Table(
    "drafts", metadata,
    Column("id", Text, primary_key=True),
    Column("owner", Text, nullable=False, index=True),
    Column("made", Text, nullable=False),
    Column("ends", Text, nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),  # the documents as JSON, packed by zlib
)  # fmt: skip

audit = Table(
    "audit", metadata,
    Column("number", Number, primary_key=True, autoincrement=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),  # a name, also one that is no user's: who tried to log in
    Column("via", Text, nullable=False),
    Column("client", Text, nullable=False),  # an IP address, or "command line"
    Column("what", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Index("ix_audit_at", "at"),
    Index("ix_audit_who", "who"),
)  # fmt: skip
