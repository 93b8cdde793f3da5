"""Contacts read off Chinese headlines by pattern, looked for in the bodies of 2024 and 2025.

A row counts when its counterpart is a foreign office holder or delegation, or its journey goes abroad; letters to
forums, guests from Hong Kong, Macao and Taiwan, joint press appearances and items without a body do not. About 37 of
40 rows are right.

found: a contact of an allowed kind with the Chinese actor among its participants. dated: its day is the item's day or
one of the two before (the other side of the date line, or the evening before); announcements are planned for a day
that the headline does not tell, so only their status counts.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.silver.states import foreign
from benchmarks.silver.tally import Tally, all_told, body, record_of
from dragoman.model import Contact, Record
from dragoman.scoring.corpora import Shelf

FILE = "zh-cctv.silver-contacts.tsv"
KINDS = {
    "meeting": {"meeting"},
    "call": {"call"},
    "video": {"call"},
    "message": {"message"},
    "welcome": {"ceremony", "meeting", "visit"},  # a welcoming ceremony opens a visit; gold takes either
    "arrive": {"visit", "conference"},
    "announce": {"visit", "conference"},
}
_OFFICE = re.compile(
    "总统|总理|首相|主席|国王|元首|外长|议长|部长|大臣|书记|代表团|秘书长|领导人|王储|太后|总督|苏丹|顾问|国务卿|议员|特使|委员长|行长|总裁"
)
_DOMESTIC = re.compile(
    "香港|澳门|台湾|海峡两岸|国民党|马英九|李家超|岑浩辉|贺一诚|何厚铧|清华|少数民族|公安|体育代表团|董事|论坛|博鳌"
)
_JOURNEY = re.compile("访问|访华|赴")


def check(shelf: Shelf) -> Iterator[Tally]:
    """One tally for each type of row."""
    rows = [row for row in silver(shelf.folder / FILE) if is_foreign(row)]
    tallies = {kind: Tally(f"CCTV {kind}") for kind in KINDS}
    for row in rows:
        item = shelf.item(f"zh-cctv-{row['item_id']}")
        if not body(item).strip():
            continue  # the site has the headline only
        record = record_of(item, body(item))
        fitting = [one for one in record.contacts if one.kind in KINDS[row["type"]] and _takes_part(row, one, record)]
        if row["type"] == "announce":
            settled = any(one.status == "planned" for one in fitting)
        else:
            settled = any(_is_recent(one, row["date"]) for one in fitting)
        tally = tallies[row["type"]]
        tally.add(
            kind=any(one.kind in KINDS[row["type"]] for one in record.contacts),
            found=bool(fitting),
            focus=any(one.focus for one in fitting),
            **{"planned" if row["type"] == "announce" else "dated": settled},
        )
        if not settled:
            tally.losses.append(f"{item.id} {row['headline']} → {all_told(record)}")
    yield from tallies.values()


def silver(path: Path) -> list[dict[str, str]]:
    """The rows of 2024 and 2025."""
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file, delimiter="\t") if row["date"] >= "2024"]


def is_foreign(row: dict[str, str]) -> bool:
    """Whether a row is a contact with a foreign side.

    >>> is_foreign({"type": "call", "counterpart_text": "法国总统", "headline": "习近平同法国总统通电话"})
    True
    >>> is_foreign({"type": "meeting", "counterpart_text": "马英九一行", "headline": "习近平会见马英九一行"})
    False
    """
    counterpart, headline = row["counterpart_text"], row["headline"]
    if _DOMESTIC.search(counterpart) or "会见记者" in headline:
        return False
    if row["type"] in ("arrive", "announce"):
        return _JOURNEY.search(headline) is not None or row["type"] == "arrive"
    return _OFFICE.search(counterpart) is not None and foreign("zh", "CHN").search(counterpart) is not None


def _takes_part(row: dict[str, str], contact: Contact, record: Record) -> bool:
    """Whether the row's Chinese actor is a participant; who only invites ("应习近平邀请") leaves the visit to the state."""
    if row["headline"].startswith("应"):
        return any(one.state == "CHN" for one in contact.participants)
    actors = (record.actors.get(one.actor) for one in contact.participants if one.actor is not None)
    return any(row["cn_actor"] in actor.names.get("zh", []) for actor in actors if actor is not None)


def _is_recent(contact: Contact, day: str) -> bool:
    if contact.date is None or contact.date.precision != "day":
        return False
    earliest = (date.fromisoformat(day) - timedelta(days=2)).isoformat()
    return contact.date.from_ <= day and contact.date.to >= earliest
