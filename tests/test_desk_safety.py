"""Hostile input to the desk: articles, files, addresses and forms that mean harm are shown, or refused, harmless."""

from __future__ import annotations

import gzip
import html
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.routing import Route
from starlette.testclient import TestClient

from access import BASE, FROM_HERE, NAMES, PASSWORD, desk, peopled, visitor
from dragoman.desk.access import searches, users
from dragoman.desk.access.middleware import Access
from dragoman.desk.access.visitor import Visitor
from dragoman.desk.apart import LONGEST, Parsed, Reader
from dragoman.desk.desk import address_of
from dragoman.documents.hints import Hints
from dragoman.errors import HugeInput
from dragoman.ledger.ledger import Ledger
from dragoman.model import Document, Record
from dragoman.pipeline import read_document

EVIL = "</p><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}"
TEXT = (
    "President Biden spoke by phone with Prime Minister Kishida of Japan on Friday.\n"
    f"Biden told Kishida that {EVIL} the alliance is strong.\n"
    "\u202eKishida said the talks were useful\u202c and \u200bfree of\u2066 tricks.\n"
)
HOSTILE = [
    Document(text=TEXT, url="https://example.org/evil?a=<script>", title=f"Call {EVIL}\u202e", outlet=f"Outlet {EVIL}", published="2023-01-13"),
    Document(text=TEXT.replace("Friday", "Monday"), url="javascript:alert(1)//https://x", title="javascript", published="2023-01-16"),
    Document(text=TEXT.replace("Friday", "Tuesday"), url="data:text/html,<script>alert(1)</script>", title='" onmouseover="alert(1)', published="2023-01-17"),
]  # fmt: skip


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("safety") / "ledger.db"
    peopled(made)
    with Ledger(made) as ledger:
        ledger.ingest(HOSTILE)
    return made


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts are read in this process: the one apart has tests of its own."""
    from dragoman.documents.load import documents_of

    def documents(self: Reader, *given: Any) -> list[Parsed]:
        return [
            Parsed(document=one) if isinstance(one, Document) else Parsed(error=str(one))
            for one in documents_of(*given)
        ]

    def record(self: Reader, document: Document) -> Record:
        return read_document(document)

    monkeypatch.setattr(Reader, "documents", documents)
    monkeypatch.setattr(Reader, "record", record)
    monkeypatch.setattr(Reader, "warm", lambda self: None)


@pytest.fixture
def client(file: Path) -> Iterator[TestClient]:
    with desk(file) as client:
        yield client


def routes(client: TestClient) -> list[tuple[str, str, Any]]:
    """Every route of the program: method, path with something in its gaps, the route."""
    app = client.app
    assert isinstance(app, Starlette)
    found = []
    for route in app.routes:
        if not isinstance(route, Route):
            assert getattr(route, "path", "") == "/static", f"{route}: what is mounted whole asks for no role"
        else:
            path = re.sub(r"\{(\w+)(:\w+)?\}", "1", route.path)
            found += [(method, path, route) for method in sorted(route.methods or ()) if method != "HEAD"]
    return found


# -- every route and every role -----------------------------------------------------------------------------------

OPEN = {"/account/login"}
OF_ONES_OWN = {  # what a reader may send
    "/account/logout", "/account/password", "/account/sessions", "/account/tokens", "/account/tokens/1/revoke", "/account/login",
}  # fmt: skip
READS_BY_POST: set[str] = set()  # what is sent only because the question is long
OF_READERS = ("/search", "/saved")  # saved searches


def test_every_route_asks_for_a_role(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even past the middleware, which lets nobody through, each page refuses who has no role."""

    async def nobody(self: Access, request: Request, key: str) -> Visitor:
        return Visitor(name="nobody", role=None, via="session", user=0, proof="x")

    monkeypatch.setattr(Access, "_visitor", nobody)
    there = visitor(client)
    for method, path, _ in routes(client):
        if path not in OPEN:
            json = {"content-type": "application/json"} if path.startswith("/api/") else {}
            answer = there.request(method, path, headers=json, content=b"{}" if json and method != "GET" else None)
            assert answer.status_code == 401, f"{method} {path} gives {answer.status_code} to who has no role: call require() first"  # fmt: skip


def test_nobody_gets_past_the_door(client: TestClient) -> None:
    there = visitor(client)
    for method, path, _ in routes(client):
        if path not in OPEN:
            answer = there.request(method, path)
            assert answer.status_code in (303, 401, 429), (method, path)
            assert answer.status_code != 303 or answer.headers["location"].startswith("/account/login"), (method, path)


@pytest.mark.parametrize("role", ["reader", "reviewer"])
def test_what_changes_something_is_for_those_who_may(client: TestClient, role: str) -> None:
    there = visitor(client, NAMES[role])
    for method, path, _ in routes(client):
        if path.startswith("/account"):
            continue
        if path.startswith("/admin"):
            assert there.request(method, path).status_code == 403, (role, method, path)
        elif role == "reader" and method != "GET" and path not in READS_BY_POST and not path.startswith(OF_READERS):
            json = {"content-type": "application/json"} if path.startswith("/api/") else {}
            answer = there.request(method, path, headers=json, content=b"{}" if json else None)
            assert answer.status_code == 403, f"a reader may {method} {path}"


# -- hostile articles ---------------------------------------------------------------------------------------------


def pages_of(client: TestClient, there: TestClient) -> Iterator[tuple[str, str]]:
    held = client.app.state.desk.ledger  # type: ignore[attr-defined]
    contacts = [one.id for one in held.contacts(states=["JPN"])]
    assert contacts
    paths = [
        "/",
        "/contacts",
        "/contacts?text=alliance",
        "/search?q=alliance",
        "/search?q=" + EVIL.replace("#", ""),
        "/actors",
        "/review",
    ]
    paths += [f"/contacts/{id}{more}" for id in contacts for more in ("", "/brief", "/coverage", "/edit", "/merge")]
    paths += [f"/documents/{address_of(one.url or '')}" for one in HOSTILE]
    paths += ["/timeline?state=JPN", "/network", "/promises?q=<script>alert(3)</script>", "/contacts?actor=<script>alert(3)</script>", "/<script>alert(3)</script>"]  # fmt: skip
    for path in paths:
        answer = there.get(path)
        assert answer.status_code < 500, path
        if "text/html" in answer.headers.get("content-type", ""):
            yield path, answer.text


def test_articles_are_text_wherever_they_stand(client: TestClient) -> None:
    seen = 0
    for path, page in pages_of(client, visitor(client, "ada")):
        lowered = page.lower()
        seen += "alert(1)" in lowered
        assert "<script>" not in lowered and "<img src=x" not in lowered, path
        assert not re.search(r"<[^>]+\son\w+\s*=", re.sub(r'"[^"]*"', '""', page)), path
        assert not re.search(
            r"""(?:href|src|action|formaction)\s*=\s*["']?\s*(?:javascript|data|vbscript):""", html.unescape(lowered)
        ), path
        assert not re.search(r"[\u202a-\u202e\u2066-\u2069]", page), path
        assert "style=" not in re.sub(r'"[^"]*"', '""', lowered), path
    assert seen, "the article was shown"


def test_every_answer_forbids_what_is_not_the_desks_own(client: TestClient) -> None:
    there = visitor(client, "ada")
    for path in ("/contacts", "/nothing", "/static/desk.css", "/static/nothing", "/api/v1/nothing", "/contacts?q=%00"):
        answer = there.get(path)
        policy = answer.headers["content-security-policy"]
        assert (
            "default-src 'none'" in policy
            and "unsafe" not in policy
            and answer.headers["x-content-type-options"] == "nosniff"
        ), path


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2f..%2fapp.py", "/static//etc/passwd", "/static/....//app.py", "/static/..\\app.py", "/documents/..%2f..%2fetc%2fpasswd", "/documents/file:%2fetc%2fpasswd", "/contacts/..%2f..", "/actors/..%2fx", "/formulas/..%2f..%2fx", "/static/words%00.css"])  # fmt: skip
def test_paths_lead_nowhere_else(client: TestClient, path: str) -> None:
    answer = visitor(client, "ada").get(path)
    assert answer.status_code in (400, 404), path
    assert "root:" not in answer.text and "Starlette" not in answer.text


def test_odd_values_are_no_fault_of_ours(client: TestClient) -> None:
    there = visitor(client, "ada")
    for odd in (
        "9" * 400,
        "-1",
        "\ud7ff",
        "\u202e",
        "%",
        "a\r\nSet-Cookie: x=1",
        "'\"<>`;--",
        "￿",
        "🇻🇳" * 50,
        "*" * 500,
    ):
        for path in ("/contacts", "/search", "/actors", "/timeline", "/network", "/promises", "/review", "/export"):
            answer = there.get(path, params={"q": odd, "page": odd, "state": odd, "since": odd, "format": odd, "actor": odd, "lang": odd, "limit": odd})  # fmt: skip
            assert answer.status_code < 500 and "set-cookie" not in answer.headers, (path, odd)
        for path in ("/contacts/", "/documents/", "/statements/", "/actors/", "/bring/"):
            assert there.get(path + odd.replace("%", "%25").replace("\r\n", "%0d%0a")).status_code < 500, (path, odd)


def test_broken_forms_are_refused(client: TestClient) -> None:
    lan = visitor(client, "lan")
    for kind, body in (
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=text\r\n\r\n\xff\xfe\x00"),
        ("multipart/form-data", b"nothing"),
        ("multipart/form-data; boundary=x", b"--x\r\n" * 1000),
        ("application/x-www-form-urlencoded", b"text=%00"),
        ("application/x-www-form-urlencoded", b"text=%ff%fe&title=%ed%a0%80"),
        ("application/x-www-form-urlencoded", b"&".join(b"a%d=1" % n for n in range(2000))),
    ):
        assert lan.post("/bring", content=body, headers={"content-type": kind}).status_code < 500, body[:40]


# -- bringing texts -----------------------------------------------------------------------------------------------


def bring(there: TestClient, files: Any = None, **form: str) -> Any:
    return there.post("/bring", data=form, files=files)


def test_a_text_is_read_and_kept_or_let_go(client: TestClient) -> None:
    lan = visitor(client, "lan")
    text = "President Biden spoke by phone with Prime Minister Kishida of Japan today.\nBiden thanked Kishida for his visit."
    assert bring(lan).status_code == 400
    answer = bring(
        lan, text=text, title="A call", outlet="Example", published="2023-01-20", url="https://example.org/new"
    )
    shown = lan.get(answer.headers["location"])
    assert shown.status_code == 200 and "Biden thanked Kishida" in shown.text
    assert lan.get("/documents/" + address_of("https://example.org/new")).status_code == 404, "not kept yet"
    kept = lan.post(answer.headers["location"] + "/keep", data={"document": "0"})
    assert kept.headers["location"] == "/documents/" + address_of("https://example.org/new")
    assert lan.get(kept.headers["location"]).status_code == 200
    held = client.app.state.desk.ledger  # type: ignore[attr-defined]
    assert held.history("https://example.org/new")[0].by == "lan"
    again = lan.get(bring(lan, text=text, title="A call", outlet="Example", published="2023-01-20", url="https://example.org/new").headers["location"])  # fmt: skip
    assert "already in the ledger" in html.unescape(again.text) or "in the ledger already" in again.text
    alike = lan.get(bring(lan, text=text).headers["location"])
    assert "The same text is in the ledger already" in alike.text
    gone = bring(lan, text=text + " More.").headers["location"]
    assert lan.post(gone + "/discard").status_code == 303 and lan.get(gone).status_code == 404


def test_a_draft_is_its_owners(client: TestClient) -> None:
    at = bring(visitor(client, "lan"), text="Biden met Kishida.").headers["location"]
    ada, rita = visitor(client, "ada"), visitor(client, "rita")
    assert ada.get(at).status_code == 404 and ada.post(at + "/keep", data={"document": "0"}).status_code == 404
    assert rita.get(at).status_code == 403 and bring(rita, text="x").status_code == 403
    ada.post(at + "/discard")
    assert visitor(client, "lan").get(at).status_code == 200


@pytest.mark.parametrize("name", ["../../etc/passwd", "a\r\nX-Evil: 1.txt", "C:\\x\\evil.txt", "<script>.txt", "\u202etxt.exe", "x" * 300 + ".txt", ".txt", "news.txt.gz.gz"])  # fmt: skip
def test_a_files_name_decides_nothing(client: TestClient, name: str) -> None:
    lan = visitor(client, "lan")
    answer = bring(lan, files={"files": (name, b"President Biden met Prime Minister Kishida of Japan today. " + name[:4].encode(), "text/plain")})  # fmt: skip
    if answer.status_code == 303:
        page = lan.get(answer.headers["location"]).text
        assert "<script>." not in page and "\u202e" not in page and "/etc" not in page
        kept = lan.post(answer.headers["location"] + "/keep", data={"document": "0"})
        held = client.app.state.desk.ledger  # type: ignore[attr-defined]
        assert kept.status_code == 303 and "x-evil" not in kept.headers
        assert held.history(limit=1) and all("passwd" not in one.subject for one in held.history(limit=5))


def test_files_in_many_formats_are_brought(client: TestClient) -> None:
    lan = visitor(client, "lan")
    page = b"<html><head><title>Talks</title></head><body><article>" + b"<p>President Biden met Prime Minister Kishida of Japan today in Washington.</p>" * 5 + b"</article></body></html>"  # fmt: skip
    rows = b'{"text": "Biden met Kishida.", "id": "text", "url": "javascript:alert(1)"}\n{"text": "Kishida met Biden again.", "id": "../x"}\n'
    answer = bring(lan, files=[("files", ("a.html", page)), ("files", ("b.jsonl", rows)), ("files", ("c.txt.gz", gzip.compress(b"Biden met Kishida twice.")))])  # fmt: skip
    shown = lan.get(answer.headers["location"]).text
    assert shown.count("<section") == 4 and "javascript:" not in shown


def test_too_much_is_refused(client: TestClient, file: Path) -> None:
    lan = visitor(client, "lan")
    assert "too long" in bring(lan, text="x" * (LONGEST + 1)).text
    assert bring(lan, files={"files": ("a.txt", b"x" * (LONGEST * 4 + 1))}).status_code == 400
    assert bring(lan, files={"files": ("a.txt.gz", gzip.compress(b"\n" * 60_000_000))}).status_code == 400
    assert bring(lan, files={"files": ("a.pdf", b"%PDF-1.7 broken")}).status_code == 400
    assert bring(lan, files={"files": ("a.parquet", b"PAR1 broken")}).status_code == 400
    with desk(file, upload=100_000) as small:
        assert bring(visitor(small, "lan"), files={"files": ("a.txt", b"x" * 300_000)}).status_code == 413


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://localhost/", "http://localhost.:80/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://2130706433/",
        "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/", "http://0/", "http://0.0.0.0/", "http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://[fe80::1]/", "http://[fd00::1]/", "http://[64:ff9b::7f00:1]/", "http://１２７.0.0.1/",
        "http://127。0。0。1/", "http://user@127.0.0.1/", "http://example.org@127.0.0.1/", "http://example.org\\@127.0.0.1/", "http://example.org:22/", "file:///etc/passwd",
        "gopher://127.0.0.1/", "ftp://example.org/", "/etc/passwd", "-", "HTTP://LOCALHOST/", "http:///x", "http://", "//127.0.0.1/", "dict://x", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_no_address_but_a_public_one_is_fetched(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    def connect(*given: Any, **named: Any) -> Any:
        raise AssertionError("nothing may be asked")

    monkeypatch.setattr(socket, "create_connection", connect)
    answer = bring(visitor(client, "lan"), address=address)
    assert answer.status_code == 400 and "may not be fetched" in html.unescape(answer.text), address
    assert "--allow-private" not in answer.text


def test_a_name_that_leads_inside_is_not_followed_and_not_told(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.11.12.13", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *given, **named: inside)
    answer = bring(visitor(client, "lan"), address="http://intranet.example.org/")
    assert answer.status_code == 400 and "10.11.12.13" not in answer.text


def test_a_desk_may_fetch_nothing(file: Path) -> None:
    with desk(file, fetch=False) as client:
        assert bring(visitor(client, "lan"), address="https://example.org/").status_code == 403
        assert "bring-address" not in visitor(client, "lan").get("/bring").text


@pytest.mark.parametrize("language", ["en", "vi", "fr", "zh"])
def test_bringing_speaks_every_language(client: TestClient, language: str) -> None:
    lan = visitor(client, "lan")
    lan.headers["accept-language"] = language
    assert lan.get("/bring").status_code == 200
    at = bring(lan, text="President Biden met Prime Minister Kishida of Japan today.").headers["location"]
    assert f'<html lang="{language}"' in lan.get(at).text


def test_a_text_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    reader = Reader()
    try:
        assert reader.record(Document(text="President Biden met Prime Minister Kishida of Japan today.")).contacts
        assert reader.documents(b"Biden met Kishida.", "a.txt", Hints())[0].document is not None
        reader._seconds = 0.5
        with pytest.raises(HugeInput):
            reader.record(Document(text="习近平同苏林通电话强调" * 5000))
        reader._seconds = 60
        assert reader.record(Document(text="President Biden met Prime Minister Kishida of Japan today.")).contacts
    finally:
        reader.close()


# -- others' things -----------------------------------------------------------------------------------------------


def test_saved_searches_are_their_owners(client: TestClient) -> None:
    store = client.app.state.desk.ledger.store  # type: ignore[attr-defined]
    for address in ("https://evil.example", "//evil.example", "javascript:alert(1)", "/\\evil.example"):
        with pytest.raises(Exception, match="address of this desk"):
            searches.save(store, "lan", "x", address)
    made = searches.save(store, "lan", "mine", "/contacts?kind=call")
    assert searches.listed(store, "ada") == [] and made in searches.listed(store, "lan")
    assert users.anybody(store) and PASSWORD and BASE and FROM_HERE
