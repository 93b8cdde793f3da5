"""PDFs to documents: columns, paragraphs, hyphens, running lines, and files that give no text."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import layout
from dragoman.documents.hints import Hints
from dragoman.documents.load import documents
from dragoman.errors import BinaryInput, EmptyInput, HugeInput, InputError, TruncatedInput
from dragoman.model import Document
from pdfs import Line, column, pdf
from reading import DAMAGED, one, refused

LEFT = [
    "The two presidents spoke by tele-",
    "phone on Monday and agreed on more",
    "cooperation. They also talked of",
    "the South China Sea.",
    "   A second paragraph begins here,",
    "and it goes on in the next column",
]
RIGHT = ["until its sentence ends, which it", "does here, as its last words say."]
CHINESE = ["两国领导人星期一通了电话，就双边关", "系交换意见，并同意于2026", "年1月会晤。"]
VIETNAMESE = ["Tổng Bí thư Tô Lâm điện đàm với Chủ", "tịch Tập Cận Bình chiều ngày 15/1."]


def text(folder: Path, *pages: list[Line], info: str = "") -> str:
    return one(folder, "a.pdf", pdf(list(pages), info)).text


def test_lines_are_joined_to_paragraphs_and_columns_follow_one_another(tmp_path: Path) -> None:
    assert text(tmp_path, column(LEFT, 50, 700) + column(RIGHT, 320, 700)).split("\n") == [
        "The two presidents spoke by telephone on Monday and agreed on more cooperation. They also talked of"
        " the South China Sea.",
        "A second paragraph begins here, and it goes on in the next column until its sentence ends, which it"
        " does here, as its last words say.",
    ]


def test_chinese_lines_are_joined_without_blanks_and_vietnamese_with_them(tmp_path: Path) -> None:
    lines = column(CHINESE, 50, 700) + column(VIETNAMESE, 50, 600)
    assert text(tmp_path, lines).split("\n") == ["".join(CHINESE), " ".join(VIETNAMESE)]


def test_indented_lines_and_headings_begin_paragraphs(tmp_path: Path) -> None:
    lines = [Line("A heading in larger letters", 50, 720, 14)]
    lines += [Line(words, 70 if number % 2 == 0 else 50, 700 - 12 * number) for number, words in enumerate(
        ["First, an indented paragraph of which", "the last line is as full as the others.",
         "Then a second, and this one has two", "lines as well, with which it does end."]
    )]  # fmt: skip
    assert text(tmp_path, lines).split("\n") == [
        "A heading in larger letters",
        "First, an indented paragraph of which the last line is as full as the others.",
        "Then a second, and this one has two lines as well, with which it does end.",
    ]


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["They promised a new co-", "operation between them."], "They promised a new cooperation between them."),
        (["Their so-called Sino-", "Vietnamese railway runs."], "Their so-called Sino-Vietnamese railway runs."),
        (["A long-term plan, and a long-", "term loan, were agreed on."], "A long-term plan, and a long-term loan, were agreed on."),
        (["Le président a rappelé l'impor-", "tance de cette visite d'État."], "Le président a rappelé l'importance de cette visite d'État."),
        (["Trade grew in the years 2024-", "2025 by a tenth, they say."], "Trade grew in the years 2024-2025 by a tenth, they say."),
    ],
)  # fmt: skip
def test_hyphens_at_the_end_of_a_line(tmp_path: Path, lines: list[str], whole: str) -> None:
    assert text(tmp_path, column(lines, 50, 700)) == whole


def test_running_heads_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    words = [
        "Words that only the first page has,",
        "Words of the second page, which are",
        "And those of the third and last one",
    ]
    pages = [
        [Line("Ministry of Foreign Affairs", 50, 780), *column([line, "with an end that differs: " + "abc"[number] + "."], 50, 700), Line(f"- {number + 1} -", 290, 20)]
        for number, line in enumerate(words)
    ]  # fmt: skip
    found = text(tmp_path, *pages)
    assert "Ministry" not in found and "- 1 -" not in found
    assert found.count("with an end that differs") == 3 and all(line in found for line in words)
    assert "Ministry" in text(tmp_path, pages[0], pages[1][1:], pages[2][1:]), (
        "on one page of three it is no running head"
    )


def test_a_sentence_goes_on_over_the_page(tmp_path: Path) -> None:
    first, second = (
        ["The first page ends in the midst of a", "sentence that is as long as the other,"],
        ["and goes on here."],
    )
    assert text(tmp_path, column(first, 50, 700), column(second, 50, 700)).count("\n") == 0


@pytest.mark.parametrize(
    ("info", "title"),
    [
        ("/Title (The two presidents)", "The two presidents"),
        ("/Title (Microsoft Word - draft3.doc)", None),
        ("/Title ()", None),
        ("", None),
    ],
)
def test_a_title_is_taken_where_the_page_shows_it(tmp_path: Path, info: str, title: str | None) -> None:
    found = one(tmp_path, "a.pdf", pdf([column(LEFT, 50, 700)], info + " /CreationDate (D:20190102030405Z)"))
    assert (found.title, found.published, found.derived, found.id) == (title, None, True, "a")


def test_hints_go_to_the_document(tmp_path: Path) -> None:
    hints = Hints(published="2025-01-16", outlet="outlet:vna", url="https://example.org/1", language="en")
    found = one(tmp_path, "a.pdf", pdf([column(LEFT, 50, 700)]), hints)
    assert (found.published, found.outlet, found.url, found.language) == (
        "2025-01-16", "outlet:vna", "https://example.org/1", "en",
    )  # fmt: skip


def test_characters_beyond_the_first_plane(tmp_path: Path) -> None:
    assert text(tmp_path, [Line("Xin chào 𠀀 và 習近平", 50, 700)]) == "Xin chào 𠀀 và 習近平"


def test_pdfs_are_known_by_their_first_bytes_and_unpacked(tmp_path: Path) -> None:
    data = pdf([column(LEFT, 50, 700)])
    assert one(tmp_path, "download", data).text == one(tmp_path, "b.pdf.gz", gzip.compress(data)).text


def test_pdfs_that_give_no_text(tmp_path: Path) -> None:
    whole = pdf([column(LEFT, 50, 700)])
    locked = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'11' * 32}> /P -4 >> /ID [<00><00>]"
    for error, what, data in (
        (EmptyInput, "OCR", pdf([[], []])),
        (EmptyInput, "nothing", b""),
        (BinaryInput, "password", pdf([column(LEFT, 50, 700)], trailer=locked)),
        (BinaryInput, "damaged", b"%PDF-1.7\n" + b"x" * 300 + b"\n%%EOF"),
        (BinaryInput, "no PDF", b"words " * 100),
        (TruncatedInput, "cut off", whole[: len(whole) // 2]),
    ):
        found = refused(tmp_path, "a.pdf", data)
        assert type(found) is error and what in str(found) and "a.pdf" in str(found)
    assert type(refused(tmp_path, "a.pdf", whole, Hints(limit=50))) is HugeInput


@DAMAGED
@given(data=st.data())
def test_damaged_pdfs_never_raise(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    whole = bytearray(pdf([column(LEFT, 50, 700), column(CHINESE, 50, 700)]))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    file = tmp_path_factory.mktemp("pdf") / "a.pdf"
    file.write_bytes(bytes(whole[: data.draw(st.integers(1, len(whole)))]))
    assert all(isinstance(found, Document | InputError) for found in documents(str(file), Hints()))


WORDS = st.text(alphabet="aA-.习Tô1", min_size=1, max_size=9)
PLACES = st.integers(0, 500)
LINES = st.builds(layout.Line, WORDS, PLACES, PLACES, PLACES, st.sampled_from([0, 8, 10]), st.booleans())


@DAMAGED
@given(st.lists(st.lists(LINES, max_size=12), max_size=3))
def test_no_letter_is_lost_or_moved_however_lines_lie(pages: list[list[layout.Line]]) -> None:
    found = "".join(layout.paragraphs(pages)).replace("-", "").replace(" ", "")
    assert found == "".join(line.text for page in pages for line in page).replace("-", "")
