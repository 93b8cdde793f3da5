"""A whole ledger goes out as JSON Lines and comes back byte for byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

import ledgers
from dragoman import Ledger
from dragoman.errors import LedgerError


def _judged(place: str) -> list[bytes]:
    with Ledger(place) as ledger:
        ledger.ingest(ledgers.ALL, by="Lan")
        ledger.ingest([replace(ledgers.CALL_EN, text=ledgers.CALL_EN.text + "Agencies\n")])
        [line] = ledger.contacts(states=["VNM", "CHN"], kind="call", since="2026")
        said = ledger.contact(line.id).statements[0]
        ledger.correct(said.id, "act", "warn", by="Lan")
        made = ledger.reject(said.id, by="Minh")
        ledger.undo(made.id, by="Minh")
        [earlier] = ledger.contacts(states=["VNM", "CHN"], kind="call", until="2025")
        ledger.same(line.id, earlier.id, by="Minh")
        return list(ledger.export())


def test_it_comes_back_byte_for_byte(place: str, tmp_path: Path) -> None:
    lines = _judged(place)
    with Ledger(tmp_path / "copy.db") as copy:
        assert copy.take(lines) == len(lines)
        assert list(copy.export()) == lines
        assert copy.check() == []


def test_it_comes_back_in_the_other_store(place: str, tmp_path: Path) -> None:
    with Ledger(tmp_path / "first.db") as first:
        first.ingest(ledgers.ALL)
        lines = list(first.export())
    with Ledger(place) as other:
        other.take(lines)
        assert list(other.export()) == lines


def test_lines_are_json_and_sorted(tmp_path: Path) -> None:
    rows = [json.loads(line) for line in _judged(str(tmp_path / "a.db"))]
    assert rows[0] == {"schema": "dragoman.ledger/1"}
    keys = [(row["key"], row["version"]) for row in rows if row.get("what") == "document"]
    assert keys == sorted(keys) and len(keys) == len(ledgers.ALL) + 1
    assert {row["what"] for row in rows[1:]} == {"document", "judgement", "history", "contact"}


def test_a_filled_ledger_takes_no_import(tmp_path: Path) -> None:
    lines = _judged(str(tmp_path / "a.db"))
    with Ledger(tmp_path / "a.db") as ledger, pytest.raises(LedgerError, match="not empty"):
        ledger.take(lines)


@pytest.mark.parametrize("bad", [b'{"schema": "other/1"}\n', b"{}\n", b"not json\n"])
def test_what_is_no_export_is_refused_and_nothing_is_kept(tmp_path: Path, bad: bytes) -> None:
    with Ledger(tmp_path / "a.db") as ledger:
        with pytest.raises(LedgerError, match="line 1"):
            ledger.take([bad])
        good = _judged(str(tmp_path / "b.db"))
        with pytest.raises(LedgerError, match="line 3"):
            ledger.take([*good[:2], b'{"what": "riddle"}\n'])
        assert ledger.counts()["documents"] == 0
