"""Whether a person under a new id is one the catalogue knows: the same name, state and office at one time."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from dragoman.actors.catalogue import OTHER, Catalogue, Person, Tenure
from dragoman.text.views import fold_words


class Twins:
    """The known persons by their folded names."""

    def __init__(self, known: Catalogue) -> None:
        self._known = known

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        pairs = [
            (name, person.id)
            for person in self._known.persons.values()
            for names in person.names.values()
            for name in names
        ]
        found: dict[str, list[str]] = defaultdict(list)
        for folded, (_, key) in zip(fold_words([name for name, _ in pairs]), pairs, strict=True):
            if key not in found[folded]:
                found[folded].append(key)
        return found

    def of(self, person: Person) -> str | None:
        """The one known person whose name and state agree, in a known office held at the same time; else None."""
        names = fold_words([name for names in person.names.values() for name in names])
        alike = {key for name in names for key in self._by_name.get(name, ()) if key != person.id}
        found = [key for key in alike if self._agree(person, self._known.persons[key])]
        return found[0] if len(found) == 1 else None

    def _agree(self, one: Person, other: Person) -> bool:
        if one.state is not None and other.state is not None and one.state != other.state:
            return False
        return any(_meet(mine, one.state, theirs, other.state) for mine in one.tenures for theirs in other.tenures)


def _meet(one: Tenure, state: str | None, other: Tenure, other_state: str | None) -> bool:
    """Whether two tenures are of one office and body and have a day in common, as far as their days are known."""
    if one.office != other.office or one.office == OTHER or one.body != other.body:
        return False
    return (one.state or state) == (other.state or other_state) and not _before(one, other) and not _before(other, one)


def _before(one: Tenure, other: Tenure) -> bool:
    if one.to is None or other.from_ is None:
        return False
    size = min(len(one.to), len(other.from_))
    return one.to[:size] < other.from_[:size]
