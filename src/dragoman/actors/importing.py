"""Files of actors into the user's own catalogue: read by a source, counted, written as JSON Lines."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import IO

import msgspec

from dragoman.actors import sources
from dragoman.actors.catalogue import Body, Catalogue, Outlet, Person, State, catalogue
from dragoman.actors.entries import Found, Given, Remark, Skipped
from dragoman.actors.twins import Twins
from dragoman.discover import modules
from dragoman.errors import InputError
from dragoman.resources import uncollected

Reader = Callable[[Path, Given], Iterator[Found]]
EXAMPLES = 3
FOLDERS: dict[type, str] = {Person: "persons", Body: "bodies", Outlet: "outlets", State: "states"}


@cache
def readers() -> dict[str, Reader]:
    """Format → reader, from the modules in `actors/sources`."""
    return {name: import_module(f"{sources.__name__}.{name}").read for name in modules(sources)}


@dataclass
class Tally:
    """What came of a file: counts, and of each reason the number and the first few places."""

    read: int = 0
    added: int = 0
    joined: int = 0
    replaced: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    remarks: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def note(self, what: Remark) -> None:
        """Count a reason, and keep it as an example while there are few."""
        counter = self.remarks
        if isinstance(what, Skipped):
            counter = self.refused if what.refused else self.skipped
        counter[what.reason] += 1
        if len(self.examples[what.reason]) < EXAMPLES:
            self.examples[what.reason].append(str(what))


def take(path: Path, reader: Reader, given: Given, known: Catalogue, folder: Path | None, join: bool = False) -> Tally:
    """Read a file of actors and write what it gives to the user's folder (None: nowhere), one file for each source file.

    An earlier import of a file of the same name is replaced. An id the catalogue knows is joined to that entry when the
    catalogue is loaded; with `join`, so is a person whose name, state and office at one time agree with exactly one
    known person; else the likeness is only told.
    """
    tally = Tally()
    twins, shipped = Twins(known), catalogue().persons
    stem = re.sub(r"[^\w.-]+", "-", path.stem)
    seen: set[str] = set()
    with uncollected(), ExitStack() as stack:
        out = _Writer(folder, stem, stack) if folder is not None else None
        for found in reader(path, given):
            if isinstance(found, Skipped):
                tally.note(found)
                continue
            row = found.row
            for remark in found.remarks:
                tally.note(remark)
            twin = twins.of(row) if isinstance(row, Person) and row.id not in shipped else None
            if twin is not None and join:
                row = msgspec.structs.replace(row, id=twin)
            elif twin is not None:
                tally.note(Remark(found.place, "{}; --join makes them one", f"{row.id} looks like {twin}"))
            if row.id not in seen:
                seen.add(row.id)
                tally.read += 1
                if _knows(known, row.id):
                    tally.joined += 1
                else:
                    tally.added += 1
            if out is not None:
                out.write(row)
        if out is not None:
            tally.replaced = out.finish()
    return tally


def _knows(known: Catalogue, key: str) -> bool:
    return key in known.persons or key in known.bodies or key in known.outlets or key in known.states


class _Writer:
    """Rows to `<kind>/<stem>.jsonl`, each written beside its place and moved there at the end, or not at all."""

    def __init__(self, folder: Path, stem: str, stack: ExitStack) -> None:
        self._folder, self._stem, self._stack = folder, stem, stack
        self._open: dict[str, IO[bytes]] = {}
        self._encoder = msgspec.json.Encoder()
        stack.callback(self._tidy)

    def write(self, row: msgspec.Struct) -> None:
        """One row, in the catalogue's own form."""
        kind = FOLDERS[type(row)]
        if kind not in self._open:
            try:
                (self._folder / kind).mkdir(parents=True, exist_ok=True)
                self._open[kind] = self._stack.enter_context(self._part(kind).open("wb"))
            except OSError as error:
                raise InputError(f"{self._part(kind)}: {error.strerror or error}; can't be written") from error
        self._open[kind].write(self._encoder.encode(_bare(row)) + b"\n")

    def finish(self) -> int:
        """Move the files to their places; the number of rows of an earlier import that they replace."""
        replaced = 0
        for kind in FOLDERS.values():
            place = self._folder / kind / f"{self._stem}.jsonl"
            if place.is_file():
                replaced += place.read_bytes().count(b"\n")
                if kind not in self._open:
                    place.unlink()
            if kind in self._open:
                self._open[kind].close()
                self._part(kind).replace(place)
        return replaced

    def _part(self, kind: str) -> Path:
        return self._folder / kind / f".{self._stem}.part"

    def _tidy(self) -> None:
        for kind in self._open:
            self._part(kind).unlink(missing_ok=True)


def _bare(row: msgspec.Struct) -> dict[str, object]:
    """A row without what is empty, as the shipped files are."""
    found: dict[str, object] = {}
    for name in row.__struct_fields__:
        value = getattr(row, name)
        if name == "tenures":
            if value:
                found[name] = [
                    {key: part for key, part in _parts(one) if part is not None or key in ("from", "to")}
                    for one in value
                ]
        elif value is not None and value != {} and value is not False:
            found[name] = value
    return found


def _parts(tenure: msgspec.Struct) -> Iterator[tuple[str, object]]:
    for name, written in zip(tenure.__struct_fields__, tenure.__struct_encode_fields__, strict=True):
        yield written, getattr(tenure, name)
