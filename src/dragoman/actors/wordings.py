"""Offices and states by the titles and names that tables write: exact or not at all, nothing is guessed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import msgspec

from dragoman.actors.catalogue import OTHER, Catalogue
from dragoman.resources import load_toml, package_folder
from dragoman.text.views import fold_word, fold_words


class _Titles(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"in_": "in"}):
    """The plain titles of an office; see data/office_titles.toml."""

    titles: list[str] = []
    begins: list[str] = []
    in_: list[str] = []
    body: bool = False
    of: dict[str, list[str]] = {}


@dataclass(frozen=True, slots=True)
class Held:
    """An office as a wording names it; `office` is "other" and `title` the wording where it is none of the known ones."""

    office: str
    state: str | None = None
    body: str | None = None
    title: str | None = None

    @property
    def known(self) -> bool:
        """Whether it is an office of the catalogue."""
        return self.office != OTHER


_JOINT = re.compile(r"(?: of the| of| for the| in| de la| de l'| des| du| de| d'|,| của)$")
_HAN = re.compile("[\u3400-\u9fff]")
_SLUG = re.compile("[a-z]+(-[a-z]+)*")


class Wordings:
    """The offices, states and organisations of a catalogue by their names, folded."""

    def __init__(self, known: Catalogue) -> None:
        self._known = known
        self._plain: dict[str, str] = {}
        self._only: dict[str, list[str]] = {}
        self._of_body: dict[str, str] = {}
        self._of: dict[tuple[str, str], str] = {}
        self._begins: list[tuple[str, str]] = []
        for slug, row in load_toml(package_folder("data", "office_titles.toml"), dict[str, _Titles]).items():
            for title in fold_words(row.titles):
                if row.body:
                    self._of_body[title] = slug
                else:
                    self._plain[title] = slug
                    self._only[title] = row.in_
            self._begins += [(begin, slug) for begin in fold_words(row.begins)]
            for state, titles in row.of.items():
                self._of.update({(title, state): slug for title in fold_words(titles)})
        self._begins.sort(key=lambda pair: -len(pair[0]))
        self._held: dict[tuple[str, str | None, str | None], Held] = {}

    def state(self, words: str | None) -> str | None:
        """The state of an ISO 3166 code of two or three letters, or of a name; None when it is none or more than one."""
        words = (words or "").strip()
        if words.upper() in self._known.states:
            return words.upper()
        return self._known.iso2.get(words.upper()) or self._states.get(fold_word(words))

    def body(self, words: str) -> str | None:
        """The organisation of a name or id."""
        return words if words in self._known.bodies else self._bodies.get(_bare(fold_word(words)))

    def office(self, wording: str, state: str | None = None, body: str | None = None) -> Held:
        """The office a title names, of the state or body told with it or named in it.

        >>> from dragoman.actors.catalogue import catalogue
        >>> wordings = Wordings(catalogue())
        >>> wordings.office("Prime Minister", "VNM").office, wordings.office("President of the United States").state
        ('prime-minister', 'USA')
        >>> wordings.office("Keeper of the Seals", "FRA")
        Held(office='other', state='FRA', body=None, title='Keeper of the Seals')
        """
        wording = " ".join(wording.split())
        key = (wording, state, body)
        if key not in self._held:
            self._held[key] = self._read(wording, state, body)
        return self._held[key]

    def _read(self, wording: str, state: str | None, body: str | None) -> Held:
        if _SLUG.fullmatch(wording) and wording in self._known.offices and wording != OTHER:
            return Held(wording, state, body)
        folded = _bare(fold_word(wording))
        ruling = self._ruling.get(folded)
        if ruling is not None and state in (None, ruling):
            return Held("party-leader", ruling)
        if body is not None:
            slug = self._of_body.get(folded)
            return Held(slug, state, body) if slug is not None else Held(OTHER, state, body, wording)
        slug = self._plain_office(folded, state)
        if slug is not None:
            return Held(slug, state, title=self._own_title(wording, folded, state))
        for title, rest in _splits(folded):
            of, organisation = self._states.get(rest), self._bodies.get(rest)
            slug = self._plain_office(title, of) if of is not None and state in (None, of) else None
            if slug is not None:
                return Held(slug, of, title=self._own_title(wording, title, of))
            if organisation is not None and title in self._of_body:
                return Held(self._of_body[title], None, organisation)
        begun = next((slug for begin, slug in self._begins if folded.startswith(begin)), None)
        if begun is not None:
            return Held(begun, state, title=wording)
        return Held(OTHER, state, title=wording)

    def _own_title(self, wording: str, title: str, state: str | None) -> str | None:
        """The title where it is the state's own for the office (Chancellor of Germany), told in full."""
        if (title, state or "") not in self._of:
            return None
        return (
            f"{wording} of {self._known.states[state or ''].names['en'][0]}" if fold_word(wording) == title else wording
        )

    def _plain_office(self, title: str, state: str | None) -> str | None:
        if (title, state or "") in self._of:
            return self._of[title, state or ""]
        slug = self._plain.get(title)
        return slug if slug is not None and (not self._only[title] or state in self._only[title]) else None

    @cached_property
    def _states(self) -> dict[str, str]:
        known = self._known.states.values()
        return _single(
            (name, state.id)
            for state in known
            for names in (state.names, state.adjectives)
            for words in names.values()
            for name in words
        )

    @cached_property
    def _bodies(self) -> dict[str, str]:
        rows = self._known.bodies.values()
        return _single((name, row.id) for row in rows for words in row.names.values() for name in words)

    @cached_property
    def _ruling(self) -> dict[str, str]:
        return _single((title, state) for state, title in self._known.ruling_parties.items())


def _single(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Folded name → what it names, where that is one thing only."""
    listed = list(pairs)
    found: dict[str, set[str]] = defaultdict(set)
    for folded, (_, value) in zip(fold_words([name for name, _ in listed]), listed, strict=True):
        found[_bare(folded)].add(value)
    return {name: next(iter(values)) for name, values in found.items() if len(values) == 1}


def _bare(folded: str) -> str:
    return folded.removeprefix("the ").strip()


def _splits(folded: str) -> Iterator[tuple[str, str]]:
    """Every way to cut a wording in a title and a name: "president of | france", "french | president", "越南 | 总理"."""
    if _HAN.search(folded):
        for place in range(1, len(folded)):
            yield folded[place:], folded[:place]
        return
    places = [found.start() for found in re.finditer(r" |(?<=')", folded)]
    for place in places:
        first, second = folded[:place].strip(), folded[place:].strip()
        yield _JOINT.sub("", first).strip(), _bare(second)
        yield second, first
