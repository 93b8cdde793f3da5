"""Text read line by line, so that an input larger than the memory can be read: for JSON Lines and tables."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator

from dragoman.documents.bytes import as_declared, decode, detected, is_utf16, refuse_binary
from dragoman.documents.inputs import Input
from dragoman.errors import EmptyInput, HugeInput, InputError, TruncatedInput

_MARK = codecs.BOM_UTF8
_LONGEST = 8  # bytes of a line for each character a document may have: JSON may write a character in six


def lines(given: Input, limit: int) -> Iterator[str | InputError]:
    """The lines of an input without their ends, in its encoding; a line too long or cut in a character is an error.

    Raises EmptyInput, BinaryInput.

    >>> list(lines(Input.of("Tô Lâm\\r\\n习近平".encode(), "a.csv"), 100))
    ['Tô Lâm', '习近平']
    """
    if is_utf16(given.head):
        # a line end may lie across a byte's border there; it is rare, and read whole
        yield from decode(given.whole(limit), given.source, limit, given.charset).split("\n")
        return
    refuse_binary(given.head, given.source)
    text = _decoder(given)
    longest, found, number = limit * _LONGEST, False, 0
    while raw := given.stream.readline(longest + 1):
        number += 1
        if len(raw) > longest:
            while raw and not raw.endswith(b"\n"):
                raw = given.stream.readline(longest)
            yield HugeInput(
                f"{given.source}:{number}: more than {longest:,} bytes in a line; split it or raise --limit"
            )
            continue
        raw = raw.removeprefix(_MARK) if number == 1 else raw
        found = found or bool(raw.strip())
        try:
            line = text(raw)
        except TruncatedInput as error:
            yield error
            continue
        yield from line.removesuffix("\n").removesuffix("\r").split("\r")  # alone, \r ends a line on old Macintoshes
    if not found:
        raise EmptyInput(f"{given.source}: nothing in it; give a file with text")


def _decoder(given: Input) -> Callable[[bytes], str]:
    """Bytes of a line to text: as declared, else UTF-8, else an old encoding found once, by the first bytes if they are not UTF-8."""
    found: list[str] = []

    def text(raw: bytes) -> str:
        stated = as_declared(raw, given.charset)
        if stated is not None:
            return stated
        try:
            return raw.decode()
        except UnicodeDecodeError as error:
            if error.reason == "unexpected end of data" and error.end == len(raw):
                raise TruncatedInput(f"{given.source}: ends in the middle of a character; fetch it again") from error
        if not found:
            found.append(detected(given.head if _is_old(given.head) else raw))
        return raw.decode(found[0], errors="replace")

    return text


def _is_old(head: bytes) -> bool:
    """Whether the first bytes are no UTF-8, a character cut at their end left out."""
    try:
        head.decode()
    except UnicodeDecodeError as error:
        return error.start < len(head) - 4
    return False
