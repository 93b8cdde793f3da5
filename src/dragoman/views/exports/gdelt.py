"""The tables of GDELT 2.0: events and mentions, tab-separated, columns as published, without a header as published.

A row has room for two actors: who acts first, and the first of another state. The table of mentions has a row a report.
What stands in each column is in `data/ontologies/gdelt_columns.tsv`, which goes into the folder too.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from urllib.parse import urlsplit

from dragoman.resources import package_folder
from dragoman.views.events import Event, Facts, Side, Source
from dragoman.views.exports._writing import moment, one_line
from dragoman.views.ontologies import fips, gdelt_columns, ontologies, quad_of_cameo

ABOUT = "GDELT 2.0 events and mentions with CAMEO codes, tab-separated; a folder"
SUFFIX = ""
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"  # of our ids, five bits each
_Row = dict[str, object]
_PRESS = {"JRN": "MED"}  # roles that CAMEO writes otherwise


def write(facts: Facts, folder: Path) -> None:
    """The two tables and the list of their columns."""
    names = {table: [one.name for one in gdelt_columns() if one.table == table] for table in ("events", "mentions")}
    with (
        (folder / "gdelt.export.tsv").open("w", encoding="utf-8", newline="\n") as events,
        (folder / "gdelt.mentions.tsv").open("w", encoding="utf-8", newline="\n") as mentions,
    ):
        for event in facts.events():
            row, told = event_row(event, facts), list(mention_rows(event))
            events.write(_line(row, names["events"]))
            mentions.writelines(_line(one, names["mentions"]) for one in told)
    listed = package_folder("data", "ontologies", "gdelt_columns.tsv").read_text(encoding="utf-8")
    (folder / "columns.tsv").write_text(listed, encoding="utf-8", newline="\n")


def number(id: str) -> int:
    """Our id as the whole number GDELT wants; two ids never give one.

    >>> number("raaaaaaaaaaab"), number("saaaaaaaaaaab") - 2**60
    (1, 1)
    """
    bits = 0
    for letter in id[1:]:
        bits = bits * 32 + _LETTERS.index(letter)
    return bits + (2**60 if id.startswith("s") else 0)


def event_row(event: Event, facts: Facts) -> _Row:
    """An event's columns, those left empty left out."""
    code = event.codes["cameo"]
    one = event.sides[0] if event.sides else None
    two = _other(event, one)
    first = event.tellings[0].source
    row: _Row = {
        "GLOBALEVENTID": number(event.id),
        **_dates(event),
        **_actor("Actor1", one, facts),
        **_actor("Actor2", two, facts),
        "IsRootEvent": int(event.focus),
        "EventCode": code,
        "EventBaseCode": code[:3],
        "EventRootCode": code[:2],
        "QuadClass": quad_of_cameo(code),
        "GoldsteinScale": ontologies().cameo[code].goldstein,
        "NumMentions": len(event.tellings),
        "NumSources": len({_publisher(telling.source) for telling in event.tellings}),
        "NumArticles": len({telling.source.key for telling in event.tellings}),
        **_place(event, facts),
        "DATEADDED": _added(event),
        "SOURCEURL": first.url or first.key,
    }
    return row


def mention_rows(event: Event) -> Iterator[_Row]:
    """A row a report of a contact or telling of a statement."""
    added = _added(event)
    for telling in event.tellings:
        source = telling.source
        yield {
            "GLOBALEVENTID": number(event.id),
            "EventTimeDate": added,
            "MentionTimeDate": _stamp(source),
            "MentionType": 1 if source.url else 2,
            "MentionSourceName": _publisher(source),
            "MentionIdentifier": source.url or source.key,
            "ActionCharOffset": telling.span.start,
            "InRawText": 1,
            "Confidence": round(telling.confidence * 100),
            "MentionDocLen": source.characters,
        }


def _line(row: _Row, names: list[str]) -> str:
    assert row.keys() <= set(names), sorted(row.keys() - set(names))
    return "\t".join("" if (value := row.get(name)) is None else one_line(str(value)) for name in names) + "\n"


def _dates(event: Event) -> _Row:
    """As exact as the day is known: an unknown month or day stays empty."""
    day = event.date
    if day is None:
        return {}
    row: _Row = {"Year": int(day[:4])}
    if len(day) > 4:
        row["MonthYear"] = int(day[:4] + day[5:7])
    if len(day) > 7:
        row["SQLDATE"] = int(day.replace("-", ""))
        row["FractionDate"] = f"{int(day[:4]) + min((int(day[5:7]) * 30 + int(day[8:])) / 365, 0.9999):.4f}"
    return row


def _other(event: Event, one: Side | None) -> Side | None:
    """Who stands beside the first: a recipient where there is one, of another state if any is."""
    rest = [*event.recipients, *event.actors[1:]] if event.actors else list(event.recipients[1:])
    abroad = (side for side in rest if one is None or side.state != one.state)
    return next(abroad, rest[0] if rest else None)


def _actor(prefix: str, side: Side | None, facts: Facts) -> _Row:
    if side is None:
        return {}
    state = side.state if side.state in facts.known.states else None
    group = ontologies().organisations.cameo.get(side.state or "") if state is None else None
    kind = _kind(side)
    types = ["IGO"] if state is None and side.state is not None else []
    types += [kind] if kind is not None else []
    named = facts.known.states.get(side.state or "") if side.kind == "state" else None
    name = facts.known.name(named) if named is not None else side.shown
    whole = (state or "") + ("IGO" if "IGO" in types else "") + (group or "") + (kind or "")
    row: _Row = {"Code": whole or None, "Name": name.upper(), "CountryCode": state, "KnownGroupCode": group}
    row |= {f"Type{place}Code": one for place, one in enumerate(types, 1)}
    return {prefix + column: value for column, value in row.items()}


def _kind(side: Side) -> str | None:
    return _PRESS.get(side.role, side.role) if side.role is not None else None


def _place(event: Event, facts: Facts) -> _Row:
    state = facts.known.states.get(event.place_state or "")
    if state is None:
        return {"ActionGeo_FullName": event.place}
    name = facts.known.name(state)
    whole = event.place is None or any(event.place in names for names in state.names.values())
    return {
        "ActionGeo_Type": 1 if whole else 3 if state.id == "USA" else 4,
        "ActionGeo_FullName": name if whole else f"{event.place}, {name}",
        "ActionGeo_CountryCode": fips().get(state.id),
    }


def _publisher(source: Source) -> str:
    return source.outlet or (urlsplit(source.url).hostname if source.url else None) or source.key


def _stamp(source: Source) -> str:
    return moment(source.at).astimezone(UTC).strftime("%Y%m%d%H%M%S")


def _added(event: Event) -> str:
    return min(_stamp(telling.source) for telling in event.tellings)
