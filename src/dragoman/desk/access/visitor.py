"""Who a request comes from, and what that person or program may do."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import msgspec
from starlette.requests import Request

from dragoman.errors import DragomanError


class Role(StrEnum):
    """What somebody may do: look, also judge and bring texts, also let others in."""

    reader = "reader"
    reviewer = "reviewer"
    admin = "admin"


_ORDER = list(Role)


class Visitor(msgspec.Struct, frozen=True, kw_only=True):
    """Who asks: a user's name (what judgements are signed with), their role, and how they are known; nobody where name is None.

    `user` is their number among the users, `proof` the digest of the session or the id of the token they came with.
    """

    name: str | None
    role: Role | None
    via: Literal["local", "session", "token", "nobody"]
    user: int | None = None
    proof: str | None = None

    def may(self, role: Role | str) -> bool:
        """Whether what needs a role is theirs to do.

        >>> Visitor(name="lan", role=Role.reviewer, via="session").may("reader")
        True
        """
        return self.role is not None and _ORDER.index(self.role) >= _ORDER.index(Role(role))


NOBODY = Visitor(name=None, role=None, via="nobody")


class Refused(DragomanError):
    """The visitor may not do this; `status` is 401 where logging in would help, 403 where it would not, 429 where it is too often."""

    def __init__(self, message: str, status: int = 403, headers: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers or {}


class NotTaken(DragomanError):
    """A name, password, role or other value of a user that can't be taken; `why` names the reason for the interface."""

    def __init__(self, message: str, why: str) -> None:
        super().__init__(message)
        self.why = why


def lesser(one: Role | str, other: Role | str) -> Role:
    """The role of two that may do less.

    >>> lesser("admin", "reader")
    <Role.reader: 'reader'>
    """
    return min(Role(one), Role(other), key=_ORDER.index)


def visitor(request: Request) -> Visitor:
    """Who asks, as the access layer found it."""
    found: Visitor = request.state.visitor
    return found


def require(request: Request, role: Role | str) -> Visitor:
    """The visitor, who may do what needs this role; raises Refused for others."""
    found = visitor(request)
    if not found.may(role):
        raise Refused(f"this needs the role `{role}`", 401 if found.role is None else 403)
    return found
