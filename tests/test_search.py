"""Search: any script, with and without diacritics, phrases, the same answers in both stores."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import ledgers
from dragoman import Document, Ledger
from dragoman.errors import LedgerError
from dragoman.ledger.words import phrases, places, words


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    with Ledger(place) as opened:
        opened.ingest(
            [
                *ledgers.ALL,
                Document(
                    text="wait " * 700 + "for the end: 全球治理倡議 " + "again " * 400, url="https://example.org/long"
                ),
            ]
        )
        yield opened


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("dien dam", ["vi/call"]), ("ĐIỆN ĐÀM", ["vi/call"]), ("苏林", ["zh/call", "zh/earlier"]), ("蘇林", ["zh/call", "zh/earlier"]),
        ("To Lam", ["en/call", "vi/call"]), ('"Lam To"', []), ("railway projects", ["en/call"]), ('"railway phone"', []),
        ("l'amitié", ["fr/meeting"]), ("Elysee", ["fr/meeting"]), ("铁路", ["zh/call"]), ("路铁", []), ("全球治理倡议", ["long"]),
        ("Lâm 26", ["en/call", "vi/call"]),
    ],
)  # fmt: skip
def test_what_is_found(ledger: Ledger, asked: str, found: list[str]) -> None:
    hits = ledger.search(asked)
    assert sorted((hit.document.url or "").removeprefix("https://example.org/") for hit in hits) == found
    for hit in hits:
        assert hit.places


def test_statements_that_have_the_words_come_with_their_document(ledger: Ledger) -> None:
    [hit] = ledger.search("phát triển quan hệ")
    assert [said.statement.speakers for said in hit.statements] == [["person:to-lam"]]
    assert "phát triển quan hệ" in hit.statements[0].quote


def test_nothing_to_look_for_is_said(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="no word"):
        ledger.search("—!")


def test_the_latest_come_first_and_can_be_paged(ledger: Ledger) -> None:
    assert [hit.document.published for hit in ledger.search("习近平")] == ["2026-01-26", "2025-01-15"]
    assert [hit.document.published for hit in ledger.search("习近平", limit=1, offset=1)] == ["2025-01-15"]


@given(st.text(alphabet=st.sampled_from("aáàâđ Đ習习1½ﬁé́ắ.'\"\n-_①가"), max_size=40))
@example("á习\u0301")
def test_words_are_where_they_are_said_to_be(text: str) -> None:
    for word, span in words(text):
        assert word and 0 <= span.start < span.end <= len(text)
        assert phrases(f'"{span.of(text)}"')
    for phrase in phrases(f'"{text}"'.replace('""', "")):
        assert len(phrase) > 60 or places(text, phrase)[0] or '"' in text


@given(
    st.text(alphabet=st.sampled_from("aáđ Đ習习1é́ắ.-_가b"), max_size=30),
    st.text(alphabet=st.sampled_from("aáđ 习1éb"), max_size=6),
)
@example("1\u03011", "1")
def test_phrases_stand_where_their_words_do(text: str, asked: str) -> None:
    listed = words(text)
    for phrase in phrases(f'"{asked}"'):
        found = [
            place
            for place in range(len(listed))
            if tuple(word for word, _ in listed[place : place + len(phrase)]) == phrase
        ]
        starts = [listed[place].span.start for place in found]
        fast = [span.start for span in places(text, phrase)[0]]
        assert set(fast) <= set(starts) and bool(fast) == bool(starts)  # overlapping ones may be told once
