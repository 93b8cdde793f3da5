"""What a brief is: sections of sentences, each with footnotes that lead to characters of sources."""

from __future__ import annotations

import msgspec

from dragoman.ledger.questions import Head
from dragoman.model import Span


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """Where it is said: a document, the characters, their words and language; `fact` is the id of the report or statement."""

    number: int
    document: str
    span: Span
    quote: str
    language: str
    fact: str


class Quotation(msgspec.Struct, frozen=True):
    """Words of a source as they stand, with their language."""

    words: str
    language: str


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence in the reader's language, quotations in their own; `notes` are numbers of footnotes, `item` one of a list."""

    parts: list[str | Quotation]
    notes: list[int]
    item: bool = False

    @property
    def text(self) -> str:
        """The sentence as plain text."""
        return "".join(part if isinstance(part, str) else part.words for part in self.parts)


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """Sentences under a heading; None at the top."""

    heading: str | None
    sentences: list[Sentence]


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """A page on a contact, an actor or a pair in one language."""

    title: str
    language: str
    sections: list[Section]
    notes: list[Note]
    documents: dict[str, Head]
