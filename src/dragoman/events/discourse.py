"""Who "he", "the two sides", "his counterpart" are: the memory of a document as it is read."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.actors.cast import Cast
from dragoman.events.clauses import Sentence, governed, in_aside, is_object, leads_government, led_by, light
from dragoman.events.delegations import head_told, is_the_delegation
from dragoman.events.patterns import pattern
from dragoman.lang import pack
from dragoman.mentions.phrases import Phrase

_GENDERS = {"他": "m", "她": "f"}
_HEADS = {
    "president": frozenset({"president", "monarch", "head-of-state-other"}),
    "prime-minister": frozenset({"prime-minister"}),
    "foreign-minister": frozenset({"foreign-minister"}),
    "defence-minister": frozenset({"defence-minister"}),
}
"""The offices each word for two leaders may mean, by the pack's pattern of that name."""
_LETTERS = frozenset({"the message", "the letter", "the cable", "the telegram", "the note"})
_ANONYMOUS = frozenset({"official", "expert", "director"})


def _is_the_spokesperson(phrase: Phrase) -> bool:
    """该发言人, "the spokesperson": of no state, body or name."""
    named = phrase.name is not None or phrase.state is not None or phrase.body is not None
    bare = phrase.kind == "person" and phrase.offices == ("spokesperson",) and phrase.word != "ministry"
    return bare and not named


def behind_verb(phrase: Phrase) -> bool:
    """« … », a-t-elle déclaré: a pronoun behind its verb is who acted or spoke last."""
    return pattern(phrase.language, "turned_pronoun").search(phrase.word) is not None


@dataclass(slots=True)
class Discourse:
    """What has been said so far: who was named, who spoke last, between whom the article's contact is."""

    cast: Cast
    last_speakers: list[str] = field(default_factory=list)
    last_person: str | None = None
    last_free: str | None = None  # who last acted or spoke, not whom somebody else's words were about
    last_pair: list[str] = field(default_factory=list)
    principals: list[str] = field(default_factory=list)
    is_readout: bool = False
    voice: list[str] = field(default_factory=list)
    lead: str | None = None  # who began the paragraph before, or this one, with words of his own
    lead_paragraph: int = -2
    interviewed: list[str] | None = None  # who answers in a transcript of short labels; None elsewhere
    last_talks: list[str] = field(default_factory=list)  # the states of a talk told after the article's own
    last_bodies: list[str] = field(default_factory=list)
    last_ministry: list[str] = field(default_factory=list)
    last_secretariat: list[str] = field(default_factory=list)
    last_release: list[str] = field(default_factory=list)  # whose statement in writing was quoted last
    last_organisation: list[str] = field(default_factory=list)
    states_named: set[str | None] = field(default_factory=set)
    dated_from: str | None = None  # the state of the town before the article's first words (ISLAMABAD: …)
    visitors: list[str] = field(default_factory=list)  # the persons whose visit has been told
    written_to: list[str] = field(default_factory=list)  # to whom the letters told last were sent
    writer: list[str] = field(default_factory=list)  # who sent the letter the article is about
    delegation: list[str] = field(default_factory=list)  # who leads the delegation told of last
    met: set[str] = field(default_factory=set)  # who has been told to have met, called or been received
    last_named: list[str] = field(default_factory=list)  # the persons of the sentence before
    title_states: list[str] = field(default_factory=list)  # the states of a title that names two
    last_listed: list[str] = field(
        default_factory=list
    )  # three or more of them who head it together (A、B、C发言。他们…)
    unnamed_spoke: bool = False  # whether an office's unnamed spokesperson spoke last

    def actors_of(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """The actors a phrase stands for, here; empty where it names none. Remembered with the sentence."""
        found = sentence.actors.get(phrase.start)
        if found is None:
            latter = phrase.kind == "latter"
            found = self._latter(phrase, sentence) if latter else self._resolve(self._with_own_state(phrase, sentence))
            if phrase.word == "counterpart" and not (found and phrase.language == "fr"):
                found = self._same_office(phrase, sentence) or found
            if phrase.kind == "it" and (told := self._outlets_state(phrase, sentence)):
                found = told
            here = {"pronoun": self._named_here, "it": self._body_here}.get(phrase.kind)
            own_here = phrase.kind == "pronoun" or not found or phrase.language == "en"
            if here is not None and own_here and (own := here(phrase, sentence)):
                found = own
            elif phrase.kind == "leaders" and self._of_the_world(phrase, sentence):
                found = self.last_organisation[-1:]  # those of the gathering told of
            elif phrase.kind == "leaders" and (heads := self._heads_here(phrase, sentence)):
                found = heads
            elif phrase.kind == "plural" and (two := self._two_here(phrase, sentence)):
                found = two
            elif _is_the_spokesperson(phrase) and (told := self._spokesperson_here(phrase, sentence)):
                found = told
            elif met := self._met_here(phrase, sentence) or self._leaders_here(phrase, sentence):
                found = met
            elif (
                phrase.kind == "pronoun"
                and self.lead is not None
                and not self.unnamed_spoke
                and (self._goes_on_again(phrase, sentence) or self._begins_again(phrase, sentence))
            ):
                found = [self.lead]
            if phrase.kind == "states" and phrase.word == "leaders" and phrase.language == "zh":
                found = self._heads_of(phrase.states, sentence.text(phrase.start, phrase.end), "zh") or found
            if phrase.kind == "person" and (again := self._that_one(phrase, sentence)):
                return again  # not remembered: who spoke last is another in each reading
            if phrase.kind == "person" and phrase.language == "vi":
                words = sentence.text(phrase.start, phrase.start + 4)
                kept = self._of_courtesy(found, words)
                if found and not kept:  # "ông Biden" after "Đệ nhất phu nhân Jill Biden"
                    kept = self._of_courtesy(self.cast.namesakes(phrase.name or ""), words)[-1:]
                found = kept
            american = "body:state-department"
            if phrase.body == "body:state-council-china" and american in self.cast.actors:
                if phrase.state is None and sentence.block.language == "zh-Hant":
                    found = [american]  # 国务院说, in an article that has named 美国国务院
            if phrase.kind == "ministry" and (own := self._ministry_of(phrase, sentence)):
                found = own
            if phrase.kind == "ministry" and phrase.state is None:
                if pattern(phrase.language, "secretariat").match(sentence.text(phrase.start, phrase.end)):
                    whose = self.cast.body(phrase) if phrase.body in self.cast.known.bodies else None
                    found = [whose] if whose is not None else self.last_secretariat or self.last_organisation[-1:]
                    self.last_secretariat = found
            if phrase.kind == "ministry" and (head := led_by(sentence, phrase)) is not None:
                states = map(self.cast.state_of, self.actors_of(head, sentence))
                found = [self.cast.state(state) for state in states if state in self.cast.known.states]
            if phrase.kind == "home" and sentence.text(phrase.start, phrase.end) == "我":
                quoted = sentence.in_quote(phrase.start) is not None
                return self.voice or self._who_says_i(phrase, sentence) or ([] if quoted else found)
            self._note_bodies(phrase, sentence, found)
            unheard = phrase.kind == "home" and not found  # 我国: of whoever will turn out to speak
            if (
                not unheard
                and phrase.kind
                not in (
                    "it",
                    "pronoun",
                    "plural",
                    "pair",
                    "leaders",
                    "counterpart",
                    "other_side",
                    "group",
                    "first",
                )
                and not (phrase.kind == "states" and phrase.word == "leaders")
            ):
                sentence.actors[phrase.start] = found
                for actor in found if phrase.kind != "latter" else ():
                    self.cast.note(actor, phrase)
        else:
            self._note_bodies(phrase, sentence, found)
        return found

    def _note_bodies(self, phrase: Phrase, sentence: Sentence, found: list[str]) -> None:
        """Keep in mind the state, ministry and organisation told of last."""
        free = not phrase.city and governed(sentence, phrase) is None
        if phrase.kind in ("state", "ministry", "body", "side") and found and free:
            self.last_bodies = found
        if found and pattern(phrase.language, "a_ministry").search(sentence.text(phrase.start, phrase.end)):
            self.last_ministry = found
        if phrase.word != "pronoun":
            self.states_named.add(phrase.state)
        if phrase.kind == "body" and found:
            self.last_organisation = found

    def _with_own_state(self, phrase: Phrase, sentence: Sentence) -> Phrase:
        """ "Iran will respond, its foreign minister said": an office told as "its" is of the state the sentence named first."""
        before = sentence.text(max(sentence.span.start, phrase.start - 4), phrase.start)
        if (
            phrase.kind != "person"
            or phrase.name is not None
            or phrase.state
            or pattern(phrase.language, "its").search(before) is None
        ):
            return phrase
        named = (p for p in sentence.phrases if p.end <= phrase.start and p.state in self.cast.known.states)
        owner = next(named, None)
        return phrase if owner is None else dataclasses.replace(phrase, state=owner.state, word="its")

    def _of_courtesy(self, found: list[str], words: str) -> list[str]:
        """Not Kim Jong Un for "bà Kim", nor a lady for "ông"."""
        wrong = {"bà ": "m", "ông ": "f"}.get(words if words == "ông " else words[:3])
        people = self.cast.known.persons
        return [a for a in found if wrong is None or a not in people or people[a].gender != wrong]

    def _begins_again(self, phrase: Phrase, sentence: Sentence) -> bool:
        """他说, at the head of a paragraph: who led the paragraph before, whoever else it told of."""
        return (
            sentence.language == "zh"
            and phrase.start <= sentence.block.span.start + 1
            and self.lead_paragraph == sentence.block.paragraph - 1
        )

    def _goes_on_again(self, phrase: Phrase, sentence: Sentence) -> bool:
        """她又说, at the head of a paragraph: who spoke in the paragraph before, not whom he told of last."""
        return (
            sentence.language == "zh"
            and phrase.start <= sentence.block.span.start + 1
            and sentence.text(phrase.end, phrase.end + 1) in ("又", "还", "亦", "续", "也", "并")
        )

    def _two_here(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """ "X was received by Y, and the two called Z": the two persons the sentence has named so far."""
        if pattern(phrase.language, "the_two").fullmatch(phrase.word) is None or sentence.in_quote(phrase.start):
            return []
        named = [p for p in sentence.phrases if p.end <= phrase.start and p.kind == "person" and p.name]
        people = list(dict.fromkeys(actor for p in named for actor in self.actors_of(p, sentence)))
        return people if len(people) == 2 else []

    def _who_says_i(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """习近平指出，10年前，我访问…: the person of the home state who speaks here or spoke last."""
        quote = sentence.in_quote(phrase.start)
        if quote is not None:  # 莫迪说：“我与普京的会谈…”
            before = [p for p in sentence.phrases if p.end <= quote.start and p.kind == "person"]
            named = next((p for p in before if governed(sentence, p) is None), None)
            return self.actors_of(named, sentence) if named is not None else []
        spoke = self.last_speakers if [s[:7] for s in self.last_speakers] == ["person:"] else []
        last = [self.last_person] if self.last_person is not None else []
        here = self._named_here(phrase, sentence) or spoke or last
        if self.cast.home is None:
            return spoke
        return here if {self.cast.state_of(actor) for actor in here} == {self.cast.home} else []

    def _named_here(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """蔡英文今天接见X，她表示: the free person an earlier clause of the sentence names."""
        start = sentence.chunk_start(phrase.start)
        if sentence.in_quote(phrase.start) is not None:
            return []
        as_for = pattern(sentence.language, "as_for")
        for other in sentence.phrases:
            if other.end <= start and other.kind == "person" and other.name is not None and not other.guessed:
                if other is sentence.phrases[0] and as_for.match(sentence.folded, sentence.span.start, other.end):
                    return self.actors_of(other, sentence)  # "Về phía ông X, khi đề cập …, ông nói"
                if governed(sentence, other) is None and sentence.in_quote(other.start) is None:
                    owns = sentence.language == "zh" and sentence.text(other.end, other.end + 1) == "的"
                    if owns and not light(sentence, sentence.chunk_start(other.start), other.start):
                        continue  # 没有提到特朗普的名字，但他…
                    if not is_object(sentence, other):  # 会见德索萨时，韩正…，他表示
                        return self.actors_of(other, sentence)
        return []

    def _body_here(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """ "Une délégation du Hamas a rencontré …, a déclaré le groupe": the one body an earlier clause of the sentence names."""
        start = sentence.chunk_start(phrase.start)
        named = [p for p in sentence.phrases if p.end <= start and p.kind in ("body", "side") and p.body is not None]
        found = list(dict.fromkeys(actor for p in named for actor in self.party_of(p, sentence)))
        return found if len(found) == 1 and found[0].startswith("body:") else self._office_here(phrase, sentence)

    def _office_here(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """ "Britain's Foreign Office summoned the Syrian ambassador, it said": in English the office that began the sentence."""
        first = next((p for p in sentence.phrases if p.end <= phrase.start), None)
        begins = first is not None and light(sentence, sentence.span.start, first.start)
        if phrase.language != "en" or phrase.word != "it" or first is None or first.word != "ministry" or not begins:
            return []
        return self.actors_of(first, sentence)

    def _same_office(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """ "Ông Trump và người đồng cấp Nga": whom the text tells of in the office of the one named before, of that state."""
        named = [p for p in sentence.phrases if p.kind == "person" and p.end <= phrase.start]
        before = self.actors_of(named[-1], sentence) if named else []
        if phrase.language not in ("vi", "fr") or phrase.kind != "state" or not before:
            return []
        held = self.cast.offices.get(before[-1], ()) if phrase.language == "vi" else named[-1].offices
        for office in sorted(held):
            person = dataclasses.replace(phrase, kind="person", word="", name=None, offices=(office,))
            found = self.cast.resolve(person)
            if found is not None and found.startswith("person:") and found not in before:
                return [found]
        return []

    def _outlets_state(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """ "Hãng TASS của Nga dẫn lời Bộ Ngoại giao nước này": the state whose outlet the sentence credits right before."""
        before = [p for p in sentence.phrases if p.end <= phrase.start and p.kind != "ministry"][-2:]
        if phrase.language != "vi" or [p.kind for p in before] != ["outlet", "state"]:
            return []
        if pattern("vi", "it_body").match(phrase.word) or sentence.text(before[0].end, before[1].start) != " của ":
            return []
        return self.actors_of(before[1], sentence)

    def _only_one_here(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """ "Kim marked the day with a parade in which he vowed …": the one person the sentence has named, who acts in it."""
        named = [p for p in sentence.phrases if p.end <= phrase.start and p.kind == "person" and p.name]
        people = [(p, self.actors_of(p, sentence)) for p in named if sentence.in_quote(p.start) is None]
        known = {actor for _, actors in people for actor in actors}
        free = people and people[0][1] and governed(sentence, people[0][0]) is None
        return people[0][1] if free and len(known) == 1 and len(people) == 1 else []

    def labelled(self, phrase: Phrase, sentence: Sentence, end: int) -> list[str]:
        """Whom a transcript's label names; "PRESIDENT BIN ZAYED AL NAHYAN:": what follows the title in capitals is the name."""
        rest = sentence.raw[phrase.end : end].strip(" :\n")
        if phrase.name is None and rest.isupper():
            named = self.cast.resolve(dataclasses.replace(phrase, name=rest.title()))
            return [named] if named is not None else []
        return self.actors_of(phrase, sentence)

    def _spokesperson_here(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """大使馆发言人…答记者问，该发言人表示: the one an earlier clause of the sentence tells of."""
        before = [p for p in sentence.phrases if p.end <= phrase.start and "spokesperson" in p.offices]
        return self.actors_of(before[-1], sentence) if before else []

    def _met_here(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """A和B举行会谈，双方强调…: the two of another talk than the article's, told right before in the sentence."""
        wanted = "pair" if sentence.language == "zh" else "leaders" if sentence.language == "vi" else ""
        if phrase.kind != wanted or not any(
            (cue := a.get("contact")) is not None and cue.value in ("meeting", "call") and a.end < phrase.start
            for a in sentence.atoms
        ):
            return []
        named = [p for p in sentence.phrases if p.kind == "person" and p.name and p.end < phrase.start]
        people = list(dict.fromkeys(actor for p in named for actor in self.actors_of(p, sentence)))
        if len(people) != 2 or len(set(map(self.cast.state_of, people))) != 2:
            return []
        return people if not self.principals or not set(people) <= set(self.principals) else []

    def _leaders_here(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """两国领导人在峰会上会晤，那是他们的最后一次会面: the leaders an earlier clause of a Chinese sentence tells of."""
        if sentence.language != "zh" or phrase.word != "plural":
            return []
        before = [p for p in sentence.phrases if p.kind == "leaders" and p.end < phrase.start]
        return self.actors_of(before[-1], sentence) if before else []

    def party_of(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """Who takes part in a contact where a phrase stands: delegates and officials without a name stand for their state."""
        if self.delegation and is_the_delegation(sentence, phrase):
            return list(self.delegation)
        before = sentence.text(max(sentence.span.start, phrase.start - 24), phrase.start)
        if phrase.word == "ministry" and pattern(phrase.language, "his_company").search(before):
            head = next((p for p in reversed(sentence.phrases) if p.end <= phrase.start), None)
            return self.actors_of(head, sentence) if head is not None and head.kind == "person" else []
        found = self.actors_of(phrase, sentence)
        if not found and phrase.word == "counterpart" and phrase.state in self.cast.known.states:
            return [self.cast.state(phrase.state)]  # "meetings with senior Japanese counterparts"
        if not found and phrase.kind == "pair":
            return self.leaders()  # "Sau lễ đón, hai bên hội đàm": the two named last
        if found or phrase.kind not in ("group", "person", "side") or phrase.name is not None:
            return found
        states = tuple(state for state in phrase.states if state != phrase.posted)  # not where they are
        states = states or ((phrase.state,) if phrase.state is not None else ())
        begins = next((a for a in sentence.atoms if a.start == phrase.start), None)
        set_in = re.search(r"\b(?:at|in)\b", sentence.text(phrase.start, phrase.end)) is not None
        if set_in and begins is not None and (named := begins.get("body")) is not None and named.value == phrase.body:
            states = ()  # "ASEAN ambassadors in Washington": whose they are, not where
        if not states and set_in and (begins is None or begins.get("body") is None):
            return []  # "leaders at the G20"
        if not states and phrase.body in self.cast.known.bodies:
            body = self.cast.body(phrase)
            return [body] if body is not None else []
        body = self.cast.body(phrase) if phrase.body in self.cast.known.bodies else None
        joined = [body] if body is not None and (begins is None or begins.get("body") is None) else []
        return [*(self.cast.state(state) for state in states), *joined]  # "officials from Japan and the EU"

    def office_of(self, phrase: Phrase, sentence: Sentence) -> str | None:
        """The office (a ministry, a leader's press service) a credit names, as a body of its own; None for others."""
        around = sentence.text(max(sentence.span.start, phrase.start - 24), phrase.end)
        for office in ("foreign_ministry", "defence_ministry", "head_office", "presidency"):
            named = pattern(sentence.language, office)
            whole = sentence.text(phrase.start, min(sentence.span.end, phrase.end + 28))  # "ministère russe des …"
            if named.search(around) is None and named.match(whole) is None:
                continue
            if office in ("head_office", "presidency") and phrase.word != "ministry":
                around = sentence.text(max(sentence.span.start, phrase.start - 24), phrase.start)
                if pattern(sentence.language, "bureau").search(around) is None:
                    continue
            actors = self.actors_of(phrase, sentence)
            state = phrase.state or (self.cast.state_of(actors[0]) if actors else None)
            return self.cast.office_body(office, state) if state in self.cast.known.states else None
        return None

    def _latter(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """ "ce dernier", "the latter": the person named last before it."""
        before = [p for p in sentence.phrases if p.end <= phrase.start and p.kind == "person"]
        if before:
            return self.actors_of(before[-1], sentence)
        return self.last_named[-1:] or self.cast.order[-1:]

    def _resolve(self, phrase: Phrase) -> list[str]:
        cast = self.cast
        kind = phrase.kind
        if kind == "state" and phrase.word == "place":
            return []  # in Istanbul, to Geneva: no word for Türkiye or Switzerland
        if kind == "state" and phrase.word == "pronoun" and phrase.state not in self.states_named:
            return [self.last_person] if self.last_person is not None else []
        if kind == "pair":
            if phrase.language in ("vi", "fr") and self.last_talks:
                return self.last_talks
            return list(self.voice) if len(self.voice) > 1 else self.states()
        if kind == "leaders":
            return self._heads(phrase) or self._two_named(phrase) or self.leaders()
        if kind == "plural" and phrase.language == "fr" and self._of_sides(phrase):
            return self.states()
        if kind == "plural":
            if pattern(phrase.language, "the_three").fullmatch(phrase.word) is not None and len(cast.order) >= 3:
                return list(self.last_listed) if len(self.last_listed) == 3 else cast.order[-3:]
            if len(self.last_speakers) > 1:
                return self.last_speakers
            if self.last_listed:
                return list(self.last_listed)
            return self.last_pair if self.last_pair and not self._of_more(self.last_pair) else self.leaders()
        if self.writer and (
            phrase.word in _LETTERS
            or (phrase.word == "it" and phrase.language == "en" and self.last_speakers == self.writer)
        ):
            return list(self.writer)  # "The message said …. It extended warm congratulations"
        if kind == "pronoun" and self.last_free is not None and behind_verb(phrase):
            return [self.last_free]
        if kind == "pronoun" and pattern(phrase.language, "his_words").fullmatch(phrase.word) and self.last_speakers:
            return list(self.last_release or self.last_speakers)  # 声明并指: whoever spoke, an office too
        if kind == "pronoun" and pattern(phrase.language, "the_spokesperson").fullmatch(phrase.word):
            spoke = [actor for actor in cast.order if "spokesperson" in cast.offices.get(actor, ())]
            if spoke:
                return spoke[-1:]
        if kind == "pronoun" and phrase.language == "vi" and phrase.word.split(" ")[0] in ("ông", "bà"):
            return self._of_gender("f" if phrase.word.startswith("bà") else "m")
        if kind == "pronoun" and phrase.language == "zh" and phrase.word[:1] in _GENDERS:
            if self.unnamed_spoke and self.last_speakers:
                return list(self.last_speakers)
            return self._of_gender(_GENDERS[phrase.word[:1]])
        if kind == "pronoun" and phrase.language == "fr" and (other := self._not_of_gender(phrase)) is not None:
            return other
        if kind == "pronoun":
            speakers = [actor for actor in self.last_speakers if actor.startswith("person:")]
            if len(speakers) == 1 and (self.last_person is None or self.last_person in speakers):
                return speakers
            return [self.last_person] if self.last_person is not None else []
        if kind == "it":
            bodies = [actor for actor in self.last_speakers if not actor.startswith(("person:", "outlet:"))]
            if pattern(phrase.language, "it_body").match(phrase.word):  # "that organisation" is no state
                if (called := self._called_so(phrase)) is not None:
                    return [called]
                if pattern(phrase.language, "it_court").match(phrase.word):
                    return []  # "the Court", of which only the charter it speaks of has been told
                bodies = [actor for actor in bodies if actor.startswith("body:")]
                return bodies if len(bodies) == 1 else self.last_organisation[-1:]
            if phrase.word == "the ministry" and (told := self._its_ministry()):
                return told
            return bodies if len(bodies) == 1 else self.last_bodies[-1:]
        if kind == "home" and self.last_speakers and not self.voice:
            states = {cast.state_of(speaker) for speaker in self.last_speakers if speaker.startswith("person:")}
            if len(states) == 1 and (state := next(iter(states))) in cast.known.states and cast.home is None:
                return [cast.state(state)]  # 我国 in the mouth of a foreign leader, in an outlet of no state
        if kind == "states":
            if phrase.word == "leaders":  # "hai nhà lãnh đạo Nga và Thổ Nhĩ Kỳ": those named last, or the article's
                paired = {cast.state_of(a) for a in self.last_pair} == set(phrase.states)
                people = {cast.state_of(a): a for a in self.principals if a.startswith("person:")}
                if set(phrase.states) <= people.keys() and not (paired and all(map(cast.leads, self.last_pair))):
                    return [people[code] for code in phrase.states]
                if paired:
                    return list(self.last_pair)
            return [cast.state(code) for code in phrase.states]
        if kind == "first":
            return list(self.voice)
        if kind in ("counterpart", "other_side"):
            return self.others(phrase.state)
        if kind == "state" and phrase.word == "counterpart" and phrase.language == "fr":
            return [actor for actor in self.others(phrase.state) if actor.startswith("person:")]
        if kind == "group":
            return []
        if kind == "person" and phrase.courtesy and phrase.state is None:
            guests = [
                actor for actor in self.principals if actor.startswith("person:") and cast.state_of(actor) != cast.home
            ]
            guests = guests or [actor for actor in cast.order if cast.state_of(actor) not in (None, cast.home)][-1:]
            if len(guests) == 1:
                return guests
        if kind == "person" and phrase.name is None:
            found = cast.resolve(phrase, self.last_person)
            if phrase.offices == ("spokesperson",) and phrase.body in cast.known.bodies:
                if found is None or not set(phrase.titles) & cast.titles.get(found, set()):
                    return [body] if (body := cast.body(phrase)) is not None else []  # 中联办发言人, after another's
            if _is_the_spokesperson(phrase):
                if found is None or "spokesperson" not in cast.offices.get(found, ()):
                    return list(self.last_speakers) if self.unnamed_spoke else []
            if found is not None:
                return [found]
            if (phrase.via_envoy and phrase.offices != ("spokesperson",)) or (
                set(phrase.offices) <= _ANONYMOUS and phrase.body is None and not phrase.word
            ):
                return self._named_before(phrase)  # "US officials", 美国专家: nobody in particular
            if phrase.body in cast.known.bodies and phrase.state is None:
                body = cast.body(phrase)
                return [body] if body is not None else []
            state = cast.office_state(phrase)
            return [cast.state(state)] if state is not None else []
        if kind == "ministry" and phrase.name is not None:
            leader = cast.resolve(dataclasses.replace(phrase, kind="person", word=""))
            state = cast.state_of(leader) if leader is not None else None
            return [cast.state(state)] if state in cast.known.states else []
        if self._unknown_short(phrase):
            return [self.last_person] if self.last_person is not None else []  # ông Hoàng, of whom nothing was told
        found = cast.resolve(phrase)
        return [found] if found is not None else []

    def _two_named(self, phrase: Phrase) -> list[str]:
        """ "Les deux dirigeants", in a French text whose own contact is not between two persons: the two named last."""
        own = [actor for actor in self.principals if actor.startswith("person:")]
        states = {self.cast.state_of(actor) for actor in self.last_pair} - {None}
        return list(self.last_pair) if phrase.language == "fr" and len(own) < 2 and len(states) == 2 else []

    def _named_before(self, phrase: Phrase) -> list[str]:
        """ "La diplomate a signalé …", "le haut responsable": in French the person told of last, unless another state's."""
        last = self.last_person
        if phrase.language != "fr" or not phrase.definite or last is None:
            return []
        return [last] if phrase.state in (None, self.cast.state_of(last)) else []

    def _that_one(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """ "Nhà ngoại giao Iran nói thêm": by a word for anybody of his trade, the one of that state who spoke last, else his state."""
        words = sentence.text(phrase.start, phrase.end)
        if phrase.state is None or phrase.name is not None or not pattern(phrase.language, "that_one").match(words):
            return []
        same = [a for a in self.last_speakers if a.startswith("person:") and self.cast.state_of(a) == phrase.state]
        return same if len(same) == 1 else [self.cast.state(phrase.state)]

    def _unknown_short(self, phrase: Phrase) -> bool:
        """Whether a name of one syllable fits nobody the document or the catalogue knows."""
        name = phrase.name or ""
        if phrase.kind != "person" or phrase.language != "vi" or " " in name or not name or phrase.offices:
            return False
        if phrase.persons or name.isascii():
            return False
        return self.cast.in_document(name, phrase) is None and self.cast.by_surname(name, phrase) is None

    def _embedded(self, sentence: Sentence, phrase: Phrase) -> bool:
        """ "điểm đáng chú ý là việc ông X …": who acts in a clause made a noun."""
        before = sentence.text(max(sentence.span.start, phrase.start - 6), phrase.start)
        return pattern(sentence.language, "made_noun").search(before) is not None

    def _of_gender(self, gender: str) -> list[str]:
        """Whom "ông" or "bà" means: the last speaker or person named, unless the catalogue knows better."""
        people = self.cast.known.persons
        speakers = [actor for actor in self.last_speakers if actor.startswith("person:")]
        again = len(speakers) == 1 and (self.last_person in (None, *speakers) or speakers[0] in self.last_named)
        here = speakers if again else [self.last_person]
        for actor in [*here, *speakers, *reversed(self.cast.order)]:
            if actor is not None and (actor not in people or people[actor].gender in (None, gender)):
                return [actor]
        return []

    def _of_more(self, pair: list[str]) -> bool:
        """Whether two are only some of three or more the article is about: "A, B and C held a call. They …"."""
        leaders = self.leaders()
        return len(leaders) > len(pair) and set(pair) <= set(leaders)

    def _ministry_of(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """ "selon le ministère", "chính phủ" in an article about another country: that of whoever acts here or acted last."""
        if phrase.language == "vi":
            next_one = next((p for p in sentence.phrases if p.start == phrase.end + 1 and p.kind == "it"), None)
            if next_one is not None and phrase.state is None:
                return self.actors_of(next_one, sentence)  # "Bộ Ngoại giao nước này"
            return self._foreign_ministry(phrase)
        if (
            phrase.state is not None
            or pattern(phrase.language, "bare_ministry").match(sentence.text(phrase.start, phrase.end)) is None
        ):
            return []
        if phrase.language == "en" and self.dated_from is not None:
            return []  # that of the town the text is dated from
        here = [p for p in sentence.phrases if p.end <= phrase.start and governed(sentence, p) is None]
        people = [a for p in here if p.kind == "person" and not p.guessed for a in self.actors_of(p, sentence)]
        acting = [*people, *([self.last_free] if self.last_free is not None else [])]
        words = sentence.text(phrase.start, phrase.end)
        if (foreign := pattern(phrase.language, "not_home").match(words)) is not None:
            told = [a for p in here if p.kind == "state" and not p.city for a in self.actors_of(p, sentence)]
            acting += [*told, *self.last_bodies, *self.cast.order]
        states = [self.cast.state_of(actor) for actor in acting if actor in self.cast.actors]
        home = pack(phrase.language).language.home if foreign is not None else None
        if home is not None and self.cast.home not in (None, home):
            return []  # that of the outlet
        state = next((s for s in states if s != home), None) if home is not None else next(iter(states), None)
        return [self.cast.state(state)] if state in self.cast.known.states else []

    def _called_so(self, phrase: Phrase) -> str | None:
        """ "the Court": of the organisations told of, the last whose name has the word."""
        word = phrase.word.split()[-1]
        named = (actor for actor in reversed(self.cast.actors) if actor in self.cast.known.bodies)
        return next(
            (
                a
                for a in named
                if any(word in n.casefold() for n in self.cast.known.bodies[a].names.get(phrase.language, ()))
            ),
            None,
        )

    def _its_ministry(self) -> list[str]:
        """ "the ministry", in English: the one told of last, else that of whoever acted last."""
        state = self.cast.state_of(self.last_free) if self.last_free in self.cast.actors else None
        return self.last_ministry or ([self.cast.state(state)] if state in self.cast.known.states else [])

    def _foreign_ministry(self, phrase: Phrase) -> list[str]:
        """ "Hungary vay 1 tỷ euro. Chính phủ cho biết …": the state told of last, where nothing of the home state has been told."""
        cast = self.cast
        if phrase.state is not None or phrase.body is not None or phrase.name is not None or phrase.word != "ministry":
            return []
        told = self.states_named | {cast.state_of(actor) for actor in cast.order}
        if cast.home in told:
            return []
        acting = [*self.last_bodies[-1:], *([self.last_free] if self.last_free is not None else []), *cast.order[-1:]]
        state = next((one for actor in acting if (one := cast.state_of(actor)) in cast.known.states), None)
        return [cast.state(state)] if state is not None else []

    def states(self) -> list[str]:
        """The two sides: the states of the principals."""
        found = []
        for actor in self.principals:
            state = self.cast.state_of(actor)
            if state in self.cast.known.states:
                found.append(self.cast.state(state))
            elif state is not None or actor.startswith("body:"):
                found.append(actor)
        return list(dict.fromkeys(found))

    def leaders(self) -> list[str]:
        """The two leaders: the principals that are persons, else the sides."""
        if not self.principals and not self.last_pair:
            return list(self.title_states)
        persons = [actor for actor in self.principals if actor.startswith("person:")]
        pair = {self.cast.state_of(one) for one in self.last_pair}
        same = pair == {self.cast.state_of(one) for one in self.principals}
        bodies = any(actor.startswith("body:") for actor in self.principals) and bool({*persons} & {*self.last_pair})
        if len(persons) < 2 and (len(self.states()) < 2 or same or bodies) and len(pair) == 2:
            return list(self.last_pair)
        return persons if len(persons) > 1 else self.states()

    def _of_sides(self, phrase: Phrase) -> bool:
        """ "Les deux parties ont discuté …. Elles ont affirmé": whether "they" of women can't be those told of last."""
        known = self.cast.known.persons
        told = self.last_speakers if len(self.last_speakers) > 1 else self.last_pair
        men = any(known[actor].gender == "m" for actor in told if actor in known)
        return phrase.word == "elles" and men and len(self.states()) > 1

    def _not_of_gender(self, phrase: Phrase) -> list[str] | None:
        """ "La Cédéao a demandé …, conduite par M. X. Elle promet": whoever spoke last, where the person told of last is known as a man;
        None where nothing speaks against him.
        """
        person = self.cast.known.persons.get(self.last_person or "")
        if person is None or phrase.word != "elle" or person.gender != "m":
            return None  # "le ministre" may be a woman, and "il" she
        known = self.cast.known.persons
        women = [a for a in reversed(self.cast.order) if a in known and known[a].gender == "f"]
        others = [actor for actor in self.last_speakers if not actor.startswith("person:")]
        return others if len(others) == 1 else women[:1]

    def _heads(self, phrase: Phrase) -> list[str]:
        """两国元首, in a text about the talks of ministers: those who held that office of the two sides on its day."""
        sides = self.principals or self.last_pair
        states = [s for s in dict.fromkeys(map(self.cast.state_of, sides)) if s in self.cast.known.states]
        known = [s for s in states if s is not None]
        return self._heads_of(known, phrase.word, "zh") if len(states) == 2 else []

    def _of_the_world(self, phrase: Phrase, sentence: Sentence) -> bool:
        """ "Les dirigeants économiques mondiaux", "les ministres européens": of many states, not of the two the text is about."""
        return pattern(phrase.language, "of_many").match(sentence.text(phrase.end, sentence.span.end)) is not None

    def _heads_here(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """ "Les présidents des deux pays", in a text about the talks of others: who held that office of the two sides on its day."""
        both = pattern(phrase.language, "of_both").match(sentence.text(phrase.end, sentence.span.end))
        states = [s for s in dict.fromkeys(map(self.cast.state_of, self.principals)) if s in self.cast.known.states]
        named = [s for s in states if s is not None]
        return self._heads_of(named, phrase.word, phrase.language) if both is not None and len(named) == 2 else []

    def _heads_of(self, states: Sequence[str], words: str, language: str) -> list[str]:
        """Who held the office some words for leaders name (元首, 外长) in each of some states; none unless all are known."""
        office = next((o for o in _HEADS if pattern(language, f"heads_{o.replace('-', '_')}").search(words)), None)
        held = [self._holds(_HEADS[office], state, language) for state in states] if office is not None else [None]
        return [actor for actor in held if actor is not None] if None not in held else []

    def _holds(self, offices: frozenset[str], state: str, language: str) -> str | None:
        """Who is known to hold one of some offices of a state: of those the text is about, else in the catalogue."""
        wide = language == "zh" and offices == _HEADS["president"]
        first = offices | _HEADS["prime-minister"] if wide else offices  # 印俄元首: Modi
        for actor in [*(self.principals or self.last_pair), *self.cast.order]:
            if self.cast.state_of(actor) == state and first & set(self.cast.offices.get(actor, ())):
                return actor
        held = (self.cast.known.holder(office, state, self.cast.day) for office in sorted(offices))
        person = next((one for one in held if one is not None), None)
        return self.cast.add_person(person) if person is not None else None

    def others(self, state: str | None) -> list[str]:
        """The principals other than the last speaker; of one state where it is named."""
        here = self.last_speakers or ([self.last_person] if self.last_person is not None else [])
        sides = {self.cast.state_of(actor) for actor in here}
        found = [
            actor
            for actor in self.principals
            if actor not in here
            and (self.cast.state_of(actor) == state if state is not None else self.cast.state_of(actor) not in sides)
        ]
        return found[:1]

    def meet(self, sentence: Sentence) -> None:
        """Resolve the bare names of a sentence that document or catalogue know, so that they may act in it."""
        for phrase in sentence.phrases:
            if phrase.guessed and phrase.kind == "person" and self._is_known(phrase):
                self.actors_of(phrase, sentence)

    def _listed(self, sentence: Sentence) -> list[str]:
        """Three or more persons who head a Chinese sentence together; as before while only "they" do, else none."""
        first = next((p for p in sentence.phrases if p.kind in ("person", "plural")), None)
        if sentence.language != "zh" or first is None or first.kind == "plural":
            return self.last_listed if first is not None else []
        heads = [p for p in sentence.phrases if p.kind == "person" and governed(sentence, p) is None]
        found = dict.fromkeys(actor for p in heads for actor in self.actors_of(p, sentence))
        people = [actor for actor in found if actor.startswith("person:")]
        listed = len(heads) > 2 and all(
            "、" in (gap := sentence.text(a.end, b.start)) and "，" not in gap for a, b in itertools.pairwise(heads[:3])
        )
        return people if listed and len(people) > 2 else []

    def _is_known(self, phrase: Phrase) -> bool:
        name = phrase.name or ""
        return (
            bool(phrase.persons)
            or (self.cast.in_document(name, phrase) or self.cast.by_surname(name, phrase)) is not None
        )

    def learn(self, sentence: Sentence) -> None:
        """Note every actor a sentence names, in order; the last free person is whom "he" means next."""
        self.place_people(*self.people(sentence))
        if (head := head_told(sentence)) is not None:
            self.delegation = self.actors_of(head, sentence) or self.delegation

    def note_title(self, sentence: Sentence) -> None:
        """Keep the states a title is about, where it names just two: "Colombia và Venezuela nối lại quan hệ"."""
        states = [
            state
            for phrase in sentence.phrases
            for state in (phrase.states or ((phrase.state,) if phrase.kind in ("state", "ministry", "person") else ()))
            if state in self.cast.known.states
        ]
        two = list(dict.fromkeys(states))
        self.title_states = [self.cast.state(state) for state in two if state is not None] if len(two) == 2 else []

    def note_talks(self, sentence: Sentence, persons: list[str]) -> None:
        """Between whom "both sides" are from here on, where a sentence tells of another talk of two than the article's."""
        states = list(dict.fromkeys(self.cast.state_of(actor) for actor in persons))
        if not persons and sentence.language == "fr":  # "Les délégations russe et ukrainienne se sont rencontrées"
            sides = [actor for p in sentence.phrases if not p.city for actor in self.party_of(p, sentence)]
            states = list(dict.fromkeys(self.cast.state_of(actor) for actor in sides))[:2]
        talks = [e for a in sentence.atoms if (e := a.get("contact")) is not None and e.value in ("call", "meeting")]
        if not talks or len(states) != 2 or not all(state in self.cast.known.states for state in states):
            return
        here = [self.cast.state(state) for state in states if state is not None]
        own = self.states()
        self.last_talks = here if not set(here) <= set(own) or len(own) > 2 else []

    def place_people(self, subject: str | None, last: str | None, persons: list[str]) -> None:
        """Who "he" means from here on."""
        if subject or last:
            self.last_person = subject or last
        self.last_free = subject or self.last_free or last
        self.last_named = persons
        if len(dict.fromkeys(persons)) >= 2:
            self.last_pair = list(dict.fromkeys(persons))[:2]

    def people(self, sentence: Sentence) -> tuple[str | None, str | None, list[str]]:
        """The persons a sentence names: its free one, its last, all; those in quotations noted but not counted."""
        subject: str | None = None
        aside: str | None = None
        owner: str | None = None
        last: str | None = None
        persons: list[str] = []
        for phrase in sentence.phrases:
            if phrase.guessed and phrase.name is not None and not self._is_known(phrase):
                continue
            if leads_government(sentence, phrase):
                continue  # 特朗普政府: no act of his
            for actor in self.actors_of(phrase, sentence):
                if phrase.kind == "pronoun" and not persons and actor.startswith("person:"):
                    if governed(sentence, phrase) is None and sentence.in_quote(phrase.start) is None:
                        subject = subject or actor  # "She and President Biden signed …": "she" goes on
                if actor.startswith("person:") and phrase.kind == "person" and sentence.in_quote(phrase.start) is None:
                    last = actor
                    persons.append(actor)
                    topic = pattern(sentence.language, "about").match(
                        sentence.folded, sentence.chunk_start(phrase.start), phrase.start
                    )
                    lead = governed(sentence, phrase)
                    if lead is not None and lead.get("w:of") is not None and len(persons) == 1:
                        owner = actor
                    if lead is None and sentence.language != "vi":
                        subject = subject or (actor if topic is None else None)
                    elif lead is None and not is_object(sentence, phrase):
                        if in_aside(sentence, phrase.start) or self._embedded(sentence, phrase):
                            aside = aside or actor
                        else:
                            subject = subject or actor
        self.last_listed = self._listed(sentence)
        if subject is None and sentence.language == "zh" and len(self.last_speakers) == 1:
            last = None  # 对于X的挑衅，…: whom the speaker's words only touch is not who "he" means next
        return subject or aside or (owner if sentence.language == "vi" else None), last, persons
