"""Statements of a record against gold's: the place, the speaker, the act, the reporter, the topics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from dragoman.model import Span
from dragoman.scoring.gold import Gold, GoldStatement
from dragoman.scoring.losses import Loss
from dragoman.scoring.names import is_same_actor, is_same_outlet
from dragoman.scoring.pairing import pairs
from dragoman.scoring.readings import ReadActor, Reading, ReadStatement

# Two readers put the same statement now under one of these, now under none: they are not counted.
_VAGUE = frozenset({"other", "diplomacy", "bilateral-relations"})


def statements(gold: Gold, reading: Reading) -> tuple[Counter[str], list[Loss]]:
    """The counts of one document, and what was missed, invented or misread."""
    counts: Counter[str] = Counter()
    losses: list[Loss] = []
    cast = reading.cast()
    scored = [one for one in reading.statements if not any(_is_mostly_in(one.span, span) for span in gold.ignore)]
    paired = pairs(_likenesses(gold.statements, scored))
    for i, mine in enumerate(gold.statements):
        speakers = ", ".join(mine.speaker)
        if i in paired:
            theirs = scored[paired[i]]
            details = _details(mine, theirs, cast)
            counts += details
            if not details["full right"]:
                detail = f"{speakers} → {', '.join(theirs.speakers)}; {mine.act} → {theirs.act}"
                losses.append(Loss(gold.id, "statement misread", mine.anchor, detail))
        elif mine.repeat_of is None:
            counts["statements missed"] += 1
            losses.append(Loss(gold.id, "statement missed", mine.anchor, f"{speakers}; {mine.act}"))
    for j, theirs in enumerate(scored):
        if j not in paired.values():
            counts["statements extra"] += 1
            losses.append(Loss(gold.id, "statement extra", theirs.span, f"{', '.join(theirs.speakers)}; {theirs.act}"))
    return counts, losses


def shared(one: Span, other: Span) -> int:
    """How many characters two spans share.

    >>> shared(Span(0, 10), Span(6, 20)), shared(Span(0, 3), Span(5, 9))
    (4, 0)
    """
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _is_mostly_in(one: Span, other: Span) -> bool:
    return shared(one, other) >= 0.5 * max(1, one.end - one.start)


def _likenesses(mine: list[GoldStatement], theirs: list[ReadStatement]) -> Iterator[tuple[float, int, int]]:
    """Pairs where the shorter lies for 7 tenths in the longer, and the longer is not three times as long."""
    for i, wanted in enumerate(mine):
        for j, candidate in enumerate(theirs):
            common = shared(wanted.anchor, candidate.span)
            lengths = (wanted.anchor.end - wanted.anchor.start, max(1, candidate.span.end - candidate.span.start))
            if common >= 0.7 * min(lengths) and common >= 0.35 * max(lengths):
                yield common / max(lengths), i, j


def _details(mine: GoldStatement, theirs: ReadStatement, cast: Mapping[str, ReadActor]) -> Counter[str]:
    """How well a statement that was found is described."""
    speaker_right = _is_same_speaker(mine.speaker, theirs.speakers, cast)
    act_right = theirs.act == mine.act
    counts = Counter(
        {
            "statements found": 1,
            "speaker right": int(speaker_right),
            "act right": int(act_right),
            "full right": int(speaker_right and act_right),
        }
    )
    if mine.reporter:
        counts["reporter in gold"] += 1
        counts["reporter found"] += any(is_same_outlet(x, y, cast) for x in mine.reporter for y in theirs.reporters)
    else:
        counts["reporter extra"] += bool(theirs.reporters)
    wanted, found = set(mine.topics) - _VAGUE, set(theirs.topics) - _VAGUE
    counts["topics found"] += len(wanted & found)
    counts["topics missed"] += len(wanted - found)
    counts["topics extra"] += len(found - wanted)
    return counts


def _is_same_speaker(wanted: list[str], speakers: list[str], cast: Mapping[str, ReadActor]) -> bool:
    """Every speaker of gold is there; one more is let pass only where gold has several."""
    most = max(len(wanted), 1) + (len(wanted) > 1)
    return len(speakers) <= most and all(any(is_same_actor(x, y, cast) for y in speakers) for x in wanted)
