"""The API: lists in parts, one thing whole, what is refused and how it is told, and its description."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from desks import filled
from dragoman.desk.app import make
from dragoman.desk.settings import Settings


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    file = tmp_path_factory.mktemp("api") / "ledger.db"
    filled(file)
    with TestClient(make(Settings(ledger=str(file))), base_url="http://localhost") as client:
        yield client


def got(client: TestClient, path: str, status: int = 200, **asked: Any) -> Any:
    answer = client.get(f"/api/v1{path}", params=asked)
    assert answer.status_code == status, answer.text
    return answer.json()


def test_a_list_comes_in_parts_that_lead_to_each_other(client: TestClient) -> None:
    answer = client.get("/api/v1/contacts", params={"state": ["VNM", "CHN"], "limit": 2})
    first = answer.json()
    assert first["total"] == 3 and len(first["items"]) == 2
    assert answer.headers["link"] == f'<{first["next"]}>; rel="next"'
    second = client.get(first["next"]).json()
    assert len(second["items"]) == 1 and second["next"] is None
    assert {one["id"] for one in first["items"]}.isdisjoint(one["id"] for one in second["items"])


def test_names_mean_what_they_mean_to_commands(client: TestClient) -> None:
    assert got(client, "/contacts", state="Việt Nam", actor="苏林") == got(
        client, "/contacts", state="VNM", actor="person:to-lam"
    )


def test_one_contact_has_everything_that_says_it(client: TestClient) -> None:
    listed = got(client, "/contacts", kind="call", since="2026")["items"][0]
    whole = got(client, f"/contacts/{listed['id']}")
    assert whole["contact"]["id"] == listed["id"] and len(whole["reports"]) == 2 and whole["statements"]
    assert set(whole["addresses"]) == {head["key"] for head in whole["documents"]}


def test_what_is_wrong_with_a_question_is_told_parameter_by_parameter(client: TestClient) -> None:
    answer = client.get("/api/v1/contacts?stat=VNM&kind=chat&limit=0&limit=3&since=yesterday")
    assert answer.status_code == 400 and answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    told = {one["name"]: one["detail"] for one in problem["errors"]}
    assert "did you mean `state`" in told["stat"] and set(told) == {"stat", "kind", "limit", "since"}
    assert told["limit"] == "may stand only once"


@pytest.mark.parametrize(
    ("path", "status"),
    [("/contacts/rnothing", 404), ("/nothing", 404), ("/contacts?state=Nowhere", 400), ("/contacts?text=…", 400), ("/contacts/r%00x", 400)],
)  # fmt: skip
def test_problems_are_problems(client: TestClient, path: str, status: int) -> None:
    answer = client.get(f"/api/v1{path}")
    assert answer.status_code == status and answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status and answer.json()["detail"]


def test_nothing_is_done_twice_for_who_has_it(client: TestClient) -> None:
    first = client.get("/api/v1/contacts")
    tag = first.headers["etag"]
    assert tag.startswith('W/"') and first.headers["cache-control"] == "private, no-cache"
    again = client.get("/api/v1/contacts", headers={"if-none-match": tag})
    assert again.status_code == 304 and not again.content and again.headers["etag"] == tag
    assert client.get("/api/v1/contacts?limit=1", headers={"if-none-match": tag}).status_code == 200


def test_the_description_names_every_operation(client: TestClient) -> None:
    told = got(client, "/openapi.json")
    assert told["openapi"] == "3.1.0" and "/api/v1/contacts/{id}" in told["paths"]
    names = [one["operationId"] for methods in told["paths"].values() for one in methods.values()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("language", ["en", "vi", "fr", "zh"])
def test_people_can_read_it_too(client: TestClient, language: str) -> None:
    page = client.get("/api", headers={"accept-language": language})
    assert page.status_code == 200 and "/api/v1/contacts/{id}" in page.text and '<script src="http' not in page.text
