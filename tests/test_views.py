"""Timelines, networks and frequencies: what they count, and what they are drawn as."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import msgspec
import pytest
from rich.console import Console
from rich.text import Text
from sqlalchemy import Connection
from typer.testing import CliRunner

import ledgers
from dragoman import Ledger
from dragoman.cli.app import app
from dragoman.errors import DragomanError, LedgerError
from dragoman.views import pages
from dragoman.views.charts import chart, columns, grid, lanes, svg
from dragoman.views.choices import Between, Counted
from dragoman.views.frequency import frequency
from dragoman.views.network import network
from dragoman.views.periods import By, all_of
from dragoman.views.regions import region, regions, states_in
from dragoman.views.terminal import hang
from dragoman.views.timeline import Timeline, timeline


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger(tmp_path_factory.mktemp("views") / "desk.db") as ledger:
        ledger.ingest(ledgers.ALL)
        yield ledger


@pytest.fixture
def connection(filled: Ledger) -> Iterator[Connection]:
    with filled.reading() as opened:
        yield opened


def test_a_timeline_is_in_the_order_of_time(connection: Connection) -> None:
    found = timeline(connection)
    assert [(one.first, one.kind, one.sides, one.reports) for one in found.entries] == [
        ("2023-06-06", "meeting", ["DEU", "FRA"], 1),
        ("2025-01-15", "call", ["CHN", "VNM"], 1),
        ("2026-01-26", "call", ["CHN", "VNM"], 3),
    ]
    assert found.undated == 0
    assert [one.first for one in timeline(connection, states=["VNM"], since="2026").entries] == ["2026-01-26"]
    assert len(timeline(connection, any_of=states_in("southeast-asia")).entries) == 2
    assert timeline(connection, any_of=states_in("oceania")).entries == []


def test_a_network_counts_contacts_once_however_many_report_them(connection: Connection) -> None:
    found = network(connection)
    assert [(edge.a, edge.b, edge.count, edge.weight) for edge in found.edges] == [
        ("CHN", "VNM", 2, 2.0),
        ("DEU", "FRA", 1, 1.0),
    ]
    assert found.edges[0].periods == {"2025": 1, "2026": 1}
    assert found.edges[0].contacts == [one.id for one in timeline(connection, states=["VNM"]).entries]
    persons = network(connection, Between.person, states=["VNM"])
    assert [(edge.a, edge.b) for edge in persons.edges] == [("person:to-lam", "person:xi-jinping")]
    assert {node.name for node in persons.nodes} == {"To Lam", "Xi Jinping"}


def test_frequencies_by_kind_topic_and_side(connection: Connection) -> None:
    kinds = frequency(connection)
    assert {row.value: row.periods for row in kinds.rows} == {"call": {"2025": 1, "2026": 1}, "meeting": {"2023": 1}}
    topics = {row.value: row for row in frequency(connection, Counted.topic, By.month).rows}
    assert topics["railway-transport"].periods == {"2026-01": 1}
    assert topics["railway-transport"].statements == 2
    sides = frequency(connection, Counted.side, states=["VNM"])
    assert {row.value: row.contacts for row in sides.rows} == {"CHN": 2, "VNM": 2}


def test_regions_hold_states_of_the_catalogue_and_lie_within_each_other() -> None:
    from dragoman.actors.catalogue import catalogue

    for slug, row in regions().items():
        assert set(row.names) == {"en", "fr", "vi", "zh"}
        assert set(row.states) <= catalogue().states.keys(), slug
        assert row.within is None or set(row.states) <= set(states_in(row.within)), slug
    whole = [state for slug in ("africa", "americas", "asia", "europe", "oceania") for state in states_in(slug)]
    assert len(whole) == len(set(whole))
    with pytest.raises(LedgerError, match="no such region"):
        region("Atlantis")


def test_periods_without_anything_are_shown_between_others() -> None:
    assert all_of(["2023-Q4", "2024-Q2"], 9) == ["2023-Q4", "2024-Q1", "2024-Q2"]
    assert all_of(["2001", "2024"], 3) == ["2022", "2023", "2024"]


def charts(connection: Connection) -> list[chart.Chart]:
    pairs = network(connection)
    return [
        lanes.chart(timeline(connection), "All"),
        lanes.chart(timeline(connection), "Pair", frozenset(["CHN", "VNM"])),
        lanes.chart(Timeline(entries=[], undated=0), "None"),
        grid.network(pairs, "Who"),
        grid.by_period(pairs, "Who when"),
        grid.network(network(connection, states=["AUS"]), "None"),
        grid.by_period(network(connection, states=["AUS"]), "None"),
        columns.frequency(frequency(connection), "Kinds"),
        columns.frequency(frequency(connection, states=["AUS"]), "None"),
    ]


def test_charts_are_svg_with_title_and_description_and_name_what_they_draw(connection: Connection) -> None:
    for made in charts(connection):
        root = ElementTree.fromstring(made.svg)
        assert root.attrib["role"] == "img"
        told = {child.attrib["id"]: child.text for child in root if "id" in child.attrib}
        assert told == {"chart-title": made.title, "chart-about": made.about}
        assert made.about.endswith(".")
        assert all(len(row) == len(made.columns) for row in made.rows)
    pair = charts(connection)[1]
    assert "2026-01-26 call held" in pair.svg and "Xi Jinping (CHN)" in pair.svg


def test_pages_have_no_script_and_escape_what_they_are_told(connection: Connection, tmp_path: Path) -> None:
    hostile = '<script>alert("1")</script>'
    entry = msgspec.structs.replace(timeline(connection).entries[0], place=hostile, kind=hostile, status=hostile)
    page = chart.html(lanes.chart(Timeline(entries=[entry], undated=0), hostile))
    assert "<script" not in page and "&lt;script&gt;" in page
    assert (
        page.startswith("<!DOCTYPE html>")
        and 'lang="en"' in page
        and "http://" not in page.replace("http://www.w3.org", "")
    )


def test_charts_are_written_in_the_format_of_the_name(connection: Connection, tmp_path: Path) -> None:
    made = charts(connection)[0]
    for name, starts in (("a.svg", b"<svg"), ("a.PNG", b"\x89PNG"), ("a.html", b"<!DOCTYPE")):
        chart.write(made, tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(starts)
    with pytest.raises(DragomanError, match="ending in"):
        chart.write(made, tmp_path / "a.gif")
    with pytest.raises(DragomanError, match="can't be written"):
        chart.write(made, tmp_path / "nowhere" / "a.svg")


def test_marks_are_told_apart_from_white() -> None:
    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    assert 1.05 / (luminance(svg.PALE) + 0.05) > 7
    assert all(1.05 / (luminance(colour) + 0.05) > 2 for colour in svg.COLOURS)


def test_the_commands(filled: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    where = str(filled.store.engine.url.database)

    def run(*words: str, status: int = 0) -> str:
        result = CliRunner().invoke(app, [*words, "--ledger", where])
        assert result.exit_code == status, result.output
        return result.stdout if status == 0 else result.stderr

    assert "Xi Jinping (CHN)" in run("timeline", "--state", "Việt Nam", "--state", "CHN")
    assert run("timeline", "--region", "Đông Nam Á", "--format", "csv").count("\n") == 3
    assert run("network", "--by", "year", "--format", "csv").splitlines()[:2] == [
        "a,b,contacts,weight,first,last,2023,2025,2026",
        "CHN,VNM,2,2.0,2025-01-15,2026-01-26,,1,1",
    ]
    assert '"contacts":["r' in run("network", "--format", "jsonl").replace(" ", "")
    assert "railway-transport" in run("frequency", "--of", "topic")
    assert "no such region" in run("timeline", "--region", "Atlantis", status=1)
    for words in (("timeline",), ("network",), ("network", "--by", "quarter"), ("frequency",)):
        file = tmp_path / "chart.svg"
        run(*words, "--chart", str(file))
        assert ElementTree.parse(file).getroot().tag.endswith("svg")
    assert "ending in" in run("timeline", "--chart", "a.gif", status=2)


def test_words_hang_beside_their_label() -> None:
    out = StringIO()
    console = Console(file=out, width=30)
    hang(Text("  s1 0–9 "), Text("双方一致同意加快推进跨境铁路互联互通建设"), console)
    hang("a label that takes all of the line", Text("words"), console)
    lines = [line.rstrip() for line in out.getvalue().split("\n")]
    assert lines[0] == "  s1 0–9 双方一致同意加快推进" and lines[1] == "         跨境铁路互联互通建设"
    assert lines[2:5] == ["a label that takes all of the", "line", "words"]


def test_labels_in_chinese_ask_for_a_face_with_han() -> None:
    assert "Noto Sans CJK SC" in svg.text(0, 0, "六个更 bền vững").split("<text")[1].split(">")[0]
    assert "font-family" not in svg.text(0, 0, "Tô Lâm")


def test_a_table_is_stacked_where_a_screen_is_narrow() -> None:
    made = pages.table("Told", ["day", "side"], [["2024", ""], ["2025", "a &amp; b"]], stacked=True)
    assert '<table class="stacked">' in made and '<th scope="row">2024</th><td data-of="side"></td>' in made
    assert "overflow-x:auto" in pages.page("Told", "en", [made])
