"""A million names of the user's own: `python -m benchmarks.million`: loading, memory and reading against the shipped catalogue alone.

Makes 500,000 persons with two names each (invented) in a temporary folder, then reads the same articles in two fresh
processes, without and with them. Prints seconds, peak memory in MB and the ratio of reading times.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console

_SYLLABLES = "ka to mi ra sen del vor lin gar pol tes nam bri cho fu zan kel mor sti gal rew ond phi jas wex qur yol hab nic ped tor".split()  # fmt: skip
_STATES = "USA CHN FRA VNM DEU GBR JPN KOR IND BRA".split()
_PERSONS = 500_000
_READ = """
import json, resource, sys, time
from pathlib import Path
began = time.perf_counter()
from dragoman.actors import catalogue
if sys.argv[1]:
    catalogue.use(Path(sys.argv[1]))
from dragoman import read
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[2]).glob("*.txt"))]
for text in texts:
    read(text, published="2026-01-27")
loaded = time.perf_counter() - began
began = time.perf_counter()
for _ in range(60):
    for text in texts:
        read(text, published="2026-01-27")
print(json.dumps([loaded, time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024]))
"""


def made(folder: Path, persons: int = _PERSONS) -> None:
    """Write a catalogue of invented persons."""
    chance = random.Random(1)

    def word() -> str:
        return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()

    with (folder / "persons.jsonl").open("w", encoding="utf-8") as out:
        for number in range(persons):
            given, family = word(), word()
            names = {"en": [f"{given} {word()} {family}", f"{family} {given}"]}
            row = {"id": f"person:made-{number}", "names": names, "state": chance.choice(_STATES), "source": "made", "asof": "2026-11"}  # fmt: skip
            out.write(json.dumps(row) + "\n")


def measured(own: str) -> list[float]:
    """Seconds to load and read once, seconds of reading, peak memory in MB; in a process of its own."""
    texts = Path(__file__).parents[1] / "examples"
    done = subprocess.run([sys.executable, "-c", _READ, own, str(texts)], capture_output=True, text=True, check=True)
    return [float(value) for value in json.loads(done.stdout)]


def main() -> None:
    """Print the figures of both."""
    with tempfile.TemporaryDirectory() as folder:
        made(Path(folder))
        plain, many = measured(""), measured(folder)
    console = Console()
    console.print(f"shipped catalogue: loaded in {plain[0]:.1f} s, {plain[2]:.0f} MB")
    console.print(f"with {2 * _PERSONS:,} names of one's own: loaded in {many[0]:.1f} s, {many[2]:.0f} MB; reading takes {many[1] / plain[1]:.2f} times as long")  # fmt: skip


if __name__ == "__main__":
    main()
