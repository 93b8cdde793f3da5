"""A ledger's contacts and statements in the formats of other programs: one module a format in `exports`, found by looking."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from dragoman.discover import modules
from dragoman.errors import LedgerError
from dragoman.views import exports

if TYPE_CHECKING:
    from dragoman.ledger.ledger import Ledger


class Exported(msgspec.Struct, frozen=True, kw_only=True):
    """How many events of each kind were written, and how many were left out, by reason."""

    written: dict[str, int]
    left: dict[str, int]


def names() -> list[str]:
    """The formats there are, by name; none is loaded for it.

    >>> "plover" in names()
    True
    """
    return modules(exports)


@cache
def formats() -> dict[str, str]:
    """What each format is, by its name.

    >>> formats()["plover"]
    'PLOVER 2.0 event records, JSON Lines'
    """
    return {name: str(_module(name).ABOUT) for name in names()}


def is_folder(format: str) -> bool:
    """Whether a format is of several files."""
    return not _module(format).SUFFIX


def export(ledger: Ledger, format: str, where: str | Path | BinaryIO, **asked: Any) -> Exported:
    """Write what fits everything asked (as of `Ledger.contacts`) to a file, a folder or an open binary file.

    A file or folder is written aside and put in its place when it is whole. Raises LedgerError for an unknown format, and
    for a folder that is there and not empty.
    """
    from dragoman.views.events import Facts

    module = _module(format)
    with ledger.reading() as connection:
        facts = Facts(connection, **asked)
        if not is_folder(format):
            if isinstance(where, str | Path):
                file = Path(where)
                part = file.with_name(file.name + ".part")
                with part.open("wb") as out:
                    out.writelines(module.lines(facts))
                part.replace(file)
            else:
                where.writelines(module.lines(facts))
        elif isinstance(where, str | Path):
            _folder(module, facts, Path(where))
        else:
            raise LedgerError(f"{format}: is of several files and needs a folder")
    return Exported(written=dict(facts.given), left=dict(facts.left))


def suffix(format: str) -> str:
    """How the name of a file of this format ends; a folder's, as one file, is a zip's.

    >>> suffix("graphml"), suffix("csv")
    ('.graphml', '.zip')
    """
    return str(_module(format).SUFFIX) or ".zip"


def pieces(ledger: Ledger, format: str, **asked: Any) -> Iterator[bytes]:
    """What fits everything asked (as of `Ledger.contacts`) as the bytes of one file, piece by piece; a folder as a zip."""
    from dragoman.views.events import Facts

    module = _module(format)
    with ledger.reading() as connection:
        facts = Facts(connection, **asked)
        if not is_folder(format):
            yield from module.lines(facts)
            return
        with tempfile.TemporaryDirectory(prefix="dragoman-") as aside:
            module.write(facts, Path(aside))
            yield from _zipped(Path(aside))


class _Growing(io.RawIOBase):
    """A file that is handed on as it is written."""

    def __init__(self) -> None:
        self.there = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, some: Any) -> int:
        self.there += some
        return len(some)

    def taken(self) -> bytes:
        """What was written since the last time."""
        found = bytes(self.there)
        self.there.clear()
        return found


def _zipped(folder: Path) -> Iterator[bytes]:
    """A folder's files as a zip, with no time of today in it, so that the same tables are the same bytes."""
    out = _Growing()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(one for one in folder.rglob("*") if one.is_file()):
            head = zipfile.ZipInfo(str(file.relative_to(folder)), (1980, 1, 1, 0, 0, 0))
            head.compress_type, head.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            with file.open("rb") as source, archive.open(head, "w") as place:
                while some := source.read(1 << 20):
                    place.write(some)
                    yield out.taken()
    yield out.taken()


def _folder(module: Any, facts: Any, folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise LedgerError(f"{folder}: is there and not empty; name a new folder")
    part = folder.with_name(folder.name + ".part")
    part.mkdir(parents=True, exist_ok=True)
    module.write(facts, part)
    if folder.exists():
        folder.rmdir()
    part.rename(folder)


def _module(format: str) -> Any:
    if format not in names():
        raise LedgerError(f"{format}: no format is called so; there are {', '.join(names())}")
    return import_module(f"{exports.__name__}.{format}")
