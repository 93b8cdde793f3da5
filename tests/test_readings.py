"""Names across scripts: each level by examples, what must not agree, the index, and the tables others wrote where present."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.actors import readings
from dragoman.actors.readings import Level
from dragoman.actors.readings.folding import fold_name
from dragoman.errors import DataError
from dragoman.resources import load_table

AGREE = [
    ("same", "張高麗", "张高丽"),
    ("same", "TÔ LÂM", "Tô Lâm"),
    ("same", "Nguyễn Duy Ngọc", "Ngọc Nguyễn Duy"),
    ("spelling", "Đào Ngọc Dung", "Dao Ngoc Dung"),
    ("spelling", "Lý Hy", "Lí Hi"),
    ("spelling", "Hsiao Bi-khim", "Xiao Biqin"),
    ("spelling", "François Bayrou", "Francois Bayrou"),
    ("toned", "黎成龙", "Lê Thành Long"),
    ("toned", "盧溫", "Lư Ôn"),
    ("toneless", "阮和平", "Nguyen Hoa Binh"),
    ("toneless", "单霁翔", "Shan Jixiang"),
    ("toneless", "解振华", "Zhenhua Xie"),
    ("toneless", "吴作栋", "Goh Chok Tong"),
    ("toneless", "中曾根康弘", "Yasuhiro Nakasone"),
    ("sound", "刘鹤", "Лю Хэ"),
    ("sound", "杨晓渡", "양샤오두"),
    ("sound", "潘基文", "Ban Ki-moon"),
    ("sound", "이낙연", "Lee Nak-yon"),
    ("sound", "노무현", "Roh Moo-hyun"),
    ("sound", "苏林", "То Лам"),
    ("sound", "なかそね やすひろ", "Yasuhiro Nakasone"),
    ("sound", "バラク・オバマ", "Barack Obama"),
    ("sound", "Дмитрий Песков", "Dmitry Peskov"),
    ("sound", "Путин", "Poutine"),
    ("sound", "贾斯廷·特鲁多", "Justin Trudeau"),
    ("sound", "川普", "特朗普"),
    ("sound", "Ê-ma-nu-en Ma-crông", "Emmanuel Macron"),
    ("surname", "林郑月娥", "Carrie Lam"),
    ("surname", "默克尔", "Angela Merkel"),
]

APART = [
    ("习近朋", "习近平"),  # one character is another person
    ("김종은", "김정은"),  # so is one syllable
    ("范文同", "Phan Văn Giang"),  # a Vietnamese name is not heard, it is read
    ("默克尔", "Ni Kuang"),
    ("Tô Lâm", "Lương Cường"),
    ("Viktor Orbach", "Viktor Orbán"),
    ("王毅", "Wang Yang"),
]


@pytest.mark.parametrize(("level", "one", "other"), AGREE)
def test_names_agree_at_their_level_both_ways(level: str, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        evidence = readings.compare(first, second)
        assert evidence is not None
        assert evidence.level == level, evidence
        assert (evidence.score >= readings.SURE) == (level != "surname")
        assert evidence.why


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_people_are_not_sure(one: str, other: str) -> None:
    evidence = readings.compare(one, other)
    assert evidence is None or evidence.score < readings.SURE, evidence


def test_han_is_folded_to_simplified_only() -> None:
    assert fold_name("范長江") == "范长江"  # never 範
    assert fold_name("李峯") == fold_name("李峰")
    assert fold_name("趙楽際") == fold_name("赵乐际") == fold_name("趙樂際")


def test_keys_are_strongest_first_and_name_their_system() -> None:
    keys = readings.keys("阮富仲")
    assert [key.level.rank for key in keys] == sorted(key.level.rank for key in keys)
    toned = next(key for key in keys if key.level is Level.TONED)
    assert (toned.text, toned.system, toned.parts) == ("nguyễn phú trọng", "hanviet", ("nguyễn", "phú", "trọng"))


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "·",
        "-",
        "?!",
        "123",
        "𠮷田",
        "ᄒ",
        "A",
        "阿" * 40,
        "Ng",
        "مسعود",
        "Иван Jović",
        "Иван 習",
        "バThe",
        "()",
        ",",
        "Đ" * 30,
    ],
)
def test_any_text_is_borne(name: str) -> None:
    readings.keys(name)
    readings.compare(name, "Tô Lâm")
    readings.Index([("x", name, None)]).find(name)


def test_read_back_never_resolves_alone() -> None:
    found = readings.read_back("Comrade Su Lin", ["Tô Lâm", "苏林", "Lương Cường", "Phan Văn Giang"])
    assert [candidate.name for candidate in found] == ["Tô Lâm", "苏林"]
    assert all(candidate.evidence.level is Level.MACHINE_TRANSLATION for candidate in found)
    assert all(candidate.evidence.score < readings.SURE for candidate in found)
    assert readings.compare("Su Lin", "Tô Lâm") is None
    assert readings.read_back("Angela Merkel") == []


def test_the_index_answers_from_any_script() -> None:
    index = readings.Index(
        [
            ("a", "Tô Lâm", "vi"),
            ("a", "苏林", "zh"),
            ("b", "Xi Jinping", "en"),
            ("c", "Angela Merkel", "en"),
            ("d", "Park Jin", "en"),
        ]
    )
    for asked, wanted in (
        ("蘇林", "a"),
        ("To Lam", "a"),
        ("시진핑", "b"),
        ("Си Цзиньпин", "b"),
        ("박진", "d"),
        ("默克爾", "c"),
    ):
        found = index.find(asked)
        assert found and found[0].id == wanted, (asked, found)
    assert len({found.id for found in index.find("苏林")}) == len(index.find("苏林"))
    assert index.find("Zzyzx") == []
    assert (
        index.find("Angela Merkl", likeness=False) == []
        or index.find("Angela Merkl", likeness=False)[0].evidence.level == "surname"
    )


def test_tables_are_strict(tmp_path: Path) -> None:
    file = tmp_path / "table.tsv"
    for text, said in (
        ("char\tother\n", "columns"),
        ("char\tfolded\n峯\t峰\n峯\t峰\n", "already"),
        ("char\tfolded\n峯\n", "cells"),
        ("char\tfolded\n峯\t \n", "cells"),
        ("char\tfolded\ne\u0301\t峰\n", "NFC"),
    ):
        file.write_text(text, encoding="utf-8")
        with pytest.raises(DataError, match=said):
            list(load_table(file, ("char", "folded")))


def test_every_table_tells_its_source() -> None:
    folder = Path(readings.__file__).parent / "data"
    for file in folder.glob("*.tsv"):
        head = [line for line in file.read_text(encoding="utf-8").split("\n") if line.startswith("#")]
        assert any("source:" in line and "licence:" in line and "date:" in line for line in head), file


@pytest.fixture(scope="module")
def names(shared: Path) -> Path:
    if not (shared / "data" / "names").is_dir():
        pytest.skip(f"{shared / 'data' / 'names'} is not there (say where it is with --shared)")
    return shared


def test_leaders_are_found_across_scripts(names: Path) -> None:
    from benchmarks.names import leaders

    least = {"leaders zh→vi": 0.97, "leaders zht→vi": 0.97, "leaders zh→en": 0.93}
    least |= {"38 Chinese names ko→zh": 1.0, "38 Chinese names ru→zh": 1.0}
    scores = leaders(names / "data" / "names")
    for test, wanted in least.items():
        parts = [score for score in scores if score.test == test]
        assert sum(score.found for score in parts) / sum(score.asked for score in parts) >= wanted, parts
        assert sum(score.false for score in parts) <= 1, parts


def test_transliterations_are_found(names: Path) -> None:
    from benchmarks.names import transliterations

    for score in transliterations(names / "data" / "names")[:2]:
        assert score.first / score.asked >= 0.9, score


def test_terms_are_known(names: Path) -> None:
    from benchmarks.names import terms

    for score in terms(names / "data" / "names"):
        assert score.found / score.asked >= 0.97, score


def test_pairs_of_persons_are_decided(names: Path) -> None:
    from benchmarks.names import pairs

    for score in pairs(names):
        assert score.found / score.asked >= 0.85, score
