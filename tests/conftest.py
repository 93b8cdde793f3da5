"""What lies beside the project (corpora, seed documents, the reference scorer) is found here, or its tests skip."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from benchmarks.postgres import Absent, new_database, server

REPOSITORY = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--shared", type=Path, default=REPOSITORY.parent / "shared", help="folder with data/ and gold/")


@pytest.fixture(autouse=True, scope="session")
def _nothing_of_the_testers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests know the shipped actors only, whatever the tester's own folder holds, and keep nothing in the tester's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DRAGOMAN_ACTORS", "")
        patch.setenv("DRAGOMAN_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def shared(pytestconfig: pytest.Config) -> Path:
    """The folder beside the project."""
    folder: Path = pytestconfig.getoption("--shared")
    if not folder.is_dir():
        pytest.skip(f"{folder} is not there (say where it is with --shared)")
    return folder


@pytest.fixture(scope="session")
def corpora(shared: Path) -> Path:
    """The folder of the corpora."""
    folder = shared / "data" / "corpora"
    if not folder.is_dir():
        pytest.skip(f"{folder} is not there (say where its grandparent is with --shared)")
    return folder


@pytest.fixture(scope="session")
def seeds(shared: Path) -> Path:
    """The folder of the two source documents and their gold."""
    folder = shared / "gold"
    if not (folder / "seeds.jsonl").is_file():
        pytest.skip(f"{folder / 'seeds.jsonl'} is not there (say where it is with --shared)")
    return folder


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server of the tests' own, without a database's name; skips where none is installed."""
    with ExitStack() as stack:
        try:
            address = stack.enter_context(server())
        except Absent as why:
            pytest.skip(str(why))
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty ledger may be made, in either store."""
    if request.param == "sqlite":
        return str(tmp_path / "ledger.db")
    return new_database(request.getfixturevalue("postgres"))
