"""Which program and data read a document, and which merged contacts: the version, and hashes of everything that decides."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import dragoman

_READS = ("text", "documents", "passages", "mentions", "actors", "events", "lang", "data")
_MERGES = ("settle.py", "copies.py", "originals.py", "stored.py", "reports.py", "alignments.py")
_SUFFIXES = (".py", ".toml", ".jsonl", ".tsv")


@cache
def edition(own: tuple[Path, ...] = ()) -> str:
    """The version of the package with a hash of the code and data that read, the user's own actors (`own`: folders) among them.

    >>> edition().startswith(dragoman.__version__ + "+")
    True
    """
    package = Path(dragoman.__file__).parent
    reads = [package / folder for folder in _READS]
    return f"{dragoman.__version__}+{fingerprint([*_files(reads), *sorted(package.glob('*.py')), *_files(own)])}"


@cache
def merger() -> str:
    """A hash of the code and data that merge: contacts another program made are made anew."""
    here, data = Path(__file__).parent, Path(dragoman.__file__).parent / "data"
    concepts = sorted(data.glob("concept*"))
    return fingerprint([*(here / name for name in _MERGES), *concepts, *_files([here / "merging", here / "aligning"])])


def fingerprint(files: Iterable[Path]) -> str:
    """A hash of files by name and content, twelve hexadecimal digits."""
    found = hashlib.sha256()
    for file in files:
        found.update(file.name.encode())
        found.update(file.read_bytes())
    return found.hexdigest()[:12]


def _files(folders: Iterable[Path]) -> list[Path]:
    return [file for folder in folders for file in sorted(folder.rglob("*")) if file.suffix in _SUFFIXES]
