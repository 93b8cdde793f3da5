"""Folded views: the text as the automaton sees it, one form for what a reader takes as the same.

Folded are case, width, quotation marks, dashes, blanks, Unicode composition, traditional Han characters (to
simplified, never the other way: 范 must not become 範) and the old placing of Vietnamese tone marks (hoà, hòa).
Diacritics are kept: they carry meaning.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from opencc_pyo3 import OpenCC

from dragoman.prepared import prepared

_MARKS = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "「": '"', "」": '"', "『": '"', "』": '"', "＂": '"', "‟": '"',
    "‘": "'", "’": "'", "‛": "'", "ʼ": "'", "`": "'", "´": "'",
    "•": "·", "‧": "·", "・": "·", "･": "·", "⋅": "·", "∙": "·",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "－": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u3000": " ", "\t": " ", "\u2007": " ", "\u200a": " ", "\u2002": " ", "\u2003": " ",
}  # fmt: skip
_OLD_TONES = {
    old + new_second: new_first + old_second
    for old, old_second, marked_first, marked_second in (
        ("o", "a", "òóỏõọ", "àáảãạ"),
        ("o", "e", "òóỏõọ", "èéẻẽẹ"),
        ("u", "y", "ùúủũụ", "ỳýỷỹỵ"),
    )
    for new_first, new_second in zip(marked_first, marked_second, strict=True)
}  # "oà" → "òa"; a vowel or final consonant after it keeps the mark where it stands ("hoàn", "tuyển")
_OLD_TONE = re.compile("(?:(?<!q)u[ỳýỷỹỵ]|o[àáảãạèéẻẽẹ])(?![a-zà-ỹ])")
_WIDE = re.compile("[Ａ-Ｚａ-ｚ０-９％．，：；（）]")
_HAN_COMMA = re.compile('(?<=[\u4e00-\u9fff]),|(?<=[")》】]),(?=["《]?[\u4e00-\u9fff])')
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")

_EMPHASIS = re.compile(r"(?<![\w*\\])\*{1,3}(?=[^\s*])|(?<=[^\s*\\])\*{1,3}(?![\w*])")

_MARK = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
_COMPOSING = re.compile(
    rf"[^{_MARK}]?[{_MARK}]+|{_INVISIBLE.pattern}|{_EMPHASIS.pattern}|[\u1100-\u11ff]+|[\uf900-\ufaff\u2126\u212a\u212b]"
)


@dataclass(frozen=True, slots=True)
class View:
    """A folded text; `origins[i]` is the place in the source of its i-th character, or None where places agree.

    `raw` is as long as `text`: the same characters composed (NFC, nothing invisible, no stars of emphasis) but not folded.

    >>> view = fold("ＴÔ LÂM gặp 習近平")
    >>> view.text
    'tô lâm gặp 习近平'
    """

    text: str
    origins: tuple[int, ...] | None
    raw: str

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The source's stretch behind a stretch of the view."""
        if self.origins is None:
            return start, end
        return self.origins[start], self.origins[end]


# Variant forms of Hong Kong and older print that OpenCC leaves as they are (Unihan kSemanticVariant / kZVariant)
_VARIANTS = dict(
    zip("峯裏綫羣爲衆啓鈎牀麪粧柺着竪綉衞滙匯蔴脚却郤", "峰里线群为众启钩床面妆拐着竖绣卫汇汇麻脚却却", strict=True)
)


_BEYOND = 0x20000  # Han characters hardly anybody prints: looked up when met


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


def _simplified() -> tuple[str, str]:
    """The characters that simplified script writes otherwise, and what it writes: to ask the converter takes a tenth of a second at every start."""
    chars = [chr(code) for code in range(0x3400, 0xA000)]
    found = _converter().convert("\n".join(chars)).split("\n")  # parted, so that no two make a word
    pairs = [(char, plain) for char, plain in zip(chars, found, strict=True) if plain != char and len(plain) == 1]
    return "".join(char for char, _ in pairs), "".join(plain for _, plain in pairs)


class _Folding(dict[int, str]):
    """One character to one character, worked out when first met (str.translate asks it)."""

    def __init__(self) -> None:
        super().__init__()
        self._simplified = dict(zip(*prepared("simplified", tuple[str, str], _simplified), strict=True))
        for source, target in _MARKS.items():
            self[ord(source)] = target

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if "\u3400" <= char <= "\u9fff":
            char = _VARIANTS.get(char, char)
            found = self._simplified.get(char, char)
        elif code >= _BEYOND:
            found = _converter().convert(char)
        elif _WIDE.match(char) and char not in "，：；（）":
            found = unicodedata.normalize("NFKC", char).lower()
        else:
            found = char.lower()
        self[code] = found if len(found) == 1 else char
        return self[code]


@cache
def _folding() -> _Folding:
    return _Folding()


def fold(text: str) -> View:
    """The folded view of a text, as long as the text itself unless composition or invisible characters intervene."""
    origins: tuple[int, ...] | None = None
    if not unicodedata.is_normalized("NFC", text) or _INVISIBLE.search(text) or _EMPHASIS.search(text):
        text, origins = _composed(text)
    folded = text.translate(_folding())
    if "," in folded:
        folded = _HAN_COMMA.sub("，", folded)  # many sites print Chinese with the comma of Latin script
    if "o" in folded or "u" in folded:
        folded = _OLD_TONE.sub(lambda found: _OLD_TONES.get(found.group(), found.group()), folded)
    return View(folded, origins, text)


@lru_cache(maxsize=100_000)
def fold_word(word: str) -> str:
    """A pattern folded as the text will be.

    >>> fold_word("Hoà bình"), fold_word("盧比歐"), fold_word("L’Élysée")
    ('hòa bình', '卢比欧', "l'élysée")
    """
    return fold(unicodedata.normalize("NFC", word)).text


def plain(folded: str) -> str:
    """Without marks on letters.

    >>> plain("tô lâm")
    'to lam'
    """
    if folded.isascii():
        return folded
    apart = unicodedata.normalize("NFD", folded.replace("đ", "d"))
    return unicodedata.normalize("NFC", "".join(char for char in apart if not unicodedata.combining(char)))


def fold_words(words: list[str]) -> list[str]:
    """Many patterns folded at once.

    >>> fold_words(["Hoà bình", "盧比歐"])
    ['hòa bình', '卢比欧']
    """
    return fold(unicodedata.normalize("NFC", "\n".join(words))).text.split("\n") if words else []


def _composed(text: str) -> tuple[str, tuple[int, ...]]:
    """NFC, without invisible characters and the stars of emphasis (a déclaré *Emmanuel* Macron), with the source's place of every character and of the end."""
    pieces: list[str] = []
    origins: list[int] = []
    place = 0
    for found in _COMPOSING.finditer(text):  # what lies between stays as it is
        origins.extend(range(place, found.start()))
        pieces.append(text[place : found.start()])
        piece = _INVISIBLE.sub("", unicodedata.normalize("NFC", found.group().strip("*")))
        origins.extend([found.start()] * len(piece))
        pieces.append(piece)
        place = found.end()
    origins.extend(range(place, len(text) + 1))
    pieces.append(text[place:])
    return "".join(pieces), tuple(origins)
