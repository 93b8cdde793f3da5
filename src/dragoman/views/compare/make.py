"""A contact's readouts put side by side, out of the ledger's alignments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

import msgspec
from sqlalchemy import Connection

from dragoman.ledger.aligning.acts import compare as compare_acts
from dragoman.ledger.aligning.concepts import weight
from dragoman.ledger.judging import documents_as_judged
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.questions import Found, Said, contact
from dragoman.model import Record
from dragoman.views.compare.touched import named, topics
from dragoman.views.compare.values import Comparison, Difference, Named, Room, Row, Source, Verdict, Wording
from dragoman.views.sides import Side, apart, sides

_KINDS = ("formula", "phrase", "mechanism", "number", "person", "body", "state", "city", "word")
_TELLING = 4.0  # a content word weighs so much or says too little to be told apart by
_MANY = 6  # content words named of one side's wording
_NO_TOPIC = "other"
_GENERAL = frozenset(
    ("other", "bilateral-relations", "diplomacy")
)  # what every readout is about: nobody is silent on it
_TELLS = 3  # statements from which on a side's silence on something means anything
_LIST = 3  # topics from which on a statement lists them, and another may say the same of the rest


Names = Callable[[Wording], frozenset[str]]


def compare(
    ledger: Ledger, id: str, given: Mapping[str, str] | None = None, *, by_document: bool = False
) -> Comparison:
    """A contact's readouts side by side, by its id or that of any report. Raises Unknown.

    `given`: the state a document speaks for, by its key or id, where neither outlet nor address says. `by_document`: each
    document is a side of its own, as where one side published them all.

    >>> import tempfile
    >>> from dragoman import Document
    >>> with tempfile.TemporaryDirectory() as folder, Ledger(f"{folder}/ledger.db") as ledger:
    ...     told = {"CCTV": "国家主席习近平同美国总统拜登通电话。习近平强调，台湾问题是中美关系第一条红线。中方反对干涉内政。中方支持和平。", "The White House":
    ...     "President Biden spoke with President Xi Jinping of China. Biden raised concerns about exports. He said the United States will continue to support Ukraine. He called for talks."}
    ...     _ = ledger.ingest(Document(text=text, id=by, outlet=by, published="2024-04-02") for by, text in told.items())
    ...     found = compare(ledger, ledger.contacts(kind="call")[0].id)
    >>> [side.id for side in found.sides], [(named.side, named.topic) for named in found.only]
    (['CHN', 'USA'], [('CHN', 'taiwan'), ('USA', 'ukraine'), ('USA', 'trade')])
    """
    with ledger.reading() as connection:
        return compared(connection, id, given, by_document=by_document)


def compared(
    connection: Connection, id: str | Found, given: Mapping[str, str] | None = None, *, by_document: bool = False
) -> Comparison:
    """As `compare`, within a transaction for reading; of a contact that was asked for already, or by an id."""
    found = contact(connection, id) if isinstance(id, str) else id
    keys = {head.key for head in found.documents}
    left_out = [head for head in found.documents if head.copy_of in keys]
    heads = [head for head in found.documents if head.copy_of not in keys]
    read = documents_as_judged(connection, [head.key for head in heads])
    records = {key: one.record for key, (_, one) in read.items()}
    texts = {key: text for key, (text, _) in read.items()}
    parties = [party.state for party in found.contact.parties if party.state is not None]
    languages = {key: record.document.languages[0] for key, record in records.items()}
    standing = sides(heads, parties, languages, given)
    if by_document:
        telling = {said.document for said in found.statements}
        standing = apart(standing, {head.key: head for head in heads if head.key in telling})
    of_document = {key: side.id for side in standing for key in side.documents}
    wordings = _wordings(found, records, of_document)
    about = {*parties, *(party.actor for party in found.contact.parties)}
    statements = {said.id: said.statement for said in found.statements}

    def names(one: Wording) -> frozenset[str]:
        """What a wording names, but for who speaks and who takes part: these are named or not without meaning."""
        there = named(records[one.document], statements[one.statement], one.quote, one.language)
        return frozenset(name for name in there - set(one.speakers) if name.removeprefix("state:") not in about)

    rows = _rows(found, wordings, standing, names)
    sources = [
        Source(
            head=head, languages=records[head.key].document.languages, text=texts[head.key],
            statements=sum(one.document == head.key for one in wordings.values()),
            characters=sum(len(one.quote) for one in wordings.values() if one.document == head.key),
        )
        for head in heads
    ]  # fmt: skip
    room = _room(rows, standing)
    return Comparison(
        contact=found.contact, sides=standing, sources=sources, rows=rows, room=room,
        only=_only(rows, room, standing, _mentioned(standing, records, texts)),
        order={side.id: _order(rows, side.id) for side in standing}, left_out=left_out, names=found.actors,
    )  # fmt: skip


def _wordings(found: Found, records: Mapping[str, Record], sides: Mapping[str, str]) -> dict[str, Wording]:
    """The statements compared, by id: not those of copies, nor what a document says a second time."""
    made: dict[str, Wording] = {}
    places: dict[str, int] = defaultdict(int)
    for said in sorted(found.statements, key=lambda one: (one.document, one.statement.span)):
        one = said.statement
        if said.document not in records or one.repeat_of is not None:
            continue
        places[said.document] += 1
        made[said.id] = Wording(
            statement=said.id, document=said.document, side=sides[said.document], language=language_of(records[said.document], one.span),
            span=one.span, quote=said.quote, act=one.act, speakers=one.speakers,
            topics=[topic for topic in one.topics if topic != _NO_TOPIC], place=places[said.document], rule=one.cue.rule,
        )  # fmt: skip
    return made


def language_of(record: Record, span: tuple[int, int]) -> str:
    """The language of the passage in which a span begins."""
    return next(
        (one.language for one in record.passages if one.span.start <= span[0] < one.span.end),
        record.document.languages[0],
    )


def _rows(found: Found, wordings: Mapping[str, Wording], standing: list[Side], names: Names) -> list[Row]:
    groups: dict[str, list[Said]] = defaultdict(list)
    for said in found.statements:
        if said.id in wordings:
            groups[said.same or said.id].append(said)
    order = {side.id: place for place, side in enumerate(standing)}
    rows = [_row(id, group, wordings, standing, names) for id, group in groups.items()]
    speakers = _first_come(rows, order)
    return sorted(rows, key=lambda row: (speakers[_who(row)], min(_position(one, order) for one in row.wordings)))


def _position(one: Wording, order: Mapping[str, int]) -> tuple[int, str, int]:
    return order[one.side], one.document, one.place


def _who(row: Row) -> tuple[str, ...]:
    return tuple(sorted(row.speakers))


def _first_come(
    rows: Iterable[Row], order: Mapping[str, int]
) -> dict[tuple[str, ...], tuple[int, tuple[int, str, int]]]:
    """Speakers in the order in which they come: one person's words before joint ones."""
    found: dict[tuple[str, ...], tuple[int, tuple[int, str, int]]] = {}
    for row in rows:
        first = (len(row.speakers), min(_position(one, order) for one in row.wordings))
        found[_who(row)] = min(first, found.get(_who(row), first))
    return found


def _row(id: str, group: list[Said], wordings: Mapping[str, Wording], standing: list[Side], names: Names) -> Row:
    order = {side.id: place for place, side in enumerate(standing)}
    told = sorted((wordings[said.id] for said in group), key=lambda one: _position(one, order))
    saying = {one.side for one in told}
    perhaps = sorted(
        {one for said in group for one in said.perhaps if one in wordings and wordings[one].side not in saying}
    )
    maybe = {wordings[other].side for other in perhaps} - saying
    compared = any(said.same is not None for said in group)
    verdict: Verdict = "shared" if len(saying) > 1 else "unsure" if maybe or not compared else "only"
    speakers = max((one.speakers for one in told), key=len)
    return Row(
        id=id, speakers=speakers, topics=list(dict.fromkeys(topic for one in told for topic in one.topics)), wordings=told,
        verdict=verdict, silent=[side.id for side in standing if side.id not in saying | maybe],
        unsure=[side.id for side in standing if side.id in maybe], perhaps=perhaps,
        differences=_differences(told, standing, names) if len(saying) > 1 else [],
        why=[f"{link.a} and {link.b} ({link.score:.2f}): {'; '.join(link.why)}" for said in group for link in said.links],
    )  # fmt: skip


def _differences(told: list[Wording], standing: list[Side], names: Names) -> list[Difference]:
    """How each pair of sides words one thing differently."""
    by_side = {side.id: [one for one in told if one.side == side.id] for side in standing}
    saying = [side for side, ones in by_side.items() if ones]
    found: list[Difference] = []
    for place, one in enumerate(saying):
        for other in saying[place + 1 :]:
            found += _acts(one, other, by_side)
            for side, held in ((one, other), (other, one)):
                found += _named_alone(side, held, _alone(by_side[side], by_side[held], names))
    return found


def _acts(one: str, other: str, by_side: Mapping[str, list[Wording]]) -> list[Difference]:
    """How strongly two sides put it: told where one has an act that the other has not."""
    mine, theirs = (list(dict.fromkeys(wording.act for wording in by_side[side])) for side in (one, other))
    if set(mine) == set(theirs):
        return []
    only_mine, only_theirs = [act for act in mine if act not in theirs], [act for act in theirs if act not in mine]
    relations = {compare_acts(b, a) for a in only_mine or mine for b in only_theirs or theirs}
    relation = next(iter(relations)) if len(relations) == 1 else "same"
    return [Difference(what="act", side=one, other=other, mine=mine, theirs=theirs, relation=relation)]


def _alone(mine: list[Wording], theirs: list[Wording], names: Names) -> frozenset[str]:
    """What one side names in this and the other does not.

    Content words only of wordings in a language both have: that another language has no word of a notion proves nothing. A
    committee is a body in one text and a mechanism in another; where both name a mechanism, bodies tell nothing.
    """
    one, other = (frozenset[str]().union(*(names(wording) for wording in side)) for side in (mine, theirs))
    spoken = {_base(wording) for wording in mine} & {_base(wording) for wording in theirs}
    held = frozenset[str]().union(*(names(wording) for wording in mine if _base(wording) in spoken))
    both = any(name.startswith("mechanism:") for name in one & other)
    return frozenset(
        name
        for name in one - other
        if (name in held or not name.startswith("word:")) and not (both and name.startswith("body:"))
    )


def _base(wording: Wording) -> str:
    return wording.language.partition("-")[0]


def _named_alone(side: str, other: str, alone: frozenset[str]) -> list[Difference]:
    found: list[Difference] = []
    for kind in _KINDS:
        mine = sorted(one for one in alone if one.partition(":")[0] == kind)
        if kind == "word":
            mine = sorted((one for one in mine if weight(one) >= _TELLING), key=lambda one: (-weight(one), one))[:_MANY]
        if mine:
            names = [one if kind in ("person", "body") else one.partition(":")[2] for one in mine]
            found.append(Difference(what=kind, side=side, other=other, mine=names))
    return found


def _room(rows: list[Row], standing: list[Side]) -> list[Room]:
    """Characters by topic and side; what a side says in several documents counts once, in its longest wording."""
    room: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    whole: dict[str, float] = defaultdict(float)
    for row in rows:
        for side in standing:
            told = row.of(side.id)
            if not told:
                continue
            size = max(
                sum(len(one.quote) for one in told if one.document == key) for key in {one.document for one in told}
            )
            topics = list(dict.fromkeys(topic for one in told for topic in one.topics)) or [_NO_TOPIC]
            whole[side.id] += size
            for topic in topics:
                room[topic][side.id] += size / len(topics)
    made = [
        Room(topic=topic, shares={side: round(size / whole[side], 4) for side, size in sorted(sizes.items())})
        for topic, sizes in room.items()
    ]
    return sorted(made, key=lambda one: (one.topic == _NO_TOPIC, -max(one.shares.values()), one.topic))


def _order(rows: list[Row], side: str) -> list[str]:
    """A side's topics in the order in which it comes to them."""
    told = sorted((one for row in rows for one in row.of(side)), key=lambda one: (one.place, one.document))
    return list(dict.fromkeys(topic for one in told for topic in one.topics))


def _mentioned(standing: list[Side], records: Mapping[str, Record], texts: Mapping[str, str]) -> dict[str, set[str]]:
    """The topics each side's documents touch on anywhere in their text, also outside statements."""
    found: dict[str, set[str]] = defaultdict(set)
    for side in standing:
        for key in side.documents:
            for passage in records[key].passages:
                if passage.role != "noise":
                    found[side.id] |= topics(passage.span.of(texts[key]), passage.language)
            found[side.id] |= {topic for one in records[key].statements for topic in one.topics}
    return found


def _only(rows: list[Row], room: list[Room], standing: list[Side], mentioned: Mapping[str, set[str]]) -> list[Named]:
    """Topics that one side names and another surely does not.

    The other's text never touches on them, also outside statements, and nothing it says may be what the one says of them:
    where it only may be, that topic must be one of a list, so that the rest is what both say.
    """
    shares = {one.topic: one.shares for one in room}
    telling = {side.id for side in standing if sum(len(row.of(side.id)) for row in rows) >= _TELLS}
    found: list[Named] = []
    for side in standing:
        for topic in (topic for topic in _order(rows, side.id) if topic not in _GENERAL):
            told = [row for row in rows if any(topic in one.topics for one in row.of(side.id))]
            silent = [
                other.id
                for other in standing
                if other.id != side.id and other.principal and other.id in telling and topic not in mentioned[other.id]
                and all(other.id in row.silent or (not row.of(other.id) and _lists(row, side.id, topic)) for row in told)
            ]  # fmt: skip
            if silent:
                statements = [one.statement for row in told for one in row.of(side.id) if topic in one.topics]
                found.append(
                    Named(
                        topic=topic,
                        side=side.id,
                        silent=silent,
                        statements=statements,
                        share=shares[topic].get(side.id, 0.0),
                    )
                )
    return sorted(found, key=lambda one: ([side.id for side in standing].index(one.side), -one.share, one.topic))


def _lists(row: Row, side: str, topic: str) -> bool:
    """Whether a topic is one of several that each wording of a side with it goes through."""
    return all(len(one.topics) >= _LIST for one in row.of(side) if topic in one.topics)


def encoded(comparison: Comparison) -> bytes:
    """A comparison as JSON, without the documents' texts."""
    sources = [msgspec.structs.replace(one, text="") for one in comparison.sources]
    return msgspec.json.encode(msgspec.structs.replace(comparison, sources=sources))
