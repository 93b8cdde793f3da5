"""The actor a reviewer means: an id, a name the document has, a name of the catalogue, or somebody new."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.actors.catalogue import catalogue
from dragoman.actors.search import search
from dragoman.errors import LedgerError
from dragoman.ledger.correcting import actor_of
from dragoman.model import Record
from dragoman.text.views import fold_word

_SURE = 1  # ranks of `search` up to which the whole name agrees


def actor_meant(words: str, record: Record | None = None) -> str:
    """The id meant by words; raises LedgerError where several may be, or nobody is.

    >>> actor_meant("苏林"), actor_meant("person:to-lam"), actor_meant("VNM")
    ('person:to-lam', 'person:to-lam', 'state:VNM')
    """
    said = words.strip()
    if ":" in said:
        actor_of(said)  # refuses what begins no id
        return said
    known = catalogue()
    if said in known.states:
        return f"state:{said}"
    here = [] if record is None else [id for id, one in record.actors.items() if _called(said, (one.name, *(name for names in one.names.values() for name in names)))]  # fmt: skip
    found = here or [hit.actor.id for hit in search(known, said) if hit.rank <= _SURE]
    found = list(dict.fromkeys(f"state:{id}" if id in known.states else id for id in found))
    if len(found) == 1:
        return found[0]
    if found:
        raise LedgerError(f"{said}: may be {', '.join(found[:6])}; write the id")
    raise LedgerError(f"{said}: nobody is called so; write an id, as person:to-lam, state:VNM or body:asean; somebody new as person:first-last")  # fmt: skip


def _called(said: str, names: Iterable[str]) -> bool:
    wanted = fold_word(said)
    return any(fold_word(name) == wanted for name in names)


def offered(record: Record) -> list[tuple[str, str]]:
    """The actors of a document to choose from: ids and names, those named most first."""
    listed = sorted(record.actors.items(), key=lambda pair: -len(pair[1].mentions))
    return [(id, one.name) for id, one in listed if one.kind != "outlet" or len(listed) < 200]
