"""Everybody documents name, to be found by any name: those of the documents, and the catalogue's in all scripts."""

from __future__ import annotations

from typing import Any, NamedTuple

from dragoman.actors.catalogue import catalogue
from dragoman.desk.desk import Desk
from dragoman.ledger import questions
from dragoman.ledger.questions import Known
from dragoman.ledger.words import plain_words


class Called(NamedTuple):
    """An actor with the words of its names, each name apart."""

    actor: Known
    names: tuple[tuple[str, ...], ...]


def everybody(held: Desk) -> list[Called]:
    """All actors with their names, those in most documents first; a little behind where the ledger has just changed."""
    found: list[Called] = held.kept.answer("everybody", lambda: _made(held), patience=20).value
    return found


def looked_for(
    everyone: list[Called], words: str | None, *, state: str | None = None, kind: str | None = None
) -> list[Known]:
    """The actors one of whose names has words that begin so, those so called as a whole first.

    >>> one = Known(id="person:to-lam", kind="person", name="Tô Lâm", state="VNM", known=True, documents=2, mentions=9)
    >>> [hit.id for hit in looked_for([Called(one, (("to", "lam"), ("苏", "林")))], "lâm t")]
    ['person:to-lam']
    """
    asked = [] if words is None else plain_words(words)
    if words is not None and not asked:
        return []
    fit = [one for one in everyone if state in (None, one.actor.state) and kind in (None, one.actor.kind)]
    if not asked:
        return [one.actor for one in fit]
    hits = [one for one in fit if any(_begins(name, asked) for name in one.names)]
    return [one.actor for one in sorted(hits, key=lambda one: tuple(asked) not in one.names)]


def _begins(name: tuple[str, ...], asked: list[str]) -> bool:
    return all(any(word.startswith(part) for word in name) for part in asked)


def _made(held: Desk) -> list[Called]:
    known = catalogue()
    with held.ledger.reading() as connection:
        found = questions.actors(connection)
    made: list[Called] = []
    for one in found:
        row: Any = (
            known.persons.get(one.id) or known.bodies.get(one.id) or known.outlets.get(one.id)
            or known.states.get(one.id.removeprefix("state:"))
        )  # fmt: skip
        names = [one.name] if row is None else [one.name, *(name for listed in row.names.values() for name in listed)]
        made.append(Called(one, tuple(dict.fromkeys(tuple(plain_words(name)) for name in names))))
    return made
