"""What tests of access share: a shared desk with users, and visitors as browsers and programs are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from argon2 import PasswordHasher
from starlette.testclient import TestClient

from desks import filled
from dragoman.desk.access import passwords, users
from dragoman.desk.app import make
from dragoman.desk.settings import Settings
from dragoman.ledger.ledger import Ledger

passwords._hasher = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)  # quick: what is tested is who comes
PASSWORD = "tangerine orbit ledger"
NAMES = {"reader": "rita", "reviewer": "lan", "admin": "ada"}
BASE = "http://localhost"
FROM_HERE = {"origin": BASE, "sec-fetch-site": "same-origin"}


def peopled(file: Path) -> None:
    """A ledger with the examples and a user of each role."""
    filled(file)
    with Ledger(file) as ledger:
        for role, name in NAMES.items():
            users.add(ledger.store, name, role, PASSWORD)


@contextmanager
def desk(file: Path, **settings: object) -> Iterator[TestClient]:
    """A desk in a server of its own; visitors of it are made by `visitor`."""
    app = make(Settings(ledger=str(file), **{"shared": True, **settings}))  # type: ignore[arg-type]
    with TestClient(app, base_url=BASE, follow_redirects=False) as client:
        yield client


def visitor(client: TestClient, name: str | None = None, password: str = PASSWORD) -> TestClient:
    """A browser of its own on a desk, logged in where a name is given."""
    made = TestClient(client.app, base_url=BASE, follow_redirects=False, headers=FROM_HERE)
    if name is not None:
        answer = made.post("/account/login", data={"name": name, "password": password, "next": "/contacts"})
        assert answer.status_code == 303, answer.text
    return made
