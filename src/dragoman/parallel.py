"""Work done by several processes, its results in the order of what was given."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")
BATCH = 8  # sent to a process at once
_AHEAD = 4  # batches waiting for each process, so that what is given need not be held whole


def in_order(work: Callable[[A], B], given: Iterable[A], jobs: int, own: tuple[Path, ...] = ()) -> Iterator[B]:
    """The results of `work`, a function at the top of a module, for each thing given, in their order.

    `own`: folders of the user's own actors, put to use in each process; with one job everything is done in this one.

    >>> list(in_order(abs, [-1, 2, -3], 1))
    [1, 2, 3]
    """
    if jobs == 1:
        yield from map(work, given)
        return
    from dragoman.actors.catalogue import use

    things = iter(given)
    with ProcessPoolExecutor(max_workers=jobs, initializer=use, initargs=own) as pool:
        waiting: deque[Future[list[B]]] = deque()
        while True:
            while len(waiting) < jobs * _AHEAD and (batch := list(islice(things, BATCH))):
                waiting.append(pool.submit(_all, work, batch))
            if not waiting:
                return
            yield from waiting.popleft().result()


def _all(work: Callable[[A], B], batch: list[A]) -> list[B]:
    return [work(one) for one in batch]
