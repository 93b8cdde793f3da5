"""The order of the steps, written once: document → passages → mentions → actors → contacts and statements → record."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from dragoman.actors.cast import Cast
from dragoman.actors.catalogue import catalogue
from dragoman.events import anchors, codes, contacts, statements
from dragoman.events.clauses import Sentence
from dragoman.events.discourse import Discourse
from dragoman.events.focus import in_focus, lead_of
from dragoman.events.voice import voice_of
from dragoman.lang import codes as languages
from dragoman.lang import pack
from dragoman.mentions import dates
from dragoman.mentions.phrases import Phrase, met_names, phrases
from dragoman.mentions.scan import Atom, Scanned, scan
from dragoman.model import (
    Actor,
    Contact,
    Document,
    Evidence,
    FormulaUse,
    Issue,
    Participant,
    Passage,
    Place,
    Record,
    Source,
    Span,
    Statement,
    When,
)
from dragoman.passages.kinds import Block, base, blocks
from dragoman.text.views import View, fold

_QUOTES = re.compile(
    r"“[^“”]*(?:”|$)|«[^«»]*(?:»|$)|「[^「」]*(?:」|$)|『[^『』]*(?:』|$)|(?<!\w)\"[^\"]*\"(?!\w)|\"[^\"]*$|(?:^|(?<=\s))‘[^‘’]{20,}’"
)


def read_document(document: Document) -> Record:
    """The record of one document."""
    view = fold(document.text)
    raw = view.raw
    found = blocks(raw, view.text, document.language)
    scanned = scan(view.text, raw, [(b.span.start, b.span.end, base(b.language)) for b in found])
    sentences = list(_sentences(raw, view.text, found, scanned))
    met = met_names(
        (phrase for sentence in sentences for phrase in sentence.phrases if sentence.language == "zh"),
        catalogue().persons,
    )
    if met:  # 萨勒总统 … 萨勒表示: a second look with the names now known
        sentences = list(_sentences(raw, view.text, found, scanned, met))
    written = anchors.written_on(document, sentences, view.text)
    day = written.isoformat() if written is not None else None
    cast = Cast(day, _home(document, found))
    year = anchors.year_told(sentences, cast) if written is None else None
    if year is not None:
        cast.day = f"{year:04}-07-01"
    discourse = Discourse(cast)
    told = _contacts(sentences, discourse, written, year)
    focus = contacts.first_mention(told)
    if focus is not None:
        anchors.infer(focus, sentences, cast, written)
    about = in_focus(told, focus, sentences, cast, written)
    if focus is not None:
        anchors.share(focus, about, year)
    discourse.principals = _principals(focus, sentences, discourse)
    discourse.is_readout = focus is not None and (focus.title or focus.order <= lead_of(sentences))
    discourse.last_person, discourse.last_speakers = None, []
    discourse.voice = voice_of(document, sentences, discourse)
    reader = statements.StatementReader(discourse)
    for sentence in sentences:
        reader.read(sentence)
    return _Recorder(document, view, found, scanned, cast, told, about, reader.found, written).record()


def _sentences(
    raw: str, folded: str, found: list[Block], scanned: Scanned, met: dict[str, str] | None = None
) -> Iterator[Sentence]:
    """The sentences of title and body, each with its words."""
    named_things = {
        place
        for atom in scanned.layer
        if any(entry.kind in ("formula", "phrase", "mechanism") for entry in atom.entries)
        for place in range(atom.start, atom.end)
    }  # 全球安全倡议 holds the noun 倡议, no verb
    words = [
        a
        for a in scanned.atoms
        if not (a.start in named_things and a.end - 1 in named_things and a.get("cue") is not None)
    ]
    starts = [atom.start for atom in words]
    for block in found:
        if not block.sentences:
            continue
        quotes = [Span(m.start(), m.end()) for m in _QUOTES.finditer(raw, block.span.start, block.span.end)]
        language = base(block.language)
        if language not in languages():
            continue
        for span in block.sentences:
            atoms = words[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            here = [q for q in quotes if q.start < span.end and span.start < q.end]
            telling = (
                any(
                    a.get("cue") is not None or a.get("contact") is not None or a.get("w:according") is not None
                    for a in atoms
                )
                or bool(here)
                or block.role == "title"
            )
            named = (
                phrases(raw, folded, span.start, span.end, atoms, language, met if language == "zh" else None)
                if telling or any(a.get("person") or a.get("office") for a in atoms)
                else []
            )
            hits = dates.mentioned(folded, span.start, span.end, language) if telling else []
            yield Sentence(span, language, block, atoms, named, hits, folded, raw, quotes=here)


def _home(document: Document, found: list[Block]) -> str | None:
    """The state meant by officials named without one: that of the outlet, else of the first passage's language."""
    for block in found:
        language = base(block.language)
        if block.role in ("body", "title") and language in languages():
            home = pack(language).language.home
            return None if block.language == "zh-Hant" else home
    return None


def _contacts(
    sentences: list[Sentence], discourse: Discourse, written: date | None, year: int | None
) -> list[contacts.Found]:
    reader = contacts.ContactReader(discourse, written, year)
    for number, sentence in enumerate(sentences):
        if any(atom.get("contact") is not None for atom in sentence.atoms):
            first = contacts.first_mention(reader.found)
            if first is not None:
                discourse.principals = first.actors()
            reader.read(sentence, number)
        elif sentence.block.role == "body":
            reader.in_body = True
        discourse.learn(sentence)
    return reader.joined()


def _principals(focus: contacts.Found | None, sentences: list[Sentence], discourse: Discourse) -> list[str]:
    """Between whom the article's contact is; without one, the first two actors of different states."""
    if focus is not None:
        return focus.actors()
    found: list[str] = []
    states: set[str | None] = set()
    for sentence in sentences[:6]:
        for phrase in sentence.phrases:
            for actor in sentence.actors.get(phrase.start, ()):
                state = discourse.cast.state_of(actor)
                if state is not None and state not in states and not actor.startswith("outlet:"):
                    states.add(state)
                    found.append(actor)
        if len(found) >= 2:
            break
    return found[:2]


class _Recorder:
    """Turns what was read, in the view's places, into the record in the document's."""

    def __init__(
        self, document: Document, view: View, found: list[Block], scanned: Scanned, cast: Cast,
        told: list[contacts.Found], about: list[contacts.Found], said: list[statements.Said], written: date | None,
    ) -> None:  # fmt: skip
        self.document, self.view, self.blocks, self.scanned, self.cast = document, view, found, scanned, cast
        self.told, self.about, self.said, self.written = told, about, said, written
        self.issues: list[Issue] = []

    def span(self, start: int, end: int) -> Span:
        """A stretch of the view as a stretch of the document's text."""
        return Span(*self.view.source(start, end))

    def tight(self, start: int, end: int) -> Span:
        """The same without the blanks, commas and joining marks at its edges."""
        text = self.view.text
        while start < end and (text[start].isspace() or text[start] in ",;，；、"):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",;，；、"):
            end -= 1
        return self.span(start, end)

    def record(self) -> Record:
        """The whole record."""
        text = self.document.text
        noise = _at([(b.span.start, b.span.end) for b in self.blocks if b.role == "noise"])
        made = [self._contact(number, found) for number, found in enumerate(self.told, 1)]
        stated = self._statements(made)
        spoken = {place: i for i, one in enumerate(self.said) for place in (one.start,)}
        formulas = self._formulas(noise)
        del spoken
        used = self._used(made, stated)
        document = Source(
            id=self.document.id, source=self.document.source, title=self.document.title or self._title(),
            outlet=self._outlet(), published=self.document.published,
            languages=list(dict.fromkeys(b.language for b in self.blocks if b.role != "noise")) or ["und"],
            characters=len(text), sha256=hashlib.sha256(text.encode()).hexdigest(), url=self.document.url,
        )  # fmt: skip
        if self.document.derived:
            document.text = text
        return Record(
            document=document, passages=self._passages(), actors=used, contacts=made, statements=stated,
            formulas=formulas, mechanisms=self._named("mechanism", noise),
            set_phrases=self._named("phrase", noise), issues=self.issues,
        )  # fmt: skip

    def _title(self) -> str | None:
        for block in self.blocks:
            if block.kind == "headline":
                return self.span(*block.span).of(self.document.text)
        return None

    def _outlet(self) -> str | None:
        if self.document.outlet is None:
            return None
        wanted = self.document.outlet.casefold()
        for outlet in self.cast.known.outlets.values():
            if wanted == outlet.id or any(
                wanted == name.casefold() for names in outlet.names.values() for name in names
            ):
                return str(outlet.id)
        return self.document.outlet

    def _passages(self) -> list[Passage]:
        return [
            Passage(
                id=f"p{number}", span=self.span(*b.span), language=b.language, kind=b.kind, role=b.role, reason=b.reason
            )
            for number, b in enumerate(self.blocks, 1)
        ]

    def _when(self, found: contacts.Found) -> When | None:
        when = found.date
        if when is None:
            return None
        span = None if found.date_span is None else self.span(*found.date_span)
        basis = "stated" if when.stated and span is not None else "inferred"
        return When(from_=when.first, to=when.last, precision=when.precision, basis=basis, why=when.why, span=span)  # type: ignore[arg-type]

    def _contact(self, number: int, found: contacts.Found) -> Contact:
        day = found.date.first if found.date is not None else self.cast.day
        participants: list[Participant] = []
        for side in found.sides:
            for actor in side.actors:
                row = self.cast.actors[actor]
                phrase = side.phrase
                named = row.kind == "person"
                office = (
                    self.cast.office_wording(actor, phrase if named and len(side.actors) == 1 else None, day)
                    if named
                    else None
                )
                if not named and phrase is not None and phrase.offices:
                    office = self.cast.office_wording(actor, phrase, day)
                participants.append(
                    Participant(
                        actor=actor,
                        name=row.name if row.kind != "state" else None,
                        office=office,
                        state=self._standing(actor, phrase, day) or row.state or row.code,
                        role=side.role,
                        span=None if phrase is None else self.span(phrase.start, phrase.end),
                    )
                )
        place = None
        if found.place is not None:
            name, state, start, end = found.place
            span = self.span(start, end)
            place = Place(name=name or span.of(self.document.text), state=state, span=span)
        evidence = [Evidence(span=self.span(start, end), rule=rule) for start, end, rule in found.evidence]
        initiator = next((a for side in found.sides for a in side.actors if side.role == "sender"), None)
        return Contact(
            id=f"c{number}", kind=found.kind, status=found.status, focus=any(found is one for one in self.about),  # type: ignore[arg-type]
            date=self._when(found), place=place, initiator=initiator, participants=participants, evidence=evidence,
            codes=codes.of_contact(found.kind, found.status),
            confidence=round(min(0.99, 0.6 + 0.1 * min(found.mentions, 3) + 0.1 * (found.date is not None) - 0.2 * found.weak), 2),
        )  # fmt: skip

    def _standing(self, actor: str, phrase: Phrase | None, day: str | None) -> str | None:
        """The organisation a person stands for (the NATO Secretary General: NATO), or one of its organs (UNSC: UN)."""
        bodies = self.cast.known.bodies
        if actor.startswith("body:un-"):
            return "UN"
        if not actor.startswith("person:"):
            return None
        tenure = self.cast.tenure(actor, day)
        name: str | None = tenure.body if tenure is not None else None if phrase is None else phrase.body
        body = bodies.get(name or "")
        code: str | None = (
            body.code if body is not None and body.state is None and body.kind == "organisation" else None
        )
        return code

    def _statements(self, made: list[Contact]) -> list[Statement]:
        out: list[Statement] = []
        starts = [atom.start for atom in self.scanned.layer]
        seen: dict[str, str] = {}
        for number, one in enumerate(sorted(self.said, key=lambda said: (said.start, said.end)), 1):
            layer = self.scanned.layer[bisect_left(starts, one.start) : bisect_left(starts, one.end)]
            topics = list(
                dict.fromkeys(entry.value for atom in layer for entry in atom.entries if entry.kind == "topic")
            )
            mechanisms = list(
                dict.fromkeys(entry.value for atom in layer for entry in atom.entries if entry.kind == "mechanism")
            )
            span = self.tight(one.start, one.end)
            content = self.tight(*one.content) if one.content[0] < one.content[1] else span
            content = content if content.start < content.end else span
            cue = (
                self.span(*one.cue) if one.cue[0] < one.cue[1] else span
            )  # no verb of its own: the whole sentence says it
            key = " ".join(span.of(self.document.text).split()).casefold()
            commitment = codes.commitment(one.act, one.speakers, one.addressees, content)
            out.append(
                Statement(
                    id=f"s{number}",
                    span=span,
                    content=content,
                    speakers=one.speakers,
                    addressees=one.addressees,
                    act=one.act,
                    reporters=one.reporters,
                    contact=self._contact_of(one, made),
                    topics=topics or ["other"],
                    commitment=commitment,
                    repeat_of=seen.get(key),
                    cue=Evidence(span=cue, rule=one.rule if one.rule != "carried" else one.act_rule),
                    codes=codes.of_act(one.act),
                    confidence=round(0.9 - 0.2 * one.carried, 2),
                    mechanisms=mechanisms,
                )
            )
            seen.setdefault(key, out[-1].id)
        return out

    def _contact_of(self, one: statements.Said, made: list[Contact]) -> str | None:
        """The contact in which it was made, with every speaker on a side of it.

        A background contact told in the same paragraph before it, if that is nearer than the article's own; else the
        article's own; else the first that fits.
        """
        fitting: list[tuple[Contact, contacts.Found]] = []
        for contact, found in zip(made, self.told, strict=True):
            sides = {p.actor for p in contact.participants} | {f"state:{p.state}" for p in contact.participants}
            if contact.status == "held" and set(one.speakers) <= sides:
                fitting.append((contact, found))
        here = one.sentence.block.paragraph
        starts = [block.span.start for block in self.blocks if block.paragraph == here]
        nearest, best = -1, None
        for contact, found in fitting:
            told = [start for start, _, _ in found.evidence if min(starts, default=0) <= start < one.end]
            if told and max(told) > nearest:
                nearest, best = max(told), contact
        if best is None:
            best = next((contact for contact, _ in fitting if contact.focus), fitting[0][0] if fitting else None)
        return best.id if best is not None else None

    def _formulas(self, noise: list[tuple[int, int]]) -> list[FormulaUse]:
        out: list[FormulaUse] = []
        last = (-1, -1, "")
        said = sorted(self.said, key=lambda one: (one.start, one.end))
        for atom in self.scanned.layer:
            for entry in atom.entries:
                if entry.kind != "formula" or _inside(atom.start, noise) or self._inside_longer(atom):
                    continue
                if atom.start < last[1] and entry.value == last[2]:
                    continue
                place = next((i for i, one in enumerate(said, 1) if one.start <= atom.start < one.end), None)
                user = said[place - 1].speakers[0] if place is not None else None
                out.append(
                    FormulaUse(
                        formula=entry.value,
                        span=self.span(atom.start, atom.end),
                        language=atom.language,
                        user=user,
                        statement=None if place is None else f"s{place}",
                    )
                )
                last = (atom.start, atom.end, entry.value)
        return out

    def _inside_longer(self, atom: Atom) -> bool:
        """Whether a longer formula holds this one (comprehensive strategic partnership, strategic partnership)."""
        return any(
            other.start <= atom.start and atom.end <= other.end and other.end - other.start > atom.end - atom.start
            and (other.get("formula") is not None or other.get("phrase") is not None)
            for other in self.scanned.layer
        )  # fmt: skip

    def _named(self, kind: str, noise: list[tuple[int, int]]) -> list[dict[str, object]]:
        """Mechanisms or set phrases where they stand."""
        return [
            {kind: entry.value, "span": self.span(atom.start, atom.end)}
            for atom in self.scanned.layer
            for entry in atom.entries
            if entry.kind == kind and not _inside(atom.start, noise)
        ]

    def _used(self, made: list[Contact], stated: list[Statement]) -> dict[str, Actor]:
        """The actors of the record with their mentions in the document's places."""
        used = dict(self.cast.actors)
        for actor in used.values():
            actor.mentions = [self.span(*span) for span in dict.fromkeys(actor.mentions)]
        wanted = {p.actor for c in made for p in c.participants} | {
            a for s in stated for a in [*s.speakers, *s.addressees, *s.reporters]
        }
        return {key: used[key] for key in sorted(used) if key in wanted or used[key].mentions}


def _at(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return sorted(spans)


def _inside(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)
