"""How fast `read` is on one core, and where its time goes: `python -m benchmarks.read` or `make bench`.

Each corpus is read in a process of its own, bound to one core; its items are spread evenly over the file. Between two
documents a peer task runs on the same text: JSON out and in, and a count of its words and signs by one regular
expression. Machines differ, so the ratio (time to read / time of the peer task) is the figure to compare.

MB are 10⁶ bytes of UTF-8. Peak memory is the process's largest resident set, "ready" the same before the first
document (the lexicon is loaded, nothing read). Shares come from a second pass that looks every few milliseconds of
processor time which of the package's folders is at work; "record" is the pipeline's own code.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePath
from types import FrameType
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.options import parser, why_absent
from dragoman.model import Document
from dragoman.scoring.corpora import CORPORA, Corpus, Item, Shelf

MEASURED = ("zh-cctv", "en-wh", "vi-news")
STAGES = ("text", "passages", "mentions", "actors", "events", "record")
_PACKAGE = str(Path(sys.modules["dragoman"].__file__ or "").parent) + os.sep
_TOKENS = re.compile(r"\w+|[^\w\s]")
Figures = dict[str, Any]


def main() -> None:
    """Run the command."""
    options = parser(__doc__)
    options.add_argument("--documents", type=int, default=500, help="at most so many of each corpus (%(default)s)")
    options.add_argument("--one", choices=MEASURED, help="measure one corpus in this process")
    given = options.parse_args()
    absent = why_absent(given.shared)
    if absent is not None:
        print(absent)
        return
    if given.one is not None:
        print(json.dumps(measured(given.shared, given.one, given.documents)))
        return
    rows = {prefix: _in_own_process(prefix, given.shared, given.documents) for prefix in MEASURED}
    if given.json:
        print(json.dumps(rows, indent=1))
    else:
        _show(rows)


def measured(shared: Path, prefix: str, most: int) -> Figures:
    """The figures of one corpus, measured in this process."""
    from dragoman.pipeline import read_document

    _bind_to_one_core()
    (corpus,) = (corpus for corpus in CORPORA if corpus.prefix == prefix)
    shelf = Shelf(shared / "data" / "corpora")
    step = max(1, -(-_length(shelf, corpus) // most))
    begin = time.perf_counter()
    read_document(Document(text="Xi Jinping met To Lam in Hanoi on Monday.\nTô Lâm gặp 习近平。"))
    loading = time.perf_counter() - begin
    ready = _peak()
    documents = size = 0
    reading = peer = 0.0
    for item in shelf.items(corpus, step):
        document = _document(item)
        started = time.perf_counter()
        _peer_task(item)
        between = time.perf_counter()
        read_document(document).to_json()
        reading += time.perf_counter() - between
        peer += between - started
        documents += 1
        size += len(item.text.encode())
    peak = _peak()
    sampled = Counter[str]()
    with _sampling(sampled):
        for item in shelf.items(corpus, step * 3):
            read_document(_document(item)).to_json()
    looked = max(1, sum(sampled[stage] for stage in STAGES))
    return {
        "documents": documents,
        "megabytes": size / 1e6,
        "documents_per_second": documents / reading,
        "megabytes_per_second": size / 1e6 / reading,
        "peer_megabytes_per_second": size / 1e6 / peer,
        "ratio": reading / peer,
        "loading_seconds": loading,
        "ready_megabytes": ready,
        "peak_megabytes": peak,
        "shares": {stage: sampled[stage] / looked for stage in STAGES},
    }


def _peer_task(item: Item) -> int:
    """What any program does to an article at the least: takes it out of JSON and counts its words."""
    row = json.loads(json.dumps({"id": item.id, "text": item.text}))
    return len(Counter(_TOKENS.findall(row["text"])))


def _document(item: Item) -> Document:
    return Document(text=item.text, id=item.id, published=item.published)


def _length(shelf: Shelf, corpus: Corpus) -> int:
    return sum(1 for _ in shelf.rows(corpus))


def _bind_to_one_core() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def _peak() -> float:
    """The process's largest resident set so far, in MB (10⁶ bytes)."""
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kibibytes
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


@contextlib.contextmanager
def _sampling(counts: Counter[str]) -> Iterator[None]:
    """Count, every millisecond of processor time (or every tick of the system), which stage is at work."""

    def look(_: int, frame: FrameType | None) -> None:
        counts[_stage(frame)] += 1

    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, 0.001, 0.001)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _stage(frame: FrameType | None) -> str:
    """The folder of the innermost function of ours at work, and "other" outside `read`."""
    while frame is not None:
        path = frame.f_code.co_filename
        if path.startswith(_PACKAGE):
            first = PurePath(path[len(_PACKAGE) :]).parts[0]
            if first in STAGES:
                return first
            if first in ("pipeline.py", "model.py"):
                return "record"
            if first == "scoring":
                return "other"
        frame = frame.f_back
    return "other"


def _in_own_process(prefix: str, shared: Path, most: int) -> Figures:
    command = [
        sys.executable,
        "-m",
        "benchmarks.read",
        "--one",
        prefix,
        "--shared",
        str(shared),
        "--documents",
        str(most),
    ]
    figures: Figures = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return figures


def _show(rows: dict[str, Figures]) -> None:
    table = Table(title="dragoman read, one core")
    table.add_column("corpus")
    for heading in ("documents", "documents/s", "MB/s", "peer MB/s", "ratio", "loading s", "ready MB", "peak MB"):
        table.add_column(heading, justify="right")
    shares = Table(title="share of the time by stage")
    shares.add_column("corpus")
    for stage in STAGES:
        shares.add_column(stage, justify="right")
    for prefix, row in rows.items():
        figures = (
            str(row["documents"]),
            f"{row['documents_per_second']:.1f}",
            f"{row['megabytes_per_second']:.3f}",
            f"{row['peer_megabytes_per_second']:.1f}",
            f"{row['ratio']:.0f}",
            f"{row['loading_seconds']:.2f}",
            f"{row['ready_megabytes']:.0f}",
            f"{row['peak_megabytes']:.0f}",
        )
        table.add_row(prefix, *figures)
        shares.add_row(prefix, *(f"{row['shares'][stage]:.1%}" for stage in STAGES))
    out = Console(width=None if sys.stdout.isatty() else 120)
    out.print(table)
    out.print(shares)


if __name__ == "__main__":
    main()
