"""What a host's robots.txt allows us, after RFC 9309."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dragoman.documents.extras import needed

NAME = "Dragoman"  # the product token a robots.txt may address
SIZE = 512_000  # bytes read of one; the standard asks for no less than 500 KiB
KEPT = 86_400  # seconds it may be used
KEPT_UNREACHED = 300  # … and what follows from not reaching it
_SLOWEST = 30.0  # seconds between requests, whatever it asks


@dataclass(frozen=True, slots=True)
class Rules:
    """What one robots.txt says, and until when (seconds of a monotonic clock) it is used.

    `parsed` is None where there is none and all is allowed; `unknown` says why it can't be known, and nothing is.
    """

    until: float
    parsed: Any = None
    unknown: str | None = None

    def allow(self, address: str) -> bool:
        """Whether we may fetch an address of this host."""
        return self.unknown is None and (self.parsed is None or bool(self.parsed.can_fetch(address, NAME)))

    def delay(self) -> float:
        """How many seconds it asks us to wait between requests."""
        asked = None if self.parsed is None else self.parsed.crawl_delay(NAME)
        return min(float(asked or 0), _SLOWEST)


def rules(status: int, body: bytes, now: float, source: str) -> Rules:
    """What follows from the answer to the request for a robots.txt.

    No such file (4xx): all is allowed. An error of the server (5xx) or too many requests (429): nothing is, for a while.

    >>> rules(404, b"", 0, "").allow("https://example.org/a"), rules(503, b"", 0, "").allow("https://example.org/a")
    (True, False)
    >>> rules(200, b"User-agent: *\\nDisallow: /a\\nAllow: /a/b", 0, "").allow("https://example.org/a/b")
    True
    """
    if 400 <= status < 500 and status != 429:
        return Rules(now + KEPT)
    if status != 200:
        return unreached(f"{source}: the server answered {status}; try again later", now)
    protego = needed("protego", source)
    text = body[:SIZE].decode("utf-8-sig", errors="replace").replace("\x00", "")
    return Rules(now + KEPT, parsed=protego.Protego.parse(text))


def unreached(why: str, now: float) -> Rules:
    """What follows where there is no answer: nothing is allowed, for a while."""
    return Rules(now + KEPT_UNREACHED, unknown=why)
