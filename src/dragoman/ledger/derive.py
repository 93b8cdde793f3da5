"""From one document's record, with people's judgements on it, to the rows that questions are asked of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Table

from dragoman.ledger import tables
from dragoman.ledger.candidates import candidate_rows
from dragoman.ledger.judged import Judged, judged
from dragoman.ledger.judgements import Judgement
from dragoman.ledger.outcomes import MARK, may_tell
from dragoman.ledger.reports import Report, reports
from dragoman.model import Passage, Record, Statement

Rows = dict[Table, list[dict[str, Any]]]


def derive(number: int, key: str, record: Record, text: str, judgements: Sequence[Judgement]) -> tuple[Rows, Judged]:
    """The rows of a document by table, and the record as judged; `number` and `key` are the document's in the ledger."""
    left = judged(key, record, text, judgements)
    record = left.record
    told = list(reports(key, record, text, left.ids, left.fields))
    rows: Rows = {
        tables.reports: [_report(number, one) for one in told],
        tables.statements: [],
        tables.statement_actors: [],
        tables.statement_marks: [],
        tables.candidates: [],
        tables.formulas: _formulas(number, left),
        tables.actors: [
            {
                "document": number, "actor": id, "kind": one.kind, "name": one.name, "state": one.state,
                "known": one.catalogue, "mentions": len(one.mentions),
            }
            for id, one in record.actors.items()
        ],
    }  # fmt: skip
    languages = Languages(record.passages)
    for statement in record.statements:
        id = left.ids[statement.id]
        row = _statement(number, id, statement, left, languages.at(statement.span.start))
        rows[tables.statements].append(row)
        words, language, within = text[row["start"] : row["end"]], row["language"], row["report"] is not None
        rows[tables.candidates] += candidate_rows(number, id, words, row["start"], language, within)
        rows[tables.statement_actors] += [
            {"statement": id, "role": role, "actor": actor}
            for role, actors in (
                ("speaker", statement.speakers),
                ("addressee", statement.addressees),
                ("reporter", statement.reporters),
            )
            for actor in dict.fromkeys(actors)
        ]
        marks = [("topic", topic) for topic in statement.topics] + [
            ("mechanism", name) for name in statement.mechanisms
        ]
        if not within and may_tell(words, language):
            marks.append(MARK)
        rows[tables.statement_marks] += [
            {"statement": id, "kind": kind, "value": value} for kind, value in dict.fromkeys(marks)
        ]
    return rows, left


def _report(number: int, one: Report) -> dict[str, Any]:
    return {
        "id": one.id, "document": number, "contact": one.contact, "outlet": one.outlet, "start": one.span.start, "end": one.span.end,
        "body": msgspec.json.encode(one).decode(),
    }  # fmt: skip


class Languages:
    """In which language a text is at a place, by its passages: without the script, empty where it is not known."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = sorted(passages, key=lambda one: one.span.start)

    def at(self, place: int) -> str:
        before = bisect_right(self._passages, place, key=lambda one: one.span.start)
        language = self._passages[before - 1].language if before else ""
        return "" if language == "und" else language.partition("-")[0]


def _statement(number: int, id: str, one: Statement, left: Judged, language: str) -> dict[str, Any]:
    return {
        "id": id, "document": number, "statement": one.id, "report": left.ids.get(one.contact or ""), "act": one.act,
        "language": language,
        "start": one.span.start, "end": one.span.end, "body": msgspec.json.encode(one).decode(),
    }  # fmt: skip


def _formulas(number: int, left: Judged) -> list[dict[str, Any]]:
    """Each formula once a place: two rules may see the same one there."""
    found = {
        (use.span.start, use.formula): {
            "document": number, "start": use.span.start, "end": use.span.end, "formula": use.formula,
            "language": use.language, "user": use.user, "statement": left.ids.get(use.statement or ""),
        }
        for use in left.record.formulas
    }  # fmt: skip
    return list(found.values())
