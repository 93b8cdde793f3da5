"""All that is known as words, in one automaton: names of every kind and each language's cues and closed classes."""

from __future__ import annotations

import gc
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs
import msgspec

from dragoman.actors.catalogue import Catalogue, catalogue, used
from dragoman.data import formulas as formula_data
from dragoman.lang import ActCue, ContactCue, Pack, codes, pack
from dragoman.mentions.many_names import ManyNames
from dragoman.prepared import prepared
from dragoman.text.views import fold_words

NAMES = frozenset({"person", "state", "states", "city", "body", "outlet"})


_SHORT_TITLES = frozenset(
    "president vice-president prime-minister deputy-prime-minister foreign-minister defence-minister finance-minister "
    "deputy-foreign-minister speaker ambassador monarch special-envoy spokesperson legislator official".split()
)


_SHORT_WORD = re.compile(r"(?<!a)a{1,2}(?!a)")  # over a text's character classes


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """What a pattern stands for. kind: person, state, short (in compounds), city, body, outlet, office, honorific, cue,
    contact, formula, mechanism, topic, status, block, or w:<closed class>. language None: in any passage."""

    kind: str
    value: str
    language: str | None = None
    rule: str = ""
    cased: bool = False
    form: str = ""
    word: str = ""
    act: ActCue | None = None
    contact: ContactCue | None = None


def _catalogue_entries(known: Catalogue) -> Iterator[tuple[str, Entry]]:
    yield from _short_forms(known)
    for state in known.states.values():
        for kind, names in (
            ("state", state.names),
            ("state", state.adjectives),
            ("city", state.capitals),
            ("state", state.metonyms),
        ):
            form = {id(state.adjectives): "adjective", id(state.metonyms): "metonym", id(state.names): "name"}.get(
                id(names), ""
            )
            for code, words in names.items():
                for word in words:
                    own = code if len(word) < 4 or form == "adjective" else None
                    cased = form != "adjective" or code == "en"
                    yield word, Entry(kind, state.id, own, cased=cased, form=form, word=word)
    for city in known.cities.values():
        for words in city.names.values():
            for word in words:
                yield word, Entry("city", city.state, cased=True, form="place", word=word)
    for kind, table in (("body", known.bodies), ("outlet", known.outlets)):
        for row in table.values():
            for code, words in row.names.items():
                for word in words:
                    own = code if len(word) < 3 and code != "zh" else None  # AU is the African Union's, and French
                    yield word, Entry(kind, row.id, own, cased=True, word=word)
    for person in known.persons.values():
        if person.id in known.own:
            continue  # looked up by their first word
        for words in person.names.values():
            for word in words:
                yield word, Entry("person", person.id, cased=True, form="name", word=word)
        for words in person.mt.values():
            for word in words:
                yield word, Entry("person", person.id, cased=True, form="mt", word=word)


def _short_forms(known: Catalogue) -> Iterator[tuple[str, Entry]]:
    """Short forms where they may stand: 中方 and 中国政府's like, pairs such as 中越 and Việt-Trung; never alone."""
    shorts = [(state.id, word) for state in known.states.values() for word in state.short.get("zh", ())]
    common = frozenset(pack("zh").language.words.get("block", ()))  # 所以 is no pair of islands
    for code, word in shorts:
        for suffix in ("方", "军"):
            yield word + suffix, Entry("state", code, "zh", form="side")
        for office in pack("zh").offices:
            for title in office.words:
                if office.slug in _SHORT_TITLES and len(title) <= 4 and word + title not in common:
                    yield word + title, Entry("office", f"{office.slug}|{code}", "zh")  # 俄总统, 以防长
        for ministry in pack("zh").language.words.get("ministry", ()):
            if 2 <= len(ministry) <= 4:
                yield word + ministry, Entry("state", code, "zh", form="side")  # 俄国防部, 美国务院
                for name in known.states[code].names.get("zh", ()):
                    if len(name) == 2 and any(name.endswith(short) for _, short in shorts):
                        yield name + ministry, Entry("state", code, "zh", form="side")  # 南韩外交部 holds 韩外交部
        for other, second in shorts:
            if other != code and word + second not in common:
                yield word + second, Entry("states", f"{code}|{other}", "zh")
                yield word + second + "双方", Entry("states", f"{code}|{other}", "zh")
    for code in codes():
        for told in pack(code).language.words.get("named_pairs", ()):
            words = told.split()
            states = [word for word in words if word in known.states]
            yield " ".join(words[: -len(states)]), Entry("states", "|".join(states), code)  # 两韩, China-Central Asia
    for code, joint in (("vi", "-"), ("vi", " - "), ("fr", "-"), ("en", "-")):
        listed = [(state.id, word) for state in known.states.values() for word in state.short.get(code, ())]
        for first, one in listed:
            for second, two in listed:
                if first != second:
                    yield f"{one}{joint}{two}", Entry("states", f"{first}|{second}", code)


def _pack_entries(language: Pack) -> Iterator[tuple[str, Entry]]:
    code = language.language.code
    for kind, words in language.language.words.items():
        for word in words:
            yield word, Entry(f"w:{kind}" if kind != "block" else "block", kind, code)
    for act in language.acts:
        for word in language.forms(act.words, act.inflect):
            yield word, Entry("cue", act.act, code, act.id)
    for contact in language.contacts:
        for word in language.woven(language.forms(contact.words, contact.inflect)):
            yield word, Entry("contact", contact.kind, code, contact.id)
        for prefix in contact.before_short:  # 访华, 访日: the host is inside the word
            for state in catalogue().states.values():
                for short in (*state.short.get(code, ()), *state.names.get(code, ())):  # 访美, 抵印尼
                    yield (
                        prefix + short,
                        Entry("contact", contact.kind, code, contact.id, form=state.id),
                    )
    for status, words in language.status.items():
        for word in words:
            yield word, Entry("status", status, code)
    for office in language.offices:
        for word in office.words:
            slug = f"{office.slug}|{office.state}" if office.state else office.slug
            yield word, Entry("office", slug, code, cased=word.isupper() and code == "en", word=word)  # PM, not 3 pm
    for word in language.names.honorifics:
        yield word, Entry("honorific", "", code, cased=code in ("en", "fr"), word=word)
    for topic, words in language.topics.items():
        for word in words:
            yield word, Entry("topic", topic, code)


def _phrase_entries() -> Iterator[tuple[str, Entry]]:
    for kind, table in (
        ("formula", formula_data.formulas()),
        ("phrase", formula_data.set_phrases()),
        ("mechanism", formula_data.mechanisms()),
    ):
        for slug, wordings in table.items():
            for code, words in wordings.items():
                for word in words:
                    yield word, Entry(kind, slug, code)


class _Rows(msgspec.Struct, frozen=True, array_like=True):
    """Folded words with what each stands for, without the cues themselves, which the packs have; `cued`: where those are.

    edges: whether a word's first and last characters must stand at a word's edge (Han ones need not).
    """

    words: list[str]
    entries: list[tuple[Entry, ...]]
    edges: list[tuple[bool, bool]]
    cued: list[int]


def _rows(known: Catalogue) -> _Rows:
    """All that the catalogue, the packs and the set phrases list, by folded word."""
    offices = {slug for code in codes() for slug in (o.slug for o in pack(code).offices)}
    unknown = offices - known.offices.keys()
    if unknown:
        raise ValueError(f"lang/*/offices.toml: offices not in data/offices.toml: {', '.join(sorted(unknown))}")
    sources = (_catalogue_entries(known), *(_pack_entries(pack(code)) for code in codes()), _phrase_entries())
    listed = [pair for source in sources for pair in source]
    found: dict[str, list[Entry]] = defaultdict(list)
    for folded, (_, entry) in zip(fold_words([word for word, _ in listed]), listed, strict=True):
        if entry not in found[folded]:
            found[folded].append(entry)
    found.pop("", None)
    return _Rows(
        words=list(found),
        entries=[tuple(entries) for entries in found.values()],
        edges=[(_needs_edge(word[0]), _needs_edge(word[-1])) for word in found],
        cued=[number for number, entries in enumerate(found.values()) if any(entry.rule for entry in entries)],
    )


def _with_cues(rows: _Rows) -> list[tuple[Entry, ...]]:
    """The entries, those of a cue with the cue as the pack of their language has it."""
    acts = {(code, act.id): act for code in codes() for act in pack(code).acts}
    contacts = {(code, contact.id): contact for code in codes() for contact in pack(code).contacts}

    def cued(entry: Entry) -> Entry:
        at = (entry.language or "", entry.rule)
        if entry.kind == "cue":
            return msgspec.structs.replace(entry, act=acts[at])
        return msgspec.structs.replace(entry, contact=contacts[at]) if entry.kind == "contact" else entry

    found = list(rows.entries)
    for number in rows.cued:
        found[number] = tuple(cued(entry) for entry in found[number])
    return found


def _own_entry(row: tuple[str, str, str]) -> Entry:
    word, person, form = row
    return Entry("person", person, cased=True, form=form, word=word)


class Lexicon:
    """The automaton with its patterns; `LAYER` kinds do not compete with the rest for characters."""

    LAYER = frozenset({"formula", "phrase", "mechanism", "topic"})

    def __init__(self) -> None:
        known = catalogue()
        rows = _rows(known) if used() else prepared("lexicon", _Rows, lambda: _rows(known))
        words, self.edges = rows.words, rows.edges
        self.entries: list[tuple[Entry, ...]] = _with_cues(rows)
        self._own_rows: list[
            tuple[tuple[str, str, str], ...]
        ] = []  # word, person and form, by number from len(entries) on
        self._own = ManyNames(self._own_names(known, words))
        self._meanings: dict[tuple[int, str], tuple[tuple[Entry, ...], tuple[Entry, ...], bool]] = {}
        # short words stand inside countless others: they are looked up whole, the automaton need not report them
        self._short = {word: number for number, word in enumerate(words) if len(word) <= 2 and all(self.edges[number])}
        self._long = [number for number, word in enumerate(words) if word not in self._short]
        self._automaton = ahocorasick_rs.AhoCorasick(
            [words[number] for number in self._long],
            matchkind=ahocorasick_rs.MatchKind.Standard,
            store_patterns=False,
        )

    def _own_names(self, known: Catalogue, listed: list[str]) -> dict[str, int]:
        """The names of the user's own persons with numbers of their own; one the lexicon has as well joins its entries there."""
        persons = [person for key in known.own if (person := known.persons.get(key)) is not None]
        words = [
            (word, person.id, form)
            for person in persons
            for form, table in (("name", person.names), ("mt", person.mt))
            for names in table.values()
            for word in names
        ]
        numbers: dict[str, int] = {}
        at = {word: number for number, word in enumerate(listed)} if words else {}
        for row, folded in zip(words, fold_words([row[0] for row in words]), strict=True):
            number = at.get(folded)
            if number is not None:
                self.entries[number] = (*self.entries[number], _own_entry(row))
            elif folded in numbers:
                self._own_rows[numbers[folded] - len(self.entries)] += (row,)
            elif folded:
                numbers[folded] = len(self.entries) + len(self._own_rows)
                self._own_rows.append((row,))
        return numbers

    def find(self, folded: str) -> list[tuple[int, int, int]]:
        """Every place where a pattern stands as words: its number, start, end; in no order."""
        inside = " " + folded.translate(_classes()) + " "
        found: list[tuple[int, int, int]] = []
        for place, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            number = self._long[place]
            left, right = self.edges[number]
            if not (left and inside[start] == "a") and not (right and inside[end + 1] == "a"):
                found.append((number, start, end))
        for match in _SHORT_WORD.finditer(inside):
            start, end = match.start() - 1, match.end() - 1
            if (known := self._short.get(folded[start:end])) is not None:
                found.append((known, start, end))
        found.extend(self._own.find(folded))
        return found

    def meaning(self, number: int, language: str) -> tuple[tuple[Entry, ...], tuple[Entry, ...], bool]:
        """What a pattern may mean in a passage of a language: entries that compete for characters, and those beside.

        The third says whether some are written with capitals, to be held against the text's own.
        """
        known = self._meanings.get((number, language))
        if known is None:
            if number < len(self.entries):
                entries = self.entries[number]
            else:
                entries = tuple(_own_entry(row) for row in self._own_rows[number - len(self.entries)])
            fitting = [entry for entry in entries if entry.language in (None, language)]
            competing = tuple(entry for entry in fitting if entry.kind not in self.LAYER)
            beside = tuple(entry for entry in fitting if entry.kind in self.LAYER)
            known = self._meanings[number, language] = (competing, beside, any(entry.cased for entry in competing))
        return known


class _Classes(dict[int, str]):
    """Each character as "a" (part of a word written with blanks) or " ", worked out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = "a" if _needs_edge(chr(code)) else " "
        return self[code]


@cache
def _classes() -> _Classes:
    return _Classes()


def is_han(char: str) -> bool:
    """Whether a character is written without blanks between words (Han, kana, hangul)."""
    return "\u3400" <= char <= "\u9fff" or "\u3040" <= char <= "\u30ff" or "\uac00" <= char <= "\ud7af"


def _needs_edge(char: str) -> bool:
    return char.isalnum() and not is_han(char)


@cache
def lexicon() -> Lexicon:
    """The lexicon of all packs and the catalogue, built once; what is alive then is left alone by the collector of cycles."""
    collecting = gc.isenabled()
    gc.disable()  # a hundred thousand entries that all stay: collecting among them would take a third of the time
    try:
        words = Lexicon()
        gc.freeze()  # or every later collection would walk a quarter of a million names, with one's own a million
        return words
    finally:
        if collecting:
            gc.enable()
