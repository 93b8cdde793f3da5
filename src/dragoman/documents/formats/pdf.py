"""PDF: the text of its pages, columns one after another, lines joined to paragraphs, running heads and page numbers left out.

What a file says of itself is rarely about the article: its title is taken only where the first page shows it too, and the
day it was made is never the day of publication. That stays unknown, and the text's own dateline is read with the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import c_double
from math import hypot
from typing import Any

from dragoman.documents.extras import needed
from dragoman.documents.hints import Hints
from dragoman.documents.inputs import Input
from dragoman.documents.layout import Line, paragraphs, without_running_lines
from dragoman.errors import BinaryInput, EmptyInput, HugeInput, InputError, TruncatedInput
from dragoman.model import Document

SUFFIXES = (".pdf",)
_PASSWORD = 4  # PDFium's number for it
_HYPHEN = 2  # how PDFium gives a hyphen at the end of a line, the line end left out


def read(given: Input, hints: Hints) -> Iterator[Document | InputError]:
    """The one document of a PDF; raises BinaryInput where it is encrypted or damaged, EmptyInput where it is scanned."""
    pdfium = needed("pypdfium2", given.source)
    file = _opened(pdfium, given.whole(hints.limit * 10, 1), given.source)
    try:
        pages: list[list[Line]] = []
        count = 0
        for number in range(1, len(file) + 1):
            try:
                page = file[number - 1].get_textpage()
            except pdfium.PdfiumError as error:
                raise BinaryInput(f"{given.source}: page {number} is damaged ({error}); fetch it again") from error
            count += page.count_chars()
            if count > hints.limit * 2:  # blanks among them, which are made one
                raise HugeInput(f"{given.source}: over the limit of {hints.limit:,} characters; raise --limit")
            pages.append(_lines(pdfium.raw, page))
        stated = file.get_metadata_value("Title")
    finally:
        file.close()
    if not any(pages):
        raise EmptyInput(
            f"{given.source}: {len(pages)} pages without text, as a scanner makes them; put it through OCR"
        )
    first = pages[0]
    text = "\n".join(paragraphs(without_running_lines(pages)))
    if not text:
        raise EmptyInput(f"{given.source}: no text beside running heads and page numbers")
    if len(text) > hints.limit:
        raise HugeInput(f"{given.source}: over the limit of {hints.limit:,} characters; raise --limit")
    yield Document(
        text=text, id=given.id, source=given.source, title=_title(stated, first), outlet=hints.outlet,
        published=hints.published, url=hints.url or given.url, language=hints.language, derived=True,
    )  # fmt: skip


def _opened(pdfium: Any, data: bytes, source: str) -> Any:
    if not data.strip():
        raise EmptyInput(f"{source}: nothing in it; fetch it again")
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise BinaryInput(f"{source}: encrypted with a password; save it without") from error
        if b"%PDF-" in data[:1024] and b"%%EOF" not in data[-4096:]:
            raise TruncatedInput(f"{source}: the PDF is cut off; fetch it again") from error
        raise BinaryInput(f"{source}: no PDF, or a damaged one ({error}); fetch it again") from error


def _lines(raw: Any, text: Any) -> list[Line]:
    """The lines of a page in the order it shows them, each with its place."""
    count = text.count_chars()
    lines: list[Line] = []
    x, y, matrix = c_double(), c_double(), raw.FS_MATRIX()

    def place(index: int) -> tuple[float, float]:
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        return x.value, y.value

    codes: list[int] = []
    shown: list[int] = []  # indexes of what is no blank
    for index in range(count + 1):
        code = raw.FPDFText_GetUnicode(text, index) if index < count else 10
        if code not in (10, 13, _HYPHEN):
            codes.append(code)
            if code > 32:
                shown.append(index)
            continue
        words = _words(codes)
        if words:
            left, height = place(shown[0])
            right = place(shown[-1])[0]
            raw.FPDFText_GetMatrix(text, shown[0], matrix)
            size = raw.FPDFText_GetFontSize(text, shown[0]) * hypot(matrix.c, matrix.d)
            lines.append(Line(words, left, right, height, size, hyphen=code == _HYPHEN))
        codes, shown = [], []
    return lines


def _words(codes: list[int]) -> str:
    """What code units spell, pairs of halves put together, blanks made one."""
    units = "".join(map(chr, (code for code in codes if code <= 0x10FFFF)))
    text = units.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join("".join(char for char in text if char.isprintable() or char.isspace()).split())


def _title(stated: str, first: list[Line]) -> str | None:
    """The title the file states, where its first page shows it."""

    def folded(words: str) -> str:
        return "".join(words.casefold().split())

    title = " ".join(stated.split())
    return title if len(title) > 3 and folded(title) in folded("".join(line.text for line in first)) else None
