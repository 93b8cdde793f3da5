"""Whether a sentence says that a matter is done, dropped, or was never so: words by language, taken back by words of plan and denial beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

import ahocorasick_rs
import msgspec
from opencc_pyo3 import OpenCC

from dragoman.errors import DataError
from dragoman.lang import codes
from dragoman.ledger.aligning.concepts import concepts_of
from dragoman.prepared import prepared
from dragoman.resources import load_toml, package_folder
from dragoman.text.views import fold, fold_word

State = Literal["done", "dropped", "contradicted"]
MARK = ("tells", "outcome")  # kind and value, in `statement_marks`, of what was said in no contact and `may_tell`
PIECE = re.compile(r"[^，。；;,.!?！？\n]+")  # of a sentence: what stands between two of its marks


class Rule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of one outcome in one language (its `id` begins with it); texts it finds and leaves, which the suite reads."""

    id: str
    state: State
    words: list[str]
    source: str
    finds: list[str]
    leaves: list[str]
    unless: list[str] = []

    @property
    def language(self) -> str:
        return self.id.partition(".")[0]


class Outcome(NamedTuple):
    """What a sentence says of its matter, and the piece of it that says so; what it denies may stand further on."""

    state: State
    piece: str


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    plans: dict[str, list[str]]
    denials: dict[str, list[str]]
    outcome: list[Rule]


class _Words(NamedTuple):
    state: State
    words: re.Pattern[str]
    unless: re.Pattern[str]


def outcome(sentence: str, language: str) -> Outcome | None:
    """What a sentence says became of its matter; None where it says nothing of that, or only as a plan, a wish or a denial.

    >>> outcome("双方强调，中老铁路开通运营", "zh"), outcome("推动铁路尽早开通", "zh"), outcome("The rail talks were suspended.", "en").state
    (Outcome(state='done', piece='中老铁路开通运营'), None, 'dropped')
    """
    for piece in PIECE.finditer(sentence):
        folded = fold(piece.group()).text
        for rule in _compiled(language):
            if rule.words.search(folded) and not rule.unless.search(folded):
                said = sentence[piece.start() :] if rule.state == "contradicted" else piece.group()
                return Outcome(rule.state, said.strip())
    return None


def may_tell(text: str, language: str) -> bool:
    """Whether a text as it stands has any of the words in either script: a quick look before a careful one."""
    return language in codes() and bool(_quick(language).find_matches_as_indexes(text.lower()))


@cache
def rules() -> tuple[Rule, ...]:
    """All rules. Raises DataError for an unknown language or an id that comes twice."""
    return tuple(_data().outcome)


@cache
def _data() -> _File:
    return prepared("outcomes", _File, _loaded)


def _loaded() -> _File:
    file = package_folder("ledger", "outcomes.toml")
    loaded = load_toml(file, _File)
    ids = [rule.id for rule in loaded.outcome]
    for rule in loaded.outcome:
        if rule.language not in codes():
            raise DataError(f"{file}: rule `{rule.id}`: no language `{rule.language}`")
        if ids.count(rule.id) > 1:
            raise DataError(f"{file}: two rules have the id `{rule.id}`")
    for table in (loaded.plans, loaded.denials):
        for code in table.keys() ^ set(codes()):
            raise DataError(f"{file}: `plans` and `denials` need each language once: {code}")
    return loaded


@cache
def own_concepts() -> frozenset[str]:
    """The concepts that the words themselves name ("launched", 完成): to share these says nothing of what is launched."""
    return frozenset(name for rule in rules() for word in rule.words for name in concepts_of(word, rule.language))


@cache
def _compiled(language: str) -> tuple[_Words, ...]:
    """The rules of a language; a contradiction first, whose words deny ("never agreed") what others would take for done."""
    loaded = _data()
    found = []
    for rule in sorted(rules(), key=lambda rule: rule.state != "contradicted"):
        if rule.language == language:
            against = list(rule.unless)
            if rule.state != "contradicted":
                against += [*loaded.plans[language], *loaded.denials[language]]
            found.append(_Words(rule.state, _any(rule.words, language), _any(against, language)))
    return tuple(found)


@cache
def _quick(language: str) -> ahocorasick_rs.AhoCorasick:
    words = [word.lower() for rule in rules() if rule.language == language for word in rule.words]
    # one converter for all: to make one takes longer than all else here
    traditional = OpenCC("s2t").convert("\n".join(words)).split("\n") if language == "zh" else []
    return ahocorasick_rs.AhoCorasick(list(dict.fromkeys(words + traditional)))


def _any(words: Iterable[str], language: str) -> re.Pattern[str]:
    """One of these, whole words but in Chinese."""
    either = "|".join(sorted((re.escape(fold_word(word)) for word in words), key=len, reverse=True)) or "(?!)"
    return re.compile(either if language == "zh" else rf"(?<!\w)(?:{either})(?!\w)")
