"""Plain sentences of the four languages give the contact they tell, between those they name."""

from __future__ import annotations

import pytest

from dragoman import read

DAY = "2025-03-06"
PLAIN = [
    ("en", "French Foreign Minister Jean-Noël Barrot met his German counterpart Annalena Baerbock in Berlin.", "meeting", "held", "person:jean-noel-barrot person:annalena-baerbock"),
    ("en", "Joe Biden and Xi Jinping met for the first time in Bali.", "meeting", "held", "person:joe-biden person:xi-jinping"),
    ("en", "The foreign ministers of Japan and South Korea met in Seoul.", "meeting", "held", "state:JPN state:KOR"),
    ("en", "Japanese Prime Minister Fumio Kishida arrived in Washington for a state visit.", "visit", "held", "person:fumio-kishida state:USA"),
    ("fr", "La Première ministre italienne Giorgia Meloni rencontrera Ursula von der Leyen à Bruxelles.", "meeting", "planned", "person:giorgia-meloni person:ursula-von-der-leyen"),
    ("fr", "Emmanuel Macron s'est entretenu par téléphone avec Vladimir Poutine mardi.", "call", "held", "person:emmanuel-macron person:vladimir-putin"),
    ("vi", "Tổng thống Hàn Quốc Yoon Suk Yeol sẽ thăm chính thức Việt Nam vào tháng 6.", "visit", "planned", "person:yoon-suk-yeol state:VNM"),
    ("vi", "Chủ tịch nước Lương Cường gửi điện mừng tới Tổng thống Pháp Emmanuel Macron.", "message", "held", "person:luong-cuong person:emmanuel-macron"),
    ("zh", "应国家主席习近平邀请，文莱苏丹哈桑纳尔·博尔基亚将于3月9日对中国进行国事访问。", "visit", "planned", "person:hassanal-bolkiah state:CHN"),
    ("zh", "美國國務卿布林肯與韓國外長趙兌烈通話。", "call", "held", "person:antony-blinken person:cho-tae-yul"),
]  # fmt: skip
NONE = [
    "Japan has met its obligations to the United States.",
    "Germany and France met in the final of the cup.",
]


@pytest.mark.parametrize(("language", "text", "kind", "status", "actors"), PLAIN, ids=[row[1][:40] for row in PLAIN])
def test_a_plain_sentence(language: str, text: str, kind: str, status: str, actors: str) -> None:
    (one,) = read(text, published=DAY, language=language).contacts
    assert one.kind == kind
    assert one.status == status
    assert sorted(participant.actor or "" for participant in one.participants) == sorted(actors.split())


@pytest.mark.parametrize("text", NONE)
def test_nobody_met(text: str) -> None:
    assert read(text, published=DAY, language="en").contacts == []


def test_whoever_is_spoken_to_by_title_is_the_guest() -> None:
    text = "李强同拉克森举行会谈。李强表示，习近平主席同总理先生举行会晤，为两国关系指明了方向。"
    found = [{one.actor for one in contact.participants} for contact in read(text, published=DAY).contacts]
    assert {"person:li-qiang", "person:christopher-luxon"} in found
    assert {"person:xi-jinping", "person:christopher-luxon"} in found
