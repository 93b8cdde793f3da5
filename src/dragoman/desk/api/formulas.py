"""Set phrases: how often each is used, and the life of one."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from dragoman.desk.api._filters import Day, Name
from dragoman.desk.api._operations import Call, operation, routes
from dragoman.desk.api._paging import Limit, Offset, Page, page
from dragoman.errors import Unknown
from dragoman.views.asked import actor_named, state_named
from dragoman.views.formulas import History, Use, histories, uses
from dragoman.views.periods import By

Slug = Annotated[str, msgspec.Meta(max_length=200, description="A set phrase's name, as one-china.")]
Language = Literal["vi", "zh", "en", "fr"]


class Life(msgspec.Struct, frozen=True, kw_only=True):
    """Whose and when."""

    language: Annotated[Language, msgspec.Meta(description="Only where the text is in this language.")] | None = None
    side: (
        Annotated[Name, msgspec.Meta(description="Used by those who stand for this state or organisation.")] | None
    ) = None
    speaker: Annotated[Name, msgspec.Meta(description="Used by this actor: an id, or a name in any script.")] | None = (
        None
    )
    since: Annotated[Day, msgspec.Meta(description="Published on or after this day, month or year.")] | None = None
    until: Annotated[Day, msgspec.Meta(description="Published by this day, month or year.")] | None = None
    by: Annotated[By, msgspec.Meta(description="How long a period is.")] = By.year


class Asked(Life, frozen=True, kw_only=True):
    """Whose and when, and which part of the list."""

    limit: Limit = 50
    offset: Offset = 0


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """Which places of a phrase."""

    language: Annotated[Language, msgspec.Meta(description="Only where the text is in this language.")] | None = None
    speaker: Annotated[Name, msgspec.Meta(description="Used by this actor: an id, or a name in any script.")] | None = (
        None
    )
    since: Annotated[Day, msgspec.Meta(description="Published on or after this day, month or year.")] | None = None
    until: Annotated[Day, msgspec.Meta(description="Published by this day, month or year.")] | None = None
    limit: Limit = 50
    offset: Offset = 0


@operation("GET", "/formulas", group="formulas")
def formulas(call: Call, asked: Asked) -> Page[History]:
    """Set phrases that occur, the most used first; users and wordings only in the history of one."""
    found = _histories(call, [], asked)
    return page(found[asked.offset : asked.offset + asked.limit + 1], asked, len(found))


@operation("GET", "/formulas/{slug}", group="formulas")
def formula(call: Call, slug: Slug, asked: Life) -> History:
    """One set phrase's history: first and last use, wordings by language, users, periods, and who dropped it."""
    found = _histories(call, [slug], asked)
    if not found:
        raise Unknown(f"{slug}: no document has this phrase with all that is asked")
    return found[0]


@operation("GET", "/formulas/{slug}/uses", group="formulas")
def formula_uses(call: Call, slug: Slug, asked: Places) -> Page[Use]:
    """Every place of a set phrase with its words, the earliest first."""
    user = None if asked.speaker is None else actor_named(call.ledger, asked.speaker)
    name = ("uses", slug, asked.language, user, asked.since, asked.until)

    def made() -> list[Use]:
        with call.ledger.reading() as connection:
            return uses(connection, slug, language=asked.language, user=user, since=asked.since, until=asked.until)

    found: list[Use] = call.desk.kept(name, made)
    return page(found[asked.offset : asked.offset + asked.limit + 1], asked, len(found))


def _histories(call: Call, slugs: list[str], asked: Life) -> list[History]:
    side = None if asked.side is None else state_named(asked.side)
    user = None if asked.speaker is None else actor_named(call.ledger, asked.speaker)
    name = ("formulas", *slugs, asked.language, side, user, asked.since, asked.until, asked.by)

    def made() -> list[History]:
        with call.ledger.reading() as connection:
            return histories(
                connection, slugs, language=asked.language, side=side, user=user, since=asked.since, until=asked.until, by=asked.by
            )  # fmt: skip

    found: list[History] = call.desk.kept(name, made)
    return found


ROUTES = routes(formulas, formula, formula_uses)
