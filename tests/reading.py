"""What files of given bytes give, for the tests of the input formats."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

from dragoman.documents.hints import Hints
from dragoman.documents.load import documents
from dragoman.errors import InputError
from dragoman.model import Document

if sys.version_info >= (3, 14):
    from compression import zstd as zstd
else:
    from backports import zstd as zstd

DAMAGED = settings(
    deadline=None, max_examples=100, derandomize="EXPLORE" not in os.environ,  # as in test_invariants
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)  # fmt: skip


def made(folder: Path, name: str, data: bytes, hints: Hints | None = None) -> list[Document | InputError]:
    """What a file with these bytes gives."""
    file = folder / name
    file.write_bytes(data)
    return list(documents(str(file), hints or Hints()))


def one(folder: Path, name: str, data: bytes, hints: Hints | None = None) -> Document:
    """The one document of a file with these bytes."""
    (found,) = made(folder, name, data, hints)
    assert isinstance(found, Document), found
    return found


def refused(folder: Path, name: str, data: bytes, hints: Hints | None = None) -> InputError:
    """The one error of a file with these bytes."""
    (found,) = made(folder, name, data, hints)
    assert isinstance(found, InputError), found
    return found
