"""Actors by any of their names: folded and without marks, the whole name, its beginning, or its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.actors.catalogue import Body, Catalogue, Outlet, Person, State
from dragoman.resources import uncollected
from dragoman.text.views import fold_words, plain

Actor = State | Body | Outlet | Person
SHELVES = ("persons", "bodies", "states", "outlets")
_FORMS = ("names", "short", "mt", "adjectives", "capitals", "metonyms")


@dataclass(frozen=True, slots=True)
class Hit:
    """An actor found, the name that did it with its language, and how well: 0 the very name … 5 some words in it."""

    actor: Actor
    name: str
    language: str
    rank: int


def names(actor: Actor) -> Iterator[tuple[str, str, str]]:
    """All names of an actor: the kind of name (names, short, mt …), language, name."""
    for form in _FORMS:
        for language, words in getattr(actor, form, {}).items():
            for word in words:
                yield form, language, word


def search(
    known: Catalogue, words: str, state: str | None = None, office: str | None = None, day: str | None = None
) -> list[Hit]:
    """The actors a name may mean, the best first; of a state, of an office (a slug), of an office held on a day."""
    (asked,) = fold_words([" ".join(words.split())])
    bare = plain(asked)
    hits: dict[str, Hit] = {}
    with uncollected():
        for shelf in SHELVES:
            actors: list[Actor] = [one for one in getattr(known, shelf).values() if _fits(one, state, office, day)]
            listed = [(actor, language, name) for actor in actors for _, language, name in names(actor)]
            for folded, (actor, language, name) in zip(fold_words([name for *_, name in listed]), listed, strict=True):
                rank = _rank(folded, asked, bare)
                if rank is not None and (actor.id not in hits or rank < hits[actor.id].rank):
                    hits[actor.id] = Hit(actor, name, language, rank)
    return sorted(hits.values(), key=lambda hit: (hit.rank, len(hit.name), hit.actor.id))


def _fits(actor: Actor, state: str | None, office: str | None, day: str | None) -> bool:
    if state is not None and state not in (getattr(actor, "state", None), actor.id):
        return False
    if office is None and day is None:
        return True
    if not isinstance(actor, Person):
        return False
    return any(office in (None, tenure.office) for tenure in actor.offices(day))


def _rank(folded: str, asked: str, unmarked: str) -> int | None:
    """How well a name answers: the very name, it but for marks, its beginning, the beginnings of its words."""
    if folded == asked:
        return 0
    if not asked or (asked[0] not in folded and unmarked[0] not in plain(folded)):
        return None
    bare = plain(folded)
    if bare == unmarked:
        return 1
    if folded.startswith(asked):
        return 2
    if bare.startswith(unmarked):
        return 3
    tokens = bare.replace("-", " ").split()
    wanted = unmarked.replace("-", " ").split()
    if all(any(token.startswith(word) for token in tokens) for word in wanted):
        return 4 if all(word in tokens for word in wanted) else 5
    return 4 if len(asked) > 1 and "\u3400" <= asked[0] <= "\u9fff" and asked in folded else None
