"""Two names held against each other: the strongest key they share, else how alike they sound or are spelt."""

from __future__ import annotations

from dragoman.actors.readings.keying import keys_of
from dragoman.actors.readings.likeness import alike
from dragoman.actors.readings.model import Evidence, Key, Level, weaker
from dragoman.actors.readings.names import Name, parse

_SCORES = {
    Level.SAME: 1.0, Level.SPELLING: 0.97, Level.TONED: 0.95, Level.TONELESS: 0.9, Level.SOUND: 0.85, Level.SURNAME: 0.4,
}  # fmt: skip
_WORDS = {
    Level.SAME: "the same words", Level.SPELLING: "the same but for marks or spelling", Level.TONED: "the same reading with tones",
    Level.TONELESS: "the same reading without tones", Level.SOUND: "the same sound", Level.SURNAME: "the family name agrees, no more",
}  # fmt: skip
SURE = 0.8  # from this score on, two names are held to be one person's, if nothing else speaks against it


def compare(first: str, second: str, languages: tuple[str | None, str | None] = (None, None)) -> Evidence | None:
    """The best evidence that two names are one person's; None when they have nothing in common.

    A score of SURE or more says they agree; "surname" never reaches it.

    >>> compare("苏林", "Tô Lâm").level.value, compare("苏林", "To Lam").level.value, compare("Tô Lâm", "To Lam").level.value
    ('toned', 'toneless', 'spelling')
    >>> compare("拜登", "Biden").level.value, compare("卢比奥", "Tô Lâm") is None
    ('sound', True)
    """
    return compare_names(parse(first, languages[0]), parse(second, languages[1]))


def compare_names(one: Name, other: Name) -> Evidence | None:
    """`compare` for names already parsed."""
    same = shared(one, other)
    if same is not None and same.level is not Level.SURNAME:
        return same
    found = [evidence for evidence in (same, alike(one, other)) if evidence is not None]
    return max(found, key=lambda evidence: evidence.score, default=None)


def shared(one: Name, other: Name) -> Evidence | None:
    """Evidence from the strongest key two names have in common."""
    theirs: dict[tuple[str, str], Key] = {(key.space, key.text): key for key in keys_of(other)}
    best: tuple[int, Key, Key] | None = None
    by_sign = one.script == other.script and one.script in ("han", "hangul")  # two homophones are two names
    for key in keys_of(one):
        if by_sign and key.space != "name":
            continue
        match = theirs.get((key.space, key.text))
        if match is not None:
            rank = weaker(key.level, match.level).rank
            if best is None or rank < best[0]:
                best = (rank, key, match)
    if best is None:
        return None
    _, mine, match = best
    level = weaker(mine.level, match.level)
    systems = tuple(dict.fromkeys((mine.system, match.system)))
    why = f"{_WORDS[level]}: {one.text} → {' '.join(mine.parts)}"
    if " ".join(match.parts) != match.text or match.parts != other.words:
        why += f", {other.text} → {' '.join(match.parts)}"
    return Evidence(level, _SCORES[level], systems, f"{why} ({', '.join(systems)})")
