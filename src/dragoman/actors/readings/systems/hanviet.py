"""Hán-Việt: how Vietnamese reads Han characters (苏林 Tô Lâm), with tones and without.

The table is hanviet-pinyin-words'; names that read a character otherwise (卢 Lư) are in hanviet_more.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dragoman.actors.readings.folding import bare
from dragoman.actors.readings.model import Key, Level
from dragoman.actors.readings.names import Name
from dragoman.actors.readings.products import readings_of
from dragoman.actors.readings.tables import table, words
from dragoman.text.views import fold_word

_I_FOR_Y = re.compile("(?<=[hklmst])[yýỳỷỹỵ]$")  # Lý and Lí, Hy and Hi are one name
_I = dict(zip("yýỳỷỹỵ", "iíìỉĩị", strict=True))
_SYLLABLE = re.compile(
    "(?:b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|qu|p|r|s|th|tr|t|v|x)?[aeiouy]{1,3}(?:ch|c|m|ng|nh|n|p|t)?"
)
_MARKED = re.compile("[ăâđêôơưảãạấầẩẫậắằẳẵặẻẽẹếềểễệỉĩịỏõọốồổỗộớờởỡợủũụứừửữựỷỹỵ]")


def keys(name: Name) -> Iterator[Key]:
    """A Han name read in Vietnamese; a Vietnamese name in the same writing."""
    if name.script == "han" and len(name.words) == 1 and len(name.words[0]) <= 5:
        for parts in readings_of(name.words[0], readings):
            yield Key(Level.TONED, " ".join(even(part) for part in parts), "hanviet", parts, "viet")
            plain = tuple(bare(part) for part in parts)
            for form in dict.fromkeys(("".join(plain), "".join(bare(even(part)) for part in parts))):
                yield Key(Level.TONELESS, form, "hanviet", plain, "letters")
        for part in readings(name.words[0][0]):
            yield Key(Level.SURNAME, bare(part), "hanviet", (part,), "surname")
    elif is_vietnamese(name):
        for forms in dict.fromkeys((name.words, name.words[-1:] + name.words[:-1])):
            yield Key(Level.SPELLING, " ".join(even(word) for word in forms), "hanviet", forms, "viet")


@lru_cache(maxsize=4096)
def readings(char: str) -> tuple[str, ...]:
    """The Hán-Việt readings of one folded character, those of names first.

    >>> readings("苏"), readings("卢")
    (('tô',), ('lư', 'lô'))
    """
    more = table("hanviet_more", ("char", "readings", "why")).get(char, ("-",))[0]
    usual = table("hanviet", ("char", "readings")).get(char, ("-",))[0]
    return tuple(dict.fromkeys(fold_word(reading) for reading in (*words(more), *words(usual))))


def is_vietnamese(name: Name) -> bool:
    """Whether a Latin name can be a Vietnamese person's: two to five Vietnamese syllables, none of them hyphenated."""
    if name.script != "latin" or not 2 <= len(name.words) <= 5 or any("-" in group for group in name.groups):
        return False
    return all(_SYLLABLE.fullmatch(word) for word in name.bare)


def is_marked(text: str) -> bool:
    """Whether letters stand in a folded name that only Vietnamese writes."""
    return _MARKED.search(text) is not None


def even(syllable: str) -> str:
    """A syllable with i for a lone final y."""
    return _I_FOR_Y.sub(lambda found: _I[found.group()], syllable)
