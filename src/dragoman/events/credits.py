"""Who reports: outlets and offices a sentence credits, and how long a credit holds."""

from __future__ import annotations

import re

from dragoman.events.clauses import Sentence
from dragoman.events.patterns import pattern
from dragoman.events.said import Mouth, Said
from dragoman.mentions.phrases import Phrase

_HIS = frozenset({"w:according_him"})
_NEAR = 300  # characters after a credit within which it holds for everybody in its paragraph


class Credits(Mouth):
    """Finds who is credited."""

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
            named_only = following.city or (following.kind == "state" and following.word != "ministry")
            if sentence.language == "vi" and named_only and following.start - atom.end > 3:
                continue  # "theo khuôn khổ của hiệp ước Minsk", "theo tuyến Trung Quốc"
            if sentence.language == "zh" and sentence.text(following.end, following.end + 1) == "的":
                continue  # 引述安华的律师
            if sentence.in_title(following.start) and following.kind != "outlet":
                continue  # 援引《联合国宪章》
            if sentence.language == "en" and following.guessed and " " in (following.name or ""):
                following.guessed = False  # "according to Erastus Mwencha": a name of two words is a person
                sentence.actors.pop(following.start, None)
            actors = self.discourse.actors_of(following, sentence)
            office = self.discourse.office_of(following, sentence)
            if following.kind in ("outlet",):
                reporters += actors
            elif office is not None and (
                self._another_speaks(sentence, following) or self._of_bureau(sentence, following)
            ):
                reporters.append(office)
            elif (
                following.kind != "state"
                or following.city
                or (following.word == "ministry" and sentence.language != "zh")  # 据墨西哥政府28日公布的消息
                or (not following.adjective and sentence.chunk_end(following.end) - following.end < 3)
            ):
                speakers += actors
        reporters += self._interviewers(sentence)
        speakers += self._viewer(sentence)
        to_him = pattern(sentence.language, "to_him").match(sentence.folded, sentence.span.start) is not None
        if (
            to_him or sentence.of_class(_HIS, *sentence.span)
        ) and sentence.block.paragraph - self._carry.paragraph <= 1:
            speakers += self._carry.speakers  # "Selon lui, les deux pays devraient …"
        for phrase in sentence.phrases:
            if phrase.kind == "outlet" and phrase.start >= edge:
                tail = sentence.text(phrase.end, min(phrase.end + 24, sentence.span.end))
                start, end = sentence.chunk_start(phrase.start), sentence.chunk_end(phrase.end)
                alone = (
                    end < sentence.span.end
                    and end - start < 40
                    and not any(atom.get("cue") is not None and start <= atom.start < end for atom in sentence.atoms)
                    and not re.match(r"\) ?[^\W\d_]", sentence.text(end, end + 3))  # "(Russia Today) và Sputnik"
                )
                if alone or pattern(sentence.language, "credit_tail").match(tail):
                    reporters += self.discourse.actors_of(phrase, sentence)
        return list(dict.fromkeys(reporters)), list(dict.fromkeys(speakers))

    def _of_bureau(self, sentence: Sentence, phrase: Phrase) -> bool:
        """ "Selon le bureau du Premier ministre, X a été reçu …": a leader's office gives news, no words of the leader."""
        before = sentence.text(max(sentence.span.start, phrase.start - 24), phrase.start)
        return (
            "spokesperson" not in phrase.offices
            and phrase.kind == "person"
            and pattern(sentence.language, "bureau").search(before) is not None
        )

    def _viewer(self, sentence: Sentence) -> list[str]:
        """ "Pour le président X, cette idée est …": whose view a sentence gives that begins so."""
        first = sentence.phrases[0] if sentence.phrases else None
        if first is None or first.kind != "person" or sentence.text(first.end, first.end + 1) != ",":
            return []
        head = sentence.text(sentence.span.start, first.start)
        article = re.sub(r"(?:le |la |l')\Z", "", head)
        if pattern(sentence.language, "view_of").fullmatch(article) is None:
            return []
        return self.discourse.actors_of(first, sentence)

    def _interviewers(self, sentence: Sentence) -> list[str]:
        """ "dans un entretien au Monde", "au micro de RFI", "interrogé par l'AFP": the outlet somebody spoke to."""
        asked = [
            phrase
            for phrase in sentence.phrases
            if phrase.kind == "outlet"
            and pattern(sentence.language, "interviewed").search(
                sentence.text(max(sentence.span.start, phrase.start - 48), phrase.start)
            )
        ]
        return [actor for phrase in asked for actor in self.discourse.actors_of(phrase, sentence)]

    def _another_speaks(self, sentence: Sentence, phrase: Phrase) -> bool:
        """Whether after a credit to an office a person is named who speaks: then the office only relays."""
        return any(
            subject.kind in ("person", "pronoun", "plural", "leaders", "latter") and subject.start > phrase.end
            for subject in sentence.phrases
        ) and any(
            atom.get("cue") is not None
            and atom.start > phrase.end
            and (sentence.language != "vi" or atom.get("status") is None)  # "Theo người phát ngôn A, ông B sẽ thăm X"
            for atom in sentence.atoms
        )

    def _still_credited(self, sentence: Sentence, said: list[Said]) -> bool:
        """Whether a credit still holds: its paragraph, and the same mouth; the next paragraph in a review of several outlets."""
        paragraph = sentence.block.paragraph
        if self._credit[1] and self._quoting:
            return True  # the quotation that began under the credit is still open
        if not self._credit[1]:
            return False
        if self.discourse.voice and said[0].speakers == self.discourse.voice:
            return False  # a minister's own statement that mentions what the papers reported
        if self._credit[0] == paragraph and said[0].start - self._credited < _NEAR:
            return True
        if said[0].speakers != self._carry.speakers or self._of_other_states(said[0]):
            return False
        if self._credit[0] == paragraph - 1 and self._carry.paragraph == paragraph:
            return False  # the paragraph began in a mouth of its own
        return self._credit[0] == paragraph or (self._credit[0] == paragraph - 1 and len(self._outlets) > 1)

    def _report_again(self, sentence: Sentence) -> list[str]:
        """報道又指, "the report": the outlet credited before."""
        start = sentence.span.start
        credits = {atom.end for atom in sentence.atoms if atom.get("w:according") is not None}
        again = any(
            atom.get("w:report") is not None and (atom.start - start < 4 or atom.start - 1 in credits)
            for atom in sentence.atoms
        )
        outlets = [actor for actor in self._credit[1] if actor.startswith("outlet:")]
        if outlets or not self._credit[1]:
            self._reported = outlets  # 报道又指, behind what an office of a state told: the paper's report
        return (outlets or self._reported or self._credit[1]) if again else []

    def _of_other_states(self, one: Said) -> bool:
        """Whether the credit is an office's and the speaker of another state: the White House goes on telling what its own said."""
        cast = self.discourse.cast
        offices = {cast.state_of(actor) for actor in self._credit[1] if not actor.startswith(("outlet:", "person:"))}
        return bool(offices) and not offices & {cast.state_of(speaker) for speaker in one.speakers}
