"""The first statement of a sentence: its verb, its speaker and where it begins."""

from __future__ import annotations

import itertools
import re

from dragoman.events.acts import NEUTRAL, first_marker, is_noun, passive, subordinate, suffered
from dragoman.events.carrying import Carrying
from dragoman.events.circumstances import status
from dragoman.events.clauses import (
    ACTOR_KINDS,
    Sentence,
    Subject,
    form_of,
    fronted,
    governed,
    group,
    in_adverbial,
    in_relative,
    light,
    opening_relative,
    opens_chunk,
    presume_described,
    subject_of,
)
from dragoman.events.denied import supposed
from dragoman.events.discourse import behind_verb
from dragoman.events.patterns import pattern
from dragoman.events.said import Said
from dragoman.lang import ActCue, pack
from dragoman.mentions.lexicon import Entry
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom

_LEADS = frozenset({"w:prep", "w:opener", "w:according", "w:adverb", "w:sub"})
_FIRST_WORDS = 24  # characters: "Hier à Paris, le président X"
_CREDIT_HEAD = 5  # characters: "Cũng theo ông A"
_OWNER = 12  # characters: " của ", " chung của phía "
_CREDIT = 24  # characters: who said it, in a sentence of its own
_FINAL_THE = re.compile(r"(?<=[,\"»”]) (?:the|le|la|les|l') ?$")
_HIS = frozenset({"w:according_him"})
_DEALS = frozenset({"w:deals"})
_ALSO = 6  # characters: "they also discussed"
_ANONYMOUS = frozenset({"official", "expert", "director", "ambassador", "spokesperson"})
_TELLING = frozenset({"cue", "contact"})
_VERBAL = frozenset({"w:aux", "w:have", "w:negation"})


class Opening(Carrying):
    """Opens a sentence's first statement."""

    def _open(self, sentence: Sentence, atom: Atom, entry: Entry, credited: list[str]) -> Said | None:
        """The first statement of a sentence."""
        cue = entry.act
        assert cue is not None
        if not self._finite(sentence, atom) or self._still_to_say(sentence, atom):
            return None
        if cue.act == "request" and not self._asks(sentence, atom):
            return None
        if cue.type == "act" and sentence.language == "zh" and subordinate(sentence, atom):
            return None  # 如果中国不接受，…: no stance taken
        if cue.type == "act" and sentence.language == "en" and supposed(sentence, atom):
            return None  # "will be vetoed unless the bloc calls for talks"
        if self._bare_infinitive(sentence, atom) or self._meant(sentence, atom) or self._participial(sentence, atom):
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
        if sentence.language == "zh" and (self._no_speech(sentence, atom) or self._of_question(sentence, atom)):
            return None
        if cue.type == "act" and passive(sentence, atom) and sentence.text(atom.end, atom.end + 4) != " by ":
            return None  # "authorities that will be offered under the Act"
        if cue.type == "report" and pattern(sentence.language, "discusses").match(sentence.folded, *sentence.span):
            return None  # 双方还谈及朝鲜半岛局势。
        if not sentence.quotes and pattern(sentence.language, "no_words").search(sentence.text(*sentence.span)):
            return None  # X在回答提问时作出了上述表态。
        if cue.type == "report" and pattern(sentence.language, "hands_over").match(
            sentence.text(atom.end, sentence.span.end)
        ):
            return None  # "the ambassador conveyed the basket of flowers"
        if cue.type == "report" or (cue.type == "act" and sentence.language == "en"):
            self._presume(sentence, atom)
        presume_described(sentence, atom)
        subject = self._of_infinitive(sentence, atom) or self._of_sender(sentence, atom)
        subject = subject or subject_of(sentence, atom, sentence.span.start)
        if cue.act == "announce" and subject is not None and self._told_by_spokesperson(sentence, subject):
            return None  # 发言人说，…。加方宣布…，性质恶劣: in his mouth
        if self._of_thing_before(sentence, atom, subject) or self._in_his_view(sentence, subject):
            return None
        if subject is None or subject.how == "earlier":
            if pattern(sentence.language, "guesses").fullmatch(sentence.text(atom.start, atom.end)) is not None:
                return None  # 谢里夫亲自到机场迎接莫迪，估计双方会谈持续一小时
        if cue.quoting and not self._beside_words(sentence, atom, subject):
            return None
        if cue.type == "report" and subject is not None and subject.how in ("chunk", "earlier"):
            if sentence.language == "fr" and self._told_by_paper(sentence, atom):
                if not self._handed_on(sentence, atom, cue):
                    return None
                subject = None
        if (
            subject is not None
            and subject.how == "earlier"
            and not opens_chunk(sentence, atom)
            and not (cue.type == "report" and self._speech_follows(sentence, atom))
            and not self._joined_on(sentence, atom, subject)
        ):
            subject = None
        if (
            subject is not None
            and (
                subject.how != "adjacent"
                or self._in_subclause(sentence, subject)
                or (self._leads_in(sentence, atom) and not self._as_told(sentence, atom))
                or pattern(sentence.language, "for_whom").match(sentence.folded, sentence.chunk_start(subject.start))
            )
            and in_adverbial(sentence, atom)
            and fronted(sentence, atom) is not None
            and not (cue.type == "report" and self._speech_follows(sentence, atom))
        ):
            return None
        if subject is None and in_adverbial(sentence, atom) and fronted(sentence, atom) is not None:
            return None
        if subject is None and opens_chunk(sentence, atom):
            if atom.get("w:opener") is not None and fronted(sentence, atom) is not None:
                return None
            subject = None if self._speech_follows(sentence, atom) else fronted(sentence, atom)
        if (
            len(sentence.text(atom.start, atom.end)) == 1
            and (subject is None or subject.how != "adjacent")
            and not opens_chunk(sentence, atom)
            and not (subject is not None and self._speech_follows(sentence, atom))
        ):
            return None
        if subject is not None and self._told_of(sentence, atom, subject):
            return None
        if subject is not None and subject.how == "adjacent" and in_relative(sentence, subject.start):
            if not any(p.kind == "pronoun" for p in subject.phrases):
                return None  # but "une déclaration dans laquelle il s'est félicité" is his
        if sentence.in_quote(atom.start) is None and pattern(sentence.language, "asked").match(
            sentence.text(atom.end, sentence.span.end)
        ):
            if subject is None or subject.how in ("adjacent", "chunk"):
                return None  # "La Turquie considère-t-elle que …?"
        if cue.type == "report" and self._in_credited_words(sentence, atom, credited):
            return None
        if cue.type == "report" and self._credits_news(sentence, atom, cue, subject):
            return None
        if cue.type == "report" and cue.act == NEUTRAL and self._only_tells_contact(sentence, atom, subject):
            return None
        if cue.type == "report" and self._tells_of_talks(sentence, atom):
            self.discourse.last_speakers = self._speakers(sentence, subject, cue)[0] or self.discourse.last_speakers
            return None
        if cue.type == "report" and self._refers_back(sentence, atom):
            return None
        if subject is not None and cue.type == "report" and subject.how in ("after", "adjacent"):
            self._introduce(sentence, subject)
        speakers, joint = self._speakers(sentence, subject, cue)
        if subject is None and cue.type != "marker":
            speakers = self._of_paper(sentence, atom)
            joint = len(speakers) > 1
        speakers = self._not_of_counterpart(sentence, atom, speakers)
        speakers = speakers or self._otherwise_called(sentence, atom, cue) or self._handed_on(sentence, atom, cue)
        carried = False
        voice = self.discourse.voice
        first = sentence.phrases[0] if sentence.phrases else None
        if voice and first is not None and first.kind == "first" and first.start - sentence.span.start <= 10:
            speakers = voice  # "We, the foreign ministers of A, B and C, condemn …"
        elif (
            voice
            and subject is not None
            and (self._of_home(subject, speakers) or self._addressed(sentence, atom, subject))
        ):
            speakers = voice  # "The United States celebrates …" in a statement of its minister
        if speakers and (
            self._within(sentence, subject, cue, speakers) or self._own_state_now(sentence, atom, subject, speakers)
        ):
            told_of, speakers, carried, joint = speakers, self._carry.speakers, True, False
            if cue.act == "announce" and self._others_news(sentence, subject, told_of):
                return None  # 昨天，两国元首宣布…, in another's mouth: told, not announced
        if credited and not speakers and self._others_deed(sentence, subject, cue, credited):
            return None
        if credited and not speakers and cue.type == "act" and suffered(sentence, atom):
            return None  # "Theo ông A, kết quả được nhân dân đồng tình"
        if credited and (not speakers or self._told_by(sentence, subject, atom, credited, speakers)):
            speakers, joint = credited, False
        if not speakers:
            speakers = self._carried_for(sentence, atom, subject) or (voice if self._label >= 0 else [])
            carried = bool(speakers)
        if not speakers:
            return None
        if (
            (cue.type == "act" or self._state_told_of(sentence, subject, credited))
            and any(one.startswith("person:") for one in credited)
            and not set(credited) & set(speakers)
        ):
            return None  # "Theo ông A, B phản đối …": A says so
        start = self._clause_start(sentence, atom, subject)
        said = self._said(sentence, atom, cue, speakers, start, joint, carried, subject)
        said.unnamed = subject is not None and all(
            p.name is None and "spokesperson" in p.offices for p in subject.phrases
        )
        if self._only_speaks(sentence, atom, said):
            return None
        if cue.type == "act" and subject is not None and subject.how == "earlier" and sentence.language == "zh":
            before = first_marker(sentence, subject.phrases[-1].end, atom.start, self._own(speakers, sentence))
            if before is not None and before[1].act is not None and before[1].act.type == "marker":
                if carried and sentence.text(atom.start, atom.end) in pack("zh").language.split_acts:
                    return None  # 新方愿同…，期待…: two acts, read as a sentence in a mouth
                said.act = before[1].value  # 中方愿同…一道落实…，坚定支持…: all hangs on 愿
        return said

    def _otherwise_called(self, sentence: Sentence, atom: Atom, cue: ActCue) -> list[str]:
        """« … », a rappelé le Fribourgeois: whoever spoke last, called by a word no list knows right behind a quotation's verb."""
        if cue.type != "report" or sentence.in_quote(atom.start) is not None:
            return []
        if self._by_his_people(sentence, atom):
            return [self.discourse.last_person] if self.discourse.last_person is not None else []
        start = sentence.chunk_start(atom.start)
        behind = sentence.text(sentence.span.start, start).rstrip(" ,")
        called = pattern(sentence.language, "so_called").match(sentence.text(atom.end, sentence.span.end))
        turned = behind.endswith('"') and light(sentence, start, atom.start)
        near = self._carry.paragraph >= sentence.block.paragraph - 1
        person = [one[:7] for one in self._carry.speakers] == ["person:"]
        return list(self._carry.speakers) if turned and called is not None and near and person else []

    def _joined_on(self, sentence: Sentence, atom: Atom, subject: Subject) -> bool:
        """ "Les deux chefs d'État ont évoqué, lors de cet entretien, leurs liens et sont convenus": an "and" right before the second verb
        of who begins the sentence, nobody named since.
        """
        if sentence.language != "fr" or subject.start - sentence.span.start > _FIRST_WORDS:
            return False
        joins = any(
            a.get("w:and") is not None and light(sentence, a.end, atom.start)
            for a in sentence.atoms
            if a.end <= atom.start and atom.start - a.end <= 14
        )
        between = [p for p in sentence.phrases if subject.phrases[-1].end < p.start and p.end <= atom.start]
        return joins and not any(p.kind in ACTOR_KINDS for p in between)

    def _by_his_people(self, sentence: Sentence, atom: Atom) -> bool:
        """ "Le Tessinois a déclaré": one word with a capital that no list knows begins the sentence, then the verb."""
        head = sentence.raw[sentence.span.start : atom.start]
        return pattern(sentence.language, "his_people").fullmatch(head) is not None

    def _handed_on(self, sentence: Sentence, atom: Atom, cue: ActCue) -> list[str]:
        """ "…, ajoute le communiqué": who spoke last; "…, a indiqué le bureau du président": the state whose leader's office tells it,
        where no contact is the news.
        """
        if pattern(sentence.language, "release_tells").match(sentence.text(atom.end, sentence.span.end)):
            return self._carry.speakers if self._carry.paragraph >= sentence.block.paragraph - 1 else []
        named = pattern(sentence.language, "bureau_tells").match(sentence.text(atom.end, sentence.span.end))
        cues = [e.contact for a in sentence.atoms if (e := a.get("contact")) is not None and e.contact is not None]
        told = any(one.form == "verb" for one in cues)
        if cue.type != "report" or named is None or told:
            return []
        head = next((p for p in sentence.phrases if 0 <= p.start - atom.end - named.end() <= 4), None)
        actors = self.discourse.actors_of(head, sentence) if head is not None else []
        state = self.discourse.cast.state_of(actors[0]) if actors else None
        return [self.discourse.cast.state(state)] if state in self.discourse.cast.known.states else []

    def _told_by_spokesperson(self, sentence: Sentence, subject: Subject) -> bool:
        """Whether a paragraph is in a Chinese spokesperson's mouth and a sentence's subject another state that only does something."""
        carry, before = self._carry, self._carry.said
        if sentence.language != "zh" or not carry.strong or before is None or not self._by_spokesperson(before):
            return False
        sides = all(p.kind in ("state", "side") for p in subject.phrases)
        own = self._own(carry.speakers, sentence)
        return sides and carry.paragraph == sentence.block.paragraph and not any(own(p) for p in subject.phrases)

    def _no_speech(self, sentence: Sentence, atom: Atom) -> bool:
        """此举提醒…, 如果南北双方回应…, 宣布自己当选的X声称: a thing's effect, a supposition, an attribute of who speaks after."""
        start = sentence.chunk_start(atom.start)
        named = any(start <= p.start and p.end <= atom.start for p in sentence.phrases)
        if not named and pattern("zh", "thing_acts").match(sentence.text(start, atom.start)):
            return True
        end = sentence.chunk_end(atom.end)
        closers = [a for a in sentence.atoms if atom.end <= a.start < end and a.get("w:closer") is not None]
        if any(
            a.get("cue") is not None and c.end <= a.start < end and light(sentence, c.end, a.start)
            for c in closers[-1:]
            for a in sentence.atoms
            if "在" not in sentence.text(atom.end, c.start)  # 感谢X在核心利益问题上支持中方
        ):
            return True  # 宣布人选时说: the later verb says it
        opened = any(a.get("w:opener") is not None and 0 <= a.start - atom.end <= 1 for a in sentence.atoms)
        if named and closers and closers[-1].end == end and not opened and self._another_begins(sentence, end):
            return True  # 安倍宣布辞职后，共同社举行民调: when something else was done; not 崔指出在这些问题上，中国…
        if named and re.search("(?:如|像)[^，。]*所$", sentence.text(start, atom.start)):
            return True  # 正如X所说
        if subordinate(sentence, atom) and named:
            return not any(a.get("w:concede") is not None and a.start - start <= 1 for a in sentence.atoms)
        owner = next((p for p in sentence.phrases if p.start >= atom.end and p.kind == "person" and p.name), None)
        return (
            owner is not None
            and re.search("的[\u4e00-\u9fff]{0,4}$", sentence.text(atom.end, owner.start)) is not None
            and not any(mark in sentence.text(atom.end, owner.start) for mark in '，；：「“"')
            and any(
                a.get("cue") is not None and a.start >= owner.end and light(sentence, owner.end, a.start)
                for a in sentence.atoms
            )
        )

    def _others_news(self, sentence: Sentence, subject: Subject | None, actors: list[str]) -> bool:
        """Whether others than the speaker before, or his own side, announce something in his paragraph, or it was long ago."""
        if sentence.language != "zh" or subject is None:
            return False
        if any(
            hit.start - sentence.span.start <= 2 and (hit.year_shift or hit.shift or 0) < 0 for hit in sentence.dates
        ):
            return True  # 去年我们共同宣布…: told again
        if set(actors) & set(self._carry.speakers):
            return False
        if {p.kind for p in subject.phrases} == {"leaders"}:
            return True
        return not any(map(self._own(self._carry.speakers, sentence), subject.phrases))

    def _of_question(self, sentence: Sentence, atom: Atom) -> bool:
        """有外媒记者提问，外交部要求…: what a reporter asks about."""
        before = sentence.text(sentence.span.start, atom.start)
        return pattern("zh", "reporter_asks").search(before) is not None

    def _another_begins(self, sentence: Sentence, end: int) -> bool:
        """Whether somebody named by more than a pronoun begins the clause after a clause of time."""
        first = next((p for p in sentence.phrases if p.start > end), None)
        kinds = ("person", "state", "ministry", "body", "outlet", "side")
        return (
            first is not None and first.kind in kinds and first.start - end <= 2 and governed(sentence, first) is None
        )

    def _of_home(self, subject: Subject, speakers: list[str]) -> bool:
        """ "The United States and Mexico celebrate …", "the Department announced …": the state of who signs the text, or its ministry."""
        cast = self.discourse.cast
        own = {cast.state_of(v) for v in self.discourse.voice}
        told = {cast.state_of(s) for s in speakers}
        if not all(p.kind in ("state", "ministry", "body") for p in subject.phrases) or not told:
            return False
        bare = all(p.kind == "state" and p.word != "ministry" for p in subject.phrases)
        return own >= told or (bare and len(own) == 1 and own <= told)

    def _addressed(self, sentence: Sentence, atom: Atom, subject: Subject) -> bool:
        """ "Well, Mr. Prime Minister, thank you": in a transcript whoever is spoken to is no subject of a bare verb."""
        if sentence.span.start <= subject.start < self._label:
            return True  # the label itself
        if self._label < 0 or form_of(sentence, atom) != "other" or subject.phrases[-1].kind != "person":
            return False
        return sentence.text(subject.phrases[-1].end, atom.start).strip() == ","

    def _others_deed(self, sentence: Sentence, subject: Subject | None, cue: ActCue, credited: list[str]) -> bool:
        """ "Theo ông A, cả hai nước đều nhất trí …": what others did, in the words of who is credited."""
        told = any(one.startswith("person:") for one in credited)
        others = subject is not None and all(p.kind in ("pair", "leaders", "plural", "group") for p in subject.phrases)
        return sentence.language == "vi" and cue.type == "act" and told and others

    def _state_told_of(self, sentence: Sentence, subject: Subject | None, credited: list[str]) -> bool:
        """ "Theo bà A, Mỹ đã nói với Trung Quốc …": what a state said before, in the words of whom the sentence begins with."""
        states = subject is not None and all(p.kind in ("state", "ministry", "group") for p in subject.phrases)
        return states and self._led_by_credit(sentence, credited)

    def _led_by_credit(self, sentence: Sentence, credited: list[str]) -> bool:
        """ "Theo ông A, Tổng thống B …": what a person's name opens is his, whoever it is about."""
        start = sentence.span.start
        opens = any(a.get("w:according") is not None and a.start - start <= _CREDIT_HEAD for a in sentence.atoms)
        return sentence.language == "vi" and opens and any(one.startswith("person:") for one in credited)

    def _told_by(
        self, sentence: Sentence, subject: Subject | None, atom: Atom, credited: list[str], speakers: list[str]
    ) -> bool:
        """ "Theo ông A, Ukraine …, đồng thời lưu ý rằng …": of the verb in a later clause A is the subject, as of all before it."""
        return (
            sentence.language == "vi"
            and subject is not None
            and subject.how == "earlier"
            and all(phrase.kind in ("state", "states") for phrase in subject.phrases)
            and any(actor.startswith("person:") for actor in credited)
        )

    def _told_of(self, sentence: Sentence, atom: Atom, subject: Subject) -> bool:
        """ "khiến NATO lo ngại", "cáo buộc nước này ủng hộ …", "như Nhà Trắng thông báo": what another is made to do, or said before."""
        last = next((p for p in reversed(sentence.phrases) if p.end <= atom.start), None)
        if last is None or not light(sentence, last.end, atom.start):
            return False
        start = sentence.chunk_start(last.start)
        before = sentence.text(start, last.start)
        if pattern(sentence.language, "pivot").search(before):
            return True
        return pattern(sentence.language, "as_told").search(sentence.text(start, subject.start)) is not None

    def _in_credited_words(self, sentence: Sentence, atom: Atom, credited: list[str]) -> bool:
        """ "Theo ông A, ông và B “đã chia sẻ nhiều chuyện”": a verb inside the words of who is credited opens nothing."""
        told = any(one.startswith("person:") for one in credited)
        return sentence.language == "vi" and told and sentence.in_quote(atom.start) is not None

    def _refers_back(self, sentence: Sentence, atom: Atom) -> bool:
        """ "X l'a déclaré hier", "C'est ce qu'a déclaré X", "đưa ra cảnh báo này": the sentence before is what he said."""
        before = sentence.text(sentence.span.start, atom.start)
        leads = sentence.quotes or ":" in sentence.text(atom.end, sentence.span.end)
        if not leads and pattern(sentence.language, "told_again").match(sentence.folded, atom.start):
            return True
        bare = re.fullmatch("[。 ]*", sentence.text(atom.end, sentence.span.end)) is not None
        if sentence.language == "zh" and bare and not leads and sentence.text(atom.end - 1, atom.end) not in ":：":
            return len(before) <= _CREDIT and "，" not in before and "," not in before  # 「…。」汪文斌说。
        return not leads and pattern(sentence.language, "refers_back").search(before) is not None

    def _tells_of_talks(self, sentence: Sentence, atom: Atom) -> bool:
        """ "The ministry said the two ministers discussed trade": that something was talked about says nothing yet."""
        who = next((p for p in sentence.phrases if p.start >= atom.end), None)
        if who is None or sentence.language != "en" or who.kind not in ("person", "leaders", "plural", "pair"):
            return False
        if pattern("en", "leads_to").fullmatch(sentence.text(atom.end, who.start)) is None:
            return False
        last = group(sentence, who, atom.end, sentence.span.end)[-1]
        deals = sentence.of_class(_DEALS, last.end, sentence.span.end)
        return bool(deals) and deals[0].start - last.end <= _ALSO and light(sentence, last.end, deals[0].start)

    def _only_talked(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether all that stands before a verb of saying is that something was discussed."""
        before = [a for a in sentence.atoms if a.end <= atom.start]
        return any(a.get("w:deals") is not None for a in before) and not any(a.get("cue") is not None for a in before)

    def _credits_news(self, sentence: Sentence, atom: Atom, cue: ActCue, subject: Subject | None) -> bool:
        """ "A s'est entretenu avec B, a indiqué l'agence Anadolu": who hands on the news of a contact states nothing himself."""
        if sentence.quotes or not pack(sentence.language).language.inverts:
            return False
        office = subject is not None and all(p.kind in ("outlet", "body", "state", "ministry") for p in subject.phrases)
        behind = subject is not None and (
            subject.how == "after" or (sentence.language == "en" and self._credited_after(sentence, atom, cue, subject))
        )
        if behind and sentence.language == "en" and self._only_talked(sentence, atom):
            return True  # "A and B discussed trade, the president said"
        turned = behind and office
        paper = pattern(sentence.language, "no_person").match(sentence.text(atom.end, sentence.span.end)) is not None
        return (turned or paper) and any(
            other.end <= atom.start
            and (
                other.get("w:narrative") is not None
                or (
                    (entry := other.get("contact")) is not None
                    and entry.contact is not None
                    and entry.contact.form == "verb"
                    and status(sentence, other) == "held"
                )
            )
            for other in sentence.atoms
        )

    def _paper(self, sentence: Sentence, place: int) -> int | None:
        """Where a paper's name ends ("Tuyên bố chung", "Bản thông cáo") that begins the clause around a place."""
        start = sentence.chunk_start(place)
        start += len(sentence.text(start, place)) - len(sentence.text(start, place).lstrip())
        named = pattern(sentence.language, "paper").match(sentence.folded, start, sentence.span.end)
        return named.end() if named is not None else None

    def _of_paper(self, sentence: Sentence, atom: Atom) -> list[str]:
        """ "Tuyên bố của Nhà Trắng nêu rõ", "Thông cáo cho biết": whose paper it is, else who spoke or acted last."""
        end = self._paper(sentence, atom.start)
        if end is None or end > atom.start:
            return []
        owner = next((p for p in sentence.phrases if end <= p.start and p.end <= atom.start), None)
        if owner is None:
            near = self._carry.distance == 0 or sentence.language == "fr"
            given = self._carry.speakers if near else []
            return (given or self.discourse.last_bodies[-1:]) if light(sentence, end, atom.start) else []
        lead = governed(sentence, owner)
        his = lead is not None and lead.get("w:of") is not None and owner.start - end <= _OWNER
        return self.discourse.actors_of(owner, sentence) if his and light(sentence, owner.end, atom.start) else []

    def _only_tells_contact(self, sentence: Sentence, atom: Atom, subject: Subject | None) -> bool:
        """ "Điện Kremlin cho biết Tổng thống Putin đã điện đàm với X": an office's news of a contact, no words of its own."""
        office = subject is not None and all(p.kind in ("state", "ministry", "body") for p in subject.phrases)
        if sentence.language != "vi" or not office or sentence.quotes:
            return False
        told = [a for a in sentence.atoms if a.start >= atom.end and (e := a.get("contact")) is not None and e.contact]
        first = next((p for p in sentence.phrases if p.start >= atom.end), None)
        if not told or first is None or first.kind != "person" or first.end > told[0].start:
            return False
        before = sentence.text(first.end, told[0].end)
        done = pattern("vi", "done_before").search(before) is not None and status(sentence, told[0]) == "held"
        later = any(a.start > told[0].end and (e := a.get("cue")) is not None and e.act for a in sentence.atoms)
        return (
            done and not later and not any(a.get("cue") for a in sentence.atoms if atom.end <= a.start < told[0].start)
        )

    def _only_speaks(self, sentence: Sentence, atom: Atom, said: Said) -> bool:
        """ "phát biểu tại hội nghị", "nói về chuyến thăm": that somebody spoke, where no words of his stand before or after."""
        if atom.get("w:speaks") is None or sentence.quotes or said.content[1] == atom.start:
            return False
        rest = sentence.text(atom.end, said.end)
        words = pack(sentence.language).language.words.get("that", [])
        return ":" not in rest and not any(re.search(rf"\b{word}\b", rest) for word in words)

    def _presume(self, sentence: Sentence, atom: Atom) -> None:
        """ "Artur Hovhannisyan a noté que …": a name of two words right before a verb of saying and "that" is a person."""
        leads = pattern(sentence.language, "leads_on").match(sentence.text(atom.end, sentence.span.end))
        last = next((p for p in reversed(sentence.phrases) if p.end <= atom.start), None)
        if leads is None or last is None or not last.guessed or last.kind != "person" or " " not in (last.name or ""):
            return
        if (last.name or "").startswith("Q "):
            return  # a reporter's turn in a transcript
        gap = sentence.text(last.end, atom.start)
        apposed = gap.startswith(",") and light(sentence, sentence.chunk_start(atom.start), atom.start)
        if sentence.in_quote(last.start) is None and (apposed or light(sentence, last.end, atom.start)):
            last.guessed = False
            sentence.actors.pop(last.start, None)

    def _introduce(self, sentence: Sentence, subject: Subject) -> None:
        """« … », explique Laure Delcour: a name of two words beside a verb of saying is a person, though no title tells so."""
        for phrase in subject.phrases:
            if phrase.guessed and phrase.kind == "person" and " " in (phrase.name or "") and sentence.language != "zh":
                if sentence.quotes or subject.how == "after":
                    phrase.guessed = False
                    sentence.actors.pop(phrase.start, None)

    def _asks(self, sentence: Sentence, atom: Atom) -> bool:
        """ "a appelé X à se retirer" asks, "a appelé X" telephones, "called on X" visits."""
        entry = atom.get("contact")
        if entry is None or entry.value not in ("call", "meeting"):
            return True
        near = 40 if sentence.language == "en" else 12
        named = (p for p in sentence.phrases if p.kind == "person" and 0 <= p.start - atom.end <= near)
        if entry.value == "meeting" and next(named, None) is None:
            return True  # "called on the Council to act"
        asks, told = (
            pattern(sentence.language, "asks_to"),
            sentence.text(atom.end, min(sentence.span.end, atom.end + 200)),
        )
        return asks.search(pattern(sentence.language, "and_did").split(told)[0]) is not None

    def _finite(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether a participle has its auxiliary (a souligné); other forms need none."""
        if pattern(sentence.language, "participle").search(sentence.text(atom.start, atom.end).split(" ")[0]) is None:
            return True
        return any(
            other.get("w:have") is not None and other.end <= atom.start and self._loose(sentence, other.end, atom.start)
            for other in sentence.atoms
            if atom.start - other.end < 40
        )

    def _still_to_say(self, sentence: Sentence, atom: Atom) -> bool:
        """ "Macron et Merz demanderont à Trump …": what somebody is going to say, outside anybody's own words, is no statement yet."""
        told = pattern(sentence.language, "says_later").fullmatch(sentence.text(atom.start, atom.end))
        if pattern(sentence.language, "only_does").match(sentence.text(atom.end, sentence.span.end)) is not None:
            return True  # "a tenu à visiter le musée": what somebody took care to do is nothing said
        return told is not None and sentence.in_quote(atom.start) is None and not self.discourse.voice

    def _told_by_paper(self, sentence: Sentence, atom: Atom) -> bool:
        """ "…, indiquent ses services", "…, conclut la même source": a clause of its own whose subject is no person."""
        start = sentence.chunk_start(atom.start)
        rest = sentence.text(atom.end, sentence.span.end)
        return light(sentence, start, atom.start) and pattern(sentence.language, "no_person").match(rest) is not None

    def _loose(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether only adverbs part an auxiliary from its verb, set off by commas or not (a, pour sa part, informé)."""
        edges = [start, *(p + 1 for p in range(start, end) if sentence.folded[p] == ","), end + 1]
        return all(light(sentence, a, b - 1) for a, b in itertools.pairwise(edges))

    def _bare_infinitive(self, sentence: Sentence, atom: Atom) -> bool:
        """ "n'a pas souhaité commenter": a verb of saying in the infinitive tells nothing said, but after "vient de"."""
        if pattern(sentence.language, "infinitive_form").fullmatch(sentence.text(atom.start, atom.end)) is None:
            return False
        before = sentence.text(max(sentence.span.start, atom.start - 40), atom.start)
        if pattern(sentence.language, "infinitive").fullmatch(before):
            return True  # "Avant de confirmer sa venue, X a …"
        return pattern(sentence.language, "infinitive_says").search(before) is None

    def _of_infinitive(self, sentence: Sentence, atom: Atom) -> Subject | None:
        """ "A met with B today to reaffirm …": who met is who reaffirms."""
        if not sentence.text(atom.start, atom.end).startswith("to "):
            return None
        met = [a for a in sentence.atoms if a.end <= atom.start and (c := a.get("contact")) and c.contact]
        verbs = [a for a in met if a.get("contact").contact.form == "verb"]  # type: ignore[union-attr]
        return subject_of(sentence, verbs[-1], sentence.span.start) if verbs else None

    def _of_sender(self, sentence: Sentence, atom: Atom) -> Subject | None:
        """ "X received a cable from Y expressing …": what stands in it is the sender's word."""
        got = any(
            (entry := a.get("contact")) is not None
            and entry.contact is not None
            and entry.contact.roles == ("recipient", "sender")
            and a.end <= atom.start
            for a in sentence.atoms
        )
        last = next((p for p in reversed(sentence.phrases) if p.end <= atom.start), None)
        if not got or last is None or last.kind != "person" or form_of(sentence, atom) != "gerund":
            return None
        return Subject([last], last.start, "adjacent") if light(sentence, last.end, atom.start) else None

    def _of_thing_before(self, sentence: Sentence, atom: Atom, subject: Subject | None) -> bool:
        """ "the summits, which underscored our resolve": what "which" takes up is no actor."""
        start = sentence.chunk_start(atom.start)
        head = next((a for a in sentence.atoms if a.get("w:relative") is not None and 0 <= a.start - start <= 1), None)
        if head is None or head.end > atom.start or not light(sentence, head.end, atom.start):
            return False
        if pattern(sentence.language, "of_things").fullmatch(sentence.text(head.start, head.end)) is None:
            return False
        return subject is None or bool(sentence.text(subject.phrases[-1].end, head.start).strip(" ,"))

    def _in_his_view(self, sentence: Sentence, subject: Subject | None) -> bool:
        """ "Selon elle, le gouvernement est …, en mettant l'accent sur …": who is named is what her words are about."""
        his = sentence.of_class(_HIS, *sentence.span)
        if not his or his[0].start - sentence.span.start > _ALSO or subject is None:
            return False
        return subject.how != "adjacent" and not any(p.kind == "pronoun" for p in subject.phrases)

    def _participial(self, sentence: Sentence, atom: Atom) -> bool:
        """ "having underscored our resolve": no verb of its clause."""
        before = sentence.text(max(sentence.span.start, atom.start - 40), atom.start)
        if form_of(sentence, atom) == "gerund" and pattern(sentence.language, "noun_of_gerund").search(before):
            return True  # "to hear about their work advocating for reforms"
        return pattern(sentence.language, "participial").search(before) is not None

    def _meant(self, sentence: Sentence, atom: Atom) -> bool:
        """ "will meet X to reaffirm our ties": what is meant to be said on a day to come is no statement yet."""
        if not sentence.text(atom.start, atom.end).startswith("to "):
            return False
        plans = [a for a in sentence.atoms if a.end <= atom.start and (e := a.get("status")) and e.value == "planned"]
        first = next((p for p in sentence.phrases), None)
        return bool(plans) and first is not None and first.kind not in ("first", "home")

    def _beside_words(self, sentence: Sentence, atom: Atom, subject: Subject | None) -> bool:
        """Whether a verb stands right after a quotation, after its turned subject's clause, or leads to one by a colon."""
        if subject is not None and subject.how == "after":
            return True
        pronoun = subject is not None and {p.kind for p in subject.phrases} == {"pronoun"}  # « … », a-t-il lancé
        turned = pronoun or (subject is not None and sentence.language == "en")  # "…," X posted
        head = subject.start if subject is not None and turned else atom.start
        if subject is not None and pronoun and behind_verb(subject.phrases[0]):
            return True
        for quote in sentence.quotes:
            gap = sentence.text(quote.end, head).lstrip(" ,*_") if quote.end <= head else None
            if gap is not None and light(sentence, head - len(gap), head):
                return True
            if atom.end <= quote.start < atom.end + 60 and sentence.text(atom.end, quote.start).rstrip().endswith(":"):
                return True
        return False

    def _clause_start(self, sentence: Sentence, atom: Atom, subject: Subject | None) -> int:
        """Where a first statement begins: in Chinese, after a clause that tells what others did before (…，特朗普致谢);
        at a "who" whose person does not begin the sentence ("… sous X, qui qualifiait …").
        """
        whole = sentence.span.start
        if subject is not None and subject.how == "earlier" and subject.start - whole > _FIRST_WORDS:
            return opening_relative(sentence, atom) or whole
        if sentence.language != "zh" or subject is None or subject.how not in ("adjacent", "chunk"):
            return whole
        start = sentence.chunk_start(subject.start)
        set_against = pattern("zh", "set_against").match(sentence.folded, start - 1) is not None
        if set_against and any(a.end < start and self._of_group(sentence, a) for a in sentence.atoms if a.get("cue")):
            return start  # 官员指出，…，但立陶宛则主张…
        before = [p for p in sentence.phrases if p.end <= start and p.kind in ("person", "plural", "pair", "leaders")]
        kinds = {p.kind for p in subject.phrases}
        if not before or subject.start - start > 6 or not kinds & {"person", "pair", "leaders"}:
            return whole
        told = any(a.get("contact") is not None and a.end <= start for a in sentence.atoms)
        return start if told and start - whole >= 12 else whole

    def _of_group(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether a crowd says it (专家认为, 報道指)."""
        subject = subject_of(sentence, atom, sentence.span.start)
        if subject is None or not pack(sentence.language).language.drops_subject:
            return False
        if in_adverbial(sentence, atom) or self._in_subclause(sentence, subject):
            return False
        return all(
            p.kind == "group" or (p.kind == "person" and p.name is None and not self.discourse.actors_of(p, sentence))
            for p in subject.phrases
        )

    def _in_subclause(self, sentence: Sentence, subject: Subject) -> bool:
        """Whether "when", "if" stands right before a subject ("… sau khi Mỹ tuyên bố rút khỏi …, Việt Nam cho rằng")."""
        return any(
            atom.get("w:sub") is not None and subject.start - 12 < atom.end <= subject.start
            for atom in sentence.atoms
            if light(sentence, atom.end, subject.start)
        )

    def _leads_in(self, sentence: Sentence, atom: Atom) -> bool:
        """ "As A and B celebrate the treaty, they both …": a clause that only leads to the main one."""
        start = sentence.chunk_start(atom.start)
        return pattern(sentence.language, "leads_in").match(sentence.folded, start, atom.start) is not None

    def _as_told(self, sentence: Sentence, atom: Atom) -> bool:
        """ "As President Biden said in Warsaw, Ukraine must win": a clause that tells whose words the main clause is."""
        told = sentence.text(sentence.chunk_start(atom.start), sentence.chunk_end(atom.end))
        return pattern(sentence.language, "as_told").fullmatch(told) is not None

    def _speech_follows(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether a comma, a colon or a quotation stands right after a verb of saying (…板着脸孔说，…)."""
        return sentence.language == "zh" and sentence.text(atom.end, atom.end + 1) in (",", "，", ":", "：", '"')

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
        quote_before = (
            sentence.text(sentence.span.start, atom.start).rstrip(" ,，").endswith('"')
            or inverted
            or self._credited_after(sentence, atom, cue, subject)
            or self._after_quote(sentence, atom, subject)
        )
        if quote_before or (atom.end >= end - 3 and atom.start > start):
            content = (start, atom.start)
        elif self._between_quotes(sentence, subject):
            content = (start, end)
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
        if cue.act == NEUTRAL and pattern(sentence.language, "must_say").search(sentence.text(start, atom.start)):
            said.content = (start, end)  # "We must recognize that …": that it must be said is the point
        if cue.act == "support" and self._willed(sentence, atom):
            said.act = "commit"
        said.reporters = self._told_to(sentence, atom, cue)
        said.addressees = self._addressees(sentence, atom, cue, speakers)
        if cue.both is not None and self._of_both(sentence, atom):
            said.act = cue.both
        return said

    def _between_quotes(self, sentence: Sentence, subject: Subject | None) -> bool:
        """ "The US “abused its power,” X said, and “imposed sanctions”": his words stand before and after."""
        if sentence.language != "en" or subject is None or subject.how != "adjacent":
            return False
        before = [quote for quote in sentence.quotes if quote.end <= subject.start]
        after = any(quote.start >= subject.start for quote in sentence.quotes)
        return bool(before) and after and not sentence.text(before[-1].end, subject.start).strip(" ,")

    def _after_quote(self, sentence: Sentence, atom: Atom, subject: Subject | None) -> bool:
        """ "“I am ready,” X, the envoy for the talks, stated after his visit": a quotation begins the sentence, then who said it."""
        if sentence.language != "en" or subject is None or not sentence.quotes:
            return False
        first = sentence.quotes[0]
        alone = not any(quote.start >= atom.end for quote in sentence.quotes)
        return alone and first.start <= sentence.span.start + 1 and first.end <= subject.start < atom.start

    def _willed(self, sentence: Sentence, atom: Atom) -> bool:
        """ "will continue to support": what is promised outweighs that it is support."""
        before = sentence.text(max(sentence.span.start, atom.start - 24), atom.start)
        return pattern(sentence.language, "willed").search(before) is not None

    def _credited_after(self, sentence: Sentence, atom: Atom, cue: ActCue, subject: Subject | None) -> bool:
        """ "…, Lavrov said on Monday", "“…”, ông X nói với báo giới": what is said stands before, only to whom, when and where after."""
        if cue.type != "report" or subject is None or subject.how != "adjacent" or sentence.language == "zh":
            return False
        head = _FINAL_THE.sub("", sentence.text(sentence.span.start, subject.start)).rstrip(" -–")
        start = sentence.span.start + len(head)
        if len(head) < 12 or head[-1] not in ',"»”' or sentence.chunk_start(subject.start) < start - 4:
            return False
        quoted = head.rstrip(",").endswith('"')
        if (
            head[-1] == ","
            and not quoted
            and any(a.any(_LEADS) is not None and a.start - sentence.span.start < 3 for a in sentence.atoms)
        ):
            return False  # "On Monday, Lavrov said …"
        if (
            head[-1] == ","
            and not quoted
            and not any(
                a.get("cue") is None and a.any(_VERBAL) is not None for a in sentence.atoms if a.end <= subject.start
            )
        ):
            if not any(a.any(_TELLING) is not None for a in sentence.atoms if a.end <= subject.start):
                return False
        tail = (atom.end, self._next_clause(sentence, atom.end))
        later = [a for a in sentence.atoms if tail[0] <= a.start < tail[1]]
        if any(a.get("w:that") or (a.get("cue") and not is_noun(sentence, a)) for a in later):
            return False
        limit = 160 if quoted else 60
        return len(sentence.text(*tail)) <= limit and not any(q.start >= tail[0] for q in sentence.quotes)

    def _next_clause(self, sentence: Sentence, start: int) -> int:
        """ "X said Wednesday, as it signalled …": where a clause begins that only goes with what was said; else the sentence's end."""
        comma = sentence.chunk_end(start)
        goes_with = pattern(sentence.language, "goes_with").match(sentence.text(comma, sentence.span.end))
        return comma if goes_with is not None and comma - start <= _CREDIT else sentence.span.end

    def _speakers(self, sentence: Sentence, subject: Subject | None, cue: ActCue) -> tuple[list[str], bool]:
        """The actors of a subject; of "both sides" the speaker alone unless the verb is joint."""
        if subject is None:
            return [], False
        found: list[str] = []
        joint = False
        for phrase in subject.phrases:
            if phrase.kind in ("pair", "leaders", "plural"):
                joint = True
            actors = self._of_office(phrase, sentence) or self.discourse.actors_of(phrase, sentence)
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
            return found, len(found) > 1
        if any(phrase.kind == "group" and phrase.offices for phrase in subject.phrases):
            everyone = self.discourse.leaders()  # "The Deputy Secretary and vice foreign ministers": all who met
            found = everyone if set(found) < set(everyone) else found
        return found, joint or len(found) > 1

    def _of_office(self, phrase: Phrase, sentence: Sentence) -> list[str]:
        """ "GCC foreign ministers", "leaders of Slovakia and Hungary": all who hold an office of a body or of two states."""
        several = phrase.kind == "group" and sentence.language == "en" and bool(set(phrase.offices) - _ANONYMOUS)
        body = self.discourse.cast.known.bodies.get(phrase.body or "")
        whole = (body is not None and body.state is None) or len(phrase.states) > 1
        return self.discourse.party_of(phrase, sentence) if several and whole else []

    def _not_of_counterpart(self, sentence: Sentence, atom: Atom, speakers: list[str]) -> list[str]:
        """ "The Head of State thanked his Ugandan counterpart": whoever he is, no Ugandan; then the other principal."""
        near = (p for p in sentence.phrases if 0 <= p.start - atom.end <= _ALSO)
        whom = next((p for p in near if "counterpart" in (p.kind, p.word) and p.state is not None), None)
        cast = self.discourse.cast
        if whom is None or not speakers or {cast.state_of(one) for one in speakers} != {whom.state}:
            return speakers
        others = (a for a in self.discourse.principals if a.startswith("person:") and cast.state_of(a) != whom.state)
        return [next(others, speakers[0])]

    def _of_both(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether a verb is followed by "both sides"."""
        following = next((p for p in sentence.phrases if p.start >= atom.end), None)
        return following is not None and following.kind in ("pair", "leaders") and following.start - atom.end <= 6

    def _told_to(self, sentence: Sentence, atom: Atom, cue: ActCue) -> list[str]:
        """ "a déclaré à l'AFP", "told Reuters", "trả lời AFP": the outlet spoken to is who reports."""
        if cue.type != "report":
            return []
        for phrase in sentence.phrases:
            if atom.end <= phrase.start <= atom.end + 24:
                if phrase.kind == "outlet" and "," not in sentence.text(atom.end, phrase.start):
                    return self.discourse.actors_of(phrase, sentence)
                break
        return self._told_behind(sentence, atom)

    def _told_behind(self, sentence: Sentence, atom: Atom) -> list[str]:
        """« … », a confié le président X au Figaro: the outlet after a turned subject."""
        if not pack(sentence.language).language.inverts:
            return []
        for phrase in sentence.phrases:
            if phrase.kind == "outlet" and atom.end < phrase.start < sentence.chunk_end(atom.end):
                lead = governed(sentence, phrase)
                led = any(a.get("w:that") is not None and atom.end <= a.start < phrase.start for a in sentence.atoms)
                if lead is not None and lead.get("w:to") is not None and not led:
                    return self.discourse.actors_of(phrase, sentence)
        return []

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
