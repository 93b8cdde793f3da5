"""A sentence with all that is known in it, and what stands before or between its phrases."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from dragoman.mentions.dates import Mentioned
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom
from dragoman.model import Span
from dragoman.passages.kinds import Block

_BREAK = re.compile(r"[,，;；:：()（）\"…】]| - |(?<=\w\w)\.(?=\s)|(?<=[”»])|[!?！？]")


_NAME_IN_QUOTES = 14  # characters with the marks: a name or a word in inverted commas parts no clauses
_FRENCH_NAME = 32  # the same in a language of longer words: « coalition des volontaires »


GLOSS = re.compile(r"[（(] ?[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ .,'’\-·]{1,60}[)）]")  # 艾萨（Alex Azar）时表示


_BETWEEN_SEVERAL = re.compile(r"giữa (?:các|hai|những)\Z")


_GOVERN = frozenset({"w:of", "w:with", "w:to", "w:prep"})


ARTICLE = re.compile(
    r"(?:\s|the|a|an|its|his|her|their|our|le|la|l'|les|un|une|son|sa|ses|leur|leurs|các|những|một|with|to|of|both|tous|toutes|all|ngài|của|visiting|senior|top|fellow|other|key|several|high-level|high-ranking|\d+-member|友邦|邦交国|盟国|邻国)*\Z"
)


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
        name = _FRENCH_NAME if self.language == "fr" else _NAME_IN_QUOTES
        inside += [(q.start - 1, q.end) for q in self.quotes if q.end - q.start <= name]  # “一带一路”
        inside += [(hit.start, hit.end) for hit in self.dates]  # 今(21)日
        if self.language == "zh":
            inside += [(g.start() - 1, g.end()) for g in GLOSS.finditer(self.folded, self.span.start, self.span.end)]
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

    def in_title(self, place: int) -> bool:
        """Whether a place stands within the name of a paper (《关于…谈判的谅解备忘录》)."""
        before = self.folded[self.span.start : place]
        return before.count("《") > before.count("》")

    def of_class(self, kinds: frozenset[str], start: int, end: int) -> list[Atom]:
        """The words of some closed classes in a stretch."""
        return [atom for atom in self.atoms if start <= atom.start and atom.end <= end and atom.any(kinds) is not None]


def governed(sentence: Sentence, phrase: Phrase) -> Atom | None:
    """The preposition right before a phrase (同, với, of …), articles between left out of account.

    A phrase right after a governed one is governed with it (在莫斯科克里姆林宫).
    """
    for other in sentence.phrases:
        if other.start < phrase.start and sentence.text(other.end, phrase.start) in ("", "（", "）", "首都", "首府"):
            if other.end == phrase.start or sentence.language == "zh":  # 与国际奥委会（IOC）主席巴赫
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
        indefinite = sentence.language in ("en", "fr") and atom.get("w:indefinite") is not None
        if atom.end > phrase.start or (indefinite and atom.get("w:of") is None):
            continue  # "with senior Japanese counterparts", "d'un chef d'État"
        if (
            sentence.language == "vi"
            and atom.get("w:several") is not None
            and _BETWEEN_SEVERAL.search(sentence.folded, max(0, atom.start - 6), atom.end)
        ):
            continue  # "giữa các cố vấn hai nước"
        gap = sentence.folded[atom.end : phrase.start]
        if len(gap) > 14 or not ARTICLE.match(gap):
            return None
        if sentence.text(atom.start, atom.end) == "'s":
            owner = next((other for other in sentence.phrases if other.end == atom.start), None)
            return governed(sentence, owner) if owner is not None and phrase.kind == "person" else atom
        if (
            sentence.language == "fr"
            and atom.start == sentence.span.start
            and sentence.text(atom.start, atom.end) == "des"
        ):
            return None  # "Des délégations russe et ukrainienne se retrouveront …"
        if sentence.language == "fr" and sentence.text(atom.start, atom.end) == "des" and _after_verb(sentence, atom):
            return None  # "ont rencontré des responsables russes"
        if atom.any(_GOVERN) is not None:
            return atom
        if sentence.text(atom.start, atom.end) != "les":  # "entre les ministres des deux pays"
            return None
    return None


def _after_verb(sentence: Sentence, word: Atom) -> bool:
    """Whether a verb of a contact that takes an object stands before a word, with no more than a day between."""
    for before in sentence.atoms:
        cues = [entry.contact for entry in before.entries if entry.contact is not None]
        verb = any(cue.form == "verb" and cue.other == "object" for cue in cues)
        if verb and before.end <= word.start and light(sentence, before.end, word.start):
            return True
    return False


def is_owner(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Zelensky's chief of staff": whether a phrase only tells whose the person right behind it is."""
    if sentence.text(phrase.end, phrase.end + 3) != "'s ":
        return False
    return any(p.kind == "person" and p.start == phrase.end + 3 for p in sentence.phrases)


def light(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a stretch holds only adverbs, auxiliaries, dates and the like."""
    if end <= start:
        return True
    covered = [False] * (end - start)

    def cover(a: int, b: int) -> None:
        for place in range(max(a, start), min(b, end)):
            covered[place - start] = True

    for atom in sentence.atoms:
        if atom.start < end and atom.end > start and atom.any(LIGHT) is not None:
            cover(atom.start, atom.end)
    for hit in sentence.dates:
        cover(hit.start, hit.end)
    if sentence.language == "zh":
        for gloss in GLOSS.finditer(sentence.folded, start, end):
            cover(gloss.start(), gloss.end())
    rest = "".join(char for char, done in zip(sentence.text(start, end), covered, strict=True) if not done)
    if sentence.language == "fr":
        rest = _MANNER.sub("", rest)
    return not re.sub(r"[\s'’\-–\"«»“”]", "", rest)


_MANNER = re.compile(r"\b\w{3,}ment\b")  # "a pratiquement sommé"; a noun has an article, which is left over


LIGHT = frozenset({"w:adverb", "w:aux", "w:time", "w:and", "w:negation"})
