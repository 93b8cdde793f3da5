"""Statements: one per speech act, with its speaker carried across clauses, sentences and quotations, and its reporters."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dragoman.events.acts import NEUTRAL, Own, act_of, first_marker, is_noun
from dragoman.events.clauses import (
    ACTOR_KINDS,
    Sentence,
    Subject,
    form_of,
    fronted,
    governed,
    in_adverbial,
    light,
    link_of,
    opens_chunk,
    subject_of,
)
from dragoman.events.discourse import Discourse
from dragoman.events.patterns import pattern
from dragoman.lang import ActCue, pack
from dragoman.mentions.lexicon import Entry
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom

_TRIM_END = " \n,，;；、"


_ITEM = re.compile(r"\s*(?:[一二三四五六七八九十]+、|\d{1,2}[.)、]|[-•*·]\s|（[一二三四五六七八九十\d]+）|\([a-z\d]\))")


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


@dataclass(slots=True)
class _Carry:
    """Whose mouth the text is in, and how strongly."""

    speakers: list[str] = field(default_factory=list)
    reporters: list[str] = field(default_factory=list)
    paragraph: int = -1
    said: Said | None = None
    distance: int = 0
    strong: bool = False


class StatementReader:
    """Reads the statements of a document, sentence by sentence."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.found: list[Said] = []
        self._carry = _Carry()
        self._credit: tuple[int, list[str]] = (-1, [])
        self._standing: list[str] = []
        self._outlets: set[str] = set()
        self._listed = False
        self._waiting: list[Sentence] = []

    # -- one sentence -----------------------------------------------------------------------------------------

    def read(self, sentence: Sentence) -> None:
        """Add the statements of a sentence."""
        people = self.discourse.people(sentence)
        self._turn(sentence)
        if sentence.block.role == "dateline":
            self._standing = [actor for found in self._credits(sentence) for actor in found] or self._standing
        if sentence.block.role != "body":
            self.discourse.place_people(*people)
            return
        reporters, credited = self._credits(sentence)
        said = self._cued(sentence, credited)
        if not said:
            said = self._uncued(sentence, credited)
        reporters = reporters or self._report_again(sentence)
        self._outlets.update(reporters)
        paragraph = sentence.block.paragraph
        if reporters:
            self._credit = (paragraph, reporters)
            self._listed = sentence.text(sentence.span.end - 1, sentence.span.end) in ":："
        elif said and (
            (self._listed and _ITEM.match(sentence.folded, sentence.block.span.start))
            or self._still_credited(sentence, said)
        ):
            reporters = self._credit[1]
            self._credit = (paragraph, reporters)
        for one in said:
            one.reporters = one.reporters or [r for r in reporters or self._standing if r not in one.speakers]
        self.discourse.place_people(*people)
        self._remember(sentence, said)
        self._attribute(sentence, said)
        self.found.extend(said)

    def _still_credited(self, sentence: Sentence, said: list[Said]) -> bool:
        """Whether a credit still holds: its paragraph, and the same mouth; the next paragraph in a review of several outlets."""
        paragraph = sentence.block.paragraph
        if not self._credit[1] or said[0].speakers != self._carry.speakers:
            return False
        return self._credit[0] == paragraph or (self._credit[0] == paragraph - 1 and len(self._outlets) > 1)

    def _report_again(self, sentence: Sentence) -> list[str]:
        """報道又指, "the report": the outlet credited before."""
        start = sentence.span.start
        again = any(atom.get("w:report") is not None and atom.start - start < 4 for atom in sentence.atoms)
        return self._credit[1] if again else []

    def _attribute(self, sentence: Sentence, said: list[Said]) -> None:
        """Give the sentences of a quotation that waited for its speaker to whoever is named after it."""
        shared = [s for s in self._waiting if any(q in sentence.quotes for q in s.quotes)]
        if said and shared:
            for waiting in shared:
                self.found.append(self._plain(waiting, said[0].speakers, True))
            self._waiting = []
        elif (
            not said
            and sentence.quotes
            and sentence.quotes[-1].end > sentence.span.end - 2
        ):
            self._waiting.append(sentence)
        elif not shared:
            self._waiting = []

    def _turn(self, sentence: Sentence) -> None:
        """In a transcript ("SECRETARY BLINKEN: …"), the paragraph's label says whose voice it is; "Q" is nobody's."""
        if sentence.span.start > sentence.block.span.start + 1:
            return
        label = pattern(sentence.language, "turn").match(sentence.raw, sentence.span.start, sentence.span.end)
        if label is None:
            return
        named = [p for p in sentence.phrases if p.end <= label.end() and p.kind == "person"]
        actors = [actor for phrase in named[:1] for actor in self.discourse.actors_of(phrase, sentence)]
        self.discourse.voice = [actor for actor in actors if actor.startswith("person:")]
        self._carry = _Carry()

    def _remember(self, sentence: Sentence, said: list[Said]) -> None:
        paragraph = sentence.block.paragraph
        if said:
            last = said[-1]
            speakers = last.speakers
            strong = (self._carry.strong and self._carry.paragraph == paragraph) or self._leads(sentence, said[0])
            self._carry = _Carry(speakers, last.reporters, paragraph, last, 0, strong)
            self.discourse.last_speakers = speakers
            persons = [s for s in speakers if s.startswith("person:")]
            if len(persons) == 1:
                self.discourse.last_person = persons[0]
        elif paragraph != self._carry.paragraph:
            if not sentence.quotes:
                self._carry = _Carry(paragraph=paragraph)
        else:
            self._carry.distance += 1

    def _leads(self, sentence: Sentence, first: Said) -> bool:
        """Whether a paragraph begins with its speaker and a verb of saying (习近平指出，…): the rest is in that mouth."""
        head = sentence.text(sentence.span.start, first.cue[0])
        return (
            first.type == "report"
            and not first.carried
            and sentence.language == "zh"
            and sentence.block.language != "zh-Hant"
            and not any(mark in head for mark in "，。；")
        )

    # -- credits ----------------------------------------------------------------------------------------------

    def _credits(self, sentence: Sentence) -> tuple[list[str], list[str]]:
        """Outlets and offices a sentence credits; and persons or bodies after "according to", who speak themselves."""
        reporters: list[str] = []
        speakers: list[str] = []
        dateline = pattern(sentence.language, "dateline").match(sentence.folded, sentence.span.start, sentence.span.end)
        edge = dateline.end() if dateline is not None else -1
        for atom in sentence.atoms:
            if atom.get("w:according") is None:
                continue
            following = next((p for p in sentence.phrases if p.start >= atom.end), None)
            if (
                following is None
                or len(sentence.text(atom.end, following.start)) > 24
                or following.start > sentence.chunk_end(atom.end) + 1
            ):
                continue
            actors = self.discourse.actors_of(following, sentence)
            if following.kind in ("outlet",):
                reporters += actors
            elif (
                following.kind != "state"
                or following.city
                or (not following.adjective and sentence.chunk_end(following.end) - following.end < 3)
            ):
                speakers += actors
        for phrase in sentence.phrases:
            if phrase.kind == "outlet" and phrase.start >= edge:
                tail = sentence.text(phrase.end, min(phrase.end + 24, sentence.span.end))
                start, end = sentence.chunk_start(phrase.start), sentence.chunk_end(phrase.end)
                alone = (
                    end < sentence.span.end
                    and end - start < 40
                    and not any(atom.get("cue") is not None and start <= atom.start < end for atom in sentence.atoms)
                )
                if alone or pattern(sentence.language, "credit_tail").match(tail):
                    reporters += self.discourse.actors_of(phrase, sentence)
        return list(dict.fromkeys(reporters)), list(dict.fromkeys(speakers))

    # -- with a verb ------------------------------------------------------------------------------------------

    def _cued(self, sentence: Sentence, credited: list[str]) -> list[Said]:
        """The statements opened by the sentence's own verbs, from left to right."""
        out: list[Said] = []
        current: Said | None = None
        current_atom: Atom | None = None
        for atom in sentence.atoms:
            entry = atom.get("cue")
            if entry is None or entry.act is None or sentence.in_phrase(atom):
                continue
            if entry.act.type == "marker" and not self._turns(sentence, atom, entry, current, current_atom):
                continue
            if sentence.capital_inside(atom) or is_noun(sentence, atom):
                continue
            quote = sentence.in_quote(atom.start)
            if quote is not None and (current is not None or quote.start <= sentence.span.start):
                continue
            if (
                quote is not None
                and quote.end < sentence.span.end
                and any(a.get("cue") is not None and a.start >= quote.end for a in sentence.atoms)
            ):
                continue
            if current is None or current_atom is None:
                opened = self._open(sentence, atom, entry, credited)
            elif self._trailing(sentence, atom, entry.act, out):
                continue
            else:
                opened = self._go_on(sentence, atom, entry, current, current_atom)
            if opened is None:
                continue
            if current is not None:
                current.end = min(current.end, self._back(sentence, opened.start))
                current.content = (
                    (current.content[0], current.end)
                    if current.content[0] < current.end
                    else (current.start, current.end)
                )
            out.append(opened)
            current, current_atom = opened, atom
        self._settle(out, credited)
        return out

    def _turns(
        self, sentence: Sentence, atom: Atom, entry: Entry, current: Said | None, current_atom: Atom | None
    ) -> bool:
        """感谢A，我方愿…: after a stance, a clause of one's own side with another act is a statement of its own."""
        if current is None or current_atom is None or current.type != "act" or entry.value in ("", current.act):
            return False
        start = sentence.chunk_start(atom.start)
        if start <= current_atom.end or not pack(sentence.language).language.content_runs_on or entry.value != "commit":
            return False
        own = self._own(current.speakers, sentence)
        head = [p for p in sentence.phrases if start <= p.start and p.end <= atom.start]
        return light(sentence, head[-1].end if head else start, atom.start) and all(own(phrase) for phrase in head)

    def _trailing(self, sentence: Sentence, atom: Atom, cue: ActCue, out: list[Said]) -> bool:
        """ "…, a affirmé le président X", "…, a annoncé l'Élysée" at the end: whose words those before are, or who reports them."""
        if cue.type != "report" or form_of(sentence, atom) == "gerund":
            return False
        found = subject_of(sentence, atom, out[-1].cue[1])
        if found is None or found.how != "after":
            return False
        speakers, _ = self._speakers(sentence, found, cue)
        kinds = {phrase.kind for phrase in found.phrases}
        for one in out:
            if not speakers or set(speakers) & set(one.speakers):
                continue
            if kinds & {"person", "pronoun"} and not any(s.startswith("person:") for s in one.speakers):
                one.speakers = speakers
            elif not kinds & {"person", "pronoun"}:
                one.reporters = one.reporters or speakers
        return True

    def _settle(self, out: list[Said], credited: list[str]) -> None:
        """With all ends known: acts by content; an outlet before another speaker becomes the reporter."""
        for place, one in enumerate(out):
            kinds = {self.discourse.cast.actors[s].kind for s in one.speakers if s in self.discourse.cast.actors}
            if kinds == {"outlet"} and place + 1 < len(out):
                following = out[place + 1]
                following.reporters = one.speakers
                following.start = one.start
                one.speakers = []
        out[:] = [one for one in out if one.speakers]
        for one in out:
            kinds = {self.discourse.cast.actors[s].kind for s in one.speakers if s in self.discourse.cast.actors}
            if kinds == {"outlet"}:
                one.speakers = []
            jointly = self._jointly(one)
            if jointly is not None:
                one.act = jointly
            if not one.act:
                entry = self._entry(one)
                one.act, one.act_rule = act_of(
                    one.sentence, entry, one.content[0], one.content[1], self._own(one.speakers, one.sentence)
                )
            if credited and not set(credited) & set(one.speakers):
                one.reporters = one.reporters or credited
        out[:] = [one for one in out if one.speakers]

    def _jointly(self, one: Said) -> str | None:
        """The act a verb carries when several say it together (两国领导人决定)."""
        entry = self._entry(one) if one.joint and len(one.speakers) > 1 else None
        return entry.act.jointly if entry is not None and entry.act is not None else None

    def _own(self, speakers: list[str], sentence: Sentence) -> Own:
        """Whether a phrase is the speakers themselves, their states, or both sides."""
        cast = self.discourse.cast
        states = {cast.state_of(speaker) for speaker in speakers} - {None}

        leaders = set(self.discourse.leaders())

        def own(phrase: Phrase) -> bool:
            if phrase.kind in ("pronoun", "plural", "it") and sentence.in_quote(phrase.start) is not None:
                return False  # "Họ sẽ thấy kết quả": in one's own words "they" are others
            if phrase.kind == "leaders":
                return bool(leaders & set(speakers)) or not leaders
            if phrase.kind in ("first", "home", "pair", "pronoun", "plural", "it"):
                return True
            if phrase.state is not None and phrase.state in states and phrase.kind in ("state", "ministry", "side"):
                return True
            if phrase.kind == "states":
                return bool(set(phrase.states) & states)
            return bool(set(self.discourse.actors_of(phrase, sentence)) & set(speakers))

        return own

    def _entry(self, one: Said) -> Entry | None:
        for atom in one.sentence.atoms:
            if (atom.start, atom.end) == one.cue:
                return atom.get("cue")
        return None

    def _finite(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether a participle has its auxiliary (a souligné); other forms need none."""
        if pattern(sentence.language, "participle").search(sentence.text(atom.start, atom.end).split(" ")[0]) is None:
            return True
        return any(
            other.get("w:have") is not None and other.end <= atom.start and light(sentence, other.end, atom.start)
            for other in sentence.atoms
            if atom.start - other.end < 40
        )

    def _open(self, sentence: Sentence, atom: Atom, entry: Entry, credited: list[str]) -> Said | None:
        """The first statement of a sentence."""
        cue = entry.act
        assert cue is not None
        if not self._finite(sentence, atom):
            return None
        if pattern(sentence.language, "passive_report").search(
            sentence.text(max(sentence.span.start, atom.start - 30), atom.start)
        ):
            leaders = self.discourse.leaders()
            joint_report = (
                cue.type == "report"
                and len(leaders) > 1
                and not sentence.text(atom.end, atom.end + 5).startswith((" par", " by"))
            )
            return (
                self._said(sentence, atom, cue, leaders, sentence.span.start, True, False, None)
                if joint_report
                else None
            )
        subject = subject_of(sentence, atom, sentence.span.start)
        if (
            subject is not None
            and subject.how == "earlier"
            and not opens_chunk(sentence, atom)
            and not (cue.type == "report" and self._speech_follows(sentence, atom))
        ):
            subject = None
        if (
            subject is not None
            and subject.how != "adjacent"
            and in_adverbial(sentence, atom)
            and fronted(sentence, atom) is not None
        ):
            return None
        if subject is None and in_adverbial(sentence, atom) and fronted(sentence, atom) is not None:
            return None
        if subject is None and opens_chunk(sentence, atom):
            if atom.get("w:opener") is not None and fronted(sentence, atom) is not None:
                return None
            subject = fronted(sentence, atom)
        if (
            len(sentence.text(atom.start, atom.end)) == 1
            and (subject is None or subject.how != "adjacent")
            and not opens_chunk(sentence, atom)
        ):
            return None
        speakers, joint = self._speakers(sentence, subject, cue)
        carried = False
        voice = self.discourse.voice
        if (
            voice
            and subject is not None
            and all(p.kind == "state" for p in subject.phrases)
            and {self.discourse.cast.state_of(v) for v in voice} >= {self.discourse.cast.state_of(s) for s in speakers}
        ):
            speakers = voice  # "The United States celebrates …" in a statement of its minister
        if speakers and self._within(sentence, subject, cue, speakers):
            speakers, carried, joint = self._carry.speakers, True, False
        if not speakers and credited:
            speakers = credited
        if not speakers:
            speakers = self._carried_for(sentence, atom, cue, subject)
            carried = bool(speakers)
        if not speakers:
            return None
        start = sentence.span.start
        return self._said(sentence, atom, cue, speakers, start, joint, carried, subject)

    def _speech_follows(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether a comma, a colon or a quotation stands right after a verb of saying (…板着脸孔说，…)."""
        return sentence.language == "zh" and sentence.text(atom.end, atom.end + 1) in (",", "，", ":", "：", '"')

    def _within(self, sentence: Sentence, subject: Subject | None, cue: ActCue, speakers: list[str]) -> bool:
        """Whether a clause about a state or another person (博方支持…) is itself in the last speaker's mouth."""
        carry = self._carry
        if subject is None or not carry.speakers or carry.paragraph != sentence.block.paragraph or carry.distance > 0:
            return False
        quoted = any(q.start <= sentence.span.start for q in sentence.quotes)
        kinds = {phrase.kind for phrase in subject.phrases}
        if not (carry.strong or quoted):
            cast = self.discourse.cast  # "Thủ tướng khẳng định …. Việt Nam mong muốn …": his own state in his paragraph
            own = {cast.state_of(speaker) for speaker in carry.speakers if speaker.startswith("person:")}
            drops = pack(sentence.language).language.drops_subject
            return (
                drops
                and len(own) == 1
                and kinds <= {"state", "side", "home"}
                and not any(phrase.city or phrase.word == "ministry" for phrase in subject.phrases)
                and {cast.state_of(s) for s in speakers} == own
            )
        if cue.joint and kinds & {"pair", "leaders"}:
            return False
        if not kinds & {"person", "body", "pronoun", "plural", "outlet", "ministry"}:
            return True
        return subject.how == "earlier" and set(speakers) != set(carry.speakers)

    def _main_verb(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether a verb opens its chunk, adverbs aside."""
        start = sentence.chunk_start(atom.start)
        return light(sentence, start, atom.start)

    def _said(
        self,
        sentence: Sentence,
        atom: Atom,
        cue: ActCue,
        speakers: list[str],
        start: int,
        joint: bool,
        carried: bool,
        subject: Subject | None,
    ) -> Said:
        end = sentence.span.end
        content = (atom.end, end)
        inverted = subject is not None and subject.how == "after"
        quote_before = sentence.text(sentence.span.start, atom.start).rstrip(" ,，").endswith('"') or inverted
        if quote_before or (atom.end >= end - 3 and atom.start > start):
            content = (start, atom.start)
        said = Said(
            start,
            end,
            content,
            speakers,
            "" if cue.act == NEUTRAL else cue.act,
            (atom.start, atom.end),
            cue.id,
            sentence,
            cue.id,
            joint=joint,
            carried=carried,
            type=cue.type,
        )
        said.addressees = self._addressees(sentence, atom, cue, speakers)
        if cue.both is not None and self._of_both(sentence, atom):
            said.act = cue.both
        return said

    def _speakers(self, sentence: Sentence, subject: Subject | None, cue: ActCue) -> tuple[list[str], bool]:
        """The actors of a subject; of "both sides" the speaker alone unless the verb is joint."""
        if subject is None:
            return [], False
        found: list[str] = []
        joint = False
        for phrase in subject.phrases:
            if phrase.kind in ("pair", "leaders", "plural"):
                joint = True
            actors = self.discourse.actors_of(phrase, sentence)
            if (
                phrase.city
                and phrase.kind == "state"
                and phrase.posted is None
                and subject.how != "adjacent"
                and cue.type == "act"
            ):
                continue
            found += [actor for actor in actors if actor not in found]
        if subject.phrases and all(phrase.kind == "group" for phrase in subject.phrases):
            return [], False
        return found, joint or len(found) > 1

    def _carried_for(self, sentence: Sentence, atom: Atom, cue: ActCue, subject: Subject | None) -> list[str]:
        """The speaker before, where the verb opens its sentence without a subject of its own."""
        carry = self._carry
        if subject is not None and not all(phrase.kind in ("pronoun", "plural", "group") for phrase in subject.phrases):
            return []
        if subject is not None and all(phrase.kind == "group" for phrase in subject.phrases):
            return []
        if subject is not None:
            return carry.speakers if carry.paragraph >= sentence.block.paragraph - 1 else []
        drops = pack(sentence.language).language.drops_subject
        if (
            drops
            and opens_chunk(sentence, atom)
            and carry.speakers
            and carry.paragraph == sentence.block.paragraph
            and carry.distance == 0
        ):
            return carry.speakers
        return []

    def _go_on(self, sentence: Sentence, atom: Atom, entry: Entry, current: Said, current_atom: Atom) -> Said | None:
        """A further statement of the sentence, or None where the verb is part of what is said already."""
        cue = entry.act
        assert cue is not None
        floor = current_atom.end
        if cue.type == "marker":
            start = sentence.chunk_start(atom.start)
            return self._said(sentence, atom, cue, current.speakers, start, current.joint, False, None)
        local = subject_of(sentence, atom, floor)
        if local is not None and local.how == "earlier":
            local = None
        if (
            local is not None
            and local.how == "chunk"
            and form_of(sentence, atom)
            and link_of(sentence, atom.start, floor)[0] == "and"
        ):
            local = None  # "underscored U.S. opposition and encouraged Germany": an object is no subject
        speakers, joint = self._speakers(sentence, local, cue)
        place = local.start if local is not None and local.how != "after" else atom.start
        link, edge = link_of(sentence, place, floor)
        if link == "none" and local is not None and speakers and self._outlet_led(current):
            return self._said(sentence, atom, cue, speakers, edge, joint, False, local)
        if link == "none":
            return None
        before = form_of(sentence, current_atom)
        same_form = form_of(sentence, atom) in (before, "gerund") or (before == "gerund" and local is not None)
        if local is None:
            if not self._main_verb(sentence, atom) and link not in ("strong", "and"):
                return None
            if not same_form:
                return None
            if link == "strong" or cue.type == "report":
                return self._said(sentence, atom, cue, current.speakers, edge, current.joint, False, None)
            splitting = pack(sentence.language).language.split_acts
            told = current.act
            if not told:
                found = first_marker(sentence, current_atom.end, atom.start)
                told = found[1].value if found is not None else ""
            if told == cue.act and pack(sentence.language).language.content_runs_on:
                return None
            if current.type == "report" and current.act == "" and splitting:
                if sentence.text(atom.start, atom.end) not in splitting or (not told and edge - current_atom.end < 4):
                    return None
            return self._said(sentence, atom, cue, current.speakers, edge, current.joint, False, None)
        if not speakers:
            return None
        if (
            pack(sentence.language).language.content_runs_on
            and current.type == "report"
            and link != "strong"
            and not self._outlet_led(current)
        ):
            return None
        if cue.type == "report":
            if not same_form:
                return None
            return self._said(sentence, atom, cue, speakers, edge, joint, False, local)
        kinds = {phrase.kind for phrase in local.phrases}
        if (
            current.type == "report"
            and kinds & {"state", "side", "ministry", "home", "pair", "first"}
            and link != "strong"
        ):
            return None
        if not same_form or local.how == "after":
            return None
        return self._said(sentence, atom, cue, speakers, edge, joint, False, local)

    def _outlet_led(self, current: Said) -> bool:
        return all(
            self.discourse.cast.actors[s].kind == "outlet" for s in current.speakers if s in self.discourse.cast.actors
        )

    def _back(self, sentence: Sentence, place: int) -> int:
        while place > sentence.span.start and sentence.folded[place - 1] in _TRIM_END:
            place -= 1
        return place

    def _of_both(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether a verb is followed by "both sides"."""
        following = next((p for p in sentence.phrases if p.start >= atom.end), None)
        return following is not None and following.kind in ("pair", "leaders") and following.start - atom.end <= 6

    def _addressees(self, sentence: Sentence, atom: Atom, cue: ActCue, speakers: list[str]) -> list[str]:
        if cue.to is None:
            return []
        for phrase in sentence.phrases:
            if phrase.start >= atom.end and phrase.kind in ACTOR_KINDS:
                gap = sentence.text(atom.end, phrase.start)
                if len(gap) > 20 or any(mark in gap for mark in ",，;；"):
                    return []
                actors = self.discourse.actors_of(phrase, sentence)
                return [actor for actor in actors if actor not in speakers]
        return []

    # -- without a verb ---------------------------------------------------------------------------------------

    def _uncued(self, sentence: Sentence, credited: list[str]) -> list[Said]:
        """A sentence without a verb of saying, in somebody's mouth: inside a quotation, or going on in a paragraph."""
        carry = self._carry
        speakers: list[str] = []
        quote = False
        whole = sentence.quotes[0] if sentence.quotes else None
        if credited and not self._only_outlets(credited) and not self._narrates(sentence):
            speakers = credited
        elif (
            whole is not None
            and whole.start <= sentence.span.start + 1
            and carry.speakers
            and (carry.paragraph == sentence.block.paragraph or carry.distance == 0)
        ):
            speakers, quote = carry.speakers, True
        elif self._goes_on(sentence):
            speakers = carry.speakers
        elif self.discourse.voice and self._own_voice(sentence):
            speakers = self.discourse.voice
        if not speakers:
            return []
        said = self._plain(sentence, speakers, quote)
        return [said, *self._splits(sentence, said, first_marker(sentence, sentence.span.start, sentence.span.end))]

    def _plain(self, sentence: Sentence, speakers: list[str], quote: bool) -> Said:
        """A whole sentence as a statement of somebody, its act told by its content."""
        start, end = sentence.span
        act, rule = act_of(sentence, None, start, end, self._own(speakers, sentence))
        before = self._carry.said
        if (
            act == "affirm"
            and before is not None
            and before.act in ("propose", "commit")
            and pattern(sentence.language, "imperative").match(sentence.folded, start, end)
        ):
            act, rule = before.act, "content.goes-on"  # 双方要…。加强…: the next sentence is under the same 要
        found = first_marker(sentence, start, end)
        cue = (found[0].start, found[0].end) if found is not None else (start, start)
        return Said(
            start, end, (start, end), list(speakers), act, cue, "carried", sentence, rule, carried=True, quote=quote
        )

    def _splits(self, sentence: Sentence, first: Said, found: tuple[Atom, Entry] | None) -> list[Said]:
        """Further acts of a sentence without a verb of saying: 感谢…，愿…; 博方完全支持，相信…."""
        words = pack(sentence.language).language.split_acts
        if not words or found is None:
            return []
        out: list[Said] = []
        current, floor = first, found[0].end
        for atom in sentence.atoms:
            entry = atom.get("cue")
            if (
                atom.start < floor
                or entry is None
                or entry.act is None
                or entry.value == NEUTRAL
                or sentence.in_quote(atom.start)
            ):
                continue
            start = sentence.chunk_start(atom.start)
            if start <= floor or sentence.text(atom.start, atom.end) not in words or entry.value == current.act:
                continue
            head = [p for p in sentence.phrases if start <= p.start and p.end <= atom.start]
            if not light(sentence, head[-1].end if head else start, atom.start):
                continue
            current.end = self._back(sentence, start)
            current.content = (current.start, current.end)
            current = Said(
                start,
                sentence.span.end,
                (start, sentence.span.end),
                list(first.speakers),
                entry.value,
                (atom.start, atom.end),
                "carried",
                sentence,
                entry.rule,
                carried=True,
            )
            out.append(current)
            floor = atom.end
        return out

    def _only_outlets(self, actors: list[str]) -> bool:
        return all(self.discourse.cast.actors[a].kind == "outlet" for a in actors if a in self.discourse.cast.actors)

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether a sentence is still in the last speaker's mouth."""
        carry = self._carry
        if (
            not carry.speakers
            or carry.paragraph != sentence.block.paragraph
            or carry.said is None
            or carry.distance > 0
        ):
            return False
        if not pack(sentence.language).language.drops_subject:
            return False
        listed = carry.said.joint and pack(sentence.language).language.content_runs_on
        if carry.said.type != "report" and not carry.said.carried and not listed:
            return False
        if self._narrates(sentence):
            return False
        return carry.strong or self._takes_part(carry.speakers) or self._stance(sentence)

    def _takes_part(self, speakers: list[str]) -> bool:
        """Whether the speakers are principals of the article's contact: then it is a readout, and they go on."""
        return self.discourse.is_readout and bool(speakers) and set(speakers) <= set(self.discourse.principals)

    def _stance(self, sentence: Sentence) -> bool:
        """Whether a sentence speaks for somebody: "we", "both sides", a stance word."""
        start, end = sentence.span
        if any(atom.get("w:first") is not None or atom.get("w:pair") is not None for atom in sentence.atoms):
            return True
        found = first_marker(sentence, start, end)
        return found is not None and found[1].act is not None and found[1].act.type == "act"

    def _narrates(self, sentence: Sentence) -> bool:
        """Whether a sentence is the reporter's own: a contact told, another person acting, words like 据悉."""
        start = sentence.span.start
        for atom in sentence.atoms:
            if atom.get("w:narrative") is not None and atom.start - start < 12:
                return True
            contact = atom.get("contact")
            if (
                contact is not None
                and contact.contact is not None
                and contact.contact.form == "verb"
                and not contact.contact.weak
            ):
                subject = subject_of(sentence, atom, start)
                if subject is not None and any(p.kind == "person" for p in subject.phrases):
                    return True
        if any(atom.get("w:according") is not None and atom.start - start < 3 for atom in sentence.atoms):
            return True  # "Theo giới quan sát, …": another source speaks
        edges = [place for place in sentence.breaks if place > start][:2]
        limit = edges[-1] if edges else sentence.span.end
        for phrase in sentence.phrases:
            if phrase.kind == "person" and phrase.start < limit and governed(sentence, phrase) is None:
                actors = self.discourse.actors_of(phrase, sentence)
                if actors and not set(actors) & set(self._carry.speakers):
                    return not self._carry.strong or first_marker(sentence, start, sentence.span.end) is None
                break
        return False

    def _own_voice(self, sentence: Sentence) -> bool:
        """In a statement of one's own: a sentence with "we", a stance word, or one's own state as its subject."""
        for atom in sentence.atoms:
            if atom.get("w:first") is not None or atom.get("w:own") is not None:
                return True
            entry = atom.get("cue")
            if entry is not None and entry.act is not None and entry.value != NEUTRAL:
                return True
        return False
