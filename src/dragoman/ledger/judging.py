"""Putting a person's judgement down: refused where somebody else judged the same thing meanwhile, in effect at once where not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, func, insert, select

from dragoman.errors import Conflict, LedgerError, Unknown
from dragoman.ledger import tables
from dragoman.ledger.anchors import anchor
from dragoman.ledger.correcting import CONTACT_FIELDS, STATEMENT_FIELDS, added, corrected, is_span
from dragoman.ledger.ingest import known_of, replace_reading
from dragoman.ledger.judged import Judged, judged
from dragoman.ledger.judgements import Anchor, Fact, Judgement, Kind, standing
from dragoman.ledger.pending import mark_pending
from dragoman.ledger.records import judgement_of, judgements_on, record_of
from dragoman.ledger.reports import identifier
from dragoman.ledger.settle import follow
from dragoman.ledger.store import happened, now, portions
from dragoman.model import Record


def judge(
    connection: Connection,
    kind: Kind,
    subject: str,
    *,
    by: str,
    field: str | None = None,
    value: Any = None,
    revision: int | None = None,
    note: str | None = None,
) -> Judgement:
    """Correct a field, reject or accept a report or statement. Raises Unknown, Conflict, LedgerError.

    `revision` is the number of judgements on the subject that the person had seen; None takes what there is now.
    """
    subject = follow(connection, [subject])[subject]
    number, key, text, sha256 = _document_of(connection, subject)
    told = _judged(connection, number, key, text)
    local = next(local for local, named in told.ids.items() if named == subject)
    facts: list[Fact] = [*told.record.contacts, *told.record.statements]
    fact = next(one for one in facts if one.id == local)
    if kind == "correct":
        corrected(fact, field or "", value, by)  # a value that can't be taken is refused before anything is written
        if field in ("span", "content") and not is_span(value, text):
            raise LedgerError(f"{field}: two places in the text, 0 to {len(text)}, start before end")
        if field == "contact" and value is not None:
            value = follow(connection, [value])[value]
            if value not in told.ids.values():
                raise Unknown(f"{value}: no report of the statement's own document has this id")
    made = _put(
        connection, kind, subject, by, revision, document=key, field=field, value=value, note=note,
        anchor=anchor(key, sha256, text, _unjudged(connection, number, key, text, subject) or fact),
    )  # fmt: skip
    _apply(connection, number, key, text)
    return made


def correct_all(
    connection: Connection, subject: str, changes: Mapping[str, Any], *, by: str, revision: int | None = None, note: str | None = None
) -> list[Judgement]:  # fmt: skip
    """Correct several fields of a report or statement, all or none. Raises as `judge`."""
    made: list[Judgement] = []
    for field, value in changes.items():
        made.append(
            judge(connection, "correct", subject, by=by, field=field, value=value, revision=revision, note=note)
        )
        revision = made[-1].revision
    return made


def accept_all(
    connection: Connection, subjects: Iterable[str], *, by: str, revision: int | None = None, note: str | None = None
) -> list[Judgement]:
    """Accept several reports or statements, all or none; `revision`: the judgements on all of them that the person had seen."""
    told = list(subjects)
    there = sum(revision_of(connection, one) for one in told)
    if revision is not None and revision != there:
        raise Conflict(f"{', '.join(told[:3])}: judged meanwhile; look at it again, then judge")
    return [judge(connection, "accept", one, by=by, note=note) for one in told]


def add(
    connection: Connection, document: str, what: str, value: dict[str, Any], *, by: str, note: str | None = None
) -> Judgement:
    """Add a contact or statement that was not read, tied to a span of a document (by key or id). Raises Unknown, LedgerError."""
    number, key, text, sha256 = document_named(connection, document)
    subject, fact = added(key, what, value, by, text)
    made = _put(
        connection, "add", subject, by, 0, document=key, value=value, note=note, anchor=anchor(key, sha256, text, fact)
    )  # fmt: skip
    _apply(connection, number, key, text)
    return made


def pair(
    connection: Connection, kind: Kind, one: str, other: str, *, by: str, revision: int | None = None, note: str | None = None
) -> Judgement:  # fmt: skip
    """Say that two contacts (by their ids or those of reports) are the same, or that a report is not of a contact.

    For "different" of two contacts no report of one will stand with a report of the other; of one contact the report named
    first will stand with none of the rest.
    """
    one, other = (follow(connection, [id])[id] for id in (one, other))
    homes = [_members(connection, id) for id in (one, other)]
    if homes[0] == homes[1] and (len(homes[0]) == 1 or kind == "same"):
        raise LedgerError(f"{one}, {other}: is one contact already" + ", of one report" * (len(homes[0]) == 1))
    if kind == "same":  # what stands in either contact now stands together
        together = sorted({*homes[0], *homes[1]})
        pairs = [(together[0], member) for member in together[1:]]
    elif homes[0] == homes[1]:
        pairs = [(one, member) for member in homes[0] if member != one]
    else:
        pairs = [(mine, theirs) for mine in homes[0] for theirs in homes[1]]
    subject = "+".join(sorted((one, other)))
    made = _put(connection, kind, subject, by, revision, pairs=pairs, note=note)
    mark_pending(connection, "report", _bodies(connection, {id for two in pairs for id in two}))
    return made


def undo(connection: Connection, id: str, *, by: str, note: str | None = None) -> Judgement:
    """Take a judgement back, by another that says so. Raises Unknown, or LedgerError where it is undone already."""
    row = connection.execute(select(tables.judgements).where(tables.judgements.c.id == id)).mappings().first()
    if row is None:
        raise Unknown(f"{id}: no judgement has this id; `dragoman log` lists them")
    old = judgement_of(row)
    on_it = connection.execute(select(tables.judgements).where(tables.judgements.c.subject == old.subject)).mappings()
    if id not in {one.id for one in standing(judgement_of(row) for row in on_it)} and old.kind != "undo":
        raise LedgerError(f"{id}: is undone already")
    made = _put(connection, "undo", old.subject, by, None, document=old.document, value=id, note=note)
    if old.document is not None:
        number, key, text, _ = document_named(connection, old.document)
        _apply(connection, number, key, text)
    touched = {id for two in old.pairs for id in two}
    while old.kind == "undo":  # undoing an undoing brings the first judgement back
        old = judgement_of(
            connection.execute(select(tables.judgements).where(tables.judgements.c.id == old.value)).mappings().one()
        )
        touched |= {id for two in old.pairs for id in two}
    mark_pending(connection, "report", _bodies(connection, set(follow(connection, touched).values())))
    return made


def document_named(connection: Connection, name: str) -> tuple[int, str, str, str]:
    """Number, key, text and SHA-256 of the current version of a document, by key or id. Raises Unknown."""
    column = tables.documents.c
    question = select(column.number, column.key, column.text, column.sha256).where(column.current)
    rows = connection.execute(question.where((column.key == name) | (column.id == name)).limit(2)).all()
    if len(rows) != 1:
        what = "no document has this key or id" if not rows else "several documents have this id; give the key"
        raise Unknown(f"{name}: {what}")
    return tuple(rows[0])


def record_as_judged(connection: Connection, key: str) -> Record:
    """The record of a document's current version with the judgements on it in effect. Raises Unknown."""
    return document_as_judged(connection, key)[1].record


def document_as_judged(connection: Connection, name: str) -> tuple[str, Judged]:
    """The text of a document's current version, and its record as people left it with the ledger's ids. Raises Unknown."""
    number, key, text, _ = document_named(connection, name)
    return text, _judged(connection, number, key, text)


def documents_as_judged(connection: Connection, keys: Iterable[str]) -> dict[str, tuple[str, Judged]]:
    """Several documents at once as `document_as_judged` has them, by key; one that is not there is left out."""
    column, read = tables.documents.c, tables.readings.c
    found: dict[str, tuple[str, Judged]] = {}
    for some in portions(keys):
        told: dict[str, list[Judgement]] = defaultdict(list)
        for row in connection.execute(
            select(tables.judgements).where(tables.judgements.c.document.in_(some))
        ).mappings():
            told[row["document"]].append(judgement_of(row))
        question = select(column.key, column.text, read.record).join(tables.readings, read.document == column.number)
        for key, text, record in connection.execute(question.where(column.current, column.key.in_(some))):
            found[key] = text, judged(key, record_of(record), text, told[key])
    return found


def listed(connection: Connection, subject: str | None = None) -> list[Judgement]:
    """Judgements, all or on one subject, the earlier first."""
    question = select(tables.judgements)
    if subject is not None:
        question = question.where(tables.judgements.c.subject == subject)
    found = [judgement_of(row) for row in connection.execute(question).mappings()]
    return sorted(found, key=lambda one: (one.at, one.subject, one.revision))


def revision_of(connection: Connection, subject: str) -> int:
    """How many judgements there are on a subject."""
    column = tables.judgements.c
    return (
        connection.execute(
            select(func.coalesce(func.max(column.revision), 0)).where(column.subject == subject)
        ).scalar()
        or 0
    )


def _put(
    connection: Connection, kind: Kind, subject: str, by: str, seen: int | None, *, document: str | None = None, field: str | None = None,
    value: Any = None, anchor: Anchor | None = None, pairs: Sequence[tuple[str, str]] = (), note: str | None = None,
) -> Judgement:  # fmt: skip
    there = revision_of(connection, subject)
    if seen is not None and seen != there:
        column = tables.judgements.c
        last = (
            connection.execute(select(tables.judgements).where(column.subject == subject, column.revision == there))
            .mappings()
            .first()
        )
        who = "" if last is None else f", the last by {last['by']} at {last['at']} ({last['kind']})"
        raise Conflict(
            f"{subject}: judged meanwhile (revision {there}, you saw {seen}{who}); look at it again, then judge",
            there, None if last is None else {name: last[name] for name in ("id", "kind", "by", "at")},
        )  # fmt: skip
    at = now()
    made = Judgement(
        id=identifier("j", subject, str(there + 1), kind, by, at), subject=subject, revision=there + 1, kind=kind, document=document,
        by=by, at=at, field=field, value=value, anchor=anchor, pairs=list(pairs), note=note,
    )  # fmt: skip
    head = {name: getattr(made, name) for name in ("id", "subject", "revision", "kind", "document", "by", "at")}
    rest = {name: getattr(made, name) for name in ("field", "value", "anchor", "pairs", "note")}
    body = msgspec.json.encode(rest).decode()
    connection.execute(insert(tables.judgements).values(**head, body=body))
    happened(connection, by, kind, subject, {"judgement": made.id}, at)
    return made


def _apply(connection: Connection, number: int, key: str, text: str) -> None:
    """Make a document's rows anew from its record and the judgements there are now."""
    record, edition = connection.execute(
        select(tables.readings.c.record, tables.readings.c.edition).where(tables.readings.c.document == number)
    ).one()
    reading = {"document": number, "edition": edition, "record": record}
    replace_reading(connection, number, key, text, reading, known_of(connection, [key]).get(key))


def _judged(connection: Connection, number: int, key: str, text: str) -> Judged:
    record = connection.execute(
        select(tables.readings.c.record).where(tables.readings.c.document == number)
    ).scalar_one()
    return judged(key, record_of(record), text, judgements_on(connection, key))


def _unjudged(connection: Connection, number: int, key: str, text: str, subject: str) -> Fact | None:
    """The fact as the rules read it, for a judgement to keep; None where only a judgement brought it there."""
    record = record_of(
        connection.execute(select(tables.readings.c.record).where(tables.readings.c.document == number)).scalar_one()
    )
    plain = judged(key, record, text, ())
    local = next((local for local, named in plain.ids.items() if named == subject), None)
    facts: list[Fact] = [*record.contacts, *record.statements]
    return next((one for one in facts if one.id == local), None)


def _document_of(connection: Connection, subject: str) -> tuple[int, str, str, str]:
    for table in (tables.reports, tables.statements):
        number = connection.execute(select(table.c.document).where(table.c.id == subject)).scalar()
        if number is not None:
            column = tables.documents.c
            row = connection.execute(
                select(column.number, column.key, column.text, column.sha256).where(column.number == number)
            ).one()
            return tuple(row)
    rejected = connection.execute(select(tables.judgements.c.id).where(tables.judgements.c.subject == subject)).scalar()
    if rejected is not None:
        raise Unknown(f"{subject}: was rejected; undo judgement {rejected} to bring it back")
    raise Unknown(f"{subject}: no report or statement has this id; `dragoman show` lists those of a contact")


def _members(connection: Connection, id: str) -> list[str]:
    column = tables.members.c
    held = connection.execute(select(column.contact).where(column.report == id)).scalar()
    if held is None:
        raise Unknown(f"{id}: no contact or report has this id; `dragoman contacts` lists them")
    return list(
        connection.execute(select(column.report).where(column.contact == held).order_by(column.report)).scalars()
    )


def _bodies(connection: Connection, ids: set[str]) -> dict[str, str | None]:
    column = tables.reports.c
    rows = connection.execute(select(column.id, column.body).where(column.id.in_(sorted(ids))))
    return {row.id: row.body for row in rows}


FIELDS = tuple(dict.fromkeys((*CONTACT_FIELDS, *STATEMENT_FIELDS)))
