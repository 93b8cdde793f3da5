"""Plain text and Markdown: the file's own characters, nothing taken away."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.documents.bytes import decode
from dragoman.documents.hints import Hints
from dragoman.documents.inputs import Input
from dragoman.errors import InputError
from dragoman.model import Document

SUFFIXES = (".txt", ".text", ".md", ".markdown")


def read(given: Input, hints: Hints) -> Iterator[Document | InputError]:
    """The one document of a text file."""
    text = decode(given.whole(hints.limit), given.source, hints.limit, given.charset)
    yield Document(
        text=text, id=given.id, source=given.source, published=hints.published, outlet=hints.outlet, url=hints.url or given.url,
        language=hints.language,
    )  # fmt: skip
