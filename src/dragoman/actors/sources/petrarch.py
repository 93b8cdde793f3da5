"""PETRARCH and TABARI actor dictionaries: names with their synonyms (+), codes, and the days the codes hold.

    HAMID_KARZAI_  ; comment
    +KARZAI_
        [AFGELI 750101-000101]      from a day to a day; six digits: 00 to 30 are 20yy
        [AFGGOV >20011222]          from a day on
        [AFGELI]                    else

The dictionaries do not tell a person from a body. Who has a code ELI (an elite: somebody out of office) is a person; IGO and
NGO without it are organisations; the rest is skipped unless `kind` says that they are persons. A code holds a state and a
role (AFG, GOV), not an office: the tenure is "official" or "legislator" of that state, or the role as a title.
Names of states mix cities, people and nicknames, and companies (MNC) act in no record: both are left.
Agents ([~GOV], common nouns for a role) are no actors: `agents` reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.actors.catalogue import OTHER, Body, Names, Person, Tenure
from dragoman.actors.entries import (  # fmt: skip
    NOTHING,
    BadDate,
    Entry,
    Found,
    Given,
    Skipped,
    add_name,
    ends_first,
    identifier,
    iso_date,
    lines,
)
from dragoman.errors import BadActors

# role → office, and the title where there is no office for it
_ROLES = {
    "GOV": ("official", None), "LEG": ("legislator", None), "MIL": (OTHER, "Member of the armed forces"),
    "JUD": (OTHER, "Member of the judiciary"), "COP": (OTHER, "Member of the police"), "SPY": (OTHER, "Member of the intelligence services"),
    "OPP": (OTHER, "Member of the opposition"), "REB": (OTHER, "Rebel"), "PTY": (OTHER, "Member of a party"),
    "MED": (OTHER, "Member of the media"), "BUS": (OTHER, "Business person"), "REL": (OTHER, "Religious person"),
}  # fmt: skip
_SET = re.compile(r"(![A-Z]+!)\s*=\s*(.+)")  # !PERSON! = MAN, WOMAN
_CODE = re.compile(r"\[([^\]]*)\]")
_DATED = re.compile(r"(?P<code>[A-Z0-9]+)\s*(?:(?P<sign>[<>])\s*(?P<day>\d+)|(?P<from>\d+)\s*-\s*(?P<to>\d+))?")
_TITLE = re.compile(r"(?:president|prime minister|king|queen|secretary[ -]general|minister|general|chancellor) ", re.I)


@dataclass(frozen=True, slots=True)
class Code:
    """A code and the days it holds (ISO), from None: ever since, to None: ever after."""

    code: str
    start: str | None = None
    end: str | None = None


@dataclass(slots=True)
class _Actor:
    """An actor as its lines come."""

    place: str
    names: list[str]
    codes: list[Code] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Agent:
    """A common noun for a role ("foreign minister", ~GOV)."""

    words: tuple[str, ...]
    code: str
    place: str


def date(digits: str) -> str:
    """A dictionary's day, yymmdd or yyyymmdd, as an ISO day. Raises BadDate for what is none.

    >>> date("011222"), date("310101"), date("20011222")
    ('2001-12-22', '1931-01-01', '2001-12-22')
    """
    century = ("20" if int(digits[:2]) <= 30 else "19") if len(digits) == 6 else ""
    day = century + digits
    if len(day) != 8:
        raise BadDate(digits)
    try:
        return iso_date(f"{day[:4]}-{day[4:6]}-{day[6:]}") or ""
    except BadDate as error:
        raise BadDate(digits) from error


def read(path: Path, given: Given = NOTHING) -> Iterator[Found]:
    """The persons and organisations of an actor dictionary; each synonym list with its codes is one."""
    asof = given.dated(path)
    seen: dict[str, tuple[str, list[Code]]] = {}
    any_code = False
    for found in _actors(path):
        if isinstance(found, Skipped):
            any_code = any_code or not found.refused
            yield found
            continue
        any_code = any_code or bool(found.codes)
        entry = _entry(found, given, given.named(path), asof)
        if isinstance(entry, Entry):
            place, codes = seen.setdefault(entry.row.id, (found.place, found.codes))
            if codes != found.codes:  # with the same codes it is another spelling (U.S. BHARATI, U S BHARATI)
                yield Skipped(found.place, "{} with other codes", f"{found.names[0]} stands already in {place}")
                continue
        yield entry
    if not any_code:
        raise BadActors(f"{path}: no code in square brackets; not an actor dictionary of PETRARCH or TABARI")


def agents(path: Path) -> Iterator[Agent | Skipped]:
    """The agents of an agent dictionary, with !SETS! written out and plurals in {braces} as further words."""
    sets: dict[str, list[str]] = {}
    for found in lines(path):
        if isinstance(found, Skipped):
            yield found
            continue
        place, text = found
        text = _uncommented(text)
        if defined := _SET.match(text):
            sets[defined[1]] = [word.strip() for word in defined[2].split(",")]
        elif agent := re.fullmatch(r"([^\[{]+)(?:\{([^}]*)\})?\s*\[~([A-Z]+)\]\s*", text):
            words = [form for form in (agent[1], agent[2]) if form]
            for name, members in sets.items():
                words = [word.replace(name, member) for word in words for member in (members if name in word else [""])]
            if any("!" in word for word in words):
                yield Skipped(place, "{} is no substitution set of the file", agent[1].strip())
            else:
                yield Agent(tuple(dict.fromkeys(_spelt(word, lower=True) for word in words)), agent[3], place)
        elif text.strip():
            yield Skipped(place, "{} is no agent: it needs words and a code as [~GOV]", text.strip())


def _actors(path: Path) -> Iterator[_Actor | Skipped]:
    actor: _Actor | None = None
    for found in lines(path):
        if isinstance(found, Skipped):
            yield found
            continue
        place, raw = found
        text = _uncommented(raw)
        codes = [inner.strip() for inner in _CODE.findall(text)]
        words = _CODE.sub("", text).strip()
        if (not words and not codes) or _SET.match(text):
            continue
        if any(code.startswith("~") for code in codes):
            yield Skipped(place, "{} is a common noun for a role, no actor", words, refused=False)
            continue
        if "[" in words or "]" in words:
            yield Skipped(place, "a bracket is not closed ({})", text.strip())
            if not words.startswith("+"):  # what follows is not of the actor before
                if actor is not None:
                    yield actor
                actor = None
            continue
        if words and not words.startswith("+"):
            if actor is not None:
                yield actor
            actor = _Actor(place, [_spelt(words)])
        elif words and actor is None:
            yield Skipped(place, "{} is a synonym of nothing", words)
        elif words and actor is not None:
            actor.names.append(_spelt(words.lstrip("+ ")))
        for inner in codes:
            if actor is None:
                yield Skipped(place, "the code {} belongs to no name", inner)
                continue
            code = _code(place, inner)
            if isinstance(code, Skipped):
                yield code
            else:
                actor.codes.append(code)
    if actor is not None:
        yield actor


def _uncommented(text: str) -> str:
    return re.split("[;#]", text, maxsplit=1)[0].replace("\t", " ")


def _spelt(words: str, lower: bool = False) -> str:
    """The words as written in a text: blanks for underscores, capitals at the beginnings."""
    plain = " ".join(words.replace("_", " ").split())
    if lower:
        return plain.lower()
    return "".join(part.capitalize() for part in re.split(r"([ \-])", plain)) if plain.isupper() else plain


def _code(place: str, inner: str) -> Code | Skipped:
    if not inner.strip("-"):
        return Code("")
    found = _DATED.fullmatch(inner)
    if found is None:
        return Skipped(place, "{} is no code with days", f"[{inner}]")
    try:
        if found["sign"] == ">":
            return Code(found["code"], start=date(found["day"]))
        if found["sign"] == "<":
            return Code(found["code"], end=date(found["day"]))
        start, end = (date(found[name]) if found[name] else None for name in ("from", "to"))
    except BadDate as error:
        return Skipped(place, "date {} is no date", str(error))
    if ends_first(start, end):
        return Skipped(place, "the end lies before the start ({})", f"{start}, {end}")
    return Code(found["code"], start, end)


def _entry(actor: _Actor, given: Given, source: str, asof: str) -> Found:
    codes = [code for code in actor.codes if code.code]
    name = actor.names[0]
    if not codes:
        return Skipped(
            actor.place, "{} has no code that can be read", name, refused=not actor.codes
        )  # [---]: ignore it
    parts = [re.findall("...", code.code) for code in codes]
    kinds = {part[0] for part in parts if part}
    if kinds == {"MNC"}:
        return Skipped(actor.place, "{} is a company, which the catalogue does not hold", name, refused=False)
    if all(len(part) == 1 and given.wordings.state(part[0]) == part[0] for part in parts):
        return Skipped(
            actor.place, "the names of the state {} mix its cities, people and nicknames", name, refused=False
        )
    dated = any(code.start or code.end for code in codes)
    if not any("ELI" in part for part in parts):
        if kinds <= {"IGO", "NGO"} and not dated:
            return _organisation(actor, parts, given, source, asof)
        if given.kind != "person" or not dated:
            advice = "{} may be a person or a body, the dictionary does not say (--kind person takes those with days)"
            return Skipped(actor.place, advice, name, refused=False)
    return _person(actor, codes, given, source, asof)


def _names(actor: _Actor) -> tuple[Names, Names]:
    """Names of two words or more, and single ones, which count only where the text agrees; titles before them cut off."""
    names: Names = {}
    short: Names = {}
    for place, name in enumerate(actor.names):
        bare = _TITLE.sub("", name, count=1) if _TITLE.match(name) else name
        bare = name if place == 0 and " " not in bare else bare
        add_name(names if place == 0 or " " in bare else short, "en", bare)
    return names, short


def _person(actor: _Actor, codes: list[Code], given: Given, source: str, asof: str) -> Found:
    states = {state for code in codes if (state := _state(code.code, given)) is not None}
    state = next(iter(states)) if len(states) == 1 else None
    tenures: list[Tenure] = []
    for code in codes:
        roles = [part for part in re.findall("...", code.code) if part in _ROLES]
        if "ELI" in code.code or not roles or not (code.start or code.end):
            continue  # out of office, or no day that would make it a fact
        office, title = _ROLES[roles[0]]
        if len(roles) > 1:
            title = f"{'Official' if office != OTHER else title} ({code.code})"
        own = _state(code.code, given)
        tenure = Tenure(office=office, from_=code.start, to=code.end, state=own if own != state else None, title=title)
        if tenure not in tenures:
            tenures.append(tenure)
    names, short = _names(actor)
    if not names:
        return Skipped(actor.place, "{} is no name", actor.names[0])
    key = identifier("person", "-".join(["petrarch", state or "", names["en"][0]]))
    return Entry(Person(id=key, names=names, short=short, state=state, tenures=tenures, source=source, asof=asof), actor.place)  # fmt: skip


def _organisation(actor: _Actor, parts: list[list[str]], given: Given, source: str, asof: str) -> Found:
    states = {part for one in parts for part in one[1:2] if given.wordings.state(part) == part}
    names: Names = {}
    for name in actor.names:
        add_name(names, "en", name if len(name) > 5 else name.upper())
    if not names:
        return Skipped(actor.place, "{} is no name", actor.names[0])
    key = identifier("organisation", f"petrarch-{names['en'][0]}")
    state = next(iter(states)) if len(states) == 1 else None
    return Entry(Body(id=key, names=names, kind="organisation", state=state, source=source, asof=asof), actor.place)


def _state(code: str, given: Given) -> str | None:
    return code[:3] if given.wordings.state(code[:3]) == code[:3] else None
