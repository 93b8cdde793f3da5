"""Where the user's own actors are: a folder of JSON Lines in the catalogue's own form.

persons.jsonl   bodies.jsonl   outlets.jsonl   states.jsonl
persons/*.jsonl bodies/*.jsonl outlets/*.jsonl states/*.jsonl      one file for each source imported
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from dragoman.errors import BadActors

KINDS = ("states", "bodies", "outlets", "persons")


def folder() -> Path | None:
    """The user's folder: DRAGOMAN_ACTORS (set but empty: none), else $XDG_DATA_HOME/dragoman/actors; it need not exist."""
    told = os.environ.get("DRAGOMAN_ACTORS")
    if told is not None:
        return Path(told).expanduser() if told.strip() else None
    home = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(home).expanduser() / "dragoman" / "actors"


def folders(given: Path | None) -> tuple[Path, ...]:
    """The folders to join to the shipped catalogue: the one given, else the user's own where there is one.

    Raises BadActors when the folder given, or named by DRAGOMAN_ACTORS, is not there.
    """
    asked = given or folder()
    if asked is None:
        return ()
    if asked.is_dir():
        return (asked,)
    if given is not None or "DRAGOMAN_ACTORS" in os.environ:
        raise BadActors(f"{asked}: no such folder; `dragoman actors import` makes one")
    return ()


def files(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files of a user's folder with the kind of entry they hold, in a fixed order.

    Raises BadActors for a JSON Lines file that would not be read.
    """
    for file in sorted(folder.glob("*.jsonl")):
        if file.stem not in KINDS:
            names = ", ".join(f"{kind}.jsonl" for kind in KINDS)
            raise BadActors(
                f"{file}: not read under this name; the files are {names}, or any name in persons/ and so on"
            )
    for kind in KINDS:
        if (folder / f"{kind}.jsonl").is_file():
            yield kind, folder / f"{kind}.jsonl"
        for file in sorted((folder / kind).glob("*.jsonl")):
            yield kind, file
