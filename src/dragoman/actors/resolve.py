"""Who is meant by a mention standing alone: candidates from names, readings and offices, weighed, with the runner-up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal

import msgspec

from dragoman.actors.catalogue import Catalogue, Person, catalogue, surname_forms
from dragoman.actors.evidence import MARGIN, SURE, Candidate, Shift, Told, weigh
from dragoman.actors.readings import Index, compare, read_back
from dragoman.actors.readings.model import Evidence, Level
from dragoman.events.patterns import pattern
from dragoman.lang import codes
from dragoman.mentions.phrases import Phrase, phrases
from dragoman.mentions.scan import scan
from dragoman.passages.kinds import base
from dragoman.passages.language import language_of
from dragoman.text.views import fold, fold_word

Verdict = Literal["resolved", "ambiguous", "unknown"]
_SHOWN = 6
_HOLDERS = 60
_SHIFTS: tuple[Shift, ...] = ("former", "elect", "then")


class Resolution(msgspec.Struct, frozen=True):
    """The verdict on a mention: `actor` where it is resolved, the candidates best first, and the verdict in words."""

    verdict: Verdict
    actor: str | None
    why: str
    candidates: tuple[Candidate, ...]
    told: Told


class Resolver:
    """Resolves mentions against a catalogue; the index of readings is built when first needed (about three seconds)."""

    def __init__(self, known: Catalogue | None = None) -> None:
        self.known = known or catalogue()

    def explain(
        self,
        text: str,
        *,
        day: str | None = None,
        near: str = "",
        state: str | None = None,
        language: str | None = None,
    ) -> Resolution:
        """Who a mention such as "Chủ tịch nước", "蘇林" or "Comrade Su Lin" is, on a day, near other words.

        >>> found = Resolver().explain("Tô Lâm", day="2025-01-15")
        >>> found.verdict, found.actor
        ('resolved', 'person:to-lam')
        """
        return self.resolve(self.told(text, day=day, near=near, state=state, language=language))

    def told(
        self,
        text: str,
        *,
        day: str | None = None,
        near: str = "",
        state: str | None = None,
        language: str | None = None,
    ) -> Told:
        """What a mention and the words near it tell: name, titles, polity, shift of time."""
        code = language or base(language_of(text, "en"))
        heads = _phrases(text, code)
        head = next((p for p in heads if p.name is not None), next((p for p in heads if p.offices), None))
        around = [p for p in _phrases(near, base(language_of(near, code))) if near]
        name = head.name if head is not None else None if heads else text.strip() or None
        own = [head] if head is not None else heads
        body = next((p.body for p in [*own, *around] if p.body in self.known.bodies), None)
        states = [state, *(p.state for p in ([head] if head is not None else heads)), *(p.state for p in around)]
        states += [row.state for p in around if (row := self.known.bodies.get(p.body or "")) is not None]
        return Told(
            name=name,
            language=code,
            offices=tuple(dict.fromkeys(o for p in ([head] if head is not None else []) + around for o in p.offices)),
            state=next((one for one in states if one is not None), None),
            body=body if body in self.known.bodies else None,
            day=day,
            shift=shift_of(text, code),
        )

    def resolve(self, told: Told) -> Resolution:
        """The verdict on what a text tells of somebody."""
        found: dict[str, Candidate] = {}
        for person, agreement in self._candidates(told):
            candidate = weigh(person, told, agreement, self.known)
            if person.id not in found or found[person.id].score < candidate.score:
                found[person.id] = candidate
        ranked = sorted(found.values(), key=lambda one: (-one.score, one.id))[:_SHOWN]
        if not ranked or ranked[0].score < SURE:
            return Resolution("unknown", None, "nobody known has evidence enough", tuple(ranked), told)
        best = ranked[0]
        rivals = [one.name for one in ranked[1:] if best.score - one.score < MARGIN]
        if rivals:
            return Resolution("ambiguous", None, f"between {', '.join([best.name, *rivals])}", tuple(ranked), told)
        return Resolution("resolved", best.id, "; ".join(reason.why for reason in best.reasons), tuple(ranked), told)

    def _candidates(self, told: Told) -> Iterator[tuple[Person, Evidence | None]]:
        if told.name is None:
            for office in told.offices:
                for person in self.known.holders.get((office, told.state or told.body or ""), ()):
                    yield person, None
            return
        folded = fold_word(told.name)
        for person in self._listed.get(folded, ()):
            yield person, Evidence(Level.SAME, 1.0, ("catalogue",), f"{told.name} is a listed name")
        for person in self._misread.get(folded, ()):
            why = f"{told.name} is listed as a machine translation; something else must agree"
            yield person, Evidence(Level.MACHINE_TRANSLATION, 0.3, ("catalogue",), why)
        for person in self.known.surnames.get(folded, ()):
            if folded in surname_forms(person):
                yield person, Evidence(Level.SURNAME, 0.6, ("catalogue",), f"{told.name} is the family name")
        for hit in self._index.find(told.name, told.language, limit=12):
            if hit.id in self.known.persons:
                yield self.known.persons[hit.id], hit.evidence
        for office in told.offices:  # whoever held the office there, however far the spelling is
            for person in self.known.holders.get((office, told.state or told.body or ""), ())[:_HOLDERS]:
                forms = [form for table in (person.names, person.short) for names in table.values() for form in names]
                heard = [e for form in forms if (e := compare(told.name, form, (told.language, None))) is not None]
                if heard:
                    yield person, max(heard, key=lambda one: (one.score, -one.level.rank))
        yield from self._read_back(told)

    def _read_back(self, told: Told) -> Iterator[tuple[Person, Evidence]]:
        """Vietnamese of the polity told whose name may have come back as pinyin (Su Lin)."""
        if told.state != "VNM" or told.name is None:
            return
        names = {
            name: person
            for person in self.known.persons.values()
            if person.state == "VNM"
            for name in person.names.get("vi", ())
        }
        for back in read_back(told.name, names):
            yield names[back.name], back.evidence

    @cached_property
    def _listed(self) -> dict[str, list[Person]]:
        return _by_name(self.known.persons.values(), lambda person: person.names)

    @cached_property
    def _misread(self) -> dict[str, list[Person]]:
        return _by_name(self.known.persons.values(), lambda person: person.mt)

    @cached_property
    def _index(self) -> Index:
        return Index(
            (person.id, name, code)
            for person in self.known.persons.values()
            for table in (person.names, person.short)
            for code, names in table.items()
            for name in names
        )


def shift_of(text: str, language: str) -> Shift:
    """Whether a title is of another time than the day: former, elect or "then" (nguyên, cựu, 前, 候任, 时任, ancien).

    >>> shift_of("cựu Tổng thống Mỹ", "vi"), shift_of("时任外长王毅", "zh"), shift_of("President Biden", "en")
    ('former', 'then', '')
    """
    if language not in codes():
        return ""
    folded = fold(text).text
    return next((shift for shift in _SHIFTS if pattern(language, shift).search(folded)), "")


def _by_name(persons: Iterable[Person], names: object) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for person in persons:
        for words in names(person).values():  # type: ignore[operator]
            for word in words:
                found.setdefault(fold_word(word), []).append(person)
    return found


def _phrases(text: str, language: str) -> list[Phrase]:
    if not text or language not in codes():
        return []
    view = fold(text)
    scanned = scan(view.text, text, [(0, len(view.text), language)])
    return phrases(text, view.text, 0, len(view.text), scanned.atoms, language)
