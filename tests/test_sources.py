"""Sources of actors: what each format gives, what it leaves, and what it says of the rest."""

from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from dragoman.actors.catalogue import Body, Catalogue, Person, Tenure, catalogue, joined, use
from dragoman.actors.checking import check
from dragoman.actors.entries import Entry, Given, Remark, Skipped, identifier
from dragoman.actors.export import followthemoney as export
from dragoman.actors.importing import Tally, readers, take
from dragoman.actors.references import against
from dragoman.actors.sources import petrarch
from dragoman.actors.wordings import Wordings
from dragoman.errors import BadActors, DragomanError, EmptyInput, InputError, TruncatedInput

GIVEN = Given(asof="2026-11")


def taken(path: Path, format: str, given: Given = GIVEN) -> tuple[dict[str, Any], list[str], list[str]]:
    """The entries by id, what was skipped, and what was remarked."""
    rows: dict[str, Any] = {}
    skipped: list[str] = []
    remarks: list[str] = []
    for found in readers()[format](path, given):
        if isinstance(found, Entry):
            rows[found.row.id] = found.row
            remarks += map(str, found.remarks)
        else:
            skipped.append(str(found))
    return rows, skipped, remarks


def held(person: Person) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(t.office, t.state or person.state, t.from_, t.to) for t in person.tenures]


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def lines(path: Path, *rows: object) -> Path:
    return written(path, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


# -- table ----------------------------------------------------------------------------------------------------------

TABLE = """\
id,name,language,form,kind,state,office,from,to,source,asof
le-thu,Lê Thu,vi,,,VNM,foreign-minister,2019-05-01,2021,gazette,2022-03
le-thu,黎秋,zh,,,,,,,press,2022-01
le-thu,Li Qiu,en,mt,,,,,,press,2022-01
person:pham-an,Phạm An,vi,,person,Việt Nam,Keeper of the Seals,2020,,gazette,2022-03
harbour-league,Harbour League,en,official,party,VNM,,,,gazette,2022-03
"""


def test_a_table(tmp_path: Path) -> None:
    rows, skipped, remarks = taken(written(tmp_path / "t.csv", TABLE), "table")
    thu, an, league = rows["person:le-thu"], rows["person:pham-an"], rows["body:harbour-league"]
    assert thu.names == {"vi": ["Lê Thu"], "zh": ["黎秋"]} and thu.mt == {"en": ["Li Qiu"]}
    assert held(thu) == [("foreign-minister", "VNM", "2019-05-01", "2021")]
    assert (thu.source, thu.asof, thu.tenures[0].asof) == ("gazette; press", "2022-03", "2022-03")
    assert held(an) == [("other", "VNM", "2020", None)] and an.tenures[0].title == "Keeper of the Seals"
    assert isinstance(league, Body) and (league.kind, league.state) == ("party", "VNM")
    assert skipped == []
    assert remarks == ["line 5: office Keeper of the Seals is not one of the catalogue's; kept as a title"]


def test_a_table_with_tabs_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "t.tsv"
    path.write_bytes("\ufeffid\tname\r\nlan\tLan Anh\r\n".encode())
    rows, skipped, _ = taken(path, "table")
    assert rows["person:lan"].names == {"und": ["Lan Anh"]} and not skipped


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("a,A,vi,,,VNM,minister,20199999,,x,2022", "line 2: date 20199999 is no date"),
        ("a,A,vi,,,VNM,minister,2021-02-30,,x,2022", "line 2: date 2021-02-30 is no date"),
        ("a,A,vi,,,VNM,minister,2021,2020-12,x,2022", "line 2: the end lies before the start (2021, 2020-12)"),
        ("a,A,vi,,,Atlantis,,,,x,2022", "line 2: no state is called Atlantis"),
        ("a,A,vi,,ship,,,,,x,2022", "line 2: kind ship is none of person, body, party, organisation, outlet"),
        ("a,A,vi,nick,,,,,,x,2022", "line 2: form nick is none of official, press, regional, alias, short, mt"),
        (",A,vi,,,,,,,x,2022", "line 2: no id"),
        ("a,A", "line 2: 2 cells, the header has other columns"),
        ('a,"A,vi', "line 2: not a row of the table (unexpected end of data)"),
        ("a,unknown,vi,,,,,,,x,2022", "line 2: no row gives `person:a` a name"),
    ],
)
def test_a_broken_row_of_a_table_is_told(tmp_path: Path, row: str, told: str) -> None:
    header = TABLE.split("\n")[0]
    rows, skipped, _ = taken(written(tmp_path / "t.csv", f"{header}\n{row}\n"), "table")
    assert rows == {} and skipped == [told]


def test_a_line_in_another_encoding_is_told_and_the_rest_read(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"id,name\nlan,Lan\n" + "rené,René\n".encode("latin-1"))
    rows, skipped, _ = taken(path, "table")
    assert list(rows) == ["person:lan"]
    assert skipped == ["line 3: byte 0xe9 is no UTF-8; save the file as UTF-8"]


@pytest.mark.parametrize("header", ["id,nom", "name,state", "id,id,name"])
def test_wrong_columns_are_refused(tmp_path: Path, header: str) -> None:
    with pytest.raises(BadActors, match="the columns are id, kind, name"):
        taken(written(tmp_path / "t.csv", f"{header}\na,b,c\n"), "table")


def test_a_table_must_tell_its_day(tmp_path: Path) -> None:
    with pytest.raises(BadActors, match="--asof"):
        taken(written(tmp_path / "t.csv", "id,name\nlan,Lan\n"), "table", Given())


# -- FollowTheMoney -------------------------------------------------------------------------------------------------

POST = {
    "id": "Q-post",
    "schema": "Position",
    "properties": {"name": ["Minister of Foreign Affairs of Vietnam"], "country": ["vn"]},
}
PERSON = {
    "id": "NK-thu", "schema": "Person", "last_seen": "2026-10-02T04:00:00", "datasets": ["registers"],
    "properties": {"name": ["Le Thu", "黎秋"], "weakAlias": ["Thu"], "citizenship": ["vn"], "country": ["vn", "fr"], "gender": ["female"]},
}  # fmt: skip
TERM = {"id": "occ-1", "schema": "Occupancy", "properties": {"holder": ["NK-thu"], "post": ["Q-post"], "startDate": ["2019-05-01"], "endDate": ["2021"]}}  # fmt: skip


def test_followthemoney_flat_in_any_order(tmp_path: Path) -> None:
    rows, skipped, remarks = taken(lines(tmp_path / "f.jsonl", TERM, PERSON, POST), "followthemoney", Given())
    thu = rows["person:nk-thu"]
    assert thu.names == {"und": ["Le Thu"], "und-Hani": ["黎秋"]} and thu.short == {"und": ["Thu"]}
    assert (thu.state, thu.gender, thu.source, thu.asof) == ("VNM", "f", "registers", "2026-10-02")
    assert held(thu) == [("foreign-minister", "VNM", "2019-05-01", "2021")]
    assert not skipped
    assert all("kept" in str(one) for one in remarks), "offices under a title of their own are noted, nothing else"


def test_followthemoney_nested(tmp_path: Path) -> None:
    body = {"id": "un", "schema": "Organization", "properties": {"name": ["United Nations"]}}
    post = {"id": "p", "schema": "Position", "properties": {"name": ["Secretary-General"], "organization": [body]}}
    term = {"id": "o", "schema": "Occupancy", "properties": {"post": [post], "startDate": ["2017-01-01"]}}
    odd = {"id": "o2", "schema": "Occupancy", "properties": {"post": [{**POST, "properties": {"name": ["Harbour Master"], "country": ["vn"]}}]}}  # fmt: skip
    person = {**PERSON, "properties": {**PERSON["properties"], "positionOccupancies": [term, odd]}}  # type: ignore[dict-item]
    rows, skipped, remarks = taken(lines(tmp_path / "f.jsonl", person), "followthemoney", Given())
    first, second = rows["person:nk-thu"].tenures
    assert (first.office, first.body) == ("secretary-general", "body:united-nations")
    assert (second.office, second.title) == ("other", "Harbour Master")
    assert remarks == ["line 1: office Harbour Master is not one of the catalogue's; kept as a title"] and not skipped


def test_followthemoney_tells_what_it_leaves(tmp_path: Path) -> None:
    ship = {"id": "s", "schema": "Vessel", "properties": {"name": ["Swift"]}}
    lost = {"id": "o", "schema": "Occupancy", "properties": {"holder": ["NK-thu"], "post": ["nowhere"]}}
    ended = {**TERM, "properties": {"holder": ["NK-thu"], "post": ["Q-post"], "status": ["ended"]}}
    bad = {**TERM, "properties": {"holder": ["NK-thu"], "post": ["Q-post"], "startDate": ["2019-13"]}}
    stray = {**TERM, "properties": {"holder": ["NK-gone"], "post": ["Q-post"]}}
    bare = {"id": "x", "schema": "Person", "properties": {"name": ["unknown"]}}
    path = lines(
        tmp_path / "f.jsonl", PERSON, POST, ship, lost, ended, bad, stray, bare, {"name": "no entity"}, ["no object"]
    )
    with path.open("a", encoding="utf-8") as file:
        file.write('{"id": "cut", "schema": "Pers')
    rows, skipped, _ = taken(path, "followthemoney")
    assert list(rows) == ["person:nk-thu"] and rows["person:nk-thu"].tenures == []
    cut = next(one for one in skipped if one.startswith("line 11: not a JSON object on one line, or cut off"))
    assert sorted(one for one in skipped if one != cut) == [
        "line 10: a row must be a JSON object, this is list",
        "line 3: a Vessel is neither person, post nor body",
        "line 4: the post nowhere is not in the file",
        "line 5: Minister of Foreign Affairs of Vietnam ended on a day not told",
        "line 6: date 2019-13 is no date",
        "line 7: the holder NK-gone is not in the file",
        "line 8: no name (x)",
        "line 9: not a FollowTheMoney entity: it needs id, schema and properties",
    ]


def test_a_state_the_catalogue_does_not_know_is_left_open_and_told(tmp_path: Path) -> None:
    person = {**PERSON, "properties": {"name": ["A B"], "country": ["suhh", "vn"]}}
    rows, _, remarks = taken(lines(tmp_path / "f.jsonl", person), "followthemoney")
    assert rows["person:nk-thu"].state is None
    assert remarks == ["line 1: state suhh, vn is not one of the catalogue's; left open"]


# -- Wikidata -------------------------------------------------------------------------------------------------------


def _snak(value: object) -> dict[str, Any]:
    return {"snaktype": "value", "datavalue": {"value": value}}


def _item(key: str) -> dict[str, Any]:
    return {"rank": "normal", "mainsnak": _snak({"entity-type": "item", "id": key})}


def _time(day: str, precision: int) -> list[dict[str, Any]]:
    return [_snak({"time": f"+{day}T00:00:00Z", "precision": precision})]


def _labels(**labels: str) -> dict[str, Any]:
    return {code: {"language": code, "value": label} for code, label in labels.items()}


COUNTRY = {"id": "Q1001", "labels": _labels(en="Vietnam"), "claims": {"P298": [{"mainsnak": _snak("VNM")}]}}
OFFICE = {"id": "Q1002", "labels": _labels(en="Minister of Foreign Affairs"), "claims": {"P1001": [_item("Q1001")]}}
SEAL = {"id": "Q1003", "labels": _labels(en="Keeper of the Seals"), "claims": {"P17": [_item("Q1001")]}}


def _human(**claims: Any) -> dict[str, Any]:
    return {
        "id": "Q1004", "modified": "2026-08-01T10:00:00Z", "labels": _labels(vi="Lê Thu", zh="黎秋"),
        "aliases": {"en": [{"language": "en", "value": "Le Thu"}]},
        "claims": {"P31": [_item("Q5")], "P27": [_item("Q1001")], "P21": [_item("Q6581072")], **claims},
    }  # fmt: skip


@pytest.mark.parametrize("form", ["lines", "dump", "entities"])
def test_wikidata_entities(tmp_path: Path, form: str) -> None:
    term = {**_item("Q1002"), "qualifiers": {"P580": _time("2019-05-00", 10), "P582": _time("2021-00-00", 9)}}
    wrong = {**_item("Q1002"), "rank": "deprecated"}
    seal = {**_item("Q1003"), "qualifiers": {"P580": _time("2021-04-08", 11)}}
    things = [_human(P39=[term, wrong, seal]), OFFICE, COUNTRY, SEAL]
    path = tmp_path / "w.json"
    if form == "entities":
        path.write_text(json.dumps({"entities": {thing["id"]: thing for thing in things}}), encoding="utf-8")
    elif form == "dump":
        path.write_text("[\n" + ",\n".join(map(json.dumps, things)) + "\n]\n", encoding="utf-8")
    else:
        lines(path, *things)
    rows, skipped, remarks = taken(path, "wikidata", Given())
    thu = rows["person:q1004"]
    assert thu.names == {"vi": ["Lê Thu"], "zh": ["黎秋"], "en": ["Le Thu"]}
    assert (thu.state, thu.gender, thu.source, thu.asof) == ("VNM", "f", "Wikidata Q1004", "2026-08-01")
    assert held(thu) == [("foreign-minister", "VNM", "2019-05", "2021"), ("other", "VNM", "2021-04-08", None)]
    assert [remark.split(": ")[1] for remark in remarks] == ["office Keeper of the Seals is not one of the catalogue's; kept as a title"]  # fmt: skip
    assert not skipped


def test_wikidata_tells_what_it_leaves(tmp_path: Path) -> None:
    unknown_end = {**_item("Q1002"), "qualifiers": {"P582": [{"snaktype": "somevalue"}]}}
    decade = {**_item("Q1002"), "qualifiers": {"P580": _time("2010-00-00", 8)}}
    nameless = _item("Q9999")
    path = lines(
        tmp_path / "w.jsonl",
        _human(P39=[unknown_end, decade, nameless]),
        OFFICE,
        COUNTRY,
        {"id": "Q7"},
        _human(P39="x"),
    )
    rows, skipped, _ = taken(path, "wikidata")
    assert rows["person:q1004"].tenures == []
    assert skipped[:4] == [
        "line 1: Q1002 ended on a day not told",
        "line 1: date +2010-00-00T00:00:00Z (precision 8) is no date",
        "line 1: position Q9999 has no entity in the file that names it",
        "line 4: not a Wikidata entity: it needs id, labels and claims",
    ]
    assert skipped[4].startswith("line 5: not shaped as a Wikidata entity")


def _answer(**cells: str) -> dict[str, Any]:
    row: dict[str, Any] = {name: {"type": "literal", "value": value} for name, value in cells.items()}
    if "personLabel" in row:
        row["personLabel"]["xml:lang"] = "vi"
    return {"person": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1004"}, **row}


def test_wikidata_query_results(tmp_path: Path) -> None:
    rows = [
        _answer(personLabel="Lê Thu", iso="VN", positionLabel="Minister of Foreign Affairs", start="2019-05-01T00:00:00Z", startPrecision="10"),
        _answer(personLabel="Lê Thu", alias="Le Thu", iso="VN", positionLabel="President", start="2021-01-01T00:00:00Z"),
        _answer(positionLabel="Q55"),
        _answer(positionLabel="President", start="soon"),
        {"person": {"value": "Thu"}},
    ]  # fmt: skip
    path = tmp_path / "q.json"
    path.write_text(json.dumps({"head": {"vars": ["person"]}, "results": {"bindings": rows}}), encoding="utf-8")
    found, skipped, _ = taken(path, "wikidata")
    assert held(found["person:q1004"]) == [
        ("foreign-minister", "VNM", "2019-05", None),
        ("president", "VNM", "2021", None),
    ]
    assert found["person:q1004"].names == {"vi": ["Lê Thu"], "und": ["Le Thu"]}
    assert skipped == [
        "row 3: position Q55 has no label",
        "row 4: date soon is no date",
        "row 5: person Thu is no Wikidata item",
    ]


# -- Popolo ---------------------------------------------------------------------------------------------------------

POPOLO: dict[str, Any] = {
    "persons": [
        {"id": "a1", "name": "Lê Thu", "gender": "female", "other_names": [{"name": "黎秋", "lang": "zh_TW"}]},
        {"id": "a2"},
    ],
    "organizations": [
        {"id": "house", "name": "Lower House", "classification": "legislature"},
        {"id": "cabinet", "name": "Cabinet", "classification": "executive"},
        {"id": "party/harbour", "name": "Harbour League", "classification": "party"},
    ],
    "posts": [{"id": "fm", "label": "Minister of Foreign Affairs", "organization_id": "cabinet"}],
    "events": [{"id": "term/1", "start_date": "2011", "end_date": "2015"}],
    "memberships": [
        {"person_id": "a1", "organization_id": "house", "role": "member", "legislative_period_id": "term/1"},
        {"person_id": "a1", "post_id": "fm", "start_date": "2019-05-01", "end_date": ""},
        {"person_id": "a1", "post_id": "fm", "start_date": "2019-05-01", "end_date": "2018"},
        {"person_id": "a1", "organization_id": "party/harbour", "role": "member"},
        {"person_id": "a9", "organization_id": "house", "role": "member"},
        7,
    ],
}


def test_popolo(tmp_path: Path) -> None:
    path = written(tmp_path / "p.json", json.dumps(POPOLO))
    rows, skipped, _ = taken(path, "popolo", Given(asof="2019-06", state="VNM"))
    thu = rows["person:a1"]
    assert thu.names == {"und": ["Lê Thu"], "zh-TW": ["黎秋"]}
    assert held(thu) == [("legislator", "VNM", "2011", "2015"), ("foreign-minister", "VNM", "2019-05-01", None)]
    assert thu.tenures[0].title == "Member of the Lower House"
    assert rows["party:harbour"].kind == "party"
    assert sorted(skipped) == [
        "membership 3: the end lies before the start (2019-05-01, 2018)",
        "membership 4: plain membership of Harbour League is no office",
        "membership 5: person a9 is not in the file",
        "membership 6: must be an object, this is int",
        "organization 1: Lower House is no party; other bodies are named in the catalogue with their state",
        "organization 2: Cabinet is no party; other bodies are named in the catalogue with their state",
        "person 2: no name (a2)",
    ]


# -- PETRARCH -------------------------------------------------------------------------------------------------------

ACTORS = """\
# a dictionary of our own
RURITANIA_  [VNM]
+RURITANIAN_

LE_THU_  ; a comment
+PRESIDENT_THU_
+LE_THI_THU_
\t[VNMELI 750101-000101]
\t[VNMGOV >011222]
\t[VNMELI]
PHAM_AN_
\t[VNMGOVMIL 030101-040631]
\t[VNMGOVMIL <20040630]  # until
HARBOUR_WATCH_
\t[NGOVNMENV]
SWIFT_LINES_
\t[MNC]
NOBODY_
\t[---]
LOST_
BROKEN_ [VNMGOV
\t[VNMGOV 2004017-20061201]
FISHER [~AGR]
SHORT_LIVED_
\t[VNMGOV 2004017-20061201]
"""


def test_petrarch_actors(tmp_path: Path) -> None:
    rows, skipped, _ = taken(written(tmp_path / "a.txt", ACTORS), "petrarch", Given(asof="2014-01"))
    thu = rows["person:petrarch-vnm-le-thu"]
    assert thu.names == {"en": ["Le Thu", "Le Thi Thu"]} and thu.short == {"en": ["Thu"]}
    assert held(thu) == [("official", "VNM", "2001-12-22", None)]
    assert isinstance(rows["organisation:petrarch-harbour-watch"], Body)
    assert len(rows) == 2
    assert skipped == [
        "line 2: the names of the state Ruritania mix its cities, people and nicknames",
        "line 12: date 040631 is no date",
        "line 11: Pham An may be a person or a body, the dictionary does not say (--kind person takes those with days)",
        "line 16: Swift Lines is a company, which the catalogue does not hold",
        "line 18: Nobody has no code that can be read",
        "line 21: a bracket is not closed (BROKEN_ [VNMGOV)",
        "line 20: Lost has no code that can be read",
        "line 22: the code VNMGOV 2004017-20061201 belongs to no name",
        "line 23: FISHER is a common noun for a role, no actor",
        "line 25: date 2004017 is no date",
        "line 24: Short Lived has no code that can be read",
    ]
    rows, _, _ = taken(tmp_path / "a.txt", "petrarch", Given(asof="2014-01", kind="person"))
    an = rows["person:petrarch-vnm-pham-an"]
    assert held(an) == [("official", "VNM", None, "2004-06-30")] and an.tenures[0].title == "Official (VNMGOVMIL)"


def test_petrarch_agents(tmp_path: Path) -> None:
    text = "!PERSON! = MAN, WOMAN\nFISHER!PERSON! [~AGR]\nCHAMBER {CHAMBERS} [~BUS]\nODD!THING! [~BUS]\nNO CODE\n"
    found = list(petrarch.agents(written(tmp_path / "g.txt", text)))
    told = [(agent.words, agent.code) for agent in found if isinstance(agent, petrarch.Agent)]
    assert told == [(("fisherman", "fisherwoman"), "AGR"), (("chamber", "chambers"), "BUS")]
    assert [one.place for one in found if isinstance(one, Skipped)] == ["line 4", "line 5"]


# -- any format -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", sorted(readers()))
def test_an_empty_or_missing_file_is_refused(tmp_path: Path, format: str) -> None:
    with pytest.raises(EmptyInput):
        taken(written(tmp_path / "empty", " \n"), format)
    with pytest.raises(InputError, match="check the name"):
        taken(tmp_path / "missing", format)


@pytest.mark.parametrize(
    ("format", "text"),
    [("popolo", '{"persons": [{"id": '), ("wikidata", '{"entities": {"Q1"'), ("wikidata", '{"head": {"vars"')],
)
def test_a_truncated_file_is_refused(tmp_path: Path, format: str, text: str) -> None:
    with pytest.raises(TruncatedInput, match="cut off"):
        taken(written(tmp_path / "cut.json", text), format)


@pytest.mark.parametrize("format", sorted(readers()))
@pytest.mark.parametrize("text", ["[]", "{}", "7", "null", "plain words", "a,b\n1,2", '{"persons": 3}', '{"results": {}, "head": {}}', '{"entities": []}', "[1]"])  # fmt: skip
def test_a_file_of_another_kind_gives_no_actor(tmp_path: Path, format: str, text: str) -> None:
    try:
        rows, _, _ = taken(written(tmp_path / "other", text), format)
    except InputError:
        return
    assert rows == {}


def test_ids_are_kept_apart() -> None:
    assert identifier("person", "Đe") != identifier("person", "De")
    assert identifier("person", "outlet:xinhua") == "outlet:xinhua"


@pytest.mark.parametrize(
    ("wording", "state", "office", "of"),
    [
        ("President of the People's Republic of China", None, "president", "CHN"),
        ("Chủ tịch nước Việt Nam", None, "president", "VNM"),
        ("越南外交部长", None, "foreign-minister", "VNM"),
        ("ministre des Affaires étrangères de la France", None, "foreign-minister", "FRA"),
        ("Secretary of State", "USA", "foreign-minister", "USA"),
        ("Secretary of State", "FRA", "other", "FRA"),  # in France a junior minister
        ("Foreign Secretary", "IND", "other", "IND"),  # a civil servant
        ("General Secretary", "FRA", "other", "FRA"),
        ("Former President of France", None, "other", None),
        ("President of the Chamber of Commerce", "FRA", "other", "FRA"),
        ("Minister of Tourism and Sport", "FRA", "minister", "FRA"),
    ],
)  # fmt: skip
def test_titles_are_read_exactly_or_not_at_all(wording: str, state: str | None, office: str, of: str | None) -> None:
    found = Wordings(catalogue()).office(wording, state)
    assert (found.office, found.state) == (office, of)


# -- joining --------------------------------------------------------------------------------------------------------


def person(key: str, *tenures: Tenure, name: str = "Le Thu", **more: Any) -> Person:
    return Person(
        id=key, names={"en": [name]}, tenures=list(tenures), **{"source": "s", "asof": "2020", "state": "VNM", **more}
    )


def test_the_users_own_are_joined_over_the_shipped(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    (folder / "persons").mkdir(parents=True)
    lines(
        folder / "persons" / "mine.jsonl",
        {"id": "person:to-lam", "names": {"ko": ["또럼"]}, "source": "mine", "asof": "2026-11",
         "tenures": [{"office": "other", "from": "2026", "title": "Patron"}]},
        {"id": "person:le-thu", "names": {"en": ["Le Thu"]}, "source": "mine", "asof": "2026-11"},
    )  # fmt: skip
    known = Catalogue((folder,))
    lam, shipped = known.persons["person:to-lam"], catalogue().persons["person:to-lam"]
    assert lam.names["ko"] == ["또럼"] and lam.names["vi"] == shipped.names["vi"]
    assert lam.tenures[: len(shipped.tenures)] == shipped.tenures
    assert (lam.tenures[-1].title, lam.tenures[-1].source) == ("Patron", "mine")
    assert known.own == {"person:to-lam", "person:le-thu"}
    assert "ko" not in shipped.names and "person:le-thu" not in catalogue().persons


def test_joining_closes_an_open_end_and_keeps_the_more_exact_day() -> None:
    one = person("person:a", Tenure(office="president", from_="2013"))
    two = person("person:a", Tenure(office="president", from_="2013-03-14", to="2018"), source="t", asof="2021")
    (tenure,) = joined(one, two).tenures
    assert (tenure.from_, tenure.to, tenure.source, tenure.asof) == ("2013-03-14", "2018", "t", "2021")
    (tenure,) = joined(two, one).tenures
    assert (tenure.from_, tenure.to) == ("2013-03-14", "2018")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("persons.jsonl", '{"id": "person:a"', "line 1"),
        ("persons.jsonl", '{"id": "person:a", "names": {}, "source": "s", "asof": "2020", "nom": 1}', "nom"),
        ("persons.jsonl", '{"id": "person:a", "names": {}, "source": "s", "asof": "2020", "tenures": [{"office": "boss", "from": null}]}', "unknown office `boss`"),
        ("persons.jsonl", '{"id": "person:a", "names": {}, "source": "s", "asof": "2020", "state": "XXX"}', "unknown state `XXX`"),
        ("persons.jsonl", '{"id": "person:a", "names": {}, "source": "s", "asof": "2020", "tenures": [{"office": "other", "from": null}]}', "needs a title"),
        ("bodies.jsonl", '{"id": "body:a", "kind": "body", "names": {}, "source": "s", "asof": "2020", "state": "XXX"}', "unknown state `XXX`"),
        ("states.jsonl", '{"id": "XXX", "iso2": "XX", "names": {"fr": ["Ruritanie"]}, "source": "s", "asof": "2020"}', "needs an English name"),
        ("leaders.jsonl", "", "not read under this name"),
    ],
)  # fmt: skip
def test_a_broken_folder_is_refused(tmp_path: Path, name: str, text: str, told: str) -> None:
    written(tmp_path / name, text)
    with pytest.raises(BadActors, match=told):
        Catalogue((tmp_path,))


def test_the_catalogue_is_settled_before_the_first_reading(tmp_path: Path) -> None:
    assert catalogue() is catalogue()
    use()  # nothing else than what is loaded
    with pytest.raises(DragomanError, match="loaded already"):
        use(tmp_path)


def test_import_writes_and_replaces(tmp_path: Path) -> None:
    table, folder = written(tmp_path / "t.csv", TABLE), tmp_path / "own"
    known = catalogue()
    tally = take(table, readers()["table"], Given(known=known), known, None)
    assert (tally.read, tally.added, tally.joined) == (3, 3, 0) and not folder.exists()
    take(table, readers()["table"], Given(known=known), known, folder)
    mine = Catalogue((folder,))
    assert mine.own == {"person:le-thu", "person:pham-an", "body:harbour-league"}
    first = [path.read_bytes() for path in sorted(folder.rglob("*.jsonl"))]
    tally = take(table, readers()["table"], Given(known=mine), mine, folder)
    assert (tally.added, tally.joined, tally.replaced) == (0, 3, 3)
    assert [path.read_bytes() for path in sorted(folder.rglob("*.jsonl"))] == first
    assert sorted(path.name for path in folder.rglob("*") if path.is_file()) == ["t.jsonl", "t.jsonl"]


def test_an_import_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def broken(path: Path, given: Given) -> Any:
        yield Entry(person("person:a"), "line 1")
        raise TruncatedInput("cut off")

    with pytest.raises(TruncatedInput):
        take(tmp_path / "x.csv", broken, GIVEN, catalogue(), tmp_path / "own")
    assert [path for path in (tmp_path / "own").rglob("*") if path.is_file()] == []


def test_a_known_person_under_another_id_is_told_and_joined_when_asked(tmp_path: Path) -> None:
    text = "id,name,state,office,from,asof\nq1,Emmanuel Macron,FRA,president,2017,2026-01\nq2,Emmanuel Macron,FRA,mayor,2017,2026-01\n"
    table = written(tmp_path / "t.csv", text)
    tally = take(table, readers()["table"], GIVEN, catalogue(), tmp_path / "own")
    assert tally.examples["{}; --join makes them one"] == ["line 2: person:q1 looks like person:emmanuel-macron; --join makes them one"]  # fmt: skip
    tally = take(table, readers()["table"], GIVEN, catalogue(), tmp_path / "own", join=True)
    assert Catalogue((tmp_path / "own",)).own == {"person:emmanuel-macron", "person:q2"}
    assert (tally.added, tally.joined) == (1, 1)


# -- export ---------------------------------------------------------------------------------------------------------


def facts(one: Person) -> tuple[object, ...]:
    names = {name for words in one.names.values() for name in words}
    tenures = {(t.office, t.state or one.state, t.body, t.title, t.from_, t.to) for t in one.tenures}
    return one.id, one.state, one.gender, one.source, one.asof, frozenset(names), frozenset(tenures)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ftm") / "actors.ftm.jsonl"
    path.write_bytes(b"\n".join(export(catalogue())) + b"\n")
    return path


def test_the_export_is_sorted_and_the_same_each_time(exported: Path) -> None:
    rows = exported.read_bytes().splitlines()
    assert rows == list(export(Catalogue()))
    ids = [json.loads(row)["id"] for row in rows]
    assert ids == sorted(set(ids))


def test_the_export_comes_back_whole(exported: Path) -> None:
    rows, skipped, remarks = taken(exported, "followthemoney", Given())
    known = catalogue()
    assert not skipped
    assert all("kept" in str(one) for one in remarks), "offices under a title of their own are noted, nothing else"
    assert {facts(rows[key]) for key in known.persons} == {facts(one) for one in known.persons.values()}
    assert {(key, rows[key].kind, rows[key].state) for key in known.bodies} == {
        (b.id, b.kind, b.state) for b in known.bodies.values()
    }


def test_the_export_is_what_followthemoney_takes(exported: Path) -> None:
    model = pytest.importorskip(
        "followthemoney", reason="the followthemoney library, an oracle, is not installed"
    ).model
    from followthemoney.proxy import EntityProxy

    for row in exported.read_text(encoding="utf-8").splitlines():
        entity = json.loads(row)
        model.get(entity["schema"]).validate(entity)
        proxy = EntityProxy.from_dict(entity, cleaned=False)
        for name, values in entity["properties"].items():
            assert sorted(proxy.get(name)) == sorted(values), (entity["id"], name)


def test_only_the_users_own_are_exported_when_asked(tmp_path: Path) -> None:
    lines(
        tmp_path / "persons.jsonl",
        {"id": "person:x", "names": {"en": ["X Y"]}, "source": "s", "asof": "2020", "state": "VNM"},
    )
    assert [json.loads(row)["id"] for row in export(Catalogue((tmp_path,)), own=True)] == ["dragoman.person.x"]


# -- check ----------------------------------------------------------------------------------------------------------


def test_check_finds_what_cannot_be(tmp_path: Path) -> None:
    def row(key: str, name: str, *tenures: dict[str, Any], language: str = "en", state: str = "VNM") -> dict[str, Any]:
        return {
            "id": f"person:{key}",
            "names": {language: [name]},
            "state": state,
            "source": "s",
            "asof": "2026",
            "tenures": tenures,
        }

    def term(office: str, start: str | None, end: str | None = None, **more: str) -> dict[str, Any]:
        return {"office": office, "from": start, "to": end, **more}

    lines(
        tmp_path / "persons.jsonl",
        row("a", "A A", term("finance-minister", "1950-01-01", "1950-06-01"), term("minister", "2021", "2020")),
        row("b", "B B", term("finance-minister", "1950-05-01", "1951"), term("boss", "2020"), term("other", "2020")),
        row("b2", "B B", term("finance-minister", "1951", "1952")),
        row("c", "习近平", term("minister", "2020-02-31"), term("minister", "2030", state="XXX", body="body:none")),
        row("d", "Wang", language="zh", state="ATL"),
    )
    known = Catalogue((tmp_path,), lenient=True)
    found = {(finding.kind, finding.actor.removeprefix("person:")) for finding in check(known, "2026-11-22", known.own)}
    assert found == {
        ("two in one office", "a"), ("end before start", "a"), ("unknown office", "b"), ("office without a title", "b"),
        ("namesakes in one office", "b"), ("not a date", "c"), ("date of the future", "c"), ("unknown state", "c"),
        ("unknown body", "c"), ("wrong script", "c"), ("wrong script", "d"), ("unknown state", "d"),
    }  # fmt: skip


def test_the_shipped_catalogue_has_no_impossible_facts() -> None:
    allowed = {"two in one office"}  # rival governments, joint presidencies: for people to look at
    assert {finding.kind for finding in check(catalogue(), "2026-11-22")} <= allowed


def test_references_are_held_against_the_catalogue(tmp_path: Path) -> None:
    text = """position,person,start,end
President,Emmanuel Macron,2017-05-14,
President,Nobody Known,2019-01-01,
Prime Minister,Édouard Philippe,2017-05-15,2018-01-01
Prime Minister,Édouard Philippe,2018-01-01,2020-07-03
Gardener,Somebody,2019-01-01,
President,Late,soon,
"""
    written(tmp_path / "france-cabinet.current.csv", text)
    written(tmp_path / "prices.csv", "a,b\n1,2\n")
    (tmp_path / "old.csv").write_bytes(b"person,position\n\xe9,x\n")
    found = against(catalogue(), tmp_path)
    assert found.counts == {"agrees": 2, "other holder": 1, "not an office of one person, or not known": 1, "no date": 1, "not a table of office holders": 1}  # fmt: skip
    (one,) = found.disagreements
    assert (one.kind, one.office, one.reference) == (
        "other holder",
        "president of FRA",
        "Nobody Known 2019-01-01 – open",
    )
    assert one.catalogue.startswith("person:emmanuel-macron 2017") and one.place == "france-cabinet.current.csv:3"
    assert len(found.unread) == 1 and "UTF-8" in found.unread[0]


# -- the real tables ------------------------------------------------------------------------------------------------


def measured(path: Path, format: str, given: Given) -> Tally:
    if not path.is_file():
        pytest.skip(f"{path} is not there (say where it is with --shared)")
    began = time.perf_counter()
    tally = take(path, readers()[format], given, catalogue(), None)
    assert time.perf_counter() - began < 20
    return tally


@pytest.mark.parametrize(
    ("name", "format", "given", "least", "most_refused"),
    [
        ("vn_popolo2015.json", "popolo", Given(asof="2015-11", state="VNM"), 492, 0),
        ("petrarch/Phoenix.Countries.actors.txt", "petrarch", Given(asof="2014-01", kind="person"), 17_000, 60),
        ("petrarch/Phoenix.International.actors.txt", "petrarch", Given(asof="2014-01"), 1_700, 60),
        ("petrarch/Phoenix.agents.txt", "petrarch", Given(asof="2014-01"), 0, 10),
    ],
)
def test_real_tables_are_read(
    shared: Path, name: str, format: str, given: Given, least: int, most_refused: int
) -> None:
    tally = measured(shared / "data" / "names" / name, format, given)
    assert tally.read >= least and tally.refused.total() <= most_refused


def test_real_seeds_and_holders_are_read_as_tables(shared: Path, tmp_path: Path) -> None:
    names = shared / "data" / "names"
    if not (names / "leaders_seed.jsonl").is_file():
        pytest.skip(f"{names} is not there (say where it is with --shared)")
    rows = ["id\tname\tlanguage\tstate\toffice\tfrom\tto\tsource"]
    for line in (names / "leaders_seed.jsonl").read_text(encoding="utf-8").splitlines():
        seed = json.loads(line)
        rows += [
            "\t".join([seed["id"], name, code, seed["country"], "", "", "", "seed"])
            for code, name in seed["names"].items()
        ]
        rows += [
            "\t".join([seed["id"], "", "", "", t["office"], t["start"], t["end"], t["source"]]) for t in seed["tenures"]
        ]
    tally = measured(written(tmp_path / "seed.tsv", "\n".join(rows) + "\n"), "table", Given(asof="2026-08"))
    assert tally.read == 119 and tally.refused.total() <= 12


def test_real_references_agree_for_the_most(shared: Path) -> None:
    if not (shared / "data" / "reference").is_dir():
        pytest.skip(f"{shared / 'data' / 'reference'} is not there (say where it is with --shared)")
    found = against(catalogue(), shared / "data" / "reference")
    assert found.counts["agrees"] > 900
    assert Counter(one.kind for one in found.disagreements).total() < 0.08 * found.counts["agrees"]


def test_remarks_tell_their_place_and_value() -> None:
    assert str(Remark("line 12", "date {} is no date", "20199999")) == "line 12: date 20199999 is no date"
