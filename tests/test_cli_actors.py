"""`dragoman actors` as a user meets it."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from dragoman.actors.importing import readers
from dragoman.cli.app import app

TABLE = (
    "id,name,language,state,office,from,source,asof\nle-thu,Lê Thu,vi,VNM,Keeper of the Seals,2020,gazette,2026-03\n"
)
BROKEN = TABLE + "an,Phạm An,vi,VNM,minister,20199999,gazette,2026-03\n"


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["actors", *arguments])


def rows(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def own() -> str:
    """A folder with one person of the user's own."""
    Path("mine.csv").write_text(TABLE, encoding="utf-8")
    assert run("import", "mine.csv", "--format", "table", "--to", "own").exit_code == 0
    return "own"


# -- search ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Tô Lâm", "to lam", "蘇林", "Tô"])
def test_search_by_any_name(name: str) -> None:
    result = run("search", name, "--state", "VNM", "--format", "jsonl")
    assert result.exit_code == 0
    assert rows(result)[0]["id"] == "person:to-lam"


def test_search_by_office_and_day() -> None:
    found = rows(
        run("search", "b", "--state", "Vietnam", "--office", "Foreign Minister", "--on", "2023-06", "-f", "jsonl")
    )
    assert [row["id"] for row in found] == ["person:bui-thanh-son"]
    assert found[0]["offices"][0].startswith("Foreign Minister") or "Foreign Affairs" in found[0]["offices"][0]


def test_search_for_people_and_its_limit() -> None:
    result = run("search", "nguyen", "--limit", "2")
    assert "person:nguyen-" in result.stdout
    assert result.stderr.startswith("2 of ")


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("search", "zzqx"), 1, "Nobody is known as zzqx."),
        (("search", "a", "--state", "Atlantis"), 2, "no state is called so"),
        (("search", "a", "--office", "boss"), 2, "no office is called so; there are party-leader"),
        (("search", "a", "--on", "yesterday"), 2, "write it as 2025-01-16"),
        (("search",), 2, ""),
        (("show", "person:nobody"), 1, "dragoman actors search"),
        (("import", "x.csv", "--format", "excel"), 2, "there are followthemoney, petrarch"),
        (("import", "x.csv", "--format", "table", "--to", "own", "--asof", "now"), 2, "--asof now"),
        (("import", "x.csv", "--format", "table", "--to", "own", "--state", "Atlantis"), 2, "no state"),
        (("import", "x.csv", "--format", "table"), 2, "DRAGOMAN_ACTORS is empty"),
        (("import", "x.csv", "--format", "table", "--to", "own"), 1, "x.csv: No such file"),
        (("export", "--format", "xml"), 2, "there is followthemoney"),
        (("export", "-o", "no/such/folder.jsonl"), 1, "can't be written"),
        (("check", "nowhere"), 2, "no such folder"),
        (("check", "--against", "nowhere"), 1, "no tables"),
        (("show", "VNM", "--actors", "nowhere"), 1, "no such folder"),
    ],
)
def test_wrong_use_is_told(arguments: tuple[str, ...], status: int, told: str) -> None:
    result = run(*arguments)
    assert result.exit_code == status
    assert told in " ".join(result.stderr.split()) and not result.stdout


# -- show -----------------------------------------------------------------------------------------------------------


def test_show_a_person() -> None:
    shown = run("show", "person:to-lam").stdout
    for part in (
        "To Lam  (person:to-lam, VNM)",
        "苏林",
        "mistranslation",
        "Su Lin",
        "2024-08-03",
        "not ended by",
        "Source: ",
    ):
        assert part in shown


@pytest.mark.parametrize("id", ["VNM", "outlet:xinhua", "body:united-nations", "person:to-lam"])
def test_show_any_actor_as_json(id: str) -> None:
    (row,) = rows(run("show", id, "--format", "jsonl"))
    assert row["id"] == id and row["names"]
    assert id in run("show", id).stdout


# -- import ---------------------------------------------------------------------------------------------------------


def test_import_then_find(own: str) -> None:
    assert rows(run("search", "le thu", "--actors", own, "-f", "jsonl"))[0]["id"] == "person:le-thu"
    assert "Keeper of the Seals" in run("show", "person:le-thu", "--actors", own).stdout
    assert run("show", "person:le-thu").exit_code == 1


def test_import_tells_what_it_refuses_and_goes_on() -> None:
    Path("mine.csv").write_text(BROKEN, encoding="utf-8")
    Path("empty.csv").write_text("", encoding="utf-8")
    Path("good.csv").write_text(TABLE, encoding="utf-8")
    result = run("import", "mine.csv", "empty.csv", "good.csv", "--format", "table", "--to", "own")
    assert result.exit_code == 1 and not result.stdout
    said = result.stderr
    assert "mine.csv: 1 read (1 added, 0 joined), 1 refused, 0 skipped" in said
    assert "refused: 1 × date … is no date" in said and "line 3: date 20199999 is no date" in said
    assert "note: 1 × office … is not one of the catalogue's; kept as a title" in said
    assert "empty.csv: the file is empty" in said
    assert "good.csv: 1 read (0 added, 1 joined), 0 refused" in said
    assert sorted(path.name for path in Path("own/persons").iterdir()) == ["good.jsonl", "mine.jsonl"]


def test_a_dry_run_writes_nothing() -> None:
    Path("mine.csv").write_text(TABLE, encoding="utf-8")
    result = run("import", "mine.csv", "--format", "table", "--to", "own", "--dry-run")
    assert result.exit_code == 0 and "nothing written" in result.stderr and not Path("own").exists()


def test_the_users_folder_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("mine.csv").write_text(TABLE, encoding="utf-8")
    monkeypatch.delenv("DRAGOMAN_ACTORS")
    monkeypatch.setenv("XDG_DATA_HOME", str(Path("data").resolve()))
    assert run("search", "to lam").exit_code == 0  # the folder need not exist
    assert run("import", "mine.csv", "--format", "table").exit_code == 0
    assert Path("data/dragoman/actors/persons/mine.jsonl").is_file()
    assert run("show", "person:le-thu").exit_code == 0
    monkeypatch.setenv("DRAGOMAN_ACTORS", "elsewhere")
    assert run("show", "person:le-thu").exit_code == 1


def read(*arguments: str) -> subprocess.CompletedProcess[str]:
    """`dragoman read` in a process of its own: a process settles its catalogue once."""
    script = "from dragoman.cli.app import main; main()"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", script, "read", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_read_knows_the_users_own_people(own: str, jobs: str) -> None:
    text = "Ngày 15/1, ông Lê Thu điện đàm với Chủ tịch nước Trung Quốc Tập Cận Bình."
    Path("a.txt").write_text(text, encoding="utf-8")
    done = read("a.txt", "--format", "jsonl", "--actors", own, "--jobs", jobs)
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    assert record["actors"]["person:le-thu"]["catalogue"] is True
    assert "person:le-thu" in {
        participant["actor"] for contact in record["contacts"] for participant in contact["participants"]
    }


def test_read_refuses_a_broken_folder(own: str) -> None:
    Path("a.txt").write_text("Ông Lê Thu.", encoding="utf-8")
    Path(own, "persons", "bad.jsonl").write_text('{"id": "person:cut', encoding="utf-8")
    done = read("a.txt", "--actors", own)
    assert done.returncode == 2 and "bad.jsonl: line 1" in done.stderr and not done.stdout


# -- export and check -----------------------------------------------------------------------------------------------


def test_export(own: str) -> None:
    entities = rows(run("export", "--own", "--actors", own))
    assert [entity["schema"] for entity in entities] == ["Position", "Person", "Occupancy"]
    result = run("export", "--format", "followthemoney", "-o", "out.jsonl", "--own", "--actors", own)
    assert result.stderr == "3 entities in out.jsonl\n"
    again = run("import", "out.jsonl", "--format", "followthemoney", "--to", "again")
    assert again.exit_code == 0 and "1 read (1 added" in again.stderr


def test_check(own: str) -> None:
    result = run("check", own)
    assert result.exit_code == 0 and result.stderr == "Nothing found.\n" and not result.stdout
    Path(own, "persons.jsonl").write_text(
        '{"id": "person:x", "names": {"zh": ["Wang"]}, "source": "s", "asof": "2026", "state": "CHN",'
        ' "tenures": [{"office": "boss", "from": "2021", "to": "2020"}]}\n',
        encoding="utf-8",
    )
    result = run("check", own)
    assert result.exit_code == 1 and result.stderr == "3 found\n"
    assert "unknown office: 1\n  person:x: boss (CHN) 2021 – 2020" in result.stdout
    assert {row["kind"] for row in rows(run("check", own, "--format", "jsonl"))} == {
        "unknown office", "end before start", "wrong script",
    }  # fmt: skip


def test_check_against_references() -> None:
    Path("tables").mkdir()
    Path("tables/t.csv").write_text("country,position,person,start\nFrance,President,Nobody Known,2019-01-01\n")
    result = run("check", "--against", "tables", "--limit", "1")
    assert "other holder in the reference: 1\n  president of FRA: Nobody Known 2019-01-01 – open; here person:emmanuel-macron" in result.stdout  # fmt: skip
    assert "rows of the reference: 1 other holder" in result.stderr


# -- documentation --------------------------------------------------------------------------------------------------


def test_the_examples_of_the_documentation_run() -> None:
    page = (Path(__file__).parents[1] / "docs" / "actors.md").read_text(encoding="utf-8")
    files = re.findall(r"<!-- file: (\S+) -->\n```\n(.*?)```", page, re.DOTALL)
    for name, text in files:
        Path(name).write_text(text, encoding="utf-8")
    commands = re.findall(r"^    dragoman actors (.+)$", page, re.MULTILINE)
    assert {name for name, _ in files} <= {word for command in commands for word in command.split()}
    for command in commands:
        result = run(*shlex.split(command))
        assert result.exit_code == 0, (command, result.output)
        assert "refused" not in result.stderr or " 0 refused" in result.stderr
    imported = {word for command in commands for word in re.findall(r"--format (\w+)", command)}
    assert set(readers()) <= imported, "each format has an example"
