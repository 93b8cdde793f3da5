"""Where somebody's words are quoted: quotations in a stretch, nested ones and those that run over paragraphs."""

from __future__ import annotations

import re

from dragoman.model import Span

_PAIRS = {"“": "”", "«": "»", "「": "」", "『": "』"}
_MARK = re.compile("[“”«»「」『』]|’’|''")
_STRAIGHT_END = re.compile(r'(?<=[^\s“(])"(?=[\s,.;:!?)\-–]|\Z)')
_STRAIGHT_OPEN = re.compile(r'(?:(?<=[\s(])|\A)"(?=[^\s"])')
_STRAIGHT = re.compile(r"(?<!\w)\"[^\"]*\"(?!\w)|\"[^\"]*$|(?:^|(?<=\s))‘[^‘’]{20,}’")
_FAR = 4000  # characters: a quotation that is not closed by then was never meant to run on


def quotations(raw: str, start: int, end: int, opened: str = "") -> tuple[list[Span], str]:
    """The quotations of a stretch, marks included, and the mark of one still open at its end ("" for none).

    `opened`: the mark of a quotation that began in a stretch before. A mark inside its own kind nests, unless
    more are opened than closed: then the writer has forgotten one, and the first that closes ends the quotation.

    >>> text = "« Votre « Carrefour de la paix » compte », dit-il."
    >>> [span.of(text) for span in quotations(text, 0, len(text))[0]]
    ['« Votre « Carrefour de la paix » compte »']
    >>> text = "Theo ông, “Mỹ giữ chính sách “một Trung Quốc”. Sau đó ông rời đi."
    >>> [span.of(text) for span in quotations(text, 0, len(text))[0]]
    ['“Mỹ giữ chính sách “một Trung Quốc”']
    >>> text = 'Ông nói: "Nga phải rời đi”. Sau đó ông về.'
    >>> [span.of(text) for span in quotations(text, 0, len(text))[0]]
    ['"Nga phải rời đi”']
    """
    found: list[Span] = []
    begin, mark, depth = (start, opened, 1) if opened else (-1, "", 0)
    for hit in _MARK.finditer(raw, start, end):
        char = "”" if hit.group() in ("’’", "''") else hit.group()  # “… ’’, as some dailies print it
        if mark == char == "“" and begin >= start and (straight := _STRAIGHT_END.search(raw, begin, hit.start())):
            found.append(Span(begin, straight.end()))  # “… ", said: opened in one style, closed in another
            mark = ""
        if not mark:
            if char in _PAIRS:
                begin, mark, depth = hit.start(), char, 1
            elif hit.group() == "”" and (
                straight := _opened_straight(raw, found[-1].end if found else start, hit.start())
            ):
                found.append(Span(straight.start(), hit.end()))  # "… ”, said
        elif char == mark and (begin <= start or _balanced(raw, begin, end, mark)):
            depth += 1
        elif char == _PAIRS[mark]:
            depth -= 1
            if depth == 0:
                found.append(Span(begin, hit.end()))
                mark = ""
    if mark == "“" and begin >= start and (straight := _STRAIGHT_END.search(raw, begin, end)):
        found.append(Span(begin, straight.end()))
        mark = ""
    if mark:
        found.append(Span(begin, end))
    taken = list(found)
    for straight in _STRAIGHT.finditer(raw, start, end):
        if not any(span.start <= straight.start() < span.end for span in taken):
            found.append(Span(straight.start(), straight.end()))
    return sorted(found, key=lambda span: span.start), mark if mark and _closes(raw, end, mark) else ""


def _opened_straight(raw: str, start: int, end: int) -> re.Match[str] | None:
    """The straight mark that opens a quotation nothing has closed before a place."""
    opened = _STRAIGHT_OPEN.search(raw, start, end)
    return opened if opened is not None and _STRAIGHT_END.search(raw, opened.end(), end) is None else None


def _balanced(raw: str, begin: int, end: int, mark: str) -> bool:
    return raw.count(mark, begin, end) <= raw.count(_PAIRS[mark], begin, end)


def _closes(raw: str, end: int, mark: str) -> bool:
    """Whether a quotation open at the end of a paragraph is closed further on, with none begun before."""
    for hit in _MARK.finditer(raw, end, end + _FAR):
        if hit.group() == _PAIRS[mark]:
            return True
        if hit.group() == mark:
            return False
    return False
