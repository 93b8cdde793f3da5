"""Our scorer gives the reference scorer's figures, and says clearly what it can't score."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dragoman.cli.app import app
from dragoman.model import Document, Span
from dragoman.pipeline import read_document
from dragoman.scoring import Gold, load_gold, load_readings, score
from dragoman.scoring.gold import GoldStatement
from dragoman.scoring.readings import ReadDocument, Reading, ReadStatement
from dragoman.scoring.texts import from_folder

Row = dict[str, Any]


def as_read(row: Row) -> Row:
    return row


def damaged(row: Row) -> Row:
    """A record with every third statement gone, acts turned, dates blurred, actors as a list."""
    statements = [
        {**one, "act": "affirm", "span": [one["span"][0] + 9, one["span"][1]]}
        for i, one in enumerate(row["statements"])
        if i % 3
    ]
    contacts = [{**one, "status": None, "focus": not one["focus"], "date": None} for one in row["contacts"]]
    actors = [{**actor, "id": id} for id, actor in row["actors"].items()]
    return {
        **row,
        "statements": statements,
        "contacts": contacts + contacts[:1],
        "actors": actors,
        "formulas": [],
        "passages": [],
    }


def nothing(row: Row) -> Row:
    return {**row, "statements": [], "contacts": [], "document": {"id": "another"}}


@pytest.mark.parametrize("change", [as_read, damaged, nothing])
def test_figures_are_the_reference_scorers(
    change: Callable[[Row], Row], shared: Path, seeds: Path, tmp_path: Path
) -> None:
    reference = shared / "score.py"
    if not reference.is_file():
        pytest.skip(f"{reference} is not there")
    gold = load_gold(seeds / "seeds.jsonl")
    text_of = from_folder(seeds / "texts")
    records = tmp_path / "records.jsonl"
    with records.open("w", encoding="utf-8") as file:
        for one in gold:
            record = read_document(Document(text=text_of(one), id=one.id, published=one.published))
            file.write(json.dumps(change(json.loads(record.to_json()))) + "\n")
    command = [
        sys.executable,
        str(reference),
        "--gold",
        str(seeds / "seeds.jsonl"),
        "--records",
        str(records),
        "--json",
    ]
    theirs = json.loads(subprocess.check_output(command))
    ours = score(gold, load_readings(records)).groups
    assert ours.keys() == theirs.keys()
    for group, figures in theirs.items():
        assert ours[group] == pytest.approx(figures, abs=1e-9)


def statement(start: int, end: int, **more: Any) -> GoldStatement:
    return GoldStatement(anchor=Span(start, end), speaker=["To Lam"], act="thank", **more)


def reading(*spans: tuple[int, int]) -> Reading:
    read = [ReadStatement(span=Span(*span), speakers=["Tô Lâm"], act="thank") for span in spans]
    return Reading(document=ReadDocument(id="vi-1"), statements=read)


def test_a_repeat_costs_nothing_when_merged() -> None:
    gold = Gold(id="vi-1", contacts=[], statements=[statement(0, 10), statement(20, 30, repeat_of=0)])
    assert score([gold], [reading((0, 10))]).groups["vi"]["statement_F1"] == 1


def test_what_gold_ignores_is_not_scored() -> None:
    gold = Gold(id="vi-1", contacts=[], statements=[statement(0, 10)], ignore=[Span(40, 60)])
    assert score([gold], [reading((0, 10), (42, 58))]).groups["vi"]["statement_P"] == 1


def test_losses_name_the_place() -> None:
    gold = Gold(id="vi-1", contacts=[], statements=[statement(0, 10)])
    losses = score([gold], [reading((50, 60))]).losses
    assert [(loss.what, loss.span) for loss in losses] == [("statement missed", (0, 10)), ("statement extra", (50, 60))]


@pytest.fixture
def gold_file(tmp_path: Path) -> Path:
    """Gold in our own words: one document, one statement."""
    row = {"id": "en-1", "contacts": [], "statements": [{"anchor": [0, 36], "speaker": ["Xi Jinping"], "act": "thank"}]}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    return path


def test_command_reads_the_texts_itself(gold_file: Path) -> None:
    (gold_file.parent / "en-1.txt").write_text("President Xi Jinping thanked Vietnam.", encoding="utf-8")
    result = CliRunner().invoke(app, ["score", "--gold", str(gold_file), "--texts", str(gold_file.parent), "--json"])
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["en"]["docs"] == 1


def test_command_skips_gold_without_text_and_says_why(gold_file: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["score", "--gold", str(gold_file), "--shared", str(tmp_path / "away"), "--json"])
    assert result.exit_code == 0
    assert "skipped en-1" in result.stderr
    assert json.loads(result.stdout) == {}


def test_command_refuses_what_is_not_gold(tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"id": "en-1"}', encoding="utf-8")
    result = CliRunner().invoke(app, ["score", "--gold", str(bad)])
    assert result.exit_code == 2
    assert "line 1" in result.stderr and "contacts" in result.stderr
