"""Readouts side by side."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

import ledgers
from dragoman import Document, Ledger
from dragoman.cli.app import app
from dragoman.views.compare import Comparison, compare
from dragoman.views.compare.html import html
from dragoman.views.compare.markdown import markdown
from dragoman.views.compare.text import show
from dragoman.views.sides import publisher, sides

CHINA = Document(
    text=(
        "习近平同美国总统拜登通电话\n4月2日，国家主席习近平同美国总统拜登通电话。\n习近平强调，台湾问题是中美关系第一条不可逾越的红线。\n"
        "习近平指出，双方要加强禁毒合作。\n习近平表示，中方愿同美方保持各层级沟通。\n"
    ),
    url="https://example.org/zh", outlet="CCTV", published="2024-04-02",
)  # fmt: skip
AMERICA = Document(
    text=(
        "Readout of the call\nPresident Biden spoke by phone with President Xi Jinping of China on April 2.\n"
        "President Xi said the two sides should strengthen cooperation on counternarcotics.\n"
        "President Biden said the United States will <b>continue</b> to support Ukraine.\nHe urged China to open its markets.\n"
    ),
    url="https://example.org/en", outlet="The White House", published="2024-04-02",
)  # fmt: skip
REPRINT = Document(text=CHINA.text, url="https://example.org/again", outlet="Xinhua", published="2024-04-03")
PRESS = Document(
    text="Les présidents se parlent\nLe président américain Joe Biden s'est entretenu mardi par téléphone avec le président chinois Xi Jinping.\n"
    "Joe Biden a appelé la Chine à ouvrir ses marchés.\n",
    url="https://example.org/fr", outlet="Le Monde", published="2024-04-02",
)  # fmt: skip


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger(tmp_path_factory.mktemp("compare") / "ledger.db") as opened:
        opened.ingest([CHINA, AMERICA, REPRINT, PRESS, *ledgers.ALL])
        yield opened


@pytest.fixture(scope="module")
def call(ledger: Ledger) -> Comparison:
    [line] = ledger.contacts(states=["USA"], kind="call")
    return compare(ledger, line.id)


def test_documents_stand_with_the_party_that_published_them(call: Comparison) -> None:
    assert [(side.id, side.principal, len(side.documents)) for side in call.sides] == [
        ("CHN", True, 1),
        ("USA", True, 1),
        ("third", False, 1),
    ]
    assert [head.url for head in call.left_out] == [REPRINT.url]


def test_rows_say_who_says_it(call: Comparison) -> None:
    shared = next(row for row in call.rows if row.verdict == "shared" and row.of("CHN"))
    assert "禁毒" in shared.of("CHN")[0].quote and "counternarcotics" in shared.of("USA")[0].quote
    assert [(one.side, one.topic, one.silent) for one in call.only][:2] == [
        ("CHN", "taiwan", ["USA"]),
        ("USA", "ukraine", ["CHN"]),
    ]
    assert {one.language for row in call.rows for one in row.wordings} == {"zh", "en", "fr"}


def test_a_wish_is_weaker_than_a_request(tmp_path: Path) -> None:
    texts = {
        "CHN": "1月26日，国家主席习近平同越共中央总书记苏林通电话。苏林希望中方扩大进口越南农产品，优先推进铁路合作。",
        "VNM": "Ngày 26/1, Tổng Bí thư Tô Lâm điện đàm với Chủ tịch nước Trung Quốc Tập Cận Bình. Tô Lâm đề nghị Trung Quốc mở rộng nhập khẩu nông sản Việt Nam, ưu tiên hợp tác đường sắt.",
    }
    with Ledger(tmp_path / "acts.db") as opened:
        opened.ingest(
            Document(text=text, id=state, url=f"https://example.org/{state}", published="2026-01-26")
            for state, text in texts.items()
        )
        found = compare(opened, opened.contacts()[0].id, {"CHN": "CHN", "VNM": "VNM"})
    [row] = [row for row in found.rows if row.verdict == "shared"]
    [act] = [one for one in row.differences if one.what == "act"]
    assert (act.side, act.mine, act.theirs, act.relation) in (
        ("CHN", ["wish"], ["request"], "weaker"),
        ("VNM", ["request"], ["wish"], "stronger"),
    )
    assert not any(one.what == "word" for one in row.differences)


def test_every_wording_leads_to_its_characters(call: Comparison) -> None:
    texts = {source.head.key: source.text for source in call.sources}
    for row in call.rows:
        for one in row.wordings:
            assert one.span.of(texts[one.document]) == one.quote


def test_shares_add_up(call: Comparison) -> None:
    for side in call.sides:
        assert sum(room.shares.get(side.id, 0) for room in call.room) == pytest.approx(1, abs=0.01)


def test_the_page_escapes_and_stands_alone(call: Comparison) -> None:
    shown = html(call)
    assert "&lt;b&gt;continue&lt;/b&gt;" in shown and "<b>" not in shown
    assert "<script" not in shown and "src=" not in shown and "http://" not in shown
    assert 'lang="zh"' in shown and '<th scope="col">China</th>' in shown
    links = {part.split('"')[0] for part in shown.split('href="#')[1:]}
    ids = [part.split('"')[0] for part in shown.split(' id="')[1:]]
    assert links <= set(ids) and len(set(ids)) == len(ids)


def test_markdown_and_text_have_every_quotation(call: Comparison) -> None:
    kept = io.StringIO()
    show(call, True, Console(width=10_000, file=kept))
    printed, note = kept.getvalue(), markdown(call)
    for row in call.rows:
        for one in row.wordings:
            assert " ".join(one.quote.split()) in printed
            assert one.statement in note
    assert "\\<b\\>" in note


def test_a_contact_of_one_document_compares_nothing(ledger: Ledger) -> None:
    [line] = ledger.contacts(states=["FRA"])
    found = compare(ledger, line.id)
    assert found.only == [] and found.count("only") == found.count("shared") == 0


def test_documents_of_one_side_may_be_held_against_each_other(ledger: Ledger) -> None:
    [line] = ledger.contacts(states=["USA"], kind="call")
    found = compare(ledger, line.id, by_document=True)
    assert [side.id for side in found.sides] == ["A", "B", "C"] and found.sides[0].name == "A: CCTV"
    assert [side.principal for side in found.sides] == [True, True, False]


def test_the_reader_may_say_whose_a_document_is(ledger: Ledger) -> None:
    [line] = ledger.contacts(states=["VNM"], since="2026")
    found = compare(ledger, line.id, {ledgers.CALL_EN.url or "": "CHN"})
    assert next(side for side in found.sides if ledgers.CALL_EN.url in side.documents).id == "CHN"


def test_publishers() -> None:
    assert publisher("Ministry of Foreign Affairs of the People's Republic of China", None).state == "CHN"
    assert publisher(None, "https://www.state.gov/x").state == "USA"
    assert publisher(None, "https://www.gov.uk/x").state == "GBR"
    assert publisher("The Daily Nothing", "https://example.com/x").state is None
    assert sides([], ["USA"], {}) == []


def test_the_command(ledger: Ledger, tmp_path: Path) -> None:
    [line] = ledger.contacts(states=["USA"], kind="call")
    where = ["--ledger", ledger.store.where]
    assert "only China" in CliRunner().invoke(app, ["compare", line.id, *where]).stdout
    told = json.loads(CliRunner().invoke(app, ["compare", line.id, "-f", "json", *where]).stdout)
    assert told["only"][0]["topic"] == "taiwan"
    assert CliRunner().invoke(app, ["compare", line.id, "-f", "html", *where]).stdout.startswith("<!DOCTYPE html>")
    assert CliRunner().invoke(app, ["compare", line.id, "-f", "markdown", *where]).stdout.startswith("# Call")
    assert CliRunner().invoke(app, ["compare", line.id, "--side", "x", *where]).exit_code == 2
    assert CliRunner().invoke(app, ["compare", "rnothing", *where]).exit_code == 1
