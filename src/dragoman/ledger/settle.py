"""What documents have in common, brought up to date after documents or judgements came: contacts, copies, statements that agree.

All of it follows from the reports, the texts and the judgements alone, in whatever order they came, so it may be made anew at
any time; only what the news touches is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, and_, delete, func, insert, select

from dragoman.ledger import tables
from dragoman.ledger.alignments import realign
from dragoman.ledger.copies import ALIKE, groups, is_part, likeness, runs
from dragoman.ledger.judgements import standing
from dragoman.ledger.merging import Link, Merged, Ruling, merge, merge_around
from dragoman.ledger.records import judgement_of
from dragoman.ledger.reports import Report
from dragoman.ledger.store import Store, insert_all, mapping, now, portions
from dragoman.ledger.words import words

_report = msgspec.json.Decoder(Report)
_MERGER = "merger"  # the setting that says which program merged
_CROWD = (
    60  # documents with one band in common; more share a form letter, and only exact copies among them are looked at
)
_STEPS = 20  # readings one after another that each gave a fact another id; a ring of ids ends here
RULED = 1000.0  # the score that stands for a person's ruling
_PARTS = 40  # documents of one contact among which parts of one another are looked for


@dataclass(slots=True)
class Settled:
    """How many contacts are new, changed or gone, and how many there are now."""

    new: int = 0
    changed: int = 0
    gone: int = 0
    contacts: int = 0


class _Text(NamedTuple):
    number: int
    key: str
    published: str | None
    runs: frozenset[str]


def settle(store: Store, *, by: str = "dragoman", anew: bool = False, told: bool = True) -> Settled:
    """Merge what is not merged yet, all of it where `anew` or where another program merged last. One transaction.

    It goes into the history unless `told` is False.
    """
    with store.write() as connection:
        this = merger()
        known = connection.execute(select(tables.settings.c.value).where(tables.settings.c.name == _MERGER)).scalar()
        anew = anew or known != this
        column = tables.pending.c
        news = {
            (what, id): before for what, id, before in connection.execute(select(column.what, column.id, column.before))
        }
        if not news and not anew:
            return Settled(contacts=_count(connection))
        shelf = _Texts(connection)
        _find_copies(connection, shelf, sorted(int(id) for what, id in news if what == "document"))
        reports = [_report.decode(body) for body in connection.execute(select(tables.reports.c.body)).scalars()]
        rulings = rulings_of(connection)
        if anew:
            merged = merge(reports, rulings)
            touched = None
        else:
            changed = {id for what, id in news if what == "report"}
            gone = [_report.decode(before) for before in news.values() if before is not None]
            merged = merge_around(reports, changed, rulings, gone)
            touched = changed
        result = _write(connection, merged, touched, {one.id: one for one in reports}, shelf, by if told else None)
        connection.execute(delete(tables.pending))
        connection.execute(delete(tables.settings).where(tables.settings.c.name == _MERGER))
        connection.execute(insert(tables.settings).values(name=_MERGER, value=this))
        return result


@cache
def merger() -> str:
    """A hash of the code that merges: contacts another program made are made anew."""
    folder = Path(__file__).parent
    files = [
        folder / "settle.py",
        folder / "copies.py",
        folder / "reports.py",
        folder / "alignments.py",
        *sorted((folder / "merging").rglob("*")),
        *sorted((folder / "aligning").rglob("*")),
    ]
    found = hashlib.sha256()
    for file in files:
        if file.suffix in (".py", ".toml", ".tsv"):
            found.update(file.read_bytes())
    return found.hexdigest()[:16]


def rulings_of(connection: Connection) -> list[Ruling]:
    """What people say of pairs of reports, under the ids these have now."""
    rows = connection.execute(select(tables.judgements)).mappings()
    told = [one for one in standing(judgement_of(row) for row in rows) if one.kind in ("same", "different")]
    ids = {id for one in told for pair in one.pairs for id in pair}
    now_named = follow(connection, ids)
    found: dict[tuple[str, str], Ruling] = {}
    for one in told:  # of two judgements on one pair the later holds
        for pair in one.pairs:
            a, b = sorted(now_named[id] for id in pair)
            found[a, b] = Ruling("same" if one.kind == "same" else "different", a, b)
    return sorted(found.values())


def follow(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """The ids that reports or statements have now, by those they had: an id that never ended is its own."""
    found = {id: id for id in ids}
    column = tables.aliases.c
    steps = 0
    while True:
        wanted = sorted(set(found.values()))
        further: dict[str, str] = {}
        for some in portions(wanted):
            rows = connection.execute(select(column.old, column.new).where(column.old.in_(some)))
            further |= {old: new for old, new in rows if old != new}
        if not further or steps == _STEPS:
            return found
        found = {id: further.get(end, end) for id, end in found.items()}
        steps += 1


class _Texts:
    """The runs of words of documents, worked out when first asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._held: dict[int, _Text] = {}

    def of(self, numbers: Iterable[int]) -> list[_Text]:
        """The texts of documents by number."""
        wanted = list(dict.fromkeys(numbers))
        missing = [number for number in wanted if number not in self._held]
        column = tables.documents.c
        for some in portions(missing):
            question = select(column.number, column.key, column.published, column.text).where(column.number.in_(some))
            for number, key, published, text in self._connection.execute(question):
                self._held[number] = _Text(number, key, published, runs([word for word, _ in words(text)]))
        return [self._held[number] for number in wanted if number in self._held]


def _find_copies(connection: Connection, shelf: _Texts, new: Sequence[int]) -> None:
    """Compare new documents with all that share a band with them, then name the original of each group."""
    mine, theirs = tables.bands.alias(), tables.bands.alias()
    pairs: set[tuple[int, int]] = set()
    for some in portions(new):
        crowded = (
            select(theirs.c.value).where(theirs.c.value.in_(select(mine.c.value).where(mine.c.document.in_(some))))
            .group_by(theirs.c.value).having(func.count() > _CROWD)
        )  # fmt: skip
        question = (
            select(mine.c.document, theirs.c.document).distinct()
            .join(theirs, and_(theirs.c.value == mine.c.value, theirs.c.document != mine.c.document))
            .where(mine.c.document.in_(some), mine.c.value.not_in(crowded))
        )  # fmt: skip
        pairs |= {(min(one, other), max(one, other)) for one, other in connection.execute(question)}
    there = tables.likenesses.c
    known = {(one, other) for one, other in connection.execute(select(there.one, there.other))}
    rows = []
    for one, other in sorted(pairs - known):
        first, second = shelf.of([one, other])
        if (alike := likeness(first.runs, second.runs)) >= ALIKE:
            rows.append({"one": one, "other": other, "likeness": round(alike, 4)})
    insert_all(connection, tables.likenesses, rows)
    _name_originals(connection)


def _name_originals(connection: Connection) -> None:
    """Of each group of copies the earliest document is the original, the others its copies."""
    column, head = tables.likenesses.c, tables.documents.c
    alike = {
        (one, other): value
        for one, other, value in connection.execute(select(column.one, column.other, column.likeness))
    }
    numbers = sorted({number for pair in alike for number in pair})
    order: dict[int, tuple[str, str]] = {}
    for some in portions(numbers):
        question = select(head.number, head.published, head.key).where(head.number.in_(some))
        order |= {number: (published or "9999", key) for number, published, key in connection.execute(question)}
    connection.execute(delete(tables.copies))
    joined = groups(alike)
    rows = []
    for number in numbers:
        original = min(joined[number], key=lambda one: order[one])
        if number != original:
            pair = (min(number, original), max(number, original))
            rows.append({"document": number, "original": original, "likeness": alike.get(pair, ALIKE)})
    insert_all(connection, tables.copies, rows)


def _write(
    connection: Connection, merged: Sequence[Merged], touched: set[str] | None, reports: dict[str, Report], shelf: _Texts, by: str | None
) -> Settled:  # fmt: skip
    """The contacts made, in place of those that held any of their reports; only what differs is written."""
    column = tables.contacts.c
    if touched is None:
        old = mapping(connection, select(column.id, column.body))
    else:
        ids = touched | {id for one in merged for id in one.members}
        held: set[str] = set()
        for some in portions(sorted(ids)):
            held |= set(
                connection.execute(select(tables.members.c.contact).where(tables.members.c.report.in_(some))).scalars()
            )
        old = {}
        for some in portions(sorted(held)):
            old |= mapping(connection, select(column.id, column.body).where(column.id.in_(some)))
    numbers = _numbers(connection, reports.values())
    fresh = {one.id: _rows(one, reports, numbers, connection, shelf) for one in merged}
    differing = [id for id, row in fresh.items() if old.get(id) != row["body"]]
    leaving = [id for id in old if id not in fresh or old[id] != fresh[id]["body"]]
    for some in portions(leaving):
        for table in (tables.members, tables.parties, tables.alignments):
            connection.execute(delete(table).where(table.c.contact.in_(some)))
        connection.execute(delete(tables.contacts).where(column.id.in_(some)))
    by_id = {one.id: one for one in merged}
    insert_all(connection, tables.contacts, (fresh[id] for id in differing))
    insert_all(
        connection,
        tables.members,
        ({"report": report, "contact": id} for id in differing for report in by_id[id].members),
    )
    insert_all(
        connection, tables.parties,
        (
            {"contact": id, "place": place, "actor": one.actor, "name": one.name, "state": one.state, "role": one.role}
            for id in differing for place, one in enumerate(by_id[id].parties)
        ),
    )  # fmt: skip
    moved = {id for id, one in by_id.items() if touched is not None and touched & set(one.members)}
    realign(connection, {*differing, *moved} if touched is not None else by_id.keys())
    result = Settled(
        new=sum(id not in old for id in differing), changed=sum(id in old for id in differing),
        gone=sum(id not in fresh for id in old), contacts=_count(connection),
    )  # fmt: skip
    if by is not None and (differing or result.gone):
        body = {"new": result.new, "changed": result.changed, "gone": result.gone}
        insert_all(connection, tables.history, [{"at": now(), "by": by, "what": "merged", "subject": "contacts", "body": msgspec.json.encode(body).decode()}])  # fmt: skip
    return result


def _rows(
    one: Merged, reports: dict[str, Report], numbers: dict[str, int], connection: Connection, shelf: _Texts
) -> dict[str, Any]:
    documents = sorted({reports[id].document for id in one.members})
    return {
        "id": one.id, "kind": one.kind, "status": one.status, "focus": one.focus, "first": one.first, "last": one.last,
        "precision": one.precision, "place": one.place, "place_state": one.place_state, "visit": one.visit,
        "reports": len(one.members), "independent": _independent(connection, [numbers[key] for key in documents], shelf),
        "confidence": max(reports[id].confidence for id in one.members),
        "body": msgspec.json.encode(replace(one, links=tuple(_finite(link) for link in one.links))).decode(),
    }  # fmt: skip


def _finite(link: Link) -> Link:
    """A link as JSON can hold it: a ruling's score is infinite."""
    return replace(link, score=min(link.score, RULED))


def _independent(connection: Connection, numbers: list[int], shelf: _Texts) -> int:
    """How many of some documents are neither copies of one another nor parts of one another."""
    if len(numbers) < 2:
        return len(numbers)
    column = tables.likenesses.c
    pairs = [
        (one, other)
        for some in portions(numbers)
        for one, other in connection.execute(select(column.one, column.other).where(column.one.in_(some)))
        if other in numbers
    ]
    if len(numbers) <= _PARTS:
        texts = sorted(shelf.of(numbers), key=lambda text: (len(text.runs), text.number))
        for place, text in enumerate(texts):
            pairs += [(text.number, whole.number) for whole in texts[place + 1 :] if is_part(text.runs, whole.runs)]
    joined = groups(pairs)
    return len({min(joined.get(number, {number})) for number in numbers})


def _numbers(connection: Connection, reports: Iterable[Report]) -> dict[str, int]:
    """The numbers of current documents by their keys."""
    column = tables.documents.c
    return mapping(connection, select(column.key, column.number).where(column.current))


def _count(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(tables.contacts)).scalar() or 0
