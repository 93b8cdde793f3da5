"""Whose a noun of contact is: "X's visit", "the call between A and B", "sa visite", or the subject that follows."""

from __future__ import annotations

import re

from dragoman.events.clauses import Sentence, ends_joined, governed, group, only_adverbials
from dragoman.events.enumerations import EnumerationReader
from dragoman.events.found import Named
from dragoman.events.lists import hyphened
from dragoman.events.patterns import pattern
from dragoman.lang import ContactCue
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom

_GATHERS = frozenset({"w:gathers"})
_EACH = frozenset({"w:each"})
_SET_IN = 90  # characters of what two commas set in
_SETTING = frozenset({"w:prep", "w:opener", "w:own"})


_OF_MATTER = re.compile(
    r"\b(?:to (?!the\b)[a-z]+|about|regarding|concerning|discussing) "
)  # "a meeting to discuss the future of Syria"


_THAT_ONE = re.compile(r" (?:\w+ ){0,2}qu(?:e |')")
_HAD = re.compile(r"\b(?:a|ont|avait|avaient|aura|auront) (?:\w+ )?eue?s?\b")


class OwnerReader(EnumerationReader):
    """Finds the sides around a noun."""

    def _his(self, sentence: Sentence, atom: Atom) -> Named:
        """ "announced during her June visit to Guatemala": the last person named before who is not of the goal's state."""
        words = sentence.text(max(sentence.span.start, atom.start - 30), atom.start)
        voice = self.discourse.voice
        once = not sentence.text(atom.start, atom.end).endswith("s")
        if once and pattern(sentence.language, "mine").search(words) and len(voice) == 1 and sentence.phrases:
            return [(sentence.phrases[0], list(voice))]
        if pattern(sentence.language, "his").search(words) is None:
            return []
        goal = next((p.state for p in sentence.phrases if p.start >= atom.end and p.kind == "state"), None)
        for phrase in reversed(sentence.phrases):
            if phrase.end <= atom.start and phrase.kind in ("person", "pronoun") and not phrase.guessed:
                actors = self._actors(phrase, sentence)
                if actors and self.cast.state_of(actors[0]) not in (None, goal):
                    return [(phrase, actors)]
        return []

    def _possessor(self, sentence: Sentence, atom: Atom, cue_is_visit: bool) -> Named:
        """ "X's recent travel to …": whose it is, whatever the sentence's subject."""
        if cue_is_visit and (his := self._his(sentence, atom)):
            return his
        for phrase in reversed(sentence.phrases):
            if phrase.end > atom.start:
                continue
            gap = sentence.text(phrase.end, atom.start)
            if gap.startswith(("'s ", "' ")) and len(gap) <= 24 and phrase.kind in ("person", "pronoun", "state"):
                everyone = group(sentence, phrase, sentence.chunk_start(phrase.start), atom.start)
                return [(p, actors) for p in everyone if (actors := self._actors(p, sentence))]
            break
        return []

    def _visitors(self, sentence: Sentence, atom: Atom) -> Named:
        """ "the visit to Paris by President X": whoever stands after "by"."""
        end = min(sentence.chunk_end(atom.end), atom.end + 60)
        if sentence.language == "en":  # "the trip to Jordan, Kuwait, and Qatar by X"
            end = min(sentence.span.end, atom.end + 140)
        for phrase in sentence.phrases:
            if atom.end <= phrase.start < end and phrase.kind == "person" and sentence.language != "zh":
                lead = governed(sentence, phrase)
                if lead is not None and lead.get("w:by") is not None:
                    return self._list(sentence, phrase, sentence.span.end)
        return []

    def _goal_before(self, sentence: Sentence, atom: Atom) -> Named:
        """ "X is in Minsk on a state visit", "arrived here on a visit": where somebody is, then what for."""
        if pattern(sentence.language, "on_visit").search(sentence.text(max(0, atom.start - 30), atom.start)) is None:
            return []
        last = next((p for p in reversed(sentence.phrases) if p.end <= atom.start), None)
        lead = governed(sentence, last) if last is not None else None
        if last is None or lead is None or last.kind != "state" or last.adjective or lead.get("w:of") is not None:
            return self._here(sentence, atom)
        known = last.state in self.cast.known.states and lead.get("w:prep") is not None
        return [(last, [self.cast.state(last.state or "")])] if known else []

    def _while_there(self, sentence: Sentence, atom: Atom) -> tuple[str, str] | None:
        """ "X met with his Kenyan counterpart Y during his visit": guest and host state of a visit told only as when two met.

        The guest is whoever is not of the home state; without one, who acts.
        """
        before = sentence.text(max(sentence.span.start, atom.start - 60), atom.start)
        if pattern(sentence.language, "while_there").search(before) is None:
            return None
        named = [p for p in sentence.phrases if p.end <= atom.start and p.kind == "person" and p.name]
        people = {self.cast.state_of(a): a for p in reversed(named) for a in self._actors(p, sentence)}
        states = list(reversed([state for state in people if state in self.cast.known.states]))
        met = any(
            (e := a.get("contact")) is not None and e.value == "meeting" and a.end <= atom.start for a in sentence.atoms
        )
        if len(people) != 2 or len(states) != 2 or not met:
            return None
        host, guest = states if states[0] == self.cast.home else reversed(states)
        return (people[guest], host) if guest is not None and host is not None else None

    def _here(self, sentence: Sentence, atom: Atom) -> Named:
        """ "arrived here on Monday": the place the article's first line is dated from."""
        start = sentence.chunk_start(atom.start)
        around = sentence.text(start, min(sentence.span.end, atom.end + 12))
        state = self.discourse.dated_from
        if state is None or not sentence.phrases or pattern(sentence.language, "here").search(around) is None:
            return []
        return [(sentence.phrases[0], [self.cast.state(state)])]

    def _goal_after(self, sentence: Sentence, start: int) -> list[Phrase]:
        """ "the visit by X to Egypt": the state a "to" right behind leads to."""
        near = (p for p in sentence.phrases if start <= p.start <= start + 12 and p.kind == "state")
        return [p for p in near if (lead := governed(sentence, p)) is not None and lead.get("w:to") is not None]

    def _only_tells(self, sentence: Sentence, atom: Atom, subject: Phrase) -> bool:
        """ "X cho rằng chuyến thăm Chile đã thành công": who speaks of a visit does not go."""
        kinds = ("report", "act") if sentence.language == "vi" else ("report",)  # "đánh giá cao chuyến thăm"
        told = any(
            (entry := a.get("cue")) is not None and entry.act is not None and entry.act.type in kinds
            for a in sentence.atoms
            if subject.end <= a.start and a.end <= atom.start
        )
        set_in = atom.any(_SETTING) is not None or any(
            a.any(_SETTING) is not None and 0 <= atom.start - a.end <= 12 for a in sentence.atoms
        )
        on_it = pattern(sentence.language, "on_the_visit").search(sentence.text(max(atom.start - 16, 0), atom.end))
        return told and not set_in and on_it is None

    def _of_what_is_said(self, sentence: Sentence, atom: Atom, subject: Phrase) -> bool:
        """ "M. X a souligné que les discussions devraient être menées avec Kiev": who says that something be talked of does not talk."""
        start = sentence.chunk_start(atom.start)
        return sentence.language == "fr" and any(
            a.get("w:that") is not None
            and max(subject.end, start) <= a.start < atom.start
            and not any(a.end <= p.start < atom.start for p in sentence.phrases)
            and not any(a.end <= b.start < atom.start and (b.get("w:aux") or b.get("w:prep")) for b in sentence.atoms)
            for a in sentence.atoms
        )

    def _owner_or_later(self, sentence: Sentence, atom: Atom, cue: ContactCue, after: Named) -> Named:
        """Without a subject before it: "their call", "sa visite", or the subject of the clause that follows."""
        taken = {id(phrase) for phrase, _ in after}
        words = sentence.text(max(sentence.span.start, atom.start - 24), atom.start)
        for phrase in sentence.phrases:  # "President Biden's Meeting with", "Biden Call with" in a title
            gap = sentence.text(phrase.end, atom.start)
            possessive = gap.startswith(("'s", "' ")) and len(gap) <= 16
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
            if not after and (two := self._both_named(sentence, atom)):
                return two
        if cue.form == "noun" and after and (owner := self._owner_before(sentence, atom, taken)):
            return owner
        if guest := self._at_the_talks(sentence, atom, cue, after):
            return guest
        if two := self._in_one(sentence, atom, cue, after):
            return two
        start = sentence.chunk_end(atom.end)
        if sentence.language == "fr" and after and after[-1][0].start >= atom.end:
            start = max(
                start, sentence.chunk_end(after[-1][0].end)
            )  # "En rencontrant l'ambassadeur, X, le Président …"
        if cue.form == "noun" and not after and (self.discourse.principals or sentence.language != "vi"):
            return []  # "At the talks, …": an echo of the contact told before
        for phrase in sentence.phrases:
            if (
                phrase.start > start
                and phrase.kind in ("person", "leaders", "pronoun")
                and id(phrase) not in taken
                and governed(sentence, group(sentence, phrase, start, sentence.span.end)[0]) is None
            ):
                begin = sentence.chunk_start(phrase.start)
                arrived = cue.kind == "visit" and sentence.text(start - 1, start) in ("后", "时")
                if (begin - start <= 2 or only_adverbials(sentence, start, begin)) and (
                    cue.form == "noun"
                    or sentence.language != "zh"
                    or arrived  # 抵达万象后，X会见Y
                    or self._speaks_there(sentence, atom, cue, start, after)
                ):
                    actors = self._actors(phrase, sentence)
                    return (
                        [(p, self._actors(p, sentence)) for p in group(sentence, phrase, start, sentence.span.end)]
                        if actors
                        else []
                    )
        return self._own_principal(sentence, atom, cue, after)

    def _speaks_there(self, sentence: Sentence, atom: Atom, cue: ContactCue, end: int, after: Named) -> bool:
        """在与X的会晤当中，Y说…: whether a clause of time names only the other side of a talk, so that who speaks next is the one."""
        if cue.kind not in ("meeting", "call") or not after or after[-1][0].end > atom.start:
            return False
        timed = pattern(sentence.language, "in_time_of").fullmatch(sentence.text(atom.end, end)) is not None
        topic = pattern(sentence.language, "about").match(sentence.text(sentence.chunk_start(atom.start), atom.start))
        return timed or (topic is not None and end == atom.end)

    def _theirs(self, sentence: Sentence, atom: Atom) -> Named:
        """ "X spoke with Y to follow up on their May 15 meeting": the two named before "their", where the day is told between."""
        words = pattern(sentence.language, "their").search(
            sentence.text(max(sentence.span.start, atom.start - 30), atom.start)
        )
        dated = words is not None and any(0 <= atom.start - hit.end <= 12 for hit in sentence.dates)
        return self._both_named(sentence, atom) if dated else []

    def _both_named(self, sentence: Sentence, atom: Atom) -> Named:
        """ "le constat partagé par X et Y lors de leur rencontre", "devant son homologue Y à l'issue de leur entretien": the two persons
        of different states the sentence names before "their".
        """
        people = [
            (p, actors)
            for p in sentence.phrases
            if p.kind == "person" and p.name and p.end <= atom.start and (actors := self._actors(p, sentence))
        ]
        states = {self.cast.state_of(actor) for _, actors in people for actor in actors} - {None}
        return people if len(people) == 2 and len(states) == 2 else []

    def _in_one(self, sentence: Sentence, atom: Atom, cue: ContactCue, after: Named) -> Named:
        """ "In a call, X and Y reviewed the plan": the two of different states who begin the clause behind."""
        comma = sentence.chunk_end(atom.end)
        before = pattern(sentence.language, "in_one").fullmatch(sentence.text(sentence.span.start, atom.start))
        if cue.kind not in ("call", "meeting") or after or before is None or comma - atom.end > 1:
            return []
        first = next((p for p in sentence.phrases if comma < p.start <= comma + 6), None)
        people = group(sentence, first, comma, sentence.span.end) if first is not None else []
        named = [(p, actors) for p in people if (actors := self._actors(p, sentence)) and p.kind == "person"]
        return named if len({self.cast.state_of(a) for _, actors in named for a in actors}) > 1 else []

    def _at_the_talks(self, sentence: Sentence, atom: Atom, cue: ContactCue, after: Named) -> Named:
        """ "X đang thăm Việt Nam. … Tại cuộc hội đàm, Bộ trưởng Y nhấn mạnh": the visitor and whoever of the host state speaks there.

        Only where the text has told no talk of Y yet: else it is that one again.
        """
        if cue.kind != "meeting" or after or sentence.language != "vi" or sentence.block.role != "body":
            return []
        if pattern("vi", "at_the").search(sentence.text(sentence.span.start, atom.start)) is None:
            return []
        start = sentence.chunk_end(atom.end)
        host = next(
            (p for p in sentence.phrases if start < p.start <= start + 3 and p.kind == "person" and p.name), None
        )
        actors = self._actors(host, sentence) if host is not None else []
        if host is None or not actors or actors[0] in self.discourse.met:
            return []
        guests = [a for a in self.discourse.visitors if self.cast.state_of(a) != self.cast.state_of(actors[0])]
        return [(host, actors), (host, guests)] if len(guests) == 1 else []

    def _own_principal(self, sentence: Sentence, atom: Atom, cue: ContactCue, after: Named) -> Named:
        """ "Tại buổi hội kiến với Y, hai bên …": the one person of the other state whom the article's contacts are about."""
        if cue.kind != "meeting" or not after or after[0][0].kind != "person":
            return []
        if sentence.language == "en":
            return self._who_acted(sentence, atom, cue, after)
        if sentence.language not in ("vi", "fr"):
            return []
        if "," in sentence.text(atom.end, after[0][0].start):
            return []  # "Tại cuộc gặp, Bộ trưởng Y khẳng định …": Y speaks; an echo of the talk told before
        state = self.cast.state_of(after[0][1][0])
        own = [a for a in self.discourse.principals if a.startswith("person:") and self.cast.state_of(a) != state]
        return [(sentence.phrases[0], own)] if len(own) == 1 and state is not None else []

    def _who_acted(self, sentence: Sentence, atom: Atom, cue: ContactCue, after: Named) -> Named:
        """ "Bilateral meetings with X and Y took place as well": who acted last, where a sentence begins with talks that were held."""
        held = any(a.get("w:gathers") is not None and 0 <= a.start - after[-1][0].end <= 40 for a in sentence.atoms)
        first = cue.form == "noun" and sentence.phrases[0] is after[0][0] and atom.start - sentence.span.start <= 24
        own = self.discourse.last_person
        if own is None or not held or not first or after[0][0].name is None:
            return []
        states = {self.cast.state_of(actor) for _, actors in after for actor in actors}
        return [(sentence.phrases[0], [own])] if self.cast.state_of(own) not in states | {None} else []

    def _owner_before(self, sentence: Sentence, atom: Atom, taken: set[int]) -> Named:
        """ "Thông điệp của X được đưa ra sau cuộc điện đàm với Y": whose the clause's own noun is."""
        start = sentence.chunk_start(atom.start)
        for phrase in sentence.phrases:
            if not start <= phrase.start < atom.start or id(phrase) in taken or sentence.language != "vi":
                continue
            lead = governed(sentence, phrase)
            if phrase.kind not in ("person", "pronoun") or lead is None or lead.get("w:of") is None:
                return []
            return [(phrase, actors)] if (actors := self._actors(phrase, sentence)) else []
        return []

    def _noun_sides(
        self,
        sentence: Sentence,
        atom: Atom,
        before: Named,
        after: Named,
    ) -> tuple[Named, Named]:
        """Around a noun: "call between A and B", "A's visit to B", "cuộc điện đàm giữa A và B"."""
        end = self._clause_end(sentence, atom)
        is_visit = (cue := atom.get("contact")) is not None and cue.value == "visit" and sentence.language == "vi"
        reach = 170 if is_visit else 120
        if is_visit:  # "chuyến thăm Nga và dự Diễn đàn “Vành đai và Con đường” của X"
            end = max(
                end,
                next((p for p in sentence.breaks if p >= atom.end and sentence.folded[p] in ";:"), sentence.span.end),
            )
        if (
            len({self.cast.state_of(actors[0]) for p, actors in before if p.kind == "person" and actors} - {None}) > 1
            and not after
        ):
            return before, after  # "A and B led a meeting of the two countries' commission": both sides are told
        if (gathered := self._gathered(sentence, atom, end)) is not None:
            return gathered, []
        if (had := self._had(sentence, atom)) is not None:
            return had
        if pair := [(p, actors) for p in hyphened(sentence, atom.end) if (actors := self._actors(p, sentence))]:
            return pair, []
        between = [
            p for p in sentence.phrases
            if atom.end <= p.start < min(end, atom.end + (70 if sentence.language == "fr" else 40)) and (g := governed(sentence, p)) is not None and g.get("w:between") is not None
        ]  # fmt: skip
        if between and (found := self._list(sentence, self._who_they_are(sentence, between[0]), end)):
            others = [(p, actors) for p, actors in after if p.start >= found[-1][0].end] if len(found) == 1 else []
            if len(found) == 1 and not others:
                others = self._across(sentence, found[0][0].end, end) or self._beyond(sentence, found[0][0].end)
            if not sentence.of_class(_EACH, atom.end, between[0].start):
                return found, others  # "giữa A với B"
            return found[:1], found[1:] + others  # "discussions séparées entre A et B et C"
        owners = [
            p for p in sentence.phrases
            if atom.end <= p.start < min(end, atom.end + reach) and (g := governed(sentence, p)) is not None and g.get("w:of") is not None and g.get("w:with") is None and g.get("w:to") is None
        ]  # fmt: skip
        invited = pattern(sentence.language, "invitation")  # "thăm Nga theo lời mời của X": the owner of something else
        owners = [p for p in owners if not invited.search(sentence.text(atom.end, p.start))]
        chosen = {id(phrase) for phrase, _ in after}
        limit = min((phrase.start for phrase, _ in after), default=end)
        if sentence.language == "en":
            owners = [p for p in owners if (p.kind != "body" and not p.guessed) or self._listed(p, sentence)]
        if sentence.language == "fr":
            owners = [p for p in owners if self._within_clause(sentence, atom.end, p.start)]
        owners = [p for p in owners if p.start < limit or not self._led_away(sentence, limit, p)]
        if sentence.language == "en":
            owners = [p for p in owners if not self._verb_between(sentence, atom.end, p.start)]
        owners = [p for p in owners if _OF_MATTER.search(sentence.text(atom.end, p.start)) is None]
        owners = [
            p
            for p in owners
            if id(p) not in chosen
            and (
                p.kind in ("person", "state", "body", "pronoun", "leaders", "pair")
                or (
                    p.kind == "group"
                    and (p.body or p.state) is not None
                    and (sentence.language == "en" or p.posted is not None)
                )  # "of NATO defense ministers", "credentials of the ambassadors of Mali"
            )
        ]
        behind = max([atom.end, *(p.end for p, _ in after if p.start - atom.end <= 8)])  # "chuyến thăm Việt Nam của X"
        heard = sentence.text(max(sentence.span.start, atom.start - 48), atom.start)
        if owners and before and not after and pattern(sentence.language, "receives_call").search(heard):
            return before, self._list(sentence, owners[0], end)  # "a reçu un appel téléphonique de X"
        if owners and sentence.language != "zh" and (not before or owners[0].start - behind <= 45):
            return self._list(sentence, owners[0], end), after
        return before, after

    def _had(self, sentence: Sentence, atom: Atom) -> tuple[Named, Named] | None:
        """ "l'entretien qu'a eu, vendredi, le ministre X avec Y", "que X a eu avec Y": the sides are told after the noun."""
        if sentence.language != "fr" or not _THAT_ONE.match(sentence.text(atom.end, atom.end + 40)):
            return None
        later = [p for p in sentence.phrases if p.start >= atom.end + 4 and p.kind in ("person", "state")]
        if len(later) < 2 or governed(sentence, later[0]) is not None:
            return None
        other = governed(sentence, later[1])
        verb = _HAD.search(sentence.text(atom.end, later[1].start))
        if verb is None or other is None or other.get("w:with") is None:
            return None
        host = self._actors(later[0], sentence)
        return ([(later[0], host)], self._list(sentence, later[1], sentence.span.end)) if host else None

    def _gathered(self, sentence: Sentence, atom: Atom, end: int) -> Named | None:
        """ "Un entretien a réuni à Doha X et Y": whom a talk is said to have brought together."""
        verb = next(
            (a for a in sentence.atoms if 0 <= a.start - atom.end <= 24 and a.get("w:gathers") is not None), None
        )
        if (
            verb is None
            or sentence.language != "fr"
            or not pattern("fr", "gathers_whom").search(sentence.text(verb.start, verb.end))
        ):
            return None
        free = (p for p in sentence.phrases if verb.end <= p.start < end and governed(sentence, p) is None)
        first = next((p for p in free if p.kind in ("person", "state", "states")), None)
        found = self._list(sentence, first, end) if first is not None else []
        return found if len(found) > 1 else None

    def _within_clause(self, sentence: Sentence, start: int, end: int) -> bool:
        """ "À l'issue de la rencontre, il a salué l'action de l'Union": whether no verb or subject matter stands before an "of"."""
        if sentence.of_class(_GATHERS, start, end):
            return True  # "Une rencontre au siège de la région, a rassemblé, autour du président X, …"
        comma = sentence.chunk_end(start)
        apart = comma < end and not only_adverbials(sentence, comma + 1, sentence.chunk_start(end))
        return not apart and pattern(sentence.language, "matter").search(sentence.text(start, end)) is None

    def _who_they_are(self, sentence: Sentence, phrase: Phrase) -> Phrase:
        """ "giữa lãnh đạo hai nước là Tổng thống X và …": the first of those a word for both leaders is spelt out by."""
        after = next((p for p in sentence.phrases if p.start > phrase.end), None)
        if after is not None and after.kind == "pair" and phrase.kind in ("group", "person") and phrase.name is None:
            if sentence.text(phrase.end, after.start) in (" ", " của "):
                return after  # "giữa các cố vấn an ninh quốc gia hai nước"
        spelt = after is not None and after.kind == "person" and after.name is not None
        told = spelt and sentence.text(phrase.end, after.start) in (" là ", ", ", " gồm ")  # type: ignore[union-attr]
        return after if told and after is not None and phrase.kind == "leaders" else phrase

    def _across(self, sentence: Sentence, start: int, end: int) -> Named:
        """ "giữa A với các phe phái Palestine, Bộ trưởng B và C": those a "with" after the first side leads to, words between or not."""
        lead = next((a for a in sentence.atoms if 0 <= a.start - start <= 3 and a.get("w:with") is not None), None)
        first = next((p for p in sentence.phrases if lead is not None and 0 <= p.start - lead.end <= 24), None)
        return self._list(sentence, first, end) if first is not None else []

    def _beyond(self, sentence: Sentence, start: int) -> Named:
        """ "entre X, en tant que médiateur de l'Union africaine, et les présidents Y et Z": whoever an "and" behind what commas set in adds."""
        if sentence.language != "fr" or sentence.text(start, start + 1) != ",":
            return []
        people = (p for p in sentence.phrases if start < p.start <= start + _SET_IN and p.kind in ("person", "state"))
        later = next((p for p in people if ends_joined(sentence, sentence.chunk_start(p.start), p.start)), None)
        if later is None or any(
            a.get("cue") or a.get("contact") for a in sentence.atoms if start < a.start < later.start
        ):
            return []
        return self._list(sentence, later, sentence.span.end)

    def _listed(self, phrase: Phrase, sentence: Sentence) -> bool:
        """Whether the catalogue knows a body ("the meeting of the Counternarcotics Working Group" is not of a side)."""
        return any(self.cast.actors[actor].catalogue for actor in self._actors(phrase, sentence))

    def _verb_between(self, sentence: Sentence, start: int, end: int) -> bool:
        """ "During the visit X met Y of Z": a verb of another contact ends what a noun reaches."""
        return any(
            (entry := a.get("contact")) is not None and entry.contact is not None and entry.contact.form == "verb"
            for a in sentence.atoms
            if start <= a.start and a.end <= end
        )

    def _led_away(self, sentence: Sentence, start: int, phrase: Phrase) -> bool:
        """Whether "about" or the like stands between the other side and an "of X": X then owns the subject matter."""
        between = [a for a in sentence.atoms if start < a.start and a.end < phrase.start]
        return any(
            a.get("w:prep") is not None and a.get("w:of") is None and not self._of_time(sentence, start, a)
            for a in between
        )

    def _of_time(self, sentence: Sentence, start: int, word: Atom) -> bool:
        """ "chuyến thăm Nga vừa qua của X", "vào tháng 5 của X": a word that only tells when."""
        past = [hit.span() for hit in pattern(sentence.language, "past_time").finditer(sentence.folded, start)]
        day = any(0 <= hit.start - word.end <= 1 or hit.start <= word.start < hit.end for hit in sentence.dates)
        return day or any(begin <= word.start and word.end <= end for begin, end in past)
