"""Pages, feeds and files fetched from the web for those who give their address: politely, and within limits.

Proxies that the environment names are not used: a proxy resolves names itself, so that the check of addresses would
check nothing. Who can only reach the web through one fetches with another program and gives the file. No cookies are
kept or sent, and nothing is tried twice.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urljoin

from dragoman import __version__
from dragoman.documents import robots
from dragoman.documents.addresses import Address, parsed, resolved
from dragoman.documents.extras import needed
from dragoman.documents.hints import Fetching
from dragoman.documents.inputs import suffix_of
from dragoman.errors import BadAddress, FetchFailed, HugeInput, InputError

AGENT = f"{robots.NAME}/{__version__}"
_TRIED = 3  # addresses of one host, where the first does not answer
_REDIRECTS = (301, 302, 303, 307, 308)
_KINDS = {  # kind of content → suffix of the format it is read as; "" where the address or the content tells
    "text/html": ".html", "application/xhtml+xml": ".html",
    "application/rss+xml": ".xml", "application/atom+xml": ".xml", "application/rdf+xml": ".xml",
    "application/xml": ".xml", "text/xml": ".xml",
    "application/pdf": ".pdf",
    "application/json": ".json", "application/x-ndjson": ".jsonl", "application/jsonl": ".jsonl",
    "text/plain": "", "text/markdown": ".md", "text/csv": ".csv", "text/tab-separated-values": ".tsv",
    "application/gzip": "", "application/x-gzip": "", "application/zstd": "", "": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: where it led to, the bytes, the suffix of their format, the encoding HTTP says."""

    url: str
    data: bytes
    suffix: str
    charset: str | None


class Fetcher:
    """Fetches addresses one after another, and remembers what hosts ask of it."""

    def __init__(self, how: Fetching) -> None:
        self._how = how
        self._rules: dict[str, robots.Rules] = {}
        self._asked: dict[str, float] = {}  # host → when it may be asked again

    def fetch(self, words: str) -> Fetched:
        """What an address gives. Raises BadAddress, FetchFailed, HugeInput, MissingExtra; messages begin with the address."""
        needed("urllib3", words)
        first = address = parsed(words, any_port=self._how.allow_private)
        try:
            for _ in range(self._how.redirects + 1):
                self._allowed(address)
                with self._answer(address) as (status, headers, body):
                    if status in _REDIRECTS:
                        address = self._next(address, headers)
                        continue
                    if status != 200:
                        reason = http.client.responses.get(status, "")
                        raise FetchFailed(f"{address}: the server answered {status} {reason}; check the address")
                    suffix, charset = _kind(address, headers.get("content-type") or "")
                    return Fetched(str(address), _whole(address, body, self._how.size), suffix, charset)
            raise FetchFailed(f"{first}: more than {self._how.redirects} redirects; check the address")
        except InputError as error:
            said = str(error).removeprefix(f"{first}:")
            raise type(error)(f"{words}:{said}" if said != str(error) else f"{words}: leads to {said}") from error

    def _allowed(self, address: Address) -> None:
        """Raises BadAddress where the host's robots.txt forbids an address, FetchFailed where it can't be read."""
        rules = self._rules.get(address.origin)
        if rules is None or rules.until < time.monotonic():
            rules = self._robots(address)
            self._rules[address.origin] = rules
        if rules.unknown is not None:
            raise FetchFailed(f"{address}: nothing may be fetched without the host's robots.txt ({rules.unknown})")
        if not rules.allow(str(address)):
            raise BadAddress(f"{address}: the host's robots.txt forbids it; ask the publisher for the text")

    def _robots(self, page: Address) -> robots.Rules:
        """What the robots.txt of a page's host says, redirects followed; raises BadAddress where the host may not be asked."""
        address = parsed(page.origin + "/robots.txt", any_port=True)
        try:
            for _ in range(self._how.redirects + 1):
                with self._answer(address) as (status, headers, body):
                    if status not in _REDIRECTS:
                        text = b"".join(_first(body, robots.SIZE)) if status == 200 else b""
                        return robots.rules(status, text, time.monotonic(), str(address))
                    address = self._next(address, headers)
        except (BadAddress, FetchFailed) as error:
            if isinstance(error, BadAddress) and address.origin == page.origin:
                raise BadAddress(f"{page}:{str(error).removeprefix(f'{address}:')}") from error
            return robots.unreached(str(error), time.monotonic())
        return robots.rules(
            404, b"", time.monotonic(), str(address)
        )  # the standard: after five it may be taken for none

    def _next(self, address: Address, headers: Any) -> Address:
        """Where a redirect leads."""
        return parsed(urljoin(str(address), headers.get("location") or ""), any_port=self._how.allow_private)

    def _wait(self, address: Address) -> None:
        """Lets the host rest for as long as it asks, at least our own delay."""
        rules = self._rules.get(address.origin)
        now = time.monotonic()
        rest = max(0.0, self._asked.get(address.host, now) - now)
        self._asked[address.host] = now + rest + max(self._how.delay, 0.0 if rules is None else rules.delay())
        time.sleep(rest)

    @contextmanager
    def _answer(self, address: Address) -> Iterator[tuple[int, Any, Iterator[bytes]]]:
        """Status, headers and body of a host's answer; the connection is cut when it takes too long."""
        urllib3 = needed("urllib3", str(address))
        self._wait(address)
        connection = self._connected(address)
        late = threading.Event()
        watch = threading.Timer(self._how.total, _cut, (connection.sock, late))
        watch.daemon = True
        watch.start()
        try:
            connection.request(
                "GET", address.target, preload_content=False,
                headers={"Host": address.server, "User-Agent": AGENT, "Accept-Encoding": "gzip", "Accept": "*/*",
                         "Connection": "close"},
            )  # fmt: skip
            response = connection.getresponse()
            yield response.status, response.headers, response.stream(1 << 16, decode_content=True)
            if late.is_set():
                raise TimeoutError
        except (urllib3.exceptions.HTTPError, http.client.HTTPException, OSError, ValueError) as error:
            if late.is_set() or isinstance(error, TimeoutError | urllib3.exceptions.TimeoutError):
                raise FetchFailed(f"{address}: no whole answer in time; try again later") from error
            raise FetchFailed(f"{address}: the answer broke off or is none ({error}); try again later") from error
        finally:
            watch.cancel()
            connection.close()

    def _connected(self, address: Address) -> Any:
        """A connection to one of a host's checked addresses; with TLS, the certificate must be the host's."""
        urllib3 = needed("urllib3", str(address))
        from urllib3.connection import HTTPConnection, HTTPSConnection

        failure: Exception = OSError("no address")
        for ip in resolved(address, self._how.allow_private)[:_TRIED]:
            connection: Any
            if address.scheme == "https":
                connection = HTTPSConnection(
                    ip, address.port, timeout=self._how.connect, ssl_context=_trust(), server_hostname=address.host
                )
            else:
                connection = HTTPConnection(ip, address.port, timeout=self._how.connect)
            try:
                connection.connect()
            except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
                connection.close()
                failure = error
                continue
            connection.timeout = self._how.read
            return connection
        raise FetchFailed(f"{address}: no connection ({failure}); try again later") from failure


@cache
def fetcher(how: Fetching) -> Fetcher:
    """The one fetcher of a process for a way of fetching, so that hosts are not asked more often than they should be."""
    return Fetcher(how)


@cache
def _trust() -> ssl.SSLContext:
    """The system's certificates, and those trafilatura brings, for systems that have none."""
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _cut(connection: socket.socket, late: threading.Event) -> None:
    """Ends a connection from outside, whatever it waits for."""
    late.set()
    with suppress(OSError):  # closed already
        socket.socket.shutdown(connection, socket.SHUT_RDWR)  # not TLS's own, which would wait for the other side


def _whole(address: Address, body: Iterator[bytes], most: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    for part in body:
        size += len(part)
        if size > most:
            raise HugeInput(f"{address}: more than {most:,} bytes; fetch it yourself and give the file")
        parts.append(part)
    return b"".join(parts)


def _first(body: Iterator[bytes], most: int) -> Iterator[bytes]:
    size = 0
    for part in body:
        yield part
        size += len(part)
        if size >= most:
            return


def _kind(address: Address, stated: str) -> tuple[str, str | None]:
    """The suffix of the format and the encoding that a Content-Type states; raises FetchFailed for what is not read."""
    from email.message import Message

    message = Message()
    message["content-type"] = stated
    kind = message.get_content_type() if stated.strip() else ""
    told = suffix_of(address.target.partition("?")[0])
    if kind == "application/octet-stream" and told in _KINDS.values():
        return told, None
    if kind not in _KINDS:
        raise FetchFailed(f"{address}: {kind} is not fetched, only pages, feeds, PDF, JSON, tables and text")
    charset = message.get_param("charset")
    known = _KINDS[kind] or (told if told in _KINDS.values() else "")
    return known, charset if isinstance(charset, str) else None
