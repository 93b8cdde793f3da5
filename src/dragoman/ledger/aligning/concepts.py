"""What a statement speaks of, in no language: ids of formulas, mechanisms, names, numbers and of diplomacy's content words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs
import msgspec

from dragoman.errors import DataError
from dragoman.lang import codes
from dragoman.mentions.lexicon import is_han
from dragoman.mentions.scan import scan
from dragoman.prepared import prepared
from dragoman.resources import load_table, load_toml, package_folder
from dragoman.text.views import fold, fold_words

_UNITS = {
    "万": 10**4, "亿": 10**8, "万亿": 10**12, "million": 10**6, "millions": 10**6, "billion": 10**9, "billions": 10**9,
    "trillion": 10**12, "thousand": 10**3, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
    "mille": 10**3, "milliard": 10**9, "milliards": 10**9, "mrd": 10**9,
}  # fmt: skip
_NUMBER = re.compile(
    rf"(?<![\da-z.,])(\d+(?:[.,]\d+)*)(?:\s?(%|(?:{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?![a-zà-ỹ])))?"
    r"|(?<!\d)([〇零一二三四五六七八九十百千]{2,})(万亿|[万亿])?|(?<!\w)([ivx]{2,5})(?!\w)"
)
_DATE = re.compile(
    r"(?:(?:ngày|tháng) )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?![\d%])|(?:ngày|tháng|mùng|mồng) \d{1,2}|\d{1,2} ?[日月号]"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}"
    r"|\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
)  # a day is when, not what
_HAN = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0}
_ROMAN = {"i": 1, "v": 5, "x": 10}


class _Concept(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A content word of diplomacy with its words by language; a word that ends in * goes on as it likes (compet*)."""

    words: dict[str, list[str]]


class _Example(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence with concepts it must give and others it must not."""

    language: str
    text: str
    source: str
    finds: list[str]
    leaves: list[str] = []


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    source: str
    concept: dict[str, _Concept]
    example: list[_Example]


class Words:
    """All words of all concepts in one automaton."""

    def __init__(self) -> None:
        listed = [
            (word, code, f"word:{name}")
            for name, concept in data().concept.items()
            for code, words in concept.words.items()
            for word in words
        ]
        found: dict[str, list[tuple[str, bool, str]]] = {}
        folded = fold_words([word.removesuffix("*") for word, _, _ in listed])
        for (word, code, name), pattern in zip(listed, folded, strict=True):
            found.setdefault(pattern, []).append((code, word.endswith("*"), name))
        self._meanings = list(found.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(found), matchkind=ahocorasick_rs.MatchKind.Standard)

    def find(self, folded: str, language: str) -> Iterator[tuple[int, int, str]]:
        """Where the words of a language stand in a folded text: start, end, concept."""
        for number, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if _inside_word(folded, start - 1, start):
                continue
            for code, open_ended, name in self._meanings[number]:
                if code == language and (open_ended or not _inside_word(folded, end, end - 1)):
                    yield start, _word_end(folded, end) if open_ended else end, name


def _inside_word(folded: str, outer: int, inner: int) -> bool:
    """Whether a word goes on from one character to its neighbour outside (never between Han characters)."""
    if not 0 <= outer < len(folded):
        return False
    one, two = folded[outer], folded[inner]
    return one.isalnum() and two.isalnum() and not is_han(one) and not is_han(two)


def _word_end(folded: str, end: int) -> int:
    while end < len(folded) and folded[end].isalnum() and not is_han(folded[end]):
        end += 1
    return end


@cache
def data() -> _File:
    """The file of concepts; raises DataError for unknown keys, languages or concepts."""
    return prepared("concepts", _File, _loaded)


def _loaded() -> _File:
    file = package_folder("data", "concepts.toml")
    loaded = load_toml(file, _File)
    for name, concept in loaded.concept.items():
        for code in concept.words.keys() - set(codes()):
            raise DataError(f"{file}: concept `{name}`: no language `{code}`")
        for word in (word for listed in concept.words.values() for word in listed if "*" in word[:-1]):
            raise DataError(f"{file}: concept `{name}`: `{word}`: * stands only at the end")
    for example in loaded.example:
        for name in {*example.finds, *example.leaves} - loaded.concept.keys():
            raise DataError(f"{file}: example `{example.text}`: no concept `{name}`")
    return loaded


@cache
def words() -> Words:
    """The words, built once."""
    return Words()


@cache
def _measured() -> dict[str, float]:
    rows = load_table(package_folder("data", "concept_weights.tsv"), ("concept", "weight"))
    return {name: float(weight) for name, weight in rows}


_SHARE = {
    "topic": 0.35,
    "state": 0.7,
    "city": 0.7,
}  # of the measured weight: what stands for much, or stands everywhere
_UNSEEN = 7.0  # the weight of what the corpora never had: -ln of one statement in a thousand


@cache
def weight(concept: str) -> float:
    """How much it says that two statements share a concept: the rarer, the more.

    -ln of the share of statements that speak of it, averaged over the languages; a topic counts for a third.

    >>> weight("word:cooperation") < weight("word:rare-earths")
    True
    """
    kind, _, name = concept.partition(":")
    if kind == "number" and len(name) == 1:
        return _UNSEEN / 2
    return _measured().get(concept, _UNSEEN) * _SHARE.get(kind, 1.0)


def concepts_of(text: str, language: str) -> frozenset[str]:
    """What a text in one language speaks of, as ids with their kind.

    >>> sorted(concepts_of("75亿美元的铁路合作", "zh"))
    ['number:7500000000', 'topic:railway-transport', 'word:cooperation', 'word:railway']
    """
    view = fold(text)
    base = language.partition("-")[0]
    scanned = scan(view.text, view.raw, [(0, len(view.text), base)])
    hits = list(words().find(view.text, base))
    for atom in scanned.layer:
        hits += [(atom.start, atom.end, f"{entry.kind}:{entry.value}") for entry in atom.entries]
    for atom in scanned.atoms:
        hits += [(atom.start, atom.end, name) for name in _names(atom.entries)]
    hits += _numbers(_DATE.sub(lambda found: " " * len(found.group()), view.text))
    return frozenset(_outermost(hits))


def content_of(text: str, language: str) -> list[tuple[int, int, str]]:
    """The content words and numbers of a text with their places: what of `concepts_of` needs none of the reader's lexicon.

    >>> content_of("75亿美元的铁路合作", "zh")
    [(0, 3, 'number:7500000000'), (6, 8, 'word:railway'), (8, 10, 'word:cooperation')]
    """
    view = fold(text)
    hits = list(words().find(view.text, language.partition("-")[0]))
    hits += _numbers(_DATE.sub(lambda found: " " * len(found.group()), view.text))
    return sorted((*view.source(start, end), name) for start, end, name in hits)


def _outermost(hits: list[tuple[int, int, str]]) -> Iterator[str]:
    """What stands inside no set phrase or name; topics, which are whole classes of words, stand beside all."""
    spans = {(start, end) for start, end, name in hits if not name.startswith(("topic:", "word:", "number:"))}
    for start, end, name in hits:
        if name.startswith("topic:") or not any(a <= start and end <= b and (a, b) != (start, end) for a, b in spans):
            yield name


def _names(entries: tuple[msgspec.Struct, ...]) -> Iterator[str]:
    for entry in entries:
        kind, value = entry.kind, entry.value  # type: ignore[attr-defined]
        if kind in ("person", "body"):
            yield value  # their ids name their kind
        elif kind in ("state", "city"):
            yield f"{kind}:{value}"


def numbers(folded: str) -> list[str]:
    """The numbers of a folded text, written out: digits, Han and Roman numerals; one to three say nothing.

    >>> numbers("1,3 tỷ usd, 60%, 第二十七次, đại hội xiv")
    ['1300000000', '60%', '27', '14']
    """
    return [name.removeprefix("number:") for _, _, name in _numbers(folded)]


def _numbers(folded: str) -> Iterator[tuple[int, int, str]]:
    for found in _NUMBER.finditer(folded):
        digits, unit, han, great, roman = found.groups()
        if digits is not None:
            value = _decimal(digits, unit)
        elif han is not None:
            value = float(_han(han)) * _UNITS.get(great or "", 1)
        else:
            value = float(_roman(roman))
        if value > 3 or unit == "%":
            yield found.start(), found.end(), f"number:{value:.10g}" + ("%" if unit == "%" else "")


def _decimal(digits: str, unit: str | None) -> float:
    """A number in digits: marks before groups of three part thousands, any other is the decimal's."""
    parts = re.split("[.,]", digits)
    if len(parts) > 1 and not all(len(part) == 3 for part in parts[1:]):
        digits = "".join(parts[:-1]) + "." + parts[-1]
    else:
        digits = "".join(parts)
    return float(digits) * _UNITS.get(unit or "", 1)


def _han(numeral: str) -> int:
    """A Han numeral's value.

    >>> _han("二十七"), _han("七十五"), _han("二〇二六")
    (27, 75, 2026)
    """
    if not set(numeral) & set("十百千"):
        return int("".join(str(_HAN[char]) for char in numeral))
    total, digit = 0, 0
    for char in numeral:
        if char in _HAN:
            digit = _HAN[char]
        else:
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char]
            digit = 0
    return total + digit


def _roman(numeral: str) -> int:
    """A Roman numeral's value.

    >>> _roman("xiv"), _roman("xix")
    (14, 19)
    """
    values = [_ROMAN[char] for char in numeral]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
