"""Made reports of made contacts: known truth in any number, told with the faults that real reports have.

Forty leaders of forty states call, meet, visit and write to each other over years, a contact in about an hour and a half. Each is told
by one to six reports: a day late, by its month only, with no date, with a state for a person, a name spelt otherwise and
unknown, no place.
"""

from __future__ import annotations

import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from dragoman.ledger.merging import Merged, merge
from dragoman.ledger.reports import Party, Report
from dragoman.model import Span

_LEADERS = 40
_KINDS = (("meeting", 55), ("call", 25), ("visit", 15), ("message", 5))
_OUTLETS = tuple(f"outlet:made-{number}" for number in range(30))
_SYLLABLES = "ba ko lin mar ten vu sha rel dor pik zan mo hal ven tri gos".split()
_TOPICS = "trade defence energy health culture-people ukraine korea maritime-disputes".split()


class Outcome(msgspec.Struct):
    """B-cubed over reports, and the seconds of processor time the merge took."""

    contacts: int
    reports: int
    precision: float
    recall: float
    seconds: float


def check(contacts: int, seed: int = 1) -> Outcome:
    """How made contacts come out."""
    truth: dict[str, int] = {}
    told = []
    for number, report in made(contacts, seed):
        truth[report.id] = number
        told.append(report)
    began = time.process_time()
    found = merge(told)
    seconds = time.process_time() - began
    precision, recall = b_cubed(found, truth)
    return Outcome(contacts, len(told), precision, recall, round(seconds, 1))


def b_cubed(found: list[Merged], truth: dict[str, int]) -> tuple[float, float]:
    """Mean over reports: of those it stands with, the share that belongs; of those that belong, the share it stands with.

    After Bagga and Baldwin (1998).
    """
    sizes = Counter(truth.values())
    precise = complete = 0.0
    for one in found:
        for number, count in Counter(truth[id] for id in one.members).items():
            precise += count * count / len(one.members)
            complete += count * count / sizes[number]
    return precise / max(len(truth), 1), complete / max(len(truth), 1)


def made(contacts: int, seed: int) -> Iterator[tuple[int, Report]]:
    """Reports with the number of the contact each tells of. The span of years grows with the number of contacts."""
    chance = random.Random(seed)
    leaders = [_leader(chance, number) for number in range(_LEADERS)]
    days = max(30, contacts // 16)
    documents: dict[tuple[str, int], int] = defaultdict(int)
    for number in range(contacts):
        kind = chance.choices([kind for kind, _ in _KINDS], [weight for _, weight in _KINDS])[0]
        two = chance.sample(leaders, 2)
        day = date(1990, 1, 1) + timedelta(days=chance.randrange(days))
        place = two[1].state if kind in ("visit", "meeting") else None
        signs = tuple(sorted(f"topic:{topic}" for topic in chance.sample(_TOPICS, 3)))
        for outlet in chance.sample(_OUTLETS, chance.randint(1, 6)):
            documents[outlet, day.toordinal()] += 1
            document = f"{outlet}-{day}-{documents[outlet, day.toordinal()]}"
            yield number, _report(chance, f"r{number}-{outlet}", document, kind, two, day, place, signs, outlet)


def _leader(chance: random.Random, number: int) -> Party:
    name = " ".join("".join(chance.choice(_SYLLABLES) for _ in range(3)).capitalize() for _ in range(2))
    state = f"{chr(65 + number // 26)}{chr(65 + number % 26)}X"
    return Party(
        actor="person:" + name.lower().replace(" ", "-"), name=name, office="President", state=state, role="participant"
    )


def _report(
    chance: random.Random,
    id: str,
    document: str,
    kind: str,
    two: list[Party],
    day: date,
    place: str | None,
    signs: tuple[str, ...],
    outlet: str,
) -> Report:
    late = timedelta(days=chance.random() < 0.08)
    told, precision = day + late, "day"
    first, last = told, told
    fault = chance.random()
    if fault < 0.06:
        precision = "month"
        first = told.replace(day=1)
        last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    dated = fault < 0.06 or fault > 0.10
    roles = {"visit": ("guest", "host"), "message": ("sender", "recipient")}.get(kind, ("participant", "participant"))
    parties = [_noisy(chance, party, role) for party, role in zip(two, roles)]
    if kind == "visit":
        parties[1] = Party(actor=f"state:{two[1].state}", name=None, office=None, state=two[1].state, role="host")
    has_place = place is not None and chance.random() < 0.6
    return Report(
        id=id,
        document=document,
        contact="c1",
        kind=kind,
        status="held",
        focus=chance.random() < 0.7,
        first=first.isoformat() if dated else None,
        last=last.isoformat() if dated else None,
        precision=precision if dated else None,
        basis=("stated" if chance.random() < 0.1 else "inferred") if dated else None,
        place=f"Capital of {place}" if has_place else None,
        place_state=place if has_place else None,
        initiator=None,
        parties=tuple(parties),
        signs=tuple(sign for sign in signs if chance.random() < 0.6),
        outlet=outlet,
        published=(day + late).isoformat(),
        language="en",
        confidence=0.9,
        span=Span(0, 1),
    )


def _noisy(chance: random.Random, party: Party, role: str) -> Party:
    """A party as one report has it: mostly known, sometimes its state only, sometimes an unknown name, spelt otherwise."""
    fault = chance.random()
    if fault < 0.06:
        return Party(actor=f"state:{party.state}", name=None, office=None, state=party.state, role=role)
    if fault < 0.10 and party.name:
        spelt = party.name.replace("sh", "ch") if fault < 0.08 else party.name.replace("o", "ô")
        key = "person:" + spelt.lower().replace(" ", "-")
        return Party(
            actor=key, name=spelt, office=party.office, state=party.state, role=role, known=False, names=(spelt,)
        )
    return msgspec.structs.replace(party, role=role)
