"""`dragoman formulas`: the life of set phrases, new ones proposed, and one accepted."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from dragoman.cli.ledger import options
from dragoman.cli.views import asked
from dragoman.views.periods import By

_COLUMNS = ("formula", "documents", "first", "last", "trend", "languages")
_NEW = ("words", "language", "since", "occasions", "before", "speakers", "sides", "how", "score", "where")
_SHOWN = ("words", "language", "since", "occasions", "before", "speakers", "sides", "where")


def command(
    slug: Annotated[str | None, typer.Argument(help="A formula; without one all are listed.")] = None,
    language: Annotated[str | None, typer.Option(help="Only in this language: vi, zh, en, fr.")] = None,
    state: Annotated[str | None, typer.Option("--state", "-s", help="Only as said by this side.")] = None,
    actor: Annotated[str | None, typer.Option("--actor", "-a", help="Only as said by this actor.")] = None,
    since: Annotated[str | None, typer.Option(help="Published from this day, month or year on.")] = None,
    until: Annotated[str | None, typer.Option(help="Published by this day, month or year.")] = None,
    by: Annotated[By, typer.Option(help="How long a period is.")] = By.year,
    places: Annotated[bool, typer.Option("--places", help="List every place of it instead.")] = False,
    new: Annotated[bool, typer.Option("--new", help="Propose phrases that are none yet and suddenly recur.")] = False,
    accept: Annotated[
        list[str] | None,
        typer.Option(
            "--accept", metavar="LANGUAGE=WORDS", help="Take words into your own formulas as SLUG; repeat for wordings."
        ),
    ] = None,
    note: Annotated[str | None, typer.Option(help="With --accept: where the phrase comes from.")] = None,
    actors: Annotated[
        Path | None, typer.Option(help="With --accept: the folder of your own; else as DRAGOMAN_ACTORS says.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="With --new and --places: no more than so many.")] = 50,
    chart: asked.Drawn = None,
    format: options.Output = options.Format.table,
    who: Annotated[
        str | None, typer.Option("--who", help="With --accept: who does; else DRAGOMAN_BY, else your login name.")
    ] = None,
    ledger: options.Where = None,
) -> None:
    """Set phrases: first use, users, wordings and translations, rise and fall, and who dropped them when.

    Example: dragoman formulas six-more --language zh

    Example: dragoman formulas --new --language zh

    Example: dragoman formulas ten-partnership-actions --accept zh=十大伙伴行动 --accept "en=ten partnership actions"

    What is accepted is a formula from the next reading on.
    """  # fmt: skip
    if accept:
        _accept(slug, accept, note, actors, options.who(who))
        return
    with options.opened(ledger) as opened:
        _use_own()
        if new:
            _proposed(opened, language, limit, format)
            return
        from dragoman.views import history
        from dragoman.views.asked import actor_named, state_named
        from dragoman.views.formulas import histories, uses

        side = None if state is None else state_named(state)
        user = None if actor is None else actor_named(opened, actor)
        with opened.reading() as connection:
            if places and slug is not None:
                found = uses(connection, slug, language=language, user=user, since=since, until=until)
                rows = [msgspec.to_builtins(one) for one in found[-limit:]]
                options.listed(
                    rows, ("day", "language", "quote", "user", "document", "start", "end", "statement"), format
                )
                return
            made = histories(
                connection, [slug] if slug else [], language=language, side=side, user=user, since=since, until=until, by=by
            )  # fmt: skip
    if not made:
        options.talk().print("No formula in this ledger fits all of that.")
    elif slug is not None and chart is not None:
        asked.draw(chart, lambda: history.chart(made[0]))
    elif slug is not None and format is options.Format.table:
        history.show(made[0], Console(highlight=False, markup=False))
    elif format is options.Format.jsonl:
        options.listed((msgspec.to_builtins(one) for one in made), _COLUMNS, format)
    else:
        options.listed(history.table(made), _COLUMNS, format, narrow=("first", "last", "trend"))


def _proposed(ledger: object, language: str | None, limit: int, format: options.Format) -> None:
    from dragoman.ledger.ledger import Ledger
    from dragoman.views.proposals import proposals

    assert isinstance(ledger, Ledger)
    with ledger.reading() as connection:
        found = proposals(connection, language=language, limit=limit)
    rows = [msgspec.to_builtins(one) | {"where": [example.statement for example in one.examples]} for one in found]
    if format is options.Format.table:  # what a line has room for
        rows = [row | {"where": row["where"][:1], "sides": row["sides"][:4]} for row in rows]
        options.listed(rows, _SHOWN, format, narrow=("since", "where"))
    else:
        options.listed(rows, _NEW, format)
    if not found:
        options.talk().print("Nothing recurs suddenly enough.")


def _accept(slug: str | None, given: list[str], note: str | None, actors: Path | None, who: str) -> None:
    from dragoman.actors import own
    from dragoman.data import own_formulas
    from dragoman.errors import DragomanError

    folder = actors or own.folder()
    if slug is None:
        raise options.wrong(
            "name the formula before --accept, as in `dragoman formulas ten-actions --accept zh=十大行动`"
        )
    if folder is None:
        raise options.wrong("no folder to write to: DRAGOMAN_ACTORS is empty; say one with --actors")
    words: dict[str, list[str]] = {}
    for one in given:
        code, mark, wording = one.partition("=")
        if not mark:
            raise options.wrong(f"--accept {one}: write the language before it, as zh={one}")
        words.setdefault(code, []).append(wording)
    said = f"{note + '; ' if note else ''}accepted by {who}, {datetime.date.today().isoformat()}"
    try:
        file = own_formulas.accept(folder, slug, words, said)
    except DragomanError as error:
        raise options.wrong(str(error)) from error
    options.talk().print(f"{slug} is in {file}; `dragoman ingest --reread` finds it in articles already there")


def _use_own() -> None:
    """Know the user's own formulas by name; where the catalogue is loaded already, it stays as it is."""
    from dragoman.actors import catalogue, own

    if not catalogue.catalogue.cache_info().currsize:
        catalogue.use(*own.folders(None))
