"""What an address asks for: names resolved as on the command line, and refusals that say what would be right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.requests import Request

from desks import filled
from dragoman.desk.app import make
from dragoman.desk.asking import asked, filters, paging
from dragoman.desk.choosing import choices
from dragoman.desk.settings import Settings
from dragoman.errors import LedgerError, Nameless


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("asking") / "ledger.db"
    filled(file)
    return file


@pytest.fixture(scope="module")
def app(ledger: Path) -> Iterator[object]:
    made = make(Settings(ledger=str(ledger)))
    yield made
    made.state.desk.close()


def request(app: object, query: str) -> Request:
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/",
        "query_string": quote(query, safe="=&+%").encode(),
        "headers": [],
        "app": app,
    }
    return Request(scope)


def test_names_are_resolved(app: object) -> None:
    found = filters(
        request(
            app, "state=Việt Nam&state=CHN&actor=苏林&region=Đông Nam Á&kind=call&focus=1&since=2025&text=đường+sắt"
        )
    )
    assert found["states"] == ["VNM", "CHN"] and found["actors"] == ["person:to-lam"]
    assert "VNM" in found["any_of"] and found["focus"] is True and found["words"] == "đường sắt"


def test_blanks_ask_nothing(app: object) -> None:
    found = asked(request(app, "state=&state=+&kind=&page=2"))
    assert not found.anything and not any(found.filters.values())


@pytest.mark.parametrize(
    "query", ["state=Atlantis", "actor=Nobody Atall", "kind=duel", "status=maybe", "region=Atlantis", "focus=perhaps", "text=a%00b", "&".join(["state=VNM"] * 20)]
)  # fmt: skip
def test_what_can_not_be_asked_says_what_can(app: object, query: str) -> None:
    with pytest.raises(LedgerError):
        filters(request(app, query))
    with pytest.raises(Nameless, match="held, planned, cancelled"):
        filters(request(app, "status=maybe"))


def test_filters_are_those_of_the_ledger(app: object) -> None:
    held = app.state.desk.ledger  # type: ignore[attr-defined]
    (line,) = held.contacts(**filters(request(app, "state=Vietnam&actor=Xi Jinping&since=2026")))
    assert [one.id for one in held.contacts(**filters(request(app, f"contact={line.id}")))] == [line.id]


def test_pages_are_numbers(app: object) -> None:
    assert paging(request(app, "page=3"), 20).offset == 40
    for wrong in ("0", "-1", "x", "１", "99999999999"):
        with pytest.raises(LedgerError):
            paging(request(app, f"page={wrong}"))


def test_choices_have_names_in_the_visitors_language(app: object) -> None:
    assert ("VNM", "越南") in choices(request(app, "lang=zh")).states
    assert ("southeast-asia", "Đông Nam Á") in choices(request(app, "lang=vi")).regions
