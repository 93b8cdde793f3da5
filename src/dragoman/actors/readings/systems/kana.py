"""Kana in Hepburn: Japanese names by their kana, foreign ones by their sound (バラク・オバマ)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.actors.readings.model import Key, Level
from dragoman.actors.readings.names import Name
from dragoman.actors.readings.sounds import Sound

_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "g": "がぎぐげご", "s": "さしすせそ", "z": "ざじずぜぞ", "t": "たちつてと",
    "d": "だぢづでど", "n": "なにぬねの", "h": "はひふへほ", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ", "m": "まみむめも",
    "y": "や ゆ よ", "r": "らりるれろ", "w": "わゐ ゑを",
}  # fmt: skip
_IRREGULAR = {
    "し": "shi",
    "じ": "ji",
    "ち": "chi",
    "つ": "tsu",
    "ぢ": "ji",
    "づ": "zu",
    "ふ": "fu",
    "を": "o",
    "ん": "n",
    "ゔ": "vu",
}
_KANA = {
    char: row + vowel for row, chars in _ROWS.items() for char, vowel in zip(chars, "aiueo", strict=True)
} | _IRREGULAR
_SMALL = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo", "ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o", "ゎ": "wa"}
_LONG = re.compile("(?<=[ou])u|(?<=o)o|ー")
_WEAK = re.compile("(?<=[bfghklmprsvz])u|(?<=ts)u|(?<=[td])o")
_SOUNDS = (("sh", "S"), ("ch", "C"), ("ts", "c"), ("j", "J"), ("hy", "hy"))


def keys(name: Name) -> Iterator[Key]:
    """The name in Hepburn, long vowels short, in both orders."""
    if name.script == "kana" and all(map(_is_kana, "".join(name.words))):
        latin = tuple(hepburn(word) for word in name.words)
        for order in dict.fromkeys((latin, latin[-1:] + latin[:-1])):
            yield Key(Level.SOUND, "".join(order), "kana", order, "letters")
        for word in dict.fromkeys((latin[0], latin[-1])):
            yield Key(Level.SURNAME, word, "kana", (word,), "surname")


def sounds(name: Name) -> list[Sound]:
    """One sound a word, with the vowels that only fill a syllable made weak."""
    if name.script != "kana" or not all(map(_is_kana, "".join(name.words))):
        return []
    return [((phonemes(hepburn(word)),),) for word in name.words]


def hepburn(word: str) -> str:
    """A word of kana in Latin letters without long vowels.

    >>> hepburn("じゅんいちろう"), hepburn("オバマ"), hepburn("ジョンソン"), hepburn("はっとり")
    ('junichiro', 'obama', 'jonson', 'hattori')
    """
    hiragana = "".join(chr(ord(char) - 0x60) if "ァ" <= char <= "ヶ" or char == "ヴ" else char for char in word)
    found = ""
    double = False
    for char in hiragana:
        if char == "っ":
            double = True
        elif char in _SMALL and found:
            found = _contracted(found, _SMALL[char])
        else:
            latin = _KANA.get(char, char)
            found += (latin[0] if double else "") + latin
            double = False
    return _LONG.sub("", found)


def _contracted(found: str, small: str) -> str:
    if small[0] in "yw":
        stem = found[:-1]
        return stem + (small[1:] if stem.endswith(("sh", "ch", "j")) else small)
    return found[:-1] + small if found[-1] in "iueo" else found + small


def _is_kana(char: str) -> bool:
    return "\u3041" <= char <= "\u30ff"


def phonemes(latin: str) -> str:
    """Hepburn as it sounds, with the vowels that only fill a syllable made weak."""
    found = _WEAK.sub("@", latin)
    for letters, phoneme in _SOUNDS:
        found = found.replace(letters, phoneme)
    return found
