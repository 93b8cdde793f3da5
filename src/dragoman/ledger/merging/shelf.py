"""Where the merge finds reports: by block key, by document, by id; and their profiles, each made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

from dragoman.ledger.merging.blocks import chosen, keys
from dragoman.ledger.merging.profiles import Profile, profile
from dragoman.ledger.reports import Report


class Shelf(Protocol):
    """Reports that can be asked for; a store may answer from its tables, with `keys` of each report kept beside it."""

    def of_document(self, document: str) -> list[Report]:
        """All reports of a document."""

    def under(self, key: str) -> list[Report]:
        """All reports that have a block key."""

    def named(self, id: str) -> Report | None:
        """The report of an id."""


class Memory:
    """A shelf that holds its reports; of two with one id the last stands."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self.reports = {report.id: report for report in reports}
        self._documents: dict[str, list[Report]] = defaultdict(list)
        for report in self.reports.values():
            self._documents[report.document].append(report)
        self._keys: dict[str, list[Report]] = defaultdict(list)
        self.profiles: dict[str, Profile] = {}
        for together in self._documents.values():
            for report in together:
                one = self.profiles[report.id] = profile(report, together)
                for key in keys(one):
                    self._keys[key].append(report)

    def of_document(self, document: str) -> list[Report]:
        """All reports of a document."""
        return self._documents.get(document, [])

    def under(self, key: str) -> list[Report]:
        """All reports that have a block key."""
        return self._keys.get(key, [])

    def named(self, id: str) -> Report | None:
        """The report of an id."""
        return self.reports.get(id)


class Profiles:
    """The profiles of a shelf's reports, made when first asked for."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._made: dict[str, Profile] = shelf.profiles if isinstance(shelf, Memory) else {}
        self._under: dict[str, tuple[list[Profile], list[Profile]]] = {}

    def of(self, report: Report) -> Profile:
        """The profile of a report."""
        found = self._made.get(report.id)
        if found is None:
            found = self._made[report.id] = profile(report, self._shelf.of_document(report.document))
        return found

    def beside(self, one: Profile, key: str) -> list[Profile]:
        """Those under a key that one is compared with: all, in a crowded block the chosen, who are compared with all."""
        found = self._under.get(key)
        if found is None:
            block = sorted((self.of(other) for other in self._shelf.under(key)), key=_fullest)
            found = self._under[key] = block, chosen(block, key)
        block, few = found
        return block if len(few) == len(block) or one in few else few


def _fullest(one: Profile) -> tuple[bool, int, str]:
    return not one.report.focus, -len(one.people), one.id
