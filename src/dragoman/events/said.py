"""A statement as read, and whose mouth the text is in: what every part of the reader shares."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dragoman.events.acts import Own
from dragoman.events.clauses import Sentence
from dragoman.events.discourse import Discourse
from dragoman.events.patterns import pattern
from dragoman.lang import pack
from dragoman.mentions.lexicon import Entry
from dragoman.mentions.phrases import Phrase

TRIM_END = " \n,，;；、"


_WHOSE_HOUSE = re.compile("(?:国民|国家|人民|联邦|全国|最高)$")


@dataclass(slots=True)
class Said:
    """A statement as read (places in the view)."""

    start: int
    end: int
    content: tuple[int, int]
    speakers: list[str]
    act: str
    cue: tuple[int, int]
    rule: str
    sentence: Sentence
    act_rule: str = ""
    addressees: list[str] = field(default_factory=list)
    reporters: list[str] = field(default_factory=list)
    carried: bool = False
    joint: bool = False
    type: str = "report"
    quote: bool = False
    unnamed: bool = False  # said by an office's spokesperson whom the text does not name


@dataclass(slots=True)
class Carry:
    """Whose mouth the text is in, and how strongly."""

    speakers: list[str] = field(default_factory=list)
    reporters: list[str] = field(default_factory=list)
    paragraph: int = -1
    said: Said | None = None
    distance: int = 0
    strong: bool = False
    led: bool = False  # whether the paragraph began with its speaker and a verb of saying


_OTHER_GENDER = {"elle": "m", "il": "f"}


class Mouth:
    """What the reader of statements remembers, and small questions about speakers."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.found: list[Said] = []
        self._carry = Carry()
        self._credit: tuple[int, list[str]] = (-1, [])
        self._reported: list[str] = []  # the outlets credited last
        self._credited = 0  # where the sentence of the last credit ends
        self._standing: list[str] = []
        self._outlets: set[str] = set()
        self._listed = False
        self._label = -1  # where the label of a transcript's last turn ends; -1 in other texts
        self._voices: set[str] = set()  # who has spoken under a label
        self._asking = False  # whether the last label of a transcript was a reporter's
        self._quoting = 0
        self._office_quote = -1  # where a quotation begins in which an office tells what others said
        self._waiting: list[Sentence] = []
        self._sentence_before: Sentence | None = None

    def _own(self, speakers: list[str], sentence: Sentence) -> Own:
        """Whether a phrase is the speakers themselves, their states, or both sides."""
        cast = self.discourse.cast
        states = {cast.state_of(speaker) for speaker in speakers} - {None}

        leaders, known = set(self.discourse.leaders()), cast.known.states
        persons = [person for speaker in speakers if (person := cast.known.persons.get(speaker)) is not None]
        led = {tenure.body for person in persons for tenure in person.tenures} - {None}

        def own(phrase: Phrase) -> bool:
            if phrase.kind == "plural" and len(speakers) > 1 and sentence.language == "en":
                return True  # "they welcomed the plan," the statement of several said
            if phrase.kind in ("pronoun", "plural", "it") and sentence.in_quote(phrase.start) is not None:
                return False  # "Họ sẽ thấy kết quả": in one's own words "they" are others
            if phrase.kind == "leaders":
                return bool(leaders & set(speakers)) or not leaders
            if phrase.kind == "it" and sentence.language == "en":
                return not all(one.startswith("person:") for one in speakers)  # "it would bring an answer": a thing
            if sentence.language == "fr" and phrase.kind == "pronoun" and len(persons) == 1:
                return persons[0].gender != _OTHER_GENDER.get(
                    phrase.word.rpartition("'")[2]
                )  # "qu'elle donnera": the visit
            if phrase.kind in ("first", "home", "pair", "pronoun", "plural", "it"):
                return True
            if phrase.kind == "group" and phrase.word == "ministry" and sentence.language == "zh":
                before = sentence.text(sentence.chunk_start(phrase.start), phrase.start)
                first = _WHOSE_HOUSE.sub("", before)[-1:]  # 乌参议院, 赞国民议会, in an Uzbek's, a Zambian's mouth
                return any(known[s].names.get("zh", ("",))[0][:1] == first for s in states if s in known) or (
                    before != "" and first == ""
                )
            if phrase.kind == "ministry" and phrase.state is None and phrase.body is None:
                if pattern(sentence.language, "some").search(sentence.text(phrase.start - 8, phrase.start)):
                    return False  # "một chính quyền mới sẽ …"
                return True  # "that his administration would strengthen …"
            if phrase.state is not None and phrase.state in states and phrase.kind in ("state", "ministry", "side"):
                return True
            if (
                phrase.kind == "body"
                and {cast.state_of(a) for a in self.discourse.actors_of(phrase, sentence)} & states
            ):
                return True  # 中国全国人大愿…, in a Chinese leader's mouth
            if phrase.body in led:
                return True  # 基金组织愿…, in its head's mouth
            if not states and phrase.kind == "state" and not phrase.adjective:
                return any("spokesperson" in cast.offices.get(one, ()) for one in speakers)  # of a ministry of no state
            if phrase.kind == "states":
                return bool(set(phrase.states) & states)
            actors = self.discourse.actors_of(phrase, sentence)
            if phrase.kind == "person" and actors and not pack(sentence.language).language.drops_subject:
                return {cast.state_of(actor) for actor in actors} <= states  # "reaffirmed the President's commitment"
            return bool(set(actors) & set(speakers))

        return own

    def _entry(self, one: Said) -> Entry | None:
        for atom in one.sentence.atoms:
            if (atom.start, atom.end) == one.cue:
                return atom.get("cue")
        return None

    def _back(self, sentence: Sentence, place: int) -> int:
        while place > sentence.span.start and sentence.folded[place - 1] in TRIM_END:
            place -= 1
        return place

    def _only_outlets(self, actors: list[str]) -> bool:
        return all(self.discourse.cast.actors[a].kind == "outlet" for a in actors if a in self.discourse.cast.actors)

    def _outlet_led(self, current: Said) -> bool:
        return all(
            self.discourse.cast.actors[s].kind == "outlet" for s in current.speakers if s in self.discourse.cast.actors
        )

    def _takes_part(self, speakers: list[str]) -> bool:
        """Whether the speakers are principals of the article's contact: then it is a readout, and they go on."""
        return self.discourse.is_readout and bool(speakers) and set(speakers) <= set(self.discourse.principals)
