"""Pieces of SVG: shapes, words measured and escaped, a whole picture with its title and description for those who hear it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from html import escape

WIDTH = 960  # a laptop's width, less the margins of a page
SIZE = 13  # of the letters
INK, PALE, GRID = "#1a1a1a", "#595959", "#d9d9d9"  # 16.1, 7.0 and 1.4 to 1 on white
# Okabe and Ito's colours, told apart by all kinds of colour vision; yellow is left out: too pale on white
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#000000")
_RAMP = (
    (247, 251, 255),
    (198, 219, 239),
    (107, 174, 214),
    (33, 113, 181),
    (8, 48, 107),
)  # light to dark: ColorBrewer's Blues
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_HAN_FONTS = "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Zen Hei', 'WenQuanYi Micro Hei', sans-serif"
_FONTS = "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"


def width_of(words: str, size: float = SIZE) -> float:
    """About how wide words are: Han characters are square, others a little more than half as wide as high.

    >>> width_of("习近平", 10), width_of("Xi", 10)
    (30.0, 12.4)
    """
    ems = sum(1.0 if unicodedata.east_asian_width(char) in "WF" else 0.62 for char in words)
    return round(ems * size, 1)


def shortened(words: str, room: float, size: float = SIZE) -> str:
    """As much of the words as there is room for.

    >>> shortened("Democratic People's Republic of Korea", 100)
    'Democratic…'
    """
    if width_of(words, size) <= room:
        return words
    while words and width_of(words + "…", size) > room:
        words = words[:-1]
    return words.rstrip() + "…"


def text(
    x: float, y: float, words: str, *, anchor: str = "start", size: float = SIZE, fill: str = INK, bold: bool = False
) -> str:
    """Words at a place."""
    weight = ' font-weight="600"' if bold else ""
    # resvg asks the first family it has and then any font at all for letters that lacks: a serif one, Latin letters beside them too
    family = f' font-family="{_HAN_FONTS}"' if _HAN.search(words) else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{fill}"{weight}{family}>{escape(words)}</text>'


def rect(
    x: float, y: float, width: float, height: float, fill: str, *, about: str = "", stroke: str | None = None
) -> str:
    """A rectangle; `about` is shown where a pointer rests on it."""
    border = "" if stroke is None else f' stroke="{stroke}"'
    return _with(f'rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{fill}"{border}', about)


def line(x1: float, y1: float, x2: float, y2: float, stroke: str = GRID, width: float = 1) -> str:
    """A line."""
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{stroke}" stroke-width="{width}"/>'


def path(points: str, fill: str, *, stroke: str, about: str = "") -> str:
    """A shape by its outline."""
    return _with(f'path d="{points}" fill="{fill}" stroke="{stroke}" stroke-width="1.3"', about)


def shade(share: float) -> str:
    """A colour from almost white (0) to dark blue (1).

    >>> shade(0), shade(1)
    ('#f7fbff', '#08306b')
    """
    at = max(0.0, min(1.0, share)) * (len(_RAMP) - 1)
    low = min(int(at), len(_RAMP) - 2)
    mixed = (round(a + (b - a) * (at - low)) for a, b in zip(_RAMP[low], _RAMP[low + 1], strict=True))
    return "#" + "".join(f"{value:02x}" for value in mixed)


def picture(width: float, height: float, title: str, about: str, parts: Iterable[str]) -> str:
    """A whole picture; `title` and `about` are what a screen reader says of it."""
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
            f' role="img" aria-labelledby="chart-title chart-about" font-family="{_FONTS}">',
            f'<title id="chart-title">{escape(title)}</title>',
            f'<desc id="chart-about">{escape(about)}</desc>',
            rect(0, 0, width, height, "#ffffff"),
            *parts,
            "</svg>\n",
        ]
    )


def _with(shape: str, about: str) -> str:
    return f"<{shape}><title>{escape(about)}</title></{shape.partition(' ')[0]}>" if about else f"<{shape}/>"
