"""A timeline drawn: a lane for each kind of contact or each other side, a mark for each contact, a bar for what took days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

from dragoman.views.charts import svg
from dragoman.views.charts.chart import Chart
from dragoman.views.contact import date_words
from dragoman.views.timeline import Entry, Timeline

KINDS = ("meeting", "visit", "call", "conference", "message", "signing", "ceremony")  # in the order of the colours
_LEVEL, _TOP, _SIDE, _R = 13, 92, 20, 5
_LEVELS = 6  # marks of one lane that stand above each other where they would hide each other
_LANES = 16  # more would not stand on a screen
_OTHERS = "others"


def chart(
    found: Timeline, title: str, asked: frozenset[str] = frozenset(), say: Callable[[str], str] = str, about: str = ""
) -> Chart:
    """A timeline as a chart; `asked` are the sides asked for: with one of them or none the lanes are the other sides, else the kinds.

    `say` gives the words for a kind or a side; `about` the description, made in English where there is none.
    """
    about = about or _about(found)
    lanes = lanes_of(found.entries, asked)
    columns = ("id", "date", "kind", "status", "who", "place", "reports")
    return Chart(
        title=title, about=about, svg=_draw(lanes, title, about, say), caption="Every contact in the picture",
        columns=columns, rows=[_row(one) for one in found.entries],
    )  # fmt: skip


def row_of(entry: Entry) -> dict[str, object]:
    """A contact as a table shows it."""
    return {
        "id": entry.id, "date": date_words(entry.first, entry.last, entry.precision), "kind": entry.kind, "status": entry.status,
        "who": [who_words(entry)], "place": entry.place, "reports": entry.reports,
    }  # fmt: skip


def who_words(entry: Entry) -> str:
    """Who takes part, in words."""
    named = [
        (party.name or party.state or party.actor or "unknown")
        + (f" ({party.state})" if party.name and party.state else "")
        for party in entry.parties
    ]
    return "; ".join(named)


def _row(entry: Entry) -> tuple[str | int | None, ...]:
    when = date_words(entry.first, entry.last, entry.precision)
    return (entry.id, when, entry.kind, entry.status, who_words(entry), entry.place, entry.reports)


def _about(found: Timeline) -> str:
    kinds = Counter(one.kind for one in found.entries)
    told = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    undated = f"; {found.undated} more have no date" if found.undated else ""
    if not found.entries:
        return f"No contact with a date{undated}."
    first, last = found.entries[0], found.entries[-1]
    return f"{len(found.entries)} contacts from {first.first} to {last.first}: {told}{undated}. Hollow marks are planned, crossed ones cancelled; what is dated by month or year stands in its middle."


def lanes_of(entries: list[Entry], asked: frozenset[str]) -> list[tuple[str, list[Entry]]]:
    """The lanes of a timeline with their contacts, by kind or by side; a contact of several sides stands in several."""
    if len(asked) > 1:
        kinds = [kind for kind in KINDS if any(one.kind == kind for one in entries)]
        return [(kind, [one for one in entries if one.kind == kind]) for kind in kinds]
    others = Counter(side for one in entries for side in sorted(set(one.sides) - asked))
    shown = [side for side, _ in others.most_common(_LANES)]
    lanes = [(side, [one for one in entries if side in one.sides]) for side in shown]
    rest = [one for one in entries if not set(one.sides) & set(shown)]
    return [*lanes, (_OTHERS, rest)] if rest else lanes


def _draw(named: list[tuple[str, list[Entry]]], title: str, about: str, say: Callable[[str], str]) -> str:
    lanes = [(say(name), entries) for name, entries in named]
    left = _SIDE + max((svg.width_of(name) for name, _ in lanes), default=0) + 60
    days = [
        day
        for _, told in lanes
        for one in told
        for day in (_day(one.first, one.precision), _day(one.last, one.precision))
        if day is not None
    ]
    first, last = (min(days), max(days)) if days else (1, 2)
    span = max(last - first, 1)

    def at(day: int) -> float:
        return left + 10 + (day - first) / span * (svg.WIDTH - left - _SIDE - 20)

    placed = [(name, _levels(told, at)) for name, told in lanes]
    height = _TOP + sum(_high(told) for _, told in placed) + 40
    parts = [svg.text(_SIDE, 28, svg.shortened(title, svg.WIDTH - 40, 18), size=18, bold=True)]
    parts += _legend({one.kind for _, told in lanes for one in told}, say)
    parts += _axis(first, last, at, height)
    top: float = _TOP
    for name, told in placed:
        parts.append(svg.line(left, top, svg.WIDTH - _SIDE, top))
        parts.append(svg.text(_SIDE, top + 20, name))
        parts.append(svg.text(left - 8, top + 20, str(len(told)), anchor="end", fill=svg.PALE))
        parts += [_mark(one, at, top + 15 + _LEVEL * level) for one, level in told]
        top += _high(told)
    return svg.picture(svg.WIDTH, height, title, about, parts)


def _levels(told: list[Entry], at: Callable[[int], float]) -> list[tuple[Entry, int]]:
    """Each contact with the highest level that has room for it; the last one takes what finds none."""
    ends: list[float] = []
    found: list[tuple[Entry, int]] = []
    for one in sorted(told, key=lambda one: (_day(one.first, one.precision) or 0, one.id)):
        start, end = _reach(one, at)
        level = next((level for level, taken in enumerate(ends) if taken <= start), len(ends))
        level = min(level, _LEVELS - 1)
        if level == len(ends):
            ends.append(end)
        ends[level] = max(ends[level], end)
        found.append((one, level))
    return found


def _reach(entry: Entry, at: Callable[[int], float]) -> tuple[float, float]:
    """From where to where the mark of a contact stands."""
    start, end = _day(entry.first, entry.precision), _day(entry.last, entry.precision)
    assert start is not None and end is not None
    return at(start) - _R - 1, max(at(end), at(start) + _R + 1)


def _high(told: list[tuple[Entry, int]]) -> float:
    return 30 + _LEVEL * max((level for _, level in told), default=0)


def _axis(first: int, last: int, at: Callable[[int], float], height: float) -> Iterator[str]:
    start, end = date.fromordinal(first), date.fromordinal(last)
    years = range(start.year, end.year + 2)
    step = max(1, -(-len(years) // 16))
    marks = [(date(year, 1, 1), str(year)) for year in years if year % step == 0]
    if len(years) <= 4:
        marks += [(date(year, month, 1), f"{year}-{month:02}") for year in years for month in (4, 7, 10)]
    if (last - first) < 200:
        months = [
            (date(year, month, 1), f"{year}-{month:02}") for year in years for month in range(1, 13) if month % 3 != 1
        ]
        marks += months
    for day, words in sorted(marks):
        if first <= day.toordinal() <= last:
            x = at(day.toordinal())
            yield svg.line(x, _TOP - 8, x, height - 34)
            yield svg.text(x, height - 16, words, anchor="middle", fill=svg.PALE, size=12)


def _legend(kinds: set[str], say: Callable[[str], str]) -> Iterator[str]:
    x: float = _SIDE
    for kind in (one for one in KINDS if one in kinds):
        yield _shape(kind, x + 6, 58, _R, hollow=False, about="")
        yield svg.text(x + 18, 63, say(kind))
        x += 34 + svg.width_of(say(kind))


def _mark(entry: Entry, at: Callable[[int], float], y: float) -> str:
    start, end = _day(entry.first, entry.precision), _day(entry.last, entry.precision)
    assert start is not None
    about = f"{date_words(entry.first, entry.last, entry.precision)} {entry.kind} {entry.status}: {who_words(entry)} [{entry.id}]"
    hollow = entry.status != "held"
    x, until = at(start), at(end if end is not None else start)
    drawn = _shape(entry.kind, x, y, _R, hollow=hollow, about=about)
    if until - x > 12:
        colour = _colour(entry.kind)
        drawn = svg.rect(x, y - 2, until - x, 4, "#ffffff" if hollow else colour, about=about, stroke=colour) + drawn
    if entry.status == "cancelled":
        drawn += svg.line(x - 8, y + 8, x + 8, y - 8, svg.INK, 1.5)
    return drawn


def _colour(kind: str) -> str:
    return svg.COLOURS[KINDS.index(kind) % len(svg.COLOURS)] if kind in KINDS else svg.INK


def _shape(kind: str, x: float, y: float, r: float, *, hollow: bool, about: str) -> str:
    """Shape and colour both tell the kind."""
    outlines = {
        "meeting": f"M{x - r:.1f} {y:.1f}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0Z",
        "visit": f"M{x - r:.1f} {y - r:.1f}h{2 * r}v{2 * r}h{-2 * r}Z",
        "call": f"M{x - r:.1f} {y + r:.1f}L{x:.1f} {y - r:.1f}L{x + r:.1f} {y + r:.1f}Z",
        "conference": f"M{x:.1f} {y - r - 1:.1f}L{x + r + 1:.1f} {y:.1f}L{x:.1f} {y + r + 1:.1f}L{x - r - 1:.1f} {y:.1f}Z",
        "message": f"M{x - r:.1f} {y - r:.1f}L{x:.1f} {y + r:.1f}L{x + r:.1f} {y - r:.1f}Z",
        "signing": f"M{x - 2:.1f} {y - r:.1f}h4v{r - 2}h{r - 2}v4h{2 - r}v{r - 2}h-4v{2 - r}h{2 - r}v-4h{r - 2}Z",
        "ceremony": f"M{x - r:.1f} {y - 3:.1f}h{2 * r}v6h{-2 * r}Z",
    }
    colour = _colour(kind)
    return svg.path(
        outlines.get(kind, outlines["meeting"]), "#ffffff" if hollow else colour, stroke=colour, about=about
    )


def _day(day: str | None, precision: str | None) -> int | None:
    """Where an ISO day stands: a month or a year in its middle."""
    if day is None:
        return None
    year, month, number = (int(part) for part in (day + "-01-01")[:10].split("-"))
    if precision == "year":
        month, number = 7, 1
    elif precision == "month":
        number = 15
    return date(year, month, number).toordinal()
