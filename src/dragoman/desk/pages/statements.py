"""One statement in its place, with the form that corrects it: by fields, and by selecting its words in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk import corrections
from dragoman.desk.access.visitor import require
from dragoman.desk.corrections import ACTS, KINDS, ROLES, STATUSES
from dragoman.desk.desk import desk
from dragoman.desk.marking import Mark, stretches
from dragoman.desk.naming import offered
from dragoman.desk.pages.judging import on
from dragoman.desk.rendering import back, page, posted
from dragoman.errors import LedgerError, Unknown
from dragoman.ledger.judgements import standing
from dragoman.ledger.judging import document_as_judged, revision_of
from dragoman.ledger.questions import contact as asked
from dragoman.ledger.questions import heads_of, judgements_about
from dragoman.ledger.questions import statement as stated
from dragoman.model import Contact, Statement
from dragoman.views.pages import around

T = TypeVar("T", Contact, Statement)
_WHOLE = 6_000  # characters up to which a text is shown whole beside a form


def statement(request: Request) -> Response:
    """A statement with its words in their place."""
    require(request, "reader")
    with desk(request).ledger.reading() as connection:
        said = stated(connection, request.path_params["id"])
        text, read = document_as_judged(connection, said.document)
        head = heads_of(connection, [said.document])[0]
        judgements = judgements_about(connection, [said.id])
        revision = revision_of(connection, said.id)
    one = _fact(read.record.statements, read.ids, said.id)
    marks = [Mark(span=one.span, what="statement", id=said.id), Mark(span=one.content, what="at", id="at")]
    reports = {read.ids[contact.id]: contact for contact in read.record.contacts}
    return page(
        request, "statement.html", said=said, one=one, head=head, record=read.record, revision=revision, judgements=judgements,
        standing=[each.id for each in standing(judgements)], reports=reports, held=read.ids.get(one.contact or ""), ACTS=ACTS, offered=offered(read.record),
        stretches=stretches(text, read.record.passages, marks, around(text, [one.span], _WHOLE)), next=request.query_params.get("next", ""),
    )  # fmt: skip


def corrected(request: Request, form: FormData) -> Response:
    """A statement corrected as the form says."""
    by = str(require(request, "reviewer").name)
    ledger = desk(request).ledger
    with ledger.reading() as connection:
        said = stated(connection, request.path_params["id"])
        _, read = document_as_judged(connection, said.document)
    one = _fact(read.record.statements, read.ids, said.id)
    changes = corrections.of_statement(form, one, read.record, read.ids)
    if not changes:
        raise LedgerError("nothing was changed; accept the statement if it is right as it stands")
    made = ledger.correct_all(said.id, changes, by=by, revision=corrections.revision(form), note=corrections.note(form))
    return back(request, on(form, f"/statements/{said.id}", made[-1].id))


def edit(request: Request) -> Response:
    """The form that corrects a contact, in one report or in all."""
    require(request, "reviewer")
    with desk(request).ledger.reading() as connection:
        found = asked(connection, request.path_params["id"])
        chosen = request.query_params.get("report") or found.reports[0].report.id
        told = next((one for one in found.reports if one.report.id == chosen), None)
        if told is None:
            raise Unknown(f"{chosen}: no report of this contact")
        text, read = document_as_judged(connection, told.report.document)
        revision = revision_of(connection, chosen)
    one = _fact(read.record.contacts, read.ids, chosen)
    marks = [Mark(span=each.span, what="contact", id=chosen) for each in one.evidence[:1]]
    spans = [each.span for each in one.evidence[:1]]
    head = next(each for each in found.documents if each.key == told.report.document)
    return page(
        request, "edit.html", found=found, told=told, one=one, head=head, record=read.record, revision=revision, KINDS=KINDS, STATUSES=STATUSES,
        ROLES=ROLES, offered=offered(read.record), day=corrections.date_words(one), stretches=stretches(text, read.record.passages, marks, around(text, spans, _WHOLE)),
    )  # fmt: skip


def edited(request: Request, form: FormData) -> Response:
    """A contact corrected as the form says: what was changed of one report, in all of them where asked."""
    by = str(require(request, "reviewer").name)
    ledger = desk(request).ledger
    with ledger.reading() as connection:
        found = asked(connection, request.path_params["id"])
        chosen = str(form.get("report", found.reports[0].report.id))
        told = next((each for each in found.reports if each.report.id == chosen), None)
        if told is None:
            raise Unknown(f"{chosen}: no report of this contact")
        _, read = document_as_judged(connection, told.report.document)
    changes = corrections.of_contact(form, _fact(read.record.contacts, read.ids, chosen), read.record)
    if not changes:
        raise LedgerError("nothing was changed; accept the contact if it is right as it stands")
    everywhere = form.get("everywhere") == "yes"
    made = ledger.correct_all(chosen, changes, by=by, revision=corrections.revision(form), note=corrections.note(form))
    for other in found.reports if everywhere else []:
        if other.report.id != chosen:
            ledger.correct_all(other.report.id, _elsewhere(changes), by=by, note=corrections.note(form))
    return back(request, on(form, f"/contacts/{chosen}", made[-1].id))


def _elsewhere(changes: dict[str, Any]) -> dict[str, Any]:
    """Changes for another document's report: spans lead into the first one's text only."""
    bare = dict(changes)
    if bare.get("place"):
        bare.pop("place")
    if bare.get("participants"):
        bare["participants"] = [row | {"span": None} for row in bare["participants"]]
    return bare


def _fact(facts: Sequence[T], ids: dict[str, str], id: str) -> T:
    return next(one for one in facts if ids[one.id] == id)


ROUTES = [
    Route("/statements/{id}", statement, name="statement"),
    Route("/statements/{id}", posted(corrected), methods=["POST"]),
    Route("/contacts/{id}/edit", edit, name="edit"),
    Route("/contacts/{id}/edit", posted(edited), methods=["POST"]),
]
