"""Dragoman reads diplomatic news in the languages it is written in and keeps a ledger that can be checked.

>>> import dragoman
>>> record = dragoman.read("习近平同法国总统马克龙通电话。", published="2024-05-06")
>>> [(contact.kind, [p.name for p in contact.participants]) for contact in record.contacts]
[('call', ['Xi Jinping', 'Emmanuel Macron'])]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dragoman.model import Document, Record
from dragoman.reading import read

if TYPE_CHECKING:
    from dragoman.ledger.ledger import Ledger

__all__ = ["Document", "Ledger", "Record", "read"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """`Ledger` when it is asked for: reading a text needs no store."""
    if name == "Ledger":
        from dragoman.ledger.ledger import Ledger

        return Ledger
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
