"""Passwords: which are taken, and their hashes (Argon2id by argon2-cffi, with RFC 9106's parameters for little memory)."""

from __future__ import annotations

import unicodedata
from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from dragoman.desk.access.visitor import NotTaken

SHORTEST, LONGEST = 12, 200
_GUESSES = 3  # of zxcvbn's levels 0 to 4: 3 stands for more than a hundred million guesses
_hasher = PasswordHasher()
_turns = BoundedSemaphore(2)  # each hash takes 64 MiB and a core for some hundredths of a second


def hashed(password: str, name: str) -> str:
    """The hash of a new password of a user. Raises NotTaken for one that is easily guessed.

    >>> hashed("lan.nguyen.lan", "lan.nguyen")
    Traceback (most recent call last):
    dragoman.desk.access.visitor.NotTaken: this password is easily guessed; some words that do not belong together make a good one
    """
    from zxcvbn import zxcvbn  # late: its word lists are loaded with it

    password = unicodedata.normalize("NFKC", password)
    if not SHORTEST <= len(password) <= LONGEST:
        raise NotTaken(f"a password has {SHORTEST} to {LONGEST} characters, this one {len(password)}", "length")
    if zxcvbn(password[:72], user_inputs=[name, "dragoman"])["score"] < _GUESSES:
        raise NotTaken(
            "this password is easily guessed; some words that do not belong together make a good one", "guessed"
        )
    with _turns:
        return _hasher.hash(password)


def fits(hash: str | None, password: str) -> bool:
    """Whether a password is the hashed one. Where there is no hash it takes as long to say no, so that the time tells nothing."""
    password = unicodedata.normalize("NFKC", password[: LONGEST + 1])
    with _turns:
        try:
            return _hasher.verify(hash or _nobodys(), password) and hash is not None
        except (VerificationError, InvalidHashError):
            return False


@cache
def _nobodys() -> str:
    return _hasher.hash("nobody has this password")
