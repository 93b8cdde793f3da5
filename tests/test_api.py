"""The API: lists in parts, one thing whole, what is refused and how it is told, and its description."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
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


def call_of(client: TestClient) -> Any:
    return got(client, "/contacts", kind="call", since="2026")["items"][0]


def test_statements_are_asked_for_by_who_said_what(client: TestClient) -> None:
    found = got(client, "/statements", speaker="苏林", act="praise", contact=call_of(client)["id"])
    assert found["total"] == len(found["items"]) == 2
    one = found["items"][0]
    assert one["contact"] == call_of(client)["id"] and one["actors"]["person:to-lam"] == "To Lam"
    assert one["citation"]["quote"] == one["quote"] and one["citation"]["span"] == one["statement"]["span"]
    alone = got(client, f"/statements/{one['id']}")
    assert alone["revision"] == 0 and {name: alone[name] for name in one} == one


@pytest.mark.parametrize(
    "asked",
    [
        {"side": "VNM"}, {"side": "CHN", "act": "commit"}, {"topic": "agriculture"}, {"formula": "community-with-shared-future"},
        {"text": "đường sắt"}, {"text": '"铁路合作"', "speaker": "person:to-lam"}, {"until": "1990"}, {"text": "railway", "limit": 1},
    ],
)  # fmt: skip
def test_statements_asked_for_in_parts_are_those_asked_for_whole(client: TestClient, asked: dict[str, Any]) -> None:
    whole = got(client, "/statements", **{**asked, "limit": 200})["items"]
    parts, path = [], client.get("/api/v1/statements", params={**asked, "limit": 3}).json()
    while True:
        parts += path["items"]
        if path["next"] is None:
            break
        path = client.get(path["next"]).json()
    assert parts == whole
    assert bool(whole) == ("until" not in asked)


def test_a_document_has_its_text_and_record(client: TestClient) -> None:
    listed = got(client, "/documents", contact=call_of(client)["id"])
    assert listed["total"] == 2
    for head in listed["items"]:
        whole = got(client, f"/documents/{head['address']}")
        assert whole["document"] == head and len(whole["text"]) == whole["record"]["document"]["characters"]
        assert set(whole["ids"]) == {one["id"] for what in ("contacts", "statements") for one in whole["record"][what]}
        assert got(client, "/documents", key=head["key"])["items"] == [head]


def test_words_are_found_in_any_script(client: TestClient) -> None:
    hits = got(client, "/search", q="dien dam")["items"]
    assert hits and all(hit["places"] for hit in hits)
    assert got(client, f"/documents/{hits[0]['address']}")["document"]["key"] == hits[0]["document"]["key"]


def test_actors_are_found_by_any_name(client: TestClient) -> None:
    for words in ("苏林", "to lam", "Tô L"):
        assert got(client, "/actors", q=words)["items"][0]["id"] == "person:to-lam"
    assert {one["state"] for one in got(client, "/actors", state="CHN")["items"]} == {"CHN"}
    one = got(client, "/actors/person:to-lam")
    assert one["offices"] and "苏林" in one["names"]["zh"] and one["contacts"] == 3 and one["statements"]
    assert got(client, "/actors/person:nobody", 404)["detail"]
    assert got(client, "/actors/state:FRA")["name"] == "France"


def test_views_are_those_of_the_pages(client: TestClient) -> None:
    id = call_of(client)["id"]
    found = got(client, f"/compare/{id}", side=["call-2026-01-26=VNM", "readout-2026-01-26=CHN"])
    assert [side["id"] for side in found["sides"]] == ["CHN", "VNM"] and found["rows"]
    assert len(got(client, f"/compare/{id}", by="document")["sides"]) == 2
    assert got(client, f"/coverage/{id}")["sources"] == 2
    assert got(client, "/brief", state=["VNM", "CHN"], language="vi")["title"].startswith("Tóm tắt")
    assert got(client, "/brief", contact=id, language="fr")["notes"]
    assert got(client, "/brief", actor="苏林")["sections"]
    assert [one["first"] for one in got(client, "/timeline", state="VNM")["entries"]][-1] == "2026-01-26"
    assert got(client, "/network", of="person")["edges"][0]["count"] >= 2
    assert got(client, "/frequency", of="topic")["rows"]
    assert got(client, "/promises", by="CHN", to="VNM", limit=2)["next"]


def test_a_brief_is_about_one_thing(client: TestClient) -> None:
    assert got(client, "/brief", 400, actor="To Lam", state=["VNM", "CHN"])["errors"]
    assert "one of" in got(client, "/brief", 400)["detail"]
    got(client, "/brief", 400, state="VNM")


def test_set_phrases_have_a_history(client: TestClient) -> None:
    listed = got(client, "/formulas")
    slug = listed["items"][0]["formula"]
    assert got(client, f"/formulas/{slug}")["wordings"]
    assert got(client, f"/formulas/{slug}/uses")["items"][0]["quote"]
    got(client, "/formulas/no-such-phrase", 404)


@pytest.fixture
def own(tmp_path: Path) -> Iterator[TestClient]:
    """A ledger to judge in."""
    filled(tmp_path / "ledger.db")
    with TestClient(
        make(Settings(ledger=str(tmp_path / "ledger.db"), local="lan")), base_url="http://localhost"
    ) as client:
        yield client


def judged(client: TestClient, how: str, status: int = 201, **body: Any) -> Any:
    answer = client.post(f"/api/v1/judgements/{how}", json=body)
    assert answer.status_code == status, answer.text
    return answer.json()


def test_judgements_hold_at_once_and_can_be_undone(own: TestClient) -> None:
    before = client_state(own)
    said = got(own, "/statements", speaker="person:to-lam", act="praise")["items"][0]
    made = judged(own, "correct", id=said["id"], field="act", value="affirm", revision=0, note="no praise")
    assert made["by"] == "lan" and made["revision"] == 1
    assert got(own, f"/statements/{said['id']}")["statement"]["act"] == "affirm"
    assert got(own, f"/contacts/{said['contact']}")["revisions"] == {said["id"]: 1}
    assert got(own, "/judgements", subject=said["id"])["total"] == 1
    assert got(own, "/documents", judged=True)["total"] == 1
    judged(own, "undo", id=made["id"])
    assert got(own, f"/statements/{said['id']}")["statement"]["act"] == "praise"
    assert client_state(own) > before
    assert [one["what"] for one in got(own, "/history")["items"]][:1] == ["undo"]


def client_state(client: TestClient) -> int:
    return int(got(client, "/counts")["state"])


def test_a_later_judgement_is_a_conflict_that_tells_of_the_last(own: TestClient) -> None:
    id = got(own, "/statements", act="praise")["items"][0]["id"]
    first = judged(own, "accept", id=id, revision=0)
    problem = judged(own, "reject", 409, id=id, revision=0)
    assert problem["revision"] == 1 and problem["last"] == {name: first[name] for name in ("id", "kind", "by", "at")}
    assert "look at it again" in problem["detail"]
    judged(own, "reject", id=id, revision=1)


def test_contacts_are_told_the_same_and_different(own: TestClient) -> None:
    one, other = (one["id"] for one in got(own, "/contacts", kind="call")["items"])
    judged(own, "same", one=one, other=other)
    assert (
        got(own, "/contacts")["total"] == 2
        and got(own, f"/contacts/{other}")["contact"]["id"] == got(own, f"/contacts/{one}")["contact"]["id"]
    )
    judged(own, "different", one=one, other=other)
    assert got(own, "/contacts")["total"] >= 3


def test_what_was_not_read_can_be_added(own: TestClient) -> None:
    key = got(own, "/documents")["items"][0]["key"]
    value = {"span": [0, 12], "act": "propose", "speakers": ["person:to-lam"]}
    made = judged(own, "add", document=key, what="statement", value=value)
    assert got(own, f"/statements/{made['subject']}")["statement"]["act"] == "propose"


@pytest.mark.parametrize(
    ("sent", "kind", "status", "tells"),
    [
        (b'{"id": "s1"', "application/json", 400, "not JSON"),
        (b'{"id": 1}', "application/json", 400, "see `errors`"),
        (b'{"id": "s1", "reason": "x"}', "application/json", 400, "see `errors`"),
        (b"id=s1", "application/x-www-form-urlencoded", 415, "application/json"),
        (b'{"id": "s1", "note": "' + b"x" * 1_000_000 + b'"}', "application/json", 413, "1,000,000"),
        (b'{"id": "s1\\ud800"}', "application/json", 400, "JSON"),
    ],
)  # fmt: skip
def test_bodies_are_checked(own: TestClient, sent: bytes, kind: str, status: int, tells: str) -> None:
    answer = own.post("/api/v1/judgements/accept", content=sent, headers={"content-type": kind})
    assert answer.status_code == status and tells in answer.json()["detail"]


def test_a_method_that_is_not_there_names_those_that_are(client: TestClient) -> None:
    answer = client.delete("/api/v1/contacts")
    assert answer.status_code == 405 and "GET" in answer.headers["allow"]
    assert answer.headers["content-type"] == "application/problem+json"


def test_the_state_is_in_the_tag(own: TestClient) -> None:
    id = got(own, "/statements", act="praise")["items"][0]["id"]
    tag = own.get("/api/v1/contacts").headers["etag"]
    judged(own, "accept", id=id)
    answer = own.get("/api/v1/contacts", headers={"if-none-match": tag})
    assert answer.status_code == 200 and answer.headers["etag"] != tag


def test_what_the_documentation_asks_is_answered(own: TestClient) -> None:
    page = (Path(__file__).parent.parent / "docs/api.md").read_text(encoding="utf-8")
    lines = [line for line in page.splitlines() if line.startswith("curl ")]
    assert len(lines) >= 7
    for line in lines:
        words = shlex.split(line)
        address = next(word for word in words if word.startswith("http")).removeprefix("http://127.0.0.1:8765")
        if "-X" in words:
            said = got(own, "/statements", act="praise")["items"][0]["id"]
            answer = own.post(
                address, content=words[-1].replace("STATEMENT", said), headers={"content-type": "application/json"}
            )
            assert answer.status_code == 201, line
        else:
            answer = own.get(address)
            assert answer.status_code == (400 if "stat=" in address else 200), line
        assert answer.json()


@pytest.mark.parametrize(
    ("field", "value"),
    [("act", []), ("act", {}), ("span", ["0", "9"]), ("span", [True, 9]), ("content", [0, 10**9]), ("speakers", "To Lam"), ("contact", [])],
)  # fmt: skip
def test_values_that_can_not_be_are_refused(own: TestClient, field: str, value: Any) -> None:
    """Schemathesis found that an act that is a list was a fault of ours."""
    id = got(own, "/statements", act="praise")["items"][0]["id"]
    assert judged(own, "correct", 400, id=id, field=field, value=value)["detail"]
    assert got(own, "/judgements")["total"] == 0


@pytest.mark.parametrize(
    "day",
    [
        "2026-02-31",
        "2026-05-01..2026-04-01",
        {"from": "x", "to": "y", "precision": "day", "basis": "stated", "why": ""},
    ],
)
def test_days_that_are_none_are_refused(own: TestClient, day: Any) -> None:
    judged(own, "correct", 400, id=call_of(own)["id"], field="date", value=day)


@pytest.mark.parametrize("value", [{"span": ["0", "9"]}, {"span": [0, 9], "content": [0, 10**9]}, {"span": None}, {}])
def test_what_is_added_stands_in_the_text(own: TestClient, value: dict[str, Any]) -> None:
    key = got(own, "/documents")["items"][0]["key"]
    judged(
        own, "add", 400, document=key, what="statement", value={"act": "praise", "speakers": ["person:to-lam"], **value}
    )
