"""Every view as a whole command on a ledger of yours: `python -m benchmarks.views --ledger ledger.db`.

Each command is run --runs times in turn with `dragoman contacts --limit 1`, the peer: seconds of the processor (median), and how many times the
peer's, which says what the view costs beside starting and opening the ledger. The contacts that most documents tell of are compared.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys

from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks import options
from dragoman import Ledger
from dragoman.ledger import tables

_PEER = "contacts --limit 1"
_VIEWS = (
    "timeline --state {one} --state {other}", "network", "network --by year", "frequency", "frequency --of topic", "frequency --of act", "formulas",
    "formulas community-with-shared-future", "formulas --new", "promises --by {one} --to {other}", "promises --by {one} --to {third}",
    "promises --by {one} --to {other} --topic railway-transport", "brief {one} {other}", "compare {contact}", "coverage {contact}", "brief {contact}",
    "show {contact}",
)  # fmt: skip


def busy(command: str, ledger: str) -> float:
    """Seconds of the processor one command took, its start included. Raises CalledProcessError."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = [sys.executable, "-c", "from dragoman.cli.app import main; main()", *command.split(), "--ledger", ledger]
    subprocess.run(run, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def most_told(ledger: str) -> str:
    """The id of the contact that most documents tell of."""
    contact = tables.contacts.c
    with Ledger(ledger, create=False) as opened, opened.reading() as connection:
        asked = tables.contacts.select().order_by(contact.independent.desc(), contact.id).limit(1)
        return str(connection.execute(asked).one().id)


def main() -> None:
    """Print a line for each view."""
    parser = options.parser(__doc__)
    parser.add_argument("--ledger", required=True, help="an SQLite file")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="", help="only commands with these characters")
    given = parser.parse_args()
    named = {"one": "CHN", "other": "VNM", "third": "USA", "contact": most_told(given.ledger)}
    found: dict[str, tuple[float, float]] = {}
    for view in track([one.format(**named) for one in _VIEWS if given.only in one], transient=True):
        pairs = [(busy(view, given.ledger), busy(_PEER, given.ledger)) for _ in range(given.runs)]
        found[view] = statistics.median(one for one, _ in pairs), statistics.median(one / peer for one, peer in pairs)
    if given.json:
        print(json.dumps({view: {"seconds": seconds, "ratio": ratio} for view, (seconds, ratio) in found.items()}))
        return
    told = Table("command", "seconds of the processor", "times the peer's")
    for view, (seconds, ratio) in found.items():
        told.add_row(view, f"{seconds:.2f}", f"{ratio:.1f}")
    Console().print(told)


if __name__ == "__main__":
    main()
