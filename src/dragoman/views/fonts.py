"""Fonts for files that carry their own: which of those on this machine have the letters a text needs."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from dragoman.errors import DragomanError

_WANTED = (  # plain faces first; of a family its regular cut
    "notosans-regular", "dejavusans", "liberationsans-regular", "arial", "segoeui", "helvetica", "notosanscjk-regular", "notosanscjksc-regular",
    "notosanssc-regular", "notosanscjk-vf", "sourcehansanssc-regular", "wqy-zenhei", "wqy-microhei", "droidsansfallbackfull", "msyh", "simhei", "simsun",
    "arialunicode", "pingfang", "stheiti light", "hiraginosansgb",
)  # fmt: skip
_CLOSING = frozenset("，。、；：？！”’）》」』】…—%,.;:?!)")
_OPENING = frozenset("“‘（《「『【(")
_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")


class Face(NamedTuple):
    """A font file, and which of its faces."""

    file: Path
    number: int


def folders() -> list[Path]:
    """Where this system keeps fonts."""
    home = Path.home()
    if sys.platform == "win32":
        return [Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", home / "AppData/Local/Microsoft/Windows/Fonts"]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    data = [Path(one) for one in os.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share").split(":") if one]
    return [*(one / "fonts" for one in data), home / ".local/share/fonts", home / ".fonts"]


def chosen(text: str, named: Iterable[Path] = ()) -> list[Face]:
    """The faces that together have every letter of a text, as few as do: those named first, then the system's.

    Raises DragomanError that names the letters no font has, and says what to do.
    """
    missing = {ord(char) for char in text if not char.isspace() and char.isprintable()}
    found: list[Face] = []
    for face in [*(Face(file, 0) for file in named), *_known()]:
        if not missing:
            break
        has = letters(face)
        if missing & has:
            found.append(face)
            missing -= has
    if missing:
        shown = "".join(chr(code) for code in sorted(missing)[:12])
        raise DragomanError(
            f"no font here has {shown}; name one that does with --font FILE (Noto Sans CJK has all of these languages)"
        )
    return found


@cache
def _known() -> tuple[Face, ...]:
    """The fonts of this system that are among the wanted, in that order."""
    by_name: dict[str, Path] = {}
    for file in _files():
        by_name.setdefault(file.stem.casefold(), file)
    return tuple(Face(by_name[name], 0) for name in _WANTED if name in by_name)


def _files() -> Iterator[Path]:
    for folder in folders():
        if folder.is_dir():
            yield from (file for file in sorted(folder.rglob("*")) if file.suffix.casefold() in _ENDINGS)


@cache
def letters(face: Face) -> frozenset[int]:
    """The code points a face has. Raises DragomanError where the file is no font."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with TTFont(face.file, fontNumber=face.number, lazy=True) as font:
            return frozenset(font.getBestCmap() or ())
    except (OSError, TTLibError) as error:
        raise DragomanError(f"{face.file}: not a font that can be used: {error}") from error


def lines(text: str, faces: Sequence[Face], size: float, width: float) -> list[str]:
    """A text cut in lines no wider than so many points in letters of a size: at blanks, and between Han characters."""
    found, line, reached = [], "", 0.0
    for piece in pieces(text):
        long = sum(_advance(char, tuple(faces)) for char in piece) * size
        shown = sum(_advance(char, tuple(faces)) for char in piece.rstrip()) * size
        if line and reached + shown > width:
            found.append(line.rstrip())
            line, reached = "", 0.0
        line, reached = line + piece, reached + long
    return [*found, line.rstrip()]


def pieces(text: str) -> list[str]:
    """What a line may not be ended within: words with the blank after them, single Han characters with marks that cling to them.

    >>> pieces("习近平（中国）on call")
    ['习', '近', '平', '（中', '国）', 'on ', 'call']
    """
    found = [""]
    for before, after in pairwise([*text, ""]):
        found[-1] += before
        apart = _is_wide(before) or _is_wide(after)
        if before == " " or (apart and after not in _CLOSING and before not in _OPENING and after != " "):
            found.append("")
    return [piece for piece in found if piece]


@cache
def _advance(char: str, faces: tuple[Face, ...]) -> float:
    """A letter's width in the first face that has it, as a share of the letters' size."""
    face = next((one for one in faces if ord(char) in letters(one)), faces[0])
    table = _widths(face)
    return table.get(ord(char), 0.5)


@cache
def _widths(face: Face) -> dict[int, float]:
    """The widths of all letters of a face."""
    from fontTools.ttLib import TTFont

    with TTFont(face.file, fontNumber=face.number, lazy=True) as font:
        advances, size = font["hmtx"].metrics, font["head"].unitsPerEm
        return {code: advances[name][0] / size for code, name in (font.getBestCmap() or {}).items()}


def _is_wide(char: str) -> bool:
    return bool(char) and unicodedata.east_asian_width(char) in "WF"
