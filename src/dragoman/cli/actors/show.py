"""`dragoman actors show`: all that is known of one actor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec
import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from dragoman.cli.actors import options

if TYPE_CHECKING:
    from dragoman.actors.catalogue import Catalogue, Person

_KINDS = {"names": "", "short": "short", "mt": "mistranslation", "adjectives": "adjective", "capitals": "capital", "metonyms": "metonym"}  # fmt: skip


def command(
    id: Annotated[str, typer.Argument(help="The actor's id, as person:to-lam, VNM or outlet:xinhua.", metavar="ID")],
    format: options.Output = options.Format.table,
    actors: options.Actors = None,
) -> None:
    """Show all names of an actor by language, and each office with its days, its source and until when it is known.

    Example: dragoman actors show person:to-lam
    """
    from dragoman.actors.catalogue import Person
    from dragoman.actors.search import names

    with options.said():
        known = options.known(actors)
    actor = next(
        (shelf[id] for shelf in (known.persons, known.bodies, known.outlets, known.states) if id in shelf), None
    )
    if actor is None:
        options.talk().print(f"{id}: no actor has this id; find it with `dragoman actors search`", style="red")
        raise typer.Exit(1)
    if format is options.Format.jsonl:
        options.line(msgspec.to_builtins(actor))
        return
    out = Console(highlight=False, markup=False)
    head = [id, getattr(actor, "state", None), getattr(actor, "kind", None), getattr(actor, "code", None)]
    out.print(f"{known.name(actor)}  ({', '.join(part for part in head if part)})", style="bold")
    shown = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for column in ("language", "kind", "names"):
        shown.add_column(column)
    listed: dict[tuple[str, str], list[str]] = {}
    for kind, language, name in names(actor):
        listed.setdefault((language, _KINDS[kind]), []).append(name)
    for (language, kind), words in sorted(listed.items()):
        shown.add_row(language, kind, "; ".join(words))
    out.print(shown)
    if isinstance(actor, Person) and actor.tenures:
        out.print(_tenures(actor, known))
    out.print(f"Source: {actor.source}; as of {actor.asof}")


def _tenures(person: Person, known: Catalogue) -> Table:
    shown = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for column in ("office", "from", "to", "source"):
        shown.add_column(column, no_wrap=column == "from")
    for tenure in person.offices(None):
        asof = tenure.asof or person.asof
        end = tenure.to or f"not ended by {asof}"
        shown.add_row(
            known.worded(tenure, person), tenure.from_ or "?", end, f"{tenure.source or person.source}; {asof}"
        )
    return shown
