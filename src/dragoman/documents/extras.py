"""Libraries of the extra `inputs`, which only some formats need."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from dragoman.errors import MissingExtra


def needed(module: str, source: str) -> Any:
    """A module of the extra; raises MissingExtra, which says how to install it.

    >>> needed("json", "a.pdf").loads("1")
    1
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtra(f"{source}: needs {module}; install it with: pip install 'dragoman[inputs]'") from error
