"""The notebook runs, says what it says, and is a notebook."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "tutorial.ipynb"


@pytest.fixture(scope="module")
def notebook() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(PAGE.read_text(encoding="utf-8"))
    return found


def cells(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def test_its_form_is_that_of_notebooks(notebook: dict[str, Any]) -> None:
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids)
    for cell in cells(notebook):
        assert set(cell) == {"cell_type", "execution_count", "id", "metadata", "outputs", "source"}
        assert all({"stream": "text", "execute_result": "data"}[out["output_type"]] in out for out in cell["outputs"])
    nbformat = pytest.importorskip("nbformat")
    nbformat.validate(nbformat.reads(PAGE.read_text(encoding="utf-8"), as_version=4))


def test_every_cell_is_run_and_most_show_something(notebook: dict[str, Any]) -> None:
    counts = [cell["execution_count"] for cell in cells(notebook)]
    assert counts == list(range(1, len(counts) + 1)), "run `make docs`"
    assert sum(bool(cell["outputs"]) for cell in cells(notebook)) > len(counts) * 0.7
    kinds = {kind for cell in cells(notebook) for out in cell["outputs"] for kind in out.get("data", ())}
    assert {"image/svg+xml", "text/markdown"} <= kinds, "a comparison and a picture"


def test_it_holds_no_path_of_this_machine() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert str(Path.home()) + "/" not in text and "/tmp/" not in text
