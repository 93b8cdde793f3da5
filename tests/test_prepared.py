"""What is kept in the cache is what would be made, and no fault of the cache is one of the reader."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from dragoman import prepared
from dragoman.actors.catalogue import _Shipped, _shipped, catalogue
from dragoman.lang import Pack, _loaded, codes
from dragoman.mentions.lexicon import _Rows, _rows
from dragoman.prepared import _state_of_package, cache_folder
from dragoman.prepared import prepared as kept


class Maker:
    """Makes a value and counts how often."""

    def __init__(self, value: list[int]) -> None:
        self.value, self.times = value, 0

    def __call__(self) -> list[int]:
        self.times += 1
        return self.value


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRAGOMAN_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_made_once(folder: Path) -> None:
    make = Maker([1, 2])
    assert [kept("some", list[int], make) for _ in range(3)] == [[1, 2]] * 3
    assert make.times == 1
    assert [file.name for file in folder.iterdir()] == [f"some-{_state_of_package()}.msgpack"]


@pytest.mark.parametrize("content", [b"", b"\xc1", msgspec.msgpack.encode({"not": "a list"})])
def test_a_damaged_file_is_made_anew(folder: Path, content: bytes) -> None:
    make = Maker([3])
    kept("some", list[int], make)
    (file,) = folder.iterdir()
    file.write_bytes(content)
    assert kept("some", list[int], make) == [3]
    assert make.times == 2
    assert msgspec.msgpack.decode(file.read_bytes()) == [3]


def test_a_changed_package_makes_anew_and_old_files_go(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = Maker([4])
    for number in range(12):
        monkeypatch.setattr(prepared, "_state_of_package", lambda number=number: f"state{number}")
        kept("some", list[int], make)
    assert make.times == 12
    assert len(list(folder.iterdir())) == 8


def test_every_file_of_the_package_tells_its_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "package_folder", lambda: tmp_path)
    (tmp_path / "lang").mkdir()
    file = tmp_path / "lang" / "words.toml"
    seen = set()
    for content in ("a = 1", "a = 12"):
        file.write_text(content)
        _state_of_package.cache_clear()
        seen.add(_state_of_package())
    _state_of_package.cache_clear()
    assert len(seen) == 2


def test_nowhere_to_keep_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = Maker([5])
    (tmp_path / "file").write_text("")
    for told in ("", str(tmp_path / "file" / "below")):
        monkeypatch.setenv("DRAGOMAN_CACHE", told)
        assert kept("some", list[int], make) == [5]
    assert make.times == 2


def test_where_the_cache_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DRAGOMAN_CACHE", "")
    assert cache_folder() is None
    monkeypatch.delenv("DRAGOMAN_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "dragoman"


def test_what_is_kept_comes_back_the_same() -> None:
    for code in codes():
        made = _loaded(code)
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(made), type=Pack) == made
    shipped = _shipped()
    again = msgspec.msgpack.decode(msgspec.msgpack.encode(shipped), type=_Shipped)
    assert again == shipped
    assert list(again.persons) == list(shipped.persons)  # in one order: who comes first decides
    rows = _rows(catalogue())
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(rows), type=_Rows) == rows
