"""Answers kept for as long as the ledger stays as it is, shared by pages and API."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")
_MOST = 160  # answers kept; the one longest not asked for makes room


class Answer(NamedTuple):
    """A value, and the ledger's state (`Desk.state`) it tells of: pages that may be behind say so."""

    value: Any
    state: int
    behind: bool


class _Made(NamedTuple):
    value: Any
    state: int
    at: float
    cost: float


class Kept:
    """Pure answers by name, each made once for a state of the ledger; bounded, and safe to use from several threads.

    `desk(request).kept(("coverage", id), lambda: coverage(ledger, id))` gives the value for the ledger as it is now. Where an answer is
    dear and may be a little old, `kept.answer(name, make, patience=20)`: it stays for twenty times the processor time that it took,
    however often the ledger changes, so that making it takes a twentieth of one processor at most; `Answer.behind` says that the
    ledger has moved on. While one thread makes an answer, others that may have the old one get it, the rest wait.
    Names tell everything the answer depends on, its language too; values are never changed by those who get them.

    >>> state = 1
    >>> kept = Kept(lambda: state)
    >>> kept("sum", lambda: 1 + 1), kept("sum", lambda: 1 / 0)
    (2, 2)
    """

    def __init__(
        self, state: Callable[[], int], clock: Callable[[], float] = time.monotonic, most: int = _MOST
    ) -> None:
        self._state, self._clock, self._most = state, clock, most
        self._made: OrderedDict[Hashable, _Made] = OrderedDict()
        self._making: dict[Hashable, Lock] = {}
        self._lock = Lock()

    def __call__(self, name: Hashable, make: Callable[[], T]) -> T:
        """The answer for the ledger as it is now."""
        value: T = self.answer(name, make).value
        return value

    def answer(self, name: Hashable, make: Callable[[], Any], *, patience: float = 0) -> Answer:
        """The answer with its state; as old as `patience` times what it cost where the ledger has changed since."""
        state = self._state()
        if (found := self._good(name, state, patience)) is not None:
            return found
        with self._lock:
            turn = self._making.setdefault(name, Lock())
            old = self._made.get(name)
        if not turn.acquire(blocking=not (patience and old is not None)):
            assert old is not None
            return Answer(old.value, old.state, behind=True)
        try:
            if (found := self._good(name, state, patience)) is not None:  # another made it while this one waited
                return found
            began = time.thread_time()
            value = make()
            self._keep(name, _Made(value, state, self._clock(), time.thread_time() - began))
            return Answer(value, state, behind=False)
        finally:
            with self._lock:
                self._making.pop(name, None)
            turn.release()

    def _good(self, name: Hashable, state: int, patience: float) -> Answer | None:
        with self._lock:
            made = self._made.get(name)
            if made is None:
                return None
            if made.state < state and self._clock() - made.at >= patience * made.cost:
                return None
            self._made.move_to_end(name)
            return Answer(made.value, made.state, behind=made.state < state)

    def _keep(self, name: Hashable, made: _Made) -> None:
        with self._lock:
            self._made[name] = made
            self._made.move_to_end(name)
            while len(self._made) > self._most:
                self._made.popitem(last=False)
