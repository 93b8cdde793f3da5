"""Which reports are one contact: what is joined, what stays apart, and what must always hold."""

from __future__ import annotations

from itertools import combinations

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.ledger.merging import Merged, Ruling, merge, merge_around, profile
from dragoman.ledger.merging.examples import report
from dragoman.ledger.merging.scoring import barred
from dragoman.ledger.reports import Report

XI, PUTIN, LAM, BIDEN = (
    "person:xi-jinping CHN",
    "person:vladimir-putin RUS",
    "person:to-lam VNM",
    "person:joe-biden USA",
)


def members(found: list[Merged]) -> list[tuple[str, ...]]:
    return [one.members for one in found]


def test_two_outlets_tell_of_one_call() -> None:
    call = {"kind": "call", "parties": f"{LAM}, {XI}", "first": "2026-01-26"}
    assert members(merge([report("a", **call), report("b", **call, language="zh")])) == [("a", "b")]


def test_two_contacts_of_one_article_stay_two() -> None:
    call = {"kind": "call", "parties": f"{LAM}, {XI}", "first": "2026-01-26"}
    told = [report("a", document="d", **call), report("b", document="d", **call), report("c", **call)]
    assert members(merge(told)) in ([("a", "c"), ("b",)], [("a",), ("b", "c")])


def test_another_host_is_another_meeting() -> None:
    guest = "person:luong-cuong VNM"
    xi = report("a", f"{XI}, {guest}", first="2024-10-11")
    cai = report("b", f"person:cai-qi CHN, {guest}", first="2024-10-11")
    assert members(merge([xi, cai])) == [("a",), ("b",)]


def test_a_night_lies_between_washington_and_beijing() -> None:
    here = report("a", f"{XI}, {BIDEN}", first="2024-04-02", kind="call", outlet="The White House")
    there = report("b", f"{XI}, {BIDEN}", first="2024-04-03", kind="call", outlet="outlet:cctv")
    [one] = merge([here, there])
    assert [(claim.field, claim.value, claim.reports) for claim in one.claims] == [
        ("date", "2024-04-02", ("a",)),
        ("date", "2024-04-03", ("b",)),
    ]


def test_two_days_told_by_several_are_two_contacts_where_no_night_lies_between() -> None:
    days = ["2024-05-16", "2024-05-16", "2024-05-17", "2024-05-17"]
    told = [report(f"r{number}", f"{XI}, {LAM}", first=day) for number, day in enumerate(days)]
    assert members(merge(told)) == [("r0", "r1"), ("r2", "r3")]
    assert members(merge(told[:3])) == [("r0", "r1", "r2")]
    assert len(merge([report(f"r{number}", f"{XI}, {BIDEN}", first=day) for number, day in enumerate(days)])) == 1


def test_one_outlet_telling_of_two_days_tells_of_two_contacts() -> None:
    days = [
        report(id, f"{XI}, {PUTIN}", first=day, outlet="outlet:cctv")
        for id, day in (("a", "2023-03-20"), ("b", "2023-03-21"))
    ]
    assert members(merge(days)) == [("a",), ("b",)]


def test_what_was_planned_and_what_was_held_is_one() -> None:
    plan = report("a", f"{XI}, {PUTIN}", first="2024-05-16", status="planned", published="2024-05-14")
    held = report("b", f"{XI}, {PUTIN}", first="2024-05-16", published="2024-05-16")
    assert [(one.members, one.status) for one in merge([plan, held])] == [(("a", "b"), "held")]


def test_a_month_joins_the_one_contact_of_that_month() -> None:
    month = report("m", f"{XI}, {PUTIN}", first="2024-05-01", last="2024-05-31", precision="month", focus=False)
    one = report("a", f"{XI}, {PUTIN}", first="2024-05-16")
    other = report("b", f"{XI}, {PUTIN}", first="2024-05-29")
    assert members(merge([month, one])) == [("a", "m")]
    assert members(merge([month, one, other])) == [("a",), ("b",), ("m",)]


def test_talks_of_three_are_not_talks_of_two() -> None:
    kishida, yoon = "person:fumio-kishida JPN", "person:yoon-suk-yeol KOR"
    two = report("a", f"{BIDEN}, {kishida}", first="2023-08-18")
    three = report("b", f"{BIDEN}, {kishida}, {yoon}", first="2023-08-18")
    assert members(merge([two, three])) == [("a",), ("b",)]


def test_an_unknown_person_is_the_known_one_whose_name_it_reads_as() -> None:
    known = report("a", f"{XI}, {LAM}", first="2024-08-19")
    stranger = msgspec.structs.replace(
        known.parties[1], actor="person:苏林", name="苏林", known=False, names=("苏林",), office="President of Vietnam"
    )
    unknown = msgspec.structs.replace(known, id="b", document="e", parties=(known.parties[0], stranger))
    [one] = merge([known, unknown])
    assert [party.actor for party in one.parties] == ["person:xi-jinping", "person:to-lam"]
    assert one.parties[1].office == "President of Vietnam"


def test_a_contact_stands_on_the_visit_it_was_made_on() -> None:
    visit = report("v", f"{LAM} guest, state:CHN CHN host", kind="visit", first="2024-08-18")
    talks = report("t", f"{LAM}, {XI}", first="2024-08-19")
    later = report("u", f"{LAM}, {XI}", first="2024-11-01")
    by_id = {one.id: one for one in merge([visit, talks, later])}
    assert (by_id["t"].visit, by_id["u"].visit) == ("v", None)
    assert (by_id["v"].first, by_id["v"].last) == ("2024-08-18", "2024-08-19")


def test_a_visit_has_many_hosts_but_one_guest() -> None:
    told = [
        report("a", f"{LAM} guest, {XI} host", kind="visit", first="2024-08-18"),
        report("b", f"{LAM} guest, person:li-qiang CHN host", kind="visit", first="2024-08-20"),
        report("c", f"{PUTIN} guest, state:CHN CHN host", kind="visit", first="2024-08-18"),
    ]
    assert members(merge(told)) == [("a", "b"), ("c",)]


def test_a_gathering_is_known_by_its_body_whoever_attends() -> None:
    told = [
        report("a", f"{XI}, body:g20 G20", kind="conference", first="2024-11-18", place="里约热内卢"),
        report("b", "person:pham-minh-chinh VNM, body:g20 G20", kind="conference", first="2024-11-18"),
        report("c", f"{XI}, body:asean ASEAN", kind="conference", first="2024-11-18"),
        report("d", f"{BIDEN}, body:asean ASEAN", kind="conference", first="2024-11-18"),
    ]
    assert members(merge(told)) == [("a", "b"), ("c",), ("d",)]


def test_a_message_of_another_occasion_is_another_message() -> None:
    emir = "person:mishal-al-ahmad-al-sabah KWT recipient"
    told = [
        report(id, f"{XI} sender, {emir}", kind="message", first="2023-12-17", published=day, outlet="outlet:cctv")
        for id, day in (("condoles", "2023-12-17"), ("congratulates", "2023-12-18"))
    ]
    answer = report(
        "thanks",
        "person:mishal-al-ahmad-al-sabah KWT sender, person:xi-jinping CHN recipient",
        kind="message",
        first="2023-12-17",
    )
    assert len(merge([*told, answer])) == 3


def test_a_mention_of_a_side_joins_where_only_one_person_can_be_meant() -> None:
    wang = report("a", f"{BIDEN}, person:wang-yi CHN", first="2021-07-26")
    side = report("m", f"{BIDEN}, state:CHN CHN", first="2021-07-26", focus=False)
    other = report("b", f"{BIDEN}, person:xie-feng CHN", first="2021-07-26", focus=False)
    assert members(merge([wang, side])) == [("a", "m")]
    assert members(merge([wang, side, other])) == [("a",), ("b",), ("m",)]


def test_what_is_told_as_past_is_no_later_contact() -> None:
    signed = report("a", f"{XI}, {PUTIN}", kind="signing", first="2024-11-14", published="2024-11-15")
    before = report(
        "b",
        f"{XI}, {PUTIN}",
        kind="signing",
        first="2024-01-01",
        last="2024-12-31",
        precision="year",
        published="2024-06-28",
    )
    assert len(merge([signed, before])) == 2


def test_documents_of_no_day_need_more_than_the_same_people() -> None:
    talks = {"parties": f"{LAM}, {XI}"}
    assert len(merge([report("a", **talks, focus=False), report("b", **talks, focus=False)])) == 2
    assert len(merge([report("a", **talks, place="北京"), report("b", **talks, place="北京")])) == 1


def test_a_document_of_no_day_guesses_the_year() -> None:
    told = [report("a", f"{LAM}, {XI}", first="2017-05-12"), report("b", f"{LAM}, {XI}", first="2016-05-12")]
    assert len(merge(told)) == 1
    dated = [msgspec.structs.replace(one, published=one.first) for one in told]
    assert len(merge(dated)) == 2


def test_a_crowded_block_gives_one_contact() -> None:
    told = [report(f"r{number:03}", f"{XI}, {PUTIN}", first="2024-05-16") for number in range(400)]
    assert [len(one.members) for one in merge(told)] == [400]
    [one] = merge_around(told, ["r399"])
    assert one == merge(told)[0]


def test_a_crowded_month_names_all_its_contacts_to_a_mention() -> None:
    told = [report(f"r{number:03}", f"{XI}, {PUTIN}", first=f"2024-05-{16 + number % 2 * 9}") for number in range(100)]
    month = report("m", f"{XI}, {PUTIN}", first="2024-05-01", last="2024-05-31", precision="month")
    assert [len(one.members) for one in merge([*told, month])] == [1, 50, 50]
    assert [len(one.members) for one in merge([*told[::2], *told[::2], month])] == [51]
    around = merge_around([*told, month], ["m"], gone=[month])
    assert around == merge([*told, month])


def test_the_best_date_and_party_stand_and_conflicts_are_claims() -> None:
    told = [
        report("a", f"{XI}, {PUTIN}", first="2023-03-21", basis="stated", initiator="person:xi-jinping"),
        report("b", f"{XI}, state:RUS RUS", first="2023-03-20", initiator="person:vladimir-putin"),
        report("c", f"{XI}, {PUTIN}", first="2023-03-20", initiator="person:xi-jinping"),
    ]
    one = next(one for one in merge(told) if "a" in one.members)
    assert (one.first, one.basis, one.initiator) == ("2023-03-21", "stated", "person:xi-jinping")
    assert [party.actor for party in one.parties] == ["person:xi-jinping", "person:vladimir-putin"]
    assert {claim.field for claim in one.claims} == {"date", "initiator"}


PEOPLE = [XI, PUTIN, LAM, BIDEN, "person:li-qiang CHN", "state:CHN CHN", "state:VNM VNM", "body:asean ASEAN"]


@st.composite
def reports(draw: st.DrawFn) -> list[Report]:
    """Reports of few people on few days, so that they meet and clash."""
    found = []
    for number in range(draw(st.integers(0, 14))):
        people = draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3, unique=True))
        kind = draw(st.sampled_from(["meeting", "meeting", "visit", "call"]))
        roles = ["guest", "host", "host"] if kind == "visit" else ["participant"] * 3
        day = f"{draw(st.sampled_from([2024, 2024, 2023]))}-05-{draw(st.integers(9, 14)):02}"
        dates = draw(
            st.sampled_from(
                [
                    {"first": day},
                    {"first": day, "basis": "stated"},
                    {"first": "2024-05-01", "last": "2024-05-31", "precision": "month"},
                    {"published": day},
                    {},
                ]
            )
        )
        found.append(
            report(
                f"r{draw(st.integers(0, 999))}-{number}",
                ", ".join(f"{one} {role}" for one, role in zip(people, roles)),
                document=f"d{draw(st.integers(0, 6))}",
                kind=kind,
                outlet=draw(st.sampled_from([None, "outlet:cctv"])),
                place=draw(st.sampled_from([None, "北京"])),
                status=draw(st.sampled_from(["held", "held", "planned"])),
                **dates,
            )
        )
    return found


def rulings_on(found: list[Report]) -> st.SearchStrategy[list[Ruling]]:
    ids = [one.id for one in found] or ["none"]
    return st.lists(
        st.builds(Ruling, st.sampled_from(["same", "different"]), st.sampled_from(ids), st.sampled_from(ids)),
        max_size=3,
    )


MUCH = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@MUCH
@given(st.data())
def test_order_does_not_matter(data: st.DataObject) -> None:
    told = data.draw(reports())
    rulings = data.draw(rulings_on(told))
    assert merge(told, rulings) == merge(data.draw(st.permutations(told)), data.draw(st.permutations(rulings)))


@MUCH
@given(st.data())
def test_each_report_stands_in_one_contact_with_none_it_is_barred_from(data: st.DataObject) -> None:
    told = data.draw(reports())
    found = merge(told)
    assert sorted(id for one in found for id in one.members) == sorted(one.id for one in told)
    profiles = {one.id: profile(one, [other for other in told if other.document == one.document]) for one in told}
    for one in found:
        assert one.id == min(one.members)
        for a, b in combinations(one.members, 2):
            assert barred(profiles[a], profiles[b]) is None


@MUCH
@given(st.data())
def test_rulings_win(data: st.DataObject) -> None:
    told = data.draw(reports())
    rulings = [ruling for ruling in data.draw(rulings_on(told)) if ruling.a != ruling.b]
    of = {id: one.id for one in merge(told, rulings) for id in one.members}
    for ruling in rulings:
        if of and ruling.verdict == "different":
            assert of[ruling.a] != of[ruling.b]
    if of and not any(ruling.verdict == "different" for ruling in rulings):
        assert all(of[ruling.a] == of[ruling.b] for ruling in rulings)


@MUCH
@given(st.data())
def test_merging_around_what_changed_is_merging_all(data: st.DataObject) -> None:
    before = data.draw(reports())
    after = [one for one in before if data.draw(st.integers(0, 4))]
    taken = [one for one in before if one not in after]
    fresh = [one for one in data.draw(reports()) if one.id not in {old.id for old in before}]
    rulings = data.draw(rulings_on(before))
    around = merge_around([*after, *fresh], [one.id for one in fresh], rulings, taken)
    whole = merge([*after, *fresh], rulings)
    assert set(around) <= set(whole)
    assert set(whole) - set(around) <= set(merge(before, rulings))
