"""A name taken apart: its script, its words in order, without titles."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from dragoman.actors.readings.folding import bare, fold_name

_SCRIPTS = (
    ("kana", re.compile("[\u3041-\u3096\u30a1-\u30fa]")),  # before Han: 高市さなえ is Japanese
    ("han", re.compile("[\u3007\u3400-\u9fff\U00020000-\U0003ffff]")),
    ("hangul", re.compile("[\uac00-\ud7a3]")),
    ("cyrillic", re.compile("[\u0400-\u052f]")),
    ("arabic", re.compile("[\u0600-\u06ff]")),
    ("latin", re.compile("[a-z\u00df-\u024f\u1e00-\u1eff]")),
)
_POINTS = re.compile("[·・•‧⋅.＝=]")  # 约瑟夫·拜登
_ASIDE = re.compile(r"\s*[(（][^)）]*[)）]")  # 安明玉 (政治人物)
_APOSTROPHE = re.compile("['ʻʿ’]")
_TITLES = re.compile(
    "(?:(?:mr|mrs|ms|dr|sir|lord|lady|president|prime minister|präsident|président|premier ministre|comrade|senator|general"
    "|chairman|king|queen|sheikh|shaykh|ông|bà|đồng chí)\\.? )+"
)  # only before a name: Phạm Văn Đồng and Nguyễn Chí Vịnh are no comrades
_TITLES_AFTER = re.compile("(?: (?:sa|llc|jr|dr))+$")


class Name(msgspec.Struct, frozen=True):
    """`words` are folded, `bare` the same without marks; both split at blanks, hyphens and points, family name not moved.

    `groups` are the words before hyphens split them ("lee", "ka-chiu"). `language` is what the caller knows of it.
    """

    text: str
    script: str
    words: tuple[str, ...]
    bare: tuple[str, ...]
    groups: tuple[str, ...]
    language: str | None

    @property
    def family_first(self) -> tuple[str, ...]:
        """The words with the last moved to the front: how "Phu Trong Nguyen" would stand at home."""
        return self.bare[-1:] + self.bare[:-1]


def parse_anew(text: str, language: str | None = None) -> Name:
    """The name's parts.

    >>> parse("Tsai Ing-wen").words, parse("Putin, Vladimir").words, parse("约瑟夫·拜登").words
    (('tsai', 'ing', 'wen'), ('vladimir', 'putin'), ('约瑟夫', '拜登'))
    """
    folded = _ASIDE.sub("", fold_name(text.strip()))
    script = next((name for name, pattern in _SCRIPTS if pattern.search(folded)), "other")
    if "," in folded and folded.count(",") == 1:
        family, given = folded.split(",")
        folded = f"{given} {family}"
    folded = _POINTS.sub(" ", folded)
    if script == "latin":
        folded = _APOSTROPHE.sub("", " ".join(folded.split()))
        start = _TITLES.match(folded)
        end = _TITLES_AFTER.search(folded)
        folded = folded[start.end() if start else 0 : end.start() if end else None] or folded
    groups = tuple(word.strip("-\"'()") for word in folded.split())
    groups = tuple(word for word in groups if word)
    words = tuple(word for group in groups for word in group.split("-") if word)
    return Name(text, script, words, tuple(bare(word) for word in words), groups, language)


parse = lru_cache(maxsize=65536)(parse_anew)
