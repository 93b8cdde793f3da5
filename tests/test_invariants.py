"""What must hold of every record, whatever the text: spans that cut out what they claim, the same bytes again, no crash."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dragoman import Record, read
from dragoman.data.formulas import formulas, mechanisms
from dragoman.errors import BadField, BinaryInput
from dragoman.lang import codes, pack
from dragoman.model import Span
from dragoman.text.views import fold, fold_word

STEADY = "EXPLORE" not in os.environ  # the same examples in every run; EXPLORE=1 looks for new ones
EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
RULE_TEXTS = [example.text for code in codes() for cue in pack(code).acts for example in cue.finds]
RULE_TEXTS += [example.text for code in codes() for cue in pack(code).contacts for example in cue.finds]
SNIPPETS = [
    *RULE_TEXTS,
    "Ngày 15/1, Tổng Bí thư Tô Lâm điện đàm với Chủ tịch nước Trung Quốc Tập Cận Bình.",
    "Hai bên nhất trí tăng cường hợp tác.", "Ông nói: “Chúng tôi sẵn sàng.", "(Ảnh: TTXVN)", "| Tin khác ... |",
    "习近平指出，中方愿同越方加强合作。", "双方一致同意", "他说：“", "習近平會見特朗普。", "新华社北京1月15日电",
    "Comrade Su Lin said that both sides should keep talking,", "President Biden spoke with President Xi on Monday.",
    "Read more", "« Nous sommes prêts », a-t-il ajouté.", "Le président Macron a reçu M. Xi Jinping à l’Élysée le 6 mai.",
    "分别会见", "respectively", "cùng ngày", "31/2/2024", "2025年13月40日", "ngày 15", "Tel: +84 24 1234", "https://example.org/a?b=c",
    "*** TP. S.E. M. Gen. U.S. ***", "ＴÔ LÂM", "🇻🇳🤝🇨🇳", "\u200b", "\ufeff", "\u0301\u0323", "ا", "は、首相と会談した。", "\x00", "\u2028", "\t",
]  # fmt: skip
JOINTS = ["", " ", "\n", "\n\n", ". ", "。", ", ", " | ", "\u00a0"]
mixtures = st.lists(
    st.tuples(
        st.one_of(
            st.sampled_from(SNIPPETS),
            st.text(max_size=12),
            st.text(alphabet="《》「」“”«»()（）.。,，;；:：?!-–\n ", max_size=6),
        ),
        st.sampled_from(JOINTS),
    ),
    max_size=10,
).map(lambda parts: "".join(piece + joint for piece, joint in parts))
published = st.sampled_from([None, "2025-01-16", "1999-12-31", "2024-02-29"])


def check(text: str, record: Record) -> None:
    """Everything that a record claims about its text."""

    def inside(span: Span | None, *, blank: bool = False) -> None:
        if span is not None:
            assert 0 <= span.start < span.end <= len(text)
            assert blank or not (is_blank(span.start) or is_blank(span.end - 1)), span.of(text)

    def is_blank(place: int) -> bool:
        return text[place].isspace() and not unicodedata.combining(text[place + 1 : place + 2] or " ")

    assert record.document.characters == len(text)
    # passages: in order, apart, and together all of the text
    place = 0
    for passage in record.passages:
        inside(passage.span)
        assert place <= passage.span.start
        assert not any(char.isprintable() and not char.isspace() for char in text[place : passage.span.start])
        assert (passage.role == "noise") <= bool(passage.reason)
        place = passage.span.end
    assert not any(char.isprintable() and not char.isspace() for char in text[place:])
    noise = [passage.span for passage in record.passages if passage.role == "noise"]

    for key, actor in record.actors.items():
        assert key and actor.name
        for mention in actor.mentions:
            inside(mention)
    known = set(record.actors)

    contacts = {contact.id for contact in record.contacts}
    assert len(contacts) == len(record.contacts)
    for contact in record.contacts:
        assert contact.evidence
        for evidence in contact.evidence:
            inside(evidence.span)
            assert evidence.rule
            assert not any(evidence.span.overlaps(span) for span in noise)
        for participant in contact.participants:
            inside(participant.span)
            assert participant.actor is None or participant.actor in known
        if contact.place is not None:
            inside(contact.place.span)
        if contact.date is not None:
            inside(contact.date.span)
            assert contact.date.from_ <= contact.date.to and contact.date.why
            assert contact.date.basis == "inferred" or contact.date.span is not None
        assert contact.initiator is None or contact.initiator in known
        assert 0 <= contact.confidence <= 1

    statements = {statement.id: statement for statement in record.statements}
    assert len(statements) == len(record.statements)
    assert [one.span.start for one in record.statements] == sorted(one.span.start for one in record.statements)
    for statement in record.statements:
        inside(statement.span)
        inside(statement.content, blank=True)
        assert statement.span.start <= statement.content.start <= statement.content.end <= statement.span.end
        assert statement.cue.rule
        assert statement.span.start <= statement.cue.span.start <= statement.cue.span.end <= statement.span.end
        assert statement.speakers
        assert {*statement.speakers, *statement.addressees, *statement.reporters} <= known
        assert statement.contact is None or statement.contact in contacts
        assert statement.topics
        if statement.repeat_of is not None:
            assert statements[statement.repeat_of].span.start < statement.span.start
        if statement.commitment is not None:
            inside(statement.commitment.what, blank=True)
        assert not any(statement.span.overlaps(span) for span in noise)

    for use in record.formulas:
        inside(use.span)
        assert fold_word(use.span.of(text)) in wordings()[use.formula]
        assert use.user is None or use.user in known
        assert use.statement is None or use.statement in statements
    for mechanism in record.mechanisms:
        inside(mechanism["span"])
        assert fold_word(mechanism["span"].of(text)) in wordings()[mechanism["mechanism"]]


@cache
def wordings() -> dict[str, set[str]]:
    """Formula or mechanism → its wordings, folded, in all languages."""
    return {
        slug: {fold_word(word) for words in by_language.values() for word in words}
        for table in (formulas(), mechanisms())
        for slug, by_language in table.items()
    }


# -- spans ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_spans_of_an_example(file: Path, form: str) -> None:
    text = unicodedata.normalize(form, file.read_text(encoding="utf-8"))  # type: ignore[arg-type]
    record = read(text)
    assert record.contacts and record.statements
    check(text, record)


@pytest.mark.parametrize("text", [file.read_text(encoding="utf-8") for file in EXAMPLES] + RULE_TEXTS)
def test_a_statement_begins_with_its_words(text: str) -> None:
    for statement in read(text).statements:
        assert statement.span.of(text)[0] not in ",;，；、", statement.span.of(text)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=STEADY)
@given(mixtures, published)
@example('一致同意"王毅强调，双方要加强沟通。', None)  # the verb opens the text and a quotation mark follows
def test_spans_of_any_mixture(text: str, day: str | None) -> None:
    check(text, read(text, published=day))


@settings(max_examples=100, deadline=None, derandomize=STEADY)
@given(st.text(max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    check(text, read(text))


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\u200b", "。", ".", "习", "A", "| |", '"', "“", "0" * 500, "的" * 3000, "a " * 3000]
)
def test_the_smallest_and_the_dullest_texts(text: str) -> None:
    record = read(text)
    check(text, record)
    assert not record.contacts and not record.statements


# -- the same again -------------------------------------------------------------------------------------------------


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=STEADY)
@given(mixtures)
def test_the_same_text_gives_the_same_bytes(text: str) -> None:
    assert read(text).to_json() == read(text).to_json()


def test_the_same_input_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    of_one_rank = tmp_path / "two-offices-of-one-rank.txt"
    of_one_rank.write_text(
        "Ông Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh tiếp Đại sứ Lào Sengphet Houngboungnuang.",
        encoding="utf-8",
    )
    files = [str(file) for file in (*EXAMPLES, of_one_rank)]
    script = f"import sys; sys.argv = ['dragoman', 'read', '-f', 'jsonl', *{files!r}]; from dragoman.cli.app import main; main()"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in "01235"
    }
    assert len(outputs) == 1


def test_reading_one_text_does_not_change_the_next() -> None:
    texts = [file.read_text(encoding="utf-8") for file in EXAMPLES] + RULE_TEXTS[:20]
    alone = [read(text).to_json() for text in texts]
    assert [read(text).to_json() for text in reversed(texts)] == alone[::-1]


# -- other forms of the same text -----------------------------------------------------------------------------------


def surfaces(text: str, record: Record) -> list[object]:
    """All that a record cuts out, in composed form, with who and what it is."""

    def cut(span: Span | None) -> str | None:
        return None if span is None else unicodedata.normalize("NFC", span.of(text))

    return [
        *((cut(p.span), p.kind, p.language) for p in record.passages),
        *((c.kind, c.status, [(p.actor, p.role, cut(p.span)) for p in c.participants], [cut(e.span) for e in c.evidence])
          for c in record.contacts),
        *((cut(s.span), cut(s.content), s.act, s.speakers, s.addressees, s.reporters, s.topics) for s in record.statements),
        *((cut(f.span), f.formula, f.user) for f in record.formulas),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", [file.read_text(encoding="utf-8") for file in EXAMPLES], ids=[file.stem for file in EXAMPLES]
)
def test_decomposed_text_is_read_alike(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert surfaces(decomposed, read(decomposed)) == surfaces(text, read(text))


@pytest.mark.parametrize("text", RULE_TEXTS)
def test_decomposed_rule_examples_are_read_alike(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert surfaces(decomposed, read(decomposed)) == surfaces(text, read(text))


@settings(max_examples=60, deadline=None, derandomize=STEADY)
@given(st.sampled_from(RULE_TEXTS), st.randoms(use_true_random=False))
def test_invisible_characters_change_nothing(text: str, random: object) -> None:
    choose = random.random  # type: ignore[attr-defined]
    sown = "".join(char + ("\u200b" if choose() < 0.2 else "") for char in text)
    plain = (
        [(s.act, s.speakers) for s in read(text).statements],
        [(c.kind, len(c.participants)) for c in read(text).contacts],
    )
    assert (
        [(s.act, s.speakers) for s in read(sown).statements],
        [(c.kind, len(c.participants)) for c in read(sown).contacts],
    ) == plain


def test_a_record_is_plain_json() -> None:
    record = read(EXAMPLES[0].read_text(encoding="utf-8"))
    row = json.loads(record.to_json())
    assert row["schema"] == "dragoman.record/1"
    assert set(row) >= {"document", "passages", "actors", "contacts", "statements", "formulas", "issues"}
    assert row["contacts"][0]["date"]["from"]
    assert fold(row["statements"][0]["cue"]["rule"])


def test_what_cannot_be_read_is_said() -> None:
    with pytest.raises(BadField, match="2019-02"):
        read("王毅会见马克龙。", published="2019-02")
    with pytest.raises(BinaryInput, match="character 2 "):
        read("王毅\ud800会见马克龙。")
    assert read("王毅今天会见马克龙。", published="2019-02-03T10:00:00Z").document.published == "2019-02-03"
