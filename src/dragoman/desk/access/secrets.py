"""Times, and secrets that are handed out once: random values of which only the SHA-256 is kept."""

from __future__ import annotations

import hashlib
import secrets
from datetime import UTC, datetime, timedelta


def moment() -> datetime:
    """Now, in UTC. What ends at a time asks this, not the clock that stands still where runs must give the same bytes."""
    return datetime.now(UTC)


def written(at: datetime) -> str:
    """A time as the tables have it.

    >>> written(datetime(2026, 1, 26, 9, 30, tzinfo=UTC))
    '2026-01-26T09:30:00+00:00'
    """
    return at.isoformat(timespec="seconds")


def before(**ago: float) -> str:
    """The time so long ago."""
    return written(moment() - timedelta(**ago))


def secret(prefix: str = "") -> str:
    """A new secret of 256 random bits, fit for cookies, headers and addresses."""
    return prefix + secrets.token_urlsafe(32)


def digest(value: str) -> str:
    """What is kept of a secret. A plain hash does: nobody guesses 256 random bits.

    >>> digest("dgm_x")[:12]
    '9d99edda3a13'
    """
    return hashlib.sha256(value.encode("utf-8", "surrogatepass")).hexdigest()


def name_of(letter: str) -> str:
    """A new name that is no secret, for a row that lists and addresses name."""
    return letter + secrets.token_hex(8)
