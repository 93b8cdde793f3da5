"""Which program and data read a document: the version and a hash of everything that decides what is read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import dragoman

_READS = ("text", "documents", "passages", "mentions", "actors", "events", "lang", "data")
_SUFFIXES = (".py", ".toml", ".jsonl", ".tsv")


@cache
def edition(own: tuple[Path, ...] = ()) -> str:
    """The version of the package with a hash of the code and data that read, the user's own actors (`own`: folders) among them.

    >>> edition().startswith(dragoman.__version__ + "+")
    True
    """
    package = Path(dragoman.__file__).parent
    found = hashlib.sha256()
    for file in [*_files(package / folder for folder in _READS), *sorted(package.glob("*.py")), *_files(own)]:
        found.update(file.name.encode())
        found.update(file.read_bytes())
    return f"{dragoman.__version__}+{found.hexdigest()[:12]}"


def _files(folders: Iterable[Path]) -> list[Path]:
    return [file for folder in folders for file in sorted(folder.rglob("*")) if file.suffix in _SUFFIXES]
