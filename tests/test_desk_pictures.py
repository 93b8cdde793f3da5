"""Timeline, network and frequency in the desk: their pictures' data, the tables that say the same, and their addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from starlette.testclient import TestClient

from desks import filled
from dragoman.desk.app import make
from dragoman.desk.pages.timeline import Count, Counts, drawn_periods, unit
from dragoman.desk.settings import Settings
from dragoman.desk.words import LANGUAGES, words
from dragoman.views.periods import By


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    file: Path = tmp_path_factory.mktemp("desk") / "ledger.db"
    filled(file)
    with TestClient(make(Settings(ledger=str(file))), base_url="http://localhost") as client:
        yield client


def data(text: str) -> Any:
    """What a page gives its picture."""
    found = re.search(r'<script type="application/json" id="chart-data">(.*?)</script>', text, re.S)
    assert found is not None
    return msgspec.json.decode(found.group(1).encode())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_timeline_has_a_mark_and_a_row_for_each_contact(client: TestClient, language: str) -> None:
    text = client.get("/timeline?state=VNM&state=CHN", headers={"accept-language": language}).text
    told = data(text)
    assert {one["id"] for one in told["dots"]} == set(re.findall(r'<a href="/contacts/(r\w+)">', text))
    assert sum(len(lane["of"]) for lane in told["lanes"]) == len(told["dots"])
    assert {kind["name"] for kind in told["kinds"]} == {words(language).term("kind", one["k"]) for one in told["dots"]}


def test_a_timeline_is_narrowed_by_its_address(client: TestClient) -> None:
    text = client.get("/timeline").text
    years = re.findall(r'href="/timeline\?since=(\d{4})&amp;until=\1"', text)
    assert years
    inside = data(client.get(f"/timeline?since={years[-1]}&until={years[-1]}").text)
    assert inside["window"] == [f"{years[-1]}-01-01", f"{years[-1]}-12-31"]
    assert 0 < len(inside["dots"]) < len(data(text)["dots"])
    assert client.get("/timeline?since=soon").status_code == 400
    assert client.get("/timeline?lanes=none").status_code == 400
    nothing = client.get("/timeline?since=1801&until=1801", headers={"accept-language": "en"}).text
    assert words("en")("timeline.none") in nothing


def test_a_timeline_as_a_picture_without_scripts(client: TestClient) -> None:
    answer = client.get("/timeline.svg?state=VNM", headers={"accept-language": "vi"})
    assert answer.headers["content-type"] == "image/svg+xml" and answer.text.startswith("<svg")
    assert words("vi").term("kind", "call") in answer.text and "style=" not in answer.text


def test_many_contacts_are_counted_by_month_or_year() -> None:
    rows = [Count("2023", "call", 3), Count("2023-05", "call", 2), Count("2024-05", "visit", 1), Count("", "visit", 4)]
    found = Counts(rows)
    assert (found.total, found.undated, unit(found)) == (10, 4, By.month)
    assert found.by(By.year) == {"2023": Counter(call=5), "2024": Counter(visit=1)}
    assert found.by(By.month) == {"2023-05": Counter(call=2), "2024-05": Counter(visit=1)}
    few = {"1944": Counter(call=1), "2023": Counter(call=99), "2024": Counter(call=99)}
    assert drawn_periods(few, By.year)[0] == "2023"


def test_words_of_articles_can_not_end_the_data(client: TestClient) -> None:
    text = client.get("/timeline?text=%3C/script%3E%3Cb%3E").text
    assert "</script><b>" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_network_has_a_line_and_a_row_for_each_pair(client: TestClient, language: str) -> None:
    text = client.get("/network", headers={"accept-language": language}).text
    told = data(text)
    assert [told["nodes"][place]["go"] for place in told["edges"][0][:2]] == ["/actors/state:CHN", "/actors/state:VNM"]
    assert "/contacts?state=CHN&amp;state=VNM" in text and len(told["edges"]) == len(
        re.findall(r"<tr><th scope=.row", text)
    )
    assert words(language)("network.weight_how") in text.replace("&#39;", "'")


def test_a_network_of_persons_its_order_and_its_limits(client: TestClient) -> None:
    told = data(client.get("/network?of=person&sort=name").text)
    assert all(node["go"].startswith("/actors/person:") for node in told["nodes"])
    for wrong in ("of=x", "sort=x", "nodes=9999"):
        assert client.get(f"/network?{wrong}").status_code == 400, wrong
    assert client.get("/network?format=csv").text.splitlines()[0] == "a,b,contacts,weight,first,last,kinds"
    assert client.get("/network.svg").text.startswith("<svg")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("of", ["kind", "topic", "act", "status", "side"])
def test_frequency_counts_by_period(client: TestClient, of: str, language: str) -> None:
    text = client.get(f"/frequency?of={of}", headers={"accept-language": language}).text
    told = data(text)
    assert told["rows"] and all(len(row["cells"]) == len(told["periods"]) for row in told["rows"])
    assert all(f'<th scope="row">{row["name"]}</th>' in text.replace("&#39;", "'") for row in told["rows"])
    led = {go for row in told["rows"] for value, _, go in row["cells"] if value}
    assert all(go == "" if of in ("topic", "act") else client.get(go).status_code == 200 for go in led)


def test_frequency_as_shares_by_quarter_and_as_files(client: TestClient) -> None:
    told = data(client.get("/frequency?by=quarter&shown=share&scale=own").text)
    assert all(0 <= cell[0] <= 1 for row in told["rows"] for cell in row["cells"]) and "-Q" in told["periods"][0]
    assert any("since=2026-01&until=2026-03" in cell[2] for row in told["rows"] for cell in row["cells"])
    assert client.get("/frequency?of=topic&format=csv").text.startswith("topic,contacts,statements,")
    assert client.get("/frequency.svg", headers={"accept-language": "zh"}).text.startswith("<svg")
    for wrong in ("of=x", "by=week", "shown=x", "scale=x"):
        assert client.get(f"/frequency?{wrong}").status_code == 400, wrong
