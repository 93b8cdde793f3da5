"""How names sound, in one small alphabet for all scripts, and how far apart two sounds are.

A `Sound` is a row of places, each with the phonemes (strings) that may stand there: 特朗普 is (t@)(lan|lon)(pu|p@).
Letters: vowels a e i o u, @ for one that is only there for the script's sake; consonants p b f v w t d T(th) s z S(sh)
Z(zh) C(ch) J(dj) c(ts) n (all nasals but m) m l r k g h y. Distances are hand-set: what transliteration confuses is near.
"""

from __future__ import annotations

from functools import lru_cache

from dragoman.actors.readings.products import combined

Sound = tuple[tuple[str, ...], ...]

_VOWELS = "aeiou@"
_NEAR = {
    0.1: "pb td kg lr nm sz fv vw cz SZ CJ JZ",
    0.2: "cs cC TS sS zZ sT Tt CS yi wu hk hg vb rn zJ cS JS zT cT TC Tz",
    0.3: "fp tc dz yJ yZ yg hS hf hw dJ tC hs kC gJ kJ gZ hZ sC fw wo",
}
_APART = {
    "ie": 0.1,
    "ou": 0.1,
    "ao": 0.15,
    "ae": 0.15,
    "eo": 0.25,
    "au": 0.25,
    "ai": 0.25,
    "io": 0.4,
    "iu": 0.35,
    "eu": 0.3,
}
_GONE = {
    **dict.fromkeys("aeiou", 0.25),
    "@": 0.03,
    "h": 0.3,
    "y": 0.2,
    "w": 0.3,
    "r": 0.4,
    "l": 0.45,
    "n": 0.6,
    "m": 0.7,
    "T": 0.7,
}
_WEIGHT = {**dict.fromkeys("aeiou", 0.5), "@": 0.1, "h": 0.6, "y": 0.5, "w": 0.6}
_CLASS = str.maketrans(
    {
        **dict.fromkeys("pb", "P"), **dict.fromkeys("fv", "F"), **dict.fromkeys("td", "T"), "T": "T",
        **dict.fromkeys("szSZCJc", "S"), **dict.fromkeys("nm", "N"), **dict.fromkeys("lr", "L"), **dict.fromkeys("kg", "K"),
        **dict.fromkeys("aeiou@hyw", ""),
    }
)  # fmt: skip


_HOPELESS = 0.42  # of a name's weight: beyond that cost two sounds are not compared to the end


def _costs() -> dict[str, float]:
    found = {pair: cost for cost, pairs in _NEAR.items() for pair in pairs.split()}
    found |= _APART
    found |= {"@" + vowel: 0.05 for vowel in "aeiou"}
    return found | {pair[::-1]: cost for pair, cost in found.items()}


_COST = _costs()
_LETTERS = "pbfvwtdTszSZCJcnmlrkghyaeiou@"
_SUB = {
    one: {
        other: 0.0
        if one == other
        else _COST.get(one + other, 0.9 if one not in _VOWELS and other not in _VOWELS else 1.1)
        for other in _LETTERS
    }
    for one in _LETTERS
}
_DROP = {letter: _GONE.get(letter, 0.8) for letter in _LETTERS}


def skeleton(phonemes: str) -> str:
    """The classes of the consonants, the same twice running once: what survives most transliterations.

    >>> skeleton("trump") == skeleton("t@lanpu"), skeleton("baid@n")
    (True, 'PTN')
    """
    found = phonemes.translate(_CLASS)
    return "".join(char for place, char in enumerate(found) if place == 0 or char != found[place - 1])


def skeletons(sound: Sound, most: int = 12) -> list[str]:
    """The skeletons of a sound's likeliest readings."""
    choices = [tuple(dict.fromkeys(phonemes.translate(_CLASS) for phonemes in place)) for place in sound]
    found = dict.fromkeys(skeleton_of("".join(parts)) for parts in combined(choices))
    return list(found)[:most]


def skeleton_of(classes: str) -> str:
    """A row of classes with doubles once."""
    return "".join(char for place, char in enumerate(classes) if place == 0 or char != classes[place - 1])


def plain(sound: Sound) -> str:
    """The first reading of each place."""
    return "".join(place[0] for place in sound)


@lru_cache(maxsize=65536)
def weight(phonemes: str) -> float:
    """How much there is to agree on: a consonant counts 1, a vowel half."""
    return sum(_WEIGHT.get(letter, 1.0) for letter in phonemes)


def likeness(sound: Sound, phonemes: str) -> float:
    """How well a sound fits a row of phonemes: 1 for the same, 0 for nothing in common.

    >>> round(likeness((("bai",), ("den", "d@n")), "bid@n"), 2)
    0.94
    """
    if not sound or not phonemes:
        return 0.0
    row = [0.0]
    for letter in phonemes:
        row.append(row[-1] + _DROP[letter])
    mean = 0.5 * (_bulk(sound) + weight(phonemes)) or 1.0
    for place in sound:
        ends = [_through(row, option, phonemes) for option in place]
        row = ends[0] if len(ends) == 1 else [min(column) for column in zip(*ends, strict=True)]
        if min(row) > _HOPELESS * mean:
            return 0.0
    # what is missing at the end of a French or English name is often silent (Barrot, Chirac keeps its c)
    best = row[-1]
    if phonemes[-1] in "tdsz" and len(phonemes) > 3:
        best = min(best, row[-2] + 0.4)
    return max(0.0, 1.0 - best / mean)


@lru_cache(maxsize=16384)
def _bulk(sound: Sound) -> float:
    return sum(sum(weight(option) for option in place) / len(place) for place in sound)


def _through(row: list[float], option: str, phonemes: str) -> list[float]:
    for letter in option:
        substitute, gone = _SUB[letter], _DROP[letter]
        left = row[0] + gone
        new = [left]
        diagonal = row[0]
        for place, other in enumerate(phonemes, 1):
            above = row[place]
            best = diagonal + substitute[other]
            if above + gone < best:
                best = above + gone
            if left + _DROP[other] < best:
                best = left + _DROP[other]
            new.append(best)
            left = best
            diagonal = above
        row = new
    return row
