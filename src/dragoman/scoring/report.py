"""All documents of a gold set, scored together: measures by language group, and the losses."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from dragoman.scoring.contacts import contacts
from dragoman.scoring.gold import Gold
from dragoman.scoring.layers import formulas, noise
from dragoman.scoring.losses import Loss
from dragoman.scoring.measures import Measures, measures
from dragoman.scoring.readings import ReadDocument, Reading
from dragoman.scoring.statements import statements


@dataclass(frozen=True, slots=True)
class Report:
    """The measures of all documents ("all") and of each language group, and the losses in gold's order."""

    groups: dict[str, Measures]
    losses: list[Loss]


def score(gold: Iterable[Gold], readings: Iterable[Reading]) -> Report:
    """Records against gold, joined by the document's id or the stem of its file name.

    A document without a record counts as one in which nothing was found.

    >>> report = score([Gold(id="vi-1", contacts=[], statements=[], formulas=["win-win"])], [])
    >>> report.groups["vi"]["docs_missing"], report.groups["all"]["formula_F1"]
    (1, 0.0)
    """
    known = _by_id(readings)
    groups: defaultdict[str, Counter[str]] = defaultdict(Counter)
    losses: list[Loss] = []
    for one in gold:
        reading = known.get(one.id)
        counts = Counter({"documents": 1, "documents missing": int(reading is None)})
        reading = reading or Reading(document=ReadDocument(id=one.id))
        for part, lost in (contacts(one, reading), statements(one, reading)):
            counts += part
            losses += lost
        counts += noise(one, reading) + formulas(one, reading)
        for group in ("all", one.group):
            groups[group] += counts
    return Report({group: measures(counts) for group, counts in groups.items()}, losses)


def _by_id(readings: Iterable[Reading]) -> dict[str, Reading]:
    found: dict[str, Reading] = {}
    for reading in readings:
        found[reading.document.id] = reading
        found.setdefault(PurePosixPath(reading.document.id).name.removesuffix(".txt"), reading)
    return found
