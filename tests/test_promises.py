"""Promises between two sides as threads through the years."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import product
from typing import get_args

import pytest
from typer.testing import CliRunner

from dragoman import Ledger
from dragoman.cli.app import app
from dragoman.lang import codes
from dragoman.ledger.outcomes import Rule, State, may_tell, outcome, rules
from dragoman.model import Document
from dragoman.views.promises import promises


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


def english(day: str, words: str) -> Document:
    head = "President Biden spoke today with Prime Minister Fumio Kishida of Japan."
    return Document(text=f"{head} {words}\n", url=f"https://example.org/{day}", published=day)


def elsewhere(day: str, words: str) -> Document:
    return Document(text=f"{words}\n", url=f"https://example.org/{day}", published=day)


ENDED = [
    told("2023-03-05", "习近平表示，中方愿同越方加快跨境铁路建设，推进铁路互联互通。"),
    told("2023-04-05", "习近平表示，中方愿向越方提供疫苗援助。"),
    told("2023-07-08", "苏林表示，越方承诺扩大稀土出口。"),
    elsewhere("2024-05-06", "越南外交部发言人秋姮表示，中国已宣布取消疫苗援助，越南对此表示遗憾。"),
    elsewhere("2024-08-09", "中国外交部发言人毛宁表示，越南违反承诺，没有扩大稀土出口。"),
    told("2025-02-09", "习近平表示，中越跨境铁路互联互通项目去年已建成通车。"),
    english("2022-01-10", "Biden said the United States will provide humanitarian aid and vaccines to Japan."),
    english("2022-02-10", "Kishida promised that Japan will lift the export controls on semiconductors."),
    english(
        "2022-03-10", "Biden promised that the United States will build a supply chain for rare earths with Japan."
    ),
    english("2022-09-01", "Biden said the humanitarian aid and the vaccines were delivered in June."),
    english("2023-10-01", "Kishida denied that Japan will lift the export controls on semiconductors."),
    elsewhere(
        "2023-11-01",
        "Foreign Minister Yoko Kamikawa of Japan said that the United States has abandoned the supply chain for rare earths.",
    ),
]


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger(tmp_path_factory.mktemp("ended") / "desk.db") as ledger:
        ledger.ingest(ENDED)
        yield ledger


@pytest.mark.parametrize(
    ("by", "to", "standing", "last"),
    [
        ("CHN", "VNM", "done", "2025-02-09"),
        ("CHN", "VNM", "dropped", "2024-05-06"),
        ("VNM", "CHN", "contradicted", "2024-08-09"),
        ("USA", "JPN", "done", "2022-09-01"),
        ("USA", "JPN", "dropped", "2023-11-01"),
        ("JPN", "USA", "contradicted", "2023-10-01"),
    ],
)
def test_what_became_of_a_promise(ended: Ledger, by: str, to: str, standing: str, last: str) -> None:
    with ended.reading() as connection:
        [thread] = [one for one in promises(connection, by=by, to=to) if one.standing == standing]
    assert thread.kind == "promise" and (thread.mentions[-1].day, thread.mentions[-1].later) == (last, standing)
    assert thread.mentions[-1].to == thread.id and thread.mentions[-1].shared


def test_what_is_said_elsewhere_begins_nothing(ended: Ledger) -> None:
    with ended.reading() as connection:
        mentions = [
            one for thread in promises(connection, by="CHN", to="VNM") for one in thread.mentions if one.contact is None
        ]
    assert {(one.kind, one.later) for one in mentions} == {(None, "dropped")}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_words_of_outcomes(rule: Rule) -> None:
    assert rule.source and rule.finds and rule.leaves
    for words in rule.finds:
        found = outcome(words, rule.language)
        assert found is not None and found.state == rule.state, words
        assert may_tell(words, rule.language)
    for words in rule.leaves:
        found = outcome(words, rule.language)
        assert found is None or found.state != rule.state, words


def test_every_language_has_words_for_every_outcome() -> None:
    assert sorted((rule.language, rule.state) for rule in rules()) == sorted(product(codes(), get_args(State)))
    assert may_tell("終止談判", "zh")  # in either script


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


@pytest.mark.parametrize(
    ("promised", "later"),
    [
        ("习近平表示，中方愿同越方落实第三届“一带一路”国际合作高峰论坛成果。", "苏林表示，“一带一路”国际合作高峰论坛已成功举行。"),
        ("习近平表示，中方愿向越方提供疫苗援助。", "苏林祝贺中方完成疫苗援助。"),
    ],
    ids=["the name of a forum alone", "congratulations"],
)  # fmt: skip
def test_what_keeps_no_promise(place: str, promised: str, later: str) -> None:
    with Ledger(place) as ledger:
        ledger.ingest([told("2023-04-05", promised), told("2024-04-05", later)])
        with ledger.reading() as connection:
            assert "done" not in [one.standing for one in promises(connection, by="CHN", to="VNM")]
