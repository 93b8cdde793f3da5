"""A chart with the table behind it, and the files it can be written to: SVG, PNG, HTML."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import msgspec

from dragoman.errors import DragomanError, MissingExtra

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>{title}</title>
<style>
body {{ margin: 1.5rem auto; max-width: 62rem; padding: 0 1rem; font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; color: #1a1a1a; background: #fff; }}
h1 {{ font-size: 1.4rem; }}
figure {{ margin: 0; overflow-x: auto; }}
svg {{ max-width: 100%; height: auto; }}
table {{ border-collapse: collapse; margin-top: 1.5rem; font-size: .9rem; }}
caption {{ text-align: left; font-weight: 600; padding-bottom: .4rem; }}
th, td {{ text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #d9d9d9; }}
td.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
.wide {{ overflow-x: auto; }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{about}</p>
<figure>
{svg}</figure>
<div class="wide">
<table>
<caption>{caption}</caption>
<thead><tr>{head}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
</div>
</main>
</body>
</html>
"""


class Worded(msgspec.Struct, frozen=True):
    """Words of a source, with their language."""

    words: str
    language: str


Cell = str | int | float | Worded | None


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """A picture (`svg`), what it shows in words (`title`, `about`), and the table it was drawn from."""

    title: str
    about: str
    svg: str
    caption: str
    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def html(chart: Chart) -> str:
    """A page with the picture and its table: no script, nothing from outside, every word escaped."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in chart.columns)
    rows = "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in chart.rows)
    return _PAGE.format(
        title=escape(chart.title), about=escape(chart.about), svg=chart.svg, caption=escape(chart.caption), head=head, rows=rows
    )  # fmt: skip


def png(chart: Chart) -> bytes:
    """The picture at twice its size, for screens and slides. Raises MissingExtra without the extra `charts`."""
    try:
        import resvg_py
    except ModuleNotFoundError as error:
        raise MissingExtra(
            "a PNG needs resvg-py: pip install 'dragoman[charts]'; SVG and HTML need nothing more"
        ) from error
    return bytes(resvg_py.svg_to_bytes(svg_string=chart.svg, zoom=2))


def _svg(chart: Chart) -> bytes:
    return chart.svg.encode()


def _page(chart: Chart) -> bytes:
    return html(chart).encode()


WRITERS: dict[str, Callable[[Chart], bytes]] = {".svg": _svg, ".png": png, ".html": _page}


def write(chart: Chart, file: Path) -> None:
    """Write the chart in the format of the file's name. Raises DragomanError for another name or where it can't be written."""
    writer = WRITERS.get(file.suffix.lower())
    if writer is None:
        raise DragomanError(f"{file}: a chart is written to a file ending in {', '.join(WRITERS)}")
    made = writer(chart)
    try:
        file.write_bytes(made)
    except OSError as error:
        raise DragomanError(f"{file}: can't be written: {error.strerror}") from error


def _cell(cell: Cell) -> str:
    if isinstance(cell, Worded):
        return f'<td lang="{escape(cell.language)}">{escape(cell.words)}</td>'
    if isinstance(cell, int | float):
        return f'<td class="number">{cell:g}</td>'
    return f"<td>{escape(cell or '')}</td>"
