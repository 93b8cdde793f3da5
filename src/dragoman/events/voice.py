"""Statements in the first person: whose words a whole document is (a leader's statement, a joint statement)."""

from __future__ import annotations

import re

from dragoman.events.clauses import Sentence, group
from dragoman.events.discourse import Discourse
from dragoman.events.patterns import pattern
from dragoman.model import Document


def voice_of(document: Document, sentences: list[Sentence], discourse: Discourse) -> list[str]:
    """The actors in whose mouth the document is; empty for reports about others."""
    if not sentences:
        return []
    title = sentences[0]
    declared = pattern(title.language, "voice_title").search(title.text(title.span.start, title.span.end))
    first = sum(
        any(atom.get("w:first") is not None and sentence.in_quote(atom.start) is None for atom in sentence.atoms)
        for sentence in sentences
        if sentence.block.role == "body"
    )
    if declared is None and first < 3 or first < 1:
        return []
    if declared is not None:
        after = [p for p in title.phrases if p.start >= title.span.start + declared.end() - 1]
        if after:
            everyone = group(title, after[0], after[0].start, title.span.end) if declared.groupdict().get("joint") else [after[0]]
            found = [actor for phrase in everyone for actor in discourse.actors_of(phrase, title)]
            if found:
                return list(dict.fromkeys(found))
    return _signatories(sentences, discourse) or _byline(sentences, discourse)


def _signatories(sentences: list[Sentence], discourse: Discourse) -> list[str]:
    """The states and bodies a joint statement lists at its head ("issued by the governments of A, B and C")."""
    for sentence in sentences[:6]:
        sides = [p for p in sentence.phrases if p.kind in ("state", "body") and not p.adjective and not p.city]
        runs: list[list[str]] = []
        place = 0
        while place < len(sides):
            run = group(sentence, sides[place], sides[place].start, sentence.span.end)
            runs.append([actor for phrase in run for actor in discourse.actors_of(phrase, sentence)])
            place += len([p for p in run if p in sides]) or 1
        longest = max(runs, key=len, default=[])
        if len(longest) >= 3:
            return list(dict.fromkeys(longest))
    return []


def _byline(sentences: list[Sentence], discourse: Discourse) -> list[str]:
    """A named person or office in a line of its own at the head or foot."""
    for sentence in [*sentences[1:4], *sentences[-2:]]:
        if sentence.block.role == "title" or sentence.span.end - sentence.span.start < 90:
            for phrase in sentence.phrases:
                if phrase.kind == "person" and phrase.name is not None and phrase.start - sentence.span.start < 3:
                    return discourse.actors_of(phrase, sentence)
    home = discourse.cast.home
    if home is not None and any(re.match(r"(?:i|je|tôi|我)\b", p.word) for s in sentences for p in s.phrases if p.kind == "first"):
        holder = discourse.cast.known.holder("foreign-minister", home, discourse.cast.day)
        if holder is not None:
            return [discourse.cast.add_person(holder)]
    return [discourse.cast.state(discourse.cast.home)] if discourse.cast.home in discourse.cast.known.states else []
