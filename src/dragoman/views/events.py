"""The ledger as events for programs that are not ours: contacts and statements, each with who, to whom, when, and who reports it.

A contact is one event, whatever the number of its reports; statements of a contact that say the same, by the same speakers
with the same act, are one event with several tellings. Events come in the order of their days, undated ones first, a contact
before its statements; statements made in no contact follow by document, where nothing is asked of contacts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, func, select

from dragoman.actors.catalogue import Catalogue, catalogue
from dragoman.actors.wordings import Wordings
from dragoman.events.codes import of_act, of_contact
from dragoman.lang import codes
from dragoman.ledger import questions, tables
from dragoman.ledger.merging import Merged
from dragoman.ledger.questions import Said, Told
from dragoman.ledger.reports import Party
from dragoman.ledger.store import portions
from dragoman.model import Span
from dragoman.passages.language import language_of
from dragoman.views.ontologies import ontologies

_AT_ONCE = 200  # contacts or documents read at a time
_FIRST = {"sender": 0, "guest": 0, "participant": 1, "host": 2, "recipient": 2}  # who acts, who is acted upon
_Known = tuple[str | None, str | None]  # name and state of an actor
_merged = msgspec.json.Decoder(Merged)


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """Who acts or is acted upon. `state`: ISO alpha-3 or an organisation's acronym; `role`: a code of `ontologies().roles`."""

    actor: str | None
    name: str | None
    state: str | None
    kind: str
    office: str | None = None
    role: str | None = None
    part: str = "participant"

    @property
    def shown(self) -> str:
        """A name to call it by."""
        return self.name or self.office or self.state or self.actor or "unknown"


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A document that tells of an event; `at`: when it was taken in (UTC); `outlet` by its usual name."""

    key: str
    url: str | None
    title: str | None
    outlet: str | None
    published: str | None
    language: str | None
    characters: int
    sha256: str
    at: str
    copy_of: str | None


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """Where and how one document tells of it: the id of the report or statement, its words and their place."""

    id: str
    source: Source
    span: Span
    quote: str
    language: str
    rule: str | None
    confidence: float


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """A contact or a statement. `kind` is the contact's kind or the statement's act; `contact` the one a statement was made in.

    `first`, `last`, `precision` are the contact's; of a statement made in none, the day its document came out (`basis` says
    "published"). Where everybody takes part alike, the first named are the actors, and the order means nothing. `link` joins
    statements that say the same, also where they are events of their own: put by others, or as another act.
    """

    id: str
    what: Literal["contact", "statement"]
    kind: str
    status: str
    focus: bool
    first: str | None
    last: str | None
    precision: str | None
    basis: str | None
    place: str | None
    place_state: str | None
    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]
    codes: dict[str, Any]
    topics: tuple[str, ...]
    confidence: float
    tellings: tuple[Telling, ...]
    contact: str | None = None
    visit: str | None = None
    link: str | None = None
    told: tuple[Told, ...] = ()
    said: tuple[Said, ...] = ()
    merged: Merged | None = None
    independent: int = 1

    @property
    def sides(self) -> tuple[Side, ...]:
        """Everybody, who acts first."""
        return self.actors + self.recipients

    @property
    def subjects(self) -> list[str]:
        """The topics that say something."""
        return [topic for topic in self.topics if topic != "other"]

    @property
    def day(self) -> str | None:
        """The first day, where days are known; `first` may be that of a month or year."""
        return self.first if self.precision == "day" else None

    @property
    def date(self) -> str | None:
        """The first day as exact as it is known: an ISO prefix."""
        return _prefix(self.first, self.precision)

    @property
    def end(self) -> str | None:
        """The last day as exact as it is known."""
        return _prefix(self.last, self.precision)


class Facts:
    """The events of a ledger that fit what is asked, as they come; `left` counts what a format has no place for, by reason."""

    def __init__(self, connection: Connection, **asked: Any) -> None:
        self.connection = connection
        self.asked = {
            name: value
            for name, value in asked.items()
            if value is not None and value != () and value != [] and value != set()
        }
        self.left: Counter[str] = Counter()
        self.given: Counter[str] = Counter()
        self._outlets: dict[str, str] = {}

    def events(self, *, statements: bool = True) -> Iterator[Event]:
        """All of them, streamed; without `statements` contacts alone."""
        for some in portions(self._ids(), _AT_ONCE):
            yield from self._counted(self._of_contacts(some, statements))
        if statements and not self.asked:
            column = tables.statements.c
            question = select(column.document).where(column.report.is_(None)).distinct()
            keys = select(tables.documents.c.key, tables.documents.c.number).where(
                tables.documents.c.number.in_(question)
            )
            numbers = sorted((key, number) for key, number in self.connection.execute(keys))
            for some in portions([number for _, number in numbers], _AT_ONCE):
                yield from self._counted(self._of_none(some))

    def leave(self, event: Event, why: str) -> None:
        """Note that a format has no place for an event."""
        self.left[f"{event.what}s {why}"] += 1
        self.given[event.what] -= 1

    @cached_property
    def known(self) -> Catalogue:
        """The actors known."""
        return catalogue()

    def _counted(self, events: Iterable[Event]) -> Iterator[Event]:
        for event in events:
            self.given[event.what] += 1
            yield event

    def _ids(self) -> list[str]:
        """The ids of the contacts asked for, in the order of their days: sorted here, as stores sort text each in its way."""
        column = tables.contacts.c
        question = select(column.first, column.id).where(*questions.picked(self.connection, **self.asked))
        rows = self.connection.execute(question).all()
        return [row.id for row in sorted(rows, key=lambda row: (row.first or "", row.id))]

    def _of_contacts(self, ids: list[str], statements: bool) -> Iterator[Event]:
        column = tables.contacts.c
        rows = {
            row["id"]: row
            for row in self.connection.execute(select(tables.contacts).where(column.id.in_(ids))).mappings()
        }
        contacts = {id: _merged.decode(rows[id]["body"]) for id in ids}
        members = [member for one in contacts.values() for member in one.members]
        told = {one.report.id: one for one in questions.reports(self.connection, members)}
        said: dict[str, list[Said]] = defaultdict(list)
        if statements:
            for some in portions(members):
                for one in questions.utterances(
                    self.connection, select(tables.statements).where(tables.statements.c.report.in_(some))
                ):
                    said[one.report or ""].append(one)
        sources = self._sources({one.report.document for one in told.values()})
        people = self._people({id for ones in said.values() for one in ones for id in _named(one)})
        for id in ids:
            merged, row = contacts[id], rows[id]
            reports = [told[member] for member in merged.members]
            reports.sort(key=lambda one: (one.report.published or "9", one.report.document, one.report.span))
            uttered = [one for member in merged.members for one in said.get(member, ())]
            held = self._contact(merged, row, reports, uttered, sources)
            yield held
            yield from self._statements(uttered, held, sources, people)

    def _of_none(self, numbers: list[int]) -> Iterator[Event]:
        """Statements made in no contact, by their documents."""
        column = tables.statements.c
        question = select(tables.statements).where(column.document.in_(numbers), column.report.is_(None))
        by_document: dict[str, list[Said]] = defaultdict(list)
        for one in questions.utterances(self.connection, question):
            by_document[one.document].append(one)
        sources = self._sources(set(by_document))
        people = self._people({id for ones in by_document.values() for one in ones for id in _named(one)})
        for key in sorted(by_document):
            yield from self._statements(by_document[key], None, sources, people)

    def _contact(
        self,
        merged: Merged,
        row: Mapping[str, Any] | Any,
        reports: list[Told],
        uttered: list[Said],
        sources: Mapping[str, Source],
    ) -> Event:
        sides = [
            (_FIRST.get(party.role, 1), place, self._party(party, merged.first))
            for place, party in enumerate(merged.parties)
        ]
        if merged.initiator is not None:
            sides = [
                (0 if side.actor == merged.initiator else max(rank, 1), place, side) for rank, place, side in sides
            ]
        ordered = [side for _, _, side in sorted(sides, key=lambda one: one[:2])]
        ranks = sorted(rank for rank, _, _ in sides)
        first = ranks.count(ranks[0]) if ranks and ranks[0] != ranks[-1] else min(len(ranks), 1)
        return Event(
            id=merged.id, what="contact", kind=merged.kind, status=merged.status, focus=merged.focus,
            first=merged.first, last=merged.last, precision=merged.precision, basis=merged.basis,
            place=merged.place, place_state=merged.place_state,
            actors=tuple(ordered[:first]), recipients=tuple(ordered[first:]),
            codes=of_contact(merged.kind, merged.status),
            topics=tuple(sorted({topic for one in uttered for topic in one.statement.topics})),
            confidence=row["confidence"], visit=merged.visit, told=tuple(reports), merged=merged, independent=row["independent"],
            tellings=tuple(
                Telling(
                    id=one.report.id, source=sources[one.report.document], span=one.report.span, quote=one.quote,
                    language=one.report.language, rule=None,
                    confidence=one.report.confidence,
                )
                for one in reports
            ),
        )  # fmt: skip

    def _statements(
        self, uttered: list[Said], held: Event | None, sources: Mapping[str, Source], people: Mapping[str, _Known]
    ) -> Iterator[Event]:
        """Statements as events: those of one contact that say the same alike together, each at its earliest telling."""
        groups: dict[tuple[Any, ...], list[Said]] = {}
        own = {(one.document, one.statement.id): one for one in uttered}
        languages = _languages(uttered)
        for one in sorted(
            uttered, key=lambda one: (sources[one.document].published or "9", one.document, one.statement.span)
        ):
            first = own.get((one.document, one.statement.repeat_of or ""), one)
            alike = (first.same or first.id, first.statement.act, *sorted(first.statement.speakers))
            groups.setdefault(alike, []).append(one)
        for ones in groups.values():
            yield self._statement(ones, held, sources, people, languages)

    def _statement(
        self,
        ones: list[Said],
        held: Event | None,
        sources: Mapping[str, Source],
        people: Mapping[str, _Known],
        languages: Mapping[str, str],
    ) -> Event:
        first, source = ones[0], sources[ones[0].document]
        day = held.first if held is not None else source.published
        statement = first.statement
        addressees = next((one.statement.addressees for one in ones if one.statement.addressees), [])
        return Event(
            id=min(one.id for one in ones), what="statement", kind=statement.act, status="held",
            focus=held is not None and held.focus,
            first=day, last=held.last if held is not None else day,
            precision=held.precision if held is not None else (day and "day"),
            basis=held.basis if held is not None else (day and "published"),
            place=held.place if held is not None else None, place_state=held.place_state if held is not None else None,
            actors=tuple(self._person(id, day, people) for id in statement.speakers),
            recipients=tuple(self._person(id, day, people) for id in addressees),
            codes=of_act(statement.act), topics=tuple(sorted({topic for one in ones for topic in one.statement.topics})),
            confidence=max(one.statement.confidence for one in ones),
            tellings=tuple(
                Telling(
                    id=one.id, source=sources[one.document], span=one.statement.span, quote=one.quote,
                    language=_language(one, languages.get(one.document, "und")), rule=one.statement.cue.rule,
                    confidence=one.statement.confidence,
                )
                for one in ones
            ),
            contact=held.id if held is not None else None, link=first.same,
            said=tuple(ones),
        )  # fmt: skip

    def _sources(self, keys: set[str]) -> dict[str, Source]:
        column = tables.documents.c
        found: dict[str, Source] = {}
        for some in portions(sorted(keys)):
            rest = {
                row.key: row
                for row in self.connection.execute(
                    select(column.key, column.at, column.language, func.length(column.text).label("characters")).where(
                        column.current, column.key.in_(some)
                    )
                )
            }
            for head in questions.heads_of(self.connection, some):
                row = rest[head.key]
                found[head.key] = Source(
                    key=head.key, url=head.url, title=head.title, outlet=self._outlet(head.outlet), published=head.published,
                    language=row.language, characters=row.characters, sha256=head.sha256, at=row.at, copy_of=head.copy_of,
                )  # fmt: skip
        return found

    def _outlet(self, given: str | None) -> str | None:
        """The usual name of an outlet, else as the document has it."""
        if given is not None and given not in self._outlets:
            row = self.known.outlet(given)
            self._outlets[given] = given if row is None else self.known.name(row)
        return None if given is None else self._outlets[given]

    def _people(self, ids: set[str]) -> dict[str, _Known]:
        """Name and state of actors by id: as the catalogue has them, else as the documents do."""
        found = {id: known for id in ids if (known := self._listed(id)) is not None}
        column = tables.actors.c
        for some in portions(sorted(ids - found.keys())):
            question = select(
                column.actor, func.min(column.name).label("name"), func.min(column.state).label("state")
            ).where(column.actor.in_(some)).group_by(column.actor)  # fmt: skip
            found |= {row.actor: (row.name, row.state) for row in self.connection.execute(question)}
        return found

    def _listed(self, id: str) -> _Known | None:
        """Name and state of an actor of the catalogue; a body of states has its acronym for a state."""
        kind, _, code = id.partition(":")
        if kind == "state" and code in self.known.states:
            return self.known.name(self.known.states[code]), code
        if (person := self.known.persons.get(id)) is not None:
            return self.known.name(person), person.state
        if (body := self.known.bodies.get(id)) is not None:
            return self.known.name(body), body.state or body.code
        if (outlet := self.known.outlets.get(id)) is not None:
            return self.known.name(outlet), outlet.state
        return None

    def _party(self, party: Party, day: str | None) -> Side:
        kind = (party.actor or "").partition(":")[0] or ("person" if party.name or party.office else "state")
        if kind not in ("person", "body", "outlet", "party"):
            kind = "state"
        role = (
            self._role(party.actor, party.office, party.state, day)
            if kind == "person"
            else self._body_role(party.actor)
        )
        name = party.name
        if kind == "state" and name is None and party.state in self.known.states:
            name = self.known.name(self.known.states[party.state])
        return Side(
            actor=party.actor, name=name, state=party.state, kind=kind, office=party.office, part=party.role, role=role
        )  # fmt: skip

    def _person(self, id: str, day: str | None, people: Mapping[str, _Known]) -> Side:
        name, state = people.get(id, (None, None))
        kind = id.partition(":")[0]
        role = self._role(id, None, state, day) if kind == "person" else self._body_role(id)
        if kind == "person" and day is not None:
            state = self._speaks_for(id, day) or state
        return Side(actor=id, name=name, state=state, kind=kind, role=role, part="speaker")

    def _speaks_for(self, id: str, day: str) -> str | None:
        """The organisation of states whose office is a person's first on a day; None where it is a state's."""
        person = self.known.persons.get(id)
        held = sorted(
            person.offices(day) if person is not None else (), key=lambda one: self.known.offices[one.office].rank
        )
        body = self.known.bodies.get(held[0].body or "") if held else None
        return body.code if body is not None and body.state is None else None

    def _role(self, actor: str | None, office: str | None, state: str | None, day: str | None) -> str | None:
        """What a person's office is to CAMEO and PLOVER: that of the day, else as it is worded."""
        roles = ontologies().offices
        person = self.known.persons.get(actor or "")
        if person is not None:
            held = sorted(person.offices(day), key=lambda one: self.known.offices[one.office].rank)
            return next((roles[one.office] for one in held if one.office in roles), None)
        if office is None:
            return None
        return roles.get(self._wordings.office(office, state).office)

    def _body_role(self, actor: str | None) -> str | None:
        """What a body is: a party, an outlet, a body of a state; None for states and organisations of states."""
        body = self.known.bodies.get(actor or "")
        if body is not None:
            return "PTY" if body.kind == "party" else "GOV" if body.kind == "body" and body.state is not None else None
        return "JRN" if (actor or "").startswith("outlet:") else None

    @cached_property
    def _wordings(self) -> Wordings:
        return Wordings(self.known)


def _languages(uttered: Iterable[Said]) -> dict[str, str]:
    """The language of most statements of a document that a rule of a language read, by the document's key."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in uttered:
        if (code := one.statement.cue.rule.partition(".")[0]) in codes():
            counts[one.document][code] += 1
    return {key: count.most_common(1)[0][0] for key, count in counts.items()}


def _language(said: Said, document: str) -> str:
    """The language of a statement's words: its rule's, where that is of one language; else as the words tell."""
    code = said.statement.cue.rule.partition(".")[0]
    inherited = code if code in codes() else document
    found = language_of(said.quote, inherited)
    return found if found.partition("-")[0] in codes() else inherited


def _named(said: Said) -> list[str]:
    """Who speaks and who is spoken to."""
    return [*said.statement.speakers, *said.statement.addressees]


def _prefix(day: str | None, precision: str | None) -> str | None:
    return None if day is None else day[: {"day": 10, "month": 7, "year": 4}[precision or "day"]]
