"""The shipped examples read as a careful person reads them. What is expected was written from the articles, not from our output."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from dragoman import Record, read
from dragoman.model import Contact, Statement

FOLDER = Path(__file__).parents[1] / "examples"
TO_LAM, XI = "person:to-lam", "person:xi-jinping"
BOTH = [TO_LAM, XI]
STATES = ["state:CHN", "state:VNM"]
CALL, EARLIER, VISIT = ("call", "2026-01-26"), ("call", "2025-01-15"), ("visit", "2024-08")

CONTACTS = {
    "call-2026-01-26": [(CALL, BOTH, True)],
    "press-review-2025-01-16": [(EARLIER, BOTH, True), (VISIT, [TO_LAM, "state:CHN"], False)],
    "readout-2026-01-26": [(CALL, BOTH, True), (EARLIER, BOTH, False), (VISIT, [TO_LAM, "state:CHN"], False)],
}
# words of the statement, act, speakers, reporters, contact
STATEMENTS: dict[str, list[tuple[str, str, list[str], list[str], tuple[str, str]]]] = {
    "call-2026-01-26": [
        ("le Congrès avait tiré le bilan", "affirm", [TO_LAM], [], CALL),
        ("rất vui được trò chuyện", "praise", [TO_LAM], [], CALL),
        ("quan hệ với Trung Quốc là ưu tiên số một", "affirm", [TO_LAM], [], CALL),
        ("hai bên củng cố tin cậy chính trị", "propose", [TO_LAM], [], CALL),
        ("tạo thuận lợi để nông sản", "request", [TO_LAM], [], CALL),
        ("hai nước coi đường sắt", "wish", [TO_LAM], [], CALL),
        ("congratulated Vietnam", "congratulate", [XI], [], CALL),
        ("congratulated Comrade Su Lin", "congratulate", [XI], [], CALL),
        ("agreed with what General Secretary To Lam judged", "agree", [XI], [], CALL),
        ("one step higher in the direction", "commit", [XI], [], CALL),
        ("will use well the joint committee", "commit", [XI], [], CALL),
        ("He hoped that the young", "wish", [XI], [], CALL),
        ("promised that China will help Vietnam", "commit", [XI], [], CALL),
        ("agreed to keep in touch in multilateral forums", "agree", STATES, [], CALL),
    ],
    "press-review-2025-01-16": [
        ("bày tỏ vui mừng được nói chuyện", "praise", [XI], ["outlet:xinhua"], EARLIER),
        ("nửa năm qua các bộ, ngành", "affirm", [XI], ["outlet:xinhua"], EARLIER),
        ("vượt qua nhiều thử thách", "affirm", [XI], ["outlet:cctv"], EARLIER),
        ("Ông tin tưởng", "affirm", [XI], ["outlet:cctv"], EARLIER),
        ("luôn đặt quan hệ với Trung Quốc", "affirm", [TO_LAM], ["outlet:peoples-daily"], EARLIER),
        ("Việt Nam sẵn sàng cùng Trung Quốc", "commit", [TO_LAM], ["outlet:peoples-daily"], EARLIER),
        ("cùng tuyên bố mở đầu Năm giao lưu", "announce", BOTH, [], EARLIER),
        ("chúc nhân dân hai nước", "wish", BOTH, [], EARLIER),
    ],
    "readout-2026-01-26": [
        ("祝贺越共十四大圆满落幕", "congratulate", [XI], [], CALL),
        ("祝贺苏林同志当选", "congratulate", [XI], [], CALL),
        ("一定会取得新的成就", "affirm", [XI], [], CALL),
        ("道路相同、命运相连", "affirm", [XI], [], CALL),
        ("中方愿同越方按照", "commit", [XI], [], CALL),
        ("双方要密切高层交往", "propose", [XI], [], CALL),
        ("中方愿扩大进口", "commit", [XI], [], CALL),
        ("双方要发挥铁路合作联委会作用", "propose", [XI], [], CALL),
        ("希望两国青年", "wish", [XI], [], CALL),
        ("表示中方愿为越共建设", "commit", [XI], [], CALL),
        ("很高兴在越共十四大刚刚闭幕", "praise", [TO_LAM], [], CALL),
        ("大会总结了", "affirm", [TO_LAM], [], CALL),
        ("越方始终把", "commit", [TO_LAM], [], CALL),
        ("苏林希望中方扩大进口", "wish", [TO_LAM], [], CALL),
        ("在多边场合加强协调", "agree", STATES, [], CALL),
        ("达成广泛共识", "agree", STATES, [], VISIT),
        ("共同宣布启动", "announce", BOTH, [], EARLIER),
        ("越共十三大以来", "affirm", [XI], [], EARLIER),
        ("加强战略沟通和政策对接", "commit", [TO_LAM], [], EARLIER),
        ("祝两国人民幸福安康", "wish", BOTH, [], EARLIER),
    ],
}
NOISE = {
    "call-2026-01-26": ["Read the original here"],
    "press-review-2025-01-16": ["(Ảnh chụp màn hình) |", "| Tám mươi năm", "| Quân ủy", "| Tổng Bí thư Tô Lâm điện đàm với", "| Báo chí nước ngoài"],
    "readout-2026-01-26": ["来源：", "责任编辑：", "扫描二维码"],
}  # fmt: skip
NAMES = list(STATEMENTS)


@cache
def text_of(name: str) -> str:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


@cache
def record_of(name: str) -> Record:
    return read(text_of(name), id=name)


def dated(contact: Contact) -> tuple[str, str]:
    if contact.date is None:
        return contact.kind, ""
    return contact.kind, contact.date.from_[: {"day": 10, "month": 7, "year": 4}[contact.date.precision]]


def saying(name: str, words: str) -> Statement:
    fitting = [one for one in record_of(name).statements if words in one.span.of(text_of(name))]
    assert len(fitting) == 1, f"{len(fitting)} statements say it"
    return fitting[0]


def test_every_example_is_expected_something_of() -> None:
    assert sorted(file.stem for file in FOLDER.glob("*.txt")) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_contacts(name: str) -> None:
    found = [
        (dated(one), sorted(p.actor or "" for p in one.participants), one.focus) for one in record_of(name).contacts
    ]
    assert sorted(found) == sorted((kind, sorted(sides), focus) for kind, sides, focus in CONTACTS[name])
    assert all(contact.status == "held" for contact in record_of(name).contacts)


@pytest.mark.parametrize(
    ("name", "words", "act", "speakers", "reporters", "contact"),
    [pytest.param(name, *row, id=f"{name}-{n}") for name, rows in STATEMENTS.items() for n, row in enumerate(rows)],
)
def test_a_statement(
    name: str, words: str, act: str, speakers: list[str], reporters: list[str], contact: tuple[str, str]
) -> None:
    one = saying(name, words)
    made_in = next((dated(other) for other in record_of(name).contacts if other.id == one.contact), None)
    assert (one.act, sorted(one.speakers), one.reporters, made_in) == (act, sorted(speakers), reporters, contact)


@pytest.mark.parametrize("name", NAMES)
def test_no_statement_is_invented(name: str) -> None:
    extra = [
        one.span.of(text_of(name))
        for one in record_of(name).statements
        if not any(words in one.span.of(text_of(name)) for words, *_ in STATEMENTS[name])
    ]
    assert extra == []


@pytest.mark.parametrize("name", NAMES)
def test_noise(name: str) -> None:
    noise = [passage.span.of(text_of(name)) for passage in record_of(name).passages if passage.role == "noise"]
    assert len(noise) == len(NOISE[name])
    for words in NOISE[name]:
        assert any(words in line for line in noise), words


def test_comrade_su_lin_is_to_lam() -> None:
    name = "call-2026-01-26"
    place = text_of(name).index("Su Lin")
    assert any(span.start <= place < span.end for span in record_of(name).actors[TO_LAM].mentions)
    assert saying(name, "Comrade Su Lin").addressees == [TO_LAM]


@pytest.mark.parametrize(
    ("name", "formulas"),
    [
        (
            "call-2026-01-26",
            {"six-more", "comprehensive-strategic-cooperative-partnership", "community-with-shared-future"},
        ),
        ("press-review-2025-01-16", {"doi-moi", "community-with-shared-future"}),
        (
            "readout-2026-01-26",
            {"six-more", "comprehensive-strategic-cooperative-partnership", "community-with-shared-future"},
        ),
    ],
)
def test_formulas(name: str, formulas: set[str]) -> None:
    assert formulas <= {use.formula for use in record_of(name).formulas}


@pytest.mark.parametrize("name", NAMES)
def test_offices(name: str) -> None:
    for contact in record_of(name).contacts:
        for participant in contact.participants:
            if participant.actor == TO_LAM and dated(contact) != VISIT:
                assert participant.office == "General Secretary of the Communist Party of Vietnam"
            if participant.actor == XI:
                assert participant.office is not None
                assert "General Secretary of the Communist Party of China" in participant.office
                assert "President of China" in participant.office
