"""A name read back through another language: "Su Lin" is the pinyin of 苏林, which is Tô Lâm."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

import msgspec

from dragoman.actors.readings.folding import bare
from dragoman.actors.readings.keying import keys_of
from dragoman.actors.readings.model import Evidence, Level
from dragoman.actors.readings.names import Name, parse
from dragoman.actors.readings.products import combined
from dragoman.actors.readings.systems import hanviet, pinyin
from dragoman.actors.readings.tables import table


class Candidate(msgspec.Struct, frozen=True):
    """A name another may have been before a machine read it back, with its evidence."""

    name: str
    evidence: Evidence


def read_back(name: str, known: Iterable[str] | None = None) -> list[Candidate]:
    """What a name in pinyin may have been in Vietnamese, as `machine-translation`: it never resolves alone.

    With `known` (Vietnamese or Han names of people who may be meant), those of them that fit, best first. Without, the
    readings without marks that are possible at all; one pinyin syllable is several dozen characters, so expect many.

    >>> [found.name for found in read_back("Su Lin", ["Tô Lâm", "Phạm Minh Chính"])]
    ['Tô Lâm']
    >>> "to lam" in [found.name for found in read_back("Comrade Su Lin")]
    True
    """
    asked = parse(name)
    orders = [order for order in dict.fromkeys((asked.bare, asked.family_first)) if _is_pinyin(order)]
    if asked.script != "latin" or not orders:
        return []
    if known is not None:
        return [Candidate(text, _evidence(name, text)) for text in known if _fits(orders, parse(text))]
    readings = [combined([_without_marks(syllable)[:12] for syllable in order]) for order in orders]
    found = dict.fromkeys(" ".join(parts) for order in readings for parts in order)
    return [Candidate(text, _evidence(name, text)) for text in found]


def _evidence(name: str, text: str) -> Evidence:
    why = f"{name} may be pinyin of the characters that Vietnamese reads {text}; something else must agree"
    return Evidence(Level.MACHINE_TRANSLATION, 0.3, ("pinyin", "hanviet"), why)


def _is_pinyin(syllables: tuple[str, ...]) -> bool:
    return 2 <= len(syllables) <= 4 and all(syllable in pinyin.syllables() for syllable in syllables)


def _fits(orders: list[tuple[str, ...]], known: Name) -> bool:
    """Whether each syllable of pinyin and the known name's own share a character; marks count where they stand."""
    if known.script == "han":
        letters = {key.text for key in keys_of(known) if key.system == "pinyin" and key.space == "letters"}
        return any("".join(order) in letters for order in orders)
    if not hanviet.is_vietnamese(known):
        return False
    marked = hanviet.is_marked(" ".join(known.words))
    for order in orders:
        if len(order) == len(known.words) and all(
            hanviet.even(word) in _with_marks(syllable) if marked else word in _without_marks(syllable)
            for syllable, word in zip(order, known.words, strict=True)
        ):
            return True
    return False


@cache
def _by_pinyin() -> dict[str, dict[str, int]]:
    """Each syllable of pinyin with the Hán-Việt readings of its characters, and how many characters share each."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for char in table("hanviet", ("char", "readings")):
        for syllable in pinyin.readings(char)[:2]:
            for reading in hanviet.readings(char)[:2]:
                found[syllable][hanviet.even(reading)] += 1
    return found


@cache
def _with_marks(syllable: str) -> tuple[str, ...]:
    counts = _by_pinyin().get(syllable, {})
    return tuple(sorted(counts, key=lambda reading: -counts[reading]))


@cache
def _without_marks(syllable: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(bare(reading) for reading in _with_marks(syllable)))
