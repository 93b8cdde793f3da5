"""What documents have in common, brought up to date after documents or judgements came: contacts, copies, statements that agree.

All of it follows from the reports, the texts and the judgements alone, in whatever order they came, so it may be made anew at
any time; only what the news touches is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, Table, delete, func, insert, select

from dragoman.ledger import tables
from dragoman.ledger.alignments import realign
from dragoman.ledger.edition import merger
from dragoman.ledger.judgements import standing
from dragoman.ledger.merging import Link, Memory, Merged, Ruling, Shelf, merge, merge_touched
from dragoman.ledger.originals import Texts, find_copies, independent
from dragoman.ledger.records import judgement_of
from dragoman.ledger.reports import Report
from dragoman.ledger.store import Store, happened, insert_all, mapping, portions
from dragoman.ledger.stored import Stored, keep_keys, make_keys


class _Members(msgspec.Struct):
    members: tuple[str, ...]


_report = msgspec.json.Decoder(Report)
_members = msgspec.json.Decoder(_Members)
_MERGER = "merger"  # the setting that says which program merged
_STEPS = 20  # readings one after another that each gave a fact another id; a ring of ids ends here
RULED = 1000.0  # the score that stands for a person's ruling
_SHARE = 20  # where more than one report in so many is new, all are taken into memory at once


@dataclass(slots=True)
class Settled:
    """How many contacts are new, changed or gone, and how many there are now."""

    new: int = 0
    changed: int = 0
    gone: int = 0
    contacts: int = 0


def settle(store: Store, *, by: str = "dragoman", anew: bool = False, told: bool = True) -> Settled:
    """Merge what is not merged yet, all of it where `anew` or where another program merged last. One transaction.

    It goes into the history unless `told` is False.
    """
    with store.write() as connection:
        this = merger()
        known = connection.execute(select(tables.settings.c.value).where(tables.settings.c.name == _MERGER)).scalar()
        news = _News(connection)
        anew = anew or known != this
        if not news and not anew:
            return Settled(contacts=_count(connection))
        texts = Texts(connection)
        renamed = find_copies(connection, texts, news.documents, news.left)
        rulings = rulings_of(connection)
        gone = [_report.decode(before) for before in news.reports.values() if before is not None]
        shelf: Shelf
        if anew or len(news.reports) * _SHARE > _count(connection, tables.reports):
            shelf = memory = Memory(_reports(connection))
            here = memory.reports
        else:
            shelf = Stored(connection)
            here = {id: report for id in news.reports if (report := shelf.named(id)) is not None}
        if anew:
            make_keys(connection, here.values())
            merged = merge(here.values(), rulings)
        else:
            keep_keys(connection, gone, (here[id] for id in news.reports if id in here))
            merged = merge_touched(shelf, news.reports, rulings, gone)
        result = _write(connection, merged, None if anew else news, shelf, texts, renamed, by if told else None)
        connection.execute(delete(tables.pending))
        if known != this:
            connection.execute(delete(tables.settings).where(tables.settings.c.name == _MERGER))
            connection.execute(insert(tables.settings).values(name=_MERGER, value=this))
        return result


class _News:
    """What waits: reports as contacts last saw them, by id; documents with new text; documents that lost one like them."""

    def __init__(self, connection: Connection) -> None:
        column = tables.pending.c
        rows = connection.execute(select(column.what, column.id, column.before)).all()
        self.reports: dict[str, str | None] = {id: before for what, id, before in rows if what == "report"}
        self.documents = sorted(int(id) for what, id, _ in rows if what == "document")
        self.left = sorted(int(id) for what, id, _ in rows if what == "copies")

    def __bool__(self) -> bool:
        return bool(self.reports or self.documents or self.left)


def _reports(connection: Connection) -> Iterator[Report]:
    question = select(tables.reports.c.body).execution_options(yield_per=500)
    return map(_report.decode, connection.execute(question).scalars())


def rulings_of(connection: Connection) -> list[Ruling]:
    """What people say of pairs of reports, under the ids these have now."""
    asked = select(tables.judgements).where(tables.judgements.c.kind.in_(("same", "different", "undo")))
    rows = connection.execute(asked).mappings()
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


def _write(
    connection: Connection, merged: Sequence[Merged], news: _News | None, shelf: Shelf, texts: Texts, renamed: Set[int], by: str | None
) -> Settled:  # fmt: skip
    """The contacts made, in place of those that held any of their reports (of all where `news` is None); only what differs is written.

    `renamed`: documents whose original is another than before: what they say may stand alone now, or no longer.
    """
    column = tables.contacts.c
    old: dict[str, Any] = {}
    for some in (
        [None]
        if news is None
        else portions(_held(connection, {*news.reports, *(id for one in merged for id in one.members)}))
    ):
        question = select(column.id, column.body, column.independent)
        rows = connection.execute(question if some is None else question.where(column.id.in_(some)))
        old |= {row.id: row for row in rows}
    made = _Rows(
        connection, shelf, texts, merged, {} if news is None else old, set() if news is None else set(news.documents)
    )
    fresh = {one.id: made.of(one) for one in merged}
    same = {
        id for id, row in fresh.items()
        if id in old and (old[id].body, old[id].independent) == (row["body"], row["independent"])
    }  # fmt: skip
    differing = [id for id in fresh if id not in same]
    leaving = [id for id in old if id not in same]
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
    if news is None:
        realign(connection, by_id.keys())
    else:
        moved = {id for id, one in by_id.items() if not news.reports.keys().isdisjoint(one.members)}
        realign(connection, {*differing, *moved, *_told_in(connection, renamed)})
    result = Settled(
        new=sum(id not in old for id in differing), changed=sum(id in old for id in differing),
        gone=sum(id not in fresh for id in old), contacts=_count(connection),
    )  # fmt: skip
    if by is not None and (differing or result.gone):
        body = {"new": result.new, "changed": result.changed, "gone": result.gone}
        happened(connection, by, "merged", "contacts", body)
    return result


def _held(connection: Connection, reports: Collection[str]) -> list[str]:
    """The contacts that hold some reports."""
    column = tables.members.c
    found: set[str] = set()
    for some in portions(sorted(reports)):
        found |= set(connection.execute(select(column.contact).where(column.report.in_(some))).scalars())
    return sorted(found)


def _told_in(connection: Connection, numbers: Collection[int]) -> set[str]:
    """The contacts that some documents tell of."""
    column = tables.reports.c
    found: set[str] = set()
    for some in portions(sorted(numbers)):
        found |= set(connection.execute(select(column.id).where(column.document.in_(some))).scalars())
    return set(_held(connection, found))


class _Rows:
    """Contacts as rows of the store; how many of their documents are independent is counted only where it may have changed."""

    def __init__(
        self, connection: Connection, shelf: Shelf, texts: Texts, merged: Sequence[Merged], old: Mapping[str, Any], new: Set[int]
    ) -> None:  # fmt: skip
        self._connection, self._texts, self._old, self._new = connection, texts, old, new
        self._reports = {id: report for one in merged for id in one.members if (report := shelf.named(id)) is not None}
        self._numbers = _numbers(connection, {report.document for report in self._reports.values()})

    def of(self, one: Merged) -> dict[str, Any]:
        """The row of a contact."""
        reports = [self._reports[id] for id in one.members]
        return {
            "id": one.id, "kind": one.kind, "status": one.status, "focus": one.focus, "first": one.first, "last": one.last,
            "precision": one.precision, "place": one.place, "place_state": one.place_state, "visit": one.visit,
            "reports": len(one.members), "independent": self._independent(one, {report.document for report in reports}),
            "confidence": max(report.confidence for report in reports),
            "body": msgspec.json.encode(replace(one, links=tuple(_finite(link) for link in one.links))).decode(),
        }  # fmt: skip

    def _independent(self, one: Merged, documents: Collection[str]) -> int:
        numbers = {self._numbers[key] for key in documents}
        before = self._old.get(one.id)
        if before is not None and self._new.isdisjoint(numbers) and _members.decode(before.body).members == one.members:
            return int(before.independent)
        return independent(self._connection, self._texts, numbers)


def _finite(link: Link) -> Link:
    """A link as JSON can hold it: a ruling's score is infinite."""
    return replace(link, score=min(link.score, RULED))


def _numbers(connection: Connection, keys: Collection[str]) -> dict[str, int]:
    """The numbers of the current versions of documents, by their keys."""
    column = tables.documents.c
    found: dict[str, int] = {}
    for some in portions(sorted(keys)):
        found |= mapping(connection, select(column.key, column.number).where(column.current, column.key.in_(some)))
    return found


def _count(connection: Connection, table: Table = tables.contacts) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar() or 0
