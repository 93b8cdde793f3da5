"""JSON Lines: one `dragoman.record/1` object a document, on standard output."""

from __future__ import annotations

import sys

from rich.console import Console

from dragoman.model import Document, Record


def show(record: Record, document: Document, explain: bool, console: Console) -> None:
    """Write the record as one line; rules and spans are in it anyway."""
    sys.stdout.buffer.write(record.to_json() + b"\n")
