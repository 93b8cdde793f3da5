"""Packed inputs (gzip, zstd) as a stream of what they hold: cut and damaged ones noticed, bombs refused."""

from __future__ import annotations

import io
import re
import sys
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

from dragoman.documents.extras import needed
from dragoman.errors import BinaryInput, HugeInput, InputError, TruncatedInput

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"
_ZSTD_FRAME = re.compile(rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18")  # the second: to be skipped, by the standard
PACKED = 100  # bytes an input may unpack to for each character one document may have, if also …
RATIO = 100  # … that is more than so many times its packed bytes: real text packs to a third or a twentieth
_CHUNK = 1 << 16


class _Decompressor(Protocol):
    """What unpacks one member (gzip) or frame (zstd), as in the standard library's `bz2`."""

    eof: bool
    needs_input: bool
    unused_data: bytes

    def decompress(self, data: bytes, max_length: int) -> bytes: ...


def packing(head: bytes) -> str | None:
    """How an input is packed, by its first bytes: "gzip", "zstd" or None.

    >>> packing(b"\\x1f\\x8b\\x08"), packing(b"words")
    ('gzip', None)
    """
    return "gzip" if head.startswith(GZIP) else "zstd" if _ZSTD_FRAME.match(head) else None


class Unpacked(io.RawIOBase):
    """What a packed stream holds, all its members or frames one after another.

    Reading raises TruncatedInput, BinaryInput or, for a bomb, HugeInput, once all that is whole before has been read;
    and raises it again when read again.
    """

    def __init__(self, stream: BinaryIO, source: str, kind: str, limit: int) -> None:
        self._stream = stream
        self._source = source
        self._kind = kind
        self._most = limit * PACKED
        self._new: Callable[[], _Decompressor]
        self._damage: type[Exception]
        self._new, self._damage = (_Gzip, zlib.error) if kind == "gzip" else _zstd(source)
        self._member = self._new()
        self._rest = b""  # read, but not yet given to the member it begins
        self._taken = self._given = 0
        self._failed: InputError | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        if self._failed is not None:
            raise self._failed
        view = memoryview(buffer).cast("B")
        try:
            data = self._some(len(view))
        except InputError as error:
            self._failed = error
            raise
        view[: len(data)] = data
        return len(data)

    def _some(self, most: int) -> bytes:
        """At least one byte, unless all has been read."""
        while True:
            if self._member.eof and not self._next():
                return b""
            fed = self._fed() if self._member.needs_input else b""
            try:
                data = self._member.decompress(fed, most)
            except self._damage as error:
                raise BinaryInput(f"{self._source}: damaged {self._kind} ({error}); fetch it again") from error
            self._given += len(data)
            if self._given > self._most and self._given > self._taken * RATIO:
                raise HugeInput(
                    f"{self._source}: {self._taken:,} bytes unpack to more than {self._given:,}; "
                    "unpack it yourself if that is meant"
                )
            if data:
                return data

    def _fed(self) -> bytes:
        data, self._rest = self._rest or self._more(), b""
        if not data:
            raise TruncatedInput(f"{self._source}: the {self._kind} file is cut off; fetch it again")
        return data

    def _more(self) -> bytes:
        data = self._stream.read(_CHUNK)
        self._taken += len(data)
        return data

    def _next(self) -> bool:
        """Whether another member follows; it is begun then."""
        rest = self._member.unused_data
        while len(rest) < 4 and (more := self._more()):
            rest += more
        if packing(rest) != self._kind:
            if rest and (GZIP if self._kind == "gzip" else ZSTD).startswith(rest):
                raise TruncatedInput(f"{self._source}: the {self._kind} file is cut off; fetch it again")
            if rest.strip(b"\x00"):  # zeros are the padding of tapes and blocks
                raise BinaryInput(f"{self._source}: what follows the packed data is no {self._kind}; fetch it again")
            return False
        self._member, self._rest = self._new(), rest
        return True


class _Gzip:
    """zlib's decompressor with the face of the standard library's other ones."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(wbits=31)
        self.eof, self.needs_input, self.unused_data = False, True, b""

    def decompress(self, data: bytes, max_length: int) -> bytes:
        out = self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)
        self.eof, self.unused_data = self._zlib.eof, self._zlib.unused_data
        self.needs_input = len(out) < max_length and not self._zlib.unconsumed_tail
        return out


def _zstd(source: str) -> tuple[Callable[[], _Decompressor], type[Exception]]:
    module: Any = needed("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd", source)
    return module.ZstdDecompressor, module.ZstdError
