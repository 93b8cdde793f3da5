"""Briefs on an actor or a pair: how many contacts, with whom, on what, the latest of them, and what was said there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from dragoman.ledger import tables
from dragoman.ledger.judging import record_as_judged
from dragoman.ledger.questions import Found, Line, contact, contacts, heads_of, reports, statement
from dragoman.ledger.store import mapping, portions
from dragoman.model import Record
from dragoman.views.brief import names, sentences
from dragoman.views.brief.contact import grouped
from dragoman.views.brief.notes import Writer
from dragoman.views.brief.values import Brief, Sentence
from dragoman.views.brief.wordings import wordings
from dragoman.views.compare.make import language_of
from dragoman.views.sides import state_name

_CONTACTS = 15  # contacts listed, the latest first
_SPOKEN = 6  # contacts whose statements are quoted
_EACH = 4  # statements quoted of each
_SIDES = 8  # sides and topics counted


def on_actor(connection: Connection, id: str, name: str, language: str) -> Brief:
    """A brief on an actor by id; `name` as the ledger has it."""
    writer = Writer(wordings(language))
    listed = contacts(connection, actors=[id], status="held")
    title = writer.wording.label["actor"].format(name=names.actor(id, name, language))
    return _brief(connection, writer, listed, title, language, {id} | _states_of(listed, id), speakers={id})


def on_pair(connection: Connection, one: str, other: str, language: str) -> Brief:
    """A brief on what passed between two states or organisations, by their codes."""
    writer = Writer(wordings(language))
    listed = contacts(connection, states=[one, other], status="held")
    first, second = state_name(one, language), state_name(other, language)
    return _brief(
        connection,
        writer,
        listed,
        writer.wording.label["pair"].format(first=first, second=second),
        language,
        {one, other},
    )


def _states_of(listed: Sequence[Line], id: str) -> set[str]:
    return {party.state for line in listed for party in line.parties if party.actor == id and party.state is not None}


def _brief(
    connection: Connection, writer: Writer, listed: list[Line], title: str, language: str, own: set[str],
    speakers: set[str] | None = None,
) -> Brief:  # fmt: skip
    dated = [line for line in listed if line.first is not None]
    latest = [contact(connection, line.id) for line in dated[:_CONTACTS]]
    shown = {found.contact.id: found for found in latest}
    if dated and dated[-1].id not in shown:
        shown[dated[-1].id] = contact(connection, dated[-1].id)
    records: dict[str, Record] = {}
    for found in shown.values():
        writer.know(found.documents)
        for one in found.reports:
            if one.report.document not in records:
                records[one.report.document] = record_as_judged(connection, one.report.document)
    if not dated:
        writer.section(None, [writer.say("none", [])])
        return _done(writer, title, language)
    first, last = dated[-1], dated[0]
    wording = writer.wording
    notes = [_note(writer, shown[line.id], records) for line in (first, last)]
    days = [wording.date(line.first, line.last, line.precision) for line in (first, last)]
    if len(listed) == 1:
        writer.section(None, [writer.say("counted_one", notes, first=days[0])])
    else:
        writer.section(None, [writer.say("counted", notes, count=str(len(listed)), first=days[0], last=days[1])])
    proof = _Proof(connection, writer)
    writer.section("sides", _with(proof, listed, own, language))
    writer.section("topics", _topics(proof, listed, speakers))
    lines = {line.id: line for line in dated}
    writer.section("contacts", (_event(writer, lines[found.contact.id], found, records, language) for found in latest))
    writer.section("said", _said(writer, latest, records, language, speakers))
    return _done(writer, title, language)


def _done(writer: Writer, title: str, language: str) -> Brief:
    return Brief(
        title=title, language=language, sections=writer.sections, notes=writer.notes(), documents=writer.used()
    )


def _note(writer: Writer, found: Found, records: dict[str, Record]) -> int:
    return sentences.report_note(writer, found.reports[0], records)


def _event(writer: Writer, line: Line, found: Found, records: dict[str, Record], language: str) -> Sentence:
    notes = [sentences.report_note(writer, one, records) for one in found.reports[:3]]
    return sentences.event(writer, line, notes, language, item=True)


class _Proof:
    """Footnotes for what is counted over many contacts: one contact or statement each, fetched when needed."""

    def __init__(self, connection: Connection, writer: Writer) -> None:
        self.connection, self.writer = connection, writer
        self._records: dict[str, Record] = {}

    def contact(self, id: str) -> int:
        """The footnote for a contact's first report."""
        column = tables.members.c
        members = self.connection.execute(select(column.report).where(column.contact == id)).scalars().all()
        told = reports(self.connection, sorted(members))[0]
        self.writer.know(heads_of(self.connection, [told.report.document]))
        return sentences.report_note(self.writer, told, self._with(told.report.document))

    def statement(self, id: str) -> int:
        """The footnote for a statement."""
        said = statement(self.connection, id)
        self.writer.know(heads_of(self.connection, [said.document]))
        return self.writer.statement(said, language_of(self._with(said.document)[said.document], said.statement.span))

    def _with(self, document: str) -> dict[str, Record]:
        if document not in self._records:
            self._records[document] = record_as_judged(self.connection, document)
        return self._records


def _with(proof: _Proof, listed: list[Line], own: set[str], language: str) -> Iterator[Sentence]:
    """The sides met most often, each once a contact; a pair's own two are not counted."""
    count: Counter[str] = Counter()
    latest: dict[str, str] = {}
    for line in listed:
        for state in sorted({party.state for party in line.parties if party.state is not None} - own):
            count[state] += 1
            latest.setdefault(state, line.id)
    for state, times in sorted(count.items(), key=lambda pair: (-pair[1], pair[0]))[:_SIDES]:
        yield proof.writer.say(
            "with", [proof.contact(latest[state])], item=True, side=state_name(state, language), count=str(times)
        )  # fmt: skip


def _topics(proof: _Proof, listed: list[Line], speakers: set[str] | None) -> Iterator[Sentence]:
    """The topics of most statements in these contacts; of one actor's own where `speakers` names it."""
    within = _spoken(connection := proof.connection, [line.id for line in listed], speakers)
    order = {line.id: place for place, line in enumerate(listed)}
    mark = tables.statement_marks.c
    count: Counter[str] = Counter()
    latest: dict[str, tuple[int, str]] = {}
    for some in portions(sorted(within)):
        question = select(mark.value, mark.statement).where(
            mark.statement.in_(some), mark.kind == "topic", mark.value != "other"
        )
        for topic, id in connection.execute(question):
            count[topic] += 1
            latest[topic] = min((order[within[id]], id), latest.get(topic, (len(order), "")))
    for topic, times in sorted(count.items(), key=lambda pair: (-pair[1], pair[0]))[:_SIDES]:
        wording = proof.writer.wording.topic.get(topic, topic)
        yield proof.writer.say("topic", [proof.statement(latest[topic][1])], item=True, topic=wording, count=str(times))


def _spoken(connection: Connection, ids: list[str], speakers: set[str] | None) -> dict[str, str]:
    """The statements made in contacts, with the contact of each; an actor's own where `speakers` names it."""
    said, member, actor = tables.statements.c, tables.members.c, tables.statement_actors.c
    found: dict[str, str] = {}
    for some in portions(ids):
        question = (
            select(said.id, member.contact)
            .join(tables.members, member.report == said.report)
            .where(member.contact.in_(some))
        )
        if speakers is not None:
            question = question.join(tables.statement_actors, actor.statement == said.id).where(
                actor.role == "speaker", actor.actor.in_(sorted(speakers))
            )
        found |= mapping(connection, question)
    return found


def _said(
    writer: Writer, latest: list[Found], records: dict[str, Record], language: str, speakers: set[str] | None
) -> Iterator[Sentence]:
    """What was said in the latest contacts, the weightiest acts first: what several documents tell before what one does."""
    spoken = 0
    for found in latest:
        groups = [
            group
            for group in grouped(found)
            if speakers is None or any(speakers & set(one.statement.speakers) for one in group)
        ]
        ranked = sorted(
            groups,
            key=lambda group: (-len({one.document for one in group}), sentences.rank(group)),
        )
        if ranked:
            spoken += 1
            yield from (sentences.speech(writer, group, found, records, language) for group in ranked[:_EACH])
        if spoken == _SPOKEN:
            return
