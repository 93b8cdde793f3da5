"""Mandarin: pinyin of Han names, and the other ways their Latin spelling goes (Wade-Giles, Taiwan, Singapore)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from dragoman.actors.readings.folding import bare
from dragoman.actors.readings.model import Key, Level
from dragoman.actors.readings.names import Name
from dragoman.actors.readings.products import combined, readings_of
from dragoman.actors.readings.tables import table, words

_DOUBLE = frozenset("欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 夏侯 令狐 端木 百里 长孙 宇文".split())


def keys(name: Name) -> Iterator[Key]:
    """A Han name in pinyin without tones; a Latin name that can be a Chinese one, put into pinyin."""
    if name.script == "han" and len(name.words) == 1 and len(name.words[0]) <= 5:
        for parts in readings_of_name(name.words[0]):
            yield Key(Level.TONELESS, "".join(parts), "pinyin", parts, "letters")
        for reading in surname_readings(name.words[0][:1]):
            yield Key(Level.SURNAME, reading, "pinyin", (reading,), "surname")
    elif name.script == "latin" and 2 <= len(name.bare) <= 4:
        orders = [name.bare, name.family_first]
        if len(name.bare) > 2 and not _spelt(
            name.bare[0]
        ):  # John Lee Ka-chiu; Carrie Lam Cheng Yuet-ngor without her husband's name too
            orders.append(name.bare[1:])
        for order in dict.fromkeys(orders):
            for parts in combined([_spelt(word) for word in order]):
                if parts != order:
                    yield Key(Level.SPELLING, "".join(parts), "pinyin", parts, "letters")


def readings_of_name(word: str) -> Iterator[tuple[str, ...]]:
    """The pinyin of a name, its family name read as family names are.

    >>> next(readings_of_name("单霁翔")), next(readings_of_name("解振华"))
    (('shan', 'ji', 'xiang'), ('xie', 'zhen', 'hua'))
    """
    double = word[:2] in _DOUBLE and len(word) > 2
    first = (surname_readings(word[0]) if not double else readings(word[0]), *(readings(char) for char in word[1:]))
    yield from combined(list(first)) if not double else readings_of(word, readings)


@lru_cache(maxsize=4096)
def readings(char: str) -> tuple[str, ...]:
    """The pinyin of one character, without tones, the usual first (ü as u, as passports and the press drop it)."""
    from pypinyin import Style, pinyin  # late: its tables take a while

    found = pinyin(char, style=Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(dict.fromkeys(reading.replace("ü", "u").replace("v", "u") for reading in found[0])) if found else ()


@lru_cache(maxsize=1024)
def surname_readings(char: str) -> tuple[str, ...]:
    """How a character is read as a family name, then otherwise (单 Shan, 仇 Qiu, 解 Xie)."""
    listed = words(table("surnames", ("char", "pinyin")).get(char, ("-",))[0])
    return tuple(dict.fromkeys((*listed, *readings(char))))


@cache
def syllables() -> frozenset[str]:
    """All syllables of Mandarin in pinyin, ü as u."""
    return frozenset(table("mandarin", ("pinyin", "cyrillic", "hangul")))


@lru_cache(maxsize=16384)
def is_pinyin(words: tuple[str, ...]) -> bool:
    """Whether bare Latin words are a Chinese person's name in pinyin: two or three of them, two to four syllables.

    >>> is_pinyin(("mao", "zedong")), is_pinyin(("modi",)), is_pinyin(("angela", "merkel"))
    (True, False, False)
    """
    return 2 <= len(words) <= 3 and all(_pinyin_word().fullmatch(word) for word in words)


@cache
def _pinyin_word() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(syllables(), key=len, reverse=True))}){{1,2}}")


@lru_cache(maxsize=16384)
def _spelt(word: str) -> tuple[str, ...]:
    """The syllables of pinyin a word may spell, itself first.

    >>> _spelt("tsai"), _spelt("hsien"), _spelt("wong")
    (('cai', 'zai'), ('xian',), ('huang', 'wang'))
    """
    listed = words(table("regional", ("spelling", "pinyin")).get(word, ("-",))[0])
    found = [word] if word in syllables() else []
    return tuple(dict.fromkeys((*found, *listed, *_wade_giles(word))))


def _wade_giles(word: str) -> tuple[str, ...]:
    """Wade-Giles without its apostrophes: ch may be zh, ch, j, q; k may be g or k."""
    return _wade().get(bare(word), ())


@cache
def _wade() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for syllable in sorted(syllables()):
        for form in _as_wade(syllable):
            if form != syllable:
                found.setdefault(form, []).append(syllable)
    return {form: tuple(dict.fromkeys(pinyin)) for form, pinyin in found.items()}


_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu", "er": "erh",
    "ge": "ko", "ke": "ko", "he": "ho", "e": "o", "you": "yu", "yan": "yen", "ye": "yeh", "gui": "kuei", "kui": "kuei",
    "dui": "tui", "yong": "yung", "guo": "kuo", "kuo": "kuo", "huo": "huo", "shuo": "shuo", "yi": "i", "yu": "yu",
}  # fmt: skip
_INITIALS = {
    "zh": "ch", "ch": "ch", "sh": "sh", "b": "p", "p": "p", "d": "t", "t": "t", "g": "k", "k": "k", "j": "ch", "q": "ch",
    "x": "hs", "z": "ts", "c": "ts", "r": "j",
}  # fmt: skip


def _as_wade(syllable: str) -> Iterator[str]:
    """How Wade-Giles, as printed without marks, writes a syllable of pinyin."""
    if syllable in _WHOLE:
        yield _WHOLE[syllable]
        return
    size = 2 if syllable[:2] in ("zh", "ch", "sh") else 1 if syllable[:1] in "bpmfdtnlgkhjqxrzcsyw" else 0
    initial, final = syllable[:size], syllable[size:]
    written = _INITIALS.get(initial, initial)
    if final.endswith("ong"):
        final = final[:-3] + "ung"
    elif final == "ian":
        final = "ien"
    elif final in ("ie", "ue"):
        final += "h"
    elif final == "uo" and initial not in ("g", "k", "h", "sh"):
        final = "o"
    elif final == "e" and initial in ("zh", "ch", "sh", "r", "z", "c", "s", "d", "t", "l"):
        final = "e"
    yield written + final
    if initial == "x":  # Taiwan often prints sh or s for Wade-Giles' hs
        yield "sh" + final
    if initial in ("c", "z") and final.startswith("i"):
        yield "tz" + final
