"""The command line as a user meets it: data on standard output, talk on standard error, exit status by what failed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from dragoman.cli.app import app
from dragoman.lang import codes

ROOT = Path(__file__).parents[1]
ARTICLE = "Ngày 15/1, Tổng Bí thư Tô Lâm điện đàm với Chủ tịch nước Trung Quốc Tập Cận Bình. Hai bên nhất trí tăng cường hợp tác.\n"
MORE = "王毅同法国外长巴罗通电话。王毅表示，中方愿同法方加强合作。\n"


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "vi.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "zh.txt").write_text(MORE, encoding="utf-8")


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=stdin)


def records(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


# -- read -----------------------------------------------------------------------------------------------------------


def test_the_version() -> None:
    result = run("--version")
    assert result.exit_code == 0 and result.output == f"dragoman {version('dragoman')}\n"


def test_read_for_people() -> None:
    result = run("read", "vi.txt", "--published", "2025-01-16")
    assert result.exit_code == 0
    assert "Call" in result.stdout and "2025-01-15" in result.stdout
    assert "To Lam" in result.stdout and "Xi Jinping" in result.stdout
    assert "Hai bên nhất trí tăng cường hợp tác." in result.stdout  # the source's own words
    assert "rule" not in result.stdout


def test_read_explains_with_rules_and_places() -> None:
    shown = " ".join(run("read", "vi.txt", "--explain", "--published", "2025-01-16").stdout.split())
    assert "[rule vi.call" in shown
    assert re.search(r"\[rule vi\.agree at \d+–\d+\]", shown)


def test_read_keeps_to_the_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    for line in run("read", "vi.txt", "zh.txt", "--explain").stdout.splitlines():
        assert sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line) <= 60, line


def test_read_as_records() -> None:
    result = run("read", "vi.txt", "zh.txt", "--format", "jsonl")
    assert result.exit_code == 0
    first, second = records(result)
    assert first["schema"] == second["schema"] == "dragoman.record/1"
    assert (first["document"]["id"], second["document"]["id"]) == ("vi", "zh")
    assert first["contacts"] and first["statements"] and second["statements"]
    assert "text" not in first["document"]


def test_read_puts_the_text_into_the_record_when_asked() -> None:
    (record,) = records(run("read", "vi.txt", "-f", "jsonl", "--text"))
    assert record["document"]["text"] == ARTICLE


def test_read_from_standard_input() -> None:
    (record,) = records(run("read", "-", "--format", "jsonl", stdin=MORE.encode()))
    assert (record["document"]["id"], record["document"]["source"]) == ("stdin", "-")
    assert record["contacts"]


def test_read_takes_hints() -> None:
    hints = ("--published", "2025-01-16", "--outlet", "Xinhua", "--url", "https://example.org/1", "--language", "vi")
    (record,) = records(run("read", "vi.txt", "-f", "jsonl", *hints))
    document = record["document"]
    assert (document["published"], document["outlet"], document["url"]) == (
        "2025-01-16", "outlet:xinhua", "https://example.org/1",
    )  # fmt: skip
    assert record["contacts"][0]["date"]["from"] == "2025-01-15"


def test_read_maps_fields() -> None:
    row = {
        "key": "a1",
        "words": MORE,
        "head": "通电话",
        "when": "2025-03-27",
        "by": "outlet:cctv",
        "at": "https://example.org",
    }
    Path("rows.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    fields = ("--text-field", "words", "--id-field", "key", "--title-field", "head", "--published-field", "when",
              "--outlet-field", "by", "--url-field", "at")  # fmt: skip
    (record,) = records(run("read", "rows.jsonl", "-f", "jsonl", *fields))
    document = record["document"]
    assert [document[name] for name in ("id", "title", "published", "outlet", "url", "text")] == [
        "a1", "通电话", "2025-03-27", "outlet:cctv", "https://example.org", MORE,
    ]  # fmt: skip


def test_read_says_that_nothing_was_found() -> None:
    Path("sport.txt").write_text("Đội tuyển thắng trận mở màn với tỷ số cách biệt.\n", encoding="utf-8")
    result = run("read", "sport.txt")
    assert result.exit_code == 0
    assert "No diplomatic contact and no statement found." in result.stdout


# -- what can't be read ---------------------------------------------------------------------------------------------


@pytest.fixture
def batch() -> list[str]:
    """Two good inputs with every kind of bad one between them."""
    Path("empty.txt").write_bytes(b"")
    Path("binary.txt").write_bytes(b"%PDF-1.7\n")
    Path("huge.txt").write_text("many words " * 40)
    Path("cut.txt").write_bytes(MORE.encode()[:-2])
    Path("rows.jsonl").write_bytes(b'{"text": "cut\n')
    return ["vi.txt", "empty.txt", "binary.txt", "huge.txt", "cut.txt", "rows.jsonl", "missing.txt", "zh.txt"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bad_input_is_said_and_the_batch_goes_on(batch: list[str], jobs: str) -> None:
    result = run("read", "-f", "jsonl", "--limit", "300", "--jobs", jobs, *batch)
    assert result.exit_code == 1
    assert [record["document"]["id"] for record in records(result)] == ["vi", "zh"]
    said = [line.split(":")[0] for line in result.stderr.splitlines()[:-1]]
    assert said == batch[1:-1]
    assert result.stderr.splitlines()[-1] == "6 of 8 inputs could not be read."


def test_a_bad_day_is_refused_with_advice() -> None:
    result = run("read", "vi.txt", "--published", "16.1.2025")
    assert result.exit_code == 2
    assert "write it as 2025-01-16" in result.stderr and not result.stdout


@pytest.mark.parametrize(
    "arguments",
    [("read",), ("read", "vi.txt", "--format", "xml"), ("read", "vi.txt", "--jobs", "0"), ("write", "vi.txt")],
)
def test_wrong_use_is_status_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


# -- many inputs ----------------------------------------------------------------------------------------------------


def test_jobs_keep_the_inputs_order() -> None:
    for number in range(30):
        Path(f"article-{number:02}.txt").write_text(
            (ARTICLE if number % 2 else MORE) * (1 + number % 7), encoding="utf-8"
        )
    alone = run("read", "-f", "jsonl", "article-*.txt")
    together = run("read", "-f", "jsonl", "--jobs", "2", "article-*.txt")
    assert alone.exit_code == together.exit_code == 0
    assert alone.stdout == together.stdout
    assert [record["document"]["id"] for record in records(alone)] == [f"article-{number:02}" for number in range(30)]


def test_jobs_share_the_rows_of_one_file() -> None:
    rows = "".join(json.dumps({"id": str(number), "text": MORE}) + "\n" for number in range(30))
    Path("rows.jsonl").write_text(rows, encoding="utf-8")
    result = run("read", "-f", "jsonl", "--jobs", "2", "rows.jsonl")
    assert [record["document"]["id"] for record in records(result)] == [str(number) for number in range(30)]


# -- the other commands ---------------------------------------------------------------------------------------------


def test_languages_shows_each_pack_with_its_gaps() -> None:
    result = run("languages")
    assert result.exit_code == 0
    for code in codes():
        assert f"({code})" in result.stdout
    table = json.loads(run("languages", "--json").stdout)
    assert set(table) == set(codes())
    assert all(count >= 0 for row in table.values() for count in row.values())


COMMANDS = [command.name or "" for command in app.registered_commands] + [
    f"{group.typer_instance.info.name} {command.name}"
    for group in app.registered_groups
    if group.typer_instance is not None
    for command in group.typer_instance.registered_commands
]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(command: str) -> None:
    result = run(*command.split(), "--help")
    assert result.exit_code == 0
    assert f"Example: dragoman {command}" in " ".join(result.stdout.split())


def test_without_a_command_help_is_shown() -> None:
    assert "Commands" in run().output


def test_a_closed_pipe_is_no_error() -> None:
    script = "import sys; sys.argv = ['dragoman', 'read', *['vi.txt'] * 1, *['zh.txt'] * 1]; from dragoman.cli.app import main; main()"
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    talk = process.stderr.read().decode()
    process.stderr.close()
    process.wait()
    assert "Traceback" not in talk


_CORE = """
import sys
for extra in ("sqlalchemy", "alembic", "rensa", "psycopg", "duckdb", "feedparser", "pypdfium2", "altair", "fpdf", "urllib3", "protego"):
    sys.modules[extra] = None
from dragoman.cli.app import main
sys.argv[0] = "dragoman"
main()
"""


def test_without_extras_articles_are_read_and_the_ledger_says_what_it_needs() -> None:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", _CORE, *words],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, "COLUMNS": "200"},
        )

    assert "Usage" in run("--help").stdout
    assert "Call" in run("read", str(ROOT / "examples" / "readout-2026-01-26.txt")).stdout
    for command in (
        ["contacts"],
        ["ingest", str(ROOT / "README.md")],
        ["timeline"],
        ["export"],
        ["search", "x"],
        ["judge", "list"],
    ):
        refused = run(*command)
        assert refused.returncode in (1, 2) and "dragoman[ledger]" in refused.stderr, (command, refused.stderr[-500:])
