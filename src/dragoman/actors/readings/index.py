"""Many names, found again by any name in any script: blocking keys in one sorted array, every candidate compared in full.

Sixty-four bits a key: the upper bits are the key's hash, the lower ones the entry's number. A collision of hashes costs
one comparison, never a wrong answer. A name's strong keys are looked up first; only where no entry agrees with them are
the entries looked at that have about the same consonants.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

import msgspec

from dragoman.actors.readings.compare import SURE, compare_names, shared
from dragoman.actors.readings.keying import keys_of, make_keys, make_sounds, sounds_of
from dragoman.actors.readings.likeness import alike
from dragoman.actors.readings.model import Evidence, Level
from dragoman.actors.readings.names import Name, parse, parse_anew
from dragoman.actors.readings.sounds import Sound, skeletons

_BITS = 24  # sixteen million names
_MASK = (1 << _BITS) - 1
_HASH = (1 << (64 - _BITS)) - 1
_MOST = 200  # entries read under one blocking key
_CLOSE = 40  # entries that are held against a name by their sound: those that share most blocking keys


class Found(msgspec.Struct, frozen=True):
    """An entry that a name may be, and why."""

    id: str
    name: str
    evidence: Evidence


class Index:
    """Names by id; one id may have many names. Built once.

    >>> index = Index([("person:to-lam", "Tô Lâm", "vi"), ("person:joe-biden", "Joe Biden", "en")])
    >>> [(found.id, found.evidence.level.value) for found in index.find("蘇林")]
    [('person:to-lam', 'toned')]
    """

    def __init__(self, entries: Iterable[tuple[str, str, str | None]]) -> None:
        self._entries = list(entries)
        if len(self._entries) > _MASK:
            raise ValueError(f"an index holds at most {_MASK} names; these are {len(self._entries)}")
        packed = array("Q")
        for number, (_, text, language) in enumerate(self._entries):
            packed.extend([(block << _BITS) | number for block in _blocks(parse_anew(text, language))])
        self._packed = array("Q", sorted(packed))

    def __len__(self) -> int:
        return len(self._entries)

    def find(self, name: str, language: str | None = None, limit: int = 10, *, likeness: bool = True) -> list[Found]:
        """The entries a name may be, the best first, each id once with its best evidence.

        Without `likeness` only shared keys count: no misspellings and no foreign names heard through characters, but
        well under a millisecond also for a name that is not in the index.
        """
        asked = parse(name, language)
        best: dict[str, Found] = {}
        self._look(asked, self._numbers(_strong(asked)), best)
        if likeness and not any(found.evidence.score >= SURE for found in best.values()):
            for _, words in sounds_of(asked):
                often = Counter(self._numbers(_bones(words))).most_common(_CLOSE)
                self._look(asked, (number for number, _ in often), best, alike)
        if not any(found.evidence.score >= SURE for found in best.values()):
            self._look(asked, islice(self._numbers(_weak(asked)), _MOST), best, compare_names if likeness else shared)
        ranked = sorted(best.values(), key=lambda found: (-found.evidence.score, found.evidence.level.rank, found.id))
        return ranked[:limit]

    def _look(
        self,
        asked: Name,
        numbers: Iterable[int],
        best: dict[str, Found],
        hold: Callable[[Name, Name], Evidence | None] = compare_names,
    ) -> None:
        for number in dict.fromkeys(numbers):
            entry, text, language = self._entries[number]
            evidence = hold(asked, parse(text, language))
            if evidence is not None and (entry not in best or best[entry].evidence.score < evidence.score):
                best[entry] = Found(entry, text, evidence)

    def _numbers(self, blocks: Iterable[int]) -> Iterator[int]:
        """The entries under blocking keys, at most _MOST of each."""
        for block in blocks:
            place = bisect_left(self._packed, block << _BITS)
            end = min(place + _MOST, len(self._packed))
            while place < end and self._packed[place] >> _BITS == block:
                yield self._packed[place] & _MASK
                place += 1


def _block(space: str, text: str) -> int:
    return hash((space, text)) & _HASH


def _blocks(name: Name) -> set[int]:
    """All blocking keys of an entry."""
    return {
        *(_block(key.space, key.text) for key in make_keys(name)),
        *(block for _, words in make_sounds(name) for block in _bones(words)),
    }


def _strong(name: Name) -> Iterator[int]:
    return (_block(key.space, key.text) for key in keys_of(name) if key.level is not Level.SURNAME)


def _weak(name: Name) -> Iterator[int]:
    return (_block(key.space, key.text) for key in keys_of(name) if key.space == "surname")


def _bones(words: tuple[Sound, ...]) -> Iterator[int]:
    """The consonants of the whole name and of its first and last words, and of each with one consonant left out."""
    seen: set[str] = set()
    for sound in (_joined(words), words[-1], words[0]) if len(words) > 1 else words:
        for bones in skeletons(sound):
            if bones and bones not in seen:
                seen.add(bones)
                yield _block("bones", bones)
                if 2 < len(bones) < 12:
                    for place in range(len(bones)):
                        yield _block("bones", bones[:place] + bones[place + 1 :])


def _joined(words: tuple[Sound, ...]) -> Sound:
    return tuple(place for word in words for place in word)
