"""Articles that hold no diplomatic contact, by their headlines: any contact read in them is a loss.

Vietnamese press on other subjects, and Chinese evening news on the domestic economy, sport, weather and science, and
on leaders' journeys and meetings at home. A headline that names a foreign state, an organisation of states or foreign
affairs does not count. A body may still tell of a contact in passing: read the losses before blaming the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from benchmarks.silver.states import foreign
from benchmarks.silver.tally import Tally, all_told, record_of
from dragoman.scoring.corpora import CORPORA, Item, Shelf

_ZH_SUBJECTS = {
    "economy": re.compile(
        "经济|工业|制造|消费|投资|粮|农业|春耕|秋收|夏收|铁路|客流|春运|产业|企业|增长|能源|电力|快递|就业"
    ),
    "sport": re.compile("锦标赛|联赛|冠军|全运会|冬运会|奥运|残奥|马拉松|女排|乒乓|游泳|夺金"),
    "weather and disaster": re.compile("天气|气温|降雨|暴雨|台风|寒潮|高温|降雪|强对流|防汛|地震|抗旱|节气"),
    "science and culture": re.compile("神舟|空间站|卫星|发射|科考|博物馆|考古|文化遗产|医疗|学校|教育"),
    "leaders at home": re.compile("考察|调研|座谈会|政治局|常务会议|国务院|全国人大|全国政协|学习贯彻|回信|重要文章"),
}
_ZH_ABROAD = re.compile(
    "外交|外方|外国|国际|全球|世界|海外|境外|“一带一路”|一带一路|访|会见|会谈|会晤|越共|老挝|大使|出访|峰会|进博会|服贸会|博览会|论坛|多国|各国|两国|中外|外贸|外资"
    "|美|俄|乌克兰|以军|巴以|加沙|哈马斯|欧|英|法|德国|日本|韩|朝|印|中非|中亚|东盟|上合|金砖|亚运|亚冬|奥运会|快讯|港|澳|台湾|两岸|致电|贺信|致辞"
)
_VI_ABROAD = re.compile(
    r"(?i)\b(?:ngoại giao|đại sứ|tổng thống|thủ tướng|chủ tịch nước|tổng bí thư|quốc vương|thăm|hội đàm|hội kiến|ngoại trưởng|quốc tế"
    r"|liên hợp quốc|tấn công|quân đội|quân sự|tên lửa|bầu cử|chiến sự|xung đột|trump|biden|putin|zelensky|kim jong un|asean|nato|apec)\b"
)


def check(shelf: Shelf, most: int) -> Iterator[Tally]:
    """A tally for the Vietnamese articles and for each subject of the Chinese ones, at most so many a subject."""
    corpora = {corpus.prefix: corpus for corpus in CORPORA}
    other = (item for item in shelf.items(corpora["vi-other"]) if not _VI_ABROAD.search(item.title))
    yield _tally("vi-news-other", _first_of_each(other))
    chosen: dict[str, list[Item]] = {subject: [] for subject in _ZH_SUBJECTS}
    for item in shelf.items(corpora["zh-cctv"]):
        subject = subject_of(item.title)
        if subject is not None:
            chosen[subject].append(item)
    for subject, items in chosen.items():
        step = max(1, len(items) // most)
        yield _tally(f"CCTV {subject}", items[::step][:most])


def subject_of(headline: str) -> str | None:
    """The domestic subject of a Chinese headline; None for others and for those that look abroad.

    >>> subject_of("春运客流今天增长明显"), subject_of("俄军称击落无人机"), subject_of("国内联播快讯")
    ('economy', None, None)
    """
    if _ZH_ABROAD.search(headline) or foreign("zh", "CHN").search(headline):
        return None
    return next((subject for subject, words in _ZH_SUBJECTS.items() if words.search(headline)), None)


def _first_of_each(items: Iterable[Item]) -> list[Item]:
    return list({item.text: item for item in items}.values())


def _tally(name: str, items: Iterable[Item]) -> Tally:
    tally = Tally(f"no contact in {name}")
    for item in items:
        record = record_of(item)
        tally.add(clean=not record.contacts, no_focus=not any(contact.focus for contact in record.contacts))
        if record.contacts:
            tally.losses.append(f"{item.id} {item.title} → {all_told(record)}")
    return tally
