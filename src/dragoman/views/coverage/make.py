"""A contact's coverage out of the ledger: copies and alignments are there already, nearness is worked out from the texts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from sqlalchemy import Connection, select

from dragoman.actors.catalogue import catalogue
from dragoman.ledger import tables
from dragoman.ledger.copies import is_part, runs
from dragoman.ledger.judging import documents_as_judged
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.questions import Found, Head, Said, contact
from dragoman.ledger.words import plain_words
from dragoman.model import Record
from dragoman.views.compare.make import language_of
from dragoman.views.coverage.values import Coverage, Near, Outlet, Single
from dragoman.views.sides import kind_of, sides

_TAKEN = (
    0.3  # share of its runs of words that another, earlier document has: from here on a text is largely taken from it
)
_CREDITED = 0.5  # share of a document's statements credited to one outlet, from which on its report is that outlet's
_NEAREST = 3  # readouts named for each document


def coverage(ledger: Ledger, id: str) -> Coverage:
    """Who reported a contact, by its id or that of any report. Raises Unknown.

    >>> import tempfile
    >>> from dragoman import Document
    >>> with tempfile.TemporaryDirectory() as folder, Ledger(f"{folder}/ledger.db") as ledger:
    ...     text = "President Biden spoke with Prime Minister Kishida of Japan on January 13. Biden said he supports Japan."
    ...     _ = ledger.ingest(Document(text=text, id=by, outlet=by, published=day) for by, day in [("Kyodo", "2023-01-14"), ("NHK", "2023-01-15")])
    ...     found = coverage(ledger, ledger.contacts()[0].id)
    >>> [(one.head.id, one.days, one.kind, one.of) for one in found.outlets], found.sources
    ([('Kyodo', 1, 'independent', None), ('NHK', 2, 'copy', 'Kyodo')], 1)
    """
    with ledger.reading() as connection:
        return covered(connection, id)


def covered(connection: Connection, id: str) -> Coverage:
    """As `coverage`, within a transaction for reading."""
    found = contact(connection, id)
    heads = sorted(found.documents, key=lambda head: (head.published or "9999", head.key))
    records = {
        key: one.record for key, (_, one) in documents_as_judged(connection, [head.key for head in heads]).items()
    }
    texts = _texts(connection, list(records))
    parties = [party.state for party in found.contact.parties if party.state is not None]
    languages = {key: record.document.languages[0] for key, record in records.items()}
    standing = sides(heads, parties, languages)
    of_document = {key: side.id for side in standing for key in side.documents}
    readouts = [head.key for head in heads if head.copy_of is None and of_document[head.key] in parties]
    told: dict[str, list[Said]] = defaultdict(list)
    for said in found.statements:
        if said.statement.repeat_of is None:
            told[said.document].append(said)
    kinds = _kinds(heads, texts)
    outlets = [
        Outlet(
            head=head, side=of_document[head.key], publisher=kind_of(head.outlet, head.url), languages=records[head.key].document.languages, days=_days(found, head),
            agencies=dict(Counter(who for said in told[head.key] for who in said.statement.reporters).most_common()),
            statements=len(told[head.key]), near=_near(head.key, readouts, told, texts, languages),
            kind=kinds[head.key][0], of=_named(heads, kinds[head.key][1]),  # type: ignore[arg-type]
        )
        for head in heads
    ]  # fmt: skip
    origin = _through({key: _origin(key, kinds) for key in records}, heads, told)
    groups: dict[str, list[Said]] = defaultdict(list)
    for ones in told.values():
        for said in ones:
            groups[said.same or said.id].append(said)
    return Coverage(
        contact=found.contact, outlets=outlets, languages=dict(Counter(code for one in outlets for code in one.languages).most_common()),
        sources=len(set(origin.values())), said=len(groups),
        single=[*_single_fields(found, origin, languages), *_single_statements(groups, origin, records)] if len(heads) > 1 else [],
        names=found.actors,
    )  # fmt: skip


def _texts(connection: Connection, keys: list[str]) -> dict[str, frozenset[str]]:
    """The runs of words of documents."""
    column = tables.documents.c
    rows = connection.execute(select(column.key, column.text).where(column.current, column.key.in_(keys)))
    return {row.key: runs(plain_words(row.text)) for row in rows}


def _kinds(heads: list[Head], texts: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, str | None]]:
    """What each document is, held against those that came before it, and of which."""
    found: dict[str, tuple[str, str | None]] = {}
    for place, head in enumerate(heads):
        mine = texts[head.key]
        others = [other.key for other in heads if other.key != head.key]
        earlier = [other.key for other in heads[:place]]
        whole = next((key for key in others if is_part(mine, texts[key])), None)
        taken = max(earlier, key=lambda key: len(mine & texts[key]), default=None)
        if head.copy_of in texts:
            found[head.key] = ("copy", head.copy_of)
        elif whole is not None:
            found[head.key] = ("part", whole)
        elif taken is not None and len(mine & texts[taken]) >= _TAKEN * len(mine):
            found[head.key] = ("taken", taken)
        else:
            found[head.key] = ("independent", None)
    return found


def _origin(key: str, kinds: Mapping[str, tuple[str, str | None]]) -> str:
    """The independent report that a document goes back to."""
    seen = {key}
    while (of := kinds[key][1]) is not None and of not in seen:
        seen.add(of)
        key = of
    return key


def _through(origin: Mapping[str, str], heads: list[Head], told: Mapping[str, list[Said]]) -> dict[str, str]:
    """Where each document's report comes from: reports whose statements are for the most credited to one outlet come from it, in whatever words.

    What an outlet says of itself makes its reports no one's but their own, unless another takes from it.
    """
    own = {head.key: row.id for head in heads if (row := catalogue().outlet(head.outlet)) is not None}
    credited: dict[str, str] = {}
    for key, ones in told.items():
        count = Counter(who for said in ones for who in said.statement.reporters if who.startswith("outlet:"))
        for who, number in count.most_common(1):
            if number >= _CREDITED * len(ones):
                credited[key] = who
    takers = Counter(credited[of] for of in set(origin.values()) if of in credited and own.get(of) != credited[of])
    found = dict(origin)
    for key, of in origin.items():
        who = credited.get(of, own.get(of, ""))
        if takers[who] > 1 or (takers[who] == 1 and any(own.get(other) == who for other in origin.values())):
            found[key] = who
    return found


def _named(heads: list[Head], key: str | None) -> str | None:
    return next((head.id for head in heads if head.key == key), None)


def _days(found: Found, head: Head) -> int | None:
    contact = found.contact
    if contact.last is None or contact.precision != "day" or head.published is None or len(head.published) < 10:
        return None
    return (date.fromisoformat(head.published[:10]) - date.fromisoformat(contact.last)).days


def _near(
    key: str, readouts: list[str], told: Mapping[str, list[Said]], texts: Mapping[str, frozenset[str]], languages: Mapping[str, str]
) -> list[Near]:  # fmt: skip
    found: list[Near] = []
    for other in readouts:
        if other == key:
            continue
        alike = languages[key].partition("-")[0] == languages[other].partition("-")[0]
        shared = len(texts[key] & texts[other]) / max(len(texts[key]), 1) if alike else None
        there = {said.same for said in told[other] if said.same is not None}
        said = sum(one.same in there for one in told[key]) / len(told[key]) if told[key] else None
        found.append(
            Near(
                document=other,
                words=None if shared is None else round(shared, 3),
                said=None if said is None else round(said, 3),
            )
        )
    found.sort(key=lambda one: (-max(one.words or 0, one.said or 0), one.document))
    return [one for one in found if one.words or one.said][:_NEAREST]


def _single_fields(found: Found, origin: Mapping[str, str], languages: Mapping[str, str]) -> Iterator[Single]:
    """Day and place where only one source tells them."""
    contact = found.contact
    for what, value in (("day", contact.first if contact.precision == "day" else None), ("place", contact.place)):
        telling = [
            one
            for one in found.reports
            if value is not None and value == (one.report.place if what == "place" else one.report.first)
        ]
        if value is not None and len({origin[one.report.document] for one in telling}) == 1:
            one = telling[0]
            yield Single(
                what=what, value=value, document=one.report.document, span=one.report.span, quote=one.quote,
                language=languages[one.report.document], statement=None,
            )  # fmt: skip


def _single_statements(
    groups: Mapping[str, list[Said]], origin: Mapping[str, str], records: Mapping[str, Record]
) -> Iterator[Single]:
    """Statements that only one source tells, and that no other may tell in other words."""
    every = [said for group in groups.values() for said in group]
    home = {said.id: origin[said.document] for said in every}
    for group in groups.values():
        sources = {origin[said.document] for said in group}
        sources |= {home[other] for said in group for other in said.perhaps if other in home}
        if len(sources) == 1:
            one = group[0]
            yield Single(
                what="statement", value=one.statement.act, document=one.document, span=one.statement.span, quote=one.quote,
                language=language_of(records[one.document], one.statement.span), statement=one.id,
            )  # fmt: skip
