"""Saved searches: what a user asked and wants to ask again, by a name of their own."""

from __future__ import annotations

import msgspec
from sqlalchemy import delete, func, insert, select

from dragoman.desk.access.secrets import moment, name_of, written
from dragoman.desk.access.tables import searches
from dragoman.desk.access.visitor import NotTaken
from dragoman.desk.safety import is_within
from dragoman.errors import Unknown
from dragoman.ledger.store import Store

_MOST = 200  # of one user


class Search(msgspec.Struct, frozen=True, kw_only=True):
    """A saved search. `address`: path and query on this desk."""

    id: str
    name: str
    address: str
    made: str


def save(store: Store, owner: str, name: str, address: str) -> Search:
    """Keep a search under a name; one of the same name gives way. Raises NotTaken for an address that leads out of the desk."""
    name = " ".join(name.split())
    if not 1 <= len(name) <= 80:
        raise NotTaken("a saved search has a name of 1 to 80 characters", "search")
    if not is_within(address) or len(address) > 2000:
        raise NotTaken("a saved search is an address of this desk, of 2,000 characters at most", "search")
    made = Search(id=name_of("q"), name=name, address=address, made=written(moment()))
    with store.write() as connection:
        connection.execute(delete(searches).where(searches.c.owner == owner, searches.c.name == name))
        if (connection.execute(select(func.count()).where(searches.c.owner == owner)).scalar() or 0) >= _MOST:
            raise NotTaken(f"{_MOST} searches are kept; delete one first", "search")
        connection.execute(insert(searches).values(owner=owner, **msgspec.structs.asdict(made)))
    return made


def listed(store: Store, owner: str) -> list[Search]:
    """A user's searches by name."""
    with store.read() as connection:
        rows = connection.execute(select(searches).where(searches.c.owner == owner)).mappings().all()
    made = [Search(**{name: row[name] for name in Search.__struct_fields__}) for row in rows]
    return sorted(made, key=lambda one: one.name.casefold())


def forget(store: Store, owner: str, id: str) -> None:
    """Delete a user's search. Raises Unknown, also for one of somebody else's."""
    with store.write() as connection:
        if not connection.execute(delete(searches).where(searches.c.owner == owner, searches.c.id == id)).rowcount:
            raise Unknown(f"{id}: no search of yours has this id")
