"""Records as the scorer sees them: only the fields it compares, whoever made the record (`dragoman.record/1`)."""

from __future__ import annotations

from pathlib import Path

import msgspec

from dragoman.errors import InputError
from dragoman.model import Record, Span


class ReadDate(msgspec.Struct, frozen=True, kw_only=True, rename={"first": "from", "last": "to"}):
    """A contact's date; `last` None means that it ends as it begins."""

    first: str | None = None
    last: str | None = None
    precision: str | None = None


class ReadActor(msgspec.Struct, frozen=True, kw_only=True):
    """An actor and all its names, by language."""

    id: str | None = None
    kind: str | None = None
    name: str | None = None
    names: dict[str, list[str] | str] | None = None
    state: str | None = None
    code: str | None = None


class ReadParticipant(msgspec.Struct, frozen=True, kw_only=True):
    """A principal, by actor id, by name, or only by state."""

    actor: str | None = None
    name: str | None = None
    state: str | None = None

    def references(self) -> list[str]:
        """Its actor id and its name, where it has them."""
        return [reference for reference in (self.actor, self.name) if reference]


class ReadContact(msgspec.Struct, frozen=True, kw_only=True):
    """A contact as it was read."""

    kind: str
    status: str | None = None
    focus: bool | None = None
    date: ReadDate | None = None
    participants: list[ReadParticipant] = []


class ReadStatement(msgspec.Struct, frozen=True, kw_only=True):
    """A statement as it was read."""

    span: Span
    speakers: list[str] = []
    act: str | None = None
    reporters: list[str] = []
    topics: list[str] = []


class ReadPassage(msgspec.Struct, frozen=True, kw_only=True):
    """A passage with its role."""

    span: Span
    role: str


class ReadFormula(msgspec.Struct, frozen=True, kw_only=True):
    """A political set phrase."""

    formula: str


class ReadDocument(msgspec.Struct, frozen=True, kw_only=True):
    """The record's head."""

    id: str


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A record, as far as it is scored."""

    document: ReadDocument
    contacts: list[ReadContact] = []
    statements: list[ReadStatement] = []
    formulas: list[ReadFormula] = []
    passages: list[ReadPassage] = []
    actors: dict[str, ReadActor] | list[ReadActor] = {}

    def cast(self) -> dict[str, ReadActor]:
        """The actors by id."""
        if isinstance(self.actors, dict):
            return self.actors
        return {actor.id: actor for actor in self.actors if actor.id is not None}


def reading_of(record: Record) -> Reading:
    """A record of ours, seen in the same way as anybody's."""
    return msgspec.json.decode(record.to_json(), type=Reading)


def load_readings(path: Path) -> list[Reading]:
    """The records of a JSON Lines file. Raises InputError that names the file and the line."""
    try:
        rows = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}; name the output of `dragoman read --format jsonl`") from error
    found: list[Reading] = []
    for number, row in enumerate(rows, 1):
        if not row.strip():
            continue
        try:
            found.append(msgspec.json.decode(row, type=Reading))
        except msgspec.DecodeError as error:
            raise InputError(
                f"{path}: line {number}: {error}; a record is one dragoman.record/1 object a line"
            ) from error
    return found
