"""Which of gold's things is which of the record's: the likest pair first, each thing once."""

from __future__ import annotations

from collections.abc import Iterable


def pairs(likenesses: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Gold's place → the record's, from (likeness, gold's place, record's place); nothing is paired at 0 or below.

    >>> pairs([(0.5, 0, 0), (0.9, 0, 1), (0.8, 1, 1), (0.0, 1, 0)])
    {0: 1}
    """
    found: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, mine, theirs in sorted(likenesses, key=lambda row: -row[0]):
        if likeness > 0 and mine not in found and theirs not in taken:
            found[mine] = theirs
            taken.add(theirs)
    return found
