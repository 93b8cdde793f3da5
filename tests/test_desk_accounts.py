"""Coverage, briefs and promises in the desk: what they show, in each language, with ways to the characters that say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from starlette.testclient import TestClient

from desks import filled
from dragoman.desk.app import make
from dragoman.desk.settings import Settings
from dragoman.desk.words import LANGUAGES, words
from dragoman.ledger.ledger import Ledger


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("desk") / "ledger.db"
    filled(file)
    return file


@pytest.fixture(scope="module")
def client(file: Path) -> Iterator[TestClient]:
    with TestClient(make(Settings(ledger=str(file))), base_url="http://localhost") as client:
        yield client


@pytest.fixture(scope="module")
def call(file: Path) -> str:
    with Ledger(file) as ledger:
        return ledger.contacts(kind="call", since="2026")[0].id


def test_coverage_names_outlets_and_what_hangs_on_one(client: TestClient, call: str) -> None:
    text = client.get(f"/contacts/{call}/coverage", headers={"accept-language": "en"}).text
    assert "2 documents" in text and "independent" in text and "call-2026-01-26" in text
    assert re.search(r'href="/documents/d[a-z2-7]+#c\d+-\d+"', text), "claims of one source lead to their characters"


def test_coverage_is_handed_out(client: TestClient, call: str) -> None:
    rows = client.get(f"/contacts/{call}/coverage?format=csv").text.splitlines()
    assert rows[0].startswith("published,days,outlet") and len(rows) == 3
    told = msgspec.json.decode(client.get(f"/contacts/{call}/coverage?format=json").content)
    assert told["contact"]["id"] == call


def test_coverage_of_nothing(client: TestClient) -> None:
    assert client.get("/contacts/raaaaaaaaaaaa/coverage").status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_brief_in_the_readers_language(client: TestClient, call: str, language: str) -> None:
    text = client.get(f"/contacts/{call}/brief?language={language}", headers={"accept-language": "en"}).text
    assert f'<article lang="{language}"' in text and words(language).of.heading["sources"] in text
    notes = set(re.findall(r'href="#note-(\d+)"', text))
    assert notes and notes <= set(re.findall(r'id="note-(\d+)"', text))
    assert re.search(r'href="/documents/d[a-z2-7]+#c\d+-\d+"', text)


@pytest.mark.parametrize(("form", "begins"), [("markdown", b"# "), ("html", b"<!DOCTYPE html>"), ("json", b"{")])
def test_a_brief_to_keep(client: TestClient, call: str, form: str, begins: bytes) -> None:
    answer = client.get(f"/contacts/{call}/brief?format={form}")
    assert answer.content.startswith(begins) and answer.headers["content-disposition"].startswith("attachment")


def test_briefs_on_pairs_and_actors_have_one_address(client: TestClient) -> None:
    answer = client.get("/briefs?about=Vietnam&about=CHN&language=fr", follow_redirects=False)
    assert answer.status_code == 303 and answer.headers["location"] == "/briefs?about=VNM&about=CHN&language=fr"
    assert "Vietnam et Chine" in client.get(answer.headers["location"]).text
    assert client.get("/briefs?about=person:to-lam").status_code == 200
    assert client.get("/briefs?about=a&about=b&about=c").status_code == 400
    assert client.get("/briefs?about=VNM&about=CHN&language=xx").status_code == 400
    assert "<form" in client.get("/briefs").text


def test_promises_begin_with_the_pairs_that_have_most(client: TestClient) -> None:
    text = client.get("/promises", headers={"accept-language": "en"}).text
    assert '<a href="/promises?by=CHN&amp;to=VNM">China</a>' in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_promises_of_a_pair_lead_to_their_words(client: TestClient, language: str) -> None:
    text = client.get("/promises?by=China&to=VNM&which=all", headers={"accept-language": language}).text
    assert words(language)("promises.kind_promise") in text
    assert re.search(r'href="/documents/d[a-z2-7]+#c\d+-\d+"', text) and 'lang="zh"' in text


def test_promises_are_filtered_and_handed_out(client: TestClient) -> None:
    rows = client.get("/promises?by=CHN&to=VNM&which=all&format=csv").text.splitlines()
    fewer = client.get("/promises?by=CHN&to=VNM&which=all&topic=railway-transport&format=csv").text.splitlines()
    assert rows[0].startswith("thread,day,kind") and 1 < len(fewer) < len(rows)
    for wrong in ("sort=x", "since=x", "page=x"):
        assert client.get(f"/promises?by=CHN&to=VNM&{wrong}").status_code == 400, wrong
