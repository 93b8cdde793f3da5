"""A page on a contact, an actor or a pair in the reader's language: sentences from the records alone, each with footnotes to characters of sources."""

from __future__ import annotations

from dragoman.ledger.ledger import Ledger
from dragoman.views.brief.contact import on_contact
from dragoman.views.brief.many import on_actor, on_pair
from dragoman.views.brief.values import Brief, Note, Quotation, Section, Sentence
from dragoman.views.brief.wordings import LANGUAGES, wordings

__all__ = ["LANGUAGES", "Brief", "Note", "Quotation", "Section", "Sentence", "brief", "wordings"]


def brief(ledger: Ledger, *about: str, language: str = "en") -> Brief:
    """A brief on a contact (its id or a report's), an actor (its id, as person:to-lam) or two states (their codes). Raises Unknown, DragomanError.

    >>> import tempfile
    >>> from dragoman import Document
    >>> with tempfile.TemporaryDirectory() as folder, Ledger(f"{folder}/ledger.db") as ledger:
    ...     text = "President Biden spoke with Prime Minister Kishida of Japan on January 13. Biden said he supports Japan."
    ...     _ = ledger.ingest([Document(text=text, id="a", published="2023-01-14")])
    ...     found = brief(ledger, "JPN", "USA", language="vi")
    >>> found.title, found.sections[0].sentences[0].text
    ('Tóm tắt: Nhật Bản và Mỹ', 'Sổ có một cuộc tiếp xúc, ngày 13/1/2023.')
    """
    with ledger.reading() as connection:
        if len(about) == 2:
            return on_pair(connection, *about, language)
        (one,) = about
        if ":" in one:
            return on_actor(connection, one, ledger_name(ledger, one), language)
        return on_contact(connection, one, language)


def ledger_name(ledger: Ledger, id: str) -> str:
    """What the ledger calls an actor, its id where it has no name for it."""
    from sqlalchemy import func, select

    from dragoman.ledger.tables import actors

    with ledger.reading() as connection:
        return connection.execute(select(func.min(actors.c.name)).where(actors.c.actor == id)).scalar() or id
