"""The ledger as programs use it: open it, take documents in, ask, judge, check, hand it on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import msgspec
from sqlalchemy import Connection, func, select

from dragoman.errors import InputError
from dragoman.ledger import checking, doubts, exchange, judging, questions, replacing, tables
from dragoman.ledger import ingest as taking
from dragoman.ledger.edition import edition
from dragoman.ledger.judgements import Judgement, Kind
from dragoman.ledger.settle import Settled, settle
from dragoman.ledger.store import Store, place
from dragoman.model import Document, Record

T = TypeVar("T")


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the history: when (UTC), by whom, what happened to what."""

    number: int
    at: str
    by: str
    what: str
    subject: str
    body: dict[str, Any]


class Ledger:
    """A ledger in a SQLite file or a PostgreSQL database; a context manager that closes it.

    `where`: a file, or an address as postgresql://user@host/name; else DRAGOMAN_LEDGER, else ledger.db among the user's data.
    Raises LedgerError where it can't be opened; with `create=False` also where there is none.

    >>> import tempfile
    >>> from dragoman import Document
    >>> with tempfile.TemporaryDirectory() as folder, Ledger(f"{folder}/ledger.db") as ledger:
    ...     text = "President Biden spoke with Prime Minister Kishida of Japan today."
    ...     _ = ledger.ingest([Document(text=text, url="https://example.org/1", published="2023-01-13")])
    ...     [(one.kind, one.first, [party.name for party in one.parties]) for one in ledger.contacts(states=["JPN"])]
    [('call', '2023-01-13', ['Fumio Kishida', 'Joe Biden'])]
    """

    def __init__(self, where: str | Path | None = None, *, create: bool = True) -> None:
        self.store = Store(place(where), create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the server."""
        self.store.close()

    # -- taking in --------------------------------------------------------------------------------------------

    def ingest(
        self,
        inputs: Iterable[Document | InputError],
        *,
        jobs: int = 1,
        own: tuple[Path, ...] = (),
        by: str = "dragoman",
        dry_run: bool = False,
        seen: Callable[[int], None] = lambda done: None,
        merge: bool = True,
    ) -> taking.Summary:
        """Take documents in and merge the contacts they tell of; `merge=False` leaves that to `merge()`.

        `jobs`: processes that read. `own`: folders of the user's own actors, in use already. `seen` is told how many inputs
        are done. With `dry_run` nothing is read or written, only counted.
        """
        summary = taking.ingest(self.store, inputs, jobs=jobs, own=own, by=by, dry_run=dry_run, seen=seen)
        if merge and not dry_run:
            settle(self.store, by=by)
        return summary

    def reread(
        self,
        *,
        jobs: int = 1,
        own: tuple[Path, ...] = (),
        by: str = "dragoman",
        seen: Callable[[int], None] = lambda done: None,
        merge: bool = True,
    ) -> taking.Summary:
        """Read again what an older program or older data read; judgements stay."""
        old = taking.outdated(self.store, edition(own))
        return self.ingest(old, jobs=jobs, own=own, by=by, seen=seen, merge=merge)

    def merge(self, *, by: str = "dragoman", anew: bool = False) -> Settled:
        """Merge what is not merged yet, or everything anew."""
        return settle(self.store, by=by, anew=anew)

    # -- asking -----------------------------------------------------------------------------------------------

    def contacts(self, **asked: Any) -> list[questions.Line]:
        """Contacts that fit everything asked, the latest first; what can be asked: `dragoman.ledger.questions.picked`."""
        with self.reading() as connection:
            return questions.contacts(connection, **asked)

    def contact(self, id: str) -> questions.Found:
        """One contact with everything that says it, by its id or that of any report. Raises Unknown."""
        with self.reading() as connection:
            return questions.contact(connection, id)

    def statement(self, id: str) -> questions.Said:
        """One statement with its words. Raises Unknown."""
        with self.reading() as connection:
            return questions.statement(connection, id)

    def document(self, name: str) -> tuple[questions.Head, str, Record]:
        """A document's head, text, and record as people left it, by key or id. Raises Unknown."""
        with self.reading() as connection:
            _, key, text, _ = judging.document_named(connection, name)
            head, record = questions.heads_of(connection, [key])[0], judging.record_as_judged(connection, key)
            return head, text, record

    def search(self, words: str, *, limit: int = 20, offset: int = 0) -> list[questions.Hit]:
        """Documents that have all the words, in any script and with or without diacritics; the latest first."""
        with self.reading() as connection:
            return questions.search(connection, words, limit=limit, offset=offset)

    def actors_named(self, name: str, ids: Sequence[str] = ()) -> list[str]:
        """The ledger's actors that have one of these ids or are called so (by case, marks and script alike), by id."""
        with self.reading() as connection:
            return questions.actors_named(connection, name, ids)

    def history(self, subject: str | None = None, *, limit: int | None = None) -> list[Event]:
        """What happened, the latest first; to one subject (a document's key, an id) where one is named."""
        column = tables.history.c
        question = select(tables.history).order_by(column.number.desc()).limit(limit)
        if subject is not None:
            question = question.where(column.subject == subject)
        with self.reading() as connection:
            rows = connection.execute(question).mappings().all()
        return [Event(**{**row, "body": msgspec.json.decode(row["body"])}) for row in rows]

    def counts(self) -> dict[str, int]:
        """How many documents, copies among them, contacts, reports, statements and judgements there are."""
        shown = (tables.documents, tables.copies, tables.contacts, tables.reports, tables.statements, tables.judgements)
        with self.reading() as connection:
            found = {
                table.name: connection.execute(select(func.count()).select_from(table)).scalar() or 0 for table in shown
            }
            current = select(func.count()).select_from(tables.documents).where(tables.documents.c.current)
            return {**found, "documents": connection.execute(current).scalar() or 0}

    # -- judging ----------------------------------------------------------------------------------------------

    def correct(
        self, id: str, field: str, value: Any, *, by: str, revision: int | None = None, note: str | None = None
    ) -> Judgement:
        """Set a field of a report or statement as a person says. Raises Unknown, Conflict, LedgerError.

        `revision`: the number of judgements on it that the person had seen (`revision(id)`); another one meanwhile is a Conflict.
        """
        return self._judge("correct", id, by=by, field=field, value=value, revision=revision, note=note)

    def correct_all(
        self, id: str, changes: Mapping[str, Any], *, by: str, revision: int | None = None, note: str | None = None
    ) -> list[Judgement]:
        """Set several fields of a report or statement at once, all or none. Raises Unknown, Conflict, LedgerError."""
        return self._settled(
            lambda connection: judging.correct_all(connection, id, changes, by=by, revision=revision, note=note), by
        )

    def reject(self, id: str, *, by: str, revision: int | None = None, note: str | None = None) -> Judgement:
        """Say that a report or statement is none. Raises Unknown, Conflict."""
        return self._judge("reject", id, by=by, revision=revision, note=note)

    def accept(self, id: str, *, by: str, revision: int | None = None, note: str | None = None) -> Judgement:
        """Say that a report or statement is right as it stands. Raises Unknown, Conflict."""
        return self._judge("accept", id, by=by, revision=revision, note=note)

    def accept_all(
        self, ids: Iterable[str], *, by: str, revision: int | None = None, note: str | None = None
    ) -> list[Judgement]:
        """Say that several reports or statements are right, all or none. Raises Unknown, Conflict."""
        return self._settled(
            lambda connection: judging.accept_all(connection, ids, by=by, revision=revision, note=note), by
        )

    def add(self, document: str, what: str, value: dict[str, Any], *, by: str, note: str | None = None) -> Judgement:
        """Add a contact or a statement the rules did not see, on a span of a document. Raises Unknown, LedgerError."""
        return self._settled(lambda connection: judging.add(connection, document, what, value, by=by, note=note), by)

    def same(self, one: str, other: str, *, by: str, revision: int | None = None, note: str | None = None) -> Judgement:
        """Say that two contacts are one. Raises Unknown, Conflict."""
        return self._pair("same", one, other, by=by, revision=revision, note=note)

    def different(
        self, one: str, other: str, *, by: str, revision: int | None = None, note: str | None = None
    ) -> Judgement:
        """Say that two contacts, or a report and the contact it stands in, are not one. Raises Unknown, Conflict."""
        return self._pair("different", one, other, by=by, revision=revision, note=note)

    def replace(
        self, old: str, new: str | None, *, by: str, documents: Collection[str] | None = None, note: str | None = None
    ) -> list[Judgement]:
        """Say that an actor is another (or, with None, nobody), in every statement and contact of all documents or of those named by key. Raises LedgerError."""
        return self._settled(
            lambda connection: replacing.replace_actor(connection, old, new, by=by, documents=documents, note=note), by
        )

    def doubts(self, *kinds: doubts.Kind) -> list[doubts.Doubt]:
        """What people should look at first, of these kinds or all, the weightiest first."""
        with self.reading() as connection:
            return doubts.doubts(connection, kinds or doubts.KINDS)

    def undo(self, judgement: str, *, by: str, note: str | None = None) -> Judgement:
        """Take a judgement back; undoing that brings it into effect again. Raises Unknown, LedgerError."""
        return self._settled(lambda connection: judging.undo(connection, judgement, by=by, note=note), by)

    def judgements(self, subject: str | None = None) -> list[Judgement]:
        """All judgements, or those on one subject, the earlier first."""
        with self.reading() as connection:
            return judging.listed(connection, subject)

    def revision(self, subject: str) -> int:
        """How many judgements there are on a report, statement or pair."""
        with self.reading() as connection:
            return judging.revision_of(connection, subject)

    # -- whole ------------------------------------------------------------------------------------------------

    def check(self) -> list[checking.Problem]:
        """Everything wrong with the ledger; nothing where it is whole."""
        with self.reading() as connection:
            return list(checking.problems(connection))

    def export(self, *, history: bool = True) -> Iterator[bytes]:
        """The whole ledger as sorted JSON Lines."""
        with self.reading() as connection:
            yield from exchange.lines(connection, history=history)

    def take(self, lines: Iterable[bytes], *, by: str = "dragoman") -> int:
        """Bring an export into this ledger, which must be empty. Returns the number of lines. Raises LedgerError."""
        done = exchange.take(self.store, lines)
        settle(self.store, by=by, told=False)
        return done

    def reading(self) -> AbstractContextManager[Connection]:
        """A transaction for questions of one's own, in SQL by SQLAlchemy over `dragoman.ledger.tables`."""
        return self.store.read()

    def _judge(self, kind: Kind, id: str, *, by: str, **given: Any) -> Judgement:
        return self._settled(lambda connection: judging.judge(connection, kind, id, by=by, **given), by)

    def _pair(self, kind: Kind, one: str, other: str, *, by: str, **given: Any) -> Judgement:
        return self._settled(lambda connection: judging.pair(connection, kind, one, other, by=by, **given), by)

    def _settled(self, write: Callable[[Connection], T], by: str) -> T:
        with self.store.write() as connection:
            made = write(connection)
        settle(self.store, by=by)
        return made
