"""Visits told in Chinese ways: who is invited or welcomed, who comes, who is meant to go."""

from __future__ import annotations

from dragoman.events.clauses import Sentence, governed, light
from dragoman.events.discourse import Discourse
from dragoman.events.found import Named, Side
from dragoman.events.patterns import pattern
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom

_LEADERS = frozenset(
    {"president", "prime-minister", "monarch", "party-leader", "head-of-state-other", "vice-president"}
)


class VisitReader:
    """Finds guest and host where the order of words alone does not tell them."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.cast = discourse.cast

    def inviters(self, sentence: Sentence, atom: Atom) -> Named:
        """应X、Y邀请，…对上述两国进行国事访问: the states that invited are the hosts."""
        invited = [
            a
            for a in sentence.atoms
            if a.end <= atom.start
            and (cue := a.get("cue")) is not None
            and cue.act is not None
            and cue.act.act == "invite"
        ]
        if not invited:
            return []
        start = sentence.chunk_start(invited[0].start)
        found = []
        for phrase in sentence.phrases:
            if start <= phrase.start and phrase.end <= invited[0].start and phrase.kind in ("person", "state"):
                states = [
                    self.cast.state_of(actor)
                    for actor in self._actors(phrase, sentence)
                    if self.cast.heads(actor) is None  # 非盟委员会主席法基: no state of his
                ]
                found += [(phrase, [self.cast.state(state)]) for state in states if state in self.cast.known.states]
        return found

    def pivot(self, sentence: Sentence, atom: Atom) -> Phrase | None:
        """批评X早前访问…: the object of the verb before is the subject of the visit."""
        if sentence.language != "zh":
            return None
        last = next((p for p in reversed(sentence.phrases) if p.end <= atom.start), None)
        if last is None or last.kind != "person" or atom.start - last.end > 6:
            return None
        cue = next((a for a in reversed(sentence.atoms) if a.end <= last.start and last.start - a.end <= 1), None)
        return last if cue is not None and (act := cue.get("cue")) is not None and act.act is not None else None

    def sent(self, sentence: Sentence, atom: Atom) -> Phrase | None:
        """派蓬佩奥到平壤会见…, cử ông X sang thăm: who is sent is who goes and meets."""
        start = sentence.chunk_start(atom.start)
        for phrase in reversed(sentence.phrases):
            if phrase.end <= atom.start and phrase.start >= start and phrase.kind == "person":
                before = sentence.text(max(start, phrase.start - 14), phrase.start)
                if pattern(sentence.language, "sends").search(before):
                    return phrase
        return None

    def invited(self, sentence: Sentence, atom: Atom) -> bool:
        """邀请X访…: an invitation is no visit."""
        cues = [
            a
            for a in sentence.atoms
            if a.end <= atom.start
            and (cue := a.get("cue")) is not None
            and cue.act is not None
            and cue.act.act == "invite"
            and (sentence.language == "en" or sentence.chunk_start(atom.start) <= a.start)
        ]
        if cues and "应" in sentence.text(sentence.chunk_start(cues[-1].start), cues[-1].start):
            return False  # 应X的邀请对我国进行…: at his invitation
        if cues and pattern(sentence.language, "each_other").match(sentence.text(cues[-1].end, atom.start)):
            return True  # "mời nhau thực hiện các chuyến thăm"
        if any(
            (cue := a.get("cue")) is not None and cue.value == "accept" and light(sentence, a.end, atom.start)
            for a in sentence.atoms
            if 0 <= atom.start - a.end <= 12
        ):
            return True  # "vui vẻ nhận lời thăm lại Việt Nam"
        between = [p for p in sentence.phrases if cues and cues[-1].end <= p.start and p.end <= atom.start]
        if not cues or not between:
            return False
        end = between[-1].end + (
            sentence.text(between[-1].end, between[-1].end + 1) == ","
        )  # "invited his counterpart, A, to visit"
        return light(sentence, end, atom.start)

    def visitor(self, sentence: Sentence, atom: Atom, inside: str) -> list[list[Side]] | None:
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
        met = next((p for p in sentence.phrases if p.end <= atom.start and p.kind == "person"), None)
        other = (
            self.cast.state_of(self._actors(met, sentence)[0])
            if met is not None and self._actors(met, sentence)
            else None
        )
        place = next((p for p in sentence.phrases if p.end == atom.start and p.kind == "state"), None)
        lead = governed(sentence, place) if place is not None else None
        there = place is not None and (lead is not None or sentence.text(place.start - 1, place.start) == "在")
        home = other if other in self.cast.known.states else self.cast.home
        home = place.state if place is not None and there else home  # 正在葡萄牙访问的马克龙
        state = inside or (coming[-1].get("contact").form if coming else None) or home  # type: ignore[union-attr]
        if state == self.cast.state_of(actors[0] if actors else ""):
            return None
        if state is None or not actors:
            return None
        return [[Side(actors, guests[0], "guest"), Side([self.cast.state(state)], None, "host")]]

    def welcomed(self, sentence: Sentence, atom: Atom) -> list[list[Side]] | None:
        """习近平举行仪式，欢迎X对我国进行国事访问: X is the guest, who welcomes the host."""
        persons = [p for p in sentence.phrases if p.end <= atom.start and p.kind == "person"]
        greeted = [
            p
            for p in persons[1:]
            for a in sentence.atoms
            if a.get("w:welcome") is not None and 0 <= p.start - a.end <= 1
        ]
        if not greeted:
            return None
        guest = greeted[-1]
        hosts, guests = self._actors(persons[0], sentence), self._actors(guest, sentence)
        if not hosts or not guests or self.cast.state_of(hosts[0]) == self.cast.state_of(guests[0]):
            return None
        state = persons[0].state or self.cast.state_of(hosts[0])
        if not _LEADERS & set(self.cast.offices.get(hosts[0], ())) and state in self.cast.known.states:
            hosts = [self.cast.state(state)]  # 首席部长X到机场迎接: whose guest he is not
        return [[Side(guests, guest, "guest"), Side(hosts, persons[0], "host")]]

    def _actors(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        return self.discourse.party_of(phrase, sentence)
