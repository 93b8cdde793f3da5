"""The reports the checks work on: read anew from the corpora and the source documents, or taken from a file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import msgspec

from dragoman.ledger.merging import Merged, merge
from dragoman.ledger.reports import Report, reports
from dragoman.model import Document
from dragoman.pipeline import read_document
from dragoman.scoring.corpora import CORPORA, Shelf

_OUTLETS = {
    "en-wh": "The White House", "en-state": "United States Department of State", "zh-cctv": "CCTV",
}  # fmt: skip


class Told:
    """All reports, the contacts they are merged to, and the titles and days of the documents there are."""

    def __init__(self, shared: Path, file: Path | None) -> None:
        self.documents = {document.id: document for document in documents(shared)}
        self.reports = from_file(file) if file is not None else read(self.documents.values())
        self.contacts = merge(self.reports)
        self.of = {member: contact for contact in self.contacts for member in contact.members}
        self._in: dict[str, list[Report]] = {}
        for report in self.reports:
            self._in.setdefault(report.document, []).append(report)

    def reports_of(self, document: str) -> list[Report]:
        """The reports of one document."""
        return self._in.get(document, [])

    def contacts_of(self, document: str) -> list[Merged]:
        """The contacts a document tells of."""
        return [self.of[report.id] for report in self.reports_of(document)]


def documents(shared: Path) -> Iterator[Document]:
    """The corpora's items, each id once, and the two source documents."""
    shelf = Shelf(shared / "data" / "corpora")
    seen: set[str] = set()
    for corpus in CORPORA:
        for item in shelf.items(corpus):
            if item.text.strip() and item.id not in seen:
                seen.add(item.id)
                yield Document(
                    text=item.text,
                    id=item.id,
                    source=item.id,
                    title=item.title or None,
                    published=item.published,
                    outlet=_OUTLETS.get(corpus.prefix),
                )
    published: dict[str, str | None] = {}
    for line in (shared / "gold" / "seeds.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        published[gold["id"]] = gold.get("published")
    for path in sorted((shared / "gold" / "texts").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        yield Document(text=text, id=path.stem, source=path.stem, published=published.get(path.stem))


def from_file(file: Path) -> list[Report]:
    """The reports of a file of JSON lines."""
    decode = msgspec.json.Decoder(Report).decode
    return [decode(line) for line in file.read_bytes().splitlines()]


def read(found: Iterable[Document]) -> list[Report]:
    """The reports of documents, read in two processes."""
    with ProcessPoolExecutor(2) as pool:
        return [report for some in pool.map(_read, found, chunksize=16) for report in some]


def _read(document: Document) -> list[Report]:
    return list(reports(document.id, read_document(document), document.text))
