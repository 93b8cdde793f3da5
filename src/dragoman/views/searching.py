"""Words in the ledger's texts: the documents that have them, narrowed and counted by language, outlet, year, side, act and topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, func, select

from dragoman.data.formulas import formulas
from dragoman.ledger import tables
from dragoman.ledger.questions import Hit
from dragoman.ledger.questions.documents import matching
from dragoman.ledger.store import portions
from dragoman.text.views import fold_words, plain
from dragoman.views.saying import languages_in

BOUND = 600  # documents, the latest, that are narrowed and counted
_BEFORE, _AROUND = 90, 260  # characters of a snippet
_HEAD = 1200
NARROWED = ("language", "outlet", "year", "side", "act", "topic")


class Text(msgspec.Struct, frozen=True):
    """A document that has the words, by number."""

    number: int
    day: str | None
    outlet: str | None
    languages: tuple[str, ...]


class Piece(msgspec.Struct, frozen=True):
    """A part of a snippet; `marked` where the words stand."""

    text: str
    marked: bool


def having(connection: Connection, words: str, *, outlet: str | None = None, year: str | None = None) -> list[Text]:
    """The latest documents that have all the words, of an outlet or a year where one is named, at most `BOUND` of them."""
    rows = matching(connection, words, most=BOUND, outlet=outlet, year=year)
    told: dict[int, tuple[str, ...]] = {}
    reading = tables.readings.c
    for some in portions(number for number, _, _ in rows):
        question = select(reading.document, func.substr(reading.record, 1, _HEAD)).where(reading.document.in_(some))
        told |= {
            number: tuple(sorted({code.partition("-")[0] for code in languages_in(packed)}))
            for number, packed in connection.execute(question)
        }
    return [Text(number, day, outlet, told.get(number, ())) for number, day, outlet in rows]


def narrowed(connection: Connection, found: Sequence[Text], wish: dict[str, str]) -> list[Text]:
    """Those of the documents that fit: of a language, and in which a side speaks, an act is done, a topic touched."""
    one = {name: wish.get(name) for name in NARROWED}
    kept = [text for text in found if one["language"] is None or one["language"] in text.languages]
    for name, question in _QUESTIONS.items():
        if (value := one[name]) is not None:
            there = {
                number
                for some in portions(text.number for text in kept)
                for number, told, *kind in connection.execute(question(some))
                if told == value and kind in ([], ["topic"])
            }
            kept = [text for text in kept if text.number in there]
    return kept


def counted(connection: Connection, found: Sequence[Text], most: int = 20) -> dict[str, list[tuple[str, int]]]:
    """How many of the documents there are by each value, the most frequent first; years: the latest first."""
    numbers = [text.number for text in found]
    years = Counter(text.day[:4] for text in found if text.day)
    return {
        "language": Counter(code for text in found for code in text.languages).most_common(most),
        "outlet": Counter(text.outlet for text in found if text.outlet).most_common(most),
        "year": sorted(years.items(), reverse=True),
        **{name: _count(connection, question, numbers).most_common(most) for name, question in _QUESTIONS.items()},
    }


def _count(connection: Connection, question: Callable[[list[int]], Select[Any]], numbers: list[int]) -> Counter[str]:
    seen = {
        (number, value)
        for some in portions(numbers)
        for number, value, *kind in connection.execute(question(some))
        if value is not None and value != "other" and kind in ([], ["topic"])
    }
    return Counter(value for _, value in seen)


def _sides(numbers: list[int]) -> Select[Any]:
    said, who, actor = tables.statements.c, tables.statement_actors.c, tables.actors.c
    return (
        select(said.document, actor.state)
        .select_from(tables.statements.join(tables.statement_actors, who.statement == said.id))
        .join(tables.actors, (actor.document == said.document) & (actor.actor == who.actor))
        .where(said.document.in_(numbers), who.role == "speaker")
        .distinct()
    )


def _acts(numbers: list[int]) -> Select[Any]:
    said = tables.statements.c
    return select(said.document, said.act).where(said.document.in_(numbers)).distinct()


def _topics(numbers: list[int]) -> Select[Any]:
    said, mark = tables.statements.c, tables.statement_marks.c
    return (
        select(
            said.document, mark.value, mark.kind
        )  # of all kinds: asked for topics alone, a store begins with all of them
        .join(tables.statement_marks, mark.statement == said.id)
        .where(said.document.in_(numbers))
    )


_QUESTIONS: dict[str, Callable[[list[int]], Select[Any]]] = {"side": _sides, "act": _acts, "topic": _topics}


def snippet(hit: Hit) -> list[Piece]:
    """The words about the first place found, with every place marked."""
    if not hit.places:
        return [Piece(hit.line[:_AROUND], False)]
    start = max(hit.line_start, hit.places[0].start - _BEFORE)
    end = min(hit.line_start + len(hit.line), max(start + _AROUND, hit.places[0].end))
    pieces = [Piece("…", False)] if start > hit.line_start else []
    at = start
    for place in hit.places:
        if place.start < at or place.end > end:
            continue
        pieces += [Piece(_cut(hit, at, place.start), False), Piece(_cut(hit, place.start, place.end), True)]
        at = place.end
    pieces.append(Piece(_cut(hit, at, end) + ("…" if end < hit.line_start + len(hit.line) else ""), False))
    return [one for one in pieces if one.text]


def _cut(hit: Hit, start: int, end: int) -> str:
    return hit.line[start - hit.line_start : end - hit.line_start]


def formulas_named(words: str) -> list[str]:
    """The set phrases one of whose wordings has these words, by slug.

    >>> formulas_named("cong dong chia se tuong lai")
    ['community-with-shared-future']
    """
    (asked,) = _plain([words])
    return [slug for slug, lines in _wordings().items() if asked and any(asked in line for line in lines)]


def _wordings() -> dict[str, list[str]]:
    return {
        slug: _plain([slug.replace("-", " "), *(word for listed in by.values() for word in listed)])
        for slug, by in formulas().items()
    }


def _plain(words: Iterable[str]) -> list[str]:
    return [plain(word) for word in fold_words([" ".join(one.replace('"', " ").split()) for one in words])]
