"""The export of a list: the bytes `dragoman export` writes, under a name, for what the list shows."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from desks import filled
from dragoman.desk.app import make
from dragoman.desk.settings import Settings
from dragoman.ledger.ledger import Ledger
from dragoman.views.exporting import export, is_folder, names


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("export") / "ledger.db"
    filled(file)
    return file


@pytest.fixture(scope="module")
def client(file: Path) -> Iterator[TestClient]:
    with TestClient(make(Settings(ledger=str(file))), base_url="http://localhost") as client:
        yield client


@pytest.mark.parametrize("format", names())
def test_the_browser_gets_what_the_command_writes(client: TestClient, file: Path, format: str, tmp_path: Path) -> None:
    answer = client.get("/export", params={"format": format, "state": ["VNM", "CHN"], "kind": "call"})
    assert answer.status_code == 200, answer.text
    assert f"dragoman-{format}-VNM-CHN-call" in answer.headers["content-disposition"]
    with Ledger(file) as ledger:
        export(ledger, format, tmp_path / "out", states=["VNM", "CHN"], kind="call")
    if is_folder(format):
        with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
            written = {one.name: one.read_bytes() for one in (tmp_path / "out").iterdir()}
            assert {name: archive.read(name) for name in archive.namelist()} == written
    else:
        assert answer.content == (tmp_path / "out").read_bytes()


def test_only_what_the_list_shows_is_in_it(client: TestClient) -> None:
    some, whole = (client.get(f"/export?format=plover{asked}").content.splitlines() for asked in ("&since=2026", ""))
    assert some and set(some) < set(whole)


def test_without_a_format_there_is_a_choice(client: TestClient) -> None:
    page = client.get("/export?state=VNM")
    assert all(f'value="{name}"' in page.text for name in names()) and 'name="state" value="VNM"' in page.text


@pytest.mark.parametrize(
    "asked", ["format=word", "format=csv&state=Nowhere", "format=plover&kind=chat", "format=rss&text=…"]
)
def test_what_can_not_be_exported_is_said_before_a_file_begins(client: TestClient, asked: str) -> None:
    answer = client.get(f"/export?{asked}")
    assert answer.status_code == 400 and "content-disposition" not in answer.headers
