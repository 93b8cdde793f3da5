"""The ledger measured: `python -m benchmarks.ledger`: taking in, merging, one article more, questions, out and in, and kills.

Takes in the corpora beside the project (all, or --limit documents spread over them) into a ledger of its own, in SQLite or in a
PostgreSQL server started for it; --ready measures a copy of a ledger there is. Each step runs in a process of its own: seconds by the clock
and of the processor (the clock's tell how busy the machine is), peak memory in MB of the process and of the largest it started.
--kills takes in forty made articles, killed so often at a statement drawn at random, and compares what the next run makes of it.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from rich.console import Console

from benchmarks import options, postgres
from benchmarks.articles import articles
from benchmarks.kills import killed, statements
from dragoman import Document, Ledger
from dragoman.scoring.corpora import CORPORA, Shelf

_OUTLETS = {"en-wh": "White House", "en-state": "State Department", "zh-cctv": "CCTV"}
_WORDS = (
    "苏林", "蘇林", "习近平", "習近平", "普京", "一带一路", "命运共同体", "命運共同體", "铁路", "中东", "通电话", "人民", "九二共识",
    "Tô Lâm", "To Lam", "điện đàm", "dien dam", '"đối tác chiến lược"', '"doi tac chien luoc"', "đường sắt", "duong sat", "biển Đông",
    "Xi Jinping", "Biden", "railway", '"rare earths"', "Zelenskyy", "climate", '"one China"', "arménien", '"ministre des Affaires étrangères"',
    "Nagorno-Karabakh", "Kritenbrink", "president",
)  # fmt: skip
_ASKED: tuple[dict[str, Any], ...] = (
    {"states": ["VNM", "CHN"]}, {"states": ["CHN", "USA"], "kind": "meeting"}, {"actors": ["person:xi-jinping"], "limit": 50},
    {"actors": ["person:to-lam", "person:xi-jinping"]}, {"since": "2024-06", "until": "2024-07"}, {"kind": "call", "limit": 50},
    {"outlet": "outlet:cctv", "limit": 50}, {"status": "planned", "limit": 50}, {"words": "铁路", "limit": 50},
    {"states": ["FRA"], "since": "2023"}, {"focus": True, "limit": 50}, {},
)  # fmt: skip
_RUNS = 5  # of each question; the median counts
_forking = multiprocessing.get_context("fork")
Figures = dict[str, Any]


def corpus(folder: Path, limit: int | None) -> Iterator[Document]:
    """The items of all corpora as documents, or so many spread over them."""
    shelf = Shelf(folder)
    step = 1
    if limit is not None:
        step = max(1, sum(1 for one in CORPORA for _ in shelf.rows(one)) // limit)
    for one in CORPORA:
        for item in shelf.items(one, step):
            yield Document(
                text=item.text, id=item.id, source=f"corpus:{item.id}", url=f"corpus:{item.id}", title=item.title or None,
                published=item.published, outlet=_OUTLETS.get(one.prefix),
            )  # fmt: skip


def apart(work: Callable[[], Figures]) -> Figures:
    """What a work tells, done in a process of its own, with its seconds and peak memory."""
    mine, theirs = _forking.Pipe()

    def run() -> None:
        began, cpu = time.perf_counter(), _cpu()
        told = work()
        told |= {"seconds": time.perf_counter() - began, "cpu": _cpu() - cpu, "peak": _peak(resource.RUSAGE_SELF)}
        if (children := _peak(resource.RUSAGE_CHILDREN)) > 0:
            told["children_peak"] = children
        theirs.send(told)

    child = _forking.Process(target=run)
    child.start()
    theirs.close()
    try:
        found: Figures = mine.recv()
    except EOFError as error:
        raise RuntimeError("a step ended without figures; see what it wrote above") from error
    child.join()
    return found


def taken(place: str, given: Callable[[], Iterable[Document]], jobs: int) -> Figures:
    """Documents into a ledger, not merged."""
    with Ledger(place) as ledger:
        done = ledger.ingest(given(), jobs=jobs, merge=False)
    return {"documents": done.documents, "new": done.new, "same": done.same, "refused": len(done.refused)}


def merged(place: str) -> Figures:
    """Contacts merged; the lock on writing is held for this long."""
    with Ledger(place) as ledger:
        done = ledger.merge()
    return {"contacts": done.contacts, "new": done.new, "changed": done.changed}


def one_more(place: str) -> Figures:
    """One article into a full ledger: seconds and processor seconds of reading and writing, then of merging; medians of five articles."""
    taking, merging, busy = [], [], []
    with Ledger(place) as ledger:
        ledger.ingest(articles(1, seed=99))  # loads what reads
        for document in articles(6, seed=7)[1:]:
            began = time.perf_counter()
            ledger.ingest([document], merge=False)
            read = time.perf_counter()
            cpu = time.process_time()
            ledger.merge()
            taking.append(read - began)
            merging.append(time.perf_counter() - read)
            busy.append(time.process_time() - cpu)
    medians = [round(statistics.median(found), 4) for found in (taking, merging, busy)]
    return dict(zip(("ingest_median", "merge_median", "merge_cpu_median"), medians, strict=True))


def asked(place: str) -> Figures:
    """Medians, in milliseconds by the clock and of the processor, of searches and of questions for contacts; the slowest."""
    found: Figures = {}
    with Ledger(place) as ledger:
        searches = {words: _timed(lambda words=words: ledger.search(words)) for words in _WORDS}  # type: ignore[misc]
        filters = {json.dumps(one): _timed(lambda one=one: ledger.contacts(**one)) for one in _ASKED}  # type: ignore[misc]
        most = max(ledger.contacts(), key=lambda line: line.reports)
        shown = _timed(lambda: ledger.contact(most.id))
    for name, times in (("search", searches), ("contacts", filters), ("largest_contact", {most.id: shown})):
        found[f"{name}_ms"] = round(statistics.median(clock for clock, _ in times.values()), 1)
        found[f"{name}_cpu_ms"] = round(statistics.median(cpu for _, cpu in times.values()), 1)
        found[f"{name}_slowest"] = max((round(cpu, 1), what) for what, (_, cpu) in times.items())
    return found


def exported(place: str, file: Path) -> Figures:
    """The whole ledger out."""
    with Ledger(place) as ledger, file.open("wb") as out:
        out.writelines(ledger.export())
    return {"megabytes": round(file.stat().st_size / 1e6, 1)}


def imported(place: str, file: Path) -> Figures:
    """The whole ledger in, merged; whether it comes out again byte for byte."""
    with Ledger(place) as ledger, file.open("rb") as lines:
        done = ledger.take(lines)
        with file.open("rb") as again:
            same = all(one == other for one, other in zip(ledger.export(), again, strict=True))
    return {"lines": done, "same": same}


def checked(place: str) -> Figures:
    """Everything recomputed and compared."""
    with Ledger(place) as ledger:
        return {"problems": len(ledger.check())}


def kills(new_place: Callable[[], str], many: int) -> Figures:
    """How many runs over forty articles were killed at a statement drawn at random, and how many came out otherwise or with problems."""

    def work(ledger: Ledger) -> None:
        ledger.ingest(articles(40))

    def told(place: str) -> tuple[list[bytes], int]:
        with Ledger(place) as ledger:
            return list(ledger.export(history=False)), len(ledger.check())

    peace = new_place()
    sends = statements(peace, work)
    wanted, _ = told(peace)
    chance, done, otherwise = random.Random(1), 0, 0
    for _ in range(many):
        place = new_place()
        Ledger(place).close()
        done += killed(place, work, chance.randint(1, sends))
        with Ledger(place) as ledger:
            work(ledger)
        otherwise += told(place) != (wanted, 0)
    return {"statements": sends, "runs": many, "killed": done, "otherwise": otherwise}


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    clock, busy = [], []
    for _ in range(_RUNS):
        began, cpu = time.perf_counter(), time.process_time()
        work()
        clock.append((time.perf_counter() - began) * 1000)
        busy.append((time.process_time() - cpu) * 1000)
    return statistics.median(clock), statistics.median(busy)


def _cpu() -> float:
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def _peak(whose: int) -> int:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(whose).ru_maxrss * unit // 1_000_000


def main() -> None:
    """Print the figures step by step."""
    parser = options.parser(__doc__)
    parser.add_argument("--limit", type=int, help="about so many documents, spread over the corpora")
    parser.add_argument("--store", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--ready", type=Path, help="measure a copy of this SQLite ledger; nothing is taken in")
    parser.add_argument("--jobs", type=int, default=2, help="processes that read (default: %(default)s)")
    parser.add_argument("--kills", type=int, default=0, help="so many kills, and nothing else")
    parser.add_argument(
        "--steps", default="in,again,merge,one,ask,check,out,import", help="which (default: %(default)s)"
    )
    given = parser.parse_args()
    console = Console(highlight=False)
    if not (given.kills or given.ready) and (why := options.why_absent(given.shared)) is not None:
        console.print(why)
        return
    steps = given.steps.split(",")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dragoman-bench-")))
        try:
            server = stack.enter_context(postgres.server()) if given.store == "postgresql" else ""
        except postgres.Absent as absent:
            console.print(f"skipped: {absent}")
            return
        made = iter(range(10_000))

        def new_place() -> str:
            return postgres.new_database(server) if server else str(folder / f"{next(made)}.db")

        def tell(what: str, figures: Figures) -> None:
            figures["load"] = round(os.getloadavg()[0], 1)
            figures = {name: round(value, 2) if isinstance(value, float) else value for name, value in figures.items()}
            if given.json:
                console.print_json(json.dumps({what: figures}, ensure_ascii=False))
            else:
                console.print(f"{what}: " + ", ".join(f"{name} {value}" for name, value in figures.items()))

        if given.kills:
            tell(f"kills on {given.store}", kills(new_place, given.kills))
            return
        place = new_place()
        if given.ready:
            shutil.copyfile(given.ready, place)

        def stream() -> Iterator[Document]:
            return corpus(given.shared / "data" / "corpora", given.limit)

        export = folder / "export.jsonl"
        works: dict[str, Callable[[], Figures]] = {
            "in": lambda: taken(place, stream, given.jobs),
            "merge": lambda: merged(place),
            "again": lambda: taken(place, stream, given.jobs),
            "one": lambda: one_more(place),
            "ask": lambda: asked(place),
            "check": lambda: checked(place),
            "out": lambda: exported(place, export),
            "import": lambda: imported(new_place(), export),
        }
        for step, work in works.items():
            if step in steps and not (given.ready and step in ("in", "again")):
                figures = apart(work)
                if "documents" in figures:
                    figures["documents_per_second"] = figures["documents"] / figures["seconds"]
                if not server:
                    figures["file_megabytes"] = Path(place).stat().st_size // 1_000_000
                tell(step, figures)


if __name__ == "__main__":
    main()
