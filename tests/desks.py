"""A ledger of the shipped examples for the desk's tests."""

from __future__ import annotations

from pathlib import Path

from dragoman.documents.hints import Hints
from dragoman.documents.load import documents, expand
from dragoman.ledger.ledger import Ledger

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))


def filled(file: Path | str) -> None:
    """Make a ledger with the examples in it."""
    with Ledger(file) as ledger:
        for source in expand([str(one) for one in EXAMPLES]):
            ledger.ingest(documents(source, Hints()))
