"""A PostgreSQL server of one's own for as long as it is needed, in a temporary folder, without a port."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Absent(Exception):
    """Why no server can be had here."""


@contextmanager
def server() -> Iterator[str]:
    """The address of a new server, with {name} where a database's name goes; it ends with the block. Raises Absent."""
    found = shutil.which("initdb") or next(
        map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))[::-1]), None
    )
    if found is None:
        raise Absent("no PostgreSQL server is installed (initdb is not found)")
    bin = Path(found).resolve().parent
    as_user: list[str] = []
    if os.geteuid() == 0:  # the server refuses to run as root
        if shutil.which("runuser") is None:
            raise Absent("PostgreSQL can't be run by root, and there is no runuser to be another user")
        as_user = ["runuser", "-u", "nobody", "--"]
    home = Path(tempfile.mkdtemp(prefix="dragoman-pg-"))
    if as_user:
        shutil.chown(home, "nobody")
    data = home / "data"

    def run(program: str, *options: str) -> None:
        command = [*as_user, str(bin / program), "-D", str(data), *options]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")

    try:
        run("initdb", "-U", "dragoman", "-A", "trust", "-E", "UTF8", "--locale=C")
        options = f"-k {home} -c listen_addresses='' -c fsync=off"
        run("pg_ctl", "-o", options, "-w", "-l", str(home / "log"), "start")
        try:
            yield f"postgresql://dragoman@/{{name}}?host={home}"
        finally:
            run("pg_ctl", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def new_database(address: str) -> str:
    """The address of a new database on a server."""
    import psycopg

    name = f"t{uuid.uuid4().hex[:12]}"
    with psycopg.connect(address.format(name="postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return address.format(name=name)
