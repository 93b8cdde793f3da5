"""One clause reader for all languages: given a verb, who does it, to whom, and how it hangs on the verb before.

A sentence is seen as its known words and actor phrases, cut into chunks at commas. The order of words, the words that
govern (of, with, 同, với) and the forms of verbs come from the language's pack.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from dragoman.lang import codes, pack
from dragoman.mentions.dates import Mentioned
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom
from dragoman.model import Span
from dragoman.passages.kinds import Block

_BREAK = re.compile(r"[,，;；:：()（）\"…]| - |(?<=\w)\.(?=\s)|(?<=[”»])|[!?！？]")
_LEADING = re.compile(r"\A[\s\-]*(?:t-)?")
_FINAL_ARTICLE = re.compile(r"(?:the |le |la |l'|les )\Z")
_GOVERN = frozenset({"w:of", "w:with", "w:to", "w:prep"})
_ARTICLE = re.compile(
    r"(?:\s|the|a|an|its|his|her|their|our|le|la|l'|les|un|une|son|sa|ses|leur|leurs|các|những|một|with|to|of|both|tous|toutes|all|ngài|của)*\Z"
)
_LISTED = re.compile("(?:、|和|与|及|以及)[\u4e00-\u9fff]{0,12}")
Link = Literal["none", "comma", "and", "strong"]
ACTOR_KINDS = frozenset({"person", "state", "body", "outlet", "pair", "leaders", "pronoun", "plural", "states", "it", "latter", "counterpart", "ministry", "side", "home", "other_side", "group", "first"})  # fmt: skip


@dataclass(slots=True)
class Sentence:
    """A sentence with all that is known in it, in the view's places."""

    span: Span
    language: str
    block: Block
    atoms: list[Atom]
    phrases: list[Phrase]
    dates: list[Mentioned]
    folded: str
    raw: str
    breaks: list[int] = field(default_factory=list)
    actors: dict[int, list[str]] = field(default_factory=dict)  # phrase place → resolved actors
    quotes: list[Span] = field(default_factory=list)

    def __post_init__(self) -> None:
        inside = [(phrase.start, phrase.end) for phrase in self.phrases]
        self.breaks = [
            place
            for place in (found.start() for found in _BREAK.finditer(self.folded, self.span.start, self.span.end))
            if not any(start < place < end for start, end in inside)
        ]

    def text(self, start: int, end: int) -> str:
        """A stretch of the folded text."""
        return self.folded[start:end]

    def chunk_start(self, place: int) -> int:
        """Where the chunk around a place begins: after the last comma or the like."""
        number = bisect_left(self.breaks, place) - 1
        return self.breaks[number] + 1 if number >= 0 else self.span.start

    def chunk_end(self, place: int) -> int:
        """Where the chunk around a place ends."""
        number = bisect_left(self.breaks, place)
        return self.breaks[number] if number < len(self.breaks) else self.span.end

    def capital_inside(self, atom: Atom) -> bool:
        """Whether a word is written with a capital amid its clause: part of a name ("Party, State and People"), no verb."""
        if not self.raw[atom.start].isupper() or self.raw[atom.start : atom.end].isupper():
            return False
        before = self.raw[self.span.start : atom.start].rstrip(" \n“«\"'‘([")
        return bool(before) and before[-1] not in ".!?:…|"

    def in_phrase(self, atom: Atom) -> bool:
        """Whether the word is part of an actor's name or title."""
        return any(phrase.start <= atom.start and atom.end <= phrase.end for phrase in self.phrases)

    def in_quote(self, place: int) -> Span | None:
        """The quotation around a place."""
        for quote in self.quotes:
            if quote.start < place < quote.end:
                return quote
        return None

    def of_class(self, kinds: frozenset[str], start: int, end: int) -> list[Atom]:
        """The words of some closed classes in a stretch."""
        return [atom for atom in self.atoms if start <= atom.start and atom.end <= end and atom.any(kinds) is not None]


def governed(sentence: Sentence, phrase: Phrase) -> Atom | None:
    """The preposition right before a phrase (同, với, of …), articles between left out of account.

    A phrase right after a governed one is governed with it (在莫斯科克里姆林宫).
    """
    for other in sentence.phrases:
        if other.end == phrase.start and other.start < phrase.start:
            return governed(sentence, other)
    if sentence.language == "zh" and sentence.text(phrase.start - 1, phrase.start) == "的":
        start = sentence.chunk_start(phrase.start)  # 同来华访问的X: "with" governs across the attribute
        led = [
            a
            for a in sentence.atoms
            if start <= a.start and a.end <= phrase.start and a.get("w:with") is not None and a.get("w:and") is None
        ]
        if led:
            return led[-1]
    for atom in reversed(sentence.atoms):
        if atom.end > phrase.start:
            continue
        gap = sentence.folded[atom.end : phrase.start]
        if len(gap) > 14 or not _ARTICLE.match(gap):
            return None
        if atom.any(_GOVERN) is not None:
            return atom
        return None
    return None


def joined_by(sentence: Sentence, first: Phrase, second: Phrase) -> bool:
    """Whether only "and", commas or the like stand between two phrases."""
    gap = sentence.folded[first.end : second.start]
    if len(gap) > 16 or not gap.strip():
        return False
    if sentence.language == "zh" and first.name is not None and second.name is not None and second.offices:
        if _LISTED.fullmatch(gap) and not any(
            a.get("cue") is not None or a.get("contact") is not None for a in sentence.atoms if first.end <= a.start < second.start
        ):
            return True  # 副议长A、巴中友好协会会长B: a body nobody listed before the second title
    return _and_only(sentence.language).fullmatch(gap) is not None


def ends_joined(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a stretch ends in "and" (articles aside), so that what follows is one more of a list."""
    return any(
        atom.get("w:and") is not None
        and start <= atom.start
        and atom.end <= end
        and _ARTICLE.match(sentence.text(atom.end, end))
        for atom in sentence.atoms
    )


@cache
def _and_only(language: str) -> re.Pattern[str]:
    words = pack(language).language.words.get("and", []) if language in codes() else []
    either = "|".join(re.escape(word.lower()) for word in sorted(words, key=len, reverse=True)) or "&"
    return re.compile(rf"\s*(?:[,，、]\s*)?(?:(?:{either})\s*)?(?:the |le |la |l'|les )?", re.IGNORECASE)


def group(sentence: Sentence, phrase: Phrase, start: int, end: int) -> list[Phrase]:
    """A phrase with those joined to it by "and" on either side, in order."""
    usable = [other for other in sentence.phrases if start <= other.start and other.end <= end]
    place = next((n for n, other in enumerate(usable) if other is phrase), None)
    if place is None:
        return [phrase]
    found = [phrase]
    for other in reversed(usable[:place]):
        if not joined_by(sentence, other, found[0]) or (
            "," in sentence.text(other.end, found[0].start) and not _comma_list(sentence, other, found[0])
        ):
            break
        found.insert(0, other)
    for other in usable[place + 1 :]:
        if not joined_by(sentence, found[-1], other):
            break
        found.append(other)
    return found if sentence.language == "zh" else _real_list(sentence, found, phrase)


def _real_list(sentence: Sentence, found: list[Phrase], phrase: Phrase) -> list[Phrase]:
    """A list joined by commas has "and" before its last; else the commas only part clauses, and the phrase's part is kept."""
    parts: list[list[Phrase]] = [[found[0]]]
    for before, after in itertools.pairwise(found):
        if "," in sentence.text(before.end, after.start) and not ends_joined(sentence, before.end, after.start):
            parts.append([after])
        else:
            parts[-1].append(after)
    if len(parts) == 1 or (
        len(parts[-1]) > 1 and ends_joined(sentence, parts[-1][-2].end, parts[-1][-1].start) and len(found) > 2
    ):
        return found
    return next(part for part in parts if any(one is phrase for one in part))


def _comma_list(sentence: Sentence, first: Phrase, second: Phrase) -> bool:
    gap = sentence.text(first.end, second.start)
    return "、" in gap or first.kind == second.kind


def light(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a stretch holds only adverbs, auxiliaries, dates and the like."""
    if end <= start:
        return True
    covered = [False] * (end - start)

    def cover(a: int, b: int) -> None:
        for place in range(max(a, start), min(b, end)):
            covered[place - start] = True

    for atom in sentence.atoms:
        if atom.start < end and atom.end > start and atom.any(_LIGHT) is not None:
            cover(atom.start, atom.end)
    for hit in sentence.dates:
        cover(hit.start, hit.end)
    rest = "".join(char for char, done in zip(sentence.text(start, end), covered, strict=True) if not done)
    return not re.sub(r"[\s'’\-–]", "", rest)


_LIGHT = frozenset({"w:adverb", "w:aux", "w:time", "w:and", "w:negation"})


@dataclass(slots=True)
class Subject:
    """Who does a verb: the phrases (joint where several), where they begin and how they were found."""

    phrases: list[Phrase]
    start: int
    how: Literal["adjacent", "chunk", "earlier", "after"]


def subject_of(sentence: Sentence, verb: Atom, floor: int, outlets: bool = True) -> Subject | None:
    """The subject of a verb, not looking left of `floor`; None where the sentence names none.

    Tried in turn: the phrase right before the verb; the first free phrase of its chunk; of an earlier chunk that is
    no adverbial; the phrase right after the verb where the order is turned ("…", a déclaré X).
    """
    quote = sentence.in_quote(verb.start)
    usable = [
        p
        for p in sentence.phrases
        if floor <= p.start
        and p.end <= verb.start
        and p.kind in ACTOR_KINDS
        and sentence.in_quote(p.start) == quote
        and not (p.guessed and not sentence.actors.get(p.start))
        and sentence.text(p.start - 1, p.start) != "("
    ]
    start = max(sentence.chunk_start(verb.start), floor)
    return (
        _adjacent(sentence, verb, usable)
        or _after(sentence, verb, start)
        or _first_free(sentence, verb, [p for p in usable if p.start >= start], start, "chunk")
        or _earlier(sentence, verb, usable, start, floor)
    )


def _adjacent(sentence: Sentence, verb: Atom, usable: list[Phrase]) -> Subject | None:
    if not usable:
        return None
    last = usable[-1]
    gap = sentence.text(last.end, verb.start)
    if len(gap) > 40 or not light(sentence, last.end, verb.start):
        return None
    if "," in gap or "，" in gap or governed(sentence, last) is not None:
        return None
    if any(a.get("w:closer") is not None and last.end <= a.start and a.end <= verb.start for a in sentence.atoms):
        return None  # 普京会见莱希时表示: the clause before 时 has its own subject
    if _is_object(sentence, last):
        return None
    found = group(sentence, last, usable[0].start, verb.start)
    if governed(sentence, found[0]) is not None and found[0] is not last:
        found = [last]
    return Subject(found, found[0].start, "adjacent")


def _is_object(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a verb stands right before the phrase, so that it is that verb's object."""
    for atom in reversed(sentence.atoms):
        if atom.end > phrase.start:
            continue
        gap = sentence.folded[atom.end : phrase.start]
        if not _ARTICLE.match(gap):
            return False
        contact = atom.get("contact")
        cue = atom.get("cue")
        if contact is not None and contact.contact is not None and contact.contact.form == "verb":
            return True
        return cue is not None and cue.act is not None and cue.act.type == "act"
    return False


def _first_free(
    sentence: Sentence, verb: Atom, usable: list[Phrase], start: int, how: Literal["chunk", "earlier"]
) -> Subject | None:
    for phrase in usable:
        if governed(sentence, phrase) is not None or _is_object(sentence, phrase):
            continue
        found = group(sentence, phrase, start, verb.start)
        return Subject(found, found[0].start, how)
    return None


def _after(sentence: Sentence, verb: Atom, start: int) -> Subject | None:
    """« … », a déclaré M. X: the phrase right after the verb, where a quotation or clause went before."""
    if not pack(sentence.language).language.inverts:
        return None
    before = sentence.text(sentence.span.start, verb.start).rstrip()
    head = sentence.text(start, verb.start)
    if not before or (not light(sentence, start, verb.start) and head.strip()):
        return None
    if before[-1:] not in ',"»”’':
        stripped = sentence.text(sentence.span.start, start).rstrip()
        if stripped[-1:] not in ',"»”':
            return None
    following = [p for p in sentence.phrases if p.start >= verb.end and p.kind in ACTOR_KINDS]
    if not following:
        return None
    first = following[0]
    bare = _LEADING.sub("", sentence.text(verb.end, first.start))
    article = _FINAL_ARTICLE.search(bare)
    end = first.start - (len(article.group()) if article is not None else 0)
    start_of_gap = first.start - len(bare)
    if len(bare) > 40 or not light(sentence, start_of_gap, end):
        return None
    return Subject(group(sentence, first, first.start, sentence.span.end), first.start, "after")


def _earlier(sentence: Sentence, verb: Atom, usable: list[Phrase], start: int, floor: int) -> Subject | None:
    """The nearest earlier chunk with a free phrase, adverbial chunks passed over."""
    ends = [place for place in sentence.breaks if floor <= place < start]
    edges = [floor, *[place + 1 for place in ends]]
    spans = list(zip(edges, [*list(ends), start], strict=False))
    inner: Subject | None = None
    for begin, end in reversed(spans):
        inside = [p for p in usable if begin <= p.start and p.end <= end]
        if not inside:
            continue
        found = _first_free(sentence, verb, inside, begin, "earlier")
        if _adverbial(sentence, begin, end):
            if found is not None and inner is None and found.start - begin <= 12 and _closed(sentence, begin, end):
                inner = Subject(found.phrases[:1], found.start, "earlier")  # 与 there is "with"
            continue
        if found is not None:
            return found
    return inner  # 安倍在大阪与习近平会面时，…表示: the subject stands within the clause of time


def _closed(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a chunk is a clause of time told by its end (…时, …前), with its subject first."""
    opened = any(a.start == start and a.any(_OPENERS) is not None for a in sentence.atoms)
    return not opened and any(a.end == end and a.get("w:closer") is not None for a in sentence.atoms)


def opens_chunk(sentence: Sentence, verb: Atom) -> bool:
    """Whether a verb begins its chunk, adverbs and a phrase led by a preposition (就此, 对…) left out of account."""
    start = sentence.chunk_start(verb.start)
    if light(sentence, start, verb.start):
        return True
    return len(sentence.text(start, verb.start).strip()) <= 30 and _adverbial(sentence, start, verb.start)


def in_adverbial(sentence: Sentence, verb: Atom) -> bool:
    """Whether a verb stands inside an adverbial chunk (Đáp lại tuyên bố này, …), not at its head."""
    start = sentence.chunk_start(verb.start)
    return not light(sentence, start, verb.start) and _adverbial(sentence, start, sentence.chunk_end(verb.end))


def fronted(sentence: Sentence, verb: Atom) -> Subject | None:
    """ "Agreeing with …, Xi affirmed": the subject of the clause that follows a clause without one."""
    for atom in sentence.atoms:
        cue = atom.get("cue")
        if atom.start <= verb.end or cue is None or cue.act is None or cue.act.type == "marker":
            continue
        start = sentence.chunk_start(atom.start)
        if start <= verb.end:
            continue
        free = [p for p in sentence.phrases if start <= p.start and p.end <= atom.start and p.kind in ACTOR_KINDS]
        if free and governed(sentence, free[0]) is None and free[0].start - start <= 3:
            found = group(sentence, free[0], start, atom.start)
            return Subject(found, found[0].start, "after")
        return None
    return None


def _adverbial(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a chunk only tells when, where or after what: it begins with such a word or ends with 时, 后 …"""
    while start < end and sentence.folded[start] in " \n\"'":
        start += 1
    for atom in sentence.atoms:
        if atom.start == start and atom.any(_OPENERS) is not None:
            return True
        if atom.end == end and atom.get("w:closer") is not None:
            return True
        if atom.start > end:
            break
    return False


_OPENERS = frozenset({"w:prep", "w:opener", "w:with", "w:of", "w:to"})


def link_of(sentence: Sentence, place: int, floor: int) -> tuple[Link, int]:
    """How the clause that begins at `place` hangs on what stands before, and where the joining words begin."""
    edge = place
    joined = False
    moved = True
    while moved:
        moved = False
        while edge > floor and sentence.folded[edge - 1] in " \n\"'":
            edge -= 1
        for atom in reversed(sentence.atoms):
            if atom.end == edge and atom.start >= floor:
                if atom.get("w:and") is not None:
                    joined, edge, moved = True, atom.start, True
                elif atom.any(_LIGHT) is not None:
                    edge, moved = atom.start, True
                break
            if atom.end < edge:
                break
    before = sentence.folded[edge - 1] if edge > floor else ""
    if before and before in ";；":
        return "strong", edge - 1
    if before and before in ",，、":
        return ("and" if joined else "comma"), edge - 1
    if before and before in ":：":
        return "none", edge
    return ("and" if joined else "none"), edge


def form_of(sentence: Sentence, atom: Atom) -> str:
    """The verb's form as far as its ending tells (past, present, gerund, other); "" in languages without forms."""
    word = sentence.text(atom.start, atom.end).split(" ")[0]
    for name, pattern in _forms(sentence.language):
        if pattern.search(word):
            return name
    return "other" if _forms(sentence.language) else ""


@cache
def _forms(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in pack(language).language.forms.items())
