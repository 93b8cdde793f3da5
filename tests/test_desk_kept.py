"""Answers kept for a state of the ledger."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from threading import Event, Thread

import pytest

from dragoman.desk.kept import Answer, Kept


class Turning:
    """A ledger's state and a clock that only move when told."""

    def __init__(self) -> None:
        self.state, self.time = 1, 0.0
        self.kept = Kept(lambda: self.state, lambda: self.time, most=3)
        self.made = count(1)

    def busy(self) -> int:
        """An answer that takes some processor time."""
        sum(range(200_000))
        return next(self.made)


def test_an_answer_is_made_once_for_a_state() -> None:
    one = Turning()
    assert [one.kept("a", one.busy), one.kept("a", one.busy)] == [1, 1]
    one.state = 2
    assert one.kept("a", one.busy) == 2


def test_a_dear_answer_may_be_old_for_a_while_and_says_so() -> None:
    one = Turning()
    assert one.kept.answer("a", one.busy, patience=1000) == Answer(1, 1, False)
    one.state = 2
    assert one.kept.answer("a", one.busy, patience=1000) == Answer(1, 1, True)
    assert one.kept("a", one.busy) == 2  # who wants it as it is now gets it so
    one.state, one.time = 3, 1e9
    assert one.kept.answer("a", one.busy, patience=1000) == Answer(3, 3, False)


def test_what_was_longest_not_asked_for_makes_room() -> None:
    one = Turning()
    for name in ("a", "b", "c", "a", "d"):
        one.kept(name, one.busy)
    assert one.kept("a", one.busy) == 1
    assert one.kept("b", one.busy) == 5


def test_while_one_makes_it_others_wait_or_take_the_old_one() -> None:
    one, go, begun = Turning(), Event(), Event()
    one.kept("a", lambda: "old")
    one.state, one.time = 2, 1e9

    def slow() -> str:
        begun.set()
        go.wait(10)
        return "new"

    got: list[str] = []

    def ask(make: Callable[[], str]) -> Thread:
        thread = Thread(target=lambda: got.append(one.kept("a", make)))
        thread.start()
        return thread

    first = ask(slow)
    begun.wait(10)
    second = ask(lambda: "made twice")
    assert one.kept.answer("a", lambda: "made twice", patience=20) == Answer("old", 1, True)
    go.set()
    first.join(10)
    second.join(10)
    assert got == ["new", "new"]


def test_what_fails_is_not_kept() -> None:
    one = Turning()
    with pytest.raises(ZeroDivisionError):
        one.kept("a", lambda: 1 // 0)
    assert one.kept("a", one.busy) == 1
