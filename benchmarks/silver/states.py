"""Whether a headline names a foreign state or an organisation of states."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from dragoman.actors.catalogue import catalogue


@cache
def foreign(language: str, home: str) -> re.Pattern[str]:
    """A pattern of all states (but one's own and its territories), their adjectives, and organisations of states."""
    known = catalogue()
    own = {home, "HKG", "MAC", "TWN"} if home == "CHN" else {home}
    words: set[str] = set()
    for state in known.states.values():
        if state.id not in own:
            words.update(state.names.get(language, []), state.adjectives.get(language, []))
    for organisation in known.bodies.values():
        if organisation.state is None and organisation.kind == "organisation":
            words.update(organisation.names.get(language, []))
    return _either(words, whole=language != "zh")


def _either(words: Iterable[str], whole: bool) -> re.Pattern[str]:
    longest_first = sorted((re.escape(word) for word in words if len(word) > 1), key=len, reverse=True)
    pattern = "|".join(longest_first)
    return re.compile(rf"\b(?:{pattern})\b" if whole else pattern)
