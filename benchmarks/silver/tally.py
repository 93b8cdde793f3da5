"""How many of a kind of document came out as a weak label says, and which did not."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model import Contact, Document, Record
from dragoman.pipeline import read_document
from dragoman.scoring.corpora import Item


@dataclass(slots=True)
class Tally:
    """A check over many documents. `passed` counts those that meet each condition, in the order first met."""

    name: str
    total: int = 0
    passed: dict[str, int] = field(default_factory=dict)
    losses: list[str] = field(default_factory=list)

    def add(self, **conditions: bool) -> None:
        """Count one document."""
        self.total += 1
        for condition, met in conditions.items():
            words = condition.replace("_", " ")
            self.passed[words] = self.passed.get(words, 0) + met

    def shares(self) -> dict[str, float]:
        """The share of documents that meet each condition."""
        return {condition: number / max(1, self.total) for condition, number in self.passed.items()}


def record_of(item: Item, text: str | None = None) -> Record:
    """The record of an item, or of another text under its id and day."""
    return read_document(Document(text=item.text if text is None else text, id=item.id, published=item.published))


def body(item: Item) -> str:
    """An item's text without its first line, the headline: the label comes from there, so the reader must not see it."""
    return item.text.partition("\n")[2]


def told(contact: Contact) -> str:
    """A contact in a few words."""
    day = contact.date.from_ if contact.date is not None else "no date"
    focus = "*" if contact.focus else ""
    who = ", ".join(p.name or p.state or p.actor or "?" for p in contact.participants)
    return f"{contact.kind}{focus} {contact.status} {day} ({who})"


def all_told(record: Record) -> str:
    """A record's contacts in a few words."""
    return "; ".join(told(contact) for contact in record.contacts) or "no contact"
