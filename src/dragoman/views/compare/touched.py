"""What a statement names and what a text touches on, out of the record and the languages' topics: no second reading is done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from dragoman.lang import codes, pack
from dragoman.ledger.aligning.concepts import content_of
from dragoman.mentions.lexicon import is_han
from dragoman.model import Record, Span, Statement
from dragoman.text.views import fold, fold_words


def named(record: Record, statement: Statement, quote: str, language: str) -> frozenset[str]:
    """Formulas, set phrases, mechanisms, actors, numbers and content words within a statement, as ids with their kind."""
    start = statement.span.start
    phrases = [(use.span, f"formula:{use.formula}") for use in record.formulas]
    phrases += [(Span(*use["span"]), f"phrase:{use['phrase']}") for use in record.set_phrases]
    phrases += [
        (mention, id) for id, actor in record.actors.items() if not id.startswith("outlet:") for mention in actor.mentions
    ]  # fmt: skip
    within = [(span, name) for span, name in phrases if start <= span.start and span.end <= statement.span.end]
    found = {name for _, name in within} | {f"mechanism:{name}" for name in statement.mechanisms}
    for first, last, name in content_of(quote, language):
        if not any(span.start <= start + first and start + last <= span.end for span, _ in within):
            found.add(name)  # a word of a phrase or name says nothing more than it
    return frozenset(found)


def topics(text: str, language: str) -> set[str]:
    """The topics a text in a language has words of.

    >>> sorted(topics("加强铁路合作，维护台海和平", "zh"))
    ['railway-transport', 'taiwan']
    """
    base = language.partition("-")[0]
    return set(_found(fold(text).text, base)) if base in codes() else set()


def _found(folded: str, language: str) -> Iterator[str]:
    automaton, meanings = _words(language)
    for number, start, end in automaton.find_matches_as_indexes(folded, overlapping=True):
        if not _inside(folded, start - 1, start) and not _inside(folded, end, end - 1):
            yield from meanings[number]


def _inside(folded: str, outer: int, inner: int) -> bool:
    """Whether a word goes on there, which it never does between Han characters."""
    if not 0 <= outer < len(folded):
        return False
    one, two = folded[outer], folded[inner]
    return one.isalnum() and two.isalnum() and not is_han(one) and not is_han(two)


@cache
def _words(language: str) -> tuple[ahocorasick_rs.AhoCorasick, list[list[str]]]:
    """The words of all topics in a language, with the topics each means."""
    pairs = [(word, topic) for topic, listed in pack(language).topics.items() for word in listed]
    meant: dict[str, list[str]] = defaultdict(list)
    for folded, (_, topic) in zip(fold_words([word for word, _ in pairs]), pairs, strict=True):
        meant[folded].append(topic)
    return ahocorasick_rs.AhoCorasick(list(meant), matchkind=ahocorasick_rs.MatchKind.Standard), list(meant.values())
