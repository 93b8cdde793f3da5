"""A brief as a PDF with its fonts within, for paper and files. Needs the extra `pdf` (fpdf2)."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.errors import DragomanError
from dragoman.ledger.store import now
from dragoman.views.brief.markdown import source
from dragoman.views.brief.values import Brief, Sentence
from dragoman.views.brief.wordings import wordings
from dragoman.views.fonts import Face, chosen, lines

if TYPE_CHECKING:
    from fpdf import FPDF

_SIZES = {"title": 16.0, "heading": 12.5, "text": 10.0, "note": 8.0}  # points
_LINE = 1.5  # of the letters' height
_MM = 0.3528  # millimetres in a point
_SLACK = 8  # points left at a line's end, so that no line is broken again


def pdf(brief: Brief, fonts: Iterable[Path] = ()) -> bytes:
    """The whole brief on A4. Raises DragomanError where no font has its letters, or the extra is not installed."""
    try:
        from fpdf import FPDF
    except ModuleNotFoundError as error:
        raise DragomanError(f"a PDF needs {error.name}: pip install 'dragoman[pdf]'") from error
    wording = wordings(brief.language)
    notes = [f"{note.number}  {source(brief, note)}: {' '.join(note.quote.split())}" for note in brief.notes]
    every = [brief.title, wording.label["page"], wording.heading["sources"], "0123456789•", *notes]
    every += [section.heading or "" for section in brief.sections] + [
        one.text for section in brief.sections for one in section.sentences
    ]
    faces = chosen("".join(every), fonts)
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # it tells of every table it drops

    class Page(FPDF):
        """A page with its number below."""

        def footer(self) -> None:
            """The page's number."""
            self.set_y(-12)
            self.set_font("f0", size=_SIZES["note"])
            self.cell(0, 6, wording.label["page"].format(page=self.page_no()), align="C")

    made = Page(format="A4")
    made.set_title(brief.title)
    made.set_lang(brief.language)
    made.set_creator("dragoman")
    made.set_creation_date(datetime.fromisoformat(now()))
    made.set_margins(20, 18, 20)
    made.set_auto_page_break(True, 18)
    for number, face in enumerate(faces):
        made.add_font(f"f{number}", fname=str(face.file), collection_font_number=face.number)
    made.set_fallback_fonts([f"f{number}" for number in range(1, len(faces))])
    made.add_page()
    links = {note.number: made.add_link() for note in brief.notes}
    _text(made, brief.title, "title", faces)
    for section in brief.sections:
        if section.heading is not None:
            made.ln(2)
            _text(made, section.heading, "heading", faces)
        for one in section.sentences:
            _sentence(made, one, links, faces)
    made.ln(2)
    _text(made, wording.heading["sources"], "heading", faces)
    for note, words in zip(brief.notes, notes, strict=True):
        made.set_link(links[note.number], y=made.get_y(), page=made.page_no())
        _text(made, words, "note", faces)
    return bytes(made.output())


def _text(made: FPDF, words: str, kind: str, faces: list[Face]) -> None:
    size = _SIZES[kind]
    made.set_font("f0", size=size)
    made.multi_cell(
        0,
        size * _LINE * _MM,
        "\n".join(lines(words, faces, size, made.epw / _MM - _SLACK)),
        align="L",
        new_x="LMARGIN",
        new_y="NEXT",
    )


def _sentence(made: FPDF, one: Sentence, links: dict[int, int], faces: list[Face]) -> None:
    """A sentence with its footnotes raised, each a link."""
    from fpdf.enums import CharVPos

    size = _SIZES["text"]
    made.set_font("f0", size=size)
    height = size * _LINE * _MM
    made.write(height, "\n".join(lines(("• " if one.item else "") + one.text, faces, size, made.epw / _MM - _SLACK)))
    made.char_vpos = CharVPos.SUP
    for number in one.notes:
        made.write(height, f" {number}", link=links[number])
    made.char_vpos = CharVPos.LINE
    made.ln(height + 0.8)
