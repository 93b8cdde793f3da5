"""Contacts: who met, called, visited or wrote to whom, sentence by sentence."""

from __future__ import annotations

import calendar
import dataclasses
from collections.abc import Sequence
from datetime import date

import msgspec

from dragoman.events import circumstances, denied, joining
from dragoman.events.arrivals import journeys
from dragoman.events.clauses import Sentence, form_of, governed, group, in_aside, light
from dragoman.events.discourse import Discourse
from dragoman.events.found import Found, Side, first_mention
from dragoman.events.in_turn import told_in_turn
from dragoman.events.letters import letter_told, name_recipient, note_recipient
from dragoman.events.lists import hyphened
from dragoman.events.patterns import pattern
from dragoman.events.sides import SideFinder, attributive, pair_named
from dragoman.lang import ContactCue, pack
from dragoman.mentions import dates
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom

__all__ = ["ContactReader", "Found", "first_mention"]


def persons_only(actors: Sequence[str]) -> bool:
    """Whether all these are persons."""
    return all(actor.startswith("person:") for actor in actors)


_AND = frozenset({"w:and"})
_HOLDS = frozenset({"w:holds"})
_BETWEEN = frozenset({"w:between"})
_PREPS = frozenset({"w:prep", "w:that", "w:with"})
_WISHES = frozenset({"request", "propose", "reject"})
_ALONE = frozenset({"special-envoy", "spokesperson", "ambassador"})
_SOON = 31  # days
_NAME = 60  # characters of the name of a round of talks
_EVENTS = frozenset({"conference", "ceremony", "signing"})
_PACT = frozenset({"w:pact"})


def _with_state_alone(found: Found) -> bool:
    """Whether a talk is with a state's leader whom the text does not name."""
    return found.kind in ("call", "meeting") and any(
        side.phrase is not None and side.phrase.kind == "state" and not side.phrase.word for side in found.sides
    )


def _is_sent(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a name tells of persons a state sends: "các phái đoàn Mỹ", "phái đoàn của Hamas", "une délégation japonaise"."""
    words = sentence.text(max(sentence.span.start, phrase.start - 14), phrase.end)
    named = pattern(sentence.language, "delegation").search(words) is not None
    return named or phrase.word == "delegates" or (phrase.word == "side" and sentence.language == "fr")


def _by_office_only(side: Side) -> bool:
    """Whether a side is one office-holder without a name, who stands for his state here."""
    unnamed = side.phrase is not None and side.phrase.kind == "person" and bool(side.phrase.offices)
    return unnamed and not any(actor.startswith("person:") for actor in side.actors)


_ONE_PARLIAMENT = frozenset({"CHN", "HKG", "MAC"})  # whose delegates sit together at home


class ContactReader:
    """Finds the contacts of a document, sentence by sentence."""

    def __init__(self, discourse: Discourse, written: date | None, near: date | None = None) -> None:
        self.discourse = discourse
        self.cast = discourse.cast
        self.sides = SideFinder(discourse)
        self.written = written
        self.near = near
        self.found: list[Found] = []
        self.in_body = False
        self._reference: dates.Resolved | None = None
        self._several_met = False
        self._gathered = -1  # the paragraph that last told of a gathering held

    def read(self, sentence: Sentence, number: int) -> None:
        """Add the contacts a sentence mentions."""
        self.in_body = self.in_body or sentence.block.role == "body"
        self.discourse.meet(sentence)
        title = sentence.block.role == "title" and not self.in_body  # a subhead is none
        resolved: list[tuple[dates.Mentioned, dates.Resolved | None]] = []
        for hit in sentence.dates:
            told = next((when for _, when in reversed(resolved) if when is not None and when.precision == "day"), None)
            ahead = circumstances.is_future(sentence, hit.start)
            if told is not None and self.written is not None and told.first > self.written.isoformat():
                ahead = ahead or hit.weekday is not None  # 周四将会晤X，周五转往Y
            # 16日通知，取消当日的会谈: the sentence's own day
            when = dates.resolve(hit, self.written, told or self._reference, ahead, self.near)
            resolved.append((hit, when))
        floor = sentence.span.start
        seen: list[Found] = []
        for atom in sentence.atoms:
            cues = [(entry.contact, entry.form) for entry in atom.entries if entry.contact is not None]
            if not cues or sentence.in_phrase(atom) or sentence.in_title(atom.start):
                continue
            if pattern(sentence.language, "named_only").fullmatch(sentence.text(atom.start, atom.end)):
                if pair_named(sentence, atom) is None and not self._held_by_two(sentence, atom):
                    continue  # "dialogue" alone is no contact, "the U.S.-Spain Cybersecurity Dialogue" is
            if denied.tells_of_none(sentence, atom):
                continue
            if sentence.language == "en" and sentence.text(atom.start - 1, atom.start) == "-":
                continue  # "the Germany-hosted ministerial"
            if (
                not title
                and sentence.capital_inside(atom)
                and not pattern(sentence.language, "capital_visit").fullmatch(sentence.text(atom.start, atom.end))
                and cues[0][0].other != "event"
                and pair_named(sentence, atom) is None
                and not self._held_by_two(sentence, atom)
                and not self._named_between(sentence, atom)
                and pattern(sentence.language, "held_by_name").search(sentence.folded[: atom.start]) is None
            ):
                continue  # "High-Level Economic Dialogue": part of a name; not "dự Hội đàm giữa A với B", "tổ chức Đối thoại"
            if self._attends_nothing(sentence, atom):
                continue
            for cue, inside in cues:
                inside = self._near_state(inside)
                cue = self._summit_of_two(sentence, atom, cue)
                if cue.kind in ("call", "meeting") and self._asks(sentence, atom):
                    continue
                if cue.echo and (seen or self._tells_more(sentence, atom)):
                    continue  # "discussed Ukraine in a call with X"
                if cue.kind == "meeting" and cue.form == "noun" and not title and self._wished(sentence, atom):
                    continue
                if cue.kind in ("signing", "conference") and pattern(sentence.language, "commemorates").search(
                    sentence.text(max(sentence.span.start, atom.start - 40), atom.start)
                ):
                    continue  # "25 năm ký Hiệp ước": remembered, not signed now
                if cue.kind == "visit" and (
                    self.sides.visits.invited(sentence, atom) or circumstances.is_interview(sentence, atom)
                ):
                    continue
                made = [
                    found
                    for sides in self.sides.of(sentence, atom, cue, floor, inside) or ()
                    if not (cue.echo and self._told_before(sides))
                    if not (cue.id == "en.message.exchange" and self._in_talks_told(sides))
                    if (found := self._make(sentence, atom, cue, sides, number, title, resolved)) is not None
                ]
                if not made and (visit := self._this_visit(sentence, atom, cue)):
                    one = self._make(sentence, atom, cue, visit, number, title, resolved)
                    made = [one] if one is not None else []
                if len(made) == 1 and (days := circumstances.days_in_turn(sentence, atom, resolved)):
                    seen += [self._on_day(made[0], hit, when) for hit, when in days]
                    break
                if len(made) > 1 and all(_with_state_alone(found) for found in made):
                    for found in made:  # "called the leaders of many states such as A and B": hardly the article's own
                        found.weak = True
                for found in made:
                    same = next((other for other in seen if self._same_event_words(other, found, sentence)), None)
                    if same is not None:
                        joining.absorb(same, found, self.cast)
                    else:
                        seen.append(found)
                if made:
                    break  # "visite" is noun and verb: the first reading that finds its sides holds
        self._several_met = self._several_met or any(
            (entry := a.get("contact")) is not None and entry.value == "meeting" for a in sentence.atoms
        )
        if not seen:
            self.read_in_turn(sentence, number)
        seen += self._journeys(sentence, number, title, resolved, seen)
        circumstances.plan_together(seen, sentence)
        self.found.extend(seen)
        self._note(seen)
        if not circumstances.each_his_day(seen, sentence, resolved) and not circumstances.over_days(
            seen, sentence, resolved
        ):
            for found in seen if len({one.span for one in seen}) == len(seen) else ():  # not of rounds on days in turn
                self.found.extend(circumstances.on_further_days(found, sentence, resolved))
        for _hit, when in resolved:
            if when is not None and when.precision == "day":
                self._reference = when
        free = [p for p in sentence.phrases if p.kind == "person" and governed(sentence, p) is None]
        if free:  # who comes first is known before the rest of the sentence is learnt
            for phrase in group(sentence, free[0], sentence.span.start, sentence.span.end):
                self.discourse.actors_of(phrase, sentence)

    def _named_between(self, sentence: Sentence, atom: Atom) -> bool:
        """ "dự Hội đàm giữa A với B", "The Foreign Office Consultations (FOC) between A and B were held": talks by name, told as talks."""
        between = bool(sentence.of_class(_BETWEEN, atom.end, atom.end + (16 if sentence.language == "en" else 6)))
        held = any(a.get("w:gathers") is not None and a.start > atom.end for a in sentence.atoms)
        return between and (sentence.language == "vi" or (sentence.language == "en" and held))

    def _held_by_two(self, sentence: Sentence, atom: Atom) -> bool:
        """ "The United States and France held the first Comprehensive Dialogue on Space": a round of talks by name."""
        verb = next((a for a in reversed(sentence.atoms) if a.end <= atom.start and a.get("w:holds")), None)
        if sentence.language != "en" or verb is None or atom.start - verb.end > _NAME:
            return False
        before = [p for p in sentence.phrases if p.end <= verb.start and p.kind == "state" and not p.city]
        named = sentence.capital_inside(atom) and not any(verb.end <= p.start < atom.start for p in sentence.phrases)
        return named and len(before) > 1 and light(sentence, before[-1].end, verb.start)

    def may_tell_journey(self, sentence: Sentence) -> bool:
        """Whether somebody may be told to come to another state without a word for a visit."""
        return sentence.language == "vi" and bool(journeys(sentence, self.discourse))

    def _attends_nothing(self, sentence: Sentence, atom: Atom) -> bool:
        """峰会9日举行。A、B出席。: a word for attending alone counts where its paragraph has told of a gathering held; else this is so."""
        cue = atom.get("contact")
        if cue is not None and cue.value == "conference" and sentence.of_class(_HOLDS, *sentence.span):
            self._gathered = sentence.block.paragraph
        if pattern(sentence.language, "attends_alone").fullmatch(sentence.text(atom.start, atom.end)) is None:
            return False
        here = any((c := a.get("contact")) is not None and a is not atom and c.value in _EVENTS for a in sentence.atoms)
        return here or self._gathered != sentence.block.paragraph

    def _this_visit(self, sentence: Sentence, atom: Atom, cue: ContactCue) -> list[Side]:
        """ "Cette visite s'inscrit …", where only the reception of a guest has been told: he came to his host's state."""
        before = sentence.text(max(sentence.span.start, atom.start - 8), atom.start)
        if cue.kind != "visit" or cue.form != "noun" or pattern(sentence.language, "this_one").search(before) is None:
            return []
        received = [one for one in self.found if one.kind == "meeting" and one.status == "held" and not one.past]
        if not received or any(one.kind == "visit" for one in self.found):
            return []
        guests = [side for side in received[-1].sides if side.role == "guest"]
        hosts = [side for side in received[-1].sides if side.role == "host"]
        state = self.cast.state_of(hosts[0].actors[0]) if hosts else None
        posted = any(side.phrase is not None and "ambassador" in side.phrase.offices for side in guests)
        if not guests or posted or state not in self.cast.known.states:
            return []
        return [
            *(Side(list(one.actors), one.phrase, "guest") for one in guests),
            Side([self.cast.state(state)], None, "host"),
        ]

    def _journeys(
        self,
        sentence: Sentence,
        number: int,
        title: bool,
        resolved: Sequence[tuple[dates.Mentioned, dates.Resolved | None]],
        seen: list[Found],
    ) -> list[Found]:
        """The visits a sentence tells by "came to" alone, where it does not tell them by a word of their own."""
        come = [] if any(one.kind == "visit" for one in seen) else journeys(sentence, self.discourse)
        if not come:
            return []
        cue = next((c for c in pack(sentence.language).contacts if c.id == f"{sentence.language}.visit.go"), None)
        if cue is None:
            return []
        told = [
            self._make(sentence, word, cue, sides, number, title, resolved)
            for word, sides in come
            if not denied.tells_of_none(sentence, word) and not self.sides.visits.invited(sentence, word)
        ]
        return [one for one in told if one is not None]

    def read_in_turn(self, sentence: Sentence, number: int) -> None:
        """Add the meeting a sentence tells that only goes on after the word for several (« rencontres bilatérales »)."""
        if not self._several_met or not (sides := told_in_turn(sentence, self.discourse)):
            return
        span = (sentence.span.start, sides[-1].phrase.end if sides[-1].phrase is not None else sentence.span.end)
        rule = f"{sentence.language}.meeting.in-turn"
        found = Found("meeting", "held", sides, span, rule, number, title=False, verb=True)
        found.evidence.append((sentence.span.start, sentence.span.end, rule))
        self.found.append(found)

    def read_letter(self, sentence: Sentence, number: int) -> None:
        """Add the letter a sentence tells only by what stands in it ("In his message, President X stressed …")."""
        here = [found for found in self.found if found.order == number]
        sides = letter_told(sentence, self.discourse, self.found)
        name_recipient(here, self.discourse)
        note_recipient(sentence, self.discourse, here)
        if not sides or sides[0].phrase is None:
            return
        rule = f"{sentence.language}.message.in-it"
        found = Found("message", "held", sides, (sides[0].phrase.start, sides[0].phrase.end), rule, number, title=False)
        found.evidence.append((sentence.span.start, sentence.span.end, rule))
        self.found.append(found)

    def _note(self, seen: list[Found]) -> None:
        """Keep in mind whose visits and talks the text has told."""
        for found in seen:
            people = [a for side in found.sides for a in side.actors if a.startswith("person:")]
            if found.kind in ("meeting", "call"):
                self.discourse.met.update(people)
            elif found.kind == "visit":
                guests = [a for side in found.sides if side.role == "guest" for a in side.actors if a in people]
                self.discourse.visitors += [a for a in guests if a not in self.discourse.visitors]
                self.discourse.delegation = guests[:1] or self.discourse.delegation

    def _tells_more(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether a sentence holds another word for a talk."""
        cues = (e.contact for a in sentence.atoms if a is not atom for e in a.entries if e.contact is not None)
        return any(cue.kind in ("call", "meeting") and not cue.echo for cue in cues)

    def _told_before(self, sides: list[Side]) -> bool:
        """Whether a contact of the states of these persons has been told, or not all of them are persons named here."""
        if not all(side.phrase is not None and side.phrase.kind == "person" and side.phrase.name for side in sides):
            return True
        states = {self.cast.state_of(actor) for side in sides for actor in side.actors}
        own = {self.cast.state_of(actor) for actor in sides[0].actors}
        told = [{self.cast.state_of(actor) for actor in found.actors()} for found in self.found]
        return states <= set().union(*(here for here in told if own <= here))  # with each of them, too

    def _in_talks_told(self, sides: list[Side]) -> bool:
        """ "They talked by phone. The presidents exchanged congratulations": what two said in the talk told before is no letter."""
        who = {actor for side in sides for actor in side.actors}
        return any(found.kind in ("call", "meeting") and who <= set(found.actors()) for found in self.found)

    def turn(self, sentence: Sentence) -> None:
        """In a transcript, whose "I met with X" a paragraph tells: the label's ("SECRETARY BLINKEN: …"); of "Q" nobody's."""
        if sentence.span.start > sentence.block.span.start + 1:
            return
        label = pattern(sentence.language, "turn").match(sentence.raw, sentence.span.start, sentence.span.end)
        if label is None:
            return
        named = [p for p in sentence.phrases if p.end <= label.end() and p.kind == "person"]
        actors = [actor for p in named[:1] for actor in self.discourse.labelled(p, sentence, label.end())]
        self.discourse.voice = [actor for actor in actors if actor.startswith("person:")]

    def _by_phone(self, sentence: Sentence, atom: Atom, cue: ContactCue) -> bool:
        """Whether talks or a message are told as held by telephone or video."""
        told = sentence.text(atom.start, min(sentence.span.end, atom.end + 60))
        if cue.kind not in ("meeting", "message"):
            return False
        rings = cue.kind == "message" and self._rings(sentence, atom)
        rings = rings or (cue.kind == "meeting" and cue.form == "verb" and self._in_call(sentence, atom))
        return rings or pattern(sentence.language, "by_phone").search(told) is not None

    def _in_call(self, sentence: Sentence, atom: Atom) -> bool:
        """ "Lors d'un entretien téléphonique, A et B ont échangé": a verb of talking behind the call it was done in."""
        return sentence.language == "fr" and any(
            (entry := a.get("contact")) is not None and entry.value == "call" and in_aside(sentence, a.start)
            for a in sentence.atoms
            if a.end <= atom.start and a.start - sentence.span.start <= 16
        )

    def _rings(self, sentence: Sentence, atom: Atom) -> bool:
        """致電 in Hong Kong and Taiwan: a telephone call, but for congratulations and condolences."""
        return (
            sentence.block.language == "zh-Hant"
            and pattern("zh", "by_wire").fullmatch(sentence.text(atom.start, atom.end)) is not None
            and pattern("zh", "courtesy").search(sentence.text(*sentence.span)) is None
        )

    def _near_state(self, inside: str) -> str:
        """访新: of the states whose Chinese name begins so, the one the document is about (新西兰, not 新加坡)."""
        known = self.cast.known.states
        about = {self.cast.state_of(actor) for actor in self.discourse.principals}
        if inside not in known or inside in about or inside in self.discourse.states_named:
            return inside
        first = known[inside].names.get("zh", ("",))[0][:1]
        same = [code for code in about if code in known and known[code].names.get("zh", ("",))[0][:1] == first]
        return same[0] if len(same) == 1 and same[0] is not None else inside

    def _summit_of_two(self, sentence: Sentence, atom: Atom, cue: ContactCue) -> ContactCue:
        """ "pour un sommet avec le président X", "le sommet Trump-Poutine": a gathering with somebody is a meeting."""
        with_whom = pattern(sentence.language, "with_somebody").match(sentence.text(atom.end, sentence.span.end))
        return (
            cue
            if cue.other != "event" or (with_whom is None and not hyphened(sentence, atom.end))
            else msgspec.structs.replace(cue, kind="meeting", other="with")
        )

    def _asks(self, sentence: Sentence, atom: Atom) -> bool:
        """ "a appelé X à la retenue", "called on X to act", "a joint call to end the war": an appeal, no contact."""
        if pattern(sentence.language, "appeals").fullmatch(sentence.text(atom.start, atom.end)):
            return pattern(sentence.language, "calls_for").match(sentence.text(atom.end, sentence.span.end)) is not None
        entry = atom.get("cue")
        if entry is None or entry.value != "request":
            return False
        asks = pattern(sentence.language, "asks_to")
        return asks.search(sentence.text(atom.end, min(sentence.span.end, atom.end + 200))) is not None

    def _wished(self, sentence: Sentence, atom: Atom) -> bool:
        """ "encouraged further direct talks between A and B": talks that are asked for, not held."""
        before = [a for a in sentence.atoms if a.end <= atom.start and (e := a.get("cue")) and e.act is not None]
        if not before or before[-1].get("cue").value not in _WISHES:  # type: ignore[union-attr]
            return False
        gap = sentence.text(before[-1].end, atom.start)
        return len(gap) <= 30 and not sentence.of_class(_PREPS, before[-1].end, atom.start) and "," not in gap

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
        sides = self._clean(sides)
        actors = list(dict.fromkeys(actor for side in sides for actor in side.actors))
        states = {state for actor in actors if (state := self.cast.state_of(actor)) is not None}
        unknown = [actor for actor in actors if self.cast.state_of(actor) is None]
        foreign = len(states) + (1 if unknown and states else 0)
        if cue.kind == "conference" and states and states <= _ONE_PARLIAMENT:
            foreign = 1  # 何厚铧、梁振英出席全国政协会议
        if cue.international or (cue.kind == "conference" and self.sides.gatherings.is_international(actors)):
            foreign = 2  # the Security Council meets: a contact of its members
        abroad = self.sides.abroad(sentence, atom, cue) and len(states) == 1 and persons_only(actors)
        foreign = 2 if abroad else foreign  # "met with Arab leaders", "travelled to the Gulf"
        plural = (
            cue.form == "noun" and sentence.text(atom.end - 1, atom.end + 4) == "s of "
        )  # "meetings of ASEAN and the G20"
        if cue.kind == "meeting" and len(actors) > 1 and self.sides.gatherings.is_international(actors) and not plural:
            foreign = 2  # "a meeting between officials from the African Union and the EU"
            cue = cue if len(actors) == 2 else msgspec.structs.replace(cue, kind="conference")
        if (
            cue.kind == "conference"
            and len(states) == len(actors) == 2
            and persons_only(actors)
            and (
                sentence.of_class(_HOLDS, max(sentence.span.start, atom.start - 24), atom.start)
                or sentence.of_class(_BETWEEN, atom.end, min(sentence.span.end, atom.end + 10))
            )
        ):
            cue = msgspec.structs.replace(cue, kind="meeting")  # a summit of two
        if cue.kind == "conference" and len(sides) == 1 and sides[0].phrase is not None and len(states) == 2:
            if sides[0].phrase.kind == "states":
                cue = msgspec.structs.replace(cue, kind="meeting")  # 美朝峰会
        if (
            cue.kind == "meeting"
            and len(actors) == 1
            and self.sides.gatherings.is_international(actors)
            and any(
                s.phrase is not None
                and (
                    set(s.phrase.offices) - _ALONE
                    or s.phrase.word == "delegates"
                    or (cue.form == "verb" and (sentence.language == "fr" or cue.id == "vi.meeting.hold"))
                )
                for s in sides
            )
        ):
            cue, foreign = msgspec.structs.replace(cue, kind="conference"), 2  # the foreign ministers of the G7 meet
        if foreign < 2 or (unknown and len(states) < 2 and cue.weak):
            return None
        if cue.kind == "meeting" and not any(one.startswith("person:") for one in actors):
            if denied.only_a_matter(sentence, atom):
                return None  # 中美谈判会增加压力
        bodies = self.sides.gatherings.is_international(actors) and len(actors) == 2
        if (
            cue.kind != "conference"
            and not bodies
            and not any(self.cast.actors[actor].kind in ("person", "state") for actor in actors)
        ):
            return None
        if (
            cue.roles[0] == "host"
            and sentence.language == "en"
            and not any(side.role == cue.roles[1] for side in sides)
        ):
            return None  # "the embassies in A and B received grants"
        if cue.kind == "message" and sides and all(side.role == "recipient" for side in sides):
            return None  # 信函之后，X与Y在电话里谈到…: nobody sent one
        spoken_for = {
            told
            for side in sides
            if side.phrase is not None
            for told in (side.phrase.kind, side.phrase.word if side.phrase.state or side.phrase.states else "")
        }
        if (
            cue.other == "object"
            and cue.kind == "meeting"
            and not spoken_for
            & {"person", "leaders", "pronoun", "plural", "counterpart", "delegates", "ministry", "group"}
        ):
            return None  # two states that "meet" play football
        if (
            cue.kind == "visit"
            and not cue.sends
            and not any(
                side.role == "guest"
                and (
                    side.phrase is None
                    or side.phrase.kind not in ("state", "it")
                    or side.phrase.word == "ministry"
                    or _is_sent(sentence, side.phrase)
                )
                and not (side.phrase is not None and side.phrase.kind == "body" and sentence.language == "en")
                for side in sides
            )
        ):
            return None
        persons = sum(actor.startswith("person:") for actor in actors)
        if cue.kind == "visit":  # "các phái đoàn Mỹ đã tới Cairo", "Ngoại trưởng Jordan đã đến": without names too
            persons += sum(
                s.phrase is not None and (s.phrase.kind == "person" or _is_sent(sentence, s.phrase)) for s in sides
            )
        if cue.kind == "message":  # "sent a cable to the Saudi king"
            persons += sum(_by_office_only(side) for side in sides)
        if cue.weak and persons < (1 if cue.kind == "visit" else 2) and not self._pact(sentence, atom, cue):
            return None
        if cue.kind == "visit" and not abroad and not self._is_visit(sides):
            return None
        status = cue.status or circumstances.status(sentence, atom)
        words = sentence.text(atom.start, atom.end)
        by_phone = self._by_phone(sentence, atom, cue)
        if by_phone and cue.kind == "message":  # 致电…，两人在电话中…
            sides = [Side(side.actors, side.phrase, "participant") for side in sides]
        found = Found(
            "call" if by_phone else cue.kind,
            status,
            sides,
            (atom.start, atom.end),
            cue.id,
            number,
            title,
            weak=cue.weak or (cue.kind == "visit" and attributive(sentence, atom)),
            verb=cue.form == "verb" or self._carried_out(sentence, atom),
            talked=cue.form == "verb" and (cue.echo or pattern(sentence.language, "talks").search(words) is not None),
        )
        found.tenseless = found.verb and found.status == "held" and self._without_tense(sentence, atom)
        found.aside = cue.kind == "conference" and sentence.language == "zh" and in_aside(sentence, atom.start)
        found.past = found.status == "held" and circumstances.long_over(sentence, atom)
        found.evidence.append((sentence.span.start, sentence.span.end, cue.id))
        circumstances.dated(found, sentence, atom, resolved)
        circumstances.ahead(found, sentence, self.written)
        circumstances.within_week(found, sentence, self.written)
        if found.status == "held" and cue.form == "verb" and form_of(sentence, atom) == "past":
            self._set_back(found, sentence)
        if found.status == "planned" and cue.form == "noun" and self._long_past(found):
            found.status = "held"  # "will follow up on their September 9 call", written in October
        if (
            found.status == "held"
            and self._still_ahead(found)
            and (cue.kind == "conference" or self._not_yet(sentence, atom, found))
        ):
            found.status = "planned"  # "travels to Rome on July 28", written on July 26
        journey = cue.form == "noun" and cue.kind == "visit" and sentence.language == "en"
        if found.status == "held" and journey and self._still_ahead(found):
            found.status = "planned"  # "talked about his visit to India on April 1", written in March
        found.place = circumstances.place(sentence, cue)
        return found

    def _carried_out(self, sentence: Sentence, atom: Atom) -> bool:
        """ "đã tiến hành hội đàm": a noun with its verb, told as done."""
        before = sentence.text(max(sentence.span.start, atom.start - 24), atom.start)
        return pattern(sentence.language, "carried_out").search(before) is not None

    def _without_tense(self, sentence: Sentence, atom: Atom) -> bool:
        """ "Thủ tướng X thăm Lào": whether no word tells that it is done."""
        told = sentence.text(sentence.chunk_start(atom.start), atom.end)
        return sentence.language == "vi" and pattern("vi", "done_before").search(told) is None

    def _on_day(self, found: Found, hit: dates.Mentioned, when: dates.Resolved) -> Found:
        """One of several rounds told in one breath, on its own day."""
        return dataclasses.replace(
            found, date=when, date_span=(hit.start, hit.end), sides=list(found.sides), evidence=list(found.evidence)
        )

    def _set_back(self, found: Found, sentence: Sentence) -> None:
        """ "met in Geneva in June", written in April: a month told in the past without its year is the last one."""
        when = found.date
        if (
            when is None
            or when.stated
            or when.precision != "month"
            or self.written is None
            or sentence.language != "en"
        ):
            return
        if when.first > self.written.isoformat():
            year = int(when.first[:4]) - 1
            last = calendar.monthrange(year, int(when.last[5:7]))[1]
            found.date = dataclasses.replace(
                when, first=f"{year:04}{when.first[4:]}", last=f"{year:04}{when.last[4:8]}{last:02}"
            )

    def _not_yet(self, sentence: Sentence, atom: Atom, found: Found) -> bool:
        """Whether a contact is told in the present, or after a plan: "will travel to Tokyo on May 21 … to meet with X".

        Where verbs have no tense, any of the coming weeks that no word tells as done.
        """
        if sentence.language == "vi":
            done = pattern("vi", "done_before")
            near = (
                found.date is not None
                and self.written is not None
                and (date.fromisoformat(found.date.first) - self.written).days <= _SOON
            )
            return near and done.search(sentence.text(sentence.chunk_start(atom.start), atom.end)) is None
        if form_of(sentence, atom) == "present" and (entry := atom.get("contact")) is not None:
            return entry.contact is not None and entry.contact.form == "verb"
        plans = [a for a in sentence.atoms if a.end <= atom.start and (e := a.get("status")) and e.value == "planned"]
        return bool(plans) and form_of(sentence, atom) == "other"

    def _still_ahead(self, found: Found) -> bool:
        """Whether a contact's day comes after the day of writing."""
        if found.date is None or self.written is None or (found.date.precision != "day" and found.kind != "conference"):
            return False
        return found.date.first > self.written.isoformat()

    def _long_past(self, found: Found) -> bool:
        """Whether a contact's day or month, told as such, lies before the day of writing."""
        if found.date is None or self.written is None or found.date.precision not in ("day", "month"):
            return False
        return found.date.last < self.written.isoformat()

    def _pact(self, sentence: Sentence, atom: Atom, cue: ContactCue) -> bool:
        """Whether what is signed is named as a treaty, agreement or memorandum, in the same sentence."""
        if cue.kind != "signing":
            return False
        own = sentence.text(atom.start, atom.end)  # ký hiệp định: the word itself says so
        if any(own.endswith(word) for word in pack(sentence.language).language.words.get("pact", ())):
            return True
        return bool(
            sentence.of_class(_PACT, max(sentence.span.start, atom.start - 80), min(sentence.span.end, atom.end + 80))
        )

    def _clean(self, sides: list[Side]) -> list[Side]:
        """Each actor once, and only those that may take part."""
        seen: set[str] = set()
        kept: list[Side] = []
        named = [a for s in sides for a in s.actors if a.startswith("person:") and self._may_take_part(a)]
        people = {self.cast.state_of(actor) for actor in named}
        for side in sides:
            actors = [actor for actor in side.actors if actor not in seen and self._may_take_part(actor)]
            if side.phrase is not None and side.phrase.kind == "states":  # "A and B co-chaired the U.S.-Kenya Dialogue"
                actors = [a for a in actors if a.startswith("person:") or self.cast.state_of(a) not in people]
            if (
                side.phrase is not None and side.phrase.word == "delegates"
            ):  # "X và đoàn đại biểu Lào": X comes for Laos
                actors = [a for a in actors if a.startswith("person:") or self.cast.state_of(a) not in people]
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

    def _same_event_words(self, one: Found, other: Found, sentence: Sentence) -> bool:
        """ "held talks", "gọi điện … trao đổi": two words of one sentence for one contact."""
        if (one.date is None) != (other.date is None):
            return False  # they spoke about their meeting in October
        if one.date is not None and other.date is not None and not joining.compatible(one.date, other.date):
            return False  # "spoke today … to follow up on their May 15 meeting"
        group_met = (
            one.kind == "call" and other.kind == "meeting" and not other.verb
        )  # "virtual meeting of the U.S.-Israel Group"
        apart = sentence.of_class(_AND, one.span[1], other.span[0])
        alike = one.kind == other.kind or (sentence.language == "en" and group_met and not apart)
        return alike and set(one.actors()) == set(other.actors()) and one.status == other.status

    def joined(self) -> list[Found]:
        """The contacts of the document, mentions of one contact made one, in the order first told."""
        found = joining.joined(self.found, self.cast, self.written)
        visits = [one for one in found if one.kind == "visit" and one.title]
        for one in visits:  # "Statement on the Visit of X", then "looks forward to welcoming X"
            told = [other for other in found if other is not one and set(other.actors()) & set(one.actors())]
            if told and told[0].status == "planned" and one.date is None and not one.verb:
                one.status = "planned"
                if told[0].kind == "meeting":
                    one.date, one.date_span = told[0].date, told[0].date_span
            if one.status == "held" and any(o.kind == "visit" and o.status == "cancelled" for o in told):
                one.status = "cancelled"  # "Statement on Travel to A and B", then "will be postponing his trip to A"
        if any(one.status == "planned" for one in visits):
            for one in visits:  # "Travel to A, B, and C" is told once for all
                one.status = "planned" if len(one.evidence) == 1 and not one.verb else one.status
        for one in found:
            if one.kind == "visit" and one.status == "held" and one.title and self._still_ahead(one):
                one.status = "planned"  # "X Travels to Italy", and in the text the days, which are to come
        return found
