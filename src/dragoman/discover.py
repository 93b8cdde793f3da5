"""Finding what was dropped into a folder, so that a new format is one new file."""

from __future__ import annotations

import pkgutil
from types import ModuleType


def modules(package: ModuleType) -> list[str]:
    """The names of a package's modules, private ones left out, in order.

    >>> from dragoman.documents import formats
    >>> "plain" in modules(formats)
    True
    """
    return sorted(found.name for found in pkgutil.iter_modules(package.__path__) if not found.name.startswith("_"))
