"""Every rule of every language pack reads the texts it says it finds, and leaves those it says it leaves."""

from __future__ import annotations

import re
from functools import cache

import pytest

from dragoman import Record, read
from dragoman.lang import ActCue, ContactCue, Example, Furniture, codes, pack
from dragoman.model import Statement
from dragoman.text.views import fold, fold_word

ACTS = [(code, cue) for code in codes() for cue in pack(code).acts]
CONTACTS = [(code, cue) for code in codes() for cue in pack(code).contacts]
CUES: list[tuple[str, ActCue | ContactCue]] = [*ACTS, *CONTACTS]
FURNITURE = [rule for code in codes() for rule in pack(code).furniture]


@cache
def reading(text: str, language: str) -> Record:
    return read(text, language=language)


def told_by(statement: Statement, cue: ActCue, language: str, text: str) -> bool:
    """Whether the cue opened the statement or, standing in it, told its act."""
    if statement.cue.rule == cue.id:
        return True
    words = fold(statement.span.of(text)).text
    return cue.type != "report" and any(
        fold_word(form) in words for form in pack(language).forms(cue.words, cue.inflect)
    )


def shown(statements: list[Statement], text: str) -> list[tuple[str, str, list[str], str]]:
    return [(one.cue.rule, one.act, one.speakers, one.span.of(text)) for one in statements]


# -- acts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "cue", "example"),
    [pytest.param(code, cue, found, id=f"{cue.id}-{n}") for code, cue in ACTS for n, found in enumerate(cue.finds)],
)
def test_an_act_cue_finds(language: str, cue: ActCue, example: Example) -> None:
    statements = reading(example.text, language).statements
    fitting = [
        one
        for one in statements
        if told_by(one, cue, language, example.text)
        and example.act in (None, one.act)
        and (example.speaker is None or example.speaker in one.speakers)
    ]
    assert fitting, shown(statements, example.text)


@pytest.mark.parametrize(
    ("language", "cue", "text"),
    [pytest.param(code, cue, left, id=f"{cue.id}-{n}") for code, cue in ACTS for n, left in enumerate(cue.leaves)],
)
def test_an_act_cue_leaves(language: str, cue: ActCue, text: str) -> None:
    statements = reading(text, language).statements
    assert cue.id not in {one.cue.rule for one in statements}, shown(statements, text)


# -- contacts -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "cue", "example"),
    [pytest.param(code, cue, found, id=f"{cue.id}-{n}") for code, cue in CONTACTS for n, found in enumerate(cue.finds)],
)
def test_a_contact_cue_finds(language: str, cue: ContactCue, example: Example) -> None:
    contacts = reading(example.text, language).contacts
    fitting = [
        one
        for one in contacts
        if cue.id in {evidence.rule for evidence in one.evidence} and example.kind in (None, one.kind)
    ]
    assert fitting, [(one.kind, [evidence.rule for evidence in one.evidence]) for one in contacts]
    assert cue.international or all(len(one.participants) >= 2 for one in fitting)


@pytest.mark.parametrize(
    ("language", "cue", "text"),
    [pytest.param(code, cue, left, id=f"{cue.id}-{n}") for code, cue in CONTACTS for n, left in enumerate(cue.leaves)],
)
def test_a_contact_cue_leaves(language: str, cue: ContactCue, text: str) -> None:
    contacts = reading(text, language).contacts
    assert cue.id not in {evidence.rule for one in contacts for evidence in one.evidence}, contacts


# -- furniture ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "text"),
    [pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in FURNITURE for n, text in enumerate(rule.finds)],
)
def test_a_furniture_rule_finds(rule: Furniture, text: str) -> None:
    words = fold(text).text.strip()
    assert re.search(rule.pattern, words)
    assert not rule.needs or any(word in words for word in rule.needs)


@pytest.mark.parametrize(
    ("rule", "text"),
    [pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in FURNITURE for n, text in enumerate(rule.leaves)],
)
def test_a_furniture_rule_leaves(rule: Furniture, text: str) -> None:
    assert not re.search(rule.pattern, fold(text).text.strip())


# -- the word lists -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", codes())
def test_examples_are_written_in_their_language(language: str) -> None:
    for cue in (cue for code, cue in CUES if code == language):
        for example in cue.finds:
            found = {passage.language for passage in reading(example.text, language).passages}
            assert found <= {language, f"{language}-Hant"}, (cue.id, example.text, found)


@pytest.mark.parametrize(("language", "cue"), [pytest.param(code, cue, id=cue.id) for code, cue in CUES])
def test_examples_hold_a_word_of_their_rule(language: str, cue: ActCue | ContactCue) -> None:
    forms = [fold_word(form) for form in pack(language).forms(cue.words, cue.inflect)]
    for example in cue.finds:
        assert any(form in fold(example.text).text for form in forms), example.text
