"""Names that share no key but are alike: misspelt in one script, or heard across two."""

from __future__ import annotations

from functools import lru_cache

from dragoman.actors.readings.keying import sounds_of
from dragoman.actors.readings.model import Evidence, Level
from dragoman.actors.readings.names import Name
from dragoman.actors.readings.sounds import Sound, likeness, plain
from dragoman.actors.readings.systems import han_sounds, pinyin

_SOUND = 0.72  # below, two sounds are not held to be one name's: 拜登 is like many short names
_NATIVE = 0.75  # a Chinese, Korean or Vietnamese name in characters is not written for its sound: likeness is weak
_WORD = 0.78  # the same for one word of a name
_ELSEWHERE = (
    0.6  # a name in pinyin has characters of its own, and would have agreed by its keys (默克尔 is no Ni Kuang)
)
_BY_EAR = frozenset(("native_sounds", "cyrillic", "korean", "kana"))
_ALPHABETS = frozenset(("latin", "cyrillic", "arabic", "other"))


def alike(one: Name, other: Name) -> Evidence | None:
    """Evidence from likeness of spelling or sound; in Han, hangul and kana one sign more or less is another name."""
    if one.script == other.script and one.script in _ALPHABETS:
        found = [
            evidence for evidence in (latin_likeness(one, other), sound_likeness(one, other)) if evidence is not None
        ]
        return max(found, key=lambda evidence: evidence.score, default=None)
    if one.script != other.script or (han_sounds.is_foreign(one) and han_sounds.is_foreign(other)):
        return sound_likeness(one, other)
    return None


def sound_likeness(one: Name, other: Name) -> Evidence | None:
    """Evidence from how two names sound: as wholes, or where one is a single word, by the word that is like it."""
    whole = single = 0.0
    by: tuple[str, str] = ("", "")
    for system, mine in sounds_of(one):
        for rival, theirs in sounds_of(other):
            if not _is_heard(system, rival, one.script == other.script):
                continue
            both, word = _words_alike(mine, theirs)
            if max(both, word) > max(whole, single):
                by = (system, rival)
            whole, single = max(whole, both), max(single, word)
    systems = tuple(dict.fromkeys(by))
    heard = f"({', '.join(systems)})"
    if single >= _WORD and single > whole:
        why = f"one word of {one.text} and {other.text} sounds the same {heard}"
        return Evidence(Level.SURNAME, single * 0.6, systems, why)
    if whole < _SOUND:
        return None
    if any(name.script == "han" and not han_sounds.is_foreign(name) for name in (one, other)) and "han_sounds" in by:
        whole = min(whole * 0.9, _NATIVE)
        if whole < _SOUND * 0.95:
            return None
    if "han" in (one.script, other.script) and (pinyin.is_pinyin(one.bare) or pinyin.is_pinyin(other.bare)):
        whole *= _ELSEWHERE
    return Evidence(Level.SOUND, whole, systems, f"{one.text} sounds like {other.text} {heard}")


def _is_heard(system: str, rival: str, is_one_script: bool) -> bool:
    """Whether two systems' sounds are held against each other.

    In Latin letters a Han name's bearers have keys: likeness would only add false pairs. Two Latin names are compared by
    spelling, unless one is Vietnamese syllables for a foreign name.
    """
    if "native_sounds" in (system, rival):
        return {system, rival} <= _BY_EAR
    if is_one_script and system != "han_sounds":
        return {system, rival} == {"latin_sounds", "viet_sounds"}
    return True


def _words_alike(mine: tuple[Sound, ...], theirs: tuple[Sound, ...]) -> tuple[float, float]:
    """How alike the whole names sound, and the best pair of single words where one name is a single word."""
    whole = max(
        likeness(_joined(mine), plain(_joined(theirs))),
        likeness(_joined(mine), plain(_joined(theirs[-1:] + theirs[:-1]))) if len(theirs) > 1 else 0.0,
    )
    if len(mine) == len(theirs) > 1:
        worst = min(likeness(a, plain(b)) for a, b in zip(mine, theirs, strict=True))
        whole = max(whole, _both(worst))
    elif len(mine) >= 2 and len(theirs) >= 2:  # a middle name is missing in one
        ends = min(likeness(mine[0], plain(theirs[0])), likeness(mine[-1], plain(theirs[-1])))
        whole = max(whole, _both(ends) * 0.98)
    single = 0.0
    if (len(mine) == 1) != (len(theirs) == 1):
        single = max(likeness(a, plain(b)) for a in (mine[0], mine[-1]) for b in (theirs[0], theirs[-1]))
    return whole, single


def _both(worst: float) -> float:
    """Two words that agree say more than one: the least alike of them counts as more, unless it is not alike at all."""
    return 1.0 - (1.0 - worst) * 0.65 if worst >= 0.62 else worst


def _joined(words: tuple[Sound, ...]) -> Sound:
    return tuple(place for word in words for place in word)


def latin_likeness(one: Name, other: Name) -> Evidence | None:
    """Evidence from two names in one script, word by word: misspellings, initials, words left out."""
    mine, theirs = _merged(one, other)
    if not mine or not theirs:
        return None
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    left = list(theirs)
    pairs: list[tuple[str, str, float]] = []
    for score, word, rival in sorted(
        ((word_likeness(word, rival), word, rival) for word in mine for rival in theirs), reverse=True
    ):
        if word in {pair[0] for pair in pairs} or rival not in left:
            continue
        left.remove(rival)
        pairs.append((word, rival, score))
    worst = min(score for _, _, score in pairs)
    mean = sum(score * len(word) for word, _, score in pairs) / sum(len(word) for word, _, _ in pairs)
    spare = len(theirs) - len(pairs)
    score = (0.5 * mean + 0.5 * worst) * (1.0 - 0.06 * spare)
    full = [pair for pair in pairs if min(len(pair[0]), len(pair[1])) > 1]
    if len(mine) == 1 < len(theirs):
        if worst < 0.9:
            return None
        return Evidence(Level.SURNAME, 0.45, ("spelling",), f"{mine[0]} is one word of both names, no more")
    if worst < 0.5 or not full:
        if any(score >= 0.95 for _, _, score in pairs) and worst < 0.5:
            return Evidence(Level.SURNAME, min(0.6, 0.6 * mean), ("spelling",), "some words agree, others do not")
        return None
    level = Level.SPELLING if worst >= 0.8 and not spare else Level.SOUND
    return Evidence(level, min(0.96, score), ("spelling",), f"{one.text} is spelt much like {other.text}")


def _merged(one: Name, other: Name) -> tuple[list[str], list[str]]:
    """Both names' bare words, each once; words that one writes apart and the other together made one (Jan Daniel)."""
    mine, theirs = list(dict.fromkeys(one.bare)), list(dict.fromkeys(other.bare))
    return _rejoined(mine, theirs), _rejoined(theirs, mine)


def _rejoined(words: list[str], rivals: list[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        if found and found[-1] + word in rivals:
            found[-1] += word
        else:
            found.append(word)
    return found


@lru_cache(maxsize=65536)
def word_likeness(one: str, other: str) -> float:
    """How alike two words are spelt, 0 to 1; an initial counts for the word it may stand for.

    >>> word_likeness("scholz", "scholze") > 0.8, word_likeness("anders", "ulf"), word_likeness("o", "oscar")
    (True, 0.0, 0.7)
    """
    if one == other:
        return 1.0
    if len(one) == 1 or len(other) == 1:
        return 0.7 if one[0] == other[0] else 0.0
    distance = _edits(one, other)
    longest = max(len(one), len(other))
    if distance > max(1, longest // 3):
        return 0.0
    return 1.0 - distance / longest


def _edits(one: str, other: str) -> int:
    """Letters to change, add, drop or swap with a neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        new = [place]
        for at, rival in enumerate(other, 1):
            best = min(row[at] + 1, new[-1] + 1, row[at - 1] + (letter != rival))
            if place > 1 and at > 1 and letter == other[at - 2] and one[place - 2] == rival:
                best = min(best, before[at - 2] + 1)
            new.append(best)
        before, row = row, new
    return row[-1]
