"""A language's own patterns, compiled when first asked for."""

from __future__ import annotations

import re
from functools import cache

from dragoman.lang import pack


@cache
def pattern(language: str, name: str) -> re.Pattern[str]:
    """A language's pattern of that name; one that never matches where the pack has none."""
    return re.compile(pack(language).language.patterns.get(name, "(?!)"))
