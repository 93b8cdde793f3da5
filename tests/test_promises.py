"""Promises between two sides as threads through the years."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from typer.testing import CliRunner

from dragoman import Ledger
from dragoman.cli.app import app
from dragoman.model import Document
from dragoman.views.promises import outcomes, promises


def told(day: str, words: str) -> Document:
    head = f"{int(day[5:7])}月{int(day[8:])}日，国家主席习近平同越共中央总书记苏林通电话。"
    return Document(text=f"习近平同苏林通电话\n{head}\n{words}\n", url=f"https://example.org/{day}", published=day)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    documents = [
        told("2023-03-05", "习近平表示，中方愿同越方加快推进跨境铁路互联互通建设。"),
        told("2024-06-07", "习近平强调，中方愿扩大进口越南农产品。苏林表示，感谢中方的热情接待。"),
        told("2025-02-09", "习近平表示，中方愿同越方推进铁路互联互通合作，欢迎越南青年来华。"),
    ]
    with Ledger(tmp_path_factory.mktemp("promises") / "desk.db") as ledger:
        ledger.ingest(documents)
        yield ledger


def test_a_promise_is_followed_through_the_years(filled: Ledger) -> None:
    with filled.reading() as connection:
        [thread] = promises(connection, by="CHN", to="VNM", topic="railway-transport")
    assert thread.kind == "promise" and (thread.first, thread.last) == ("2023-03-05", "2025-02-09")
    first, later = thread.mentions
    assert (later.later, later.to) == ("repeated", first.statement)
    assert {"word:railway", "word:connectivity"} <= set(later.shared)
    for mention in thread.mentions:
        _, text, _ = filled.document(mention.document)
        assert " ".join(text[mention.start : mention.end].split()) == mention.quote


def test_other_matters_and_other_sides_stay_apart(filled: Ledger) -> None:
    with filled.reading() as connection:
        every = promises(connection, by="CHN", to="VNM")
        assert promises(connection, by="CHN", to="LAO") == []
        assert promises(connection, by="CHN", to="VNM", topic="railway-transport", since="2026") == []
    farming = [one for one in every if any("农产品" in mention.quote for mention in one.mentions)]
    assert [len(one.mentions) for one in farming] == [1] and farming[0].standing == "once"


def test_outcomes_have_words_in_every_language() -> None:
    assert set(outcomes()) == {"done", "dropped", "unless"}
    assert all(set(words) == {"en", "fr", "vi", "zh"} for words in outcomes().values())


def test_the_command(filled: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setenv("DRAGOMAN_LEDGER", str(filled.store.engine.url.database))

    def run(*words: str) -> str:
        result = CliRunner().invoke(app, ["promises", "--by", "CHN", "--to", "Việt Nam", *words])
        assert result.exit_code == 0, result.output
        return result.output

    shown = run("--topic", "railway-transport")
    assert "repeated" in shown and "continues s" in shown and "跨境铁路" in shown
    assert len(json.loads(run("--topic", "railway-transport", "--format", "jsonl"))["mentions"]) == 2
    assert run("--format", "csv").startswith("thread,day,kind,later")
    assert "Nothing promised" in run("--until", "2020")
