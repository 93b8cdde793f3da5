"""Whose side a document of a contact is on: a party's own media and offices by who published it, third parties, or nobody known."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from urllib.parse import urlsplit

import msgspec

from dragoman.actors.catalogue import Body, Catalogue, State, catalogue
from dragoman.ledger.questions import Head
from dragoman.text.views import fold_word, fold_words

THIRD = "third"
UNKNOWN = "unknown"


class Publisher(msgspec.Struct, frozen=True):
    """The state that a document's publisher belongs to, None where not known, and how that is known."""

    state: str | None
    why: str


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """Documents that stand together: a state's (`state` its ISO code, an organisation's acronym), third parties', or of unknown origin.

    `principal` says that it is a party's own; only there a silence means something. `documents` are keys.
    """

    id: str
    name: str
    state: str | None
    principal: bool
    documents: list[str]
    why: list[str]


def publisher(outlet: str | None, url: str | None) -> Publisher:
    """The state of an outlet or office, by the catalogue, by the state its name holds, or by its address.

    >>> publisher("CCTV", None).state, publisher("The White House", None).state, publisher(None, "https://baochinhphu.vn/x").state
    ('CHN', 'USA', 'VNM')
    """
    if outlet is not None:
        row = catalogue().outlet(outlet)
        if row is not None:
            return Publisher(
                row.state, f"{outlet}: an outlet of {row.state}" if row.state else f"{outlet}: an outlet of no state"
            )
        state = _state_in(outlet)
        if state is not None:
            return Publisher(state, f"{outlet}: named for {state}")
    host = (urlsplit(url).hostname or "") if url else ""
    if host.endswith((".gov", ".mil")):
        return Publisher("USA", f"published at {host}")
    ending = host.rpartition(".")[2].upper()
    if len(ending) == 2 and (code := catalogue().iso2.get({"UK": "GB"}.get(ending, ending))) is not None:
        return Publisher(code, f"published at {host}")
    return Publisher(None, "outlet not known" if outlet is None else f"{outlet}: not in the catalogue")


def kind_of(outlet: str | None, url: str | None) -> str | None:
    """What publishes a document, by the catalogue or the address; None where not known.

    >>> kind_of("CCTV", None), kind_of("AFP", None), kind_of("Reuters", None), kind_of("The White House", None), kind_of("A Gazette", None)
    ('state media', 'public agency', 'private agency', 'government office', None)
    """
    row = catalogue().outlet(outlet)
    if row is not None:
        if row.agency:
            return f"{row.kind} agency" if row.kind is not None else "news agency"
        return f"{row.kind} media" if row.kind is not None else None
    host = f".{urlsplit(url).hostname or ''}." if url else ""
    office = ".gov." in host or ".mil." in host or (outlet is not None and fold_word(outlet) in _offices(catalogue()))
    return "government office" if office else None


@cache
def _offices(known: Catalogue) -> frozenset[str]:
    """What stands for a state by its seat: the White House, the Kremlin, folded."""
    return frozenset(
        fold_word(name)
        for state in known.states.values()
        for names in state.metonyms.values()
        for word in names
        for name in (word, f"the {word}")
    )


def sides(
    heads: Iterable[Head],
    parties: Collection[str],
    languages: Mapping[str, str],
    given: Mapping[str, str] | None = None,
) -> list[Side]:
    """The sides of a contact's documents: the parties' first, in their order, third parties, then those of unknown origin.

    `languages`: the language of each document by key; documents of unknown origin stand together by it. `given`: a state for a
    document, by key or id, where the reader knows better.
    """
    found: dict[tuple[int, str], list[tuple[Head, str]]] = {}
    order = {state: place for place, state in enumerate(dict.fromkeys(parties))}
    for head in heads:
        told = (given or {}).get(head.key, (given or {}).get(head.id))
        by = publisher(head.outlet, head.url) if told is None else Publisher(told, "as you said")
        known = head.outlet is not None and catalogue().outlet(head.outlet) is not None
        if by.state in order:
            key = (order[by.state], by.state)
        elif by.state is not None or known:
            key = (len(order), THIRD)
        else:
            key = (len(order) + 1, f"{UNKNOWN}:{languages.get(head.key, 'und')}")
        found.setdefault(key, []).append((head, f"{head.id}: {by.why}"))
    return [
        _side(id, [head for head, _ in told], [why for _, why in told])
        for (_, id), told in sorted(found.items(), key=lambda pair: pair[0])
    ]


def _side(id: str, heads: list[Head], why: list[str]) -> Side:
    principal = id != THIRD and not id.startswith(UNKNOWN)
    name = (
        "Third parties"
        if id == THIRD
        else state_name(id)
        if principal
        else f"Origin not known ({id.partition(':')[2]})"
    )
    return Side(
        id=id, name=name, state=id if principal else None, principal=principal, documents=[head.key for head in heads], why=why
    )  # fmt: skip


def apart(standing: Iterable[Side], heads: Mapping[str, Head]) -> list[Side]:
    """Every document of these as a side of its own, A, B, C …; a silence still means something only in a party's own."""
    every = [(side, key) for side in standing for key in side.documents if key in heads]
    return [
        Side(
            id=_letters(number), name=f"{_letters(number)}: {heads[key].outlet or heads[key].id}", state=side.state,
            principal=side.principal, documents=[key], why=[why for why in side.why if why.startswith(f"{heads[key].id}: ")],
        )
        for number, (side, key) in enumerate(every)
    ]  # fmt: skip


def _letters(number: int) -> str:
    """A letter, then two: A … Z, AA …"""
    return (_letters(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)


def state_name(code: str, language: str = "en") -> str:
    """The usual name of a state or organisation in a language; the code where the catalogue has none.

    >>> state_name("VNM"), state_name("VNM", "zh"), state_name("EU", "fr")
    ('Vietnam', '越南', 'Union européenne')
    """
    row: State | Body | None = catalogue().states.get(code) or _by_code(catalogue()).get(code)
    if row is None:
        return code
    return (row.names.get(language) or row.names.get("en") or [code])[0]


@cache
def _by_code(known: Catalogue) -> dict[str, Body]:
    return {row.code: row for row in known.bodies.values() if row.code is not None}


@cache
def _state_words(known: Catalogue) -> list[tuple[str, str]]:
    """Names that stand for states, folded, the longest first."""
    pairs = [
        (name, state.id)
        for state in known.states.values()
        for shelf in (state.names, state.metonyms, state.adjectives)
        for names in shelf.values()
        for name in names
    ]
    folded = zip(fold_words([name for name, _ in pairs]), pairs, strict=True)
    return sorted(
        {(word, state) for word, (_, state) in folded if len(word) > 1}, key=lambda pair: (-len(pair[0]), pair)
    )


@cache
def _state_in(name: str) -> str | None:
    """The state whose name stands in an office's or outlet's name; the longest name counts."""
    folded = fold_word(name)
    return next((state for word, state in _state_words(catalogue()) if word in folded and _whole(word, folded)), None)


def _whole(word: str, folded: str) -> bool:
    """Whether a word stands there as one; between Han characters it always does."""
    return bool(re.search(re.escape(word) if ord(word[0]) >= 0x2E80 else rf"(?<!\w){re.escape(word)}(?!\w)", folded))
