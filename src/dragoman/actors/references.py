"""Reference tables of office holders held against the catalogue: who it has in an office on a day, and since when.

CSV files whose columns say the person, the position, and as there are the country, start and end, under the names that
public tables use; where no column names the country, the file's name may (`china-ministers.current.csv`).
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from dragoman.actors.catalogue import Catalogue, Person, Tenure
from dragoman.actors.entries import BadDate, iso_date
from dragoman.actors.wordings import Wordings
from dragoman.errors import BadActors
from dragoman.text.views import fold_words

# what a row says → the columns that may say it, the more telling first
_COLUMNS = {
    "person": ("officeholderlabel", "name", "person", "leader"),
    "position": ("positionlabel", "position", "office", "title"),
    "country": ("countrylabel", "iso", "country", "state"),
    "start": ("start", "start_date", "start_year", "from", "since"),
    "end": ("end", "end_date", "end_year", "to"),
}
# tables with several holders in one row: person, title, since
_PAIRS = (("head of government", "hog title", "hog since"), ("head of state", "hos title", "hos since"))

DISAGREEMENTS = ("other holder", "other start", "other end", "named otherwise")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A row of a reference that the catalogue contradicts: kind, the office, what either says, where the row stands."""

    kind: str
    office: str
    reference: str
    catalogue: str
    place: str


@dataclass
class Compared:
    """Rows of references by what came of them, the disagreements, and the files that can't be read."""

    counts: Counter[str] = field(default_factory=Counter)
    unread: list[str] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)

    def note(self, kind: str, *told: str) -> None:
        """Count a row, and keep what contradicts."""
        self.counts[kind] += 1
        if kind in DISAGREEMENTS:
            self.disagreements.append(Disagreement(kind, *told))


@dataclass(frozen=True, slots=True)
class _Row:
    place: str
    person: str
    position: str
    country: str
    start: str | None
    end: str | None


def against(known: Catalogue, folder: Path) -> Compared:
    """The catalogue held against every table of a folder. Raises BadActors where there is none."""
    found = Compared()
    wordings = Wordings(known)
    names = _names(known)
    files = sorted(folder.rglob("*.csv")) if folder.is_dir() else [folder] if folder.is_file() else []
    if not files:
        raise BadActors(f"{folder}: no tables (*.csv) there")
    for file in files:
        for row in _terms(_rows(file, folder, wordings, found)):
            _compare(row, known, wordings, names, found)
    return found


def _terms(rows: Iterable[_Row]) -> Iterator[_Row]:
    """Rows that go on where another of the same person and position ends, as one: two terms are one tenure."""
    found: dict[tuple[str, str, str], list[_Row]] = defaultdict(list)
    for row in rows:
        found[row.person, row.position, row.country].append(row)
    for listed in found.values():
        listed.sort(key=lambda row: row.start or "")
        last = listed[0]
        for row in listed[1:]:
            if last.end is not None and row.start is not None and not _differ(last.end, row.start):
                last = replace(last, end=row.end)
            else:
                yield last
                last = row
        yield last


def _names(known: Catalogue) -> dict[str, dict[str, Person]]:
    pairs = [(name, person) for person in known.persons.values() for names in person.names.values() for name in names]
    found: dict[str, dict[str, Person]] = defaultdict(dict)
    for folded, (_, person) in zip(fold_words([name for name, _ in pairs]), pairs, strict=True):
        found[folded][person.id] = person
    return found


def _rows(file: Path, folder: Path, wordings: Wordings, found: Compared) -> Iterator[_Row]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            table = [
                {(key or "").strip().lower(): value for key, value in row.items() if isinstance(value, str)}
                for row in csv.DictReader(lines)
            ]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        found.unread.append(f"{file}: {error}; save it as a UTF-8 table")
        return
    place = str(file.relative_to(folder)) if folder.is_dir() else file.name
    columns = {what: [name for name in names if table and name in table[0]] for what, names in _COLUMNS.items()}
    by_name = _country_of(file, wordings)
    pairs = [pair for pair in _PAIRS if table and set(pair) <= table[0].keys()]
    if not pairs and not (columns["person"] and columns["position"]):
        found.counts["not a table of office holders"] += 1
        return
    for number, row in enumerate(table, 2):

        def told(what: str, row: dict[str, str] = row) -> str:
            return next((row[name].strip() for name in columns[what] if row.get(name, "").strip()), "")

        country = told("country") or by_name or _country_of(Path(row.get("source_repo", "")), wordings)
        try:
            if pairs:
                for person, title, since in pairs:
                    yield _Row(f"{place}:{number}", row[person], row[title], country, iso_date(row[since]), None)
            else:
                days = iso_date(told("start")), iso_date(told("end"))
                yield _Row(f"{place}:{number}", told("person"), told("position"), country, *days)
        except BadDate:
            found.counts["no date"] += 1


def _country_of(file: Path, wordings: Wordings) -> str:
    words = re.split(r"[-.]", file.name)
    return next((words[0] if size == 1 else " ".join(words[:size]) for size in (3, 2, 1) if wordings.state(" ".join(words[:size]))), "")  # fmt: skip


def _compare(
    row: _Row, known: Catalogue, wordings: Wordings, names: dict[str, dict[str, Person]], found: Compared
) -> None:
    state = wordings.state(row.country)
    if row.country and state is None and not re.fullmatch(r"Q\d+", row.country):
        found.counts["unknown state"] += 1
        return
    held = wordings.office(row.position, state)
    polity = held.body or held.state
    if not row.person or not held.known or polity is None or not known.offices[held.office].single:
        found.counts["not an office of one person, or not known"] += 1
        return
    if row.start is None:
        found.counts["no start told"] += 1
        return
    (folded,) = fold_words([row.person])
    office = f"{held.office} of {polity}"
    days = f"{row.start} – {row.end or 'open'}"
    meant = [
        (person, tenure)
        for person in names.get(folded, {}).values()
        for tenure in person.tenures
        if tenure.office == held.office and (tenure.body or tenure.state or person.state) == polity
    ]
    if meant:
        person, tenure = min(meant, key=lambda pair: _apart(pair[1], row))
        told = f"{person.id} {tenure.from_ or '?'} – {tenure.to or 'open'}"
        kind = "agrees"
        if _differ(tenure.from_, row.start):
            inside = tenure.covers(row.start) and (row.end is None or tenure.covers(row.end))
            kind = "within a longer tenure" if inside else "other start"
        elif row.end is not None and tenure.to is not None and _differ(tenure.to, row.end):
            kind = "other end"
        found.note(kind, office, f"{row.person} {days}", told, row.place)
        return
    begun = row.start if len(row.start) == 10 else None  # who was in office then is only asked for a day
    holder = known.holder(held.office, polity, begun)
    now = next((t for t in holder.tenures if t.office == held.office and t.covers(row.start)), None) if holder else None
    if holder is None or now is None or (now.to is not None and not _differ(now.to, row.start)):
        found.note("nobody known in the office then")
        return
    told = f"{holder.id} {now.from_ or '?'} – {now.to or 'open'}"
    forms = [name for names in holder.names.values() for name in names]
    same = not _differ(now.from_, row.start) and _words(row.person) & set().union(*map(_words, forms))
    found.note("named otherwise" if same else "other holder", office, f"{row.person} {days}", told, row.place)


def _words(name: str) -> set[str]:
    """The words of a name without marks on their letters."""
    plain = "".join(char for char in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(char))
    return {word for word in re.findall(r"\w+", plain) if len(word) > 2}


def _apart(tenure: Tenure, row: _Row) -> tuple[bool, int]:
    """How far the beginnings lie apart, exact agreement first."""
    year = int((tenure.from_ or "0000")[:4])
    return _differ(tenure.from_, row.start), abs(year - int((row.start or "0000")[:4]))


def _differ(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    size = min(len(one), len(other))
    return one[:size] != other[:size]
