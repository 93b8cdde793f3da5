"""Actors by title and date: `python -m benchmarks.ngec`, against the checks of NGEC's actor resolver (no part of the project).

A check gives a mention, sometimes a day, and expects a country, sometimes a person. "country" is the share whose state is
right (an organisation of states counts as none or IGO), "person" the share resolved to the person expected, "office" whether
a person resolved was in government on the day, "title and day" the share of country and person right among checks with a
day whose mention has a title or a name the catalogue knows.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.options import parser
from dragoman.actors.evidence import Told
from dragoman.actors.resolve import Resolution, Resolver
from dragoman.text.views import fold_word

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_IGO = ("IGO", "UNO", "EUR", "")  # organisations of states, and no state
_SECTORS = ("GOV", "ELI", "PTY", "LEG", "CVL")  # in government, or once, or of a party, parliament, the public
_OUTSIDE = ("legislator", "party-leader", "party-head", "speaker", "expert", "other")
_MONTHS = {name: n for n, name in enumerate("january february march april may june july august september october november december".split(), 1)}  # fmt: skip


def why_absent(shared: Path) -> str | None:
    """Why there is nothing to measure; None when the checks are there."""
    file = _file(shared)
    return None if file.is_file() else f"skipped: {file} is not there; say where it is with --shared"


def _file(shared: Path) -> Path:
    return shared / "data" / "gold" / "ngec" / "ngec_actor_tests.json"


def day_of(check: dict[str, Any]) -> str | None:
    """The day a check is asked for, as ISO; None for today."""
    told = next((str(value) for value in [*check["args"][1:], *check["kw"].values()] if str(value).strip()), "")
    if _DAY.fullmatch(told):
        return told
    words = re.fullmatch(r"(\d{1,2}) (\w+) (\d{4})", told)
    if words and words[2].lower() in _MONTHS:
        return date(int(words[3]), _MONTHS[words[2].lower()], int(words[1])).isoformat()
    return None


def country(resolver: Resolver, told: Told, found: Resolution) -> str:
    """The state a mention is of: told, the person's, the body's; "IGO" for an organisation of states."""
    known = resolver.known
    if found.actor is not None and (state := known.persons[found.actor].state) is not None:
        return state
    if told.state is not None:
        return told.state
    body = known.bodies.get(told.body or "")
    return "" if body is None else body.state or "IGO"


def measure(shared: Path) -> tuple[Counter[str], list[str]]:
    """Counts of checks asked and right, and the losses in words."""
    resolver = Resolver()
    counts: Counter[str] = Counter()
    losses: list[str] = []
    for check in json.loads(_file(shared).read_text(encoding="utf-8")):
        wanted = check["expect"]
        if check["skip"] or not isinstance(wanted, dict) or check["fn"] not in ("agent_to_code", "search_nat"):
            continue
        text, day = str(check["args"][0]), day_of(check) or "2024-01-01"
        near = str(check["args"][1]) if len(check["args"]) > 1 else ""
        told = resolver.told(text, day=day, near=near, language="en")
        found = resolver.resolve(told)
        where = wanted.get("country", wanted.get("cc"))
        titled = day_of(check) is not None and (bool(told.offices) or found.actor is not None)
        if where is not None:
            got = country(resolver, told, found)
            right = got == where or (where in _IGO and got in _IGO)
            counts["country asked"] += 1
            counts["country"] += right
            if titled:
                counts["title and day asked"] += 1
                counts["title and day"] += right
            if not right:
                losses.append(f"country: {text!r} on {day}: {got or 'none'}, not {where or 'none'}")
        if wanted.get("code_1") in _SECTORS and found.actor is not None and day_of(check) is not None:
            counts["office asked"] += 1
            governs = bool(_governing(resolver, found.actor, day))
            counts["office"] += governs == (wanted["code_1"] == "GOV")
            if governs != (wanted["code_1"] == "GOV"):
                losses.append(
                    f"office: {text!r} on {day}: {'in' if governs else 'out of'} government, not {wanted['code_1']}"
                )
        if wanted.get("wiki") and (told.name is not None or told.offices) and _is_person(resolver, wanted["wiki"]):
            counts["person asked"] += 1
            is_right = found.actor is not None and _same(resolver, found.actor, wanted["wiki"])
            counts["person"] += is_right
            if titled:
                counts["title and day asked"] += 1
                counts["title and day"] += is_right
            if not is_right:
                losses.append(f"person: {text!r} on {day}: {found.actor or found.verdict}, not {wanted['wiki']}")
    return counts, losses


def _governing(resolver: Resolver, actor: str, day: str) -> list[str]:
    """The offices of government a person holds on a day."""
    return [t.office for t in resolver.known.persons[actor].offices(day) if t.office not in _OUTSIDE]


def _same(resolver: Resolver, actor: str, name: str) -> bool:
    names = {fold_word(one) for words in resolver.known.persons[actor].names.values() for one in words}
    return fold_word(name) in names or set(fold_word(name).split()) <= set(
        fold_word(resolver.known.name(resolver.known.persons[actor])).split()
    )


def _is_person(resolver: Resolver, name: str) -> bool:
    """Whether the name expected is a person's: two to four words, none of a body the catalogue or the check's title tells."""
    words = name.split()
    return 2 <= len(words) <= 4 and not re.search(
        r"(?i)\b(?:of|the|party|state|government|army|department|agency|bank|news|force|ministry|union|university|company|front)\b",
        name,
    )


def main() -> None:
    """Print the shares."""
    asked = parser(__doc__)
    asked.add_argument("--losses", type=int, default=0, help="show so many losses")
    options = asked.parse_args()
    console = Console()
    if (absent := why_absent(options.shared)) is not None:
        console.print(absent)
        return
    counts, losses = measure(options.shared)
    table = Table(title="NGEC checks")
    for column in ("check", "asked", "right"):
        table.add_column(column)
    for name in ("country", "person", "office", "title and day"):
        total = counts[f"{name} asked"]
        table.add_row(name, str(total), f"{counts[name] / total:.3f}" if total else "–")
    console.print(table)
    for loss in losses[: options.losses]:
        console.print(loss, markup=False)


if __name__ == "__main__":
    main()
