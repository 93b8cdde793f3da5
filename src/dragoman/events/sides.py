"""The sides of a contact: who stands before its word, after it, or around it."""

from __future__ import annotations

import re

from dragoman.events.circumstances import clause_start
from dragoman.events.clauses import Sentence, Subject, ends_joined, governed, group, light, subject_of
from dragoman.events.discourse import Discourse
from dragoman.events.found import Named, Side
from dragoman.events.gatherings import GatheringReader
from dragoman.events.patterns import pattern
from dragoman.events.visits import VisitReader
from dragoman.lang import ContactCue, pack
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom

_SETTING = frozenset({"w:prep", "w:opener", "w:own"})
_WITH, _TO = frozenset({"w:with"}), frozenset({"w:to"})
_WITH_TO = _WITH | _TO


class SideFinder:
    """Finds who takes part, for each word of a contact."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.cast = discourse.cast
        self.gatherings = GatheringReader(discourse)
        self.visits = VisitReader(discourse)

    def of(self, sentence: Sentence, atom: Atom, cue: ContactCue, floor: int, inside: str) -> list[list[Side]] | None:
        """The sides of each contact the verb or noun tells of; several where it distributes (分别会见)."""
        first_role, other_role = cue.roles
        if cue.kind == "visit" and sentence.language == "zh" and attributive(sentence, atom):
            goal = next((p.state for p in sentence.phrases if p.start == atom.end and p.kind == "state"), None)
            return self.visits.visitor(sentence, atom, inside or cue.state or goal or "")
        near = bool(
            sentence.of_class(
                frozenset({"w:each"}), max(floor, atom.start - 40), min(sentence.span.end, atom.end + 200)
            )
        )
        near = near or (
            cue.form == "noun"
            and any(a.get("w:several") is not None and 0 <= atom.start - a.end <= 1 for a in sentence.atoms)
        )
        near = near or self._in_plural(sentence, atom)
        word, companion = self._companion(sentence, atom, cue.kind) if sentence.language == "zh" else (None, None)
        if (
            cue.kind == "visit"
            and sentence.language == "zh"
            and (welcomed := self.visits.welcomed(sentence, atom)) is not None
        ):
            return welcomed
        after = self._others(sentence, atom, cue)
        if companion is not None and (cue.other == "with" or not after) and cue.form == "verb" and cue.kind != "visit":
            after = self._list(sentence, companion, atom.start)
            before = self._subject(sentence, word or atom, cue, floor)
        else:
            before = self._subject(sentence, atom, cue, floor)
        if cue.form == "verb" and sentence.language != "zh" and (agents := self._agents(sentence, atom)):
            if cue.kind == "signing" or cue.roles[0] == "participant":
                before, after = agents, []
            elif cue.roles[0] == "guest":
                after = agents
        if cue.form == "noun" and cue.kind == "visit" and before and self._only_tells(sentence, atom, before[-1][0]):
            before = []
        if cue.form == "noun":
            owners = self._possessor(sentence, atom)
            if owners:
                before = owners
            before, after = self._noun_sides(sentence, atom, before, after)
        if cue.other == "event":
            return self.gatherings.of(sentence, atom, first_role)
        if not before:
            before = self._owner_or_later(sentence, atom, cue, after)
        before, after = self._led_by(sentence, before, atom), self._led_by(sentence, after, atom)
        if cue.kind in ("meeting", "call") and (listed := self._enumerated(sentence, atom, after)):
            after, near = listed, True
        subject = [Side(actors, phrase, first_role) for phrase, actors in before if actors]
        if cue.kind == "visit":  # "l'école arménienne": an adjective is no goal
            after = [(phrase, actors) for phrase, actors in after if not (phrase.adjective and phrase.kind == "state")]
        other = [Side(actors, phrase, other_role) for phrase, actors in after if actors]
        if cue.kind == "visit" and other and (coming := self._coming(sentence, atom, subject, other)):
            subject = [Side(actors, phrase, first_role) for phrase, actors in coming]
        inside = inside or cue.state or ""
        if cue.kind == "visit" and not other and not inside and sentence.language == "zh":
            other = [Side(actors, phrase, other_role) for phrase, actors in self.visits.inviters(sentence, atom)]
            if other:
                taken = {id(side.phrase) for side in other}
                subject = [side for side in subject if id(side.phrase) not in taken]
        if inside:  # 访华: the host's short form is part of the verb
            other = [Side([self.cast.state(inside)], None, other_role)]
        if (not subject and not other) or (
            cue.other == "object" and (cue.weak or cue.roles[0] == "host") and not other
        ):
            return None
        if near:  # "separate meetings with his Turkish and Iranian counterparts"
            other = [Side([actor], side.phrase, side.role) for side in other for actor in side.actors]
        states = {self.cast.state_of(side.actors[0]) for side in other}
        goals = [one for side in other for one in side.actors]
        if cue.kind == "visit" and len(goals) > 1:  # a journey to three states is three visits
            return [[*subject, Side([goal], side.phrase, other_role)] for side in other for goal in side.actors]
        near = near or (
            cue.kind == "meeting"
            and len(other) > 1
            and pattern(sentence.language, "sidelines").search(sentence.text(floor, sentence.span.end)) is not None
        )
        if near and len(other) > 1 and len(states) > 1:
            return [[*subject, one] for one in other]
        return [[*subject, *other]]

    def _coming(self, sentence: Sentence, atom: Atom, subject: list[Side], other: list[Side]) -> Named:
        """ "chủ trì lễ đón Thủ tướng X thăm Việt Nam": where the subject is at home, whoever stands right before the verb."""
        hosts = {self.cast.state_of(actor) for side in other for actor in side.actors}
        if not subject or not {self.cast.state_of(actor) for side in subject for actor in side.actors} <= hosts:
            return []
        last = next((p for p in reversed(sentence.phrases) if p.end <= atom.start), None)
        if last is None or last.kind != "person" or not light(sentence, last.end, atom.start):
            return []
        actors = self._actors(last, sentence)
        return [(last, actors)] if actors and self.cast.state_of(actors[0]) not in hosts else []

    def _led_by(self, sentence: Sentence, named: Named, atom: Atom) -> Named:
        """ "a Japanese delegation led by X", "đoàn … do X dẫn đầu": who leads a delegation takes part for it."""
        found: Named = []
        for phrase, actors in named:
            heads = [p for p in sentence.phrases if 0 < p.start - phrase.end <= 30 and p.kind == "person"]
            if (
                heads
                and phrase.kind in ("state", "body", "group")
                and (phrase.start >= atom.end or heads[0].end <= atom.start)
                and pattern(sentence.language, "led_by").fullmatch(
                    sentence.text(phrase.end, heads[0].start).strip(" ,-")
                )
                and (leading := self._actors(heads[0], sentence))
            ):
                found.append((heads[0], leading))
            else:
                found.append((phrase, actors))
        return found

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

    def _set_off(self, sentence: Sentence, atom: Atom) -> Subject | None:
        """The person before the verb whom a comma sets off from it."""
        before = [p for p in sentence.phrases if p.end <= atom.start]
        last = before[-1] if before else None
        if last is None or sentence.text(last.end, atom.start).strip(" ,"):
            return None
        if last.kind == "group" and len(before) > 1:  # "Wang Yi, a member of the Bureau, met …"
            gap = sentence.text(before[-2].end, last.start)
            last = before[-2] if gap.startswith(",") and len(gap) <= 8 else last
        if last.kind != "person":
            return None
        found = group(sentence, last, sentence.span.start, atom.start)
        return Subject(found, found[0].start, "earlier")

    def _enumerated(self, sentence: Sentence, atom: Atom, after: Named) -> Named:
        """ "gặp gỡ lãnh đạo các nước như: A; B; C": the titled persons of a list parted by semicolons, begun by a colon or not."""
        if sentence.language == "zh":
            return self._comma_list(sentence, atom, after)
        last = after[-1][0].end if after else atom.end
        if after and after[-1][0].kind != "person" and not after[-1][0].word:
            return []
        colon = sentence.folded.find(":", last, min(sentence.span.end, last + 60))
        semicolon = sentence.folded.find(";", last, min(sentence.span.end, last + 60))
        if semicolon < 0 and colon < 0:
            return []
        started = [(p, a) for p, a in after if p.kind == "person" and p.name is not None]
        if colon >= 0 and not started and ";" not in sentence.text(colon, sentence.span.end):
            return []
        found = list(started)
        edge = started[-1][0].end if started else colon
        for phrase in sentence.phrases:
            if phrase.start < edge or phrase.kind != "person" or phrase.name is None or not phrase.offices:
                continue
            gap = sentence.text(edge, phrase.start)
            if any(
                (a.get("contact") or a.get("cue")) and a.start >= phrase.end and light(sentence, phrase.end, a.start)
                for a in sentence.atoms
                if a.start < phrase.end + 30
            ):
                break  # "…; Thủ tướng C sẽ hội kiến": the subject of a clause of its own
            if len(gap) > 30 or (found and not re.search(r"[;,]|\b(?:và|and|et)\b", gap)):
                break
            if actors := self._actors(phrase, sentence):
                found.append((phrase, actors))
            edge = phrase.end
        return found if len(found) > max(1, len(started)) else []

    def _comma_list(self, sentence: Sentence, atom: Atom, after: Named) -> Named:
        """分别会见A国总统甲，B国总理乙，C国…: where a word says that it distributes, commas too join titled persons."""
        if not after or not pattern("zh", "sidelines").search(
            sentence.text(sentence.chunk_start(atom.start), atom.end)
        ):
            return []
        found = list(after)
        for phrase in sentence.phrases:
            last = found[-1][0]
            if phrase.start < last.end:
                continue
            if (
                sentence.text(last.end, phrase.start) != "，"
                or phrase.name is None
                or not phrase.offices
                or phrase.state is None
            ):
                break
            if actors := self._actors(phrase, sentence):
                found.append((phrase, actors))
        return found if len(found) > len(after) else []

    def _agents(self, sentence: Sentence, atom: Atom) -> Named:
        """ "sera reçu vendredi à l'Élysée par X", "was signed between A and B": who stands after "by" or "between" in a passive."""
        end = self._clause_end(sentence, atom)
        passive = pattern(sentence.language, "passive").search(
            sentence.text(max(sentence.span.start, atom.start - 24), atom.end)
        )
        if passive is None:
            return []
        for phrase in sentence.phrases:
            if not atom.end <= phrase.start < min(end, atom.end + 90) or phrase.word == "place":
                continue
            lead = governed(sentence, phrase)
            if lead is not None and (lead.get("w:by") is not None or lead.get("w:between") is not None):
                return self._list(sentence, phrase, end)
        return []

    def _only_tells(self, sentence: Sentence, atom: Atom, subject: Phrase) -> bool:
        """ "X cho rằng chuyến thăm Chile đã thành công": who speaks of a visit does not go."""
        told = any(
            (entry := a.get("cue")) is not None and entry.act is not None and entry.act.type == "report"
            for a in sentence.atoms
            if subject.end <= a.start and a.end <= atom.start
        )
        set_in = any(a.any(_SETTING) is not None and 0 <= atom.start - a.end <= 12 for a in sentence.atoms)
        return told and not set_in

    def _possessor(self, sentence: Sentence, atom: Atom) -> Named:
        """ "X's recent travel to …": whose it is, whatever the sentence's subject."""
        for phrase in reversed(sentence.phrases):
            if phrase.end > atom.start:
                continue
            gap = sentence.text(phrase.end, atom.start)
            if gap.startswith("'s ") and len(gap) <= 24 and phrase.kind in ("person", "pronoun", "state"):
                everyone = group(sentence, phrase, sentence.chunk_start(phrase.start), atom.start)
                return [(p, actors) for p in everyone if (actors := self._actors(p, sentence))]
            break
        return []

    def _in_plural(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether the word itself begins with a word of number (các cuộc điện đàm)."""
        first = sentence.text(atom.start, atom.end).partition(" ")
        return bool(first[2]) and first[0] in pack(sentence.language).language.words.get("several", [])

    def _owner_or_later(self, sentence: Sentence, atom: Atom, cue: ContactCue, after: Named) -> Named:
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

    def _subject(self, sentence: Sentence, atom: Atom, cue: ContactCue, floor: int) -> Named:
        found: Subject | None = subject_of(sentence, atom, floor)
        if found is not None and found.how == "after":
            found = self._set_off(sentence, atom)  # "…, Arman Khachatryan, a reçu Y": no inversion
        phrases = list(found.phrases) if found is not None else []
        if phrases and sentence.text(phrases[-1].end, phrases[-1].end + 1) in (":", "："):
            return []  # "MR PRICE: the visit to Venezuela …": who speaks, in a transcript
        if phrases and phrases[0].kind == "person" and sentence.language != "zh":  # "A, B, and C held a call"
            wider = group(sentence, phrases[0], floor, atom.start)
            phrases = wider if len(wider) > len(phrases) else phrases
        pairs = [(phrase, self._actors(phrase, sentence)) for phrase in phrases]
        taken = [(phrase, actors) for phrase, actors in pairs if actors and phrase.kind != "outlet"]
        if (
            found is not None and found.phrases[0].kind == "pronoun"
        ):  # "Cairo, where he is on a visit": the person of this sentence
            here = [p for p in sentence.phrases if p.end <= found.start and p.kind == "person"]
            named = [p for p in here if governed(sentence, p) is None and self._actors(p, sentence)]
            if named or (here and not taken):
                chosen = (named or here)[0]
                taken = [(chosen, self._actors(chosen, sentence))]
        pivot = self.visits.sent(sentence, atom) if cue.form == "verb" else None
        if pivot is not None or (cue.kind == "visit" and (pivot := self.visits.pivot(sentence, atom)) is not None):
            return [(p, a) for p in group(sentence, pivot, floor, atom.start) if (a := self._actors(p, sentence))]
        if sentence.language == "zh" and not any(p.kind in ("person", "leaders", "pair", "plural") for p, _ in taken):
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
        return taken

    def _actors(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        return self.discourse.party_of(phrase, sentence)

    def _others(self, sentence: Sentence, atom: Atom, cue: ContactCue) -> Named:
        """The other side: after a "with" or "to" word, or the object right after the verb."""
        end = self._clause_end(sentence, atom)
        phrases = [
            p
            for p in sentence.phrases
            if p.kind not in ("outlet", "first") and (p.word != "place" or cue.kind == "visit")
        ]
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
                and not (
                    cue.kind in ("meeting", "call", "signing")
                    and sentence.language == "zh"
                    and g.get("w:to") is not None
                )
                and not (cue.kind == "visit" and sentence.language != "zh" and p.kind == "person")
            ]
            if cue.kind == "visit" and sentence.language == "zh":  # 访问北京期间对香港…: the object right behind
                ahead = [p for p in phrases if 0 <= p.start - atom.end <= 2 and p.kind == "state"][:1] or ahead
            chosen = ahead[:1] or behind[-1:]
            if (
                chosen
                and cue.kind == "visit"
                and (chosen[0].kind == "body" or "," in sentence.text(atom.end, chosen[0].start))
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
                if cue.kind == "visit" and sentence.language == "zh":
                    end = min(end, sentence.chunk_end(first.end))
                return self._list(sentence, first, end, cue.kind == "visit")
        return []

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
            between = [p for p in sentence.phrases if word.end <= p.start and p.end <= atom.start and not p.city]
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

    def _list(self, sentence: Sentence, first: Phrase, end: int, goal: bool = False) -> Named:
        """A phrase with all that a list joins to it, attributes between them passed over (… nhóm G7 và Thủ tướng …)."""
        found = []
        if first.kind == "person" and first.name is None and first.state is None and first.body is None:
            body = next((p for p in sentence.phrases if 0 < p.start - first.end <= 8), None)
            if body is not None and body.kind in ("body", "state") and not _parts(sentence, first.end, body.start):
                first = body  # "các bộ trưởng ngoại giao nhóm G7": the body stands for its nameless ministers
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
        for phrase in members:
            actors = self._actors(phrase, sentence)
            if goal and phrase.word == "place" and phrase.state is not None:
                actors = [self.cast.state(phrase.state)]  # who flies to Geneva visits Switzerland
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
        before: Named,
        after: Named,
    ) -> tuple[Named, Named]:
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
        behind = max([atom.end, *(p.end for p, _ in after if p.start - atom.end <= 8)])  # "chuyến thăm Việt Nam của X"
        if owners and sentence.language != "zh" and (not before or owners[0].start - behind <= 25):
            return self._list(sentence, owners[0], end), after
        return before, after

    def _led_away(self, sentence: Sentence, start: int, phrase: Phrase) -> bool:
        """Whether "about" or the like stands between the other side and an "of X": X then owns the subject matter."""
        return any(
            a.get("w:prep") is not None and a.get("w:of") is None and start < a.start and a.end < phrase.start
            for a in sentence.atoms
        )


def _parts(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a comma or an "and" stands in a stretch."""
    return "," in sentence.text(start, end) or bool(sentence.of_class(frozenset({"w:and"}), start, end))


def attributive(sentence: Sentence, atom: Atom) -> bool:
    """来访的X, 訪問阿富汗的X: whether a Chinese verb is an attribute of what follows; not in 是应…邀请访问的。"""
    end = atom.end
    goal = next((p for p in sentence.phrases if p.start == atom.end and p.kind == "state"), None)
    if goal is not None:
        end = goal.end
    if sentence.text(end, end + 1) != "的" or sentence.text(end + 1, end + 2) in ("", "。", "，", "；", "\n"):
        return False
    return goal is None or any(p.kind == "person" and 0 < p.start - end <= 12 for p in sentence.phrases)
