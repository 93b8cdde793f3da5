"""The other side of a contact: after a "with" or "to", or the object of the verb, with all a list joins to it."""

from __future__ import annotations

import re

from dragoman.events.circumstances import clause_start
from dragoman.events.clauses import Sentence, ends_joined, governed, group, only_adverbials
from dragoman.events.discourse import Discourse
from dragoman.events.found import Named
from dragoman.events.patterns import pattern
from dragoman.lang import ContactCue, pack
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom

_APPOSED = re.compile(r", (?:le |la |l'|m\.? |mme )?")
_WITH, _TO = frozenset({"w:with"}), frozenset({"w:to"})
_WITH_TO = _WITH | _TO


_AS_FAR = 60  # characters: "đoàn đại biểu tỉnh Y, nước Z do"


def _where(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a state only tells where: 伊朗和美国在阿曼举行谈判."""
    lead = governed(sentence, phrase) if phrase.kind == "state" else None
    return lead is not None and lead.get("w:prep") is not None and lead.get("w:with") is None


def _there(sentence: Sentence, phrase: Phrase) -> bool:
    """ "un appel sur la situation en Libye": what a word of place leads to, whom nobody calls or writes to."""
    lead = governed(sentence, phrase)
    return lead is not None and (phrase.city or sentence.text(lead.start, lead.end) in _PLACES)


_PLACES = frozenset({"en", "vers", "dans la", "pour"})


class ObjectReader:
    """Finds whom a verb or noun of contact leads to."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.cast = discourse.cast

    def _actors(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        return self.discourse.party_of(phrase, sentence)

    def _others(self, sentence: Sentence, atom: Atom, cue: ContactCue) -> Named:
        """The other side: after a "with" or "to" word, or the object right after the verb."""
        if cue.kind == "message" and (told := self._sent_whom(sentence, atom)):
            return told
        end = self._clause_end(sentence, atom)
        if cue.kind == "visit" and sentence.language == "en":  # "to Tbilisi, Georgia; Baku, Azerbaijan; and Yerevan"
            end = self._clause_end(sentence, atom, ':："')
        phrases = [
            p
            for p in sentence.phrases
            if p.kind not in ("outlet", "first")
            and (p.word != "place" or cue.kind == "visit")
            and not _ends_place(sentence, p)
        ]
        if cue.other in ("with", "to"):
            wanted = _WITH_TO if cue.kind == "call" else _WITH if cue.other == "with" else _TO
            ahead = self._led(sentence, atom, wanted, phrases, end)
            if sentence.language == "fr" and cue.kind in ("call", "message"):
                ahead = [p for p in ahead if not _there(sentence, p)]
            if sentence.language == "zh" and cue.kind == "meeting":
                ahead = []  # 会晤杜达，回应对香港…: the other side of Chinese talks stands before the verb, or is its object
            behind = [
                p
                for p in phrases
                if sentence.chunk_start(atom.start) <= p.start
                and p.end <= atom.start
                and (g := governed(sentence, p)) is not None
                and g.any(wanted)
                and not (
                    cue.kind in ("meeting", "call", "signing")
                    and sentence.language == "zh"
                    and g.get("w:to") is not None
                    and cue.roles[0] != "guest"  # but 向X递交国书
                )
                and not (cue.kind == "visit" and sentence.language != "zh" and p.kind == "person")
            ]
            if cue.kind == "visit" and sentence.language == "zh":  # 访问北京期间对香港…: the object right behind
                near = [p for p in phrases if 0 <= p.start - atom.end <= 2 and p.kind == "state"][:1] or ahead
                ahead = [p for p in near if not behind or not self._apart(sentence, atom.end, p.start)]  # 对A访问，赴B
            if cue.kind == "visit" and sentence.language == "en":
                ahead = self._goal_first(sentence, atom, phrases, ahead)
            chosen = ahead[:1] or behind[-1:]
            if cue.kind == "message" and sentence.language == "zh":
                chosen = behind[-1:] or ahead[:1]  # 向Y致唁电，…，对X逝世表示哀悼
            if chosen and cue.kind == "visit" and (state := _state_of_town(sentence, chosen[0])) is not None:
                return self._list(sentence, state, end, True)
            if (
                chosen
                and cue.kind == "visit"
                and (not self._may_be_visited(sentence, chosen[0]) or self._apart(sentence, atom.end, chosen[0].start))
            ):
                chosen = []  # a visit's goal is a state, in the same clause
            if chosen:
                if cue.kind == "visit" and sentence.language == "zh":
                    end = min(end, sentence.chunk_end(chosen[0].end))
                return self._list(
                    sentence, chosen[0], end if chosen[0].start >= atom.end else atom.start, cue.kind == "visit"
                )
            if cue.other == "with" and not self._ends_with(sentence, atom):
                return []
        if cue.kind == "message" and sentence.language == "zh" and (told := self._addressed(sentence, atom)):
            return told
        if cue.kind == "message" and sentence.language == "vi" and (told := self._elected(sentence, atom)):
            return told
        if cue.other == "none":
            return []
        following = [p for p in phrases if atom.end <= p.start < end]
        if cue.other == "object" and sentence.language != "zh":  # "met at the White House with X"; "met X's minister"
            led = [
                p
                for p in following
                if (g := governed(sentence, p)) is not None
                and g.get("w:with") is not None
                and (p.kind != "state" or p.word in ("ministry", "delegates", "counterpart"))
            ]
            free = [
                p
                for p in following
                if governed(sentence, p) is None
                and (sentence.text(p.end, p.end + 2) != "'s" or _OF_BODY.match(sentence.raw, p.end))
            ]
            direct = free[:1] if free and free[0].start - atom.end <= 12 else []
            if sentence.language == "en" and cue.roles[0] == "participant" and free:
                free = free if not _prep_between(sentence, atom.end, free[0].start) else []
            following = direct or led[:1] or free[:1]
        if following and cue.form == "noun" and _owned(sentence, following[0]):
            return []
        if following and pattern(sentence.language, "about_it").match(sentence.text(atom.end, following[0].start)):
            return []  # "hội đàm về tình hình Syria": what is talked of
        if following and cue.form == "noun" and cue.kind == "visit" and _visitor(sentence, following[0]):
            return []
        if following and cue.kind == "meeting" and self._received_call(sentence, atom, cue, following[0]):
            return []
        if following and following[0].kind == "body" and _set_in(sentence, atom.end, following[0].start):
            return []
        if following and following[0].kind == "body" and _names_gathering(sentence, following[0]):
            return []
        if following:
            first = self._object(sentence, atom, following)
            gap = sentence.text(atom.end, first.start)
            if cue.kind == "visit" and ("," in gap or not self._may_be_visited(sentence, first)):
                return []
            if cue.kind == "visit" and sentence.language == "zh" and _says(sentence, atom.end, first.start):
                return []  # 在访问中批评特朗普
            if len(gap) <= 60 and (self._open_way(sentence, atom.end, first.start) or sentence.language == "zh"):
                if cue.kind == "visit" and sentence.language == "zh":
                    end = min(end, sentence.chunk_end(first.end))
                return self._list(sentence, first, end, cue.kind == "visit")
        return []

    def _goal_first(self, sentence: Sentence, atom: Atom, phrases: list[Phrase], ahead: list[Phrase]) -> list[Phrase]:
        """ "will travel to Luxembourg July 21 for meetings with X": the state a "to" leads to, not whom it is for."""
        if not ahead or ahead[0].kind != "person":
            return ahead
        nearer = (p for p in phrases if atom.end <= p.start < ahead[0].start and p.kind == "state" and not p.adjective)
        goal = next((p for p in nearer if (g := governed(sentence, p)) is not None and g.get("w:to") is not None), None)
        return [goal] if goal is not None else ahead

    def _may_be_visited(self, sentence: Sentence, goal: Phrase) -> bool:
        """A state; of bodies only an organisation of states, in English, where its seat is named ("NATO headquarters")."""
        if goal.kind != "body" or sentence.language != "en":
            return goal.kind != "body"
        seat = pattern("en", "seat").search(sentence.text(goal.start, goal.end + 14)) is not None
        body = self.cast.known.bodies.get(goal.body or "")
        return seat and body is not None and body.state is None and body.kind == "organisation"

    def _apart(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a comma parts a verb from its goal, more than a day set between commas ("a quitté le pays, ce dimanche, pour …")."""
        if not re.search("[,，]", sentence.text(start, end)):
            return False
        days = sentence.chunk_end(start) + 1, sentence.chunk_start(end)
        return sentence.language != "fr" or days[0] >= days[1] or not only_adverbials(sentence, *days)

    def _received_call(self, sentence: Sentence, atom: Atom, cue: ContactCue, phrase: Phrase) -> bool:
        """ "a reçu mardi un appel téléphonique du ministre X", "hosted talks between X and Y": a call or talks, not X, are the object."""
        kinds = {"call", "message"}
        if sentence.language == "en" and cue.roles[0] == "host":
            kinds.add("meeting")
        return any(
            (entry := other.get("contact")) is not None
            and entry.contact is not None
            and entry.contact.form == "noun"
            and entry.contact.kind in kinds
            for other in sentence.atoms
            if atom.end <= other.start and other.end <= phrase.start
        )

    def _addressed(self, sentence: Sentence, atom: Atom) -> Named:
        """致电…，祝贺他就任黎巴嫩总统; 就斯洛伐克总理遇袭向其致慰问电: whoever of another state the sentence names."""
        sender = next((p for p in sentence.phrases if p.kind == "person" and p.end <= atom.start), None)
        if sender is None or not (own := self._actors(sender, sentence)):
            return []
        for phrase in [*(p for p in reversed(sentence.phrases) if p.end <= atom.start), *sentence.phrases]:
            if phrase.kind not in ("person", "state") or phrase is sender or phrase.city or phrase.start < sender.start:
                continue
            actors = self._actors(phrase, sentence)
            if actors and self.cast.state_of(actors[0]) not in (None, self.cast.state_of(own[0])):
                return [(phrase, actors)]
        return []

    def _elected(self, sentence: Sentence, atom: Atom) -> Named:
        """ "Nhân dịp ông X được bầu làm Chủ tịch, … đã gửi điện mừng": on whose election a message is sent."""
        for phrase in sentence.phrases:
            if phrase.kind == "person" and phrase.name is not None and phrase.end < atom.start:
                told = pattern("vi", "elected_to").match(sentence.folded, phrase.end)
                if told is not None and (actors := self._actors(phrase, sentence)):
                    return [(phrase, actors)]
        return self._wished_in_it(sentence, atom)

    def _wished_in_it(self, sentence: Sentence, atom: Atom) -> Named:
        """ "Trong điện mừng, X gửi lời chúc mừng tới Y": to whom the words of a message go."""
        if pattern("vi", "at_the").match(sentence.text(sentence.span.start, atom.start)) is None:
            return []
        for phrase in sentence.phrases:
            lead = governed(sentence, phrase) if phrase.kind == "person" else None
            if phrase.start > sentence.chunk_end(atom.end) and lead is not None and lead.get("w:to") is not None:
                return [(phrase, actors)] if (actors := self._actors(phrase, sentence)) else []
        return []

    def _sent_whom(self, sentence: Sentence, atom: Atom) -> Named:
        """ "X sent Y a message of condolence": between the verb and the noun stands who gets it."""
        last = next((p for p in reversed(sentence.phrases) if p.end <= atom.start), None)
        if last is None or pattern(sentence.language, "sends_whom").search(sentence.text(0, last.start)) is None:
            return []
        article = pattern(sentence.language, "one_more").fullmatch(sentence.text(last.end, atom.start))
        return [(last, actors)] if article is not None and (actors := self._actors(last, sentence)) else []

    def _companion(self, sentence: Sentence, atom: Atom, kind: str) -> tuple[Atom | None, Phrase | None]:
        """同来华进行国事访问的刚果总统…举行会谈: "with", and the last person, else state, between it and the verb."""
        start = clause_start(sentence, atom.start)
        words = [
            a
            for a in sentence.atoms
            if start <= a.start
            and a.end <= atom.start
            and a.get("w:with") is not None
            and (kind in ("message", "visit") or a.get("w:to") is None)  # 对, 向 lead to no partner of talks
        ]
        for word in sorted(words, key=lambda a: a.get("w:and") is not None):  # 同 before 和, which may only join
            between = [
                p
                for p in sentence.phrases
                if word.end <= p.start and p.end <= atom.start and not p.city and not _where(sentence, p)
            ]
            persons = [p for p in between if p.kind == "person"]
            if not between or not any(p.end <= word.start for p in sentence.phrases):
                continue
            last = (persons or between)[-1]
            return word, group(sentence, last, word.end, atom.start)[0]
        return None, None

    def _ends_with(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether the word itself ends in "with" (điện đàm với), so that the other side follows at once."""
        words = pack(sentence.language).language.words.get("with", [])
        return any(sentence.text(atom.start, atom.end).endswith(f" {word}") for word in words)

    def _led(
        self, sentence: Sentence, atom: Atom, wanted: frozenset[str], phrases: list[Phrase], end: int
    ) -> list[Phrase]:
        """Whom a "with" after the verb leads to: "with His Majesty King X", "with Indonesian Coordinating Minister … X"."""
        for word in sentence.atoms:
            in_name = word.start >= atom.end and sentence.capital_inside(word) and self._ends_with(sentence, word)
            if word.start < atom.end - 1 or (word.any(wanted) is None and not in_name) or word.start >= end:
                continue  # "on the margins of the NATO Summit with X": the name of a gathering, then whom
            own = atom.get("contact")
            matter = own is not None and own.value != "signing"
            if matter and pattern(sentence.language, "ties").search(sentence.text(atom.end, word.start)) is not None:
                continue  # "chaired a meeting on relations with Afghanistan"
            if sentence.language == "en" and _another_talk(sentence, atom, word):
                break  # "The meeting will build on his calls with X"
            if sentence.language == "vi" and self._told_since(sentence, atom, word):
                break
            if wanted is _WITH_TO and sentence.language == "vi" and self._another_acts(sentence, atom, word):
                continue
            reach = [p for p in phrases if word.end <= p.start <= word.end + 90 and p.end <= end]
            near: list[Phrase] = []
            for p in reach:
                gap = sentence.text(near[-1].end if near else word.end, p.start)
                apposed = bool(near) and near[-1].kind == "counterpart" and _APPOSED.fullmatch(gap) is not None
                if (
                    (any(mark in gap for mark in ",;:") and not apposed)
                    or len(gap) > 50
                    or not self._open_way(sentence, word.end, p.start)
                ):
                    break
                near.append(p)
            named = [
                p
                for p in near
                if p.kind == "person"
                and p.name is not None
                and not (p.guessed and not sentence.actors.get(p.start))
                and not _owned(sentence, p)
            ]
            first = near[0] if near else None
            if first is None or (governed(sentence, first) is not word and not named):
                continue
            if first.kind == "counterpart" and named and not self._actors(first, sentence):
                return [named[0]]  # "avec son homologue, la Colombienne X"
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

    def _another_acts(self, sentence: Sentence, atom: Atom, word: Atom) -> bool:
        """ "điện đàm trong bối cảnh ông X báo tin cho Nga": whether before a "to" somebody does something else."""
        between = [p for p in sentence.phrases if atom.end <= p.start < word.start and p.kind == "person"]
        return any(governed(sentence, p) is None for p in between[:1])

    def _told_since(self, sentence: Sentence, atom: Atom, word: Atom) -> bool:
        """ "phát biểu sau hội đàm, ông X nhấn mạnh … hợp tác với Mexico": whether a verb of saying stands before a "with"."""
        return any(
            (entry := a.get("cue")) is not None and entry.act is not None and entry.act.type == "report"
            for a in sentence.atoms
            if atom.end <= a.start and a.end <= word.start
        )

    def _object(self, sentence: Sentence, atom: Atom, following: list[Phrase]) -> Phrase:
        """The object after a verb: the next phrase, or in Chinese the head at the end of a long attribute (会见来华出席…的总统)."""
        first = following[0]
        if sentence.language != "zh" or (first.kind == "person" and first.start - atom.end <= 2):
            return first
        end = sentence.chunk_end(atom.end)
        persons = [p for p in following if p.end <= end and p.kind == "person"]
        persons = [p for p in persons if p.name is not None] or persons  # 接见参议员X及众议员
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

    def _clause_end(self, sentence: Sentence, atom: Atom, marks: str = ';；:："') -> int:
        """As far as a verb's objects may stand: to the next stop, or the next verb of a contact after a comma."""
        closed = sentence.folded[atom.end : atom.end + 1] == '"'  # In “cordial discussions” between X and Y
        for place in sentence.breaks:
            if place >= atom.end + closed and sentence.folded[place] in marks:
                if sentence.folded[place] == '"' and _nickname(sentence, place):
                    continue
                return place
        return sentence.span.end

    def _head_named(self, sentence: Sentence, first: Phrase) -> Phrase:
        """ "Head of Presidential Administration A", "Members of the Presidency A, B": the name at the end of a title nobody listed."""
        if sentence.language != "en" or first.name is not None or first.kind not in ("person", "group"):
            return first
        later = next((p for p in sentence.phrases if p.start > first.end and p.kind == "person"), None)
        if later is None or later.name is None or later.guessed:
            return first
        if not later.offices and _OF_BODY.fullmatch(sentence.raw, first.end, later.start):
            return later  # "the Chairman of the Party's External Relations Commission, A"
        company = _COMPANY.fullmatch(sentence.raw, first.end, later.start) is not None
        if first.offices and not later.offices and company:
            return later  # "the Chairman of China Investment Trust Limited, Mr. A"
        if first.offices and not later.offices and _FIELD.fullmatch(sentence.raw, first.end, later.start):
            told = pattern("en", "goes_on").match(sentence.text(later.end, sentence.span.end)) is not None
            return later if told else first  # "the special envoy on Afghan reconciliation, A"
        if self._actors(first, sentence):
            return first
        return later if _HEADED.fullmatch(sentence.text(first.end, later.start)) else first

    def _stands_for(self, sentence: Sentence, first: Phrase) -> Phrase:
        """ "officials from the Chilean ministries", "representatives from the 21 APEC economies": whose they are."""
        if sentence.language != "en" or first.kind not in ("group", "leaders", "body", "counterpart"):
            return first
        if first.kind == "group" and self._actors(first, sentence):
            return first
        later = next((p for p in sentence.phrases if p.start > first.end), None)
        if later is None or later.kind not in ("state", "ministry", "body"):
            return first
        between = _GROUPING if first.kind == "body" else _FROM  # "the Quad grouping of Australia, Japan, …"
        if first.kind == "counterpart" and sentence.text(first.end - 1, first.end) != "s":
            between = _FROM_STATE  # "his counterpart from Guinea"
        return self._stands_for(sentence, later) if between.fullmatch(sentence.text(first.end, later.start)) else first

    def _included(self, sentence: Sentence, atom: Atom, cue: ContactCue) -> Named:
        """ "met with the heads of the food agencies, including A and B": those named of more."""
        lead = pattern(sentence.language, "including").search(sentence.folded, atom.end, sentence.span.end)
        if lead is None or cue.kind not in ("meeting", "call") or not self._open_way(sentence, atom.end, lead.start()):
            return []
        if any(atom.end <= a.start < lead.start() and a.get("contact") is not None for a in sentence.atoms):
            return []  # of what another word for a contact names
        first = next((p for p in sentence.phrases if p.start >= lead.end()), None)
        whose = [p for p in sentence.phrases if 0 <= lead.start() - p.end <= 1 and "counterpart" in (p.kind, p.word)]
        of_states = pattern(sentence.language, "leaders_of").search(sentence.folded, atom.end, lead.start()) is not None
        near = [
            p
            for p in sentence.phrases
            if lead.end() <= p.start <= lead.end() + 60
            and ((p.kind == "person" and p.name) or ((whose or of_states) and p.kind == "state" and not p.adjective))
        ]
        if first is None or not near:
            return []
        if of_states:
            return self._run_of_states(sentence, near[0])
        return self._list(sentence, near[0], sentence.span.end)

    def _run_of_states(self, sentence: Sentence, first: Phrase) -> Named:
        """ "lãnh đạo các nước như A, B": the states of a list that only commas or "and" join."""
        found: list[Phrase] = [first]
        for phrase in sentence.phrases:
            if phrase.start > first.end and sentence.text(found[-1].end, phrase.start) in (", ", " và "):
                found += [phrase] if phrase.kind == first.kind else []
        return [(p, actors) for p in found if (actors := self._actors(p, sentence))]

    def _head_of(self, sentence: Sentence, phrase: Phrase) -> tuple[Phrase, list[str]] | None:
        """Who leads the delegation a phrase tells of: "a Japanese delegation led by X"."""
        heads = (p for p in sentence.phrases if 0 < p.start - phrase.end <= _AS_FAR and p.kind == "person")
        head = next(heads, None)
        if head is None or not (phrase.kind in ("state", "body", "group", "side") or phrase.word == "delegates"):
            return None
        between = sentence.text(phrase.end, head.start).strip(" ,-")
        leads = pattern(sentence.language, "led_by").fullmatch(between) is not None
        if (
            sentence.language == "vi"
            and phrase.word == "delegates"
            and self._open_way(sentence, phrase.end, head.start)
        ):
            leads = pattern("vi", "led_at_last").search(between) is not None  # "đoàn đại biểu tỉnh Y, nước Z do ông X"
        return (head, actors) if leads and (actors := self._actors(head, sentence)) else None

    def _list(self, sentence: Sentence, first: Phrase, end: int, goal: bool = False) -> Named:
        """A phrase with all that a list joins to it, attributes between them passed over (… nhóm G7 và Thủ tướng …)."""
        found = []
        if first.kind == "person" and first.name is None and first.state is None and first.body is None:
            later = (p for p in sentence.phrases if 0 < p.start - first.end <= 12 and p.kind != "group")
            body = next(later, None)  # "lãnh đạo các nước Qatar, Nga …": the states stand for their leaders
            if body is not None and body.kind in ("body", "state") and not _parts(sentence, first.end, body.start):
                first = body  # "các bộ trưởng ngoại giao nhóm G7": the body stands for its nameless ministers
        first = self._stands_for(sentence, self._head_named(sentence, first))
        members = group(sentence, first, first.start, max(end, first.end))
        for phrase in sentence.phrases:
            last = members[-1]
            if phrase.start < last.end or phrase.end > end or phrase.kind not in ("person", "state", "body", "group"):
                continue
            gap = sentence.text(last.end, phrase.start)
            verbs = any(
                last.end <= a.start < phrase.start and (a.get("cue") or a.get("contact")) for a in sentence.atoms
            )
            if len(gap) > 30 or verbs or not ends_joined(sentence, last.end, phrase.start):
                break
            members.append(phrase)
        if goal and first.kind == "state" and sentence.language == "en":
            members = [p for p in members if p.kind != "person"]  # "to Luxembourg July 21 for meetings with X"
        if goal and first.kind == "state" and sentence.language == "vi":
            members = [
                p for p in members if p.kind in ("state", "states")
            ]  # "trong chuyến thăm Brazil, Tổng thống A và B …"
        for phrase in members:
            actors = self._actors(phrase, sentence)
            head = self._head_of(sentence, phrase) if not actors else None
            if head is not None:
                found.append(head)
            if goal and phrase.word == "place" and phrase.state is not None:
                actors = [self.cast.state(phrase.state)]  # who flies to Geneva visits Switzerland
            if actors:
                found.append((phrase, actors))
        return found


def _says(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a verb of saying or stance stands in a stretch."""
    return any((e := a.get("cue")) is not None and e.act is not None and start <= a.start < end for a in sentence.atoms)


def _nickname(sentence: Sentence, place: int) -> bool:
    """ "President Ferdinand "Bongbong" Marcos": whether a mark is one of two around a single word within a name."""
    around = sentence.raw[max(0, place - 24) : place + 24]
    return any(found.start() <= 24 <= found.end() for found in _NICKNAME.finditer(around))


_NICKNAME = re.compile(r"[A-Z][\w.’'-]+ [\"“][A-Z][\w-]+[\"”] [A-Z]")


def _prep_between(sentence: Sentence, start: int, end: int) -> bool:
    """ "to meet in Cairo ahead of Doha talks": whether where or when stands between a verb and what follows, dates left out."""
    return any(
        a.get("w:prep") is not None
        and a.get("w:with") is None
        and start <= a.start
        and a.end <= end
        and not any(0 <= hit.start - a.end <= 1 for hit in sentence.dates)
        for a in sentence.atoms
    )


def _ends_place(sentence: Sentence, phrase: Phrase) -> bool:
    """ "received, at the Vatican Apostolic Palace, X": capitals nobody listed behind a state that a preposition leads to."""
    if not phrase.guessed or sentence.actors.get(phrase.start):
        return False
    before = next((p for p in sentence.phrases if p.end == phrase.start - 1 and p.kind == "state"), None)
    return before is not None and governed(sentence, before) is not None


def _set_in(sentence: Sentence, start: int, end: int) -> bool:
    """ "gặp mặt tại hội nghị G20": a body after a preposition of place is where it was."""
    return any(
        a.get("w:prep") is not None and a.get("w:with") is None and a.get("w:to") is None and start <= a.start < end
        for a in sentence.atoms
    )


def _state_of_town(sentence: Sentence, town: Phrase) -> Phrase | None:
    """ "to Ohrid, North Macedonia": the state after a town nobody listed."""
    if sentence.language != "en" or not town.guessed:
        return None
    state = next((p for p in sentence.phrases if p.start >= town.end), None)
    listed = state is not None and state.kind == "state" and not state.adjective and not state.city
    return state if listed and sentence.text(town.end, state.start) == ", " else None  # type: ignore[union-attr]


_GROUPING = re.compile(r" (?:grouping|group|countries|members) of (?:the )?")
_FROM = re.compile(r" (?:from|of|representing) (?:the )?(?:\w+ ){0,2}")
_FROM_STATE = re.compile(r" from (?:the )?")
_COMPANY = re.compile(r"(?=.*[A-Z])(?: (?:and|of|for|the|&|[A-Z][\w&.’'-]*)){1,9},? ")
_FIELD = re.compile(r"(?: [a-z][\w'’-]*){1,6}, ")
_OF_BODY = re.compile(r"[’']s(?: [A-Z][\w-]+){1,6}, ")
_HEADED = re.compile(r" of (?:the )?(?:[\w-]+ ){0,3}")


def _another_talk(sentence: Sentence, atom: Atom, word: Atom) -> bool:
    """Whether another noun of contact stands between "spoke" and a "with", or somebody's own between any word of contact and it."""
    own = atom.get("contact")
    cue = own.contact if own is not None else None
    spoke = cue is not None and cue.form == "verb" and cue.kind == "call"  # "spoke after a meeting with X"
    return any(
        (e := a.get("contact")) is not None
        and e.contact is not None
        and e.contact.form == "noun"
        and (
            spoke
            or re.search(
                r"(?:'s?|\b(?:his|her|their)) (?:\w+ ){0,2}$", sentence.text(max(atom.end, a.start - 30), a.start)
            )
        )
        for a in sentence.atoms
        if atom.end <= a.start and a.end <= word.start
    )


def _names_gathering(sentence: Sentence, phrase: Phrase) -> bool:
    """ "will host the NATO Summit": a body right before a gathering is part of its name, not who is received."""
    after = [a for a in sentence.atoms if 0 <= a.start - phrase.end <= 3]
    return any(
        (e := a.get("contact")) is not None
        and e.contact is not None
        and (e.contact.other == "event" or (sentence.language == "en" and e.contact.form == "noun"))
        for a in after
    )


def _owned(sentence: Sentence, phrase: Phrase) -> bool:
    """ "chuyến thăm tới Mỹ của X", "chuyến thăm này của X": an "of" leads to whose it is, not to whom it goes."""
    lead = governed(sentence, phrase)
    return sentence.language == "vi" and lead is not None and lead.get("w:of") is not None


def _visitor(sentence: Sentence, phrase: Phrase) -> bool:
    """ "la visite du Président français en Chine", "de députés japonais à Taïwan": who stands after "of" comes."""
    lead = governed(sentence, phrase)
    who = phrase.kind == "person" or (phrase.kind in ("state", "group") and phrase.posted is not None)
    return sentence.language != "zh" and who and lead is not None and lead.get("w:of") is not None


def _parts(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a comma or an "and" stands in a stretch."""
    return "," in sentence.text(start, end) or bool(sentence.of_class(frozenset({"w:and"}), start, end))
