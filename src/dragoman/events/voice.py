"""Statements in the first person: whose words a whole document is (a leader's statement, a joint statement)."""

from __future__ import annotations

import re

from dragoman.events.clauses import Sentence, group, light
from dragoman.events.discourse import Discourse
from dragoman.events.patterns import pattern
from dragoman.mentions.phrases import Phrase

_ALONE = 12  # characters that may follow a name in a line of its own
_OWN = frozenset({"w:first", "w:own"})


def voice_of(sentences: list[Sentence], discourse: Discourse) -> list[str]:
    """The actors in whose mouth the document is; empty for reports about others."""
    if not sentences:
        return []
    title = sentences[0]
    if pattern(title.language, "schedule").search(title.text(*title.span)):
        return []
    if author := _in_full(sentences, discourse):
        return author
    declared = pattern(title.language, "voice_title").search(title.text(title.span.start, title.span.end))
    first = sum(
        any(atom.any(_OWN) is not None and sentence.in_quote(atom.start) is None for atom in sentence.atoms)
        for sentence in sentences
        if sentence.block.role == "body"
    )
    signed = _signed(sentences)
    if (
        declared is None
        and not signed
        and (first >= 1 or _home_speaks(sentences, discourse))
        and (office := _issuing_office(sentences, discourse))
    ):
        return office
    parties = _declared(title, declared, discourse) if declared is not None else []
    if released := _released(sentences, discourse) or _introduced(sentences, discourse):
        return released
    if (declared is None and (first < 3 or _byline_phrase(sentences) is None) and not signed) or (
        first < 1 and not signed and len(parties) < 3
    ):
        return []
    if parties:
        return parties
    joint = declared is not None and bool(declared.groupdict().get("joint"))
    return (_signatories(sentences, discourse) if joint or not signed else []) or _byline(
        sentences, discourse, declared is not None
    )


def _in_full(sentences: list[Sentence], discourse: Discourse) -> list[str]:
    """习近平在…发表署名文章。文章全文如下：: whoever is named before the words that his text follows in full."""
    told = [s for s in sentences if s.block.role == "body"][:6]
    for place, sentence in enumerate(told):
        if pattern(sentence.language, "in_full").search(sentence.text(*sentence.span)) is None:
            continue
        for before in (sentence, *reversed(told[:place])):
            named = [p for p in before.phrases if p.kind == "person" and p.name and p.offices]
            if named and (actors := discourse.actors_of(named[0], before)):
                return actors
    return []


def interviewed(sentences: list[Sentence], discourse: Discourse) -> list[str] | None:
    """Who answers where paragraphs begin with short labels that come back (问：… 答：…, 毛宁：…); None in other texts.

    Such a label alone may be a headline, so a question or the same name twice must show that it is a transcript.
    """
    labels: list[str] = []
    named: list[str] = []
    asked = False
    for sentence in sentences:
        if sentence.block.role not in ("body", "title"):
            continue
        begins = sentence.span.start <= sentence.block.span.start + 1
        told = pattern(sentence.language, "label" if begins else "answer_label")
        found = told.match(sentence.raw, sentence.span.start, sentence.span.end)
        if found is not None:
            labels.append(found.group())
            asked = asked or found.group("asked") is not None
        elif not labels and begins:
            for phrase in sentence.phrases:
                if phrase.kind == "person" and phrase.name is not None and phrase.offices:
                    named = named or discourse.actors_of(phrase, sentence)
    if len(labels) < 2 or not (asked or len(labels) - len(set(labels)) >= 2):
        return None
    home = discourse.cast.home
    return named or ([discourse.cast.state(home)] if home in discourse.cast.known.states else [])


def _declared(title: Sentence, declared: re.Match[str], discourse: Discourse) -> list[str]:
    """Whose statement the title says it is: "Joint Statement by A and B", "Statement from X", "Lettre ouverte aux Y de X"."""
    joint = declared.groupdict().get("joint")
    after = [p for p in title.phrases if p.start >= title.span.start + declared.end() - 1]
    if joint and not after:  # "United States-Australia-Japan Joint Statement on …"
        after = [p for p in title.phrases if p.kind == "states" and p.end <= title.span.start + declared.start() + 1]
    if declared.groupdict().get("letter"):
        after = [
            p for p in title.phrases if p.kind == "person" and p.end > title.span.start + declared.end()
        ]  # "Lettre ouverte aux amis de l'Arménie": to whom, not whose
    if not after:
        return []
    everyone = group(title, after[0], after[0].start, title.span.end) if joint else [after[0]]
    found = list(dict.fromkeys(actor for phrase in everyone for actor in discourse.actors_of(phrase, title)))
    return (
        [] if joint and len(found) < 2 else found
    )  # "Joint Statement of the Syria Envoys' Meeting": by whom is told below


def _issuing_office(sentences: list[Sentence], discourse: Discourse) -> list[str]:
    """A release under a line such as "Office of the Spokesperson" speaks for the home state."""
    head = sentences[0].folded[: sentences[0].span.end + 400]
    if pattern(sentences[0].language, "issuing_office").search(head):
        home = discourse.cast.home
        return [discourse.cast.state(home)] if home in discourse.cast.known.states else []
    return []


def _home_speaks(sentences: list[Sentence], discourse: Discourse) -> bool:
    """ "The United States offers condolences …": a sentence is the home state's own word, without a "we"."""
    for sentence in sentences:
        head = next((p for p in sentence.phrases), None)
        if sentence.block.role != "body" or head is None or head.kind != "state" or head.adjective:
            continue
        verb = next((a for a in sentence.atoms if a.get("cue") is not None and a.start >= head.end), None)
        own = head.state == discourse.cast.home and head.start - sentence.span.start <= 4
        if own and verb is not None and light(sentence, head.end, verb.start):
            return True
    return False


def _signed(sentences: list[Sentence]) -> bool:
    """Whether a line "Antony J. Blinken, Secretary of State" stands under the title: a press statement of his."""
    return any(
        p.kind == "person"
        and p.name is not None
        and bool(p.offices)
        and p.start - s.span.start < 3
        and s.span.end - p.end < 3
        for s in sentences[1:4]
        for p in s.phrases[:1]
        if s.block.role == "title"
    )


def _released(sentences: list[Sentence], discourse: Discourse) -> list[str]:
    """ "The following statement was released by the Governments of X, Y and Z": the whole list."""
    for sentence in sentences[:4]:
        told = pattern(sentence.language, "voice_lead").search(sentence.folded, sentence.span.start, sentence.span.end)
        if told is None:
            continue
        before = "before" in told.groupdict() and told.group("before") is not None
        sides = [
            p
            for p in sentence.phrases
            if (p.kind in ("state", "states", "body", "person") or (p.kind == "group" and p.state is not None))
            and (p.end <= told.start() + 2 if before else p.end > told.end())
        ]
        found = [actor for phrase in sides for actor in discourse.party_of(phrase, sentence)]
        if len(found) >= 2:
            return list(dict.fromkeys(found))
    return []


def _introduced(sentences: list[Sentence], discourse: Discourse) -> list[str]:
    """ "We, President A, Prime Minister B, and Prime Minister C, today reaffirmed …": those who speak name themselves."""
    lead = next((s for s in sentences if s.block.role == "body"), None)
    if lead is None or len(lead.phrases) < 3:
        return []
    first, following = lead.phrases[:2]
    gap = lead.text(first.end, following.start)
    if first.kind != "first" or first.start - lead.span.start > 4 or not re.fullmatch(r",? ?[-–—]? ?(?:the )?", gap):
        return []
    named = group(lead, following, following.start, lead.span.end)
    found = [actor for phrase in named for actor in discourse.party_of(phrase, lead)]
    return list(dict.fromkeys(found)) if len(found) > 1 else []


def _signatories(sentences: list[Sentence], discourse: Discourse) -> list[str]:
    """The states and bodies a joint statement lists at its head ("issued by the governments of A, B and C")."""
    for sentence in sentences[:6]:
        sides = [p for p in sentence.phrases if p.kind in ("state", "body") and not p.adjective and not p.city]
        runs: list[list[str]] = []
        place = 0
        while place < len(sides):
            run = group(sentence, sides[place], sides[place].start, sentence.span.end)
            runs.append([actor for phrase in run for actor in discourse.actors_of(phrase, sentence)])
            place += len([p for p in run if p in sides]) or 1
        longest = max(runs, key=len, default=[])
        if len(longest) >= 3:
            return list(dict.fromkeys(longest))
    return []


def _byline_phrase(sentences: list[Sentence]) -> tuple[Sentence, Phrase] | None:
    """A named person with an office in a line of its own at the head or foot; a reporter's name has none."""
    for sentence in [*sentences[1:4], *sentences[-2:]]:
        if sentence.block.role == "title" or sentence.span.end - sentence.span.start < 90:
            for phrase in sentence.phrases:
                alone = _ALONE if sentence.language != "zh" else 2  # 吴政隆参加座谈会 is no signature
                if sentence.block.role != "title" and sentence.span.end - phrase.end > alone:
                    continue  # a sentence that begins with a name is no signature
                told = phrase.kind == "person" and phrase.name is not None and phrase.start - sentence.span.start < 3
                if told and (phrase.offices or phrase.persons):
                    return sentence, phrase
    return None


def _byline(sentences: list[Sentence], discourse: Discourse, declared: bool) -> list[str]:
    """Whoever signs the text; else, of an "I", the home state's minister of that day; else the home state."""
    signed = _byline_phrase(sentences)
    if signed is not None:
        return discourse.actors_of(signed[1], signed[0])
    home = discourse.cast.home
    if home is not None and any(
        re.match(r"(?:i|je|tôi|我)\b", p.word) for s in sentences for p in s.phrases if p.kind == "first"
    ):
        holder = discourse.cast.known.holder("foreign-minister", home, discourse.cast.day)
        if holder is not None:
            return [discourse.cast.add_person(holder)]
    if not declared:
        return []
    return [discourse.cast.state(discourse.cast.home)] if discourse.cast.home in discourse.cast.known.states else []
