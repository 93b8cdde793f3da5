"""Timeline: contacts in the order of time as a picture, contact by contact or counted by month or year, with the table below."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk.access.visitor import require
from dragoman.desk.asking import Asked, asked, paging
from dragoman.desk.choosing import choices
from dragoman.desk.desk import Desk, desk
from dragoman.desk.handing import address
from dragoman.desk.rendering import page, spoken
from dragoman.desk.words import Words
from dragoman.errors import LedgerError
from dragoman.ledger import questions, tables
from dragoman.views.brief import names
from dragoman.views.charts import columns, lanes, svg
from dragoman.views.contact import date_words
from dragoman.views.periods import By, all_of
from dragoman.views.sides import state_name
from dragoman.views.timeline import Entry
from dragoman.views.timeline import timeline as dated

_DOTS = 500  # contacts drawn one by one; more are counted
_MONTHS = 4  # years up to which they are counted by month
_PERIODS = {By.month: 60, By.year: 30}  # drawn at most, the latest
_YEARS = 14  # links to single years
COLOURS = dict(zip(lanes.KINDS, svg.COLOURS, strict=True))
_LANES = ("kind", "side")


class Count(msgspec.Struct, frozen=True):
    """How many contacts of a kind begin in a month, or in a year where no more is known (`month` is "" without any date)."""

    month: str
    kind: str
    count: int


class Counts(msgspec.Struct, frozen=True):
    """Contacts by month and kind."""

    rows: list[Count]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(row.count for row in self.rows)

    @property
    def undated(self) -> int:
        """Those without a date."""
        return sum(row.count for row in self.rows if not row.month)

    def by(self, by: By) -> dict[str, Counter[str]]:
        """Kinds by period; by month without those of which only the year is known."""
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for row in self.rows:
            if len(row.month) >= (7 if by is By.month else 4):
                found[row.month[: 7 if by is By.month else 4]][row.kind] += row.count
        return dict(sorted(found.items()))


def counts(connection: Connection, **filters: Any) -> Counts:
    """How many contacts that fit (`questions.picked`) there are by month and kind."""
    column = tables.contacts.c
    month = func.coalesce(func.substr(column.first, 1, 7), "")
    question = (
        select(month, column.precision, column.kind, func.count())
        .where(*questions.picked(connection, **filters))
        .group_by(month, column.precision, column.kind)
    )
    return Counts([Count(when[:4] if exact == "year" else when, kind, count) for when, exact, kind, count in connection.execute(question)])  # fmt: skip


def shown(request: Request) -> Response:
    """The page."""
    require(request, "reader")
    question, t, held, part = asked(request, "lanes"), spoken(request), desk(request), paging(request)
    answer = held.kept.answer(
        ("timeline", t.language, _lanes(question), repr(question.given)), lambda: _made(held, question, t), patience=20
    )
    made: _Made = answer.value
    counted = made.counted
    with held.ledger.reading() as connection:
        listed = questions.contacts(connection, limit=part.size, offset=part.offset, **question.filters)
    years, months = counted.by(By.year), counted.by(By.month)
    return page(
        request, "timeline.html", asked=question, choices=choices(request), counted=counted, data=made.data, found=listed, paging=part,
        total=counted.total, some="dots" in made.data, address=address(request), answer=answer, first=next(iter(years), ""), last=next(reversed(years), ""),
        periods=_periods(years, months, question), lanes=_lanes(question), LANES=_LANES, wider=wider(question),
        coarse=made.coarse,
        titled=titled(question, t, t("timeline.title")), export=question.query(lanes=None, page=None),
    )  # fmt: skip


class _Made(msgspec.Struct, frozen=True):
    """What a picture is drawn from; `coarse` counts the contacts that it has no exact enough place for."""

    counted: Counts
    data: dict[str, Any]
    coarse: int


def _made(held: Desk, question: Asked, t: Words) -> _Made:
    with held.ledger.reading() as connection:
        counted = counts(connection, **question.filters)
        if counted.total - counted.undated <= _DOTS:
            found = dated(connection, **question.filters).entries
            drawn = [one for one in found if _stands(one, question)]
            return _Made(counted, _dots(drawn, question, t), len(found) - len(drawn))
    by = unit(counted)
    coarse = sum(row.count for row in counted.rows if len(row.month) == 4) if by is By.month else 0
    return _Made(counted, _bars(counted, by, question, t), coarse)


def drawn(request: Request) -> Response:
    """The same picture as SVG."""
    require(request, "reader")
    question, t, held = asked(request, "lanes"), spoken(request), desk(request)
    title = titled(question, t, t("timeline.title"))
    with held.ledger.reading() as connection:
        counted = counts(connection, **question.filters)
        if counted.total - counted.undated <= _DOTS:
            found = dated(connection, **question.filters)
            about = t("timeline.count", count=len(found.entries))
            picture = lanes.chart(found, title, _asked_sides(question), _say(t), about).svg
        else:
            by = unit(counted)
            told = counted.by(by)
            rows = [(t.term("kind", kind), sum(one[kind] for one in told.values()), {when: one[kind] for when, one in told.items()}) for kind in lanes.KINDS]  # fmt: skip
            picture = columns.draw(title, t("timeline.count", count=counted.total - counted.undated), rows, drawn_periods(told, by))  # fmt: skip
    return Response(picture, media_type="image/svg+xml", headers={"cache-control": "private, no-cache", "vary": "accept-language, cookie"})  # fmt: skip


def unit(counted: Counts) -> By:
    """By month where there are few years, else by year."""
    return By.month if len(all_of(counted.by(By.year), 999)) <= _MONTHS else By.year


def drawn_periods(told: dict[str, Counter[str]], by: By) -> list[str]:
    """The periods of a picture: not those before which there is next to nothing (a fiftieth), and not too many."""
    periods = all_of(told, _PERIODS[by])
    little = sum(one.total() for one in told.values()) / 50
    before = sum(count.total() for when, count in told.items() if when < periods[0]) if periods else 0
    while len(periods) > 2 and before + (there := told[periods[0]].total() if periods[0] in told else 0) < little:
        before += there
        periods.pop(0)
    return periods


def titled(question: Asked, t: Words, what: str) -> str:
    """What a picture shows, in words: of whom, of which kind, when."""
    who = [state_name(code, t.language) for code in question.filters["states"]]
    who += [names.actor(id, None, t.language) for id in question.filters["actors"]]
    about = [*who, *question.all("region"), t.term("kind", question.filters["kind"]), question.filters["words"] or ""]
    when = list(dict.fromkeys((question.filters["since"] or "", question.filters["until"] or "")))
    return ": ".join(part for part in (what, ", ".join(one for one in [*about, " – ".join(when) if any(when) else ""] if one)) if part)  # fmt: skip


def _say(t: Words) -> Callable[[str], str]:
    """A kind or a side in words."""
    return lambda name: t.term("kind", name) if name in lanes.KINDS else t("timeline.others") if name == "others" else state_name(name, t.language)  # fmt: skip


def _lanes(question: Asked) -> str:
    wish = question.first("lanes")
    if wish and wish not in _LANES:
        raise LedgerError(f"`lanes`: there are {', '.join(_LANES)}")
    return wish or ("kind" if len(question.filters["states"]) > 1 else "side")


def _asked_sides(question: Asked) -> frozenset[str]:
    """The sides asked for, as `lanes_of` takes them: with two of them the lanes are kinds."""
    return frozenset(question.filters["states"]) if _lanes(question) == "side" else frozenset(("a", "b"))


def _window(question: Asked) -> tuple[str | None, str | None]:
    """The days asked for, from and to."""
    since, until = question.filters["since"], question.filters["until"]
    return since and questions.bound(since, 0), until and questions.bound(until, 1)


def _stands(entry: Entry, question: Asked) -> bool:
    """Whether a contact has a place in the picture: one known by its month or year only when the middle of that is in it."""
    since, until = _window(question)
    middle = _middle(str(entry.first), entry.precision)
    return entry.precision == "day" or (since or "") <= middle <= (until or "9")


def _dots(entries: list[Entry], question: Asked, t: Words) -> dict[str, Any]:
    """Every contact with its lanes, for the picture."""
    told = (
        lanes.lanes_of(entries, _asked_sides(question)) if _lanes(question) == "kind" else _by_side(entries, question)
    )
    say, place = _say(t), {one.id: number for number, one in enumerate(entries)}
    return {
        "dots": [_dot(one, t) for one in entries],
        "lanes": [{"name": say(name), "of": [place[one.id] for one in inside]} for name, inside in told],
        "kinds": _kinds(t, {one.kind for one in entries}),
        "window": _window(question),
    }


def _by_side(entries: list[Entry], question: Asked) -> list[tuple[str, list[Entry]]]:
    """The lanes of the other sides; two that were asked for stand in no lane of their own."""
    mine = frozenset(question.filters["states"])
    told = (
        lanes.lanes_of(entries, frozenset(sorted(mine)[:1])) if len(mine) == 1 else lanes.lanes_of(entries, frozenset())
    )
    return [(name, inside) for name, inside in told if name not in mine or len(told) <= len(mine)]


def _dot(entry: Entry, t: Words) -> dict[str, Any]:
    who = ", ".join(dict.fromkeys(_party(one, t.language) for one in entry.parties))
    head = f"{date_words(entry.first, entry.last, entry.precision)} · {t.term('kind', entry.kind)}"
    head += f" ({t.term('status', entry.status)})" if entry.status != "held" else ""
    return {
        "id": entry.id, "k": entry.kind, "s": entry.status, "x": _middle(str(entry.first), entry.precision),
        "e": _middle(str(entry.last or entry.first), entry.precision), "t": f"{head}\n{who}" + (f"\n{entry.place}" if entry.place else ""),
    }  # fmt: skip


def _party(one: Any, code: str) -> str:
    if one.actor is not None:
        return names.actor(one.actor, one.name, code)
    return one.name or (state_name(one.state, code) if one.state else "?")


def _middle(day: str, precision: str | None) -> str:
    """Where a day stands; what is dated by month or year in its middle."""
    if precision == "year":
        return f"{day[:4]}-07-01"
    return f"{day[:7]}-15" if precision == "month" else day


def _bars(counted: Counts, by: By, question: Asked, t: Words) -> dict[str, Any]:
    """Counts by period and kind, for the picture."""
    told = counted.by(by)
    periods = drawn_periods(told, by)
    rows: list[dict[str, Any]] = []
    for when in periods:
        inside = told.get(when, Counter())
        words = [f"{t.term('kind', kind)}: {count}" for kind, count in inside.most_common()]
        rows.append({
            "p": when, "from": f"{when}-01"[:10] if by is By.month else f"{when}-01-01", "to": _after(when), "n": inside.total(),
            "of": {kind: inside[kind] for kind in lanes.KINDS if inside[kind]}, "t": "\n".join([f"{when}: {inside.total()}", *words]),
            "go": "?" + question.query(since=when, until=when, page=None),
        })  # fmt: skip
    kinds = {kind for row in rows for kind in row["of"]}
    return {
        "bars": rows,
        "kinds": _kinds(t, kinds),
        "begins": periods[0] if periods and min(told) < periods[0] else "",
    }


def _after(period: str) -> str:
    """The day after a period."""
    year, month = int(period[:4]), int(period[5:7] or 12)
    return str(date(year + month // 12, month % 12 + 1, 1))


def _kinds(t: Words, there: set[str]) -> list[dict[str, str]]:
    return [
        {"id": kind, "name": t.term("kind", kind), "colour": COLOURS[kind]} for kind in lanes.KINDS if kind in there
    ]


def _periods(years: dict[str, Counter[str]], months: dict[str, Counter[str]], question: Asked) -> list[tuple[str, int, dict[str, str | None]]]:  # fmt: skip
    """Shorter periods to choose from, with how many contacts begin in each, and what they change in the address."""
    shown = sorted(years)[-_YEARS:]
    found: list[tuple[str, int, dict[str, str | None]]] = []
    if len(years) > 1:
        if earlier := [year for year in years if year < shown[0]]:
            found.append(
                ("<" + shown[0], sum(years[one].total() for one in earlier), {"until": str(int(shown[0]) - 1)})
            )
        return found + [(one, years[one].total(), {"since": one, "until": one}) for one in shown]
    if len(months) > 1:
        return [(one, count.total(), {"since": one, "until": one}) for one, count in months.items()]
    return []


def wider(question: Asked) -> dict[str, str | None] | None:
    """The year round a month, or everything round a year, as changes of the address; None where all time is shown."""
    since, until = question.filters["since"], question.filters["until"]
    if since is None and until is None:
        return None
    if since and until and since[:4] == until[:4] and len(since) > 4:
        return {"since": since[:4], "until": since[:4]}
    return {"since": None, "until": None}


ROUTES = [Route("/timeline", shown, name="timeline"), Route("/timeline.svg", drawn, name="timeline as SVG")]
