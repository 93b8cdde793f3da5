"""What formats share: JSON lines, names that are addresses, days as formats write them, text that XML allows."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape

import msgspec

_encoder = msgspec.json.Encoder()
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def json_line(row: dict[str, Any]) -> bytes:
    """One line of JSON with its end; what is None is left out."""
    return _encoder.encode({name: value for name, value in row.items() if value is not None}) + b"\n"


def urn(id: str) -> str:
    """A name that is the same everywhere, of one of our ids.

    >>> urn("person:to-lam"), urn("person:廷")
    ('urn:dragoman:person:to-lam', 'urn:dragoman:person:%E5%BB%B7')
    """
    return "urn:dragoman:" + quote(id, safe=":-._")


def where(key: str, url: str | None) -> str:
    """The address of a document, else a name made of its key."""
    return url or urn("document:" + key)


def day_of(iso: str) -> date:
    """An ISO day as a date."""
    return date.fromisoformat(iso)


def moment(iso: str) -> datetime:
    """An ISO time as a moment."""
    return datetime.fromisoformat(iso)


def xml(words: str) -> str:
    """Words for XML text and attributes, without the characters that XML does not allow.

    >>> xml('<b>"&\\x0b')
    '&lt;b&gt;&quot;&amp;'
    """
    return escape(_NOT_XML.sub("", words), {'"': "&quot;"})


def one_line(words: str) -> str:
    """Words without breaks.

    >>> one_line(" a\\n\\tb ")
    'a b'
    """
    return " ".join(words.split())
