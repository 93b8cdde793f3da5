"""The documentation is complete and current: commands, options, fields, paths, links, made tables and outputs."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from dragoman import model
from dragoman.cli.app import app

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMANDS = [command.name or "" for command in app.registered_commands] + [
    f"{group.typer_instance.info.name} {command.name}"
    for group in app.registered_groups
    if group.typer_instance is not None
    for command in group.typer_instance.registered_commands
]
STRUCTS = [
    struct
    for struct in vars(model).values()
    if isinstance(struct, type) and issubclass(struct, msgspec.Struct) and struct.__name__ not in ("Document", "Struct")
]


def options(command: str) -> set[str]:
    """The options that a command's own help names."""
    from typer.testing import CliRunner

    shown = (
        CliRunner()
        .invoke(app, [*command.split(), "--help"], env={"COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"})
        .stdout
    )
    return set(re.findall(r"(?<![\w-])--?[a-z][\w-]*", shown)) - {"--"}


def code(page: Path) -> list[str]:
    """The lines of a page's code blocks, fenced or indented, without prompts."""
    lines: list[str] = []
    fenced = False
    for line in page.read_text(encoding="utf-8").split("\n"):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif fenced or line.startswith("    "):
            lines.append(line.strip().removeprefix("$ "))
    return lines


@pytest.fixture(scope="module")
def cli_page() -> str:
    return (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_is_documented(command: str, cli_page: str) -> None:
    heading = f"## dragoman {command}\n"
    assert heading in cli_page
    section = cli_page.split(heading)[1].split("\n## ")[0]
    named = options(command) - {
        name for line in section.split("\n") if line.startswith("    ") for name in line.split()
    }
    assert {"--help"} < named | {"--json"}
    assert [name for name in sorted(named) if f"`{name}`" not in section] == []
    assert f"    dragoman {command}" in section, "no example"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_in_the_pages_exist(page: Path) -> None:
    for line in code(page):
        if not line.startswith("dragoman "):
            continue
        words = shlex.split(line.partition(" > ")[0], comments=True)
        command = words[1] if words[1] in COMMANDS else " ".join(words[1:3])
        assert command in COMMANDS, line
        assert {word for word in words if re.fullmatch(r"--?[a-z][\w-]*", word)} <= options(command), line


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_make_targets_in_the_pages_exist(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    text = page.read_text(encoding="utf-8")
    named = set(re.findall(r"`make ([a-z]+)`", text)) | {
        line.split()[1] for line in code(page) if line.startswith("make ")
    }
    assert named <= targets


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_paths_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        target, _, anchor = link.partition("#")
        if "://" in link:
            continue
        file = (page.parent / target).resolve() if target else page
        assert file.exists(), link
        if anchor:
            headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", one).lower().replace(" ", "-") for one in headings}, link
    for path in re.findall(r"`((?:src|docs|examples|tests|benchmarks)/[\w./*-]*)`", text):
        assert any(ROOT.glob(path.rstrip("/"))), path


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda struct: struct.__name__)
def test_every_field_of_the_record_is_documented(struct: type[msgspec.Struct]) -> None:
    page = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
    assert f"\n## {struct.__name__}\n" in page
    section = page.split(f"\n## {struct.__name__}\n")[1].split("\n## ")[0]
    documented = re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)
    assert documented == [field.encode_name for field in msgspec.structs.fields(struct)]


def test_made_parts_are_current() -> None:
    command = [sys.executable, str(ROOT / "docs" / "make.py"), "--check"]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr


def test_the_changelog_knows_this_version() -> None:
    import dragoman

    assert f"\n## {dragoman.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f'version = "{dragoman.__version__}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_lock_pins_hashes_and_names_no_place() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock and "index" not in lock and "file:" not in lock
    pinned = re.findall(r"^([\w.-]+)==[^\s;]+(?: ; .+?)? \\\n    --hash=sha256:", lock, re.MULTILINE)
    assert len(pinned) == len(re.findall(r"^[\w.-]+==", lock, re.MULTILINE)) > 0
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wanted = re.findall(r'"([A-Za-z][\w-]*)>=', project.partition("[project]")[2].partition("[project.scripts]")[0])
    assert {name.lower() for name in wanted} <= set(pinned)
