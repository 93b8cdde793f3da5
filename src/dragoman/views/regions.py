"""Regions of the world (UN M49) and the states in them, by slug or by name in any of our languages."""

from __future__ import annotations

from functools import cache

import msgspec

from dragoman.errors import LedgerError
from dragoman.resources import load_toml, package_folder
from dragoman.text.views import fold_word


class Region(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A region: its number in M49, the region it lies within, names by language, states by ISO 3166 code."""

    m49: str
    names: dict[str, list[str]]
    states: list[str]
    source: str
    within: str | None = None


@cache
def regions() -> dict[str, Region]:
    """Every region by slug, the wider before what lies within it."""
    return load_toml(package_folder("views", "regions.toml"), dict[str, Region])


def region(words: str) -> str:
    """The slug of a region from a slug, its number, or a name. Raises LedgerError where there is none.

    >>> region("Đông Nam Á"), region("035"), region("Asie du Sud-Est")
    ('southeast-asia', 'southeast-asia', 'southeast-asia')
    """
    wanted = fold_word(words)
    for slug, row in regions().items():
        names = (slug, row.m49, *(name for listed in row.names.values() for name in listed))
        if wanted in map(fold_word, names):
            return slug
    raise LedgerError(f"`{words}`: no such region; there are {', '.join(regions())}")


def states_in(slug: str) -> list[str]:
    """The ISO 3166 codes of a region's states.

    >>> "VNM" in states_in("southeast-asia"), "CHN" in states_in("southeast-asia")
    (True, False)
    """
    return regions()[slug].states
