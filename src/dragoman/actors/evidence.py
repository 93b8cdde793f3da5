"""What speaks for a person being meant: how the name agrees, the office on the day, the polity, the document; minus what contradicts."""

from __future__ import annotations

from typing import Literal

import msgspec

from dragoman.actors.catalogue import Catalogue, Person, Tenure
from dragoman.actors.readings.model import Evidence, Level
from dragoman.text.views import fold_word

Shift = Literal["", "former", "elect", "then"]
"""How a title's time lies to the day: "" held then; former (nguyên, cựu, 前, ancien); elect (候任, đắc cử); then (时任, khi đó)."""

SURE = 0.6  # a candidate with less is nobody
MARGIN = 0.1  # nearer than that, two candidates stay ambiguous
ALONE = 0.45  # the most a weak agreement of names is worth without an office, a polity or the document
_NAME = {
    Level.SAME: 0.6,
    Level.SPELLING: 0.56,
    Level.TONED: 0.52,
    Level.TONELESS: 0.44,
    Level.SOUND: 0.4,
    Level.SURNAME: 0.3,
    Level.MACHINE_TRANSLATION: 0.2,
}
_WEAK = frozenset({Level.TONELESS, Level.SOUND, Level.SURNAME, Level.MACHINE_TRANSLATION})


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What a text tells of somebody: the name as written, titles, polity, the day, who else it has named.

    `day` is an ISO date or None; `offices` are slugs of data/offices.toml; `present` the ids already named.
    """

    name: str | None
    language: str | None = None
    offices: tuple[str, ...] = ()
    state: str | None = None
    body: str | None = None
    day: str | None = None
    shift: Shift = ""
    present: frozenset[str] = frozenset()


def agreement(level: Level, why: str) -> Evidence:
    """How a name agrees that the catalogue itself lists (in full, as family name, as mistranslation)."""
    return Evidence(level, 1.0, ("catalogue",), why)


class Reason(msgspec.Struct, frozen=True):
    """One piece of evidence: its points, and why in words."""

    points: float
    why: str


class Candidate(msgspec.Struct, frozen=True):
    """A person who may be meant, with the reasons; `level` None where only an office points to the person."""

    id: str
    name: str
    level: Level | None
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> float:
        """All points together, to two places."""
        return round(sum(reason.points for reason in self.reasons), 2)


def weigh(person: Person, told: Told, agreement: Evidence | None, known: Catalogue) -> Candidate:
    """A person held against what a text tells; `agreement` is how the names agree, None where no name is told."""
    reasons: list[Reason] = []
    if agreement is not None:
        worth = _NAME[agreement.level] * (agreement.score if agreement.level in (Level.SOUND, Level.SPELLING) else 1.0)
        reasons.append(Reason(round(worth, 2), f"name: {agreement.level.value} ({agreement.why})"))
    elif told.name is None:
        reasons.append(Reason(0.2, "no name is told: the office points to whoever holds it"))
    others = [*_office(person, told, known), *_polity(person, told, known)]
    if agreement is not None and agreement.level is Level.SURNAME and told.name is not None:
        others += _fame(person, told, known)
    if person.id in told.present:
        others.append(Reason(0.25, "named before in this document"))
    reasons += others
    candidate = Candidate(person.id, known.name(person), agreement.level if agreement else None, tuple(reasons))
    weak = agreement is not None and agreement.level in _WEAK
    if weak and not any(reason.points > 0.1 for reason in others) and candidate.score > ALONE:
        cap = Reason(
            round(ALONE - candidate.score, 2), "a weak agreement of names needs an office, a polity or the document"
        )
        candidate = msgspec.structs.replace(candidate, reasons=(*reasons, cap))
    return candidate


def _fame(person: Person, told: Told, known: Catalogue) -> list[Reason]:
    """A family name alone, where the press calls one holder of a first office so."""
    listed = {fold_word(form) for forms in person.short.values() for form in forms}
    if fold_word(told.name or "") not in listed:
        return []
    first = known.offices["foreign-minister"].rank
    ranks = [known.offices[tenure.office].rank for tenure in person.tenures]
    then = [known.offices[tenure.office].rank for tenure in person.offices(told.day)] if told.day is not None else ranks
    if min(then, default=99) <= first:
        return [Reason(0.35, "the press calls one holder of a first office so")]
    return (
        [Reason(0.3, "the press calls a former holder of a first office so")] if min(ranks, default=99) <= first else []
    )


def _office(person: Person, told: Told, known: Catalogue) -> list[Reason]:
    wanted = _same_work(told.offices, known)
    if not told.offices:
        first = [t for t in person.offices(told.day) if told.day is not None and known.offices[t.office].top]
        return [Reason(0.05, f"in a first office on {told.day}: {known.worded(first[0], person)}")] if first else []
    held = [tenure for tenure in person.tenures if tenure.office in wanted]
    if told.day is None:
        return [Reason(0.2, f"has held it: {known.worded(held[0], person)}")] if held else [_none(told)]
    then = [tenure for tenure in held if tenure.covers(told.day)]
    before = [tenure for tenure in held if tenure.to is not None and tenure.to < told.day]
    after = [tenure for tenure in held if tenure.from_ is not None and tenure.from_ > told.day]
    fits = {"": then, "then": held, "former": before, "elect": after}[told.shift]
    if fits:
        return [
            Reason(0.3, f"{told.shift or 'in office'} on {told.day}: {known.worded(fits[0], person)}{_span(fits[0])}")
        ]
    if held:
        return [Reason(0.1, f"has held it, but not on {told.day}: {known.worded(held[0], person)}{_span(held[0])}")]
    return [_none(told)]


def _none(told: Told) -> Reason:
    return Reason(-0.15, f"never {' or '.join(told.offices)}, as far as known")


def _span(tenure: Tenure) -> str:
    return f" ({tenure.from_ or '?'} – {tenure.to or 'not ended'})"


def _same_work(offices: tuple[str, ...], known: Catalogue) -> frozenset[str]:
    """The offices a title may mean: "minister" any ministry."""
    wide = {office for office in known.offices if office.endswith("-minister")} if "minister" in offices else set()
    return frozenset(offices) | wide


def _polity(person: Person, told: Told, known: Catalogue) -> list[Reason]:
    states = {person.state} | {tenure.state for tenure in person.tenures}
    bodies = {tenure.body for tenure in person.tenures}
    reasons = []
    if told.state is not None:
        word = known.name(known.states[told.state]) if told.state in known.states else told.state
        if told.state in states:
            reasons.append(Reason(0.15, f"of {word}"))
        elif person.state is not None:
            reasons.append(Reason(-0.35, f"not of {word}"))
    if told.body is not None and told.body in bodies:
        reasons.append(Reason(0.15, f"of {known.name(known.bodies[told.body])}"))
    if told.state is None and f"state:{person.state}" in told.present:
        reasons.append(Reason(0.12, "of a state this document names"))
    return reasons
