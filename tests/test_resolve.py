"""Who is meant: by name, reading, office and day; across documents; with reasons and the runner-up."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from dragoman import read
from dragoman.actors.identity import joined, unknown_people
from dragoman.actors.resolve import Resolver, shift_of
from dragoman.cli.app import app

PARTY = "General Secretary of the Communist Party of Vietnam"


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return Resolver()


@pytest.mark.parametrize(
    ("mention", "day", "near", "who"),
    [
        ("Comrade Su Lin", "2026-01-26", PARTY, "person:to-lam"),
        ("蘇林", "2025-01-15", "", "person:to-lam"),
        ("Chủ tịch nước", "2024-09-15", "", "person:to-lam"),
        ("Chủ tịch nước", "2024-11-15", "", "person:luong-cuong"),
        ("Bộ trưởng Ngoại giao", "2024-06-01", "Việt Nam", "person:bui-thanh-son"),
        ("Bộ trưởng Ngoại giao", "2026-02-01", "Việt Nam", "person:le-hoai-trung"),
        ("French President", "2021-03-01", "", "person:emmanuel-macron"),
        ("馬克宏", "2021-03-01", "法國總統", "person:emmanuel-macron"),
        ("Éc-đô-gan", "2017-05-03", "Tổng thống Thổ Nhĩ Kỳ", "person:recep-tayyip-erdogan"),
        ("former President Nursultan Nazarbayev", "2024-01-01", "", "person:nursultan-nazarbayev"),
        ("nguyên Thủ tướng Nguyễn Xuân Phúc", "2024-01-01", "", "person:nguyen-xuan-phuc"),
        ("Trump", "2019-04-01", "", "person:donald-trump"),
    ],
)
def test_who_is_meant(resolver: Resolver, mention: str, day: str, near: str, who: str) -> None:
    found = resolver.explain(mention, day=day, near=near)
    assert (found.verdict, found.actor) == ("resolved", who), [(c.id, c.score) for c in found.candidates]
    assert found.candidates[0].reasons


@pytest.mark.parametrize("mention", ["Su Lin", "Kuznetsova-Brandt", "the delegation"])
def test_nobody_for_sure(resolver: Resolver, mention: str) -> None:
    assert resolver.explain(mention, day="2025-03-06").verdict == "unknown"


def test_a_surname_of_several_stays_open(resolver: Resolver) -> None:
    found = resolver.explain("Lee", day="2023-05-01")
    assert found.actor is None
    assert len(found.candidates) > 1


@pytest.mark.parametrize(
    ("title", "language", "shift"),
    [("cựu Tổng thống", "vi", "former"), ("时任外长", "zh", "then"), ("候任总统", "zh", "elect"), ("l'ancien ministre", "fr", "former"), ("President-elect", "en", "elect"), ("Premier ministre", "fr", "")],
)  # fmt: skip
def test_time_in_a_title(title: str, language: str, shift: str) -> None:
    assert shift_of(title, language) == shift


@pytest.mark.parametrize(("day", "who"), [("2024-09-15", "person:to-lam"), ("2024-11-15", "person:luong-cuong")])
def test_the_president_of_the_day_in_an_article(day: str, who: str) -> None:
    name = {"person:to-lam": "Tô Lâm", "person:luong-cuong": "Lương Cường"}[who]
    text = f"{name} tiếp Đại sứ Pháp. Chủ tịch nước nhấn mạnh hai bên cần tăng cường hợp tác."
    statement = read(text, published=day, language="vi").statements[-1]
    assert statement.speakers == [who]


def test_a_holder_spelt_as_nobody_listed() -> None:
    record = read("法國總統馬克宏周一在巴黎會見德國總理默克爾。", published="2021-03-01")
    actor = record.actors["person:emmanuel-macron"]
    assert actor.resolution is not None
    assert actor.resolution.verdict == "resolved"
    assert any("in office on 2021-03-01" in why for why in actor.resolution.why)


def test_plurals_mean_nobody() -> None:
    record = read(
        "President Joe Biden met Xi Jinping. Civil rights leaders said the talks were useful.", published="2023-01-05"
    )
    assert all(
        "Civil" not in record.document.source[s.span.start : s.span.end]
        for s in record.statements
        if record.document.source
    )
    assert not [s for s in record.statements if s.speakers == ["person:xi-jinping"]]


def test_one_person_across_languages() -> None:
    records = [
        read("越南驻法国大使范文诚会见法国外长巴罗。", published="2025-03-06", id="a"),
        read(
            "Đại sứ Việt Nam tại Pháp Phạm Văn Thành đã gặp Ngoại trưởng Pháp tại Paris.",
            published="2025-03-07",
            id="b",
        ),
        read("Đại sứ Lào tại Pháp Phạm Văn Thanh đã gặp báo chí tại Paris.", published="2025-03-07", id="c"),
    ]
    together = [one for one in joined(unknown_people(records)) if len(one.appearances) > 1]
    assert [[a.document for a in one.appearances] for one in together] == [["a", "b"]]
    entry = together[0].entry("2026-11-22")
    assert (entry.id, entry.state) == ("person:pham-van-thanh", "VNM")
    assert entry.names["zh"] == ["范文诚"]


def test_two_parties_of_one_contact_stay_two() -> None:
    text = "外交部副部长李文华会见外交部副部长李文化。"
    assert all(len(one.appearances) == 1 for one in joined(unknown_people([read(text, published="2025-03-06")])))


def test_promoted_people_are_known_next_time(tmp_path: Path) -> None:
    texts = [
        "越南驻法国大使范文诚会见法国外长巴罗。",
        "Đại sứ Việt Nam tại Pháp Phạm Văn Thành đã gặp Ngoại trưởng Pháp.",
    ]
    records = tmp_path / "records.jsonl"
    records.write_bytes(
        b"".join(read(text, published="2025-03-06", id=str(n)).to_json() + b"\n" for n, text in enumerate(texts))
    )
    run = CliRunner()
    done = run.invoke(app, ["actors", "promote", str(records), "--to", str(tmp_path / "own")])
    assert done.exit_code == 0, done.output
    (line,) = (tmp_path / "own" / "persons" / "promoted.jsonl").read_bytes().splitlines()
    assert msgspec.json.decode(line)["id"] == "person:pham-van-thanh"
    again = run.invoke(app, ["actors", "promote", str(records), "--to", str(tmp_path / "own")])
    assert "0 written" in again.output
    broken = tmp_path / "broken.jsonl"
    broken.write_text("{]\n", encoding="utf-8")
    assert run.invoke(app, ["actors", "promote", str(broken), "--to", str(tmp_path / "own")]).exit_code == 1


def test_explain_prints_evidence_and_runner_up() -> None:
    done = CliRunner().invoke(app, ["actors", "explain", "Comrade Su Lin", "--date", "2026-01-26", "--near", PARTY])
    assert done.exit_code == 0, done.output
    assert "To Lam" in done.output and "in office on 2026-01-26" in done.output
    open_ = CliRunner().invoke(app, ["actors", "explain", "Su Lin", "--format", "jsonl"])
    assert open_.exit_code == 1
    assert msgspec.json.decode(open_.output)["verdict"] == "unknown"
