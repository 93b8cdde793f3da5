"""Sentences without a verb of saying that are in somebody's mouth."""

from __future__ import annotations

import re

from dragoman.events.acts import NEUTRAL, act_of, first_marker
from dragoman.events.chaining import _DEALS, Chaining
from dragoman.events.clauses import (
    Sentence,
    governed,
    group,
    light,
    subject_of,
)
from dragoman.events.patterns import pattern
from dragoman.events.said import Carry, Said
from dragoman.lang import pack
from dragoman.mentions.lexicon import Entry
from dragoman.mentions.pieces import HAN
from dragoman.mentions.scan import Atom

_WHO_DEAL = frozenset({"person", "leaders", "plural", "pronoun", "group", "first"})
_NAMES = 6  # words of a line that names its writer and his paper
_LONG_QUOTATION = 14  # characters: shorter ones are words in inverted commas


def _only_names(words: str) -> bool:
    """Whether a line holds nothing but a few names: who wrote it, the agency (Võ Sáu -, TTXVN/Tin Tức).

    >>> _only_names("Võ Sáu -"), _only_names("Yes."), _only_names("Peace will come.")
    (True, False, False)
    """
    named = re.findall(r"[^\W\d_]+", words)
    ended = words.rstrip().endswith((".", "!", "?", "…", '"', "”", "»"))
    return 2 <= len(named) <= _NAMES and not ended and all(word[0].isupper() for word in named)


class Uncued(Chaining):
    """Reads sentences without a verb of saying."""

    def _uncued(self, sentence: Sentence, credited: list[str]) -> list[Said]:
        """A sentence without a verb of saying, in somebody's mouth: inside a quotation, or going on in a paragraph."""
        carry = self._carry
        speakers: list[str] = []
        quote = False
        if sentence.language == "zh" and not any(map(HAN.match, sentence.text(*sentence.span))):
            return []  # “…”（We will be having an extended meeting …）: said twice
        if self._label >= 0 and pattern(sentence.language, "aside").fullmatch(sentence.folded, *self._spoken(sentence)):
            return []
        if sentence.language == "vi" and not credited and self._of_source(sentence):
            self._carry = Carry(paragraph=sentence.block.paragraph)
            return []
        if _only_names(sentence.raw[sentence.span.start : sentence.span.end]):
            return []
        whole = sentence.quotes[0] if sentence.quotes else None
        if pattern(sentence.language, "no_words").search(sentence.text(*sentence.span)) and not sentence.quotes:
            return []  # …就此事答记者问。: that somebody answered, not yet what
        if (
            credited
            and not self._only_outlets(credited)
            and (self._led_by_credit(sentence, credited) or not self._narrates(sentence, credited))
        ):
            speakers = credited
        elif (
            whole is not None
            and whole.start <= sentence.span.start + 1
            and (sentence.language == "zh" or 2 * (whole.end - whole.start) >= sentence.span.end - sentence.span.start)
            and carry.speakers
            and (carry.paragraph == sentence.block.paragraph or carry.distance <= 1)
        ):
            speakers, quote = carry.speakers, True
        elif self._deed_of_both(sentence):
            return []
        elif self._goes_on(sentence) or self._we_go_on(sentence):
            speakers = carry.speakers
        elif self._both_go_on(sentence):
            speakers = self.discourse.states()
        elif both := self._agreed_besides(sentence):
            speakers = both
        elif self.discourse.voice and self._own_voice(sentence) and not self._tells_contact(sentence):
            speakers = self.discourse.voice
        elif hooked := self._hooked(sentence):
            speakers, quote = hooked, True
        if not speakers or (speakers == credited and self._only_news(sentence)):
            return []
        said = self._plain(sentence, speakers, quote)
        return [said, *self._splits(sentence, said, first_marker(sentence, sentence.span.start, sentence.span.end))]

    def _only_news(self, sentence: Sentence) -> bool:
        """ "Selon l'Élysée, les deux chefs d'État auront un tête-à-tête": a contact of persons, and no stance."""
        if sentence.language != "fr" or sentence.quotes or first_marker(sentence, *sentence.span) is not None:
            return False
        for atom in sentence.atoms:
            entry = atom.get("contact")
            if entry is None or entry.contact is None:
                continue
            before = sentence.text(max(sentence.span.start, atom.start - 16), atom.start)
            verb = entry.contact.form == "verb" or pattern(sentence.language, "has_one").search(before) is not None
            subject = subject_of(sentence, atom, sentence.span.start) if verb else None
            if subject is not None and all(p.kind in _WHO_DEAL | {"latter"} for p in subject.phrases):
                return True
        return False

    def _spoken(self, sentence: Sentence) -> tuple[int, int]:
        """A sentence of a transcript without its label."""
        start, end = sentence.span
        return (self._label if start < self._label < end else start), end

    def _of_source(self, sentence: Sentence) -> bool:
        """ "“…”, một quan chức cấp cao nói": a sentence whose own verb of saying has an unnamed source as its subject."""
        return any(
            (entry := atom.get("cue")) is not None
            and entry.act is not None
            and entry.act.type == "report"
            and sentence.in_quote(atom.start) is None
            and not sentence.in_phrase(atom)
            and (self._of_group(sentence, atom) or self._some_official(sentence, atom))
            for atom in sentence.atoms
        )

    def _some_official(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether "an official" or the like, of whatever state, stands in the clause of a verb of saying."""
        start = sentence.chunk_start(atom.start)
        return pattern(sentence.language, "some_official").search(sentence.text(start, atom.start)) is not None

    def _tells_contact(self, sentence: Sentence) -> bool:
        """Whether a sentence of a signed release only tells what somebody else does: goes, meets, discusses."""
        for atom in sentence.of_class(_DEALS, sentence.span.start, sentence.span.end):
            subject = subject_of(sentence, atom, sentence.span.start)
            if subject is not None and all(p.kind in _WHO_DEAL for p in subject.phrases):
                return True
        if self._plans_of_another(sentence):
            return True
        for atom in sentence.atoms:
            entry = atom.get("contact")
            if entry is None or entry.contact is None or entry.contact.form != "verb" or sentence.in_quote(atom.start):
                continue
            if entry.contact.echo:
                continue
            subject = subject_of(sentence, atom, sentence.span.start)
            actors = [a for p in subject.phrases for a in self.discourse.actors_of(p, sentence)] if subject else []
            if actors and any(a.startswith("person:") for a in actors):
                if not set(actors) & set(self.discourse.voice) or sentence.dates:
                    return True  # "This morning, I spoke with President X": told, no stance
        return False

    def _plans_of_another(self, sentence: Sentence) -> bool:
        """ "The Secretary will also reaffirm our support": what another is going to do, in a release signed by a spokesperson."""
        first = next((p for p in sentence.phrases if governed(sentence, p) is None), None)
        if (
            first is None
            or first.kind not in ("person", "pronoun", "plural", "leaders")
            or sentence.in_quote(first.start)
        ):
            return False
        last = group(sentence, first, sentence.span.start, sentence.span.end)[-1]
        after = sentence.text(last.end, min(last.end + 24, sentence.span.end))
        if pattern(sentence.language, "to_come").match(after) is None:
            return False
        people = {a for a in self.discourse.actors_of(first, sentence) if a.startswith("person:")}
        return not people & set(self.discourse.voice)  # "the Assistant Secretary", whoever that is

    def _hooked(self, sentence: Sentence) -> list[str]:
        """特朗普淡化分歧，「一切…」: the subject of the clause before a long quotation, though no verb of saying leads to it."""
        if sentence.block.role != "body":
            return []
        quote = next(
            (q for q in sentence.quotes if q.end - q.start >= _LONG_QUOTATION and q.start >= sentence.span.start), None
        )
        if quote is None or sentence.text(quote.start - 1, quote.start) not in ("，", "：", ",", ":"):
            return []
        start = sentence.chunk_start(quote.start - 1)
        heads = [
            p
            for p in sentence.phrases
            if start <= p.start < quote.start
            and p.kind in ("person", "state", "side", "pronoun")
            and governed(sentence, p) is None
        ]
        if not heads or heads[0].start - start > 8 or (heads[0].kind == "state" and heads[0].word != "side"):
            return []
        return self.discourse.actors_of(heads[0], sentence)

    def _both_go_on(self, sentence: Sentence) -> bool:
        """Among joint decisions, a sentence in which both sides "will" or "must" is one more (双方将继续…)."""
        before = self._carry.said
        if before is None or self._carry.paragraph != sentence.block.paragraph or not self._carry.speakers:
            return False
        if not any(
            one.joint and one.sentence.block.paragraph >= sentence.block.paragraph - 1 for one in self.found[-6:]
        ):
            return False
        heads = [p for p in sentence.phrases if p.start - sentence.span.start <= 1 and p.kind in ("pair", "leaders")]
        if not heads or sentence.quotes or before.carried or self._carry.strong:
            return False
        found = first_marker(sentence, heads[0].end, sentence.span.end)
        return found is not None and light(sentence, heads[0].end, found[0].start)

    def _deed_of_both(self, sentence: Sentence) -> bool:
        """ "Hai nhà lãnh đạo đã bắt tay nhau nhiều lần.": what the two did is told; neither says it."""
        head = next((p for p in sentence.phrases if p.start - sentence.span.start <= 1), None)
        if head is None or sentence.language != "vi" or sentence.quotes:
            return False
        both = head.kind == "leaders" or (head.kind == "pair" and len(self._carry.speakers) > 1)
        after = sentence.text(head.end, min(head.end + 12, sentence.span.end))
        return both and pattern("vi", "done_before").search(after) is not None

    def _agreed_besides(self, sentence: Sentence) -> list[str]:
        """ "Hai bên nhất trí tăng cường trao đổi. Hai bên tiếp tục hợp tác an ninh.": who agreed right before on what both are to do."""
        if self._carry.paragraph != sentence.block.paragraph or sentence.quotes:
            return []
        agreed = [s for s in self.found[-4:] if s.sentence is self._sentence_before and s.act == "agree"]
        words = sentence.text(*sentence.span)
        done = any(pattern(sentence.language, name).search(words) for name in ("done_before", "predicates"))
        besides = pattern(sentence.language, "agreed_besides").match(sentence.folded, *sentence.span)
        joint = [one.speakers for one in agreed if len(one.speakers) > 1]
        return joint[-1] if joint and not done and besides is not None else []

    def _plain(self, sentence: Sentence, speakers: list[str], quote: bool) -> Said:
        """A whole sentence as a statement of somebody, its act told by its content."""
        start, end = sentence.span
        act, rule = act_of(sentence, None, start, end, self._own(speakers, sentence))
        before = self._carry.said
        if (
            act == "affirm"
            and self._carry.strong
            and pattern(sentence.language, "listed").match(sentence.folded, start)
        ):
            act, rule = "propose", "content.listed"  # 一是坚守多边主义
        if (
            (act == "affirm" or (act == "support" and self._is_late(sentence)))
            and before is not None
            and before.act in ("propose", "commit", "request")
            and pattern(sentence.language, "imperative").match(sentence.folded, start, end)
            and pattern(sentence.language, "predicates").search(sentence.folded, start, end) is None
        ):
            act, rule = before.act, "content.goes-on"  # 双方要…。加强…: the next sentence is under the same 要
        if act == "affirm" and self._agreed_besides(sentence):
            act, rule = "agree", "content.goes-on"
        found = first_marker(sentence, start, end)
        if act == "agree" and found is not None and self._both_did(sentence, found[0], speakers):
            act = "affirm"
        cue = (found[0].start, found[0].end) if found is not None else (start, start)
        return Said(
            start, end, (start, end), list(speakers), act, cue, "carried", sentence, rule, carried=True, quote=quote
        )

    def _both_did(self, sentence: Sentence, atom: Atom, speakers: list[str]) -> bool:
        """ "Theo ông A, cả hai nước đều nhất trí": that both agreed, told by one."""
        last = next((p for p in reversed(sentence.phrases) if p.end <= atom.start), None)
        both = last is not None and last.kind in ("pair", "leaders") and light(sentence, last.end, atom.start)
        both = both and sentence.in_quote(atom.start) is None
        return sentence.language == "vi" and both and [one[:7] for one in speakers] == ["person:"]

    def _is_late(self, sentence: Sentence) -> bool:
        """推动融合，发挥…支持保障作用: whether the telling word stands behind other words of its clause."""
        found = first_marker(sentence, *sentence.span)
        return found is not None and not light(sentence, sentence.chunk_start(found[0].start), found[0].start)

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
