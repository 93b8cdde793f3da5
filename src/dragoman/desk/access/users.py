"""Users: their names, roles and passwords."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from dragoman.desk.access.passwords import fits, hashed
from dragoman.desk.access.secrets import moment, written
from dragoman.desk.access.tables import sessions, users
from dragoman.desk.access.visitor import NotTaken, Role
from dragoman.errors import Unknown
from dragoman.ledger.store import Store

_NAME = re.compile(r"[^\W_](?:[\w.@ -]{0,62}[\w])?")


class User(msgspec.Struct, frozen=True, kw_only=True):
    """A user without their password. `disabled`: since when they may not come."""

    number: int
    name: str
    role: Role
    made: str
    changed: str
    disabled: str | None


def add(store: Store, name: str, role: Role | str, password: str) -> User:
    """A new user. Raises NotTaken for a name, role or password that can't be taken."""
    name = plain(name)
    if _NAME.fullmatch(name) is None or "  " in name:
        raise NotTaken(f"{name!r}: a name has letters, digits, single blanks and . @ - _, 64 at most", "name")
    made = written(moment())
    row = {
        "name": name,
        "folded": folded(name),
        "role": role_of(role),
        "hash": hashed(password, name),
        "made": made,
        "changed": made,
    }
    try:
        with store.write() as connection:
            connection.execute(insert(users).values(**row))
    except IntegrityError as error:
        raise NotTaken(f"{name}: there is a user of this name", "there") from error
    return named(store, name)


def listed(store: Store) -> list[User]:
    """All users by name."""
    with store.read() as connection:
        rows = connection.execute(select(users)).mappings().all()
    return sorted(map(_user, rows), key=lambda user: folded(user.name))


def named(store: Store, name: str) -> User:
    """The user of a name, in whatever case. Raises Unknown."""
    with store.read() as connection:
        row = connection.execute(select(users).where(users.c.folded == folded(name))).mappings().first()
    if row is None:
        raise Unknown(f"{name}: no user of this name; `dragoman users list` names them")
    return _user(row)


def anybody(store: Store) -> bool:
    """Whether there is a user who may come."""
    with store.read() as connection:
        return connection.execute(select(users.c.number).where(users.c.disabled.is_(None)).limit(1)).first() is not None


def known_by(store: Store, name: str, password: str) -> tuple[User | None, bool]:
    """The user with this name and password who may come, and whether the name is one's; the time it takes does not tell that."""
    with store.read() as connection:
        row = connection.execute(select(users).where(users.c.folded == folded(name))).mappings().first()
    right = fits(None if row is None else row["hash"], password)
    user = _user(row) if row is not None and right and row["disabled"] is None else None
    return user, row is not None


def set_role(store: Store, name: str, role: Role | str) -> User:
    """Give a user another role. Raises Unknown, NotTaken where nobody would be admin any more."""
    with store.write() as connection:
        user = _held(connection, name)
        if role_of(role) is not Role.admin:
            _not_last(connection, user)
        connection.execute(update(users).where(users.c.number == user.number).values(role=role_of(role)))
    return named(store, name)


def set_password(store: Store, name: str, password: str, keep: str | None = None) -> None:
    """Give a user another password, and end all their sessions but one (`keep`: its digest). Raises Unknown, NotTaken."""
    hash = hashed(password, named(store, name).name)
    with store.write() as connection:
        user = _held(connection, name)
        connection.execute(
            update(users).where(users.c.number == user.number).values(hash=hash, changed=written(moment()))
        )
        connection.execute(delete(sessions).where(sessions.c.user == user.number, sessions.c.digest != (keep or "")))


def disable(store: Store, name: str, off: bool = True) -> User:
    """Let a user come no more, nor their tokens, or come again. Raises Unknown, NotTaken where nobody would be admin any more."""
    with store.write() as connection:
        user = _held(connection, name)
        if off:
            _not_last(connection, user)
            connection.execute(delete(sessions).where(sessions.c.user == user.number))
        when = user.disabled or written(moment()) if off else None
        connection.execute(update(users).where(users.c.number == user.number).values(disabled=when))
    return named(store, name)


def plain(name: str) -> str:
    """A name as it is kept: composed, without blanks around it."""
    return unicodedata.normalize("NFKC", name).strip()


def folded(name: str) -> str:
    """A name as names are compared.

    >>> folded(" Lan.NGUYỄN ") == folded("lan.nguyễn")
    True
    """
    return plain(plain(name).casefold())


def role_of(role: Role | str) -> Role:
    """A role by its name. Raises NotTaken."""
    try:
        return Role(role)
    except ValueError as error:
        raise NotTaken(f"{role}: no role; there are {', '.join(Role)}", "role") from error


def _held(connection: Connection, name: str) -> User:
    row = connection.execute(select(users).where(users.c.folded == folded(name))).mappings().first()
    if row is None:
        raise Unknown(f"{name}: no user of this name; `dragoman users list` names them")
    return _user(row)


def _not_last(connection: Connection, user: User) -> None:
    column = users.c
    others = select(func.count()).where(
        column.role == Role.admin, column.disabled.is_(None), column.number != user.number
    )
    if user.role is Role.admin and user.disabled is None and not connection.execute(others).scalar():
        raise NotTaken(f"{user.name} is the only admin; make another one first", "last")


def _user(row: Any) -> User:
    return User(**{name: row[name] for name in User.__struct_fields__} | {"role": Role(row["role"])})
