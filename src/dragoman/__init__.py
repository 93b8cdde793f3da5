"""Dragoman reads diplomatic news in the languages it is written in and keeps a ledger that can be checked.

>>> import dragoman
>>> record = dragoman.read("习近平同法国总统马克龙通电话。", published="2024-05-06")
>>> [(contact.kind, [p.name for p in contact.participants]) for contact in record.contacts]
[('call', ['Xi Jinping', 'Emmanuel Macron'])]
"""

from dragoman.model import Document, Record
from dragoman.reading import read

__all__ = ["Document", "Record", "read"]
__version__ = "0.1.0"
