"""One input, opened: its bytes as a stream, with its name and what is known of its origin, for a format to read."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from dragoman.errors import HugeInput, InputError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

HEAD = 65_536  # bytes looked at before reading, to tell packing, format and encoding
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Input:
    """The bytes of one input and how it is named. A format reads `stream` once, from its first byte to its last.

    `source` is as the user named it: error messages begin with it. `id` (of an address: itself) and `suffix` come from that name, packing left
    out. `head` are the first bytes, which the stream still gives. `path` is a file with just these bytes; None for
    what is packed, fetched or piped. `charset` is the encoding HTTP says; `url` the address the bytes came from.

    >>> given = Input.of(b"words", "a/News.TXT.gz")
    >>> given.id, given.suffix, given.head, given.whole(10)
    ('News', '.txt', b'words', b'words')
    """

    source: str
    stream: BinaryIO
    head: bytes
    id: str
    suffix: str
    path: Path | None = None
    charset: str | None = None
    url: str | None = None

    @classmethod
    def of(cls, data: bytes, source: str, *, id: str | None = None, charset: str | None = None, url: str | None = None) -> Input:  # fmt: skip
        """An input whose bytes are in memory already."""
        return cls(
            source, io.BytesIO(data), data[:HEAD], id or id_of(source), suffix_of(source), charset=charset, url=url
        )

    def whole(self, limit: int, width: int = 4) -> bytes:
        """All its bytes; raises HugeInput where `limit` characters of `width` bytes can't hold them."""
        parts: list[bytes] = []
        size = 0
        while chunk := self.stream.read(_CHUNK):
            parts.append(chunk)
            size += len(chunk)
            if size > limit * width:
                raise HugeInput(f"{self.source}: over the limit of {limit:,} characters; split it or raise --limit")
        return b"".join(parts)

    @contextmanager
    def on_disk(self) -> Iterator[Path]:
        """A file with these bytes, for libraries that read no stream: its own, or a copy that is gone afterwards."""
        if self.path is not None:
            yield self.path
            return
        with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
            copy = Path(folder, "input" + self.suffix)
            with copy.open("wb") as out:
                shutil.copyfileobj(self.stream, out, _CHUNK)
            yield copy


def suffix_of(source: str) -> str:
    """What the name says the format is, packed or not.

    >>> suffix_of("a/News.JSONL.gz"), suffix_of("a/news.warc.zst"), suffix_of("-")
    ('.jsonl', '.warc', '')
    """
    return Path(_unpacked_name(source).lower()).suffix


def id_of(source: str) -> str:
    """A document's id, where its source gives none: the name of the file without folders and endings.

    >>> id_of("a/News.jsonl.gz"), id_of("-")
    ('News', 'stdin')
    """
    return "stdin" if source == "-" else Path(_unpacked_name(source)).stem or source


def begun(stream: BinaryIO | io.RawIOBase) -> tuple[bytes, BinaryIO]:
    """The first bytes of a stream, and a stream that gives them and the rest.

    An error while they are looked at is left for the reading, which comes to it again.
    """
    head = b""
    with suppress(InputError):
        while len(head) < HEAD and (more := stream.read(HEAD - len(head))):
            head += more
    return head, cast(BinaryIO, io.BufferedReader(_Again(head, stream), _CHUNK))


class _Again(io.RawIOBase):
    """A stream whose first bytes have been read once before."""

    def __init__(self, head: bytes, rest: BinaryIO | io.RawIOBase) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        data = self._head[: len(view)] or self._rest.read(len(view)) or b""
        self._head = self._head[len(view) :]
        view[: len(data)] = data
        return len(data)


def _unpacked_name(source: str) -> str:
    lowered = source.lower()
    return source[: -len(Path(source).suffix)] if lowered.endswith((".gz", ".zst")) else source
