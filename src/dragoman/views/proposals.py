"""New set phrases proposed from the texts: what suddenly recurs in statements of several speakers and is no formula known.

Candidates stand in the ledger (`ledger/candidates`). They are weighed by how suddenly they came: Dunning's log-likelihood ratio
(Computational Linguistics 19(1), 1993) of the occasions that have them before and after, against all occasions of that language. People decide:
`dragoman formulas --accept`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log
from typing import NamedTuple, get_args

import msgspec
from sqlalchemy import ColumnElement, Connection, FromClause, Text, cast, func, select, tuple_

from dragoman.data.formulas import formulas, mechanisms, set_phrases
from dragoman.ledger import tables
from dragoman.ledger.candidates import How
from dragoman.ledger.questions import speakers_of
from dragoman.text.views import fold
from dragoman.views.periods import By, period_of

_PART = 3  # letters: less is part of any phrase
_NAMED = 0.5  # share of a phrase's letters
_MANY = 200  # occasions that must lie before
_WINDOW = 4  # quarters in which a phrase is new
_BEFORE = 3  # quarters that must lie before with a quarter as many occasions at least, to say that it was not there


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """Where a phrase stands: the statement, its document (by key) and the span of the phrase there."""

    statement: str
    document: str
    start: int
    end: int
    day: str
    speakers: list[str]


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """A phrase that may be a formula: since when, on how many occasions before and in the year after, by whom, with three examples.

    An occasion is a contact, or a document of its own where the statement was made in none. `score`: the log-likelihood ratio.
    """

    words: str
    language: str
    how: list[How]
    since: str
    first: str
    occasions: int
    before: int
    speakers: int
    sides: list[str]
    score: float
    examples: list[Example]


class _Place(NamedTuple):
    """Where a candidate stands: the occasion and its day, statement, document, span, what it was found by, what it is made of."""

    occasion: str
    day: str
    statement: str
    number: int
    start: int
    end: int
    how: How
    named: float
    topical: bool


def proposals(
    connection: Connection,
    *,
    language: str | None = None,
    occasions: int = 6,
    speakers: int = 3,
    sides: int = 2,
    limit: int = 50,
) -> list[Proposal]:
    """Phrases that are no formula yet and suddenly recur, the most sudden first: on so many occasions, by so many speakers of so many sides."""
    known = _known()
    totals = _totals(connection, language)
    sudden = []
    for (code, words), places in _gathered(connection, language, occasions).items():
        days = {place.occasion: place.day for place in reversed(places)}
        if len(days) >= occasions and (weighed := _weigh(sorted(days.values()), totals[code])) is not None:
            sudden.append((weighed, code, words, places))
    sudden.sort(key=lambda one: (-one[0][0], one[1], one[2]))
    made: list[Proposal] = []
    taken: dict[str, list[tuple[str, set[str]]]] = defaultdict(list)
    for (score, since, before, after), code, words, places in sudden:
        hows = {place.how for place in places}
        there = {place.occasion for place in places}
        if _covered(words, there, taken[code]) or _made_of_names(places) or _is_known(words, known):
            continue
        made_by = speakers_of(connection, {place.statement for place in places})
        who = {actor for actors in made_by.values() for actor, _ in actors}
        stood_for = Counter(side for actors in made_by.values() for _, side in actors if side is not None)
        if len(who) < speakers or len(stood_for) < sides:
            continue
        taken[code].append((words, there))
        made.append(
            Proposal(
                words=words, language=code, how=[how for how in get_args(How) if how in hows], since=since, first=min(place.day for place in places), occasions=after, before=before,
                speakers=len(who), sides=[side for side, _ in stood_for.most_common(8)], score=round(score, 1),
                examples=_examples(connection, places, made_by),
            )
        )  # fmt: skip
        if len(made) == limit:
            break
    return made


def _occasion() -> ColumnElement[str]:
    """The contact in which something is said, else the document."""
    return func.coalesce(tables.members.c.contact, "d" + cast(tables.statements.c.document, Text))


def _spoken(language: str | None) -> tuple[FromClause, list[ColumnElement[bool]]]:
    """Statements with their documents and contacts, and which of them count: of documents with a day that are no copies."""
    statement, head = tables.statements.c, tables.documents.c
    joined = tables.statements.join(tables.documents, head.number == statement.document).outerjoin(
        tables.members, tables.members.c.report == statement.report
    )
    wanted = [
        head.current,
        head.published.is_not(None),
        head.number.not_in(select(tables.copies.c.document)),
        statement.language != "" if language is None else statement.language == language,
    ]
    return joined, wanted


def _totals(connection: Connection, language: str | None) -> dict[str, Counter[str]]:
    """How many occasions each language has in each quarter."""
    joined, wanted = _spoken(language)
    code, day = tables.statements.c.language, tables.documents.c.published
    question = select(code, day, func.count(_occasion().distinct())).select_from(joined).where(*wanted)
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for told, published, count in connection.execute(question.group_by(code, day)):
        totals[told][period_of(published, By.quarter, "day") or ""] += count
    return totals


def _gathered(connection: Connection, language: str | None, least: int) -> dict[tuple[str, str], list[_Place]]:
    """Where each candidate stands, in order of place, by language and words: those that stand in so many places at least."""
    column, head = tables.candidates.c, tables.documents.c
    joined, wanted = _spoken(language)
    often = select(column.language, column.words).group_by(column.language, column.words).having(func.count() >= least)
    question = (
        select(
            column.language, column.words, _occasion(), head.published, column.statement, column.document, column.start, column.end,
            column.how, column.named, column.topical,
        )
        .select_from(joined.join(tables.candidates, column.statement == tables.statements.c.id))
        .where(*wanted, tuple_(column.language, column.words).in_(often))
        .order_by(column.document, column.start, column.statement, column.end)
    )  # fmt: skip
    found: dict[tuple[str, str], list[_Place]] = defaultdict(list)
    for code, words, *place in connection.execute(question):
        found[code, words].append(_Place(*place))
    return found


def _weigh(days: list[str], totals: Counter[str]) -> tuple[float, str, int, int] | None:
    """Score, quarter it came in, occasions before and in the year from then on; None where it did not come suddenly."""
    quarters = sorted(totals)
    told = Counter(period_of(day, By.quarter, "day") for day in days)
    best: tuple[float, str, int, int] | None = None
    for place in range(_BEFORE, len(quarters)):
        if not told[quarters[place]]:
            continue
        window = quarters[place : place + _WINDOW]
        usual = sum(totals[one] for one in window) / len(window)
        if sum(totals[one] * 4 >= usual for one in quarters[:place]) < _BEFORE:
            continue  # nothing comes suddenly where a corpus begins
        before, inside = sum(told[one] for one in quarters[:place]), sum(told[one] for one in window)
        all_before, all_inside = sum(totals[one] for one in quarters[:place]), sum(totals[one] for one in window)
        if inside < 4 or all_before < _MANY or before * all_inside * 4 > inside * all_before:
            continue
        score = _ratio(before, all_before, inside, all_inside)
        if score > 10.8 and (best is None or score > best[0]):  # one in a thousand, were it chance
            best = (score, quarters[place], before, inside)
    return best


def _ratio(one: int, of_one: int, other: int, of_other: int) -> float:
    """Dunning's log-likelihood ratio of two shares being one.

    >>> round(_ratio(0, 1000, 10, 1000), 1), _ratio(5, 1000, 5, 1000)
    (13.9, 0.0)
    """
    share = (one + other) / (of_one + of_other)
    return 2 * sum(
        count * log(count / (of * share)) + (of - count) * log((1 - count / of) / (1 - share))
        for count, of in ((one, of_one), (other, of_other))
        if 0 < count < of or (count == 0 and of)
        if count
    ) + 2 * sum(
        (of - count) * log(1 / (1 - share)) for count, of in ((one, of_one), (other, of_other)) if not count and share < 1
    )  # fmt: skip


def _known() -> list[str]:
    return [
        word
        for table in (formulas(), set_phrases(), mechanisms())
        for wordings in table.values()
        for words in wordings.values()
        for word in (fold(one).text.strip('"') for one in words)
    ]


def _is_known(words: str, known: Sequence[str]) -> bool:
    """Whether a phrase has a known one in it or is part of one."""
    folded = fold(words).text.strip()
    return any(one in folded or (folded in one and len(folded) > _PART) for one in known)


def _made_of_names(places: Sequence[_Place]) -> bool:
    """Whether a phrase is made of names, offices or a topic's words.

    Where it never stands in quotation marks, one name is enough: 中方愿同塞方一道 is a sentence, no set phrase.
    """
    marked = any(place.how == "quoted" for place in places)
    one = places[0]
    return one.topical or (one.named >= _NAMED if marked else one.named > 0)


def _covered(words: str, there: set[str], taken: Sequence[tuple[str, set[str]]]) -> bool:
    """Whether most of where a phrase stands is where a longer or shorter one that is already proposed stands."""
    return any(
        (words in other or other in words) and len(there & those) >= 0.6 * min(len(there), len(those))
        for other, those in taken
    )


def _examples(
    connection: Connection, places: list[_Place], made_by: dict[str, list[tuple[str, str | None]]]
) -> list[Example]:
    """The first place, one in the middle and the last, of different occasions."""
    ordered = sorted(
        {place.occasion: place for place in reversed(places)}.values(), key=lambda one: (one.day, one.statement)
    )
    days = [one.day for one in ordered]
    shown = [ordered[at] for at in sorted({0, bisect_left(days, days[len(days) // 2]), len(ordered) - 1})]
    head = tables.documents.c
    rows = connection.execute(select(head.number, head.key).where(head.number.in_([one.number for one in shown])))
    keys = {int(row.number): str(row.key) for row in rows}
    return [
        Example(
            statement=one.statement, document=keys[one.number], start=one.start, end=one.end, day=one.day,
            speakers=[actor for actor, _ in made_by.get(one.statement, [])],
        )
        for one in shown
    ]  # fmt: skip
