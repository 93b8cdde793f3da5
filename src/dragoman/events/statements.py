"""Statements: one per speech act, with its speaker carried across clauses, sentences and quotations, and its reporters."""

from __future__ import annotations

import re

from dragoman.events.acts import NEUTRAL, act_of
from dragoman.events.clauses import Sentence, subject_of
from dragoman.events.patterns import pattern
from dragoman.events.said import Said
from dragoman.events.speeches import Speeches
from dragoman.lang import pack

__all__ = ["Said", "StatementReader"]

ITEM = re.compile(r"\s*(?:[一二三四五六七八九十]+、|\d{1,2}[.)、]|[-•*·]\s|（[一二三四五六七八九十\d]+）|\([a-z\d]\))")
_OWN_WORDS = 14  # characters: shorter ones are words in inverted commas
_TOLD = (20, 8)  # characters that tell something before a colon, in most languages and in Chinese


class StatementReader(Speeches):
    """Reads the statements of a document, sentence by sentence."""

    def read(self, sentence: Sentence) -> None:
        """Add the statements of a sentence."""
        people = self.discourse.people(sentence)
        self._turn(sentence)
        if sentence.block.role == "dateline":
            self._standing = [actor for found in self._credits(sentence) for actor in found] or self._standing
        elif sentence.block.role == "title":
            self._standing = self._issuer(sentence) or self._standing
        question = self._asking and sentence.raw[sentence.span.start : sentence.span.end].rstrip().endswith(("？", "?"))
        printed = self._printed(sentence)
        unknown = self._label >= 0 and not self.discourse.voice and not self._asking
        if sentence.language == "zh" and unknown and self.discourse.interviewed is not None:
            question = True  # an interviewer's turn under a name no list knows
        if sentence.block.role != "body" or question:
            self.discourse.place_people(*people)
            return
        self._list_on(sentence)
        reporters, credited = self._credits(sentence)
        said = printed or self._cued(sentence, credited)
        if not said:
            said = self._uncued(sentence, credited)
            self._give_back(sentence)
        said = [part for one in said for part in self._at_colon(one)]
        reporters = reporters or self._report_again(sentence)
        self._outlets.update(reporters)
        paragraph = sentence.block.paragraph
        if reporters:
            self._credit = (paragraph, reporters)
            self._credited = sentence.span.end
            self._listed = sentence.text(sentence.span.end - 1, sentence.span.end) in ":："
        elif said and (
            (self._listed and ITEM.match(sentence.folded, sentence.block.span.start))
            or self._still_credited(sentence, said)
        ):
            reporters = self._credit[1]
            self._credit = (paragraph, reporters)
        elif told := next((one.reporters for one in said if one.reporters), []):
            self._credit = (paragraph, told)  # "…, a annoncé le ministère": "selon le communiqué" further on is his
        if said and said[0].start < self._label < said[0].end:
            said[0].start = self._label  # "MR PRICE: …": the label is no part of what he says
        for one in said:
            one.reporters = one.reporters or [r for r in reporters or self._standing if r not in one.speakers]
        opened = sum(map(sentence.raw[slice(*sentence.span)].count, "«“")) - sum(
            map(sentence.raw[slice(*sentence.span)].count, "»”")
        )
        self._quoting = max(0, self._quoting + opened) if self._credit[1] and self._credit[0] >= paragraph - 1 else 0
        if sentence.language != "zh" or not said or not all(one.carried for one in said):
            self.discourse.place_people(*people)  # of whom a speaker goes on to tell is not who "he" means next
        self.discourse.note_talks(sentence, people[2])
        self._remember(sentence, said)
        self._attribute(sentence, said)
        said = [one for one in said if not self._only_leads(one)]
        self.found.extend(said)
        for one in said:
            if pattern(sentence.language, "in_writing").search(sentence.text(one.cue[0], sentence.span.end)):
                self.discourse.last_release = list(one.speakers)
        for phrase in sentence.phrases:  # "in a statement issued by the ministry"
            if pattern(sentence.language, "issued_by").search(sentence.text(sentence.span.start, phrase.start)):
                self.discourse.last_release = self.discourse.actors_of(phrase, sentence) or self.discourse.last_release
        self._announced(sentence, said)
        self._sentence_before = sentence

    def _at_colon(self, one: Said) -> list[Said]:
        """ "X khẳng định chỉ Mỹ mới ngăn được: “Chúng tôi …”": words told, then after a colon his own, are two statements."""
        sentence, start = one.sentence, one.content[0]
        quote = next((q for q in sentence.quotes if one.cue[1] < q.start and q.end <= one.end + 2), None)
        if quote is None or one.quote or quote.end - quote.start < _OWN_WORDS:
            return [one]
        before = sentence.text(one.cue[1], quote.start).rstrip()
        told = before[:-1].lstrip(" ,，")
        if before[-1:] not in (":", "：") or len(told) < _TOLD[sentence.language == "zh"] or self._only_where(one):
            return [one]
        if any(a.get("cue") is not None and a.start >= quote.end for a in sentence.atoms):
            return [one]
        words = self._plain(sentence, one.speakers, True)
        own = self._own(one.speakers, sentence)
        words.start, words.end, words.content = quote.start, one.end, (quote.start, one.end)
        words.act, words.act_rule = act_of(sentence, None, quote.start, one.end, own)
        words.reporters, words.cue = list(one.reporters), (quote.start, quote.start)
        one.end = self._back(sentence, one.cue[1] + len(before) - 1)
        one.content = (min(start, one.end), one.end)
        entry = self._entry(one)
        if entry is None or entry.value == NEUTRAL:
            one.act, one.act_rule = act_of(sentence, entry, *one.content, own)
        return [one, words]

    def _only_where(self, one: Said) -> bool:
        """ "nói với các phóng viên tại Nhà Trắng: “…”": whether what stands behind a verb of saying tells to whom or where."""
        kinds = ("with", "to", "prep")
        behind = [a for a in one.sentence.atoms if one.cue[1] <= a.start <= one.cue[1] + 2]
        words = pack(one.sentence.language).language.words
        ends = tuple(f" {word}" for kind in kinds for word in words.get(kind, ()))
        led = any(a.get(f"w:{kind}") is not None for a in behind for kind in kinds)
        return led or one.sentence.text(*one.cue).endswith(ends)

    def _issuer(self, sentence: Sentence) -> list[str]:
        """ "Statement by NSC Spokesperson X on the President's Call with Y": who hands on what the others said."""
        lead = pattern(sentence.language, "title_by").match(sentence.text(*sentence.span))
        first = next((p for p in sentence.phrases), None)
        if lead is None or first is None or "spokesperson" not in first.offices:
            return []
        return self.discourse.actors_of(first, sentence) if first.start <= sentence.span.start + lead.end() else []

    def _only_leads(self, one: Said) -> bool:
        """他回答提问时说: with nothing behind the colon but the paragraphs that follow."""
        told = one.sentence.text(one.cue[0], one.sentence.span.end).rstrip()
        if one.sentence.language == "fr":
            rest = told[one.cue[1] - one.cue[0] :]
            return (
                rest.endswith(":")
                and re.search(r"\bqu(?:e\b|')|[\"«]|:.", rest) is None
                and one.content[0] >= one.cue[1]
            )
        return (
            one.sentence.language == "zh"
            and one.end == one.sentence.span.end
            and told.endswith((":", "："))
            and (len(told) - (one.cue[1] - one.cue[0]) <= 1)
        )

    def _give_back(self, sentence: Sentence) -> None:
        """ "X l'a déclaré hier", "C'est ce qu'a déclaré X": put the sentence before into his mouth."""
        before = self._sentence_before
        verb = next((a for a in sentence.atoms if a.get("cue") is not None and self._refers_back(sentence, a)), None)
        if verb is None or before is None or before.block.paragraph < sentence.block.paragraph - 1:
            return
        subject = subject_of(sentence, verb, sentence.span.start)
        named = subject.phrases if subject is not None else [p for p in sentence.phrases if p.start >= verb.end][:1]
        speakers = [actor for phrase in named for actor in self.discourse.actors_of(phrase, sentence)]
        people = [p for p in before.phrases if p.kind == "person"]
        if not speakers or any(set(self.discourse.actors_of(p, before)) & set(speakers) for p in people):
            return  # "X a visité Y. Il l'a annoncé hier": what he did, no words of his
        told = [one for one in self.found if one.sentence is before]
        for one in told:
            if not any(speaker.startswith("person:") for speaker in one.speakers):
                one.speakers = speakers
        if not told and before.block.role == "body":
            said = self._plain(before, speakers, False)
            cue = verb.get("cue")
            if said.act == "affirm" and cue is not None and cue.value != NEUTRAL:
                said.act, said.act_rule = cue.value, cue.rule  # "C'est ce qu'a annoncé X"
            self.found.append(said)
        self._carry.speakers = speakers
        self.discourse.last_speakers = speakers

    def _attribute(self, sentence: Sentence, said: list[Said]) -> None:
        """Give the sentences of a quotation that waited for its speaker to whoever is named after it."""
        shared = [s for s in self._waiting if any(q in sentence.quotes for q in s.quotes)]
        if said and not said[0].carried:
            for one in self.found[-6:]:  # « …. …. » indique X: the quotation's first sentences are X's too
                quoted = [q for q in one.sentence.quotes if q.start <= one.start + 1]
                if one.quote and one.sentence is not sentence and any(q in sentence.quotes for q in quoted):
                    one.speakers = list(said[0].speakers)
        if said and shared:
            for waiting in shared:
                plain = self._plain(waiting, said[0].speakers, True)
                plain.reporters = said[0].reporters
                self.found.append(plain)
            self._waiting = []
        elif not said and sentence.quotes and sentence.quotes[-1].end > sentence.span.end - 2:
            self._waiting.append(sentence)
        elif not shared:
            self._waiting = []
