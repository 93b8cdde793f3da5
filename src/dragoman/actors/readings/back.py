"""A name read back through another language: "Su Lin" is the pinyin of 苏林, which is Tô Lâm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from dragoman.actors.readings.keying import keys_of
from dragoman.actors.readings.model import Evidence, Key, Level
from dragoman.actors.readings.names import parse
from dragoman.actors.readings.systems import hanviet

_MOST = 4096


def read_back(name: str, known: Iterable[str] = ()) -> list[tuple[str, Evidence]]:
    """The Vietnamese names a pinyin spelling may have come from, likeliest first, as `machine-translation`.

    Never enough alone: an office, a state or the document must agree. `known` narrows the answer to names on a list
    (a Vietnamese spelling, with or without marks, or the Han form); without it the candidates are syllables without marks.
    """
    return []
