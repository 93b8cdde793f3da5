"""Whether a catalogue holds together: days that can't be, offices held twice, names in the wrong script, namesakes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.actors.catalogue import OTHER, Body, Catalogue, Names, Outlet, Person, State, Tenure
from dragoman.actors.entries import BadDate, ends_first, iso_date
from dragoman.text.views import fold_words


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that can't be, or can hardly be: its kind, the actor, and what it is in words."""

    kind: str
    actor: str
    what: str


def check(known: Catalogue, today: str, only: set[str] | None = None) -> Iterator[Finding]:
    """What does not hold together, of all actors or of those whose ids are given; `today` is an ISO day."""
    persons = [person for person in known.persons.values() if only is None or person.id in only]
    for person in persons:
        yield from _tenures(person, known, today)
    rows: list[State | Body | Outlet | Person] = [
        *known.states.values(),
        *known.bodies.values(),
        *known.outlets.values(),
        *persons,
    ]
    for row in rows:
        if only is None or row.id in only:
            yield from _row(row, known, today)
    yield from _overlaps(known, only)
    yield from _namesakes(known, only)


def _row(row: State | Body | Outlet | Person, known: Catalogue, today: str) -> Iterator[Finding]:
    state = getattr(row, "state", None)
    if state is not None and state not in known.states:
        yield Finding("unknown state", row.id, state)
    if not any(row.names.values()):
        yield Finding("no name", row.id, "no language has one")
    try:
        if _later(iso_date(row.asof), today):
            yield Finding("date of the future", row.id, f"asof {row.asof}")
    except BadDate:
        yield Finding("not a date", row.id, f"asof {row.asof}")
    as_abroad = _in_english(row) if isinstance(row, Person) and row.names.get("zh") else frozenset()
    for names in (row.names, *(getattr(row, name, {}) for name in ("short", "mt"))):
        yield from _scripts(row.id, names, as_abroad, acronyms=not isinstance(row, Person))


def _tenures(person: Person, known: Catalogue, today: str) -> Iterator[Finding]:
    for tenure in person.tenures:
        told = _told(tenure, person)
        if tenure.office not in known.offices:
            yield Finding("unknown office", person.id, told)
        if tenure.office == OTHER and tenure.title is None:
            yield Finding("office without a title", person.id, told)
        if tenure.state is not None and tenure.state not in known.states:
            yield Finding("unknown state", person.id, told)
        if tenure.body is not None and tenure.body not in known.bodies:
            yield Finding("unknown body", person.id, told)
        try:
            days = iso_date(tenure.from_), iso_date(tenure.to)
        except BadDate as error:
            yield Finding("not a date", person.id, f"{told}: {error}")
            continue
        if ends_first(*days):
            yield Finding("end before start", person.id, told)
        for day in days:
            if _later(day, today):
                yield Finding("date of the future", person.id, told)


def _told(tenure: Tenure, person: Person) -> str:
    polity = tenure.body or tenure.state or person.state or "?"
    return f"{tenure.title or tenure.office} ({polity}) {tenure.from_ or '?'} – {tenure.to or 'open'}"


def _later(day: str | None, today: str) -> bool:
    return day is not None and day > today[: len(day)]


# -- one office, several persons ------------------------------------------------------------------------------------


def _polity(tenure: Tenure, person: Person) -> str | None:
    return tenure.body or tenure.state or person.state


def _overlaps(known: Catalogue, only: set[str] | None) -> Iterator[Finding]:
    """Two persons in an office of one, longer than on the day one hands over to the other."""
    held: dict[tuple[str, str], list[tuple[Tenure, Person]]] = defaultdict(list)
    for person in known.persons.values():
        for tenure in person.tenures:
            kind = known.offices.get(tenure.office)
            polity = _polity(tenure, person)
            if kind is not None and kind.single and polity is not None:
                held[tenure.office, polity].append((tenure, person))
    for (office, polity), rows in held.items():
        rows.sort(key=lambda row: (row[0].from_ or "", row[0].to or "9"))
        for place, (one, holder) in enumerate(rows):
            for other, second in rows[place + 1 :]:
                if other.from_ is not None and not _still(one, other.from_):
                    break
                if second.id == holder.id or (only is not None and not {holder.id, second.id} & only):
                    continue
                if _overlap(one, other):
                    yield Finding(
                        "two in one office",
                        holder.id,
                        f"{office} of {polity}: {_days(one)}, and {second.id} {_days(other)}",
                    )


def _days(tenure: Tenure) -> str:
    return f"{tenure.from_ or '?'} – {tenure.to or 'open'}"


def _still(tenure: Tenure, day: str) -> bool:
    """Whether a tenure goes on after a day, surely: an end in the same year as a bare year is no overlap."""
    if tenure.to is None:
        return True
    size = min(len(tenure.to), len(day))
    return tenure.to[:size] > day[:size]


def _overlap(one: Tenure, other: Tenure) -> bool:
    if one.from_ is None or other.from_ is None:
        return False  # nothing is known of when they began
    if one.title != other.title and None not in (one.title, other.title):
        return False  # two offices of one kind: presidents of Iraq and of its Kurdistan Region
    return _still(one, other.from_) and _still(other, one.from_)


def _namesakes(known: Catalogue, only: set[str] | None) -> Iterator[Finding]:
    """Two ids with one full name in one office of one polity: mostly one person entered twice."""
    pairs = [(name, person) for person in known.persons.values() for names in person.names.values() for name in names]
    found: dict[str, dict[str, Person]] = defaultdict(dict)
    for folded, (_, person) in zip(fold_words([name for name, _ in pairs]), pairs, strict=True):
        found[folded][person.id] = person
    told: set[tuple[str, str]] = set()
    for name, persons in found.items():
        listed = list(persons.values())
        for place, one in enumerate(listed):
            for other in listed[place + 1 :]:
                if only is not None and not {one.id, other.id} & only:
                    continue
                shared = _offices(one) & _offices(other)
                if shared and (one.id, other.id) not in told:
                    told.add((one.id, other.id))
                    office, polity = min(shared)
                    yield Finding(
                        "namesakes in one office", one.id, f"{name} is {other.id} too, both {office} of {polity}"
                    )


def _offices(person: Person) -> set[tuple[str, str]]:
    return {(tenure.office, _polity(tenure, person) or "") for tenure in person.tenures}


# -- scripts --------------------------------------------------------------------------------------------------------

_LATIN = "en fr vi de es it pt nl pl cs tr id ms sv fi da ro hu"
_NON_LATIN = re.compile("[\u0370-\u1cff\u2c80-\ua4cf\ua500-\ua71f\uac00-\ud7af\uf900-\ufaff\u3040-\u30ff\u3400-\u9fff]")
_EXPECTED = {
    "zh": re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]"),
    "ja": re.compile("[\u3040-\u30ff\u3400-\u9fff]"),
    "ko": re.compile("[\uac00-\ud7af\u3400-\u9fff]"),
    "ru": re.compile("[\u0400-\u04ff]"), "uk": re.compile("[\u0400-\u04ff]"), "ar": re.compile("[\u0600-\u06ff]"),
    "th": re.compile("[\u0e00-\u0e7f]"), "el": re.compile("[\u0370-\u03ff]"), "he": re.compile("[\u0590-\u05ff]"),
}  # fmt: skip
_AS_IT_IS = re.compile(r"[A-Z0-9][\w&.+-]*( [A-Z][\w&.+-]*)*")  # NATO, G20, NK News are written so in Chinese too


def _in_english(row: Person) -> frozenset[str]:
    """The English names of somebody who has a Chinese one too, and their last words: papers of Hong Kong write Trump, Biden."""
    if not any(_EXPECTED["zh"].search(name) for name in row.names.get("zh", ())):
        return frozenset()
    names = (*row.names.get("en", ()), *row.short.get("en", ()))
    return frozenset({*names, *(name.split()[-1] for name in names)})


def _scripts(key: str, names: Names, as_abroad: frozenset[str], acronyms: bool) -> Iterator[Finding]:
    for language, words in names.items():
        code = language.split("-")[0]
        for word in words:
            wanted = _EXPECTED.get(code)
            wrong = (code in _LATIN.split() and _NON_LATIN.search(word)) or (
                wanted is not None and not wanted.search(word) and not (acronyms and _AS_IT_IS.fullmatch(word))
            )
            if wrong and not (language == "zh" and word in as_abroad):
                yield Finding("wrong script", key, f"{language}: {word}")


def by_kind(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """The findings of each kind."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        found[finding.kind].append(finding)
    return dict(found)
