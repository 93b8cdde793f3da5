"""Printed lines, as a page shows them, to paragraphs: by their places, their ends and what repeats on each page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_ENDS = tuple(".!?…:;。！？：；")
_CLOSERS = "\"'”’»」』）)]"
_POINT = re.compile(
    r"[•▪●■◦–—*]\s|[-–—]\s|\(?\d{1,2}[.)]\s|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）"
)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_WIDE = re.compile(
    r"[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
_EDGE = 2  # lines at the head and at the foot of a page that may be running lines


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its first and last character's place, its height, the size of its letters (points, from below).

    `hyphen`: it ended in one, which is not part of the text.
    """

    text: str
    left: float
    right: float
    height: float
    size: float
    hyphen: bool = False


def without_running_lines(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without the lines at head and foot that most pages repeat, figures aside.

    >>> pages = [[Line(words, 0, 9, 700, 9), Line(f"Page {n}", 0, 9, 20, 9)] for n, words in enumerate(("One", "Two"))]
    >>> [[line.text for line in page] for page in without_running_lines(pages)]
    [['One'], ['Two']]
    """
    counts = Counter(
        key for page in pages for key in {_key(line) for rows in _edges(page) for row in rows for line in row}
    )
    running = {key for key, count in counts.items() if count > 1 and count * 2 > len(pages)}
    return [_between(page, running) for page in pages]


def _between(page: list[Line], running: set[str]) -> list[Line]:
    """A page without its running lines, taken away from its ends inwards."""
    away: list[Line] = []
    for rows in _edges(page):
        for row in rows:
            if not all(_key(line) in running for line in row):
                break
            away += row
    return [line for line in page if line not in away]


def paragraphs(pages: list[list[Line]]) -> list[str]:
    """The paragraphs of pages: lines joined, words hyphenated at a line's end made whole where that is safe.

    Between Chinese and Japanese characters no blank is put. A paragraph goes on in the next column and on the next page
    where its last line is full and ends no sentence.
    """
    known = Counter(word for page in pages for line in page for word in _WORD.findall(line.text.lower()))
    out: list[list[Line]] = []
    before: list[Line] = []  # the block before
    for block in (block for page in pages for block in _blocks(page)):
        goes_on = bool(before) and _goes_on(before, block)
        for line, begins in zip(block, _begins(block)):
            if out and (goes_on if line is block[0] else not begins):
                out[-1].append(line)
            else:
                out.append([line])
        before = block
    return [_joined(lines, known) for lines in out]


def _blocks(page: list[Line]) -> Iterator[list[Line]]:
    """Runs of lines that stand one below another at the same distance."""
    gaps = [above.height - below.height for above, below in pairwise(page)]
    usual = median([gap for gap, line in zip(gaps, page) if 0 < gap < 4 * line.size] or [0])
    block: list[Line] = []
    for line in page:
        if block and not _follows(block[-1], line, usual):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _follows(above: Line, line: Line, usual: float) -> bool:
    """Whether a line stands right below another, in letters of its size."""
    return (
        0 < above.height - line.height <= usual * 1.4
        and line.left <= above.right
        and line.right >= above.left
        and 0.85 < (line.size or 1) / (above.size or 1) < 1.18
    )


def _begins(block: list[Line]) -> Iterator[bool]:
    """For each line of a block whether a paragraph begins with it."""
    margin, edge = min(line.left for line in block), max(map(_end, block))
    letter = median(line.size for line in block) or 1
    above = None
    for line in block:
        indented = line.left > margin + letter
        yield above is None or (
            not above.hyphen
            and (
                _POINT.match(line.text) is not None
                or (_ends(above) and (indented or _end(above) < edge - 3 * letter))
                or (indented and above.left <= margin + letter / 2 and _end(above) < edge - 3 * letter)
                or _end(above) < margin + 0.6 * (edge - margin)  # a heading, an address, a list
            )
        )
        above = line


def _goes_on(before: list[Line], block: list[Line]) -> bool:
    """Whether a block in the next column or on the next page goes on with the sentence of the block before."""
    last, first = before[-1], block[0]
    if last.hyphen:
        return True
    alike = 0.85 < (first.size or 1) / (last.size or 1) < 1.18
    elsewhere = first.height >= last.height or first.left > last.right
    full = len(before) > 1 and _end(last) > max(map(_end, before)) - 3 * last.size
    return alike and elsewhere and full and not _ends(last) and _POINT.match(first.text) is None


def _end(line: Line) -> float:
    """Where a line's last character ends."""
    return line.right + line.size * (1 if _WIDE.match(line.text[-1]) else 0.5)


def _ends(line: Line) -> bool:
    return not line.hyphen and line.text.rstrip(_CLOSERS).endswith(_ENDS)


def _joined(lines: list[Line], known: Counter[str]) -> str:
    text = lines[0].text
    for above, line in pairwise(lines):
        if above.hyphen or (text.endswith(("\u00ad", "\u2010")) and len(text) > 1):
            text = _unhyphenated(text.rstrip("\u00ad\u2010"), line.text, known)
        elif text.endswith("-") and line.text[0].isalnum() and text[-2:-1].isalnum():
            text = _unhyphenated(text[:-1], line.text, known)
        else:
            text += ("" if _WIDE.match(text[-1]) or _WIDE.match(line.text) else " ") + line.text
    return text + ("-" if lines[-1].hyphen else "")


def _unhyphenated(text: str, rest: str, known: Counter[str]) -> str:
    """Two parts of a word put together: with the hyphen where it is the word's own, as far as the document tells.

    >>> _unhyphenated("the tele", "phone", Counter()), _unhyphenated("Sino", "Viet ties", Counter())
    ('the telephone', 'Sino-Viet ties')
    """
    parts = _WORD.findall(text.lower())[-1:], _WORD.findall(rest.lower())[:1]
    first, second = "".join(parts[0]).rpartition("-")[2], "".join(parts[1]).partition("-")[0]
    own = (
        not rest[:1].islower()
        or not text[-1:].isalpha()
        or known[f"{first}-{second}"] > 0
        or (not known[first + second] and known[first] > 1 and known[second] > 1)  # each is also written alone
    )
    return f"{text}-{rest}" if own else text + rest


def _edges(page: list[Line]) -> tuple[list[list[Line]], list[list[Line]]]:
    """The outermost rows of lines at the head and at the foot of a page, from outside inwards."""
    heights = sorted({line.height for line in page}, reverse=True)
    rows = {height: [line for line in page if line.height == height] for height in heights[:_EDGE] + heights[-_EDGE:]}
    return [rows[height] for height in heights[:_EDGE]], [rows[height] for height in heights[: -_EDGE - 1 : -1]]


def _key(line: Line) -> str:
    """What a running line has in common on all pages."""
    return re.sub(r"\d+", "#", "".join(line.text.split()))
