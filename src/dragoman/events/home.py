"""Whose news a text is: the state meant by officials it names without one."""

from __future__ import annotations

import re

from dragoman.actors.catalogue import catalogue
from dragoman.events.clauses import Sentence
from dragoman.lang import codes, pack
from dragoman.passages.kinds import Block, base
from dragoman.text.views import fold_word

_FIRST = frozenset({"w:first", "w:own"})


def home_of(
    found: list[Block], sentences: list[Sentence], outlet: str | None, folded: str, dated_from: str | None
) -> str | None:
    """The state meant by officials named without one (nước ta, 我国, "the ministry"): the outlet's where it is told, else
    what the text shows, else that of the first passage's language; in traditional script that of the first official named
    without a state, if one whose papers are known to write it. In a language papers of
    every country write in, that of the town the text is dated from; without one the language's, if the text names it.
    """
    row = catalogue().outlet(outlet)
    if row is not None and row.state is not None:
        return row.state
    for block in found:
        language = base(block.language)
        if block.role in ("body", "title") and language in codes():
            known = pack(language).language
            if known.worldwide and (dated_from is not None or not _is_named(known.home, sentences)):
                return dated_from
            for state, shown in known.homes.items():
                if re.search(shown, folded):
                    return state
            if known.many_homes:
                return _of_first_official(sentences, known.home)
            if block.language != "zh-Hant":
                return known.home
            first = _of_first_official(sentences, None)
            return first if first in known.homes else None
    return None


def _is_named(state: str | None, sentences: list[Sentence]) -> bool:
    """Whether a text names a state or a person who is of it, or speaks of "us" itself, as releases do."""
    known = catalogue()
    if any(
        atom.any(_FIRST) is not None and sentence.in_quote(atom.start) is None
        for sentence in sentences
        if sentence.block.role == "body"
        for atom in sentence.atoms
    ):
        return True
    for phrase in (phrase for sentence in sentences for phrase in sentence.phrases):
        family = known.surnames.get(fold_word((phrase.name or "").rpartition(" ")[2]), ()) if phrase.offices else ()
        people = [*(known.persons[person] for person in phrase.persons), *family]
        body = known.bodies.get(phrase.body or "")
        if state in (phrase.state, body.state if body is not None else None, *(person.state for person in people)):
            return True
    return False


def _of_first_official(sentences: list[Sentence], usual: str | None) -> str | None:
    """The state of the first official a text names with a title of no state: "le ministre des Affaires étrangères, X"; the
    usual one where there is none, no state where nobody knows him.
    """
    offices = catalogue().offices
    for sentence in sentences:
        for phrase in sentence.phrases:
            leads = any(offices[office].top or office.endswith("minister") for office in phrase.offices)
            if leads and phrase.kind == "person" and phrase.name and not (phrase.state or phrase.body or phrase.former):
                known = catalogue().persons[phrase.persons[0]] if phrase.persons else None
                return known.state if known is not None else None
    return usual


def names_its_head(sentences: list[Sentence], home: str | None, day: str | None) -> bool:
    """Whether a text of many homes names its home's president as one does at home: « Emmanuel Macron », never « le président français »."""
    head = catalogue().holder("president", home, day) if home is not None else None
    named = [
        p
        for s in sentences
        if pack(s.language).language.many_homes
        for p in s.phrases
        if head is not None and head.id in p.persons
    ]
    return bool(named) and all(phrase.state is None for phrase in named)
