"""What is asked of many contacts, in a person's words: names of actors, states, outlets and regions to what the ledger knows.

Commands, pages and programs ask through these functions, so that a name means the same everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from dragoman.actors.catalogue import Catalogue, catalogue
from dragoman.actors.search import search
from dragoman.actors.wordings import Wordings
from dragoman.errors import Nameless
from dragoman.model import ContactKind, Status
from dragoman.views.regions import region, states_in

if TYPE_CHECKING:
    from dragoman.ledger.ledger import Ledger

KINDS: tuple[str, ...] = get_args(ContactKind)
STATUSES: tuple[str, ...] = get_args(Status)


def question(
    ledger: Ledger,
    *,
    actors: Sequence[str] = (),
    states: Sequence[str] = (),
    regions: Sequence[str] = (),
    kind: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
    outlet: str | None = None,
    contact: str | None = None,
    document: str | None = None,
    visit: str | None = None,
    words: str | None = None,
    focus: bool | None = None,
) -> dict[str, Any]:
    """The question for `dragoman.ledger.questions.picked`, with names resolved.

    Raises Nameless for a name nobody has, or more than one, and for a kind or status that is none.
    """
    within = {state for name in regions for state in states_in(region(name))}
    for value, known in ((kind, KINDS), (status, STATUSES)):
        if value is not None and value not in known:
            raise Nameless(f"`{value}`: there are {', '.join(known)}")
    return {
        "actors": [actor_named(ledger, name) for name in actors], "states": [state_named(name) for name in states],
        "any_of": within, "kind": kind, "status": status, "since": since, "until": until,
        "outlet": None if outlet is None else outlet_named(outlet), "contact": contact, "document": document, "visit": visit,
        "words": words, "focus": focus,
    }  # fmt: skip


def actor_named(ledger: Ledger, name: str) -> str:
    """The id meant by a name: an id itself, a name of the catalogue, or one that only the documents have. Raises Nameless."""
    if ":" in name:
        return name
    hits = [hit.actor.id for hit in search(catalogue(), name) if hit.rank <= 1]
    found = ledger.actors_named(name, hits)
    if len(found) == 1:
        return found[0]
    if found:
        raise Nameless(f"`{name}`: may be {', '.join(found)}; give the id")
    raise Nameless(f"`{name}`: nobody of this name is in the ledger; `dragoman actors search` knows more names")


def state_named(name: str) -> str:
    """The ISO code or acronym meant by a name; what is written in capitals is one. Raises Nameless.

    >>> state_named("Việt Nam"), state_named("ASEAN")
    ('VNM', 'ASEAN')
    """
    code = name if name.isupper() else _wordings(catalogue()).state(name)
    if code is None:
        raise Nameless(f"`{name}`: no state is called so; give its ISO code, as VNM")
    return code


def outlet_named(name: str) -> str:
    """The id of an outlet of the catalogue; else the name, as documents may have it.

    >>> outlet_named("新华社"), outlet_named("The Daily Bugle")
    ('outlet:xinhua', 'The Daily Bugle')
    """
    row = None if ":" in name else catalogue().outlet(name)
    return name if row is None else row.id


@cache
def _wordings(known: Catalogue) -> Wordings:
    return Wordings(known)
