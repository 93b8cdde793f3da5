"""The dictionary of codes has all of them, each with a meaning."""

from __future__ import annotations

import csv
import io
import json
from typing import get_args

from typer.testing import CliRunner

from dragoman.cli.app import app
from dragoman.events.codes import table
from dragoman.lang import codes as languages
from dragoman.lang import pack
from dragoman.model import ContactKind, Status
from dragoman.views.codes import codes, vocabularies


def of(vocabulary: str) -> set[str]:
    return {one.code for one in codes() if one.vocabulary == vocabulary}


def test_every_kind_status_act_and_topic_is_there() -> None:
    assert of("kind") == set(get_args(ContactKind)) and of("status") == set(get_args(Status))
    assert of("act") == set(table().act)
    assert {topic for code in languages() for topic in pack(code).topics} <= of("topic")


def test_every_code_that_records_hold_is_there() -> None:
    known = table()
    for code in [*known.contact.values(), *known.act.values(), known.planned, known.cancelled]:
        assert code.event in of("plover-event") and code.cameo in of("cameo")
        assert code.mode is None or f"{code.event} {code.mode}" in of("plover-mode")


def test_no_code_twice_and_none_without_meaning() -> None:
    rows = codes()
    assert all(one.meaning and one.used for one in rows)
    columns = [one for one in rows if one.vocabulary != "gdelt-column"]  # GLOBALEVENTID stands in two tables
    assert len({(one.vocabulary, one.code) for one in columns}) == len(columns)


def test_the_command_prints_what_is_asked() -> None:
    shown = CliRunner().invoke(app, ["codes", "cameo", "slip", "--format", "jsonl"])
    rows = [json.loads(line) for line in shown.stdout.splitlines()]
    assert {row["vocabulary"] for row in rows} == {"cameo", "slip"}
    assert next(row["used"] for row in rows if row["code"] == "041") == "codes.cameo of call"
    whole = list(csv.DictReader(io.StringIO(CliRunner().invoke(app, ["codes", "--format", "csv"]).stdout)))
    assert len(whole) == len(codes()) and list(dict.fromkeys(row["vocabulary"] for row in whole)) == vocabularies()
    assert CliRunner().invoke(app, ["codes", "zodiac"]).exit_code == 2
