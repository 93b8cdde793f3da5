"""What the merge makes of reports: `python -m benchmarks.merging --reports reports.jsonl --losses 20`.

Four checks: contacts told across outlets, one visit in nineteen articles, the tables of American travels, and made reports.
Reading the corpora takes minutes: `--write FILE` keeps the reports, `--reports FILE` takes them from there.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from rich.console import Console
from rich.table import Table

from benchmarks.merging import journey, made, outlets, travels
from benchmarks.merging.told import Told
from benchmarks.options import parser, why_absent


def main() -> None:
    """Run the command."""
    options = parser(__doc__)
    options.add_argument("--reports", type=Path, help="reports as JSON lines instead of reading the corpora")
    options.add_argument("--write", type=Path, help="write the reports there")
    options.add_argument("--made", type=int, nargs="*", default=[10_000], help="so many made contacts (default: 10000)")
    options.add_argument("--losses", type=int, default=0, help="show so many of what went wrong, for each check")
    given = options.parse_args()
    out = Console(soft_wrap=True, highlight=False, markup=False)
    rows: list[tuple[str, str, str]] = []
    losses: list[str] = []
    absent = why_absent(given.shared)
    if absent is not None:
        out.print(absent)
    else:
        told = Told(given.shared, given.reports)
        if given.write is not None:
            given.write.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in told.reports))
        rows, losses = _real(told, given.shared, given.losses)
    for contacts in given.made:
        found = made.check(contacts)
        rows.append((
            "made", f"{found.contacts} contacts, {found.reports} reports",
            f"B-cubed precision {found.precision:.4f}, recall {found.recall:.4f}; {found.seconds} s",
        ))  # fmt: skip
    if given.json:
        out.print(msgspec.json.encode([dict(zip(("check", "of", "figures"), row)) for row in rows]).decode())
        return
    table = Table("check", "of", "figures", title="Merging")
    for row in rows:
        table.add_row(*row)
    Console(width=None if out.is_terminal else 150).print(table)
    for loss in losses:
        out.print(loss)


def _real(told: Told, shared: Path, most: int) -> tuple[list[tuple[str, str, str]], list[str]]:
    """The checks on real reports: their rows and what went wrong."""
    rows, losses = [], []
    rows.append(
        ("reports", f"{len(told.documents)} documents", f"{len(told.reports)} reports, {len(told.contacts)} contacts")
    )
    found = outlets.check(told, shared)
    rows.append((
        "outlets", f"{found.same} pairs of one event ({found.absent} documents absent)",
        f"recall {found.recall:.3f}, where both are read to tell of it {found.joined} of {found.told}; precision {found.precision:.3f}, hard negatives joined {found.negatives_joined} of {found.negatives}",
    ))  # fmt: skip
    losses += [f"outlets missed: {loss}" for loss in found.missed[:most]] + [
        f"outlets wrong: {loss}" for loss in found.wrongly[:most]
    ]
    one = journey.check(told, shared)
    met = ", ".join(f"{who} {count}" for who, count in one.meetings.items())
    rows.append((
        "journey", f"{one.articles} articles", f"{one.telling} tell of the visit, {one.on_largest} on its largest of {one.visits}; meetings: {met}",
    ))  # fmt: skip
    for outcome in travels.check(told, shared):
        share = outcome.found / max(outcome.rows, 1)
        dated = outcome.dated / max(outcome.found, 1)
        rows.append(
            (
                f"travels: {outcome.table}",
                f"{outcome.rows} rows with a text",
                f"found {share:.3f}, of these dated right {dated:.3f}",
            )
        )
        losses += [f"travels: {loss}" for loss in outcome.losses[:most]]
    return rows, losses


if __name__ == "__main__":
    main()
