"""Lists in parts: `limit`, `offset`, and where the next part is."""

from __future__ import annotations

from typing import Annotated, Any, Generic, Protocol, TypeVar

import msgspec
from starlette.requests import Request

T = TypeVar("T")


Limit = Annotated[int, msgspec.Meta(ge=1, le=200, description="No more than so many.")]
Offset = Annotated[int, msgspec.Meta(ge=0, le=10_000_000, description="Leave out so many first.")]


class Part(Protocol):
    """Which part of a list is asked for."""

    @property
    def limit(self) -> int:
        """No more than so many."""

    @property
    def offset(self) -> int:
        """So many left out first."""


class Page(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """A part of a list. `next`: the address of the part after it, null at the end; `total`: how many there are in all, null where counting is dear."""

    items: list[T]
    next: str | None = None
    total: int | None = None


def page(found: list[T], asked: Part, total: int | None = None) -> Page[T]:
    """A part, of a list asked for with one more than wanted: whether there is more is known by it."""
    return Page(items=found[: asked.limit], next="more" if len(found) > asked.limit else None, total=total)


def linked(found: Page[Any], request: Request, asked: Any) -> tuple[Page[Any], str | None]:
    """A part with the address of the next in it, and as a Link header."""
    if found.next is None:
        return found, None
    where = request.url.include_query_params(offset=asked.offset + asked.limit)
    address = f"{where.path}?{where.query}"
    return msgspec.structs.replace(found, next=address), f'<{address}>; rel="next"'
