"""Phrases joined to one list by "and" and commas."""

from __future__ import annotations

import itertools
import re
from functools import cache

from dragoman.events.patterns import pattern
from dragoman.events.sentence import ARTICLE, Sentence, governed
from dragoman.lang import codes, pack
from dragoman.mentions.phrases import Phrase

_OF_STATES = frozenset({"state", "states", "body"})
_LED = re.compile(r"\s?(?:en|au|aux|à|du|des|de|d'|to|in|tới|đến|sang)?\s?" + ARTICLE.pattern)
_CAPITALS = re.compile(r", (?:and )?(?:[A-Z][\w&-]+ (?:(?:of|for|on|the) ){0,2}){1,6}")
_TITLE_WORDS = re.compile(
    r"(?:,| và|, và| cùng) (?:(?:Phó )?(?:Thư ký|Trưởng|Đại diện|Ủy viên|Quyền|Cố vấn|Tư lệnh|Trợ lý|Giám đốc|Chủ nhiệm|Tổng)(?: \w+){0,3} )"
)
_FIELD = re.compile(r" (?:(?:of|for|to|on)(?: the)?|and)(?: [A-Z][\w&’'-]*,?(?: (?:and|of|the|for|to|on)\b)*){1,16} ")
_LISTED = re.compile("(?:、|和|与|及|以及)[\u4e00-\u9fff]{0,12}")


def joined_by(sentence: Sentence, first: Phrase, second: Phrase) -> bool:
    """Whether only "and", commas or the like stand between two phrases."""
    gap = sentence.folded[first.end : second.start]
    if is_title_of(sentence, first, second):
        return True
    if sentence.language == "zh" and sentence.block.role == "title" and first.name and second.name:
        if first.kind == second.kind == "person" and not gap:
            return True  # 特朗普习近平通电话: a headline needs no "and"
    if (len(gap) > 16 and not _titled(sentence, first, second)) or not gap.strip():
        return False
    if sentence.language == "zh" and any(mark in gap for mark in ",，"):
        return False  # Chinese lists are joined by 、; a comma parts clauses
    if sentence.language == "zh" and first.name is not None and second.name is not None and second.offices:
        if _LISTED.fullmatch(gap) and not any(
            a.get("cue") is not None or a.get("contact") is not None
            for a in sentence.atoms
            if first.end <= a.start < second.start
        ):
            return True  # 副议长A、巴中友好协会会长B: a body nobody listed before the second title
    return _and_only(sentence.language).fullmatch(gap) is not None or _titled(sentence, first, second)


def _titled(sentence: Sentence, first: Phrase, second: Phrase) -> bool:
    """ "A, National Security Secretariat Secretary General B": capitals of a title nobody listed stand before its known end."""
    if not (first.kind == second.kind == "person" and second.name):
        return False
    if not (first.name is not None and second.offices) and sentence.language != "vi":
        return False
    if _CAPITALS.fullmatch(sentence.raw, first.end, second.start) is not None:
        return True
    return sentence.language == "vi" and _TITLE_WORDS.fullmatch(sentence.raw, first.end, second.start) is not None


def is_title_of(sentence: Sentence, title: Phrase, named: Phrase) -> bool:
    """ "Under Secretary for Democracy, Human Rights, and Labor A": an office, then capitals of its field, then who holds it."""
    if sentence.language != "en" or title.kind != "person" or title.name is not None or not title.offices:
        return False
    if named.kind != "person" or named.name is None or named.offices or (named.guessed and " " not in named.name):
        return False
    return _FIELD.fullmatch(sentence.raw, title.end, named.start) is not None


def _is_scrap(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is one word in capitals that nothing tells to be a name."""
    return phrase.guessed and " " not in (phrase.name or "") and not sentence.actors.get(phrase.start)


def ends_joined(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a stretch ends in "and" (articles aside), so that what follows is one more of a list."""
    return any(
        atom.get("w:and") is not None
        and start <= atom.start
        and atom.end <= end
        and _LED.match(sentence.text(atom.end, end))
        for atom in sentence.atoms
    )


@cache
def _and_only(language: str) -> re.Pattern[str]:
    words = pack(language).language.words.get("and", []) if language in codes() else []
    either = "|".join(re.escape(word.lower()) for word in sorted(words, key=len, reverse=True)) or "&"
    marks = ",，、;" if language == "en" else ",，、"  # "Baku, Azerbaijan; and Yerevan, Armenia"
    article = "(?:the |his |her |its |their |le |la |l'|les )?(?:visiting )?"  # "and his Turkish counterpart"
    led = "(?:de la |de l'|du |des |d'|de |of the |of |en |au |aux |à |to |in |tới |đến |sang )?"
    whose = (
        "(?: (?:countries|nations|states|member states))?" if language == "en" else ""
    )  # "the Gulf countries, Egypt"
    return re.compile(
        rf"{whose}\s*(?:(?:[{marks}]\s*(?:(?:{either})\s*)?|(?:{either})\s*){led})?{article}", re.IGNORECASE
    )


def group(sentence: Sentence, phrase: Phrase, start: int, end: int) -> list[Phrase]:
    """A phrase with those joined to it by "and" on either side, in order."""
    usable = [
        other
        for other in sentence.phrases
        if start <= other.start and other.end <= end and (other is phrase or not _is_scrap(sentence, other))
    ]
    place = next((n for n, other in enumerate(usable) if other is phrase), None)
    if place is None:
        return [phrase]
    found = [phrase]
    for other in reversed(usable[:place]):
        if not joined_by(sentence, other, found[0]) or (
            "," in sentence.text(other.end, found[0].start)
            and not is_title_of(sentence, other, found[0])
            and (not _comma_list(sentence, other, found[0]) or _parted(sentence, other, found[0]))
        ):
            break
        found.insert(0, other)
    for other in usable[place + 1 :]:
        if not joined_by(sentence, found[-1], other):
            break
        found.append(other)
    if sentence.language == "zh":
        return found
    listed = _real_list(sentence, found, phrase)
    titles = {id(one) for one, named in itertools.pairwise(listed) if is_title_of(sentence, one, named)}
    return [one for one in listed if one is phrase or id(one) not in titles]


def _real_list(sentence: Sentence, found: list[Phrase], phrase: Phrase) -> list[Phrase]:
    """A list joined by commas has "and" before its last; else the commas only part clauses, and the phrase's part is kept."""
    parts: list[list[Phrase]] = [[found[0]]]
    for before, after in itertools.pairwise(found):
        joined = ends_joined(sentence, before.end, after.start) or is_title_of(sentence, before, after)
        if "," in sentence.text(before.end, after.start) and not joined:
            parts.append([after])
        else:
            parts[-1].append(after)
    ends = any(ends_joined(sentence, one.end, other.start) for one, other in itertools.pairwise(parts[-1]))
    if len(parts) == 1 or (ends and len(found) > 2):
        return found
    more = pattern(sentence.language, "and_more").match(sentence.text(found[-1].end, sentence.span.end))
    if more is not None and len(found) > 2 and all(p.kind == "person" for p in found):
        return found  # "with A, B, C, and other senior officials"
    if len(parts) > 2 and len(parts) < len(found) and all(p.kind == "person" and p.name for p in found):
        return found  # "A, B, C and D, E of F": an "and" anywhere in a row of names
    listed = list(itertools.takewhile(_state_or_body, found))  # "… and others, the ministry said"
    others = len(listed) < len(found) and found[len(listed)].kind != "group"
    if len(listed) > 2 and not others and not any(p.adjective or p.city for p in listed):
        return listed  # "La France, les États-Unis, l'Iran ont protesté", "officials from the AU, the UN, the EU"
    titled = [p for p in found if p.kind == "person" and p.name is not None and (p.offices or p.state)]
    if sentence.language == "fr" and len(titled) > 2 and any(p is phrase for p in titled):
        return titled  # "avec le président X, le Premier ministre Y, le ministre Z, entre autres"
    return next(part for part in parts if any(one is phrase for one in part))


def _state_or_body(phrase: Phrase) -> bool:
    return phrase.kind == "state" or (phrase.kind in ("body", "group") and phrase.body is not None)


def _parted(sentence: Sentence, first: Phrase, second: Phrase) -> bool:
    """ "Nhận lời mời của A, Tổng thống B …": a phrase that a preposition governs is in no list with a free one after a comma."""
    return sentence.language != "zh" and governed(sentence, first) is not None and governed(sentence, second) is None


def _comma_list(sentence: Sentence, first: Phrase, second: Phrase) -> bool:
    gap = sentence.text(first.end, second.start)
    return "、" in gap or first.kind == second.kind or {first.kind, second.kind} <= _OF_STATES


def hyphened(sentence: Sentence, start: int) -> list[Phrase]:
    """ "la rencontre Trump-Poutine": the two persons whom a hyphen joins right behind a word; none elsewhere."""
    two = [p for p in sentence.phrases if p.start > start][:2]
    if (
        len(two) < 2
        or any(p.kind != "person" for p in two)
        or sentence.text(two[0].end, two[1].start) not in ("-", "–")
    ):
        return []
    return two if re.fullmatch(r" (?:[\w]+ )?", sentence.text(start, two[0].start)) else []


def listed_behind(sentence: Sentence, lead: str, start: int) -> list[Phrase]:
    """Those a lead in the language's patterns ("với sự tham gia của", "gồm") opens a list of, after a place; none without it."""
    found = pattern(sentence.language, lead).search(sentence.folded, start, sentence.span.end)
    first = next((p for p in sentence.phrases if found is not None and p.start >= found.end()), None)
    if found is None or first is None or not ARTICLE.match(sentence.folded, found.end(), first.start):
        return []
    return group(sentence, first, first.start, sentence.span.end)
