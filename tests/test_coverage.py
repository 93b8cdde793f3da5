"""Who reported a contact."""

from __future__ import annotations

import json
from collections.abc import Iterator
from tempfile import TemporaryDirectory

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from dragoman import Ledger
from dragoman.cli.app import app
from dragoman.model import Document
from dragoman.views.coverage import Coverage, coverage
from test_compare import AMERICA, CHINA, PRESS, REPRINT

# a French site that took the White House's text over in its own order, with a little of its own
TAKEN = replace(
    AMERICA,
    text=AMERICA.text + "Analysts in Brussels spent most of the evening reading between the lines of this text, and found little that they had not read before.\n",
    url="https://example.org/taken", outlet="Euronews", published="2024-04-05",
)  # fmt: skip
ALL = (CHINA, AMERICA, REPRINT, PRESS, TAKEN)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger(tmp_path_factory.mktemp("coverage") / "ledger.db") as opened:
        opened.ingest(ALL)
        yield opened


@pytest.fixture(scope="module")
def call(ledger: Ledger) -> Coverage:
    [line] = ledger.contacts(states=["USA"], kind="call")
    return coverage(ledger, line.id)


def test_days_languages_and_what_is_a_copy(call: Coverage) -> None:
    told = {one.head.url: one for one in call.outlets}
    assert [told[one.url].days for one in ALL] == [0, 0, 1, 0, 3]
    assert (told[REPRINT.url].kind, told[REPRINT.url].of) == ("copy", CHINA.id)
    assert told[TAKEN.url].kind in ("copy", "taken") and told[PRESS.url].kind == "independent"
    assert call.sources == 3 and call.languages == {"zh": 2, "en": 2, "fr": 1}


def test_nearness_to_readouts(call: Coverage) -> None:
    told = {one.head.url: one for one in call.outlets}
    assert told[TAKEN.url].near[0].document == AMERICA.url and (told[TAKEN.url].near[0].words or 0) > 0.5
    across = {near.document: near for near in told[AMERICA.url].near}[CHINA.url or ""]
    assert across.words is None and (across.said or 0) > 0


def test_what_hangs_on_one_source(call: Coverage) -> None:
    quotes = [one.quote for one in call.single]
    assert any("台湾" in quote for quote in quotes) and not any("禁毒" in quote for quote in quotes)
    assert call.said > len([one for one in call.single if one.statement is not None])


def test_reports_credited_to_one_agency_are_one_source() -> None:
    told = {
        "The Straits Times": "President Biden spoke with Prime Minister Kishida of Japan on January 13. Biden said he supports Japan, Reuters reported.",
        "Bangkok Post": "US President Joe Biden held a telephone call with Japan's Prime Minister Fumio Kishida on 13 January. According to Reuters, "
        "Kishida said Japan will double its defence budget.",
        "NHK": "On January 13 Japan's Prime Minister Fumio Kishida and President Joe Biden of the United States talked by telephone for an hour. "
        "Kishida thanked Biden for his support.",
    }
    with TemporaryDirectory() as folder, Ledger(f"{folder}/ledger.db") as ledger:
        ledger.ingest(Document(text=text, id=by, outlet=by, published="2023-01-14") for by, text in told.items())
        found = coverage(ledger, ledger.contacts(kind="call")[0].id)
    assert [one.kind for one in found.outlets] == ["independent"] * 3  # each in words of its own
    assert {one.head.id: one.publisher for one in found.outlets} == {
        "The Straits Times": None, "Bangkok Post": "private media", "NHK": "public media",
    }  # fmt: skip
    assert found.sources == 2  # two of them by Reuters


def test_the_command(ledger: Ledger, call: Coverage) -> None:
    asked = ["coverage", call.contact.id, "--ledger", ledger.store.where]
    shown = CliRunner().invoke(app, asked, env={"COLUMNS": "200"}).stdout
    assert "5 documents (en 2, zh 2, fr 1), 3 independent of each other." in shown
    assert json.loads(CliRunner().invoke(app, [*asked, "-f", "json"]).stdout)["sources"] == 3
    page = CliRunner().invoke(app, [*asked, "-f", "html"]).stdout
    assert '<table class="stacked">' in page and "<b>" not in page and "<script" not in page
    assert CliRunner().invoke(app, ["coverage", "rnothing", "--ledger", ledger.store.where]).exit_code == 1


def test_one_document_alone(tmp_path_factory: pytest.TempPathFactory) -> None:
    with Ledger(tmp_path_factory.mktemp("one") / "ledger.db") as opened:
        opened.ingest([CHINA])
        found = coverage(opened, opened.contacts()[0].id)
    assert found.sources == 1 and found.single == []
