"""Weak labels against what is read: `python -m benchmarks.silver --losses 20`.

Shares of documents that come out as others' tables or the headlines say, with those that do not. None of this is
gold: a label may be wrong and a share has a ceiling below 1. Each check's module says how it counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
from rich.console import Console
from rich.table import Table

from benchmarks.options import parser, why_absent
from benchmarks.silver import cctv, negatives, whitehouse
from benchmarks.silver.tally import Tally
from dragoman.scoring.corpora import Shelf


def main() -> None:
    """Run the command."""
    options = parser(__doc__)
    options.add_argument("--losses", type=int, default=0, help="show so many documents that failed, for each check")
    options.add_argument("--most", type=int, default=150, help="negatives: so many documents a subject (%(default)s)")
    options.add_argument("--only", choices=["cctv", "whitehouse", "negatives"], help="run one family of checks")
    given = options.parse_args()
    out = Console(soft_wrap=True, highlight=False, markup=False)
    absent = why_absent(given.shared)
    if absent is not None:
        out.print(absent)
        return
    shelf = Shelf(given.shared / "data" / "corpora")
    families: dict[str, Callable[[], Iterator[Tally]]] = {
        "cctv": lambda: cctv.check(shelf),
        "whitehouse": lambda: whitehouse.check(shelf),
        "negatives": lambda: negatives.check(shelf, given.most),
    }
    tallies = [tally for name, check in families.items() if given.only in (None, name) for tally in check()]
    if given.json:
        rows = {tally.name: {"documents": tally.total, **tally.shares()} for tally in tallies}
        out.print(msgspec.json.format(msgspec.json.encode(rows), indent=1).decode())
        return
    Console(width=None if out.is_terminal else 120).print(_table(tallies))
    for tally in tallies:
        for loss in tally.losses[: given.losses]:
            out.print(f"{tally.name}: {loss}")


def _table(tallies: list[Tally]) -> Table:
    table = Table("check", "documents", "shares", title="Weak labels")
    for tally in tallies:
        shares = ", ".join(f"{condition} {share:.3f}" for condition, share in tally.shares().items())
        table.add_row(tally.name, str(tally.total), shares)
    return table


if __name__ == "__main__":
    main()
