"""What a reviewer's buttons do: accept, reject, merge, split, add, undo; each a judgement of the ledger, signed by the visitor."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk import corrections
from dragoman.desk.access.visitor import require
from dragoman.desk.desk import address_of, desk
from dragoman.desk.naming import actor_meant
from dragoman.desk.pages.contact import related
from dragoman.desk.rendering import back, page, posted
from dragoman.errors import LedgerError
from dragoman.ledger.correcting import actor_of
from dragoman.ledger.judging import document_as_judged
from dragoman.ledger.questions import Line, contacts
from dragoman.ledger.questions import contact as asked
from dragoman.model import Record


def on(form: FormData, otherwise: str, judgement: str) -> str:
    """Where to go after a judgement: where the form says, with the judgement named so that it can be undone at once."""
    to = str(form.get("next") or otherwise)
    path, _, anchor = to.partition("#")
    path, _, asks = path.partition("?")
    kept = [part for part in asks.split("&") if part and not part.startswith("done=")]
    return f"{path}?{'&'.join([*kept, f'done={quote(judgement)}'])}" + (f"#{anchor}" if anchor else "")


def accept_fact(request: Request, form: FormData) -> Response:
    """A statement or report is right as it stands."""
    by, id = str(require(request, "reviewer").name), request.path_params["id"]
    made = desk(request).ledger.accept(id, by=by, revision=corrections.revision(form), note=corrections.note(form))
    return back(request, on(form, "/review", made.id))


def reject_fact(request: Request, form: FormData) -> Response:
    """A statement or report is none."""
    by, id = str(require(request, "reviewer").name), request.path_params["id"]
    made = desk(request).ledger.reject(id, by=by, revision=corrections.revision(form), note=corrections.note(form))
    return back(request, on(form, "/review", made.id))


def accept_contact(request: Request, form: FormData) -> Response:
    """A contact is right as it stands, in every report."""
    by, id = str(require(request, "reviewer").name), request.path_params["id"]
    ledger = desk(request).ledger
    with ledger.reading() as connection:
        members = asked(connection, id).contact.members
    made = ledger.accept_all(members, by=by, revision=corrections.revision(form), note=corrections.note(form))
    return back(request, on(form, f"/contacts/{id}", made[-1].id))


def merge(request: Request) -> Response:
    """Contacts that may be the same, to choose from."""
    require(request, "reviewer")
    with desk(request).ledger.reading() as connection:
        found = asked(connection, request.path_params["id"])
        near = related(connection, found)
        other = request.query_params.get("other", "").strip()
        if other and all(one.id != other for one in near):
            near = [*judging_lines(connection, other), *near]
    return page(request, "merge.html", found=found, near=near)


def judging_lines(connection: Connection, id: str) -> list[Line]:
    """A contact as a line, by its id or a report's. Raises Unknown."""
    return contacts(connection, ids=[asked(connection, id).contact.id])


def merged(request: Request, form: FormData) -> Response:
    """Two contacts are one."""
    by, id = str(require(request, "reviewer").name), request.path_params["id"]
    made = desk(request).ledger.same(id, str(form.get("other", "")).strip(), by=by, note=corrections.note(form))
    return back(request, on(form, f"/contacts/{id}", made.id))


def different(request: Request, form: FormData) -> Response:
    """Two contacts are not one."""
    by, id = str(require(request, "reviewer").name), request.path_params["id"]
    made = desk(request).ledger.different(id, str(form.get("other", "")).strip(), by=by, note=corrections.note(form))
    return back(request, on(form, "/review", made.id))


def split(request: Request, form: FormData) -> Response:
    """A report is of another contact than the one it stands in."""
    by, id = str(require(request, "reviewer").name), request.path_params["id"]
    report = str(form.get("report", ""))
    ledger = desk(request).ledger
    with ledger.reading() as connection:
        members = [one for one in asked(connection, id).contact.members if one != report]
    if not members:
        raise LedgerError(f"{report}: is the contact's only report")
    made = ledger.different(report, members[0], by=by, note=corrections.note(form))
    return back(request, on(form, f"/contacts/{members[0]}", made.id))


def undo(request: Request, form: FormData) -> Response:
    """A judgement is taken back; or taken back no longer."""
    by, id = str(require(request, "reviewer").name), request.path_params["id"]
    made = desk(request).ledger.undo(id, by=by, note=corrections.note(form))
    return back(request, on(form, "/review", made.id))


def add(request: Request, form: FormData) -> Response:
    """A statement or contact that was not read, on selected words."""
    by = str(require(request, "reviewer").name)
    here = desk(request)
    key = here.key(request.path_params["address"])
    with here.ledger.reading() as connection:
        _, read = document_as_judged(connection, key)
    span = corrections.span_of(str(form.get("span", "")))
    what = str(form.get("what", "statement"))
    names = [actor_meant(str(one), read.record) for one in form.getlist("actors") if str(one).strip()]
    value: dict[str, Any] = {"span": list(span)}
    if what == "contact":
        rows = [{"actor": id, "state": state_of(id, read.record)} for id in names]
        value |= {"kind": str(form.get("kind", "")), "participants": rows, "focus": True}
        if day := str(form.get("date", "")).strip():
            value["date"] = day
    else:
        value |= {"act": str(form.get("act", "")), "speakers": names}
    made = here.ledger.add(key, what, value, by=by, note=corrections.note(form))
    return back(request, on(form, f"/documents/{address_of(key)}", made.id))


def state_of(id: str, record: Record) -> str | None:
    """The state an actor stands for, as the document or the catalogue has it."""
    known = record.actors.get(id)
    return known.state if known is not None else actor_of(id).state


def resolved(request: Request, form: FormData) -> Response:
    """An actor is another: in every document, or in one."""
    by = str(require(request, "reviewer").name)
    here = desk(request)
    old = str(form.get("id", ""))
    new = None if form.get("nobody") == "yes" else actor_meant(str(form.get("actor", "")))
    documents = [here.key(str(form["document"]))] if form.get("document") else None
    made = here.ledger.replace(old, new, by=by, documents=documents, note=corrections.note(form))
    return back(request, on(form, "/review", made[-1].id))


ROUTES = [
    Route("/statements/{id}/accept", posted(accept_fact), methods=["POST"]),
    Route("/statements/{id}/reject", posted(reject_fact), methods=["POST"]),
    Route("/reports/{id}/accept", posted(accept_fact), methods=["POST"]),
    Route("/reports/{id}/reject", posted(reject_fact), methods=["POST"]),
    Route("/contacts/{id}/accept", posted(accept_contact), methods=["POST"]),
    Route("/contacts/{id}/merge", merge, name="merge"),
    Route("/contacts/{id}/merge", posted(merged), methods=["POST"]),
    Route("/contacts/{id}/different", posted(different), methods=["POST"]),
    Route("/contacts/{id}/split", posted(split), methods=["POST"]),
    Route("/judgements/{id}/undo", posted(undo), methods=["POST"]),
    Route("/documents/{address}/add", posted(add), methods=["POST"]),
    Route("/review/actor", posted(resolved), methods=["POST"]),
]
