"""The plain text of a corpus item, the same on every machine: gold's ids name the items, its offsets point into the text.

The corpora themselves (`<shared>/data/corpora/*.jsonl.gz`) are no part of the project. Gold keeps the SHA-256 of each
text, so that a text rendered in another way is noticed and never scored.
"""

from __future__ import annotations

import gzip
import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import msgspec

from dragoman.documents.dates import iso_day
from dragoman.errors import InputError

Row = dict[str, str]


class Item(NamedTuple):
    """An item of a corpus. `published`: ISO 8601 day, None where the corpus has none."""

    id: str
    title: str
    published: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """How the rows of one file become items. `name` gets a row and its place in the file, from 0."""

    prefix: str
    file: str
    name: Callable[[Row, int], str]
    text: Callable[[Row], str]

    def item(self, row: Row, place: int) -> Item:
        """The item of a row."""
        return Item(
            self.id(row, place),
            row.get("title") or row.get("headline") or "",
            iso_day(row.get("date")),
            tidy(self.text(row)),
        )

    def id(self, row: Row, place: int) -> str:
        """The id that gold uses for it."""
        return f"{self.prefix}-{self.name(row, place)}"


def _stem(path: str) -> str:
    return PurePosixPath(path).name.removesuffix(".md")


def _article_number(row: Row, _: int) -> str:
    return re.sub(r".*article_(\d+).*", r"\1", row["path"])


def _markdown(row: Row) -> str:
    return from_markdown(row["markdown"])


CORPORA = (
    Corpus(
        "zh-cctv",
        "zh-cctv.jsonl.gz",
        lambda row, _: row["id"],
        lambda row: f"{row['headline']}\n{from_html(row['html'])}",
    ),
    Corpus("zh-hkcnews", "zh-hant-hkcnews.jsonl.gz", _article_number, _markdown),
    Corpus(
        "en-wh",
        "en-whitehouse.jsonl.gz",
        lambda row, _: _stem(row["path"]),
        lambda row: f"{row['title']}\n{from_markdown(unwrapped(row['markdown']))}",
    ),
    Corpus(
        "en-state",
        "en-state.jsonl.gz",
        lambda row, _: _stem(row["link"].rstrip("/")),
        lambda row: f"{row['title']}\n{from_html(row['content'] or row['html'])}",
    ),
    Corpus("vi-news", "vi-news-2024.jsonl.gz", lambda row, _: _stem(row["file"]), _markdown),
    Corpus("vi-other", "vi-news-other.jsonl.gz", lambda row, _: _stem(row["file"]), _markdown),
    Corpus(
        "vi-baomoi",
        "vi-baomoi-2017.jsonl.gz",
        lambda row, _: row["id"],
        lambda row: f"{row['title']}\n{row['lead'] or ''}\n{row['text']}",
    ),
    Corpus("fr-armenews", "fr-armenews.jsonl.gz", lambda _, place: f"{place:03}", _markdown),
)


def corpus_of(id: str) -> Corpus | None:
    """The corpus that an item's id names; None for a document of another origin.

    >>> corpus_of("zh-cctv-20250115-03").file, corpus_of("seed-000")
    ('zh-cctv.jsonl.gz', None)
    """
    return next((corpus for corpus in CORPORA if id.startswith(corpus.prefix + "-")), None)


class Shelf:
    """The corpora of one folder, each read once, when first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._rows: dict[str, dict[str, tuple[Row, int]]] = {}

    def items(self, corpus: Corpus, step: int = 1) -> Iterator[Item]:
        """The items of a corpus in the file's order, or every so many; none is kept. Raises InputError."""
        for place, row in self.rows(corpus):
            if place % step == 0:
                yield corpus.item(row, place)

    def item(self, id: str) -> Item:
        """The item with this id, the first where several have it. Raises InputError that says what is missing."""
        corpus = corpus_of(id)
        if corpus is None:
            known = ", ".join(f"{known.prefix}-" for known in CORPORA)
            raise InputError(f"{id}: no corpus has ids like this (known: {known}); give its text with --texts FOLDER")
        if corpus.prefix not in self._rows:
            rows: dict[str, tuple[Row, int]] = {}
            for place, row in self.rows(corpus):
                rows.setdefault(corpus.id(row, place), (row, place))
            self._rows[corpus.prefix] = rows
        if id not in self._rows[corpus.prefix]:
            raise InputError(f"{id}: not in {self.folder / corpus.file}; is this another version of the corpus?")
        return corpus.item(*self._rows[corpus.prefix][id])

    def rows(self, corpus: Corpus) -> Iterator[tuple[int, Row]]:
        """The rows of a corpus as they stand, each with its place. Raises InputError when the file is not there."""
        path = self.folder / corpus.file
        if not path.is_file():
            raise InputError(f"{path} is not there; name the folder that holds data/corpora with --shared")
        decode = msgspec.json.Decoder().decode
        with gzip.open(path, "rb") as file:
            for place, line in enumerate(file):
                yield place, decode(line)


def tidy(text: str) -> str:
    """Lines without blank ones, runs of blanks and blanks at the ends; one line end at the end.

    >>> tidy("A\\u00a0 b \\r\\n\\n  c")
    'A b\\nc\\n'
    """
    text = text.replace("\r", "").replace("\u00a0", " ").replace("\u202f", " ")
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def from_html(source: str) -> str:
    """The text of simple HTML, a line for each paragraph, item, heading and division.

    >>> from_html("<p>Fish &amp; chips</p><p>Tea</p>")
    'Fish & chips\\nTea\\n'
    """
    return _untagged(re.sub(r"</p>|<br\s*/?>|</li>|</h\d>|</div>", "\n", source))


def from_markdown(source: str) -> str:
    """The text of Markdown: pictures left out, links and headings and emphasis as their words.

    >>> from_markdown("# Title\\n![a map](m.png)**Bold** [link](https://example.org)")
    'Title\\nBold link'
    """
    source = re.sub(r"<!--.*?-->", "", source, flags=re.S)
    source = re.sub(r"\[?!\[[^\]]*\]\([^)]*\)(\]\([^)]*\))?", "", source)
    source = _untagged(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", source))
    source = source.replace("\\\n", "\n").replace("\\", "")
    source = re.sub(r"^#+ ", "", source, flags=re.M)
    return source.replace("**", "").replace("* * *", "")


def unwrapped(source: str) -> str:
    """Markdown whose paragraphs were broken into lines, a line for each; two blanks keep a line end.

    >>> unwrapped("one\\ntwo  \\nthree\\n\\nfour")
    'one two  \\nthree\\n\\nfour'
    """
    return re.sub(r"(?<!\n)(?<!  )\n(?!\n)", " ", source)


def _untagged(source: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", source))
