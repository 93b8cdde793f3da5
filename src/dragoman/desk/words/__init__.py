"""What the desk says in the visitor's language: one strict file a language, with the same keys and gaps in all."""

from __future__ import annotations

import string
from functools import cache
from typing import Any

from dragoman.errors import DataError
from dragoman.resources import load_toml, package_folder
from dragoman.views.brief.wordings import Wordings, wordings

_FOLDER = package_folder("desk", "words")
LANGUAGES = tuple(
    sorted(file.name.removesuffix(".toml") for file in _FOLDER.iterdir() if file.name.endswith(".toml"))
)  # a file dropped in is a language more, where the briefs have it too
DEFAULT = "en"


class Words:
    """One language of the interface. `said` has the desk's own words, `of` those of kinds, acts, topics, states and dates.

    >>> words("vi")("nav.today"), words("fr").of.kind["call"]
    ('Hôm nay', 'entretien téléphonique')
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.said: dict[str, str] = _flat(load_toml(_FOLDER.joinpath(f"{language}.toml"), dict[str, dict[str, str]]))
        self.of: Wordings = wordings(language)

    def __call__(self, key: str, **gaps: Any) -> str:
        """A wording with its gaps filled. A number as `count` takes `key_one` where it is 1 and there is such a key."""
        if gaps.get("count") == 1 and f"{key}_one" in self.said:
            key = f"{key}_one"
        return self.said[key].format(**gaps) if gaps else self.said[key]

    def term(self, shelf: str, value: str | None) -> str:
        """A kind, act, topic, status or field in words; as it is where there are none.

        >>> words("fr").term("act", "praise"), words("en").term("topic", "a-new-one")
        ('éloge', 'a new one')
        """
        if value is None:
            return ""
        known: dict[str, str] = getattr(self.of, shelf)
        return known.get(value, value.replace("-", " "))


@cache
def words(language: str) -> Words:
    """The words of a language. Raises DataError where its file differs from the English one in keys or gaps."""
    found = Words(language)
    if language != DEFAULT:
        english = words(DEFAULT).said
        for key in sorted(found.said.keys() ^ english.keys()):
            raise DataError(f"desk/words: `{key}` stands in only one of {language}.toml and {DEFAULT}.toml")
        for key, text in found.said.items():
            if _gaps(text) != _gaps(english[key]):
                raise DataError(f"desk/words/{language}.toml: `{key}` has other gaps than {DEFAULT}.toml")
    return found


def chosen(accepted: str, wish: str | None = None) -> str:
    """The language to speak: the wish where there is one, else the first of an Accept-Language header, else English.

    >>> chosen("fr-CA,fr;q=0.9,en;q=0.8"), chosen("de, vi;q=0.7"), chosen("vi", wish="zh"), chosen("*")
    ('fr', 'vi', 'zh', 'en')
    """
    if wish in LANGUAGES:
        return str(wish)
    asked: list[tuple[float, str]] = []
    for part in accepted.split(","):
        tag, _, weight = part.strip().partition(";q=")
        try:
            asked.append((-float(weight or 1), tag.partition("-")[0].lower()))
        except ValueError:
            continue
    return next((tag for _, tag in sorted(asked, key=lambda one: one[0]) if tag in LANGUAGES), DEFAULT)


def _flat(tables: dict[str, dict[str, str]]) -> dict[str, str]:
    return {f"{table}.{name}": text for table, rows in tables.items() for name, text in rows.items()}


def _gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


__all__ = ["DEFAULT", "LANGUAGES", "Words", "chosen", "words"]
