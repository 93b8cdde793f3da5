"""From what was read, in the view's places, to the record in the document's."""

from __future__ import annotations

import hashlib
from bisect import bisect_left

from dragoman.actors.cast import Cast
from dragoman.events import codes, contacts, statements
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom, Scanned
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
from dragoman.passages.kinds import Block
from dragoman.text.views import View


class Recorder:
    """Turns what was read, in the view's places, into the record in the document's."""

    def __init__(
        self, document: Document, view: View, found: list[Block], scanned: Scanned, cast: Cast,
        told: list[contacts.Found], about: list[contacts.Found], said: list[statements.Said],
    ) -> None:  # fmt: skip
        self.document, self.view, self.blocks, self.scanned, self.cast = document, view, found, scanned, cast
        self.told, self.about, self.said = told, about, said
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
        noise = [(b.span.start, b.span.end) for b in self.blocks if b.role == "noise"]
        made = [self._contact(number, found) for number, found in enumerate(self.told, 1)]
        stated = self._statements(made)
        formulas = self._formulas(noise)
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
                return self.span(*block.span).of(self.document.text).lstrip("#").strip()  # "# Title" in Markdown
        return None

    def _outlet(self) -> str | None:
        if self.document.outlet is None:
            return None
        if (row := self.cast.known.outlet(self.document.outlet)) is not None:
            return str(row.id)
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


def _inside(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)
