"""Further statements of a sentence: chained verbs, trailing credits, and acts told once all ends are known."""

from __future__ import annotations

import re

from dragoman.events.acts import NEUTRAL, act_of, first_marker, is_noun, stance_after
from dragoman.events.circumstances import status
from dragoman.events.clauses import (
    Sentence,
    Subject,
    form_of,
    light,
    link_of,
    opening_relative,
    opens_chunk,
    subject_of,
    with_one,
)
from dragoman.events.denied import negated
from dragoman.events.opening import Opening
from dragoman.events.patterns import pattern
from dragoman.events.said import Carry, Said
from dragoman.lang import ActCue, pack
from dragoman.mentions.lexicon import Entry
from dragoman.mentions.scan import Atom
from dragoman.model import Span

_DEALS = frozenset({"w:deals"})


_HEAD = 12  # characters: “Meanwhile, he urged …”
_ASKS = frozenset({"request", "wish", "propose"})
_OWN_WORDS = 10  # characters: what the first speaker says before another is named


class Chaining(Opening):
    """Reads the statements a sentence's own verbs open."""

    def _begins_quoted(self, sentence: Sentence, atom: Atom, quote: Span) -> bool:
        """Le ministère a « condamné » …, qu'il accuse: whether only the auxiliary of a quoted verb stands before the quotation."""
        has = any(a.get("w:have") is not None and 1 <= quote.start - a.end <= 3 for a in sentence.atoms)
        return has and light(sentence, quote.start + 1, atom.start)

    def _cued(self, sentence: Sentence, credited: list[str]) -> list[Said]:
        """The statements opened by the sentence's own verbs, from left to right."""
        out: list[Said] = []
        if sentence.quotes and sentence.language == "fr":
            self._is_relayed(sentence, sentence.quotes[0])  # noted where the quotation begins
        current: Said | None = None
        current_atom: Atom | None = None
        to_come = False
        untold = -1  # where the content of a verb of saying ends that nobody here says
        for atom in sentence.atoms:
            entry = atom.get("cue")
            if entry is None or entry.act is None or sentence.in_phrase(atom):
                continue
            if entry.act.type == "marker" and not self._turns(sentence, atom, entry, current, current_atom):
                continue
            if sentence.capital_inside(atom) or is_noun(sentence, atom) or _unsaid(sentence, atom, entry):
                to_come = to_come or self._to_come(sentence, atom)
                if current is None and self._ends_in_that(sentence, atom):
                    untold = sentence.chunk_end(atom.end)  # "vì cho rằng Đô-ha ủng hộ khủng bố"
                continue
            if to_come and current is None and opens_chunk(sentence, atom):
                continue  # "She will reaffirm …, recognizing …": all of it is still to be said
            if sentence.language == "en" and sentence.text(atom.start - 1, atom.start) == "-":
                continue  # "the UN-recognized government"
            if sentence.in_title(atom.start):
                continue  # 报道题为《中国决定推进改革》
            if current is None and (self._paper(sentence, atom.start) or 0) >= atom.end:
                continue  # "Tuyên bố cho biết …": a paper, no verb
            if current is None and atom.start < untold:
                continue
            if entry.act.type == "act" and pattern(sentence.language, "by_agent").match(
                sentence.text(atom.end, sentence.span.end)
            ):
                continue  # "la rencontre, proposée par X": what was done is told
            if current is not None and self._other_deed(sentence, atom):
                continue
            if entry.value in _UNDONE and sentence.language == "fr" and negated(sentence, atom):
                continue  # "ni A ni B ne critiquent C"
            quote = sentence.in_quote(atom.start)
            together = current_atom is not None and quote is not None and sentence.in_quote(current_atom.start) == quote
            aside = quote is not None and current is None and self._aside(sentence, atom, entry)
            aside = aside or (quote is not None and current is None and self._retold(sentence, atom, quote))
            office = current is not None and not any(one.startswith("person:") for one in current.speakers)
            aside = aside or (quote is not None and office and self._verb_quoted(sentence, atom, quote))
            if (
                quote is not None
                and not (together or aside)
                and (current is not None or quote.start <= sentence.span.start)
            ):
                continue
            if (
                quote is not None
                and not aside
                and quote.end < sentence.span.end
                and not self._begins_quoted(sentence, atom, quote)
                and not (together and quote.start == self._office_quote)
                and any(a.get("cue") is not None and a.start >= quote.end for a in sentence.atoms)
            ):
                continue
            if current is None and self._inside_talk(sentence, atom):
                continue
            if current is None or current_atom is None:
                opened = self._open(sentence, atom, entry, credited)
            elif self._trailing(sentence, atom, entry.act, out):
                continue
            else:
                opened = self._go_on(sentence, atom, entry, current, current_atom)
            if opened is None:
                if current is None and entry.act.type == "act" and self._of_crowd(sentence, atom):
                    self._carry.distance += 1  # 大量捷克民众示威，抗议…
                    break
                if current is None and self._ends_in_that(sentence, atom):
                    untold = sentence.chunk_end(atom.end)
                if current is None and sentence.quotes and self._of_somebody(sentence, atom):
                    self._carry = Carry(paragraph=sentence.block.paragraph)
                    break  # "…," said a senior EU official: not the speaker before, nor what is quoted next
                if current is None and entry.act.type == "report":
                    if self._of_group(sentence, atom):
                        if self._names_one(sentence, atom) or self._another_differs(sentence, atom):
                            continue  # 报道指，X表示…: whose words they are comes after; 官员说，…，但X则主张
                        self._carry.distance += 1  # 美国专家认为，…: nobody in particular, nor the speaker before
                        break
                    if entry.value == NEUTRAL and self._of_unknown(sentence, atom):
                        if self._names_one(sentence, atom):
                            continue  # 其办公室发声明称，阿拉格齐认为…
                        if self._of_another_state(sentence, atom):
                            self._carry.distance += 1
                        break
                continue
            if (
                current is not None
                and form_of(sentence, atom) == "gerund"
                and self._says_nothing(sentence, current, opened)
            ):
                opened.start = out.pop().start  # "Merz a renchéri, estimant que …"
            elif current is not None:
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

    def _of_somebody(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether the one who says it is told right behind the verb, without a name."""
        head = sentence.text(sentence.span.start, atom.start).rstrip()
        somebody = pattern(sentence.language, "anonymous").match(sentence.text(atom.end, sentence.span.end))
        return head.endswith(('"', ",")) and somebody is not None

    def _other_deed(self, sentence: Sentence, atom: Atom) -> bool:
        """ "accusé le Rwanda d'avoir organisé et soutenu …", "la Russie, considérée comme …": no word of the speaker's."""
        before = sentence.text(max(sentence.span.start, atom.start - 48), atom.start)
        around = f"{before}¦{sentence.text(atom.start, sentence.span.end)}"
        return pattern(sentence.language, "other_deed").search(around) is not None

    def _says_nothing(self, sentence: Sentence, current: Said, opened: Said) -> bool:
        """Whether a neutral verb of saying has no words of its own before the next, its subject in front."""
        return (
            sentence.language == "fr"
            and current.type == "report"
            and not current.act
            and current.content[0] >= current.cue[1]
            and not sentence.text(current.cue[1], opened.start).strip(" ,")
        )

    def _inside_talk(self, sentence: Sentence, atom: Atom) -> bool:
        """ "They discussed the programme the minister announced in May": part of what was talked about."""
        subject = subject_of(sentence, atom, sentence.span.start)
        if subject is None or subject.how != "adjacent":
            return False
        start = sentence.chunk_start(subject.start)
        if self.discourse.voice and any(
            a.get("w:relative") is not None and 0 <= a.start - start <= 1 for a in sentence.atoms
        ):
            return True  # "…, which the Security Council reaffirmed", in somebody's own words
        talked = any(a.end <= subject.start for a in sentence.of_class(_DEALS, sentence.span.start, subject.start))
        return talked and link_of(sentence, subject.start, sentence.span.start)[0] == "none"

    def _ends_in_that(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether a verb of saying brings its own "that" (cho rằng): what follows is its content."""
        return pattern(sentence.language, "that_ends").search(sentence.text(atom.start, atom.end)) is not None

    def _aside(self, sentence: Sentence, atom: Atom, entry: Entry) -> bool:
        """« Rien ne change, note Laure Delcour. … »: who speaks is told within the quotation, between commas or at its stop."""
        after = next((p for p in sentence.phrases if p.start >= atom.end), None)
        if entry.act is None or entry.act.type != "report" or after is None or after.kind != "person":
            return False
        start = sentence.chunk_start(atom.start)
        gap = sentence.text(atom.end, after.start)
        return (
            pack(sentence.language).language.inverts
            and sentence.text(start - 1, start) == ","
            and light(sentence, start, atom.start)
            and re.fullmatch(r" (?:le |la |l')?", gap) is not None
            and sentence.text(after.end, after.end + 1) in (".", ",", '"', " ")
        )

    def _verb_quoted(self, sentence: Sentence, atom: Atom, quote: Span) -> bool:
        """白宫新闻稿表示，总统拜登「强调…」: whether a person stands right before a quotation that begins with his verb."""
        before = next((p for p in reversed(sentence.phrases) if p.end <= quote.start), None)
        person = before is not None and before.kind == "person" and quote.start - before.end <= 1
        return person and quote.start > sentence.span.start and light(sentence, quote.start + 1, atom.start)

    def _retold(self, sentence: Sentence, atom: Atom, quote: Span) -> bool:
        """ "The statement reads: “He urged all sides to stop.”": a readout that is quoted whole tells who says what."""
        inside = max(quote.start, sentence.span.start - 1)
        first = next((p for p in sentence.phrases if p.start > inside), None)
        if sentence.language not in ("en", "fr") or first is None:
            return False
        if sentence.language == "fr":
            who = first.kind in ("pronoun", "plural", "person", "leaders") and first.start - inside <= _HEAD
            verb = atom.get("cue")
            said = verb is not None and verb.act is not None and verb.act.type != "marker"
            return who and said and self._is_relayed(sentence, quote)
        whole = bool(self.discourse.last_release) and quote.end >= sentence.span.end - 1
        behind = [p for p in sentence.phrases if p.start >= quote.end]  # "…," the foreign ministry said
        whole = whole or bool(behind and "ministry" in (behind[0].kind, behind[0].word) and len(behind) < 3)
        whole = whole and quote.start <= sentence.span.start + 1
        who = first.kind in ("pronoun", "plural", "person", "leaders") and first.start - quote.start <= _HEAD
        return whole and who and light(sentence, first.end, atom.start)

    def _is_relayed(self, sentence: Sentence, quote: Span) -> bool:
        """« Le Premier ministre a souligné …. Il a salué … », a indiqué le service de presse: whether an office tells in its own words what
        others said, in the sentence that begins the quotation or one before it.
        """
        if quote.start == self._office_quote:
            return True
        before = self._sentence_before
        led = before is not None and before.text(*before.span).rstrip().endswith(":")
        office = not any(one.startswith("person:") for one in self._carry.speakers)
        office = office or (before is not None and self._paper(before, before.span.start + 1) is not None)
        behind = pattern(sentence.language, "office_tells").match(sentence.text(quote.end, sentence.span.end))
        if quote.start > sentence.span.start + 1 or not (
            behind is not None or (led and office and self._carry.speakers)
        ):
            return False
        self._office_quote = quote.start
        return True

    def _to_come(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether "will" stands before a verb of saying: what somebody is going to say is no statement yet."""
        before = sentence.text(max(sentence.span.start, atom.start - 24), atom.start)
        return pattern(sentence.language, "to_come").search(before) is not None

    def _other_says(
        self, sentence: Sentence, atom: Atom, cue: ActCue, local: Subject, speakers: list[str], current: Said
    ) -> bool:
        """A說「…」，B則稱「…」: after a closed quotation another names himself right before a verb of saying."""
        if cue.type == "report" and local.how == "adjacent" and self._same_side_again(sentence, local, current):
            return True
        if cue.type != "report" or set(speakers) & set(current.speakers):
            return False
        if local.how == "chunk" and re.match("[则却亦也]", sentence.text(local.phrases[-1].end, atom.start)):
            return self._speech_follows(sentence, atom)
        if local.how != "adjacent":
            return False
        titled = local.phrases[-1]
        if (
            sentence.block.language == "zh-Hant"
            and (
                titled.word == "ministry"
                or (titled.name is not None and bool(titled.offices))
                or pattern("zh", "office_side").fullmatch(sentence.text(titled.start, titled.end)) is not None
            )
            and local.start - current.cue[1] >= _OWN_WORDS
            and sentence.chunk_start(local.start) >= local.start - 1
            and sentence.in_quote(local.start) is None
        ):
            return self._speech_follows(sentence, atom)  # A稱，…，南韓外交部表示，「…」
        before = sentence.text(sentence.span.start, local.start).rstrip(" ，,而但")
        return (
            before.endswith('"')
            or re.search("[则却亦也]", sentence.text(local.phrases[-1].end, atom.start)) is not None
        )

    def _same_side_again(self, sentence: Sentence, local: Subject, current: Said) -> bool:
        """以色列国防军称…，以军称没有介入…: the same side, named anew at the head of a clause, goes on."""
        side = local.phrases[-1]
        opens = sentence.chunk_start(local.start) >= local.start - 1 and sentence.in_quote(local.start) is None
        named = (
            side.word != "" or pattern("zh", "office_side").fullmatch(sentence.text(side.start, side.end)) is not None
        )
        named = named and len(local.phrases) == 1 and side.kind in ("state", "side", "ministry")
        offices = not any(one.startswith("person:") for one in current.speakers)
        return opens and named and offices and self._own(current.speakers, sentence)(side)

    def _says_himself(
        self, sentence: Sentence, atom: Atom, cue: ActCue, local: Subject, speakers: list[str], current: Said
    ) -> bool:
        """拜登提到中国，他警告说，…; X表示，…，他呼吁…: "he" with a verb of saying and his words, or an act, is a statement of its own."""
        return (
            sentence.language == "zh"
            and local.how in ("adjacent", "chunk")
            and (local.phrases[-1].kind == "pronoun" or self._named_again(sentence, atom, local))
            and sentence.in_quote(atom.start) is None
            and set(speakers) == set(current.speakers)
            and len(sentence.text(current.cue[1], local.start).strip("，,")) > 1  # not 他对人员称，他相信…
            and (
                (cue.type == "act" and cue.act != "wish")
                or self._speech_follows(sentence, atom)
                or self._he_opens(sentence, atom, local)
            )
        )

    def _named_again(self, sentence: Sentence, atom: Atom, local: Subject) -> bool:
        """马克龙说："…"，马克龙在发布会上说，…: the speaker named anew at the head of a clause, before other words of his."""
        opens = sentence.chunk_start(local.start) >= local.start - 1 and local.phrases[-1].kind == "person"
        return opens and local.phrases[-1].name is not None and self._speech_follows(sentence, atom)

    def _he_opens(self, sentence: Sentence, atom: Atom, local: Subject) -> bool:
        """…，他指美国拒绝; …，不过他说…: a pronoun that begins its clause with a bare verb of saying right behind."""
        head = sentence.text(sentence.chunk_start(local.start), local.start)
        bare = pattern("zh", "says_bare").fullmatch(sentence.text(atom.start, atom.end)) is not None
        return bare and local.phrases[-1].end == atom.start and head.strip("而但是不过然") == ""

    def _of_crowd(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether people of some state (捷克民众) begin the sentence and nobody else is named before the verb."""
        before = [p for p in sentence.phrases if p.end <= atom.start and p.word != "place" and not p.city]
        return (
            sentence.language == "zh"
            and [p.kind for p in before] in (["state"], ["state", "group"])
            and before[0].start - sentence.span.start <= 4
            and pattern("zh", "attribute").match(sentence.text(before[0].end, before[0].end + 14)) is not None
        )

    def _names_one(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether a person stands right after the comma behind a crowd's verb of saying."""
        first = next((p for p in sentence.phrases if p.start >= atom.end), None)
        return (
            first is not None
            and (
                first.kind == "leaders"
                or (first.kind == "person" and first.name is not None)
                or (first.kind == "state" and first.word == "side")  # 报道还称，以色列方面坚称…
            )
            and first.start - atom.end == 1
            and sentence.text(atom.end, first.start) in (",", "，")
            and not any(p.offices and p.end <= atom.start for p in sentence.phrases)  # 一名官员说，拜登希望…
        )

    def _another_differs(self, sentence: Sentence, atom: Atom) -> bool:
        """官员指出，…，但立陶宛等国则主张…: after a crowd's words somebody named speaks, set against them by 则, 却, 也."""
        return any(
            (cue := verb.get("cue")) is not None
            and cue.act is not None
            and cue.act.type != "marker"
            and sentence.in_quote(verb.start) is None
            and (last := next((p for p in reversed(sentence.phrases) if p.end <= verb.start), None)) is not None
            and last.kind in ("person", "state", "ministry", "body", "side")
            and last.start > atom.end
            and re.fullmatch("(?:等国?|方面)?[则却亦也]", sentence.text(last.end, verb.start)) is not None
            for verb in sentence.atoms
        )

    def _of_unknown(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether somebody no list knows speaks here (某某表示，…), so that what follows is his."""
        start = sentence.chunk_start(atom.start)
        return (
            start <= sentence.span.start + 1
            and self._speech_follows(sentence, atom)
            and not light(sentence, start, atom.start)
            and not any(p.kind == "group" and start <= p.start < atom.start for p in sentence.phrases)
        )

    def _of_another_state(self, sentence: Sentence, atom: Atom) -> bool:
        """英国海上贸易行动办公室证实，…: an office no list knows, of a state that is not the speaker's."""
        own = self._own(self._carry.speakers, sentence)
        named = [p for p in sentence.phrases if p.end <= atom.start and p.kind in ("state", "body", "states")]
        return bool(named) and not any(own(phrase) for phrase in named)

    def _turns(
        self, sentence: Sentence, atom: Atom, entry: Entry, current: Said | None, current_atom: Atom | None
    ) -> bool:
        """感谢A，我方愿…: after a stance, a clause of one's own side with another act is a statement of its own."""
        if current is None or current_atom is None or entry.value in ("", current.act):
            return False
        if current.type != "act" and not self._has_taken_a_stance(sentence, atom, entry, current):
            return False
        start = sentence.chunk_start(atom.start)
        if start <= current_atom.end or not pack(sentence.language).language.content_runs_on:
            return False
        if entry.value not in ("commit", "warn"):
            return False
        own = self._own(current.speakers, sentence)
        head = [p for p in sentence.phrases if start <= p.start and p.end <= atom.start]
        return light(sentence, head[-1].end if head else start, atom.start) and all(own(phrase) for phrase in head)

    def _has_taken_a_stance(self, sentence: Sentence, atom: Atom, entry: Entry, current: Said) -> bool:
        """X表示，高度赞赏A，将一如既往支持B: whether what was said so far takes a stance by a word of its own, not the next one's."""
        if sentence.language != "zh" or current.act or current.type != "report" or entry.value != "commit":
            return False
        if stance_after(sentence, atom, sentence.chunk_end(atom.end)) is None:
            return False
        own = self._own(current.speakers, sentence)
        told = first_marker(sentence, current.cue[1], sentence.chunk_start(atom.start), own)
        cue = told[1].act if told is not None else None
        return cue is not None and cue.act in ("praise", "thank") and cue.type == "act"

    def _his_office(self, sentence: Sentence, atom: Atom, out: list[Said]) -> bool:
        """ "X and Y assured Z of their support, X's office said": the office of one of them hands it on."""
        start = sentence.chunk_start(atom.start)
        owner = next((p for p in sentence.phrases if start <= p.start and p.end < atom.start), None)
        if owner is None or not pattern(sentence.language, "his_office").fullmatch(
            sentence.text(owner.end, atom.start)
        ):
            return False
        states = map(self.discourse.cast.state_of, self.discourse.actors_of(owner, sentence))
        offices = [self.discourse.cast.state(s) for s in states if s in self.discourse.cast.known.states]
        for one in out:
            one.reporters = one.reporters or [o for o in offices if o not in one.speakers]
        return bool(offices)

    def _trailing(self, sentence: Sentence, atom: Atom, cue: ActCue, out: list[Said]) -> bool:
        """ "…, a affirmé le président X", "…, a annoncé l'Élysée" at the end: whose words those before are, or who reports them."""
        if cue.type != "report" or form_of(sentence, atom) == "gerund":
            return False
        if out[-1].act == "" or out[-1].cue[1] < sentence.chunk_start(atom.start):
            if self._his_office(sentence, atom, out):
                return True
        cut = self._back(sentence, sentence.chunk_start(atom.start)) if sentence.language == "zh" else 0
        if cut > out[-1].start and self._ends_credited(sentence, atom):
            found = subject_of(sentence, atom, out[-1].cue[1])
            offices = self._speakers(sentence, found, cue)[0] if found is not None else []
            for one in out if not any(s.startswith("person:") for s in offices) else ():
                one.reporters = one.reporters or offices
                one.end = min(one.end, cut)
                one.content = (one.content[0], one.end)
            return bool(offices)
        if told := pattern(sentence.language, "no_person").match(sentence.text(atom.end, sentence.span.end)):
            return self._owned(sentence, atom.end + told.end(), out)
        found = subject_of(sentence, atom, out[-1].cue[1])
        if found is None or (found.how != "after" and not self._credited_after(sentence, atom, cue, found)):
            return False
        speakers, _ = self._speakers(sentence, found, cue)
        kinds = {phrase.kind for phrase in found.phrases}
        for one in out:
            if not speakers or set(speakers) & set(one.speakers):
                continue
            if kinds & {"person", "pronoun"} and not any(s.startswith("person:") for s in one.speakers):
                one.speakers = speakers
            elif not kinds & {"person", "pronoun"}:
                office = self.discourse.office_of(found.phrases[0], sentence)
                one.reporters = one.reporters or ([office] if office is not None else speakers)
        return True

    def _ends_credited(self, sentence: Sentence, atom: Atom) -> bool:
        """…，克里姆林宫在一份声明中表示。: a verb of saying that ends its sentence, with its subject in its own clause."""
        bare = re.fullmatch("[。 ]*", sentence.text(atom.end, sentence.span.end)) is not None
        start = sentence.chunk_start(atom.start)
        return bare and any(start <= p.start <= start + 2 and p.end <= atom.start for p in sentence.phrases)

    def _owned(self, sentence: Sentence, place: int, out: list[Said]) -> bool:
        """ "…, a annoncé le service de presse du gouvernement", "…, souligne le communiqué": an office's paper reports."""
        owner = next((p for p in sentence.phrases if place <= p.start <= place + 8), None)
        if owner is not None and owner.kind in ("ministry", "body", "state"):
            office = self.discourse.office_of(owner, sentence)
            for one in out:
                one.reporters = one.reporters or ([office] if office else self.discourse.actors_of(owner, sentence))
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
            elif place + 1 < len(out) and self._relays(one, out[place + 1]):
                out[place + 1].reporters = out[place + 1].reporters or one.speakers
                out[place + 1].start = one.start
                one.speakers = []
            elif place and self._credits_before(one, out[place - 1]):
                for told in out[:place]:
                    told.reporters = told.reporters or one.speakers
                out[place - 1].end = one.end
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
            if one.act == "invite" and pattern(one.sentence.language, "invites_to_act").match(
                one.sentence.text(one.cue[1], one.end)
            ):
                one.act = "request"  # "a invité son homologue à défendre …"
            if (
                one.act == "agree"
                and one.type == "report"
                and len(one.speakers) == 1
                and not one.joint
                and (one.carried or not _explicit(self._entry(one)))
            ):
                one.act, one.act_rule = "affirm", "content.agreement-told"  # what two agreed, told by one
            if one.type == "report" and one.act in ("affirm", "commit") and one.act_rule != "" and self._announces(one):
                one.act, one.act_rule = "announce", "content.planned-contact"
            if one.act == "praise" and pattern(one.sentence.language, "invites").match(
                one.sentence.text(one.cue[0], min(one.cue[1] + 30, one.end))
            ):
                one.act = "invite"  # 欢迎日方积极参与
            if credited and not set(credited) & set(one.speakers):
                one.reporters = one.reporters or [actor for actor in credited if not actor.startswith("person:")]
        out[:] = [one for one in out if one.speakers]

    def _announces(self, one: Said) -> bool:
        """ "Bộ Ngoại giao ra thông cáo cho biết Chủ tịch nước sẽ thăm Lào": a visit to come is announced where its news is published,
        or told with its invitation; a spokesperson who only says that somebody will come affirms it.
        """
        sentence = one.sentence
        if pattern(sentence.language, "publishes").match(sentence.folded, one.cue[0], one.end) is None:
            return False
        offices = {o for s in one.speakers for o in self.discourse.cast.offices.get(s, ())}
        if not (offices & {"spokesperson"} or all(s.startswith(("state:", "body:")) for s in one.speakers)):
            return False
        for atom in sentence.atoms:
            entry = atom.get("contact")
            if not one.content[0] <= atom.start < one.content[1] or entry is None or entry.contact is None:
                continue
            if (
                entry.contact.kind in ("visit", "meeting", "call")
                and (entry.contact.status or status(sentence, atom)) == "planned"
            ):
                subject = subject_of(sentence, atom, one.content[0])
                return subject is not None and any(p.kind == "person" for p in subject.phrases)
        return False

    def _credits_before(self, one: Said, before: Said) -> bool:
        """ "Biden reaffirmed his support, the White House said in a statement": an office that only tells of the words before."""
        sentence = one.sentence
        if one.type != "report" or set(one.speakers) & set(before.speakers) or one.quote:
            return False
        if any(s.startswith("person:") for s in one.speakers):
            return False
        if not any(s.startswith("person:") for s in before.speakers):
            return False
        return (
            pattern(sentence.language, "credit_end").fullmatch(sentence.text(one.cue[1], sentence.span.end)) is not None
        )

    def _relays(self, one: Said, following: Said) -> bool:
        """ "Người phát ngôn X cho biết trong cuộc điện đàm, hai nhà lãnh đạo nhất trí": who only tells what others said."""
        if one.type != "report" or one.act or set(one.speakers) & set(following.speakers) or following.carried:
            return False
        sentence = one.sentence
        between = sentence.text(one.cue[1], following.start)
        led = any(atom.get("w:opener") is not None and 0 <= atom.start - one.cue[1] <= 2 for atom in sentence.atoms)
        by_office = not any(s.startswith("person:") for s in one.speakers)
        return led and sentence.language != "zh" and len(between) <= (120 if by_office else 50)

    def _hands_on(self, sentence: Sentence, current: Said, local: Subject, speakers: list[str]) -> bool:
        """ "Nhà Trắng cho biết Tổng thống Biden kêu gọi …": an office only hands on what a leader said."""
        if current.type != "report" or current.act or (local.how != "adjacent" and sentence.language != "zh"):
            return False
        if not speakers or not all(s.startswith("person:") for s in speakers):
            return False
        before = (p for p in reversed(sentence.phrases) if p.end <= current.cue[0])
        office = next((p for p in before if p.kind not in ("pronoun", "group")), None)  # 白宫发布的新闻稿
        if office is None:
            return False
        release = pattern(sentence.language, "releases").match(sentence.folded, office.end, current.cue[0])
        if not light(sentence, release.end() if release is not None else office.end, current.cue[0]):
            return False
        if set(speakers) & set(current.speakers):
            return False  # "Le Premier ministre a noté qu'il avait répondu": himself
        name = sentence.text(office.start, office.end)
        named = any(pattern(sentence.language, kind).search(name) for kind in ("presidency", "head_office"))
        named = named or (sentence.language == "zh" and "spokesperson" in office.offices)
        if not named and office.word != "ministry" and office.kind != "body":
            return False
        gap = sentence.text(current.cue[1], local.start)
        return re.fullmatch(r"[,，]? ?(?:rằng |that |que |qu')?(?:the |le |la |l')?", gap) is not None

    def _through(
        self,
        sentence: Sentence,
        atom: Atom,
        cue: ActCue,
        speakers: list[str],
        office: Said,
        local: Subject,
        joint: bool = False,
    ) -> Said:
        """What somebody said as an office tells it: his statement from where the office's words begin, the office its reporter."""
        said = self._said(sentence, atom, cue, speakers, office.start, joint, False, local)
        said.reporters, office.speakers = office.speakers, []
        return said

    def _takes_up(self, sentence: Sentence, atom: Atom, local: Subject, current: Said) -> int | None:
        """ "« … », a écrit X, qui a aussi fait part de …": where a "who" behind finished words begins; None elsewhere."""
        told = current.content[1] <= current.cue[0]
        return opening_relative(sentence, atom) if told and local.how == "earlier" else None

    def _relayed(self, sentence: Sentence, atom: Atom, local: Subject, current: Said) -> bool:
        """阿曼外交部称，伊朗外长致电…，表示…: an office tells of a talk, and whoever began it says something there."""
        offices = not any(one.startswith("person:") for one in current.speakers)
        if current.act or local.phrases[-1].end > atom.start:
            return False
        in_talks = pattern("zh", "in_talks").fullmatch(sentence.text(local.phrases[-1].end, atom.start))
        follows = re.fullmatch("[，,:：]?", sentence.text(current.cue[1], local.start)) is not None
        if sentence.language == "zh" and in_talks is not None and follows:
            told = (
                "spokesperson" in self.discourse.cast.offices.get(current.speakers[0], ())
                if current.speakers
                else False
            )
            return offices or told  # 发言人说，朔尔茨在通话中，敦促…
        return offices and local.how == "earlier" and self._acts_before(sentence, atom, local, current)

    def _plan_of_another(self, sentence: Sentence, current: Said, atom: Atom) -> bool:
        """ "Bộ Quốc phòng cho biết ông A sẽ gặp … và nhấn mạnh …": what A is going to do, told by an office."""
        if sentence.language == "zh" or current.act or any(s.startswith("person:") for s in current.speakers):
            return False
        who = next((p for p in sentence.phrases if p.start >= current.cue[1]), None)
        if who is None or who.kind != "person" or len(sentence.text(current.cue[1], who.start).strip()) > 5:
            return False
        after = sentence.text(who.end, min(who.end + 24, atom.start))
        return pattern(sentence.language, "will_then").match(after) is not None

    def _together(self, sentence: Sentence, local: Subject, atom: Atom) -> bool:
        """ "hai nước cùng chia sẻ …": here "together" joins no verb to another."""
        gap = sentence.text(local.phrases[-1].end, atom.start)
        return pattern(sentence.language, "together").fullmatch(gap) is not None

    def _leads_on(self, sentence: Sentence, current: Said, local: Subject, cue: ActCue) -> bool:
        """ "X cho biết, ông và Y đã nhất trí …": a clause that follows a neutral verb of saying at once, or its "that", is what is said."""
        if current.type != "report" or current.act or sentence.language == "zh" or local.how == "after":
            return False
        gap = sentence.text(current.cue[1], local.start)
        if gap.strip() in ("", ",", "rằng", ", rằng", "rằng,"):
            return True
        return cue.type == "act" and pattern(sentence.language, "that_opens").match(gap) is not None

    def _jointly(self, one: Said) -> str | None:
        """The act a verb carries when several say it together (两国领导人决定)."""
        entry = self._entry(one) if one.joint and len(one.speakers) > 1 else None
        return entry.act.jointly if entry is not None and entry.act is not None else None

    def _acts_before(self, sentence: Sentence, atom: Atom, local: Subject, current: Said) -> bool:
        """…，法国外长召见大使，表达…不满: the subject of the contact told right before is who expresses it."""
        if sentence.language != "zh" or {p.kind for p in local.phrases} != {"person"} or local.start < current.cue[1]:
            return False
        chunk = sentence.chunk_start(local.start)
        return local.start - chunk <= 1 and any(
            (entry := a.get("contact")) is not None
            and entry.contact is not None
            and entry.contact.form == "verb"
            and local.phrases[-1].end <= a.start < sentence.chunk_end(local.start)
            and sentence.chunk_start(atom.start) == sentence.chunk_end(local.start) + 1
            and light(sentence, local.phrases[-1].end, a.start)
            for a in sentence.atoms
        )

    def _begins_anew(self, sentence: Sentence, atom: Atom, local: Subject, current: Said) -> bool:
        """…发出警告，外交部发言人X在记者会上回应说，…; …；但X在受访时欣然接受: a new subject with its own clause of time."""
        if sentence.language != "zh" or local.start < current.cue[1] or {p.kind for p in local.phrases} != {"person"}:
            return False
        last = local.phrases[-1]
        chunk = sentence.chunk_start(local.start)
        if (
            last.name is None
            or local.start - chunk > 3
            or last.name in sentence.text(sentence.span.start, current.cue[0])
        ):
            return False
        if sentence.text(chunk - 1, chunk) in ("；", ";"):
            return True
        entry = atom.get("cue")
        report = entry is not None and entry.act is not None and entry.act.type == "report"
        return report and bool(last.offices) and self._speech_follows(sentence, atom)

    def _both_of_talks(self, sentence: Sentence, cue: ActCue, current: Said) -> list[str]:
        """巴赫表示同意，并商定…: who agrees on something, where one of the two who talked has spoken; none elsewhere."""
        both = self.discourse.leaders()
        joint = sentence.language == "zh" and cue.joint and cue.type == "report" and len(both) == 2
        return both if joint and len(current.speakers) == 1 and current.speakers[0] in both else []

    def _own_side(self, sentence: Sentence, local: Subject, current: Said) -> bool:
        """中方提供支持，科方表示感谢: in a mouth the speaker's own side is himself."""
        own = self._own(current.speakers, sentence)
        return all(p.kind in ("state", "side", "home", "first") and own(p) for p in local.phrases)

    def _expresses_too(self, sentence: Sentence, atom: Atom, cue: ActCue, local: Subject | None, current: Said) -> bool:
        """X说，有关试射违反决议，对此表示谴责，并向遗属致以慰问: a stance expressed on what was said is a statement of its own."""
        start = sentence.chunk_start(atom.start)
        if cue.type != "act" or sentence.in_quote(atom.start) or start <= current.cue[1] + 1:
            return False
        lead = pattern(sentence.language, "also_expresses").search(sentence.text(start, atom.start))
        verb = pattern(sentence.language, "gives").match(sentence.text(atom.start, atom.end))
        if lead is None or verb is None:
            return False
        here = [p for p in sentence.phrases if start <= p.start and p.end <= start + lead.start()]
        return all(self._own(current.speakers, sentence)(p) for p in here)

    def _asked_too(self, sentence: Sentence, atom: Atom, edge: int, current: Said) -> bool:
        """ "kêu gọi các bên kiềm chế, ủng hộ tiến trình chính trị": what others are asked or hoped to do besides."""
        if pattern(sentence.language, "asked_too").fullmatch(sentence.text(edge, atom.end)) is None:
            return False
        asks = [a for a in sentence.atoms if a.start == current.cue[0] and (e := a.get("cue")) and e.value in _ASKS]
        whom = next((p for p in sentence.phrases if p.start >= current.cue[1]), None)
        if not asks or whom is None or whom.end >= edge or sentence.text(asks[0].end, whom.start).strip():
            return False
        return not self._own(current.speakers, sentence)(whom)

    def _main_verb(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether a verb opens its chunk, adverbs aside."""
        start = sentence.chunk_start(atom.start)
        return light(sentence, start, atom.start)

    def _go_on(self, sentence: Sentence, atom: Atom, entry: Entry, current: Said, current_atom: Atom) -> Said | None:
        """A further statement of the sentence, or None where the verb is part of what is said already."""
        cue = entry.act
        assert cue is not None
        floor = current_atom.end
        if cue.type == "marker":
            start = sentence.chunk_start(atom.start)
            said = self._said(sentence, atom, cue, current.speakers, start, current.joint, current.carried, None)
            stance = stance_after(sentence, atom, sentence.chunk_end(atom.end)) if cue.act == "commit" else None
            said.act = stance[1].value if stance is not None else said.act  # 赞赏…，将一如既往坚定支持…
            return said
        if pattern(sentence.language, "merely_mentions").fullmatch(sentence.text(atom.start, atom.end)):
            if not self._speech_follows(sentence, atom):
                return None  # 他表示，与X通了电话，谈及…
        apart = pattern(sentence.language, "as_he").search(sentence.text(floor, atom.start))
        if apart is not None and not pattern("en", "as_said").fullmatch(sentence.text(atom.start, atom.end)):
            start = floor + apart.start()  # "X said it should go on, as it urged restraint"
            return self._said(sentence, atom, cue, current.speakers, start, current.joint, current.carried, None)
        if (beside := with_one(sentence, atom)) is not None:
            actors = [a for p in beside.phrases for a in self.discourse.actors_of(p, sentence)]
            edge = self._back(sentence, sentence.chunk_start(beside.start))
            return self._said(sentence, atom, cue, actors, edge, len(actors) > 1, False, beside) if actors else None
        if sentence.language == "zh" and _only_if(sentence, current_atom.end, atom.start):
            return None
        local = subject_of(sentence, atom, floor)
        if cue.quoting and not self._beside_words(sentence, atom, local):
            return None
        if local is not None and pattern(sentence.language, "spoken_of").search(sentence.text(floor - 2, local.start)):
            return None  # 报道提到香港要求撤回修例的示威
        if self._expresses_too(sentence, atom, cue, local, current):
            start = sentence.chunk_start(atom.start)
            return self._said(sentence, atom, cue, current.speakers, start, current.joint, current.carried, None)
        if local is not None and local.how in ("earlier", "chunk") and self._relayed(sentence, atom, local, current):
            return self._through(sentence, atom, cue, self._speakers(sentence, local, cue)[0], current, local)
        if local is not None and (begin := self._takes_up(sentence, atom, local, current)) is not None:
            speakers, joint = self._speakers(sentence, local, cue)
            return self._said(sentence, atom, cue, speakers, begin, joint, False, local) if speakers else None
        if local is not None and local.how == "earlier" and sentence.language == "zh":
            speakers = self._speakers(sentence, local, cue)[0]  # 白宫称，拜登在新年之际，表示…
            if self._hands_on(sentence, current, local, speakers):
                return self._through(sentence, atom, cue, speakers, current, local)
        if local is not None and local.how == "earlier":
            if (
                sentence.language == "zh"
                and current.type == "report"
                and not current.act
                and not self._begins_anew(sentence, atom, local, current)
                and all(phrase.kind == "person" or cue.act == "announce" for phrase in local.phrases)
                and not set(self._speakers(sentence, local, cue)[0]) & set(current.speakers)
                and not self._outlet_led(current)
            ):
                return None  # 她说，默克尔访华期间，明确表示支持…: what another said, or announced (加方…，公然宣布…), is told
            if not self._acts_before(sentence, atom, local, current) and not self._begins_anew(
                sentence, atom, local, current
            ):
                local = None
        if (
            local is not None
            and local.how in ("chunk", "adjacent")
            and not pack(sentence.language).language.content_runs_on
            and link_of(sentence, atom.start, floor)[0] == "and"
            and not self._together(sentence, local, atom)
        ):
            local = None  # "underscored U.S. opposition and encouraged Germany": an object is no subject
        if (
            local is None
            and sentence.language == "zh"
            and sentence.text(current_atom.end, atom.start) in ("和", "与", "及")
            and sentence.text(current_atom.start, current_atom.start + 2) in ("表示", "致以", "表达")
        ):
            return None  # 表示热烈祝贺和诚挚慰问: two objects of one verb
        speakers, joint = self._speakers(sentence, local, cue)
        if local is not None and len(current.speakers) == 1 and {p.kind for p in local.phrases} == {"pronoun"}:
            speakers = current.speakers  # "L'ANCA a dit …, et qu'elle saluait …"
        offices = not any(one.startswith("person:") for one in current.speakers)
        if local is not None and offices and [p.kind for p in local.phrases] == ["it"]:
            speakers, joint = current.speakers, False  # "Washington said …, and it stated that …"
        if local is not None and current.carried and self._own_side(sentence, local, current):
            speakers, joint = current.speakers, False
        if local is not None and self._hands_on(sentence, current, local, speakers):
            return self._through(sentence, atom, cue, speakers, current, local, joint)
        if local is not None and not self._outlet_led(current) and self._leads_on(sentence, current, local, cue):
            return None
        place = local.start if local is not None and local.how != "after" else atom.start
        owner = next((p for p in sentence.phrases if sentence.text(p.end, place) == "'s "), None)
        place = (
            owner.start if owner is not None and local is not None else place
        )  # "while Hungary's Viktor Orban warned"
        link, edge = link_of(sentence, place, floor)
        if local is not None and local.how == "earlier" and self._begins_anew(sentence, atom, local, current):
            link, edge = "strong", self._back(sentence, sentence.chunk_start(local.start) - 1)
        if link == "and" and local is None and sentence.language == "zh" and edge > floor:
            if sentence.text(edge, edge + 1) in ("和", "与", "及") and sentence.text(edge - 1, edge) not in (",", "，"):
                return None  # 不接受无理指责和抗议
        contrast = pattern(sentence.language, "contrast").search(sentence.text(floor, place))
        if link == "none" and contrast is not None and local is not None and speakers:
            if (
                sentence.language != "zh"
                or self._other_says(sentence, atom, cue, local, speakers, current)
                or self._says_himself(sentence, atom, cue, local, speakers, current)
            ):
                link, edge = (
                    "strong",
                    floor + contrast.start(),
                )  # "A a jugé …, tandis que B s'est réjoui …"; A稱…，而B也稱…
        if link == "none" and contrast is not None and local is None and sentence.language == "zh":
            link, edge = "and", floor + contrast.start()  # 虽同意…，但认为…
        if link == "none" and local is not None and speakers and self._outlet_led(current):
            return self._said(sentence, atom, cue, speakers, edge, joint, False, local)
        if link == "none":
            return None
        before = form_of(sentence, current_atom)
        same_form = form_of(sentence, atom) in (before, "gerund") or (before == "gerund" and local is not None)
        same_form = (
            same_form or pattern(sentence.language, "infinitive").search(sentence.text(floor, atom.start)) is not None
        )
        if local is None:
            tense = pattern(
                sentence.language, "imperfect"
            )  # "a dit que la France soutenait X et soutenait Y": both said
            if tense.match(sentence.folded, atom.start) and not tense.match(sentence.folded, current_atom.start):
                return None
            if not self._main_verb(sentence, atom) and link not in ("strong", "and"):
                return None
            if link == "and" and self._plan_of_another(sentence, current, atom):
                return None
            if not same_form or (link != "strong" and self._asked_too(sentence, atom, edge, current)):
                return None
            if link == "strong" or cue.type == "report":
                both = self._both_of_talks(sentence, cue, current)
                if both:
                    return self._said(sentence, atom, cue, both, edge, True, False, None)
                return self._said(sentence, atom, cue, current.speakers, edge, current.joint, current.carried, None)
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
            return self._said(sentence, atom, cue, current.speakers, edge, current.joint, current.carried, None)
        if not speakers:
            return None
        if self._says_himself(sentence, atom, cue, local, speakers, current):
            return self._said(sentence, atom, cue, speakers, edge, joint, False, local)
        if (
            pack(sentence.language).language.content_runs_on
            and (current.type == "report" or self._speech_follows(sentence, current_atom))
            and link != "strong"
            and not self._outlet_led(current)
            and not self._other_says(sentence, atom, cue, local, speakers, current)
        ):
            return None
        if cue.type == "report":
            if not same_form:
                return None
            return self._said(sentence, atom, cue, speakers, edge, joint, False, local)
        own = self._own(current.speakers, sentence)
        if (
            link == "strong"
            and pack(sentence.language).language.drops_subject
            and not (current.joint and len(current.speakers) > 1)
            and all(phrase.kind in ("state", "ministry", "side", "home") and own(phrase) for phrase in local.phrases)
        ):
            speakers, joint = current.speakers, False  # "khẳng định …; quân đội Trung Quốc quyết tâm …"
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


_UNDONE = frozenset({"criticise", "request", "thank", "congratulate", "invite", "condole"})


def _only_if(sentence: Sentence, start: int, end: int) -> bool:
    """他说如果双方…，达成共识，对话就会举行: whether an "if" before a verb has not come to its "then"."""
    supposes = [a for a in sentence.atoms if start <= a.start and a.end <= end and a.get("w:supposes") is not None]
    if not supposes or sentence.chunk_end(supposes[-1].end) + 1 < sentence.chunk_start(end):
        return False
    return re.search("[，,][^，,]{0,8}[就则那便将会]", sentence.text(supposes[-1].end, end)) is None


def _explicit(entry: Entry | None) -> bool:
    """Whether a verb itself tells the act."""
    return entry is not None and entry.act is not None and entry.value != NEUTRAL


def _unsaid(sentence: Sentence, atom: Atom, entry: Entry) -> bool:
    """尚未回应, 没有透露, "chưa tiết lộ": what is not said; 不认为 says something; 将邀请, 将宣布: not yet said."""
    if sentence.language == "zh" and entry.value in ("invite", "announce"):
        before = sentence.text(max(sentence.span.start, atom.start - 4), atom.start)
        if pattern("zh", "to_come").search(before):
            return True
    if sentence.language not in ("vi", "zh") or entry.value not in (NEUTRAL, "announce") or not negated(sentence, atom):
        return False
    return pattern(sentence.language, "thinks").fullmatch(sentence.text(atom.start, atom.end)) is None
