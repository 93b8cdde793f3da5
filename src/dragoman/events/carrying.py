"""The carried speaker: whether a sentence or a clause is still in the last speaker's mouth."""

from __future__ import annotations

import re

from dragoman.events.acts import first_marker
from dragoman.events.clauses import (
    Sentence,
    Subject,
    form_of,
    governed,
    opens_chunk,
    subject_of,
)
from dragoman.events.credits import Credits
from dragoman.events.patterns import pattern
from dragoman.events.said import Carry, Said
from dragoman.lang import ActCue, pack
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom

_SHORT_TURN = 24  # characters: "Yes.", "(Laughter.)"


class Carrying(Credits):
    """Keeps the speaker from sentence to sentence."""

    def _turn(self, sentence: Sentence) -> None:
        """In a transcript ("SECRETARY BLINKEN: …"), the paragraph's label says whose voice it is; "Q" is nobody's."""
        here = (sentence.raw, sentence.span.start, sentence.span.end)
        if sentence.span.start > sentence.block.span.start + 1:
            if self.discourse.interviewed is None or not pattern(sentence.language, "answer_label").match(*here):
                return  # 问：…？ 答：…。 within one paragraph
        if self.discourse.interviewed is not None and self._tells_again(sentence):
            self.discourse.voice, self._carry, self._label = [], Carry(), -1
        label = pattern(sentence.language, "turn").match(*here)
        if label is None and self.discourse.interviewed is not None:
            label = pattern(sentence.language, "label").match(*here)
        if label is None:
            return
        named = [p for p in sentence.phrases if p.end <= label.end() and p.kind == "person"]
        actors = [actor for phrase in named[:1] for actor in self.discourse.labelled(phrase, sentence, label.end())]
        self.discourse.voice = [actor for actor in actors if actor.startswith("person:")]
        self._asking = label.groupdict().get("asked") is not None
        unnamed = not self.discourse.voice and pattern(sentence.language, "answerer").search(label.group()) is not None
        if label.groupdict().get("answers") is not None or (unnamed and not self._asking):
            self.discourse.voice = list(self.discourse.interviewed or ())
        self._voices.update(self.discourse.voice)
        self._carry = Carry()
        self._label = label.end()

    def _tells_again(self, sentence: Sentence) -> bool:
        """Whether a transcript of short labels gives way to telling: a subhead, or the speaker named by the reporter."""
        if sentence.block.role == "title":
            return True
        first = next((p for p in sentence.phrases if p.start - sentence.span.start <= 1), None)
        return (
            first is not None
            and first.kind == "person"
            and first.name is not None
            and sentence.text(first.end, first.end + 1) not in (":", "：")
            and bool(self._voices & set(self.discourse.actors_of(first, sentence)))
        )

    def _list_on(self, sentence: Sentence) -> None:
        """一是…。 二是…。: the paragraphs of a list go on in the mouth that led to it."""
        carry = self._carry
        begins = sentence.span.start <= sentence.block.span.start + 1
        if begins and carry.strong and carry.distance == 0 and carry.paragraph == sentence.block.paragraph - 1:
            if pattern(sentence.language, "listed").match(sentence.folded, sentence.span.start) or self._speech_goes_on(
                sentence
            ):
                carry.paragraph = sentence.block.paragraph

    def _speech_goes_on(self, sentence: Sentence) -> bool:
        """A paragraph without a subject in the middle of a speech told at length: "I", "our two countries", what his side will do,
        and nothing that happens.
        """
        text = sentence.folded[sentence.block.span.start : sentence.block.span.end]
        if pattern(sentence.language, "told").search(text) or any(
            p.kind in ("person", "pronoun", "group") and governed(sentence, p) is None for p in sentence.phrases
        ):
            return False
        own = self._own(self._carry.speakers, sentence)
        head = next((p for p in sentence.phrases if p.start - sentence.span.start <= 1), None)
        if head is not None and head.kind in ("state", "side") and not own(head):
            return False
        return any(pattern(sentence.language, name).search(text) is not None for name in ("in_speech", "side_will"))

    def _remember(self, sentence: Sentence, said: list[Said]) -> None:
        paragraph = sentence.block.paragraph
        if said:
            last = said[-1]
            speakers = last.speakers
            if self._carry.strong and self._carry.paragraph == paragraph and last.joint:
                if [s[:7] for s in self._carry.speakers] == ["person:"]:
                    speakers = self._carry.speakers  # 我和X一致同意…。相信…: his mouth goes on
            same = set(speakers) == set(self._carry.speakers) or last.joint
            strong = (self._carry.strong and self._carry.paragraph == paragraph and same) or self._leads(
                sentence, said[0]
            )
            strong = strong or self._leads_late(sentence, said)
            before = (
                self._carry.led and self._carry.paragraph == paragraph and set(speakers) == set(self._carry.speakers)
            )
            led = before or strong or self._leads(sentence, said[0], any_script=True)
            self._carry = Carry(speakers, last.reporters, paragraph, last, 0, strong, led)
            if self._runs_on(sentence, last):
                return  # "“…. …”, ông viết": who says this is told at its end
            self.discourse.last_speakers = speakers
            self.discourse.unnamed_spoke = said[0].unnamed or (said[0].carried and self.discourse.unnamed_spoke)
            persons = [s for s in speakers if s.startswith("person:")]
            if len(persons) == 1 and sentence.span.start <= sentence.block.span.start + 1:
                self.discourse.lead = persons[0]
                self.discourse.lead_paragraph = paragraph
            if len(persons) == 1:
                self.discourse.last_person = self.discourse.last_free = persons[0]
        elif paragraph != self._carry.paragraph:
            if not sentence.quotes:
                self._carry = Carry(paragraph=paragraph)
        else:
            self._carry.distance += 1

    def _runs_on(self, sentence: Sentence, last: Said) -> bool:
        """Whether a quotation that begins its sentence, of nobody named here, is still open at the sentence's end."""
        return (
            last.carried
            and last.quote
            and any(q.start <= last.start + 1 and q.end > sentence.span.end for q in sentence.quotes)
        )

    def _leads(self, sentence: Sentence, first: Said, any_script: bool = False) -> bool:
        """Whether a paragraph begins with its speaker and a verb of saying (习近平指出，…): the rest is in that mouth."""
        start = sentence.span.start
        edge = sentence.chunk_end(start + 1)
        if edge < first.cue[0] and edge - start <= 24 and sentence.text(edge - 1, edge) == "时":
            start = edge + 1  # 在会见X时，韩正表示
        head = pattern("zh", "answers_about").sub("", sentence.text(start, first.cue[0]).lstrip())
        return (
            first.type == "report"
            and first.act != "announce"  # what follows a thing announced is mostly told by the reporter
            and not first.carried
            and sentence.language == "zh"
            and (any_script or sentence.block.language != "zh-Hant" or self._by_spokesperson(first))
            and not any(mark in head for mark in "，。；")
        )

    def _leads_late(self, sentence: Sentence, said: list[Said]) -> bool:
        """A感谢…，表示…。: after a stance of his own the verb of saying that ends the sentence leads the paragraph on."""
        first, last = said[0], said[-1]
        return (
            sentence.block.language == "zh"
            and last.type == "report"
            and not first.carried
            and all(one.speakers == first.speakers for one in said)
            and sentence.text(last.cue[0], last.cue[1]) in ("表示", "指出", "强调", "认为")
            and not sentence.text(last.start, last.cue[0]).strip("，,并还也则 ")
            and not any(mark in sentence.text(sentence.span.start, first.cue[0]) for mark in "，。；")
        )

    def _by_spokesperson(self, said: Said) -> bool:
        """Whether a spokesperson speaks: what follows in his paragraph is hardly the reporter's."""
        offices = self.discourse.cast.offices
        return len(said.speakers) == 1 and "spokesperson" in offices.get(said.speakers[0], ())

    def _within(self, sentence: Sentence, subject: Subject | None, cue: ActCue, speakers: list[str]) -> bool:
        """Whether a clause about a state or another person (博方支持…) is itself in the last speaker's mouth."""
        carry = self._carry
        if subject is None or not carry.speakers or carry.paragraph != sentence.block.paragraph or carry.distance > 0:
            return False
        quote = sentence.in_quote(subject.start)
        if quote is not None and quote.start == self._office_quote:
            return False  # an office tells in its own words what each said
        if not carry.strong and any(
            a.get("w:narrative") is not None and a.start - sentence.span.start < 3 for a in sentence.atoms
        ):
            return False  # "Trước đó, Hungary từng bày tỏ …": the reporter tells
        quoted = any(q.start <= sentence.span.start and subject.start < q.end for q in sentence.quotes)
        kinds = {phrase.kind for phrase in subject.phrases}
        if sentence.language == "zh" and cue.type == "report" and subject.how != "earlier":
            last = subject.phrases[-1]
            if pattern("zh", "presidency").fullmatch(sentence.text(last.start, last.end)) is not None:
                return False  # 蓬佩奥说，…。白宫表示，…
        if not (carry.strong or quoted):
            cast = self.discourse.cast  # "Thủ tướng khẳng định …. Việt Nam mong muốn …": his own state in his paragraph
            own = {cast.state_of(speaker) for speaker in carry.speakers if speaker.startswith("person:")}
            drops = pack(sentence.language).language.drops_subject
            leaders = any(phrase.word == "leaders" for phrase in subject.phrases)  # "hai nhà lãnh đạo Nga - Hàn Quốc"
            return (
                drops
                and len(own) == 1
                and (
                    kinds <= {"state", "side", "home"}
                    or (kinds == {"states"} and not leaders and self._takes_part(carry.speakers))
                )
                and not any(phrase.city or phrase.word == "ministry" for phrase in subject.phrases)
                and own <= {cast.state_of(s) for s in speakers}
                and (kinds == {"states"} or len(speakers) == 1)
            )
        if any(phrase.word == "ministry" for phrase in subject.phrases):
            own = {self.discourse.cast.state_of(speaker) for speaker in carry.speakers}
            mine = {self.discourse.cast.state_of(speaker) for speaker in speakers} <= own
            return carry.strong and mine and cue.type != "report"  # 中国政府将…; but 土耳其外交部也发表声明 for itself
        if carry.strong and kinds <= {"leaders", "pair"} and self._done_already(sentence, subject):
            return True
        if carry.strong and kinds == {"body"} and cue.type == "act" and sentence.language == "zh":
            if all(map(self._own(carry.speakers, sentence), subject.phrases)):
                return True  # 中国全国人大赞赏…, in its chairman's mouth
        if (cue.joint and kinds & {"pair", "leaders"}) or (cue.type == "act" and kinds == {"leaders"}):
            return False
        if not kinds & {"person", "body", "pronoun", "plural", "outlet", "ministry"}:
            return not (cue.type == "report" and self._anothers_word(sentence, subject, speakers))
        if carry.strong and kinds == {"person"} and self._quotes_own(sentence, subject, speakers):
            return True
        return subject.how == "earlier" and set(speakers) != set(carry.speakers)

    def _done_already(self, sentence: Sentence, subject: Subject) -> bool:
        """两国领导人已就此达成共识, 2017年…双方达成共识, in a deputy's mouth: what others are said to have done before."""
        last = subject.phrases[-1]
        years = any(
            (hit.year is not None or (hit.shift or 0) < 0) and hit.start - sentence.span.start <= 2
            for hit in sentence.dates
        )
        return sentence.language == "zh" and (years or sentence.text(last.end, last.end + 1) in ("已", "曾"))

    def _one_takes_part(self, sentence: Sentence) -> bool:
        """Whether the paragraph is so far one leader's words in a readout, in a language whose sentences need subjects."""
        carry = self._carry
        return (
            not pack(sentence.language).language.drops_subject
            and len(carry.speakers) == 1
            and carry.speakers[0].startswith("person:")
            and carry.paragraph == sentence.block.paragraph
            and carry.distance == 0
            and carry.said is not None
            and self._takes_part(carry.speakers)
            and not sentence.quotes
        )

    def _own_state_now(self, sentence: Sentence, atom: Atom, subject: Subject | None, speakers: list[str]) -> bool:
        """ "M. Xi a rappelé …. La Chine soutient …": in his paragraph his own state, in the present, is himself."""
        if subject is None or not self._one_takes_part(sentence) or form_of(sentence, atom) != "other":
            return False
        if pattern(sentence.language, "in_present").match(sentence.text(atom.start, atom.end)) is None:
            return False
        state = self.discourse.cast.state_of(self._carry.speakers[0])
        return all(p.kind in ("state", "side") and not p.city for p in subject.phrases) and {
            self.discourse.cast.state_of(speaker) for speaker in speakers
        } == {state}

    def _we_go_on(self, sentence: Sentence) -> bool:
        """ "M. Xi a rappelé …. Les deux parties doivent …": "we", "both sides" and what they must do, in his paragraph."""
        if not self._one_takes_part(sentence) or self._narrates(sentence):
            return False
        if pattern(sentence.language, "we").match(sentence.folded, sentence.span.start, sentence.span.end):
            return True
        first = next((p for p in sentence.phrases if governed(sentence, p) is None), None)
        start = sentence.chunk_start(first.start) if first is not None else -1
        if first is None or first.kind not in ("pair", "home") or start > sentence.span.start:
            return False
        if pattern(sentence.language, "we").pattern == "(?!)":
            return False
        found = first_marker(sentence, first.end, sentence.span.end)
        return found is not None and 0 <= found[0].start - first.end <= 12

    def _quotes_own(self, sentence: Sentence, subject: Subject, speakers: list[str]) -> bool:
        """习近平主席多次强调, in a minister's mouth: what his own leader has said before."""
        cast = self.discourse.cast
        mine = {cast.state_of(actor) for actor in self._carry.speakers}
        last = subject.phrases[-1]
        before = pattern("zh", "said_before").match(sentence.text(last.end, last.end + 8)) is not None
        return sentence.language == "zh" and before and {cast.state_of(actor) for actor in speakers} == mine

    def _anothers_word(self, sentence: Sentence, subject: Subject, speakers: list[str]) -> bool:
        """乌方称，…。俄军称，…: a state that is neither the speaker's nor one taking part says something itself."""
        cast, said_by = self.discourse.cast, self._carry.speakers
        at_table = self.discourse.principals if self._takes_part(said_by) else []
        states = {cast.state_of(actor) for actor in [*said_by, *at_table]}
        first = subject.how == "adjacent" or subject.start - sentence.span.start <= 1
        last = subject.phrases[-1]
        if first and pattern(sentence.language, "office_side").fullmatch(sentence.text(last.start, last.end)):
            return True  # 乌军方, 俄国防部
        return first and not {cast.state_of(actor) for actor in speakers} & states

    def _carried_for(self, sentence: Sentence, atom: Atom, subject: Subject | None) -> list[str]:
        """The speaker before, where the verb opens its sentence without a subject of its own."""
        carry = self._carry
        if subject is not None and all(phrase.kind == "first" for phrase in subject.phrases):
            return carry.speakers if carry.strong and carry.paragraph == sentence.block.paragraph else []
        if subject is not None and not all(
            phrase.kind in ("pronoun", "plural", "group") or _unnamed_spokesperson(phrase) for phrase in subject.phrases
        ):
            return []
        if subject is not None and all(phrase.kind == "group" for phrase in subject.phrases):
            return []
        if subject is not None and len(carry.speakers) > 1 and all(map(_unnamed_spokesperson, subject.phrases)):
            return []  # 双方同意…。外交部发言人宣布: nobody speaks for two
        if subject is not None and not self._may_be(subject.phrases[0], sentence):
            return []
        if subject is not None:
            return carry.speakers if carry.paragraph >= sentence.block.paragraph - 1 else []
        paper = sentence.language == "zh" and pattern("zh", "his_words").match(sentence.text(atom.start, atom.end))
        if paper and atom.start - sentence.span.start <= 1:  # 声明说，…: the paper told of before
            near = carry.speakers if carry.paragraph >= sentence.block.paragraph - 1 else []
            return near or [one for one in self.discourse.last_speakers if not one.startswith("person:")]
        drops = pack(sentence.language).language.drops_subject
        if (
            drops
            and opens_chunk(sentence, atom)
            and not self._shown_by_contact(sentence, atom)
            and carry.speakers
            and carry.distance == 0
            and (carry.paragraph == sentence.block.paragraph or self._adds(sentence))
        ):
            return carry.speakers
        return []

    def _may_be(self, phrase: Phrase, sentence: Sentence) -> bool:
        """Whether "bà" may be the speaker before: not where the catalogue knows him as a man."""
        if phrase.kind != "pronoun" or phrase.language != "vi" or self.discourse.actors_of(phrase, sentence):
            return True
        wrong = "m" if phrase.word.startswith("bà") else "f"
        people = self.discourse.cast.known.persons
        return not any(people[actor].gender == wrong for actor in self._carry.speakers if actor in people)

    def _adds(self, sentence: Sentence) -> bool:
        """ "Đồng thời, đề nghị …": a paragraph that begins with "and" goes on where the last one ended."""
        start = sentence.span.start
        leads = any(atom.get("w:and") is not None and atom.start - start <= 1 for atom in sentence.atoms)
        return leads and self._carry.paragraph == sentence.block.paragraph - 1

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
        if (
            carry.said.type != "report"
            and not carry.said.carried
            and not listed
            and not carry.strong
            and not self._bids(sentence, carry.said)
        ):
            return False
        if self._narrates(sentence) or self._papers_word(sentence):
            return False
        if sentence.phrases and not sentence.quotes and not self._may_be(sentence.phrases[0], sentence):
            return False
        return (
            carry.strong
            or self._takes_part(carry.speakers)
            or self._stance(sentence)
            or self._advises(sentence)
            or self._own_course(sentence)
            or self._bids(sentence, carry.said)
        )

    def _papers_word(self, sentence: Sentence) -> bool:
        """《纽约时报》则指，…: a Chinese sentence that a paper begins and says is in no speaker's mouth."""
        first = next((p for p in sentence.phrases), None)
        if (
            sentence.language != "zh"
            or first is None
            or first.kind != "outlet"
            or first.start - sentence.span.start > 2
        ):
            return False
        end = sentence.chunk_end(first.end)
        return any((e := a.get("cue")) is not None and e.act is not None and a.end <= end for a in sentence.atoms)

    def _own_course(self, sentence: Sentence) -> bool:
        """吴钊燮表示，…。台湾绝不会屈服: in a paragraph he began, what his own side, or nobody named, will or must do."""
        carry = self._carry
        own = self._own(carry.speakers, sentence)
        found = first_marker(sentence, *sentence.span, own)
        if not carry.led or found is None or sentence.language != "zh":
            return False
        free = [p for p in sentence.phrases if p.end <= found[0].start and governed(sentence, p) is None]
        return not any(p.kind in ("person", "group", "outlet", "body") for p in free) and all(own(p) for p in free[:1])

    def _bids(self, sentence: Sentence, before: Said) -> bool:
        """ "X đề nghị …. Tạo điều kiện để …": after a request a sentence that begins with a verb asks for one thing more."""
        if sentence.language != "vi" or before.act not in ("request", "propose", "warn"):
            return False
        return pattern("vi", "imperative").match(sentence.folded, *sentence.span) is not None or self._advises(sentence)

    def _advises(self, sentence: Sentence) -> bool:
        """ "Công dân cũng nên thường xuyên theo dõi …": what somebody ought to do, which no reporter says of his own."""
        found = first_marker(sentence, *sentence.span)
        advice = pattern(sentence.language, "advice")
        return found is not None and advice.fullmatch(sentence.text(found[0].start, found[0].end)) is not None

    def _stance(self, sentence: Sentence) -> bool:
        """Whether a sentence speaks for somebody: "we", "both sides", a stance word."""
        start, end = sentence.span
        if any(atom.get("w:first") is not None or atom.get("w:pair") is not None for atom in sentence.atoms):
            return True
        found = first_marker(sentence, start, end)
        return found is not None and found[1].act is not None and found[1].act.type == "act"

    def _narrates(self, sentence: Sentence, credited: list[str] | None = None) -> bool:
        """Whether a sentence is the reporter's own: a contact told, another person acting, words like 据悉."""
        start = sentence.span.start
        if pattern(sentence.language, "day_first").match(sentence.folded, start) and not self._takes_part(
            self._carry.speakers
        ):
            return True  # 8日，总统府附近爆发枪战
        if (
            not self._carry.strong
            and re.match("此举|此事|此番", sentence.text(start, start + 2))
            and not sentence.quotes
        ):
            return True  # 此举提醒美国和韩国…: the reporter's own view
        if pattern(sentence.language, "discusses").match(sentence.folded, start, sentence.span.end):
            return True  # "Hai bên còn thảo luận …"
        if pattern(sentence.language, "only_talks").match(sentence.folded, start, sentence.span.end):
            return True  # "Ngoại trưởng và người đồng cấp cũng thảo luận …"
        if not credited and (self._tells_of_him(sentence) or self._weighs_contact(sentence)):
            return True
        for atom in sentence.atoms:
            reach = 2 if self._carry.strong else 12  # 俄军当天还…, in the ministry's mouth
            if (
                atom.get("w:narrative") is not None
                and atom.start - start < reach
                and not self._speaks_in(sentence, atom)
            ):
                return True
            contact = atom.get("contact")
            if (
                contact is not None
                and contact.contact is not None
                and contact.contact.form == "verb"
                and not contact.contact.weak
                and not self._carry.strong
            ):
                subject = subject_of(sentence, atom, start)
                if subject is not None and any(p.kind == "person" for p in subject.phrases):
                    return True
        if any(
            atom.get("w:according") is not None and (atom.start - start < 3 or self._of_nobody(sentence, atom))
            for atom in sentence.atoms
            if not credited
        ):
            return True  # "Theo giới quan sát, …": another source speaks
        head = sentence.chunk_end(start + 1)
        his = self._carry.strong and pattern(sentence.language, "still_his").match(sentence.folded, start) is not None
        if (
            not his
            and any(a.get("w:closer") is not None and a.end == head for a in sentence.atoms)
            and any(a.get("contact") is not None and a.end <= head for a in sentence.atoms)
        ):
            return True  # 午餐会结束后，…: what happened next
        edges = [place for place in sentence.breaks if place > start][:2]
        limit = edges[-1] if len(edges) > 1 or (edges and sentence.language != "zh") else sentence.span.end
        for phrase in sentence.phrases:
            if phrase.kind == "person" and phrase.start < limit and governed(sentence, phrase) is None:
                actors = self.discourse.actors_of(phrase, sentence)
                if actors and not set(actors) & {*self._carry.speakers, *(credited or ())}:
                    if not self._carry.strong:
                        return True
                    if self._of_his_world(actors) and not self._new_event(sentence):
                        return False  # 韩正表示，…。10年前，习近平主席首倡…: still in his mouth
                    return first_marker(sentence, start, sentence.span.end) is None
                return (
                    phrase.name is not None
                    and not credited
                    and (not self._carry.strong or sentence.language == "zh")
                    and self._tells_of(sentence, phrase)
                )
        return False

    def _tells_of_him(self, sentence: Sentence) -> bool:
        """ "Chuyến thăm của Tổng thống Putin …": outside a quotation nobody speaks of himself by name, as an owner either."""
        return sentence.language == "vi" and any(
            phrase.kind == "person"
            and phrase.name is not None
            and sentence.in_quote(phrase.start) is None
            and set(self.discourse.actors_of(phrase, sentence)) & set(self._carry.speakers)
            for phrase in sentence.phrases
        )

    def _weighs_contact(self, sentence: Sentence) -> bool:
        """ "Cuộc gặp đầu tiên giữa hai nhà lãnh đạo cũng là một phép thử": a contact weighed with no stance is the reporter's."""
        if sentence.language != "vi" or sentence.quotes or first_marker(sentence, *sentence.span) is not None:
            return False
        head = sentence.chunk_end(sentence.span.start + 1)
        return any(
            (entry := a.get("contact")) is not None
            and entry.contact is not None
            and entry.contact.form == "noun"
            and entry.contact.other != "event"
            and (a.start - sentence.span.start <= 12 or 0 <= a.start - head <= 3)
            for a in sentence.atoms
        )

    def _shown_by_contact(self, sentence: Sentence, verb: Atom) -> bool:
        """ "Chuyến thăm của X thể hiện …, khẳng định …": what a contact shows, nobody says."""
        heads = any(
            (entry := a.get("contact")) is not None
            and entry.contact is not None
            and entry.contact.form == "noun"
            and a.start - sentence.span.start <= 1
            for a in sentence.atoms
        )
        return heads and not any(
            p.kind == "person" and p.end <= verb.start and governed(sentence, p) is None for p in sentence.phrases
        )

    def _tells_of(self, sentence: Sentence, phrase: Phrase) -> bool:
        """ "Ngoại trưởng Lavrov đã trở thành …": outside a quotation nobody calls himself by name."""
        opens = (
            phrase.start == sentence.chunk_start(phrase.start) or phrase.start - sentence.chunk_start(phrase.start) <= 2
        )
        return opens and sentence.in_quote(phrase.start) is None

    def _speaks_in(self, sentence: Sentence, word: Atom) -> bool:
        """这是我们两国的友好传统: under a strong carry, "we" and "both" are the speaker's, and "this is" is no reporter's word."""
        if not self._carry.strong:
            return False
        told = sentence.text(word.start, word.end)
        return pattern(sentence.language, "still_his").fullmatch(told) is not None or any(
            atom.get("w:first") or atom.get("w:pair") for atom in sentence.atoms
        )

    def _of_his_world(self, actors: list[str]) -> bool:
        """Whether persons named are of the speaker's own state or of one taking part: whom he may speak of."""
        cast = self.discourse.cast
        states = {cast.state_of(actor) for actor in [*self._carry.speakers, *self.discourse.principals]} - {None}
        return all(cast.state_of(actor) in states for actor in actors)

    def _new_event(self, sentence: Sentence) -> bool:
        """Whether a sentence tells what happened next: a contact or an attendance, today or after a word such as 随后."""
        told = any(
            ((entry := atom.get("contact")) is not None and entry.contact is not None and entry.contact.form == "verb")
            or atom.get("w:attend") is not None
            for atom in sentence.atoms
            if sentence.in_quote(atom.start) is None
        )
        now = any(hit.same_day or hit.shift == 0 for hit in sentence.dates)
        stays = pattern(sentence.language, "still_his")
        return told and (
            now
            or any(
                a.get("w:narrative") is not None
                and a.get("w:attend") is None  # 同来华出席论坛的X举行会谈
                and stays.fullmatch(sentence.text(a.start, a.end)) is None
                for a in sentence.atoms
            )
        )

    def _of_nobody(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether "according to" names a crowd (theo nhận định của các chuyên gia)."""
        following = next((p for p in sentence.phrases if p.start >= atom.end), None)
        return following is not None and following.kind == "group" and following.start - atom.end < 24

    def _own_voice(self, sentence: Sentence) -> bool:
        """In a statement of one's own: a sentence with "we", a stance word; in a transcript or what is signed any but the shortest."""
        if self._label >= 0 and self.discourse.voice:
            short = _SHORT_TURN if sentence.language != "zh" else _SHORT_TURN // 4
            return sentence.span.end - max(sentence.span.start, self._label) >= short
        if any(atom.get("w:first") is not None or atom.get("w:own") is not None for atom in sentence.atoms):
            return True
        if pattern(sentence.language, "voice_lead").search(sentence.text(*sentence.span)):
            return False  # "The following statement was released by …"
        voice = self.discourse.voice
        if len(voice) > 1 or voice[0].startswith("person:"):  # no release of an office
            return sentence.span.end - sentence.span.start >= _SHORT_TURN
        found = first_marker(sentence, *sentence.span, self._own(voice, sentence))
        if found is not None and found[1].value != "affirm":
            return True
        states = {self.discourse.cast.state_of(one) for one in voice}
        head = next((p for p in sentence.phrases if p.start - sentence.span.start <= 4), None)
        return (
            head is not None
            and head.kind in ("state", "ministry")
            and not head.adjective
            and head.state in states
            and sentence.text(head.end, head.end + 2) != "'s"
        )


def _unnamed_spokesperson(phrase: Phrase) -> bool:
    """发言人说: a spokesperson without name or state is the one who spoke before."""
    return (
        phrase.name is None and set(phrase.offices) == {"spokesperson"} and phrase.state is None and phrase.body is None
    )
