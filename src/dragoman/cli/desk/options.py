"""What the commands of the desk share: whether it is installed, and a ledger with its users."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

from dragoman.cli.ledger import options
from dragoman.errors import LedgerError

if TYPE_CHECKING:
    from dragoman.ledger.store import Store


def installed() -> None:
    """Raises LedgerError, which says what to install, where the desk's packages are not there."""
    try:
        for needed in ("argon2", "jinja2", "python_multipart", "starlette", "uvicorn", "zxcvbn"):
            import_module(needed)
    except ModuleNotFoundError as error:
        raise LedgerError(f"the desk needs {error.name}: pip install 'dragoman[desk]'") from error


@contextmanager
def store(where: str | None) -> Iterator[Store]:
    """The database of a ledger that is there; errors of ours as their message and exit status 1."""
    with options.opened(where) as ledger:
        installed()
        yield ledger.store
