"""What a running desk holds: its settings, its ledger, and how documents are named in addresses."""

from __future__ import annotations

from threading import Lock

from sqlalchemy import func, select
from starlette.requests import Request

from dragoman.desk.apart import Reader
from dragoman.desk.kept import Kept
from dragoman.desk.settings import Settings
from dragoman.errors import Unknown
from dragoman.ledger import tables
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.reports import identifier


class Desk:
    """An open ledger with what pages and API share. Its functions may be called from several threads."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.ledger = Ledger(settings.ledger, create=False)
        self.kept = Kept(self.state)
        self.reader = Reader(settings.own)
        self._keys: dict[str, str] = {}
        self._known = 0  # the last document number among them
        self._lock = Lock()

    def close(self) -> None:
        """Let go of the ledger."""
        self.reader.close()
        self.ledger.close()

    def state(self) -> int:
        """A number that rises with every change of the ledger."""
        with self.ledger.reading() as connection:
            return connection.execute(select(func.max(tables.history.c.number))).scalar() or 0

    def key(self, address: str) -> str:
        """The key of a document by its name in addresses. Raises Unknown."""
        if address not in self._keys:
            self._look()
        if address not in self._keys:
            raise Unknown(f"{address}: no document has this address")
        return self._keys[address]

    def _look(self) -> None:
        with self._lock, self.ledger.reading() as connection:
            column = tables.documents.c
            rows = connection.execute(select(column.number, column.key).where(column.number > self._known)).all()
            self._keys.update((address_of(key), key) for _, key in rows)
            self._known = max((number for number, _ in rows), default=self._known)


def address_of(key: str) -> str:
    """A document's name in addresses, which stays: its key may hold anything, a path or an address of its own.

    >>> address_of("file:/articles/a.txt")
    'dhttd2bmnuss4'
    """
    return identifier("d", key)


def desk(request: Request) -> Desk:
    """The desk a request came to."""
    found: Desk = request.app.state.desk
    return found
