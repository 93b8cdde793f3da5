"""Contacts: who met, called, visited or wrote to whom; mentions of one contact in one article joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from dragoman.events.clauses import Sentence, Subject, ends_joined, form_of, governed, group, light, subject_of
from dragoman.events.discourse import Discourse
from dragoman.events.patterns import pattern
from dragoman.lang import ContactCue, pack
from dragoman.mentions import dates
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom
from dragoman.model import Span

_WITH, _TO = frozenset({"w:with"}), frozenset({"w:to"})
_WITH_TO = _WITH | _TO


@dataclass(slots=True)
class Side:
    """One side of a contact as the text puts it."""

    actors: list[str]
    phrase: Phrase | None
    role: str


@dataclass(slots=True)
class Found:
    """A mention of a contact, or several joined (places in the view)."""

    kind: str
    status: str
    sides: list[Side]
    span: tuple[int, int]
    rule: str
    order: int
    title: bool
    date: dates.Resolved | None = None
    date_span: tuple[int, int] | None = None
    place: tuple[str, str | None, int, int] | None = None
    weak: bool = False
    echo: bool = False
    evidence: list[tuple[int, int, str]] = field(default_factory=list)
    mentions: int = 1

    def actors(self) -> list[str]:
        """All actors of all sides."""
        return list(dict.fromkeys(actor for side in self.sides for actor in side.actors))


class ContactReader:
    """Finds the contacts of a document, sentence by sentence."""

    def __init__(self, discourse: Discourse, written: date | None, year_told: int | None = None) -> None:
        self.discourse = discourse
        self.cast = discourse.cast
        self.written = written
        self.year_told = year_told
        self.found: list[Found] = []
        self._last_subject: list[tuple[Phrase | None, list[str]]] = []
        self._reference: dates.Resolved | None = None

    # -- one sentence -----------------------------------------------------------------------------------------

    def read(self, sentence: Sentence, number: int) -> None:
        """Add the contacts a sentence mentions."""
        title = sentence.block.role == "title"
        resolved = [
            (
                hit,
                dates.resolve(hit, self.written, self._reference, self._is_future(sentence, hit.start), self.year_told),
            )
            for hit in sentence.dates
        ]
        floor = sentence.span.start
        seen: list[Found] = []
        for atom in sentence.atoms:
            cues = [(entry.contact, entry.form) for entry in atom.entries if entry.contact is not None]
            if not cues or sentence.in_phrase(atom) or self._negated(sentence, atom):
                continue
            if not title and sentence.capital_inside(atom):
                continue  # "High-Level Economic Dialogue": part of a name
            for cue, inside in cues:
                made = [
                    found
                    for sides in self._sides(sentence, atom, cue, floor, inside) or ()
                    if (found := self._make(sentence, atom, cue, sides, number, title, resolved)) is not None
                ]
                for found in made:
                    same = next((other for other in seen if self._same_event_words(other, found, sentence)), None)
                    if same is not None:
                        self._absorb(same, found)
                    else:
                        seen.append(found)
                if made:
                    break  # "visite" is noun and verb: the first reading that finds its sides holds
        self.found.extend(seen)
        for _hit, when in resolved:
            if when is not None and when.precision == "day":
                self._reference = when
        free = [p for p in sentence.phrases if p.kind == "person" and governed(sentence, p) is None]
        if free:
            self._last_subject = [
                (p, self.discourse.actors_of(p, sentence))
                for p in group(sentence, free[0], sentence.span.start, sentence.span.end)
            ]

    def _negated(self, sentence: Sentence, atom: Atom) -> bool:
        before = [a for a in sentence.atoms if a.end <= atom.start and atom.start - a.end <= 12]
        return any(a.get("w:negation") is not None and light(sentence, a.end, atom.start) for a in before[-2:])

    def _is_future(self, sentence: Sentence, place: int) -> bool:
        """Whether a date's own clause is a plan."""
        start, end = sentence.chunk_start(place), sentence.chunk_end(place)
        return any(
            (entry := atom.get("status")) is not None and entry.value == "planned" and start <= atom.start < end
            for atom in sentence.atoms
        )

    # -- sides ------------------------------------------------------------------------------------------------

    def _sides(
        self, sentence: Sentence, atom: Atom, cue: ContactCue, floor: int, inside: str
    ) -> list[list[Side]] | None:
        """The sides of each contact the verb or noun tells of; several where it distributes (分别会见)."""
        first_role, other_role = cue.roles
        if cue.kind == "visit" and sentence.language == "zh" and sentence.text(atom.end, atom.end + 1) == "的":
            return self._visitor(sentence, atom, inside)
        near = bool(
            sentence.of_class(
                frozenset({"w:each"}), max(floor, atom.start - 40), min(sentence.span.end, atom.end + 200)
            )
        )
        near = near or (
            cue.form == "noun"
            and any(a.get("w:several") is not None and 0 <= atom.start - a.end <= 1 for a in sentence.atoms)
        )
        word, companion = self._companion(sentence, atom) if sentence.language == "zh" else (None, None)
        if (
            cue.kind == "visit"
            and sentence.language == "zh"
            and (welcomed := self._welcomed(sentence, atom, inside)) is not None
        ):
            return welcomed
        after = self._others(sentence, atom, cue, floor)
        if companion is not None and (cue.other == "with" or not after) and cue.form == "verb" and cue.kind != "visit":
            after = self._list(sentence, companion, atom.start)
            before = self._subject(sentence, word or atom, cue, floor)
        else:
            before = self._subject(sentence, atom, cue, floor)
        if cue.form == "noun":
            before, after = self._noun_sides(sentence, atom, cue, before, after)
        if cue.other == "event":
            return self._attendance(sentence, atom, before, first_role)
        if not before:
            before = self._owner_or_later(sentence, atom, cue, after)
        subject = [Side(actors, phrase, first_role) for phrase, actors in before if actors]
        other = [Side(actors, phrase, other_role) for phrase, actors in after if actors]
        if inside:  # 访华: the host's short form is part of the verb
            other = [Side([self.cast.state(inside)], None, other_role)]
        if (not subject and not other) or (
            cue.other == "object" and (cue.weak or cue.roles[0] == "host") and not other
        ):
            return None
        states = {self.cast.state_of(side.actors[0]) for side in other}
        if near and len(other) > 1 and len(states) > 1:
            return [[*subject, one] for one in other]
        return [[*subject, *other]]

    def _visitor(self, sentence: Sentence, atom: Atom, inside: str) -> list[list[Side]] | None:
        """来华进行国事访问的X: the visitor follows; the host is the state inside 来华, else the subject's."""
        end = sentence.chunk_end(atom.end)
        guests = [p for p in sentence.phrases if atom.end < p.start and p.end <= end and p.kind == "person"]
        if not guests:
            return None
        actors = self._actors(guests[0], sentence)
        coming = [
            a
            for a in sentence.atoms
            if a.end <= atom.start and atom.start - a.end <= 12 and (e := a.get("contact")) is not None and e.form
        ]
        state = inside or (coming[-1].get("contact").form if coming else self.cast.home)  # type: ignore[union-attr]
        if state is None or not actors:
            return None
        return [[Side(actors, guests[0], "guest"), Side([self.cast.state(state)], None, "host")]]

    def _owner_or_later(
        self, sentence: Sentence, atom: Atom, cue: ContactCue, after: list[tuple[Phrase, list[str]]]
    ) -> list[tuple[Phrase, list[str]]]:
        """Without a subject before it: "their call", "sa visite", or the subject of the clause that follows."""
        taken = {id(phrase) for phrase, _ in after}
        words = sentence.text(max(sentence.span.start, atom.start - 24), atom.start)
        for phrase in sentence.phrases:  # "President Biden's Meeting with", "Biden Call with" in a title
            gap = sentence.text(phrase.end, atom.start)
            possessive = gap.startswith("'s") and len(gap) <= 16
            if (
                phrase.end <= atom.start
                and phrase.kind in ("person", "state", "pronoun")
                and (possessive or (not gap.strip() and sentence.block.role == "title"))
            ):
                if cue.form == "noun" and after:
                    everyone = group(sentence, phrase, sentence.span.start, atom.start)
                    return [(p, actors) for p in everyone if (actors := self._actors(p, sentence))]
        if cue.form == "noun" and pattern(sentence.language, "their").search(words):
            leaders = self.discourse.leaders()
            if len(leaders) >= 2 and not after:
                return [(sentence.phrases[0], leaders)] if sentence.phrases else []
        start = sentence.chunk_end(atom.end)
        if cue.form == "noun" and not after:
            return []  # "At the talks, …": an echo of the contact told before
        for phrase in sentence.phrases:
            if (
                phrase.start > start
                and phrase.kind in ("person", "leaders", "pronoun")
                and id(phrase) not in taken
                and governed(sentence, phrase) is None
            ):
                if sentence.chunk_start(phrase.start) - start <= 2 and (
                    cue.form == "noun" or sentence.language != "zh"
                ):
                    actors = self._actors(phrase, sentence)
                    return (
                        [(p, self._actors(p, sentence)) for p in group(sentence, phrase, start, sentence.span.end)]
                        if actors
                        else []
                    )
        return []

    def _attendance(
        self, sentence: Sentence, atom: Atom, before: list[tuple[Phrase, list[str]]], role: str
    ) -> list[list[Side]] | None:
        """Who attends a summit or a ceremony, with the body or states it is named after."""
        verbs = [
            a
            for a in sentence.atoms
            if a.get("w:attend") is not None and a.end <= atom.start and atom.start - a.end <= 60
        ]
        if not verbs:
            return None
        verb = verbs[-1]
        subject = subject_of(sentence, verb, sentence.span.start)
        people = [(p, self._actors(p, sentence)) for p in subject.phrases] if subject is not None else []
        named = [p for p in sentence.phrases if verb.end <= p.start and p.end <= atom.end + 2 and p.kind == "body"]
        sides = [
            Side(actors, phrase, role)
            for phrase, actors in people
            if actors and phrase.kind in ("person", "state", "leaders", "pronoun", "pair")
        ]
        sides += [Side(self._actors(p, sentence), p, "participant") for p in named]
        return [sides] if len(sides) >= 2 else None

    def _subject(self, sentence: Sentence, atom: Atom, cue: ContactCue, floor: int) -> list[tuple[Phrase, list[str]]]:
        found: Subject | None = subject_of(sentence, atom, floor)
        if found is None or found.how == "after":
            return []
        pairs = [(phrase, self._actors(phrase, sentence)) for phrase in found.phrases]
        return [(phrase, actors) for phrase, actors in pairs if actors and phrase.kind not in ("outlet", "group")]

    def _actors(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        return self.discourse.actors_of(phrase, sentence)

    def _others(self, sentence: Sentence, atom: Atom, cue: ContactCue, floor: int) -> list[tuple[Phrase, list[str]]]:
        """The other side: after a "with" or "to" word, or the object right after the verb."""
        end = self._clause_end(sentence, atom)
        phrases = [p for p in sentence.phrases if p.kind not in ("outlet", "first")]
        if cue.other in ("with", "to"):
            wanted = _WITH_TO if cue.kind == "call" else _WITH if cue.other == "with" else _TO
            ahead = self._led(sentence, atom, wanted, phrases, end)
            behind = [
                p
                for p in phrases
                if sentence.chunk_start(atom.start) <= p.start
                and p.end <= atom.start
                and (g := governed(sentence, p)) is not None
                and g.any(wanted)
            ]
            chosen = ahead[:1] or behind[-1:]
            if (
                chosen
                and cue.kind == "visit"
                and (chosen[0].kind == "body" or "," in sentence.text(atom.end, chosen[0].start))
            ):
                chosen = []  # a visit's goal is a state, in the same clause
            if chosen:
                return self._list(sentence, chosen[0], end if chosen[0].start >= atom.end else atom.start)
            if cue.other == "with" and not self._ends_with(sentence, atom):
                return []
        if cue.other == "none":
            return []
        following = [p for p in phrases if atom.end <= p.start < end]
        if cue.other == "object" and sentence.language != "zh":  # "met at the White House with X"; "met X's minister"
            led = [
                p
                for p in following
                if (g := governed(sentence, p)) is not None and g.get("w:with") is not None and p.kind != "state"
            ]
            free = [p for p in following if governed(sentence, p) is None and sentence.text(p.end, p.end + 2) != "'s"]
            direct = free[:1] if free and free[0].start - atom.end <= 12 else []
            following = direct or led[:1] or free[:1]
        if following:
            first = self._object(sentence, atom, following)
            gap = sentence.text(atom.end, first.start)
            if cue.kind == "visit" and ("," in gap or first.kind == "body"):
                return []
            if len(gap) <= 60 and (self._open_way(sentence, atom.end, first.start) or sentence.language == "zh"):
                return self._list(sentence, first, end)
        return []

    def _companion(self, sentence: Sentence, atom: Atom) -> tuple[Atom | None, Phrase | None]:
        """同来华进行国事访问的刚果总统…举行会谈: "with", and the last person, else state, between it and the verb."""
        start = sentence.chunk_start(atom.start)
        words = [a for a in sentence.atoms if start <= a.start and a.end <= atom.start and a.get("w:with") is not None]
        for word in sorted(words, key=lambda a: a.get("w:and") is not None):  # 同 before 和, which may only join
            between = [p for p in sentence.phrases if word.end <= p.start and p.end <= atom.start and not p.city]
            persons = [p for p in between if p.kind == "person"]
            if not between or not any(p.end <= word.start for p in sentence.phrases):
                continue
            last = (persons or between)[-1]
            return word, group(sentence, last, word.end, atom.start)[0]
        return None, None

    def _welcomed(self, sentence: Sentence, atom: Atom, inside: str) -> list[list[Side]] | None:
        """习近平举行仪式，欢迎X对我国进行国事访问: X is the guest, who welcomes the host."""
        persons = [p for p in sentence.phrases if p.end <= atom.start and p.kind == "person"]
        if len(persons) < 2:
            return None
        guest = persons[-1]
        cue = next((a for a in reversed(sentence.atoms) if a.end <= guest.start and guest.start - a.end <= 1), None)
        if cue is None or cue.get("w:welcome") is None:
            return None
        hosts, guests = self._actors(persons[0], sentence), self._actors(guest, sentence)
        if not hosts or not guests or self.cast.state_of(hosts[0]) == self.cast.state_of(guests[0]):
            return None
        return [[Side(guests, guest, "guest"), Side(hosts, persons[0], "host")]]

    def _ends_with(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether the word itself ends in "with" (điện đàm với), so that the other side follows at once."""
        words = pack(sentence.language).language.words.get("with", [])
        return any(sentence.text(atom.start, atom.end).endswith(f" {word}") for word in words)

    def _led(
        self, sentence: Sentence, atom: Atom, wanted: frozenset[str], phrases: list[Phrase], end: int
    ) -> list[Phrase]:
        """Whom a "with" after the verb leads to: "with His Majesty King X", "with Indonesian Coordinating Minister … X"."""
        for word in sentence.atoms:
            if word.start < atom.end - 1 or word.any(wanted) is None or word.start >= end:
                continue
            reach = [p for p in phrases if word.end <= p.start <= word.end + 90 and p.end <= end]
            near: list[Phrase] = []
            for p in reach:
                gap = sentence.text(near[-1].end if near else word.end, p.start)
                if (
                    any(mark in gap for mark in ",;:")
                    or len(gap) > 50
                    or not self._open_way(sentence, word.end, p.start)
                ):
                    break
                near.append(p)
            named = [
                p
                for p in near
                if p.kind == "person" and p.name is not None and not (p.guessed and not sentence.actors.get(p.start))
            ]
            first = near[0] if near else None
            if first is None or (governed(sentence, first) is not word and not named):
                continue
            if (
                first.kind in ("state", "person")
                and named
                and named[0] is not first
                and (first.adjective or first.name is None or first.guessed)
            ):
                joined = any(
                    a.get("w:and") is not None and first.end <= a.start and a.end <= named[0].start
                    for a in sentence.atoms
                )
                if (
                    not joined
                    or first.guessed
                    or (sentence.text(named[0].start - 1, named[0].start) == " " and first.adjective)
                ):
                    return [named[0]]
            return [first] if governed(sentence, first) is word else named[:1]
        return []

    def _object(self, sentence: Sentence, atom: Atom, following: list[Phrase]) -> Phrase:
        """The object after a verb: the next phrase, or in Chinese the head at the end of a long attribute (会见来华出席…的总统)."""
        first = following[0]
        if sentence.language != "zh" or (first.kind == "person" and first.start - atom.end <= 2):
            return first
        end = sentence.chunk_end(atom.end)
        persons = [p for p in following if p.end <= end and p.kind == "person"]
        if not persons:
            return first
        last = persons[-1]
        return group(sentence, last, atom.end, end)[0]

    def _open_way(self, sentence: Sentence, start: int, end: int) -> bool:
        """No other verb and no full break between a verb and its object."""
        if re.search(r"[;；:：]", sentence.text(start, end)):
            return False
        return not any(
            atom.start >= start
            and atom.end <= end
            and atom.get("cue") is not None
            and atom.get("cue").act.type != "marker"  # type: ignore[union-attr]
            for atom in sentence.atoms
        )

    def _list(self, sentence: Sentence, first: Phrase, end: int) -> list[tuple[Phrase, list[str]]]:
        """A phrase with all that a list joins to it, attributes between them passed over (… nhóm G7 và Thủ tướng …)."""
        found = []
        members = group(sentence, first, first.start, max(end, first.end))
        for phrase in sentence.phrases:
            last = members[-1]
            if phrase.start < last.end or phrase.end > end or phrase.kind not in ("person", "state", "body"):
                continue
            gap = sentence.text(last.end, phrase.start)
            verbs = any(
                last.end <= a.start < phrase.start and (a.get("cue") or a.get("contact")) for a in sentence.atoms
            )
            if len(gap) > 30 or verbs or not ends_joined(sentence, last.end, phrase.start):
                break
            members.append(phrase)
        for phrase in members:
            actors = self._actors(phrase, sentence)
            if actors:
                found.append((phrase, actors))
        return found

    def _clause_end(self, sentence: Sentence, atom: Atom) -> int:
        """As far as a verb's objects may stand: to the next stop, or the next verb of a contact after a comma."""
        for place in sentence.breaks:
            if place >= atom.end and sentence.folded[place] in ';；:："':
                return place
        return sentence.span.end

    def _noun_sides(
        self,
        sentence: Sentence,
        atom: Atom,
        cue: ContactCue,
        before: list[tuple[Phrase, list[str]]],
        after: list[tuple[Phrase, list[str]]],
    ) -> tuple[list[tuple[Phrase, list[str]]], list[tuple[Phrase, list[str]]]]:
        """Around a noun: "call between A and B", "A's visit to B", "cuộc điện đàm giữa A và B"."""
        end = self._clause_end(sentence, atom)
        between = [
            p for p in sentence.phrases
            if atom.end <= p.start < min(end, atom.end + 40) and (g := governed(sentence, p)) is not None and g.get("w:between") is not None
        ]  # fmt: skip
        if between:
            return self._list(sentence, between[0], end), []
        owners = [
            p for p in sentence.phrases
            if atom.end <= p.start < min(end, atom.end + 120) and (g := governed(sentence, p)) is not None and g.get("w:of") is not None and g.get("w:with") is None and g.get("w:to") is None
        ]  # fmt: skip
        chosen = {id(phrase) for phrase, _ in after}
        limit = min((phrase.start for phrase, _ in after), default=end)
        owners = [p for p in owners if p.start < limit or not self._led_away(sentence, limit, p)]
        owners = [
            p
            for p in owners
            if id(p) not in chosen and p.kind in ("person", "state", "body", "pronoun", "leaders", "pair")
        ]
        if owners and sentence.language != "zh" and (not before or owners[0].start - atom.end <= 25):
            return self._list(sentence, owners[0], end), after
        return before, after

    def _led_away(self, sentence: Sentence, start: int, phrase: Phrase) -> bool:
        """Whether "about" or the like stands between the other side and an "of X": X then owns the subject matter."""
        return any(
            a.get("w:prep") is not None and a.get("w:of") is None and start < a.start and a.end < phrase.start
            for a in sentence.atoms
        )

    # -- one contact ------------------------------------------------------------------------------------------

    def _make(
        self,
        sentence: Sentence,
        atom: Atom,
        cue: ContactCue,
        sides: list[Side],
        number: int,
        title: bool,
        resolved: Sequence[tuple[dates.Mentioned, dates.Resolved | None]],
    ) -> Found | None:
        sides = self._clean(sides, cue)
        actors = list(dict.fromkeys(actor for side in sides for actor in side.actors))
        states = {state for actor in actors if (state := self.cast.state_of(actor)) is not None}
        unknown = [actor for actor in actors if self.cast.state_of(actor) is None]
        foreign = len(states) + (1 if unknown and states else 0)
        if foreign < 2 or (unknown and len(states) < 2 and cue.weak):
            return None
        if not any(self.cast.actors[actor].kind in ("person", "state") for actor in actors):
            return None
        spoken_for = {side.phrase.kind for side in sides if side.phrase is not None}
        if (
            cue.other == "object"
            and cue.kind == "meeting"
            and not spoken_for & {"person", "leaders", "pronoun", "plural", "counterpart"}
        ):
            return None  # two states that "meet" play football
        if cue.kind == "visit" and not any(
            side.role == "guest" and (side.phrase is None or side.phrase.kind != "state") for side in sides
        ):
            return None
        persons = sum(actor.startswith("person:") for actor in actors)
        if cue.weak and persons < (1 if cue.kind == "visit" else 2):
            return None
        if cue.kind == "visit" and not self._is_visit(sides):
            return None
        status = cue.status or self._status(sentence, atom)
        by_phone = cue.kind == "meeting" and pattern(sentence.language, "by_phone").search(
            sentence.text(atom.start, min(sentence.span.end, atom.end + 60))
        )
        found = Found(
            "call" if by_phone else cue.kind,
            status,
            sides,
            (atom.start, atom.end),
            cue.id,
            number,
            title,
            weak=cue.weak,
        )
        found.evidence.append((sentence.span.start, sentence.span.end, cue.id))
        self._dated(found, sentence, atom, resolved)
        found.place = self._place(sentence, atom, cue, sides)
        return found

    def _clean(self, sides: list[Side], cue: ContactCue) -> list[Side]:
        """Each actor once; of "中方" beside a person of that state only the person."""
        seen: set[str] = set()
        kept: list[Side] = []
        for side in sides:
            actors = [actor for actor in side.actors if actor not in seen and self._may_take_part(actor)]
            seen.update(actors)
            if actors:
                kept.append(Side(actors, side.phrase, side.role))
        return kept

    def _may_take_part(self, actor: str) -> bool:
        """Persons, states and known bodies; no outlets, no bodies only guessed from capitals."""
        row = self.cast.actors[actor]
        return row.kind != "outlet" and (row.catalogue or row.kind == "person")

    def _is_visit(self, sides: list[Side]) -> bool:
        guests = [side for side in sides if side.role == "guest"]
        hosts = [side for side in sides if side.role == "host"]
        return bool(guests and hosts) and {self.cast.state_of(a) for s in guests for a in s.actors} != {
            self.cast.state_of(a) for s in hosts for a in s.actors
        }

    def _status(self, sentence: Sentence, atom: Atom) -> str:
        start = sentence.chunk_start(atom.start)
        status = "held"
        end = sentence.chunk_end(atom.end)
        told = form_of(sentence, atom) == "past"
        for other in sentence.atoms:
            entry = other.get("status")
            if entry is None:
                continue
            if entry.value == "cancelled" and abs(other.start - atom.start) < 80:
                return "cancelled"
            near = start <= other.start <= atom.start + 4 or atom.end <= other.start <= min(end, atom.end + 25)
            if entry.value == "planned" and near and not told:
                status = "planned"
        return status

    def _dated(
        self,
        found: Found,
        sentence: Sentence,
        atom: Atom,
        resolved: Sequence[tuple[dates.Mentioned, dates.Resolved | None]],
    ) -> None:
        """The date nearest to the verb in its sentence, those inside names and quotations left out."""
        usable = [(hit, when) for hit, when in resolved if when is not None and sentence.in_quote(hit.start) is None]
        if not usable:
            return
        start, end = sentence.chunk_start(atom.start), sentence.chunk_end(atom.start)

        def distance(pair: tuple[dates.Mentioned, dates.Resolved | None]) -> tuple[int, int]:
            hit = pair[0]
            outside = 0 if start <= hit.start < end else 1 if hit.start < atom.start else 2
            return outside, min(abs(hit.start - atom.end), abs(atom.start - hit.end))

        hit, when = min(usable, key=distance)
        found.date, found.date_span = when, (hit.start, hit.end)

    def _place(
        self, sentence: Sentence, atom: Atom, cue: ContactCue, sides: list[Side]
    ) -> tuple[str, str | None, int, int] | None:
        if cue.kind == "call":
            return None
        for phrase in sentence.phrases:
            if (
                phrase.city
                and phrase.kind == "state"
                and (g := governed(sentence, phrase)) is not None
                and g.get("w:prep") is not None
            ):
                return phrase.word, phrase.state, phrase.start, phrase.end
        return None

    # -- joining mentions -------------------------------------------------------------------------------------

    def _same_event_words(self, one: Found, other: Found, sentence: Sentence) -> bool:
        """ "held talks", "gọi điện … trao đổi": two words of one sentence for one contact."""
        return one.kind == other.kind and set(one.actors()) == set(other.actors()) and one.status == other.status

    def _absorb(self, kept: Found, other: Found) -> None:
        """Take up another mention of the same contact."""
        kept.evidence += [e for e in other.evidence if e not in kept.evidence]
        kept.mentions += other.mentions
        kept.place = kept.place or other.place
        if kept.date is None or (other.date is not None and _sharper(other.date, kept.date)):
            if other.date is not None:
                kept.date, kept.date_span = other.date, other.date_span
        if kept.status == "planned" and other.status == "held" and not other.title:
            kept.status = "held"
        known = {actor for side in kept.sides for actor in side.actors}
        states = {self.cast.state_of(actor) for actor in known if not actor.startswith("state:")}
        for side in other.sides:
            fresh = [
                a
                for a in side.actors
                if a not in known and not (a.startswith("state:") and self.cast.state_of(a) in states)
            ]
            if fresh:
                for old in kept.sides:  # the person takes the place of the bare state
                    if any(
                        a.startswith("state:") and self.cast.state_of(a) == self.cast.state_of(fresh[0])
                        for a in old.actors
                    ):
                        old.actors, old.phrase = fresh, side.phrase
                        break
                else:
                    kept.sides.append(Side(fresh, side.phrase, side.role))

    def joined(self) -> list[Found]:
        """The contacts of the document, mentions of one contact made one, in the order first told."""
        kept: list[Found] = []
        for found in self.found:
            match = next((other for other in kept if self._same(other, found)), None)
            if match is None:
                kept.append(found)
            else:
                self._absorb(match, found)
        return kept

    def _same(self, one: Found, other: Found) -> bool:
        if one.kind != other.kind or (one.status == "cancelled") != (other.status == "cancelled"):
            return False
        if one.order == other.order and not (
            set(one.actors()) <= set(other.actors()) or set(other.actors()) <= set(one.actors())
        ):
            return False  # one sentence, two receptions: they stay two
        if one.date is not None and other.date is not None and not _compatible(one.date, other.date):
            return False
        first, second = self._people(one), self._people(other)
        if first & second:
            left, right = first - second, second - first
            sides_left, sides_right = self._states(one), self._states(other)
            if not (sides_left <= sides_right or sides_right <= sides_left):
                return False
            clash = {self.cast.state_of(a) for a in left} & {self.cast.state_of(a) for a in right}
            return not clash or one.kind == "visit"
        return (not first or not second) and self._states(one) == self._states(other)

    def _people(self, found: Found) -> set[str]:
        return {actor for actor in found.actors() if actor.startswith("person:")}

    def _states(self, found: Found) -> set[str | None]:
        return {self.cast.state_of(actor) for actor in found.actors()}


def _sharper(one: dates.Resolved, other: dates.Resolved) -> bool:
    rank = {"day": 2, "month": 1, "year": 0}
    return rank[one.precision] > rank[other.precision]


def _compatible(one: dates.Resolved, other: dates.Resolved) -> bool:
    return one.first <= other.last and other.first <= one.last


def first_mention(found: Iterable[Found]) -> Found | None:
    """The contact the article is about: told in the title, else first in the text, the better told before the weaker."""
    ranked = sorted(found, key=lambda one: (not one.title, one.weak, one.order))
    return ranked[0] if ranked else None


def span_of(found: Found) -> Span:
    """The characters that name the contact."""
    return Span(*found.span)
