"""The sides of a contact: who stands before its word, after it, or around it."""

from __future__ import annotations

import itertools
import re

from dragoman.events.circumstances import clause_start
from dragoman.events.clauses import Sentence, Subject, governed, group, in_aside, light, link_of, subject_of
from dragoman.events.discourse import Discourse
from dragoman.events.found import Named, Side
from dragoman.events.gatherings import GatheringReader
from dragoman.events.owners import OwnerReader
from dragoman.events.patterns import pattern
from dragoman.events.visits import VisitReader
from dragoman.lang import ContactCue
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom

_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|be|being)(?: \w+ly)? $")
_TITLE = 14  # characters of a title between an office and its head
_SIGNED = 140  # characters from "the signing of" to "between A and B"
_WHO = frozenset({"person", "leaders", "pronoun", "plural", "pair"})
_ABOUT = frozenset({"对", "就", "针对", "关于", "有关", "因"})
_MAY_WITH = re.compile("(?:可能|或|或将|计划|拟|将|即将|打算|有意|是否)?(?:将)?(?:再次|首次)?(?:与|同|和)")

_EACH = frozenset({"w:each"})


class SideFinder(OwnerReader):
    """Finds who takes part, for each word of a contact."""

    def __init__(self, discourse: Discourse) -> None:
        super().__init__(discourse)
        self.gatherings = GatheringReader(discourse)
        self.visits = VisitReader(discourse)

    def of(self, sentence: Sentence, atom: Atom, cue: ContactCue, floor: int, inside: str) -> list[list[Side]] | None:
        """The sides of each contact the verb or noun tells of; several where it distributes (分别会见)."""
        first_role, other_role = cue.roles
        if cue.kind == "message" and cue.form == "noun" and (letters := self._got_from(sentence, atom, cue, floor)):
            return letters
        if cue.kind == "signing" and cue.form == "noun" and sentence.language == "en":
            return self._signed_between(sentence, atom, first_role)
        if cue.kind == "visit" and sentence.language == "zh" and attributive(sentence, atom):
            goal = next((p.state for p in sentence.phrases if p.start == atom.end and p.kind == "state"), None)
            return self.visits.visitor(sentence, atom, inside or cue.state or goal or "")
        near = bool(sentence.of_class(_EACH, max(floor, atom.start - 40), min(sentence.span.end, atom.end + 200)))
        near = near or (
            cue.form == "noun"
            and pattern(sentence.language, "one_talk").match(sentence.folded, atom.start) is None
            and any(a.get("w:several") is not None and 0 <= atom.start - a.end <= 1 for a in sentence.atoms)
        )
        near = near or self._in_plural(sentence, atom)
        near = (
            near
            or pattern(sentence.language, "several_told").fullmatch(sentence.text(atom.start, atom.end)) is not None
        )
        word, companion = self._companion(sentence, atom, cue.kind) if sentence.language == "zh" else (None, None)
        if (
            cue.kind == "visit"
            and sentence.language == "zh"
            and (welcomed := self.visits.welcomed(sentence, atom)) is not None
        ):
            return welcomed
        after = self._others(sentence, atom, cue)
        if cue.kind == "signing" and sentence.language == "zh":  # 签署行政命令，取消对香港的待遇: no party of it
            after = [(p, actors) for p, actors in after if p.start < sentence.chunk_end(atom.end)]
        if self.abroad(sentence, atom, cue):  # "meet with foreign partners to demonstrate U.S. solidarity"
            after = [(p, actors) for p, actors in after if self.cast.state_of(actors[0]) != self.cast.home]
        if cue.kind in ("meeting", "call"):
            after = [(p, actors) for p, actors in after if not _of_people(sentence, p)]
        if not after and (after := self._included(sentence, atom, cue)):
            near = near or sentence.language in ("en", "vi")  # "met with leaders such as A and B": one after the other
        after = after or self._at_place(sentence, atom, cue)
        if cue.kind == "visit" and not after:
            after = self._goal_before(sentence, atom) if cue.form == "noun" else self._here(sentence, atom)
        if cue.form == "noun" and cue.kind == "visit" and not after and (two := self._while_there(sentence, atom)):
            guest, host = two
            return [[Side([guest], None, first_role), Side([self.cast.state(host)], None, other_role)]]
        if companion is not None and (cue.other == "with" or not after) and cue.form == "verb" and cue.kind != "visit":
            after = self._list(sentence, companion, atom.start)
            before = self._within_time(sentence, word or atom) or self._subject(sentence, word or atom, cue, floor)
            before = self._without_partner(sentence, before, word or atom)
        else:
            before = self._within_time(sentence, atom) or self._subject(sentence, atom, cue, floor)
        if cue.form == "noun" and (first := self._joined_noun(sentence, atom)) is not None:
            before = self._subject(sentence, first, cue, floor)
        if cue.kind in ("meeting", "call") and sentence.language == "en":
            near = near or self._and_with(sentence, after)
            if cue.form == "noun" and (self._names_it(sentence, atom) or self._speaks_of_it(sentence, atom, after)):
                before = []  # "hosts Asia-Pacific Economic Cooperation (APEC) meetings"
        if cue.kind == "message" and sentence.language != "vi" and after and after[0][0].end <= atom.start:
            before = [(p, actors) for p, actors in before if p.end < after[0][0].start] or self._acting(
                sentence, after[0][0].start
            )
        if cue.form == "verb" and sentence.language != "zh" and (agents := self._agents(sentence, atom)):
            if cue.roles[0] == "guest":
                after = agents
            else:
                before, after = agents, self._undergoes(sentence, atom, cue, agents, before)
        bare = all(p.kind == "ministry" and p.state is None for p, _ in after)  # "au ministère des Affaires étrangères"
        if cue.roles[0] == "guest" and cue.kind == "meeting" and bare and sentence.language == "fr":
            after = self._summoner(sentence, atom, before) or after
        if cue.roles[0] == "guest" and cue.kind == "meeting" and not after and sentence.language == "zh":
            after = self._receiver(sentence, before)
        summons = cue.form == "verb" and cue.other == "object" and cue.kind == "meeting"
        if (cue.roles[0] == "host" or summons) and not after and (guests := self._received(sentence, before)):
            after = guests
        if cue.form == "noun" and cue.kind == "visit" and before and self._only_tells(sentence, atom, before[-1][0]):
            before = []
        if cue.form == "noun" and before and self._of_what_is_said(sentence, atom, before[-1][0]):
            before = []
        if cue.form == "noun" and cue.kind == "visit" and (guests := self._visitors(sentence, atom)):
            places = [p for p in sentence.phrases if atom.end <= p.start < guests[0][0].start and p.kind == "state"]
            places = places or self._goal_after(sentence, guests[-1][0].end)
            stops = group(sentence, places[0], atom.end, guests[0][0].start) if places else []
            hosts = [Side(self._actors(p, sentence), p, other_role) for p in stops if p.kind == "state"]
            if len(hosts) > 1:  # a journey to three states is three visits
                return [[*(Side(actors, p, first_role) for p, actors in guests), host] for host in hosts]
            return [[*(Side(actors, p, first_role) for p, actors in guests), *hosts]]
        if cue.form == "noun":
            owners = self._possessor(sentence, atom, cue.kind == "visit")
            if owners:
                before = owners
            elif not after and cue.kind in ("meeting", "call") and (theirs := self._theirs(sentence, atom)):
                before = theirs
            before, after = self._noun_sides(sentence, atom, before, after)
            if not after and cue.kind in ("meeting", "call") and (after := self._taking_part(sentence, atom)):
                near = False
        if cue.form == "noun" and not after and (told := self._told_in(sentence, atom, cue, floor)):
            return told
        if (
            cue.form == "noun"
            and cue.kind == "visit"
            and not after
            and (shared := self._same_goal(sentence, atom, before))
        ):
            return [[Side(actors, p, first_role), Side(shared, None, other_role)] for p, actors in before]
        if cue.form == "noun" and cue.kind == "visit" and not after:  # "la visite du président français en Arménie"
            after = [(p, [self.cast.state(p.posted)]) for p, _ in before if p.posted and "ambassador" not in p.offices]
        if cue.form == "noun" and cue.kind == "visit" and not after and before:
            after = self._to_home(sentence, atom, before) or self._to_who_values_it(sentence, atom, before)
        if cue.other == "event":
            return self.gatherings.of(sentence, atom, first_role)
        if cue.form == "noun" and not after and (pair := pair_named(sentence, atom)) is not None:
            people = [Side(actors, phrase, first_role) for phrase, actors in before if phrase.kind == "person"]
            people = people or self.gatherings.attending(sentence, atom, first_role)
            return [[*people, Side(self._actors(pair, sentence), pair, first_role)]]
        if cue.kind == "meeting" and not after and (spoke := self._told_in_talks(sentence, atom)):
            before, after = spoke
        if not before or self._by_office(sentence, atom, cue, before[-1][0]):
            before = self._owner_or_later(sentence, atom, cue, after) or before
        before, after = self._led_by(sentence, before, atom), self._led_by(sentence, after, atom)
        told_before = cue.kind == "message" and bool(after) and after[0][0].end <= atom.start
        if (
            cue.kind in ("meeting", "call", "message")
            and not told_before
            and (listed := self._enumerated(sentence, atom, after))
        ):
            after, near = listed, cue.kind != "message"
        subject = [Side(actors, phrase, first_role) for phrase, actors in before if actors]
        if cue.kind == "visit":  # "l'école arménienne": an adjective is no goal
            goals_told = [p for p, _ in after if p.kind != "state" or not p.adjective or p.posted is not None]
            after = [(phrase, actors) for phrase, actors in after if phrase in goals_told]
            if sentence.language == "zh" and after and after[0][0].kind == "state":
                after = [(phrase, actors) for phrase, actors in after if phrase.kind != "person"]  # 转到北京与X会谈
        other = [Side(actors, phrase, other_role) for phrase, actors in after if actors]
        if cue.kind == "visit" and other and (coming := self._coming(sentence, atom, subject, other)):
            subject = [Side(actors, phrase, first_role) for phrase, actors in coming]
        if cue.kind == "visit" and len(subject) > 1:  # "trong chuyến thăm Brazil, A và người đồng cấp nước chủ nhà"
            at_home = {self.cast.state_of(actor) for side in other for actor in side.actors}
            subject = [s for s in subject if self.cast.state_of(s.actors[0]) not in at_home] or subject
        inside = inside or cue.state or ""
        if cue.kind == "visit" and not other and not inside and sentence.language == "zh":
            other = [Side(actors, phrase, other_role) for phrase, actors in self.visits.inviters(sentence, atom)]
            if other:
                taken = {id(side.phrase) for side in other}
                subject = [side for side in subject if id(side.phrase) not in taken]
        if inside:  # 访华: the host's short form is part of the verb
            other = [Side([self.cast.state(inside)], None, other_role)]
        if cue.kind == "message" and not subject and sentence.block.role == "title":
            return None  # "Điện mừng Quốc khánh Lào": nobody is said to send it
        if (not subject and not other) or (
            cue.other == "object" and (cue.weak or cue.roles[0] == "host") and not other
        ):
            return None
        if cue.roles[0] == "host" and not subject and sentence.language == "en":
            return None  # "Foreign Minister receives credentials of A and B": guests alone have not met
        near = near or (
            cue.kind == "meeting"
            and sum(len(side.actors) for side in other) > 1
            and pattern(sentence.language, "sidelines").search(sentence.text(floor, sentence.span.end)) is not None
        )
        if near:  # "separate meetings with his Turkish and Iranian counterparts"
            other = [Side([actor], side.phrase, side.role) for side in other for actor in side.actors]
        if near and cue.kind in ("meeting", "call", "message") and (parted := self._each_with_one(subject, other)):
            return parted
        states = {self.cast.state_of(side.actors[0]) for side in other}
        goals = [one for side in other for one in side.actors]
        if cue.kind == "visit" and len(goals) == 1 and len({self.cast.state_of(s.actors[0]) for s in subject}) > 1:
            return [[guest, *other] for guest in subject]  # of several states: each travels for himself
        if cue.kind == "visit" and len(goals) > 1:  # a journey to three states is three visits
            return [[*subject, Side([goal], side.phrase, other_role)] for side in other for goal in side.actors]
        if cue.kind == "message" and (owner := self._written_by(sentence, atom)):
            subject = [Side(actors, phrase, first_role) for phrase, actors in owner]
            if other and other[0].phrase is owner[0][0]:
                other = [Side(actors, phrase, other_role) for phrase, actors in self._carried_to(sentence, atom, owner)]
        got = pattern(sentence.language, "got_it").search(sentence.text(max(floor, atom.start - 24), atom.start))
        if cue.kind == "message" and subject and other and got is not None:  # "nhận được bức thư của ông X"
            sent = [Side(side.actors, side.phrase, first_role) for side in other]
            subject, other = sent, [Side(side.actors, side.phrase, other_role) for side in subject]
        if (
            cue.kind == "message"
            and other
            and len(subject) > 1
            and (
                len({self.cast.state_of(s.actors[0]) for s in subject}) > 1
                or (len(other) == 1 and sentence.of_class(_EACH, max(floor, atom.start - 12), atom.end))
            )
        ):
            return [[one, *other] for one in subject]  # each writes his own letter
        if cue.kind == "meeting" and (cue.form == "verb" or near) and self._each_in_turn(other):
            return [[*subject, one] for one in other]
        words = sentence.text(atom.start, atom.end)
        envoys = [Side([actor], side.phrase, side.role) for side in subject for actor in side.actors]
        if len(envoys) > 1 and len(other) == 1 and pattern(sentence.language, "one_by_one").fullmatch(words):
            return [[one, *other] for one in envoys]  # "the ambassadors of A and B presented their credentials to X"
        if cue.kind == "meeting" and cue.form == "verb" and len(other) == 1 and self._each_in_turn(subject):
            return [[one, *other] for one in subject]
        named = all(actor.startswith("person:") for side in other for actor in side.actors)
        in_turn = sentence.language == "vi" and (
            self._in_plural(sentence, atom) or bool(sentence.of_class(_EACH, max(floor, atom.start - 12), atom.start))
        )  # "lần lượt hội đàm với Tổng thống A và Thủ tướng B", "các cuộc hội đàm với A, B"
        if near and len(other) > 1 and (len(states) > 1 or (named and (cue.form == "verb" or in_turn))):
            return [[*subject, one] for one in other]
        return [[*other, *subject] if cue.roles == ("recipient", "sender") else [*subject, *other]]

    def _summoner(self, sentence: Sentence, atom: Atom, before: Named) -> Named:
        """ "Selon le Quai d'Orsay, l'ambassadeur algérien a été convoqué": without a place, the ministry that tells it, else whose
        minister spoke before.
        """
        summoned = pattern("fr", "summons").search(sentence.text(atom.start, atom.end))
        if summoned is None or not before or not any("ambassador" in p.offices for p, _ in before):
            return []
        own = {self.cast.state_of(actor) for _, actors in before for actor in actors}
        told = [p for p in sentence.phrases if p.end <= atom.start and p.kind in ("state", "ministry", "body")]
        found = [
            (p, actors)
            for p in told
            if (actors := self._actors(p, sentence)) and self.cast.state_of(actors[0]) not in own
        ]
        last = self.discourse.last_free
        posted = next((p for p, _ in before if p.posted in self.cast.known.states), None)
        if not found and posted is not None and posted.posted is not None:
            return [(posted, [self.cast.state(posted.posted)])]  # "L'ambassadeur de France au Niger a été convoqué"
        if not found and last is not None and self.cast.state_of(last) in self.cast.known.states:
            state = self.cast.state_of(last)
            found = [(before[0][0], [self.cast.state(state)])] if state is not None and state not in own else []
        return found[:1]

    def _receiver(self, sentence: Sentence, guests: Named) -> Named:
        """A接受大使B递交的国书: the person before the word for receiving."""
        verbs = [
            a for a in sentence.atoms if a.get("w:interview") is not None and guests and a.end <= guests[0][0].start
        ]
        hosts = [p for p in sentence.phrases if verbs and p.end <= verbs[-1].start and p.kind == "person"]
        return [(hosts[-1], actors)] if hosts and (actors := self._actors(hosts[-1], sentence)) else []

    def _written_by(self, sentence: Sentence, atom: Atom) -> Named:
        """ "a remis une lettre du roi X au président Y", "handed a letter from X to Y": whose the letter is that another hands over."""
        if sentence.language not in ("en", "fr"):
            return []
        reach = 20 if sentence.language == "fr" else 60  # "the letter sent on 8 January by X"
        owner = next((p for p in sentence.phrases if 0 < p.start - atom.end <= reach), None)
        lead = governed(sentence, owner) if owner is not None and owner.kind == "person" else None
        if owner is None or lead is None:
            return []
        words = sentence.text(lead.start, lead.end)
        owns = lead.get("w:of") is not None if sentence.language == "fr" else words in ("from", "by")
        return [(owner, actors)] if owns and (actors := self._actors(owner, sentence)) else []

    def _carried_to(self, sentence: Sentence, atom: Atom, writer: Named) -> Named:
        """ "X a reçu l'envoyé Y, porteur d'un message du président Z": who receives the bearer, else the one person of another state
        whom the article's contacts are about.
        """
        state = self.cast.state_of(writer[0][1][0])
        own = [a for a in self.discourse.principals if a.startswith("person:") and self.cast.state_of(a) != state]
        free = (p for p in sentence.phrases if p.end <= atom.start and p.kind == "person" and p.name)
        first = next((p for p in free if governed(sentence, p) is None), None)
        here = self._actors(first, sentence) if first is not None else []
        if first is not None and here and self.cast.state_of(here[0]) not in (None, state):
            return [(first, here)]
        return [(writer[0][0], own)] if len(own) == 1 else []

    def _and_with(self, sentence: Sentence, after: Named) -> bool:
        """ "will hold talks with A on October 29 and with B on November 1": two talks."""
        gaps = (sentence.text(one.end, other.start) for (one, _), (other, _) in itertools.pairwise(after))
        return any(re.search(r"\b(?:and|then) with\b", gap) for gap in gaps)

    def _speaks_of_it(self, sentence: Sentence, atom: Atom, after: Named) -> bool:
        """ "X and the government confirmed the meeting": who only says something of it does not take part."""
        said = [a for a in sentence.atoms if a.end <= atom.start and (e := a.get("cue")) and e.act is not None]
        gap = sentence.text(said[-1].end, atom.start) if said else ""
        return bool(said) and not after and pattern("en", "the_one").fullmatch(gap) is not None

    def _names_it(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether an organisation of states stands right before a word for meetings: it is theirs, not the subject's."""
        last = next((p for p in reversed(sentence.phrases) if p.end <= atom.start), None)
        close = last is not None and last.kind == "body" and sentence.text(last.end, atom.start) in (" ", ") ")
        return close and last is not None and self.gatherings.is_international(self._actors(last, sentence))

    def _got_from(self, sentence: Sentence, atom: Atom, cue: ContactCue, floor: int) -> list[list[Side]] | None:
        """ "X received a message of greeting from Y": Y wrote it."""
        before = sentence.text(max(floor, atom.start - 48), atom.start)
        if pattern(sentence.language, "receives_word").search(before) is None:
            return None
        first = next((p for p in sentence.phrases if p.start >= atom.end), None)
        led = pattern(sentence.language, "from_whom")
        if first is None or led.match(sentence.text(atom.end, first.start)) is None:
            return None
        senders = self._list(sentence, first, self._clause_end(sentence, atom))
        got = [Side(actors, p, "recipient") for p, actors in self._subject(sentence, atom, cue, floor) if actors]
        return [[Side(actors, p, "sender"), *got] for p, actors in senders] if got else None

    def _signed_between(self, sentence: Sentence, atom: Atom, role: str) -> list[list[Side]] | None:
        """ "the signing of two agreements between A and B": those whom "between" leads to, "the two governments" too."""
        end = self._clause_end(sentence, atom)
        for phrase in sentence.phrases:
            lead = governed(sentence, phrase) if atom.end <= phrase.start < min(end, atom.end + _SIGNED) else None
            if lead is not None and lead.get("w:between") is not None:
                found = [Side(actors, p, role) for p, actors in self._list(sentence, phrase, end)]
                return [found] if sum(len(side.actors) for side in found) > 1 else None
        return None

    def _acting(self, sentence: Sentence, end: int) -> Named:
        """Whoever acts in the clause before a place: its last person or state that nothing governs."""
        start = sentence.chunk_start(end)
        here = [p for p in sentence.phrases if start <= p.start and p.end <= end and governed(sentence, p) is None]
        kinds = ("person", "state", "pronoun", "body")
        last = next((p for p in reversed(here) if p.kind in kinds), None)
        return [(last, actors)] if last is not None and (actors := self._actors(last, sentence)) else []

    def _joined_noun(self, sentence: Sentence, atom: Atom) -> Atom | None:
        """ "đã có các cuộc hội đàm với A, B và các cuộc hội kiến với C": the noun before, whose subject is the next one's too."""
        if sentence.language != "vi" or sentence.text(atom.start - 4, atom.start) != " và ":
            return None
        nouns = [a for a in sentence.atoms if a.end < atom.start and (e := a.get("contact")) and e.contact is not None]
        return nouns[-1] if nouns and nouns[-1].start > sentence.span.start + 8 else None

    def _same_goal(self, sentence: Sentence, atom: Atom, guests: Named) -> list[str]:
        """ "thăm Việt Nam sau các chuyến thăm của X và Y": the goal of the visit told before in the sentence."""
        if sentence.language != "vi" or not guests or guests[0][0].start < atom.end:
            return []
        for word in reversed(sentence.atoms):
            entry = word.get("contact")
            if word.end > atom.start or entry is None or entry.value != "visit":
                continue
            goal = next((p for p in sentence.phrases if p.start == word.end + 1 and p.kind == "state"), None)
            return self._actors(goal, sentence) if goal is not None and goal.end <= atom.start else []
        return []

    def _told_in_talks(self, sentence: Sentence, atom: Atom) -> tuple[Named, Named] | None:
        """在双边会谈中，A告诉B…: talks that only a clause of time names are between who speaks there and whom he addresses."""
        end = sentence.chunk_end(atom.end)
        if (
            sentence.language != "zh"
            or not in_aside(sentence, atom.start)
            or sentence.text(end, end + 1) not in ("，", ",")
        ):
            return None
        if any(sentence.chunk_start(atom.start) <= p.start < end and p.kind in _WHO for p in sentence.phrases):
            return None
        main = sentence.chunk_end(end + 1)
        people = [
            (p, self._actors(p, sentence)) for p in sentence.phrases if end < p.start < main and p.kind == "person"
        ]
        if len(people) != 2 or governed(sentence, people[0][0]) is not None or people[0][0].start - end > 2:
            return None
        states = {self.cast.state_of(actors[0]) for _, actors in people if actors}
        if {actor for _, actors in people for actor in actors[:1]} <= set(self.discourse.principals):
            return None  # of the article's own talks
        to = pattern("zh", "speaks_to").search(sentence.text(people[0][0].end, people[1][0].start))
        return ([people[0]], [people[1]]) if len(states - {None}) == 2 and to is not None else None

    def _heads_it(self, sentence: Sentence, office: Phrase, atom: Atom) -> Named:
        """美国参议院亚太小组主席X率团访台: the person at the end of a title no list knows in full, not the house he sits in."""
        if office.kind not in ("ministry", "body", "state", "group"):
            return []
        after = next((p for p in sentence.phrases if p.start >= office.end), None)
        if after is None or after.kind != "person" or after.name is None or not after.offices or after.end > atom.start:
            return []
        gap = sentence.text(office.end, after.start)
        near = len(gap) <= _TITLE and not any(mark in gap for mark in "，、的和与对向")
        return [(after, actors)] if near and (actors := self._actors(after, sentence)) else []

    def _each_with_one(self, subject: list[Side], other: list[Side]) -> list[list[Side]]:
        """A、B、C分别同他会见: each of several of one state with the one guest."""
        here = [actor for side in subject for actor in side.actors]
        there = [actor for side in other for actor in side.actors]
        own = {self.cast.state_of(actor) for actor in here}
        if len(here) < 2 or len(there) != 1 or len(own) != 1 or self.cast.state_of(there[0]) in own:
            return []
        return [[Side([actor], side.phrase, side.role), *other] for side in subject for actor in side.actors]

    def _without_partner(self, sentence: Sentence, before: Named, word: Atom) -> Named:
        """A和B签署…，与C签署…: the other side of the talk or treaty told before has no part in the next."""
        if len(before) < 2 or before[-1][0].end > sentence.chunk_start(word.start):
            return before
        joined_by = sentence.text(before[0][0].end, before[1][0].start)
        mutual = any(
            (e := a.get("contact")) is not None and e.contact is not None and e.contact.other == "with"
            for a in sentence.atoms
            if before[-1][0].end <= a.start and a.end <= word.start
        )
        return before[:1] if mutual and joined_by in ("和", "与", "同", "跟") else before

    def _leads_it(self, sentence: Sentence, delegation: Phrase) -> Named:
        """ "Chủ tịch nước X và Phu nhân dẫn đầu đoàn đại biểu Việt Nam lên đường thăm": who leads the delegation goes."""
        before = sentence.text(max(sentence.span.start, delegation.start - 16), delegation.start)
        if delegation.word != "delegates" or pattern(sentence.language, "leads_it").search(before) is None:
            return []
        start = sentence.chunk_start(delegation.start)
        heads = (p for p in sentence.phrases if start <= p.start < delegation.start and p.kind == "person" and p.name)
        head = next(heads, None)
        return [(head, actors)] if head is not None and (actors := self._actors(head, sentence)) else []

    def _senders(self, sentence: Sentence, taken: Named) -> Named:
        """ "A; B; C đã gửi điện mừng": those whom only semicolons part from the last, or commas a list of titled persons."""
        found = list(taken)
        heads = [p for p in sentence.phrases if p.end <= found[0][0].end]
        run = list(itertools.takewhile(_titled, reversed(heads)))
        gaps = {sentence.text(b.end, a.start) for a, b in itertools.pairwise(run)}
        listed = gaps == {", "} and (
            len(run) > 2 or (run[-1] is heads[0] and heads[0].start - sentence.span.start <= 1)
        )
        for phrase in reversed(sentence.phrases):
            if phrase.end < found[0][0].start and sentence.text(phrase.end, found[0][0].start) in (
                ("; ", ", ") if listed else ("; ",)
            ):
                found = [(phrase, actors), *found] if (actors := self._actors(phrase, sentence)) else found
        return found

    def _beside(self, sentence: Sentence, taken: Named, floor: int) -> Named:
        """ "A cùng B, C và D đã nhóm họp": those before a "together with" whom the found ones keep company."""
        before = [p for p in sentence.phrases if floor <= p.start and p.end < taken[0][0].start]
        listed = [p for p in before if p.kind == "person" and self._actors(p, sentence)]
        lead = next((n for n, p in enumerate(listed) if (g := governed(sentence, p)) and g.get("w:with")), None)
        if lead is None or lead != len(listed) - 1 or lead == 0 or before[-1] is not listed[-1]:
            return []
        if sentence.text(listed[-1].end, taken[0][0].start).strip() not in (",", "và", ", và"):
            return []
        return [(p, self._actors(p, sentence)) for p in listed[lead - 1 :]]

    def _told_who(self, sentence: Sentence, atom: Atom, subject: Subject) -> Subject | None:
        """ "Ông A cho biết Thủ tướng B sẽ gặp …": whoever stands right after the verb of saying, not who says it."""
        if sentence.language != "vi" or subject.how not in ("chunk", "earlier"):
            return None
        said = [
            a
            for a in sentence.atoms
            if subject.start < a.start < atom.start
            and (e := a.get("cue"))
            and e.act is not None
            and e.act.type == "report"
        ]
        if not said:
            return None
        after = next((p for p in sentence.phrases if p.start >= said[-1].end and p.end <= atom.start), None)
        if (
            after is None
            or after.kind != "person"
            or sentence.text(said[-1].end, after.start).strip() not in ("", "rằng")
        ):
            return None
        found = group(sentence, after, after.start, atom.start)
        return Subject(found, found[0].start, "chunk")

    def _received(self, sentence: Sentence, hosts: Named) -> Named:
        """ "X đã được Y tiếp", "X bị Y triệu tập": in a passive the person before "được" is the guest."""
        if sentence.language != "vi" or not hosts:
            return []
        start = hosts[0][0].start
        aux = next(
            (a for a in sentence.atoms if a.end == start - 1 and sentence.text(a.start, a.end) in ("được", "bị")), None
        )
        guest = next((p for p in reversed(sentence.phrases) if aux is not None and p.end <= aux.start), None)
        if aux is None or guest is None or guest.kind != "person" or not light(sentence, guest.end, aux.start):
            return []
        return [(guest, actors)] if (actors := self._actors(guest, sentence)) else []

    def _told_in(self, sentence: Sentence, atom: Atom, cue: ContactCue, floor: int) -> list[list[Side]]:
        """ "X thanked Y in a telephone conversation", "was congratulated by phone by Y and Z": who says something to whom in it."""
        before = sentence.text(max(sentence.span.start, atom.start - 50), atom.end)
        told_in = pattern(sentence.language, "told_in").search(before)
        if cue.kind not in ("call", "meeting", "message") or told_in is None:
            return []
        said = [a for a in sentence.atoms if a.end <= atom.start and (e := a.get("cue")) and e.act is not None]
        if not said or said[-1].get("cue").act.type == "marker":  # type: ignore[union-attr]
            return []
        subject = subject_of(sentence, said[-1], floor)
        speakers = [(p, self._actors(p, sentence)) for p in subject.phrases] if subject is not None else []
        agents = self._agents(sentence, said[-1])
        whom = agents or self._spoken_to(sentence, said[-1], atom)
        sides = [Side(actors, p, cue.roles[0]) for p, actors in (agents or speakers) if actors]
        other = [Side(actors, p, cue.roles[1]) for p, actors in (speakers if agents else whom) if actors]
        if not sides or not other:
            return []
        return [[side, *other] for side in sides] if agents else [[*sides, *other]]

    def _spoken_to(self, sentence: Sentence, verb: Atom, atom: Atom) -> Named:
        """The person right after a verb of saying: "told Y"; in French whom "to" leads to: "a déclaré X à son homologue Y"."""
        if sentence.language == "fr":
            return self._said_to(sentence, verb, atom)
        first = next((p for p in sentence.phrases if verb.end <= p.start and p.end <= atom.start), None)
        if first is None or first.kind not in _WHO | {"counterpart", "state"} or first.city:
            return []
        lead = sentence.text(verb.end, first.start).strip()
        told = light(sentence, verb.end, first.start) or (sentence.language == "vi" and lead == "với")
        if not told or (first.kind == "state" and first.word != "counterpart"):
            return []
        return [
            (p, actors)
            for p in group(sentence, first, first.start, atom.start)
            if (actors := self._actors(p, sentence))
        ]

    def _said_to(self, sentence: Sentence, verb: Atom, atom: Atom) -> Named:
        """The person a "to" leads to between a verb of saying and the talk it was said in."""
        for phrase in sentence.phrases:
            lead = governed(sentence, phrase) if verb.end <= phrase.start and phrase.end <= atom.start else None
            if lead is not None and lead.get("w:to") is not None and phrase.kind in ("person", "counterpart"):
                return [(phrase, actors)] if (actors := self._actors(phrase, sentence)) else []
        return []

    def _undergoes(self, sentence: Sentence, atom: Atom, cue: ContactCue, agents: Named, subject: Named) -> Named:
        """ "X was summoned by Y", "X was received at the airport by Y": whom it is done to; in a signing nobody."""
        lead = governed(sentence, agents[0][0])
        if cue.kind == "signing" or lead is None or lead.get("w:by") is None:
            return []
        if sentence.language == "en" and _PASSIVE.search(sentence.text(max(0, atom.start - 24), atom.start)) is None:
            return []
        return [(phrase, actors) for phrase, actors in subject if all(phrase is not agent for agent, _ in agents)]

    def _by_office(self, sentence: Sentence, atom: Atom, cue: ContactCue, subject: Phrase) -> bool:
        """ "Điện Kremlin cho biết trong cuộc điện đàm với X, Tổng thống Y …": an office, or who tells of two leaders, only tells of the talk."""
        if (
            sentence.language == "zh"
            or cue.form != "noun"
            or (
                subject.kind not in ("state", "ministry", "body", "outlet")
                and not any(p.kind == "leaders" and p.start > atom.end for p in sentence.phrases)
            )
        ):
            return False
        return any(
            (entry := a.get("cue")) is not None and entry.act is not None and entry.act.type == "report"
            for a in sentence.atoms
            if subject.end <= a.start and a.end <= atom.start
        )

    def _within_time(self, sentence: Sentence, word: Atom) -> Named:
        """桑德斯在特朗普与金英哲会晤后说, 在默克尔即将访华前: inside the clause of time acts the person right before the verb, not who speaks."""
        if sentence.language != "zh":
            return []
        for phrase in reversed(sentence.phrases):
            if phrase.end > word.start:
                continue
            if not light(sentence, phrase.end, word.start):
                break
            if phrase.kind in ("person", "leaders"):
                lead = governed(sentence, phrase)
                if lead is not None and lead.get("w:opener") is not None and (found := self._actors(phrase, sentence)):
                    return [(phrase, found)]
            break
        return self._of_time_clause(sentence, word)

    def _of_time_clause(self, sentence: Sentence, word: Atom) -> Named:
        """在阮富仲于2011年对中国进行访问期间: the person right after the word that opens a clause of time is its subject."""
        start, end = sentence.chunk_start(word.start), sentence.chunk_end(word.end)
        first = next((p for p in sentence.phrases if start <= p.start and p.end <= word.start), None)
        timed = any(a.end == end and a.get("w:closer") is not None for a in sentence.atoms)
        lead = governed(sentence, first) if first is not None and first.kind == "person" and timed else None
        if first is None or lead is None or lead.get("w:opener") is None or lead.start != start:
            return []
        return [(first, found)] if (found := self._actors(first, sentence)) else []

    def _after_relative(self, sentence: Sentence, start: int, end: int) -> Named:
        """正在中国访问的王廷惠在北京会见: the person whom a relative clause with a place describes, not the place."""
        for phrase in sentence.phrases:
            if start <= phrase.start and phrase.end <= end and phrase.kind == "person" and phrase.name is not None:
                described = sentence.text(phrase.start - 1, phrase.start) == "的" and governed(sentence, phrase) is None
                joined = not any(mark in sentence.text(start, end) for mark in "，；：,;:")
                if described and joined and (actors := self._actors(phrase, sentence)):
                    return [(phrase, actors)]
        return []

    def _told_of(self, sentence: Sentence, atom: Atom) -> Phrase | None:
        """森喜朗称菅义伟期待与蔡英文通电话: the person named right after the verb of saying, not who says it."""
        if sentence.language != "zh":
            return None
        start = clause_start(sentence, atom.start)
        for word in reversed(sentence.atoms):
            cue = word.get("cue")
            if start <= word.start and word.end <= atom.start and cue is not None and cue.act is not None:
                near = [
                    p for p in sentence.phrases if p.start == word.end and p.kind == "person" and p.end <= atom.start
                ]
                if near and cue.act.type == "report":
                    return near[0]
        if (topic := self._spoken_about(sentence, atom, start)) is not None:
            return topic
        return self._said_of(sentence, atom, start)

    def _spoken_about(self, sentence: Sentence, atom: Atom, start: int) -> Phrase | None:
        """对彭斯可能与张忠谋会面发出警告, 就A将同B会谈答问: whose meeting somebody else speaks about."""
        here = [p for p in sentence.phrases if start <= p.start and p.end <= atom.start and p.kind in _WHO]
        lead = governed(sentence, here[-1]) if here else None
        if lead is None or sentence.text(lead.start, lead.end) not in _ABOUT:
            return None
        joined = _MAY_WITH.match(sentence.text(here[-1].end, atom.start + 1))
        return here[-1] if joined is not None and here[-1].end + joined.end() > atom.start else None

    def _said_of(self, sentence: Sentence, atom: Atom, start: int) -> Phrase | None:
        """X表示，Y将在峰会期间，与Z会晤: without a subject in its own clause, the person who begins what is said."""
        here = [p for p in sentence.phrases if start <= p.start and p.end <= atom.start and p.kind in _WHO]
        if any(governed(sentence, p) is None for p in here) or sentence.in_quote(atom.start) is not None:
            return None
        for word in sentence.atoms:
            cue = word.get("cue")
            if word.end >= start or cue is None or cue.act is None or cue.act.type != "report":
                continue
            if sentence.text(word.end, word.end + 1) not in (",", "，"):
                continue
            first = next((p for p in sentence.phrases if p.start == word.end + 1), None)
            return first if first is not None and first.kind == "person" and first.end < start else None
        return None

    def abroad(self, sentence: Sentence, atom: Atom, cue: ContactCue) -> bool:
        """ "travel to the Gulf", "meetings with Arab leaders": whether the other side is of other states not named one by one."""
        if cue.kind not in ("visit", "meeting", "call") or sentence.block.role != "body":
            return False
        name = "region" if cue.kind == "visit" else "foreigners"
        return pattern(sentence.language, name).match(sentence.text(atom.end, sentence.span.end)) is not None

    def _held_by(self, sentence: Sentence, atom: Atom) -> Named:
        """ "A, B and C held their national security advisors meeting": who does the holding."""
        verb = next((a for a in reversed(sentence.atoms) if a.end <= atom.start and a.get("w:holds") is not None), None)
        if verb is None or atom.start - verb.end > 60 or sentence.language != "en":
            return []
        last = next((p for p in reversed(sentence.phrases) if p.end <= verb.start), None)
        if last is None or not light(sentence, last.end, verb.start):
            return []
        everyone = group(sentence, last, sentence.span.start, verb.start)
        return [(p, actors) for p in everyone if (actors := self._actors(p, sentence))]

    def _to_home(self, sentence: Sentence, atom: Atom, guests: Named) -> Named:
        """ "the upcoming visit of President X": without a goal, a visit to the home state of who tells it."""
        phrase, actors = guests[0]
        lead = governed(sentence, phrase)
        own = self.cast.home
        if (
            sentence.language != "en"
            or phrase.start < atom.end
            or lead is None
            or lead.get("w:of") is None
            or own is None
        ):
            return []
        if goals := self._goal_after(sentence, phrase.end):  # "the trip of Prime Minister X to Japan"
            return [(p, self._actors(p, sentence)) for p in goals]
        other = self.cast.state_of(actors[0]) if actors else None
        return [(phrase, [self.cast.state(own)])] if other in self.cast.known.states and other != own else []

    def _to_who_values_it(self, sentence: Sentence, atom: Atom, guests: Named) -> Named:
        """ "Tổng thống A hoan nghênh chuyến thăm của Thủ tướng B": without a goal, a visit to the state whose leader values it."""
        verb = pattern(sentence.language, "values_visit").search(sentence.text(sentence.span.start, atom.start))
        host = next((p for p in sentence.phrases if p.kind == "person" and governed(sentence, p) is None), None)
        if verb is None or host is None or host.end > atom.start or guests[0][0].start < atom.end:
            return []
        actors = self._actors(host, sentence)
        told = {self.cast.state_of(actor) for actor in guests[0][1]}
        state = self.cast.state_of(actors[0]) if len(actors) == 1 and self.cast.leads(actors[0]) else None
        return [(host, [self.cast.state(state)])] if state in self.cast.known.states and state not in told else []

    def _at_place(self, sentence: Sentence, atom: Atom, cue: ContactCue) -> Named:
        """ "In Skopje, she will meet with senior officials": officials of no state named are those of the place."""
        if cue.kind != "meeting" or pattern(sentence.language, "officials").match(sentence.folded, atom.end) is None:
            return []
        for phrase in reversed(sentence.phrases):
            if phrase.end > atom.start or phrase.kind != "state" or phrase.adjective:
                continue
            lead = governed(sentence, phrase)
            into = phrase.word == "ministry" and phrase.city  # "lead a delegation to Amman"
            if (lead is None or lead.get("w:prep") is None or lead.get("w:of") is not None) and not into:
                continue
            return [(phrase, [self.cast.state(phrase.state)])] if phrase.state in self.cast.known.states else []
        return []

    def _each_in_turn(self, other: list[Side]) -> bool:
        """ "rencontrera le président X et le Premier ministre Y": two first offices of one state are called on one after the other."""
        states = {self.cast.state_of(side.actors[0]) for side in other}
        if len(other) < 2 or len(states) != 1:
            return False
        offices = [set(side.phrase.offices) if side.phrase is not None else set() for side in other]
        single = [{o for o in held if self.cast.known.offices[o].single} for held in offices]
        if (
            len(other) > 2 and other[0].phrase is not None and other[0].phrase.language == "en"
        ):  # "met with the president, the prime minister and the minister of agriculture"
            single = [held for held in single if held]
        return len(single) > 1 and all(single) and len(set().union(*single)) == sum(len(one) for one in single)

    def _coming(self, sentence: Sentence, atom: Atom, subject: list[Side], other: list[Side]) -> Named:
        """ "chủ trì lễ đón Thủ tướng X thăm Việt Nam": where the subject is at home, whoever stands right before the verb."""
        hosts = {self.cast.state_of(actor) for side in other for actor in side.actors}
        if not subject or not {self.cast.state_of(actor) for side in subject for actor in side.actors} <= hosts:
            return []
        last = next((p for p in reversed(sentence.phrases) if p.end <= atom.start), None)
        if last is None or last.kind != "person":
            return []
        set_off = last.end + (sentence.text(last.end, last.end + 2) == ", ")  # "a reçu M. X, en visite au Vietnam"
        if not light(sentence, set_off, atom.start):
            return []
        actors = self._actors(last, sentence)
        return [(last, actors)] if actors and self.cast.state_of(actors[0]) not in hosts else []

    def _set_off(self, sentence: Sentence, atom: Atom) -> Subject | None:
        """The person before the verb whom a comma sets off from it."""
        before = [p for p in sentence.phrases if p.end <= atom.start]
        last = before[-1] if before else None
        if last is not None and (named := self._before_aside(sentence, atom, before)) is not None:
            last = named
        elif last is None or sentence.text(last.end, atom.start).strip(" ,"):
            return None
        if last.kind == "group" and len(before) > 1:  # "Wang Yi, a member of the Bureau, met …"
            gap = sentence.text(before[-2].end, last.start)
            last = before[-2] if gap.startswith(",") and len(gap) <= 8 else last
        if last.kind != "person":
            return None
        found = group(sentence, last, sentence.span.start, atom.start)
        return Subject(found, found[0].start, "earlier")

    def _before_aside(self, sentence: Sentence, atom: Atom, before: list[Phrase]) -> Phrase | None:
        """ "X, arrivé au Liban la nuit dernière, a rencontré …": the person before what two commas set in."""
        verb = sentence.chunk_start(atom.start)
        aside = sentence.chunk_start(verb - 2)
        while sentence.text(aside - 1, aside) in ("(", ")"):
            aside = sentence.chunk_start(aside - 2)  # "X, chef du Département (DFAE), a effectué …"
        if sentence.language != "fr" or not light(sentence, verb, atom.start) or sentence.text(verb - 1, verb) != ",":
            return None
        free = [p for p in before if p.kind == "person" and governed(sentence, p) is None]
        set_off = next((p for p in free if p.end == aside - 1), None)
        started = (
            p for p in free if sentence.chunk_end(p.end) == aside - 1 and p.start - sentence.chunk_start(p.start) <= 4
        )
        return set_off or next(started, None)  # "X a accordé, ce lundi, une audience à Y"

    def _in_person(self, cue: ContactCue) -> bool:
        """Whether "I spoke with …" is told by the person who signs the text."""
        voice = self.discourse.voice
        return cue.form == "verb" and len(voice) == 1 and voice[0].startswith("person:")

    def _we_met(self, sentence: Sentence, cue: ContactCue, subject: Subject) -> Named:
        """今年5月我们通电话时, in the readout of a Chinese talk of two leaders: those two."""
        two = [actor for actor in self.discourse.principals if actor.startswith("person:")]
        phrase = subject.phrases[0]
        if sentence.text(phrase.start, phrase.end) != "我们" or cue.kind not in ("call", "meeting") or len(two) != 2:
            return []
        told = sentence.in_quote(phrase.start) is None
        return [(phrase, two)] if told and len(set(map(self.cast.state_of, two))) == 2 else []

    def _after_that(self, sentence: Sentence, atom: Atom, subject: Subject) -> Subject | None:
        """ "Ankara said that Erdogan plans to meet X": who acts after "that"; nobody in "He shared that tanks will arrive"."""
        ends = [
            a.end
            for a in sentence.atoms
            if a.end <= atom.start and (a.get("w:that") is not None or sentence.text(a.end - 5, a.end) == " that")
            if sentence.text(a.start, a.end) != "là"  # "X là người thứ tư thăm Việt Nam": X himself goes
        ]
        led = subject.how == "chunk" or (subject.how == "earlier" and sentence.language == "fr")
        told = bool(ends) and sentence.language != "zh" and led and subject.start < ends[-1]
        if not told or light(sentence, ends[-1], atom.start):
            return subject
        here = [p for p in sentence.phrases if ends[-1] <= p.start and p.end <= atom.start and p.kind in _WHO]
        free = [p for p in here if governed(sentence, p) is None and self._actors(p, sentence)]
        found = group(sentence, free[0], ends[-1], atom.start) if free else []
        return Subject(found, found[0].start, "chunk") if found else None

    def _shared(self, sentence: Sentence, atom: Atom, found: Subject, floor: int) -> Subject | None:
        """ "A met with the host, President X, and also held talks with Y": two verbs joined by "and" share their subject."""
        if link_of(sentence, atom.start, floor)[0] != "and":
            return None
        before = [a for a in sentence.atoms if a.end <= found.start and (c := a.get("contact")) and c.contact]
        verbs = [a for a in before if a.get("contact").contact.form == "verb"]  # type: ignore[union-attr]
        return subject_of(sentence, verbs[-1], floor) if verbs else None

    def _traveller(self, sentence: Sentence, atom: Atom, floor: int) -> Named:
        """ "Wang Yi departed Taiwan on a visit to Japan": the person who begins the clause, not the place before the words."""
        start = max(floor, sentence.chunk_start(atom.start))
        here = [p for p in sentence.phrases if start <= p.start and p.end <= atom.start]
        if not here or here[0].kind != "person" or governed(sentence, here[0]) is not None:
            return []
        return [(p, a) for p in group(sentence, here[0], start, atom.start) if (a := self._actors(p, sentence))]

    def _subject(self, sentence: Sentence, atom: Atom, cue: ContactCue, floor: int) -> Named:
        found: Subject | None = subject_of(sentence, atom, floor)
        if found is not None and found.how == "after":
            found = self._set_off(sentence, atom)  # "…, Arman Khachatryan, a reçu Y": no inversion
        if found is not None and found.how == "earlier" and cue.form == "verb" and sentence.language != "zh":
            found = self._shared(sentence, atom, found, floor) or found
        if found is not None and cue.form == "verb":
            found = self._after_that(sentence, atom, found)
        if found is not None and found.phrases[0].kind == "first" and not self._in_person(cue):
            if we := self._we_met(sentence, cue, found):
                return we
            found = None
        if found is not None and (told := self._told_who(sentence, atom, found)) is not None:
            found = told
        phrases = list(found.phrases) if found is not None else []
        if phrases and sentence.text(phrases[-1].end, phrases[-1].end + 1) in (":", "："):
            return []  # "MR PRICE: the visit to Venezuela …": who speaks, in a transcript
        if (
            phrases and phrases[0].kind in ("person", "state") and sentence.language != "zh"
        ):  # "A, B, and C held a call"
            wider = group(sentence, phrases[0], floor, atom.start)
            phrases = _without_owners(sentence, wider if len(wider) > len(phrases) else phrases)
        pairs = [(phrase, self._actors(phrase, sentence)) for phrase in phrases]
        if cue.form == "noun" and not any(actors for _, actors in pairs) and (held := self._held_by(sentence, atom)):
            pairs = held
        taken = [(phrase, actors) for phrase, actors in pairs if actors and phrase.kind != "outlet"]
        if phrases and (members := self._made_up(sentence, atom)) and len(members) > len(taken):
            taken = members
        if cue.kind == "message" and taken and sentence.language == "vi":
            taken = self._senders(sentence, taken)
        if taken and (leader := self._leads_it(sentence, taken[0][0])):
            taken = leader
        if cue.other == "none" and taken and sentence.language == "vi":
            taken = self._beside(sentence, taken, floor) + taken
        if (
            found is not None and found.phrases[0].kind == "pronoun"
        ):  # "Cairo, where he is on a visit": the person of this sentence
            here = [p for p in sentence.phrases if p.end <= found.start and p.kind == "person"]
            named = [p for p in here if governed(sentence, p) is None and self._actors(p, sentence)]
            if named or (here and not taken):
                chosen = (named or here)[0]
                sent = (
                    p
                    for p in here
                    if pattern(sentence.language, "sends").search(sentence.text(sentence.span.start, p.start))
                )
                chosen = next(sent, chosen)  # "le président a envoyé M. X au Caire, où il a rencontré Y"
                if sentence.language == "zh" and len(named) > 1 and _told_between(sentence, named[0], named[1]):
                    chosen = named[1]  # 发言人公布特朗普的行程，他会…: not who tells it
                taken = [(chosen, self._actors(chosen, sentence))]
        if not taken and phrases and phrases[-1].kind in ("side", "group") and sentence.language in ("fr", "vi"):
            taken = [(p, a) for p, a in self._led_by(sentence, [(phrases[-1], [])], atom) if a]
        if cue.kind == "visit" and sentence.language == "en" and taken and all(p.kind == "state" for p, _ in taken):
            taken = self._traveller(sentence, atom, floor) or taken
        pivot = self.visits.sent(sentence, atom) if cue.form == "verb" else None
        pivot = pivot or self._told_of(sentence, atom)
        if pivot is not None or (cue.kind == "visit" and (pivot := self.visits.pivot(sentence, atom)) is not None):
            return [(p, a) for p in group(sentence, pivot, floor, atom.start) if (a := self._actors(p, sentence))]
        if sentence.language == "zh" and len(taken) == 1 and (headed := self._heads_it(sentence, taken[0][0], atom)):
            taken = headed
        if sentence.language == "zh" and not any(p.kind in ("person", "leaders", "pair", "plural") for p, _ in taken):
            if taken and (guest := self._after_relative(sentence, taken[0][0].end, atom.start)):
                return guest
            # 李强在伊斯兰堡出席…会议期间会见: of what stands before the verb the person acts, not the place
            end = taken[0][0].start if taken else atom.start
            start = sentence.chunk_start(atom.start) if taken else floor
            free = [
                p
                for p in sentence.phrases
                if start <= p.start
                and p.end <= end
                and p.kind == "person"
                and p.name is not None
                and governed(sentence, p) is None
                and self._actors(p, sentence)
                and not any(mark in sentence.text(p.end, atom.start) for mark in "，；：,;:")
            ]
            if free:
                return [(p, self._actors(p, sentence)) for p in group(sentence, free[0], start, atom.start)]
            if cue.kind in ("meeting", "call") and taken and all(p.kind == "body" for p, _ in taken):
                lead = next((p for p in sentence.phrases if p.end < taken[0][0].start and p.kind == "person"), None)
                if lead is not None and lead.name is not None and lead.start - sentence.chunk_start(lead.start) <= 1:
                    return [(lead, self._actors(lead, sentence))]  # 川普…，在亚太经合组织峰会期间，与X会谈
        return taken


def _titled(phrase: Phrase) -> bool:
    """Whether a person is named with an office."""
    return phrase.kind == "person" and phrase.name is not None and bool(phrase.offices)


def _of_people(sentence: Sentence, phrase: Phrase) -> bool:
    """ "will meet with Ukrainian mothers": an adjective that only tells where somebody is from."""
    bare = sentence.language == "en" and phrase.kind == "state" and phrase.adjective and not phrase.word
    if bare and re.match(r" (?:diplomat|envoy|consul)\b", sentence.folded[phrase.end : phrase.end + 12]):
        return False  # "summoned an Estonian diplomat"
    if bare and sentence.raw[phrase.end - 4 : phrase.end] in ("ians", "cans"):
        return True  # "hosting thousands of Ukrainians"
    return bare and re.match(r" (?!and\b|or\b)[a-z]", sentence.raw[phrase.end : phrase.end + 5]) is not None


def pair_named(sentence: Sentence, atom: Atom) -> Phrase | None:
    """ "U.S.-Russia Strategic Stability Dialogue": the two states a talk's name says it is between."""
    pairs = [p for p in sentence.phrases if p.kind == "states"]
    before = (p for p in pairs if 0 < atom.start - p.end <= 48 and "," not in sentence.text(p.end, atom.start))
    after = (
        p
        for p in pairs
        if sentence.text(atom.end, p.start) in (" of the ", " of ", *((" ",) * (sentence.language == "vi")))
    )  # "meeting of the U.S.-Spain group"
    return next(before, None) or next(after, None)


def _without_owners(sentence: Sentence, found: list[Phrase]) -> list[Phrase]:
    """ "nhận lời mời của Thủ tướng A và Thủ tướng B, Thủ tướng C và phu nhân sẽ thăm …": B is whose the invitation is."""
    lead = governed(sentence, found[0])
    if sentence.language != "vi" or lead is None or lead.get("w:of") is None:
        return found
    owners = 1
    while owners < len(found) and sentence.text(found[owners - 1].end, found[owners].start) == " và ":
        owners += 1
    return found[owners:] or found


def _told_between(sentence: Sentence, first: Phrase, second: Phrase) -> bool:
    """Whether a verb of saying stands between two persons."""
    return any(
        (entry := a.get("cue")) is not None and entry.act is not None and entry.act.type == "report"
        for a in sentence.atoms
        if first.end <= a.start and a.end <= second.start
    )


def attributive(sentence: Sentence, atom: Atom) -> bool:
    """来访的X, 訪問阿富汗的X: whether a Chinese verb is an attribute of what follows; not in 是应…邀请访问的。"""
    end = atom.end
    goal = next((p for p in sentence.phrases if p.start == atom.end and p.kind == "state"), None)
    if goal is not None:
        end = goal.end
    if sentence.text(end, end + 1) != "的" or sentence.text(end + 1, end + 2) in ("", "。", "，", "；", "\n"):
        return False
    return goal is None or any(p.kind == "person" and 0 < p.start - end <= 12 for p in sentence.phrases)
