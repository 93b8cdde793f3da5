"""Noun phrases that name an actor: titles, states and names joined into one mention with its head.

One grammar for all languages: a chain of known words whose gaps are all joining words of the language. The
language says whether the person stands last (中国国务委员兼外长王毅) or first among its titles, which words join, and
after which words a state is only the place of a posting (驻, tại, en).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from dragoman.actors.catalogue import Person
from dragoman.lang import codes, pack
from dragoman.mentions.lexicon import Entry
from dragoman.mentions.scan import Atom
from dragoman.text.views import fold_word

_ACTORISH = frozenset(
    {"person", "state", "states", "body", "outlet", "office", "honorific", "city", "w:pronoun", "w:pair", "w:side", "w:ministry", "w:home", "w:counterpart", "w:other_side", "w:group", "w:first", "w:leaders", "w:plural", "w:it", "w:latter"}
)  # fmt: skip
_UPPER = "[A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠ-Ỹ]"
_WORD = rf"(?:[A-Z]\.|(?:al|el|ash|an|as|ad|at)-(?=[A-Z])[\w\-]+|{_UPPER}(?:[\w\-]|['’](?!s\b)(?=\w))*)"
_PARTICLES = "de|del|della|da|dos|du|van|von|der|den|bin|ben|ibn|bint|al|el|le|la|ten|ter|y|e|i|zu"
_CAPITAL = re.compile(rf"(?<!\w){_WORD}\.?(?:[ \u00a0](?:(?:{_PARTICLES})[ \u00a0'’]?)*{_WORD})*")
_ELIDED = re.compile(r"(?:[LDCSJNMT]|Qu)['’][a-zà-ÿ]")
_LATIN_IN_BRACKETS = re.compile(r"\s?[（(]([A-Z][A-Za-zÀ-ỹ .'’\-]{2,50})[)）]")
_HAN = re.compile("[\u3400-\u9fff]")
_SYLLABLE = re.compile(
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
    name_span: tuple[int, int] | None = None
    persons: tuple[str, ...] = ()
    surname_only: bool = False
    offices: tuple[str, ...] = ()
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
        never=frozenset(fold_word(word) for word in known.names.never),
    )


def phrases(
    raw: str,
    folded: str,
    start: int,
    end: int,
    atoms: Sequence[Atom],
    language: str,
    met: Mapping[str, str] | None = None,
) -> list[Phrase]:
    """The actor mentions of a sentence, in order of place.

    `met`: names this document gave with a title, to be known where they stand without one (folded name → catalogue
    id, or "" for a person no list knows).
    """
    if language not in codes():
        return []
    rules = grammar(language)
    units = [atom for atom in atoms if start <= atom.start and atom.end <= end]
    known = [_Piece(atom.start, atom.end, entry, atom) for atom in units if (entry := _actorish(atom)) is not None]
    if met:
        known = _with_met(folded, start, end, known, met)
    pieces = _with_unknown_names(raw, folded, start, end, known, units, rules, language)
    pieces = _with_courtesy(folded, _without_acronyms(raw, pieces))
    found: list[Phrase] = []
    place = 0
    while place < len(pieces):
        stop = place + 1
        while stop < len(pieces) and (
            _joined(folded, pieces, place, stop, rules, language) or _bridged(folded, pieces, stop, units, rules)
        ):
            stop += 1
        for phrase in _parse(raw, folded, pieces[place:stop], rules, language):
            if phrase.kind == "person" and phrase.name is None and _indefinite(folded, phrase.start, units):
                phrase.kind = "group"  # "một quan chức", "des responsables": nobody in particular
            found.append(phrase)
        place = stop
    return _apposed(found, folded, language)


@dataclass(slots=True)
class _Piece:
    """One word of a chain: a known word, or an unknown name (entry None)."""

    start: int
    end: int
    entry: Entry | None
    atom: Atom | None = None
    latin: str | None = None

    @property
    def kind(self) -> str:
        return self.entry.kind if self.entry is not None else "unknown"


def _actorish(atom: Atom) -> Entry | None:
    best: Entry | None = None
    for entry in atom.entries:
        if entry.kind in _ACTORISH and (best is None or _RANK[entry.kind] < _RANK[best.kind]):
            best = entry
    return best


_RANK = {kind: rank for rank, kind in enumerate(("person", "state", "states", "w:pair", "w:leaders", "w:plural", "w:it", "w:latter", "w:other_side", "w:side", "w:home", "w:first", "w:pronoun", "office", "body", "outlet", "w:ministry", "w:counterpart", "w:group", "honorific", "city"))}  # fmt: skip


_STAFF = frozenset(
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
_ALONE = frozenset(
    {"w:pronoun", "w:pair", "w:other_side", "outlet", "w:first", "w:leaders", "w:plural", "w:group", "w:it", "w:latter"}
)


def _joined(folded: str, pieces: list[_Piece], first: int, place: int, rules: Grammar, language: str) -> bool:
    """Whether a piece continues the chain that began at `first`."""
    before, after = pieces[place - 1], pieces[place]
    gap = folded[before.end : after.start]
    if after.kind in _ALONE or before.kind in _ALONE:
        return False
    if not rules.joins.match(gap):
        return False
    chain = pieces[first:place]
    named = [piece for piece in chain if piece.kind in ("person", "unknown")]
    listing = any(mark in gap for mark in ",、，") or re.search(r"\b(?:and|et|và|kiêm)\b|兼|和|与", gap) is not None
    if rules.head_last:
        if named:  # the name ended the chain, unless it only tells whose envoy (习近平主席特使)
            return not gap and after.kind in ("office", "honorific")
        if gap and after.kind == "state":
            return not listing and before.kind != "state"
        if gap and listing:
            return before.kind == "office" and after.kind in ("office", "body", "person", "w:ministry")
        if before.kind == "state" and after.kind == "state":
            return False
        if before.kind == "city" and after.kind not in ("office", "w:ministry"):
            return False
        return True
    if after.kind == "unknown" and rules.owner.search(gap) and before.kind == "office":
        return False  # "député de l'Eure": a place or a body, no name
    if after.kind in ("person", "unknown"):
        if listing:
            return (
                bool(chain)
                and before.kind in ("office", "state", "body", "unknown")
                and not named
                and any(p.kind == "office" for p in chain)
                and "," in gap
            )
        if not named:
            return (
                before.kind != "state"
                or any(piece.kind in ("office", "w:counterpart", "honorific") for piece in chain)
                or (before.entry is not None and before.entry.form == "adjective" and after.kind == "person")
            )
        return False
    if after.kind == "state":
        if listing and before.kind != "state":
            return False
        if before.kind == "state":
            return bool(rules.postings and rules.postings.search(gap))
        if before.kind in ("person", "unknown") and rules.postings is not None and rules.postings.search(gap):
            return False  # "la visite d'Emmanuel Macron en Arménie": where he goes, not whose he is
        return (
            before.kind in ("office", "body", "w:ministry", "person", "unknown", "honorific", "w:counterpart", "w:side")
            and (before.kind not in ("person", "unknown") or bool(gap.strip()))
            and "," not in gap
        )
    if after.kind in ("office", "body", "w:ministry", "honorific", "w:counterpart", "city", "w:side", "w:home"):
        if named or (before.kind == "city" and ("," in gap or after.kind == "office")):
            return False
        if after.kind in ("body", "city") and "," in gap:
            return False
        if before.kind in ("body", "w:ministry", "city") and listing and "," not in gap:
            return False
        if before.kind == "state" and listing:
            return after.kind == "office" and "," not in gap
        if before.kind == "body" and after.kind == "body":
            return False
        return True
    return False


def _family_forms(person: Person) -> list[str]:
    """习主席, 安倍首相: the family name with a title, of East Asian persons already named."""
    forms: list[str] = []
    for name in person.names.get("zh", ()):
        folded = fold_word(name)
        if person.state == "JPN" and len(folded) in (4, 5):
            forms.append(folded[:2])
        elif person.state in _FAMILY_FIRST and 2 <= len(folded) <= 3 and "·" not in folded:
            forms += [folded[0] + title for title in ("主席", "总书记", "总理", "总统", "外长", "首相", "部长", "委员")]
    return forms


_FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "SGP"})


def _without_acronyms(raw: str, pieces: list[_Piece]) -> list[_Piece]:
    """ "… Co-operation in Europe (OSCE) Chairman X": the bracketed acronym is taken into the body before it."""
    kept: list[_Piece] = []
    for piece in pieces:
        bracketed = raw[piece.start - 1 : piece.start] == "(" and raw[piece.end : piece.end + 1] == ")"
        if (
            bracketed
            and kept
            and kept[-1].kind == "body"
            and raw[piece.start : piece.end].isupper()
            and piece.start - kept[-1].end <= 2
        ):
            kept[-1] = _Piece(kept[-1].start, piece.end + 1, kept[-1].entry, kept[-1].atom)
            continue
        kept.append(piece)
    return kept


def _with_courtesy(folded: str, pieces: list[_Piece]) -> list[_Piece]:
    """ "ông Robert McCooey": a word that is a pronoun alone is a courtesy title right before a name."""
    for piece, after in itertools.pairwise(pieces):
        if (
            piece.kind == "w:pronoun"
            and piece.atom is not None
            and after.kind == "unknown"
            and folded[piece.end : after.start] == " "
        ):
            piece.entry = piece.atom.get("honorific") or piece.entry
    return pieces


def _indefinite(folded: str, start: int, units: list[Atom]) -> bool:
    """Whether "a", "some", "một", 一名 stands right before a phrase."""
    return any(
        unit.get("w:indefinite") is not None and unit.end <= start and not folded[unit.end : start].strip()
        for unit in units
    )


def _with_met(folded: str, start: int, end: int, known: list[_Piece], met: Mapping[str, str]) -> list[_Piece]:
    """The known pieces and the names met before, longest first; a name never cuts into a known word."""
    found = list(known)
    for name in sorted(met, key=len, reverse=True):
        place = start
        while (place := folded.find(name, place, end)) >= 0:
            stop = place + len(name)
            if not any(piece.start < stop and place < piece.end for piece in found):
                entry = Entry("person", met[name], form="name") if met[name] else None
                found.append(_Piece(place, stop, entry))
            place = stop
    return sorted(found, key=lambda piece: piece.start)


def met_names(found: Iterable[Phrase], known: Mapping[str, Person]) -> dict[str, str]:
    """The Chinese names that a document's titled mentions make known, with the short forms they may take later.

    Of 乔治·萨勒 also 萨勒, of a catalogue person the listed short forms.
    """
    met: dict[str, str] = {}
    for phrase in found:
        if phrase.kind != "person" or phrase.name is None or not _HAN.search(phrase.name):
            continue
        person = phrase.persons[0] if len(phrase.persons) == 1 else ""
        forms = [fold_word(phrase.name)] if not person else []
        if "·" in phrase.name:
            forms.append(fold_word(phrase.name.split("·")[-1]))
        if person in known:
            forms += [fold_word(form) for form in known[person].short.get("zh", ())]
            forms += [fold_word(name.split("·")[-1]) for name in known[person].names.get("zh", ()) if "·" in name]
            forms += _family_forms(known[person])
        for form in forms:
            if len(form) >= 2:
                met.setdefault(form, person)
    return met


def _bridged(folded: str, pieces: list[_Piece], place: int, units: list[Atom], rules: Grammar) -> bool:
    """香港|眾志|秘書長: a body nobody listed, between a state and its office."""
    before, after = pieces[place - 1], pieces[place]
    gap = folded[before.end : after.start]
    return (
        rules.head_last
        and (before.kind in ("state", "city", "body") or (before.kind == "office" and gap.startswith("、")))
        and after.kind in ("office", "w:ministry")
        and 0 < len(gap) <= 8
        and all(_HAN.match(char) for char in gap.removeprefix("、"))
        and not any(unit.start < after.start and before.end < unit.end for unit in units)
    )


def _with_unknown_names(
    raw: str, folded: str, start: int, end: int, known: list[_Piece], units: list[Atom], rules: Grammar, language: str
) -> list[_Piece]:
    """The known pieces and, between them, names no list knows."""
    pieces = list(known)
    if language == "zh":
        pieces = list(_han_names(raw, folded, end, known, units, rules, start))
    else:
        pieces = _latin_names(raw, folded, start, end, known, units, rules, language)
    return sorted(pieces, key=lambda piece: piece.start)


def _han_names(
    raw: str, folded: str, end: int, known: list[_Piece], units: list[Atom], rules: Grammar, begin: int
) -> Iterator[_Piece]:
    """After a title: a transliterated name, or a family name with one or two characters."""
    starts = {atom.start: atom for atom in units}
    dotted = list(_dotted(raw, folded, begin, end, known, rules))
    yield from dotted
    names = dotted + [
        found
        for piece in known
        if piece.kind in ("office", "w:counterpart")
        and piece.end < end
        and not any(name.start == piece.end for name in dotted)
        if (found := _han_name_at(raw, folded, piece.end, end, starts, rules)) is not None
    ]
    yield from names[len(dotted) :]
    for piece in known:
        if not any(name.start < piece.end and piece.start < name.end for name in names):
            yield piece
    cues = [atom for atom in units if atom.get("cue") is not None]
    for atom in cues:  # 王毅表示: a name nobody listed, alone before the verb
        back = atom.start
        while (
            back > begin
            and atom.start - back < 12
            and (folded[back - 1] in rules.transliteration or folded[back - 1] in "·•")
        ):
            back -= 1
        for size in (3, 2):
            at = atom.start - size
            if (
                at >= begin
                and (at == begin or folded[at - 1] in "，。；：、“” 时\n")
                and _is_family_name(folded[at : atom.start], rules)
            ):
                if not any(unit.start < atom.start and at < unit.end for unit in units):
                    yield _Piece(at, atom.start, None)
                break


def _dotted(raw: str, folded: str, begin: int, end: int, known: list[_Piece], rules: Grammar) -> Iterator[_Piece]:
    """杰弗里·萨克斯: a foreign name in full, unless the catalogue has just this name."""
    place = begin
    while (place := folded.find("·", place, end)) >= 0:
        start = stop = place
        while start > begin and (folded[start - 1] in rules.transliteration or folded[start - 1] == "·"):
            start -= 1
            if any(piece.end == start and piece.kind != "person" for piece in known):
                break
        while stop < end and (folded[stop] in rules.transliteration or folded[stop] == "·"):
            stop += 1
            if any(piece.start == stop and piece.kind != "person" for piece in known):
                break
        listed = [piece for piece in known if piece.kind == "person" and piece.start <= place < piece.end]
        if not listed and stop - start >= 4:
            latin = _LATIN_IN_BRACKETS.match(raw, stop, min(end, stop + 60))
            yield _Piece(start, stop, None, None, latin.group(1) if latin else None)
        place = max(stop, place + 1)


def _is_family_name(word: str, rules: Grammar) -> bool:
    return word[:1] in rules.surnames and all(_HAN.match(char) for char in word) and word not in rules.never


def _han_name_at(raw: str, folded: str, at: int, end: int, starts: dict[int, Atom], rules: Grammar) -> _Piece | None:
    """The name that begins right after a title, as far as it reaches."""
    stop = at
    while stop < end and stop - at < 16:
        char = folded[stop]
        if char in "·•":
            stop += 1
            continue
        atom = starts.get(stop)
        through = atom is not None and all(entry.kind == "states" for entry in atom.entries)  # 阿贝瓦德纳 holds 德纳
        if atom is not None and stop > at and not through:
            break
        if atom is not None and stop == at and atom.end - atom.start >= 2 and not through:
            return None
        if char not in rules.transliteration:
            break
        stop += 1
    if stop - at < 2 and (stop == at or not _HAN.match(folded[at])):
        stop = at
    if stop == at or stop - at < 2:
        for size in (3, 2):
            word = folded[at : at + size]
            if (
                len(word) == size
                and _is_family_name(word, rules)
                and not any(at < place < at + size for place in starts)
            ):
                stop = at + size
                break
        else:
            return None
    while folded[stop - 1] in "·•":
        stop -= 1
    latin = _LATIN_IN_BRACKETS.match(raw, stop, min(end, stop + 60))
    return _Piece(at, stop, None, None, latin.group(1) if latin else None)


def _latin_names(
    raw: str, folded: str, start: int, end: int, known: list[_Piece], units: list[Atom], rules: Grammar, language: str
) -> list[_Piece]:
    """Runs of capitals that no known word covers; a known family name inside a longer run is another person."""
    taken = [(piece.start, piece.end, piece) for piece in known]
    blocked = {
        (atom.start, atom.end) for atom in units if atom.get("block") is not None or atom.get("contact") is not None
    }
    pieces = list(known)
    for run in _CAPITAL.finditer(raw, start, end):
        free = [(run.start(), run.end())]
        for begin, stop, _ in taken:
            free = [part for one in free for part in _minus(one, begin, stop)]
        for begin, stop in blocked:
            free = [part for one in free for part in _minus(one, begin, stop)]
        for begin, stop in free:
            for name in _names_in(raw, folded, begin, stop, rules, language, start):
                pieces.append(name)
    return _of_things(folded, _merge_partial(raw, pieces), units)


def _minus(span: tuple[int, int], start: int, end: int) -> list[tuple[int, int]]:
    if end <= span[0] or start >= span[1]:
        return [span]
    parts = []
    if span[0] < start:
        parts.append((span[0], start))
    if end < span[1]:
        parts.append((end, span[1]))
    return parts


def _names_in(
    raw: str, folded: str, start: int, end: int, rules: Grammar, language: str, begin: int
) -> Iterator[_Piece]:
    """The name in a run of capitals, shorn of words that never are names."""
    while start < end and not raw[start].isalpha():
        start += 1
    while end > start and not (raw[end - 1].isalnum() or raw[end - 1] == "."):
        end -= 1
    words = [(found.start() + start, found.end() + start) for found in re.finditer(r"\S+", raw[start:end])]
    while words and _ELIDED.match(raw, words[0][0]) is not None:
        words.pop(0)  # "L'accord", "D'autres": an article and a common noun
    while words and (folded[words[0][0] : words[0][1]].rstrip(".") in rules.never):
        words.pop(0)
    while words and (folded[words[-1][0] : words[-1][1]] in rules.never):
        words.pop()
    if not words:
        return
    if any(folded[a:b].rstrip(",.") in rules.organisations for a, b in words):
        if len(words) > 1:
            yield _Piece(words[0][0], words[-1][1], Entry("body", "", form="unknown"))
        return
    if all(raw[a:b].isupper() and b - a > 1 for a, b in words):
        yield _Piece(words[0][0], words[-1][1], Entry("body", "", form="unknown"))
        return
    if language == "vi":
        words = _vietnamese_name(folded, words, rules)
        if not words:
            return
    a, b = words[0][0], words[-1][1]
    if raw[b - 1] == "." and not re.search(r"(?:Jr|Sr|\b[A-Z])\.$", raw[a:b]):
        b -= 1
    if b - a < 2 or (a == begin and len(words) == 1 and False):
        return
    yield _Piece(a, b, None)


def _vietnamese_name(folded: str, words: list[tuple[int, int]], rules: Grammar) -> list[tuple[int, int]]:
    """The tail that is a name: from a family name on, or the foreign words."""
    foreign = [not _SYLLABLE.fullmatch(folded[a:b].rstrip(".")) for a, b in words]
    if any(foreign):
        first = foreign.index(True)
        last = len(foreign) - 1 - foreign[::-1].index(True)
        return words[first : last + 1] if all(foreign[first : last + 1]) else words[first:]
    for place in range(len(words)):
        if folded[words[place][0] : words[place][1]] in rules.surnames and 2 <= len(words) - place <= 5:
            return words[place:]
    return []


def _of_things(folded: str, pieces: list[_Piece], units: list[Atom]) -> list[_Piece]:
    """Without the names of things: "sân bay John F. Kennedy", "rue Charles de Gaulle"."""
    ends = {unit.end for unit in units if unit.get("w:thing") is not None}
    return [
        p
        for p in pieces
        if not (
            p.kind in ("person", "unknown")
            and (p.start - 1 in ends or (p.start - 4 in ends and folded[p.start - 4 : p.start].strip() in ("de", "du")))
        )
    ]


def _merge_partial(raw: str, pieces: list[_Piece]) -> list[_Piece]:
    """ "Hunter Biden": the known family name with an unknown neighbour is one unknown name."""
    pieces.sort(key=lambda piece: piece.start)
    merged: list[_Piece] = []
    for piece in pieces:
        if (
            merged
            and piece.start - merged[-1].end == 1
            and raw[merged[-1].end] == " "
            and {piece.kind, merged[-1].kind} == {"person", "unknown"}
        ):
            known = piece if piece.kind == "person" else merged[-1]
            if known.entry is not None and " " not in raw[known.start : known.end]:
                merged[-1] = _Piece(merged[-1].start, piece.end, None)
                continue
        merged.append(piece)
    return merged


def _parse(raw: str, folded: str, pieces: list[_Piece], rules: Grammar, language: str) -> Iterator[Phrase]:
    """One chain as phrases: mostly one; "X and Y" as head with `rest`."""
    whole = Phrase(pieces[0].start, pieces[-1].end, "office", language)
    single = pieces[0] if len(pieces) == 1 else None
    if single is not None and single.entry is not None:
        kind = single.kind
        if (kind in _ALONE and kind != "outlet") or kind == "w:counterpart":
            whole.kind = kind[2:]
            whole.word = folded[single.start : single.end]
            yield whole
            return
        if kind == "honorific":
            if single.atom is not None and single.atom.get("w:pronoun") is not None:
                whole.kind, whole.word = "pronoun", folded[single.start : single.end]
                yield whole
            return
    named = [piece for piece in pieces if piece.kind in ("person", "unknown")]
    offices = [piece for piece in pieces if piece.kind == "office"]
    if rules.head_last:
        name = (
            named[-1]
            if named
            and (
                pieces[-1] is named[-1]
                or pieces[-1].kind == "honorific"
                or (
                    len(named) == 1
                    and offices
                    and offices[-1].end == pieces[-1].end
                    and offices[-1].start >= named[-1].end
                )
            )
            else None
        )
        if name is not None and name is not pieces[-1]:
            last = pieces[-1]
            envoy = (
                last.kind == "office"
                and last.entry is not None
                and last.entry.value in ("special-envoy", "spokesperson", "adviser", "official", "first-lady")
            )
            if envoy:
                name = None
    else:
        name = named[0] if named else None
        if (
            name is not None
            and offices
            and offices[0].entry is not None
            and offices[0].entry.value in ("special-envoy", "spokesperson", "adviser", "first-lady")
            and len(offices) > 1
            and offices[1].start < name.start
        ):
            between = folded[offices[0].end : offices[1].start]
            if rules.postings is not None and re.search(
                r"\b(?:of|to|for|de|du|của|cho)\b|^ (?:tổng|chủ)",
                between + folded[offices[1].start : offices[1].start + 3],
            ):
                name, offices, whole.via_envoy = None, offices[:1], True
        if (
            name is not None
            and offices
            and offices[-1].end <= name.start
            and offices[0].entry is not None
            and offices[0].entry.value in _STAFF
        ):
            before = max(piece.end for piece in pieces if piece.end <= name.start)
            if rules.owner.search(folded[offices[-1].end : name.start]) and not any(
                p.kind in ("state", "body", "city") and p.end == before for p in pieces
            ):
                name, whole.via_envoy = None, True  # "một cố vấn của ông X": the owner is not the holder
    for piece in pieces:
        if piece.entry is None:
            continue
        if piece.kind == "office" and "|" in piece.entry.value and whole.state is None:
            whole.state = piece.entry.value.partition("|")[2]
        if piece.kind == "state":
            gap = folded[max(pieces[0].start, piece.start - 8) : piece.start]
            if (rules.postings is not None and whole.state is not None and rules.postings.search(gap)) or (
                rules.postings is not None
                and rules.postings.search(gap)
                and offices
                and any(o.entry is not None and o.entry.value == "ambassador" for o in offices)
                and whole.state is None
            ):
                whole.posted = piece.entry.value
            elif whole.state is None:
                whole.state = piece.entry.value
                whole.adjective = piece.entry.form == "adjective"
            whole.states += (piece.entry.value,)
        elif piece.kind == "states":
            whole.states += tuple(piece.entry.value.split("|"))
            whole.word = whole.word or "states"
        elif piece.kind == "city":
            whole.city = True
            if whole.state is None:
                whole.state = piece.entry.value
        elif piece.kind in ("body",):
            whole.body = piece.entry.value or folded[piece.start : piece.end]
            whole.bodies += (whole.body,)
        elif piece.kind == "outlet":
            whole.kind, whole.body = "outlet", piece.entry.value
        elif piece.kind in ("w:ministry", "w:side"):
            whole.word = piece.kind[2:]
        elif piece.kind == "w:home":
            whole.word = whole.word or "home"
    whole.offices = tuple(
        dict.fromkeys(piece.entry.value.partition("|")[0] for piece in offices if piece.entry is not None)
    )
    if name is not None:
        whole.kind = "person"
        whole.name = raw[name.start : name.end]
        whole.name_span = (name.start, name.end)
        whole.latin = name.latin
        if name.atom is None and name.entry is not None:
            whole.persons = (name.entry.value,)
        if name.atom is not None:
            entries = [entry for entry in name.atom.entries if entry.kind == "person"]
            whole.persons = tuple(dict.fromkeys(entry.value for entry in entries))
            whole.mt = bool(entries) and all(entry.form == "mt" for entry in entries)
        whole.guessed = name.entry is None and not offices and not any(piece.kind == "honorific" for piece in pieces)
    elif offices:
        whole.kind = "person"
    elif whole.kind == "outlet":
        pass
    elif whole.body is not None and not whole.word:
        whole.kind = "body"
        whole.name = raw[pieces[0].start : pieces[-1].end]
    elif whole.word == "home":
        whole.kind = "home"
    elif whole.word == "states":
        whole.kind = "states"
    elif whole.state is not None:
        whole.kind = "state"
    elif whole.word:
        whole.kind = "ministry" if whole.word == "ministry" else whole.word
    elif pieces[0].kind in ("w:counterpart",):
        whole.kind = "counterpart"
    else:
        return
    yield whole


def _apposed(found: list[Phrase], folded: str, language: str) -> list[Phrase]:
    """ "Ararat Mirzoyan, ministre arménien …,": the title that follows a name between commas belongs to it."""
    kept: list[Phrase] = []
    for phrase in found:
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.kind == "person"
            and last.name is not None
            and phrase.kind == "person"
            and phrase.name is None
            and phrase.offices
            and re.fullmatch(
                r"\s*(?:[,，(（]|[-–](?= )) ?(?:(?:the|le|la|l'|current|who is|là|phó|quyền|nguyên|cựu|một)\s?)*",
                folded[last.end : phrase.start],
            )
        ):
            last.offices = tuple(dict.fromkeys(last.offices + phrase.offices))
            last.state = last.state or phrase.state
            last.body = last.body or phrase.body
            last.end = phrase.end
            last.guessed = False
            continue
        if last is not None and language == "zh" and _titles_of_one(last, phrase, folded):
            phrase.start = last.start  # 安理会轮值主席、瑞士常驻联合国代表X: two titles of one person
            phrase.offices = tuple(dict.fromkeys(last.offices + phrase.offices))
            phrase.state = phrase.state or last.state
            kept[-1] = phrase
            continue
        kept.append(phrase)
    return kept


def _titles_of_one(first: Phrase, second: Phrase, folded: str) -> bool:
    """Whether a title without a name and a titled name, joined by 、, are one person's."""
    return (
        first.kind == second.kind == "person"
        and first.name is None
        and second.name is not None
        and bool(second.offices)
        and folded[first.end : second.start] == "、"
        and (first.state is None or first.state == second.state or first.body is not None)
    )
