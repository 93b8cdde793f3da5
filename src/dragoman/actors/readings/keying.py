"""All keys and sounds of a name, from every reading system in the folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib import import_module

from dragoman.actors.readings import systems
from dragoman.actors.readings.model import Key
from dragoman.actors.readings.names import Name, parse
from dragoman.actors.readings.sounds import Sound
from dragoman.discover import modules


@cache
def _systems() -> tuple[tuple[str, Callable[[Name], Iterator[Key]], Callable[[Name], list[Sound]] | None], ...]:
    found = []
    for name in modules(systems):
        module = import_module(f"{systems.__name__}.{name}")
        found.append((name, module.keys, getattr(module, "sounds", None)))
    return tuple(found)


def keys(name: str, language: str | None = None) -> list[Key]:
    """The keys a name can be compared by, strongest first; `language` (ISO 639-1) only narrows what is tried.

    >>> [key.text for key in keys("苏林") if key.level == "toned"]
    ['tô lâm']
    """
    return list(keys_of(parse(name, language)))


def make_keys(name: Name) -> tuple[Key, ...]:
    """The keys of a parsed name, each text once in its space at its strongest level; not remembered."""
    if not name.words:
        return ()
    found: dict[tuple[str, str], Key] = {}
    for _, make, _ in _systems():
        for key in make(name):
            known = found.get((key.space, key.text))
            if key.text and (known is None or key.level.rank < known.level.rank):
                found[key.space, key.text] = key
    return tuple(sorted(found.values(), key=lambda key: key.level.rank))


def make_sounds(name: Name) -> tuple[tuple[str, tuple[Sound, ...]], ...]:
    """The system and the sounds of the name's words, for each system that hears some; not remembered."""
    heard = ((system, tuple(make(name))) for system, _, make in _systems() if make is not None)
    return tuple((system, words) for system, words in heard if words)


keys_of = lru_cache(maxsize=16384)(make_keys)
sounds_of = lru_cache(maxsize=16384)(make_sounds)
