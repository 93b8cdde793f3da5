"""A quotation whose end mark was forgotten: where the narrator is back."""

from __future__ import annotations

from dragoman.events.clauses import Sentence, governed, light
from dragoman.model import Span

_CLOSING = "”»」』\"'’"


def ended_where_told(sentences: list[Sentence]) -> list[Sentence]:
    """A block's sentences, a quotation that nobody closed cut off where the narrator tells again who speaks."""
    for number, sentence in enumerate(sentences):
        for quote in sentence.quotes:
            inside = quote.start < sentence.span.start
            if inside and _is_open(sentence.raw[quote.start : quote.end]) and _tells_who(sentence):
                for other in sentences[number - 1 :]:
                    other.quotes = [q for q in other.quotes if q.start != quote.start]
                before = sentences[number - 1]
                before.quotes = [*before.quotes, Span(quote.start, before.span.end)]
                break
    return sentences


def _is_open(words: str) -> bool:
    """Whether a quotation has no end mark, or fewer than it has beginnings (“… “…”)."""
    return words[-1] not in _CLOSING or words.count("“") > words.count("”")


def _tells_who(sentence: Sentence) -> bool:
    """ "Tổng thống X cũng bày tỏ …": whether a sentence begins with somebody by title or name and a verb of saying."""
    first = next((p for p in sentence.phrases if p.kind in ("person", "leaders")), None)
    if first is None or governed(sentence, first) is not None or (first.name is None and not first.state):
        return False
    verb = next((a for a in sentence.atoms if a.start >= first.end and a.get("cue") is not None), None)
    opens = light(sentence, sentence.chunk_start(first.start), first.start)
    return opens and verb is not None and light(sentence, first.end, verb.start)
