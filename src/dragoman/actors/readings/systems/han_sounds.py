"""Foreign names written in Han characters for their sound (拜登, 特朗普 and 川普, 卢比奥 and 魯比歐).

Each character has the phonemes transliterators use it for: listed in han_sounds.tsv, else made from its pinyin.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from dragoman.actors.readings.model import Key
from dragoman.actors.readings.names import Name
from dragoman.actors.readings.sounds import Sound
from dragoman.actors.readings.systems import pinyin
from dragoman.actors.readings.tables import table, words


def keys(name: Name) -> Iterator[Key]:
    """None: sounds are compared by likeness, not equality."""
    yield from ()


def sounds(name: Name) -> list[Sound]:
    """One sound a word; none when a character has no reading."""
    if name.script != "han":
        return []
    found = [tuple(phonemes(char) for char in _without_junior(word)) for word in name.words]
    return found if all(all(sound) for sound in found) else []


def is_foreign(name: Name) -> bool:
    """Whether a Han name can be a foreign one written for its sound: every character is one that transliterators use.

    >>> from dragoman.actors.readings.names import parse
    >>> is_foreign(parse("卢比奥")), is_foreign(parse("范文同"))
    (True, False)
    """
    listed = table("han_sounds", ("char", "phonemes"))
    return len(name.words) > 1 or all(char in listed for word in name.words for char in word)


def _without_junior(word: str) -> str:
    return word[1:] if len(word) >= 3 and word[0] in "小老" else word  # 小馬可仕 is Marcos junior


@lru_cache(maxsize=4096)
def phonemes(char: str) -> tuple[str, ...]:
    """What one character may stand for.

    >>> phonemes("登"), phonemes("尔")
    (('den', 'd@n', 'don'), ('l@', 'r@'))
    """
    listed = words(table("han_sounds", ("char", "phonemes")).get(char, ("-",))[0])
    if listed:
        return listed
    return tuple(dict.fromkeys(form for reading in pinyin.readings(char)[:2] for form in _from_pinyin(reading)))[:6]


_INITIALS = {
    "zh": ("J", "C"), "ch": ("C",), "sh": ("S",), "b": ("b",), "p": ("p",), "m": ("m",), "f": ("f",), "d": ("d",),
    "t": ("t",), "n": ("n",), "l": ("l",), "g": ("g",), "k": ("k",), "h": ("h",), "j": ("J", "g"), "q": ("C",), "x": ("S", "h"),
    "r": ("r", "J"), "z": ("z",), "c": ("c",), "s": ("s",), "y": ("y",), "w": ("w", "v"),
}  # fmt: skip
_FINALS = {
    "ai": ("ai", "e"), "ei": ("ei", "i"), "ao": ("au", "o"), "ou": ("o", "u"), "an": ("an",), "en": ("en", "@n"), "ang": ("an", "on"),
    "eng": ("en", "on"), "ong": ("on", "un"), "ia": ("ya", "a"), "ie": ("ye", "e"), "iao": ("yo", "au"), "iu": ("yu", "u"),
    "ian": ("yan", "en"), "in": ("in", "en"), "iang": ("yan", "an"), "ing": ("in", "en"), "iong": ("yun",), "ua": ("wa", "ua"),
    "uo": ("o", "wo"), "uai": ("wai",), "ui": ("ui", "we"), "uan": ("wan", "an"), "un": ("un", "@n"), "uang": ("wan",),
    "ue": ("ue",), "e": ("e", "@"),
}  # fmt: skip


def _from_pinyin(reading: str) -> Iterator[str]:
    size = 2 if reading[:2] in _INITIALS else 1 if reading[:1] in _INITIALS else 0
    initial, final = reading[:size], reading[size:]
    if final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
        finals: tuple[str, ...] = ("@",)
    elif reading == "er":
        finals = ("er",)
    else:
        finals = _FINALS.get(final, (final,))
    for consonant in _INITIALS.get(initial, ("",)):
        for vowel in finals:
            yield consonant + (vowel[1:] if vowel[:1] in ("y", "w") and initial in ("y", "w") else vowel)
