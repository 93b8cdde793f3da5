"""Summits, congresses and ceremonies: who attends them, which body meets, who is host."""

from __future__ import annotations

import re

from dragoman.events.clauses import Sentence, Subject, governed, group, light, subject_of
from dragoman.events.denied import negated
from dragoman.events.discourse import Discourse
from dragoman.events.found import Side
from dragoman.events.lists import listed_behind
from dragoman.events.patterns import pattern
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom

_BESIDE = frozenset({"w:beside"})
_IN = re.compile(
    r"(?: \([\w+-]+\))?(?: on \w+ \d+(?:[-–]\d+)?,?)?(?: of|,? held)? (?:in|at|of|with) (?:the )?(?:\w+, )?"
)
_THANKED = re.compile(  # "thanked X for hosting the summit", "as X prepares to host it"
    r" for (?:\w+ ){0,2}| (?:prepares|plans|intends|agreed|offered|is preparing|is planning|has agreed|has offered) to "
)
_WILL = re.compile("[将会拟要已也还]{1,2}")
_AND_THERE = re.compile("[,，]?(?:并|并将|期间|其间|同时)?(?:将|会)?")  # 访问X，并将出席…
_NAME = 24  # characters from a gathering's word to those it is named after
_CLAUSE = 3  # characters before the first word of a clause
_HEADS = frozenset({"president", "prime-minister", "monarch"})
_PARTIES = frozenset({"person", "state", "leaders", "pronoun", "pair", "plural"})


def is_named_gathering(atom: Atom) -> bool:
    """Whether a word names a gathering known to be of several states (the East Asia Summit)."""
    entry = atom.get("contact")
    return entry is not None and entry.contact is not None and entry.contact.international


def _is_noun(sentence: Sentence, verb: Atom) -> bool:
    """ "as the African co-host of the summit": a host, no verb."""
    before = sentence.text(max(sentence.span.start, verb.start - 24), verb.start)
    bare = sentence.text(verb.start, verb.end) in ("host", "co-host")
    return bare and re.search(r"\b(?:the|a|an|as|his|her|its)(?: [\w-]+)? $", before) is not None


class GatheringReader:
    """Finds the parties of a gathering around the word that names it."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.cast = discourse.cast

    def of(self, sentence: Sentence, atom: Atom, role: str) -> list[list[Side]] | None:
        """Its parties: those who attend it with what it is named after, or the body that meets; None where neither is told."""
        named = self._named_after(sentence, atom)
        alone = is_named_gathering(atom)
        if (
            parties := self._between(sentence, atom, role)
            or self._brought(sentence, atom, role)
            or self._convened(sentence, atom, role)
        ) is not None:
            return [parties]
        verb = self._attended(sentence, atom)
        if verb is not None and (together := self._together(sentence, verb, role)):
            return [together]
        if (pair := self._of_pair(sentence, atom, role, verb)) is not None:
            return [pair]
        if (
            verb is not None
            and sentence.language == "zh"
            and (sentence.text(atom.end, atom.end + 1) == "的" or sentence.text(verb.start - 2, verb.start) == "来华")
        ):
            return self._came_for(sentence, atom, verb, named)
        if verb is not None:
            people = self._attenders(sentence, verb, role)
            people += [
                side
                for side in self._companions(sentence, atom, role, people)
                if not named or side.phrase is None or not self._met_besides(sentence, atom, side.phrase)
            ]  # 出席二十国集团峰会后抵达X，并与Y会谈
            between = [
                p
                for p in sentence.phrases
                if verb.end <= p.start
                and p.end <= atom.end + 2
                and (p.kind == "body" or (p.kind in ("state", "person") and not p.city and sentence.language == "zh"))
            ]
            own = {self.cast.state_of(actor) for side in people for actor in side.actors}
            between = [p for p in between if p.kind != "state" or p.state not in own]  # 李强出席中国—东盟博览会
            sides = people + [
                Side(self._actors(p, sentence), p, "participant")
                for p in [*between, *(n for n in named if n not in between)]
            ]
            if people and not {self.cast.state_of(a) for side in sides[1:] for a in side.actors} - {
                self.cast.state_of(people[0].actors[0])
            }:
                sides += self._host(sentence, atom, people[0])
            return [sides] if people and (len(sides) >= 2 or alone) else None
        if guests := self._attend_after(sentence, atom, role):
            return [guests]
        hosts = self._hosts(sentence, atom)
        listed = listed_behind(sentence, "attended_by", atom.end) if hosts else []
        taking = [Side(actors, p, role) for p in listed if (actors := self._actors(p, sentence))]
        if taking:
            return [[*hosts, *taking]]
        several = len({self.cast.state_of(actor) for side in hosts for actor in side.actors}) > 1
        if hosts and (named or alone or several):
            return [[*hosts, *(Side(self._actors(p, sentence), p, "participant") for p in named)]]
        if (held := self._held_by(sentence, atom, role)) is not None:
            return [held]
        told = self._takes_place(sentence, atom, named) or self._to_come(sentence, atom, named)
        if not told or self._is_setting(sentence, atom, named):
            return None
        bodies = [p for p in named if self.is_international(self._actors(p, sentence))]
        if not bodies and alone and (place := self._set_at(sentence, atom)) is not None:
            return [[Side([self.cast.state(place.state or "")], place, "host")]]
        if not bodies:
            return None
        sides = [Side(self._actors(p, sentence), p, "participant") for p in bodies]
        hosts = [one for one in self._host(sentence, atom, sides[0]) if one.phrase is not None and one.phrase.city]
        return [[*sides, *hosts]]

    def _brought(self, sentence: Sentence, atom: Atom, role: str) -> list[Side] | None:
        """ "Un mini-sommet a réuni à Luanda les dirigeants du Rwanda et de l'Angola": whom it is said to have brought together."""
        near = (a for a in sentence.atoms if 0 <= a.start - atom.end <= 24 and a.get("w:gathers") is not None)
        verb = next(near, None) if sentence.language == "fr" else None
        if verb is None or not pattern("fr", "gathers_whom").search(sentence.text(verb.start, verb.end)):
            return None
        free = (p for p in sentence.phrases if p.start >= verb.end and governed(sentence, p) is None)
        first = next((p for p in free if p.kind in ("person", "state", "states")), None)
        taken = group(sentence, first, verb.end, sentence.span.end) if first is not None else []
        found = [Side(actors, p, role) for p in taken if (actors := self._actors(p, sentence))]
        return found if len({actor for side in found for actor in side.actors}) > 1 else None

    def _convened(self, sentence: Sentence, atom: Atom, role: str) -> list[Side] | None:
        """ "Le président X a réuni à Luanda un mini-sommet, avec le président Y; le président Z": who brought it together, and with whom."""
        before = (a for a in reversed(sentence.atoms) if a.end <= atom.start and a.get("w:gathers") is not None)
        verb = next(before, None) if sentence.language == "fr" else None
        if verb is None or not pattern("fr", "gathers_whom").search(sentence.text(verb.start, verb.end)):
            return None
        later = [p for p in sentence.phrases if p.start >= atom.end and p.kind == "person"]
        led = ((p, governed(sentence, p)) for p in later)
        first = next((p for p, lead in led if lead is not None and lead.get("w:with") is not None), None)
        subject = subject_of(sentence, verb, sentence.span.start)
        if any(a.get("w:prep") is not None and 0 <= atom.start - a.end <= 8 for a in sentence.atoms):
            return None  # "a réuni ses ministres avant le sommet"
        if first is None or subject is None or any(p.kind != "person" for p in subject.phrases):
            return None
        hosts = [Side(actors, p, "host") for p in subject.phrases if (actors := self._actors(p, sentence))]
        guests = [p for p in later if p.start >= first.start and (p is first or governed(sentence, p) is None)]
        found = [Side(actors, p, role) for p in guests if (actors := self._actors(p, sentence))]
        return [*hosts, *found] if hosts and found else None

    def _between(self, sentence: Sentence, atom: Atom, role: str) -> list[Side] | None:
        """ "le sommet entre l'Union européenne et la Chine": its parties."""
        for phrase in sentence.phrases:
            if atom.end <= phrase.start < atom.end + 30 and (lead := governed(sentence, phrase)) is not None:
                if lead.get("w:between") is None:
                    return None
                found = [
                    Side(actors, p, role)
                    for p in group(sentence, phrase, phrase.start, sentence.span.end)
                    if (actors := self._actors(p, sentence))
                ]
                return found if len(found) > 1 else None
        return None

    def _of_pair(self, sentence: Sentence, atom: Atom, role: str, verb: Atom | None) -> list[Side] | None:
        """取消原定于新加坡举行的美朝峰会: the states a summit is named after, where it is said to be held, attended or called off.

        Whoever attends it stands for his state: 习近平出席中国—中亚峰会.
        """
        for phrase in sentence.phrases:
            beside = 0 <= atom.start - phrase.end <= 4
            beside = beside or 0 <= phrase.start - atom.end <= 1  # "le sommet Chine-Asie centrale"
            if phrase.kind != "states" or not beside:
                continue
            people = self._attenders(sentence, verb, role) if verb is not None else []
            own = {self.cast.state_of(actor) for side in people for actor in side.actors}
            if own & set(phrase.states):
                others = [self.cast.state(state) for state in phrase.states if state not in own]
                return [*people, Side(others, phrase, role)]
            before = sentence.text(sentence.chunk_start(phrase.start), phrase.start)
            if pattern(sentence.language, "pair_summit").search(before) or self._takes_place(sentence, atom, [phrase]):
                return [Side(self._their_heads(phrase) or self._actors(phrase, sentence), phrase, role)]
        return None

    def _their_heads(self, pair: Phrase) -> list[str]:
        """ "Following the U.S.-Russia Summit", in news of the two presidents: those two."""
        heads = {self.cast.state_of(a): a for a in self.discourse.principals if self.cast.leads(a)}
        return [heads[state] for state in pair.states] if set(pair.states) <= heads.keys() else []

    def _held_by(self, sentence: Sentence, atom: Atom, role: str) -> list[Side] | None:
        """文在寅與金正恩…舉行…峯會, "A and B held a summit": the parties of two states that hold it."""
        verbs = [
            a
            for a in sentence.atoms
            if a.get("w:holds") is not None and a.end <= atom.start and atom.start - a.end <= 24
        ]
        if not verbs:
            return None
        sides = self._attenders(sentence, verbs[-1], role)
        if not sides and (body := self._body_before(sentence, verbs[-1])) is not None:
            return [Side(self._actors(body, sentence), body, role)]
        states = {self.cast.state_of(actor) for side in sides for actor in side.actors} - {None}
        return sides if len(states) >= 2 else None

    def _body_before(self, sentence: Sentence, verb: Atom) -> Phrase | None:
        """ "The African Union held its summit", 安理会在纽约召开会议: the organisation of several states right before the verb.

        In Chinese where and when may stand between: the one that begins the verb's clause.
        """
        start = sentence.chunk_start(verb.start)
        if sentence.language == "zh":
            last = next((p for p in sentence.phrases if start <= p.start <= start + 2 and p.end <= verb.start), None)
        else:
            last = next((p for p in reversed(sentence.phrases) if p.end <= verb.start), None)
        if last is None or last.kind != "body":
            return None
        if sentence.language != "zh" and not light(sentence, last.end, verb.start):
            return None
        return last if self.is_international(self._actors(last, sentence)) else None

    def is_international(self, actors: list[str]) -> bool:
        """Whether these are organisations of several states."""
        return bool(actors) and all(
            actor in self.cast.known.bodies
            and self.cast.known.bodies[actor].state is None
            and self.cast.known.bodies[actor].kind == "organisation"
            for actor in actors
        )

    def _came_for(self, sentence: Sentence, atom: Atom, verb: Atom, named: list[Phrase]) -> list[list[Side]] | None:
        """会见来华出席…峰会的X: X, who leads his state, attends what the subject's is host to; of others it is but the occasion."""
        end = sentence.chunk_end(atom.end)
        guests = [p for p in sentence.phrases if atom.end < p.start and p.end <= end and p.kind == "person"]
        hosts = [p for p in sentence.phrases if p.end <= verb.start and p.kind == "person"]
        if not guests or not hosts:
            return None
        guest, host = self._actors(guests[0], sentence), self._actors(hosts[0], sentence)
        if not guest or not host or self.cast.state_of(guest[0]) == self.cast.state_of(host[0]):
            return None
        coming = sentence.text(max(sentence.span.start, verb.start - 2), verb.start)
        if not coming.startswith("来") or not _HEADS & set(guests[0].offices):
            return None
        return [
            [
                Side(host, hosts[0], "host"),
                Side(guest, guests[0], "guest"),
                *(Side(self._actors(p, sentence), p, "participant") for p in named),
            ]
        ]

    def _host(self, sentence: Sentence, atom: Atom, guest: Side) -> list[Side]:
        """The other state in whose city it is held: la cérémonie … de la cathédrale de Paris."""
        if sentence.language == "zh" and (there := self._place_before(sentence, atom, guest)):
            return there
        for phrase in sentence.phrases:
            if phrase.kind not in ("state", "person") or not atom.end <= phrase.start < atom.end + 60:
                continue
            if phrase.kind == "person" and self._met_besides(sentence, atom, phrase):
                return []
            if sentence.language == "en" and not _IN.fullmatch(sentence.text(atom.end, phrase.start)):
                return []  # "a panel on the conflict in Burma"
            actors = self._actors(phrase, sentence)
            if phrase.word == "place" and phrase.state in self.cast.known.states:
                actors = [self.cast.state(phrase.state)]
            if actors and self.cast.state_of(actors[0]) != self.cast.state_of(guest.actors[0]):
                return [Side(actors, phrase, "host")] if governed(sentence, phrase) is not None else []
        return []

    def _place_before(self, sentence: Sentence, atom: Atom, guest: Side) -> list[Side]:
        """出席北京冬奥会开幕式, 前往吉隆坡出席国葬: the city or state in its name, or that the guest goes to."""
        verb = self._attended(sentence, atom)
        goes = {a.end for a in sentence.atoms if (e := a.get("contact")) is not None and e.value == "visit"}
        for phrase in sentence.phrases:
            named = verb is not None and phrase.city and verb.end <= phrase.start < atom.start <= phrase.end + 8
            reached = verb is not None and phrase.end == verb.start and phrase.start in goes
            reached = reached or (verb is not None and self._visited_too(sentence, phrase, verb))
            if phrase.kind != "state" or phrase.state not in self.cast.known.states or not (named or reached):
                continue
            if phrase.state is not None and phrase.state != self.cast.state_of(guest.actors[0]):
                return [Side([self.cast.state(phrase.state)], phrase, "host")]
        return []

    def _visited_too(self, sentence: Sentence, phrase: Phrase, verb: Atom) -> bool:
        """对俄罗斯进行国事访问并出席庆典, 到文莱访问，出席庆典: whether a state is one visited in the clause before."""
        for journey in sentence.atoms:
            cue = journey.get("contact")
            if cue is None or cue.value != "visit" or not phrase.start - 6 < journey.start < phrase.end + 12:
                continue
            last = max(journey.end, phrase.end)
            if last <= verb.start and _AND_THERE.fullmatch(sentence.text(last, verb.start)):
                return True
        return False

    def _attend_after(self, sentence: Sentence, atom: Atom, role: str) -> list[Side]:
        """举行建交63周年招待会，大使A及副部长B出席: those of two states who are said to attend it in the next clause."""
        end = sentence.chunk_end(atom.end)
        stop = sentence.chunk_end(end + 1)
        verb = next((a for a in sentence.atoms if end < a.start < stop and a.get("w:attend") is not None), None)
        if (
            sentence.language != "zh"
            or verb is None
            or sentence.text(verb.end, verb.end + 1) not in ("", "。", "，", "了")
        ):
            return []
        holds = next((a for a in sentence.atoms if a.get("w:gathers") is not None and a.end <= atom.start), None)
        hosts = [p for p in sentence.phrases if holds is not None and p.end == holds.start and p.kind == "person"]
        free = [p for p in sentence.phrases if end < p.start and p.end <= verb.start and p.kind == "person"]
        free = [*hosts, *free]
        found = [Side(actors, p, role) for p in free if (actors := self._actors(p, sentence))]
        return found if len({self.cast.state_of(side.actors[0]) for side in found}) > 1 else []

    def _hosts(self, sentence: Sentence, atom: Atom) -> list[Side]:
        """ "Spain will host the NATO Summit", "the UAE's hosting of COP28", "the Summit hosted by Japan": whose guest it is."""
        verbs = [a for a in sentence.atoms if a.end <= atom.start and a.get("w:hosts") is not None]
        verb = next((a for a in reversed(verbs) if not _is_noun(sentence, a)), None)
        if verb is not None and atom.start - verb.end <= 60 and not self._somebody(sentence, verb.end, atom.start):
            owner = next((p for p in reversed(sentence.phrases) if p.end <= verb.start), None)
            if owner is not None and sentence.text(owner.end, verb.start).startswith(("'s ", "' ", "-")):
                return [Side(actors, owner, "host")] if (actors := self._actors(owner, sentence)) else []
            thanked = owner is not None and _THANKED.fullmatch(sentence.text(owner.end, verb.start)) is not None
            if owner is not None and thanked:
                return [Side(actors, owner, "host")] if (actors := self._actors(owner, sentence)) else []
            if owner is not None and owner.kind in _PARTIES and light(sentence, owner.end, verb.start):
                listed = group(sentence, owner, sentence.span.start, verb.start)  # "as the United Kingdom hosts …"
                return [Side(actors, p, "host") for p in listed if (actors := self._actors(p, sentence))]
            return self._attenders(sentence, verb, "host")
        which = next(
            (a for a in sentence.atoms if 0 <= a.start - atom.end <= 3 and a.get("w:relative") is not None), None
        )
        if which is not None:  # "the summit, which Spain will host"
            later = next((a for a in sentence.atoms if a.start >= which.end and a.get("w:hosts") is not None), None)
            owner = next((p for p in sentence.phrases if 0 <= p.start - which.end <= 6 and p.kind in _PARTIES), None)
            if later is not None and owner is not None and light(sentence, owner.end, later.start):
                return [Side(actors, owner, "host")] if (actors := self._actors(owner, sentence)) else []
        by = next((a for a in sentence.atoms if a.start >= atom.end and a.get("w:hosted_by") is not None), None)
        if by is None or by.start - atom.end > 60:
            return []
        first = next((p for p in sentence.phrases if 0 <= p.start - by.end <= 12), None)
        listed = group(sentence, first, first.start, sentence.span.end) if first is not None else []
        return [Side(actors, p, "host") for p in listed if (actors := self._actors(p, sentence))]

    def _somebody(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a person or a state is named in a stretch."""
        return any(start <= p.start and p.end <= end and p.kind in _PARTIES and not p.guessed for p in sentence.phrases)

    def _actors(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        return self.discourse.party_of(phrase, sentence)

    def _attended(self, sentence: Sentence, atom: Atom) -> Atom | None:
        """The verb of attending before the word, no full break between."""
        verbs = [
            a
            for a in sentence.atoms
            if a.get("w:attend") is not None
            and a.end <= atom.start
            and atom.start - a.end <= (160 if sentence.text(a.start, a.start + 4) == "join" else 60)
        ]
        if not verbs and (went := self._went_for(sentence, atom)) is not None:
            return went
        if verbs and sentence.of_class(_BESIDE, verbs[-1].end, atom.start):
            return None  # "phát biểu tại họp báo sau hội nghị thượng đỉnh"
        if verbs and negated(sentence, verbs[-1]):
            return None  # "Campuchia không tham gia Hội nghị": nobody attended
        return verbs[-1] if verbs else None

    def _went_for(self, sentence: Sentence, atom: Atom) -> Atom | None:
        """ "will travel to Madrid for the NATO Summit": who travels for a gathering attends it."""
        lead = next((a for a in reversed(sentence.atoms) if a.end <= atom.start and a.get("w:to") is not None), None)
        if lead is None or sentence.text(lead.start, lead.end) != "for" or atom.start - lead.end > 60:
            return None
        verbs = [a for a in sentence.atoms if a.end <= lead.start and (c := a.get("contact")) and c.contact]
        goes = bool(verbs) and verbs[-1].get("contact").value == "visit"  # type: ignore[union-attr]
        return verbs[-1] if goes and not self._somebody(sentence, lead.end, atom.start) else None

    def attending(self, sentence: Sentence, atom: Atom, role: str) -> list[Side]:
        """Who is said to attend what a word names; none where nobody is."""
        verb = self._attended(sentence, atom)
        return self._attenders(sentence, verb, role) if verb is not None else []

    def _attenders(self, sentence: Sentence, verb: Atom, role: str) -> list[Side]:
        goes = [a for a in sentence.atoms if a.end <= verb.start and (e := a.get("contact")) and e.value == "visit"]
        if goes and sentence.text(verb.start - 3, verb.start) == "to ":
            verb = goes[-1]  # "will travel to Dubai … to attend": who travels
        subject = subject_of(sentence, verb, sentence.span.start)
        if subject is None and sentence.language == "vi":
            subject = self._fronted(sentence, verb)
        phrases = list(subject.phrases) if subject is not None else []
        last = next((p for p in reversed(sentence.phrases) if p.end <= verb.start), None)
        if (
            sentence.language == "zh"
            and last is not None
            and last.kind == "person"
            and governed(sentence, last) is None
        ):
            if _WILL.fullmatch(sentence.text(last.end, verb.start)):
                phrases = group(sentence, last, sentence.span.start, verb.start)  # 中方重申普京将会出席…
        if not any(p.kind in _PARTIES for p in phrases):
            persons = [p for p in sentence.phrases if p.end <= verb.start and p.kind == "person"]
            if sentence.language == "zh":  # 彭斯…，代表特朗普出席…
                persons = [p for p in persons if governed(sentence, p) is None] or persons
            phrases = group(sentence, persons[-1], sentence.span.start, verb.start) if persons else []
        first = subject is not None and subject.phrases[0].kind == "first"
        if first and subject is not None and len(self.discourse.voice) == 1 and sentence.language == "en":
            return [Side(list(self.discourse.voice), subject.phrases[0], role)]  # "I will attend the conference"
        found = [(p, self._actors(p, sentence)) for p in phrases]
        return [Side(actors, phrase, role) for phrase, actors in found if actors and phrase.kind in _PARTIES]

    def _fronted(self, sentence: Sentence, verb: Atom) -> Subject | None:
        """ "Tham dự Hội nghị ASEAN, Bộ trưởng X nhấn mạnh": the subject of the clause behind; not of "Phát biểu tại …"."""
        if pattern("vi", "speaks_at").match(sentence.text(verb.start, verb.end)):
            return None
        end = sentence.chunk_end(verb.end)
        for phrase in sentence.phrases:
            begins = phrase.start - sentence.chunk_start(phrase.start) <= _CLAUSE
            if phrase.start > end and phrase.kind in ("person", "pronoun", "leaders") and begins:
                return Subject(group(sentence, phrase, end, sentence.span.end), phrase.start, "after")
        return None

    def _companions(self, sentence: Sentence, atom: Atom, role: str, people: list[Side]) -> list[Side]:
        """ "dự lễ khánh thành … cùng với Tổng thống X", "alongside": who attends with the subject."""
        taken = {actor for side in people for actor in side.actors}
        for phrase in sentence.phrases:
            if phrase.kind != "person" or not atom.end <= phrase.start < atom.end + 80:
                continue
            lead = governed(sentence, phrase)
            if lead is not None and lead.get("w:with") is not None:
                found = [
                    (p, self._actors(p, sentence)) for p in group(sentence, phrase, phrase.start, sentence.span.end)
                ]
                return [Side(actors, p, role) for p, actors in found if actors and not set(actors) & taken]
        return []

    def _met_besides(self, sentence: Sentence, atom: Atom, phrase: Phrase) -> bool:
        """出席峰会后同Y会谈: whether a later clause than a gathering's tells of another contact with a phrase."""
        if sentence.language != "zh":
            return False
        begin, end = sentence.chunk_start(phrase.start), sentence.chunk_end(phrase.end)
        met = (a for a in sentence.atoms if a.get("contact") is not None and phrase.end <= a.start < end)
        closed = any(a.get("w:closer") is not None for a in sentence.atoms if atom.end <= a.start < phrase.start)
        return (begin > atom.end or closed) and any(met)

    def _together(self, sentence: Sentence, verb: Atom, role: str) -> list[Side]:
        """李强同范明政共同出席: two of different states who attend together, both named before the verb; none where only one is."""
        if sentence.language != "zh":
            return []
        for phrase in sentence.phrases:
            lead = governed(sentence, phrase) if phrase.kind == "person" and phrase.end <= verb.start else None
            if lead is not None and lead.get("w:with") is not None and verb.start - phrase.end <= 4:
                sides = [*self._attenders(sentence, verb, role), Side(self._actors(phrase, sentence), phrase, role)]
                actors = list(dict.fromkeys(actor for side in sides for actor in side.actors))
                states = {self.cast.state_of(actor) for actor in actors} - {None}
                return sides if len(states) > 1 and len(actors) == len(sides) else []
        return []

    def _named_after(self, sentence: Sentence, atom: Atom) -> list[Phrase]:
        """The bodies in its name: NATO Summit, Hội nghị cấp cao ASEAN, sommet de l'OTAN, 欧盟外长会议."""
        near = (
            _NAME if sentence.language == "fr" else _NAME // 2
        )  # "sommet extraordinaire des chefs d'État de la Cédéao"
        return [
            p
            for p in sentence.phrases
            if (p.kind == "body" or (p.word == "delegates" and p.body is not None))
            and any(self.cast.actors[actor].catalogue for actor in self._actors(p, sentence))
            and (0 <= atom.start - p.end <= 3 or 0 <= p.start - atom.end <= near)
            and "," not in sentence.text(min(p.end, atom.end), max(p.start, atom.start))
        ]

    def _set_at(self, sentence: Sentence, atom: Atom) -> Phrase | None:
        """ "the October 2021 Migration Ministerial in Colombia": where a gathering known by name is held."""
        near = next((p for p in sentence.phrases if 0 <= p.start - atom.end <= 8 and p.kind == "state"), None)
        lead = governed(sentence, near) if near is not None else None
        known = near is not None and near.state in self.cast.known.states
        return near if known and lead is not None and lead.get("w:prep") is not None and not lead.get("w:of") else None

    def _is_setting(self, sentence: Sentence, atom: Atom, named: list[Phrase]) -> bool:
        """Whether a preposition of place leads to it: "at the NATO summit held in Brussels" is where something else is done."""
        start = min([atom.start, *(p.start for p in named)])
        return any(
            a.any(frozenset({"w:prep", "w:opener"})) is not None
            and a.get("w:to") is None
            and a.get("w:of") is None
            and 0 <= start - a.end <= 8
            for a in sentence.atoms
        )

    def _to_come(self, sentence: Sentence, atom: Atom, named: list[Phrase]) -> bool:
        """ "preparations for the upcoming NATO Summit", "the NATO Summit on July 11": whether its name is told with its time."""
        if sentence.language != "en":
            return False
        start = min([atom.start, *(p.start for p in named)])
        ahead = any(
            (entry := a.get("status")) is not None and entry.value == "planned" and 0 <= start - a.end <= 24
            for a in sentence.atoms
        )
        return ahead or any(0 <= hit.start - atom.end <= 6 or 0 <= start - hit.end <= 2 for hit in sentence.dates)

    def _takes_place(self, sentence: Sentence, atom: Atom, named: list[Phrase]) -> bool:
        """Whether the sentence says that it is held: 召开的…, which will be held in …"""
        end = max([atom.end, *(p.end for p in named)])
        return any(
            a.get("w:gathers") is not None and a.start - atom.end >= -40 and a.start - end <= 40 for a in sentence.atoms
        )
