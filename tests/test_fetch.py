"""Addresses as inputs: what is fetched from a server of our own, and what must never be."""

from __future__ import annotations

import gzip
import ipaddress
import json
import shutil
import socket
import ssl
import subprocess
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from dragoman.cli.app import app
from dragoman.documents import fetch, robots
from dragoman.documents.addresses import is_address, is_public, parsed, resolved
from dragoman.documents.extras import needed
from dragoman.documents.hints import Fetching, Hints
from dragoman.documents.load import documents, expand
from dragoman.errors import BadAddress, FetchFailed, HugeInput, InputError
from dragoman.model import Document
from pdfs import Line, pdf
from reading import DAMAGED, zstd

WORDS = "Tổng Bí thư Tô Lâm điện đàm với Chủ tịch Tập Cận Bình về hợp tác giữa hai nước."
PAGE = f"<html><head><title>Điện đàm</title></head><body><article>{f'<p>{WORDS}</p>' * 4}</article></body></html>"
FEED = "<rss version='2.0'><channel><title>Feed</title><item><title>T</title><link>/n/1</link><description>d</description></item></channel></rss>"
OWN = Fetching(allow_private=True, connect=2, read=1, total=2, size=1_000_000, delay=0)

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Site:
    """A server on this machine: what its paths answer, and what was asked of it."""

    root: str = ""
    port: int = 0
    paths: dict[str, Answer | Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def page(self, path: str, body: bytes | str = PAGE, type: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> str:  # fmt: skip
        body = body.encode() if isinstance(body, str) else body
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        self.paths[path] = (status, {"Content-Type": type, **given}, body)
        return self.root + path

    def redirect(self, path: str, to: str) -> str:
        return self.page(path, "", status=302, Location=to)


def served(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            answer = site.paths.get(self.path, (404, {"Content-Type": "text/html"}, b"not here"))
            if callable(answer):
                answer(self)
                return
            status, headers, body = answer
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site()
    server = ThreadingHTTPServer(("127.0.0.1", 0), served(found))
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # clients that hang up are the point here
    found.port = server.server_address[1]
    found.root = f"http://127.0.0.1:{found.port}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    fetch.fetcher.cache_clear()
    yield found
    server.shutdown()
    server.server_close()


def got(address: str, how: Fetching = OWN, hints: Hints | None = None) -> list[Document | InputError]:
    return list(documents(address, replace(hints or Hints(), fetching=how)))


def refused(address: str, how: Fetching = OWN) -> InputError:
    (found,) = got(address, how)
    assert isinstance(found, InputError), found
    assert str(found).startswith(address), found
    return found


# -- what is fetched ------------------------------------------------------------------------------------------------


def test_a_page_is_read_with_its_address(site: Site) -> None:
    address = site.page("/tin/1.html?a=b")
    (found,) = got(address + "#part")
    assert isinstance(found, Document)
    assert WORDS in found.text
    assert (found.title, found.url, found.source, found.id) == (
        "Điện đàm",
        address,
        address + "#part",
        address + "#part",
    )
    asked = dict(site.asked)["/tin/1.html?a=b"]
    assert asked["user-agent"] == fetch.AGENT and fetch.AGENT.startswith("Dragoman/")
    assert "cookie" not in asked and "authorization" not in asked


@pytest.mark.parametrize(
    ("path", "type", "body", "text"),
    [
        ("/a", "application/rss+xml", FEED.encode(), "T\nd"),
        ("/a", "application/pdf", pdf([[Line("Words of a PDF", 50, 700)]]), "Words of a PDF"),
        ("/a", "application/json", b'{"text": "words"}', "words"),
        ("/a.jsonl", "text/plain", b'{"text": "words"}\n', "words"),
        ("/a", "text/plain; charset=gb18030", "双方一致同意".encode("gb18030"), "双方一致同意"),
        ("/a", "", b"plain words", "plain words"),
        ("/a.jsonl.gz", "application/gzip", gzip.compress(b'{"text": "words"}\n'), "words"),
        ("/a.pdf", "application/octet-stream", pdf([[Line("Words", 50, 700)]]), "Words"),
    ],
)
def test_formats_are_told_by_the_kind_of_content(site: Site, path: str, type: str, body: bytes, text: str) -> None:
    (found,) = got(site.page(path, body, type))
    assert isinstance(found, Document), found
    assert found.text == text


def test_a_feed_gives_the_addresses_of_its_entries(site: Site) -> None:
    (found,) = got(site.page("/feed.xml", FEED, "text/xml"))
    assert isinstance(found, Document)
    assert (found.url, found.outlet) == (site.root + "/n/1", "Feed")


def test_the_pages_of_a_feed_are_followed_where_asked(site: Site) -> None:
    items = "".join(f"<item><title>T{n}</title><link>/n/{n}</link><description>teaser {n}</description><pubDate>Mon, 26 Jan 2026 08:00:00 GMT</pubDate></item>" for n in (1, 2))  # fmt: skip
    feed = site.page(
        "/feed", f"<rss version='2.0'><channel><title>Feed</title>{items}</channel></rss>", "application/rss+xml"
    )
    page = site.page("/n/1")
    first, second, third = got(feed, replace(OWN, follow=True))
    assert isinstance(first, Document) and (first.url, first.published) == (page, "2026-01-26")
    assert first.text.count(WORDS) >= 1
    assert isinstance(second, FetchFailed)
    assert isinstance(third, Document) and "teaser 2" in third.text  # what can't be had leaves what the feed says
    assert [path for path, _ in site.asked].count("/n/2") == 1


def test_redirects_lead_to_the_address_that_is_kept(site: Site) -> None:
    site.page("/end")
    (found,) = got(site.redirect("/start", "/end"))
    assert isinstance(found, Document) and found.url == site.root + "/end"


def test_packed_answers_are_unpacked(site: Site) -> None:
    (found,) = got(site.page("/a", gzip.compress(PAGE.encode()), Content_Encoding="gzip"))
    assert isinstance(found, Document)


def test_addresses_stand_among_the_inputs_as_they_are() -> None:
    assert expand(["https://example.org/a?b=[c]*", "-"]) == ["https://example.org/a?b=[c]*", "-"]
    assert not is_address("notes/http:/x.txt") and is_address("FTP://example.org")


def test_the_command_line_takes_addresses(site: Site) -> None:
    address = site.page("/a")
    runner = CliRunner()
    refused = runner.invoke(app, ["read", address])
    assert refused.exit_code == 1 and "--allow-private" in refused.stderr
    done = runner.invoke(app, ["read", "--allow-private", "--format", "jsonl", address])
    assert done.exit_code == 0, done.stderr
    assert json.loads(done.stdout)["document"]["url"] == address


# -- what may not be fetched ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://localhost/", "http://localhost./", "http://127.0.0.1./", "http://[::1]/",
        "http://[::ffff:127.0.0.1]/", "http://[::127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[fe80::1]/",
        "http://[fe80::1%25eth0]/", "http://[fc00::1]/", "http://[ff02::1]/", "http://[2002:7f00:1::]/", "http://[::]/",
        "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/",
        "http://１２７.0.0.1/", "http://127。0。0。1/", "http://0/", "http://0.0.0.0/", "http://10.1.2.3/", "http://172.16.0.1/",
        "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data", "http://100.64.0.1/", "http://224.0.0.1/",
        "http://240.0.0.1/", "http://255.255.255.255/", "http://192.0.0.8/", "http://198.18.0.1/", "http://192.88.99.1/",
        "file:///etc/passwd", "ftp://example.org/", "gopher://example.org/", "https://user@example.org/",
        "https://user:word@example.org/", "http://example.org@127.0.0.1/", "http://example.org:22/", "http://example.org:0/",
        "http://example.org:99999/", "http:///path", "http://", "http://exa mple.org/", "http://example.org\\@127.0.0.1/",
        "http://example.org/\r\nHost: x", "http://a..b/", "http://-a.example/", "http://%31%32%37.0.0.1/", "http://[::1/",
        "http://" + "a" * 300 + "/",
    ],
)  # fmt: skip
def test_what_is_no_public_web_server_is_refused_unasked(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fetch.fetcher.cache_clear()
    monkeypatch.setattr(socket, "create_connection", None)
    monkeypatch.setattr("urllib3.connection.HTTPConnection.connect", None)
    (found,) = documents(address, Hints())
    assert type(found) is BadAddress, found
    assert str(found).startswith(address)


def test_all_addresses_of_a_name_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("93.184.216.34", "10.0.0.7")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: entries)
    with pytest.raises(BadAddress, match=r"10\.0\.0\.7"):
        resolved(parsed("http://example.org/"))
    assert resolved(parsed("http://example.org/"), allow_private=True) == ["93.184.216.34", "10.0.0.7"]


def test_a_name_is_resolved_once_for_check_and_connection(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server that answers otherwise the second time leads nowhere else."""
    asked: list[str] = []

    def answer(host: str, port: int, *_: object, **__: object) -> list[object]:
        if host != "rebound.example":
            return original(host, port, *_, **__)  # type: ignore[arg-type, return-value]
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1" if len(asked) < 3 else "127.0.0.2", port))]

    original = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", answer)
    site.page("/a")
    (found,) = got(f"http://rebound.example:{site.port}/a")
    assert isinstance(found, Document), found
    assert len(asked) == 2 == len(site.asked), "once for robots.txt and once for the page"
    assert site.asked[1][1]["host"] == f"rebound.example:{site.port}"


@pytest.mark.parametrize(
    "to",
    [
        "http://127.0.0.1:1/",
        "http://169.254.169.254/",
        "file:///etc/passwd",
        "//user@example.org/",
        "http://0x7f.1/",
        "",
    ],
)
def test_redirects_to_what_may_not_be_asked(site: Site, monkeypatch: pytest.MonkeyPatch, to: str) -> None:
    """The first host is public as far as the check can see; where it leads is checked again."""
    original, public = resolved, Fetching(connect=2, read=1, total=2, delay=0)
    monkeypatch.setattr("dragoman.documents.addresses.PORTS", (80, 443, site.port))
    monkeypatch.setattr(fetch, "resolved", lambda address, private=False: ["127.0.0.1"] if address.host == "public.example" else original(address, private))  # fmt: skip
    site.redirect("/start", to)
    found = refused(f"http://public.example:{site.port}/start", public)
    assert type(found) is (BadAddress if to else FetchFailed), found


def test_redirects_in_a_circle(site: Site) -> None:
    site.redirect("/b", "/a")
    found = refused(site.redirect("/a", "/b"))
    assert type(found) is FetchFailed and "5 redirects" in str(found)


def test_proxies_of_the_environment_are_not_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert isinstance(got(site.page("/a"))[0], Document)


@DAMAGED
@given(st.integers(0, 2**32 - 1).map(ipaddress.IPv4Address))
def test_no_private_address_in_the_clothes_of_version_six(ip: ipaddress.IPv4Address) -> None:
    if not is_public(ip):
        for start in ("::ffff:0:0", "::", "64:ff9b::", "64:ff9b:1::"):
            assert not is_public(ipaddress.IPv6Address(int(ipaddress.IPv6Address(start)) | int(ip)))
        assert not is_public(ipaddress.IPv6Address(0x2002 << 112 | int(ip) << 80))
    assert is_public(ip) <= ip.is_global


@DAMAGED
@given(st.text(alphabet="htps:/.@[]%0x127localhost?#\\ \r\né。", max_size=30))
def test_no_address_breaks_the_reading_of_addresses(words: str) -> None:
    try:
        address = parsed(words)
    except BadAddress as error:
        assert str(error).startswith(words)
    else:
        assert parsed(str(address)) == address
        assert not set(str(address)) & set(" \r\n\\@[") or ":" in address.host


# -- answers that are too much --------------------------------------------------------------------------------------


def raw(*parts: bytes, pause: float = 0.0, endless: bool = False) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        for _ in range(10_000 if endless else 1):
            for part in parts:
                handler.wfile.write(part)
                handler.wfile.flush()
                time.sleep(pause)

    return answer


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def test_endless_bodies_end(site: Site) -> None:
    site.paths["/a"] = raw(HEAD + b"\r\n", *[b"<p>words</p>" * 10_000] * 1000)
    assert type(refused(site.root + "/a")) is HugeInput


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(raw(HEAD, *[b"X-Slow: 1\r\n"] * 100, pause=0.1), id="head"),
        pytest.param(raw(HEAD + b"\r\n", *[b"x"] * 100, pause=0.1), id="body"),
        pytest.param(raw(HEAD + b"Content-Length: 9000\r\n\r\n", *[b"x"] * 100, pause=0.1), id="body of known length"),
        pytest.param(raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", *[b"1\r\nx\r\n"] * 100, pause=0.1), id="chunks"),
        pytest.param(raw(b"", pause=4), id="silence"),
    ],
)
def test_slow_answers_end(site: Site, answer: Callable[[BaseHTTPRequestHandler], None]) -> None:
    site.paths["/a"] = answer
    begun = time.monotonic()
    found = refused(site.root + "/a", replace(OWN, total=0.7))
    assert type(found) is FetchFailed and "in time" in str(found)
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "gzip, gzip"])
@pytest.mark.parametrize("chunked", [False, True])
def test_answers_that_swell_are_refused(site: Site, encoding: str, chunked: bool) -> None:

    zeros = b"\0" * 50_000_000
    brotli = needed("brotli", "")
    packers: dict[str, Callable[[bytes], bytes]] = {
        "gzip": gzip.compress, "deflate": zlib.compress, "br": lambda data: bytes(brotli.compress(data, quality=1)), "zstd": zstd.compress,
    }  # fmt: skip
    bomb = zeros
    for name in encoding.split(", "):
        bomb = packers[name](bomb)
    head = HEAD + f"Content-Encoding: {encoding}\r\n".encode()
    body = b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (len(bomb), bomb) if chunked else b"\r\n" + bomb
    site.paths["/a"] = raw(head + body)
    assert type(refused(site.root + "/a", replace(OWN, total=10))) is HugeInput


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"no HTTP\r\n\r\n", id="no HTTP"),
        pytest.param(HEAD + b"Content-Length: 100\r\n\r\nshort", id="cut"),
        pytest.param(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", id="no chunks"),
        pytest.param(HEAD + b"Content-Encoding: gzip\r\n\r\nno gzip", id="no gzip"),
        pytest.param(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500 + b"\r\n", id="many headers"),
        pytest.param(b"HTTP/1.1 200 OK\r\nA: " + b"b" * 100_000 + b"\r\n\r\n", id="long header"),
        pytest.param(b"HTTP/1.1 302 Found\r\nLocation: http://[::1\r\n\r\n", id="broken redirect"),
        pytest.param(b"HTTP/1.1 500 Oops\r\n\r\n", id="error"),
        pytest.param(b"HTTP/1.1 404 Not Found\r\n\r\n", id="not found"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", id="image"),
    ],
)
def test_answers_that_are_none(site: Site, answer: bytes) -> None:
    site.paths["/a"] = raw(answer)
    assert type(refused(site.root + "/a")) in (FetchFailed, BadAddress)


def test_hosts_that_are_not_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        assert type(refused(f"http://127.0.0.1:{free.getsockname()[1]}/")) is FetchFailed  # it does not listen
    found = refused("https://no-such-host.invalid/a")
    assert type(found) is FetchFailed and "not found" in str(found)


# -- manners --------------------------------------------------------------------------------------------------------


def test_robots_txt_is_respected_and_asked_for_once(site: Site) -> None:
    site.page("/robots.txt", "User-agent: *\nDisallow: /\n\nUser-agent: dragoman\nDisallow: /closed\nAllow: /closed/but\n", "text/plain")  # fmt: skip
    for path in ("/open", "/closed/a", "/closed/but"):
        site.page(path)
    assert isinstance(got(site.root + "/open")[0], Document)
    found = refused(site.root + "/closed/a")
    assert type(found) is BadAddress and "robots.txt" in str(found)
    assert isinstance(got(site.root + "/closed/but")[0], Document)
    assert [path for path, _ in site.asked] == ["/robots.txt", "/open", "/closed/but"]


def test_redirects_are_held_against_robots_txt(site: Site) -> None:
    site.page("/robots.txt", "User-agent: *\nDisallow: /closed", "text/plain")
    site.page("/closed")
    assert type(refused(site.redirect("/open", "/closed"))) is BadAddress


@pytest.mark.parametrize(
    ("status", "allowed"),
    [(404, True), (401, True), (403, True), (410, True), (429, False), (500, False), (503, False)],
)
def test_robots_txt_that_is_not_there(site: Site, status: int, allowed: bool) -> None:
    site.page("/robots.txt", "", status=status)
    (found,) = got(site.page("/a"))
    assert isinstance(found, Document) == allowed, found


def test_robots_txt_elsewhere_endless_or_silent(site: Site) -> None:
    site.page("/a")
    site.page("/rules", "User-agent: *\nDisallow: /", "text/plain")
    site.redirect("/robots.txt", "/rules")
    assert "forbids" in str(refused(site.root + "/a"))
    for answer, allowed in (
        (raw(HEAD + b"\r\n", *[b"Disallow: /x\n" * 10_000] * 100), True),
        (raw(b"", pause=2), False),
    ):
        fetch.fetcher.cache_clear()
        site.paths["/robots.txt"] = answer
        (found,) = got(site.root + "/a")
        assert isinstance(found, Document) == allowed, found


def test_a_host_is_left_to_rest_between_requests(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    rested: list[float] = []
    monkeypatch.setattr("dragoman.documents.fetch.time.sleep", rested.append)
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 7", "text/plain")
    for path in ("/a", "/b", "/c"):
        got(site.page(path), replace(OWN, delay=2))
    assert [round(seconds) for seconds in rested] == [0, 2, 9, 16], "the waits are told to a clock that stands still"
    assert robots.rules(200, b"User-agent: *\nCrawl-delay: 9999", 0, "").delay() == 30


# -- TLS ------------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes its certificate with openssl")
def test_certificates_must_be_the_hosts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
         "-subj", "/CN=right.example", "-addext", "subjectAltName=DNS:right.example", "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    site = Site()
    site.page("/a")
    server = ThreadingHTTPServer(("127.0.0.1", 0), served(site))
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    port = server.server_address[1]
    original = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *a, **k: original("127.0.0.1" if host.endswith(".example") else host, *a, **k))  # fmt: skip
    try:
        fetch.fetcher.cache_clear()
        unknown = refused(f"https://right.example:{port}/a")
        assert type(unknown) is FetchFailed and "CERTIFICATE_VERIFY_FAILED" in str(unknown)
        monkeypatch.setattr(fetch, "_trust", lambda: ssl.create_default_context(cafile=str(certificate)))
        fetch.fetcher.cache_clear()
        assert isinstance(got(f"https://right.example:{port}/a")[0], Document)
        wrong = refused(f"https://wrong.example:{port}/a")
        assert type(wrong) is FetchFailed and "wrong.example" in str(wrong)
        assert [path for path, _ in site.asked] == ["/robots.txt", "/a"]
    finally:
        server.shutdown()
        server.server_close()
