"""A million names looked up by their first word: for the user's own catalogue, which an automaton would take long to build for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_WORD = re.compile(r"[^\W_]+")
_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class ManyNames:
    """Folded names, each with a number; where they stand in a text as whole words.

    >>> names = ManyNames([("nguyen van a", 0), ("张三", 1)])
    >>> sorted(names.find("ong nguyen van a gap 张三丰"))
    [(0, 4, 16), (1, 21, 23)]
    """

    def __init__(self, names: Mapping[str, int] | Iterable[tuple[str, int]]) -> None:
        self._number = dict(names)
        lengths: dict[str, set[int]] = {}
        for name in self._number:
            lengths.setdefault(_head(name), set()).add(len(name))
        lengths.pop("", None)
        self._lengths = {head: tuple(sorted(told)) for head, told in lengths.items()}

    def __len__(self) -> int:
        return len(self._number)

    def find(self, folded: str) -> list[tuple[int, int, int]]:
        """Every name that stands in a text: its number, start, end."""
        found: list[tuple[int, int, int]] = []
        if not self._number:
            return found
        lengths = self._lengths
        for word in _WORD.finditer(folded):
            head = word.group()
            if (told := lengths.get(head)) is not None:
                self._at(folded, word.start(), told, found)
            if not head.isascii() and _HAN.match(
                head
            ):  # words of Han are not parted: a name may begin at each character
                for place in range(word.start(), word.end()):
                    if (told := lengths.get(folded[place])) is not None and (place > word.start() or len(head) > 1):
                        self._at(folded, place, told, found)
        return found

    def _at(self, folded: str, start: int, lengths: tuple[int, ...], found: list[tuple[int, int, int]]) -> None:
        for length in lengths:
            end = start + length
            number = self._number.get(folded[start:end])
            if number is not None and (end >= len(folded) or _HAN.match(folded[end - 1]) or not folded[end].isalnum()):
                found.append((number, start, end))


def _head(name: str) -> str:
    """What a name is looked up by: its first word, of Han its first character."""
    if name and _HAN.match(name[0]):
        return name[0]
    first = _WORD.match(name)
    return first.group() if first is not None else ""
