"""New contacts as an RSS 2.0 feed: those whose first report was taken in last, the newest first, a hundred at most."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from email.utils import format_datetime

from dragoman.views.events import Event, Facts
from dragoman.views.exports._words import title, told_by
from dragoman.views.exports._writing import moment, xml

ABOUT = "new contacts as a feed, RSS 2.0"
SUFFIX = ".xml"
_MOST = 100
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
  <channel>
    <title>Contacts</title>
    <link>urn:dragoman:contacts</link>
    <description>Contacts new in the ledger</description>
    <generator>Dragoman</generator>
"""


def lines(facts: Facts) -> Iterator[bytes]:
    """The feed."""
    newest = heapq.nlargest(
        _MOST, ((_added(one), one.id, one) for one in facts.events(statements=False)), key=lambda one: one[:2]
    )
    for what in tuple(facts.given):
        if (older := facts.given[what] - len(newest)) > 0:
            facts.left[f"{what}s older than the newest {_MOST}"] += older
            facts.given[what] = len(newest)
    yield _HEAD.encode()
    for added, _, event in newest:
        yield "".join(_item(event, added)).encode()
    yield b"  </channel>\n</rss>\n"


def _item(event: Event, added: str) -> Iterator[str]:
    day = f"{event.date}: " if event.date is not None else ""
    yield "    <item>\n"
    yield f"      <title>{xml(day + title(event))}</title>\n"
    address = next((telling.source.url for telling in event.tellings if telling.source.url), None)
    if address is not None:
        yield f"      <link>{xml(address)}</link>\n"
    paragraphs = "".join(f"<p>{xml(line)}</p>" for line in told_by(event).split("\n"))
    yield f"      <description>{xml(paragraphs)}</description>\n"
    yield f"      <category>{event.kind}</category>\n"
    yield f'      <guid isPermaLink="false">{event.id}</guid>\n'
    yield f"      <pubDate>{format_datetime(moment(added))}</pubDate>\n"
    yield "    </item>\n"


def _added(event: Event) -> str:
    return min(telling.source.at for telling in event.tellings)
