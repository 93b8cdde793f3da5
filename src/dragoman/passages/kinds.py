"""What each stretch of a page is: headline, dateline, body, or noise with the reason it was set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from dragoman.lang import Furniture, codes, pack
from dragoman.model import Role, Span
from dragoman.passages.language import is_traditional, language_of
from dragoman.passages.split import paragraphs, sentences

_STOP = re.compile(
    r"[.!?。！？…:：;；][”’\"»」』)）\]]*(?:\s?[(（【\[][^()（）【】\[\].]{1,24}[)）】\]])?$"
)  # also 。(完), ". (AFP)"
_HAN = re.compile("[\u3400-\u9fff]")
_TITLE_LENGTH = 220
_NAME_LINE = re.compile(r"(?:[A-ZÀ-ÖØ-ÞĂĐƠƯ][a-zà-öø-ÿăđơưạ-ỹ'’.\-]+ ){1,3}[A-ZÀ-ÖØ-ÞĂĐƠƯ][a-zà-öø-ÿăđơưạ-ỹ'’\-]+")
_BARE_CREDIT = re.compile(r"^\W*(?:ảnh|photo|nguồn|crédit|reuters/|afp/|epa/|getty images|图|图片|摄影)", re.IGNORECASE)


@dataclass(slots=True)
class Block:
    """A stretch with one language and kind, and the sentences in it (places in the view)."""

    span: Span
    language: str
    kind: str
    role: Role
    reason: str | None = None
    sentences: list[Span] = field(default_factory=list)
    paragraph: int = 0


def blocks(raw: str, folded: str, hint: str | None) -> list[Block]:
    """The document's stretches in order; every non-blank character is in one."""
    lines = paragraphs(raw)
    inherited = hint or _first_language(raw)
    found: list[Block] = []
    seen: dict[str, int] = {}
    last_body = _last_body(folded, lines)
    listing = False
    after: Furniture | None = None  # a heading under which nothing of the article stands
    for number, line in enumerate(lines):
        if number and found and found[-1].role == "body" and re.search(r"(?:[:：])\s*$", lines[number - 1].of(folded)):
            listing = True  # "Participants included:", then one name a line
        elif listing and number and _STOP.search(lines[number - 1].of(folded).strip()):
            listing = False
        language = _language(raw, line, inherited)
        inherited = language
        words = line.of(folded).strip()
        rule = _furniture(words, "line", base(language))
        if rule is not None and rule.before is not None and _is_end(lines, number):
            after = rule
        elif after is not None:
            if rule is not None or after.before == "comments" or not _is_sentence(words):
                found.append(Block(line, language, after.kind, _role(after.kind), after.id, [], number))
                continue
            after = None
        if rule is not None and rule.kind == "caption" and _is_glued(raw, folded, line, language):
            rule = None  # only the caption's own sentence is set aside
        if rule is not None:
            found.append(
                Block(
                    line,
                    language,
                    rule.kind,
                    _role(rule.kind),
                    rule.id,
                    [line] if rule.kind == "dateline" else [],
                    number,
                )
            )
        elif _is_cut_off(folded, lines, number):
            found.append(Block(line, language, "teaser", "noise", "the next line, cut off", [], number))
        elif words in seen and len(words) > 8:
            found.append(Block(line, language, "repeat", "body", f"says again line {seen[words] + 1}", [], number))
        elif listing and len(words) < 160:
            found.extend(_body(raw, folded, line, language, number, len(lines)))
        elif _NAME_LINE.fullmatch(line.of(raw)) and found and any(b.role != "title" for b in found):
            found.append(Block(line, language, "credit", "noise", "a name alone on its line", [], number))
        elif (
            not any(b.role in ("body", "title") for b in found)
            and number < len(lines) - 1
            and number < 12
            and _is_title(line.of(raw))
        ):
            found.append(Block(line, language, "headline", "title", None, [line], number))
        elif number > last_body and len(lines) > 3 and not _STOP.search(words) and len(words) < 160:
            found.append(
                Block(line, language, "teaser", "noise", "stands alone after the article's last sentence", [], number)
            )
        else:
            found.extend(_body(raw, folded, line, language, number, len(lines)))
        seen.setdefault(words, number)
    return found


def _is_end(lines: list[Span], number: int) -> bool:
    """Whether more stands before a line than after it."""
    before, after = (sum(line.end - line.start for line in part) for part in (lines[:number], lines[number + 1 :]))
    return before > after


def _is_sentence(words: str) -> bool:
    """Whether a line is one of an article: long, and ended like a sentence (a Han character says as much as two letters)."""
    return _STOP.search(words) is not None and len(words) * (2 if _HAN.search(words) else 1) > 100


def _first_language(raw: str) -> str:
    """The language a nameless start inherits: that of the first lines together."""
    return language_of(raw[:1500], "en")


def _language(raw: str, line: Span, inherited: str) -> str:
    language = language_of(line.of(raw)[:400], "zh" if inherited == "zh-Hant" else inherited)
    if language == "zh" and is_traditional(line.of(raw)[:200]):
        return "zh-Hant"
    return language


def base(language: str) -> str:
    """The pack a language tag is read with.

    >>> base("zh-Hant")
    'zh'
    """
    return language.partition("-")[0]


def _is_title(line: str) -> bool:
    if re.search(r"\s(?:\.\.\.|…)$", line):
        return len(line) <= _TITLE_LENGTH  # a headline a feed has cut
    return len(line) <= _TITLE_LENGTH and not re.search(r"[.。;；][”’\"»」』)）\]]*$", line)


def _last_body(folded: str, lines: list[Span]) -> int:
    """The number of the last line that ends like a sentence and is no furniture."""
    for number in range(len(lines) - 1, -1, -1):
        words = lines[number].of(folded)
        if _STOP.search(words) and len(words) > 20 and _furniture(words, "line") is None:
            return number
    return len(lines)


def _body(raw: str, folded: str, line: Span, language: str, number: int, count: int) -> Iterator[Block]:
    """A line of the article: its sentences, with those that are captions or credits set apart."""
    pieces = sentences(raw, line, base(language))
    words = line.of(raw)
    if len(pieces) == 1 and not _STOP.search(words) and len(words) < 90 and count > 2 and number < count - 1:
        yield Block(line, language, "subhead", "title", None, pieces, number)
        return
    kept: list[Span] = []
    for piece in pieces:
        rule = _furniture(piece.of(folded), "inside", base(language))
        if rule is None:
            kept.append(piece)
            continue
        caption: Span | None = None
        if (
            rule.kind == "caption"
            and kept
            and _BARE_CREDIT.match(piece.of(folded))
            and kept[-1].end - kept[-1].start < 180
        ):
            caption = kept.pop()  # "Thủ tướng A. Ảnh: TTXVN": the words before a bare credit are its picture's
        if kept:
            yield Block(Span(kept[0].start, kept[-1].end), language, "body", "body", None, kept, number)
            kept = []
        if caption is not None:
            yield Block(caption, language, "caption", "noise", rule.id, [], number)
        yield Block(piece, language, rule.kind, _role(rule.kind), rule.id, [], number)
    if kept:
        yield Block(Span(kept[0].start, kept[-1].end), language, "body", "body", None, kept, number)


_TEASER = 40  # characters: shorter beginnings are not compared


def _is_cut_off(folded: str, lines: list[Span], number: int) -> bool:
    """Whether a line that ends in dots is the next one's beginning: the teaser of a page above its text."""
    words = lines[number].of(folded).strip()
    told = words.rstrip(". …[]")
    if not words.endswith(("...", "…", "[...]", "[…]")) or len(told) < _TEASER:
        return False
    return number + 1 < len(lines) and lines[number + 1].of(folded).strip().startswith(told)


def _is_glued(raw: str, folded: str, line: Span, language: str) -> bool:
    """Whether a caption line holds sentences of the article too: more than one before its credit."""
    pieces = sentences(raw, line, base(language))
    bare = _BARE_CREDIT.match(pieces[-1].of(folded)) is not None or pieces[-1].end - pieces[-1].start < 20
    return len(pieces) > 2 or (len(pieces) == 2 and not bare)


def _role(kind: str) -> Role:
    return "dateline" if kind == "dateline" else "title" if kind in ("headline", "subhead") else "noise"


def _furniture(words: str, where: str, language: str = "") -> Furniture | None:
    """The first rule that fits; rules written with Han characters are asked only of text that has some."""
    han = _HAN.search(words) is not None
    for code, rule, pattern, needs_han in _rules(where):
        if needs_han and not han:
            continue
        if rule.kind == "credit" and language and code != language and (len(words) > 80 or _STOP.search(words)):
            continue  # bylines are short lines; in another language a sentence may look like one
        if rule.needs and not any(word in words for word in rule.needs):
            continue
        if pattern.search(words):
            return rule
    return None


@cache
def _rules(where: str) -> tuple[tuple[str, Furniture, re.Pattern[str], bool], ...]:
    """The furniture rules of all languages: a page's furniture is often in another language than its article."""
    return tuple(
        (code, rule, re.compile(rule.pattern), _HAN.search(rule.pattern) is not None)
        for code in codes()
        for rule in pack(code).furniture
        if rule.where == where
    )
