"""Bytes to text: the encoding declared or detected, and what is no text refused with the reason."""

from __future__ import annotations

import codecs
import re

from dragoman.documents.packed import GZIP, ZSTD
from dragoman.errors import BinaryInput, EmptyInput, HugeInput, TruncatedInput

_UTF8_MARK, _UTF16_MARKS = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
_OLD_ENCODINGS = ("gb18030", "big5", "cp1258", "cp1252", "cp1251", "koi8_r", "shift_jis", "euc_kr")
_CONTROLS = bytes(set(range(32)) - set(b"\n\r\t\f"))
_PAGES = re.compile(r"utf-8|ascii|gb|hz$|big5|cp\d|windows|koi8|iso|euc|shift|johab|tis|mac|kz|ptcp")
_WIDER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "big5": "big5hkscs", "euc_kr": "cp949", "shift_jis": "cp932", "tis-620": "cp874",
}  # fmt: skip
_WESTERN = ("cp1252", "cp1254", "iso8859-15")
_ADVICE = "name it by its format, or extract its text first"
_SIGNATURES = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    GZIP,
    ZSTD,
    b"\x7fELF",
    b"PAR1",
)


def decode(data: bytes, source: str, limit: int, declared: str | None = None) -> str:
    """The text of an input, its line ends as \\n.

    Raises EmptyInput, BinaryInput, HugeInput, or TruncatedInput where the last character is cut.

    >>> decode("Tô Lâm".encode("utf-16"), "-", 100)
    'Tô Lâm'
    """
    if not data.strip():
        raise EmptyInput(f"{source}: nothing in it; give a file with text")
    if data.startswith(_SIGNATURES):
        raise BinaryInput(f"{source}: not text but {_kind(data)}; {_ADVICE}")
    if len(data) > limit * 4:
        raise HugeInput(
            f"{source}: {len(data):,} bytes, over the limit of {limit:,} characters; split it or raise --limit"
        )
    text = _decoded(data, source, declared)
    controls = sum(char < " " and char not in "\n\r\t\f" for char in text[:20000])
    if controls * 50 > min(len(text), 20000):
        raise BinaryInput(f"{source}: not text (control characters); {_ADVICE}")
    if len(text) > limit:
        raise HugeInput(f"{source}: {len(text):,} characters, over the limit of {limit:,}; split it or raise --limit")
    text = re.sub(r"\r\n?", "\n", text)
    if not text.strip():
        raise EmptyInput(f"{source}: only white space; give a file with text")
    return text


def refuse_binary(head: bytes, source: str) -> None:
    """Raises BinaryInput where the first bytes of an input, in an encoding that keeps ASCII, can't be text.

    >>> refuse_binary("Tô Lâm".encode(), "a.csv")
    """
    if head.startswith(_SIGNATURES):
        raise BinaryInput(f"{source}: not text but {_kind(head)}; {_ADVICE}")
    controls = len(head[:20000]) - len(head[:20000].translate(None, _CONTROLS))
    if controls * 50 > min(len(head), 20000):
        raise BinaryInput(f"{source}: not text (control characters); {_ADVICE}")


def is_utf16(head: bytes) -> bool:
    """Whether the first bytes are UTF-16, with its mark or without."""
    return head.startswith(_UTF16_MARKS) or (
        b"\x00" in head[:4000] and _unmarked_utf16(head[: len(head) & ~1]) is not None
    )


def _decoded(data: bytes, source: str, declared: str | None) -> str:
    data = data.removeprefix(_UTF8_MARK)
    if data.startswith(_UTF16_MARKS):
        if len(data) % 2:
            raise TruncatedInput(f"{source}: ends in the middle of a UTF-16 character; fetch it again")
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data[:4000]:
        unmarked = _unmarked_utf16(data)
        if unmarked is None:
            raise BinaryInput(f"{source}: not text (zero bytes); {_ADVICE}")
        return unmarked
    text = as_declared(data, declared)
    if text is not None:
        return text
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            raise TruncatedInput(
                f"{source}: ends in the middle of a character (byte {error.start:,}); fetch it again"
            ) from error
    return data.decode(detected(data), errors="replace")


def as_declared(data: bytes, declared: str | None) -> str | None:
    """The text in the encoding an input or a server declares; None where it declares none that it can be.

    The larger encoding is meant where there is one, as browsers take it; and a Western one is often what a server says
    of everything, so that UTF-8 is seen first. What is declared in ASCII letters is not UTF-16.

    >>> as_declared("Tô Lâm".encode(), "ISO-8859-1"), as_declared("é".encode("latin-1"), "us-ascii")
    ('Tô Lâm', 'é')
    >>> as_declared(b"words", "utf-16"), as_declared(b"words", "rot13"), as_declared(b"words", None)
    (None, None, None)
    """
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    name = _WIDER.get(name, name)
    if _PAGES.match(name) is None:
        return None
    for encoding in ("utf-8", name) if name in _WESTERN else (name,):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def detected(data: bytes) -> str:
    """The likeliest of the old encodings our languages were written in."""
    from charset_normalizer import from_bytes  # late: UTF-8 never needs it

    best = from_bytes(data[:50_000], cp_isolation=list(_OLD_ENCODINGS)).best()
    return best.encoding if best is not None else "cp1252"


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark, told by the blanks and stops that the right byte order shows; None for other bytes."""
    found: list[tuple[int, str]] = []
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        found.append((sum(char in " \n,.，。的" for char in text[:4000]), text))
    most, text = max(found, default=(0, ""))
    return text if most * 50 >= min(len(text), 4000) > 0 else None


def _kind(data: bytes) -> str:
    names = {
        b"%PDF": "a PDF",
        b"PK\x03\x04": "a ZIP archive or office file",
        GZIP: "packed once more",
        ZSTD: "packed once more",
        b"PAR1": "Parquet",
        b"\x89PNG": "an image",
    }
    return next((name for start, name in names.items() if data.startswith(start)), "a binary file")
