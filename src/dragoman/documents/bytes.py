"""Bytes to text: the encoding declared or detected, and what is no text refused with the reason."""

from __future__ import annotations

import re
import zlib

from dragoman.errors import BinaryInput, EmptyInput, HugeInput, TruncatedInput

_UTF8_MARK, _UTF16_MARKS = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
_OLD_ENCODINGS = ("gb18030", "big5", "cp1258", "cp1252", "cp1251", "koi8_r", "shift_jis", "euc_kr")
GZIP = b"\x1f\x8b"
_SIGNATURES = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    GZIP,
    b"\x7fELF",
    b"\x28\xb5\x2f\xfd",
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
        raise BinaryInput(f"{source}: not text but {_kind(data)}; extract its text first")
    if len(data) > limit * 4:
        raise HugeInput(
            f"{source}: {len(data):,} bytes, over the limit of {limit:,} characters; split it or raise --limit"
        )
    text = _decoded(data, source, declared)
    controls = sum(char < " " and char not in "\n\r\t\f" for char in text[:20000])
    if controls * 50 > min(len(text), 20000):
        raise BinaryInput(f"{source}: not text (control characters); extract its text first")
    if len(text) > limit:
        raise HugeInput(f"{source}: {len(text):,} characters, over the limit of {limit:,}; split it or raise --limit")
    text = re.sub(r"\r\n?", "\n", text)
    if not text.strip():
        raise EmptyInput(f"{source}: only white space; give a file with text")
    return text


def unpacked(data: bytes, source: str, limit: int) -> bytes:
    """What a gzip file holds, of all its members; raises TruncatedInput, BinaryInput, or HugeInput over `limit` bytes.

    >>> import gzip
    >>> unpacked(gzip.compress(b"one ") + gzip.compress(b"two"), "a.gz", 100)
    b'one two'
    """
    parts: list[bytes] = []
    size = 0
    while data.startswith(GZIP):
        member = zlib.decompressobj(wbits=31)
        try:
            parts.append(member.decompress(data, limit - size + 1))
        except zlib.error as error:
            raise BinaryInput(f"{source}: damaged gzip ({error}); fetch it again") from error
        size += len(parts[-1])
        if size > limit:
            raise HugeInput(f"{source}: more than {limit:,} bytes when unpacked; split it or raise --limit")
        if not member.eof:
            raise TruncatedInput(f"{source}: the gzip file is cut off; fetch it again")
        data = member.unused_data
    return b"".join(parts)


def _decoded(data: bytes, source: str, declared: str | None) -> str:
    data = data.removeprefix(_UTF8_MARK)
    if data.startswith(_UTF16_MARKS):
        if len(data) % 2:
            raise TruncatedInput(f"{source}: ends in the middle of a UTF-16 character; fetch it again")
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data[:4000]:
        unmarked = _unmarked_utf16(data)
        if unmarked is None:
            raise BinaryInput(f"{source}: not text (zero bytes); extract its text first")
        return unmarked
    for encoding in filter(None, (declared, "utf-8")):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            if encoding == "utf-8" and error.start >= len(data) - 3 and error.reason == "unexpected end of data":
                raise TruncatedInput(
                    f"{source}: ends in the middle of a character (byte {error.start:,}); fetch it again"
                ) from error
        except LookupError:
            continue
    return data.decode(_detected(data), errors="replace")


def _detected(data: bytes) -> str:
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
        GZIP: "gzip in gzip",
        b"\x89PNG": "an image",
    }
    return next((name for start, name in names.items() if data.startswith(start)), "a binary file")
