"""Language packs: what Dragoman knows about a language, as data. One folder a language, found by looking.

A pack may lack any file but `language.toml`; `dragoman languages` shows the gaps. `_any` holds what holds in all.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeVar

import msgspec

from dragoman.errors import DataError
from dragoman.prepared import prepared
from dragoman.resources import load_toml, package_folder

T = TypeVar("T")


class _Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table that refuses keys it does not know."""


class Inflection(_Strict, frozen=True, kw_only=True):
    """How the forms of a regular verb are made: the citation form less `strip`, plus each ending."""

    strip: str = ""
    endings: list[str]


class Language(_Strict, frozen=True, kw_only=True):
    """`language.toml`: how the language is told, split and ordered.

    head: whether a title chain ends with its person (习近平主席特使、…、王毅) or begins with the title.
    drops_subject: a sentence without a subject goes on in the last speaker's mouth.
    starters: words that begin a new sentence after an abbreviation with dots (D.C. The …).
    inverts: the speaker may follow the verb after a quotation (« … », a déclaré X).
    content_runs_on: after a verb of saying, clauses with other subjects are still what is said, up to the full stop.
    home: the state meant by officials named without one, where no outlet says otherwise.
    worldwide: papers of every country write in it; `home` is meant only where the text names that state or its people.
    auxiliaries, woven: after which words of a verb's form an adverb may stand, and which ones do (a [ensuite] rencontré).
    many_homes: news of many states is written in it; the first official named without a state tells whose this is.
    homes: state → how a text of another home shows it, as by its dateline (（中央社台北5日電）: TWN).
    words: closed classes. patterns: regular expressions over folded text the engine asks for by name. forms: verb forms
    told by their ending. split_acts: stance verbs that open a statement of their own after a comma.
    """

    code: str
    name: str
    script: str
    head: Literal["first", "last"]
    home: str | None = None
    worldwide: bool = False
    many_homes: bool = False
    auxiliaries: list[str] = []
    woven: list[str] = []
    homes: dict[str, str] = {}
    drops_subject: bool = False
    inverts: bool = False
    content_runs_on: bool = False
    function_words: list[str] = []
    abbreviations: list[str] = []
    starters: list[str] = []
    inflections: dict[str, Inflection] = {}
    words: dict[str, list[str]] = {}
    patterns: dict[str, str] = {}
    forms: dict[str, str] = {}
    split_acts: list[str] = []
    joins: str
    postings: str = ""


class Example(_Strict, frozen=True, kw_only=True):
    """A text a rule finds; `act` or `kind` is what it must give there."""

    text: str
    act: str | None = None
    kind: str | None = None
    speaker: str | None = None


class ActCue(_Strict, frozen=True, kw_only=True):
    """A word that opens a statement, or tells which act a neutral verb carries.

    type: `report` opens one wherever it has a speaker; `act` opens one as a main verb and tells the act inside a
    report; `marker` only tells the act. act "content": the content decides.
    to: where the addressee stands (`object` right after the cue, `with` after a word of the class "with").
    both: the act where the verb is said of both sides (đề nghị hai bên …), instead of `act`.
    jointly: the act where several speak together (两国领导人决定: agree).
    quoting: a verb of saying only beside somebody's words (« … », a lancé X); elsewhere it means something else.
    """

    id: str
    words: list[str]
    inflect: str | None = None
    type: Literal["report", "act", "marker"]
    act: str
    to: Literal["object", "with"] | None = None
    both: str | None = None
    jointly: str | None = None
    joint: bool = False
    quoting: bool = False
    source: str
    finds: list[Example]
    leaves: list[str]


class ContactCue(_Strict, frozen=True, kw_only=True):
    """A word for a contact.

    other: where the other side stands; `event`: the word names a gathering, its parties are those who attend it.
    before_short: word beginnings that take the short form of the other side's state (访 + 日).
    state: the other side's state where the words themselves name it (访华: CHN).
    international: the words name a gathering of several states: whoever attends or hosts it makes a contact, alone too.
    sends: the words name a delegation that is sent (cử phái đoàn): a state may be who goes.
    echo: the words are used of any contact ("discussed"): they make one only of persons of whom none has been told.
    """

    id: str
    words: list[str]
    inflect: str | None = None
    kind: str
    form: Literal["verb", "noun"]
    other: Literal["object", "with", "to", "none", "event"] = "with"
    roles: tuple[str, str] = ("participant", "participant")
    status: str | None = None
    weak: bool = False
    before_short: list[str] = []
    state: str | None = None
    international: bool = False
    sends: bool = False
    echo: bool = False
    source: str
    finds: list[Example]
    leaves: list[str]


class Office(_Strict, frozen=True, kw_only=True):
    """Words for an office; `slug` names it in data/offices.toml."""

    slug: str
    words: list[str]
    state: str | None = None


class Names(_Strict, frozen=True, kw_only=True):
    """How people are named: honorifics before (or after) a name, family names, particles inside a name."""

    honorifics: list[str] = []
    surnames: str = ""
    particles: list[str] = []
    transliteration: str = ""
    organisation_words: list[str] = []
    never: list[str] = []


class DateRule(_Strict, frozen=True, kw_only=True):
    """A regular expression over folded text with named groups day, month, year, weekday, word …"""

    id: str
    pattern: str
    gives: str = ""
    source: str
    finds: list[str]
    leaves: list[str]


class Dates(_Strict, frozen=True, kw_only=True):
    """`dates.toml`: names of months and weekdays, words relative to the day of writing, and the rules."""

    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    relative: dict[str, int] = {}
    months_relative: dict[str, int] = {}
    years_relative: dict[str, int] = {}
    numbers: dict[str, int] = {}
    eras: dict[str, int] = {}  # the year before an era's first: 民国 = 1911
    rule: list[DateRule] = []


class Furniture(_Strict, frozen=True, kw_only=True):
    """A line, or the end or start of one, that belongs to the page and not to the article.

    before: what comes after such a line, too: `list` titles of other articles, until a sentence comes; `comments` nothing but what
    readers say, to the page's end. It holds only where more of the article stands before the line than after it.
    """

    id: str
    kind: str
    pattern: str
    before: Literal["list", "comments"] | None = None
    where: Literal["line", "inside"] = "line"
    needs: list[str] = []  # a text with none of these folded words cannot fit; spares asking a slow pattern
    source: str
    finds: list[str]
    leaves: list[str]


class _Acts(_Strict, frozen=True, kw_only=True):
    cue: list[ActCue] = []


class _Contacts(_Strict, frozen=True, kw_only=True):
    cue: list[ContactCue] = []
    status: dict[str, list[str]] = {}
    words: dict[str, list[str]] = {}


class _Offices(_Strict, frozen=True, kw_only=True):
    office: list[Office] = []


class _FurnitureFile(_Strict, frozen=True, kw_only=True):
    rule: list[Furniture] = []


class _Topics(_Strict, frozen=True, kw_only=True):
    topic: dict[str, list[str]] = {}


class Pack(_Strict, frozen=True, kw_only=True):
    """All that is known about one language."""

    language: Language
    acts: list[ActCue]
    contacts: list[ContactCue]
    status: dict[str, list[str]]
    offices: list[Office]
    names: Names
    dates: Dates
    furniture: list[Furniture]
    topics: dict[str, list[str]]

    def forms(self, words: list[str], inflect: str | None) -> list[str]:
        """The words, or all forms of the verbs they are.

        >>> pack("en").forms(["urge"], "e")
        ['urge', 'urges', 'urged', 'urging']
        """
        if inflect is None:
            return words
        rule = self.language.inflections.get(inflect)
        if rule is None:
            known = ", ".join(self.language.inflections)
            raise DataError(f"lang/{self.language.code}: no inflection `{inflect}`; language.toml knows {known}")
        forms = []
        for word in words:
            verb, _, rest = word.partition(" ")  # "call on": the verb is the first word
            if not verb.endswith(rule.strip):
                raise DataError(f"lang/{self.language.code}: `{word}` does not end in `{rule.strip}` ({inflect})")
            stem = verb[: len(verb) - len(rule.strip)]
            forms += [f"{stem}{ending} {rest}".rstrip() for ending in rule.endings]
        return forms

    def woven(self, words: list[str]) -> list[str]:
        """The words, and those that begin with an auxiliary with each adverb that may stand behind it.

        >>> "a ensuite rencontré" in pack("fr").woven(["a rencontré"])
        True
        """
        found = dict.fromkeys(words)
        for word in words:
            for first in self.language.auxiliaries:
                if word.startswith(f"{first} "):
                    rest = word.removeprefix(f"{first} ")
                    found.update(dict.fromkeys(f"{first} {adverb} {rest}" for adverb in self.language.woven))
        return list(found)


@cache
def codes() -> tuple[str, ...]:
    """The languages there are packs for."""
    folder = package_folder("lang")
    return tuple(sorted(entry.name for entry in folder.iterdir() if entry.joinpath("language.toml").is_file()))


@cache
def pack(code: str) -> Pack:
    """The pack of a language; raises DataError where a file breaks the rules."""
    return prepared(f"pack-{code}", Pack, lambda: _loaded(code))


def _loaded(code: str) -> Pack:
    folder = package_folder("lang", code)

    def part(name: str, shape: type[T]) -> T:
        file = folder.joinpath(name)
        return load_toml(file, shape) if file.is_file() else shape()

    contacts = part("contacts.toml", _Contacts)
    language = load_toml(folder.joinpath("language.toml"), Language)
    return Pack(
        language=msgspec.structs.replace(language, words={**language.words, **contacts.words}),
        acts=part("acts.toml", _Acts).cue,
        contacts=contacts.cue,
        status=contacts.status,
        offices=part("offices.toml", _Offices).office,
        names=part("names.toml", Names),
        dates=part("dates.toml", Dates),
        furniture=part("furniture.toml", _FurnitureFile).rule,
        topics=part("topics.toml", _Topics).topic,
    )
