"""Journeys told without a word for a visit: "Ngoại trưởng X tới Bắc Kinh", "Thủ tướng Y dẫn đầu đoàn đại biểu sang Lào"."""

from __future__ import annotations

from dragoman.events.clauses import Sentence, governed, group, light
from dragoman.events.discourse import Discourse
from dragoman.events.found import Side
from dragoman.events.patterns import pattern
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom

_TO = frozenset({"w:to"})
_NEAR = 14  # characters: " thủ đô ", " sân bay "


def journeys(sentence: Sentence, discourse: Discourse) -> list[tuple[Atom, list[Side]]]:
    """Each word of coming or going with the office-holder right before it and the other state right behind it."""
    found = []
    for word in sentence.of_class(_TO, *sentence.span):
        if pattern(sentence.language, "arrives").fullmatch(sentence.text(word.start, word.end)) is None:
            continue
        if sentence.in_quote(word.start) is not None or sentence.in_phrase(word):
            continue
        guests = _travellers(sentence, word, discourse)
        hosts = _goal(sentence, word, discourse, guests)
        if guests and hosts:
            found.append((word, guests + hosts))
    return found


def _travellers(sentence: Sentence, word: Atom, discourse: Discourse) -> list[Side]:
    """Persons known or with an office, at the head of the word's clause; a delegation may stand between."""
    last = next((p for p in reversed(sentence.phrases) if p.end <= word.start and not _of_company(sentence, p)), None)
    if last is not None and (sent := _delegation(sentence, last, word, discourse)):
        return sent
    if last is None or last.kind not in ("person", "pronoun") or governed(sentence, last) is not None:
        return []
    led = pattern(sentence.language, "leads_there").match(sentence.folded, last.end)
    if not light(sentence, led.end() if led is not None and led.end() < word.start else last.end, word.start):
        return []
    sides = []
    for phrase in group(sentence, last, sentence.chunk_start(last.start), word.start):
        actors = [a for a in discourse.party_of(phrase, sentence) if a.startswith("person:")]
        if "ambassador" in phrase.offices:
            return []  # who is posted there
        if actors and (phrase.offices or discourse.cast.actors[actors[0]].catalogue):
            sides.append(Side(actors, phrase, "guest"))
    return sides


def _delegation(sentence: Sentence, last: Phrase, word: Atom, discourse: Discourse) -> list[Side]:
    """ "Phái đoàn Ai Cập đã tới Israel", "phái đoàn của Hamas cũng đến Cairo": whose delegation begins the word's clause."""
    named = pattern(sentence.language, "delegation").match(sentence.folded, sentence.chunk_start(last.start))
    if named is None or last.start > named.end() or not light(sentence, last.end, word.start):
        return []
    actors = discourse.party_of(last, sentence)
    return [Side(actors, last, "guest")] if actors and actors[0].startswith(("state:", "body:")) else []


def _of_company(sentence: Sentence, phrase: Phrase) -> bool:
    """ "dẫn đầu Đoàn đại biểu Chính phủ Lào tới": whoever comes along is not looked at."""
    led = pattern(sentence.language, "leads_there").search(sentence.folded, sentence.span.start, sentence.span.end)
    return led is not None and led.start() <= phrase.start and phrase.end <= led.end() + 1


def _goal(sentence: Sentence, word: Atom, discourse: Discourse, guests: list[Side]) -> list[Side]:
    """The state or its city that the word leads to, another than the travellers' own."""
    goal = next((p for p in sentence.phrases if p.start >= word.end), None)
    if goal is None or goal.kind != "state" or goal.state not in discourse.cast.known.states or not guests:
        return []
    gap = sentence.text(word.end, goal.start)
    if len(gap) > _NEAR or pattern(sentence.language, "goal_before").fullmatch(gap) is None:
        return []
    own = {discourse.cast.state_of(actor) for side in guests for actor in side.actors}
    return [] if goal.state in own else [Side([discourse.cast.state(goal.state)], goal, "host")]
