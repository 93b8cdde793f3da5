"""Political set phrases and named mechanisms, with their wordings by language."""

from __future__ import annotations

from functools import cache

import msgspec

from dragoman.resources import load_toml, package_folder


class Phrase(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One phrase: wordings by language, and where it was taken from."""

    words: dict[str, list[str]]
    source: str


@cache
def formulas() -> dict[str, dict[str, list[str]]]:
    """Slug → language → wordings, those of the user's folders in use (`dragoman.actors.catalogue.use`) among them."""
    from dragoman.actors.catalogue import used
    from dragoman.data.own_formulas import load

    found = _load("formulas.toml")
    for folder in used():
        for slug, phrase in load(folder).items():
            shipped = found.setdefault(slug, {})
            for code, words in phrase.words.items():
                shipped[code] = list(dict.fromkeys([*shipped.get(code, ()), *words]))
    return found


@cache
def set_phrases() -> dict[str, dict[str, list[str]]]:
    """Further set phrases: slug → language → wordings."""
    return _load("set_phrases.toml")


@cache
def mechanisms() -> dict[str, dict[str, list[str]]]:
    """Slug → language → wordings."""
    return _load("mechanisms.toml")


def _load(name: str) -> dict[str, dict[str, list[str]]]:
    table = load_toml(package_folder("data", name), dict[str, Phrase])
    return {slug: phrase.words for slug, phrase in table.items()}
