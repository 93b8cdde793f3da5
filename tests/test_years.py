"""The year of a text that has no day of writing: what tells it, and what leaves it open."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman import read
from dragoman.actors.catalogue import catalogue
from dragoman.events.years import visits

TOLD = [
    # offices held together in one year only
    ("vi", "Ngày 20/6, Tổng thống Mỹ Donald Trump đã điện đàm với Tổng thống Hàn Quốc Moon Jae-in và Thủ tướng Anh Boris Johnson. Tổng Bí thư, Chủ tịch nước Nguyễn Phú Trọng gặp Thủ tướng Pháp Jean Castex.", None),
    ("vi", "Ngày 20/3, Tổng thống Mỹ Donald Trump đã điện đàm với Tổng thống Hàn Quốc Lee Jae-myung.", "2026-03-20"),
    # a journey about that day
    ("vi", "Ngày 30/5, Thủ tướng Nguyễn Xuân Phúc đã hội đàm với Tổng thống Mỹ Donald Trump trong chuyến thăm Hoa Kỳ.", "2017-05-30"),
    # of two journeys about that day, the one it lies on
    ("vi", "Ngày 20/5, Tổng thống Mỹ Donald Trump đã hội đàm với Quốc vương Salman trong chuyến thăm Saudi Arabia.", "2017-05-20"),
    # a year named once may be any of several
    ("vi", "Ngày 30/3, Tổng thống Nga Vladimir Putin đã điện đàm với Thủ tướng Đức Angela Merkel. Năm 2016 kim ngạch tăng.", None),
    # a year in the name of a gathering
    ("vi", "Ngày 3/10, Tổng thống Nga Vladimir Putin đã điện đàm với Thủ tướng Nhật Bản Shinzo Abe về APEC 2017.", "2017-10-03"),
    # a weekday with its day, between the years an office leaves
    ("vi", "Thứ Tư (31/5), Tổng thống Mỹ Donald Trump đã điện đàm với Tổng thống Nga Vladimir Putin.", "2017-05-31"),
    # an office told to be held for a short time
    ("vi", "Ngày 12/5, tân Tổng thống Hàn Quốc Moon Jae-in đã điện đàm với Tổng thống Nga Vladimir Putin.", "2017-05-12"),
    # nothing but people long in office
    ("vi", "Ngày 5/5, Tổng thống Nga Vladimir Putin đã điện đàm với Tổng thống Belarus Alexander Lukashenko.", None),
    # a dated event named on its day
    ("en", "On 7 July, President Donald Trump met with President Vladimir Putin of Russia at the G20 in Hamburg.", "2017-07-07"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "day"), TOLD)
def test_year_is_told_or_left_open(lang: str, text: str, day: str | None) -> None:
    record = read(text)
    met = [contact for contact in record.contacts if contact.kind in ("call", "meeting")]
    assert met
    found = met[0].date.from_ if met[0].date is not None else None
    assert found == day


def test_line_of_publication_tells_the_day() -> None:
    text = "习近平同苏林通电话\n来源：时政频道 2026-01-26 20:15\n1月26日，中共中央总书记、国家主席习近平同越共中央总书记苏林通电话。"
    (call,) = read(text).contacts
    assert call.date is not None
    assert call.date.from_ == "2026-01-26"


def test_years_since_and_other_dates_are_not_the_contacts() -> None:
    text = "Ngày 3/6, Chủ tịch Trung Quốc Tập Cận Bình đã tới Moskva, bắt đầu chuyến thăm Nga lần thứ sáu kể từ khi nhậm chức hồi năm 2013."
    (visit,) = read(text).contacts
    assert visit.date is None
    text = "Ngoại trưởng Nga Sergei Lavrov sẽ thăm Thổ Nhĩ Kỳ vào ngày 9/2, sau vụ đảo chính hồi tháng 7/2009 tại nước này."
    (visit,) = read(text).contacts
    assert visit.date is None or visit.date.from_[5:] == "02-09"


def test_day_at_the_head_is_the_first_contacts() -> None:
    text = (
        "Thủ tướng Nguyễn Xuân Phúc hội đàm với Tổng thống Mỹ Donald Trump\n"
        "Ngày 31/5 theo giờ địa phương, Nhà Trắng cho biết lễ đón đã diễn ra trọng thể. "
        "Đây là dịp quan trọng trong chuyến thăm chính thức Hoa Kỳ của Thủ tướng Nguyễn Xuân Phúc."
    )
    days = {contact.kind: contact.date for contact in read(text).contacts}
    assert days["meeting"] is not None
    assert days["meeting"].from_ == "2017-05-31"
    assert days["visit"] is not None
    assert (days["visit"].from_, days["visit"].precision) == ("2017-05-01", "month")


def test_month_after_the_day_told_lies_in_the_year_before() -> None:
    text = (
        "Ngày 30/5, Thủ tướng Nguyễn Xuân Phúc đã hội đàm với Tổng thống Mỹ Donald Trump trong chuyến thăm Hoa Kỳ.\n"
        "Hồi tháng 12, ông Trump đã điện đàm với Thủ tướng Nguyễn Xuân Phúc."
    )
    days = {contact.kind: contact.date for contact in read(text).contacts}
    assert days["call"] is not None
    assert (days["call"].from_, days["call"].precision) == ("2016-12-01", "month")


def test_listed_journeys_name_known_guests_and_hosts() -> None:
    known = catalogue()
    for guest, journeys in visits().items():
        assert guest in known.persons
        for journey in journeys:
            assert journey.host in known.states
            assert date.fromisoformat(journey.from_) <= date.fromisoformat(journey.to)
