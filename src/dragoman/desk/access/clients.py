"""From which address a request comes, where proxies stand between."""

from __future__ import annotations

import ipaddress
from collections.abc import Collection

from starlette.requests import Request


def client_of(request: Request, proxies: Collection[str]) -> str:
    """The address of the other side; where that is a known proxy, what it says of whom it speaks for."""
    peer = request.client.host if request.client is not None else ""
    return behind(peer, request.headers.getlist("x-forwarded-for"), proxies)


def behind(peer: str, forwarded: Collection[str], proxies: Collection[str]) -> str:
    """The last address that no known proxy has: what stands before it, anybody may have written.

    >>> behind("10.0.0.2", ["192.0.2.9, 198.51.100.7"], {"10.0.0.2"})
    '198.51.100.7'
    >>> behind("203.0.113.1", ["192.0.2.9"], {"10.0.0.2"})
    '203.0.113.1'
    """
    hops = [hop.strip() for line in forwarded for hop in line.split(",")]
    while hops and _plain(peer) in proxies:
        peer = hops.pop()
    return _plain(peer)


def _plain(address: str) -> str:
    try:
        return str(ipaddress.ip_address(address))
    except ValueError:
        return address[:60]
