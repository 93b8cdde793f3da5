"""Every export opens in a program that is not ours, holds as much as the ledger, and brings the codes back unchanged."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import feedparser
import icalendar
import networkx
import pytest
import rdflib
from typer.testing import CliRunner

from dragoman import Document, Ledger
from dragoman.cli.app import app
from dragoman.errors import LedgerError
from dragoman.events.codes import table as codes
from dragoman.views.events import Event, Facts
from dragoman.views.exporting import Exported, export, formats, is_folder
from dragoman.views.exports.gdelt import number
from dragoman.views.ontologies import gdelt_columns, ontologies, table_columns
from ledgers import ALL

HOSTILE = Document(
    text=(
        "Premier Li <b>Qiang</b> & \"others\"\n"
        "Prime Minister Pham Minh Chinh met Premier Li Qiang in Beijing on June 26.\n"
        "Li Qiang said that China, \"as before\"; supports <script>alert(1)</script> & trade\twith Vietnam.\x0b\n"
    ),
    url="https://example.org/en/hostile?a=1&b=2", outlet="A & B <i>News</i>", published="2023-06-27", title="Li & <b>Chinh</b>",
)  # fmt: skip
LATER = Document(
    text="President Macron will visit Vietnam next year.\nA spokesman of China said that China hopes for talks.\n",
    url="https://example.org/en/later", outlet="Reuters", published="2024-11-05",
)  # fmt: skip
SPOKEN = Document(
    text="Foreign Ministry spokesperson Mao Ning said that China opposes the sanctions of the United States.\n",
    url="https://example.org/en/spoken", outlet="Xinhua", published="2024-03-05",
)  # fmt: skip


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger(tmp_path_factory.mktemp("exports") / "ledger.db") as made:
        made.ingest([*ALL, HOSTILE, LATER, SPOKEN])
        yield made


@pytest.fixture(scope="module")
def events(ledger: Ledger) -> list[Event]:
    with ledger.reading() as connection:
        return list(Facts(connection).events())


def written(ledger: Ledger, format: str, **asked: Any) -> tuple[bytes, Exported]:
    out = io.BytesIO()
    done = export(ledger, format, out, **asked)
    return out.getvalue(), done


def folder(ledger: Ledger, format: str, where: Path, **asked: Any) -> Path:
    export(ledger, format, where / format, **asked)
    return where / format


def asked(sql: str) -> list[tuple[Any, ...]]:
    """What duckdb answers."""
    found = duckdb.sql(sql)
    assert found is not None
    return found.fetchall()


def of(events: list[Event], what: str) -> list[Event]:
    return [event for event in events if event.what == what]


# -- the events -----------------------------------------------------------------------------------------------------


def test_every_contact_report_and_statement_is_there_once(ledger: Ledger, events: list[Event]) -> None:
    counts = ledger.counts()
    contacts, statements = of(events, "contact"), of(events, "statement")
    assert len(contacts) == counts["contacts"] > 4
    assert sum(len(event.tellings) for event in contacts) == counts["reports"] > len(contacts)
    assert sum(len(event.tellings) for event in statements) == counts["statements"]
    tellings = [telling.id for event in events for telling in event.tellings]
    assert len(tellings) == len(set(tellings))
    assert any(event.contact is None for event in statements), "a spokesperson's, made in no contact"


def test_words_are_those_of_the_place(ledger: Ledger, events: list[Event]) -> None:
    for event in events:
        for telling in event.tellings:
            _, text, _ = ledger.document(telling.source.key)
            assert telling.span.of(text) == telling.quote


def test_who_asks_for_contacts_gets_their_statements_alone(ledger: Ledger) -> None:
    with ledger.reading() as connection:
        found = list(Facts(connection, states=["FRA", "DEU"]).events())
    assert [event.kind for event in of(found, "contact")] == ["meeting"]
    assert {event.contact for event in of(found, "statement")} == {of(found, "contact")[0].id}
    assert len(of(found, "statement")) > 0


def test_speakers_act_and_visitors_come_to_their_hosts(events: list[Event]) -> None:
    (visit,) = [event for event in events if event.kind == "visit"]
    assert [side.state for side in visit.actors] == ["FRA"]
    assert [side.state for side in visit.recipients] == ["VNM"]
    (spoken,) = [event for event in events if event.kind == "reject"]
    assert spoken.actors[0].state == "CHN" and spoken.basis == "published" and spoken.first == "2024-03-05"


@pytest.mark.parametrize("format", formats())
def test_the_same_ledger_gives_the_same_bytes(format: str, ledger: Ledger, tmp_path: Path) -> None:
    if not is_folder(format):
        assert written(ledger, format) == written(ledger, format)
        return
    one, other = folder(ledger, format, tmp_path / "a"), folder(ledger, format, tmp_path / "b")
    assert [path.name for path in sorted(one.iterdir())] == [path.name for path in sorted(other.iterdir())]
    assert all(path.read_bytes() == (other / path.name).read_bytes() for path in one.iterdir())


def test_both_stores_give_the_same_bytes(place: str, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_NOW", "2026-02-01T08:00:00+00:00")
    with Ledger(place) as other:
        other.ingest([*ALL, HOSTILE, LATER, SPOKEN])
        for format in ("plover", "jsonld", "graphml", "followthemoney"):
            assert written(other, format)[0] == written(ledger, format)[0]


@pytest.mark.parametrize("format", formats())
def test_an_empty_answer_is_a_whole_file(format: str, ledger: Ledger, tmp_path: Path) -> None:
    if is_folder(format):
        assert any(folder(ledger, format, tmp_path, states=["TUV"]).iterdir())
    else:
        written(ledger, format, states=["TUV"])
    if format in ("jsonld", "annotations"):
        json.loads(written(ledger, format, states=["TUV"])[0])


def test_a_folder_that_holds_something_is_left_alone(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(LedgerError, match="not empty"):
        export(ledger, "csv", tmp_path)
    with pytest.raises(LedgerError, match="there are annotations"):
        export(ledger, "excel", tmp_path / "x")
    with pytest.raises(LedgerError, match="needs a folder"):
        export(ledger, "csv", io.BytesIO())


# -- PLOVER and GDELT -----------------------------------------------------------------------------------------------


def test_every_code_that_is_written_is_known() -> None:
    known, table = ontologies(), codes()
    for code in [*table.contact.values(), *table.act.values(), table.planned, table.cancelled]:
        assert code.cameo in known.cameo
        assert code.mode is None or code.mode in known.plover[code.event].modes
    assert {one for contexts in known.contexts.values() for one in contexts} | {"diplomatic"} == set(known.meanings)
    assert set(known.offices.values()) <= set(known.roles)


def test_plover_reads_in_duckdb(ledger: Ledger, events: list[Event], tmp_path: Path) -> None:
    content, done = written(ledger, "plover")
    file = tmp_path / "plover.jsonl"
    file.write_bytes(content)
    dated = [event for event in events if event.first is not None]
    rows = asked(f"SELECT id, date, event[1], mode, quad_code, event_scale FROM read_json('{file}')")
    assert len(rows) == len(dated) == sum(done.written.values())
    assert sum(done.left.values()) == len(events) - len(dated) > 0
    by_id = {row[0]: row for row in rows}
    for event in dated:
        codes = event.codes["plover"]
        _, day, category, mode, quad, scale = by_id[event.id]
        assert (str(day), category, mode) == (event.first, codes["event"], [codes["mode"]] if codes["mode"] else [])
        assert quad in (1, 2, 3, 4) and -10 <= scale <= 10
    assert all("actor" in json.loads(line) and json.loads(line)["event"] for line in content.splitlines())


def test_plover_entities(ledger: Ledger) -> None:
    rows = [json.loads(line) for line in written(ledger, "plover", states=["VNM", "CHN"], kind="call")[0].splitlines()]
    call = next(row for row in rows if row["date"] == "2026-01-26" and row["mode"] == ["phone"])
    assert call["event_scale"] == 1.5 and call["quad_code"] == 1 and "diplomatic" in call["context"]
    assert {(one["code"], one["sector"]) for one in call["actor"] + call["recipient"]} == {
        ("VNM", "GOV"),
        ("CHN", "GOV"),
    }
    assert len(call["event_text"]) == len(call["text_info"]) == 3
    assert {row["link"] for row in rows if row["comment"].startswith("statement") and row["date"] == "2026-01-26"} >= {
        call["id"]
    }


def test_gdelt_reads_in_duckdb(ledger: Ledger, events: list[Event], tmp_path: Path) -> None:
    where = folder(ledger, "gdelt", tmp_path)
    tables = {}
    for table, file in (("events", "gdelt.export.tsv"), ("mentions", "gdelt.mentions.tsv")):
        types = {
            column.name: {"INTEGER": "BIGINT", "FLOAT": "DOUBLE"}.get(column.type, "VARCHAR")
            for column in gdelt_columns()
            if column.table == table
        }
        sql = f"FROM read_csv('{where / file}', delim = '\t', header = false, auto_detect = false, quote = '', columns = {types})"
        tables[table] = [dict(zip(types, row, strict=True)) for row in asked(sql)]
    assert len(tables["events"]) == len(events)
    assert len(tables["mentions"]) == sum(len(event.tellings) for event in events)
    by_number = {row["GLOBALEVENTID"]: row for row in tables["events"]}
    mentions = Counter(row["GLOBALEVENTID"] for row in tables["mentions"])
    for event in events:
        row = by_number[number(event.id)]
        assert row["EventCode"] == event.codes["cameo"] and row["EventRootCode"] == event.codes["cameo"][:2]
        assert row["NumMentions"] == mentions[row["GLOBALEVENTID"]]
        assert row["Year"] == (int(event.first[:4]) if event.first else None)
        assert (row["SQLDATE"] is not None) == (event.day is not None)
    call = next(row for row in tables["events"] if row["EventCode"] == "041" and row["SQLDATE"] == 20260126)
    assert {call["Actor1Code"], call["Actor2Code"]} == {"VNMGOV", "CHNGOV"}
    assert (call["QuadClass"], call["GoldsteinScale"], call["NumSources"]) == (1, 1.0, 3)
    paris = next(row for row in tables["events"] if row["ActionGeo_FullName"] == "Paris, France")
    assert (paris["ActionGeo_Type"], paris["ActionGeo_CountryCode"]) == (4, "FR")


def test_gdelt_columns_are_those_published(shared: Path) -> None:
    folder = shared / "ontology" / "gdelt-columns"
    with next(folder.glob("*Events*")).open(encoding="utf-8") as file:
        published = [row[0] for row in csv.reader(file)][1:]
    assert [column.name for column in gdelt_columns() if column.table == "events"] == published
    with next(folder.glob("*Mentions*")).open(encoding="utf-8") as file:
        published = [row[1] for row in csv.reader(file, delimiter="\t")][1:-1]
    assert [column.name for column in gdelt_columns() if column.table == "mentions"] == published


def test_numbers_of_ids_differ_and_fit() -> None:
    ids = ["r" + "a" * 12, "r" + "7" * 12, "s" + "a" * 12, "s" + "7" * 12, "r" + "b" + "a" * 11]
    assert len({number(id) for id in ids}) == len(ids)
    assert all(0 <= number(id) < 2**63 for id in ids)


# -- tables ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_tables_read_in_duckdb(format: str, ledger: Ledger, events: list[Event], tmp_path: Path) -> None:
    where = folder(ledger, format, tmp_path)
    read = "read_parquet" if format == "parquet" else "read_csv"

    def rows(sql: str, table: str) -> list[tuple[Any, ...]]:
        return asked(f"{sql} FROM {read}('{where / table}.{format}')")

    counts = ledger.counts()
    for table in ("contacts", "reports", "statements"):
        assert rows("SELECT count(*)", table) == [(counts[table],)]
    assert rows("SELECT count(distinct event)", "statements") == [(len(of(events, "statement")),)]
    wanted = Counter(
        (event.id, event.codes["plover"]["event"], event.codes["cameo"]) for event in of(events, "contact")
    )
    assert Counter(rows("SELECT id, plover_event, cameo", "contacts")) == wanted
    acts = {act: (code.event, code.cameo) for act, code in codes().act.items()}
    for act, event, cameo in rows("SELECT act, plover_event, cameo", "statements"):
        assert acts[act] == (event, cameo)
    quotes = {telling.id: telling.quote for event in events for telling in event.tellings}
    assert dict(rows("SELECT id, quote", "statements") + rows("SELECT id, quote", "reports")) == quotes
    for table in {column.table for column in table_columns()}:
        described = [row[0] for row in asked(f"DESCRIBE FROM {read}('{where / table}.{format}')")]
        assert described == [column.name for column in table_columns() if column.table == table]
    if format == "csv":
        package = json.loads((where / "datapackage.json").read_bytes())
        for resource in package["resources"]:
            with (where / resource["path"]).open(encoding="utf-8") as file:
                assert next(csv.reader(file)) == [field["name"] for field in resource["schema"]["fields"]]


# -- linked data ----------------------------------------------------------------------------------------------------

SCHEMA = rdflib.Namespace("https://schema.org/")


def test_jsonld_reads_in_rdflib(ledger: Ledger, events: list[Event]) -> None:
    graph = rdflib.Graph().parse(data=written(ledger, "jsonld")[0], format="json-ld")
    assert len(set(graph.subjects(rdflib.RDF.type, SCHEMA.Event))) == len(of(events, "contact"))
    quotations = set(graph.subjects(rdflib.RDF.type, SCHEMA.Quotation))
    assert len(quotations) == len(of(events, "statement"))
    for quotation in quotations:
        (text,) = graph.objects(quotation, SCHEMA.text)
        assert isinstance(text, rdflib.Literal) and text.language in ("en", "fr", "vi", "zh")
        assert list(graph.objects(quotation, SCHEMA.creator)) and list(graph.objects(quotation, SCHEMA.isPartOf))
    kinds = {
        str(graph.value(one, SCHEMA.identifier)): str(graph.value(one, SCHEMA.additionalType)) for one in quotations
    }
    assert kinds == {event.id: event.kind for event in of(events, "statement")}
    who = {
        str(name)
        for person in graph.subjects(rdflib.RDF.type, SCHEMA.Person)
        for name in graph.objects(person, SCHEMA.name)
    }
    assert {"Xi Jinping", "To Lam"} <= who


OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
CONTEXT = {  # the part of http://www.w3.org/ns/anno.jsonld that is used: the tests fetch nothing
    "oa": str(OA), "rdf": str(rdflib.RDF), "as": "https://www.w3.org/ns/activitystreams#", "id": "@id", "type": "@type",
    "Annotation": "oa:Annotation", "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector", "items": {"@id": "as:items", "@container": "@list"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"}, "body": {"@id": "oa:hasBody", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "start": "oa:start", "end": "oa:end", "exact": "oa:exact", "value": "rdf:value",
}  # fmt: skip


def test_annotations_stand_where_they_say(ledger: Ledger, events: list[Event]) -> None:
    page = json.loads(written(ledger, "annotations")[0])
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld" and page["type"] == "AnnotationPage"
    graph = rdflib.Graph().parse(data=json.dumps({**page, "@context": CONTEXT}), format="json-ld")
    places = set(graph.subjects(rdflib.RDF.type, OA.Annotation))
    assert len(places) == sum(len(event.tellings) for event in events) == len(page["items"])
    for place in places:
        target = graph.value(place, OA.hasTarget)
        assert target is not None
        _, text, _ = ledger.document(str(graph.value(target, OA.hasSource)))
        selectors = list(graph.objects(target, OA.hasSelector))
        (position,) = [one for one in selectors if (one, rdflib.RDF.type, OA.TextPositionSelector) in graph]
        (quote,) = [one for one in selectors if (one, rdflib.RDF.type, OA.TextQuoteSelector) in graph]
        start, end = graph.value(position, OA.start), graph.value(position, OA.end)
        assert text[int(str(start)) : int(str(end))] == str(graph.value(quote, OA.exact))


def test_followthemoney_reads_in_its_library(ledger: Ledger, events: list[Event]) -> None:
    rows = [json.loads(line) for line in written(ledger, "followthemoney")[0].splitlines()]
    counts = Counter(row["schema"] for row in rows)
    assert counts["Event"] == len(of(events, "contact")) and counts["Note"] == len(of(events, "statement"))
    assert counts["Documentation"] == sum(len(event.tellings) for event in events)
    ids = {row["id"] for row in rows}
    assert len(ids) == len(rows), "no entity twice"
    named = {
        id for row in rows for name in ("involved", "entity", "document") for id in row["properties"].get(name, ())
    }
    assert named <= ids
    followthemoney = pytest.importorskip("followthemoney")
    for row in rows:
        entity = followthemoney.model.get_proxy(row, cleaned=False)
        entity.schema.validate(row)
        kept = {name: set(values) for name, values in entity.to_dict()["properties"].items()}
        assert kept == {name: set(values) for name, values in row["properties"].items()}, "nothing is cleaned away"


# -- for people's programs ------------------------------------------------------------------------------------------


def test_graphml_reads_in_networkx(ledger: Ledger, events: list[Event]) -> None:
    graph = networkx.read_graphml(io.BytesIO(written(ledger, "graphml")[0]))
    held = [event for event in of(events, "contact") if event.status == "held"]
    pairs = Counter(
        frozenset({one.actor, other.actor}) for event in held for one in event.sides for other in event.sides
        if one.actor != other.actor and one.state != other.state
    )  # fmt: skip
    assert {frozenset(edge[:2]): edge[2]["weight"] * 2 for edge in graph.edges(data=True)} == pairs
    assert graph.edges["person:to-lam", "person:xi-jinping"]["call"] == 2
    assert graph.nodes["person:to-lam"]["name"] == "To Lam"


def test_icalendar_reads_in_icalendar(ledger: Ledger, events: list[Event]) -> None:
    content, done = written(ledger, "icalendar")
    calendar = icalendar.Calendar.from_ical(content)
    entries = {str(entry["UID"]).removesuffix("@dragoman"): entry for entry in calendar.walk("VEVENT")}
    exact = [event for event in of(events, "contact") if event.day is not None]
    assert len(entries) == len(exact) == done.written["contact"]
    for event in exact:
        entry = entries[event.id]
        assert entry.decoded("DTSTART").isoformat() == event.first
        assert (entry.decoded("DTEND") - entry.decoded("DTSTART")).days >= 1
        assert all(
            telling.quote in str(entry["DESCRIPTION"]).replace("\n", " ")
            for telling in event.tellings
            if len(telling.quote) < 200 and "\n" not in telling.quote
        )
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert not calendar.errors


def test_rss_reads_in_feedparser(ledger: Ledger, events: list[Event]) -> None:
    content, _ = written(ledger, "rss")
    feed = feedparser.parse(content)
    assert not feed.bozo and feed.version == "rss20"
    assert {entry.id: entry.category for entry in feed.entries} == {
        event.id: event.kind for event in of(events, "contact")
    }
    assert b"<script" not in content and b"<i>" not in content
    assert all(entry.published_parsed is not None for entry in feed.entries)


# -- the command ----------------------------------------------------------------------------------------------------


def test_the_command_says_what_it_wrote_and_left(ledger: Ledger, tmp_path: Path) -> None:
    def run(*words: str, status: int = 0) -> Any:
        result = CliRunner().invoke(app, ["export", "--ledger", ledger.store.where, *words])
        assert result.exit_code == status, result.output
        return result

    done = run("--format", "icalendar", str(tmp_path / "all.ics"))
    assert "1 contacts without an exact day left out" in done.stderr
    assert (tmp_path / "all.ics").read_bytes() == written(ledger, "icalendar")[0]
    assert run("--format", "rss", "--state", "DEU").stdout.count("<item>") == 1
    assert "name a folder" in run("--format", "csv", status=2).stderr
    assert "there are ledger, annotations" in run("--format", "excel", status=2).stderr
    assert "of the whole ledger" in run("--state", "DEU", status=1).stderr
    assert not list(tmp_path.glob("*.part"))
