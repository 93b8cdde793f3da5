"""The codes of other ontologies that exports write, from `data/ontologies`: PLOVER, CAMEO, GDELT's columns, FIPS 10-4."""

from __future__ import annotations

from functools import cache

import msgspec

from dragoman.resources import load_table, load_toml, package_folder


class Mode(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mode of a PLOVER event with its score."""

    meaning: str
    scale: float


class Plover(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A PLOVER event: `quad` is 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""

    meaning: str
    quad: int
    scale: float
    modes: dict[str, Mode] = {}


class Cameo(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A CAMEO code with its score on the Goldstein scale."""

    meaning: str
    goldstein: float


class Organisations(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Codes of organisations of states by their acronyms."""

    plover: dict[str, str]
    cameo: dict[str, str]


class Slip(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something wrong in a published table, and what is taken instead."""

    table: str
    where: str
    says: str
    taken: str


class Ontologies(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`contexts`: PLOVER contexts by topic; `offices`: a role of `roles` by office; see `data/ontologies/exports.toml`."""

    plover: dict[str, Plover]
    cameo: dict[str, Cameo]
    contexts: dict[str, list[str]]
    meanings: dict[str, str]
    roles: dict[str, str]
    offices: dict[str, str]
    organisations: Organisations
    slips: list[Slip]


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """A column of a published table, with what is written in it."""

    table: str
    name: str
    type: str
    meaning: str


@cache
def ontologies() -> Ontologies:
    """The shipped codes."""
    return load_toml(package_folder("data", "ontologies", "exports.toml"), Ontologies)


@cache
def gdelt_columns() -> tuple[Column, ...]:
    """The columns of GDELT 2.0's tables `events` and `mentions`, in their order."""
    return _columns("gdelt_columns.tsv")


@cache
def table_columns() -> tuple[Column, ...]:
    """The columns of the tables that CSV and Parquet exports hold."""
    return _columns("table_columns.tsv")


@cache
def fips() -> dict[str, str]:
    """FIPS 10-4 codes by ISO 3166 alpha-3.

    >>> fips()["VNM"], fips()["CHN"]
    ('VM', 'CH')
    """
    file = package_folder("data", "ontologies", "fips.tsv")
    return {row[0]: row[1] for row in load_table(file, ("state", "fips"))}


def quad_of_cameo(code: str) -> int:
    """The class GDELT gives a CAMEO code: roots 01–05 verbal cooperation, –08 material, –13 verbal conflict, –20 material.

    >>> [quad_of_cameo(code) for code in ("010", "057", "061", "111", "190")]
    [1, 1, 2, 3, 4]
    """
    root = int(code[:2])
    return 1 if root <= 5 else 2 if root <= 8 else 3 if root <= 13 else 4


def contexts_of(topics: tuple[str, ...], *given: str) -> list[str]:
    """PLOVER contexts of topics, with those given; sorted."""
    known = ontologies().contexts
    return sorted({*given, *(one for topic in topics for one in known.get(topic, ()))})


def _columns(name: str) -> tuple[Column, ...]:
    file = package_folder("data", "ontologies", name)
    rows = load_table(file, ("table_column", "type", "meaning"))
    found = ((*row[0].split("."), *row[1:]) for row in rows)
    return tuple(Column(table=table, name=name, type=type, meaning=meaning) for table, name, type, meaning in found)
