"""WARC archives to documents: the pages of an archive, and what is cut, damaged or no page."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents.hints import Hints
from dragoman.documents.load import documents
from dragoman.errors import BinaryInput, EmptyInput, HugeInput, InputError, TruncatedInput
from dragoman.model import Document
from reading import DAMAGED, made, one, refused, zstd

WORDS = "Tổng Bí thư Tô Lâm điện đàm với Chủ tịch Tập Cận Bình về hợp tác giữa hai nước."


def page(number: int = 1, day: str = "") -> bytes:
    body = "".join(f"<p>{WORDS} Đoạn {number}.{part}.</p>" for part in range(4))
    head = f'<script type="application/ld+json">{{"datePublished": "{day}"}}</script>' if day else ""
    return f"<html><head><title>Bài {number}</title>{head}</head><body><article>{body}</article></body></html>".encode()


def record(kind: str, block: bytes, uri: str = "https://example.org/1", more: bytes = b"") -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2026-11-01T00:00:00Z\r\n"
    head += f"WARC-Target-URI: {uri}\r\nContent-Type: application/http; msgtype={kind}\r\n"
    return head.encode() + more + b"Content-Length: %d\r\n\r\n%b\r\n\r\n" % (len(block), block)


def answer(body: bytes, status: str = "200 OK", type: str = "text/html; charset=utf-8", more: bytes = b"") -> bytes:
    return b"HTTP/1.1 %b\r\nContent-Type: %b\r\n%b\r\n%b" % (status.encode(), type.encode(), more, body)


def response(number: int = 1, day: str = "") -> bytes:
    return record("response", answer(page(number, day)), f"https://example.org/{number}")


INFO = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\nContent-Length: 8\r\n\r\na: test\n\r\n\r\n"


def test_pages_with_their_addresses_and_no_day_of_the_crawl(tmp_path: Path) -> None:
    first, second = made(tmp_path, "a.warc", INFO + response(1, "2025-01-16") + response(2))
    assert isinstance(first, Document) and isinstance(second, Document)
    assert (first.url, first.id, first.published) == ("https://example.org/1", "https://example.org/1", "2025-01-16")
    assert "Đoạn 1.3." in first.text and first.title == "Bài 1" and first.derived
    assert first.source.endswith("a.warc:2")
    assert (second.url, second.published) == ("https://example.org/2", None)


def test_what_is_no_page_is_passed_over(tmp_path: Path) -> None:
    others = [
        record("request", b"GET / HTTP/1.1\r\n\r\n"),
        record("metadata", b"a: b"),
        record("revisit", answer(b"")),
        record("response", answer(page(), status="404 Not Found")),
        record("response", answer(page(), status="301 Moved")),
        record("response", answer(b"User-agent: *\nDisallow: /", type="text/plain")),
        record("response", answer(b"\xff\xd8\xff", type="image/jpeg")),
    ]
    assert one(tmp_path, "a.warc", b"".join(others) + response()).title == "Bài 1"
    assert type(refused(tmp_path, "b.warc", b"".join(others))) is EmptyInput


@pytest.mark.parametrize(
    ("body", "more"),
    [
        pytest.param(gzip.compress(page()), b"Content-Encoding: gzip\r\n", id="gzip"),
        pytest.param(b"%x\r\n%b\r\n0\r\n\r\n" % (len(page()), page()), b"Transfer-Encoding: chunked\r\n", id="chunked"),
    ],
)
def test_encodings_of_http_are_undone(tmp_path: Path, body: bytes, more: bytes) -> None:
    assert WORDS in one(tmp_path, "a.warc", record("response", answer(body, more=more))).text


def test_the_encoding_http_says_is_used(tmp_path: Path) -> None:
    body = "<html><body><article>" + "<p>双方一致同意加强合作，妥善管控分歧。</p>" * 5 + "</article></body></html>"
    data = record("response", answer(body.encode("gb18030"), type="text/html; charset=gb2312"))
    assert "妥善管控分歧" in one(tmp_path, "a.warc", data).text


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstd.compress])
def test_archives_are_packed_record_by_record(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    data = b"".join(pack(part) for part in (INFO, response(1), response(2)))
    assert [found.url for found in made(tmp_path, "download", data) if isinstance(found, Document)] == [
        "https://example.org/1", "https://example.org/2",
    ]  # fmt: skip


@pytest.mark.parametrize("packed", [False, True])
def test_a_cut_archive_gives_its_whole_records_then_an_error(tmp_path: Path, packed: bool) -> None:
    pack = gzip.compress if packed else bytes
    first, second = pack(response(1)), pack(response(2))
    head = second.index(b"\r\n\r\n") if not packed else len(second) // 2
    for cut in {1, 3, 5, 9, 30, 60, 100, head - 20, head, head + 2, head + 4, head + 50, len(second) - 9}:
        found = made(tmp_path, "a.warc.gz" if packed else "a.warc", first + second[:cut])
        kinds = [type(row) for row in found]
        assert kinds == [Document, TruncatedInput] or (packed and kinds == [Document, Document, TruncatedInput]), cut
        assert "a.warc" in str(found[-1])


def test_a_cut_in_what_is_passed_over_is_seen(tmp_path: Path) -> None:
    image = record("response", answer(b"\r\n\r\n" * 100, type="image/jpeg"))
    for data in (response() + image[:-8], response() + record("metadata", b"\r\n\r\n" * 100)[:-8]):
        found = made(tmp_path, "a.warc", data)
        assert [type(row) for row in found] == [Document, TruncatedInput]


def test_damage_ends_the_archive_and_is_said(tmp_path: Path) -> None:
    found = made(tmp_path, "a.warc", response(1) + b"garbage\r\n\r\n" + response(2))
    assert [type(row) for row in found] == [Document, BinaryInput]
    assert "after record 1" in str(found[1])
    assert type(refused(tmp_path, "b.warc", b"no archive at all\n" * 10)) is BinaryInput


def test_a_damaged_page_leaves_the_others(tmp_path: Path) -> None:
    damaged = record("response", answer(b"zz\r\nhi", more=b"Transfer-Encoding: chunked\r\n"))
    shortened = record("response", answer(page()), more=b"WARC-Truncated: length\r\n")
    empty = record("response", answer(b"<html></html>"))
    found = made(tmp_path, "a.warc", damaged + shortened + empty + response())
    assert [type(row) for row in found] == [BinaryInput, TruncatedInput, EmptyInput, Document]
    assert "a.warc:1" in str(found[0])


def test_a_page_that_swells_is_refused(tmp_path: Path) -> None:
    bomb = record("response", answer(gzip.compress(b" " * 5_000_000), more=b"Content-Encoding: gzip\r\n"))
    long = record("response", answer(b" " * 5_000_000))
    found = made(tmp_path, "a.warc", bomb + long + response(), Hints(limit=10_000))
    assert [type(row) for row in found] == [HugeInput, HugeInput, Document]


@DAMAGED
@given(data=st.data())
def test_damaged_archives_never_raise(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    whole = bytearray(INFO + response(1) + response(2))
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.one_of(st.integers(0, 600), st.integers(0, len(whole) - 1)))
        whole[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    file = tmp_path_factory.mktemp("warc") / "a.warc"
    file.write_bytes(bytes(whole[: data.draw(st.integers(1, len(whole)))]))
    assert all(isinstance(found, Document | InputError) for found in documents(str(file), Hints()))
