"""The ledger: what goes in stays, once; what is read again keeps people's word; both stores say the same."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import inspect, select, text

import ledgers
from dragoman import Document, Ledger, Record
from dragoman.desk.access import tables as access
from dragoman.errors import EmptyInput, LedgerError, Unknown
from dragoman.ledger import ingest, tables
from dragoman.ledger.store import Store


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    with Ledger(place) as opened:
        yield opened


def told(ledger: Ledger) -> list[str]:
    """What a ledger holds but times and history."""
    return [line.decode() for line in ledger.export(history=False)]


def test_one_contact_has_its_reports_of_all_languages(ledger: Ledger) -> None:
    ledger.ingest(ledgers.ALL)
    [call] = ledger.contacts(states=["VNM", "CHN"], kind="call", since="2026")
    found = ledger.contact(call.id)
    assert {one.report.document for one in found.reports} == {
        ledgers.CALL_EN.url,
        ledgers.CALL_ZH.url,
        ledgers.CALL_VI.url,
    }
    assert call.independent == 3
    assert {party.actor for party in call.parties} == {"person:to-lam", "person:xi-jinping"}
    assert [one.first for one in ledger.contacts(states=["VNM", "CHN"], kind="call")] == ["2026-01-26", "2025-01-15"]


def test_every_quotation_is_cut_out_of_its_document(ledger: Ledger) -> None:
    ledger.ingest(ledgers.ALL)
    texts = {document.url: document.text for document in ledgers.ALL}
    for line in ledger.contacts():
        found = ledger.contact(line.id)
        for told in found.reports:
            assert told.report.span.of(texts[told.report.document]) == told.quote
        for said in found.statements:
            assert said.statement.span.of(texts[said.document]) == said.quote


def test_the_same_document_twice_is_one(ledger: Ledger) -> None:
    assert ledger.ingest(ledgers.ALL).new == len(ledgers.ALL)
    before = told(ledger)
    again = ledger.ingest(reversed(ledgers.ALL))
    assert (again.new, again.same, again.changed) == (0, len(ledgers.ALL), 0)
    assert told(ledger) == before


def test_the_order_of_documents_does_not_matter(place: str, tmp_path: Path) -> None:
    with Ledger(place) as one, Ledger(tmp_path / "other.db") as other:
        one.ingest(ledgers.ALL)
        for document in reversed(ledgers.ALL):
            other.ingest([document])
        assert told(one) == told(other)


def test_a_changed_document_is_a_new_version_and_the_old_one_stays(ledger: Ledger) -> None:
    ledger.ingest(ledgers.ALL)
    changed = replace(ledgers.CALL_EN, text=ledgers.CALL_EN.text.replace("January 26", "January 27"))
    assert ledger.ingest([changed]).changed == 1
    assert ledger.document(changed.url or "")[0].version == 2
    lines = told(ledger)
    assert sum('"version":1' in line and "January 26" in line for line in lines) == 1
    assert ledger.ingest([changed]).same == 1
    assert ledger.ingest([ledgers.CALL_EN]).changed == 1
    assert ledger.document(changed.url or "")[0].version == 3
    assert not [problem for problem in ledger.check() if problem.severe]


def test_a_document_whose_contact_is_gone_leaves_it(ledger: Ledger) -> None:
    ledger.ingest(ledgers.ALL)
    ledger.ingest([replace(ledgers.CALL_VI, text="Thời tiết Hà Nội hôm nay có mưa.")])
    [call] = ledger.contacts(states=["VNM", "CHN"], kind="call", since="2026")
    assert call.reports == 2


def test_a_reading_by_an_older_program_is_made_anew(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger.ingest(ledgers.ALL)
    before = [line for line in told(ledger) if '"what":"contact"' in line]
    monkeypatch.setattr(ingest, "edition", lambda own=(): "9.0+test")
    assert ledger.ingest(ledgers.ALL[:1]).reread == 1
    monkeypatch.setattr("dragoman.ledger.ledger.edition", lambda own=(): "9.0+test")
    assert ledger.reread().reread == len(ledgers.ALL) - 1
    assert [line for line in told(ledger) if '"what":"contact"' in line] == before
    assert ledger.ingest(ledgers.ALL).same == len(ledgers.ALL)


def test_refused_inputs_are_counted_with_their_reason_and_the_rest_goes_on(ledger: Ledger) -> None:
    summary = ledger.ingest(
        [EmptyInput("a.txt: nothing in it"), ledgers.CALL_EN, replace(ledgers.CALL_ZH, text="a\0b")]
    )
    assert summary.new == 1
    assert [reason.partition(":")[0] for reason in summary.refused] == ["a.txt", "-"]


def test_a_fault_of_the_program_costs_one_document(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    from dragoman import pipeline

    read = pipeline.read_document

    def faulty(document: Document) -> Record:
        if document.url == ledgers.CALL_EN.url:
            raise IndexError("list index out of range")
        return read(document)

    monkeypatch.setattr(pipeline, "read_document", faulty)
    summary = ledger.ingest(ledgers.ALL)
    assert summary.new == len(ledgers.ALL) - 1
    assert "IndexError" in summary.refused[0] and "please report" in summary.refused[0]
    monkeypatch.setattr(pipeline, "read_document", read)
    assert ledger.ingest(ledgers.ALL).new == 1


def test_a_dry_run_changes_nothing(ledger: Ledger) -> None:
    ledger.ingest(ledgers.ALL[:2])
    before = told(ledger)
    summary = ledger.ingest(ledgers.ALL, dry_run=True)
    assert (summary.new, summary.same) == (3, 2)
    assert told(ledger) == before


def test_many_processes_give_the_same_ledger(place: str, tmp_path: Path) -> None:
    with Ledger(place) as one, Ledger(tmp_path / "other.db") as other:
        one.ingest(ledgers.ALL, jobs=2)
        other.ingest(ledgers.ALL)
        assert told(one) == told(other)


def test_copies_are_linked_and_not_counted_as_reports_of_their_own(ledger: Ledger) -> None:
    reprint = replace(
        ledgers.CALL_EN,
        url="https://example.net/reprint",
        outlet="A reprinter",
        published="2026-01-27",
        text=ledgers.CALL_EN.text + "Agencies\n",
    )
    teaser = replace(
        ledgers.CALL_EN,
        url="https://example.net/teaser",
        outlet="A portal",
        text="".join(ledgers.CALL_EN.text.splitlines(True)[1:2]),
    )
    ledger.ingest([*ledgers.ALL, reprint, teaser])
    assert ledger.document(reprint.url or "")[0].copy_of == ledgers.CALL_EN.url
    [call] = ledger.contacts(states=["VNM", "CHN"], kind="call", since="2026")
    assert (call.reports, call.independent) == (5, 3)


def test_questions(ledger: Ledger) -> None:
    ledger.ingest(ledgers.ALL)

    def days(**asked: object) -> list[str | None]:
        return [line.first for line in ledger.contacts(**asked)]

    assert days(actors=["person:emmanuel-macron"]) == ["2023-06-06"]
    assert days(until="2024") == ["2023-06-06"]
    assert days(since="2025-01-15", until="2025-01-15") == ["2025-01-15"]
    assert days(kind="meeting", states=["CHN"]) == []
    assert days(outlet="outlet:cctv") == ["2025-01-15"]
    assert days(words="tieu chuan") == []
    assert days(words='"phat trien quan he"') == ["2026-01-26"]
    assert days(words="命運共同體") == ["2025-01-15"]
    assert days(limit=1, offset=1) == ["2025-01-15"]
    assert days(status="planned") == []
    with pytest.raises(LedgerError, match="write a day"):
        days(since="yesterday")


def test_what_is_not_there_is_said(ledger: Ledger) -> None:
    for ask in (ledger.contact, ledger.statement, ledger.document):
        with pytest.raises(Unknown, match="nothing-like-it"):
            ask("nothing-like-it")


def test_any_report_of_a_contact_leads_to_it(ledger: Ledger) -> None:
    ledger.ingest(ledgers.ALL)
    [call] = ledger.contacts(states=["VNM", "CHN"], kind="call", since="2026")
    for told in ledger.contact(call.id).reports:
        assert ledger.contact(told.report.id).contact.id == call.id


def test_history_tells_what_happened(ledger: Ledger) -> None:
    ledger.ingest(ledgers.ALL[:1], by="Lan")
    assert [(event.what, event.by) for event in ledger.history()] == [("merged", "Lan"), ("new", "Lan")]
    assert [event.what for event in ledger.history(ledgers.ALL[0].url)] == ["new"]


def test_a_whole_ledger_has_no_problems_and_damage_is_found(ledger: Ledger) -> None:
    ledger.ingest(ledgers.ALL)
    assert ledger.check() == []
    with ledger.store.write() as connection:
        connection.execute(text("UPDATE documents SET text = 'x' || text WHERE url LIKE '%/en/call'"))
        connection.execute(text("DELETE FROM members WHERE report = (SELECT min(report) FROM members)"))
    found = {problem.what.partition(":")[0] for problem in ledger.check()}
    assert {"version 1", "a report in no contact"} <= found


def test_what_waits_is_merged_by_the_next_run(ledger: Ledger) -> None:
    ledger.ingest(ledgers.ALL, merge=False)
    assert [problem.severe for problem in ledger.check()] == [False]
    assert ledger.contacts() == []
    ledger.ingest([])
    assert len(ledger.contacts(states=["CHN"])) >= 2
    assert ledger.check() == []


def test_everything_merged_anew_is_what_was_merged_bit_by_bit(ledger: Ledger) -> None:
    for document in ledgers.ALL:
        ledger.ingest([document])
    before = told(ledger)
    settled = ledger.merge(anew=True)
    assert (settled.new, settled.changed, settled.gone) == (0, 0, 0)
    assert told(ledger) == before


def test_migrations_make_the_tables_of_the_program(place: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    store = Store(place)
    with store.read() as connection:
        context = MigrationContext.configure(connection)
        both: Any = [tables.metadata, access.metadata]
        differences = [one for one in compare_metadata(context, both) if "words" not in str(one)]
    assert differences == []
    with store.read() as connection:
        assert "words" in inspect(connection).get_table_names()


def test_a_ledger_of_a_newer_program_is_refused(place: str) -> None:
    store = Store(place)
    with store.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(LedgerError, match="newer program"):
        Store(place)


def test_no_ledger_no_file_and_no_database_are_said(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no ledger there"):
        Ledger(tmp_path / "none.db", create=False)
    (tmp_path / "text.db").write_text("This is a text of some length that is certainly no database at all. " * 20)
    with pytest.raises(LedgerError, match="is this a ledger"):
        Ledger(tmp_path / "text.db")
    with pytest.raises(LedgerError, match="server running") as refused:
        Ledger("postgresql://lan:secret@127.0.0.1:1/nothing")
    assert "secret" not in str(refused.value)


def test_keys_name_documents_however_their_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    here = ingest.key_of(Document(text="", source="a.txt", id="a"))
    assert here == ingest.key_of(Document(text="", source=os.fspath(tmp_path / "a.txt"), id="a"))
    row = ingest.key_of(Document(text="", source="rows.jsonl:7", id="x9"))
    assert row == ingest.key_of(Document(text="", source="rows.jsonl:8", id="x9"))  # the row may move in its file
    assert row != here


def test_statements_that_say_the_same_stand_together_and_others_alone(ledger: Ledger) -> None:
    ledger.ingest(ledgers.ALL)
    [call] = ledger.contacts(states=["VNM", "CHN"], kind="call", since="2026")
    said = {one.quote: one for one in ledger.contact(call.id).statements}
    together: dict[str | None, set[str]] = {}
    for one in said.values():
        together.setdefault(one.same, set()).add(one.document)
    assert {ledgers.CALL_EN.url, ledgers.CALL_VI.url} <= max(together.values(), key=len)
    railway = next(one for quote, one in said.items() if "railway" in quote)
    assert not railway.alone and railway.same in {one.same for one in said.values() if "铁路" in one.quote}


def test_comparison_follows_judgements_and_versions(ledger: Ledger) -> None:
    for document in ledgers.ALL:
        ledger.ingest([document])
    [call] = ledger.contacts(states=["VNM", "CHN"], kind="call", since="2026")
    railway = next(one for one in ledger.contact(call.id).statements if "铁路" in one.quote)
    ledger.correct(railway.id, "speakers", ["person:to-lam"], by="Lan")
    assert ledger.statement(railway.id).alone  # in his mouth nobody else has it
    before = told(ledger)
    ledger.merge(anew=True)
    assert told(ledger) == before


def test_an_older_ledger_learns_what_new_tables_keep(place: str) -> None:
    statement, mark, candidate = tables.statements.c, tables.statement_marks.c, tables.candidates.c
    asked = (
        select(statement.id, statement.language).order_by(statement.id),
        select(mark.statement, mark.value).where(mark.kind == "tells").order_by(mark.statement),
        select(tables.candidates).order_by(candidate.statement, candidate.start, candidate.end, candidate.how),
    )
    both = Document(text=f"{ledgers.CALL_ZH.text}\n{ledgers.MEETING_FR.text}", url="https://example.org/both")
    spoken = Document(text="王毅表示，中老铁路已经开通运营，“五座新桥”正在建设。", url="https://example.org/spoken")
    with Ledger(place) as made:
        made.ingest([*ledgers.ALL, both, spoken])
    store = Store(place)
    with store.write() as connection:
        before = [connection.execute(one).all() for one in asked]
        connection.execute(text("ALTER TABLE statements DROP COLUMN language"))
        connection.execute(text("DROP TABLE candidates"))
        connection.execute(text("DELETE FROM statement_marks WHERE kind = 'tells'"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0002'"))
    store.close()
    with Ledger(place) as opened, opened.reading() as connection:
        assert [connection.execute(one).all() for one in asked] == before
    worded, telling, phrases = before
    assert {row.language for row in worded} == {"en", "fr", "vi", "zh"}
    assert len(telling) == 1  # of those said in no contact
    assert "五座新桥" in {row.words for row in phrases}
