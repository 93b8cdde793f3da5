"""A document's text cut where spans begin and end, so that a page can show every span in place and lead from characters back to offsets."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import msgspec

from dragoman.model import Passage, Record, Span


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A span with what it is ("statement", "contact", "mention", "formula", "at"), an id to lead to, and words for the hover."""

    span: Span
    what: str
    id: str
    told: str = ""


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """Text that the same marks hold, and its first code point's place; marks from the outermost in, `begins` those starting here."""

    at: int
    text: str
    marks: list[Mark] = []
    begins: list[Mark] = []


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """A passage in pieces, or what stands between two (`passage` None)."""

    passage: Passage | None
    pieces: list[Piece]


def stretches(
    text: str, passages: Iterable[Passage], marks: Iterable[Mark], only: Iterable[Span] = ()
) -> list[Stretch]:
    """A text in passages and pieces; with `only`, just these parts of it.

    >>> marks = [Mark(span=Span(0, 8), what="statement", id="s1"), Mark(span=Span(3, 8), what="formula", id="f1")]
    >>> [(piece.at, piece.text, [mark.id for mark in piece.marks]) for one in stretches("He said so. No.", [], marks) for piece in one.pieces]
    [(0, 'He ', ['s1']), (3, 'said ', ['s1', 'f1']), (8, 'so. No.', [])]
    """
    whole = list(only) or [Span(0, len(text))]
    ordered = sorted(marks, key=lambda one: (one.span.start, -one.span.end))
    found: list[Stretch] = []
    for part in whole:
        for passage, span in _covered(passages, part):
            inside = [one for one in ordered if one.span.overlaps(span)]
            found.append(Stretch(passage=passage, pieces=_pieces(text, span, inside)))
    return found


def _covered(passages: Iterable[Passage], part: Span) -> Iterable[tuple[Passage | None, Span]]:
    """The passages of a part, and the gaps between them."""
    done = part.start
    for one in sorted(passages, key=lambda one: one.span.start):
        start, end = max(one.span.start, done), min(one.span.end, part.end)
        if start >= end:
            continue
        if start > done:
            yield None, Span(done, start)
        yield one, Span(start, end)
        done = end
    if done < part.end:
        yield None, Span(done, part.end)


def _pieces(text: str, span: Span, marks: list[Mark]) -> list[Piece]:
    cuts = {span.start, span.end}
    for one in marks:
        cuts |= {place for place in one.span if span.start < place < span.end}
    edges = sorted(cuts)
    pieces: list[Piece] = []
    for start, end in pairwise(edges):
        over = [one for one in marks if one.span.start <= start and end <= one.span.end]
        pieces.append(Piece(at=start, text=text[start:end], marks=over, begins=[one for one in over if max(one.span.start, span.start) == start]))  # fmt: skip
    return pieces


def marks_of(record: Record, ids: dict[str, str], mentions: bool = True) -> list[Mark]:
    """Everything read in a document as marks; `ids`: the ledger's ids by the record's."""
    found = [
        Mark(span=evidence.span, what="contact", id=ids.get(one.id, one.id), told=f"{one.kind} · {evidence.rule}")
        for one in record.contacts
        for evidence in one.evidence[:1]
    ]
    found += [
        Mark(span=one.span, what="statement", id=ids.get(one.id, one.id), told=f"{one.act} · {one.cue.rule}")
        for one in record.statements
    ]
    found += [Mark(span=one.span, what="formula", id=one.formula, told=one.formula) for one in record.formulas]
    if mentions:
        found += [
            Mark(span=Span(*span), what="mention", id=id, told=id)
            for id, actor in record.actors.items()
            for span in actor.mentions
        ]
    return found
