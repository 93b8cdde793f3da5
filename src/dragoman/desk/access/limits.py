"""How often something may be asked, and how long those wait who guess: kept in memory, for one process."""

from __future__ import annotations

import ipaddress
import math
import time
from collections.abc import Callable
from threading import Lock

from dragoman.desk.access.visitor import Refused

_KEPT = 20_000  # keys; above that the ones that are full again go


class Buckets:
    """For each key `burst` asks at once, and `rate` a second after that.

    >>> now = [0.0]
    >>> buckets = Buckets(rate=1, burst=2, clock=lambda: now[0])
    >>> [buckets.take("lan") for _ in range(3)]
    [0.0, 0.0, 1.0]
    >>> now[0] = 1.0
    >>> buckets.take("lan")
    0.0
    """

    def __init__(self, rate: float, burst: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.rate, self.burst, self._clock = rate, burst, clock
        self._held: dict[str, tuple[float, float]] = {}
        self._lock = Lock()

    def take(self, key: str, cost: float = 1) -> float:
        """Take from a key's bucket: 0 where it had enough, else the seconds until it has, with nothing taken."""
        with self._lock:
            now = self._clock()
            left, at = self._held.get(key, (self.burst, now))
            left = min(self.burst, left + (now - at) * self.rate)
            enough = left >= cost
            self._held[key] = (left - cost if enough else left, now)
            if len(self._held) > _KEPT:
                self._prune(now)
            return 0.0 if enough else (cost - left) / self.rate

    def _prune(self, now: float) -> None:
        full = [key for key, (left, at) in self._held.items() if left + (now - at) * self.rate >= self.burst]
        for key in full or list(self._held)[: _KEPT // 2]:
            del self._held[key]


class Waits:
    """Growing waits of those who are wrong again and again: none for the first `free` times, then 1 s, 2 s, 4 s … up to `most`.

    >>> now = [0.0]
    >>> waits = Waits(free=2, most=60, clock=lambda: now[0])
    >>> for _ in range(5): waits.wrong("lan")
    >>> waits.left("lan"), waits.left("binh")
    (4.0, 0.0)
    >>> waits.right("lan"); waits.left("lan")
    0.0
    """

    def __init__(self, free: int, most: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.free, self.most, self._clock = free, most, clock
        self._held: dict[str, tuple[int, float]] = {}
        self._lock = Lock()

    def left(self, key: str) -> float:
        """Seconds until a key may try again."""
        with self._lock:
            times, at = self._held.get(key, (0, 0.0))
            return max(0.0, at + self._wait(times) - self._clock())

    def wrong(self, key: str) -> None:
        """A try that failed. What was long ago is forgotten."""
        with self._lock:
            now = self._clock()
            times, at = self._held.get(key, (0, now))
            self._held[key] = (1 if now - at > 4 * self.most else times + 1, now)
            if len(self._held) > _KEPT:
                for old in [one for one, (_, at) in self._held.items() if now - at > self.most] or list(self._held)[
                    : _KEPT // 2
                ]:
                    del self._held[old]

    def right(self, key: str) -> None:
        """A try that did not fail."""
        with self._lock:
            self._held.pop(key, None)

    def _wait(self, times: int) -> float:
        return 0.0 if times <= self.free else min(self.most, 2.0 ** (times - self.free - 1))


class Limits:
    """All limits of a desk."""

    def __init__(self) -> None:
        self.users = Buckets(rate=30, burst=300)  # requests of one user
        self.strangers = Buckets(rate=5, burst=60)  # requests of an address that is nobody's yet
        self.wrong_tokens = Buckets(rate=0.2, burst=10)  # of an address
        self.logins = Buckets(rate=0.2, burst=10)  # of an address, right and wrong ones
        self.refusals = Buckets(rate=0.5, burst=100)  # that are written into the log
        self.texts = Buckets(rate=0.1, burst=30)  # brought by one user
        self.fetches = Buckets(rate=0.1, burst=10)  # asked for by one user
        self.guesses = Waits(free=3, most=900)  # of one name from one address
        self.guessed = Waits(free=20, most=30)  # of one name from anywhere: short, for nobody shall lock others out


def check(bucket: Buckets, key: str, what: str) -> None:
    """Take from a bucket, or raise Refused with the seconds to wait."""
    refuse(bucket.take(key), what)


def refuse(seconds: float, what: str) -> None:
    """Raise Refused where there are seconds to wait."""
    if seconds > 0:
        wait = math.ceil(seconds)
        raise Refused(f"too many {what}; try again in {wait} s", 429, {"retry-after": str(wait)})


def network(client: str) -> str:
    """An address as limits count it: of IPv6 the /64, which one household has.

    >>> network("2001:db8:1:2:3::4"), network("192.0.2.1"), network("testclient")
    ('2001:db8:1:2::/64', '192.0.2.1', 'testclient')
    """
    try:
        ip = ipaddress.ip_address(client)
    except ValueError:
        return client
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped is None:
        return str(ipaddress.ip_network((int(ip) >> 64 << 64, 64)))
    return str(getattr(ip, "ipv4_mapped", None) or ip)
