"""Where a fact stands in its text, and which fact of another reading stands there."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from dragoman.ledger.judgements import Anchor, Fact
from dragoman.model import Commitment, Contact, Evidence, Span, Statement

_OVERLAP = 0.5  # share of their characters that two spans of one fact have in common


def anchor(key: str, sha256: str, text: str, fact: Fact) -> Anchor:
    """Where a fact stands, for a judgement on it."""
    span = span_of(fact)
    return Anchor(document=key, sha256=sha256, span=span, quote=span.of(text), was=msgspec.to_builtins(fact))


def span_of(fact: Fact) -> Span:
    """The words that tell a fact: a statement's span, a contact's first evidence."""
    return fact.span if isinstance(fact, Statement) else fact.evidence[0].span


def matching(fact: Fact, others: Iterable[Fact]) -> Fact | None:
    """The fact among others that stands on the same words; None where none shares half of them."""
    here = span_of(fact)
    best, most = None, _OVERLAP
    for other in others:
        if type(other) is not type(fact):
            continue
        there = span_of(other)
        shared = min(here.end, there.end) - max(here.start, there.start)
        likeness = shared / max(max(here.end, there.end) - min(here.start, there.start), 1)
        alike = isinstance(fact, Statement) or (isinstance(other, Contact) and _same_parties(fact, other))
        if likeness + 0.01 * alike > most:
            best, most = other, likeness + 0.01 * alike
    return best


def tells_the_same(one: Fact, other: Fact) -> bool:
    """Whether what a person added is what the rules now read themselves."""
    if isinstance(one, Statement):
        return isinstance(other, Statement) and (one.act, one.speakers) == (other.act, other.speakers)
    return isinstance(other, Contact) and _same_parties(one, other)


def fact_of(anchor: Anchor) -> Fact:
    """The fact as it was read when it was judged."""
    shape: type[Fact] = Statement if "act" in anchor.was else Contact
    fact: Fact = msgspec.convert(anchor.was, shape)
    return fact


def shifted(fact: Fact, by: int) -> Fact:
    """A fact whose words stand some characters further on."""

    def moved(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    if isinstance(fact, Contact):
        fact.evidence = [Evidence(span=moved(one.span), rule=one.rule) for one in fact.evidence]
        fact.participants = [
            one if one.span is None else replace(one, span=moved(one.span)) for one in fact.participants
        ]
        fact.place = None if fact.place is None else replace(fact.place, span=moved(fact.place.span))
        fact.date = None if fact.date is None else replace(fact.date, span=fact.date.span and moved(fact.date.span))
        return fact
    fact.span, fact.content = moved(fact.span), moved(fact.content)
    fact.cue = Evidence(span=moved(fact.cue.span), rule=fact.cue.rule)
    if fact.commitment is not None:
        fact.commitment = Commitment(
            kind=fact.commitment.kind, by=fact.commitment.by, to=fact.commitment.to, what=moved(fact.commitment.what)
        )  # fmt: skip
    return fact


def _same_parties(one: Contact, other: Contact) -> bool:
    """Whether two contacts told in the same words are of one kind with one of the actors in common."""
    return one.kind == other.kind and bool({p.actor for p in one.participants} & {p.actor for p in other.participants})
