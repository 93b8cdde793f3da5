"""People's judgements: they win, outlive a new reading and a new version, are undone, and never swallow each other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

import ledgers
from dragoman import Document, Ledger
from dragoman.errors import Conflict, LedgerError, Unknown
from dragoman.ledger import ingest
from dragoman.ledger.questions import Said
from dragoman.ledger.records import packed, record_of


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    with Ledger(place) as opened:
        opened.ingest(ledgers.ALL)
        yield opened


def call(ledger: Ledger) -> str:
    [line] = ledger.contacts(states=["VNM", "CHN"], kind="call", since="2026")
    return line.id


def said_in(ledger: Ledger, url: str | None) -> list[Said]:
    return [one for one in ledger.contact(call(ledger)).statements if one.document == url]


def test_a_corrected_act_stands_and_is_undone(ledger: Ledger) -> None:
    said = said_in(ledger, ledgers.CALL_EN.url)[0]
    was = said.statement.act
    made = ledger.correct(said.id, "act", "warn", by="Lan", note="too mild")
    again = ledger.statement(said.id).statement
    assert (again.act, again.codes) == ("warn", {**again.codes}) and again.act != was
    assert [(one.kind, one.by, one.note) for one in ledger.contact(call(ledger)).judgements] == [
        ("correct", "Lan", "too mild")
    ]
    undone = ledger.undo(made.id, by="Minh")
    assert ledger.statement(said.id).statement.act == was
    ledger.undo(undone.id, by="Lan")
    assert ledger.statement(said.id).statement.act == "warn"
    assert ledger.check() == []


def test_codes_and_promises_follow_a_corrected_act(ledger: Ledger) -> None:
    said = said_in(ledger, ledgers.CALL_EN.url)[0]
    ledger.correct(said.id, "act", "commit", by="Lan")
    found = ledger.statement(said.id).statement
    assert found.codes["cameo"] == "030"
    assert found.commitment is not None and found.commitment.kind == "promise"


def test_a_rejected_report_leaves_its_contact_and_comes_back(ledger: Ledger) -> None:
    report = next(
        told.report.id for told in ledger.contact(call(ledger)).reports if told.report.document == ledgers.CALL_VI.url
    )
    made = ledger.reject(report, by="Lan")
    assert len(ledger.contact(call(ledger)).reports) == 2
    with pytest.raises(Unknown, match=made.id):
        ledger.accept(report, by="Lan")
    ledger.undo(made.id, by="Lan")
    assert len(ledger.contact(call(ledger)).reports) == 3
    assert ledger.check() == []


def test_a_corrected_date_moves_a_report_to_another_day(ledger: Ledger) -> None:
    report = next(
        told.report.id for told in ledger.contact(call(ledger)).reports if told.report.document == ledgers.CALL_VI.url
    )
    ledger.correct(report, "date", "2026-03", by="Lan")
    moved = ledger.contact(report).contact
    assert (moved.first, moved.last, moved.precision) == ("2026-03-01", "2026-03-31", "month")
    assert moved.members == (report,)


def test_participants_can_be_put_right(ledger: Ledger) -> None:
    [meeting] = ledger.contacts(actors=["person:emmanuel-macron"])
    people = [
        {"actor": "person:emmanuel-macron", "role": "host"},
        {"actor": "person:angela-merkel", "role": "guest", "state": "DEU"},
    ]
    ledger.correct(meeting.id, "participants", people, by="Lan")
    found = ledger.contact(meeting.id)
    assert {party.actor for party in found.contact.parties} == {"person:emmanuel-macron", "person:angela-merkel"}
    assert ledger.contacts(actors=["person:angela-merkel"])[0].id == meeting.id


def test_same_and_different_win_over_the_rules(ledger: Ledger) -> None:
    first, [earlier] = call(ledger), ledger.contacts(states=["VNM", "CHN"], kind="call", until="2025")
    same = ledger.same(first, earlier.id, by="Lan")
    assert len(ledger.contact(first).reports) == 4
    ledger.undo(same.id, by="Lan")
    assert len(ledger.contact(first).reports) == 3
    report = next(
        told.report.id for told in ledger.contact(first).reports if told.report.document == ledgers.CALL_EN.url
    )
    apart = ledger.different(report, first, by="Lan")
    assert ledger.contact(report).contact.members == (report,)
    ledger.undo(apart.id, by="Lan")
    assert len(ledger.contact(report).reports) == 3
    assert ledger.check() == []


def test_what_was_not_read_can_be_added(ledger: Ledger) -> None:
    text = ledgers.MEETING_FR.text
    start = text.index("Emmanuel Macron a salué")
    value = {
        "span": [start, len(text) - 1],
        "act": "praise",
        "speakers": ["person:olaf-scholz"],
        "topics": ["bilateral-relations"],
    }
    made = ledger.add(ledgers.MEETING_FR.url or "", "statement", value, by="Lan")
    found = ledger.statement(made.subject)
    assert (found.statement.act, found.statement.speakers) == ("praise", ["person:olaf-scholz"])
    contact = {"span": [0, 43], "kind": "call", "participants": [{"actor": "person:emmanuel-macron"}, {"actor": "person:olaf-scholz"}], "date": "2023-06-05"}  # fmt: skip
    added = ledger.add(ledgers.MEETING_FR.url or "", "contact", contact, by="Lan")
    assert ledger.contacts(kind="call", until="2023")[0].id == added.subject
    ledger.undo(added.id, by="Lan")
    assert ledger.contacts(kind="call", until="2023") == []
    assert ledger.check() == []


def test_a_lost_update_is_refused(ledger: Ledger) -> None:
    said = said_in(ledger, ledgers.CALL_EN.url)[0]
    seen = ledger.revision(said.id)
    ledger.correct(said.id, "act", "warn", by="Lan", revision=seen)
    with pytest.raises(Conflict, match="by Lan"):
        ledger.correct(said.id, "act", "praise", by="Minh", revision=seen)
    assert ledger.statement(said.id).statement.act == "warn"
    ledger.correct(said.id, "act", "praise", by="Minh", revision=ledger.revision(said.id))
    assert ledger.statement(said.id).statement.act == "praise"


def test_judgements_hold_when_the_document_is_read_by_other_rules(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = said_in(ledger, ledgers.CALL_EN.url)
    ledger.correct(said[0].id, "act", "warn", by="Lan")
    ledger.reject(said[1].id, by="Lan")
    read = ingest._read

    def otherwise(document: Document) -> ingest.Read:
        """Rules that see the second statement a little shorter and the first no more."""
        found = read(document)
        assert isinstance(found, ingest.Read)
        record = record_of(found.record)
        if document.url == ledgers.CALL_EN.url:
            record.statements = record.statements[1:]
            record.statements[0].span = record.statements[0].span._replace(start=record.statements[0].span.start + 3)
        return found._replace(record=packed(record))

    monkeypatch.setattr(ingest, "_read", otherwise)
    monkeypatch.setattr(ingest, "edition", lambda own=(): "9.0+test")
    assert ledger.ingest([ledgers.CALL_EN]).reread == 1
    assert [(one.id, one.statement.act) for one in said_in(ledger, ledgers.CALL_EN.url)] == [(said[0].id, "warn")]
    assert ledger.check() == []


def test_judgements_follow_their_words_into_a_new_version(ledger: Ledger) -> None:
    said = said_in(ledger, ledgers.CALL_EN.url)[0]
    ledger.correct(said.id, "act", "warn", by="Lan")
    ledger.ingest([replace(ledgers.CALL_EN, text="HANOI, Vietnam\n" + ledgers.CALL_EN.text)])
    moved = ledger.statement(said.id)
    assert (moved.statement.act, moved.quote) == ("warn", said.quote)


def test_a_judgement_whose_words_are_gone_is_named(ledger: Ledger) -> None:
    said = said_in(ledger, ledgers.CALL_EN.url)[0]
    made = ledger.correct(said.id, "act", "warn", by="Lan")
    ledger.ingest([replace(ledgers.CALL_EN, text="To Lam and Xi Jinping spoke by phone on January 26.")])
    assert [problem.subject for problem in ledger.check() if not problem.severe] == [made.id]


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("act", "shout", "acts are"), ("colour", "red", "can be corrected"), ("span", [5, 5], "start before end"),
        ("speakers", "person:x", "speakers"), ("speakers", ["To Lam"], "ids look like"), ("contact", "rnothing", "no report"),
    ],
)  # fmt: skip
def test_what_can_not_be_is_refused(ledger: Ledger, field: str, value: object, told: str) -> None:
    said = said_in(ledger, ledgers.CALL_EN.url)[0]
    with pytest.raises(LedgerError, match=told):
        ledger.correct(said.id, field, value, by="Lan")
    assert ledger.revision(said.id) == 0


def test_a_date_that_is_none_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="write 2026-01-26"):
        ledger.correct(call(ledger), "date", "26/1/2026", by="Lan")


def test_undoing_twice_is_refused(ledger: Ledger) -> None:
    said = said_in(ledger, ledgers.CALL_EN.url)[0]
    made = ledger.reject(said.id, by="Lan")
    ledger.undo(made.id, by="Lan")
    with pytest.raises(LedgerError, match="undone already"):
        ledger.undo(made.id, by="Lan")
    with pytest.raises(Unknown):
        ledger.undo("jnothing", by="Lan")


def test_accepting_makes_it_certain(ledger: Ledger) -> None:
    said = said_in(ledger, ledgers.CALL_EN.url)[0]
    ledger.accept(said.id, by="Lan")
    assert ledger.statement(said.id).statement.confidence == 1.0
