"""What the user says about the inputs, where the inputs do not say it themselves."""

from __future__ import annotations

from dataclasses import dataclass, field

LIMIT = 20_000_000  # code points of one document; far beyond any article, short of what would fill the memory


@dataclass(frozen=True, slots=True)
class Hints:
    """Hints for all documents of a run, and the names of a row's fields in JSON inputs."""

    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    limit: int = LIMIT
    fields: dict[str, str] = field(default_factory=dict)
