"""Set phrases through time: histories, proposals, and phrases of one's own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from random import Random

import pytest
from rich.console import Console
from typer.testing import CliRunner

from dragoman import Ledger
from dragoman.cli.app import app
from dragoman.data import own_formulas
from dragoman.errors import BadActors, Unknown
from dragoman.model import Document
from dragoman.views import history
from dragoman.views.formulas import histories, uses
from dragoman.views.periods import By
from dragoman.views.proposals import proposals


def told(day: str, words: str, number: int = 0, who: str = "习近平同苏林") -> Document:
    head = f"{int(day[5:7])}月{int(day[8:])}日，国家主席习近平同越共中央总书记苏林通电话。"
    other = "".join(chr(0x4E00 + Random(day + str(number)).randrange(9000) + place) for place in range(90))
    words += f"\n{''.join(Random(other).sample(other, 90))}"  # so that none is a copy of another
    return Document(
        text=f"{who}通电话\n{head}\n{words}\n",
        url=f"https://example.org/{day}-{number}",
        outlet="Xinhua",
        published=day,
    )


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    documents = [
        told("2022-03-05", "习近平强调，双方要构建人类命运共同体。"),
        told("2022-06-07", "习近平指出，中越是具有战略意义的命运共同体。"),
        told("2022-09-09", "习近平表示，中方愿同越方推动构建命运共同体，实现互利。"),
        *(told(f"2023-{month:02}-11", "习近平表示，中方愿同越方扩大贸易，加强合作。") for month in range(1, 13)),
        told("2023-12-20", "苏林表示，越方愿同中方落实“六个更”目标，越方愿建设命运共同体。"),
        Document(
            text="Tổng Bí thư Tô Lâm khẳng định Việt Nam sẵn sàng xây dựng cộng đồng chia sẻ tương lai với Trung Quốc.\n",
            url="https://example.org/vi", outlet="VnExpress", published="2024-01-03",
        ),
    ]  # fmt: skip
    with Ledger(tmp_path_factory.mktemp("formulas") / "desk.db") as ledger:
        ledger.ingest(documents)
        yield ledger


def test_first_use_users_wordings_and_years(filled: Ledger) -> None:
    with filled.reading() as connection:
        [found] = histories(connection, ["community-with-shared-future"])
    assert found.first is not None and (found.first.day, found.first.quote) == ("2022-03-05", "命运共同体")
    assert found.first.user == "person:xi-jinping" and found.first.statement is not None
    assert found.last is not None and found.last.language == "vi"
    assert found.languages == {"zh": 4, "vi": 1} and found.documents == 5
    assert {year.period: year.documents for year in found.years} == {"2022": 3, "2023": 1, "2024": 1}
    assert {(one.language, one.words) for one in found.wordings} == {
        ("zh", "命运共同体"),
        ("vi", "cộng đồng chia sẻ tương lai"),
    }
    assert "en" in found.listed


def test_who_no_longer_says_it_dropped_it(filled: Ledger) -> None:
    with filled.reading() as connection:
        [found] = histories(connection, ["community-with-shared-future"])
    people = {user.actor: user for user in found.users if user.actor is not None}
    xi = people["person:xi-jinping"]
    assert (xi.first, xi.last, xi.documents) == ("2022-03-05", "2022-09-09", 3)
    assert xi.dropped is not None and xi.dropped >= 12 and xi.expected is not None and xi.expected >= 3
    assert people["person:to-lam"].dropped is None


def test_the_list_and_what_can_be_asked(filled: Ledger) -> None:
    with filled.reading() as connection:
        listed = histories(connection)
        assert [one.formula for one in listed][:1] == ["community-with-shared-future"]
        assert {one.formula for one in histories(connection, side="VNM")} == {
            "community-with-shared-future",
            "six-more",
        }
        [by_month] = histories(connection, ["six-more"], by=By.month)
        assert [year.period for year in by_month.years if year.documents] == ["2023-12"]
        assert histories(connection, ["six-more"], until="2023-11") == []
        assert [one.quote for one in uses(connection, "six-more")] == ["六个更"]
        with pytest.raises(Unknown, match="dragoman formulas"):
            histories(connection, ["seven-less"])


def test_a_history_is_shown_and_drawn(filled: Ledger) -> None:
    with filled.reading() as connection:
        [found] = histories(connection, ["community-with-shared-future"])
    out = Console(file=StringIO(), width=120)
    history.show(found, out)
    assert isinstance(out.file, StringIO)
    shown = out.file.getvalue()
    assert "First" in shown and "命运共同体" in shown and "dropped: in" in shown
    drawn = history.chart(found)
    assert "2022-03-05 to 2024-01-03" in drawn.about and drawn.rows[0] == ("2022", 3, 3, 1000)


@pytest.fixture(scope="module")
def sudden(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Four years of calls; in the last three speakers of two sides take up one phrase."""
    speakers = (("习近平", "中方愿同越方"), ("苏林", "越方愿同中方"), ("王毅", "中方愿同越方"))
    documents = []
    for number in range(64):
        year, month, day = 2021 + number // 16, 1 + number % 12, 3 + number // 6
        who, ready = speakers[number % 3]
        phrase = "落实“五座新桥”" if year == 2024 else "扩大往来"
        words = f"{who}表示，{ready}{phrase}，第{number}次谈到互联互通。"
        documents += [told(f"{year}-{month:02}-{day:02}", words, number)]
    with Ledger(tmp_path_factory.mktemp("sudden") / "desk.db") as ledger:
        ledger.ingest(documents)
        yield ledger


def test_a_phrase_that_suddenly_recurs_is_proposed(sudden: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.views.proposals._MANY", 20)
    with sudden.reading() as connection:
        found = proposals(connection)
    assert [(one.words, one.since, one.language) for one in found] == [("五座新桥", "2024-Q1", "zh")]
    [one] = found
    assert one.before == 0 and one.occasions >= 6 and one.speakers == 3 and set(one.sides) == {"CHN", "VNM"}
    assert "quoted" in one.how and len(one.examples) == 3
    for example in one.examples:
        _, text, _ = sudden.document(example.document)
        assert text[example.start : example.end] == "五座新桥"


def test_own_formulas_are_written_joined_and_refused_where_they_are_others(tmp_path: Path) -> None:
    own_formulas.accept(tmp_path, "five-new-bridges", {"zh": ["五座新桥"]}, "a call, 3 January 2024")
    file = own_formulas.accept(tmp_path, "five-new-bridges", {"zh": ["五座新桥"], "en": ["five new bridges"]}, "Lan")
    phrase = own_formulas.load(tmp_path)["five-new-bridges"]
    assert phrase.words == {"zh": ["五座新桥"], "en": ["five new bridges"]}
    assert phrase.source == "a call, 3 January 2024; Lan" and file.read_text(encoding="utf-8").startswith("# Set")
    for slug, words, why in (
        ("Five", {"zh": ["五"]}, "small letters"),
        ("five", {"xx": ["五"]}, "no such language"),
        ("five", {"zh": ["五座新桥"]}, "five-new-bridges already"),
        ("five", {"zh": ["命运共同体"]}, "community-with-shared-future already"),
    ):
        with pytest.raises(BadActors, match=why):
            own_formulas.accept(tmp_path, slug, words, "x")


def test_own_formulas_are_read_beside_the_shipped(tmp_path: Path) -> None:
    own_formulas.accept(tmp_path, "five-new-bridges", {"zh": ["五座新桥"]}, "a call, 3 January 2024")
    article = tmp_path / "a.txt"
    article.write_text("习近平表示，中方愿同越方落实五座新桥，构建命运共同体。", encoding="utf-8")
    import subprocess
    import sys

    words = ["read", str(article), "--actors", str(tmp_path), "--format", "jsonl"]
    made = subprocess.run(
        [sys.executable, "-c", "from dragoman.cli.app import main; main()", *words], capture_output=True, check=True
    )
    found = {one["formula"] for one in json.loads(made.stdout)["formulas"]}
    assert found == {"five-new-bridges", "community-with-shared-future"}


def test_the_command(filled: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("DRAGOMAN_BY", "Lan")
    monkeypatch.setenv("DRAGOMAN_LEDGER", str(filled.store.engine.url.database))
    monkeypatch.setenv("DRAGOMAN_ACTORS", "")

    def run(*words: str, status: int = 0) -> str:
        result = CliRunner().invoke(app, ["formulas", *words])
        assert result.exit_code == status, result.output
        return result.output

    assert "six-more" in run()
    assert "2023-12-20" in run("six-more", "--language", "zh")
    assert json.loads(run("six-more", "--format", "jsonl"))["documents"] == 1
    assert "六个更" in run("six-more", "--places", "--format", "csv")
    assert "no formula is called so" in run("seven-less", status=1)
    assert "Nothing recurs" in run("--new")
    run("six-more", "--chart", str(tmp_path / "six.svg"))
    assert (tmp_path / "six.svg").read_text(encoding="utf-8").startswith("<svg")
    assert "--actors" in run("bridges", "--accept", "zh=五座新桥", status=2)
    run("bridges", "--accept", "zh=五座新桥", "--note", "a call", "--actors", str(tmp_path))
    assert own_formulas.load(tmp_path)["bridges"].source.startswith("a call; accepted by Lan, ")
    assert "language before it" in run("bridges", "--accept", "五座新桥", "--actors", str(tmp_path), status=2)
