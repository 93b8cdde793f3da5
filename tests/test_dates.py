"""Dates as the words give them, and the day they name in a text written on a given day."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman import read
from dragoman.lang import DateRule, codes, pack
from dragoman.mentions.dates import Mentioned, Resolved, mentioned, resolve
from dragoman.text.views import fold

RULES = [(code, rule) for code in codes() for rule in pack(code).dates.rule]
FINDS = [pytest.param(code, rule, text, id=f"{rule.id}-{text}") for code, rule in RULES for text in rule.finds]
LEAVES = [pytest.param(code, rule, text, id=f"{rule.id}-{text}") for code, rule in RULES for text in rule.leaves]
TUESDAY = date(2025, 1, 21)


def found(words: str, language: str) -> list[Mentioned]:
    folded = fold(words).text
    return mentioned(folded, 0, len(folded), language)


def day_of(words: str, language: str, written: date | None = TUESDAY, **more: object) -> tuple[str, str, str] | None:
    """First day, last day and precision of the only date in the words; None where they name no day."""
    (hit,) = found(words, language)
    resolved = resolve(hit, written, **more)  # type: ignore[arg-type]
    return None if resolved is None else (resolved.first, resolved.last, resolved.precision)


@pytest.mark.parametrize(("language", "rule", "text"), FINDS)
def test_a_rule_finds_its_examples(language: str, rule: DateRule, text: str) -> None:
    assert rule.id in {hit.rule for hit in found(text, language)}


@pytest.mark.parametrize(("language", "rule", "text"), LEAVES)
def test_a_rule_leaves_its_counterexamples(language: str, rule: DateRule, text: str) -> None:
    assert rule.id not in {hit.rule for hit in found(text, language)}


@pytest.mark.parametrize(
    ("language", "words", "first"),
    [
        # in full
        ("vi", "ngày 15 tháng 1 năm 2025", "2025-01-15"),
        ("vi", "ngày 5/7/2024", "2024-07-05"),
        ("vi", "ngày 30-1-2024", "2024-01-30"),
        ("zh", "2025年1月15日", "2025-01-15"),
        ("zh", "２０２５年１月１５日", "2025-01-15"),
        ("en", "January 15, 2025", "2025-01-15"),
        ("en", "Jan. 15th, 2025", "2025-01-15"),
        ("en", "15 January 2025", "2025-01-15"),
        ("fr", "le 15 janvier 2025", "2025-01-15"),
        ("fr", "le 1er août 2024", "2024-08-01"),
        ("fr", "15/01/2025", "2025-01-15"),
        # without a year: the nearest such day
        ("vi", "ngày 16/1", "2025-01-16"),
        ("vi", "sáng 12/12", "2024-12-12"),
        ("vi", "ngày 30-1", "2025-01-30"),
        ("zh", "1月15日", "2025-01-15"),
        ("zh", "12月24日", "2024-12-24"),
        ("zh", "十一月廿五日", "2024-11-25"),
        ("en", "December 24", "2024-12-24"),
        ("fr", "le 24 décembre", "2024-12-24"),
        # a day without a month
        ("vi", "ngày 15", "2025-01-15"),
        ("vi", "hôm 30", "2024-12-30"),
        ("zh", "5日", "2025-01-05"),
        ("zh", "30日", "2024-12-30"),
        # counted from the day of writing
        ("vi", "hôm qua", "2025-01-20"),
        ("vi", "ngày mai", "2025-01-22"),
        ("zh", "昨天", "2025-01-20"),
        ("zh", "今日", "2025-01-21"),
        ("zh", "前天", "2025-01-19"),
        ("zh", "上月24日", "2024-12-24"),
        ("zh", "去年11月15日", "2024-11-15"),
        ("en", "yesterday", "2025-01-20"),
        ("en", "tonight", "2025-01-21"),
        ("fr", "hier", "2025-01-20"),
        ("fr", "avant-hier", "2025-01-19"),
        ("fr", "aujourd’hui", "2025-01-21"),
        # weekdays: the last one, today included
        ("en", "on Monday", "2025-01-20"),
        ("en", "on Tuesday", "2025-01-21"),
        ("en", "on Wednesday", "2025-01-15"),
        ("en", "last Friday", "2025-01-17"),
        ("fr", "lundi", "2025-01-20"),
        ("fr", "vendredi dernier", "2025-01-17"),
        ("vi", "thứ Hai", "2025-01-20"),
        ("vi", "Chủ nhật", "2025-01-19"),
        ("vi", "thứ Hai tuần trước", "2025-01-13"),
        ("zh", "周一", "2025-01-20"),
        ("zh", "上周六", "2025-01-18"),
        ("zh", "星期天", "2025-01-19"),
    ],
)
def test_the_day_the_words_name(language: str, words: str, first: str) -> None:
    assert day_of(words, language) == (first, first, "day")


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("vi", "Tháng 8/2024", ("2024-08-01", "2024-08-31", "month")),
        ("zh", "2024年2月", ("2024-02-01", "2024-02-29", "month")),
        ("en", "in December 2021", ("2021-12-01", "2021-12-31", "month")),
        ("fr", "le mois dernier", ("2024-12-01", "2024-12-31", "month")),
        ("fr", "la semaine dernière", ("2025-01-13", "2025-01-19", "day")),
        ("fr", "en février et mars de l’année dernière", ("2024-02-01", "2024-03-31", "month")),
        ("fr", "l’an dernier", ("2024-01-01", "2024-12-31", "year")),
        ("fr", "en novembre 2020", ("2020-11-01", "2020-11-30", "month")),
        ("vi", "tháng trước", ("2024-12-01", "2024-12-31", "month")),
        ("zh", "上个月", ("2024-12-01", "2024-12-31", "month")),
        ("en", "last month", ("2024-12-01", "2024-12-31", "month")),
        ("en", "in November last year", ("2024-11-01", "2024-11-30", "month")),
        ("vi", "năm 2016", ("2016-01-01", "2016-12-31", "year")),
        ("zh", "2014年", ("2014-01-01", "2014-12-31", "year")),
        ("fr", "en 2016", ("2016-01-01", "2016-12-31", "year")),
    ],
)
def test_never_more_exact_than_the_words(language: str, words: str, expected: tuple[str, str, str]) -> None:
    assert day_of(words, language) == expected


@pytest.mark.parametrize(
    ("language", "words", "first", "last"),
    [
        ("vi", "từ 4 - 6/3/2017", "2017-03-04", "2017-03-06"),
        ("vi", "từ ngày 28/6 đến 1/7", "2024-06-28", "2024-07-01"),
        ("zh", "2025年4月14日至18日", "2025-04-14", "2025-04-18"),
        ("zh", "12月30日至1月2日", "2024-12-30", "2025-01-02"),
        ("en", "March 29-30, 2023", "2023-03-29", "2023-03-30"),
        ("fr", "du 3 au 5 mars 2024", "2024-03-03", "2024-03-05"),
    ],
)
def test_several_days(language: str, words: str, first: str, last: str) -> None:
    assert day_of(words, language) == (first, last, "day")


@pytest.mark.parametrize(
    ("language", "words", "first"),
    [
        ("zh", "2月5日", "2025-02-05"),
        ("en", "March 3", "2025-03-03"),
        ("fr", "vendredi", "2025-01-24"),
        ("zh", "5日", "2025-02-05"),
    ],
)
def test_plans_look_forward(language: str, words: str, first: str) -> None:
    assert day_of(words, language, future=True) == (first, first, "day")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", "hôm qua"),
        ("zh", "5日"),
        ("en", "on Monday"),
        ("fr", "le 26 janvier"),
        ("zh", "上月24日"),
        ("vi", "tháng trước"),
    ],
)
def test_no_day_is_invented_without_a_day_of_writing(language: str, words: str) -> None:
    assert day_of(words, language, written=None) is None


@pytest.mark.parametrize(
    ("language", "words"), [("vi", "cùng ngày"), ("zh", "当天"), ("en", "the same day"), ("fr", "le même jour")]
)
def test_the_same_day_is_the_day_last_spoken_of(language: str, words: str) -> None:
    before = Resolved("2024-05-06", "2024-05-06", "day", True, "stated in full")
    assert day_of(words, language, reference=before) == ("2024-05-06", "2024-05-06", "day")


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", "ngày 31/2/2024"), ("zh", "2025年2月30日"), ("en", "February 30, 2024"), ("fr", "31 avril 2024")],
)
def test_a_day_that_is_not_in_the_calendar_is_none(language: str, words: str) -> None:
    days = [resolve(hit, TUESDAY) for hit in found(words, language)]
    assert not [day for day in days if day is not None and day.precision == "day"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", "tỷ số 2-1 sau hiệp phụ"), ("vi", "lần thứ ba"), ("vi", "khoảng 2 tháng"), ("vi", "tăng 1,5/2 điểm"),
        ("zh", "6个月"), ("zh", "一周"), ("zh", "日本"), ("en", "24 members"), ("fr", "2 à 1 après prolongation"),
    ],
)  # fmt: skip
def test_what_is_no_date(language: str, words: str) -> None:
    assert [hit for hit in found(words, language) if hit.day is not None or hit.month is not None] == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("民國113年5月20日", ("2024-05-20", "2024-05-20", "day")),
        ("中華民國八十六年7月", ("1997-07-01", "1997-07-31", "month")),
        ("民國一百一十三年五月二十日", ("2024-05-20", "2024-05-20", "day")),
        ("二〇二四年五月二十日", ("2024-05-20", "2024-05-20", "day")),
        ("民國三十年十二月八日", ("1941-12-08", "1941-12-08", "day")),
        ("令和6年1月", ("2024-01-01", "2024-01-31", "month")),
        ("平成元年", ("1989-01-01", "1989-12-31", "year")),
    ],
)
def test_years_of_an_era_and_years_in_characters(words: str, day: tuple[str, str, str]) -> None:
    assert day_of(words, "zh") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Guest received\nUpdated: Sep 10, 2020 20:16 IST\nForeign Minister S Jaishankar met his Russian counterpart Sergey Lavrov in Moscow on Thursday.\n", "2020-09-10"),
        ("Bộ trưởng hội đàm\n24/05/2016 14:19 GMT+7 | Thế giới\nSáng 24/5, Bộ trưởng Ngoại giao Phạm Bình Minh đã hội đàm với Ngoại trưởng Hoa Kỳ John Kerry.\n", "2016-05-24"),
        ("Le ministre reçoit\nPublié le 12/03/2025 à 14:05\nLe ministre des Affaires étrangères Jean-Noël Barrot a reçu mardi à Paris son homologue marocain Nasser Bourita.\n", "2025-03-11"),
        ("王毅会见外宾\n2025-03-12 14:05:33 来源：新华网\n3月12日，外交部长王毅在北京会见日本外务大臣岩屋毅。\n", "2025-03-12"),
    ],
    ids=["en", "vi", "fr", "zh"],
)  # fmt: skip
def test_a_line_of_publication_tells_the_day_of_writing(text: str, day: str) -> None:
    (found,) = read(text).contacts
    assert found.date is not None and found.date.from_ == day


def test_days_of_other_articles_are_not_the_day_of_writing() -> None:
    text = (
        "王毅会见外宾\n外交部长王毅在北京会见日本外务大臣岩屋毅。王毅表示，中方愿同日方一道，推动战略互惠关系不断向前发展，妥善处理分歧。\n"
        "相关新闻：\n2019年07月13日 18:56:03\n2018年07月12日 16:22:43\n"
    )
    (found,) = read(text).contacts
    assert found.date is None or not found.date.from_.startswith(("2018", "2019"))
