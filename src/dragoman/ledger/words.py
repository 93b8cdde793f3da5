"""Words as they are searched: without case, diacritics, width or script, each Han character a word of its own.

The same words go into the index of either store and into the question, so that what is found is the same in both.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from dragoman.model import Span
from dragoman.text.views import View, fold

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARK = "\u0300-\u036f"  # what composes with a letter goes on its word
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
        span = _span(view, start, end)
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


def places(text: str, *wanted: tuple[str, ...]) -> list[list[Span]]:
    """Where a text has each phrase.

    >>> places("Hội đàm; hoi dam.", ("hoi", "dam"))
    [[Span(start=0, end=7), Span(start=9, end=16)]]
    """
    view = fold(text)
    bare = view.text.translate(_BARE)
    found = [[_span(view, *match.span()) for match in _pattern(phrase).finditer(bare)] for phrase in wanted]
    if all(found):
        return found
    listed = words(text)  # signs that stand for several letters (½, ß) are seen only word by word
    return [spans or _places(listed, phrase) for spans, phrase in zip(found, wanted, strict=True)]


def _span(view: View, start: int, end: int) -> Span:
    """Where the text has a stretch of the view; a letter whose mark has no composed form has the place of both."""
    first, last = view.source(start, end)
    return Span(first, max(last, first + 1))


def _places(listed: list[Word], phrase: tuple[str, ...]) -> list[Span]:
    plain = [word for word, _ in listed]
    size = len(phrase)
    return [
        Span(listed[place].span.start, listed[place + size - 1].span.end)
        for place in range(len(plain) - size + 1)
        if plain[place] == phrase[0] and tuple(plain[place : place + size]) == phrase
    ]


@lru_cache(maxsize=1000)
def _pattern(phrase: tuple[str, ...]) -> re.Pattern[str]:
    """A phrase in a text without marks: between two Han characters nothing need stand, between two other words something must."""
    out = ""
    for before, word in zip(("", *phrase), phrase):
        han = re.fullmatch(f"[{_HAN}]", word) is not None
        if before:
            out += r"[\W_]*" if han or re.fullmatch(f"[{_HAN}]", before) else r"[\W_]+"
        out += word if han else rf"(?<![^\W_{_HAN}])(?<![{_MARK}]){re.escape(word)}(?![^\W_{_HAN}])(?![{_MARK}])"
    return re.compile(out)


class _Bare(dict[int, int]):
    """A letter to itself without marks, worked out when first met (str.translate asks it); what is several letters stays."""

    def __missing__(self, code: int) -> int:
        plain = "d" if chr(code) == "đ" else "".join(_plain(chr(code)))
        self[code] = ord(plain) if len(plain) == 1 else code
        return self[code]


_BARE = _Bare()


@lru_cache(maxsize=200_000)
def _plain(word: str) -> tuple[str, ...]:
    """A word without its marks; a compatibility sign may be several ("½")."""
    if word.isascii():
        return (word,)
    bare = "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
    return tuple(_PLAIN.findall(bare.replace("đ", "d").casefold()))
