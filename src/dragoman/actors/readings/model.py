"""The values readings speak in: levels, keys, evidence."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Level(StrEnum):
    """How two names agree, strongest first.

    >>> Level.TONED.rank < Level.SOUND.rank, weaker(Level.SAME, Level.TONED).value
    (True, 'toned')
    """

    SAME = "same"
    SPELLING = "spelling"
    TONED = "toned"
    TONELESS = "toneless"
    SOUND = "sound"
    SURNAME = "surname"
    MACHINE_TRANSLATION = "machine-translation"

    @property
    def rank(self) -> int:
        """0 for the strongest."""
        return _RANK[self]


_RANK = {level: place for place, level in enumerate(Level)}


def weaker(one: Level, other: Level) -> Level:
    """The weaker of two levels: what a pair of names has in common is no better than the weaker key."""
    return one if one.rank >= other.rank else other


class Key(msgspec.Struct, frozen=True):
    """One form a name can be compared by. Two names agree where `space` and `text` are equal, at the weaker level.

    `space` says what kind of text it is ("name", "viet", "letters", "hangul", "korean", "cantonese", "surname");
    `parts` are the syllables or words the text was made of; `system` is the module that made it.
    """

    level: Level
    text: str
    system: str
    parts: tuple[str, ...]
    space: str


class Evidence(msgspec.Struct, frozen=True):
    """Why two names may be one person's: the best level, a score from 0 to 1, the systems used, the reason in words."""

    level: Level
    score: float
    systems: tuple[str, ...]
    why: str
