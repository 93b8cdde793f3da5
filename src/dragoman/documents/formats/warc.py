"""WARC archives: one document for each HTML page that was answered with status 200, read record by record.

The day a page was crawled (WARC-Date) is never taken for the day of publication, not even where the page tells none: a
crawler comes days or years later, and a wrong day would date every "yesterday" of the article.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from dragoman.documents.extras import needed
from dragoman.documents.formats import html
from dragoman.documents.hints import Hints
from dragoman.documents.inputs import Input
from dragoman.errors import BinaryInput, EmptyInput, HugeInput, InputError, TruncatedInput
from dragoman.model import Document

SUFFIXES = (".warc",)
_HTML = ("text/html", "application/xhtml+xml")
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,15})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_RESPONSE = re.compile(rb"^warc-type:[ \t]*response[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_LINE, _HEAD = 1 << 16, 1 << 20  # bytes of a line and of all lines before a record's block


def read(given: Input, hints: Hints) -> Iterator[Document | InputError]:
    """The pages of an archive. Requests, metadata, revisits, other statuses and other content are passed over.

    An archive that is cut off or damaged gives its whole records, then an error.
    """
    fastwarc = needed("fastwarc.warc", given.source)
    number = pages = 0
    for number, record in enumerate(_records(given, hints.limit * 10), 1):
        try:
            page = None if record is None else _page(fastwarc, record, f"{given.source}:{number}", hints.limit * 10)
            if page is not None:
                pages += 1
                yield from html.read(page, hints)
        except InputError as error:
            pages += 1
            yield error
    if not pages:
        raise EmptyInput(f"{given.source}: no HTML page with status 200 among {number:,} records")


def _records(given: Input, limit: int) -> Iterator[bytes | None]:
    """The responses of an archive as they stand in it, None for any other record; of one too long only the beginning.

    fastwarc would read an archive by itself, but ends at a cut as if all were well, and wants a stream that can seek.
    """
    number = 0
    try:
        while head := _head(given.stream):
            stated = _LENGTH.search(head)
            if stated is None:
                raise ValueError("a record without its length")
            length, answers = int(stated.group(1)), _RESPONSE.search(head) is not None
            block = given.stream.read(min(length, limit + 1)) if answers else b""
            if len(block) + _passed(given.stream, length - len(block)) < length:
                raise EOFError
            number += 1
            yield head + block + b"\r\n\r\n" if answers else None
    except EOFError as error:
        raise TruncatedInput(f"{given.source}: cut off after {number:,} whole records; fetch it again") from error
    except ValueError as error:
        raise BinaryInput(
            f"{given.source}: no WARC, or damaged after record {number:,} ({error}); what follows is not read"
        ) from error


def _head(stream: BinaryIO) -> bytes:
    """The head of the next record; nothing at the end. Raises EOFError where it is cut, ValueError where it is none."""
    line = stream.readline(_LINE)
    while line and not line.strip():
        line = stream.readline(_LINE)
    if not line.startswith(b"WARC/"[: len(line)]):
        raise ValueError("not the first line of a record")
    head = b""
    while line:
        head += line
        if not line.strip():
            return head
        if not line.endswith(b"\n") and len(line) < _LINE:
            raise EOFError
        if len(head) > _HEAD:
            raise ValueError("a head without end")
        line = stream.readline(_LINE)
    if head:
        raise EOFError
    return b""


def _passed(stream: BinaryIO, length: int) -> int:
    """How many of so many bytes a stream still had; they are passed over."""
    left = length
    while left and (data := stream.read(min(left, 1 << 20))):
        left -= len(data)
    return length - left


def _page(fastwarc: Any, record: bytes, here: str, limit: int) -> Input | None:
    """The page of a response, its transfer and content encodings undone; None for what is no page."""
    if len(record) > limit:
        raise HugeInput(f"{here}: a record of more than {limit:,} bytes; raise --limit")
    try:
        answer = next(fastwarc.ArchiveIterator(io.BytesIO(record), parse_http=False))
        address = (answer.headers.get("WARC-Target-URI") or "").strip("<>")
        answer.parse_http(auto_decode="all")
        told = answer.http_headers
        if told is None or told.status_code != 200 or answer.http_content_type not in _HTML:
            return None
        body = answer.reader.read(limit + 1)
    except (OSError, ValueError, StopIteration) as error:
        raise BinaryInput(f"{here}: a damaged record ({error}); fetch it again") from error
    shortened = answer.headers.get("WARC-Truncated")
    if shortened is not None:
        raise TruncatedInput(f"{here}: the crawler cut {address} off ({shortened}); fetch it again")
    if len(body) > limit:
        raise HugeInput(f"{here}: a page of more than {limit:,} bytes; raise --limit")
    return Input.of(body, here, id=address or None, charset=answer.http_charset, url=address or None)
