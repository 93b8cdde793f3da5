"""People no list knows, across documents: the same reading, no other polity, never two sides of one contact."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dragoman.actors.catalogue import Person
from dragoman.actors.entries import identifier
from dragoman.actors.readings import SURE, Index, Level
from dragoman.model import Actor, Record

_STRONG = (Level.SAME, Level.SPELLING, Level.TONED, Level.TONELESS)


@dataclass(slots=True)
class Appearance:
    """One unknown person of one record: the record's id and day, the actor, the offices it gives, whom they cannot be."""

    document: str
    day: str | None
    id: str
    actor: Actor
    offices: list[str] = field(default_factory=list)
    apart: set[str] = field(default_factory=set)  # actors of the record who take part in a contact with them


@dataclass(slots=True)
class Identity:
    """Appearances that are one person, with all names by language."""

    appearances: list[Appearance]

    @property
    def names(self) -> dict[str, list[str]]:
        """Every name found, by language, in order of first appearance."""
        found: dict[str, list[str]] = {}
        latin = any(
            not _is_guess(language, one) and language != "zh"
            for one in self.appearances
            for language in one.actor.names
        )
        for one in self.appearances:
            for language, names in one.actor.names.items():
                if not (
                    latin and _is_guess(language, one)
                ):  # pinyin stands only where nobody writes the name in Latin letters
                    found.setdefault(language, []).extend(name for name in names if name not in found.get(language, ()))
        if "en" not in found and self.state == "VNM" and "vi" in found:
            found["en"] = [unmarked(name) for name in found["vi"]]
        return found

    @property
    def state(self) -> str | None:
        """The one state the appearances tell; None where none does."""
        return next((one.actor.state for one in self.appearances if one.actor.state is not None), None)

    def entry(self, asof: str) -> Person:
        """The person as an entry of a user's catalogue, sourced to the documents."""
        names = self.names
        usual = next(iter(names.get("en") or next(iter(names.values()))))
        documents = list(dict.fromkeys(one.document for one in self.appearances))
        told = "; ".join(dict.fromkeys(office for one in self.appearances for office in one.offices))
        source = f"read from {', '.join(documents[:3])}" + (
            f" and {len(documents) - 3} more" if len(documents) > 3 else ""
        )
        return Person(
            id=identifier("person", usual),
            names=names,
            state=self.state,
            tenures=[],
            source=source + (f" ({told})" if told else ""),
            asof=max((one.day for one in self.appearances if one.day), default=asof),
        )


def unknown_people(records: Iterable[Record]) -> Iterator[Appearance]:
    """The persons of records whom the catalogue did not know; those with a name of one Latin word are left out."""
    for record in records:
        for key, actor in record.actors.items():
            if actor.kind != "person" or actor.catalogue or not _tells(actor):
                continue
            one = Appearance(record.document.id, record.document.published, key, actor)
            for contact in record.contacts:
                parties = {party.actor for party in contact.participants if party.actor is not None}
                if key in parties:
                    one.apart |= parties - {key}
                    one.offices += [p.office for p in contact.participants if p.actor == key and p.office]
            yield one


def joined(appearances: Iterable[Appearance]) -> list[Identity]:
    """Appearances joined to identities: names agree by a reading, polities do not contradict, two parties of one contact stay two.

    Joining is by the strongest agreement first seen; an appearance that fits several identities joins none of them but
    the one with its own spelling.
    """
    everyone = list(appearances)
    index = Index(
        (str(number), name, language)
        for number, one in enumerate(everyone)
        for language, names in one.actor.names.items()
        if not _is_guess(language, one)
        for name in names
    )
    group: dict[int, list[int]] = {}
    of: dict[int, int] = {}
    for number, one in enumerate(everyone):
        fitting: dict[int, bool] = {}
        for language, names in one.actor.names.items():
            if _is_guess(language, one):
                continue
            for name in names:
                for hit in index.find(name, language, limit=40, likeness=False):
                    other = int(hit.id)
                    if other < number and hit.evidence.score >= SURE and hit.evidence.level in _STRONG:
                        if all(_may_be_one(one, everyone[member]) for member in group[of[other]]):
                            fitting[of[other]] = fitting.get(of[other], False) or hit.evidence.level is Level.SAME
        same = [key for key, exact in fitting.items() if exact]
        chosen = same[0] if same else next(iter(fitting)) if len(fitting) == 1 else number
        of[number] = chosen
        group.setdefault(chosen, []).append(number)
    return [Identity([everyone[number] for number in numbers]) for numbers in group.values()]


def _may_be_one(one: Appearance, other: Appearance) -> bool:
    if one.actor.state is not None and other.actor.state is not None and one.actor.state != other.actor.state:
        return False
    if one.document == other.document and (other.id in one.apart or one.id in other.apart):
        return False
    return True


def _is_guess(language: str, one: Appearance) -> bool:
    """Whether a name is only the pinyin the reader gave a Han name to be shown by."""
    return language == "en" and "zh" in one.actor.names


def unmarked(name: str) -> str:
    """A Vietnamese name as English print has it.

    >>> unmarked("Phạm Văn Thành"), unmarked("Đỗ Mười")
    ('Pham Van Thanh', 'Do Muoi')
    """
    bare = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in bare if not unicodedata.combining(char))


def _tells(actor: Actor) -> bool:
    return any(" " in name or not name.isascii() for names in actor.names.values() for name in names)
