"""The commands on a ledger, as typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import ledgers
from dragoman.cli.app import app

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on a ledger of its own; what is asked must end with the status given."""
    monkeypatch.setenv("DRAGOMAN_LEDGER", str(tmp_path / "desk.db"))
    monkeypatch.setenv("DRAGOMAN_BY", "Lan")
    monkeypatch.setenv("COLUMNS", "200")
    rows = [{"text": one.text, "url": one.url, "outlet": one.outlet, "published": one.published} for one in ledgers.ALL]
    (tmp_path / "news.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")

    def typed(*words: str, status: int = 0) -> Result:
        result = CliRunner().invoke(app, list(words))
        assert result.exit_code == status, result.output
        return result

    return typed


@pytest.fixture
def filled(run: Run, tmp_path: Path) -> Run:
    run("ingest", str(tmp_path / "news.jsonl"))
    return run


def ids(run: Run, *asked: str) -> list[str]:
    shown = run("contacts", "--format", "jsonl", *asked).stdout
    return [json.loads(line)["id"] for line in shown.splitlines()]


def test_ingest_says_what_became_of_the_inputs(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    first = run("ingest", str(tmp_path / "news.jsonl"), str(tmp_path / "empty.txt"), status=1)
    assert "5 new, 0 changed, 0 read again, 0 already there, 1 refused" in first.stderr
    assert "empty.txt" in first.stderr
    again = run("ingest", str(tmp_path / "news.jsonl"))
    assert "0 new, 0 changed, 0 read again, 5 already there" in again.stderr
    assert "Would take in: 0 new" in run("ingest", "--dry-run", str(tmp_path / "news.jsonl")).stderr
    assert "0 read again" in run("ingest", "--reread").stderr


def test_ingest_asks_for_something_to_do(run: Run) -> None:
    assert "name files" in run("ingest", status=2).stderr
    assert "not a day" in run("ingest", "x.txt", "--published", "soon", status=2).stderr
    assert "one input" in run("ingest", "x.txt", "y.txt", "--url", "https://example.org", status=2).stderr


def test_contacts_by_names_in_any_script(filled: Run) -> None:
    assert ids(filled, "--actor", "苏林") == ids(filled, "--actor", "Tô Lâm") == ids(filled, "--actor", "person:to-lam")
    assert ids(filled, "--state", "Việt Nam", "--state", "CHN") == ids(filled, "--actor", "person:xi-jinping")
    assert "nobody of this name" in filled("contacts", "--actor", "Nobody Atall", status=2).stderr
    assert "no state is called so" in filled("contacts", "--state", "Atlantis", status=2).stderr
    assert "No contact fits" in filled("contacts", "--kind", "ceremony").stderr
    assert filled("contacts", "--format", "csv").stdout.startswith("id,date,kind,status,who,place,reports\n")


def test_show_a_contact_a_statement_and_a_document(filled: Run) -> None:
    [call] = ids(filled, "--state", "VNM", "--since", "2026")
    shown = filled("show", call, "--explain").stdout
    assert "3 reports in 3 documents" in shown and "the same person: person:to-lam" in shown
    found = json.loads(filled("show", call, "--format", "json").stdout)
    statement = found["statements"][0]
    assert statement["quote"] in filled("show", statement["id"]).stdout.replace("\n", " ") or statement["quote"]
    assert "version 1" in filled("show", ledgers.CALL_EN.url or "").stdout
    assert (
        json.loads(filled("show", ledgers.CALL_EN.url or "", "--format", "json").stdout)["text"] == ledgers.CALL_EN.text
    )
    assert "no contact or report has this id" in filled("show", "rnothing", status=1).stderr


def test_search(filled: Run) -> None:
    assert "VnExpress" in filled("search", "dien dam").stdout
    assert json.loads(filled("search", "l'amitié", "--format", "json").stdout)["document"]["outlet"] == "Le Monde"
    assert "Nothing has all these words" in filled("search", "zebra", status=1).stderr


def test_judging(filled: Run) -> None:
    [call] = ids(filled, "--state", "VNM", "--since", "2026")
    statement = json.loads(filled("show", call, "--format", "json").stdout)["statements"][0]["id"]
    told = filled(
        "judge", "correct", statement, "speakers", "person:to-lam,person:xi-jinping", "--note", "joint"
    ).stderr
    assert "revision 1" in told
    assert json.loads(filled("show", statement, "--format", "json").stdout)["statement"]["speakers"] == [
        "person:to-lam",
        "person:xi-jinping",
    ]
    assert "judged meanwhile" in filled("judge", "reject", statement, "--revision", "0", status=1).stderr
    row = json.loads(filled("judge", "list", "--format", "jsonl").stdout)
    assert (row["by"], row["note"]) == ("Lan", "joint")
    filled("judge", "undo", row["id"])
    assert "correct" in filled("log", statement).stdout
    assert "not JSON" in filled("judge", "correct", statement, "topics", "[1", status=2).stderr
    assert "acts are" in filled("judge", "correct", statement, "act", "shout", status=1).stderr


def test_check_merge_export_and_import(filled: Run, tmp_path: Path) -> None:
    assert "whole" in filled("check").stderr
    assert "0 changed" in filled("merge", "--anew").stderr
    out = tmp_path / "out.jsonl"
    filled("export", str(out))
    filled("import", str(out), "--ledger", str(tmp_path / "copy.db"))
    filled("export", str(tmp_path / "again.jsonl"), "--ledger", str(tmp_path / "copy.db"))
    assert out.read_bytes() == (tmp_path / "again.jsonl").read_bytes()
    assert "not empty" in filled("import", str(out), status=1).stderr


def test_no_ledger_is_said(run: Run) -> None:
    for command in (["contacts"], ["show", "r"], ["search", "x"], ["log"], ["check"], ["judge", "list"]):
        assert "no ledger there" in run(*command, status=1).stderr
