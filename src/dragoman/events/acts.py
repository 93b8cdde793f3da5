"""Which speech act a verb and its content make (ANNOTATION: explicit verbs win, content decides neutral ones)."""

from __future__ import annotations

from dragoman.events.clauses import Sentence
from dragoman.events.patterns import pattern
from dragoman.mentions.lexicon import Entry
from dragoman.mentions.scan import Atom

NEUTRAL = "content"


def act_of(sentence: Sentence, cue: Entry | None, start: int, end: int, joint: bool) -> tuple[str, str]:
    """The act and the rule that told it: the verb's own, else that of the first telling word of its content."""
    if cue is not None and cue.value != NEUTRAL:
        return cue.value, cue.rule
    found = first_marker(sentence, start, end)
    if found is not None:
        return found[1].value, found[1].rule
    return "affirm", cue.rule if cue is not None else "content.affirm"


def first_marker(sentence: Sentence, start: int, end: int) -> tuple[Atom, Entry] | None:
    """The first word of a stretch that tells an act, those inside names and quotations of others left out."""
    for atom in sentence.atoms:
        if atom.start < start or atom.end > end:
            continue
        entry = atom.get("cue")
        if entry is None or entry.act is None or entry.value == NEUTRAL:
            continue
        if entry.act.type == "report" or sentence.in_phrase(atom) or is_noun(sentence, atom):
            continue
        return atom, entry
    return None


def is_noun(sentence: Sentence, atom: Atom) -> bool:
    """Whether an act word stands as a noun or attribute: after an article, "of" or a possessive, or before a noun's ending.

    Markers of the kind "support for" are nouns by nature and listed as such.
    """
    entry = atom.get("cue")
    if entry is not None and entry.act is not None and entry.act.type == "marker":
        return False
    before = sentence.text(max(sentence.span.start, atom.start - 14), atom.start)
    if pattern(sentence.language, "noun_before").search(before):
        return True
    after = sentence.text(atom.end, min(atom.end + 6, sentence.span.end))
    return pattern(sentence.language, "noun_after").match(after) is not None
