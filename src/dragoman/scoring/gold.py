"""Gold as values: what a careful desk officer wrote down after reading a text, one object a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import msgspec

from dragoman.errors import InputError
from dragoman.events import codes
from dragoman.model import ContactKind, Span, Status

_TOPICS = """party-relations political-trust high-level-exchange bilateral-relations diplomacy defence security-police trade
    agriculture investment railway-transport energy science-technology education-training culture-people youth media
    tourism local-cooperation maritime-disputes borders multilateral global-governance peace-conflict human-rights
    health climate-environment development-aid consular sanctions-tariffs elections-congress history-anniversary taiwan
    korea ukraine middle-east disaster sports space-nuclear other"""
TOPICS = frozenset(_TOPICS.split())
ROLES = frozenset({"host", "guest", "sender", "recipient", "participant"})


class Period(msgspec.Struct, frozen=True, rename={"first": "from", "last": "to"}):
    """A stretch of days; `last` None means that it ends as it begins."""

    first: str
    last: str | None = None


class GoldParticipant(msgspec.Struct, frozen=True, kw_only=True):
    """A principal. `name` None: only an office is given; `named` False: the name is ours, the text has the office."""

    name: str | None = None
    office: str | None = None
    state: str | None = None
    role: str | None = None
    named: bool = True


class GoldContact(msgspec.Struct, frozen=True, kw_only=True):
    """A contact. `date`: an ISO day, month or year, or a period; None when it can't be known."""

    kind: str
    status: str
    participants: list[GoldParticipant]
    id: str | None = None
    focus: bool = False
    date: str | Period | None = None


class GoldStatement(msgspec.Struct, frozen=True, kw_only=True):
    """A speech act; `repeat_of`: the second telling of another statement, which may be merged with it at no cost."""

    anchor: Span
    speaker: list[str]
    act: str
    addressee: list[str] = []
    reporter: list[str] = []
    contact: str | None = None
    topics: list[str] = []
    repeat_of: str | int | None = None


class Gold(msgspec.Struct, frozen=True, kw_only=True):
    """All that is to be found in one document. `sha256` is that of the text it was written on, `corpus` its file, `text` the text where it comes with it."""

    id: str
    contacts: list[GoldContact]
    statements: list[GoldStatement]
    formulas: list[str] = []
    noise: list[Span] = []
    ignore: list[Span] = []
    langs: list[str] = []
    published: str | None = None
    outlet: str | None = None
    sha256: str | None = None
    corpus: str | None = None
    text: str | None = None

    @property
    def group(self) -> str:
        """The language group: what stands before the id's first hyphen.

        >>> Gold(id="zh-cctv-20250115-03", contacts=[], statements=[]).group
        'zh'
        """
        return self.id.split("-")[0]


def load_gold(path: Path) -> list[Gold]:
    """The gold of a JSON Lines file, of one JSON file, or of all JSON files in a folder and below it, in their order.

    Raises InputError that names the file and the place.
    """
    if path.is_dir():
        files = sorted(path.rglob("*.json"))
        if not files:
            raise InputError(
                f"{path}: no .json file in this folder or below it; name a folder of gold or a .jsonl file"
            )
        return [gold for file in files for gold in _file(file)]
    return list(_file(path))


def _file(path: Path) -> Iterator[Gold]:
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}; name a folder of gold files or a UTF-8 .jsonl file") from error
    rows = [(1, source)] if path.suffix == ".json" else list(enumerate(source.split("\n"), 1))
    for number, row in rows:
        if not row.strip():
            continue
        try:
            yield msgspec.json.decode(row, type=Gold)
        except msgspec.DecodeError as error:
            raise InputError(f"{path}: line {number}: {error}; gold has the keys of ANNOTATION.md") from error


def faults(gold: Gold, text: str | None = None) -> list[str]:
    """What is wrong with a gold document, in words; the spans are checked where its text is given.

    >>> faults(Gold(id="x", contacts=[], statements=[GoldStatement(anchor=Span(0, 9), speaker=[], act="say")]), "abc")
    ["statement at 0: unknown act 'say'", 'span [0, 9] is not within the text of 3 characters']
    """
    found: list[str] = []
    known = {contact.id for contact in gold.contacts}
    for contact in gold.contacts:
        where = f"contact {contact.id}"
        found += _unknown(where, "kind", contact.kind, get_args(ContactKind))
        found += _unknown(where, "status", contact.status, get_args(Status))
        for participant in contact.participants:
            found += _unknown(where, "role", participant.role, ROLES)
    for statement in gold.statements:
        where = f"statement at {statement.anchor.start}"
        found += _unknown(where, "act", statement.act, codes.table().act)
        for topic in statement.topics:
            found += _unknown(where, "topic", topic, TOPICS)
        if statement.contact is not None:
            found += _unknown(where, "contact", statement.contact, known)
    for span in [*(statement.anchor for statement in gold.statements), *gold.noise, *gold.ignore]:
        if span.start >= span.end:
            found.append(f"span {list(span)} is empty")
        elif text is not None and not 0 <= span.start < span.end <= len(text):
            found.append(f"span {list(span)} is not within the text of {len(text)} characters")
    return found


def _unknown(where: str, what: str, value: str | None, known: object) -> list[str]:
    return [] if value in known else [f"{where}: unknown {what} {value!r}"]  # type: ignore[operator]
