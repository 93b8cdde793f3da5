"""Words as they are searched: without case, diacritics, width or script, each Han character a word of its own.

The same words go into the index of either store and into the question, so that what is found is the same in both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from dragoman.model import Span
from dragoman.text.views import fold

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_HAN}]|[^\W_{_HAN}][^\W_{_HAN}\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W_{_HAN}]*)*")
_PLAIN = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r'"([^"]*)"|(\S+)')


class Word(NamedTuple):
    """A word as it is searched, and where the text has it."""

    word: str
    span: Span


def words(text: str) -> list[Word]:
    """The words of a text in order.

    >>> [word for word, _ in words("Tô Lâm: điện đàm với 習近平")]
    ['to', 'lam', 'dien', 'dam', 'voi', '习', '近', '平']
    """
    view = fold(text)
    found: list[Word] = []
    for match in _WORD.finditer(view.text):
        start, end = match.span()
        span = Span(*view.source(start, end))
        found += [Word(plain, span) for plain in _plain(match.group())]
    return found


def plain_words(text: str) -> list[str]:
    """The words alone, for the index and for comparing texts: four times as fast as with their places.

    >>> plain_words("Tô Lâm: điện đàm")
    ['to', 'lam', 'dien', 'dam']
    """
    return [plain for word in _WORD.findall(fold(text).text) for plain in _plain(word)]


def phrases(question: str) -> list[tuple[str, ...]]:
    """The phrases a question asks for, all of them wanted: its words one by one, and whole what stands in quotation marks.

    >>> phrases('"điện đàm" 蘇林 2025')
    [('dien', 'dam'), ('苏', '林'), ('2025',)]
    """
    plain = re.sub("[“”«»„]", '"', question)
    found = [tuple(word for word, _ in words(quoted or single)) for quoted, single in _QUOTED.findall(plain)]
    return [phrase for phrase in found if phrase]


def places(text: str, phrase: tuple[str, ...]) -> list[Span]:
    """Where a text has the phrase.

    >>> places("Hội đàm; hoi dam.", ("hoi", "dam"))
    [Span(start=0, end=7), Span(start=9, end=16)]
    """
    return places_of(text, [phrase])[0]


def places_of(text: str, wanted: Sequence[tuple[str, ...]]) -> list[list[Span]]:
    """Where a text has each of several phrases: the text is gone through once."""
    view = fold(text)
    plain: list[str] = []
    spans: list[tuple[int, int]] = []
    for match in _WORD.finditer(view.text):
        for word in _plain(match.group()):
            plain.append(word)
            spans.append(match.span())
    found: list[list[Span]] = []
    for phrase in wanted:
        starts = (
            place for place, word in enumerate(plain)
            if word == phrase[0] and tuple(plain[place : place + len(phrase)]) == phrase
        )  # fmt: skip
        found.append([Span(*view.source(spans[place][0], spans[place + len(phrase) - 1][1])) for place in starts])
    return found


@lru_cache(maxsize=200_000)
def _plain(word: str) -> tuple[str, ...]:
    """A word without its marks; a compatibility sign may be several ("½")."""
    if word.isascii():
        return (word,)
    bare = "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
    return tuple(_PLAIN.findall(bare.replace("đ", "d").casefold()))
