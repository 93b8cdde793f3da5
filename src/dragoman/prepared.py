"""What takes long to work out from the shipped data, kept in the user's cache until a file of the package changes.

A folder that cannot be written, or a file there that does not fit, costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from dragoman.resources import package_folder, uncollected

T = TypeVar("T")
_OLD = 8  # so many files of one name are left: several versions and checkouts may share a cache


def cache_folder() -> Path | None:
    """Where it is kept: DRAGOMAN_CACHE (set but empty: nowhere), else $XDG_CACHE_HOME/dragoman, else ~/.cache/dragoman."""
    told = os.environ.get("DRAGOMAN_CACHE")
    if told is not None:
        return Path(told).expanduser() if told.strip() else None
    home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    try:
        return Path(home).expanduser() / "dragoman"
    except RuntimeError:  # nobody's home is known
        return None


def prepared(name: str, shape: type[T], make: Callable[[], T]) -> T:
    """What `make` gives, from the cache where it is there already. `shape` must go into MessagePack and come back the same.

    >>> prepared("squares", list[int], lambda: [n * n for n in range(4)])
    [0, 1, 4, 9]
    """
    folder, key = cache_folder(), _state_of_package()
    if folder is None or key is None:
        return make()
    file = folder / f"{name}-{key}.msgpack"
    with suppress(OSError, msgspec.DecodeError), uncollected():
        return msgspec.msgpack.decode(file.read_bytes(), type=shape)
    made = make()
    with suppress(OSError):
        _write(file, msgspec.msgpack.encode(made))
        _clear(folder, name)
    return made


@cache
def _state_of_package() -> str | None:
    """A digest of where the package lies and of every file's size and time; None where it is not plain files."""
    root = package_folder()
    if not isinstance(root, Path):
        return None
    digest = hashlib.sha256(f"{sys.version}{msgspec.__version__}{root}".encode())
    for file in sorted(_files(str(root))):
        digest.update(file.encode())
    return digest.hexdigest()[:24]


def _files(folder: str) -> Iterator[str]:
    """Every Python and data file with its size and time, in no order."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            else:
                stat = entry.stat()
                yield f"{entry.path} {stat.st_size} {stat.st_mtime_ns}"


def _write(file: Path, content: bytes) -> None:
    """Written beside and moved there, so that nobody reads half a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as out:
        beside = Path(out.name)
    try:
        beside.write_bytes(content)
        beside.replace(file)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _clear(folder: Path, name: str) -> None:
    """The oldest files of a name go."""
    found = sorted(folder.glob(f"{name}-*.msgpack"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in found[_OLD:]:
        file.unlink()
