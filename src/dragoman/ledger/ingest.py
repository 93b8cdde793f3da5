"""Documents into the ledger: the same one twice is one, a changed one a new version, an outdated reading is made anew.

Reading may be done by many processes; writing is done here, some documents a transaction, so that a killed run has
whole documents and the next run does the rest.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Table, delete, select, update

from dragoman.errors import InputError
from dragoman.ledger import indexing, tables
from dragoman.ledger.anchors import matching
from dragoman.ledger.copies import bands
from dragoman.ledger.derive import Rows, derive
from dragoman.ledger.edition import edition
from dragoman.ledger.judgements import Fact
from dragoman.ledger.originals import forget
from dragoman.ledger.pending import mark_pending
from dragoman.ledger.records import judgements_on, packed, record_of
from dragoman.ledger.reports import names
from dragoman.ledger.store import Store, happened, insert_all, now
from dragoman.ledger.words import plain_words
from dragoman.model import Document, Record
from dragoman.parallel import in_order

_HELD = 32  # documents written in one transaction, at most
_PATIENCE = 2.0  # seconds after which what there is gets written
_DERIVED = (
    tables.statement_actors,
    tables.statement_marks,
    tables.candidates,
)  # their rows hang on statements, not on documents


@dataclass(slots=True)
class Summary:
    """What became of the inputs: how many were new, changed, read anew, already there; and the refused with their reasons."""

    new: int = 0
    changed: int = 0
    reread: int = 0
    same: int = 0
    refused: list[str] = field(default_factory=list)

    @property
    def documents(self) -> int:
        """How many inputs were documents."""
        return self.new + self.changed + self.reread + self.same


class Read(NamedTuple):
    """A document with what was read in it: the packed record, its words for the index, its bands to find copies by."""

    document: Document
    record: bytes
    words: list[str]
    bands: list[int]


class Known(NamedTuple):
    """The current version of a document in the ledger, and who read it."""

    number: int
    version: int
    digest: str
    sha256: str
    edition: str | None


def key_of(document: Document) -> str:
    """The name a document keeps in every ledger: its address, else its file (with its id, of a row), else its text's hash.

    >>> key_of(Document(text="", url="https://example.org/a#top")), key_of(Document(text="x", source="/news/a.txt", id="a"))
    ('https://example.org/a', 'file:/news/a.txt')
    """
    if document.url:
        return document.url.partition("#")[0]
    if document.source in ("-", ""):
        return f"text:{_sha256(document.text)[:32]}" if document.id in ("stdin", "text") else f"text:{document.id}"
    file, mark, row = document.source.rpartition(":")
    if mark and row.isdecimal():
        return f"file:{Path(file).absolute().as_posix()}#{document.id}"
    return f"file:{Path(document.source).absolute().as_posix()}"


def digest_of(document: Document) -> str:
    """What makes a version: a hash of the text and of all that is said about the document."""
    said = (document.text, document.title, document.outlet, document.published, document.url, document.language)
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()


def ingest(
    store: Store,
    inputs: Iterable[Document | InputError],
    *,
    jobs: int = 1,
    own: tuple[Path, ...] = (),
    by: str = "dragoman",
    dry_run: bool = False,
    seen: Callable[[int], None] = lambda done: None,
) -> Summary:
    """Take documents in; `seen` is told how many inputs are done. Contacts are not merged yet: `settle` does that.

    `own`: folders of the user's own actors, already in use. With `dry_run` nothing is read or written, only counted.
    """
    summary = Summary()
    this = edition(own)
    held: list[Read] = []
    wanted = _wanted(store, inputs, this, summary, dry_run)
    last = time.monotonic()
    for done, result in enumerate(in_order(_read_wanted, wanted, jobs, own), 1):
        if isinstance(result, Read):
            held.append(result)
        elif result is not None:
            summary.refused.append(str(result))
        if len(held) >= _HELD or (held and time.monotonic() - last > _PATIENCE):
            _write(store, held, this, by, summary)
            held, last = [], time.monotonic()
        seen(done)
    if held:
        _write(store, held, this, by, summary)
    return summary


def outdated(store: Store, this: str) -> Iterator[Document]:
    """The ledger's own documents that another edition read, to be read again."""
    found = tables.documents.c
    question = (
        select(found.number)
        .join(tables.readings, tables.readings.c.document == found.number)
        .where(found.current, tables.readings.c.edition != this)
        .order_by(found.key)
    )
    with store.read() as connection:
        numbers = connection.execute(question).scalars().all()
    for number in numbers:
        with store.read() as connection:
            row = connection.execute(select(tables.documents).where(found.number == number)).mappings().one()
        yield document_of(row)


def document_of(row: Any) -> Document:
    """A stored document as it came in."""
    return Document(**{name: row[name] for name in Document.__struct_fields__})


def _storable(one: Document | InputError) -> Document | InputError:
    """The input as it is, or refused: no store keeps a zero character."""
    if isinstance(one, Document) and "\0" in one.text:
        return InputError(f"{one.source}: holds a zero character, which no store keeps; take it out")
    return one


def _wanted(
    store: Store, inputs: Iterable[Document | InputError], this: str, summary: Summary, dry_run: bool
) -> Iterator[Document | None]:
    """The documents to be read, None for each that is refused or already there."""
    stream = iter(inputs)
    while batch := list(islice(stream, _HELD)):
        with store.read() as connection:
            known = known_of(connection, [key_of(one) for one in batch if isinstance(one, Document)])
        for one in map(_storable, batch):
            if isinstance(one, InputError):
                summary.refused.append(str(one))
                yield None
                continue
            what = _what(known.get(key_of(one)), digest_of(one), this)
            if what == "same" or dry_run:
                setattr(summary, what, getattr(summary, what) + 1)
                yield None
            else:
                yield one


def _what(known: Known | None, digest: str, this: str) -> str:
    if known is None:
        return "new"
    if known.digest != digest:
        return "changed"
    return "same" if known.edition == this else "reread"


def known_of(connection: Connection, keys: Sequence[str]) -> dict[str, Known]:
    """What there is of documents, by key."""
    found, read = tables.documents.c, tables.readings.c
    question = (
        select(found.key, found.number, found.version, found.digest, found.sha256, read.edition)
        .outerjoin(tables.readings, read.document == found.number)
        .where(found.current, found.key.in_(keys))
    )
    return {key: Known(*rest) for key, *rest in connection.execute(question)}


def _read_wanted(document: Document | None) -> Read | InputError | None:
    return None if document is None else _read(document)


def _read(document: Document) -> Read | InputError:
    from dragoman.pipeline import tried

    plain = plain_words(document.text)
    record = tried(document)
    if isinstance(record, InputError):
        return record
    record.document.text = msgspec.UNSET  # the ledger keeps it once, with the document
    return Read(document, packed(record), plain, bands(plain))


def _write(store: Store, held: list[Read], this: str, by: str, summary: Summary) -> None:
    """Some documents in one transaction; what another writer did meanwhile is seen and left."""
    with store.write() as connection:
        counted = [_write_one(connection, read, this, by) for read in held]
    for what in counted:
        setattr(summary, what, getattr(summary, what) + 1)


def _write_one(connection: Connection, read: Read, this: str, by: str) -> str:
    document = read.document
    key, digest = key_of(document), digest_of(document)
    known = known_of(connection, [key]).get(key)
    what = _what(known, digest, this)
    if what == "same":
        return what
    at = now()
    if known is not None and what == "reread":
        number = known.number
    else:
        number = _new_version(connection, document, key, digest, known, at)
        indexing.add(connection, number, read.words)
    reading = {"document": number, "edition": this, "record": read.record}
    replace_reading(connection, number, key, document.text, reading, known)
    insert_all(connection, tables.bands, [{"document": number, "value": value} for value in read.bands])
    mark_pending(connection, "document", {str(number): None})
    happened(connection, by, what, key, {"edition": this, "sha256": _sha256(document.text)}, at)
    return what


def _new_version(
    connection: Connection, document: Document, key: str, digest: str, known: Known | None, at: str
) -> int:
    found = tables.documents.c
    if known is not None:
        connection.execute(update(tables.documents).where(found.number == known.number).values(current=False))
    head = {name: getattr(document, name) for name in Document.__struct_fields__}
    row = {"key": key, "version": 1 if known is None else known.version + 1, "current": True, "digest": digest, "sha256": _sha256(document.text), "at": at}  # fmt: skip
    made = connection.execute(tables.documents.insert().values(**head, **row)).inserted_primary_key
    assert made is not None
    return int(made[0])


def replace_reading(
    connection: Connection, number: int, key: str, text: str, reading: dict[str, Any], known: Known | None
) -> None:
    """A document's reading and all rows made from it in place of those before; ids that end lead to those that follow."""
    record = record_of(reading["record"])
    rows, left = derive(number, key, record, text, judgements_on(connection, key))
    before = _bodies(connection, tables.reports, known.number) if known is not None else {}
    said = _bodies(connection, tables.statements, known.number) if known is not None else {}
    if known is not None and known.number == number:
        _lead_on(connection, key, text, number, record, left.ids)
    for old in {number, known.number} if known is not None else ():
        clear(connection, old)
        forget(connection, old)
    connection.execute(delete(tables.readings).where(tables.readings.c.document == number))
    insert_all(connection, tables.readings, [reading])
    add_rows(connection, rows)
    after = {row["id"]: row["body"] for row in rows[tables.reports]}
    again = known is not None and known.number != number  # another text may be a copy where the one before was none
    changed = {id for id in before.keys() | after.keys() if again or before.get(id) != after.get(id)}
    if said != {row["id"]: row["body"] for row in rows[tables.statements]}:
        changed |= after.keys()  # what is said in a contact is compared anew
    mark_pending(connection, "report", {id: before.get(id) for id in changed})


def add_rows(connection: Connection, rows: Rows) -> None:
    """Put derived rows in."""
    for table, made in rows.items():
        insert_all(connection, table, made)


def clear(connection: Connection, number: int) -> None:
    """Take out the rows made from a document; its reading stays."""
    told = select(tables.statements.c.id).where(tables.statements.c.document == number)
    for table in _DERIVED:
        connection.execute(delete(table).where(table.c.statement.in_(told)))
    for table in (tables.reports, tables.statements, tables.formulas, tables.actors):
        connection.execute(delete(table).where(table.c.document == number))


def _bodies(connection: Connection, table: Table, number: int) -> dict[str, str]:
    column = table.c
    rows = connection.execute(select(column.id, column.body).where(column.document == number))
    return {row.id: row.body for row in rows}


def _lead_on(connection: Connection, key: str, text: str, number: int, record: Record, ids: dict[str, str]) -> None:
    """Keep the ids of the reading before: each that the new one lacks leads to the fact on the same words."""
    packed_before = connection.execute(
        select(tables.readings.c.record).where(tables.readings.c.document == number)
    ).scalar()
    if packed_before is None:
        return
    before = record_of(packed_before)
    taken = set(ids.values())
    facts: list[Fact] = [*record.contacts, *record.statements]
    old_facts: list[Fact] = [*before.contacts, *before.statements]
    old_ids = names(key, before, text)
    column = tables.aliases.c
    ruled = set(  # what a person judged keeps its id, or was rejected and leads nowhere
        connection.execute(select(tables.judgements.c.subject).where(tables.judgements.c.document == key)).scalars()
    )
    rows = []
    for old in old_facts:
        gone = old_ids[old.id]
        if gone not in taken | ruled and (new := matching(old, facts)) is not None and new.id in ids:
            rows.append({"old": gone, "new": ids[new.id], "document": key})
    connection.execute(delete(tables.aliases).where(column.old.in_([*taken, *(row["old"] for row in rows)])))
    insert_all(connection, tables.aliases, rows)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
