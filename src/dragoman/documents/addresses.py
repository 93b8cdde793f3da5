"""Web addresses taken apart, and which of them may be asked: nothing that is not plainly a public web server.

An address may come from a feed, a redirect or another page, so it may be made to reach what only this machine can reach:
its own services, the local network, a cloud's metadata. Names are therefore resolved once, all their addresses are checked,
and the connection goes to a checked one: a name that points elsewhere a moment later leads nowhere.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from dragoman.errors import BadAddress, FetchFailed

PORTS = (80, 443, 8080, 8443)
_DEFAULT = {"http": 80, "https": 443}
_ADDRESS = re.compile(r"[a-z][a-z0-9+.\-]*://", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_\-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_\-]*[a-z0-9_])?)*")
_NUMBER = re.compile(r"(0x[0-9a-f]*|\d+)")
_SAFE = "%/:@!$&'()*+,;=~-._"  # what a path holds as it is; a query may also hold ?
IP = ipaddress.IPv4Address | ipaddress.IPv6Address
_NEVER = tuple(map(ipaddress.ip_network, (  # what Python's tables of 3.11 call global, or did in some release
    "192.0.0.0/24", "192.88.99.0/24", "100.64.0.0/10", "198.18.0.0/15",
    "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fec0::/10",
)))  # fmt: skip
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Address:
    """A well-formed web address: its host in ASCII without a stop at its end, its path and query encoded."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """What robots.txt holds for.

        >>> parsed("HTTP://Example.ORG.:80/a b").origin
        Traceback (most recent call last):
        dragoman.errors.BadAddress: HTTP://Example.ORG.:80/a b: holds a blank, a control character or a backslash; write it as a browser shows it
        >>> parsed("HTTP://Example.ORG.:80/tin-tức#x")
        Address(scheme='http', host='example.org', port=80, target='/tin-t%E1%BB%A9c')
        """
        return f"{self.scheme}://{self.server}"

    @property
    def server(self) -> str:
        """Host and port as HTTP names them, the usual port left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return self.origin + self.target


def is_address(words: str) -> bool:
    """Whether an input is meant as an address, of whatever scheme.

    >>> is_address("https://example.org/"), is_address("file:///etc/passwd"), is_address("C:/news.txt")
    (True, True, False)
    """
    return _ADDRESS.match(words) is not None


def parsed(words: str, any_port: bool = False) -> Address:
    """An address taken apart; raises BadAddress where it may not be asked or is written in a way that hides where it leads."""

    def refused(why: str) -> BadAddress:
        return BadAddress(f"{words}: {why}")

    if re.search(r"[\x00-\x20\x7f\\]", words):
        raise refused("holds a blank, a control character or a backslash; write it as a browser shows it")
    try:
        parts = urlsplit(words)
        port = parts.port
    except ValueError as error:
        raise refused(f"no web address ({error})") from error
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT:
        raise refused(f"only http and https are fetched, not {scheme or 'this'}")
    if "@" in parts.netloc:
        raise refused("holds a user name or password; fetch it yourself and give the file")
    port = _DEFAULT[scheme] if port is None else port
    if not any_port and port not in PORTS:
        raise refused(f"port {port} is not fetched, only {', '.join(map(str, PORTS))}; --allow-private allows others")
    try:
        host = _host(parts.hostname or "", "[" in parts.netloc)
    except ValueError as error:
        raise refused(f"no host in it ({error})") from error
    query = "?" + quote(parts.query, _SAFE + "?") if parts.query else ""
    return Address(scheme, host, port, (quote(parts.path, _SAFE) or "/") + query)


def resolved(address: Address, allow_private: bool = False) -> list[str]:
    """The IP addresses a host has, all of them checked; raises BadAddress where one is not public, FetchFailed for none."""
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchFailed(f"{address}: its host is not found ({error}); check the address") from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for ip in addresses:
        if not allow_private and not is_public(ipaddress.ip_address(ip)):
            raise BadAddress(
                f"{address}: leads to {ip}, which is no public address; --allow-private if it is your own server"
            )
    return addresses


def is_public(ip: IP) -> bool:
    """Whether an IP address is one of the public internet.

    >>> [is_public(ipaddress.ip_address(ip)) for ip in ("93.184.216.34", "10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::7f00:1")]
    [True, False, False, False]
    """
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return False  # no name server gives these; what writes one hides something
        if ip in _NAT64:
            return is_public(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
        if ip.scope_id is not None:
            return False
    return (
        ip.is_global
        and not (ip.is_multicast or ip.is_reserved or ip.is_link_local or ip.is_loopback or ip.is_unspecified)
        and not any(ip in network for network in _NEVER if network.version == ip.version)
    )


def _host(name: str, bracketed: bool) -> str:
    """A host in ASCII; raises ValueError where it is none or an IP address written oddly (`2130706433`, `0x7f.1`)."""
    if bracketed:
        ip = ipaddress.IPv6Address(name)
        if ip.scope_id is not None:
            raise ValueError("an address of one network card")
        return str(ip)
    host = name.removesuffix(".").encode("idna").decode("ascii").lower() if not name.isascii() else name
    host = host.lower().removesuffix(".")
    if len(host) > 253 or _HOST.fullmatch(host) is None:
        raise ValueError(f"{name!r} is no name")
    if _NUMBER.fullmatch(host.rpartition(".")[2]):
        return str(ipaddress.IPv4Address(host))
    return host
