"""White House readouts whose title says that there was a call or a meeting with a foreign side.

focus: a contact of the title's kind is in focus. principals: it has two participants of different states or
organisations. dated: its day is the document's day, or the day before or after where words of the text give it
(a readout of last night's call). Virtual meetings may be read as calls.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from benchmarks.silver.states import foreign
from benchmarks.silver.tally import Tally, all_told, record_of
from dragoman.model import Contact, Record
from dragoman.scoring.corpora import CORPORA, Shelf

_TITLE = re.compile(
    r"(?i)readout.*?(?P<virtual>virtual |video |phone )?\b(?P<kind>calls?|meetings?) with (?P<counterpart>.*)"
)
_HEAD = re.compile(
    r"\b(?:Prime Minister|Chancellor|King|Queen|Crown Prince|Pope|Sultan|Emir|Foreign Minister|Taoiseach"
    r"|President (?!Biden|Joe|Joseph|of the)[A-Z]\w+)"
)
_DOMESTIC = re.compile(
    r"(?i)\b(?:governors?|mayors?|senators?|congress\w*|lawmakers|representatives?|speaker pelosi|ceos?|executives|advocates"
    r"|legislators|activists|community|communities|families|business|civil society|organizations|diaspora|students|workers"
    r"|labor|private sector|florida|tribal|americans?|experts|leadership of|state leaders|survivors|veterans|journalists|faith|members of congress|observers)\b"
)


def check(shelf: Shelf) -> Iterator[Tally]:
    """One tally for calls and one for meetings."""
    tallies = {"call": Tally("White House call"), "meeting": Tally("White House meeting")}
    (corpus,) = (corpus for corpus in CORPORA if corpus.prefix == "en-wh")
    seen: set[str] = set()
    for item in shelf.items(corpus):
        label = label_of(item.title)
        if label is None or item.published is None or item.id in seen:
            continue
        seen.add(item.id)
        kind, kinds = label
        record = record_of(item)
        fitting = [one for one in record.contacts if one.kind in kinds]
        focus = [one for one in fitting if one.focus]
        full = [one for one in focus if _sides(one, record) >= 2]
        dated = any(_is_right_day(one, item.published) for one in full)
        tallies[kind].add(kind=bool(fitting), focus=bool(focus), principals=bool(full), dated=dated)
        if not dated:
            tallies[kind].losses.append(f"{item.id} {item.title} → {all_told(record)}")
    yield from tallies.values()


def label_of(title: str) -> tuple[str, set[str]] | None:
    """The kind of contact the title tells and the kinds that may be read; None where no foreign side is named.

    >>> label_of("Readout of President Biden’s Call with President Macron of France")
    ('call', {'call'})
    >>> label_of("Readout of White House Meeting with Florida Reproductive Rights Advocates")
    """
    found = _TITLE.search(title)
    if found is None or _DOMESTIC.search(found["counterpart"]):
        return None
    if not (foreign("en", "USA").search(found["counterpart"]) or _HEAD.search(found["counterpart"])):
        return None
    kind = found["kind"].lower().rstrip("s")
    return kind, {"call", "meeting"} if found["virtual"] is not None and kind == "meeting" else {kind}


def _sides(contact: Contact, record: Record) -> int:
    """How many states and organisations take part."""
    found: set[str] = set()
    for one in contact.participants:
        actor = record.actors.get(one.actor) if one.actor is not None else None
        side = one.state or (actor is not None and (actor.state or actor.code)) or None
        if side:
            found.add(side)
    return len(found)


def _is_right_day(contact: Contact, published: str) -> bool:
    if contact.date is None or contact.date.precision != "day":
        return False
    away = (date.fromisoformat(contact.date.from_) - date.fromisoformat(published)).days
    return away == 0 or (abs(away) == 1 and contact.date.span is not None)
