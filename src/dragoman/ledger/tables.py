"""The tables of the ledger, in three layers; nothing else in the package names a column.

1. What came in, never changed: documents (every version of each), history, judgements.
2. What was read in the current version of each document, replaced when it is read again: readings and the rows made from them.
3. What the reports have in common, a pure function of layer 2 and the judgements: contacts, groups of statements, copies.

Days are ISO 8601 text ("2026", "2026-01", "2026-01-26" where not exact), times ISO 8601 in UTC, `body` columns JSON.
A document's `number` is the ledger's own and leaves it in no export; its `key` is the name that stays.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
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


def _document() -> Column[int]:
    return Column("document", Number, ForeignKey("documents.number"), nullable=False, index=True)


documents = Table(
    "documents", metadata,
    Column("number", Number, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("digest", Text, nullable=False),  # of text and head: another digest is another version
    Column("sha256", Text, nullable=False, index=True),  # of the text alone
    Column("id", Text, nullable=False, index=True),
    Column("source", Text, nullable=False),
    Column("url", Text),
    Column("title", Text),
    Column("outlet", Text, index=True),
    Column("published", Text, index=True),
    Column("language", Text),
    Column("derived", Boolean, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Text, nullable=False),
    UniqueConstraint("key", "version"),
)  # fmt: skip

judgements = Table(
    "judgements", metadata,
    Column("id", Text, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("revision", Integer, nullable=False),  # of the subject: the first judgement on it makes 1
    Column("kind", Text, nullable=False),
    Column("document", Text, index=True),  # key of the document it is about; None where it is about two
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("subject", "revision"),
)  # fmt: skip

history = Table(
    "history", metadata,
    Column("number", Number, primary_key=True, autoincrement=True),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("subject", Text, nullable=False, index=True),
    Column("body", Text, nullable=False),
)  # fmt: skip

readings = Table(
    "readings", metadata,
    Column("document", Number, ForeignKey("documents.number"), primary_key=True),
    Column("edition", Text, nullable=False, index=True),  # of program and data together
    Column("record", LargeBinary, nullable=False),  # dragoman.record/1, packed by zlib
)  # fmt: skip

reports = Table(
    "reports", metadata,
    Column("id", Text, primary_key=True),
    _document(),
    Column("contact", Text, nullable=False),  # its id in the record
    Column("outlet", Text, index=True),  # an actor's id where the catalogue knows it
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("body", Text, nullable=False),
)  # fmt: skip

statements = Table(
    "statements", metadata,
    Column("id", Text, primary_key=True),
    _document(),
    Column("statement", Text, nullable=False),  # its id in the record
    Column("report", Text, index=True),
    Column("act", Text, nullable=False),
    Column("language", Text, nullable=False, server_default=""),  # of its passage, without the script; "" where not known
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("body", Text, nullable=False),
)  # fmt: skip

statement_actors = Table(
    "statement_actors", metadata,
    Column("statement", Text, ForeignKey("statements.id"), primary_key=True),
    Column("role", Text, primary_key=True),  # speaker, addressee, reporter
    Column("actor", Text, primary_key=True),
    Index("ix_statement_actors_actor", "actor", "role"),
)  # fmt: skip

statement_marks = Table(
    "statement_marks", metadata,
    Column("statement", Text, ForeignKey("statements.id"), primary_key=True),
    Column("kind", Text, primary_key=True),  # topic, mechanism, tells (`ledger/outcomes`)
    Column("value", Text, primary_key=True),
    Index("ix_statement_marks_value", "kind", "value"),
)  # fmt: skip

formulas = Table(
    "formulas", metadata,
    Column("document", Number, ForeignKey("documents.number"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, nullable=False),
    Column("formula", Text, primary_key=True),
    Column("language", Text, nullable=False),
    Column("user", Text),
    Column("statement", Text),
    Index("ix_formulas_formula", "formula"),
)  # fmt: skip

candidates = Table(  # what in a statement may be a set phrase (`ledger/candidates`)
    "candidates", metadata,
    _document(),
    Column("statement", Text, ForeignKey("statements.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("how", Text, primary_key=True),
    Column("language", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("named", Float, nullable=False),  # share of its letters that are names or offices
    Column("topical", Boolean, nullable=False),  # all of it is words of a topic
)  # fmt: skip

actors = Table(
    "actors", metadata,
    Column("document", Number, ForeignKey("documents.number"), primary_key=True),
    Column("actor", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("state", Text),
    Column("known", Boolean, nullable=False),
    Column("mentions", Integer, nullable=False),
    Index("ix_actors_actor", "actor"),
)  # fmt: skip

aliases = Table(
    "aliases", metadata,
    Column("old", Text, primary_key=True),  # an id that a report or statement once had
    Column("new", Text, nullable=False),
    Column("document", Text, nullable=False),
)  # fmt: skip

bands = Table(
    "bands", metadata,
    Column("value", BigInteger, primary_key=True),  # documents with a value in common may be copies of each other
    Column("document", Number, ForeignKey("documents.number"), primary_key=True),
    Index("ix_bands_document", "document"),
    sqlite_with_rowid=False,
)  # fmt: skip

likenesses = Table(
    "likenesses", metadata,
    Column("one", Number, ForeignKey("documents.number"), primary_key=True),
    Column("other", Number, ForeignKey("documents.number"), primary_key=True),
    Column("likeness", Float, nullable=False),  # share of the runs of words of both that both have
    Index("ix_likenesses_other", "other"),
)  # fmt: skip

blocks = Table(
    "blocks", metadata,
    Column("value", BigInteger, primary_key=True),  # of a key under which reports that may be of one contact meet
    Column("report", Text, primary_key=True),
    sqlite_with_rowid=False,
)  # fmt: skip

pending = Table(  # what `settle` has not yet seen: reports that came, changed or went, documents with new text
    "pending", metadata,
    Column("what", Text, primary_key=True),  # report, document, copies (a document that lost one like it)
    Column("id", Text, primary_key=True),
    Column("before", Text),  # the report as contacts last saw it; None where it is new
)  # fmt: skip

settings = Table("settings", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

contacts = Table(
    "contacts", metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("focus", Boolean, nullable=False),
    Column("first", Text, index=True),
    Column("last", Text),
    Column("precision", Text),
    Column("place", Text),
    Column("place_state", Text),
    Column("visit", Text, index=True),
    Column("reports", Integer, nullable=False),
    Column("independent", Integer, nullable=False),  # documents that are no copies of each other
    Column("confidence", Float, nullable=False),
    Column("body", Text, nullable=False),
)  # fmt: skip

members = Table(
    "members", metadata,
    Column("report", Text, primary_key=True),
    Column("contact", Text, ForeignKey("contacts.id"), nullable=False, index=True),
)  # fmt: skip

parties = Table(
    "parties", metadata,
    Column("contact", Text, ForeignKey("contacts.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("actor", Text),
    Column("name", Text),
    Column("state", Text, index=True),
    Column("role", Text, nullable=False),
    Index("ix_parties_actor", "actor"),
)  # fmt: skip

alignments = Table(
    "alignments", metadata,
    Column("statement", Text, primary_key=True),
    Column("contact", Text, ForeignKey("contacts.id"), nullable=False, index=True),
    Column("said", Text, nullable=False),  # statements of one contact with the same value say the same
    Column("alone", Boolean, nullable=False),  # no other document says it, nor anything that may be it
    Column("body", Text, nullable=False),  # why it stands with others, and what may say it too (`Beside`)
)  # fmt: skip

copies = Table(
    "copies", metadata,
    Column("document", Number, ForeignKey("documents.number"), primary_key=True),
    Column("original", Number, ForeignKey("documents.number"), nullable=False, index=True),
    Column("likeness", Float, nullable=False),
)  # fmt: skip
