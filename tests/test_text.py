"""Folded views: what a reader takes as the same is the same, and every character knows where it came from."""

from __future__ import annotations

import unicodedata

import pytest

from dragoman.model import Span
from dragoman.text.views import fold, fold_word

TEXT = "Tổng Bí thư Tô Lâm gặp Chủ tịch Tập Cận Bình. 习近平同蘇林通電話。L’Élysée a dit « oui »."


def cut(text: str, words: str) -> str:
    """The source's stretch behind the place where folded words stand in the view."""
    view = fold(text)
    start = view.text.index(fold_word(words))
    return Span(*view.source(start, start + len(fold_word(words)))).of(text)


@pytest.mark.parametrize("words", ["Tô Lâm", "Tập Cận Bình", "习近平", "蘇林", "Élysée", "oui"])
def test_a_place_in_the_view_is_the_place_in_the_text(words: str) -> None:
    assert cut(TEXT, words) == words


@pytest.mark.parametrize("words", ["Tô Lâm", "Tập Cận Bình", "习近平", "蘇林", "Élysée"])
def test_decomposed_text_keeps_its_own_places(words: str) -> None:
    decomposed = unicodedata.normalize("NFD", TEXT)
    assert cut(decomposed, words) == unicodedata.normalize("NFD", words)


@pytest.mark.parametrize("invisible", ["\u200b", "\u200d", "\ufeff", "\u00ad", "\u2060"])
def test_invisible_characters_do_not_part_a_word(invisible: str) -> None:
    text = f"ông Tô{invisible} L{invisible}âm nói"
    assert cut(text, "Tô Lâm") == f"Tô{invisible} L{invisible}âm"


def test_text_without_anything_to_compose_needs_no_origins() -> None:
    assert fold("Tô Lâm 习近平").origins is None
    assert fold("Tô\u200bLâm").origins is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("ＣＣＴＶ２０２５", "cctv2025", id="full width"),
        pytest.param("習近平與魯比歐", "习近平与鲁比欧", id="traditional"),
        pytest.param("hoà bình, thuỷ sản, khoẻ", "hòa bình, thủy sản, khỏe", id="old tone marks"),
        pytest.param("“mưa” «mưa» „mưa”", '"mưa" "mưa" "mưa"', id="quotation marks"),
        pytest.param("Việt\u00a0Nam – Trung\u3000Quốc", "việt nam - trung quốc", id="blanks and dashes"),
        pytest.param("L’Élysée", "l'élysée", id="apostrophe"),
    ],
)
def test_one_form_for_what_a_reader_takes_as_the_same(one: str, other: str) -> None:
    assert fold_word(one) == fold_word(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("tô", "to", id="diacritics carry meaning"),
        pytest.param("hoàn", "hòan", id="a final consonant keeps the mark"),
        pytest.param("quý", "qúy", id="qu is a consonant"),
    ],
)
def test_what_differs_stays_apart(one: str, other: str) -> None:
    assert fold_word(one) != fold_word(other)


def test_folding_goes_to_simplified_only() -> None:
    assert fold_word("范仲淹") == "范仲淹"  # the other way the surname would become 範


@pytest.mark.parametrize("text", ["", " ", "\u200b", "\u0301", "a\u0301\u0323b", "🇻🇳", "\u0e01\u0e34", "ﬁ", "İ", "ß"])
def test_strange_text_keeps_its_measure(text: str) -> None:
    view = fold(text)
    assert view.source(0, len(view.text))[1] == len(text)
    if view.origins is not None:
        assert len(view.origins) == len(view.text) + 1
        assert list(view.origins) == sorted(view.origins)


def test_stars_of_emphasis_are_left_out_and_their_places_kept() -> None:
    view = fold("Le *Premier* ministre **Nikol** *Pachinian* :\n* un point, 5*3")
    assert view.text == "le premier ministre nikol pachinian :\n* un point, 5*3"
    start = view.text.index("nikol")
    assert view.source(start, start + len("nikol pachinian")) == (24, 43)
