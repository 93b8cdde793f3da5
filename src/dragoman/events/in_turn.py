"""Talks told one after another without a word of their own: "Avec le président X, le ministre a convenu de …"."""

from __future__ import annotations

import re

from dragoman.events.clauses import Sentence, governed
from dragoman.events.discourse import Discourse
from dragoman.events.found import Side

_FIRST = re.compile(r"[\s\W]*(?:\w+ ?\w*, )?")  # "Enfin, avec …"


def told_in_turn(sentence: Sentence, discourse: Discourse) -> list[Side]:
    """Whoever a sentence begins with after a "with", and the person of another state who speaks or agrees; empty where it tells no such thing."""
    people = [p for p in sentence.phrases if p.kind in ("person", "pronoun") and sentence.in_quote(p.start) is None]
    if len(people) < 2 or sentence.block.role != "body" or sentence.language == "zh":
        return []
    with_whom, own = people[:2]
    lead = governed(sentence, with_whom)
    if lead is None or lead.get("w:with") is None or not (with_whom.offices or with_whom.state):
        return []
    if not _FIRST.fullmatch(sentence.text(sentence.span.start, lead.start)):
        return []
    begins = sentence.chunk_start(own.start)
    if begins <= with_whom.end or own.start - begins > 5 or governed(sentence, own) is not None:
        return []
    sides = [
        Side(actors, phrase, "participant")
        for phrase in (own, with_whom)
        if (actors := discourse.party_of(phrase, sentence))
    ]
    states = {discourse.cast.state_of(actor) for side in sides for actor in side.actors}
    return sides if len(sides) == 2 and len(states) == 2 else []
