"""Briefs in four languages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

import ledgers
from dragoman import Ledger
from dragoman.cli.app import app
from dragoman.data.formulas import formulas
from dragoman.errors import DragomanError, Unknown
from dragoman.events import codes
from dragoman.model import Span
from dragoman.views.brief import LANGUAGES, Brief, Quotation, brief, wordings
from dragoman.views.brief import names as named
from dragoman.views.brief.html import html
from dragoman.views.brief.markdown import markdown
from dragoman.views.fonts import chosen, lines
from test_compare import AMERICA, CHINA

ALL = (*ledgers.ALL, CHINA, AMERICA)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger(tmp_path_factory.mktemp("brief") / "ledger.db") as opened:
        opened.ingest(ALL)
        yield opened


def of_call(ledger: Ledger, language: str) -> Brief:
    [line] = ledger.contacts(states=["VNM"], since="2026")
    return brief(ledger, line.id, language=language)


def every(ledger: Ledger) -> Iterator[Brief]:
    for language in LANGUAGES:
        yield of_call(ledger, language)
        yield brief(ledger, "VNM", "CHN", language=language)
        yield brief(ledger, "person:xi-jinping", language=language)


def test_each_language_tells_the_call_in_its_own_manner(ledger: Ledger) -> None:
    first = {language: of_call(ledger, language).sections[0].sentences[0].text for language in LANGUAGES}
    assert first["en"] in (
        "Xi Jinping and To Lam spoke by phone on 26 January 2026.",
        "To Lam and Xi Jinping spoke by phone on 26 January 2026.",
    )
    assert first["vi"].startswith("Ngày 26/1/2026, ") and "Tập Cận Bình" in first["vi"]
    assert first["zh"].startswith("2026年1月26日，") and "苏林" in first["zh"] and first["zh"].endswith("通电话。")
    assert first["fr"].startswith("Entretien téléphonique entre ") and first["fr"].endswith("le 26 janvier 2026.")


def test_every_sentence_has_footnotes_to_characters(ledger: Ledger) -> None:
    for found in every(ledger):
        notes = {note.number: note for note in found.notes}
        for section in found.sections:
            for sentence in section.sentences:
                assert sentence.notes and set(sentence.notes) <= notes.keys()
        for note in found.notes:
            text = next(one.text for one in ALL if one.url == note.document)
            assert note.span.of(text) == note.quote


def test_quotations_stand_as_the_source_has_them(ledger: Ledger) -> None:
    for found in every(ledger):
        quoted = [
            part
            for section in found.sections
            for one in section.sentences
            for part in one.parts
            if isinstance(part, Quotation)
        ]
        assert quoted
        for part in quoted:
            assert any(part.words in " ".join(one.text.split()) for one in ALL)
            assert part.language in ("vi", "zh", "en", "fr")


def test_the_readers_language_is_quoted_where_a_source_has_it(ledger: Ledger) -> None:
    for language in ("vi", "zh"):
        shown = markdown(of_call(ledger, language))
        assert {"vi": "luôn coi trọng phát triển quan hệ", "zh": "始终把发展对华关系放在首位"}[
            language
        ] in shown.partition("[^1]:")[0]


def test_the_wordings_cover_acts_topics_kinds_offices() -> None:
    table = codes.table()
    for language in LANGUAGES:
        own = wordings(language)
        assert own.act.keys() == table.act.keys() and own.kind.keys() == table.contact.keys()
        assert set(own.languages) == set(LANGUAGES) == {"en", "fr", "vi", "zh"}
        assert own.topic.keys() == wordings("en").topic.keys()
    with pytest.raises(DragomanError, match="briefs are written in"):
        wordings("ru")


def test_names_come_from_the_catalogue() -> None:
    assert named.actor("person:to-lam", "To Lam", "zh") == "苏林"
    assert named.actor("body:asean", None, "fr").startswith("A")
    assert named.formula("six-more", "vi") == formulas()["six-more"]["vi"][0]
    assert named.mechanism("no-such-committee", "en") == "no such committee"


def test_nothing_is_said_of_what_the_ledger_has_not(ledger: Ledger) -> None:
    found = brief(ledger, "BRA", "PER", language="fr")
    assert [one.text for section in found.sections for one in section.sentences] == ["Le registre n'a rien à ce sujet."]
    with pytest.raises(Unknown):
        brief(ledger, "rnothing")


def test_the_page_is_escaped_and_its_notes_lead_to_and_fro(ledger: Ledger) -> None:
    shown = html(brief(ledger, "CHN", "USA", language="zh"))
    assert "&lt;b&gt;" in shown and "<b>" not in shown and "<script" not in shown
    assert '<html lang="zh">' in shown and 'lang="en"' in shown
    links = {part.split('"')[0] for part in shown.split('href="#')[1:]}
    assert links <= {part.split('"')[0] for part in shown.split('id="')[1:]}


def test_the_command(ledger: Ledger, tmp_path: Path) -> None:
    where = ["--ledger", ledger.store.where]
    assert (
        CliRunner()
        .invoke(app, ["brief", "Việt Nam", "CHN", "-L", "zh", *where])
        .stdout.startswith("# 简报：越南和中国")
    )
    assert CliRunner().invoke(app, ["brief", "苏林", "-L", "fr", *where]).stdout.startswith("# Note : Tô Lâm")
    told = json.loads(CliRunner().invoke(app, ["brief", "person:to-lam", "-f", "json", *where]).stdout)
    assert told["language"] == "en" and told["notes"]
    out = tmp_path / "brief.html"
    CliRunner().invoke(app, ["brief", "VNM", "CHN", "-f", "html", "-o", str(out), *where])
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert CliRunner().invoke(app, ["brief", "raaaaaaaaaaaa", *where]).exit_code == 1
    assert CliRunner().invoke(app, ["brief", "a", "b", "c", *where]).exit_code == 2
    assert "briefs are written in" in CliRunner().invoke(app, ["brief", "VNM", "CHN", "-L", "ru", *where]).stderr


def test_a_pdf_can_be_read_back(ledger: Ledger) -> None:
    pytest.importorskip("fpdf")
    pypdfium2 = pytest.importorskip("pypdfium2")
    from dragoman.views.brief.pdf import pdf

    found = brief(ledger, "DEU", "FRA", language="fr")
    try:
        made = pdf(found)
    except DragomanError as error:  # a machine without fonts
        pytest.skip(str(error))
    read = pypdfium2.PdfDocument(made)
    text = "".join(page.get_textpage().get_text_range() for page in read)
    assert (
        "Note : Allemagne et France" in text and "l'amitié" in text and read.get_metadata_dict()["Title"] == found.title
    )


def test_fonts_without_the_letters_are_said() -> None:
    pytest.importorskip("fontTools")
    with pytest.raises(DragomanError, match="--font FILE"):
        chosen("\U00010600")


def test_lines_are_no_wider_than_asked() -> None:
    pytest.importorskip("fontTools")
    text = "习近平强调，台湾问题是红线。 President Xi stressed a red line. " * 4
    try:
        faces = chosen("President")
    except DragomanError as error:
        pytest.skip(str(error))
    broken = lines(text, faces, 10, 200)
    assert "".join("".join(broken).split()) == "".join(text.split())
    assert not any(line.startswith(("，", "。")) for line in broken) and Span(0, 1).of(broken[0]) == "习"
