"""People and sides: whoever the ledger tells of, found by any name, and all that is known of one."""

from __future__ import annotations

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.actors.catalogue import Body, Outlet, Person, State, Tenure, catalogue
from dragoman.actors.search import names
from dragoman.desk.access.visitor import require
from dragoman.desk.asking import Asked, given, paging
from dragoman.desk.choosing import choices
from dragoman.desk.desk import Desk, desk
from dragoman.desk.pages.contacts import PATIENCE, Choice
from dragoman.desk.rendering import page, spoken
from dragoman.errors import Unknown
from dragoman.ledger import questions
from dragoman.views import saying
from dragoman.views.asked import state_named
from dragoman.views.brief.names import office
from dragoman.views.brief.wordings import wordings
from dragoman.views.people import Met, People, entry, met, one_of, people, sides_met

KINDS = ("person", "state", "body", "party", "organisation", "outlet")
_MOST = 500  # that a search shows at most
_CONTACTS, _SAID = 15, 20


class Bar(msgspec.Struct, frozen=True):
    """A tenure on a line of time: its place in a picture 1000 wide, and its years."""

    x: float
    width: float
    row: int
    tenure: Tenure
    wording: str
    source: str


def everybody(here: Desk) -> People:
    """All actors of the ledger, as they were a little while ago where it changes much."""

    def make() -> People:
        with here.ledger.reading() as connection:
            return people(connection, catalogue())

    found: People = here.kept.answer("people", make, patience=PATIENCE).value
    return found


def actors(request: Request) -> Response:
    """Whoever is called so, of a kind or state; without a name those most told of."""
    require(request, "reader")
    wish = Asked(given(request, "q", "kind", "state"), {})
    part = paging(request)
    everyone = everybody(desk(request))
    q, kind = wish.first("q"), wish.first("kind")
    state = state_named(wish.first("state")) if wish.first("state") else ""
    found = everyone.find(q)[:_MOST] if q else everyone.listed
    if kind or state:
        found = [
            one for one in found if kind in ("", one.kind) and state in ("", one.state, one.id.removeprefix("state:"))
        ]
    return page(
        request, "actors.html", asked=wish, paging=part, total=len(found), found=found[part.offset : part.offset + part.size], kinds=KINDS,
        choices=choices(request),
    )  # fmt: skip


def actor(request: Request) -> Response:
    """An actor: names, offices, contacts, statements, set phrases, company."""
    require(request, "reader")
    here, t = desk(request), spoken(request)
    id = request.path_params["id"]
    row = entry(id, catalogue())
    wish = Asked(given(request, "act", "topic"), {})
    part = paging(request, _SAID)
    code = id.removeprefix("state:") if id.startswith("state:") else row.code if isinstance(row, Body) else None
    mine = {"states": [code]} if id.startswith("state:") else {"actors": [id]}
    act, topic = wish.first("act") or None, wish.first("topic") or None
    counted = _tally(here, id)
    with here.ledger.reading() as connection:
        told = one_of(connection, id, catalogue())
        if told is None and row is None:
            raise Unknown(f"{id}: nobody of this id is in the ledger; /actors finds people by name")
        contacts = questions.contacts(connection, limit=_CONTACTS, **mine)
        number = questions.how_many(connection, **mine)
        chosen = saying.narrowed(saying.by_speaker(id), act=act, topic=topic)
        total = saying.how_many(connection, chosen) if act or topic else counted.total
        said = saying.latest(connection, chosen, limit=part.size, offset=part.offset)
        formulas = saying.formulas_of(connection, id)
        recorded = saying.recorded(connection, saying.named_in(said) | {id})
    company, sides = _company(here, id, code)
    return page(
        request, "actor.html", id=id, told=told, row=row, kind=told.kind if told else _kind(row), names=_names(row), bars=_bars(row, t.language),
        years=_years(row), code=code, home=_state(row, told.state if told else None), contacts=contacts, number=number, said=said, total=total,
        counted=counted, paging=part, asked=wish, formulas=formulas, company=company, sides=sides, recorded=recorded,
        facets=[
            (name, [Choice(t.term(name, value), count, wish.query(**{name: None if value == wish.first(name) else value, "page": None}), value == wish.first(name)) for value, count in counts])
            for name, counts in (("act", counted.act), ("topic", counted.topic)) if counts
        ],
    )  # fmt: skip


def _tally(here: Desk, id: str) -> saying.Tally:
    def make() -> saying.Tally:
        with here.ledger.reading() as connection:
            return saying.tally(connection, saying.by_speaker(id))

    found: saying.Tally = here.kept.answer(("said by", id), make, patience=PATIENCE).value
    return found


def _company(here: Desk, id: str, code: str | None) -> tuple[list[Met], list[tuple[str, int]]]:
    def make() -> tuple[list[Met], list[tuple[str, int]]]:
        with here.ledger.reading() as connection:
            return met(connection, id), [] if code is None else sides_met(connection, code)

    found: tuple[list[Met], list[tuple[str, int]]] = here.kept.answer(("company", id), make, patience=PATIENCE).value
    return found


def _kind(row: object) -> str:
    return (
        "state"
        if isinstance(row, State)
        else "outlet"
        if isinstance(row, Outlet)
        else row.kind
        if isinstance(row, Body)
        else "person"
    )


def _state(row: object, told: str | None) -> str | None:
    found = getattr(row, "state", None) or told
    return None if isinstance(row, State) else found


def _names(row: object) -> list[tuple[str, list[str]]]:
    """Names by language, those of this desk's languages first; without those machines made."""
    if not isinstance(row, State | Body | Outlet | Person):
        return []
    found: dict[str, dict[str, None]] = {}
    for form, language, name in names(row):
        if form in ("names", "short"):
            found.setdefault(language, {})[name] = None
    first = {code: place for place, code in enumerate(("en", "fr", "vi", "zh", "zh-Hant"))}
    return [(code, list(found[code])) for code in sorted(found, key=lambda code: (first.get(code, len(first)), code))]


def _bars(row: object, code: str) -> list[Bar]:
    """Tenures with a known beginning as bars, the latest first."""
    if not isinstance(row, Person):
        return []
    span = _span(row)
    found: list[Bar] = []
    for place, tenure in enumerate(sorted(row.tenures, key=lambda one: (one.from_ or "", one.to or "9"), reverse=True)):
        first, last = _year(tenure.from_, span[0]), _year(tenure.to, span[1])
        x = 1000 * (first - span[0]) / (span[1] - span[0])
        width = max(4.0, 1000 * (last - first) / (span[1] - span[0]))
        wording = office(tenure, row, wordings(code), code)
        found.append(Bar(round(x, 1), round(width, 1), place, tenure, wording, tenure.source or row.source))
    return found


def _years(row: object) -> list[tuple[int, float]]:
    """Round years along the line, with their places."""
    if not isinstance(row, Person) or not row.tenures:
        return []
    first, last = _span(row)
    step = 1 if last - first <= 8 else 5 if last - first <= 30 else 10
    return [
        (year, round(1000 * (year - first) / (last - first), 1))
        for year in range(int(first) // step * step, int(last) + 1, step)
        if year >= first
    ]


def _span(row: Person) -> tuple[float, float]:
    """From the first day told of any office to the last, or to that of the source where one is not ended."""
    days = [_year(day, 0) for one in row.tenures for day in (one.from_, one.to or one.asof or row.asof) if day]
    first, last = (min(days), max(days)) if days else (2000.0, 2001.0)
    return (first, last if last - first >= 1 else first + 1)


def _year(day: str | None, other: float) -> float:
    """A day as a number of years.

    >>> _year("2024-07", 0), _year(None, 2000)
    (2024.5, 2000)
    """
    if not day:
        return other
    parts = [int(part) for part in day.split("-")[:3]]
    return parts[0] + ((parts[1] - 1) / 12 if len(parts) > 1 else 0) + ((parts[2] - 1) / 365 if len(parts) > 2 else 0)


ROUTES = [Route("/actors", actors, name="actors"), Route("/actors/{id:path}", actor, name="actor")]
