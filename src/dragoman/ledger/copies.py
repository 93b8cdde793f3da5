"""Copies of one text: reprints, wire copies, teasers. A copy is evidence that a text was spread, no further report of what it says.

Texts are compared by runs of five of their words (as `words` gives them): MinHash (rensa) finds the pairs worth a look, the
sets of runs decide. Of the copies of one text the earliest is taken for the original.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from rensa import RMinHash

RUN = 5  # words in a run
ALIKE = 0.6  # share of the runs of both that both have, from which two texts are copies
HELD = 0.8  # share of the runs of the shorter, from which it is a part of the longer (a teaser, a lead reprinted)
SHORTER = 0.6  # a part has at most so many of the runs of the whole
_BANDS, _ROWS = 25, 5  # a pair with .6 of its runs in common is looked at 87 times in a hundred, with .7 99 times
_SEED = 42


def runs(words: Sequence[str]) -> frozenset[str]:
    """The runs of words of a text; a text shorter than a run is one run.

    >>> sorted(runs(["a", "b", "c", "d", "e", "f"]))
    ['a b c d e', 'b c d e f']
    """
    if not words:
        return frozenset()
    return frozenset(" ".join(words[start : start + RUN]) for start in range(max(len(words) - RUN + 1, 1)))


def bands(words: Sequence[str]) -> list[int]:
    """Numbers of which two texts very likely share one where they are alike, and hardly ever where they are not."""
    found = RMinHash(num_perm=_BANDS * _ROWS, seed=_SEED)
    found.update(sorted(runs(words)))
    digest = found.digest()
    values = [
        hashlib.blake2b(b"".join(value.to_bytes(4, "little") for value in digest[place : place + _ROWS]) + bytes([place]), digest_size=7)
        for place in range(0, len(digest), _ROWS)
    ]  # fmt: skip
    return sorted({int.from_bytes(value.digest(), "little") for value in values})


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the runs of both that both have (Jaccard), 0 to 1."""
    return len(one & other) / max(len(one | other), 1)


def is_part(one: frozenset[str], whole: frozenset[str]) -> bool:
    """Whether a text is a part of another: a teaser, a lead printed again.

    >>> whole = runs("xi jinping and to lam spoke by telephone on thursday about trade and rail".split())
    >>> is_part(runs("xi jinping and to lam spoke by telephone".split()), whole)
    True
    """
    return 0 < len(one) <= SHORTER * len(whole) and len(one & whole) >= HELD * len(one)


def groups(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    """Things joined by pairs, each with all it is joined to by way of others, itself among them.

    >>> groups([(1, 2), (2, 3)])[1]
    {1, 2, 3}
    """
    found: dict[int, set[int]] = {}
    for one, other in pairs:
        joined = found.get(one, {one}) | found.get(other, {other})
        for each in joined:
            found[each] = joined
    return found
