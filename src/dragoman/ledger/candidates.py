"""What in a statement may be a set phrase, found when it is taken in, so that new phrases are one question to the ledger.

A candidate is what stands in quotation marks, a number of things counted off (六个更, "four goods"), a whole clause or list between
two commas in Chinese, or words in capitals elsewhere. Which of them are set phrases only many statements tell (`views/proposals`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal

from dragoman.mentions.scan import scan
from dragoman.text.views import fold

How = Literal["quoted", "counted", "list", "clause", "capitals"]

_QUOTED = re.compile(r"[“\"«「『]\s?([^“”\"«»「」『』\n]{2,60}?)\s?[”\"»」』]")
_HAN = r"[\u3400-\u9fff]"
_LISTS = [
    re.compile(rf"(?:{_HAN}{{{size}}}、)+{_HAN}{{{size}}}(?!{_HAN})") for size in (2, 3, 4, 5)
]  # as long one as the other
_CLAUSE = re.compile(rf"(?:(?<=[，。；：、？！])|^){_HAN}{{4,12}}(?=[，。；：、？！]|$)", re.MULTILINE)
_COUNTED = re.compile(rf"(?<!{_HAN})[二三四五六七八九十两](?:个|大|项){_HAN}{{1,4}}(?!{_HAN})")
_CAPITALS = re.compile(
    r"(?<![\w.] )(?<!\w)[A-ZĐÀ-ÖØ-Ý][\w’'-]+(?: (?:of|and|for|the|with|de|des|du|la|et|pour|và)){0,2}(?:[ -][A-ZĐÀ-ÖØ-Ý][\w’'-]+){1,5}"
)
_NAMES = frozenset({"person", "body", "state", "city", "outlet", "office", "surname"})
_WORDS = 9
_SIGNS = 16  # of Chinese in quotation marks: what is longer is a sentence


def candidates(text: str, language: str, within: bool = True) -> Iterator[tuple[int, int, How]]:
    """Where in a statement something stands that may be a set phrase; without marks or numbers only `within` a contact.

    >>> text = "双方要坚持相互尊重、和平共处，落实“六个更”目标，共享发展机遇。"
    >>> [(text[start:end], how) for start, end, how in candidates(text, "zh")][:3]
    [('六个更', 'quoted'), ('六个更', 'counted'), ('相互尊重、和平共处', 'list')]
    """
    for quoted in _QUOTED.finditer(text):
        words = quoted.group(1)
        if (language == "zh" and len(words) <= _SIGNS) or (language != "zh" and 2 <= words.count(" ") + 1 <= _WORDS):
            yield *quoted.span(1), "quoted"
    plain: list[tuple[re.Pattern[str], How]] = [(_CAPITALS, "capitals")]
    if language == "zh":
        plain = [*((pattern, "list") for pattern in _LISTS), (_CLAUSE, "clause")]
        yield from ((*found.span(), "counted") for found in _COUNTED.finditer(text))
    for pattern, how in plain if within else ():
        yield from ((*found.span(), how) for found in pattern.finditer(text))


def candidate_rows(document: int, statement: str, text: str, start: int, language: str, within: bool) -> Iterator[dict[str, Any]]:  # fmt: skip
    """The rows of a statement with these words that begins at `start` of its document; none where its language is not known."""
    for first, last, how in dict.fromkeys(candidates(text, language, within)) if language else ():
        words = " ".join(text[first:last].split())
        named, topical = standing(words, language)
        yield {
            "document": document, "statement": statement, "start": start + first, "end": start + last, "how": how, "language": language,
            "words": words, "named": named, "topical": topical,
        }  # fmt: skip


@lru_cache(maxsize=20_000)
def standing(words: str, language: str) -> tuple[float, bool]:
    """The share of a phrase's letters that are names or offices, and whether all of them are words of a topic or a formula.

    >>> standing("中方愿同塞方一道", "zh")[0] > 0, standing("五座新桥", "zh"), standing("六个更", "zh")
    (True, (0.0, False), (0.0, True))
    """
    view = fold(words)
    scanned = scan(view.text, view.raw, [(0, len(view.text), language)])
    letters = {place for place, char in enumerate(view.text) if char.isalnum()}
    named = {
        place
        for atom in scanned.atoms
        if any(entry.kind in _NAMES for entry in atom.entries)
        for place in range(atom.start, atom.end)
    }
    topical = {place for atom in scanned.layer for place in range(atom.start, atom.end)}
    return len(named & letters) / max(len(letters), 1), letters <= topical
