"""Who leads the delegation a text goes on to call "the delegation"."""

from __future__ import annotations

from dragoman.events.clauses import Sentence
from dragoman.events.patterns import pattern
from dragoman.mentions.phrases import Phrase

_BEFORE = 90  # characters: "…, the Assistant to the President for Homeland Security, Dr. X, led a delegation"
_BEHIND = 40  # characters: "a delegation of its parliament, led by the Speaker, X"


def head_told(sentence: Sentence) -> Phrase | None:
    """The person a sentence tells to lead a delegation: "X led a delegation to", "la délégation conduite par X"; None without one."""
    if not any(phrase.kind == "person" for phrase in sentence.phrases):
        return None
    leads = pattern(sentence.language, "leads_delegation").search(sentence.folded, *sentence.span)
    if leads is not None:
        named = [p for p in sentence.phrases if p.kind == "person" and 0 <= leads.start() - p.end <= _BEFORE]
        return named[-1] if named else None
    led = pattern(sentence.language, "delegation_led").search(sentence.folded, *sentence.span)
    if led is None:
        return None
    behind = (p for p in sentence.phrases if p.kind == "person" and 0 <= p.start - led.end() <= _BEHIND)
    return next(behind, None)


def is_the_delegation(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is "the delegation" alone: of no state or body, and one told of before."""
    if phrase.state is not None or phrase.states or phrase.body is not None or phrase.name is not None:
        return False
    words = sentence.text(max(sentence.span.start, phrase.start - 4), phrase.end)
    return pattern(sentence.language, "the_delegation").search(words) is not None
