"""HTML pages: the main text as trafilatura finds it, with title, outlet and published date; offsets count that text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.documents.bytes import decode
from dragoman.documents.dates import iso_day
from dragoman.documents.hints import Hints
from dragoman.documents.inputs import Input
from dragoman.errors import EmptyInput, InputError, TruncatedInput
from dragoman.model import Document

SUFFIXES = (".html", ".htm", ".xhtml")
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w\-]+)", re.IGNORECASE)
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]+)"')


def read(given: Input, hints: Hints) -> Iterator[Document | InputError]:
    """The one document of a page; raises EmptyInput where no main text is found."""
    import trafilatura  # late: a third of a second that plain text need not pay

    source, url = given.source, hints.url or given.url
    stated = _CHARSET.search(given.head[:4000])
    charset = given.charset or (stated.group(1).decode("ascii") if stated is not None else None)
    page = decode(given.whole(hints.limit * 10, 1), source, hints.limit * 10, charset)
    if re.search(r"<[a-zA-Z!/][^>]*\Z", page[-2000:]):
        raise TruncatedInput(f"{source}: ends in the middle of a tag; fetch it again")
    try:
        found = trafilatura.bare_extraction(page, url=url, include_comments=False, with_metadata=True)
    except Exception as error:  # whatever its parsers make of a page that is none
        raise InputError(f"{source}: the page can't be taken apart ({error!r}); save it again as HTML") from error
    text = "" if found is None or isinstance(found, dict) else found.text or ""
    if found is None or isinstance(found, dict) or not text.strip():
        raise EmptyInput(f"{source}: no main text found in the page")
    day = _PUBLISHED.search(page)
    published = hints.published or iso_day(day.group(1) if day is not None else None) or iso_day(found.date)
    title = found.title
    if title and not text.lstrip().startswith(title):
        text = f"{title}\n{text}"
    yield Document(
        text=text, id=given.id, source=source, title=title,
        outlet=hints.outlet or found.sitename, published=published, url=url or found.url,
        language=hints.language, derived=True,
    )  # fmt: skip
