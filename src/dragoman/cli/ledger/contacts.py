"""`dragoman contacts`: who contacted whom, when and how, as the whole ledger tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import typer

from dragoman.cli.ledger import options

if TYPE_CHECKING:
    from dragoman.ledger.ledger import Ledger

_COLUMNS = ("id", "date", "kind", "status", "who", "place", "reports")


def command(
    actor: options.Actors = None,
    state: options.States = None,
    kind: options.Kind = None,
    status: options.Status = None,
    since: options.Since = None,
    until: options.Until = None,
    outlet: options.Outlet = None,
    visit: options.Visit = None,
    words: options.Words = None,
    focus: options.Focus = None,
    limit: Annotated[int, typer.Option(min=1, help="No more than so many.")] = 50,
    offset: Annotated[int, typer.Option(min=0, help="Leave out so many first.")] = 0,
    format: options.Output = options.Format.table,
    ledger: options.Where = None,
) -> None:
    """List contacts, the latest first; all that is asked must fit.

    Example: dragoman contacts --state VNM --state CHN --kind call --since 2025

    Example: dragoman contacts --actor 苏林 --text "đường sắt" --format jsonl
    """
    with options.opened(ledger) as opened:
        found = opened.contacts(
            actors=[named_actor(opened, name) for name in actor or ()], states=[named_state(name) for name in state or ()], kind=kind,
            status=status, since=since, until=until, outlet=named_outlet(opened, outlet), visit=visit, words=words, focus=focus,
            limit=limit + 1, offset=offset,
        )  # fmt: skip
    shown = found[:limit]
    rows = [msgspec.to_builtins(one) | _words(one) for one in shown]
    options.listed(rows, _COLUMNS, format, narrow=("id", "date", "kind", "status"))
    if len(found) > limit:
        options.talk().print(f"The first {limit}; more with --limit or --offset")
    if not found:
        options.talk().print("No contact fits all of that.")


def _words(one: Any) -> dict[str, Any]:
    """What a table shows of a contact in words."""
    from dragoman.views.contact import date_words, party_words

    return {
        "date": date_words(one.first, one.last, one.precision),
        "who": [party_words(party) for party in one.parties],
    }


def named_actor(ledger: Ledger, name: str) -> str:
    """The id meant by a name: an id itself, a name of the catalogue, or one that only the documents have."""
    if ":" in name:
        return name
    from dragoman.actors.catalogue import catalogue
    from dragoman.actors.search import search

    hits = [hit.actor.id for hit in search(catalogue(), name) if hit.rank <= 1]
    found = ledger.actors_named(name, hits)
    if len(found) == 1:
        return found[0]
    if found:
        raise options.wrong(f"--actor {name}: may be {', '.join(found)}; give the id")
    raise options.wrong(
        f"--actor {name}: nobody of this name is in the ledger; `dragoman actors search` knows more names"
    )


def named_state(name: str) -> str:
    """The ISO code or acronym meant by a name; what is written in capitals is one."""
    from dragoman.actors.catalogue import catalogue
    from dragoman.actors.wordings import Wordings

    code = name if name.isupper() else Wordings(catalogue()).state(name)
    if code is None:
        raise options.wrong(f"--state {name}: no state is called so; give its ISO code, as VNM")
    return code


def named_outlet(ledger: Ledger, name: str | None) -> str | None:
    """The id of an outlet of the catalogue; else the name, as documents may have it."""
    if name is None or ":" in name:
        return name
    from dragoman.actors.catalogue import catalogue

    row = catalogue().outlet(name)
    return name if row is None else row.id
