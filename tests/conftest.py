"""What lies beside the project (corpora, seed documents, the reference scorer) is found here, or its tests skip."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--shared", type=Path, default=REPOSITORY.parent / "shared", help="folder with data/ and gold/")


@pytest.fixture(autouse=True, scope="session")
def _no_own_actors() -> Iterator[None]:
    """Tests know the shipped actors only, whatever the tester's own folder holds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DRAGOMAN_ACTORS", "")
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
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server of the tests' own, without a database's name; skips where none is installed."""
    found = shutil.which("initdb") or next(
        map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))[::-1]), None
    )
    if found is None:
        pytest.skip("no PostgreSQL server is installed (initdb is not found)")
    bin = Path(found).resolve().parent
    home = Path(tempfile.mkdtemp(prefix="dragoman-pg-"))
    as_user: list[str] = []
    if os.geteuid() == 0:  # the server refuses to run as root
        if shutil.which("runuser") is None:
            pytest.skip("PostgreSQL can't be run by root, and there is no runuser to be another user")
        shutil.chown(home, "nobody")
        as_user = ["runuser", "-u", "nobody", "--"]
    data, talk = home / "data", {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": "/"}
    subprocess.run(
        [*as_user, str(bin / "initdb"), "-D", str(data), "-U", "dragoman", "-A", "trust", "-E", "UTF8", "--locale=C"],
        **talk,
    )  # type: ignore[call-overload]
    options = f"-k {home} -c listen_addresses='' -c fsync=off"
    subprocess.run(
        [*as_user, str(bin / "pg_ctl"), "-D", str(data), "-o", options, "-w", "-l", str(home / "log"), "start"], **talk
    )  # type: ignore[call-overload]
    try:
        yield f"postgresql://dragoman@/{{name}}?host={home}"
    finally:
        subprocess.run([*as_user, str(bin / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop"], **talk)  # type: ignore[call-overload]
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty ledger may be made, in either store."""
    if request.param == "sqlite":
        return str(tmp_path / "ledger.db")
    return new_database(request.getfixturevalue("postgres"))


def new_database(server: str) -> str:
    """The address of a new database on the tests' server."""
    import psycopg

    name = f"t{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server.format(name="postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return server.format(name=name)
