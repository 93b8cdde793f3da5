"""Work on a ledger killed in its midst by SIGKILL: in a process of its own, as it is about to send its n-th statement to the store."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from typing import Any

from dragoman import Ledger

Work = Callable[[Ledger], object]
_forking = multiprocessing.get_context("fork")  # what the parent has loaded need not be loaded again


def statements(place: str, work: Work) -> int:
    """Do the work undisturbed; how many statements it sent."""
    with Ledger(place) as ledger:
        sent = _counted(ledger, lambda done: None)
        work(ledger)
    return sent[0]


def killed(place: str, work: Work, at: int) -> bool:
    """Do the work in another process that is killed before its n-th statement; False where it sent fewer and ended well."""
    child = _forking.Process(target=_doomed, args=(place, work, at))
    child.start()
    child.join()
    if child.exitcode not in (0, -signal.SIGKILL):
        raise RuntimeError(f"the work ended by itself with {child.exitcode}")
    return child.exitcode != 0


def together(*works: Callable[[], object]) -> None:
    """Do works at once, each in a process of its own. Raises RuntimeError where one fails."""
    children = [_forking.Process(target=work) for work in works]
    for child in children:
        child.start()
    for child in children:
        child.join()
    if any(child.exitcode for child in children):
        raise RuntimeError(f"ended with {[child.exitcode for child in children]}")


def _doomed(place: str, work: Work, at: int) -> None:
    with Ledger(place) as ledger:
        _counted(ledger, lambda done: os.kill(os.getpid(), signal.SIGKILL) if done == at else None)
        work(ledger)


def _counted(ledger: Ledger, each: Callable[[int], None]) -> list[int]:
    from sqlalchemy import event

    sent = [0]

    def count(*_: Any) -> None:
        sent[0] += 1
        each(sent[0])

    for what in ("before_cursor_execute", "commit"):
        event.listen(ledger.store.engine, what, count)
    return sent
