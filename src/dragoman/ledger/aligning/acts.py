"""How strongly one act puts what another puts: the same, stronger, weaker; or opposed, and then never the same."""

from __future__ import annotations

from typing import Literal

# Steps of each way of speaking, from weak to strong; an act may stand on several. After ANNOTATION's list of acts.
LADDERS = (
    ("affirm", "wish", "propose", "request", "warn"),  # what the other should do
    ("affirm", "wish", "commit", "agree", "announce"),  # what one will do oneself
    ("affirm", "praise", "support", "agree", "accept"),  # being for it
    ("affirm", "criticise", "reject", "warn"),  # being against it
    ("affirm", "praise", "thank", "congratulate"),
    ("affirm", "condole"),
)
_FOR = frozenset("affirm praise support agree accept".split())
_AGAINST = frozenset(("reject",))
_BLAMES = frozenset(("criticise",))
_LAUDS = frozenset("praise congratulate thank support".split())


def compare(one: str, other: str) -> Literal["same", "stronger", "weaker", "opposed"]:
    """How the other act puts it, held against the first; "same" too where no ladder holds both.

    >>> compare("wish", "request"), compare("reject", "criticise"), compare("affirm", "reject"), compare("praise", "wish")
    ('stronger', 'weaker', 'opposed', 'same')
    """
    if one == other:
        return "same"
    for first, second in ((one, other), (other, one)):
        if (first in _FOR and second in _AGAINST) or (first in _LAUDS and second in _BLAMES):
            return "opposed"
    for ladder in LADDERS:
        if one in ladder and other in ladder:
            return "stronger" if ladder.index(one) < ladder.index(other) else "weaker"
    return "same"
