"""Where the texts of gold documents come from: a folder of files, or the corpora they were taken from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

from dragoman.errors import InputError
from dragoman.scoring.corpora import Shelf
from dragoman.scoring.gold import Gold

TextOf = Callable[[Gold], str]


def from_folder(folder: Path) -> TextOf:
    """Texts from `<folder>/<id>.txt`."""

    def text_of(gold: Gold) -> str:
        path = folder / f"{gold.id}.txt"
        try:
            with path.open(encoding="utf-8", newline="") as file:  # newline="": offsets count every character
                return file.read()
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{path}: {error}; the text must stand there, in UTF-8") from error

    return text_of


def from_corpora(shelf: Shelf) -> TextOf:
    """Texts rendered from the corpora."""
    return lambda gold: shelf.item(gold.id).text


def texts(gold: Iterable[Gold], text_of: TextOf) -> tuple[dict[str, str], dict[str, str]]:
    """The texts that are there, by id; and for each other document why it must be skipped.

    A text that is not the one gold was written on (`sha256`) is no text for it: its offsets would point elsewhere.
    """
    found: dict[str, str] = {}
    skipped: dict[str, str] = {}
    for one in gold:
        try:
            text = text_of(one) if one.text is None else one.text
        except InputError as error:
            skipped[one.id] = str(error)
            continue
        if one.sha256 is not None and hashlib.sha256(text.encode()).hexdigest() != one.sha256:
            skipped[one.id] = "the text differs from the one this gold was written on (sha256)"
        else:
            found[one.id] = text
    return found, skipped
