"""Gold keeps its rules and fits its texts, and the source documents are read at least as well as once reached."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from dragoman.model import Document
from dragoman.pipeline import read_document
from dragoman.scoring import load_gold, reading_of, score
from dragoman.scoring.corpora import Shelf, corpus_of
from dragoman.scoring.gold import faults
from dragoman.scoring.texts import from_folder

FILES = sorted((Path(__file__).parent / "gold").rglob("*.json"))

# What the seeds' scores must not fall below; raise a floor when reading gets better.
FLOORS = {
    "contact_F1": 1.0,
    "statement_F1": 0.97,
    "speaker_acc": 0.97,
    "act_acc": 0.9,
    "reporter_R": 1.0,
    "noise_F1": 0.95,
    "formula_F1": 0.9,
}


@pytest.fixture(scope="session")
def shelf(corpora: Path) -> Shelf:
    return Shelf(corpora)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_gold_keeps_its_rules(file: Path) -> None:
    (gold,) = load_gold(file)
    assert gold.id == file.stem
    assert faults(gold) == []
    assert gold.sha256 is not None
    corpus = corpus_of(gold.id)
    assert corpus is not None and corpus.file == gold.corpus


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_gold_fits_its_text(file: Path, shelf: Shelf) -> None:
    (gold,) = load_gold(file)
    text = shelf.item(gold.id).text
    assert hashlib.sha256(text.encode()).hexdigest() == gold.sha256
    assert faults(gold, text) == []


def test_seeds_are_read_well(seeds: Path) -> None:
    gold = load_gold(seeds / "seeds.jsonl")
    text_of = from_folder(seeds / "texts")
    records = [read_document(Document(text=text_of(one), id=one.id, published=one.published)) for one in gold]
    reached = score(gold, map(reading_of, records)).groups["all"]
    assert {measure: reached[measure] for measure, floor in FLOORS.items() if reached[measure] < floor} == {}
