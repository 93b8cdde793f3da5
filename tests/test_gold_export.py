"""Judged documents as gold: reading the same text scores as people judged it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from desks import filled
from dragoman.cli.app import app
from dragoman.ledger.gold import gold
from dragoman.ledger.judging import document_as_judged
from dragoman.ledger.ledger import Ledger
from dragoman.model import Document
from dragoman.pipeline import read_document
from dragoman.scoring import Gold, reading_of, score
from dragoman.scoring.gold import faults

CALL = "call-2026-01-26"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    filled(tmp_path / "ledger.db")
    with Ledger(tmp_path / "ledger.db") as opened:
        yield opened


def facts(ledger: Ledger, document: str) -> dict[str, str]:
    """The ledger's ids of all facts of a document, by their ids in the record."""
    with ledger.reading() as connection:
        return document_as_judged(connection, document)[1].ids


def review(ledger: Ledger, document: str) -> None:
    for id in facts(ledger, document).values():
        ledger.accept(id, by="lan")


def scored(one: Gold) -> dict[str, float]:
    assert one.text is not None
    read = read_document(Document(text=one.text, id=one.id, published=one.published))
    return score([one], [reading_of(read)]).groups["all"]


def test_nothing_is_gold_that_nobody_judged(ledger: Ledger) -> None:
    assert list(gold(ledger, part=True)) == []


def test_a_document_accepted_whole_is_read_without_a_fault(ledger: Ledger) -> None:
    review(ledger, CALL)
    (one,) = gold(ledger, text=True)
    assert one.id == CALL and one.ignore == [] and not faults(one, one.text)
    found = scored(one)
    of = (
        "contact_F1",
        "participant_R",
        "date_exact",
        "statement_full_F1",
        "speaker_acc",
        "act_acc",
        "topic_F1",
        "noise_F1",
        "formula_F1",
    )
    assert {name: found[name] for name in of} == dict.fromkeys(of, 1.0)


def test_corrections_and_rejections_are_what_is_measured_against(ledger: Ledger) -> None:
    review(ledger, CALL)
    ids = facts(ledger, CALL)
    ledger.correct(ids["s1"], "act", "warn", by="lan")
    ledger.reject(ids["s2"], by="lan")
    (one,) = gold(ledger)
    whole = next(gold(ledger, text=True))
    assert one.text is None and one.statements[0].act == "warn"
    assert len(one.statements) == len(ids) - 2 and scored(whole) != {}


def test_a_document_judged_in_part_leaves_the_rest_out(ledger: Ledger) -> None:
    ids = facts(ledger, CALL)
    ledger.accept(ids["s1"], by="lan")
    assert list(gold(ledger)) == []
    (one,) = gold(ledger, part=True)
    assert len(one.statements) == 1 and len(one.ignore) == len([name for name in ids if name.startswith("s")]) - 1


def test_a_judgement_taken_back_is_no_gold(ledger: Ledger) -> None:
    made = ledger.accept(facts(ledger, CALL)["s1"], by="lan")
    ledger.undo(made.id, by="lan")
    assert list(gold(ledger, part=True)) == []


def test_what_is_exported_can_be_scored(ledger: Ledger, tmp_path: Path) -> None:
    review(ledger, CALL)
    file = tmp_path / "gold.jsonl"
    done = CliRunner().invoke(app, ["gold", "export", "--text", str(file), "--ledger", ledger.store.where])
    assert done.exit_code == 0 and "1 document " in done.stderr, done.output
    told = CliRunner().invoke(app, ["score", "--gold", str(file), "--json"])
    assert told.exit_code == 0 and '"docs": 1' in told.stdout, told.output
