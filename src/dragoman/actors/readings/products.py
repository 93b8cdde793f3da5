"""Every way to read a word of several characters, likeliest first and never too many."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

MOST = 48  # 阮 has seven readings, and a name three or four characters; the readings of names come first


def readings_of(word: str, readings: Callable[[str], tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Combinations of each character's readings; none when a character has no reading.

    >>> list(readings_of("ab", {"a": ("x", "y"), "b": ("z",)}.__getitem__))
    [('x', 'z'), ('y', 'z')]
    """
    yield from combined([readings(char) for char in word])


def combined(choices: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Combinations of choices, those with the first choices first, at most MOST."""
    if not all(choices):
        return
    while _size(choices) > MOST:
        longest = max(range(len(choices)), key=lambda place: len(choices[place]))
        choices = [choice[:-1] if place == longest else choice for place, choice in enumerate(choices)]
    yield from product(*choices)


def _size(choices: list[tuple[str, ...]]) -> int:
    size = 1
    for choice in choices:
        size *= len(choice)
    return size
