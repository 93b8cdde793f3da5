"""Runs the cells of a notebook and puts their outputs in: what `docs/make.py` does with `docs/tutorial.ipynb`.

No Jupyter is needed: the cells run in this process, one after another, in a namespace of their own and a folder of their own.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

_SHOWN = {"_repr_html_": "text/html", "_repr_svg_": "image/svg+xml", "_repr_markdown_": "text/markdown"}
_MOMENT = "2026-02-01T08:00:00+00:00"  # of all that is told with its time


def remade(text: str, root: Path) -> str:
    """A notebook with the outputs that its cells make; `root` is the repository, in which they find `examples/`."""
    notebook = json.loads(text)
    space: dict[str, Any] = {"__name__": "__main__"}
    before, environment = Path.cwd(), dict(os.environ)
    with tempfile.TemporaryDirectory(prefix="dragoman-notebook-") as folder:
        shutil.copytree(root / "examples", Path(folder) / "examples")
        os.chdir(folder)
        os.environ |= {"DRAGOMAN_NOW": _MOMENT, "DRAGOMAN_ACTORS": "", "COLUMNS": "100"}
        try:
            count = 0
            for cell in notebook["cells"]:
                if cell["cell_type"] == "code":
                    count += 1
                    cell["execution_count"] = count
                    cell["outputs"] = _outputs("".join(cell["source"]), space, count)
        finally:
            os.chdir(before)
            os.environ.clear()
            os.environ.update(environment)
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def _outputs(source: str, space: dict[str, Any], count: int) -> list[dict[str, Any]]:
    """What a cell prints, and what its last expression is."""
    body = ast.parse(source)
    last = body.body.pop() if body.body and isinstance(body.body[-1], ast.Expr) else None
    printed = io.StringIO()
    value = None
    with contextlib.redirect_stdout(printed):
        exec(compile(body, "<cell>", "exec"), space)
        if last is not None:
            assert isinstance(last, ast.Expr)
            value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), space)
    found: list[dict[str, Any]] = []
    if printed.getvalue():
        found.append({"name": "stdout", "output_type": "stream", "text": _lines(printed.getvalue())})
    if value is not None:
        data = {kind: _lines(getattr(value, method)()) for method, kind in _SHOWN.items() if hasattr(value, method)}
        data["text/plain"] = _lines(f"<{type(value).__name__}>" if data else repr(value))
        found.append({"data": data, "execution_count": count, "metadata": {}, "output_type": "execute_result"})
    return found


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)
