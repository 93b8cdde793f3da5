"""Tokens: how programs come, with no more rights than the user they stand for. Shown once; only their digest is kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
from sqlalchemy import insert, select, update

from dragoman.desk.access.secrets import before, digest, moment, name_of, secret, written
from dragoman.desk.access.tables import tokens, users
from dragoman.desk.access.users import User, role_of
from dragoman.desk.access.visitor import NotTaken, Role, Visitor, lesser
from dragoman.errors import Unknown
from dragoman.ledger.store import Store

PREFIX = "dgm_"
DAYS = 90  # a token holds where nobody says otherwise
LONGEST = 366  # days


class Token(msgspec.Struct, frozen=True, kw_only=True):
    """A token without its secret. `ends`: the last day it holds; `holds`: it is neither over nor revoked."""

    id: str
    owner: str
    name: str
    role: Role
    made: str
    by: str
    ends: str
    revoked: str | None
    seen: str | None
    holds: bool


def make(
    store: Store, user: User, name: str, *, by: str, role: Role | str | None = None, ends: str | None = None
) -> tuple[str, Token]:
    """A new token of a user, to be shown once, and what is kept of it. Raises NotTaken for more rights than the user's, or a bad day."""
    name = " ".join(name.split())
    if not 1 <= len(name) <= 80:
        raise NotTaken("a token has a name of 1 to 80 characters that says what it is for", "token")
    wanted = role_of(role or user.role)
    if lesser(wanted, user.role) is not wanted:
        raise NotTaken(f"{user.name} is a {user.role}; a token may do no more", "more")
    value, id = secret(PREFIX), name_of("k")
    row = {
        "id": id,
        "digest": digest(value),
        "user": user.number,
        "name": name,
        "role": wanted,
        "made": written(moment()),
        "by": by,
        "ends": _day(ends),
    }
    with store.write() as connection:
        connection.execute(insert(tokens).values(**row))
    return value, next(one for one in listed(store, user.number) if one.id == id)


def found(store: Store, value: str) -> tuple[Visitor, bool] | None:
    """Who comes with this token, and whether that should be written down (`seen`); None where it holds no more, or never did."""
    column = tokens.c
    question = (
        select(
            column.id,
            column.role,
            column.ends,
            column.seen,
            users.c.number,
            users.c.name,
            users.c.role.label("user_role"),
        )
        .join(users, users.c.number == column.user)
        .where(column.digest == digest(value), column.revoked.is_(None), users.c.disabled.is_(None))
    )
    with store.read() as connection:
        row = connection.execute(question).first()
    if row is None or row.ends < _today():
        return None
    visitor = Visitor(name=row.name, role=lesser(row.role, row.user_role), via="token", user=row.number, proof=row.id)
    return visitor, row.seen is None or row.seen < before(minutes=10)


def seen(store: Store, id: str) -> None:
    """Write down that a token was used."""
    with store.write() as connection:
        connection.execute(update(tokens).where(tokens.c.id == id).values(seen=written(moment())))


def listed(store: Store, user: int | None = None) -> list[Token]:
    """All tokens, or those of one user, the latest first."""
    question = select(tokens, users.c.name.label("owner")).join(users, users.c.number == tokens.c.user)
    if user is not None:
        question = question.where(tokens.c.user == user)
    with store.read() as connection:
        rows = connection.execute(question.order_by(tokens.c.made.desc(), tokens.c.id)).mappings().all()
    return [_token(row) for row in rows]


def revoke(store: Store, id: str, user: int | None = None) -> None:
    """Let a token hold no more; where a user is named, only one of theirs. Raises Unknown."""
    asked = [tokens.c.id == id] + ([tokens.c.user == user] if user is not None else [])
    with store.write() as connection:
        there = connection.execute(select(tokens.c.id).where(*asked)).first()
        if there is None:
            raise Unknown(f"{id}: no token has this id")
        connection.execute(update(tokens).where(*asked, tokens.c.revoked.is_(None)).values(revoked=written(moment())))


def _day(given: str | None) -> str:
    today = moment().date()
    if given is None or not given.strip():
        return (today + timedelta(days=DAYS)).isoformat()
    try:
        day = date.fromisoformat(given.strip())
    except ValueError as error:
        raise NotTaken(f"{given}: not a day; write it as 2026-12-31", "day") from error
    if not today <= day <= today + timedelta(days=LONGEST):
        raise NotTaken(f"{given}: a token ends within {LONGEST} days from today", "day")
    return day.isoformat()


def _today() -> str:
    return moment().date().isoformat()


def _token(row: Any) -> Token:
    kept = {name: row[name] for name in Token.__struct_fields__ if name != "holds"} | {"role": Role(row["role"])}
    return Token(**kept, holds=row["revoked"] is None and row["ends"] >= _today())
