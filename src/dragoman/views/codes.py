"""The dictionary of codes: every vocabulary that records, ledger and exports use, what each code means and where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

import msgspec

from dragoman.events.codes import Code as Given
from dragoman.events.codes import table
from dragoman.resources import load_toml, package_folder
from dragoman.views.ontologies import gdelt_columns, ontologies, quad_of_cameo, table_columns

_QUAD = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}
_USED = {
    "kind": "contact.kind", "status": "contact.status", "role": "participant.role", "act": "statement.act",
    "topic": "statement.topics", "commitment": "statement.commitment.kind",
}  # fmt: skip


class Code(msgspec.Struct, frozen=True, kw_only=True):
    """A code of a vocabulary: `used` says where it stands and what it goes with, `note` what is wrong in a published table."""

    vocabulary: str
    code: str
    meaning: str
    used: str
    note: str | None = None


class _Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """A set phrase or mechanism: wordings by language, and where it was taken from."""

    words: dict[str, list[str]]
    source: str


def codes() -> list[Code]:
    """All codes, by vocabulary.

    >>> [(one.code, one.used) for one in codes() if one.vocabulary == "act"][-1]
    ('announce', 'statement.act; PLOVER CONSULT; CAMEO 010')
    """
    return [one for make in _VOCABULARIES for one in make()]


def vocabularies() -> list[str]:
    """The names of the vocabularies, in order."""
    return list(dict.fromkeys(one.vocabulary for one in codes()))


def _own() -> Iterator[Code]:
    given = table()
    for vocabulary, rows in load_toml(
        package_folder("data", "ontologies", "ours.toml"), dict[str, dict[str, str]]
    ).items():
        for code, meaning in rows.items():
            used = [_USED[vocabulary]]
            if vocabulary in ("kind", "act"):
                used.append(_pair((given.contact if vocabulary == "kind" else given.act)[code]))
            elif vocabulary == "status" and code != "held":
                used.append(_pair(given.planned if code == "planned" else given.cancelled))
            elif vocabulary == "topic" and code in ontologies().contexts:
                used.append("PLOVER context " + ", ".join(ontologies().contexts[code]))
            yield Code(vocabulary=vocabulary, code=code, meaning=meaning, used="; ".join(used))


def _phrases() -> Iterator[Code]:
    for vocabulary, name, used in (
        ("formula", "formulas.toml", "formulas.formula"),
        ("set-phrase", "set_phrases.toml", "set_phrases.phrase"),
        ("mechanism", "mechanisms.toml", "mechanisms.mechanism; statement.mechanisms"),
    ):
        for slug, row in load_toml(package_folder("data", name), dict[str, _Phrase]).items():
            first = next(row.words[code][0] for code in ("en", *row.words) if row.words.get(code))
            yield Code(
                vocabulary=vocabulary, code=slug, meaning=f"{first} ({row.source})",
                used=f"{used}; worded in {', '.join(sorted(row.words))}",
            )  # fmt: skip


def _plover() -> Iterator[Code]:
    uses = _uses()
    known = ontologies()
    for event, row in known.plover.items():
        used = f"codes.plover.event of {', '.join(uses[event, None])}" if uses[event, None] else "codes.plover.event"
        about = f"{row.meaning}; quad {row.quad}, {_QUAD[row.quad]}; scale {row.scale:g}"
        yield Code(vocabulary="plover-event", code=event, meaning=about, used=used, note=_slips("PLOVER", event))
        for mode, detail in row.modes.items():
            yield Code(
                vocabulary="plover-mode", code=f"{event} {mode}", meaning=f"{detail.meaning}; scale {detail.scale:g}",
                used=f"codes.plover.mode of {', '.join(uses[event, mode])}",
            )  # fmt: skip
    for context, meaning in known.meanings.items():
        topics = [topic for topic, contexts in known.contexts.items() if context in contexts]
        topics += ["every contact"] if context == "diplomatic" else []
        yield Code(
            vocabulary="plover-context", code=context, meaning=meaning, used=f"export plover: {', '.join(topics)}"
        )
    for role, meaning in known.roles.items():
        offices = [office for office, given in known.offices.items() if given == role]
        yield Code(
            vocabulary="actor-role", code=role, meaning=meaning,
            used="exports plover, gdelt" + (f": {', '.join(offices)}" if offices else ""), note=_slips("PLOVER", "MED") if role == "JRN" else None,
        )  # fmt: skip
    for where, rows in (("plover", known.organisations.plover), ("gdelt", known.organisations.cameo)):
        for acronym, code in rows.items():
            yield Code(vocabulary=f"organisation-{where}", code=code, meaning=acronym, used=f"export {where}")


def _cameo() -> Iterator[Code]:
    uses = _uses()
    for code, row in ontologies().cameo.items():
        quad = quad_of_cameo(code)
        about = f"{row.meaning}; quad {quad}, {_QUAD[quad]}; Goldstein {row.goldstein:g}"
        yield Code(
            vocabulary="cameo", code=code, meaning=about, used=f"codes.cameo of {', '.join(uses[code, ''])}",
            note=_slips("CAMEO to PLOVER (2021)", code, code[:2]),
        )  # fmt: skip


def _columns() -> Iterator[Code]:
    for column in gdelt_columns():
        note = _slips(f"GDELT {column.table[:-1]} columns", column.name)
        yield Code(vocabulary="gdelt-column", code=column.name, meaning=column.meaning, used=f"export gdelt, {column.table}", note=note)  # fmt: skip
    for column in table_columns():
        yield Code(vocabulary="table-column", code=f"{column.table}.{column.name}", meaning=column.meaning, used="exports csv, parquet")  # fmt: skip


def _all_slips() -> Iterator[Code]:
    for slip in ontologies().slips:
        yield Code(
            vocabulary="slip", code=f"{slip.table}: {slip.where}", meaning=slip.says, used=f"taken: {slip.taken}"
        )


_VOCABULARIES: tuple[Callable[[], Iterator[Code]], ...] = (_own, _phrases, _plover, _cameo, _columns, _all_slips)


def _uses() -> dict[tuple[str, str | None], list[str]]:
    """The kinds and acts that a PLOVER event (and mode) or a CAMEO code stands for."""
    found: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    given = table()
    for name, code in [
        *given.contact.items(),
        ("planned", given.planned),
        ("cancelled", given.cancelled),
        *given.act.items(),
    ]:
        found[code.event, None].append(name)
        if code.mode is not None:
            found[code.event, code.mode].append(name)
        found[code.cameo, ""].append(name)
    return found


def _pair(code: Given) -> str:
    return f"PLOVER {code.event}{f' {code.mode}' if code.mode else ''}; CAMEO {code.cameo}"


def _slips(table: str, *codes: str) -> str | None:
    """What is wrong with a code in a published table, and what is taken."""
    found = [f"{one.says}; taken: {one.taken}" for one in ontologies().slips if one.table == table and set(codes) & set(one.where.split())]  # fmt: skip
    return " / ".join(found) or None
