"""What lies over the whole text: noise, counted in characters, and formulas, counted once a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set

from dragoman.model import Span
from dragoman.scoring.gold import Gold
from dragoman.scoring.readings import Reading

_CLEAN = frozenset({"body", "title", "headline", "lead", "dateline"})


def noise(gold: Gold, reading: Reading) -> Counter[str]:
    """Characters set aside as noise."""
    set_aside = (passage.span for passage in reading.passages if passage.role not in _CLEAN)
    return _compared("noise", _characters(gold.noise), _characters(set_aside))


def formulas(gold: Gold, reading: Reading) -> Counter[str]:
    """Formulas that the document uses at all."""
    return _compared("formulas", set(gold.formulas), {use.formula for use in reading.formulas})


def _characters(spans: Iterable[Span]) -> set[int]:
    return {place for span in spans for place in range(span.start, span.end)}


def _compared(what: str, wanted: Set[object], found: Set[object]) -> Counter[str]:
    common = len(wanted & found)
    counts = {"found": common, "missed": len(wanted) - common, "extra": len(found) - common}
    return Counter({f"{what} {how}": number for how, number in counts.items()})
