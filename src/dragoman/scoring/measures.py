"""From counts to the figures that are reported."""

from __future__ import annotations

from collections import Counter

Measures = dict[str, float | int]


def rates(found: int, missed: int, extra: int) -> tuple[float, float, float]:
    """Precision, recall and F1; 0 where there is nothing to divide.

    >>> rates(found=3, missed=1, extra=0)
    (1.0, 0.75, 0.8571428571428571)
    >>> rates(0, 0, 0)
    (0.0, 0.0, 0.0)
    """
    precision = found / (found + extra) if found + extra else 0.0
    recall = found / (found + missed) if found + missed else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def measures(counts: Counter[str]) -> Measures:
    """The figures of one group of documents."""
    contact = _rates(counts, "contacts")
    statement = _rates(counts, "statements")
    found, full = counts["statements found"], counts["full right"]
    misread = found - full
    met = counts["contacts found"]
    dated = sum(counts[f"date {how}"] for how in ("exact", "compatible", "wrong", "missing"))
    return {
        "docs": counts["documents"],
        "docs_missing": counts["documents missing"],
        "contact_P": contact[0],
        "contact_R": contact[1],
        "contact_F1": contact[2],
        "focus_recall": _share(counts["focus found"], counts["focus in gold"]),
        "date_exact": _share(counts["date exact"], dated),
        "date_exact_or_compatible": _share(counts["date exact"] + counts["date compatible"], dated),
        "status_acc": _share(counts["status right"], met),
        "focus_acc": _share(counts["focus right"], met),
        "participant_R": _share(counts["participants found"], counts["participants in gold"]),
        "statement_P": statement[0],
        "statement_R": statement[1],
        "statement_F1": statement[2],
        "speaker_acc": _share(counts["speaker right"], found),
        "act_acc": _share(counts["act right"], found),
        "statement_full_F1": rates(full, counts["statements missed"] + misread, counts["statements extra"] + misread)[
            2
        ],
        "reporter_R": _share(counts["reporter found"], counts["reporter in gold"]),
        "reporter_extra": counts["reporter extra"],
        "topic_F1": _rates(counts, "topics")[2],
        "noise_F1": _rates(counts, "noise")[2],
        "formula_F1": _rates(counts, "formulas")[2],
    }


def _share(part: int, whole: int) -> float:
    return part / max(1, whole)


def _rates(counts: Counter[str], what: str) -> tuple[float, float, float]:
    return rates(counts[f"{what} found"], counts[f"{what} missed"], counts[f"{what} extra"])
