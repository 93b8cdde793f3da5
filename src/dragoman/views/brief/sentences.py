"""Sentences that every brief may hold: what a contact was, and what somebody said."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.ledger.questions import Found, Line, Said, Told
from dragoman.ledger.reports import Party
from dragoman.model import Record
from dragoman.views.brief import names
from dragoman.views.brief.notes import Writer
from dragoman.views.brief.values import Quotation, Sentence
from dragoman.views.compare.make import language_of

_WEIGHT = ("agree", "commit", "announce", "request", "reject", "warn", "criticise", "support", "propose", "invite")
_GUESTS = ("guest", "sender")
_HOSTS = ("host", "recipient")


def event(writer: Writer, one: Line, notes: Iterable[int], language: str, *, item: bool = False) -> Sentence:
    """What a contact was: who, how, when."""
    wording = writer.wording
    parties = [party for party in one.parties if _counts(party, one.parties)]
    who = wording.joined(names.party(party, language) for party in parties)
    date = wording.date(one.first, one.last, one.precision)
    guests = [names.party(party, language) for party in parties if party.role in _GUESTS]
    hosts = [names.party(party, language) for party in parties if party.role in _HOSTS]
    if one.status == "held" and one.kind in ("visit", "message") and guests and hosts:
        return writer.say(
            one.kind, notes, item=item, guest=wording.joined(guests), host=wording.joined(hosts), date=date
        )
    if one.status != "held" or one.kind in ("visit", "message") or len(parties) < 2:
        return writer.say(
            "plain",
            notes,
            item=item,
            kind=wording.kind[one.kind],
            status=wording.status[one.status],
            date=date,
            who=who,
        )
    return writer.say(one.kind, notes, item=item, who=who, date=date)


def _counts(party: Party, parties: Iterable[Party]) -> bool:
    """Whether a participant is told: a state is not beside its own person."""
    person = party.name or party.office
    return person is not None or not any(
        other is not party and other.name is not None and other.state == party.state for other in parties
    )


def speech(
    writer: Writer, group: list[Said], found: Found, records: dict[str, Record], language: str, *, item: bool = True
) -> Sentence:  # fmt: skip
    """What somebody said, quoted as it stands: in the reader's language where a source has it so, with notes to all that say it."""
    wording = writer.wording
    spoken = {one.id: language_of(records[one.document], one.statement.span) for one in group}
    shown = min(group, key=lambda one: (spoken[one.id].partition("-")[0] != language, one.document, one.statement.span))
    speakers = shown.statement.speakers
    who = (
        wording.joined(names.actor(id, found.actors.get(id), language) for id in speakers)
        or wording.label["unknown_speaker"]
    )
    topics = list(
        dict.fromkeys(wording.topic.get(topic, topic) for topic in shown.statement.topics if topic != "other")
    )
    told = sorted(group, key=lambda one: (one is not shown, one.document, one.statement.span))
    notes = [writer.statement(one, spoken[one.id]) for one in told]
    words = " ".join(shown.quote.split())
    before, after = wording.quote.split("{words}")
    quote: list[str | Quotation] = [before, Quotation(words, spoken[shown.id]), after]
    act = wording.act[shown.statement.act]
    if topics:
        return writer.say(
            "said", notes, item=item, who=who, act=act, topics=wording.join["comma"].join(topics), quote=quote
        )
    return writer.say("said_plain", notes, item=item, who=who, act=act, quote=quote)


def report_note(writer: Writer, told: Told, records: dict[str, Record]) -> int:
    """The footnote for a report, in the language of its words."""
    return writer.report(told, language_of(records[told.report.document], told.report.span))


def rank(group: list[Said]) -> tuple[int, int]:
    """How much a statement weighs where not all are told, the weightiest first: by its act, and whether it has a topic."""
    acts = [_WEIGHT.index(one.statement.act) if one.statement.act in _WEIGHT else len(_WEIGHT) for one in group]
    return min(acts), int(all(one.statement.topics in ([], ["other"]) for one in group))
