"""The one call most programs need: a text in, its record out."""

from __future__ import annotations

from dragoman.documents.dates import iso_day
from dragoman.errors import BadField, BinaryInput
from dragoman.model import Document, Record


def read(
    text: str,
    *,
    id: str = "text",
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
    language: str | None = None,
) -> Record:
    """The record of a text: its contacts, statements, actors, formulas and passages, tied to its characters.

    `published` is an ISO 8601 day and settles "today", "on Monday", "5日"; `outlet` a name or id; `language` a code of
    `dragoman languages`, only needed where the text itself can't tell. Raises BadField for a date that is no day, BinaryInput for half a character.

    >>> record = read("President Biden spoke with Prime Minister Kishida of Japan today.", published="2023-01-13")
    >>> record.contacts[0].date.from_
    '2023-01-13'
    """
    from dragoman.pipeline import read_document  # late: the first reading loads the lexicon

    day = iso_day(published)
    if published is not None and day is None:
        raise BadField(
            f"published: {published!r} is no day; give one as 2025-03-06, or None where only the month is known"
        )
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise BinaryInput(
            f"text: character {error.start} is half a surrogate pair; decode with errors='replace'"
        ) from error
    document = Document(
        text=text, id=id, title=title, outlet=outlet, published=day, url=url, language=language
    )  # fmt: skip
    return read_document(document)
