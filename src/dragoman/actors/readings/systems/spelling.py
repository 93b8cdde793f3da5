"""The name as written, and without marks: any script's own form, and Latin letters in both orders of names."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.actors.readings.model import Key, Level
from dragoman.actors.readings.names import Name


def keys(name: Name) -> Iterator[Key]:
    """The words as they stand (in any order), then their bare letters run together, family name first or last."""
    yield Key(Level.SAME, " ".join(sorted(name.words)), "spelling", name.words, "name")
    if name.script != "latin":
        return
    for words in dict.fromkeys((name.bare, name.family_first)):
        yield Key(Level.SPELLING, "".join(words), "spelling", words, "letters")
    if len(name.words) > 1:
        for word in dict.fromkeys((name.bare[0], name.bare[-1])):
            yield Key(Level.SURNAME, word, "spelling", (word,), "surname")
    elif name.bare:
        yield Key(Level.SPELLING, name.bare[0], "spelling", name.bare, "surname")
