"""The life of a set phrase: who used it first and since when, in which wordings and languages, how often by year, and who no longer does."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from math import exp, sqrt
from typing import Literal

import msgspec
from sqlalchemy import Connection, func, select

from dragoman.data.formulas import formulas as known
from dragoman.errors import Unknown
from dragoman.ledger import tables
from dragoman.ledger.questions import bound, names_of
from dragoman.ledger.store import mapping, portions
from dragoman.views.periods import By, period_of

Trend = Literal["new", "rising", "falling", "gone", "steady", "rare"]
_SURE = 0.05  # how improbable a silence must be to say that somebody dropped a phrase
_ENOUGH = 3  # documents with a phrase, before anything is said of its rise and fall
_Z = 2.0  # standard errors between the shares of two years before one is called more


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """A phrase where it stands: document (by key), span, and the statement and speaker it is part of, where it is part of one."""

    formula: str
    day: str | None
    document: str
    language: str
    start: int
    end: int
    user: str | None
    statement: str | None
    copy: bool
    quote: str | None = None


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """A wording as texts have it, with the documents that have it and the first day."""

    language: str
    words: str
    documents: int
    first: str | None


class Year(msgspec.Struct, frozen=True, kw_only=True):
    """A period: `documents` that have the phrase, `of` how many in which anybody says anything in its languages; copies left out."""

    period: str
    documents: int
    of: int

    @property
    def share(self) -> float:
        """Documents with the phrase in a thousand."""
        return round(1000 * self.documents / self.of, 1) if self.of else 0.0


class User(msgspec.Struct, frozen=True, kw_only=True):
    """Who says it: an actor or (`actor` None) a side. `dropped`: documents with them since their last use, where so long a silence
    is no chance: at their rate until then about `expected` of these would have it, and none has (P ≤ .05 by Poisson)."""

    actor: str | None
    name: str
    side: str | None
    documents: int
    first: str
    last: str
    dropped: int | None = None
    expected: float | None = None


class History(msgspec.Struct, frozen=True, kw_only=True):
    """All of a phrase. `listed` are the wordings it is found by; `copies` of documents are not counted otherwise."""

    formula: str
    documents: int
    uses: int
    copies: int
    undated: int
    first: Use | None
    last: Use | None
    trend: Trend
    languages: dict[str, int]
    years: list[Year]
    users: list[User]
    wordings: list[Wording]
    listed: dict[str, list[str]]


def histories(
    connection: Connection,
    slugs: Iterable[str] = (),
    *,
    language: str | None = None,
    side: str | None = None,
    user: str | None = None,
    since: str | None = None,
    until: str | None = None,
    by: By = By.year,
) -> list[History]:
    """The history of each formula (all that occur, unless some are named), the most used first; without wordings unless named.

    Days are those on which documents were published. Raises Unknown for a name that is no formula's.
    """
    wanted = list(slugs)
    _refuse(connection, wanted)
    found = _uses(connection, wanted, language, user, since, until)
    sides = _sides(connection, {one.user for one in found if one.user is not None})
    if side is not None:
        found = [one for one in found if one.user is not None and sides.get(one.user) == side]
    grouped: dict[str, list[Use]] = defaultdict(list)
    for use in found:
        grouped[use.formula].append(use)
    spoken = _Spoken(connection, since, until)
    names = names_of(connection, {one.user for one in found if one.user is not None}) if wanted else {}
    made = [
        _history(connection, slug, uses, spoken, sides, names, by, language, whole=bool(wanted)) for slug, uses in grouped.items()
    ]  # fmt: skip
    return sorted(made, key=lambda one: (-one.documents, one.formula))


def uses(connection: Connection, slug: str, **asked: str | None) -> list[Use]:
    """Every place of a phrase with its words, the earliest first. Raises Unknown."""
    _refuse(connection, [slug])
    return _quoted(
        connection, _uses(connection, [slug], *(asked.get(name) for name in ("language", "user", "since", "until")))
    )


def places(
    connection: Connection, slug: str, *, limit: int, offset: int = 0, **asked: str | None
) -> tuple[int, list[Use]]:
    """How many places of a phrase there are, and some of them with their words, the latest first. Raises Unknown."""
    _refuse(connection, [slug])
    found = _uses(connection, [slug], *(asked.get(name) for name in ("language", "user", "since", "until")))[::-1]
    return len(found), _quoted(connection, found[offset : offset + limit])


class _Spoken:
    """Documents in which anybody says anything: by language and day, and by who speaks; copies left out."""

    def __init__(self, connection: Connection, since: str | None, until: str | None) -> None:
        head, statement = tables.documents.c, tables.statements.c
        copies = set(connection.execute(select(tables.copies.c.document)).scalars())
        days = mapping(connection, select(head.number, head.published).where(head.current))
        low, high = None if since is None else bound(since, 0), None if until is None else bound(until, 1)
        self.days: dict[int, str] = {
            number: day for number, day in days.items()
            if day is not None and number not in copies and (low is None or day >= low) and (high is None or day <= high)
        }  # fmt: skip
        spoken = mapping(
            connection, select(statement.document, func.max(statement.language)).group_by(statement.document)
        )
        self.language = {number: language for number, language in spoken.items() if number in self.days and language}
        self._periods: dict[By, dict[str, Counter[str]]] = {}

    def periods(self, languages: Collection[str], by: By) -> Counter[str]:
        """How many documents speak in these languages, by period."""
        if by not in self._periods:
            told: dict[str, Counter[str]] = defaultdict(Counter)
            for number, language in self.language.items():
                if (period := period_of(self.days[number], by, "day")) is not None:
                    told[language][period] += 1
            self._periods[by] = told
        return sum((self._periods[by].get(language, Counter()) for language in languages), Counter())


def _refuse(connection: Connection, slugs: list[str]) -> None:
    for slug in slugs:
        there = select(tables.formulas.c.formula).where(tables.formulas.c.formula == slug).limit(1)
        if slug not in known() and connection.execute(there).first() is None:
            raise Unknown(f"{slug}: no formula is called so; `dragoman formulas` lists them")


def _uses(
    connection: Connection, slugs: list[str], language: str | None, user: str | None, since: str | None, until: str | None
) -> list[Use]:  # fmt: skip
    formula, head = tables.formulas.c, tables.documents.c
    question = (
        select(
            formula.formula, head.published, head.key, formula.language, formula.start, formula.end, formula.user, formula.statement,
            tables.copies.c.original,
        )
        .join(tables.documents, head.number == formula.document)
        .outerjoin(tables.copies, tables.copies.c.document == formula.document)
        .where(head.current)
    )  # fmt: skip
    if slugs:
        question = question.where(formula.formula.in_(slugs))
    if language is not None:
        question = question.where(formula.language.like(f"{language}%"))
    if user is not None:
        question = question.where(formula.user == user)
    if since is not None:
        question = question.where(head.published >= bound(since, 0))
    if until is not None:
        question = question.where(head.published <= bound(until, 1))
    found = [
        Use(
            formula=slug, day=day, document=key, language=code.partition("-")[0], start=start, end=end, user=who, statement=statement,
            copy=original is not None,
        )
        for slug, day, key, code, start, end, who, statement, original in connection.execute(question)
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.day or "", one.document, one.start))


def _history(
    connection: Connection,
    slug: str,
    found: list[Use],
    spoken: _Spoken,
    sides: Mapping[str, str | None],
    names: Mapping[str, str],
    by: By,
    language: str | None,
    *,
    whole: bool,
) -> History:
    own = [one for one in found if not one.copy]
    dated = [one for one in own if one.day is not None]
    languages = {
        code: len({one.document for one in own if one.language == code}) for code in {one.language for one in own}
    }
    base = spoken.periods({language} if language is not None else set(languages), by)
    per: dict[str, set[str]] = defaultdict(set)
    for one in dated:
        per[period_of(one.day, by, "day") or ""].add(one.document)
    years = [
        Year(period=period, documents=len(per.get(period, ())), of=base[period]) for period in sorted(base | per.keys())
    ]
    ends = (
        _quoted(connection, [dated[0], dated[-1]])
        if dated and whole
        else [dated[0], dated[-1]]
        if dated
        else [None, None]
    )
    return History(
        formula=slug, documents=len({one.document for one in own}), uses=len(own), copies=len({one.document for one in found if one.copy}),
        undated=len({one.document for one in own if one.day is None}), first=ends[0], last=ends[1], trend=_trend(years),
        languages=dict(sorted(languages.items(), key=lambda pair: (-pair[1], pair[0]))), years=years,
        users=_users(connection, dated, sides, names, spoken) if whole else [],
        wordings=_wordings(_quoted(connection, own)) if whole else [], listed=known().get(slug, {}),
    )  # fmt: skip


def _trend(years: list[Year]) -> Trend:
    """What the last two periods say that have a hundred documents, or more than a tenth as many as the fullest.

    >>> _trend([Year(period="2022", documents=0, of=900), Year(period="2023", documents=9, of=900), Year(period="2024", documents=40, of=900)])
    'rising'
    >>> _trend([Year(period="2023", documents=30, of=900), Year(period="2024", documents=0, of=900)])
    'gone'
    """
    full = max((one.of for one in years), default=0)
    told = [one for one in years if one.of >= min(100, full / 10)]
    if sum(one.documents for one in told) < _ENOUGH or len(told) < 2:
        return "rare"
    before, last = told[-2], told[-1]
    if not any(one.documents for one in told[:-1]):
        return "new"
    if not last.documents and before.documents / before.of * last.of >= _ENOUGH:
        return "gone"
    pooled = (before.documents + last.documents) / (before.of + last.of)
    error = sqrt(pooled * (1 - pooled) * (1 / before.of + 1 / last.of))
    z = (last.documents / last.of - before.documents / before.of) / error if error else 0.0
    return "rising" if z >= _Z else "falling" if z <= -_Z else "steady"


def _users(
    connection: Connection,
    dated: list[Use],
    sides: Mapping[str, str | None],
    names: Mapping[str, str],
    spoken: _Spoken,
) -> list[User]:
    by_actor: dict[str, list[Use]] = defaultdict(list)
    for one in dated:
        if one.user is not None:
            by_actor[one.user].append(one)
    documents = _speaking(connection, by_actor, spoken)
    found = [
        _user(actor, names.get(actor, actor), sides.get(actor), uses, documents.get(actor, [])) for actor, uses in by_actor.items()
    ]  # fmt: skip
    by_side: dict[str, list[Use]] = defaultdict(list)
    for actor, told in by_actor.items():
        if (side := sides.get(actor)) is not None:
            by_side[side] += told
    for side, told in by_side.items():
        days = {
            document: day
            for actor in by_actor
            if sides.get(actor) == side
            for document, day in documents.get(actor, ())
        }
        found.append(_user(None, side, side, told, list(days.items())))
    return sorted(found, key=lambda one: (one.actor is not None, -one.documents, one.name))


def _user(actor: str | None, name: str, side: str | None, told: list[Use], spoke: list[tuple[int, str]]) -> User:
    days = sorted(one.day for one in told if one.day is not None)
    first, last = days[0], days[-1]
    number = len({one.document for one in told})
    until = sum(first <= day <= last for _, day in spoke)
    since = sum(day > last for _, day in spoke)
    expected = number / max(until, number) * since
    gone = number >= _ENOUGH and exp(-expected) <= _SURE
    return User(
        actor=actor, name=name, side=side, documents=number, first=first, last=last, dropped=since if gone else None,
        expected=round(expected, 1) if gone else None,
    )  # fmt: skip


def _speaking(connection: Connection, actors: Iterable[str], spoken: _Spoken) -> dict[str, list[tuple[int, str]]]:
    """The documents in which actors speak, with their days."""
    who, statement = tables.statement_actors.c, tables.statements.c
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for some in portions(sorted(actors)):
        question = (
            select(who.actor, statement.document)
            .join(tables.statements, statement.id == who.statement)
            .where(who.role == "speaker", who.actor.in_(some))
            .distinct()
        )
        for actor, number in connection.execute(question):
            if number in spoken.days:
                found[actor].append((number, spoken.days[number]))
    return found


def _wordings(quoted: list[Use]) -> list[Wording]:
    told: dict[tuple[str, str], list[Use]] = defaultdict(list)
    spelt: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in quoted:
        words = " ".join((one.quote or "").split())
        told[one.language, words.casefold()].append(one)
        spelt[one.language, words.casefold()][words] += 1
    found = [
        Wording(
            language=key[0], words=spelt[key].most_common(1)[0][0], documents=len({one.document for one in same}),
            first=min((one.day for one in same if one.day is not None), default=None),
        )
        for key, same in told.items()
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.language, -one.documents, one.words))


def _quoted(connection: Connection, found: list[Use]) -> list[Use]:
    """Uses with the words that stand there."""
    head = tables.documents.c
    texts: dict[str, str] = {}
    for some in portions(sorted({one.document for one in found})):
        texts |= mapping(connection, select(head.key, head.text).where(head.current, head.key.in_(some)))
    return [msgspec.structs.replace(one, quote=texts[one.document][one.start : one.end]) for one in found]


def _sides(connection: Connection, actors: set[str]) -> dict[str, str | None]:
    """The side each actor stands for, as most documents have it."""
    column = tables.actors.c
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for some in portions(sorted(actors)):
        question = (
            select(column.actor, column.state, func.count())
            .where(column.actor.in_(some))
            .group_by(column.actor, column.state)
        )
        for actor, state, number in connection.execute(question):
            if state is not None:
                counted[actor][state] += number
    sides: dict[str, str | None] = {actor: states.most_common(1)[0][0] for actor, states in counted.items()}
    return {actor: actor.removeprefix("state:") for actor in actors if actor.startswith("state:")} | sides
