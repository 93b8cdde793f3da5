"""How well statements are aligned: `python -m benchmarks.aligning`, against groups written by reading (tests/aligned).

A file of gold holds one contact: its documents with the statements read in them, by their spans, and which of these say the
same. Nobody's text is in it; the texts are in the corpora. Pairs are pairs of statements of two documents: found, of those
right, of those there are; "f1 across" counts those in two languages only. "alone" is the share of statements said to be only
in one document that are, "alone found" how many of those there are, "alone by topic" the share of a document's topics that
are rightly said to be in no other: all it says of them is alone. Statements the reader no longer finds count as missed.
Closed contacts were annotated before any weight was fitted; they are scored only when asked for, as figures without losses.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import msgspec
from rich.console import Console
from rich.table import Table

from benchmarks.options import parser, why_absent
from dragoman.ledger.aligning import Telling, align, tellings
from dragoman.model import Document, Span
from dragoman.pipeline import read_document
from dragoman.scoring.corpora import Shelf

GOLD = Path(__file__).parents[1] / "tests" / "aligned"
Place = tuple[int, int, int]  # number of the document, start, end
Pair = tuple[str, str]


class Source(msgspec.Struct, forbid_unknown_fields=True):
    """A document of a contact; `statements` are the spans of all that was read in it and judged."""

    id: str
    published: str | None
    sha256: str
    statements: list[tuple[int, int]]


class Gold(msgspec.Struct, forbid_unknown_fields=True):
    """One contact: groups of statements that say the same; what stands in no group is said by one document alone."""

    contact: str
    closed: bool
    documents: list[Source]
    groups: list[list[Place]]


class Counts(msgspec.Struct):
    """What came out, summed over contacts."""

    statements: int = 0
    read: int = 0
    there: int = 0
    found: int = 0
    right: int = 0
    there_across: int = 0
    found_across: int = 0
    right_across: int = 0
    silent: int = 0
    alone: int = 0
    alone_right: int = 0
    topics: int = 0
    topics_right: int = 0
    losses: list[str] = []

    def add(self, other: Counts) -> None:
        """Take another's counts in."""
        for name in self.__struct_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1 of pairs; precision of "only in one" by statement and by topic."""
        precision, recall = _share(self.right, self.found), _share(self.right, self.there)
        return {
            "precision": precision,
            "recall": recall,
            "f1": _share(2 * self.right, self.found + self.there),
            "f1 across": _share(2 * self.right_across, self.found_across + self.there_across),
            "alone": _share(self.alone_right, self.alone),
            "alone found": _share(self.alone_right, self.silent),
            "alone by topic": _share(self.topics_right, self.topics),
        }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def load(folder: Path = GOLD) -> dict[str, Gold]:
    """The gold of a folder by file name; raises msgspec.ValidationError for what is no gold."""
    return {file.stem: msgspec.json.decode(file.read_bytes(), type=Gold) for file in sorted(folder.glob("*.json"))}


def told(gold: Gold, shelf: Shelf, shared: Path) -> list[Telling]:
    """All tellings of a contact's documents; raises ValueError for a text that is not the one judged."""
    found: list[Telling] = []
    for source in gold.documents:
        own = shared / "gold" / "texts" / f"{source.id}.txt"
        title, text = (None, own.read_text(encoding="utf-8")) if own.exists() else shelf.item(source.id)[1::2]
        if hashlib.sha256(text.encode()).hexdigest() != source.sha256:
            raise ValueError(f"{source.id}: not the text that was judged")
        record = read_document(Document(text=text, id=source.id, title=title or None, published=source.published))
        found += tellings(source.id, record, text, {})
    return found


def score(gold: Gold, listed: list[Telling]) -> Counts:
    """Align a contact's tellings and hold the groups against gold."""
    judged = dict(_judged(gold, listed))
    by_id = {one.id: one for one in listed}
    groups = align(one for one in listed if one.id in judged)
    group_of = {telling: same.id for same in groups for telling in same.members}
    place_of = {place: telling for telling, place in judged.items()}
    counts = Counts(statements=sum(len(source.statements) for source in gold.documents), read=len(judged))
    wanted: set[Pair] = set()
    for group in gold.groups:
        for here, there in combinations(sorted(group), 2):
            if here[0] != there[0]:
                counts.there += 1
                if here in place_of and there in place_of:
                    wanted.add(_pair(place_of[here], place_of[there]))
    pairs = {
        _pair(one, other)
        for one, other in combinations(sorted(group_of), 2)
        if group_of[one] == group_of[other] and by_id[one].document != by_id[other].document
    }
    counts.found, counts.right = len(pairs), len(pairs & wanted)
    across = {pair for pair in pairs | wanted if len({by_id[name].language.partition("-")[0] for name in pair}) > 1}
    counts.there_across, counts.found_across = len(wanted & across), len(pairs & across)
    counts.right_across = len(pairs & wanted & across)
    fellows = {telling for pair in wanted for telling in pair}
    alone = {telling for same in groups if same.alone for telling in same.members}
    counts.silent = len(set(group_of) - fellows)
    counts.alone, counts.alone_right = len(alone), len(alone - fellows)
    of_topic: dict[tuple[str, str], set[str]] = defaultdict(set)
    for telling in group_of:
        for topic in by_id[telling].topics:
            of_topic[by_id[telling].document, topic].add(telling)
    only = [members for members in of_topic.values() if members <= alone]
    counts.topics, counts.topics_right = len(only), sum(not members & fellows for members in only)
    for mark, kept in (("missed", wanted - pairs), ("wrong", pairs - wanted)):
        for one, other in sorted(kept):
            counts.losses.append(f"{mark}: {_shown(by_id[one])} | {_shown(by_id[other])}")
    return counts


def _judged(gold: Gold, listed: list[Telling]) -> Iterator[tuple[str, Place]]:
    """The tellings that stand where a judged statement stood, each place once: the best overlap, half of both at least."""
    for number, source in enumerate(gold.documents):
        offers = sorted(
            (-_overlap(one.span, Span(*span)), one.id, span)
            for one in listed
            if one.document == source.id
            for span in source.statements
            if one.span.overlaps(Span(*span))
        )
        used: set[str | tuple[int, int]] = set()
        for overlap, name, span in offers:
            if -overlap >= 0.5 and name not in used and span not in used:
                used |= {name, span}
                yield name, (number, *span)


def _overlap(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start))


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _shown(one: Telling) -> str:
    return f"{one.document[:12]} {one.act} {one.text[:110]}"


def main() -> None:
    """Run the command."""
    options = parser(__doc__)
    options.add_argument("--losses", action="store_true", help="pairs missed and wrong, of open contacts")
    options.add_argument("--closed", action="store_true", help="score the closed contacts as well")
    given = options.parse_args()
    absent = why_absent(given.shared)
    if absent is not None:
        print(absent)
        return
    shelf = Shelf(given.shared / "data" / "corpora")
    rows: dict[str, Counts] = {"open": Counts()} | ({"closed": Counts()} if given.closed else {})
    for name, gold in load().items():
        if gold.closed and not given.closed:
            continue
        counts = score(gold, told(gold, shelf, given.shared))
        if not gold.closed:
            rows[name] = counts
            if given.losses:
                print(name, *counts.losses, sep="\n  ")
        rows["closed" if gold.closed else "open"].add(counts)
    if given.json:
        print(msgspec.json.encode({name: counts.figures() for name, counts in rows.items()}).decode())
        return
    table = Table("contacts", "statements", "read", "pairs", *Counts().figures(), "of", "topics")
    for name, counts in sorted(rows.items(), key=lambda row: (row[0] in ("open", "closed"), row[0])):
        figures = (f"{value:.2f}" for value in counts.figures().values())
        table.add_row(
            name, str(counts.statements), str(counts.read), str(counts.there), *figures, str(counts.alone), str(counts.topics)
        )  # fmt: skip
    Console(width=150).print(table)


if __name__ == "__main__":
    main()
