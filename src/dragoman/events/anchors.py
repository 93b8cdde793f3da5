"""The day a text was written, when it says so, and the days of contacts that are told without one of their own."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from dragoman.actors.cast import Cast
from dragoman.events.circumstances import is_future
from dragoman.events.clauses import Sentence
from dragoman.events.contacts import Found
from dragoman.events.patterns import pattern
from dragoman.lang import codes
from dragoman.mentions import dates
from dragoman.mentions.scan import Atom
from dragoman.model import Document
from dragoman.passages.kinds import Block, base

_NEAR_TOP = 3
_OPENS = 8  # characters: "Earlier this week, …"
_ISO_DAY = re.compile(r"(?<!\d)(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)")
_PUBLISHED_LINE, _BESIDE = 90, 48  # characters of a line of publication, and of what stands in it beside the date
_ON_VISITS = frozenset({"meeting", "signing", "ceremony"})
_SHORT = frozenset({"call", "meeting", "message", "signing", "ceremony", "conference"})  # over within a day or so


def written_on(document: Document, folded: str, found: list[Block], sentences: list[Sentence]) -> date | None:
    """The day of writing: as given with the document, else a full date in a line of publication at the text's head or foot,
    or in its first or last sentences.
    """
    if document.published is not None:
        return date.fromisoformat(document.published[:10])
    for block in [*found[: 3 * _NEAR_TOP], *found[-_NEAR_TOP:]]:
        if (day := _published_in(folded, block)) is not None:
            return day
    edge = sentences[:_NEAR_TOP] + sentences[-2:]
    for sentence in edge:
        for hit in sentence.dates:
            if (day := _full_day(hit)) is not None:
                return day
    return None


def _full_day(hit: dates.Mentioned) -> date | None:
    """The one day a date tells with its year; None for others."""
    if hit.year is None or hit.month is None or hit.day is None or hit.last_day is not None:
        return None
    when = dates.resolve(hit, None)
    return date.fromisoformat(when.first) if when is not None else None


def _published_in(folded: str, block: Block) -> date | None:
    """The day of a line that holds little but a full date: "Updated: Sep 10, 2020 20:16 IST", "12/03/2025 14:05 GMT+7"."""
    length = block.span.end - block.span.start
    if block.role == "body" or length > _PUBLISHED_LINE or (block.reason or "").endswith((".related", ".comments")):
        return None
    told = _ISO_DAY.search(folded, block.span.start, block.span.end)
    if told is not None and (day := _day(*map(int, told.groups()))) is not None:
        return day
    language = base(block.language)  # 5/3 is no other language's in an English line: it may be May's
    for code in (language,) if language == "en" else dict.fromkeys((language, *codes())):
        for hit in dates.mentioned(folded, block.span.start, block.span.end, code):
            if length - (hit.end - hit.start) <= _BESIDE and (day := _full_day(hit)) is not None:
                return day
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def infer(focus: Found, sentences: list[Sentence], cast: Cast, written: date | None, near: date | None) -> None:
    """Give the article's first contact a date where its own words give none.

    The day before a newspaper printed it, in the year of writing or the one other facts tell; else, for a contact that
    has been held, the day of writing; in a text that has none, the day its first sentences tell.
    """
    if focus.date is not None or focus.status != "held":
        return
    if focus.kind not in _SHORT:
        if written is None and focus.title:
            focus.date = _lead_day(sentences, near)
        return
    if (later := _told_on(focus, sentences, written, near)) is not None:
        focus.date = later
        return
    printed = _printed(sentences, cast)
    found = dates.resolve(printed, written, near=near) if printed is not None else None
    if printed is not None and found is not None and found.precision == "day":
        eve = (date.fromisoformat(found.first) - timedelta(days=1)).isoformat()
        focus.date = dates.Resolved(eve, eve, "day", False, f"the day before a newspaper printed it; {found.why}")
        focus.date_span = (printed.start, printed.end)
    elif written is not None and (told := _shortly_before(_lead_day(sentences, written), written)) is not None:
        focus.date = told
    elif written is not None:
        day = written.isoformat()
        focus.date = dates.Resolved(day, day, "day", False, "no date told: the day of writing")
    else:
        focus.date = _lead_day(sentences, near)


def _shortly_before(told: dates.Resolved | None, written: date) -> dates.Resolved | None:
    """A day that lies in the week before the writing, or on its day; None for others."""
    if told is None or told.precision != "day":
        return None
    return told if 0 <= (written - date.fromisoformat(told.first)).days <= 7 else None


def _told_on(focus: Found, sentences: list[Sentence], written: date | None, near: date | None) -> dates.Resolved | None:
    """ "La conversation a eu lieu mercredi": the day on which a later sentence says that it was held."""
    for number, sentence in enumerate(sentences):
        if number <= focus.order or sentence.block.role != "body":
            continue
        for held in (a for a in sentence.atoms if a.get("w:gathers") is not None and _of_it(sentence, a)):
            for hit in sentence.dates:
                when = dates.resolve(hit, written, near=near)
                near_by = 0 <= hit.start - held.end <= 12 and not is_future(sentence, hit.start)
                if near_by and when is not None and when.precision == "day":
                    return when
    return None


def _of_it(sentence: Sentence, held: Atom) -> bool:
    """Whether what is said to have been held is only "the talk", "it": no other's, no last or first one."""
    start = sentence.chunk_start(held.start)
    named = any(start <= p.start < held.start and p.kind not in ("pronoun", "it") for p in sentence.phrases)
    return not named and pattern(sentence.language, "held_it").fullmatch(sentence.text(start, held.start)) is not None


def _lead_day(sentences: list[Sentence], near: date | None) -> dates.Resolved | None:
    """The first day told at the head of a text whose year other facts tell, or "this week" there; no plan."""
    for sentence in sentences[: _NEAR_TOP + 1]:
        for hit in sentence.dates:
            opens = hit.start - sentence.span.start <= _OPENS and not is_future(sentence, hit.start)
            if near is not None and hit.week_shift == 0 and hit.weekday is None and opens:
                week = dates.resolve(hit, near)
                return dates.to_writing(week, near, True) if week is not None else None
            found = dates.resolve(hit, None, near=near)
            if (
                hit.day is not None
                and hit.last_day is None
                and found is not None
                and not is_future(sentence, hit.start)
            ):
                return dates.Resolved(found.first, found.last, found.precision, False, "the day the text's head tells")
    return None


def share(focus: Found, told: list[Found], about: list[Found], sentences: list[Sentence], near: date | None) -> None:
    """What the article tells with its first contact has that one's day; without any, the year other facts tell."""
    for found in [*about, *(one for one in told if one not in about and _goes_on(focus, one, sentences))]:
        if found.date is not None:
            continue
        when = focus.date
        if when is not None and found.status == focus.status == "held" and found.kind in _SHORT:
            found.date = dates.Resolved(
                when.first, when.last, when.precision, False, "told with the article's first contact"
            )
        elif near is not None:
            found.date = dates.Resolved(
                f"{near.year:04}-01-01", f"{near.year:04}-12-31", "year", False, "year told by other facts of the text"
            )


def _goes_on(focus: Found, found: Found, sentences: list[Sentence]) -> bool:
    """ "Elle a ensuite rencontré le gouverneur": what somebody of the first contact did next, told by a verb that looks no further back."""
    sentence = sentences[found.order]
    back = pattern(sentence.language, "looks_back")
    return (
        found.verb
        and found.order > focus.order
        and bool({a for a in found.actors() if a.startswith("person:")} & set(focus.actors()))
        and back.search(sentence.text(sentence.span.start, found.span[1])) is None
        and back.pattern != "(?!)"
    )


def on_visits(told: list[Found], cast: Cast) -> None:
    """A meeting without a day of its own was made on the visit the text tells of: guest and host, held or planned, agree.

    A visit without days of its own was made in the month of the meetings held on it.
    """
    for visit in told:
        if visit.kind == "visit" and visit.date is None and not visit.title:
            guests, hosts = _guests(visit), _hosts(visit, cast)
            for met in told:
                people = set(met.actors())
                day = (
                    met.date.first
                    if met.kind in _ON_VISITS and met.date is not None and met.date.precision == "day"
                    else ""
                )
                states = {cast.state_of(actor) for actor in people - guests}
                if day and visit.status == met.status == "held" and guests & people and hosts & states:
                    year, month = int(day[:4]), int(day[5:7])
                    last = f"{day[:7]}-{calendar.monthrange(year, month)[1]:02}"
                    visit.date = dates.Resolved(
                        f"{day[:7]}-01", last, "month", False, "the month of the meetings on it"
                    )
                    break
    visits = [found for found in told if found.kind == "visit" and found.date is not None]
    for found in told:
        if found.date is not None or found.kind not in _SHORT or found.kind == "conference":
            continue
        actors, states = set(found.actors()), {cast.state_of(actor) for actor in found.actors()}
        for visit in visits:
            guests, hosts = _guests(visit), _hosts(visit, cast)
            if visit.status == found.status and guests & actors and hosts & states and visit.date is not None:
                when = visit.date
                found.date = dates.Resolved(
                    when.first, when.last, when.precision, False, "the days of the visit it was made on"
                )
                break


def _guests(visit: Found) -> set[str]:
    return {actor for side in visit.sides if side.role == "guest" for actor in side.actors}


def _hosts(visit: Found, cast: Cast) -> set[str | None]:
    return {cast.state_of(actor) for side in visit.sides if side.role == "host" for actor in side.actors}


def _printed(sentences: list[Sentence], cast: Cast) -> dates.Mentioned | None:
    """The day on which a newspaper printed the news."""
    for sentence in sentences:
        for phrase in sentence.phrases:
            outlet = cast.known.outlets.get(phrase.body or "")
            if phrase.kind == "outlet" and outlet is not None and outlet.print:
                for hit in sentence.dates:
                    if 0 <= hit.start - phrase.end < 8 and hit.month is not None and hit.day is not None:
                        return hit
    return None


def dated_from(sentences: list[Sentence]) -> str | None:
    """The state of the town the first line is dated from: "ISLAMABAD: …", "BEIJING, May 29 (Xinhua) -- …"; None without one.

    A state in capitals is such a town too ("KUWAIT: …").
    """
    for sentence in sentences:
        first = next(iter(sentence.phrases), None)
        if first is None or first.kind != "state" or first.start - sentence.block.span.start > 1:
            continue
        if not (first.city or sentence.raw[first.start : first.end].isupper()):
            continue
        if _DATELINE.match(sentence.raw, first.end):
            return first.state
    return None


_DATELINE = re.compile(r" ?(?:[:—–(]|--|- |, [A-Z][a-z]+\.? \d|\s*\n)")
