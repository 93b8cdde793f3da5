"""When, where and whether: the day, the place and the status of a contact."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.events.clauses import Sentence, form_of, governed, light
from dragoman.events.found import Found, Side
from dragoman.lang import ContactCue
from dragoman.mentions import dates
from dragoman.mentions.scan import Atom


def negated(sentence: Sentence, atom: Atom) -> bool:
    """Whether a "not" stands right before the word."""
    before = [a for a in sentence.atoms if a.end <= atom.start and atom.start - a.end <= 12]
    return any(a.get("w:negation") is not None and light(sentence, a.end, atom.start) for a in before[-2:])


def is_future(sentence: Sentence, place: int) -> bool:
    """Whether a date's own clause is a plan."""
    start, end = sentence.chunk_start(place), sentence.chunk_end(place)
    return any(
        (entry := atom.get("status")) is not None and entry.value == "planned" and start <= atom.start < end
        for atom in sentence.atoms
    )


def status(sentence: Sentence, atom: Atom) -> str:
    """Held, planned or cancelled, by the words around."""
    start = sentence.chunk_start(atom.start)
    status = "held"
    end = sentence.chunk_end(atom.end)
    told = form_of(sentence, atom) == "past"
    for other in sentence.atoms:
        entry = other.get("status")
        if entry is None:
            continue
        if entry.value == "cancelled" and abs(other.start - atom.start) < 80:
            return "cancelled"
        near = start <= other.start <= atom.start + 4 or atom.end <= other.start <= min(end, atom.end + 25)
        if entry.value == "planned" and near and not told:
            status = "planned"
    return status


def dated(
    found: Found,
    sentence: Sentence,
    atom: Atom,
    resolved: Sequence[tuple[dates.Mentioned, dates.Resolved | None]],
) -> None:
    """The date nearest to the verb in its sentence, those inside names and quotations left out."""
    usable = [(hit, when) for hit, when in resolved if when is not None and sentence.in_quote(hit.start) is None]
    if not usable:
        return
    start, end = sentence.chunk_start(atom.start), sentence.chunk_end(atom.start)

    def distance(pair: tuple[dates.Mentioned, dates.Resolved | None]) -> tuple[int, int]:
        hit = pair[0]
        outside = 0 if start <= hit.start < end else 1 if hit.start < atom.start else 2
        return outside, min(abs(hit.start - atom.end), abs(atom.start - hit.end))

    hit, when = min(usable, key=distance)
    found.date, found.date_span = when, (hit.start, hit.end)


def place(
    sentence: Sentence, atom: Atom, cue: ContactCue, sides: list[Side]
) -> tuple[str, str | None, int, int] | None:
    """The city the sentence says it was held in: its name, its state and where it stands."""
    if cue.kind == "call":
        return None
    for phrase in sentence.phrases:
        if (
            phrase.city
            and phrase.kind == "state"
            and (g := governed(sentence, phrase)) is not None
            and g.get("w:prep") is not None
        ):
            return phrase.word, phrase.state, phrase.start, phrase.end
    return None
