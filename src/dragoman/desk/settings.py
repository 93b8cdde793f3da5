"""What a desk is started with."""

from __future__ import annotations

from pathlib import Path

import msgspec

LOOPBACK = ("127.0.0.1", "::1", "localhost")


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Where the ledger is and who may come.

    `shared`: visitors must log in or bring a token; else whoever reaches the loopback address works under `local`, as admin.
    `hosts`: names under which a shared desk is asked for, beside the loopback ones. `upload`: bytes of a text brought.
    `fetch`: whether web addresses may be given. `secure`: cookies only over HTTPS. `proxies`: addresses whose X-Forwarded-For holds.
    """

    ledger: str | None = None
    host: str = "127.0.0.1"
    port: int = 8765
    shared: bool = False
    local: str = "local"
    hosts: tuple[str, ...] = ()
    own: tuple[Path, ...] = ()
    upload: int = 10_000_000
    fetch: bool = True
    secure: bool = False
    proxies: tuple[str, ...] = ()
