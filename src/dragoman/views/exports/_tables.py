"""The ledger as tables of plain columns, written as CSV in one pass; what each column means is in `data/ontologies/table_columns.tsv`."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from sqlalchemy import select

from dragoman.events.codes import of_act
from dragoman.ledger import tables
from dragoman.ledger.store import portions
from dragoman.views.events import Event, Facts, Side, Source
from dragoman.views.ontologies import table_columns

NAMES = tuple(dict.fromkeys(column.table for column in table_columns()))
_Rows = Iterator[tuple[str, dict[str, Any]]]


def columns_of(table: str) -> list[str]:
    """The columns of a table, in order."""
    return [column.name for column in table_columns() if column.table == table]


def write_csv(facts: Facts, folder: Path) -> None:
    """Every table as `<table>.csv`: UTF-8, a header, nothing for what is not known."""
    with ExitStack() as opened:
        writers = {}
        for name in NAMES:
            out = opened.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
            writers[name] = csv.DictWriter(out, columns_of(name), lineterminator="\n")
            writers[name].writeheader()
        for table, row in rows(facts):
            writers[table].writerow(row)


def rows(facts: Facts) -> _Rows:
    """The rows of all tables as the events come."""
    seen: set[str] = set()
    for event in facts.events():
        for telling in event.tellings:
            if telling.source.key not in seen:
                seen.add(telling.source.key)
                yield "documents", _document(telling.source)
        yield from _contact(event) if event.what == "contact" else _statements(event)
    yield from _formulas(facts, seen)


def _contact(event: Event) -> _Rows:
    merged = event.merged
    assert merged is not None
    yield "contacts", {
        "id": event.id, "kind": event.kind, "status": event.status, "focus": event.focus, "first": event.first,
        "last": event.last, "precision": event.precision, "basis": event.basis, "place": event.place,
        "place_state": event.place_state, "visit": event.visit, "reports": len(event.told),
        "independent": event.independent, "confidence": event.confidence, **_codes(event.codes),
    }  # fmt: skip
    for place, party in enumerate(merged.parties):
        yield "participants", {
            "contact": event.id, "place": place, "actor": party.actor, "name": party.name, "office": party.office,
            "state": party.state, "role": party.role,
        }  # fmt: skip
    for one, telling in zip(event.told, event.tellings, strict=True):
        report = one.report
        yield "reports", {
            "id": report.id, "contact": event.id, "document": report.document, "start": report.span.start,
            "end": report.span.end, "quote": one.quote, "language": telling.language, "kind": report.kind,
            "status": report.status, "first": report.first, "last": report.last, "precision": report.precision,
            "place": report.place, "place_state": report.place_state, "confidence": report.confidence,
        }  # fmt: skip
    for claim in merged.claims:
        for member in claim.reports:
            yield "claims", {"contact": event.id, "field": claim.field, "value": claim.value, "report": member}


def _statements(event: Event) -> _Rows:
    for said, telling in zip(event.said, event.tellings, strict=True):
        one = said.statement
        yield "statements", {
            "id": said.id, "event": event.id, "document": said.document, "report": said.report, "contact": event.contact,
            "act": one.act, "start": one.span.start, "end": one.span.end, "quote": said.quote, "language": telling.language,
            "content_start": one.content.start, "content_end": one.content.end,
            "commitment": one.commitment.kind if one.commitment is not None else None, "same": said.same,
            "rule": one.cue.rule, "confidence": one.confidence, **_codes(of_act(one.act)),
        }  # fmt: skip
        sides = {side.actor: side for side in event.sides}
        for role, actors in (("speaker", one.speakers), ("addressee", one.addressees), ("reporter", one.reporters)):
            for actor in dict.fromkeys(actors):
                yield (
                    "statement_actors",
                    {"statement": said.id, "role": role, "actor": actor, **_side(sides.get(actor))},
                )
        for kind, values in (("topic", one.topics), ("mechanism", one.mechanisms)):
            for value in sorted(set(values)):
                yield "statement_marks", {"statement": said.id, "kind": kind, "value": value}


def _side(side: Side | None) -> dict[str, str | None]:
    return {"name": side.name, "state": side.state} if side is not None else {}


def _codes(codes: dict[str, Any]) -> dict[str, str | None]:
    plover = codes["plover"]
    return {"plover_event": plover["event"], "plover_mode": plover["mode"], "cameo": codes["cameo"]}


def _document(source: Source) -> dict[str, Any]:
    return {
        "key": source.key, "url": source.url, "title": source.title, "outlet": source.outlet,
        "published": source.published, "characters": source.characters, "sha256": source.sha256, "taken_in": source.at,
        "copy_of": source.copy_of,
    }  # fmt: skip


def _formulas(facts: Facts, keys: set[str]) -> _Rows:
    column, head = tables.formulas.c, tables.documents.c
    for some in portions(sorted(keys)):
        question = (
            select(head.key.label("document"), column.start, column.end, column.formula, column.language, column.user)
            .join(tables.documents, head.number == column.document)
            .where(head.current, head.key.in_(some))
        )
        found = [dict(row) for row in facts.connection.execute(question).mappings()]
        for row in sorted(found, key=lambda row: (row["document"], row["start"], row["formula"])):
            yield "formulas", row
