"""Which documents of a ledger are copies of which, and how many of those that tell of a contact are independent.

Every new document is compared with those that share a band with it; only the groups of copies it joins or leaves are named anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, delete, func, or_, select

from dragoman.ledger import tables
from dragoman.ledger.copies import ALIKE, groups, is_part, likeness, runs
from dragoman.ledger.pending import mark_pending
from dragoman.ledger.store import insert_all, mapping, portions
from dragoman.ledger.words import plain_words

_CROWD = (
    60  # documents with one band in common; more share a form letter, and only exact copies among them are looked at
)
_PARTS = 40  # documents of one contact that are all held against each other; of more, what is known of copies decides
_HELD = 1000  # texts kept at once, some 50 kB each


class _Text(NamedTuple):
    number: int
    runs: frozenset[str]


class Texts:
    """The runs of words of documents, worked out when asked for; the latest are kept."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._held: dict[int, _Text] = {}

    def of(self, numbers: Iterable[int]) -> list[_Text]:
        """The texts of documents by number."""
        wanted = list(dict.fromkeys(numbers))
        found = {number: self._held.pop(number) for number in wanted if number in self._held}
        column = tables.documents.c
        for some in portions(number for number in wanted if number not in found):
            question = select(column.number, column.text).where(column.number.in_(some))
            for number, text in self._connection.execute(question):
                found[number] = _Text(number, runs(plain_words(text)))
        self._held |= found
        while len(self._held) > _HELD:
            del self._held[next(iter(self._held))]
        return [found[number] for number in wanted if number in found]


def forget(connection: Connection, number: int) -> None:
    """Take out what is known of a document's likeness to others; those like it wait to be looked at again."""
    pairs = tables.likenesses.c
    like = select(pairs.one, pairs.other).where(or_(pairs.one == number, pairs.other == number))
    others = {each for pair in connection.execute(like) for each in pair} - {number}
    mark_pending(connection, "copies", {str(other): None for other in others})
    connection.execute(delete(tables.bands).where(tables.bands.c.document == number))
    connection.execute(delete(tables.likenesses).where(or_(pairs.one == number, pairs.other == number)))
    connection.execute(delete(tables.copies).where(tables.copies.c.document == number))


def find_copies(connection: Connection, texts: Texts, new: Sequence[int], left: Collection[int] = ()) -> set[int]:
    """Compare new documents with all that share a band with them, then name the original of each group they changed.

    `left`: documents that have lost one like them. Returns the documents whose original is another than before.
    """
    mine, theirs = tables.bands.alias(), tables.bands.alias()
    pairs: set[tuple[int, int]] = set()
    known: set[tuple[int, int]] = set()
    there = tables.likenesses.c
    for some in portions(new):
        crowded = (
            select(theirs.c.value).where(theirs.c.value.in_(select(mine.c.value).where(mine.c.document.in_(some))))
            .group_by(theirs.c.value).having(func.count() > _CROWD)
        )  # fmt: skip
        question = (
            select(mine.c.document, theirs.c.document).distinct()
            .join(theirs, and_(theirs.c.value == mine.c.value, theirs.c.document != mine.c.document))
            .where(mine.c.document.in_(some), mine.c.value.not_in(crowded))
        )  # fmt: skip
        pairs |= {(min(one, other), max(one, other)) for one, other in connection.execute(question)}
        held = select(there.one, there.other).where(or_(there.one.in_(some), there.other.in_(some)))
        known |= {(one, other) for one, other in connection.execute(held)}
    rows: list[dict[str, Any]] = []
    for one, other in sorted(pairs - known):
        first, second = texts.of([one, other])
        if (alike := likeness(first.runs, second.runs)) >= ALIKE:
            rows.append({"one": one, "other": other, "likeness": round(alike, 4)})
    insert_all(connection, tables.likenesses, rows)
    return _name_originals(connection, {*left, *(row[side] for row in rows for side in ("one", "other"))})


def independent(connection: Connection, texts: Texts, numbers: Collection[int]) -> int:
    """How many of some documents are neither copies of one another nor parts of one another."""
    if len(numbers) < 2:
        return len(numbers)
    pairs: list[tuple[int, int]] = []
    if len(numbers) <= _PARTS:
        found = sorted(texts.of(numbers), key=lambda text: (len(text.runs), text.number))
        for place, text in enumerate(found):
            pairs += [
                (text.number, whole.number) for whole in found[place + 1 :]
                if is_part(text.runs, whole.runs) or likeness(text.runs, whole.runs) >= ALIKE
            ]  # fmt: skip
    else:
        pairs = [pair for pair in _alike(connection, numbers) if pair[0] in numbers and pair[1] in numbers]
    joined = groups(pairs)
    return len({min(joined.get(number, {number})) for number in numbers})


def _alike(connection: Connection, numbers: Iterable[int]) -> dict[tuple[int, int], float]:
    """The known pairs of copies that some documents are of, with their likeness."""
    column = tables.likenesses.c
    found: dict[tuple[int, int], float] = {}
    for some in portions(numbers):
        question = select(column.one, column.other, column.likeness).where(
            or_(column.one.in_(some), column.other.in_(some))
        )
        found |= {(one, other): alike for one, other, alike in connection.execute(question)}
    return found


def _name_originals(connection: Connection, around: Collection[int]) -> set[int]:
    """Of each group of copies that holds one of some documents the earliest is the original, the others its copies."""
    alike: dict[tuple[int, int], float] = {}
    group, edge = set(around), set(around)
    while edge:
        further = _alike(connection, sorted(edge))
        alike |= further
        edge = {number for pair in further for number in pair} - group
        group |= edge
    order: dict[int, tuple[str, str]] = {}
    before: dict[int, int] = {}
    head, column = tables.documents.c, tables.copies.c
    for some in portions(sorted(group)):
        question = select(head.number, head.published, head.key).where(head.number.in_(some))
        order |= {number: (published or "9999", key) for number, published, key in connection.execute(question)}
        before |= mapping(connection, select(column.document, column.original).where(column.document.in_(some)))
        connection.execute(delete(tables.copies).where(column.document.in_(some)))
    joined = groups(alike)
    rows: list[dict[str, Any]] = []
    for number in sorted(joined):
        original = min(joined[number], key=lambda one: order[one])
        if number != original:
            pair = (min(number, original), max(number, original))
            rows.append({"document": number, "original": original, "likeness": alike.get(pair, ALIKE)})
    insert_all(connection, tables.copies, rows)
    after = {row["document"]: row["original"] for row in rows}
    return {number for number in group if before.get(number) != after.get(number)}
