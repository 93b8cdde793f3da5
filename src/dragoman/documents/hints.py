"""What the user says about the inputs, where the inputs do not say it themselves."""

from __future__ import annotations

from dataclasses import dataclass, field

LIMIT = 20_000_000  # code points of one document; far beyond any article, short of what would fill the memory
CONNECT, READ, TOTAL = 10.0, 20.0, 60.0  # seconds to connect, between two pieces of an answer, for an answer as a whole
SIZE = 32 << 20  # bytes of an answer, unpacked
REDIRECTS = 5  # followed, each checked like the first address
DELAY = 1.0  # seconds between two requests to one host


@dataclass(frozen=True, slots=True)
class Fetching:
    """How addresses are fetched. `allow_private`: also from the local network and from any port; `follow`: of a feed's entries the
    pages they lead to.
    """

    allow_private: bool = False
    follow: bool = False
    connect: float = CONNECT
    read: float = READ
    total: float = TOTAL
    size: int = SIZE
    redirects: int = REDIRECTS
    delay: float = DELAY


@dataclass(frozen=True, slots=True)
class Hints:
    """Hints for all documents of a run, the names of a row's fields, and how addresses are fetched."""

    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    limit: int = LIMIT
    fields: dict[str, str] = field(default_factory=dict)
    fetching: Fetching = Fetching()
