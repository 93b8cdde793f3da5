"""A speech printed at length: a verb of saying and a colon end a paragraph, and the next ones are the speaker's words."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.events.clauses import Sentence, governed
from dragoman.events.patterns import pattern
from dragoman.events.said import Said
from dragoman.events.uncued import Uncued

_FIRST = ("w:first", "w:own")
_STRAIGHT = '"'


@dataclass(slots=True)
class Speech:
    """Who is printed, since which paragraph, and how many quotations are open; `begun` once the first words were seen."""

    said: Said
    paragraph: int
    begun: bool = False
    quoted: bool = False
    depth: int = 0


class Speeches(Uncued):
    """Reads the paragraphs of a printed speech."""

    _speech: Speech | None = None

    def _announced(self, sentence: Sentence, said: list[Said]) -> None:
        """ "…, le Premier ministre a notamment déclaré :" at the end of a paragraph announces a speech."""
        if pattern(sentence.language, "speech").search(sentence.text(*sentence.span)) is None or not said:
            return
        last = said[-1]
        ends = sentence.block.span.end - sentence.span.end <= 2
        if ends and last.type == "report" and len(last.speakers) == 1 and last.speakers[0].startswith("person:"):
            self._speech = Speech(last, sentence.block.paragraph)

    def _printed(self, sentence: Sentence) -> list[Said]:
        """A sentence of the speech that is being printed; nothing once the narrator is back."""
        speech = self._speech
        if speech is None or sentence.block.paragraph <= speech.paragraph:
            return []
        raw = sentence.raw[slice(*sentence.span)]
        if not speech.begun:
            self._begin(sentence, speech, raw)
        if sentence.block.role != "body" or self._speech is None:
            return []
        speech.depth += _opened(raw)
        if not speech.quoted and self._narrator(sentence, speech):
            self._speech = None
            return []
        if speech.quoted and speech.depth <= 0:
            self._speech = None
        return [self._plain(sentence, speech.said.speakers, True)]

    def _begin(self, sentence: Sentence, speech: Speech, raw: str) -> None:
        """Whether the first words are a quotation, an address to those present, or in the first person."""
        quoted = raw.lstrip("* -–\n")[:1] in ("«", "“", _STRAIGHT)
        addressed = pattern(sentence.language, "address").match(sentence.folded, sentence.span.start) is not None
        first = any(atom.get(kind) is not None for atom in sentence.atoms for kind in _FIRST)
        if sentence.block.role != "body":
            if quoted:
                speech.quoted, speech.depth, speech.begun = True, _opened(raw), True
            return
        speech.begun, speech.quoted = True, quoted
        if not (quoted or addressed or first):
            self._speech = None
            return
        one = speech.said
        if not one.sentence.text(one.cue[1], one.end).strip(" :\n") and one in self.found:
            self.found.remove(one)  # "a déclaré :" alone says nothing

    def _narrator(self, sentence: Sentence, speech: Speech) -> bool:
        """Whether somebody tells of the speaker again."""
        if any(atom.get(kind) is not None for atom in sentence.atoms for kind in _FIRST):
            return False
        return any(
            phrase.kind == "person"
            and governed(sentence, phrase) is None
            and set(self.discourse.actors_of(phrase, sentence)) & set(speech.said.speakers)
            for phrase in sentence.phrases
        )


def _opened(raw: str) -> int:
    """How many quotations a stretch opens more than it closes; an odd number of straight marks opens or closes one."""
    angled = sum(map(raw.count, "«“")) - sum(map(raw.count, "»”"))
    if raw.count(_STRAIGHT) % 2 == 0:
        return angled
    return angled + (1 if raw.lstrip("* -–\n")[:1] == _STRAIGHT else -1)
