"""Korean: hangul, its romanisations (revised, McCune-Reischauer, the press's Park and Lee), Han read in hangul.

A Han name is read twice: as a Korean's (文在寅 문재인), with the rule of first sounds (두음법칙: 李 리 or 이), and as the
loan of a Chinese name (习近平 시진핑). Latin spellings of Korean differ too much to list: both sides are reduced to one
code in which Moon and Mun, Yoon Suk-yeol and Yun Seok-yeol, Choi and Choe are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dragoman.actors.readings.model import Key, Level
from dragoman.actors.readings.names import Name
from dragoman.actors.readings.products import combined, readings_of
from dragoman.actors.readings.sounds import Sound
from dragoman.actors.readings.systems import pinyin
from dragoman.actors.readings.tables import table, words

_INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ")
_FINALS = " k k k n n n t l l l l l l l l m p p t t ng t t k t p h".split(" ")
_R, _N, _SILENT = 5, 2, 11
_LIGHT = frozenset((2, 3, 6, 7, 12, 17, 20))  # ya yae yeo ye yo yu i: before them a first r or n is dropped
_CODE = re.compile(
    "(?P<drop>r(?=k|l|$)|h(?![aeiouyw]))|(?P<Q>ng(?![aeiouyw])|ng$)|(?P<K>kk|ck|gg|gh|kh|k|g|c(?!h)|q)|(?P<T>tt|dd|th|t|d)"
    "|(?P<P>pp|bb|ph|p|b)|(?P<J>jj|tch|ch|j|z)|(?P<S>ss|sh|s)|(?P<F>f|v)|(?P<H>h)|(?P<M>m+)|(?P<N>n+)|(?P<L>l+|r+)"
    "|(?P<YO>yeo|you|yoo|yuh|yo|yu|eou)|(?P<YE>yae|yai|ye)|(?P<YA>ya)|(?P<WE>wae|weo|we|oe|oi)|(?P<O>woo|wu)"
    "|(?P<WO>wo|wuh)|(?P<WA>wa|oa)|(?P<WI>wi|wee)|(?P<I>yi|ee|eui|ui|i|y)|(?P<E>ae|ai|ay|e(?![ou]))"
    "|(?P<O2>eo|eu|oo|ou|uh|u|o)|(?P<A>a+)|(?P<rest>.)"
)


def keys(name: Name) -> Iterator[Key]:
    """Hangul and its code; the code of a Latin name that may be Korean; Han read in hangul, both ways."""
    if name.script == "hangul":
        whole = "".join(name.words)
        yield Key(Level.SAME, whole, "korean", name.words, "hangul")
        yield from _coded(whole, Level.SOUND)
        for form in _surname_forms(whole[0]):
            yield Key(Level.SURNAME, form, "korean", (whole[0],), "surname")
    elif name.script == "han" and len(name.words) == 1 and 2 <= len(name.words[0]) <= 4:
        for parts in readings_of(name.words[0], hangul_readings):
            yield Key(Level.SOUND, "".join(parts), "korean", parts, "hangul")
            yield from _coded("".join(parts), Level.SOUND)
        for parts in pinyin.readings_of_name(name.words[0]):
            for loan in combined([_loans(part) for part in parts]):
                yield Key(Level.SOUND, "".join(loan), "korean-loan", loan, "hangul")
        for char in dict.fromkeys(hangul_readings(name.words[0][0])):
            for form in _surname_forms(char):
                yield Key(Level.SURNAME, form, "korean", (char,), "surname")
    elif name.script == "latin" and 2 <= len(name.bare) <= 3 and len("".join(name.bare)) <= 18:
        for order in dict.fromkeys((name.bare, name.family_first)):
            yield Key(Level.SOUND, "".join(code(word) for word in order), "korean", order, "korean")


def sounds(name: Name) -> list[Sound]:
    """One sound a word of hangul: foreign names are written for their sound (존 리 John Lee)."""
    if name.script != "hangul":
        return []
    return [(("".join(phonemes(char) for char in word),),) for word in name.words]


@lru_cache(maxsize=4096)
def hangul_readings(char: str) -> tuple[str, ...]:
    """The hangul of one Han character, with and without a first r or n before i and y.

    >>> hangul_readings("李"), hangul_readings("金"), hangul_readings("烈")
    (('리', '이'), ('금', '김'), ('렬', '열'))
    """
    listed = words(table("unihan", ("char", "hangul", "on", "kun")).get(char, ("-",))[0])
    return tuple(dict.fromkeys(form for word in listed for form in (word, _first_sound(word))))


def romanise(hangul: str) -> list[str]:
    """Each syllable of a hangul name in Revised Romanization.

    >>> romanise("문재인")
    ['mun', 'jae', 'in']
    """
    return ["".join(part) for part in map(jamo, hangul)]


def jamo(char: str) -> tuple[str, str, str]:
    """A syllable's first consonant, vowel and last consonant in Latin letters.

    >>> jamo("한")
    ('h', 'a', 'n')
    """
    place = ord(char) - 0xAC00
    if not 0 <= place < 11172:
        return ("", "", "")
    return _INITIALS[place // 588], _VOWELS[place % 588 // 28], _FINALS[place % 28]


@lru_cache(maxsize=16384)
def code(word: str) -> str:
    """What is left of a romanised word when the systems' differences are taken away.

    >>> code("park") == code("pak") == code("bak"), code("yeol") == code("yul"), code("jong") == code("jeong")
    (True, True, True)
    """
    found = _CODE.finditer(word.replace("wh", "hw"))
    kinds = [match.lastgroup or "" for match in found]
    return "".join(kind.rstrip("2") for kind in kinds if kind not in ("drop", "rest"))


def phonemes(char: str) -> str:
    """A syllable of hangul as it sounds."""
    initial, vowel, final = jamo(char)
    vowel = {"eo": "o", "eu": "@", "ae": "e", "yeo": "yo", "oe": "we", "ui": "i", "yae": "ye", "wo": "wo"}.get(
        vowel, vowel
    )
    consonant = {"ch": "C", "jj": "J", "j": "J", "kk": "k", "tt": "t", "pp": "p", "ss": "s", "r": "l"}.get(
        initial, initial
    )
    if consonant == "s" and vowel[:1] in "yi":
        consonant = "S"
    return consonant + vowel + {"ng": "n"}.get(final, final)


def _coded(hangul: str, level: Level) -> Iterator[Key]:
    syllables = romanise(hangul)
    given = "".join(code(syllable) for syllable in syllables[1:])
    for form in _surname_forms(hangul[0]):
        yield Key(level, code(form) + given, "korean", (form, *syllables[1:]), "korean")


@lru_cache(maxsize=1024)
def _surname_forms(char: str) -> tuple[str, ...]:
    listed = words(table("korean_surnames", ("hangul", "latin")).get(char, ("-",))[0])
    return tuple(dict.fromkeys((*romanise(char), *listed)))


def _first_sound(char: str) -> str:
    place = ord(char) - 0xAC00
    if not 0 <= place < 11172:
        return char
    initial, vowel = place // 588, place % 588 // 28
    if initial in (_R, _N) and vowel in _LIGHT:
        return chr(ord(char) + (_SILENT - initial) * 588)
    return chr(ord(char) + (_N - _R) * 588) if initial == _R else char


def _loans(syllable: str) -> tuple[str, ...]:
    return words(table("mandarin", ("pinyin", "cyrillic", "hangul")).get(syllable, ("-", "-"))[1])
