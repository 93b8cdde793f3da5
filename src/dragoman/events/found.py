"""A contact as the text tells it: its sides, its words, its day and place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.mentions import dates
from dragoman.mentions.phrases import Phrase

_WEAKER = 6  # so many sentences a weakly told contact stands back
Named = list[tuple[Phrase, list[str]]]
"""Phrases, each with the actors it stands for."""


@dataclass(slots=True)
class Side:
    """One side of a contact as the text puts it."""

    actors: list[str]
    phrase: Phrase | None
    role: str


@dataclass(slots=True)
class Found:
    """A mention of a contact, or several joined (places in the view)."""

    kind: str
    status: str
    sides: list[Side]
    span: tuple[int, int]
    rule: str
    order: int
    title: bool
    date: dates.Resolved | None = None
    date_span: tuple[int, int] | None = None
    told_on: tuple[int, int | None] | None = None  # the month and day its words give, known year or not
    place: tuple[str, str | None, int, int] | None = None
    weak: bool = False
    verb: bool = False
    talked: bool = False  # told by a verb of talking, which is done by telephone too
    echo: bool = False
    tenseless: bool = False  # told by a verb with no word for past or future, in a language whose verbs have no tense
    aside: bool = False  # only told as when another was held (在出席峰会期间)
    past: bool = False  # told as long over (曾, 以来), whatever the article's day
    evidence: list[tuple[int, int, str]] = field(default_factory=list)
    mentions: int = 1

    def actors(self) -> list[str]:
        """All actors of all sides."""
        return list(dict.fromkeys(actor for side in self.sides for actor in side.actors))


def first_mention(found: Iterable[Found]) -> Found | None:
    """The contact the article is about: told in the title, else first in the text, the better told before the weaker."""
    ranked = sorted(
        found,
        key=lambda one: (
            not one.title,
            one.order + (_WEAKER if one.weak or one.past else 0),
            one.kind == "visit" or one.aside,
        ),
    )
    return ranked[0] if ranked else None
