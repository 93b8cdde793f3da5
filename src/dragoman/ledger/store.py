"""Where the ledger is kept: one SQLite file, or a PostgreSQL database by its address; one code path for both.

Every change is a transaction: whole or not at all, whatever kills the program. Writers wait for each other.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, Select, Table, create_engine, event, insert, inspect, text
from sqlalchemy.exc import DBAPIError, OperationalError

from dragoman.errors import LedgerError
from dragoman.ledger import tables

HEAD = "0004"  # the newest step of ledger/migrations
_WAIT = 120  # seconds a writer waits for another
_TURN = 4_021_973  # the lock that writers of one PostgreSQL database pass on
_MANY = 500  # values in one question: SQLite takes 32,766, PostgreSQL 65,535


class Store:
    """An open ledger's connections. Raises LedgerError where nothing can be opened or the ledger is newer than the program."""

    def __init__(self, where: str | Path, *, create: bool = True) -> None:
        self.where = str(where)
        self.postgres = self.where.startswith(("postgresql://", "postgresql+psycopg://", "postgres://"))
        if not self.postgres:
            path = Path(self.where.removeprefix("sqlite:///"))
            if not create and not path.exists():
                raise LedgerError(f"{path}: no ledger there; `dragoman ingest` makes one, --ledger names another")
            path.parent.mkdir(parents=True, exist_ok=True)
            self.where = str(path)
        self.engine = self._engine()
        try:
            self._upgrade()
        except OperationalError as error:
            raise LedgerError(f"{self.shown}: {error.orig}; is the address right and the server running?") from error
        except DBAPIError as error:
            raise LedgerError(f"{self.shown}: {error.orig}; is this a ledger?") from error

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the ledger throughout."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that changes the ledger: kept whole when the block ends, dropped whole when it raises."""
        options: dict[str, Any] = {"isolation_level": "READ COMMITTED"} if self.postgres else {"writes": True}
        with self.engine.connect().execution_options(**options) as connection, connection.begin():
            if self.postgres:  # one writer at a time, as SQLite has it; what it then reads is what the last one left
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_TURN})"))
            yield connection

    def close(self) -> None:
        """Let go of the file or the server."""
        self.engine.dispose()

    def _engine(self) -> Engine:
        if self.postgres:
            address = "postgresql+psycopg://" + self.where.split("://", 1)[1]
            try:
                return create_engine(address, isolation_level="REPEATABLE READ", pool_pre_ping=True)
            except ModuleNotFoundError as error:
                raise LedgerError("a ledger in PostgreSQL needs psycopg: pip install 'dragoman[postgres]'") from error
        engine = create_engine(f"sqlite:///{self.where}", connect_args={"timeout": _WAIT})
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine

    def _upgrade(self) -> None:
        """Bring the tables to what this program knows; alembic is loaded only where there is something to do."""
        with self.engine.connect() as connection:
            version = None
            if inspect(connection).has_table("alembic_version"):
                version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        if version == HEAD:
            return
        if version is not None and version > HEAD:
            raise LedgerError(
                f"{self.shown}: written by a newer program (tables {version}, this one knows {HEAD}); update dragoman"
            )
        from dragoman.ledger import migrations

        with self.write() as connection:
            migrations.upgrade(connection)

    @property
    def shown(self) -> str:
        """The address without a password."""
        return self.engine.url.render_as_string(hide_password=True) if self.postgres else self.where


def place(given: str | Path | None = None) -> str:
    """The ledger meant: as given, else DRAGOMAN_LEDGER, else dragoman/ledger.db in XDG_DATA_HOME (~/.local/share)."""
    if given is not None:
        return str(given)
    if named := os.environ.get("DRAGOMAN_LEDGER"):
        return named
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return str(Path(data) / "dragoman" / "ledger.db")


def insert_all(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Add rows; none is no question to the store."""
    if found := list(rows):
        connection.execute(insert(table), found)


def happened(
    connection: Connection, by: str, what: str, subject: str, body: Mapping[str, Any], at: str | None = None
) -> None:
    """A line of the history: who did what to what, now or at a time."""
    told = msgspec.json.encode(body).decode()
    row = {"at": at or now(), "by": by, "what": what, "subject": subject, "body": told}
    insert_all(connection, tables.history, [row])


def mapping(connection: Connection, question: Select[Any]) -> dict[Any, Any]:
    """The answers to a question for two columns, the second by the first."""
    return {row[0]: row[1] for row in connection.execute(question)}


def portions(values: Iterable[Any], size: int = _MANY) -> Iterator[list[Any]]:
    """Values in lists short enough for one question.

    >>> list(portions("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    found = list(values)
    for start in range(0, len(found), size):
        yield found[start : start + size]


def now() -> str:
    """This moment in UTC, to the second; DRAGOMAN_NOW stands in for it where runs must give the same bytes."""
    return os.environ.get("DRAGOMAN_NOW") or datetime.now(UTC).isoformat(timespec="seconds")


def _prepare(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # the driver opens no transaction of its own; _begin does
    for line in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "temp_store=MEMORY", "cache_size=-65536"):
        connection.execute(f"PRAGMA {line}")


def _begin(connection: Connection) -> None:
    """A writer takes its turn at once: one that first reads and then finds another writing could only fail."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
