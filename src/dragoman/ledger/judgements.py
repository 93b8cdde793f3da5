"""What people say about what was read: a judgement is never changed or taken away, only answered by a later one.

It is tied to the words it is about (document, hash of its text, span, quotation) and keeps what was read when it was made, so
that it holds when the document is read again by other rules, and where the words have moved in a new version of the document.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import msgspec
from msgspec.structs import replace

from dragoman.actors.catalogue import catalogue
from dragoman.errors import LedgerError
from dragoman.events import codes
from dragoman.ledger.reports import identifier, names
from dragoman.model import Actor, ActorKind, Commitment, Contact, Evidence, Record, Span, Statement, When

Kind = Literal["correct", "reject", "accept", "add", "same", "different", "undo"]
Fact = Contact | Statement
CONTACT_FIELDS = ("kind", "status", "focus", "date", "place", "initiator", "participants")
STATEMENT_FIELDS = ("act", "speakers", "addressees", "reporters", "topics", "span", "content", "contact")
_STATEMENT = "s"  # the letter that ids of statements begin with
_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_OVERLAP = 0.5  # share of their characters that two spans of one fact have in common


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """The words a judgement is about: in which document and text, where, what they say, and what was read there then."""

    document: str
    sha256: str
    span: Span
    quote: str
    was: dict[str, Any]  # the contact or statement of the record, as JSON


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One thing a person said, about `subject` (the ledger's id of a report, a statement, a judgement, or two reports).

    `revision` counts the judgements on one subject from 1; `document` is a document's key, None for "same" and "different".
    """

    id: str
    subject: str
    revision: int
    kind: Kind
    document: str | None
    by: str
    at: str
    field: str | None = None
    value: Any = None
    anchor: Anchor | None = None
    pairs: list[tuple[str, str]] = msgspec.field(default_factory=list)
    note: str | None = None


@dataclass(slots=True)
class Judged:
    """A record as people left it: the ledger's ids by those of the record, fields they set, and judgements that found nothing."""

    record: Record
    ids: dict[str, str]
    fields: dict[str, tuple[str, ...]] = field(default_factory=dict)
    loose: list[str] = field(default_factory=list)


def standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements nobody has undone, the earlier first; undoing an undoing brings the first back."""
    undone: set[str] = set()
    found: list[Judgement] = []
    for one in sorted(judgements, key=lambda one: (one.at, one.subject, one.revision), reverse=True):
        if one.id in undone:
            continue
        if one.kind == "undo":
            undone.add(str(one.value))
        else:
            found.append(one)
    return found[::-1]


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


def corrected(fact: Fact, name: str, value: Any, who: str) -> Fact:
    """A contact or statement with one field as a person says; raises LedgerError that says what would be right.

    A contact's date is a day, month or year of ISO 8601, or two with ".." between, or None; participants are objects with
    `actor`, `name`, `office`, `state`, `role`, each but the last None where not known.
    """
    known = CONTACT_FIELDS if isinstance(fact, Contact) else STATEMENT_FIELDS
    if name not in known:
        raise LedgerError(f"no field `{name}`; those that can be corrected are {', '.join(known)}")
    if name == "date" and isinstance(value, str):
        value = msgspec.to_builtins(_when(value, who))
    if name == "act" and value not in codes.table().act:
        raise LedgerError(f"no act `{value}`; acts are {', '.join(codes.table().act)}")
    if name == "participants" and isinstance(value, list):
        empty = {"actor": None, "name": None, "office": None, "state": None, "role": "participant", "span": None}
        value = [empty | one if isinstance(one, dict) else one for one in value]
    try:
        changed = msgspec.convert(msgspec.to_builtins(fact) | {name: value}, type(fact))
    except msgspec.ValidationError as error:
        raise LedgerError(f"{name}: {error}") from error
    if isinstance(changed, Contact):
        changed.codes = codes.of_contact(changed.kind, changed.status)
    else:
        changed.codes = codes.of_act(changed.act)
        changed.commitment = codes.commitment(changed.act, changed.speakers, changed.addressees, changed.content)
    return changed


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


def _same_parties(one: Contact, other: Contact) -> bool:
    """Whether two contacts told in the same words are of one kind with one of the actors in common."""
    return one.kind == other.kind and bool({p.actor for p in one.participants} & {p.actor for p in other.participants})


def _tells_the_same(one: Fact, other: Fact) -> bool:
    """Whether what a person added is what the rules now read themselves."""
    if isinstance(one, Statement):
        return isinstance(other, Statement) and (one.act, one.speakers) == (other.act, other.speakers)
    return isinstance(other, Contact) and _same_parties(one, other)


def _when(words: str, who: str) -> When:
    first, _, last = words.partition("..")
    precision = {4: "year", 7: "month", 10: "day"}.get(len(first))
    if precision is None or not all(_DAY.fullmatch(part) for part in (first, last) if part):
        raise LedgerError(f"date `{words}`: write 2026-01-26, 2026-01, 2026 or 2026-01-26..2026-01-28")
    opening, closing = (first + "-01-01"[len(first) - 4 :]), _closing(last or first)
    return When(from_=opening, to=closing, precision=precision, basis="stated", why=f"said by {who}")  # type: ignore[arg-type]


def _closing(words: str) -> str:
    """The last day of a year, a month or a day.

    >>> _closing("2024-02"), _closing("2024"), _closing("2024-02-03")
    ('2024-02-29', '2024-12-31', '2024-02-03')
    """
    year, _, month = words[:7].partition("-")
    if len(words) == 10:
        return words
    return f"{words}-{monthrange(int(year), int(month))[1]:02}" if month else f"{words}-12-31"


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
        shape: Callable[[Any], Fact] = _statement if subject.startswith(_STATEMENT) else _contact
        was = _shifted(shape(anchor.was), start - anchor.span.start)
        again = matching(was, self.facts().values())
        if again is not None and any(one.kind == "add" for one in group) and not _tells_the_same(was, again):
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


def actor_of(actor: str) -> Actor:
    """An actor by id alone: as the catalogue has it, else under the id's own words."""
    known = catalogue()
    kind, _, name = actor.partition(":")
    row: Any
    for rows in (known.persons, known.bodies, known.outlets):
        if (row := rows.get(actor)) is not None:
            return Actor(kind=_kind(kind), name=known.name(row), names=dict(row.names), state=row.state, catalogue=True)
    if kind == "state" and (state := known.states.get(name)) is not None:
        return Actor(kind="state", name=known.name(state), names=dict(state.names), state=name, catalogue=True)
    return Actor(kind=_kind(kind), name=name.replace("-", " "), names={})


def _kind(kind: str) -> ActorKind:
    try:
        known: ActorKind = msgspec.convert(kind, ActorKind)
        return known
    except msgspec.ValidationError as error:
        raise LedgerError(
            f"`{kind}:` begins no id of an actor; ids look like person:to-lam, state:VNM, body:asean, outlet:xinhua"
        ) from error


def _contact(was: Any) -> Fact:
    return msgspec.convert(was, Contact)


def _statement(was: Any) -> Fact:
    return msgspec.convert(was, Statement)


def _shifted(fact: Fact, by: int) -> Fact:
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


def added(key: str, what: str, value: dict[str, Any], who: str, text: str) -> tuple[str, Fact]:
    """A contact or statement that a person found and the rules did not, with its new id; raises LedgerError.

    `value` needs a `span`; of a contact also `kind` and `participants`, of a statement `speakers` and `act`.
    """
    span = value.get("span")
    if not (isinstance(span, list | tuple) and len(span) == 2 and 0 <= span[0] < span[1] <= len(text)):
        raise LedgerError(f"span: two places in the text, 0 to {len(text)}, start before end")
    proof = Evidence(span=Span(*span), rule=f"judgement of {who}")
    fact: Fact
    if what == "contact":
        fact = Contact(id="new", kind="meeting", status="held", focus=False, date=None, place=None, initiator=None, participants=[], evidence=[proof], codes={}, confidence=1.0)  # fmt: skip
        needed, letter = ("kind", "participants"), "r"
    elif what == "statement":
        fact = Statement(id="new", span=Span(*span), content=Span(*span), speakers=[], addressees=[], act="affirm", reporters=[], contact=None, topics=["other"], commitment=None, repeat_of=None, cue=proof, codes={}, confidence=1.0)  # fmt: skip
        needed, letter = ("act", "speakers"), _STATEMENT
    else:
        raise LedgerError(f"`{what}` can't be added; a contact or a statement can")
    if missing := [name for name in needed if not value.get(name)]:
        raise LedgerError(f"a {what} needs {' and '.join(missing)}")
    for name, given in value.items():
        if name != "span":
            fact = corrected(fact, name, given, who)
    quote = Span(*span).of(text)
    return identifier(letter, "added", key, quote, msgspec.json.encode(value, order="sorted").decode()), fact
