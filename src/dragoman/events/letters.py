"""Letters told only by what stands in them: "In his message, President X stressed …", after whom they were sent to was told."""

from __future__ import annotations

from dragoman.events.clauses import Sentence, governed
from dragoman.events.discourse import Discourse
from dragoman.events.found import Found, Side
from dragoman.events.patterns import pattern
from dragoman.mentions.phrases import Phrase


def note_recipient(sentence: Sentence, discourse: Discourse, told: list[Found]) -> None:
    """Keep in mind to whom the letters went that a sentence tells of: "X received messages from leaders", "A and B wrote to X"."""
    sent = [side for found in told if found.kind == "message" for side in found.sides if side.role == "recipient"]
    if sent:
        discourse.written_to = list(sent[-1].actors)
        return
    got = pattern(sentence.language, "got_letters").search(sentence.folded, *sentence.span)
    named = [p for p in _people(sentence) if got is not None and p.end <= got.start()]
    if named:
        discourse.written_to = discourse.actors_of(named[0], sentence) or discourse.written_to


def name_recipient(told: list[Found], discourse: Discourse) -> None:
    """Put the person the other letters were sent to in the place of his state: "the president writes to Tunisia in his message"."""
    cast = discourse.cast
    states = [cast.state(s) for a in discourse.written_to if (s := cast.state_of(a)) in cast.known.states and s]
    for side in (side for found in told if found.kind == "message" for side in found.sides):
        if side.role == "recipient" and states and side.actors == states[:1]:
            side.actors = list(discourse.written_to)


def letter_told(sentence: Sentence, discourse: Discourse, told: list[Found]) -> list[Side]:
    """Sender and recipient of a letter no word of sending tells; empty where there is none, or it has been told."""
    if not discourse.written_to or sentence.block.role != "body":
        return []
    words = pattern(sentence.language, "in_the_letter").search(sentence.folded, *sentence.span)
    people = _people(sentence) if words is not None else []
    if words is None or not people or sentence.in_quote(words.start()) is not None:
        return []
    writer = people[0]
    sender = discourse.actors_of(writer, sentence)
    states = [discourse.cast.state_of(actor) for actor in (*sender, *discourse.written_to)]
    if len(sender) != 1 or None in states or states[0] in states[1:]:
        return []
    if any(found.kind == "message" and set(sender) & set(found.actors()) for found in told):
        return []
    return [Side(sender, writer, "sender"), Side(list(discourse.written_to), None, "recipient")]


def _people(sentence: Sentence) -> list[Phrase]:
    """The persons of a sentence whom no preposition governs."""
    return [p for p in sentence.phrases if p.kind == "person" and p.name and governed(sentence, p) is None]
