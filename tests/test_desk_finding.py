"""Pages that find things: lists, search, actors, pairs, set phrases, today, help; in every language, with what they lead to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from desks import filled
from dragoman.desk.app import make
from dragoman.desk.settings import Settings
from dragoman.desk.words import LANGUAGES
from dragoman.ledger.ledger import Ledger

PAGES = (
    "/", "/contacts", "/search", "/search?q=su+lin", "/actors", "/actors?q=苏林", "/actors/person:to-lam", "/actors/state:VNM",
    "/pairs/VNM/CHN", "/formulas", "/formulas/six-more", "/help",
)  # fmt: skip


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    file = tmp_path_factory.mktemp("finding") / "ledger.db"
    filled(file)
    with TestClient(make(Settings(ledger=str(file))), base_url="http://localhost") as made:
        yield made


@pytest.mark.parametrize("address", PAGES)
def test_every_page_answers_in_every_language(client: TestClient, address: str) -> None:
    for code in LANGUAGES:
        answer = client.get(address, params=None, headers={"accept-language": code})
        assert answer.status_code == 200 and answer.headers["content-language"] == code
        assert answer.text.count("<h1") == 1 and "style=" not in answer.text and "onclick" not in answer.text


def test_lists_narrow_and_lead_on(client: TestClient) -> None:
    page = client.get("/contacts", params={"state": ["Vietnam", "China"], "kind": "call"}).text
    assert "2 contacts" in page and "/pairs/VNM/CHN" in page and "/contacts.csv?" in page
    assert client.get("/contacts", params={"text": "đường sắt", "since": "2026"}).text.count("<tr>") == 2
    assert client.get("/contacts?sort=loudest").status_code == 400
    rows = client.get("/contacts.csv?kind=call").text.splitlines()
    assert rows[0].startswith("id,date,kind") and len(rows) == 3
    assert len(client.get("/contacts.jsonl").text.splitlines()) == 3
    assert client.get("/contacts.xls").status_code == 404


def test_search_finds_texts_people_and_phrases(client: TestClient) -> None:
    page = client.get("/search", params={"q": "duong sat"}).text
    assert "<mark>" in page or "No document" in page
    found = client.get("/search", params={"q": "su lin"}).text
    assert "/actors/person:to-lam" in found
    assert (
        "/formulas/community-with-shared-future"
        in client.get("/search", params={"q": "cong dong chia se tuong lai"}).text
    )
    assert "&lt;script&gt;" in client.get("/search", params={"q": "<script>alert(1)</script> railway"}).text
    narrow = client.get("/search", params={"q": "习近平", "language": "zh"})
    assert "1 documents" in narrow.text or "One document" in narrow.text


def test_searches_are_kept_and_forgotten(client: TestClient) -> None:
    answer = client.post(
        "/search/save", data={"name": "Railways", "address": "/search?q=railway"}, follow_redirects=False
    )
    assert answer.status_code == 303 and "Railways" in client.get("/search").text
    id = client.get("/search").text.split('name="id" value="')[1].split('"')[0]
    client.post("/search/forget", data={"id": id, "next": "/search"})
    assert "Railways" not in client.get("/search").text


def test_an_actor_has_names_offices_contacts_and_statements(client: TestClient) -> None:
    page = client.get("/actors/person:to-lam").text
    for words in ("苏林", "Tô Lâm", "General Secretary", "/formulas/", "?at="):
        assert words in page
    assert client.get("/actors/person:to-lam?act=request").text.count("<blockquote") < page.count("<blockquote")
    assert client.get("/actors/person:nobody-at-all").status_code == 404


def test_pairs_take_names_and_refuse_one_side_twice(client: TestClient) -> None:
    assert client.get("/pairs/Vietnam/China", follow_redirects=False).headers["location"] == "/pairs/VNM/CHN"
    assert client.get("/pairs/VNM/VNM").status_code == 400


def test_phrases_are_files_too(client: TestClient) -> None:
    assert client.get("/formulas?format=csv").text.startswith("formula,documents")
    assert client.get("/formulas/six-more?format=json").json()["formula"] == "six-more"
    assert client.get("/formulas/no-such-phrase").status_code == 404
    assert client.get("/formulas?since=yesterday").status_code == 400


def test_an_empty_ledger_says_how_to_begin(tmp_path: Path) -> None:
    Ledger(tmp_path / "ledger.db").close()
    with TestClient(make(Settings(ledger=str(tmp_path / "ledger.db"))), base_url="http://localhost") as client:
        assert "dragoman ingest" in client.get("/").text
        for address in ("/contacts", "/actors", "/formulas", "/search?q=x"):
            assert client.get(address).status_code == 200
