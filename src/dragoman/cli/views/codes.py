"""`dragoman codes`: the dictionary of every code that records, ledger and exports use."""

from __future__ import annotations

from typing import Annotated

import msgspec
import typer

from dragoman.cli.ledger import options


def command(
    vocabularies: Annotated[
        list[str] | None,
        typer.Argument(
            help="Only these: kind, act, topic, formula, cameo, gdelt-column, slip …", metavar="VOCABULARY..."
        ),
    ] = None,
    format: options.Output = options.Format.table,
) -> None:
    """Show what codes mean, where they stand, and what is wrong with them in the tables they were published in.

    Example: dragoman codes act plover-event cameo

    Example: dragoman codes --format csv > codes.csv
    """
    from dragoman.views import codes

    known = codes.vocabularies()
    for name in vocabularies or ():
        if name not in known:
            raise options.wrong(f"{name}: no vocabulary is called so; there are {', '.join(known)}")
    rows = [msgspec.to_builtins(one) for one in codes.codes() if not vocabularies or one.vocabulary in vocabularies]
    shown = ["vocabulary", "code", "meaning", "used"] + (["note"] if any(row["note"] for row in rows) else [])
    options.listed(rows, ("vocabulary", "code", "meaning", "used", "note") if format is options.Format.csv else shown, format, narrow=("vocabulary",))  # fmt: skip
