"""Han names of Japanese people: by listed family and given names, else weakly by the readings of each character.

石破茂 is Ishiba Shigeru because both names are listed; an unlisted given name is guessed from on and kun readings and
counts as sound only. Japanese names can't be read from characters alone: nothing here is stronger than "toneless".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dragoman.actors.readings.model import Key, Level
from dragoman.actors.readings.names import Name
from dragoman.actors.readings.products import readings_of
from dragoman.actors.readings.tables import table, words

_LONG = re.compile("(?<=o)[uo]|(?<=u)u")
_COLUMNS = ("char", "hangul", "on", "kun")


def keys(name: Name) -> Iterator[Key]:
    """Family and given name joined in Hepburn; the family name alone."""
    if (
        name.script != "han"
        or len(name.words) != 1
        or not 2 <= len(name.words[0]) <= 6
        or name.language in ("vi", "ko")
    ):
        return
    word = name.words[0]
    for cut in range(1, min(4, len(word))):
        families = _listed("japanese_families", word[:cut])
        for family in families:
            yield Key(Level.SURNAME, family, "japanese", (family,), "surname")
            given_listed = _listed("japanese_given", word[cut:])
            for given in given_listed:
                yield Key(Level.TONELESS, family + given, "japanese", (family, given), "letters")
            for parts in readings_of(word[cut:], readings):
                if "".join(parts) not in given_listed:
                    yield Key(Level.SOUND, family + "".join(parts), "japanese", (family, *parts), "letters")


@lru_cache(maxsize=4096)
def readings(char: str) -> tuple[str, ...]:
    """The kun and on readings of a character with short vowels, kun without the endings of verbs and adjectives.

    >>> readings("茂")
    ('shigeru', 'shige', 'mo', 'bo')
    """
    row = table("unihan", _COLUMNS).get(char)
    if row is None:
        return ()
    kun = [form for reading in words(row[2]) for form in _stems(reading)]
    return tuple(dict.fromkeys(_LONG.sub("", form) for form in (*kun, *words(row[1]))))[:7]


def _stems(kun: str) -> Iterator[str]:
    yield kun
    if len(kun) > 4 and kun.endswith(("ru", "ki", "shi", "su", "mu", "ku")):
        yield kun[:-3] if kun.endswith("shi") else kun[:-2]
    elif len(kun) > 3 and kun.endswith(("i", "u")):
        yield kun[:-1]


def _listed(name: str, word: str) -> tuple[str, ...]:
    return words(table(name, ("name", "readings")).get(word, ("-",))[0])
