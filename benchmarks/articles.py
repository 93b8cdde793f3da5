"""Articles made in our own words to try the ledger on: calls and meetings of two states, each told in several languages.

The same seed gives the same articles. Contacts are told by several outlets, some texts are reprints, some tell nothing.
"""

from __future__ import annotations

import random
from datetime import date, timedelta

from dragoman.model import Document

_PEOPLE = {
    "VNM": ("General Secretary To Lam", "越共中央总书记苏林", "Tổng Bí thư Tô Lâm"),
    "CHN": ("Chinese President Xi Jinping", "国家主席习近平", "Chủ tịch nước Trung Quốc Tập Cận Bình"),
    "RUS": ("Russian President Vladimir Putin", "俄罗斯总统普京", "Tổng thống Nga Vladimir Putin"),
    "FRA": ("French President Emmanuel Macron", "法国总统马克龙", "Tổng thống Pháp Emmanuel Macron"),
    "JPN": ("Japanese Prime Minister Shigeru Ishiba", "日本首相石破茂", "Thủ tướng Nhật Bản Ishiba Shigeru"),
}
_SUBJECTS = (("railways", "铁路", "đường sắt"), ("trade", "贸易", "thương mại"), ("energy", "能源", "năng lượng"))
_PLACES = ("Beijing", "Hanoi", "Moscow", "Paris")


def articles(count: int, seed: int = 1) -> list[Document]:
    """So many articles, each at an address of its own."""
    chance = random.Random(seed)
    found: list[Document] = []
    while len(found) < count:
        a, b = chance.sample(sorted(_PEOPLE), 2)
        day = date(2025, 1, 1) + timedelta(days=chance.randrange(40))
        subject, number = chance.choice(_SUBJECTS), chance.randint(2, 90)
        place = chance.choice(_PLACES) if chance.random() < 0.3 else None
        for language in chance.sample(range(3), chance.randint(1, 3)):
            text = (_english, _chinese, _vietnamese)[language](a, b, day, subject, number, place)
            found.append(_document(text, len(found), ("Reuters", "Xinhua", "VnExpress")[language], day))
        if chance.random() < 0.2:
            found.append(_document(found[-1].text + "Agencies\n", len(found), "A reprinter", day + timedelta(days=1)))
        if chance.random() < 0.1:
            found.append(_document(f"Rain is expected on {number} days.\n", len(found), "A portal", day))
    return found[:count]


def _document(text: str, place: int, outlet: str, day: date) -> Document:
    return Document(
        text=text, url=f"https://example.org/{place}", outlet=outlet, published=day.isoformat(), id=f"made-{place}"
    )


def _english(a: str, b: str, day: date, subject: tuple[str, ...], number: int, place: str | None) -> str:
    how = f"held talks with {{}} in {place}" if place else "spoke by phone with {}"
    return (
        f"{_PEOPLE[a][0]} {how.format(_PEOPLE[b][0])} on {day:%B} {day.day}.\n"
        f"{_PEOPLE[a][0].split(' ', 2)[-1]} said that the two countries signed {number} agreements on {subject[0]}.\n"
    )


def _chinese(a: str, b: str, day: date, subject: tuple[str, ...], number: int, place: str | None) -> str:
    how = "会谈" if place else "通电话"
    return f"{day.month}月{day.day}日，{_PEOPLE[a][1]}同{_PEOPLE[b][1]}{how}。\n{_PEOPLE[a][1]}强调，双方要加快推进{number}个{subject[1]}项目。\n"


def _vietnamese(a: str, b: str, day: date, subject: tuple[str, ...], number: int, place: str | None) -> str:
    how = f"hội đàm tại {place} với" if place else "điện đàm với"
    return (
        f"Ngày {day.day}/{day.month}, {_PEOPLE[a][2]} đã {how} {_PEOPLE[b][2]}.\n"
        f"{_PEOPLE[a][2]} đề nghị hai bên đẩy nhanh {number} dự án {subject[2]}.\n"
    )
