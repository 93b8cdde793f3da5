"""What the benchmarks' commands have in common."""

from __future__ import annotations

import argparse
from pathlib import Path

SHARED = Path(__file__).parents[2] / "shared"


def parser(description: str | None) -> argparse.ArgumentParser:
    """A parser that knows where the corpora are and whether people or programs read the output."""
    found = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    found.add_argument("--shared", type=Path, default=SHARED, help="folder with data/corpora (default: %(default)s)")
    found.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    return found


def why_absent(shared: Path) -> str | None:
    """Why there is nothing to measure; None when the corpora are there."""
    folder = shared / "data" / "corpora"
    return None if folder.is_dir() else f"skipped: {folder} is not there; say where it is with --shared"
