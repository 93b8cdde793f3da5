"""Every data file keeps its rules: it loads strictly, its ids are its own, what it refers to is there, its sources are named."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec
import pytest

from dragoman.actors.catalogue import Body, OfficeKind, Outlet, Person, State, Tenure, catalogue
from dragoman.data.formulas import formulas, mechanisms
from dragoman.errors import DataError
from dragoman.events import codes as event_codes
from dragoman.lang import ActCue, ContactCue, DateRule, Furniture, Inflection, codes, pack
from dragoman.mentions.lexicon import lexicon
from dragoman.model import ContactKind, Status
from dragoman.resources import load_lines, load_toml, package_folder

ACTS = set(
    "affirm praise congratulate thank condole wish propose request commit agree support invite accept criticise reject "
    "warn announce".split()
)
TOPICS = set(
    "party-relations political-trust high-level-exchange bilateral-relations diplomacy defence security-police trade "
    "agriculture investment railway-transport energy science-technology education-training culture-people youth media "
    "tourism local-cooperation maritime-disputes borders multilateral global-governance peace-conflict human-rights "
    "health climate-environment development-aid consular sanctions-tariffs elections-congress history-anniversary taiwan "
    "korea ukraine middle-east disaster sports space-nuclear other".split()
)
# The formulas every version must know by these slugs; more may come.
FORMULAS = set(
    "community-with-shared-future six-more comprehensive-strategic-cooperative-partnership "
    "comprehensive-strategic-partnership comprehensive-partnership strategic-partnership one-china belt-and-road "
    "two-corridors-one-belt comrades-and-brothers sixteen-words-four-goods win-win mutual-respect non-interference "
    "two-state-solution rules-based-order free-and-open-indo-pacific global-development-initiative "
    "global-security-initiative global-civilization-initiative global-governance-initiative bamboo-diplomacy "
    "three-joint-communiques cold-war-mentality anti-hegemony-bloc-confrontation multilateralism two-centenary-goals "
    "doi-moi new-era-of-development china-japan-four-political-documents asean-centrality "
    "taiwan-inalienable-part-of-china".split()
)
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DAY = re.compile(r"(?:1[89]|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
KINDS = set(ContactKind.__args__)  # type: ignore[attr-defined]


def data_files() -> list[Traversable]:
    """All data files of the package."""

    def inside(folder: Traversable) -> Iterator[Traversable]:
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
            if entry.is_dir():
                yield from inside(entry)
            elif entry.name.endswith((".toml", ".jsonl", ".tsv", ".txt")):
                yield entry

    return [*inside(package_folder("data")), *inside(package_folder("lang"))]


FILES = data_files()


def cues(code: str) -> list[ActCue | ContactCue]:
    return [*pack(code).acts, *pack(code).contacts]


def rules(code: str) -> list[ActCue | ContactCue | DateRule | Furniture]:
    return [*cues(code), *pack(code).dates.rule, *pack(code).furniture]


RULES = [(code, rule) for code in codes() for rule in rules(code)]


def named(file: Traversable) -> str:
    return "/".join(Path(str(file)).parts[-2:])


# -- files ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", FILES, ids=named)
def test_a_file_is_nfc_utf8_and_well_formed(file: Traversable) -> None:
    text = file.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    if file.name.endswith(".toml"):
        tomllib.loads(text)
    if file.name.endswith(".jsonl"):
        lines = [line for line in text.split("\n") if line and not line.startswith("//")]
        rows = [msgspec.json.decode(line) for line in lines]
        twice = Counter(row.get("id", line) for row, line in zip(rows, lines, strict=True))
        assert [key for key, count in twice.items() if count > 1] == []
        assert [line for row, line in zip(rows, lines, strict=True) if not row.get("source", "").strip()] == []


def test_everything_loads() -> None:
    assert {"en", "fr", "vi", "zh"} <= set(codes())
    assert lexicon().entries
    assert catalogue().persons


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        pytest.param("a.toml", 'strip = ""\nendings = []\nending = []', "ending", id="unknown key"),
        pytest.param("a.toml", "endings = []\nendings = []", "", id="repeated key"),
        pytest.param("a.toml", "endings = [1]", "endings", id="wrong type"),
        pytest.param("a.toml", 'strip = "e"', "endings", id="missing key"),
        pytest.param("a.toml", 'endings = ["e\u0302"]', "NFC", id="not in NFC"),
        pytest.param("a.toml", "endings = [", "", id="cut off"),
    ],
)
def test_a_faulty_toml_file_is_refused_by_name(tmp_path: Path, name: str, content: str, what: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(DataError) as refused:
        load_toml(tmp_path / name, Inflection)
    assert name in str(refused.value) and what in str(refused.value)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        pytest.param('{"id": "x", "names": {}, "source": "s", "asof": "2026", "nmae": 1}', "nmae", id="unknown key"),
        pytest.param('{"id": "x", "names": {}, "asof": "2026"}', "source", id="no source"),
        pytest.param(
            '{"id": "x", "names": {"vi": ["To\u0302"]}, "source": "s", "asof": "2026"}', "NFC", id="not in NFC"
        ),
        pytest.param('{"id": ', "line 2", id="cut off"),
    ],
)
def test_a_faulty_row_is_refused_by_line(tmp_path: Path, line: str, what: str) -> None:
    good = '{"id": "outlet:good", "names": {"en": ["Good"]}, "source": "s", "asof": "2026"}'
    (tmp_path / "outlets.jsonl").write_text(f"{good}\n{line}\n", encoding="utf-8")
    with pytest.raises(DataError) as refused:
        list(load_lines(tmp_path / "outlets.jsonl", Outlet))
    assert "line 2" in str(refused.value) and what in str(refused.value)


# -- rules ----------------------------------------------------------------------------------------------------------


def test_rule_ids_are_unique_and_say_their_language() -> None:
    twice = [name for name, count in Counter(rule.id for _, rule in RULES).items() if count > 1]
    assert twice == []
    strange = [rule.id for code, rule in RULES if not rule.id.startswith((f"{code}.", "any."))]
    assert strange == []


@pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=lambda rule: rule.id)
def test_a_rule_has_a_source_and_examples(rule: ActCue | ContactCue | DateRule | Furniture) -> None:
    assert rule.source.strip()
    assert rule.finds, "a rule without a text it finds"
    assert rule.leaves, "a rule without a text it leaves"


def test_acts_and_kinds_are_known() -> None:
    for code in codes():
        assert {cue.act for cue in pack(code).acts} <= ACTS | {"content"}
        assert {cue.kind for cue in pack(code).contacts} <= KINDS
        assert set(pack(code).status) <= set(Status.__args__)  # type: ignore[attr-defined]


def test_verbs_that_open_a_statement_after_a_comma_are_cues() -> None:
    for code in codes():
        known = {form for cue in pack(code).acts for form in pack(code).forms(cue.words, cue.inflect)}
        assert set(pack(code).language.split_acts) <= known


def test_words_are_listed_once_in_a_rule() -> None:
    twice = [
        (cue.id, word)
        for code in codes()
        for cue in cues(code)
        for word, count in Counter(cue.words).items()
        if count > 1 or word != word.strip() or not word
    ]
    assert twice == []


def test_inflections_make_forms() -> None:
    for code in codes():
        for cue in cues(code):
            assert all(pack(code).forms(cue.words, cue.inflect)), cue.id


# -- slugs ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", codes())
def test_topics_are_known(code: str) -> None:
    assert set(pack(code).topics) <= TOPICS
    assert all(pack(code).topics.values())


def test_formulas_and_mechanisms_are_known() -> None:
    assert set(formulas()) >= FORMULAS
    for table in (formulas(), mechanisms()):
        for slug, wordings in table.items():
            assert SLUG.fullmatch(slug), slug
            assert wordings and all(wordings.values()), slug
            assert set(wordings) <= set(codes()) | {"zh-Hant"}, slug


@pytest.mark.parametrize("name", ["formulas.toml", "mechanisms.toml", "events.toml"])
def test_phrases_and_events_have_sources(name: str) -> None:
    table = tomllib.loads(package_folder("data", name).read_text(encoding="utf-8"))
    assert table
    assert [key for key, row in table.items() if not row.get("source", "").strip()] == []


def test_codes_cover_kinds_and_acts() -> None:
    for kind in KINDS:
        for status in Status.__args__:  # type: ignore[attr-defined]
            assert event_codes.of_contact(kind, status)
    for act in ACTS:
        assert event_codes.of_act(act)


# -- actors ---------------------------------------------------------------------------------------------------------


def rows() -> list[State | Body | Outlet | Person]:
    known = catalogue()
    return [*known.states.values(), *known.bodies.values(), *known.outlets.values(), *known.persons.values()]


def test_every_actor_has_names_a_source_and_a_date() -> None:
    for row in rows():
        assert row.source.strip() and DAY.fullmatch(row.asof), row.id
        assert any(row.names.values()), row.id
        assert all(name == name.strip() and name for names in row.names.values() for name in names), row.id


def test_ids_say_what_they_name() -> None:
    known = catalogue()
    assert [name for name in known.states if not re.fullmatch("[A-Z]{3}", name)] == []
    for prefix, table in (("outlet", known.outlets), ("person", known.persons)):
        assert [name for name in table if not re.fullmatch(f"{prefix}:{SLUG.pattern}", name)] == []
    assert [
        name for name in known.bodies if not re.fullmatch(rf"(?:body|party|organisation):{SLUG.pattern}", name)
    ] == []


def test_state_codes_exist() -> None:
    known = catalogue()
    rows: list[Body | Outlet | Person] = [*known.bodies.values(), *known.outlets.values(), *known.persons.values()]
    for row in rows:
        assert row.state is None or row.state in known.states, row.id
    assert len({state.iso2 for state in known.states.values()}) == len(known.states)
    for code in codes():
        home = pack(code).language.home
        assert home is None or home in known.states, code


def tenures() -> list[tuple[str, Tenure]]:
    return [(person.id, tenure) for person in catalogue().persons.values() for tenure in person.tenures]


def test_tenures_name_known_offices_states_and_bodies() -> None:
    known = catalogue()
    strange = [
        (person, tenure.office, tenure.state, tenure.body)
        for person, tenure in tenures()
        if tenure.office not in known.offices
        or (tenure.state is not None and tenure.state not in known.states)
        or (tenure.body is not None and tenure.body not in known.bodies)
    ]
    assert strange == []


def test_tenures_run_forward() -> None:
    for person, tenure in tenures():
        for day in (tenure.from_, tenure.to):
            assert day is None or DAY.fullmatch(day), (person, day)
        if tenure.from_ is not None and tenure.to is not None:
            size = min(len(tenure.from_), len(tenure.to))
            assert tenure.from_[:size] <= tenure.to[:size], (person, tenure.office)


def test_offices_are_known_and_worded() -> None:
    offices: dict[str, OfficeKind] = catalogue().offices
    for code in codes():
        assert {office.slug for office in pack(code).offices} <= set(offices), code
    assert all(kind.wording for kind in offices.values())


@pytest.mark.parametrize(
    ("office", "polity", "day", "person"),
    [
        ("president", "USA", "2022-06-01", "person:joe-biden"),
        ("president", "USA", "2018-06-01", "person:donald-trump"),
        ("president", "FRA", "2024-05-06", "person:emmanuel-macron"),
        ("president", "CHN", "2025-01-15", "person:xi-jinping"),
        ("party-leader", "VNM", "2025-01-15", "person:to-lam"),
        ("party-leader", "VNM", "2023-01-15", "person:nguyen-phu-trong"),
        ("prime-minister", "JPN", "2023-01-13", "person:fumio-kishida"),
    ],
)
def test_who_held_an_office_on_a_day(office: str, polity: str, day: str, person: str) -> None:
    holder = catalogue().holder(office, polity, day)
    assert holder is not None and holder.id == person


@pytest.mark.parametrize(
    ("name", "state"),
    [("Nga", "RUS"), ("Mỹ", "USA"), ("越南", "VNM"), ("新方", None), ("Chine", "CHN"), ("Hàn Quốc", "KOR")],
)
def test_short_names_of_states(name: str, state: str | None) -> None:
    named_so = {row.id for row in catalogue().states.values() if any(name in names for names in row.names.values())}
    assert named_so == ({state} if state is not None else set())
