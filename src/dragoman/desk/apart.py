"""Texts of others read in a process apart: one that takes too long, or fills the memory, is ended with it, and the desk goes on."""

from __future__ import annotations

import multiprocessing
import signal
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock, Thread
from typing import Any

import msgspec

from dragoman.desk.access.visitor import Refused
from dragoman.documents.hints import Hints
from dragoman.errors import HugeInput, InputError, ReadingFailed
from dragoman.model import Document, Record

LONGEST = 100_000  # characters of a text brought
MOST = 20  # texts brought at once
SECONDS = 20.0  # for one text, or for taking one file apart
_START = 90.0  # for the process to load its word lists
_TURN = 40.0  # that one waits for others' texts
_MEMORY = 4 << 30
_FAILED = b"failed: "  # how no JSON begins


class Parsed(msgspec.Struct, frozen=True):
    """One thing found in an input: a document, or why it is none."""

    document: Document | None = None
    error: str = ""


_parsed = msgspec.json.Decoder(list[Parsed])
_record = msgspec.json.Decoder(Record)


class Reader:
    """Reads in a process of its own, one text after another; started when first asked."""

    def __init__(self, own: tuple[Path, ...] = (), seconds: float = SECONDS) -> None:
        self._own, self._seconds = own, seconds
        self._lock = Lock()
        self._process: Any = None
        self._pipe: Connection | None = None

    def documents(
        self, data: bytes, name: str, hints: Hints, charset: str | None = None, url: str | None = None
    ) -> list[Parsed]:
        """The documents in a file of this name, at most one more than `MOST`. Raises HugeInput for what takes too long."""
        return _parsed.decode(self._ask("documents", data, name, hints, charset, url))

    def record(self, document: Document) -> Record:
        """The record of a document. Raises ReadingFailed, HugeInput for what takes too long, Refused while others' texts are read."""
        found = self._ask("record", document)
        if found.startswith(_FAILED):
            raise ReadingFailed(found.removeprefix(_FAILED).decode())
        return _record.decode(found)

    def warm(self) -> None:
        """Begin to start the process, for somebody who will soon need it."""
        if self._process is None and not self._lock.locked():
            Thread(target=self._warmed, daemon=True).start()

    def _warmed(self) -> None:
        with self._lock, suppress(ReadingFailed, OSError, EOFError):
            self._started()

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _ask(self, what: str, *given: Any) -> bytes:
        if not self._lock.acquire(timeout=_TURN):
            raise Refused("other texts are being read; try again in a minute", 429, {"retry-after": "60"})
        try:
            pipe = self._started()
            pipe.send((what, given))
            if not pipe.poll(self._seconds):
                self._end()
                raise HugeInput(f"takes longer than {self._seconds:.0f} s to read; bring it in parts")
            return pipe.recv_bytes()
        except (EOFError, OSError) as error:
            self._end()
            raise ReadingFailed("reading this text ended the process that did it; a fault of dragoman, please report it") from error  # fmt: skip
        finally:
            self._lock.release()

    def _started(self) -> Connection:
        if self._pipe is None or not self._process.is_alive():
            self._end()
            context = multiprocessing.get_context("spawn")
            self._pipe, other = context.Pipe()
            self._process = context.Process(target=_serve, args=(other, self._own), daemon=True)
            self._process.start()
            other.close()
            if not self._pipe.poll(_START):
                self._end()
                raise ReadingFailed("the process that reads did not start")
            self._pipe.recv_bytes()
        return self._pipe

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join(5)
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None


def _serve(pipe: Connection, own: tuple[Path, ...]) -> None:
    """What the process does: answer, in JSON, what it is asked."""
    from dragoman.actors.catalogue import use
    from dragoman.pipeline import read_document

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the desk ends it
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    use(*own)
    read_document(Document(text="President Biden spoke with Prime Minister Kishida of Japan today."))
    pipe.send_bytes(b"ready")
    while True:
        try:
            what, given = pipe.recv()
        except EOFError:
            return
        pipe.send_bytes(_documents(*given) if what == "documents" else _read(*given))


def _documents(data: bytes, name: str, hints: Hints, charset: str | None, url: str | None) -> bytes:
    from dragoman.documents.load import documents_of

    found: list[Parsed] = []
    try:
        for one in islice(documents_of(data, name, hints, charset, url), MOST + 1):
            found.append(Parsed(error=str(one)) if isinstance(one, InputError) else Parsed(document=one))
    except Exception as error:  # whatever a library makes of a file that is none
        found.append(Parsed(error=f"{name}: can't be taken apart ({type(error).__name__})"))
    return msgspec.json.encode(found)


def _read(document: Document) -> bytes:
    from dragoman.pipeline import tried

    read = tried(document)
    return _FAILED + str(read).encode() if isinstance(read, InputError) else msgspec.json.encode(read)
