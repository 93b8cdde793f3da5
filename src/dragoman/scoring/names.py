"""Whether an actor of a record is the one that gold names: names compared without marks, order or script case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from dragoman.scoring.readings import ReadActor

# Words that any agency, ministry or newspaper may bear: alone they tell nothing.
_WORDS = """news agency daily online the of ministry foreign affairs office department media press state
    website tv television radio"""
_COMMON = frozenset(_WORDS.split())
_SIDES = frozenset({"state", "body", "organisation", "party", "outlet"})
_LONGEST_CODE = 6


@lru_cache(maxsize=100_000)
def folded(name: str) -> str:
    """A name without marks and case; what is neither a Latin letter, a digit nor a Han character is a blank.

    >>> folded("Tô Lâm"), folded("Phạm Minh Đức"), folded("Jean-Noël  Barrot")
    ('to lam', 'pham minh duc', 'jean noel barrot')
    """
    apart = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(character for character in apart if not unicodedata.combining(character)).lower()
    return re.sub(r"[^0-9a-z\u4e00-\u9fff]+", " ", plain).strip()


@lru_cache(maxsize=100_000)
def words(name: str) -> frozenset[str]:
    """The folded words of a name, their order forgotten."""
    return frozenset(folded(name).split())


def is_same_name(wanted: str, names: Iterable[str]) -> bool:
    """Whether one of the names is the wanted one: the same words or letters, or all of the shorter in the longer.

    Two words must be shared before a part of a name counts: "Kim" is no "Kim Jong Un".

    >>> is_same_name("Xi Jinping", ["Jinping Xi"]), is_same_name("Joe Biden", ["Joseph Robinette Biden"])
    (True, False)
    >>> is_same_name("Luiz Lula da Silva", ["Luiz Inácio Lula da Silva"]), is_same_name("Kim Jong Un", ["Kim"])
    (True, False)
    """
    mine = words(wanted)
    if not mine:
        return False
    for name in names:
        theirs = words(name)
        if not theirs:
            continue
        if mine == theirs or folded(wanted).replace(" ", "") == folded(name).replace(" ", ""):
            return True
        if len(mine & theirs) >= 2 and (mine <= theirs or theirs <= mine):
            return True
    return False


def names_of(reference: str, cast: Mapping[str, ReadActor]) -> set[str]:
    """All that a record's reference may be known by: itself, its actor's names, an organisation's state and code."""
    found = {reference}
    actor = cast.get(reference)
    if actor is not None:
        found.add(actor.name or "")
        for names in (actor.names or {}).values():
            found.update([names] if isinstance(names, str) else names)
        if actor.kind in _SIDES:
            found.add(actor.state or "")
        found.add(actor.code or "")
    return found - {""}


def is_same_actor(wanted: str, reference: str, cast: Mapping[str, ReadActor]) -> bool:
    """Whether a record's reference is the actor that gold names by name or by a state's or organisation's code."""
    names = names_of(reference, cast)
    is_code = wanted.upper() == wanted and len(wanted) <= _LONGEST_CODE
    return (is_code and wanted in names) or is_same_name(wanted, names)


def is_same_outlet(wanted: str, reference: str, cast: Mapping[str, ReadActor]) -> bool:
    """Whether an outlet or office is the one credited: one telling word in common is enough.

    >>> is_same_outlet("Xinhua", "Xinhua News Agency", {}), is_same_outlet("People's Daily", "China Daily", {})
    (True, False)
    """
    telling = words(wanted) - _COMMON or words(wanted)
    return is_same_actor(wanted, reference, cast) or any(
        telling & (words(name) - _COMMON) for name in names_of(reference, cast)
    )
