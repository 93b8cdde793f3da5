"""Set phrases of the user's own: formulas.toml in the folder of the user's own actors, in the form of ours, joined to ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from dragoman.data.formulas import Phrase, formulas
from dragoman.errors import BadActors
from dragoman.lang import codes
from dragoman.resources import load_toml
from dragoman.text.views import fold

FILE = "formulas.toml"
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HEAD = "# Set phrases of our own, accepted by `dragoman formulas --accept`; read by `dragoman read` and `ingest` beside the shipped ones.\n"


def load(folder: Path) -> dict[str, Phrase]:
    """The phrases of a folder, none where it has no such file. Raises DataError for a broken one."""
    file = folder / FILE
    return load_toml(file, dict[str, Phrase]) if file.is_file() else {}


def accept(folder: Path, slug: str, words: Mapping[str, Iterable[str]], source: str) -> Path:
    """Write a phrase, or further wordings of one, into a folder; returns the file.

    `words`: wordings by language. `source`: who accepted it when, and where it stands. Wordings that are there already stay
    as they are. Raises BadActors for a slug, language or wording that can't be.
    """
    if not _SLUG.fullmatch(slug):
        raise BadActors(f"`{slug}`: a formula is named in small letters and hyphens, as global-governance-initiative")
    there = load(folder)
    new = {code: [word.strip() for word in given if word.strip()] for code, given in words.items()}
    for code, given in new.items():
        if code not in codes():
            raise BadActors(f"`{code}`: no such language; there are {', '.join(codes())}")
        for word in given:
            other = _owner(word, code, there)
            if other not in (None, slug):
                raise BadActors(f"`{word}` is a wording of {other} already")
    old = there.get(slug)
    joined = dict(old.words) if old is not None else {}
    for code, given in new.items():
        joined[code] = list(dict.fromkeys([*joined.get(code, ()), *given]))
    said = source if old is None else f"{old.source}; {source}"
    return _write(folder, {**there, slug: Phrase(words=joined, source=said)})


def _owner(word: str, code: str, own: Mapping[str, Phrase]) -> str | None:
    """The formula that has this wording in this language."""
    folded = fold(word).text
    tables = (formulas(), {slug: phrase.words for slug, phrase in own.items()})
    return next(
        (
            slug
            for table in tables
            for slug, wordings in table.items()
            if folded in (fold(one).text for one in wordings.get(code, ()))
        ),
        None,
    )


def _write(folder: Path, phrases: Mapping[str, Phrase]) -> Path:
    file = folder / FILE
    entries = [_HEAD]
    for slug, phrase in sorted(phrases.items()):
        words = ", ".join(f"{code} = {_quoted(listed)}" for code, listed in phrase.words.items())
        entries.append(f"[{slug}]\nwords = {{ {words} }}\nsource = {_quoted(phrase.source)}\n")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside = file.with_suffix(".part")
        beside.write_text("\n".join(entries), encoding="utf-8")
        beside.replace(file)
    except OSError as error:
        raise BadActors(f"{file}: can't be written: {error.strerror}") from error
    return file


def _quoted(value: str | list[str]) -> str:
    """As TOML writes it: its basic strings are JSON's."""
    return json.dumps(value, ensure_ascii=False)
