"""When, where and whether: the day, the place and the status of a contact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dragoman.events.clauses import Sentence, form_of, governed, light
from dragoman.events.found import Found
from dragoman.events.patterns import pattern
from dragoman.lang import ContactCue
from dragoman.mentions import dates
from dragoman.mentions.scan import Atom

_RELATIVE = frozenset({"w:relative"})
_FOR = frozenset({"w:to", "w:prep"})
_LEADS = frozenset({"w:opener"})
_AFTER = frozenset({"后", "之后", "以来"})
_COUNTED = frozenset({"以来"})


def is_future(sentence: Sentence, place: int) -> bool:
    """Whether a date's own clause is a plan."""
    if pattern(sentence.language, "earlier").match(sentence.folded, sentence.span.start):
        return False  # "Trước đó, hai bên dự kiến …": what was then still to come
    start, end = clause_start(sentence, place), sentence.chunk_end(place)
    if sentence.language == "en" and start <= sentence.span.start + 1 and end - start <= 30:
        end = sentence.chunk_end(end + 1)  # "On Tuesday, the Secretary will greet …"
    plans = [atom.start for atom in sentence.atoms if start <= atom.start < end and _is_plan(sentence, atom)]
    ahead = pattern(sentence.language, "ahead")  # "met on Monday ahead of the talks": the talks are to come, not Monday
    plans = [plan for plan in plans if plan < place or ahead.match(sentence.text(plan, end)) is None]
    if sentence.language == "en" and not plans and (before := _plan_before(sentence, start)) is not None:
        start, plans = (
            before,
            [before],
        )  # "is expected to have talks with X, in addition to a meeting with Y on Wednesday"
    told = [
        atom.start
        for atom in sentence.atoms
        if (entry := atom.get("contact")) is not None
        and entry.contact is not None
        and entry.contact.form == "verb"
        and start <= atom.start < place
        and atom.start not in plans
        and form_of(sentence, atom) == "past"
    ]  # "a rencontré X vendredi pour préparer un sommet qui se tiendra …": Friday is over
    told_ahead = pattern(sentence.language, "will").search(sentence.text(start, end)) is not None
    return told_ahead or any(not told or told[-1] < plan < place or plan < told[0] for plan in plans)


def _plan_before(sentence: Sentence, place: int) -> int | None:
    """Where the last plan told before a clause begins, if no contact is told as past since."""
    plan: int | None = None
    for atom in sentence.atoms:
        if atom.start >= place:
            break
        contact = (entry := atom.get("contact")) is not None and entry.contact is not None
        if _is_plan(sentence, atom):
            plan = atom.start
        elif contact and form_of(sentence, atom) == "past":
            plan = None
    return plan


def _is_plan(sentence: Sentence, atom: Atom) -> bool:
    """Whether a word tells of what is to come ("is expected to", "looks forward to visiting", "will work")."""
    if (
        sentence.language == "en"
        and atom.get("cue") is not None
        and sentence.text(atom.start, atom.start + 5) == "will "
    ):
        return True
    entry, cue = atom.get("status"), atom.get("contact")
    planned = cue is not None and cue.contact is not None and cue.contact.status == "planned"
    future = pattern(sentence.language, "future_form")  # "se retrouvera mardi avec X"
    if cue is not None and sentence.language == "fr" and future.match(sentence.text(atom.start, atom.end)):
        return True
    return planned or (entry is not None and entry.value == "planned")


def clause_start(sentence: Sentence, place: int) -> int:
    """Where the clause around a place begins; in Chinese brackets part none (外长马斯（Heiko Maas）见面)."""
    if sentence.language != "zh":
        return sentence.chunk_start(place)
    marks = [sentence.folded.rfind(mark, sentence.span.start, place) + 1 for mark in "，；。,;"]
    return max(sentence.span.start, *marks)


def is_interview(sentence: Sentence, atom: Atom) -> bool:
    """接受《…》访问: who is visited gives an interview."""
    start = sentence.chunk_start(atom.start)
    return any(a.get("w:interview") is not None and start <= a.start < atom.start for a in sentence.atoms)


def status(sentence: Sentence, atom: Atom) -> str:
    """Held, planned or cancelled, by the words around."""
    start = _time_before(sentence, clause_start(sentence, atom.start))
    status = "held"
    end = sentence.chunk_end(atom.end)
    told = form_of(sentence, atom) == "past" and sentence.text(atom.start - 3, atom.start) != "be "
    gathering = (cue := atom.get("contact")) is not None and cue.contact is not None and cue.contact.other == "event"
    for other in sentence.atoms:
        entry = other.get("status")
        if entry is None or (sentence.language == "fr" and _next_thing(sentence, atom, other)):
            continue
        if entry.value == "cancelled" and (_cancels(sentence, atom, other) or _predicate(sentence, atom, other)):
            return "cancelled"
        if entry.value == "planned" and other.get("cue") is not None and _set_in_it(sentence, atom, other):
            continue
        if entry.value == "planned" and other.start >= atom.end and _arrives(sentence, atom):
            continue
        if atom.end <= other.start and pattern(sentence.language, "plan_told_of").search(
            sentence.text(atom.end, other.start)
        ):
            continue  # "đã đến Israel để thảo luận về một đề xuất": a plan that is talked of
        near = start <= other.start <= min(atom.start + 4, end) or atom.end <= other.start <= min(end, atom.end + 25)
        if entry.value == "planned" and (other is atom or (near and not told)):
            status = "planned"
        if entry.value == "planned" and _to_come(sentence, atom, other):
            status = "planned"
        if entry.value == "planned" and gathering and _near_gathering(sentence, atom, other):
            status = "planned"  # "the NATO Summit, which will be held in …"
        if gathering and other.end <= atom.start and (told_of := other.get("contact")) is not None:
            if told_of.contact is not None and told_of.contact.status == "planned":
                status = "planned"  # "will travel to Bali to participate in the G20 meeting"
        if gathering and entry.value == "planned" and _goes(sentence, other, atom):
            status = "planned"  # "will then travel to Madrid for the NATO Summit"
    if status == "planned" and _lies_behind(sentence, atom):
        return "held"
    if status == "held" and pattern(sentence.language, "future_form").match(sentence.text(atom.start, atom.end)):
        return "planned"  # "se retrouvera mardi avec X"
    if status == "held" and pattern(sentence.language, "will").search(sentence.text(start, atom.start)):
        return "planned"  # 他23日会在吉打与X举行会谈
    ahead = pattern(sentence.language, "before_it").match(sentence.text(atom.end, end)) is not None
    if ahead and status == "held" and cue is not None and cue.value == "visit":
        return "planned"  # 在乌克兰外长访问新德里之前
    if pattern(sentence.language, "agreed_to").search(sentence.text(sentence.chunk_start(atom.start), atom.start)):
        return "planned"  # 两国元首同意在汉堡举行会晤
    if status == "held" and not told and _goes_on_planned(sentence, atom):
        return "planned"
    if status == "held" and not told and _goes_to(sentence, atom):
        return "planned"
    if status == "held" and sentence.language == "en" and sentence.block.role == "title":
        if pattern("en", "headed").search(sentence.text(sentence.span.start, atom.start)):
            return "planned"  # "Bashir and Kiir to meet in Addis Ababa", "Lula to start with a trip to Argentina"
    if status == "held" and sentence.language == "en" and form_of(sentence, atom) == "gerund":
        lead = sentence.text(max(sentence.span.start, atom.start - 16), atom.start)
        if lead.endswith("in addition to ") and _plan_before(sentence, atom.start) is not None:
            return "planned"
    if status == "held" and pattern(sentence.language, "to_hold").search(sentence.text(start, atom.start)):
        if _plan_before(sentence, atom.start) is not None:
            return "planned"  # "agreed to meet again, and to hold informal consultations"
    return status


def _arrives(sentence: Sentence, atom: Atom) -> bool:
    """金正恩抵达新加坡准备参加峰会: what is planned behind an arrival is another thing."""
    return pattern(sentence.language, "arrives").fullmatch(sentence.text(atom.start, atom.end)) is not None


def _set_in_it(sentence: Sentence, atom: Atom, word: Atom) -> bool:
    """ "đề nghị Mỹ dỡ bỏ lệnh cấm trong cuộc điện đàm": what was asked for in a talk plans another thing."""
    if sentence.language == "zh":  # 在电话对谈中呼吁合作
        return pattern("zh", "in_it").match(sentence.text(atom.end, word.start)) is not None
    if sentence.language != "vi" or word.end > atom.start or sentence.text(word.start, word.end).startswith("sẽ"):
        return False
    return pattern("vi", "told_in").search(sentence.text(word.end, atom.end)) is not None


def long_over(sentence: Sentence, atom: Atom) -> bool:
    """曾与金正恩会晤, 自两人会晤以来: whether a contact is told as one of some former day."""
    before = sentence.text(sentence.chunk_start(atom.start), atom.start)
    return pattern(sentence.language, "once").search(before) is not None or _until_now(sentence, atom)


def _until_now(sentence: Sentence, atom: Atom) -> bool:
    """Whether the contact is what a stretch of time is counted from (通话以来)."""
    after = sentence.text(atom.end, sentence.chunk_end(atom.end))
    return pattern(sentence.language, "until_now").match(after) is not None


def _near_gathering(sentence: Sentence, atom: Atom, plan: Atom) -> bool:
    """Whether a word of planning stands near a gathering's name; in Chinese, what follows its clause is another matter."""
    if sentence.language == "zh" and plan.start >= sentence.chunk_end(atom.end):
        return False  # 出席欧盟峰会，试图争取支持
    return abs(plan.start - atom.end) <= 45


def _goes_to(sentence: Sentence, atom: Atom) -> bool:
    """ "will travel to Vietnam, February 22-25, to meet with X": what a planned journey is for."""
    plans = [a for a in sentence.atoms if (e := a.get("status")) is not None and e.value == "planned"]
    if sentence.language == "vi":  # "dự kiến tới Moskva để gặp": the journey's own word tells that it is planned
        plans = [
            a for a in sentence.atoms if _is_plan(sentence, a) and a.get("contact") is not None and a.end <= atom.start
        ]
        between = [p for p in sentence.phrases if plans and plans[-1].end <= p.start and p.end <= atom.start]
        goes_on = len(between) == 1 and {
            sentence.text(plans[-1].end, between[0].start),
            sentence.text(between[0].end, atom.start),
        } == {" "}  # "sẽ thăm New York gặp X"
        return bool(plans) and (goes_on or sentence.text(atom.start - 3, atom.start) == "để ")
    if sentence.language != "en":
        return False
    return sentence.text(atom.start - 3, atom.start) == "to " and any(_goes(sentence, plan, atom) for plan in plans)


def _goes(sentence: Sentence, plan: Atom, atom: Atom) -> bool:
    """Whether a word of planning stands right before a journey that leads to a gathering."""
    journeys = (a for a in sentence.atoms if 0 <= a.start - plan.end <= 12 and a.end <= atom.start)
    return any((entry := a.get("contact")) is not None and entry.value == "visit" for a in journeys)


def _lies_behind(sentence: Sentence, atom: Atom) -> bool:
    """ "chuyến thăm Nga vừa qua": a word for time just past after a noun."""
    cue = atom.get("contact")
    if cue is None or cue.contact is None or cue.contact.form != "noun":
        return False
    after = sentence.text(atom.end, min(sentence.chunk_end(atom.end), atom.end + 80))
    before = sentence.text(sentence.chunk_start(atom.start), atom.start)
    if pattern(sentence.language, "told_after").search(before) is not None:
        return True  # "will discuss Egypt's role following the visit by X"
    return pattern(sentence.language, "past_time").search(after) is not None


def _next_thing(sentence: Sentence, atom: Atom, other: Atom) -> bool:
    """ "les prochaines échéances ont été au centre de l'entretien": what is next is another thing."""
    lead = sentence.text(max(sentence.span.start, other.start - 5), other.start)
    owned = sentence.text(other.start, other.end).startswith("prochain") and _DETERMINER.search(lead) is not None
    return owned and not 0 <= atom.start - other.end <= 3


_DETERMINER = re.compile(r"\b(?:la|le|les|des|du|sa|son|ses|leur|leurs|de) $")


def _goes_on_planned(sentence: Sentence, atom: Atom) -> bool:
    """ "sẽ hội đàm với A, hội kiến với B": a verb without a subject of its own after one that is a plan."""
    start = clause_start(sentence, atom.start)
    joined = sentence.language == "vi" and sentence.text(atom.start - 4, atom.start) == " và "
    adds = pattern(sentence.language, "adds").match(sentence.text(start, atom.start)) is not None
    adds = adds and not any(
        start <= p.start and p.end <= atom.start and p.kind == "person" and governed(sentence, p) is None
        for p in sentence.phrases
    )  # 将出席峰会，并对X国进行访问
    adds = (
        adds
        or _same_subject(sentence, atom, start)
        or (sentence.language == "zh" and light(sentence, start, atom.start))
    )
    attends = sentence.language == "vi" and sentence.text(start, atom.start).strip() in ("dự", "tham dự")
    if not (joined or adds) and (start <= sentence.span.start or not (attends or light(sentence, start, atom.start))):
        return False
    before = [a for a in sentence.atoms if a.end < (atom.start if joined else start) and a.get("contact") is not None]
    if not before or sentence.chunk_end(before[-1].end) < start - 1:
        return False
    cue = before[-1].get("contact")
    if cue is not None and cue.contact is not None and cue.contact.status == "planned":
        return True  # "sẽ thăm New York, gặp Tổng Thư ký"
    if adds:
        return status(sentence, before[-1]) == "planned"
    return any(
        (entry := other.get("status")) is not None
        and entry.value == "planned"
        and (other is before[-1] or 0 <= before[-1].start - other.end <= 1)
        for other in sentence.atoms
    ) or _goes_on_planned(sentence, before[-1])


def _same_subject(sentence: Sentence, atom: Atom, start: int) -> bool:
    """将会见A，同B举行会谈: whether a Chinese clause begins with whom its verb is done with, so that its subject stands before."""
    if sentence.language != "zh" or start <= sentence.span.start:
        return False
    here = [p for p in sentence.phrases if start <= p.start and p.end <= atom.start]
    leads = any(a.start == start and a.get("w:with") is not None for a in sentence.atoms)
    return leads and all(governed(sentence, p) is not None or p.kind == "person" for p in here[:1])


def _time_before(sentence: Sentence, start: int) -> int:
    """将在峰会期间，与X会晤: where the clause of time before a Chinese clause begins, for its 将 is this clause's."""
    if sentence.language != "zh" or start <= sentence.span.start:
        return start
    before = clause_start(sentence, start - 1)
    timed = any(a.end == start - 1 and a.get("w:closer") is not None for a in sentence.atoms)
    return (
        before
        if timed
        and re.search("[将拟]会?[在于]|(?:预[计定料]|计划|打算|有意)[^，]{0,8}[在于]", sentence.text(before, start))
        else start
    )


def _to_come(sentence: Sentence, atom: Atom, other: Atom) -> bool:
    """ "cuộc gặp giữa A và B sắp tới", "… sẽ diễn ra", "Trong chuyến thăm Pháp, Thủ tướng sẽ …": a plan told further on."""
    if pattern(sentence.language, "to_come").fullmatch(sentence.text(other.start, other.end)):
        return _predicate(sentence, atom, other)
    start, end = sentence.chunk_start(atom.start), sentence.chunk_end(atom.end)
    leads = sentence.of_class(_LEADS, start, atom.end)
    if (
        other.get("w:aux") is None
        or start > sentence.span.start + 1
        or not leads
        or sentence.chunk_start(other.start) != end + 1
    ):
        return False
    heads = [p for p in sentence.phrases if end < p.start and p.end <= other.start]
    return len(heads) == 1 and light(sentence, end + 1, heads[0].start) and light(sentence, heads[0].end, other.start)


def _calls_off_another(sentence: Sentence, atom: Atom, other: Atom) -> bool:
    """ "spoke to the Prime Minister to inform him that he will be postponing his trip": another contact follows at once."""
    after = (a for a in sentence.atoms if 0 <= a.start - other.end <= 24 and (e := a.get("contact")) and e.contact)
    return sentence.language == "en" and (next_one := next(after, None)) is not None and next_one is not atom


def _cancels(sentence: Sentence, atom: Atom, other: Atom) -> bool:
    """Whether a word of cancelling is near enough; in Chinese in the same clause or the next (与巴赫通电话，提议…，延期举行奥运)."""
    if sentence.language != "zh":
        return abs(other.start - atom.start) < 80 and not _calls_off_another(sentence, atom, other)
    first, last = sorted((other, atom), key=lambda one: one.start)
    between = sentence.text(first.end, last.start)
    if any(first.end <= a.start and a.end <= last.start and a.get("cue") is not None for a in sentence.atoms):
        return False
    if other.start < atom.start and re.search("的(?:方向|目标|前提|基础|问题|原则)|制裁|关税|限制|禁令", between):
        return False  # 朝着取消关税的方向加紧磋商: something else is cancelled
    return len(between) < 40 and not re.search("[:;。：；]", between) and len(re.findall("[,，]", between)) <= 1


def _predicate(sentence: Sentence, atom: Atom, other: Atom) -> bool:
    """ "La rencontre entre A et B, prévue mercredi à Londres, a été annulée": a noun's verb, up to 240 characters on in
    French, no other contact between.
    """
    noun = any(entry.contact is not None and entry.contact.form == "noun" for entry in atom.entries)
    if not noun or not 0 < other.start - atom.end < (240 if sentence.language == "fr" else 160):
        return False
    return not any(a.get("contact") is not None and atom.end <= a.start < other.start for a in sentence.atoms)


def dated(
    found: Found,
    sentence: Sentence,
    atom: Atom,
    resolved: Sequence[tuple[dates.Mentioned, dates.Resolved | None]],
) -> None:
    """The date nearest to the verb in its sentence, those inside names and quotations left out.

    A day and month that stays without its year is still nearer than another date further off.
    """
    usable = [
        (hit, when)
        for hit, when in _counted(resolved)
        if sentence.in_quote(hit.start) is None
        and not sentence.in_title(hit.start)  # 《2012-2016年合作规划》
        and not _elsewhere(sentence, atom, hit)
        and not _of_plan(found, sentence, atom, hit)
        and not _before_plan(sentence, atom, hit)
        and not _announced_on(found, sentence, atom, hit)
    ]
    if not usable:
        return
    if sentence.language == "zh" and any(hit.day or hit.weekday for hit, _ in usable):
        usable = [(hit, when) for hit, when in usable if hit.month or hit.day or hit.year is None]  # …2025年年会
    line = pattern(sentence.language, "dated_line")  # "Pyongyang, April 13 (KCNA) -- X met Y on Friday"
    usable = [(hit, when) for hit, when in usable if not line.match(sentence.folded, hit.end)] or usable
    start, end = sentence.chunk_start(atom.start), sentence.chunk_end(atom.start)

    def distance(pair: tuple[dates.Mentioned, dates.Resolved | None]) -> tuple[int, int]:
        hit = pair[0]
        outside = 0 if start <= hit.start < end else 1 if hit.start < atom.start else 2
        if outside == 0 and sentence.language == "fr" and sentence.of_class(_RELATIVE, atom.end, hit.start):
            outside = 2  # "En décembre 2022, X s'est rendu au Rwanda, … réfugiés qui avaient fui en 2015"
        if sentence.text(hit.start - 1, hit.start) == "(":  # "chuyến thăm của X (tháng 12/2011)"
            outside = 0 if atom.end < hit.start and "(" not in sentence.text(atom.end, hit.start - 1) else 3
        return outside, min(abs(hit.start - atom.end), abs(atom.start - hit.end))

    if by_month := [pair for pair in usable if pair[0].month is not None]:
        nearest = min(by_month, key=distance)[0]
        found.told_on = (nearest.month or 0, nearest.day)
    usable = [
        (hit, when) for hit, when in usable if when is not None or (hit.month is not None and hit.day is not None)
    ]
    if not usable:
        return
    own = _right_behind(found, usable) if sentence.language == "en" else None
    hit, when = own or min(usable, key=distance)
    if when is not None:
        found.date, found.date_span = when, (hit.start, hit.end)


def _right_behind(
    found: Found, usable: Sequence[tuple[dates.Mentioned, dates.Resolved | None]]
) -> tuple[dates.Mentioned, dates.Resolved | None] | None:
    """ "with A on October 29 and with B on November 1": the day right behind the other side is its own."""
    last = found.sides[-1].phrase if found.sides else None
    return next((one for one in usable if last is not None and 0 <= one[0].start - last.end <= 5), None)


def _own_date(found: Found, sentence: Sentence) -> dates.Mentioned | None:
    """The date of a sentence that was taken for a contact's."""
    return next((hit for hit in sentence.dates if (hit.start, hit.end) == found.date_span), None)


def plan_together(told: Sequence[Found], sentence: Sentence) -> None:
    """ "Lors de sa visite au Vietnam, il rencontrera X": the visit on which something is to be done is to come as well.

    Not where a verb of saying stands between: what one says there of a plan is said on a visit held.
    """
    on_it = pattern(sentence.language, "on_the_visit_of")
    for visit in told:
        edge = sentence.chunk_end(visit.span[1])
        if visit.kind != "visit" or visit.status != "held" or visit.title:
            continue
        if on_it.search(sentence.text(sentence.span.start, edge)) and any(
            _is_done_there(sentence, other, visit, edge) for other in told if other is not visit
        ):
            visit.status = "planned"


def _is_done_there(sentence: Sentence, other: Found, visit: Found, edge: int) -> bool:
    """Whether a plan told behind `edge` is one of those on a visit, no verb of saying between."""
    if other.status != "planned" or other.span[0] < edge or other.kind not in ("meeting", "call", "signing"):
        return False
    said = any(
        a.get("cue") is not None and edge <= a.start < other.span[0] and a.get("status") is None for a in sentence.atoms
    )
    return not said and bool(set(visit.actors()) & set(other.actors()))


def within_week(found: Found, sentence: Sentence, written: date | None) -> None:
    """ "This week, X met Y": held between its Monday and the day of writing; "will meet this week": from that day on."""
    if found.date is None or written is None:
        return
    hit = _own_date(found, sentence)
    if hit is None or hit.weekday is not None or hit.day is not None:
        return
    if hit.weekend and hit.week_shift is None and found.status == "planned":
        found.date = dates.resolve(hit, written, future=True)
    elif hit.weekend or hit.week_shift == 0:
        found.date = dates.to_writing(found.date, written, found.status == "held")


def ahead(found: Found, sentence: Sentence, written: date | None) -> None:
    """周二的会面将只有翻译在场: the weekday of what is planned in Chinese lies ahead, where no word tells its week."""
    when = found.date
    if sentence.language != "zh" or found.status != "planned" or written is None or when is None:
        return
    hit = _own_date(found, sentence)
    if hit is None or hit.weekday is None or hit.day is not None or hit.week_shift is not None:
        return
    told = any(
        (cue := a.get("cue")) is not None and cue.act is not None and cue.act.type == "report"
        for a in sentence.atoms
        if hit.end <= a.start < found.span[0]
    )  # 白宫周一说，…
    told = told or pattern("zh", "said_there").search(sentence.text(hit.end, found.span[0])) is not None
    if not told and when.first < written.isoformat():
        day = (date.fromisoformat(when.first) + timedelta(weeks=1)).isoformat()
        found.date = replace(when, first=day, last=day)


def days_in_turn(
    sentence: Sentence, atom: Atom, resolved: Sequence[tuple[dates.Mentioned, dates.Resolved | None]]
) -> list[tuple[dates.Mentioned, dates.Resolved]]:
    """ "các vòng đàm phán … vào ngày 23-24/1, 15-16/2 và 3/5": each round's own day; none where one contact is told."""
    if (
        pattern(sentence.language, "rounds").search(sentence.folded, max(sentence.span.start, atom.start - 8), atom.end)
        is None
    ):
        return []
    run: list[tuple[dates.Mentioned, dates.Resolved]] = []
    for hit, when in resolved:
        if hit.start < atom.end or when is None or when.precision not in ("day", "month"):
            continue
        if (
            run
            and re.fullmatch(r",? ?(?:và )?(?:ngày |tháng |hồi )?", sentence.text(run[-1][0].end, hit.start)) is None
        ):
            break
        run.append((hit, when))
    return run if len(run) > 1 else []


def on_further_days(
    found: Found, sentence: Sentence, resolved: Sequence[tuple[dates.Mentioned, dates.Resolved | None]]
) -> list[Found]:
    """曾在去年12月2日和今年4月30日通电话, "vào các năm 2001, 2006 và 2013": a contact for each day, month or year a list names."""
    if found.date_span is None or found.kind not in ("call", "meeting", "visit"):
        return []
    joins = pattern(sentence.language, "next_day")
    (start, end), further = found.date_span, []
    for hit, when in reversed(_counted(resolved)):
        if hit.end <= start and when is not None and joins.fullmatch(sentence.text(hit.end, start)):
            further.append(replace(found, date=when, date_span=(hit.start, hit.end)))
            start = hit.start
    for hit, when in _counted(resolved):
        if end <= hit.start and when is not None and joins.fullmatch(sentence.text(end, hit.start)):
            further.append(replace(found, date=when, date_span=(hit.start, hit.end)))
            end = hit.end
    return further


def each_his_day(
    seen: Sequence[Found], sentence: Sentence, resolved: Sequence[tuple[dates.Mentioned, dates.Resolved | None]]
) -> bool:
    """23日和26日分别与A及B举行会谈: as many days as talks, in their order; whether that is so."""
    further = on_further_days(seen[0], sentence, resolved) if len(seen) > 1 else []
    if len(seen) < 2 or len(further) + 1 != len(seen) or len({(one.rule, one.span) for one in seen}) > 1:
        return False
    days = [(one.date, one.date_span) for one in sorted([*further, seen[0]], key=lambda one: one.date_span or (0, 0))]
    for one, (day, span) in zip(seen, days, strict=True):
        one.date, one.date_span = day, span
    return True


def over_days(
    seen: Sequence[Found], sentence: Sentence, resolved: Sequence[tuple[dates.Mentioned, dates.Resolved | None]]
) -> bool:
    """8日和9日分别会见A、B和C: of several meetings on fewer days none is told twice, but in those days; whether that is so."""
    if len(seen) < 3 or len({(one.rule, one.span) for one in seen}) > 1:
        return False
    further = on_further_days(seen[0], sentence, resolved)
    for one in seen if further else ():
        first = further[-1].date
        if one.date is not None and first is not None:
            one.date = replace(one.date, first=min(first.first, one.date.first))
    return bool(further)


def _of_plan(found: Found, sentence: Sentence, atom: Atom, hit: dates.Mentioned) -> bool:
    """他与习近平通电话，双方将于下周会晤: whether a date is a plan's in another clause than that of a contact held."""
    if sentence.language != "zh" or found.status != "held":
        return False
    inside = sentence.chunk_start(atom.start) <= hit.start < sentence.chunk_end(atom.end)
    return not inside and hit.start > atom.end and is_future(sentence, hit.start)


def _announced_on(found: Found, sentence: Sentence, atom: Atom, hit: dates.Mentioned) -> bool:
    """政府周二宣布总理计划访问X: whether a date is the day of announcing a contact planned."""
    if sentence.language != "zh" or found.status != "planned" or hit.end > atom.start:
        return False
    return any(
        (cue := a.get("cue")) is not None
        and cue.act is not None
        and cue.act.type == "report"
        and hit.end <= a.start < a.end <= atom.start
        and a.start < sentence.chunk_end(hit.end)
        and light(sentence, hit.end, a.start)
        for a in sentence.atoms
    )


def _counted(
    resolved: Sequence[tuple[dates.Mentioned, dates.Resolved | None]],
) -> list[tuple[dates.Mentioned, dates.Resolved | None]]:
    """Ngày 16/1 … cuộc điện đàm hôm trước: in a text without a day of writing, counted from the day told before."""
    found: list[tuple[dates.Mentioned, dates.Resolved | None]] = []
    last: dates.Resolved | None = None
    for hit, when in resolved:
        if when is None and hit.shift and last is not None:
            day = (date.fromisoformat(last.first) + timedelta(days=hit.shift)).isoformat()
            when = dates.Resolved(day, day, "day", False, "counted from the day told before")
        elif when is not None and when.precision == "day":
            last = when
        found.append((hit, when))
    return found


def _elsewhere(sentence: Sentence, atom: Atom, hit: dates.Mentioned) -> bool:
    """Whether a date is another word's: "their April 4 conversation", "the meeting that was held in October", 2013年就任后."""
    start, end = sentence.chunk_start(hit.start), sentence.chunk_end(hit.end)
    if sentence.language == "en" and (_attributive(sentence, atom, hit) or _of_next_noun(sentence, atom, hit)):
        return True
    relative = sentence.of_class(_RELATIVE, atom.end, hit.start) if sentence.language == "en" else []
    closed = bool(relative) and "," in sentence.text(relative[-1].end, hit.start)
    if relative and not closed and sentence.text(atom.end, relative[-1].start).strip(" ,"):
        return True  # "sent an invitation to the summit, which is to be held in May"
    if sentence.language == "en" and _of_matter(sentence, atom, hit):
        return True
    if sentence.language == "fr" and atom.end < start and _credited_on(sentence, start, hit):
        return True
    if hit.end <= atom.start and pattern(sentence.language, "ahead").search(sentence.text(hit.end, atom.start)):
        return True  # "met on Monday ahead of the talks with X"
    if hit.end <= atom.start and pattern(sentence.language, "while_there").search(sentence.text(hit.end, atom.start)):
        return True  # "met today as part of the state visit"
    if sentence.language == "en" and atom.end < start and _is_of_credit(sentence, start, hit):
        return True
    if sentence.language == "fr" and hit.end < atom.start and _said_on(sentence, atom, hit):
        return True
    is_year = hit.year is not None and hit.month is None and hit.day is None
    lead = sentence.text(start, hit.start)
    if sentence.language == "fr" and start <= atom.start < hit.start:
        lead = sentence.text(atom.end, hit.start)  # "depuis leur rencontre en mars"
    if sentence.language == "fr" and pattern("fr", "since").search(lead) is not None:
        return True  # "en tournée depuis lundi"
    if (
        (hit.month_shift is None or sentence.language == "en")
        and hit.day is None
        and hit.weekday is None
        and pattern(sentence.language, "since").search(lead)
        and not _until_now(sentence, atom)
    ):
        return True  # "lần thứ sáu kể từ khi nhậm chức năm 2013"
    if sentence.language == "fr" and pattern("fr", "done_on").match(sentence.text(start, hit.start)) is not None:
        return not start <= atom.start < end  # "l'accord, signé le 17 juillet 1995"
    if sentence.language == "vi" and is_year and start <= hit.start < atom.start < end:
        if not light(sentence, start, hit.start):
            return True  # "thỏa thuận vũ khí năm 2011 trong cuộc điện đàm"
    if start <= atom.start < end:
        return any(
            a.get("w:closer") is not None
            and hit.end <= a.start
            and a.end <= atom.start
            and sentence.text(a.start, a.end) in (_AFTER if is_year or hit.day is None else _COUNTED)
            for a in sentence.atoms
        )
    if sentence.language == "zh" and end <= atom.start and _of_time_before(sentence, atom, hit, end):
        return True
    if is_year and len(sentence.text(start, end).strip()) - (hit.end - hit.start) > 6:
        return True  # a bare year tells of its own clause only
    if sentence.language == "zh" and pattern("zh", "report_of_day").match(sentence.text(hit.end, end)):
        return True  # 引述蒙古通讯社周五消息，刚结束访问的X…
    if sentence.language == "zh" and hit.day is None and hit.month is not None:
        if any(a.get("contact") is not None and hit.end <= a.start < end for a in sentence.atoms):
            return True  # 跟进9月会面时所谈的议题，这次通话…
    return sentence.language != "zh" and any(
        (entry := a.get("contact")) is not None
        and entry.contact is not None
        and entry.contact.form == "noun"
        and start <= a.start < end
        and not sentence.in_phrase(a)
        and not sentence.of_class(_FOR, hit.end, a.start)  # "on December 6 for meetings with …"
        for a in sentence.atoms
    )


def _of_time_before(sentence: Sentence, atom: Atom, hit: dates.Mentioned, end: int) -> bool:
    """5月就任后，派外长访问…; 20日就职后，首次通话: whether a date tells when something else was, after which a contact came."""
    closed = any(
        a.get("w:closer") is not None and a.end == end and sentence.text(a.start, a.end) in _AFTER
        for a in sentence.atoms
    )
    told = any(a.get("contact") is not None and hit.end <= a.start < end for a in sentence.atoms)
    first = re.match("[，,](?:首次|首度|第一次|再次|再度)", sentence.text(end, atom.start)) is not None
    return closed and not told and (hit.day is None or first) and hit.weekday is None


def _credited_on(sentence: Sentence, start: int, hit: dates.Mentioned) -> bool:
    """ "X a rencontré Y, a annoncé jeudi le ministère": the day of a credit behind, not of what it tells."""
    end = sentence.chunk_end(hit.end)
    verbs = [a for a in sentence.atoms if start <= a.start < hit.start and (e := a.get("cue")) is not None and e.act]
    if hit.month is not None or not verbs or not light(sentence, start, verbs[0].start):
        return False
    return any(
        verbs[0].end < p.start < end
        and governed(sentence, p) is None
        and light(sentence, verbs[0].end, p.start - len(_BEFORE.search(sentence.text(hit.start, p.start)).group()))  # type: ignore[union-attr]
        for p in sentence.phrases
    )


def _is_of_credit(sentence: Sentence, start: int, hit: dates.Mentioned) -> bool:
    """ "A met B, the ministry said on Friday": a day right behind the verb of saying of a clause that only tells who says it."""
    verbs = [a for a in sentence.atoms if start <= a.start < hit.start and (e := a.get("cue")) is not None and e.act]
    if not verbs or sentence.text(start - 1, start) != ",":
        return False
    said = verbs[-1].get("cue")
    report = said is not None and said.act is not None and said.act.type == "report"
    return report and pattern("en", "on_day").fullmatch(sentence.text(verbs[-1].end, hit.start)) is not None


def _said_on(sentence: Sentence, atom: Atom, hit: dates.Mentioned) -> bool:
    """ "X a déclaré jeudi qu'il rencontrerait Y": the day of saying what is told after "that"."""
    told = [a for a in sentence.atoms if a.end <= hit.start and (e := a.get("cue")) is not None and e.act is not None]
    return (
        bool(told)
        and light(sentence, told[-1].end, hit.start)
        and _THAT.match(sentence.text(hit.end, atom.start)) is not None
    )


def _of_matter(sentence: Sentence, atom: Atom, hit: dates.Mentioned) -> bool:
    """ "held discussions about his visit to India on April 1": a date behind another contact, which is what was spoken of."""
    later = (a for a in sentence.atoms if atom.end <= a.start < hit.start and (e := a.get("contact")) and e.contact)
    matter = pattern("en", "of_matter")
    return any(matter.search(sentence.text(atom.end, a.start)) for a in later)


_THAT = re.compile(r" (?:\w+ ){0,2}(?:que |qu')")
_GOES_ON = re.compile(r" and [a-z]")
_BEFORE = re.compile(r"(?:le |la |l'|les )?\Z")
_OWNED = re.compile(r"(?:'s|\b(?:the|their|his|her|its)) $")
_NOUN = re.compile(
    r"(?: and \w+ \d+)? (?!and\b|to\b|in\b|at\b|on\b|for\b|with\b|of\b|from\b|by\b|during\b|when\b)[a-z]"
)


def _attributive(sentence: Sentence, atom: Atom, hit: dates.Mentioned) -> bool:
    """ "called to discuss the DPRK's February 26 launches": a date between an owner and a noun that is no contact of its own."""
    if 0 <= atom.start - hit.end <= 24:
        return False
    owned = _OWNED.search(sentence.text(max(sentence.span.start, hit.start - 8), hit.start))
    return owned is not None and _NOUN.match(sentence.text(hit.end, hit.end + 24)) is not None


def _before_plan(sentence: Sentence, atom: Atom, hit: dates.Mentioned) -> bool:
    """ "met with X on Monday and will host talks with Y": the day of what was done before the plan."""
    between = (a for a in sentence.atoms if hit.end <= a.start and a.end <= atom.start)
    return (
        _GOES_ON.match(sentence.text(hit.end, atom.start)) is not None
        and any(_is_plan(sentence, a) for a in between)
        and any(
            (entry := a.get("contact")) is not None and entry.contact is not None and form_of(sentence, a) == "past"
            for a in sentence.atoms
            if sentence.chunk_start(hit.start) <= a.start and a.end <= hit.start
        )
    )


def _of_next_noun(sentence: Sentence, atom: Atom, hit: dates.Mentioned) -> bool:
    """ "spoke ahead of the July 2024 NATO Summit": a date right before another noun of contact is its own."""
    after = (
        a for a in sentence.atoms if 0 <= a.start - hit.end <= 24 and (e := a.get("contact")) is not None and e.contact
    )
    noun = next(after, None)
    if noun is None or noun is atom or noun.get("contact").contact.form != "noun":  # type: ignore[union-attr]
        return False
    own, other = atom.get("contact"), noun.get("contact")
    leads = other is not None and other.contact is not None and other.contact.other == "event"
    if own is not None and own.value == "visit" and atom.end <= hit.start and leads:
        return False  # "will travel to Munich for the February 18-20 conference"
    gap = sentence.text(hit.end, noun.start)
    if _GOES_ON.match(gap):
        return False  # "met with X on Monday and called for talks"
    return "," not in gap and not sentence.of_class(_FOR, hit.end, noun.start) and not sentence.capital_inside(atom)


def place(sentence: Sentence, cue: ContactCue) -> tuple[str, str | None, int, int] | None:
    """The city the sentence says it was held in: its name, its state and where it stands."""
    if cue.kind == "call":
        return None
    for phrase in sentence.phrases:
        if (
            phrase.city
            and phrase.kind == "state"
            and (g := governed(sentence, phrase)) is not None
            and g.get("w:prep") is not None
            and sentence.text(g.start, g.end) not in ("从", "自")  # 从东京发出的报道
        ):
            return "", phrase.state, phrase.start, phrase.end
    return None
