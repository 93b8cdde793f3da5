"""Frequency: contacts by kind, topic, act, status or side, period by period, as columns and as a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk.access.visitor import require
from dragoman.desk.asking import Asked, asked
from dragoman.desk.choosing import choices
from dragoman.desk.desk import Desk, desk
from dragoman.desk.handing import address, table_file
from dragoman.desk.kept import Answer
from dragoman.desk.pages.timeline import titled
from dragoman.desk.rendering import page, spoken
from dragoman.desk.words import Words
from dragoman.errors import LedgerError
from dragoman.views.charts import columns
from dragoman.views.choices import Counted
from dragoman.views.frequency import Frequency, Row, frequency
from dragoman.views.periods import By, all_of
from dragoman.views.sides import state_name

_ROWS = 12  # drawn
_TABLE = 100  # in the table
_PERIODS = {By.year: 24, By.quarter: 32, By.month: 48}  # shown at most, the latest
_NAMES = ("of", "by", "shown", "scale")
_SHOWN, _SCALES = ("count", "share"), ("one", "own")


def shown(request: Request) -> Response:
    """The page, or all of its numbers as CSV (`?format=csv`)."""
    require(request, "reader")
    question, t = asked(request, *_NAMES), spoken(request)
    of, by = Counted(_one(question, "of", list(Counted))), By(_one(question, "by", list(By)))
    how, scale = _one(question, "shown", _SHOWN), _one(question, "scale", _SCALES)
    answer = made(desk(request), question, of, by)
    found: Frequency = answer.value
    if request.query_params.get("format") == "csv":
        every = sorted(found.totals)
        rows = [
            (row.value, row.contacts, row.statements, *(row.periods.get(one, 0) for one in every)) for row in found.rows
        ]
        return table_file((of.value, "contacts", "statements", *every), rows, f"frequency-{of.value}")
    periods = drawn_periods(found.totals, _PERIODS[by])
    called = {row.value: _name(row.value, of, t) for row in found.rows[:_TABLE]}
    return page(
        request, "frequency.html", asked=question, choices=choices(request), found=found, answer=answer, of=of.value, by=by.value, how=how,
        scale=scale, periods=periods, rows=found.rows[:_TABLE], called=called, total=len(found.rows), address=address(request),
        data=_data(found, periods, called, how, scale, question, t), titled=titled(question, t, t("frequency.title")), drawn=_ROWS,
        begins=periods[0] if periods and min(found.totals) < periods[0] else "", export=question.query(**dict.fromkeys(_NAMES), page=None),
        WAYS=[("of", list(Counted)), ("by", list(By)), ("shown", _SHOWN), ("scale", _SCALES)], chosen={"of": of, "by": by, "shown": how, "scale": scale},
        share=lambda count, period: f"{100 * count / found.totals[period]:.0f}%" if found.totals.get(period) else "",
    )  # fmt: skip


def drawn(request: Request) -> Response:
    """The same columns as SVG, each row to its own scale."""
    require(request, "reader")
    question, t = asked(request, *_NAMES), spoken(request)
    of, by = Counted(_one(question, "of", list(Counted))), By(_one(question, "by", list(By)))
    found: Frequency = made(desk(request), question, of, by).value
    rows = [(_name(row.value, of, t), row.contacts, row.periods) for row in found.rows[:_ROWS]]
    picture = columns.draw(titled(question, t, t("frequency.title")), t("frequency.about"), rows, drawn_periods(found.totals, _PERIODS[by]))  # fmt: skip
    return Response(picture, media_type="image/svg+xml", headers={"cache-control": "private, no-cache", "vary": "accept-language, cookie"})  # fmt: skip


def made(held: Desk, question: Asked, of: Counted, by: By) -> Answer:
    """The numbers, which may be a little behind."""

    def make() -> Frequency:
        with held.ledger.reading() as connection:
            return frequency(connection, of, by, **question.filters)

    return held.kept.answer(("frequency", of, by, repr(sorted(question.filters.items(), key=str))), make, patience=20)


def drawn_periods(totals: Mapping[str, int], most: int) -> list[str]:
    """The periods shown: not those before which there is next to nothing (a fiftieth), and at most the latest so many.

    >>> drawn_periods({"1944": 1, "2022": 90, "2023": 90}, 24)
    ['2022', '2023']
    """
    little, before = sum(totals.values()) / 50, 0
    for period in sorted(totals):
        before += totals[period]
        if before > little:
            return all_of([period, max(totals)], most)
    return all_of(totals, most)


def _one(question: Asked, name: str, known: Any) -> str:
    """What is asked under a name, the first of the known where nothing is. Raises LedgerError for others."""
    wish = question.first(name) or str(known[0])
    if wish not in [str(one) for one in known]:
        raise LedgerError(f"`{name}`: there are {', '.join(str(one) for one in known)}")
    return wish


def _name(value: str, of: Counted, t: Words) -> str:
    return state_name(value, t.language) if of is Counted.side else t.term(of.value, value)


def _data(
    found: Frequency, periods: list[str], called: dict[str, str], how: str, scale: str, question: Asked, t: Words
) -> dict[str, Any]:
    """Rows of columns for the picture: of each its number, what a tip says, and where it leads."""
    rows = []
    for row in found.rows[:_ROWS]:
        cells = []
        for period in periods:
            count, total = row.periods.get(period, 0), found.totals.get(period, 0)
            value = round(count / total, 4) if how == "share" and total else count
            words = f"{called[row.value]}\n{period}: {count}" + (f" ({count / total:.0%})" if total else "")
            cells.append([value, words, _go(row, period, found.of, question) if count else ""])
        rows.append({"name": called[row.value], "all": row.contacts, "cells": cells})
    return {"periods": periods, "rows": rows, "share": how == "share", "own": scale == "own"}


def _go(row: Row, period: str, of: Counted, question: Asked) -> str:
    """The contacts of a value in a period, where the list can be asked for them."""
    if of in (Counted.topic, Counted.act):
        return ""
    since, until = period, period
    if "Q" in period:
        year, quarter = period[:4], int(period[-1])
        since, until = f"{year}-{3 * quarter - 2:02}", f"{year}-{3 * quarter:02}"
    narrowed: dict[str, Any] = {of.value: row.value}
    if of is Counted.side:
        narrowed = {"state": list(dict.fromkeys([*question.all("state"), row.value]))}
    return "/contacts?" + question.query(**dict.fromkeys(_NAMES), **narrowed, since=since, until=until, page=None)


ROUTES = [Route("/frequency", shown, name="frequency"), Route("/frequency.svg", drawn, name="frequency as SVG")]
