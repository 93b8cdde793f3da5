"""The desk under load: `python -m benchmarks.desk --ready ledger.db`: readers and writers at once, each thinking between two pages.

Serves a copy of a ledger with `dragoman serve` and walks through it as people do: lists, contacts, documents, actors, pairs, searches, pictures,
each followed by a pause drawn at random around --think seconds; writers judge statements, one correction a pause. In the end every correction
that was answered is looked for in the ledger. Seconds are by the clock as the reader has them: median, 95th of a hundred, the longest.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import httpx2
from rich.console import Console
from rich.table import Table
from sqlalchemy import select

from dragoman.desk.desk import address_of
from dragoman.ledger import tables
from dragoman.ledger.ledger import Ledger

_WORDS = (
    "苏林",
    "习近平",
    "một vành đai",
    "điện đàm",
    "đường sắt",
    "Biden",
    '"rare earths"',
    "climate",
    "铁路",
    "biển Đông",
)
_ACTS = ("affirm", "praise", "propose", "wish", "criticise", "commit")


class Shot(NamedTuple):
    """One answer: what was asked for, its status, and the seconds until it was whole."""

    what: str
    status: int
    seconds: float


class Ground(NamedTuple):
    """What there is to ask for."""

    contacts: list[str]
    statements: list[str]
    documents: list[str]
    actors: list[str]
    pairs: list[tuple[str, str]]


def ground(file: Path, chance: random.Random) -> Ground:
    """A sample of a ledger's contacts, statements, documents, actors and pairs, the often told ones among them."""
    with Ledger(file) as ledger, ledger.reading() as connection:
        column = tables.contacts.c
        ids = list(connection.execute(select(column.id).order_by(column.reports.desc(), column.id)).scalars())
        said = list(connection.execute(select(tables.statements.c.id).order_by(tables.statements.c.id)).scalars())
        keys = list(connection.execute(select(tables.documents.c.key).where(tables.documents.c.current)).scalars())
        parties = connection.execute(
            select(tables.parties.c.contact, tables.parties.c.actor, tables.parties.c.state)
        ).all()
    states: dict[str, set[str]] = defaultdict(set)
    for contact, _, state in parties:
        if state is not None and len(state) == 3:
            states[contact].add(state)
    pairs = sorted({tuple(sorted(found)) for found in states.values() if len(found) == 2})
    actors = sorted({actor for _, actor, _ in parties if actor is not None})
    return Ground(
        ids[:50] + chance.sample(ids, min(400, len(ids))), chance.sample(said, min(2000, len(said))), chance.sample(keys, min(400, len(keys))),
        ["person:xi-jinping", "state:USA", *chance.sample(actors, min(200, len(actors)))], [(one, other) for one, other in chance.sample(pairs, min(100, len(pairs)))],
    )  # fmt: skip


def path(there: Ground, chance: random.Random) -> tuple[str, str]:
    """What a reader asks for next: its kind and its path."""
    what = chance.choices(
        ("today", "contacts", "contact", "document", "search", "actor", "pair", "coverage", "brief", "timeline", "network", "frequency", "formulas", "promises", "review", "api"),
        (6, 12, 28, 14, 10, 8, 4, 3, 3, 3, 2, 1, 2, 1, 3, 4),
    )[0]  # fmt: skip
    contact, (one, other) = chance.choice(there.contacts), chance.choice(there.pairs)
    return what, {
        "today": "/", "contacts": chance.choice(["/contacts", f"/contacts?state={one}", f"/contacts?state={one}&state={other}", "/contacts?kind=call&page=2"]),
        "contact": f"/contacts/{contact}", "document": f"/documents/{address_of(chance.choice(there.documents))}", "search": f"/search?q={quote(chance.choice(_WORDS))}",
        "actor": f"/actors/{quote(chance.choice(there.actors), safe=':')}", "pair": f"/pairs/{one}/{other}", "coverage": f"/contacts/{contact}/coverage",
        "brief": f"/contacts/{contact}/brief", "timeline": f"/timeline?state={one}&state={other}", "network": f"/network?state={one}", "frequency": "/frequency",
        "formulas": "/formulas", "promises": f"/promises?by={one}&to={other}", "review": "/review", "api": f"/api/v1/contacts/{contact}",
    }[what]  # fmt: skip


async def asked(
    client: httpx2.AsyncClient, what: str, where: str, form: dict[str, str] | None = None
) -> tuple[Shot, str]:
    """One answer with its page; status 0 where the connection broke."""
    began = time.monotonic()
    try:
        answer = await (client.get(where) if form is None else client.post(where, data=form))
        return Shot(what, answer.status_code, time.monotonic() - began), answer.text
    except httpx2.HTTPError as error:
        print(f"{where}: {error!r}", file=sys.stderr)
        return Shot(what, 0, time.monotonic() - began), ""


async def reader(
    client: httpx2.AsyncClient, there: Ground, chance: random.Random, think: float, until: float
) -> list[Shot]:
    """One person who reads."""
    shots: list[Shot] = []
    while time.monotonic() < until:
        what, where = path(there, chance)
        shots.append((await asked(client, what, where))[0])
        await asyncio.sleep(chance.expovariate(1 / think))
    return shots


async def writer(
    client: httpx2.AsyncClient, mine: list[str], chance: random.Random, think: float, until: float, kept: dict[str, str]
) -> list[Shot]:
    """One person who corrects acts of statements nobody else corrects; what was answered is noted in `kept`."""
    shots: list[Shot] = []
    for statement in mine:
        if time.monotonic() >= until:
            break
        form, page = await asked(client, "form", f"/statements/{statement}")
        shots.append(form)
        chosen = re.search(r'<option value="([a-z]+)" selected>', page)
        act = next(act for act in chance.sample(_ACTS, len(_ACTS)) if chosen is None or act != chosen[1])
        shot, _ = await asked(client, "correction", f"/statements/{statement}", {"act": act, "revision": "0"})
        shots.append(shot)
        if shot.status == 303:
            kept[statement] = act
        await asyncio.sleep(chance.expovariate(1 / think))
    return shots


async def walked(address: str, there: Ground, given: argparse.Namespace) -> tuple[list[Shot], dict[str, str]]:
    """Everybody at once."""
    until = time.monotonic() + given.seconds
    kept: dict[str, str] = {}
    limits = httpx2.Limits(max_connections=given.readers + given.writers)
    async with httpx2.AsyncClient(base_url=address, timeout=60, limits=limits) as client:
        people = [reader(client, there, random.Random(number), given.think, until) for number in range(given.readers)]
        people += [
            writer(
                client, there.statements[number :: given.writers], random.Random(-number - 1), given.think, until, kept
            )
            for number in range(given.writers)
        ]
        return [shot for shots in await asyncio.gather(*people) for shot in shots], kept


def told(shots: list[Shot]) -> Table:
    """The times by what was asked for."""
    shown = Table("asked for", "answers", "median ms", "95th ms", "longest ms", "not right")
    kinds = [*sorted({shot.what for shot in shots if shot.what != "correction"}), "correction"]
    for what in [*kinds, "all pages"]:
        some = [shot for shot in shots if shot.what == what or (what == "all pages" and shot.what != "correction")]
        if some:
            times = sorted(shot.seconds * 1000 for shot in some)
            wrong = sum(shot.status not in (200, 303) for shot in some)
            shown.add_row(what, str(len(some)), f"{statistics.median(times):.0f}", f"{times[int(len(times) * 0.95)]:.0f}", f"{times[-1]:.0f}", str(wrong))  # fmt: skip
    return shown


def main() -> None:
    """Serve, walk, tell."""
    asks = argparse.ArgumentParser(description=__doc__)
    asks.add_argument("--ready", type=Path, required=True, help="a ledger, which is copied")
    asks.add_argument("--readers", type=int, default=20)
    asks.add_argument("--writers", type=int, default=2)
    asks.add_argument("--seconds", type=float, default=300)
    asks.add_argument("--think", type=float, default=2, help="seconds between two pages of one person, on average")
    given = asks.parse_args()
    with tempfile.TemporaryDirectory(dir=given.ready.parent) as folder:
        file = Path(folder) / "ledger.db"
        shutil.copy(given.ready, file)
        there = ground(file, random.Random(1))
        command = [
            sys.executable,
            "-c",
            "from dragoman.cli.app import main; main()",
            "serve",
            "--ledger",
            str(file),
            "--port",
            "0",
        ]
        said = Path(folder) / "said"
        with (
            said.open("w") as told_by,
            subprocess.Popen(command, stdout=told_by, stderr=told_by, env=os.environ) as server,
        ):
            try:
                while (found := re.search(r"http://[\w.:\[\]]+", said.read_text())) is None:
                    time.sleep(0.1)
                address = found[0].rstrip("/")
                shots, kept = asyncio.run(walked(address, there, given))
                spent = Path(f"/proc/{server.pid}/stat")
                ticks = spent.read_text().rsplit(")", 1)[1].split()[11:13] if spent.exists() else ["0", "0"]
            finally:
                server.terminate()
        print(said.read_text()[-3000:], file=sys.stderr)
        with Ledger(file) as ledger:
            lost = [id for id, act in kept.items() if ledger.statement(id).statement.act != act]
    out = Console()
    out.print(told(shots))
    busy = sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK") / given.seconds
    out.print(f"{given.readers} readers, {given.writers} writers, {given.seconds:.0f} s, {given.think:.1f} s between two pages; {len(kept)} corrections kept, {len(lost)} lost; the server used {busy:.0%} of a processor")  # fmt: skip
    raise SystemExit(bool(lost) or any(shot.status == 0 or shot.status >= 500 for shot in shots))


if __name__ == "__main__":
    main()
