"""Packed inputs: what they hold is read; what is cut, damaged or made to fill the memory is said."""

from __future__ import annotations

import gzip
import io
import json
import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import packed
from dragoman.documents.extras import needed
from dragoman.documents.hints import Hints
from dragoman.documents.inputs import Input
from dragoman.documents.load import documents
from dragoman.documents.packed import Unpacked, packing
from dragoman.errors import BinaryInput, EmptyInput, HugeInput, InputError, MissingExtra, TruncatedInput
from dragoman.model import Document
from reading import DAMAGED, made, one, refused, zstd

PACKERS: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".zst": zstd.compress}
ROWS = [{"text": f"Tô Lâm gặp 习近平, lần {number}."} for number in range(200)]
LINES = "\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS).encode()

packers = pytest.mark.parametrize("ending", list(PACKERS))


@packers
def test_packed_files_are_read_as_what_they_hold(tmp_path: Path, ending: str) -> None:
    found = made(tmp_path, f"a.jsonl{ending}", PACKERS[ending](b'{"text": "first"}\n{"text": 5}\n'))
    assert isinstance(found[0], Document) and found[0].text == "first" and found[0].id == "a-1"
    assert found[0].source.endswith(f"a.jsonl{ending}:1") and f"a.jsonl{ending}:2" in str(found[1])


@packers
def test_packed_files_are_known_by_their_first_bytes(tmp_path: Path, ending: str) -> None:
    assert one(tmp_path, "download", PACKERS[ending](b'{"text": "words"}')).text == "words"


@packers
def test_packed_files_of_several_members(tmp_path: Path, ending: str) -> None:
    pack = PACKERS[ending]
    assert one(tmp_path, f"a.txt{ending}", pack(b"one ") + pack(b"") + pack(b"two") + b"\0" * 512).text == "one two"


def test_frames_that_are_to_be_skipped(tmp_path: Path) -> None:
    skipped = b"\x50\x2a\x4d\x18" + struct.pack("<I", 5) + b"index"
    data = skipped + zstd.compress(b"one ") + skipped + zstd.compress(b"two")
    assert one(tmp_path, "a.txt.zst", data).text == "one two"


@packers
def test_packed_files_that_are_broken(tmp_path: Path, ending: str) -> None:
    whole = PACKERS[ending](b"words " * 1000)
    assert type(refused(tmp_path, f"a.txt{ending}", whole[:-12])) is TruncatedInput
    assert type(refused(tmp_path, f"b.txt{ending}", whole[:4] + b"\xff" * 40)) is BinaryInput
    assert type(refused(tmp_path, f"c.txt{ending}", whole + b"and more")) is BinaryInput
    assert type(refused(tmp_path, f"d.txt{ending}", PACKERS[ending](whole))) is BinaryInput
    assert type(refused(tmp_path, f"e.txt{ending}", PACKERS[ending](b""))) is EmptyInput


@packers
def test_rows_before_a_cut_are_read(tmp_path: Path, ending: str) -> None:
    members = PACKERS[ending](LINES + b"\n") + PACKERS[ending](LINES)[:-10]
    *rows, last = made(tmp_path, f"a.jsonl{ending}", members)
    assert len(rows) >= len(ROWS) and all(isinstance(row, Document) for row in rows)
    assert isinstance(last, TruncatedInput) and f"a.jsonl{ending}" in str(last)


@packers
def test_bombs_are_refused_before_they_fill_the_memory(tmp_path: Path, ending: str) -> None:
    bomb = PACKERS[ending](b"\0" * 50_000_000)
    assert len(bomb) < 100_000
    assert type(refused(tmp_path, f"a.txt{ending}", bomb, Hints(limit=1000))) is HugeInput
    stream = Unpacked(io.BytesIO(bomb), "bomb", packing(bomb) or "", 1000)
    size = 0
    with pytest.raises(HugeInput):
        while data := stream.read(4096):
            assert len(data) <= 4096
            size += len(data)
    assert size <= max(1000 * packed.PACKED, len(bomb) * packed.RATIO)


@packers
def test_well_packed_text_is_no_bomb(tmp_path: Path, ending: str) -> None:
    rows = b"".join(json.dumps({"text": zlib.crc32(b"%d" % n).to_bytes(4, "big").hex() * 9}).encode() + b"\n" for n in range(900))  # fmt: skip
    found = made(tmp_path, f"a.jsonl{ending}", PACKERS[ending](rows), Hints(limit=100))
    assert len(found) == 900 and all(isinstance(row, Document) for row in found)


def test_a_missing_library_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt.zst").write_bytes(zstd.compress(b"words"))
    monkeypatch.setitem(sys.modules, "backports.zstd", None)
    monkeypatch.setitem(sys.modules, "compression.zstd", None)
    (found,) = documents(str(tmp_path / "a.txt.zst"), Hints())
    assert isinstance(found, MissingExtra)
    assert "a.txt.zst" in str(found) and "pip install 'dragoman[inputs]'" in str(found)
    with pytest.raises(MissingExtra):
        needed("no_such_library", "a.pdf")


def test_standard_input_is_read_as_a_file_is(monkeypatch: pytest.MonkeyPatch) -> None:
    class Trickle(io.BytesIO):
        """A pipe that gives little at a time."""

        def read(self, size: int | None = -1) -> bytes:
            return super().read(min(size or 7, 7) if size != -1 else 7)

    monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": Trickle(zstd.compress(LINES))}))
    found = list(documents("-", Hints()))
    assert [row.text for row in found if isinstance(row, Document)] == [row["text"] for row in ROWS]
    assert isinstance(found[0], Document) and (found[0].source, found[0].id) == ("-:1", "stdin-1")


def test_what_a_library_wants_on_disk_is_put_there() -> None:
    with Input.of(b"bytes", "a.parquet").on_disk() as path:
        assert (path.read_bytes(), path.suffix) == (b"bytes", ".parquet")
    assert not path.exists()


@DAMAGED
@given(data=st.data(), ending=st.sampled_from(list(PACKERS)))
def test_damaged_packing_never_raises(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, ending: str
) -> None:
    whole = bytearray(PACKERS[ending](LINES[:2000]))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    found = made(
        tmp_path_factory.mktemp("packed"), f"a.jsonl{ending}", bytes(whole[: data.draw(st.integers(0, len(whole)))])
    )
    assert all(isinstance(row, Document | InputError) for row in found)
