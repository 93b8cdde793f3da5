"""Paragraphs without quotation marks that go on in the first person of whoever was quoted right before."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.events.clauses import Sentence
from dragoman.events.discourse import Discourse
from dragoman.events.patterns import pattern

_OURS = frozenset({"w:first", "w:own"})


class OwnWords:
    """Whose words the paragraphs of a report are where it drops the marks: "…," X said. / I am glad to be here."""

    def __init__(self, sentences: Sequence[Sentence], discourse: Discourse) -> None:
        self._discourse = discourse
        self._told: list[str] = []
        self._paragraphs = frozenset[int]() if discourse.voice else _unmarked(sentences)

    def begin(self, sentence: Sentence) -> None:
        """Give the discourse its voice before a sentence is read."""
        if not self._paragraphs:
            return
        if sentence.block.paragraph in self._paragraphs:
            last = self._discourse.last_person
            spoke = [one for one in self._discourse.last_speakers if one.startswith("person:")]
            self._told = self._told or (spoke if len(spoke) == 1 else [last] if last is not None else [])
            self._discourse.voice = list(self._told)
        elif self._told:
            self._told, self._discourse.voice = [], []


def _unmarked(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The paragraphs in the first person outside quotation marks, behind one whose quotation is in it."""
    found: set[int] = set()
    before: int | None = None
    quoted = False
    for number in dict.fromkeys(one.block.paragraph for one in sentences if one.block.role == "body"):
        here = [one for one in sentences if one.block.paragraph == number and one.block.role == "body"]
        marked = any(one.quotes for one in here)
        follows = quoted or before in found
        alone = any(pattern(one.language, "i_myself").search(one.folded, *one.span) for one in here)
        ours = alone or any(atom.any(_OURS) is not None for one in here for atom in one.atoms)
        if follows and not marked and (alone or (ours and before in found)):
            found.add(number)
        quoted = marked and any(
            atom.any(_OURS) is not None and one.in_quote(atom.start) is not None for one in here for atom in one.atoms
        )
        before = number
    return frozenset(found)
