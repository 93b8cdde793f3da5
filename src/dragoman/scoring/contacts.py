"""Contacts of a record against gold's: found, dated, held or planned, between whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from dragoman.scoring.dates import Agreement, agreement
from dragoman.scoring.gold import Gold, GoldContact, GoldParticipant, Period
from dragoman.scoring.losses import Loss
from dragoman.scoring.names import is_same_actor
from dragoman.scoring.pairing import pairs
from dragoman.scoring.readings import ReadActor, ReadContact, Reading, ReadParticipant

Cast = Mapping[str, ReadActor]

# A wrong date costs nearly a participant: two calls between the same people on two days are two contacts.
_DATE_WEIGHT = {
    Agreement.EXACT: 0.6,
    Agreement.COMPATIBLE: 0.3,
    Agreement.RIGHTLY_NONE: 0.3,
    Agreement.MISSING: 0.1,
    Agreement.INVENTED: 0.1,
    Agreement.WRONG: -0.8,
}


def contacts(gold: Gold, reading: Reading) -> tuple[Counter[str], list[Loss]]:
    """The counts of one document, and what was missed or invented."""
    counts: Counter[str] = Counter()
    losses: list[Loss] = []
    cast = reading.cast()
    paired = pairs(
        (likeness(mine, theirs, cast), i, j)
        for i, mine in enumerate(gold.contacts)
        for j, theirs in enumerate(reading.contacts)
    )
    for i, mine in enumerate(gold.contacts):
        counts["focus in gold"] += mine.focus
        if i in paired:
            counts["contacts found"] += 1
            counts["focus found"] += mine.focus
            counts += _details(mine, reading.contacts[paired[i]], cast)
        else:
            counts["contacts missed"] += 1
            who = ", ".join(p.name or p.state or "?" for p in mine.participants)
            losses.append(Loss(gold.id, "contact missed", None, f"{mine.kind} {_words(mine.date)}: {who}"))
    for j, theirs in enumerate(reading.contacts):
        if j not in paired.values():
            counts["contacts extra"] += 1
            day = theirs.date.first if theirs.date is not None else None
            who = ", ".join(q.name or q.actor or "?" for q in theirs.participants)
            losses.append(Loss(gold.id, "contact extra", None, f"{theirs.kind} {day}: {who}"))
    return counts, losses


def likeness(mine: GoldContact, theirs: ReadContact, cast: Cast) -> float:
    """How like two contacts are; 0 for different kinds, and where neither a participant nor all states are shared."""
    if mine.kind != theirs.kind:
        return 0.0
    shared = _shared(mine.participants, theirs.participants, cast)
    states = {p.state for p in mine.participants if p.state}
    if shared == 0 and not (len(states) >= 2 and states <= {q.state for q in theirs.participants}):
        return 0.0
    return 1 + shared / max(1, len(mine.participants)) + _DATE_WEIGHT[agreement(mine.date, theirs.date)]


def _shared(mine: list[GoldParticipant], theirs: list[ReadParticipant], cast: Cast) -> int:
    """How many of gold's participants stand in the record, each of the record's used once."""
    left = list(theirs)
    for wanted in mine:
        for candidate in left:
            if _is_same(wanted, candidate, cast) and (wanted.name or candidate.state):
                left.remove(candidate)
                break
    return len(theirs) - len(left)


def _is_same(wanted: GoldParticipant, candidate: ReadParticipant, cast: Cast) -> bool:
    """By name; by state alone where the text gives no name."""
    name = wanted.name
    if name and any(is_same_actor(name, reference, cast) for reference in candidate.references()):
        return True
    return (not name or not wanted.named) and candidate.state == wanted.state


def _details(mine: GoldContact, theirs: ReadContact, cast: Cast) -> Counter[str]:
    """How well a contact that was found is described."""
    return Counter(
        {
            f"date {agreement(mine.date, theirs.date).value}": 1,
            "status right": int((theirs.status or "held") == mine.status),
            "focus right": int(bool(theirs.focus) == mine.focus),
            "participants found": sum(
                any(_is_same(p, q, cast) for q in theirs.participants) for p in mine.participants
            ),
            "participants in gold": len(mine.participants),
        }
    )


def _words(day: str | Period | None) -> str:
    return f"{day.first}..{day.last}" if isinstance(day, Period) else str(day)
