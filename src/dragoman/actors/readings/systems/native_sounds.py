"""How a Han name sounds to its own bearer, Vietnamese, Korean or Japanese: what other scripts write (То Лам, 쩐흥다오, Кисида)."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.actors.readings.model import Key, Level
from dragoman.actors.readings.names import Name
from dragoman.actors.readings.sounds import Sound
from dragoman.actors.readings.systems import hanviet, japanese, kana, korean, viet_sounds


def keys(name: Name) -> Iterator[Key]:
    """None: sounds are compared by likeness, not equality."""
    yield from ()


def sounds(name: Name) -> list[Sound]:
    """The name as one word, each character as any of the three peoples may read it; listed Japanese names as a whole."""
    if name.script != "han" or len(name.words) != 1 or not 2 <= len(name.words[0]) <= 5:
        return []
    listed = [key.parts for key in japanese.keys(name) if key.level is Level.TONELESS]
    if listed:
        return [((kana.phonemes(part),),) for part in listed[0]]
    places = [tuple(dict.fromkeys((*_vietnamese(char), *_korean(char)))) for char in name.words[0]]
    return [tuple(places)] if all(places) else []


def _vietnamese(char: str) -> Iterator[str]:
    return (viet_sounds.phonemes(reading) for reading in hanviet.readings(char)[:2])


def _korean(char: str) -> Iterator[str]:
    return (korean.phonemes(reading) for reading in korean.hangul_readings(char)[:2])
