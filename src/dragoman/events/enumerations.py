"""Several on the other side: lists by semicolon or comma, agents of a passive, heads of delegations."""

from __future__ import annotations

import re

from dragoman.events.clauses import Sentence, governed, light
from dragoman.events.found import Named
from dragoman.events.lists import listed_behind
from dragoman.events.objects import ObjectReader
from dragoman.events.patterns import pattern
from dragoman.lang import pack
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom


class EnumerationReader(ObjectReader):
    """Finds the members of lists, and who stands for whom."""

    def _enumerated(self, sentence: Sentence, atom: Atom, after: Named) -> Named:
        """ "gặp gỡ lãnh đạo các nước như: A; B; C": the titled persons of a list parted by semicolons, begun by a colon or not."""
        if sentence.language == "zh":
            return self._comma_list(sentence, atom, after)
        cue = entry.contact if (entry := atom.get("contact")) is not None else None
        one_by_one = cue is not None and (cue.kind == "message" or (cue.kind == "meeting" and cue.roles[0] == "guest"))
        if sentence.language == "vi" and (one_by_one or self._in_plural(sentence, atom)):
            if in_turn := self._named_in_turn(sentence, after):
                return in_turn
        last = after[-1][0].end if after else atom.end
        if after and after[-1][0].kind != "person" and not after[-1][0].word:
            return []
        colon = sentence.folded.find(":", last, min(sentence.span.end, last + 60))
        semicolon = sentence.folded.find(";", last, min(sentence.span.end, last + 60))
        if semicolon < 0 and colon < 0:
            return []
        started = [(p, a) for p, a in after if p.kind == "person" and p.name is not None]
        # "with his counterparts: President A and Prime Minister B"
        at_once = sentence.language == "en" and 0 <= colon - last <= (0 if after else 24)
        if colon >= 0 and not started and not at_once and ";" not in sentence.text(colon, sentence.span.end):
            return []
        found = list(started)
        edge = started[-1][0].end if started else colon
        for phrase in sentence.phrases:
            if phrase.start < edge or phrase.kind != "person" or phrase.name is None or not phrase.offices:
                continue
            gap = sentence.text(edge, phrase.start)
            if self._acts(sentence, phrase):
                break  # "…; Thủ tướng C sẽ hội kiến": the subject of a clause of its own
            if len(gap) > 30 or (found and not re.search(r"[;,]|\b(?:và|and|et)\b", gap)):
                break
            if actors := self._actors(phrase, sentence):
                found.append((phrase, actors))
            edge = phrase.end
        return found if len(found) > max(1, len(started)) else []

    def _named_in_turn(self, sentence: Sentence, after: Named) -> Named:
        """ "các cuộc hội đàm với Tổng Bí thư A, Chủ tịch nước B và các cuộc …": titled persons joined by commas alone."""
        found = [(p, a) for p, a in after if p.kind == "person" and p.name is not None]
        for phrase in sentence.phrases if found and len(found) == len(after) else ():
            last = found[-1][0]
            if phrase.start < last.end or phrase.kind != "person" or phrase.name is None or not phrase.offices:
                continue
            if sentence.text(last.end, phrase.start) not in (", ", "; ", " và ") or self._acts(sentence, phrase):
                break
            if actors := self._actors(phrase, sentence):
                found.append((phrase, actors))
        return found if len(found) > max(1, len(after)) else []

    def _acts(self, sentence: Sentence, phrase: Phrase) -> bool:
        """Whether a verb of saying or of contact stands right after a phrase: it begins a clause of its own."""
        return any(
            (a.get("cue") or any(e.contact is not None and e.contact.form == "verb" for e in a.entries))
            and a.start >= phrase.end
            and light(sentence, phrase.end, a.start)
            for a in sentence.atoms
            if a.start < phrase.end + 30
        )

    def _in_plural(self, sentence: Sentence, atom: Atom) -> bool:
        """Whether the word itself begins with a word of number (các cuộc điện đàm)."""
        first = sentence.text(atom.start, atom.end).partition(" ")
        return bool(first[2]) and first[0] in pack(sentence.language).language.words.get("several", [])

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

    def _taking_part(self, sentence: Sentence, atom: Atom) -> Named:
        """ "cuộc đàm phán với sự tham gia của đại diện A, B và C": those told to take part in what a noun names."""
        listed = listed_behind(sentence, "attended_by", atom.end)
        return [(p, actors) for p in listed if (actors := self._actors(p, sentence))]

    def _made_up(self, sentence: Sentence, atom: Atom) -> Named:
        """ "các bên trung gian gồm A, B và C họp": the members of a group, right before the verb."""
        listed = [p for p in listed_behind(sentence, "made_up", sentence.span.start) if p.end <= atom.start]
        if not listed or not light(sentence, listed[-1].end, atom.start):
            return []
        return [(p, actors) for p in listed if (actors := self._actors(p, sentence))]

    def _led_by(self, sentence: Sentence, named: Named, atom: Atom) -> Named:
        """ "a Japanese delegation led by X", "đoàn … do X dẫn đầu": who leads a delegation takes part for it."""
        found: Named = []
        for phrase, actors in named:
            head = self._head_of(sentence, phrase)
            whole = head is not None and (phrase.start >= atom.end or head[0].end <= atom.start)
            for leader in head[1] if head is not None and phrase.state is not None else ():
                row = self.cast.actors[leader]
                row.state = row.state or phrase.state  # of the state whose delegation he leads
            found.append(head if head is not None and whole else (phrase, actors))
        return found

    def _agents(self, sentence: Sentence, atom: Atom) -> Named:
        """ "sera reçu vendredi à l'Élysée par X", "was signed between A and B": who stands after "by" or "between" in a passive."""
        end = self._clause_end(sentence, atom)
        passive = pattern(sentence.language, "passive").search(
            sentence.text(max(sentence.span.start, atom.start - 24), atom.end)
        )
        by = sentence.language == "en" and sentence.text(atom.start, atom.end + 4) == "signed by "
        if passive is None and not by:
            return []
        for phrase in sentence.phrases:
            if not atom.end <= phrase.start < min(end, atom.end + 90) or phrase.word == "place":
                continue
            lead = governed(sentence, phrase)
            if lead is not None and (lead.get("w:by") is not None or lead.get("w:between") is not None):
                return self._list(sentence, phrase, end)
        return []
