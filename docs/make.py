"""Makes the parts of the documentation that can be made: `python docs/make.py`, or `--check` to see whether they are current.

A made part stands between `<!-- made: NAME ARGUMENTS -->` and `<!-- end -->` in README.md or docs/*.md.
"""

from __future__ import annotations

import atexit
import inspect
import io
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import typer
from msgspec.structs import replace
from rich.console import Console
from typer.models import ArgumentInfo, OptionInfo
from typer.testing import CliRunner

import make_notebook
from dragoman import Ledger, read
from dragoman.actors.catalogue import catalogue
from dragoman.cli.app import app
from dragoman.cli.languages import coverage
from dragoman.data.formulas import formulas, mechanisms
from dragoman.desk.api._operations import Operation
from dragoman.desk.api.openapi import operations
from dragoman.documents.hints import Hints
from dragoman.documents.load import documents, readers
from dragoman.lang import codes, pack
from dragoman.model import Document
from dragoman.pipeline import read_document
from dragoman.views.exporting import export, is_folder
from dragoman.views.exporting import formats as export_kinds
from dragoman.views.formats import human

_SHOWN = 48  # lines of an output of the ledger
ROOT = Path(__file__).resolve().parents[1]
_PART = re.compile(r"(<!-- made: (?P<name>[\w-]+)(?P<arguments>[^>]*?) -->\n).*?(<!-- end -->)", re.DOTALL)


# -- the command line -----------------------------------------------------------------------------------------------


def parameters(function: Callable[..., Any]) -> Iterator[tuple[list[str], str, str, object]]:
    """A command's parameters: names as typed, value, help, default."""
    hints = get_type_hints(function, include_extras=True)
    for name, parameter in inspect.signature(function).parameters.items():
        annotation = hints[name]
        info = next(one for one in annotation.__metadata__ if isinstance(one, OptionInfo | ArgumentInfo))
        kind = annotation.__origin__
        default = None if parameter.default is inspect.Parameter.empty else parameter.default
        if isinstance(info, ArgumentInfo):
            yield [str(info.metavar or name.upper())], "", info.help or "", default
        else:
            # in Annotated, typer keeps the first name given where the default of old used to stand
            names = [one for one in (info.default, *(info.param_decls or ())) if isinstance(one, str)]
            option = name.replace("_", "-")
            names = [part for one in names for part in one.split("/")]
            names = names or ([f"--{option}", f"--no-{option}"] if kind is bool else [f"--{option}"])
            yield names, "" if kind is bool else _value(kind), info.help or "", default


def _value(kind: object) -> str:
    choices = [member.value for member in kind] if isinstance(kind, type) and hasattr(kind, "__members__") else []  # type: ignore[attr-defined]
    if choices:
        return " or ".join(f"`{choice}`" for choice in choices)
    text = str(kind)
    return "number" if "int" in text else "path" if "Path" in text else "text"


def all_commands(of: typer.Typer = app, group: str = "") -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every command as typed after `dragoman`, those of a group ("actors search") too."""
    for command in of.registered_commands:
        assert command.callback is not None and command.name is not None
        yield f"{group}{command.name}", command.callback
    for under in of.registered_groups:
        assert under.typer_instance is not None
        yield from all_commands(under.typer_instance, f"{group}{under.typer_instance.info.name} ")


def commands() -> str:
    """Every command with its parameters, for docs/cli.md."""
    out: list[str] = []
    for name, callback in all_commands():
        about = inspect.getdoc(callback) or ""
        out.append(f"## dragoman {name}\n")
        for paragraph in about.split("\n\n"):
            example = re.fullmatch(r"Example: (.+)", " ".join(paragraph.split()))
            out.append(f"    {example.group(1)}\n" if example else " ".join(paragraph.split()) + "\n")
        out.append("| parameter | value | default | meaning |")
        out.append("|---|---|---|---|")
        for names, value, meaning, default in parameters(callback):
            shown = "" if default in (None, False) else f"`{getattr(default, 'value', default)}`"
            out.append(f"| {', '.join(f'`{name}`' for name in names)} | {value} | {shown} | {meaning} |")
        out.append("| `--help` | | | Show this help. |\n")
    return "\n".join(out)


def formats() -> str:
    """The input formats and their file suffixes."""
    by_module: dict[str, list[str]] = {}
    for suffix, reader in sorted(readers().items()):
        by_module.setdefault(reader.__module__.rpartition(".")[2], []).append(suffix)
    rows = [f"| `{module}` | {', '.join(f'`{suffix}`' for suffix in found)} |" for module, found in by_module.items()]
    return "\n".join(["| module in `documents/formats/` | file names ending in |", "|---|---|", *rows])


# -- languages and data ---------------------------------------------------------------------------------------------


def languages() -> str:
    """What each language pack holds."""
    table = {code: coverage(code) for code in codes()}
    kinds = list(next(iter(table.values())))
    rows = [f"| language | code | {' | '.join(kinds)} |", "|---|---|" + "---:|" * len(kinds)]
    for code, row in table.items():
        rows.append(f"| {pack(code).language.name} | `{code}` | " + " | ".join(str(row[kind]) for kind in kinds) + " |")
    return "\n".join(rows)


def rules(of: str) -> str:
    """How many rules of each act or contact kind a pack has."""

    def value(rule: Any) -> str:
        return str(rule.act if of == "acts" else rule.kind)

    table = {code: [value(rule) for rule in getattr(pack(code), of)] for code in codes()}
    rows = [f"| {of[:-1]} | " + " | ".join(f"`{code}`" for code in table) + " |", "|---|" + "---:|" * len(table)]
    for name in sorted({name for found in table.values() for name in found}):
        rows.append(f"| {name} | " + " | ".join(str(found.count(name)) for found in table.values()) + " |")
    return "\n".join(rows)


def actors() -> str:
    """How many actors the catalogue holds, with names by language."""
    known = catalogue()
    shelves: dict[str, list[Any]] = {
        "states and territories": list(known.states.values()),
        "organisations, parties, bodies": list(known.bodies.values()),
        "outlets": list(known.outlets.values()),
        "persons": list(known.persons.values()),
    }
    rows = [
        "| | entries | " + " | ".join(f"named in `{code}`" for code in codes()) + " |",
        "|---|---:|" + "---:|" * len(codes()),
    ]
    for name, shelf in shelves.items():
        named = [sum(bool(row.names.get(code)) for row in shelf) for code in codes()]
        rows.append(f"| {name} | {len(shelf)} | " + " | ".join(map(str, named)) + " |")
    for name, table in (("formulas", formulas()), ("mechanisms", mechanisms())):
        worded = [sum(code in wordings for wordings in table.values()) for code in codes()]
        rows.append(f"| {name} | {len(table)} | " + " | ".join(map(str, worded)) + " |")
    return "\n".join(rows)


# -- output ---------------------------------------------------------------------------------------------------------


def output(file: str, lines: str, *flags: str) -> str:
    """What `dragoman read FILE` prints in 80 columns: about so many of its first lines, up to the end of an entry."""
    (document,) = documents(str(ROOT / file), Hints())
    assert isinstance(document, Document)
    console = Console(file=io.StringIO(), width=80, color_system=None)
    human.show(read_document(document), document, "--explain" in flags, console)
    assert isinstance(console.file, io.StringIO)
    shown = [line.rstrip() for line in console.file.getvalue().rstrip().split("\n")]
    end = int(lines)
    while 0 < end < len(shown) and shown[end].startswith("    "):
        end -= 1
    kept = shown if end >= len(shown) else [*shown[:end], "…"]
    return "\n".join(["```console", " ".join(["$ dragoman read", file, *flags]), *kept, "```"])


@cache
def _example_ledger() -> str:
    """A ledger of the examples, which are taken in as pages of example.org, so that ids are the same everywhere."""
    where = str(Path(tempfile.mkdtemp(prefix="dragoman-docs-")) / "examples.db")
    atexit.register(shutil.rmtree, Path(where).parent, ignore_errors=True)
    given = [found for file in sorted((ROOT / "examples").glob("*.txt")) for found in documents(str(file), Hints())]
    pages = [replace(one, url=f"https://example.org/{one.id}") for one in given if isinstance(one, Document)]
    before = os.environ.get("DRAGOMAN_NOW")
    os.environ["DRAGOMAN_NOW"] = "2026-02-01T08:00:00+00:00"  # exports tell when documents came in
    with Ledger(where) as ledger:
        ledger.ingest(pages)
    os.environ.pop("DRAGOMAN_NOW")
    if before is not None:
        os.environ["DRAGOMAN_NOW"] = before
    return where


def ledger(*words: str) -> str:
    """What a command on a ledger of the examples prints in 80 columns; LATEST is the id of its latest contact."""
    where = _example_ledger()
    with Ledger(where) as opened:
        latest = opened.contacts(limit=1)[0].id
    named = [latest if word == "LATEST" else word for word in words]
    shown = (
        CliRunner()
        .invoke(app, [*named, "--ledger", where], env={"COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"})
        .stdout
    )
    lines = [line.rstrip() for line in shown.strip("\n").split("\n")]
    kept = lines if len(lines) <= _SHOWN else [*lines[:_SHOWN], "…"]
    return "\n".join(["```console", " ".join(["$ dragoman", *named]), *kept, "```"])


def api() -> str:
    """The operations of the API."""
    rows = [f"| `{one.method} {one.path}` | {one.about[0]} | {', '.join(_asked(one))} |" for one in operations()]
    return "\n".join(["| operation | | asked |", "|---|---|---|", *rows]) + "\n"


def _asked(one: Operation) -> list[str]:
    fields = () if one.query is None else one.query.__struct_encode_fields__
    body = () if one.body is None else one.body.__struct_encode_fields__
    return [f"`{name}`" for name in (*fields, *body)]


def exported(format: str, file: str, start: str, end: str, *kind: str) -> str:
    """Lines of what an export of the examples writes: of JSON Lines one, laid out; of others from the start-th to the end-th."""
    folder = Path(tempfile.mkdtemp(prefix="dragoman-docs-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with Ledger(_example_ledger()) as opened:
        export(opened, format, folder / "out", kind=kind[0] if kind else None)
    text = (folder / "out" / file if is_folder(format) else folder / "out").read_text(encoding="utf-8")
    lines = [line.rstrip("\r") for line in text.split("\n")][int(start) : int(end)]
    if lines[0].startswith("{"):
        lines = json.dumps(json.loads(lines[0].rstrip(",")), ensure_ascii=False, indent=2).split("\n")
    return "\n".join(["```", *(line.expandtabs(1) for line in lines), "```"])


def export_formats() -> str:
    """The formats of `dragoman export`."""
    rows = [f"| `{name}` | {about} |" for name, about in export_kinds().items()]
    return "\n".join(["| `--format` | what it writes |", "|---|---|", *rows])


def record(published: str, text: str) -> str:
    """The record of a short text, one line an entry."""
    out = ["```json", "{"]
    rows = json.loads(read(text, published=published).to_json())
    for name, value in rows.items():
        comma = "" if name == list(rows)[-1] else ","
        if isinstance(value, list) and value:
            out += [f'  "{name}": [', *_entries(f"    {_line(row)}" for row in value), f"  ]{comma}"]
        elif name == "actors":
            out += [
                f'  "{name}": {{',
                *_entries(f'    "{key}": {_line(row)}' for key, row in value.items()),
                f"  }}{comma}",
            ]
        else:
            out.append(f'  "{name}": {_line(value)}{comma}')
    return "\n".join([*out, "}", "```"])


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _entries(lines: Iterable[str]) -> list[str]:
    return ",\n".join(lines).split("\n")


PARTS: dict[str, Callable[..., str]] = {
    "commands": commands,
    "formats": formats,
    "languages": languages,
    "rules": rules,
    "actors": actors,
    "output": output,
    "record": record,
    "exported": exported,
    "api": api,
    "export-formats": export_formats,
    "ledger": ledger,
}


def remade(text: str) -> str:
    """A page with its made parts made again."""

    def make(found: re.Match[str]) -> str:
        return f"{found.group(1)}{PARTS[found['name']](*found['arguments'].split())}\n{found.group(4)}"

    return _PART.sub(make, text)


def pages() -> list[Path]:
    """The pages that may hold made parts, and the notebooks."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "docs").glob("*.ipynb"))]


def remade_page(page: Path) -> str:
    """A page or notebook with what is made in it made again."""
    text = page.read_text(encoding="utf-8")
    return make_notebook.remade(text, ROOT) if page.suffix == ".ipynb" else remade(text)


def main() -> int:
    """Write what is not current, or with --check only say so; 1 when something was not."""
    made = {page: remade_page(page) for page in pages()}
    stale = [page for page, text in made.items() if text != page.read_text(encoding="utf-8")]
    for page in stale:
        if "--check" not in sys.argv:
            page.write_text(made[page], encoding="utf-8")
        print(f"{page.relative_to(ROOT)}: {'not current; run `make docs`' if '--check' in sys.argv else 'made again'}")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
