"""The language of a passage, from its script, its letters and its small words; never of a bare name."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from opencc_pyo3 import OpenCC

from dragoman.lang import codes, pack

# The scripts that name one language of ours or one we only tell apart; Unicode blocks.
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("hy", re.compile("[\u0531-\u058f]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
)
_FOREIGN = re.compile("[\u0370-\u1dff\u2e80-\ud7ff]")  # any letter beyond Latin
_VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]", re.UNICODE)
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_HAN = re.compile("[\u3400-\u9fff]")
# Function words of languages we have no pack for, so that their text is not taken for one we have. Particles of names
# (von, der, van) are left out: they stand in every language's news.
_OTHERS = {
    "es": "el los las del que por para con una como pero más según sobre entre fue".split(),
    "de": "die das und ist nicht mit zu den dem ein eine auf für sich auch".split(),
    "it": "il che di del della per con una sono gli nel alla più come anche".split(),
    "pt": "os que do da em para com uma não dos das como mais pelo".split(),
    "id": "yang dan di dengan untuk dari pada ini itu akan tidak dalam".split(),
    "nl": "de het een en dat niet met voor zijn op te".split(),
}


def language_of(text: str, inherited: str) -> str:
    """The language of a stretch: a pack's code, "zh" with its script apart ("zh-Hant"), or another ISO 639 code.

    `inherited` is given back where the text is too short or too plain to tell.

    >>> language_of("Tổng Bí thư Tô Lâm gặp Chủ tịch Tập Cận Bình", "en"), language_of("Emmanuel Macron", "vi")
    ('vi', 'vi')
    """
    if _FOREIGN.search(text) is None:
        return _latin(text, inherited)
    letters = len(_LETTERS.findall(text))
    if letters == 0:
        return inherited
    for code, pattern in _SCRIPTS:
        count = len(pattern.findall(text))
        if (
            count * (1.0 if code in ("ar", "ru", "hy", "el", "he", "ka", "th", "hi") else 2.5) >= letters * 0.5
            and count >= 2
        ):
            return code
    return _latin(text, inherited)


def _latin(text: str, inherited: str) -> str:
    """The language of a stretch in Latin script, by Vietnamese letters and by small words."""
    words = [word.lower() for word in _WORD.findall(text)]
    marks = len(_VIETNAMESE.findall(text))
    if marks >= 2 and marks * 5 >= len(words) and (len(words) > 5 or marks * 2 >= len(words)):
        return "vi" if len(words) > 3 or inherited not in codes() else _bare(text, inherited, "vi")
    best, most, second = inherited, 0, 0
    small = _small_words()
    hits_of = Counter(code for word in words if word in small for code in small[word])
    for code in _languages_told():
        hits = hits_of[code]
        if hits > most:
            best, most, second = code, hits, most
        elif hits > second:
            second = hits
    if most >= 2 and most * 8 >= len(words) and (most > second or best == inherited):
        return best
    if most == 1 and second == 0 and len(words) >= 4:
        return best
    return inherited


def is_traditional(text: str) -> bool:
    """Whether Chinese text is in traditional script: more characters that simplification changes than the reverse."""
    han = "".join(_HAN.findall(text))
    if not han:
        return False
    traditional = sum(one != other for one, other in zip(han, _converter("t2s").convert(han), strict=False))
    simplified = sum(one != other for one, other in zip(han, _converter("s2t").convert(han), strict=False))
    return traditional > simplified


def _bare(text: str, inherited: str, guess: str) -> str:
    return inherited if all(word[:1].isupper() for word in text.split()) else guess


@cache
def _converter(kind: str) -> OpenCC:
    return OpenCC(kind)


@cache
def _languages_told() -> tuple[str, ...]:
    """The languages told by small words, ours first."""
    ours = tuple(code for code in codes() if pack(code).language.function_words)
    return ours + tuple(code for code in _OTHERS if code not in ours)


@cache
def _small_words() -> dict[str, tuple[str, ...]]:
    """Each small word with the languages it belongs to."""
    found: dict[str, set[str]] = {}
    for code in _languages_told():
        for word in pack(code).language.function_words if code in codes() else _OTHERS[code]:
            found.setdefault(word, set()).add(code)
    return {word: tuple(sorted(of)) for word, of in found.items()}
