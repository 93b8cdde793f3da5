"""The desk as a whole: pages answer, in each language, and nothing on them is another site's."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from starlette.testclient import TestClient

from desks import EXAMPLES, filled
from dragoman.desk.app import make
from dragoman.desk.desk import address_of
from dragoman.desk.settings import Settings
from dragoman.desk.words import LANGUAGES, words
from dragoman.ledger.ledger import Ledger

HERE = Path(__file__).parent.parent / "src/dragoman/desk"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    file = tmp_path_factory.mktemp("desk") / "ledger.db"
    filled(file)
    with TestClient(make(Settings(ledger=str(file))), base_url="http://localhost") as client:
        yield client


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_speak_the_visitors_language(client: TestClient, language: str) -> None:
    answer = client.get("/contacts", headers={"accept-language": language})
    assert answer.status_code == 200 and answer.headers["content-language"] == language
    assert words(language)("nav.contacts") in answer.text


def test_a_page_that_is_not_there_says_so(client: TestClient) -> None:
    answer = client.get("/nothing-here")
    assert answer.status_code == 404 and "text/html" in answer.headers["content-type"]


def test_the_examples_are_in(tmp_path: Path) -> None:
    filled(tmp_path / "ledger.db")
    with Ledger(tmp_path / "ledger.db") as ledger:
        assert ledger.counts()["documents"] == len(EXAMPLES)


def test_scripts_of_others_are_as_published() -> None:
    listed = msgspec.toml.decode((HERE / "static/vendor/SOURCES.toml").read_bytes())["script"]
    assert {row["file"] for row in listed} == {file.name for file in (HERE / "static/vendor").glob("*.js")}
    for row in listed:
        assert sha256((HERE / "static/vendor" / row["file"]).read_bytes()).hexdigest() == row["sha256"], row["file"]


ASKED = (
    "/", "/contacts", "/contacts?state=VNM&state=CHN&kind=call&since=2025", "/contacts?text=Congress", "/contacts.csv", "/contacts.jsonl", "/search?q=Vietnam",
    "/search?q=Vietnam&act=praise&side=CHN&topic=diplomacy&language=fr", "/actors", "/actors?q=苏林", "/actors/person:to-lam", "/actors/person:to-lam?act=praise",
    "/actors/state:VNM", "/pairs/VNM/CHN", "/formulas", "/formulas/six-more", "/timeline", "/timeline.svg", "/network", "/network?of=person", "/frequency", "/frequency?of=topic",
    "/promises", "/promises?by=CHN&to=VNM", "/review", "/review?kind=same", "/bring", "/account", "/admin", "/help", "/api",
    "/export?format=csv", "/export?format=plover", "/contacts/{contact}", "/contacts/{contact}?by=document", "/contacts/{contact}/edit", "/contacts/{contact}/merge",
    "/contacts/{contact}/coverage", "/contacts/{contact}/brief", "/briefs?about=VNM&about=CHN", "/statements/{statement}", "/documents/{document}?mentions=1",
    "/api/v1/openapi.json", "/api/v1/contacts", "/api/v1/contacts/{contact}", "/api/v1/statements?side=CHN&limit=5", "/api/v1/search?q=Vietnam", "/api/v1/compare/{contact}",
)  # fmt: skip


def test_every_page_answers_on_either_store(place: str) -> None:
    filled(place)
    with Ledger(place) as ledger:
        found = ledger.contact(ledger.contacts(kind="call", since="2026")[0].id)
    ids = {
        "contact": found.contact.id,
        "statement": found.statements[0].id,
        "document": address_of(found.documents[0].key),
    }
    with TestClient(make(Settings(ledger=place)), base_url="http://localhost") as client:
        answers = {path: client.get(path.format(**ids)) for path in ASKED}
    assert {path: answer.text[-200:] for path, answer in answers.items() if answer.status_code != 200} == {}
