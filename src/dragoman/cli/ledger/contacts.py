"""`dragoman contacts`: who contacted whom, when and how, as the whole ledger tells it."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
import typer

from dragoman.cli.ledger import options

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
        from dragoman.views.asked import question

        asked = question(
            opened, actors=actor or (), states=state or (), kind=kind, status=status, since=since, until=until, outlet=outlet,
            visit=visit, words=words, focus=focus,
        )  # fmt: skip
        found = opened.contacts(**asked, limit=limit + 1, offset=offset)
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
