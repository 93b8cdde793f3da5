"""A contact or statement as a person says it is, checked before it is taken: one field corrected, or the whole added."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Any

import msgspec

from dragoman.actors.catalogue import catalogue
from dragoman.errors import LedgerError
from dragoman.events import codes
from dragoman.ledger.judgements import Fact
from dragoman.ledger.reports import identifier
from dragoman.model import Actor, ActorKind, Contact, Evidence, Span, Statement, When

CONTACT_FIELDS = ("kind", "status", "focus", "date", "place", "initiator", "participants")
STATEMENT_FIELDS = ("act", "speakers", "addressees", "reporters", "topics", "span", "content", "contact")
_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


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
    if name == "act" and (not isinstance(value, str) or value not in codes.table().act):
        raise LedgerError(f"no act `{value}`; acts are {', '.join(codes.table().act)}")
    if name == "participants" and isinstance(value, list):
        empty = {"actor": None, "name": None, "office": None, "state": None, "role": "participant", "span": None}
        value = [empty | one if isinstance(one, dict) else one for one in value]
    try:
        changed = msgspec.convert(msgspec.to_builtins(fact) | {name: value}, type(fact))
    except msgspec.ValidationError as error:
        raise LedgerError(f"{name}: {error}") from error
    if isinstance(changed, Contact):
        if changed.date is not None and not _is_period(changed.date):
            raise LedgerError(
                f"date: {changed.date.from_} to {changed.date.to} are no days, the first not after the last"
            )
        changed.codes = codes.of_contact(changed.kind, changed.status)
    else:
        changed.codes = codes.of_act(changed.act)
        changed.commitment = codes.commitment(changed.act, changed.speakers, changed.addressees, changed.content)
    return changed


def _is_period(when: When) -> bool:
    """Whether a date is of days there are, the first not after the last."""
    try:
        return date.fromisoformat(when.from_) <= date.fromisoformat(when.to) and len(when.from_) == len(when.to) == 10
    except ValueError:
        return False


def added(key: str, what: str, value: dict[str, Any], who: str, text: str) -> tuple[str, Fact]:
    """A contact or statement that a person found and the rules did not, with its new id; raises LedgerError.

    `value` needs a `span`; of a contact also `kind` and `participants`, of a statement `speakers` and `act`.
    """
    span: Any = value.get("span")
    if not is_span(span, text):
        raise LedgerError(f"span: two places in the text, 0 to {len(text)}, start before end")
    if "content" in value and not is_span(value["content"], text):
        raise LedgerError(f"content: two places in the text, 0 to {len(text)}, start before end")
    proof = Evidence(span=Span(*span), rule=f"judgement of {who}")
    fact: Fact
    if what == "contact":
        fact = Contact(id="new", kind="meeting", status="held", focus=False, date=None, place=None, initiator=None, participants=[], evidence=[proof], codes={}, confidence=1.0)  # fmt: skip
        needed, letter = ("kind", "participants"), "r"
    elif what == "statement":
        fact = Statement(id="new", span=Span(*span), content=Span(*span), speakers=[], addressees=[], act="affirm", reporters=[], contact=None, topics=["other"], commitment=None, repeat_of=None, cue=proof, codes={}, confidence=1.0)  # fmt: skip
        needed, letter = ("act", "speakers"), "s"
    else:
        raise LedgerError(f"`{what}` can't be added; a contact or a statement can")
    if missing := [name for name in needed if not value.get(name)]:
        raise LedgerError(f"a {what} needs {' and '.join(missing)}")
    for name, given in value.items():
        if name != "span":
            fact = corrected(fact, name, given, who)
    quote = Span(*span).of(text)
    return identifier(letter, "added", key, quote, msgspec.json.encode(value, order="sorted").decode()), fact


def is_span(value: object, text: str) -> bool:
    """Whether a value is two places in a text, the start before the end.

    >>> is_span([0, 2], "abc"), is_span([0, True], "abc"), is_span(["0", "2"], "abc"), is_span([2, 9], "abc")
    (True, False, False, False)
    """
    if not isinstance(value, list | tuple) or len(value) != 2 or any(type(place) is not int for place in value):
        return False
    return bool(0 <= value[0] < value[1] <= len(text))


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
