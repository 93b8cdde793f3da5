"""The footnotes of a brief as it is written: each place in a source has one number."""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping

from dragoman.ledger.questions import Head, Said, Told
from dragoman.model import Span
from dragoman.views.brief.values import Note, Quotation, Section, Sentence
from dragoman.views.brief.wordings import Wordings

_MOST = 4  # footnotes on one sentence; more prove nothing more


class Writer:
    """Sections written one after another, with their footnotes."""

    def __init__(self, wording: Wordings) -> None:
        self.wording = wording
        self.sections: list[Section] = []
        self.documents: dict[str, Head] = {}
        self._numbers: dict[tuple[str, Span], int] = {}
        self._notes: list[Note] = []

    def know(self, heads: Iterable[Head]) -> None:
        """Documents that footnotes may lead to."""
        self.documents |= {head.key: head for head in heads}

    def section(self, heading: str | None, sentences: Iterable[Sentence]) -> None:
        """A section, where there is anything to say."""
        found = list(sentences)
        if found:
            self.sections.append(
                Section(heading=None if heading is None else self.wording.heading[heading], sentences=found)
            )

    def say(
        self, shape: str, notes: Iterable[int], *, item: bool = False, **words: str | list[str | Quotation]
    ) -> Sentence:
        """A sentence of the wordings with its gaps filled, its first letter a capital."""
        parts: list[str | Quotation] = []
        for before, gap in _split(self.wording.sentence[shape]):
            filling = words[gap] if gap is not None else ""
            parts += [before, *(filling if isinstance(filling, list) else [filling])]
        parts = _merged(parts)
        if parts and isinstance(parts[0], str):
            parts[0] = parts[0][:1].upper() + parts[0][1:]
        return Sentence(parts=parts, notes=list(dict.fromkeys(notes))[:_MOST], item=item)

    def report(self, told: Told, language: str) -> int:
        """The footnote for a report."""
        return self._note(told.report.document, told.report.span, told.quote, language, told.report.id)

    def statement(self, said: Said, language: str) -> int:
        """The footnote for a statement."""
        return self._note(said.document, said.statement.span, said.quote, language, said.id)

    def place(self, document: str, span: Span, quote: str, language: str, fact: str) -> int:
        """The footnote for any place of a document."""
        return self._note(document, span, quote, language, fact)

    def _note(self, document: str, span: Span, quote: str, language: str, fact: str) -> int:
        key = (document, span)
        if key not in self._numbers:
            self._numbers[key] = len(self._notes) + 1
            self._notes.append(
                Note(
                    number=len(self._notes) + 1, document=document, span=span, quote=quote, language=language, fact=fact
                )
            )
        return self._numbers[key]

    def notes(self) -> list[Note]:
        """All footnotes in order."""
        return list(self._notes)

    def used(self) -> dict[str, Head]:
        """The documents that footnotes lead to."""
        return {note.document: self.documents[note.document] for note in self._notes}


def _split(shape: str) -> list[tuple[str, str | None]]:
    """A sentence's fixed words with the gap that follows each.

    >>> _split("{who} met {date}.")
    [('', 'who'), (' met ', 'date'), ('.', None)]
    """
    return [(before, gap) for before, gap, _, _ in string.Formatter().parse(shape)]


def _merged(parts: list[str | Quotation]) -> list[str | Quotation]:
    found: list[str | Quotation] = []
    for part in parts:
        if isinstance(part, str) and found and isinstance(found[-1], str):
            found[-1] += part
        elif part != "":
            found.append(part)
    return found


def languages_of(names: Mapping[str, str], codes: Iterable[str]) -> list[str]:
    """Languages by their names in the reader's, each once, the most frequent first as given."""
    return list(dict.fromkeys(names.get(code.partition("-")[0], code) for code in codes))
