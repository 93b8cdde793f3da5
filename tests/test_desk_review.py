"""Reviewing in the desk: every button and form is a judgement, signed, in effect at once, and can be undone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from desks import filled
from dragoman.desk.app import make
from dragoman.desk.desk import Desk, address_of
from dragoman.desk.settings import Settings
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.questions import Said
from dragoman.model import Document


@pytest.fixture()
def client(tmp_path: Path) -> Iterator[TestClient]:
    filled(tmp_path / "ledger.db")
    settings = Settings(ledger=str(tmp_path / "ledger.db"), local="Lan")
    with TestClient(make(settings), base_url="http://localhost", headers={"accept-language": "en"}) as client:
        yield client


@pytest.fixture()
def ledger(client: TestClient) -> Ledger:
    held: Desk = client.app.state.desk  # type: ignore[attr-defined]
    return held.ledger


def call(ledger: Ledger) -> str:
    return ledger.contacts(kind="call", since="2026")[0].id


def first(ledger: Ledger) -> Said:
    return next(one for one in ledger.contact(call(ledger)).statements if one.statement.speakers == ["person:to-lam"])


def undo_of(page: str) -> str:
    found = re.search(r'action="(/judgements/[^"]+/undo)"', page)
    assert found is not None
    return found[1]


def test_a_contacts_page_shows_what_each_side_says(client: TestClient, ledger: Ledger) -> None:
    page = client.get(f"/contacts/{call(ledger)}").text
    for one in ledger.contact(call(ledger)).statements[:3]:
        assert one.id in page


def test_a_statement_corrected_by_its_form_and_the_correction_undone(client: TestClient, ledger: Ledger) -> None:
    said = first(ledger)
    answer = client.post(
        f"/statements/{said.id}", data={"act": "criticise", "speakers": ["习近平", ""], "revision": "0"}
    )
    assert answer.status_code == 200, answer.text[-400:]
    now = ledger.statement(said.id).statement
    assert (now.act, now.speakers) == ("criticise", ["person:xi-jinping"])
    assert {(one.by, one.field) for one in ledger.judgements(said.id)} == {("Lan", "act"), ("Lan", "speakers")}
    client.post(undo_of(answer.text), data={"next": f"/statements/{said.id}"})
    last = ledger.judgements(said.id)
    assert last[-1].kind == "undo" and ledger.statement(said.id).statement.speakers == said.statement.speakers


def test_a_span_chosen_in_the_text_becomes_the_statements(client: TestClient, ledger: Ledger) -> None:
    said = first(ledger)
    start, end = said.statement.span
    client.post(f"/statements/{said.id}", data={"span": f"{start}-{end - 3}", "content": f"{start}-{end - 3}"})
    assert ledger.statement(said.id).statement.span == (start, end - 3)
    assert ledger.statement(said.id).quote == said.quote[:-3]


def test_a_form_that_changes_nothing_says_so(client: TestClient, ledger: Ledger) -> None:
    said = first(ledger)
    answer = client.post(f"/statements/{said.id}", data={"act": said.statement.act})
    assert answer.status_code == 400 and "nothing was changed" in answer.text
    assert ledger.judgements(said.id) == []


def test_who_judged_meanwhile_is_told_and_nothing_is_lost(client: TestClient, ledger: Ledger) -> None:
    said = first(ledger)
    ledger.accept(said.id, by="Minh")
    answer = client.post(f"/statements/{said.id}/reject", data={"revision": "0"})
    assert answer.status_code == 409 and "Minh" in answer.text
    assert [one.by for one in ledger.judgements(said.id)] == ["Minh"]


def test_a_rejected_statement_goes_and_comes_back(client: TestClient, ledger: Ledger) -> None:
    said, contact = first(ledger), call(ledger)
    page = client.post(f"/statements/{said.id}/reject", data={"next": f"/contacts/{contact}"}).text
    assert said.id not in {one.id for one in ledger.contact(contact).statements}
    client.post(undo_of(page))
    assert said.id in {one.id for one in ledger.contact(contact).statements}


def test_a_contacts_date_corrected_in_every_report(client: TestClient, ledger: Ledger) -> None:
    found = ledger.contact(call(ledger))
    assert len(found.reports) > 1
    answer = client.post(f"/contacts/{found.contact.id}/edit", data={"date": "2026-01-27", "everywhere": "yes"})
    assert answer.status_code == 200, answer.text[-300:]
    assert {one.report.first for one in ledger.contact(found.contact.id).reports} == {"2026-01-27"}


def test_reports_split_and_contacts_merged(client: TestClient, ledger: Ledger) -> None:
    found = ledger.contact(call(ledger))
    report = found.reports[-1].report.id
    page = client.post(f"/contacts/{found.contact.id}/split", data={"report": report}).text
    one, other = (ledger.contact(id).contact.id for id in (found.reports[0].report.id, report))
    assert one != other
    client.post(undo_of(page))
    assert ledger.contact(report).contact.id == found.contact.id
    client.post(f"/contacts/{found.contact.id}/split", data={"report": report})
    client.post(undo_of(client.get(f"/contacts/{ledger.contact(report).contact.id}").text))
    others = [line.id for line in ledger.contacts() if line.id != found.contact.id]
    client.post(f"/contacts/{found.contact.id}/merge", data={"other": others[0]})
    assert ledger.contact(others[0]).contact.id == ledger.contact(found.contact.id).contact.id


def test_what_was_not_read_is_added_on_its_words(client: TestClient, ledger: Ledger) -> None:
    head = ledger.contact(call(ledger)).documents[0]
    answer = client.post(
        f"/documents/{address_of(head.key)}/add",
        data={"span": "0-20", "what": "statement", "act": "warn", "actors": ["Tô Lâm", "", ""]},
    )
    assert answer.status_code == 200, answer.text[-300:]
    _, _, record = ledger.document(head.key)
    made = next(one for one in record.statements if one.span == (0, 20))
    assert made.act == "warn" and made.speakers == ["person:to-lam"]


def test_an_actor_is_said_to_be_another(client: TestClient, ledger: Ledger) -> None:
    answer = client.post("/review/actor", data={"id": "person:to-lam", "actor": "Lương Cường"})
    assert answer.status_code == 200, answer.text[-300:]
    assert all("person:to-lam" not in one.statement.speakers for one in ledger.contact(call(ledger)).statements)
    assert any("person:luong-cuong" in one.statement.speakers for one in ledger.contact(call(ledger)).statements)


def test_a_name_that_is_nobodys_goes(client: TestClient, ledger: Ledger) -> None:
    answer = client.post("/review/actor", data={"id": "person:to-lam", "nobody": "yes"})
    assert answer.status_code == 200, answer.text[-300:]
    found = ledger.contact(ledger.contacts(actors=["person:xi-jinping"])[0].id)
    assert all("person:to-lam" not in one.statement.speakers for one in found.statements)
    assert all(one.actor != "person:to-lam" for one in found.contact.parties)


def test_the_queue_has_what_is_in_doubt_until_it_is_judged(client: TestClient, ledger: Ledger) -> None:
    text = "Foreign Minister Jan Nowhere of Poland met President Biden. Nowhere said Poland will support Ukraine."
    ledger.ingest([Document(text=text, id="undated")])
    doubt = next(one for one in ledger.doubts("contact"))
    assert "undated" in doubt.why
    assert f"doubt-{doubt.ids[0]}" in client.get("/review").text
    client.post(f"/contacts/{doubt.ids[0]}/accept")
    assert f"doubt-{doubt.ids[0]}" not in client.get("/review").text


def test_a_document_shows_every_span_and_why_noise_was_set_aside(client: TestClient, ledger: Ledger) -> None:
    head = ledger.contact(call(ledger)).documents[0]
    _, _, record = ledger.document(head.key)
    page = client.get(f"/documents/{address_of(head.key)}?mentions=1&at=3-9").text
    assert page.count('id="s-s') == len(record.statements) and 'id="at"' in page
    for one in (one for one in record.passages if one.role == "noise"):
        assert (one.reason or "") in page


@pytest.mark.parametrize(
    "path", ["/contacts/rnothing", "/statements/snothing", "/documents/dnothing", "/contacts/rnothing/edit"]
)
def test_what_is_not_there_says_so(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_contact_judged_meanwhile_is_not_accepted_unseen(client: TestClient, ledger: Ledger) -> None:
    found = ledger.contact(call(ledger))
    ledger.accept(found.contact.members[-1], by="Minh")
    answer = client.post(f"/contacts/{found.contact.id}/accept", data={"revision": "0"})
    assert answer.status_code == 409 and len(ledger.judgements()) == 1
    assert client.post(f"/contacts/{found.contact.id}/accept", data={"revision": "1"}).status_code == 200
    assert {one.subject for one in ledger.judgements() if one.by == "Lan"} == set(found.contact.members)
