"""Sessions: who logged in, known by a cookie with a random value of which only the digest is kept."""

from __future__ import annotations

from sqlalchemy import delete, func, insert, select, update

from dragoman.desk.access.secrets import before, digest, moment, secret, written
from dragoman.desk.access.tables import sessions, users
from dragoman.desk.access.visitor import Role, Visitor
from dragoman.ledger.store import Store

IDLE, WHOLE = 12, 24 * 7  # hours without a request, and hours in all, after which one logs in again
_TOLD = 10  # minutes after which it is written down anew that somebody is there
MOST = 20  # of one user: the oldest ends when another begins


def begin(store: Store, user: int, client: str) -> str:
    """A new session of a user: the value of its cookie."""
    value, now = secret(), written(moment())
    with store.write() as connection:
        connection.execute(
            delete(sessions).where((sessions.c.made < before(hours=WHOLE)) | (sessions.c.seen < before(hours=IDLE)))
        )
        oldest = (
            select(sessions.c.digest)
            .where(sessions.c.user == user)
            .order_by(sessions.c.made.desc(), sessions.c.digest)
            .offset(MOST - 1)
        )
        gone = connection.execute(oldest).scalars().all()
        connection.execute(delete(sessions).where(sessions.c.digest.in_(gone)))
        connection.execute(insert(sessions).values(digest=digest(value), user=user, made=now, seen=now, client=client))
    return value


def found(store: Store, value: str) -> tuple[Visitor, bool] | None:
    """Who comes with this cookie, and whether that should be written down (`seen`); None where the session is none, or over."""
    column = sessions.c
    question = (
        select(users.c.number, users.c.name, users.c.role, column.seen)
        .join(users, users.c.number == column.user)
        .where(column.digest == digest(value), users.c.disabled.is_(None))
        .where(column.seen >= before(hours=IDLE), column.made >= before(hours=WHOLE))
    )
    with store.read() as connection:
        row = connection.execute(question).first()
    if row is None:
        return None
    visitor = Visitor(name=row.name, role=Role(row.role), via="session", user=row.number, proof=digest(value))
    return visitor, row.seen < before(minutes=_TOLD)


def seen(store: Store, proof: str) -> None:
    """Write down that somebody is there."""
    with store.write() as connection:
        connection.execute(update(sessions).where(sessions.c.digest == proof).values(seen=written(moment())))


def end(store: Store, proof: str) -> None:
    """End a session."""
    with store.write() as connection:
        connection.execute(delete(sessions).where(sessions.c.digest == proof))


def end_others(store: Store, user: int, proof: str) -> None:
    """End all sessions of a user but one."""
    with store.write() as connection:
        connection.execute(delete(sessions).where(sessions.c.user == user, sessions.c.digest != proof))


def count(store: Store, user: int) -> int:
    """How many sessions a user has."""
    column = sessions.c
    question = select(func.count()).where(
        column.user == user, column.seen >= before(hours=IDLE), column.made >= before(hours=WHOLE)
    )
    with store.read() as connection:
        return connection.execute(question).scalar() or 0
