"""The index of words in either store, and the documents that have all phrases of a question."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, text

_PART = 250  # words in one row of PostgreSQL: it keeps at most 256 places of a word
_LONGEST = 20  # words of the longest phrase that may stand across two rows


def add(connection: Connection, number: int, words: list[str]) -> None:
    """Index a document's words; a version's words never change and are never taken out."""
    if connection.dialect.name == "postgresql":
        rows = [
            {"document": number, "part": part, "folded": _vector(words[start : start + _PART])}
            for part, start in enumerate(range(0, max(len(words), 1), _PART - _LONGEST))
        ]
        connection.execute(text("INSERT INTO words VALUES (:document, :part, CAST(:folded AS tsvector))"), rows)
    else:
        connection.execute(
            text("INSERT INTO words (rowid, folded) VALUES (:number, :folded)"),
            {"number": number, "folded": " ".join(words)},
        )


def having(phrases: Sequence[tuple[str, ...]], dialect: str) -> tuple[str, dict[str, str]]:
    """A question for the numbers of the documents that have all phrases, with its values.

    >>> having([("dien", "dam"), ("to",)], "sqlite")
    ('SELECT rowid FROM words WHERE words MATCH :phrases', {'phrases': '"dien dam" AND "to"'})
    """
    if dialect == "sqlite":
        return (
            "SELECT rowid FROM words WHERE words MATCH :phrases",
            {"phrases": " AND ".join(f'"{" ".join(phrase)}"' for phrase in phrases)},
        )
    parts = [f"SELECT document FROM words WHERE folded @@ CAST(:p{place} AS tsquery)" for place in range(len(phrases))]
    values = {f"p{place}": " <-> ".join(f"'{word}'" for word in phrase) for place, phrase in enumerate(phrases)}
    return " INTERSECT ".join(parts), values


def _vector(words: list[str]) -> str:
    places: dict[str, list[str]] = {}
    for place, word in enumerate(words, 1):
        places.setdefault(word, []).append(str(place))
    return " ".join(f"'{word}':{','.join(found)}" for word, found in places.items())
