"""What is taken as the same before any reading: case, width, composition, traditional and variant Han characters."""

from __future__ import annotations

import unicodedata
from functools import cache

from dragoman.actors.readings.tables import table
from dragoman.text.views import fold_word

_LETTERS = str.maketrans(
    {"đ": "d", "ð": "d", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ə": "a", "ħ": "h"}
)


@cache
def _variants() -> dict[int, str]:
    return {ord(char): folded for char, (folded,) in table("variants", ("char", "folded")).items()}


def fold_name(name: str) -> str:
    """A name with case, width, composition and Han variants folded; marks stay, and 范 never becomes 範.

    >>> fold_name("ＴÔ LÂM"), fold_name("張高麗"), fold_name("范長江"), fold_name("趙楽際"), fold_name("李峯")
    ('tô lâm', '张高丽', '范长江', '赵乐际', '李峰')
    """
    return fold_word(name).translate(_variants()) if not name.isascii() else name.lower()


def bare(folded: str) -> str:
    """A folded Latin name without its marks, đ as d.

    >>> bare("võ nguyên giáp"), bare("đỗ mười"), bare("vučić"), bare("støre")
    ('vo nguyen giap', 'do muoi', 'vucic', 'store')
    """
    if folded.isascii():
        return folded
    parts = unicodedata.normalize("NFD", folded.translate(_LETTERS))
    return "".join(char for char in parts if not unicodedata.combining(char))
