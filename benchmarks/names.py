"""Names across scripts: `python -m benchmarks.names`, against tables that are no part of the project.

Each test asks a form in one script for the form in another among all forms of the table. "found" is the share whose
right form comes first and is sure; "false" counts queries whose first sure answer is a wrong one. Ids whose hash is a
multiple of three are held out: the tables were corrected by the others' failures only. `--losses` shows no held-out one.
"""

from __future__ import annotations

import csv
import hashlib
import re
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
from rich.console import Console
from rich.table import Table

from benchmarks.options import parser
from dragoman.actors import readings
from dragoman.actors.catalogue import catalogue
from dragoman.mentions.lexicon import lexicon
from dragoman.text.views import fold_word

Row = dict[str, str]
_PERSON = re.compile(r"[A-Z][\w'-]+( [A-Z][\w'.-]+){1,3}")


class Score(msgspec.Struct):
    """How one test came out on one part of its rows."""

    test: str
    part: str
    asked: int = 0
    first: int = 0
    found: int = 0
    false: int = 0
    losses: list[str] = []


def why_absent(shared: Path) -> str | None:
    """Why there is nothing to measure; None when the tables are there."""
    folder = shared / "data" / "names"
    return None if folder.is_dir() else f"skipped: {folder} is not there; say where it is with --shared"


def rows(file: Path) -> list[Row]:
    """The rows of a tab-separated file by their columns' names."""
    with file.open(encoding="utf-8") as lines:
        return [dict(row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def is_held(key: str) -> bool:
    """Whether a row was held out while the tables were written."""
    return hashlib.blake2b(key.encode(), digest_size=4).digest()[0] % 3 == 0


def ask(test: str, queries: Iterable[tuple[str, str, str]], index: readings.Index, language: str | None) -> list[Score]:
    """Ask each query (id, held-out key, form) of an index of the right forms by id."""
    parts = {held: Score(test, "held out" if held else "tuned") for held in (False, True)}
    for wanted, key, form in queries:
        held = is_held(key)
        score = parts[held]
        score.asked += 1
        answers = index.find(form, language, limit=3)
        right = bool(answers) and answers[0].id == wanted
        sure = bool(answers) and answers[0].evidence.score >= readings.SURE
        score.first += right
        score.found += right and sure
        score.false += sure and not right
        if not (right and sure) and not held:
            said = "; ".join(f"{a.name} {a.evidence.score:.2f} {a.evidence.level.value}" for a in answers)
            score.losses.append(f"{form} ({wanted}) → {said or 'nothing'}")
    return list(parts.values())


def leaders(folder: Path) -> list[Score]:
    """The 119 leaders: from the Chinese form to each other one; hangul and Cyrillic of the Chinese ones to it."""
    people = rows(folder / "leaders_test_119.tsv")
    scores: list[Score] = []
    for source, target in (
        ("zh", "vi"),
        ("zht", "vi"),
        ("zh", "en"),
        ("zh", "ko"),
        ("zh", "ru"),
        ("vi", "zh"),
        ("en", "zh"),
    ):
        index = readings.Index((row["id"], row[target], _code(target)) for row in people)
        queries = [(row["id"], row["id"], row[source]) for row in people]
        scores += ask(f"leaders {source}→{target}", queries, index, _code(source))
    chinese = [row for row in people if row["type"] in ("CN", "TW")]
    index = readings.Index((row["id"], row["zh"], "zh") for row in people)
    for source in ("ko", "ru"):
        queries = [(row["id"], row["id"], row[source]) for row in chinese]
        scores += ask(f"38 Chinese names {source}→zh", queries, index, _code(source))
    return scores


def transliterations(folder: Path) -> list[Score]:
    """101 foreign names in Chinese, among themselves and among 5,000 other family names."""
    pairs = rows(folder / "translit_test_101.tsv")
    names = sorted({row["en"] for row in pairs})
    queries = [(row["en"], row["zh"], row["zh"]) for row in pairs]
    scores = ask("transliterations zh→en", queries, readings.Index((name, name, "en") for name in names), "zh")
    with (folder / "office_holders" / "every_politician_holders21.csv").open(encoding="utf-8") as lines:
        people = [row["person"] for row in csv.DictReader(lines) if row["person"].isascii()]
    others = sorted({person.split()[-1] for person in people if len(person.split()) > 1} - set(names))
    pool = names + sorted(others, key=lambda name: hashlib.blake2b(name.encode()).digest())[:5000]
    return scores + ask(f"… among {len(pool)}", queries, readings.Index((name, name, "en") for name in pool), "zh")


def legislators(folder: Path) -> list[Score]:
    """Names no table was written for: legislators of 2015 with labels in several languages (EveryPolitician)."""
    people = [row for row in rows(folder / "everypolitician2015_multilingual.tsv") if row["en"]]
    scores: list[Score] = []
    for source in ("zh", "ko", "ja", "ru", "vi"):
        having = [row for row in people if row[source] and row[source] != row["en"]]
        index = readings.Index((row["wikidata"] or row["name"], row["en"], "en") for row in having)
        queries = [(row["wikidata"] or row["name"], "0", row[source]) for row in having]
        found = ask(f"legislators {source}→en, of {len(having)}", queries, index, source)
        scores += [part for part in found if part.asked]
    return scores


def persons_of_cedict(folder: Path) -> list[Score]:
    """CC-CEDICT's Chinese persons: characters to pinyin names, among all; foreign names likewise."""
    people = [row for row in rows(folder / "cedict_persons.tsv") if _PERSON.fullmatch(row["name"]) and row["born"]]
    index = readings.Index((row["name"], row["name"], "en") for row in people)
    return [
        part
        for part in ask("CC-CEDICT persons zh→en", [(row["name"], "0", row["zh_hans"]) for row in people], index, "zh")
        if part.asked
    ]


def pairs(shared: Path) -> list[Score]:
    """Right decisions on nomenklatura's labelled pairs of persons' names, those in CJK scripts apart."""
    file = shared / "data" / "gold" / "opensanctions+nomenklatura" / "contrib" / "name_bench" / "cases.csv"
    if not file.is_file():
        return []
    every, cjk = Score("pairs of persons", "all"), Score("pairs of persons", "with CJK")
    with file.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if row["schema"] != "Person":
                continue
            evidence = readings.compare(row["name1"], row["name2"])
            said = evidence is not None and evidence.score >= readings.SURE
            right = said == (row["is_match"] == "true")
            asian = any(
                "\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in row["name1"] + row["name2"]
            )
            for score in (every, cjk) if asian else (every,):
                score.asked += 1
                score.first += right
                score.found += right
                score.false += said and not right
                if not right and not is_held(row["name1"]):
                    score.losses.append(f"{row['name1']} | {row['name2']} is {row['is_match']}: {evidence}")
    return [every, cjk]


_CODES = {"XINHUA": "outlet:xinhua", "PEOPLESDAILY": "outlet:peoples-daily", "CCTV": "outlet:cctv", "VNA": "outlet:vna"}


def terms(folder: Path) -> list[Score]:
    """States, sides, capitals, parties, organisations and media by their usual words, in the lexicon."""
    parts = {held: Score("states, bodies, outlets", "held out" if held else "tuned") for held in (False, True)}
    for row in rows(folder / "geo_terms_gold.tsv"):
        score = parts[is_held(row["lang"] + row["form"])]
        codes = set(_codes(row["form"], row["lang"]))
        score.asked += 1
        score.first += row["code"] in codes
        score.found += row["code"] in codes
        score.false += bool(codes) and row["code"] not in codes
        if row["code"] not in codes and score.part == "tuned":
            score.losses.append(
                f"{row['class']} {row['lang']} {row['form']} is {row['code']}, read as {codes or 'nothing'}"
            )
    return list(parts.values())


def _codes(form: str, language: str) -> Iterator[str]:
    """What the lexicon reads a form as, at its longest; short forms (越) stand in the catalogue, they need a compound."""
    words, known = lexicon(), catalogue()
    folded = fold_word(form)
    found = [
        (end - start, entry)
        for number, start, end in words.find(folded)
        for entry in words.meaning(number, language)[0]
        if entry.kind in ("state", "city", "body", "outlet", "w:home")
    ]
    longest = max((size for size, _ in found), default=0)
    for size, entry in found:
        if size == longest and entry.kind == "w:home":
            yield "SELF"
        elif size == longest and entry.kind in ("state", "city"):
            yield known.states[entry.value].iso2
        elif size == longest and entry.kind == "body":
            body = known.bodies[entry.value]
            yield (
                f"{known.states[body.state].iso2}-{body.code}"
                if body.state and body.kind == "party"
                else body.code or ""
            )
        elif size == longest:
            yield {outlet: code for code, outlet in _CODES.items()}.get(entry.value, entry.value)
    if not found:
        yield from (state.iso2 for state in known.states.values() if form in state.short.get(language, ()))


def speed(folder: Path) -> str:
    """How fast an index of the catalogue's 7,000 office holders answers."""
    with (folder / "office_holders" / "every_politician_holders21.csv").open(encoding="utf-8") as lines:
        names = sorted({row["person"] for row in csv.DictReader(lines)})
    begun = time.perf_counter()
    index = readings.Index((name, name, None) for name in names)
    built = time.perf_counter() - begun
    asked = [row[code] for row in rows(folder / "leaders_test_119.tsv") for code in ("zh", "vi", "en", "ru", "ko")]
    took: list[float] = []
    for name in asked:
        begun = time.perf_counter()
        index.find(name)
        took.append(time.perf_counter() - begun)
    took.sort()
    return (
        f"index of {len(names)} names: built in {built:.1f} s ({built / len(names) * 1e6:.0f} µs a name); "
        f"find: median {took[len(took) // 2] * 1e3:.2f} ms, 95 % under {took[int(len(took) * 0.95)] * 1e3:.2f} ms"
    )


def _code(column: str) -> str:
    return "zh" if column == "zht" else column


TESTS: dict[str, Callable[[Path], list[Score]]] = {
    "leaders": lambda shared: leaders(shared / "data" / "names"),
    "transliterations": lambda shared: transliterations(shared / "data" / "names"),
    "legislators": lambda shared: legislators(shared / "data" / "names"),
    "cedict": lambda shared: persons_of_cedict(shared / "data" / "names"),
    "terms": lambda shared: terms(shared / "data" / "names"),
    "pairs": pairs,
}


def main() -> None:
    """Run the command."""
    options = parser(__doc__)
    options.add_argument("--only", choices=sorted(TESTS), action="append", help="run one test (repeat for more)")
    options.add_argument("--losses", type=int, default=0, help="show so many names that failed, for each test")
    given = options.parse_args()
    out = Console(soft_wrap=True, highlight=False, markup=False)
    absent = why_absent(given.shared)
    if absent is not None:
        out.print(absent)
        return
    scores = [
        score for name, test in TESTS.items() if not given.only or name in given.only for score in test(given.shared)
    ]
    if given.json:
        out.print(msgspec.json.format(msgspec.json.encode(scores), indent=1).decode())
        return
    table = Table("test", "part", "asked", "first", "found", "false", title="Names across scripts")
    for score in scores:
        share = [f"{count / score.asked:.3f}" if score.asked else "–" for count in (score.first, score.found)]
        table.add_row(score.test, score.part, str(score.asked), *share, str(score.false))
    out.print(table)
    if not given.only:
        out.print(speed(given.shared / "data" / "names"))
    for score in scores:
        for loss in score.losses[: given.losses]:
            out.print(f"{score.test}: {loss}")


if __name__ == "__main__":
    main()
