"""In which language a statement is worded: its rule's; where no rule of a language read it, as its document and its own words tell."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from dragoman.lang import codes
from dragoman.passages.language import language_of

_RULE = '"rule":"'


def rule_in(body: str) -> str:
    """The rule in the stored body of a statement, found without decoding the body: it stands in a hundred thousand of them.

    >>> rule_in('{"id":"s9","cue":{"span":[775,865],"rule":"content.affirm"},"codes":{}}')
    'content.affirm'
    """
    start = body.index(_RULE) + len(_RULE)
    return body[start : body.index('"', start)]


@lru_cache(maxsize=10_000)
def of_rule(rule: str) -> str | None:
    """The language a rule is of; None for rules of none (`content.affirm`: a sentence without a word of saying).

    >>> of_rule("zh.say.neutral"), of_rule("content.affirm")
    ('zh', None)
    """
    code = rule.partition(".")[0]
    return code if code in codes() else None


def worded(rule: str, quote: str, among: Collection[str]) -> str:
    """A statement's language; `among` are those in which rules read other statements of its document. Empty where none of ours.

    >>> worded("content.affirm", "雅万高铁已经开通运营。", ["zh"]), worded("content.affirm", "The railway has been opened.", [])
    ('zh', 'en')
    """
    code = of_rule(rule)
    if code is not None:
        return code
    if len(among) == 1:
        return next(iter(among))
    found = language_of(quote, next(iter(sorted(among)), "")).partition("-")[0]
    return found if found in codes() else ""
