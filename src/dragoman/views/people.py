"""The actors of a ledger: found by any name in any script, and what the ledger tells of one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from typing import Any

import msgspec
from sqlalchemy import Connection, Integer, Select, cast, func, select

from dragoman.actors.catalogue import Catalogue
from dragoman.actors.search import Actor, names
from dragoman.ledger import tables
from dragoman.text.views import fold_words, plain


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """An actor of the ledger: the name documents have, in how many of them, and whether the catalogue has an entry."""

    id: str
    kind: str
    name: str
    state: str | None
    documents: int
    catalogued: bool


class Met(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody an actor had contacts with, and how many."""

    actor: str
    name: str | None
    state: str | None
    contacts: int


class People:
    """All actors of a ledger with every name the catalogue and the documents have for them, the most told of first.

    `find` looks for names that are the words asked for, begin with them, or have words that do; marks, case and script are no matter.
    """

    def __init__(self, listed: list[Known], known: Catalogue) -> None:
        self.listed = sorted(listed, key=lambda one: (-one.documents, one.id))
        pairs = [(place, name) for place, one in enumerate(self.listed) for name in self._names(one, known)]
        folded = _plain([name for _, name in pairs])
        unique = sorted({(place, line) for (place, _), line in zip(pairs, folded, strict=True)})
        self._owners = [place for place, _ in unique]
        self._starts: list[int] = []
        start = 1
        for _, line in unique:
            self._starts.append(start)
            start += len(line) + 1
        self._lines = "\n" + "".join(f"{line}\n" for _, line in unique)

    def find(self, words: str) -> list[Known]:
        """The actors so named, the best answers first."""
        (asked,) = _plain([" ".join(words.split())])
        tokens = asked.split()
        if not tokens:
            return []
        longest = max(tokens, key=len)
        han = "\u3400" <= longest[0] <= "\u9fff"
        best: dict[int, int] = {}
        at = self._lines.find(longest)
        while at >= 0:
            end = self._lines.index("\n", at)
            place = bisect_right(self._starts, at) - 1
            rank = _rank(self._lines[self._starts[place] : end], asked, tokens, han)
            if rank is not None:
                owner = self._owners[place]
                best[owner] = min(rank, best.get(owner, rank))
            at = self._lines.find(longest, end)
        return [self.listed[owner] for owner, _ in sorted(best.items(), key=lambda pair: (pair[1], pair[0]))]

    @staticmethod
    def _names(one: Known, known: Catalogue) -> Collection[str]:
        row = entry(one.id, known)
        return {one.name, *(name for _, _, name in names(row))} if row is not None else [one.name]


def entry(id: str, known: Catalogue) -> Actor | None:
    """The catalogue's entry on an actor."""
    if id.startswith("state:"):
        return known.states.get(id.removeprefix("state:"))
    return known.persons.get(id) or known.bodies.get(id) or known.outlets.get(id)


def people(connection: Connection, known: Catalogue) -> People:
    """All actors of a ledger."""
    return People(_listed(connection, select(tables.actors), known), known)


def one_of(connection: Connection, id: str, known: Catalogue) -> Known | None:
    """An actor by its id; None where no document tells of it."""
    found = _listed(connection, select(tables.actors).where(tables.actors.c.actor == id), known)
    return found[0] if found else None


def _listed(connection: Connection, rows: Select[Any], known: Catalogue) -> list[Known]:
    column = rows.subquery().c
    question = select(
        column.actor, func.max(column.kind), func.min(column.name), func.max(column.state), func.count(), func.max(cast(column.known, Integer))
    ).group_by(column.actor)  # fmt: skip
    return [
        Known(
            id=id,
            kind=kind,
            name=name,
            state=state,
            documents=number,
            catalogued=bool(told) or entry(id, known) is not None,
        )
        for id, kind, name, state, number, told in connection.execute(question)
    ]


def met(connection: Connection, id: str, most: int = 24) -> list[Met]:
    """With whom an actor has contacts, the most first; a state is no company of its own people."""
    one, other = tables.parties.alias("one"), tables.parties.alias("other")
    mine = (one.c.state == id.removeprefix("state:")) if id.startswith("state:") else (one.c.actor == id)
    question = (
        select(
            other.c.actor,
            func.min(other.c.name),
            func.max(other.c.state),
            func.count(other.c.contact.distinct()).label("contacts"),
        )
        .select_from(one.join(other, other.c.contact == one.c.contact))
        .where(mine, other.c.actor.is_not(None), other.c.actor != id)
        .where(other.c.state.is_(None) | one.c.state.is_(None) | (other.c.state != one.c.state))
        .group_by(other.c.actor)
        .order_by(func.count(other.c.contact.distinct()).desc(), other.c.actor)
        .limit(most)
    )
    return [
        Met(actor=actor, name=name, state=state, contacts=number)
        for actor, name, state, number in connection.execute(question)
    ]


def sides_met(connection: Connection, state: str, most: int = 24) -> list[tuple[str, int]]:
    """The states and organisations a state has contacts with, the most first."""
    one, other = tables.parties.alias("one"), tables.parties.alias("other")
    question = (
        select(other.c.state, func.count(other.c.contact.distinct()))
        .select_from(one.join(other, other.c.contact == one.c.contact))
        .where(one.c.state == state, other.c.state != state)
        .group_by(other.c.state)
        .order_by(func.count(other.c.contact.distinct()).desc(), other.c.state)
        .limit(most)
    )
    return [(code, number) for code, number in connection.execute(question)]


def _plain(named: list[str]) -> list[str]:
    return [" ".join(plain(word).split()) for word in fold_words(named)]


def _rank(line: str, asked: str, tokens: list[str], han: bool) -> int | None:
    if line == asked:
        return 0
    if line.startswith(asked):
        return 1
    words = line.replace("-", " ").split()
    if all(any(word.startswith(token) for word in words) for token in tokens):
        return 2
    return 3 if han and asked in line else None
