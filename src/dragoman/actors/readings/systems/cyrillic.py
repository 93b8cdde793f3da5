"""Cyrillic: Chinese names in Palladius' system (Си Цзиньпин), others as the English, French and Vietnamese press spell them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from dragoman.actors.readings.model import Key, Level
from dragoman.actors.readings.names import Name
from dragoman.actors.readings.products import combined
from dragoman.actors.readings.sounds import Sound
from dragoman.actors.readings.tables import table, words


def keys(name: Name) -> Iterator[Key]:
    """A Cyrillic name in pinyin if it can be Palladius', and in Latin letters in each column's way."""
    if name.script != "cyrillic":
        return
    whole = tuple(_palladius(word) for word in name.words)
    if len(whole) > 1 and all(whole):
        for parts in combined(list(whole)):
            yield Key(Level.SOUND, "".join(parts), "palladius", parts, "letters")
        for first in whole[0]:
            yield Key(Level.SURNAME, first, "palladius", (first,), "surname")
    for column in range(4):
        latin = tuple(_spelt(word, column) for word in name.words)
        for order in dict.fromkeys((latin, latin[-1:] + latin[:-1])):
            yield Key(Level.SOUND, "".join(order), "cyrillic", order, "letters")
        for word in dict.fromkeys((latin[0], latin[-1])):
            yield Key(Level.SURNAME, word, "cyrillic", (word,), "surname")


def sounds(name: Name) -> list[Sound]:
    """One sound a word."""
    return [((_spelt(word, 4),),) for word in name.words] if name.script == "cyrillic" else []


@cache
def _syllables() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for pinyin, (cyrillic, _) in table("mandarin", ("pinyin", "cyrillic", "hangul")).items():
        for form in words(cyrillic):
            found.setdefault(form, []).append(pinyin)
    return {form: tuple(pinyin) for form, pinyin in found.items()}


@lru_cache(maxsize=8192)
def _palladius(word: str) -> tuple[str, ...]:
    """The pinyin a Cyrillic word can be Palladius' writing of; none when it is no such word.

    >>> _palladius("цзиньпин"), _palladius("владимир")
    (('jinping',), ())
    """
    word = word.replace("ъ", "").replace("ё", "е") if word != "ё" else word
    ends: list[list[str]] = [[""]] + [[] for _ in word]
    for start in range(len(word)):
        done = ends[start]
        for end in range(start + 1, min(len(word), start + 6) + 1):
            for pinyin in _syllables().get(word[start:end], ()) if done else ():
                ends[end] = list(dict.fromkeys([*ends[end], *(first + pinyin for first in done)]))[:16]
    return tuple(ends[-1])


@cache
def _letters() -> dict[str, tuple[str, ...]]:
    return table("cyrillic", ("letter", "en", "short", "fr", "vi", "sound"))


@lru_cache(maxsize=16384)
def _spelt(word: str, column: int) -> str:
    """A word by one column of the table ("-" writes nothing).

    >>> [_spelt("путин", column) for column in range(5)], _spelt("зеленский", 0)
    (['putin', 'putin', 'poutine', 'putin', 'putin'], 'zelenskiy')
    """
    rows = [
        _letters().get(char, (*(char,) * 4, "-"))[column] for char in word
    ]  # a Latin letter among them has no sound
    found = "".join(row for row in rows if row != "-")
    if column == 2 and found.endswith("in"):
        return found + "e"  # Poutine
    if column == 1:
        return found.removesuffix("iy").removesuffix("yy") + "y" if found.endswith(("iy", "yy")) else found
    return found
