"""One visit in nineteen articles: what is told of it stands on one visit, and its meetings are told apart."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import msgspec

from benchmarks.merging.told import Told

_GUEST = "person:tran-dai-quang"
_HOST = "CHN"


class Journey(msgspec.Struct):
    """How the visit comes out: articles that tell of it, how many stand on its largest contact, its meetings by who was met."""

    articles: int
    telling: int
    on_largest: int
    visits: int
    meetings: dict[str, int]


def check(told: Told, shared: Path) -> Journey:
    """The visit of Trần Đại Quang to China in May 2017."""
    with (shared / "data" / "truth" / "vi-2017-05-visit-cluster.tsv").open(encoding="utf-8") as lines:
        listed = [
            row["doc"].replace("magizbox:", "vi-baomoi-")
            for row in csv.DictReader(lines, delimiter="\t")
            if not row["contact_label_from_title_only"].startswith("other event")
        ]
    listed = [id for id in listed if id in told.documents]
    visits: Counter[str] = Counter()
    met: dict[str, set[str]] = {}
    for id in listed:
        mine = set()
        for contact in told.contacts_of(id):
            people = {party.actor for party in contact.parties}
            if _GUEST not in people or _HOST not in {party.state for party in contact.parties}:
                continue
            if contact.kind == "visit":
                mine.add(contact.id)
            elif contact.kind == "meeting":
                others = sorted(str(party.actor) for party in contact.parties if party.state != "VNM")
                met.setdefault(", ".join(others), set()).add(contact.id)
        visits.update(mine)
    largest = visits.most_common(1)[0][1] if visits else 0
    telling = sum(any(contact.id in visits for contact in told.contacts_of(id)) for id in listed)
    return Journey(len(listed), telling, largest, len(visits), {who: len(ids) for who, ids in sorted(met.items())})
