"""Whether a word for a contact tells of one at all: what is denied, supposed, asked or only spoken of is none."""

from __future__ import annotations

from dragoman.events.circumstances import clause_start
from dragoman.events.clauses import Sentence, light
from dragoman.events.patterns import pattern
from dragoman.mentions.scan import Atom


def tells_of_none(sentence: Sentence, atom: Atom) -> bool:
    """Whether the words around one for a contact say that there was none and none is planned, or only speak of it."""
    return any(
        says(sentence, atom)
        for says in (negated, _supposed, _asked, _unheld, _report_denied, _only_spoken_of, _only_named)
    )


def negated(sentence: Sentence, atom: Atom) -> bool:
    """Whether a "not" stands right before the word."""
    before = [a for a in sentence.atoms if a.end <= atom.start and atom.start - a.end <= 12]
    return any(a.get("w:negation") is not None and light(sentence, a.end, atom.start) for a in before[-2:])


def supposed(sentence: Sentence, atom: Atom) -> bool:
    """Whether "if" or "unless" stands anywhere before a word in its part between commas."""
    start = sentence.chunk_start(atom.start)
    return any(a.get("w:supposes") is not None and start <= a.start < atom.start for a in sentence.atoms)


def _supposed(sentence: Sentence, atom: Atom) -> bool:
    """Whether an "if" begins the word's clause: what is only supposed is no contact."""
    told = atom.get("contact")
    if sentence.language == "vi" and told is not None and told.contact is not None and told.contact.form == "verb":
        return supposed(sentence, atom)  # "ông Peskov nói nếu ông Trump quyết định gặp X"
    start = sentence.chunk_start(atom.start)
    return any(
        a.get("w:supposes") is not None and start <= a.start < min(start + 12, atom.start) for a in sentence.atoms
    )


def _unheld(sentence: Sentence, atom: Atom) -> bool:
    """ "ruled out a meeting with X", "a summit is unlikely": what is denied, refused or only possible is no contact."""
    before = sentence.text(clause_start(sentence, atom.start), atom.start)
    after = sentence.text(atom.end, sentence.span.end)
    cue = atom.get("contact")
    noun = cue is not None and cue.contact is not None and cue.contact.form == "noun"
    return any(
        pattern(sentence.language, f"{name}_before").search(before) is not None
        or pattern(sentence.language, f"{name}_after").match(after) is not None
        for name in (("unheld", "unheld_noun") if noun else ("unheld",))
    )


def _report_denied(sentence: Sentence, atom: Atom) -> bool:
    """否认关于两人曾通电话的报道: a contact that only a denied report tells of."""
    after = pattern(sentence.language, "of_report").match(sentence.text(atom.end, sentence.span.end))
    before = sentence.text(sentence.span.start, atom.start)
    return after is not None and pattern(sentence.language, "denies").search(before) is not None


def _only_named(sentence: Sentence, atom: Atom) -> bool:
    """完成自贸协定升级谈判, 谈判成果: negotiations as a matter, no talk held."""
    before = sentence.text(sentence.chunk_start(atom.start), atom.start)
    if pattern(sentence.language, "negotiations").fullmatch(sentence.text(atom.start, atom.end)) is None:
        return False
    after = pattern(sentence.language, "after_no_talks").match(sentence.text(atom.end, sentence.span.end))
    return after is not None or pattern(sentence.language, "no_talks").search(before) is not None


def only_a_matter(sentence: Sentence, atom: Atom) -> bool:
    """Whether a bare word for negotiations between states tells of no round of them: nothing in its clause says that it is held, or when."""
    if pattern(sentence.language, "negotiations").fullmatch(sentence.text(atom.start, atom.end)) is None:
        return False
    start, end = clause_start(sentence, atom.start), sentence.chunk_end(atom.end)
    held = any(a.get("w:gathers") is not None and start <= a.start < end for a in sentence.atoms)
    held = held or pattern(sentence.language, "holds_talks").search(sentence.text(start, end)) is not None
    return not held and not any(start <= hit.start < end for hit in sentence.dates)


def _asked(sentence: Sentence, atom: Atom) -> bool:
    """ "Le président se rendra-t-il à Rome ?": what is only asked is no contact."""
    end = sentence.text(sentence.span.start, sentence.span.end).rstrip(' "»')
    if not end.endswith(("?", "？")):
        return False
    cue = atom.get("contact")
    if sentence.language == "fr" and cue is not None and cue.contact is not None and cue.contact.form == "noun":
        return True  # "Les prémices d'une visite du président à Rome ?"
    turned = pattern(sentence.language, "asked")
    if pattern(sentence.language, "asks_whether").search(sentence.text(sentence.chunk_start(atom.start), atom.start)):
        return True  # 两国元首是否会通话？
    return (
        any(
            turned.match(sentence.text(place, place + 8))
            for place in range(sentence.chunk_start(atom.start), min(atom.end + 1, sentence.span.end))
            if sentence.folded[place] == "-"
        )
        or turned.match(sentence.text(atom.end, atom.end + 8)) is not None
    )


def _only_spoken_of(sentence: Sentence, atom: Atom) -> bool:
    """ "the goal in negotiations with X": a word for talks that tells of some only where they are said to be held or between whom."""
    if pattern(sentence.language, "held_only").fullmatch(sentence.text(atom.start, atom.end)) is None:
        return False
    between = any(a.get("w:between") is not None and 0 <= a.start - atom.end <= 2 for a in sentence.atoms)
    before = sentence.text(max(0, atom.start - 48), atom.start)
    held = pattern(sentence.language, "held_before").search(before)
    if pattern(sentence.language, "to_hold").search(before):
        held = None  # "agreed to hold informal consultations"
    gathers = any(a.get("w:gathers") is not None and 0 <= a.start - atom.end <= 60 for a in sentence.atoms)
    return not between and held is None and not gathers
