"""Foreign names written in Vietnamese syllables (Bô-rít Giôn-sờn, Mát-xcơ-va, Đô-nan Trăm)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dragoman.actors.readings.folding import bare
from dragoman.actors.readings.model import Key
from dragoman.actors.readings.names import Name
from dragoman.actors.readings.sounds import Sound
from dragoman.actors.readings.systems.hanviet import is_marked, is_vietnamese

_WEAK = re.compile("[ơờởỡớợ]|[ưừửữứự]")
_GRAPHEMES = (
    ("ngh|ng|nh|n", "n"), ("gh|g(?!i)", "g"), ("gi(?=[aeou@])", "J"), ("gi", "Ji"), ("kh", "k"), ("ph", "f"), ("th", "t"),
    ("ch", "C"), ("qu", "kw"), ("[ckq]", "k"), ("đ", "d"), ("d", "z"), ("x", "s"), ("s", "S"), ("t", "t"), ("p", "p"),
    ("b", "b"), ("v", "v"), ("w", "w"), ("m", "m"), ("l", "l"), ("r", "r"), ("h", "h"), ("j", "J"), ("z", "z"), ("f", "f"),
    ("oa", "wa"), ("oe", "we"), ("uy", "wi"), ("@", "@"), ("y", "i"), ("a", "a"), ("e", "e"), ("i", "i"), ("o", "o"), ("u", "u"),
)  # fmt: skip
_GRAPHEME = re.compile(
    "|".join(f"(?P<g{place}>{pattern})" for place, (pattern, _) in enumerate(_GRAPHEMES)) + "|(?P<rest>.)"
)


def keys(name: Name) -> Iterator[Key]:
    """None: sounds are compared by likeness, not equality."""
    yield from ()


def sounds(name: Name) -> list[Sound]:
    """One sound a group of hyphenated syllables; none for what may be a Vietnamese person's name or has no mark."""
    hyphenated = any("-" in group for group in name.groups)
    if name.script != "latin" or is_vietnamese(name) or not (hyphenated or name.language == "vi"):
        return []
    if not is_marked(" ".join(name.words)) and name.language != "vi":
        return []
    return [((phonemes(group),),) for group in name.groups]


@lru_cache(maxsize=4096)
def phonemes(group: str) -> str:
    """The phonemes of hyphenated syllables.

    >>> phonemes("mát-xcơ-va"), phonemes("giôn-sờn"), phonemes("trăm")
    ('matsk@va', 'JonS@n', 'tram')
    """
    letters = bare(_WEAK.sub("@", group).replace("đ", "\x00")).replace("\x00", "đ")
    return "".join(
        "" if found.lastgroup == "rest" else _GRAPHEMES[int((found.lastgroup or "g0")[1:])][1]
        for found in _GRAPHEME.finditer(letters.replace("-", ""))
    )
