"""Plain text and Markdown: the file's own characters, nothing taken away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from dragoman.documents.bytes import decode
from dragoman.documents.hints import Hints
from dragoman.errors import InputError
from dragoman.model import Document

SUFFIXES = (".txt", ".text", ".md", ".markdown")


def read(data: bytes, source: str, hints: Hints) -> Iterator[Document | InputError]:
    """The one document of a text file."""
    text = decode(data, source, hints.limit)
    stem = "stdin" if source == "-" else PurePath(source).stem
    yield Document(
        text=text, id=stem, source=source, published=hints.published, outlet=hints.outlet, url=hints.url,
        language=hints.language,
    )  # fmt: skip
