"""RSS, Atom and RDF feeds: one document an entry, with its title, day and link; the feed's title is the outlet."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from dragoman.documents.bytes import decode
from dragoman.documents.dates import iso_day
from dragoman.documents.extras import needed
from dragoman.documents.hints import Hints
from dragoman.documents.inputs import Input
from dragoman.documents.markup import text_of
from dragoman.errors import EmptyInput, HugeInput, InputError, TruncatedInput
from dragoman.model import Document

SUFFIXES = (".rss", ".atom", ".rdf", ".xml")
_ENCODING = re.compile(rb"<\?xml[^>]*?\bencoding\s*=\s*[\"']([\w.\-]+)")
_PROLOG = re.compile(r"\A\s*<\?xml[^>]*\?>")
_END = re.compile(r"</(?:\w+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)


def read(given: Input, hints: Hints) -> Iterator[Document | InputError]:
    """The entries of a feed: their full text where the feed has it, else what it tells of them.

    A broken feed gives what it has; one that is cut off gives an error after its entries, the last of which may be cut.
    """
    feedparser = needed("feedparser", given.source)
    stated = _ENCODING.search(given.head[:1000])
    charset = given.charset or (stated.group(1).decode("ascii") if stated is not None else None)
    text = decode(given.whole(hints.limit * 10, 1), given.source, hints.limit * 10, charset)
    told = {"content-type": "application/xml; charset=utf-8", "content-location": given.url or ""}
    try:
        # a stream: given bytes, it would look for a file or an address of that name
        found = feedparser.parse(io.BytesIO(_PROLOG.sub("", text).encode()), response_headers=told)
    except Exception as error:  # whatever its parsers make of what is no XML
        raise InputError(f"{given.source}: the feed can't be taken apart ({error!r}); fetch it again") from error
    if not found.entries:
        what = "a feed without entries" if found.version else "no feed: neither RSS nor Atom nor RDF"
        raise EmptyInput(f"{given.source}: {what}")
    for number, entry in enumerate(found.entries, 1):
        try:
            yield _document(entry, number, _line(found.feed.get("title")), given, hints)
        except InputError as error:
            yield error
    if found.bozo and not _END.search(text[-2000:]):
        raise TruncatedInput(
            f"{given.source}: cut off after {len(found.entries)} entries, the last may lack its end; fetch it again"
        )


def _document(entry: Any, number: int, feed: str | None, given: Input, hints: Hints) -> Document:
    here = f"{given.source}:{number}"
    title = _line(entry.get("title"))
    text = _text(entry)
    if title and not text.startswith(title):
        text = f"{title}\n{text}".rstrip()
    if not text:
        raise EmptyInput(f"{here}: an entry without text or title")
    if len(text) > hints.limit:
        raise HugeInput(f"{here}: {len(text):,} characters, over the limit of {hints.limit:,}; raise --limit")
    link = entry.get("link")
    link = link if link and link.startswith(("http://", "https://")) else None
    outlet = hints.outlet or _line(entry.get("source", {}).get("title")) or feed
    return Document(
        text=text, id=entry.get("id") or link or f"{given.id}-{number}", source=here, title=title, outlet=outlet,
        published=hints.published or _day(entry), url=hints.url or link or given.url, language=hints.language,
        derived=True,
    )  # fmt: skip


def _text(entry: Any) -> str:
    """The content, else the summary, as text."""
    for part in [*entry.get("content", ()), entry.get("summary_detail") or {"value": entry.get("summary")}]:
        value = part.get("value") or ""
        text = value.strip() if part.get("type") == "text/plain" else text_of(value)
        if text:
            return text
    return ""


def _line(markup: str | None) -> str | None:
    """A title, which may hold tags, in one line; None where there is none."""
    return " ".join(text_of(markup or "").split()) or None


def _day(entry: Any) -> str | None:
    """The day an entry was published, as written there; that of its update where it gives no other."""
    words = entry.get("published") or entry.get("created") or entry.get("updated")
    parsed = entry.get("published_parsed") or entry.get("created_parsed") or entry.get("updated_parsed")
    return iso_day(words) or (iso_day(f"{parsed[0]:04}-{parsed[1]:02}-{parsed[2]:02}") if parsed else None)
