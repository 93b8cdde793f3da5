"""What actor mentions are made of: the mention itself, its pieces, and a language's way of building title chains."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from dragoman.lang import pack
from dragoman.mentions.lexicon import Entry
from dragoman.mentions.scan import Atom
from dragoman.text.views import fold_word

_ACTORISH = frozenset(
    {"person", "state", "states", "body", "outlet", "office", "honorific", "city", "w:pronoun", "w:pair", "w:side", "w:ministry", "w:delegates", "w:home", "w:counterpart", "w:other_side", "w:group", "w:first", "w:leaders", "w:plural", "w:it", "w:latter"}
)  # fmt: skip


UPPER = "[A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠ-Ỹ]"


HAN = re.compile("[\u3400-\u9fff]")


SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:ng|nh|ch|[cmnpt])?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Phrase:
    """A mention of an actor as the text puts it (places in the view).

    kind: person (named or by office alone), state, body, outlet, pair (both sides), pronoun, counterpart.
    name is the name as written; person the catalogue ids it may be; via the mention it stands for ("envoy of X").
    """

    start: int
    end: int
    kind: str
    language: str
    name: str | None = None
    persons: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()  # the words for the offices, folded
    state: str | None = None
    states: tuple[str, ...] = ()
    body: str | None = None
    bodies: tuple[str, ...] = ()
    posted: str | None = None
    latin: str | None = None
    word: str = ""
    mt: bool = False
    city: bool = False
    adjective: bool = False
    guessed: bool = False
    via_envoy: bool = False
    definite: bool = False  # "the diplomat": one already named
    former: bool = False  # a title held once
    owners: tuple[str, ...] = ()  # catalogue ids of whose envoy or spokesperson it is
    courtesy: bool = False  # 总理先生: whoever is spoken to
    rest: list[Phrase] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's way of building title chains, compiled."""

    head_last: bool
    joins: re.Pattern[str]
    postings: re.Pattern[str] | None
    surnames: frozenset[str]
    transliteration: frozenset[str]
    organisations: frozenset[str]
    owner: re.Pattern[str]
    sent_by: re.Pattern[str]  # between delegates and whom they stand for
    next_of: re.Pattern[str]  # between two whom they stand for
    titled: re.Pattern[str]  # between a title of several and the first of their names
    portfolio: re.Pattern[str]  # what stands between a minister's title and his name
    led_office: re.Pattern[str]  # a government or office up to the title or name of who leads it
    field: re.Pattern[str]  # what a ministry or department is for, after a title
    bare_title: re.Pattern[str]  # a title without a name, up to the next one's: two persons
    never: frozenset[str]


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language with a pack."""
    known = pack(language)
    return Grammar(
        head_last=known.language.head == "last",
        joins=re.compile(known.language.joins + r"\Z"),
        postings=re.compile(known.language.postings) if known.language.postings else None,
        surnames=frozenset(known.names.surnames.split())
        if language != "zh"
        else frozenset(known.names.surnames.replace(" ", "\n").split("\n")),
        transliteration=frozenset(known.names.transliteration),
        organisations=frozenset(fold_word(word) for word in known.names.organisation_words),
        owner=re.compile(
            "|".join(rf"\b{re.escape(fold_word(word))}\b" for word in known.language.words.get("of", [])) or "(?!)"
        ),
        sent_by=re.compile(known.language.patterns.get("sent_by", "(?!)")),
        next_of=re.compile(known.language.patterns.get("next_of", "(?!)")),
        titled=re.compile(known.language.patterns.get("titled", " ")),
        portfolio=re.compile(known.language.patterns.get("portfolio", "(?!)")),
        led_office=re.compile(known.language.patterns.get("led_office", "(?!)")),
        field=re.compile(known.language.patterns.get("field", "(?!)")),
        bare_title=re.compile(known.language.patterns.get("bare_title", "(?!)")),
        never=frozenset(fold_word(word) for word in known.names.never),
    )


@dataclass(slots=True)
class Piece:
    """One word of a chain: a known word, or an unknown name (entry None)."""

    start: int
    end: int
    entry: Entry | None
    atom: Atom | None = None
    latin: str | None = None

    @property
    def kind(self) -> str:
        return self.entry.kind if self.entry is not None else "unknown"


def actorish(atom: Atom) -> Entry | None:
    """The entry by which a word may be part of an actor mention: the most telling of its kinds."""
    best: Entry | None = None
    blocked = atom.get("block") is not None  # 新政府: a new government, not Singapore's
    for entry in atom.entries:
        if blocked and entry.kind in ("state", "states"):
            continue
        if entry.kind in _ACTORISH and (best is None or _RANK[entry.kind] < _RANK[best.kind]):
            best = entry
    return best


_RANK = {kind: rank for rank, kind in enumerate(("person", "state", "states", "w:pair", "w:leaders", "w:plural", "w:it", "w:latter", "w:other_side", "w:side", "w:home", "w:first", "w:pronoun", "office", "body", "outlet", "w:ministry", "w:delegates", "w:counterpart", "w:group", "honorific", "city"))}  # fmt: skip


STAFF = frozenset(
    {
        "adviser",
        "official",
        "spokesperson",
        "special-envoy",
        "legislator",
        "expert",
        "director",
        "chief-of-staff",
        "first-lady",
    }
)
STAY_AT_HOME = frozenset(
    {"president", "vice-president", "prime-minister", "foreign-minister", "defence-minister", "minister", "monarch"}
)  # offices nobody is sent abroad to hold: "le Président au Maroc" is there on a visit


ALONE = frozenset(
    {"w:pronoun", "w:pair", "w:other_side", "outlet", "w:first", "w:leaders", "w:plural", "w:group", "w:it", "w:latter"}
)
