"""Paragraphs and sentences, as places in the text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from dragoman.lang import codes, pack
from dragoman.model import Span

_LINE = re.compile(r"[^\n]+")
_GOES_ON = re.compile(r"[,;、，；](?!\s*$)|[.。]$|\.\s+[A-ZÀ-Ỹ]")
_QUOTED_LINE = re.compile(r"[\"“«][^\"”»\n]*[\"”»]")
_QUOTE_ENDS = re.compile(r"[^.!?…\s]\s?[\"”»]$")
_LINE_OF_PROSE = 30  # characters
_LONG_LINE = 70
_WORDS = 5
_END = re.compile(
    r"[。！？!?…]+(?:[\u00a0\u202f ]»)?[”’」』\"»)）\]]*"  # Chinese stops need no blank after them; a closing mark stays with its sentence
    r"|\.{3,}[”’\"»)\]]*"
    r"|\.(?:/\.)?(?:[\u00a0\u202f ]»)?[”’\"»)\]]*(?=[\s,;]|$|[A-ZÀ-ỸĐ“\"«])"  # also "sắp tới.Lãnh đạo"
    r"|\.(?=\[)"
)
_INITIAL = re.compile(r"(?:^|[\s(“\"'.\-–])[A-ZÀ-ỸĐ]\.$")  # also "Peru-U.S. relations"
_ON_X = re.compile(
    r"\b(?:on|sur|trên|plateforme|réseau|compte|social) X\.$|\b(?:[Cc]hâu|Nam|Đông|Tây|Trung|Bắc) Á\.$"
)  # the network's name is no initial
_TITLE = re.compile(r"《[^《》\n]{1,60}》")
_UNTIL_A_STOP = re.compile(r"\S(?:.|\n)*?(?:[.!?…。！？](?:/\.)?[”’\"»)\]]*[ \t]*(?=\n|\Z)|\n\s*\n|\Z)")
_SOFT = re.compile(r"[;；]")
_PAUSES = (
    _SOFT,
    re.compile(r"[,，、:：]"),
    re.compile(r"\s"),
)  # where a sentence that never ends is cut, the best first
_LONGEST = 2_000  # characters of a sentence: what is read within one takes the square of its length


def paragraphs(text: str) -> list[Span]:
    """The lines of a text, or its blank-line blocks where it is wrapped by hand; blank edges left out."""
    if is_wrapped(text):
        blocks = [Span(found.start(), found.end()) for found in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text)]
    elif runs_on(text):
        blocks = [Span(found.start(), found.end()) for found in _UNTIL_A_STOP.finditer(text)]
    else:
        blocks = _mended(text, [Span(found.start(), found.end()) for found in _LINE.finditer(text)])
    return [trimmed for block in blocks if (trimmed := trim(text, block)).start < trimmed.end]


def _mended(text: str, lines: list[Span]) -> list[Span]:
    """Lines with those put together that a page tears around a quotation or a link: no line begins with a comma, or with the stop of the one before."""
    found: list[Span] = []
    for line in lines:
        if found and line.start == found[-1].end + 1 and _is_torn(found[-1].of(text).rstrip(), line.of(text).strip()):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _is_torn(before: str, after: str) -> bool:
    if _GOES_ON.match(after):
        return bool(before) and before[-1] not in ".!?。！？"
    if len(before) + len(after) < _LINE_OF_PROSE:
        return False
    opened = _QUOTED_LINE.fullmatch(after) is not None and _in_prose(before)
    return opened or (_QUOTE_ENDS.search(before[-4:]) is not None and after[:1].islower())


def _in_prose(line: str) -> bool:
    """Whether a line breaks off within a sentence: a heading, a name are shorter or end in a capitalised word."""
    last = line.rpartition(" ")[2]
    return (line.count(" ") >= _WORDS and last.isalpha() and last.islower()) or (
        len(line) > _LONG_LINE and line[-1:].isalpha()
    )


def is_wrapped(text: str) -> bool:
    """Whether single line ends are only the margin's: blank lines part the blocks, and most lines break mid-sentence."""
    if "\n\n" not in text:
        return False
    lines = text.split("\n")
    broken = full = long = 0
    for line, following in itertools.pairwise([*lines, ""]):
        long += len(line) > 120  # no margin: whoever wraps by hand wraps all
        if len(line) >= 40 and following.strip():
            full += 1
            broken += line.rstrip()[-1:] not in '.!?。！？:”"' and len(line) <= 100
    return full >= 3 and broken * 2 > full and long * 4 <= full


def runs_on(text: str) -> bool:
    """Whether lines break mid-sentence without blank lines between paragraphs: many go on with a small letter.

    >>> runs_on("The two ministers met in Hanoi on Monday and\\nagreed to hold more talks on trade and on the\\nborder between them in the months to come, a\\nstatement said.")
    True
    """
    pairs = [(line, after) for line, after in itertools.pairwise(text.split("\n")) if line.strip()]
    broken = sum(
        len(line) >= 30 and line.rstrip()[-1] not in '.!?:;。！？：；”"' and after[:1].islower()
        for line, after in pairs
    )
    return broken >= 3 and broken * 3 >= len(pairs)


def sentences(text: str, paragraph: Span, language: str) -> list[Span]:
    """The sentences of a paragraph.

    >>> [s.of(t) for t in ["Ông gặp TP. Hà Nội sắp tới.Lãnh đạo dự."] for s in sentences(t, Span(0, len(t)), "vi")]
    ['Ông gặp TP. Hà Nội sắp tới.', 'Lãnh đạo dự.']
    """
    cuts: list[int] = []
    credit = _credit(language)
    short = _abbreviations(language)
    piece = text[paragraph.start : paragraph.end]
    titles = [(found.start(), found.end()) for found in _TITLE.finditer(piece)]
    for found in _END.finditer(piece):
        end = found.end()
        if any(start < found.start() and end < stop for start, stop in titles):
            continue  # 《合作。共赢》: a stop inside a title ends nothing
        if found.group()[0] == "." and not found.group().startswith("..."):
            head = piece[: found.start() + 1]
            word = head[max(head.rfind(" "), head.rfind("("), head.rfind("\n"), head.rfind("“"), head.rfind('"')) + 1 :]
            if (
                word.lower() in short
                or _is_joined_title(word, language)
                or (_INITIAL.search(head[-4:]) and not _ON_X.search(head[-14:]))
            ):
                following = re.match(r"\s+([^\W\d_]+)(?! of [A-Z]|[- ]General\b)", piece[end : end + 24])
                dotted = word.count(".") > 1  # "in Washington, D.C. The President …", but not "U.S. President"
                if not dotted or following is None or following.group(1) not in _starters(language):
                    continue
                if following.group(1) in _TITLED and _WHOSE.search(head):
                    continue  # "met with U.S. Ambassador X"; but "relations with the U.S. Secretary X then …"
            after = piece[end : end + 4].lstrip()
            if (after[:1].islower() or after[:1] in (",", ";")) and end < len(piece):
                continue
            if head[-2:-1].isdigit() and after[:1].isdigit() and not piece[end : end + 1].isspace():
                continue
        elif (found.group()[0] in "!?！？…" and piece[end : end + 2].lstrip()[:1] in tuple("，,、；;")) or (
            found.group()[0] in "!?…." and piece[end : end + 2].lstrip()[:1].islower()
        ):
            continue
        cuts.append(end)
    if credit is not None:  # a caption glued to the text ends with its bracketed credit
        cuts = sorted({*cuts, *(found.end() for found in credit.finditer(piece))})
    spans: list[Span] = []
    last = 0
    for cut in [*cuts, len(piece)]:
        span = trim(text, Span(paragraph.start + last, paragraph.start + cut))
        if span.start < span.end:
            if spans and not any(char.isalnum() for char in span.of(text)):
                spans[-1] = Span(spans[-1].start, span.end)
            else:
                spans.append(span)
        last = cut
    return [part for span in spans for part in _shortened(text, span)]


def _shortened(text: str, span: Span) -> Iterator[Span]:
    """A sentence in parts that are not too long, cut where it pauses.

    >>> [part.end - part.start for part in _shortened("a, " * 1000, Span(0, 2999))]
    [2000, 998]
    """
    while span.end - span.start > _LONGEST:
        head = text[span.start : span.start + _LONGEST]
        ends = [max((found.end() for found in pause.finditer(head)), default=0) for pause in _PAUSES]
        cut = span.start + next((end for end in ends if end > _LONGEST // 2), _LONGEST)
        yield trim(text, Span(span.start, cut))
        span = trim(text, Span(cut, span.end))
    yield span


def trim(text: str, span: Span) -> Span:
    """The span without blanks at its edges."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


@cache
def _credit(language: str) -> re.Pattern[str] | None:
    found = pack(language).language.patterns.get("caption_end") if language in codes() else None
    return re.compile(found, re.IGNORECASE) if found is not None else None


_TITLED = frozenset({"Secretary", "Deputy", "Under", "Ambassador"})
_WHOSE = re.compile(r"(?:(?<!\bthe)|(?<!.)) (?:U\.S|U\.N|U\.K|E\.U)\.\Z|\A(?:U\.S|U\.N|U\.K|E\.U)\.\Z")


@cache
def _starters(language: str) -> frozenset[str]:
    """Words that, with a capital after "D.C.", begin a new sentence."""
    return frozenset(pack(language).language.starters) if language in codes() else frozenset()


def _is_joined_title(word: str, language: str) -> bool:
    """Whether a word is several abbreviations in one (GS.TS.)."""
    parts = word.lower().rstrip(".").split(".")
    return len(parts) > 1 and all(f"{part}." in _abbreviations(language) for part in parts)


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(pack(language).language.abbreviations) if language in codes() else frozenset()
