"""New set phrases proposed from the texts: what suddenly recurs in statements of several speakers and is no formula known.

A candidate is what stands in quotation marks, a number of things counted off (六个更, "four goods"), a whole clause or list between
two commas in Chinese, or words in capitals elsewhere. Candidates are weighed by how suddenly they came: Dunning's log-likelihood ratio
(Computational Linguistics 19(1), 1993) of the occasions that have them before and after, against all occasions of that language. People decide:
`dragoman formulas --accept`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import log
from typing import Literal, NamedTuple, get_args

import msgspec
from sqlalchemy import Connection, select

from dragoman.data.formulas import formulas, mechanisms, set_phrases
from dragoman.ledger import tables
from dragoman.ledger.questions import speakers_of
from dragoman.ledger.store import mapping, portions
from dragoman.mentions.scan import scan
from dragoman.text.views import fold
from dragoman.views.periods import By, period_of

_QUOTED = re.compile(r"[“\"«「『]\s?([^“”\"«»「」『』\n]{2,60}?)\s?[”\"»」』]")
_HAN = r"[\u3400-\u9fff]"
_LISTS = [
    re.compile(rf"(?:{_HAN}{{{size}}}、)+{_HAN}{{{size}}}(?!{_HAN})") for size in (2, 3, 4, 5)
]  # as long one as the other
_CLAUSE = re.compile(rf"(?:(?<=[，。；：、？！])|^){_HAN}{{4,12}}(?=[，。；：、？！]|$)", re.MULTILINE)
_COUNTED = re.compile(rf"(?<!{_HAN})[二三四五六七八九十两](?:个|大|项){_HAN}{{1,4}}(?!{_HAN})")
_CAPITALS = re.compile(
    r"(?<![\w.] )(?<!\w)[A-ZĐÀ-ÖØ-Ý][\w’'-]+(?: (?:of|and|for|the|with|de|des|du|la|et|pour|và)){0,2}(?:[ -][A-ZĐÀ-ÖØ-Ý][\w’'-]+){1,5}"
)
_NAMES = frozenset({"person", "body", "state", "city", "outlet", "office", "surname"})
_APART = "\n\n"  # between statements searched as one text: no candidate goes over two line breaks
_BATCH = 5000
_WORDS = 9
_MANY = 200  # occasions that must lie before
_WINDOW = 4  # quarters in which a phrase is new
_BEFORE = 3  # quarters that must lie before with a quarter as many occasions at least, to say that it was not there


How = Literal["quoted", "counted", "list", "clause", "capitals"]


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


class _Said(NamedTuple):
    """A statement: document, its day, the occasion, id, span, language."""

    number: int
    day: str
    occasion: str
    statement: str
    start: int
    end: int
    language: str


class _Place(msgspec.Struct, frozen=True, gc=False):
    occasion: str
    day: str
    statement: str
    number: int
    start: int
    end: int


_Spot = tuple[int, int, int, How]  # a statement by its number among those told, and a span of its words


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
    told = _told(connection)
    found, base = _gathered(connection, told, language)
    totals = {code: Counter(period_of(day, By.quarter, "day") or "" for day, _ in days) for code, days in base.items()}
    sudden = []
    for (code, words), spots in found.items():
        if len(spots) < occasions:
            continue
        days = {told[at].occasion: told[at].day for at, _, _, _ in sorted(spots, reverse=True)}
        if len(days) >= occasions and (weighed := _weigh(sorted(days.values()), totals[code])) is not None:
            sudden.append((weighed, code, words, spots))
    sudden.sort(key=lambda one: (-one[0][0], one[1], one[2]))
    made: list[Proposal] = []
    taken: dict[str, list[tuple[str, set[str]]]] = defaultdict(list)
    for (score, since, before, after), code, words, spots in sudden:
        hows = {how for _, _, _, how in spots}
        places = [_place(told[at], start, end) for at, start, end in sorted({spot[:3] for spot in spots})]
        there = {place.occasion for place in places}
        if _covered(words, there, taken[code]) or _is_known(words, code, known, "quoted" in hows):
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


def _told(connection: Connection) -> list[_Said]:
    """Every statement of a document that is no copy and has a day, in order of place."""
    statement, head, member = tables.statements.c, tables.documents.c, tables.members.c
    copies = set(connection.execute(select(tables.copies.c.document)).scalars())
    days = mapping(connection, select(head.number, head.published).where(head.current, head.published.is_not(None)))
    contacts = mapping(connection, select(member.report, member.contact))
    question = select(
        statement.document, statement.id, statement.start, statement.end, statement.report, statement.language
    ).order_by(statement.document, statement.start, statement.id)
    return [
        _Said(number, days[number], contacts.get(report) or f"d{number}", id, start, end, language)
        for some in connection.execute(question).partitions(_BATCH)
        for number, id, start, end, report, language in some
        if number in days and number not in copies
    ]


def _gathered(
    connection: Connection, told: Sequence[_Said], language: str | None
) -> tuple[dict[tuple[str, str], list[_Spot]], dict[str, set[tuple[str, str]]]]:
    """Where each candidate stands, by language and words, and the occasions of each language with their days."""
    found: dict[tuple[str, str], list[_Spot]] = defaultdict(list)
    base: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for spoken in _worded(connection, told):
        for (code, within), quotes in spoken.items():
            if language not in (None, code):
                continue
            base[code].update((told[at].day, told[at].occasion) for at, _ in quotes)
            starts = list(accumulate((len(quote) + len(_APART) for _, quote in quotes), initial=0))
            whole = _APART.join(quote for _, quote in quotes)  # searched at once: one by one takes twice as long
            for start, end, how in _candidates(whole, code, within):
                place = bisect_right(starts, start) - 1
                words = " ".join(whole[start:end].split())
                found[code, words].append((quotes[place][0], start - starts[place], end - starts[place], how))
    return found, base


def _worded(
    connection: Connection, told: Sequence[_Said]
) -> Iterator[dict[tuple[str, bool], list[tuple[int, str]]]]:  # fmt: skip
    """Statements (by their number in `told`) with their words, by language and whether made in a contact, some documents at a time."""
    head = tables.documents.c
    of_document: dict[int, list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        if one.language:
            of_document[one.number].append(at)
    for some in portions(of_document):
        texts = mapping(connection, select(head.number, head.text).where(head.number.in_(some)))
        spoken: dict[tuple[str, bool], list[tuple[int, str]]] = defaultdict(list)
        for number in some:
            text = texts[number]
            for at in of_document[number]:
                _, _, occasion, _, start, end, language = told[at]
                spoken[language, not occasion.startswith("d")].append((at, text[start:end]))
        yield spoken


def _place(said: _Said, start: int, end: int) -> _Place:
    return _Place(said.occasion, said.day, said.statement, said.number, said.start + start, said.start + end)


def _candidates(text: str, language: str, within: bool = True) -> Iterator[tuple[int, int, How]]:
    """Where in a statement something stands that may be a set phrase; without marks or numbers only `within` a contact.

    >>> text = "双方要坚持相互尊重、和平共处，落实“六个更”目标，共享发展机遇。"
    >>> [(text[start:end], how) for start, end, how in _candidates(text, "zh")][:3]
    [('六个更', 'quoted'), ('六个更', 'counted'), ('相互尊重、和平共处', 'list')]
    """
    for quoted in _QUOTED.finditer(text):
        words = quoted.group(1)
        if (language == "zh" and len(words) <= 16) or (language != "zh" and 2 <= words.count(" ") + 1 <= _WORDS):
            yield *quoted.span(1), "quoted"
    plain: list[tuple[re.Pattern[str], How]] = [(_CAPITALS, "capitals")]
    if language == "zh":
        plain = [*((pattern, "list") for pattern in _LISTS), (_CLAUSE, "clause")]
        yield from ((*found.span(), "counted") for found in _COUNTED.finditer(text))
    for pattern, how in plain if within else ():
        yield from ((*found.span(), how) for found in pattern.finditer(text))


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


def _is_known(words: str, language: str, known: Sequence[str], marked: bool) -> bool:
    """Whether a phrase has a known one in it or is part of one, or is made of names, offices or a topic's words.

    Where it never stands in quotation marks (`marked`), one name is enough: 中方愿同塞方一道 is a sentence, no set phrase.
    """
    view = fold(words)
    folded = view.text.strip()
    if any(one in folded or (folded in one and len(folded) > 3) for one in known):
        return True
    scanned = scan(view.text, view.raw, [(0, len(view.text), language)])
    letters = {place for place, char in enumerate(view.text) if char.isalnum()}
    named: set[int] = set()
    for atom in scanned.atoms:
        if any(entry.kind in _NAMES for entry in atom.entries):
            named.update(range(atom.start, atom.end))
    topical = {place for atom in scanned.layer for place in range(atom.start, atom.end)}
    return letters <= topical or len(named & letters) >= (0.5 * len(letters) if marked else 1)


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
