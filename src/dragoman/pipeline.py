"""The order of the steps, written once: document → passages → mentions → actors → contacts and statements → record."""

from __future__ import annotations

import traceback
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from pathlib import PurePath

from dragoman.actors.cast import Cast
from dragoman.actors.catalogue import catalogue
from dragoman.errors import ReadingFailed
from dragoman.events import anchors, contacts, statements, years
from dragoman.events.clauses import Sentence
from dragoman.events.discourse import Discourse
from dragoman.events.focus import in_focus, lead_of
from dragoman.events.home import home_of, names_its_head
from dragoman.events.own_words import OwnWords
from dragoman.events.unclosed import ended_where_told
from dragoman.events.voice import interviewed, voice_of
from dragoman.lang import codes as languages
from dragoman.lang import pack
from dragoman.mentions import dates
from dragoman.mentions.phrases import met_names, phrases
from dragoman.mentions.scan import Scanned, scan
from dragoman.model import Document, Record
from dragoman.passages.kinds import Block, base, blocks
from dragoman.passages.quotations import quotations
from dragoman.recording import Recorder
from dragoman.text.views import fold

_HEAD = 600  # characters: the days a text's head tells are heard, whatever it tells of them


def read_document(document: Document) -> Record:
    """The record of one document."""
    view = fold(document.text)
    raw = view.raw
    found = blocks(raw, view.text, document.language)
    scanned = scan(view.text, raw, [(b.span.start, b.span.end, base(b.language)) for b in found])
    sentences = list(_sentences(raw, view.text, found, scanned))
    met = met_names(
        (phrase for sentence in sentences for phrase in sentence.phrases if sentence.language == "zh"),
        catalogue().persons,
    )
    if met:  # 萨勒总统 … 萨勒表示: a second look with the names now known
        sentences = list(_sentences(raw, view.text, found, scanned, met))
    written = anchors.written_on(document, view.text, found, sentences)
    day = written.isoformat() if written is not None else None
    dated_from = anchors.dated_from(sentences)
    cast = Cast(day, home_of(found, sentences, document.outlet, view.text, dated_from))
    cast.home_shown = dated_from is not None and base(found[0].language) == "en" and cast.home == dated_from
    cast.home_shown |= any(
        cast.home in pack(code).language.homes and cast.home != pack(code).language.home for code in languages()
    )
    cast.home_shown |= names_its_head(sentences, cast.home, day)
    near = years.day_told(sentences, cast) if written is None else None
    if near is not None:
        cast.day = near.isoformat()
    cast.anchor(phrase for sentence in sentences for phrase in sentence.phrases)
    discourse = Discourse(cast, dated_from=dated_from)
    discourse.voice = voice_of(sentences, discourse)  # "I spoke with President X"
    told = _contacts(sentences, discourse, written, near)
    focus = contacts.first_mention(told)
    if focus is not None:
        anchors.infer(focus, sentences, cast, written, near)
    about = in_focus(told, focus, sentences, cast, written)
    if focus is not None:
        anchors.on_visits(told, cast)
        anchors.share(focus, told, about, sentences, near)
    anchors.on_visits(told, cast)
    discourse.principals = _principals(focus, told, sentences, discourse)
    discourse.is_readout = focus is not None and (focus.title or focus.order <= lead_of(sentences))
    discourse.last_person, discourse.last_free, discourse.last_speakers = None, None, []
    discourse.last_pair, discourse.last_named, discourse.last_listed = [], [], []
    discourse.voice = voice_of(sentences, discourse)
    discourse.interviewed = interviewed(sentences, discourse)
    if focus is not None and focus.kind == "message":
        discourse.writer = [a for side in focus.sides if side.role == "sender" for a in side.actors][:1]
    reader = statements.StatementReader(discourse)
    own = OwnWords(sentences, discourse)
    for sentence in sentences:
        own.begin(sentence)
        reader.read(sentence)
    return Recorder(document, view, found, scanned, cast, told, about, reader.found).record()


def tried(document: Document) -> Record | ReadingFailed:
    """The record of one document of many: a fault of the program is told as this document's, so that the others are read."""
    try:
        return read_document(document)
    except Exception as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{PurePath(at.filename).name}:{at.lineno}"
        return ReadingFailed(
            f"{document.source}: reading failed ({type(error).__name__}: {error}, {where}); a fault of dragoman, please report it"
        )


def _sentences(
    raw: str, folded: str, found: list[Block], scanned: Scanned, met: dict[str, str] | None = None
) -> Iterator[Sentence]:
    """The sentences of title and body, each with its words."""
    named_things = {
        place
        for atom in scanned.layer
        if any(entry.kind in ("formula", "phrase", "mechanism") for entry in atom.entries)
        for place in range(atom.start, atom.end)
    }  # 全球安全倡议 holds the noun 倡议, no verb
    words = [
        a
        for a in scanned.atoms
        if not (a.start in named_things and a.end - 1 in named_things and a.get("cue") is not None)
    ]
    starts = [atom.start for atom in words]
    opened = ""
    for block in found:
        if not block.sentences:
            continue
        quotes, opened = quotations(raw, block.span.start, block.span.end, opened)
        language = base(block.language)
        if language not in languages():
            continue
        made = []
        for span in block.sentences:
            atoms = words[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            here = [q for q in quotes if q.start < span.end and span.start < q.end]
            telling = (
                any(
                    a.get("cue") is not None or a.get("contact") is not None or a.get("w:according") is not None
                    for a in atoms
                )
                or bool(here)
                or block.role == "title"
            )
            named = (
                phrases(raw, folded, span.start, span.end, atoms, language, met if language == "zh" else None)
                if telling or any(a.get("person") or a.get("office") or a.get("honorific") for a in atoms)
                else []
            )
            hits = dates.mentioned(folded, span.start, span.end, language) if telling or span.start < _HEAD else []
            made.append(Sentence(span, language, block, atoms, named, hits, folded, raw, quotes=here))
        yield from ended_where_told(made)


def _contacts(
    sentences: list[Sentence], discourse: Discourse, written: date | None, near: date | None
) -> list[contacts.Found]:
    reader = contacts.ContactReader(discourse, written, near)
    own = OwnWords(sentences, discourse)
    for number, sentence in enumerate(sentences):
        own.begin(sentence)
        reader.turn(sentence)
        if sentence.block.role == "title" and not reader.in_body:
            discourse.note_title(sentence)
        if any(atom.get("contact") is not None for atom in sentence.atoms) or reader.may_tell_journey(sentence):
            first = contacts.first_mention(reader.found)
            if first is not None:
                discourse.principals = _by_name(first, reader.found, discourse.cast)
            reader.read(sentence, number)
        elif sentence.block.role == "body":
            reader.in_body = True
            reader.read_in_turn(sentence, number)
        if sentence.block.role == "body":
            reader.read_letter(sentence, number)
        discourse.learn(sentence)
    return reader.joined()


def _by_name(first: contacts.Found, found: list[contacts.Found], cast: Cast) -> list[str]:
    """The parties of the first contact; a state stands back for its person where a later mention names one."""
    known = first.actors()
    for other in found:
        alike = other.kind == first.kind or (first.kind == "visit" and other.kind == "meeting")  # whom the guest met
        if alike and other is not first and set(known) & set(other.actors()):
            people = {cast.state_of(a): a for a in other.actors() if a.startswith("person:")}
            named = {cast.state_of(a) for a in known if a.startswith("person:")}
            known = [
                people.get(cast.state_of(a), a) if a.startswith("state:") and cast.state_of(a) not in named else a
                for a in known
            ]
    return list(dict.fromkeys(known))


def _principals(
    focus: contacts.Found | None, told: list[contacts.Found], sentences: list[Sentence], discourse: Discourse
) -> list[str]:
    """Between whom the article's contact is; without one, the first two actors of different states."""
    if focus is not None:
        return _by_name(focus, told, discourse.cast)
    found: list[str] = []
    states: set[str | None] = set()
    for sentence in sentences[:6]:
        for phrase in sentence.phrases:
            for actor in sentence.actors.get(phrase.start, ()):
                state = discourse.cast.state_of(actor)
                if state is not None and state not in states and not actor.startswith("outlet:"):
                    states.add(state)
                    found.append(actor)
        if len(found) >= 2:
            break
    return found[:2]
