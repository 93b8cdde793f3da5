"""Parquet tables to documents: rows, days, and columns that are no text."""

from __future__ import annotations

import gzip
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.documents.formats import parquet
from dragoman.documents.hints import Hints
from dragoman.documents.load import documents
from dragoman.errors import BadField, BinaryInput, EmptyInput, HugeInput, InputError, TruncatedInput
from dragoman.model import Document
from reading import DAMAGED, made, one, refused


def table(folder: Path, query: str, name: str = "table.parquet") -> bytes:
    """The bytes of a table with what a query gives."""
    file = folder / ("made-" + name)
    duckdb.connect(":memory:").execute(f"COPY ({query}) TO '{file}' (FORMAT parquet, ROW_GROUP_SIZE 2048)")
    return file.read_bytes()


def test_rows_with_usual_field_names(tmp_path: Path) -> None:
    query = """SELECT 'Tô Lâm gặp 习近平' AS body, 'Title' AS headline, DATE '2025-01-16' AS date, 7::BIGINT AS id,
        'https://example.org/7' AS url, [1, 2] AS tags, {'a': 1} AS more, 'skipped' AS other"""
    found = one(tmp_path, "a.parquet", table(tmp_path, query))
    assert (found.text, found.title, found.published, found.id, found.url, found.derived) == (
        "Tô Lâm gặp 习近平", "Title", "2025-01-16", "7", "https://example.org/7", True,
    )  # fmt: skip
    assert found.source.endswith("a.parquet:1")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("TIMESTAMP '2025-01-16 23:59:00'", "2025-01-16"),
        ("TIMESTAMPTZ '2025-01-16 23:59:00+00'", "2025-01-16"),
        ("TIMESTAMP_NS '2025-01-16 01:02:03.123456789'", "2025-01-16"),
        ("DATE '2025-01-16'", "2025-01-16"),
        ("'2025-01-16T10:00:00Z'", "2025-01-16"),
        ("NULL::DATE", None),
        ("DATE 'infinity'", None),
        ("DATE '99999-01-01'", None),
    ],
)
def test_days_of_all_kinds_of_columns(tmp_path: Path, value: str, day: str | None) -> None:
    data = table(tmp_path, f"SELECT 'words' AS text, {value} AS published")
    assert one(tmp_path, "a.parquet", data).published == day


def test_fields_as_the_user_maps_them(tmp_path: Path) -> None:
    data = table(tmp_path, """SELECT 'words' AS "a ""b" , 'not these' AS text, 'k' AS key""")
    found = one(tmp_path, "a.parquet", data, Hints(fields={"text": 'a "b', "id": "key"}))
    assert (found.text, found.id) == ("words", "k")


def test_columns_that_are_no_text(tmp_path: Path) -> None:
    for value in ("['a', 'b']", "{'a': 1}", "MAP {'a': 1}", "1.5"):
        error = refused(tmp_path, "a.parquet", table(tmp_path, f"SELECT {value} AS text"))
        assert type(error) is BadField and "a.parquet" in str(error) and "text" in str(error)
    error = refused(tmp_path, "b.parquet", table(tmp_path, "SELECT 'x' AS words"))
    assert type(error) is BadField and "--text-field" in str(error) and "words" in str(error)


def test_a_mapped_column_that_is_not_there(tmp_path: Path) -> None:
    error = refused(tmp_path, "a.parquet", table(tmp_path, "SELECT 'x' AS text"), Hints(fields={"text": "txt"}))
    assert type(error) is BadField and "`txt`" in str(error)


def test_text_stored_as_bytes(tmp_path: Path) -> None:
    assert one(tmp_path, "a.parquet", table(tmp_path, "SELECT 'words'::BLOB AS text")).text == "words"


def test_a_row_without_text_leaves_the_others(tmp_path: Path) -> None:
    data = table(tmp_path, "SELECT CASE WHEN i % 1000 = 1 THEN NULL ELSE 'row ' || i END AS text FROM range(3000) t(i)")
    found = made(tmp_path, "a.parquet", data)
    assert [number for number, row in enumerate(found) if isinstance(row, BadField)] == [1, 1001, 2001]
    last = found[-1]
    assert isinstance(last, Document) and (last.text, last.id) == ("row 2999", "a-3000")


def test_tables_without_their_name_or_packed_or_oddly_named(tmp_path: Path) -> None:
    data = table(tmp_path, "SELECT 'words' AS text")
    assert one(tmp_path, "download", data).text == "words"
    assert one(tmp_path, "a.parquet.gz", gzip.compress(data)).text == "words"
    assert one(tmp_path, "it's [1]*.parquet", data).text == "words"


def test_tables_that_are_no_tables(tmp_path: Path) -> None:
    whole = table(tmp_path, "SELECT 'words' AS text FROM range(100)")
    assert type(refused(tmp_path, "a.parquet", whole[:-100])) is TruncatedInput
    assert type(refused(tmp_path, "b.parquet", b"")) is TruncatedInput
    assert type(refused(tmp_path, "c.parquet", b"PAR1" + b"x" * 100 + b"PAR1")) is BinaryInput
    assert type(refused(tmp_path, "d.parquet", table(tmp_path, "SELECT 'x' AS text WHERE false"))) is EmptyInput


def test_groups_of_rows_larger_than_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(parquet._SHUT, "memory_limit", "2MB")
    data = table(
        tmp_path, "SELECT string_agg(md5(i || '-' || j)) AS text FROM range(300) t(i), range(1000) s(j) GROUP BY i"
    )
    found = made(tmp_path, "a.parquet", data)
    assert type(found[-1]) is HugeInput and "2MB" in str(found[-1])


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    query = "SELECT 'row ' || i AS text, DATE '2025-01-16' AS date FROM range(50) t(i)"
    return table(tmp_path_factory.mktemp("rows"), query)


@settings(DAMAGED, max_examples=40)
@given(data=st.data())
def test_damaged_tables_never_raise(tmp_path_factory: pytest.TempPathFactory, rows: bytes, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("parquet")
    whole = bytearray(rows)
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    (folder / "a.parquet").write_bytes(bytes(whole))
    assert all(isinstance(row, Document | InputError) for row in documents(str(folder / "a.parquet"), Hints()))
