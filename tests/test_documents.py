"""Bytes to documents: formats, encodings, and what is refused with which reason."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents.hints import Hints
from dragoman.documents.load import documents, expand, readers
from dragoman.errors import BadField, BinaryInput, EmptyInput, HugeInput, InputError, TruncatedInput
from dragoman.model import Document
from reading import DAMAGED, made, one, refused

VIETNAMESE = "Tổng Bí thư Tô Lâm điện đàm với Chủ tịch Tập Cận Bình.\nHai bên nhất trí tăng cường hợp tác."
CHINESE = "习近平同越共中央总书记苏林通电话。\n双方一致同意加强合作，妥善管控分歧。"
TRADITIONAL = "習近平同越共中央總書記蘇林通電話。\n雙方一致同意加強合作，妥善管控分歧。"
FRENCH = "Le président a été reçu à l'Élysée par le ministre des Affaires étrangères."


def cp1258(text: str) -> bytes:
    """Text in the Windows code page for Vietnamese, which keeps ê and ơ whole and lets the tone follow."""
    out = b""
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tones = [part for part in parts[1:] if part in "\u0300\u0301\u0303\u0309\u0323"]
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        out += (base + "".join(tones)).encode("cp1258")
    return out


# -- plain text -----------------------------------------------------------------------------------------------------


def test_plain_text_is_the_files_own(tmp_path: Path) -> None:
    found = one(tmp_path, "call-01.txt", VIETNAMESE.encode())
    assert (found.text, found.id, found.derived) == (VIETNAMESE, "call-01", False)


def test_markdown_is_plain_text(tmp_path: Path) -> None:
    assert one(tmp_path, "a.md", b"# Title\n\nBody.").text == "# Title\n\nBody."


def test_line_ends_become_one_kind(tmp_path: Path) -> None:
    assert one(tmp_path, "a.txt", b"one\r\ntwo\rthree\n").text == "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("text", "data"),
    [
        pytest.param(VIETNAMESE, cp1258(VIETNAMESE), id="cp1258"),
        pytest.param(CHINESE, CHINESE.encode("gb18030"), id="gb18030"),
        pytest.param(TRADITIONAL, TRADITIONAL.encode("big5"), id="big5"),
        pytest.param(FRENCH, FRENCH.encode("cp1252"), id="cp1252"),
        pytest.param(CHINESE, CHINESE.encode("utf-16"), id="utf-16"),
        pytest.param(CHINESE, b"\xfe\xff" + CHINESE.encode("utf-16-be"), id="utf-16-be"),
        pytest.param(CHINESE, CHINESE.encode("utf-16-le"), id="utf-16 without its mark"),
        pytest.param(VIETNAMESE, VIETNAMESE.encode("utf-16-be"), id="utf-16-be without its mark"),
        pytest.param(VIETNAMESE, VIETNAMESE.encode("utf-8-sig"), id="utf-8 with a mark"),
    ],
)
def test_unknown_encodings_are_detected(tmp_path: Path, text: str, data: bytes) -> None:
    assert unicodedata.normalize("NFC", one(tmp_path, "a.txt", data).text) == text


@pytest.mark.parametrize(
    ("error", "data"),
    [
        pytest.param(EmptyInput, b"", id="empty"),
        pytest.param(EmptyInput, b" \n\t \r\n", id="white space"),
        pytest.param(EmptyInput, b"\xef\xbb\xbf", id="only a mark"),
        pytest.param(BinaryInput, b"%PDF-1.7\n...", id="pdf"),
        pytest.param(BinaryInput, b"PK\x03\x04" + b"a" * 40, id="zip"),
        pytest.param(BinaryInput, bytes(range(256)) * 20, id="all bytes"),
        pytest.param(BinaryInput, b"\x01\x02\x03\x04" * 20, id="control characters"),
        pytest.param(TruncatedInput, CHINESE.encode()[:-1], id="cut utf-8"),
        pytest.param(TruncatedInput, CHINESE.encode("utf-8-sig")[:-2], id="cut utf-8 with a mark"),
        pytest.param(TruncatedInput, CHINESE.encode("utf-16")[:-1], id="cut utf-16"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, error: type[InputError], data: bytes) -> None:
    found = refused(tmp_path, "a.txt", data)
    assert type(found) is error
    assert str(tmp_path / "a.txt") in str(found)


def test_huge_input_names_the_limit(tmp_path: Path) -> None:
    found = refused(tmp_path, "a.txt", b"word " * 100, Hints(limit=60))
    assert isinstance(found, HugeInput)
    assert "60" in str(found) and "--limit" in str(found)


def test_hints_go_to_the_document(tmp_path: Path) -> None:
    hints = Hints(published="2025-01-16", outlet="outlet:xinhua", url="https://example.org/1", language="vi")
    found = one(tmp_path, "a.txt", VIETNAMESE.encode(), hints)
    assert (found.published, found.outlet, found.url, found.language) == (
        "2025-01-16", "outlet:xinhua", "https://example.org/1", "vi",
    )  # fmt: skip


# -- JSON -----------------------------------------------------------------------------------------------------------


def test_rows_with_usual_field_names(tmp_path: Path) -> None:
    row = {"body": CHINESE, "headline": "通电话", "date": "2026-01-26T12:00:00Z", "publisher": "新华社", "_id": 7}
    found = one(tmp_path, "a.jsonl", json.dumps(row).encode())
    assert (found.text, found.title, found.published, found.outlet, found.id) == (
        CHINESE, "通电话", "2026-01-26", "新华社", "7",
    )  # fmt: skip
    assert found.derived  # the record must carry the text: the file does not hold it as it stands


def test_rows_without_an_id_are_numbered(tmp_path: Path) -> None:
    found = made(tmp_path, "day.json", b'[{"text": "one"}, {"text": "two"}]')
    assert [row.id for row in found if isinstance(row, Document)] == ["day-1", "day-2"]


def test_fields_as_the_user_maps_them(tmp_path: Path) -> None:
    hints = Hints(fields={"text": "t", "id": "key", "title": "h", "published": "when", "outlet": "by", "url": "at"})
    row = {"t": "words", "text": "not these", "key": "k1", "h": "head", "when": "2024-06-11", "by": "BBC", "at": "u"}
    found = one(tmp_path, "a.jsonl", json.dumps(row).encode(), hints)
    assert (found.text, found.id, found.title, found.published, found.outlet, found.url) == (
        "words", "k1", "head", "2024-06-11", "BBC", "u",
    )  # fmt: skip


def test_a_broken_row_leaves_the_others(tmp_path: Path) -> None:
    lines = [
        b'{"text": "first"}',
        b'{"text": "cut',
        b"[1]",
        b'{"text": "  "}',
        b'{"text": 5}',
        b"",
        b'{"text": "last"}',
    ]
    found = made(tmp_path, "a.jsonl", b"\n".join(lines))
    assert [type(row) for row in found] == [
        Document, TruncatedInput, BadField, EmptyInput, BadField, Document,
    ]  # fmt: skip
    assert "a.jsonl:2" in str(found[1])


@pytest.mark.parametrize(
    ("error", "data"),
    [
        pytest.param(TruncatedInput, b'{"text": "cut', id="cut"),
        pytest.param(BadField, b'{"words": "no text"}', id="no text field"),
        pytest.param(BadField, b'"only a string"', id="no object"),
        pytest.param(EmptyInput, b"[]", id="no rows"),
    ],
)
def test_json_that_gives_no_document(tmp_path: Path, error: type[InputError], data: bytes) -> None:
    assert type(refused(tmp_path, "a.json", data)) is error


def test_json_no_parser_can_hold(tmp_path: Path) -> None:
    lines = [b'{"text": ' + b"[" * 100_000, b'{"text": "x", "id": ' + b"9" * 5000 + b"}", b'{"text": "last"}']
    found = made(tmp_path, "a.jsonl", b"\n".join(lines))
    assert [type(row) for row in found] == [BadField, BadField, Document]
    assert type(refused(tmp_path, "a.json", lines[0])) is BadField


def test_rows_in_an_old_encoding(tmp_path: Path) -> None:
    rows = [json.dumps({"text": text}, ensure_ascii=False) for text in (CHINESE, CHINESE[::-1].strip(), "plain")]
    found = made(tmp_path, "a.jsonl", "\r\n".join(rows).encode("gb18030"))
    assert [json.loads(row)["text"] for row in rows] == [row.text for row in found if isinstance(row, Document)]


def test_rows_in_utf16(tmp_path: Path) -> None:
    data = "\n".join(json.dumps({"text": text}, ensure_ascii=False) for text in (CHINESE, FRENCH)).encode("utf-16")
    assert [row.text for row in made(tmp_path, "a.jsonl", data) if isinstance(row, Document)] == [CHINESE, FRENCH]


def test_a_row_too_long_leaves_the_others(tmp_path: Path) -> None:
    data = b'{"text": "one"}\n{"text": "' + b"x" * 2000 + b'"}\n{"text": "two"}'
    found = made(tmp_path, "a.jsonl", data, Hints(limit=100))
    assert [type(row) for row in found] == [Document, HugeInput, Document]
    assert "a.jsonl:2" in str(found[1])


def test_rows_cut_in_a_character(tmp_path: Path) -> None:
    found = made(tmp_path, "a.jsonl", ('{"text": "one"}\n{"text": "' + CHINESE[:5]).encode()[:-1])
    assert [type(row) for row in found] == [Document, TruncatedInput]


def test_a_mapped_field_that_is_not_there(tmp_path: Path) -> None:
    found = refused(tmp_path, "a.jsonl", b'{"body": "words"}', Hints(fields={"text": "txt"}))
    assert isinstance(found, BadField)
    assert "`txt`" in str(found) and "body" in str(found)


def test_tables_with_a_line_of_names(tmp_path: Path) -> None:
    data = b'id,headline,body,date\n7,Title,"First line,\nsecond",2025-01-16\n8,,,\n9,a,b,c,d\n'
    first, empty, long = made(tmp_path, "a.csv", data)
    assert isinstance(first, Document)
    assert (first.id, first.title, first.text, first.published) == ("7", "Title", "First line,\nsecond", "2025-01-16")
    assert [type(empty), type(long)] == [BadField, BadField]
    assert "a.csv:4" in str(empty) and "a.csv:5" in str(long)


@pytest.mark.parametrize(("name", "data"), [("a.tsv", b"text\ttitle\nx, y\tz\n"), ("a.csv", b"text;title\nx, y;z\n")])
def test_tables_with_other_separators(tmp_path: Path, name: str, data: bytes) -> None:
    found = one(tmp_path, name, data)
    assert (found.text, found.title) == ("x, y", "z")


def test_tables_with_old_line_ends_and_encodings(tmp_path: Path) -> None:
    found = made(tmp_path, "a.csv", f"text,title\r{VIETNAMESE.splitlines()[0]},a\rlast,b\r".encode("utf-8-sig"))
    assert [row.text for row in found if isinstance(row, Document)] == [VIETNAMESE.splitlines()[0], "last"]
    assert one(tmp_path, "b.csv", f'text\n"{CHINESE}"\n'.encode("gb18030")).text == CHINESE


def test_a_table_without_rows_is_empty(tmp_path: Path) -> None:
    assert type(refused(tmp_path, "a.csv", b"text,title\n")) is EmptyInput


def test_half_a_surrogate_pair_is_replaced(tmp_path: Path) -> None:
    assert one(tmp_path, "a.jsonl", b'{"text": "a \\ud800 b"}').text == "a \ufffd b"


# -- HTML -----------------------------------------------------------------------------------------------------------

PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>{title} | Example</title>
<meta property="og:site_name" content="Example">
<script type="application/ld+json">{{"datePublished": "2026-01-26T21:00:00+08:00"}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>{body}</article><footer>About us</footer></body></html>"""


def page(charset: str = "utf-8") -> bytes:
    body = "".join(f"<p>{CHINESE.replace(chr(10), '')}这是第{number}段，内容足够长。</p>" for number in "一二三四五")
    return PAGE.format(charset=charset, title="习近平同苏林通电话", body=body).encode(charset)


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_html_gives_main_text_title_outlet_and_day(tmp_path: Path, charset: str) -> None:
    found = one(tmp_path, "a.html", page(charset))
    assert found.text.startswith("习近平同苏林通电话\n")
    assert "第五段" in found.text and "Home" not in found.text and "About us" not in found.text
    assert (found.title, found.outlet, found.published) == ("习近平同苏林通电话", "Example", "2026-01-26")
    assert found.derived


@pytest.mark.parametrize("declared", ["iso-8859-1", "us-ascii", "utf-16", "x-user-defined", "idna", "gb2312"])
def test_html_that_declares_what_it_is_not(tmp_path: Path, declared: str) -> None:
    data = page("gb18030") if declared == "gb2312" else page()
    encoding = b"gb18030" if declared == "gb2312" else b"utf-8"
    found = one(tmp_path, "a.html", data.replace(encoding, declared.encode(), 1))
    assert found.title == "习近平同苏林通电话"


def test_html_cut_in_a_tag(tmp_path: Path) -> None:
    cut = page()[: page().rindex(b"<p>") + 2]
    assert isinstance(refused(tmp_path, "a.html", cut), TruncatedInput)


def test_html_without_an_article(tmp_path: Path) -> None:
    assert isinstance(refused(tmp_path, "a.html", b"<html><body></body></html>"), EmptyInput)


# -- names and folders ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "expected"), [(b'{"text": "words"}', "words"), (b"plain words", "plain words"), (page(), "习近平")]
)
def test_without_a_telling_name_the_content_tells(tmp_path: Path, data: bytes, expected: str) -> None:
    assert expected in one(tmp_path, "download", data).text


def test_a_missing_file_is_said() -> None:
    (found,) = documents("nowhere/article.txt", Hints())
    assert isinstance(found, InputError)
    assert "nowhere/article.txt" in str(found)


def test_folders_and_globs_in_a_fixed_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.bin", "sub/d.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    inside = [str(tmp_path / name) for name in ("a.md", "b.txt", "sub/d.jsonl")]
    assert expand([str(tmp_path)]) == inside
    assert expand([str(tmp_path / "*.txt"), "-", str(tmp_path / "b.txt")]) == [inside[1], "-"]
    assert expand(["nothing-*.txt"]) == ["nothing-*.txt"]


def test_every_format_says_its_suffixes() -> None:
    assert {".txt", ".md", ".jsonl", ".json", ".html"} <= set(readers())


def test_no_heavy_library_is_loaded_before_it_is_needed() -> None:
    heavy = {"duckdb", "fastwarc", "feedparser", "lxml", "protego", "pypdfium2", "trafilatura", "urllib3", "ssl"}
    code = f"""import sys, dragoman.cli.app
from dragoman.documents.load import documents, readers
readers()
print(*sorted({heavy} & set(sys.modules)))"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


# -- whatever the bytes ---------------------------------------------------------------------------------------------

WHOLE = {
    ".txt": VIETNAMESE.encode(),
    ".jsonl": b"\n".join(json.dumps({"text": text, "id": 1}).encode() for text in (VIETNAMESE, CHINESE)),
    ".json": json.dumps([{"text": FRENCH, "date": "2025-01-16"}, {"body": CHINESE}], ensure_ascii=False).encode(),
    ".csv": f'id,text\n1,"{VIETNAMESE}"\n2,{FRENCH}\n'.encode(),
    ".tsv": f"id\ttext\n1\t{FRENCH}\n".encode("utf-16"),
    ".html": page(),
}


@DAMAGED
@given(data=st.data(), suffix=st.sampled_from([*WHOLE, ""]))
def test_damaged_inputs_never_raise(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, suffix: str) -> None:
    whole = bytearray(WHOLE[suffix or data.draw(st.sampled_from(list(WHOLE)))])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))
    found = made(tmp_path_factory.mktemp("any"), f"a{suffix}", bytes(whole[: data.draw(st.integers(0, len(whole)))]))
    assert found and all(isinstance(row, Document | InputError) for row in found)


@DAMAGED
@given(data=st.binary(max_size=300), suffix=st.sampled_from(sorted(readers())))
def test_no_bytes_make_a_reader_raise(tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str) -> None:
    found = made(tmp_path_factory.mktemp("any"), f"a{suffix}", data)
    assert found and all(isinstance(row, Document | InputError) for row in found)
