"""From features to a score with reasons, and what bars two reports from being one whatever they share.

A wrong merge is worse than a missed one: from SURE on two reports are one; between POSSIBLE and SURE they are only where
nothing else fits as well.
"""

from __future__ import annotations

from typing import NamedTuple

from dragoman.ledger.merging.features import (
    NIGHT,
    STAY,
    Feature,
    Same,
    compare,
    days_apart,
    offices_differ,
    same_journey,
    same_person,
)
from dragoman.ledger.merging.profiles import Profile, Side

SURE = 9.0
POSSIBLE = 6.0


class Weight(NamedTuple):
    """Points a feature gives, how it is told, and why it weighs so much."""

    points: float
    words: str
    reason: str


WEIGHTS = {
    "person": Weight(3.5, "the same person", "two people and a day are enough to know a contact by"),
    "family name": Weight(2.0, "a family name agrees", "two of a name and a state rarely meet the same people on one day"),
    "office": Weight(2.5, "the same office", "an office has one holder on a day"),
    "side": Weight(1.0, "the same side", "a state has many contacts a day"),
    "body": Weight(5.0, "the same body", "a gathering is known by the body that gathers"),
    "other sides": Weight(-3.0, "sides only one names", "talks of three are not the talks of two of them"),
    "stated day": Weight(4.0, "the same day, stated", "what the text says outweighs what is inferred"),
    "day": Weight(3.5, "the same day", "most days are inferred from the day of printing"),
    "night between": Weight(2.0, "a night between", "a night in Washington is the next day in Beijing"),
    "next day": Weight(2.0, "the next day", "papers print on the morrow, but in one language and land days agree more often"),
    "day of a guessed year": Weight(2.5, "the same day of a year one guesses", "a document that names no year and has no day of its own"),
    "days of a stay": Weight(3.0, "days of one stay", "a visit is told by its arrival, its talks or its end"),
    "stretch": Weight(0.5, "within the days given", "a plan for some days holds what was done on one of them"),
    "month": Weight(0.0, "the month fits", "a month holds several contacts of neighbours"),
    "year": Weight(0.0, "the year fits", "a year holds many"),
    "only a year": Weight(-2.0, "neither tells more than the year", "two such mentions may well be of two contacts"),
    "no day": Weight(-1.5, "no day to hold together", "undated mentions may be of any contact of the two"),
    "printed together": Weight(1.5, "printed on the same day or the next", "what is printed together mostly tells of the same days"),
    "printed in those days": Weight(2.5, "printed in those days", "what a document calls by no day mostly is of its own days"),
    "journey": Weight(1.5, "the guest's journey to the same host", "nobody visits a host twice in a week"),
    "place": Weight(2.0, "the same place", "the two are rarely twice in one place"),
    "land": Weight(0.5, "the same land", "weaker than a place"),
    "other land": Weight(-4.0, "places in two lands", "one of them would have to be misread"),
    "sign": Weight(0.5, "a figure, formula or mechanism in common", "set phrases are in many statements"),
    "signs": Weight(1.0, "figures, formulas or mechanisms in common", "two set phrases are in many statements, figures in few"),
    "topics": Weight(0.5, "topics in common", "neighbours speak of the same topics every time"),
    "initiator": Weight(0.5, "the same initiator", "either side may invite"),
    "other initiator": Weight(-0.5, "another initiator", "each side likes to have been asked"),
    "focus": Weight(0.5, "both articles are about it", "background mentions are loose"),
    "in passing": Weight(-1.5, "both tell it in passing", "a body named in passing may be no gathering at all"),
    "shared contact": Weight(2.0, "the documents share another contact", "one journey is told together"),
    "shared contacts": Weight(4.0, "the documents share other contacts", "the same journey is told twice"),
    "cancelled": Weight(-1.5, "one tells it was cancelled", "another may have been held in its stead"),
}  # fmt: skip


class Score(NamedTuple):
    """How much speaks for two reports being one, and what."""

    points: float
    why: tuple[str, ...]


def score(a: Profile, b: Profile) -> Score:
    """The score of two reports that nothing bars."""
    features = compare(a, b)
    points = sum(WEIGHTS[feature.name].points for feature in features)
    return Score(round(points, 3), tuple(_told(feature) for feature in features))


def barred(a: Profile, b: Profile) -> str | None:
    """Why two reports cannot be of one contact; None where they may be."""
    return told_as_two(a, b) or barred_anywhere(a, b)


def told_as_two(a: Profile, b: Profile) -> str | None:
    """The bar between two reports of one document; only a journey is told there in several places."""
    if a.report.document == b.report.document and not (
        a.report.kind == b.report.kind == "visit" and same_journey(a, b)
    ):
        return "one document tells them as two"
    return None


def barred_anywhere(a: Profile, b: Profile) -> str | None:
    """The bar between two reports whichever documents tell them."""
    one, other = a.report, b.report
    if one.kind != other.kind:
        return f"a {one.kind} is no {other.kind}"
    if one.kind == "message" and one.focus and other.focus and one.outlet is not None and one.outlet == other.outlet:
        return "one outlet tells of two messages"  # condolences, and then congratulations to the successor
    if (reason := _bar_of_days(a, b)) is not None:
        return reason
    return _bar_of_sides(a, b)


def _bar_of_days(a: Profile, b: Profile) -> str | None:
    apart = days_apart(a, b)
    if apart is None:
        return None
    kind = a.report.kind
    if apart > (STAY if kind in ("visit", "conference") else NIGHT):
        return f"{apart} days apart"
    if a.exact != b.exact and _told_before(*((b, a) if a.exact else (a, b))):
        return "told as held before that day"
    if apart and a.exact and b.exact and kind not in ("visit", "conference"):
        if a.report.outlet is not None and a.report.outlet == b.report.outlet:
            return "one outlet tells of two days"
    return None


def _bar_of_sides(a: Profile, b: Profile) -> str | None:
    kind = a.report.kind
    common = a.sides.keys() & b.sides.keys()
    if not common:
        return "no side in common"
    if kind in ("call", "meeting", "message", "signing") and len(common) > 1:
        more = {side for side in a.sides.keys() ^ b.sides.keys() if ":" not in side}
        if more:
            return f"{', '.join(sorted(more))} only in one"
    if kind != "conference":
        for state in sorted(common - a.hosts - b.hosts if kind == "visit" else common):  # a visit has many hosts
            one, other = a.sides[state], b.sides[state]
            if same_person(one, other) is Same.NO:
                return f"another person of {state}"
            if same_person(one, other) in (Same.OPEN, Same.MAYBE) and offices_differ(one, other):
                return f"another office of {state}"
    if kind == "conference" and a.bodies & b.bodies and _ranks_differ(a, b):
        return "ministers are no leaders"
    if kind in ("message", "visit") and (a.guests & b.hosts or b.guests & a.hosts):
        return "the other way round"
    if kind in ("message", "visit"):
        if a.hosts and b.hosts and not a.hosts & b.hosts:
            return "another host"
        if a.guests and b.guests and not a.guests & b.guests:
            return "another guest"
    return None


def _told_before(vague: Profile, exact: Profile) -> bool:
    """Whether a mention by month or year was printed, as of something past, well before a day; within a week it may be news of a plan."""
    assert exact.first is not None
    return vague.report.status == "held" and vague.published is not None and vague.published < exact.first - 7


def _ranks_differ(a: Profile, b: Profile) -> bool:
    """Whether those who attend hold offices of other kinds: a gathering of ministers is none of leaders."""
    ours, theirs = (
        Side(frozenset(), (), frozenset().union(*(side.offices for side in one.sides.values()))) for one in (a, b)
    )
    return offices_differ(ours, theirs)


def _told(feature: Feature) -> str:
    words = WEIGHTS[feature.name].words
    return f"{words}: {feature.what}" if feature.what else words
