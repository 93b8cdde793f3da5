"""`dragoman serve`: it opens the desk, or says what is in the way and what to do."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from desks import filled
from dragoman.cli.app import app

START = [sys.executable, "-c", "from dragoman.cli.app import main; main()", "serve"]


def serve(*asked: str) -> Result:
    return CliRunner().invoke(app, ["serve", *asked])


def test_it_opens_on_a_free_port_and_ends_when_told(tmp_path: Path) -> None:
    filled(tmp_path / "ledger.db")
    started = subprocess.Popen([*START, "--ledger", str(tmp_path / "ledger.db"), "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ)  # fmt: skip
    try:
        assert started.stdout is not None
        address = started.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        without = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with without.open(address + "contacts", timeout=60) as answer:
            assert answer.status == 200 and "server" not in answer.headers
    finally:
        started.send_signal(signal.SIGINT)
        _, said = started.communicate(timeout=60)
    assert started.returncode == 0 and "Traceback" not in said


def test_no_ledger_is_said_with_how_to_make_one(tmp_path: Path) -> None:
    answer = serve("--ledger", str(tmp_path / "none.db"), "--port", "0")
    assert answer.exit_code == 1 and "dragoman ingest" in answer.stderr
    assert not (tmp_path / "none.db").exists()


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        answer = serve("--ledger", str(tmp_path / "none.db"), "--port", str(other.getsockname()[1]))
    assert answer.exit_code == 1 and "--port 0" in answer.stderr


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "desk.example.org"])
def test_nobody_else_may_reach_a_desk_that_is_not_shared(host: str) -> None:
    answer = serve("--host", host)
    assert answer.exit_code == 1 and "--shared" in answer.stderr


def test_a_proxy_is_an_address() -> None:
    answer = serve("--proxy", "everybody")
    assert answer.exit_code == 2 and "--proxy everybody" in answer.stderr


def test_what_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "argon2", None)
    answer = serve("--port", "0")
    assert answer.exit_code == 1 and "pip install 'dragoman[desk]'" in answer.stderr
