"""One thing that was missed, invented or misread, so that a score can be followed to the text."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.model import Span


class Loss(NamedTuple):
    """What went wrong, where (None for a contact gold ties to no place), and gold's view against the record's."""

    document: str
    what: str
    span: Span | None
    detail: str

    def line(self, text: str | None = None, width: int = 80) -> str:
        """The loss on one line, with the words themselves where the text is at hand.

        >>> Loss("vi-1", "statement missed", Span(0, 6), "To Lam, affirm").line("Tô Lâm nói")
        'vi-1 | statement missed | [0, 6] | To Lam, affirm | Tô Lâm'
        """
        parts = [self.document, self.what]
        if self.span is not None:
            parts.append(str(list(self.span)))
        parts.append(self.detail)
        if self.span is not None and text is not None:
            words = " ".join(self.span.of(text).split())
            parts.append(words if len(words) <= width else words[: width - 1] + "…")
        return " | ".join(parts)
