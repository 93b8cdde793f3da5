"""The tables beside this package, loaded strictly, each once and only when a name first needs it."""

from __future__ import annotations

from functools import cache

from dragoman.resources import load_table, package_folder


@cache
def table(name: str, columns: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """A table's rows by their first cell, which the values leave out.

    >>> table("variants", ("char", "folded"))["楽"]
    ('乐',)
    """
    file = package_folder("actors", "readings", "data", f"{name}.tsv")
    return {row[0]: row[1:] for row in load_table(file, columns)}


def words(cell: str) -> tuple[str, ...]:
    """The words of a cell; none for "-"."""
    return () if cell == "-" else tuple(cell.split(" "))
