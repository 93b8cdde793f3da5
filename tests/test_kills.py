"""A ledger under fire: killed at any statement and by many hands at once, it is what it would have been in peace."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest
from benchmarks.articles import articles
from benchmarks.kills import killed, statements, together
from msgspec.structs import replace

from dragoman import Document, Ledger
from dragoman.errors import Conflict

MADE = articles(40)
HALF = articles(16)


def told(place: str | Path) -> list[bytes]:
    """What a ledger holds but times and history; nothing in it is wrong."""
    with Ledger(place) as ledger:
        assert ledger.check() == []
        return list(ledger.export(history=False))


def take_all(ledger: Ledger) -> None:
    ledger.ingest(MADE)


def take_half(ledger: Ledger) -> None:
    ledger.ingest(HALF)


def judge(ledger: Ledger) -> None:
    """A correction, a ruling on two contacts, and one taken back; each only where it does not stand yet."""
    stands = {(one.kind, one.subject) for one in ledger.judgements()}
    lines = sorted(ledger.contacts(), key=lambda line: line.id)
    said = sorted(one.id for line in lines for one in ledger.contact(line.id).statements)[0]
    if ("correct", said) not in stands:
        ledger.correct(said, "act", "warn", by="Lan")
    if not any(kind == "same" for kind, _ in stands):
        ledger.same(lines[0].id, lines[-1].id, by="Minh")
    if not any(kind == "undo" for kind, _ in stands):
        [same] = [one for one in ledger.judgements() if one.kind == "same"]
        ledger.undo(same.id, by="Lan")


def merge_anew(ledger: Ledger) -> None:
    ledger.merge(anew=True)


def undisturbed(place: Path, *works: Callable[[Ledger], None]) -> tuple[int, list[bytes]]:
    """How many statements the last of some works sends, and what it leaves."""
    with Ledger(place) as ledger:
        for work in works[:-1]:
            work(ledger)
    return statements(str(place), works[-1]), told(place)


@pytest.mark.parametrize("work", [take_all, judge, merge_anew])
def test_what_was_killed_and_started_again_is_what_was_never_killed(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, work: Callable[[Ledger], None]
) -> None:
    monkeypatch.setenv("DRAGOMAN_NOW", "2026-01-26T00:00:00+00:00")  # judgements are named after their time
    before = [] if work is take_all else [take_half]
    sends, wanted = undisturbed(tmp_path / "peace.db", *before, work)
    with Ledger(place) as ledger:
        for each in before:
            each(ledger)
    assert killed(place, work, random.Random(work.__name__ + place[:4]).randint(1, sends))
    with Ledger(place) as ledger:
        work(ledger)
        ledger.ingest([])  # merges what a judgement left waiting when it was killed
    assert told(place) == wanted


def test_two_processes_that_take_in_the_same_and_more_make_the_ledger_of_one(place: str, tmp_path: Path) -> None:
    with Ledger(tmp_path / "one.db") as one:
        one.ingest(MADE)
    Ledger(place).close()
    together(partial(_take, place, MADE[:30]), partial(_take, place, MADE[:9:-1]))
    assert told(place) == told(tmp_path / "one.db")


def _take(place: str, given: Sequence[Document]) -> None:
    with Ledger(place) as ledger:
        ledger.ingest(given)


def test_many_people_judge_at_once_and_no_word_is_lost(place: str) -> None:
    with Ledger(place) as ledger:
        ledger.ingest(HALF)
        said = sorted(one.id for line in ledger.contacts() for one in ledger.contact(line.id).statements)[:3]
    outcomes: list[str] = []

    def person(name: str) -> None:
        with Ledger(place) as own:
            for id in said:
                try:
                    own.correct(id, "act", "warn", by=name, revision=0)
                    outcomes.append(id)
                except Conflict:
                    outcomes.append("conflict")
                own.accept(id, by=name)

    people = [threading.Thread(target=person, args=(f"person {number}",)) for number in range(4)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    assert sorted(one for one in outcomes if one != "conflict") == sorted(
        id for id in said if id in outcomes
    )  # of the corrections that saw none before, one a statement at most
    with Ledger(place) as ledger:
        assert len(outcomes) == 12
        assert [ledger.revision(id) for id in said] == [4 + (id in outcomes) for id in said]
        assert (
            len({one.id for one in ledger.judgements()})
            == len(ledger.judgements())
            == 12 + len(set(outcomes) - {"conflict"})
        )
    told(place)


@pytest.mark.parametrize("seed", [1, 2])
def test_any_order_and_batching_gives_the_contacts_of_everything_at_once(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    given = list(HALF)
    given += [replace(one, text=one.text.replace("20", "21") + "Agencies\n") for one in chance.sample(HALF, 3)]
    given += [replace(chance.choice(HALF), text="Rain.\n"), HALF[0]]
    with Ledger(tmp_path / "bits.db") as bits:
        chance.shuffle(given)
        while given:
            bits.ingest(
                [given.pop() for _ in range(min(chance.randint(1, 6), len(given)))], merge=chance.random() < 0.7
            )
            lines = bits.contacts()
            if len(lines) < 2:
                continue
            one, other = (line.id for line in chance.sample(lines, 2))
            standing = [event.body["judgement"] for event in bits.history() if event.what in ("same", "different")]
            undone = {one.value for one in bits.judgements() if one.kind == "undo"}
            match chance.randrange(4):
                case 0:
                    bits.same(one, other, by="Lan")
                case 1:
                    bits.different(one, other, by="Lan")
                case 2 if left := [id for id in standing if id not in undone]:
                    bits.undo(chance.choice(left), by="Minh")
                case _:
                    bits.correct(bits.contact(one).reports[0].report.id, "date", "2025-01-15", by="Minh")
        bits.ingest([])
        settled = bits.merge(anew=True)
        assert (settled.new, settled.changed, settled.gone) == (0, 0, 0)
        assert bits.check() == []
