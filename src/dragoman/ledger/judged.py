"""A record as people left it: their judgements put into effect on what the rules read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
from msgspec.structs import replace

from dragoman.ledger.anchors import fact_of, matching, shifted, tells_the_same
from dragoman.ledger.correcting import actor_of, corrected
from dragoman.ledger.judgements import Anchor, Fact, Judgement, standing
from dragoman.ledger.reports import names
from dragoman.model import Record, Statement


@dataclass(slots=True)
class Judged:
    """A record as people left it: the ledger's ids by those of the record, fields they set, and judgements that found nothing."""

    record: Record
    ids: dict[str, str]
    fields: dict[str, tuple[str, ...]] = field(default_factory=dict)
    loose: list[str] = field(default_factory=list)


def judged(key: str, record: Record, text: str, judgements: Sequence[Judgement]) -> Judged:
    """A record with people's judgements on it put into effect; without any it is the record itself."""
    ids = names(key, record, text)
    if not judgements:
        return Judged(record, ids)
    work = _Work(key, msgspec.convert(msgspec.to_builtins(record), Record), text, ids)
    groups: dict[str, list[Judgement]] = defaultdict(list)
    for one in standing(judgements):
        if one.kind not in ("same", "different"):
            groups[one.subject].append(one)
    for subject, group in groups.items():
        work.apply(subject, group)
    return Judged(
        work.record, work.ids, {local: tuple(sorted(set(names))) for local, names in work.fields.items()}, work.loose
    )


class _Work:
    """The record being changed, with the ledger's ids of its facts."""

    def __init__(self, key: str, record: Record, text: str, ids: dict[str, str]) -> None:
        self.key, self.record, self.text, self.ids = key, record, text, ids
        self.fields: dict[str, list[str]] = defaultdict(list)
        self.loose: list[str] = []

    def apply(self, subject: str, group: list[Judgement]) -> None:
        """Put the judgements on one fact into effect, the latest last."""
        local = self.local(subject, group)
        if local is None:
            self.loose += [one.id for one in group if one.kind != "reject"]
            return
        for one in group:
            fact = self.facts()[local]
            if one.kind == "reject":
                self.drop(fact)
                return
            if one.kind == "correct" and one.field is not None:
                changed = corrected(fact, one.field, self.moved(one, fact), one.by)
                self.put(changed)
                self.fields[local].append(one.field)
            elif one.kind == "accept":
                fact.confidence = 1.0

    def facts(self) -> dict[str, Fact]:
        """Contacts and statements by their ids in the record."""
        found: list[Fact] = [*self.record.contacts, *self.record.statements]
        return {one.id: one for one in found}

    def local(self, subject: str, group: list[Judgement]) -> str | None:
        """The fact judged: by its id, else by the words, else put back as it was; None where the words are gone."""
        for local, named in self.ids.items():
            if named == subject:
                return local
        anchor = next((one.anchor for one in group if one.anchor is not None), None)
        start = None if anchor is None else self.start(anchor)
        if anchor is None or start is None:
            return None
        was = shifted(fact_of(anchor), start - anchor.span.start)
        again = matching(was, self.facts().values())
        if again is not None and any(one.kind == "add" for one in group) and not tells_the_same(was, again):
            again = None
        if again is None and not all(one.kind == "reject" for one in group):
            prefix = "s" if isinstance(was, Statement) else "c"
            taken = {fact.id for fact in self.facts().values()}
            was.id = next(
                f"{prefix}{n}" for n in range(len(taken) + 1, 2 * len(taken) + 3) if f"{prefix}{n}" not in taken
            )
            if isinstance(was, Statement):
                self.record.statements.append(was)
                if was.contact not in taken:
                    was.contact = None
            else:
                self.record.contacts.append(was)
            self.name_actors(was)
            again = was
        if again is None:
            return None
        self.ids[again.id] = subject
        return again.id

    def start(self, anchor: Anchor) -> int | None:
        """Where the anchor's words stand in the text as it is now: in their old place, or the nearest to it."""
        if anchor.span.of(self.text) == anchor.quote:
            return anchor.span.start
        found, place = [], self.text.find(anchor.quote)
        while place >= 0:
            found.append(place)
            place = self.text.find(anchor.quote, place + 1)
        return min(found, key=lambda place: abs(place - anchor.span.start), default=None)

    def moved(self, one: Judgement, fact: Fact) -> Any:
        """The value a person gave, a span moved with the words it stands beside, a contact under its id in this record."""
        if one.field in ("span", "content") and one.anchor is not None:
            by = (self.start(one.anchor) or 0) - one.anchor.span.start
            return [one.value[0] + by, one.value[1] + by]
        if one.field == "contact" and one.value is not None:
            return next((local for local, named in self.ids.items() if named == one.value), None)
        return one.value

    def put(self, fact: Fact) -> None:
        """The fact in the place of what had its id."""
        facts: list[Any] = self.record.statements if isinstance(fact, Statement) else self.record.contacts
        facts[next(place for place, one in enumerate(facts) if one.id == fact.id)] = fact
        self.name_actors(fact)

    def drop(self, fact: Fact) -> None:
        """Take a fact away, and what points to it."""
        del self.ids[fact.id]
        if isinstance(fact, Statement):
            self.record.statements.remove(fact)
            self.record.formulas = [
                replace(use, statement=None) if use.statement == fact.id else use for use in self.record.formulas
            ]
            return
        self.record.contacts.remove(fact)
        for statement in self.record.statements:
            if statement.contact == fact.id:
                statement.contact = None

    def name_actors(self, fact: Fact) -> None:
        """Give the record the actors that only a person named."""
        if isinstance(fact, Statement):
            named = [*fact.speakers, *fact.addressees, *fact.reporters]
        else:
            named = [one.actor for one in fact.participants if one.actor is not None]
        for actor in named:
            self.record.actors.setdefault(actor, actor_of(actor))
