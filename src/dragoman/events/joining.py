"""Mentions of one contact in one article made one."""

from __future__ import annotations

from datetime import date

from dragoman.actors.cast import Cast
from dragoman.events.found import Found, Side
from dragoman.mentions import dates


def joined(mentions: list[Found], cast: Cast, written: date | None) -> list[Found]:
    """The contacts of the document, mentions of one contact made one, in the order first told."""
    kept: list[Found] = []
    for found in mentions:
        match = next((other for other in kept if _same(other, found, cast, written)), None)
        if match is None:
            kept.append(found)
        else:
            ahead = match.status == "planned" and _lies_ahead(match, written)
            absorb(match, found, cast)
            if ahead and found.date is None:
                match.status = "planned"  # 将于17日访问澳大利亚; 此访是外长时隔7年再次访问澳大利亚
    return _told_one_by_one(kept)


def _lies_ahead(found: Found, written: date | None) -> bool:
    """Whether a contact's day is told to come after the day of writing."""
    return written is not None and found.date is not None and found.date.first > written.isoformat()


def _told_one_by_one(kept: list[Found]) -> list[Found]:
    """Without a title's talks with the leaders of several states where the text tells each of them: those are in the title."""
    for title in [one for one in kept if one.title and _of_many(one)]:
        each = [one for one in kept if not one.title and one.kind == title.kind and _people(one) & _people(title)]
        if len(each) > 1:
            kept.remove(title)
            for one in each:
                one.title = True
    return kept


def _same(one: Found, other: Found, cast: Cast, written: date | None) -> bool:
    if _echoes(one, other) or _talked_by_phone(one, other, cast):
        return True
    if one.kind != other.kind or (one.status == "cancelled") != (other.status == "cancelled"):
        return False
    one_journey = one.kind == "visit" and _states(one, cast) == _states(other, cast)
    if (
        not one_journey
        and one.order == other.order
        and _people(one)
        and _people(other)
        and not (set(one.actors()) <= set(other.actors()) or set(other.actors()) <= set(one.actors()))
    ):
        return False  # one sentence, two receptions: they stay two
    if one.date is not None and other.date is not None and not compatible(one.date, other.date):
        return False
    if (one.date is None or other.date is None) and _on_other_days(one, other):
        return False  # without their year: the 30th of November is not July
    if one.past != other.past and (one.date is None or other.date is None):
        return False  # 曾与金正恩会晤, in the news of another meeting
    if {one.status, other.status} == {"held", "planned"} and not one.title and not other.title:
        held, planned = (one, other) if one.status == "held" else (other, one)
        if (
            held.date is not None
            and planned.date is None
            and held.date.first < (written.isoformat() if written is not None else held.date.first)
        ):
            return False  # they met in April 2016; they will meet on this visit
    if _is_older(one, other, written) or _years_ago(one, other, written):
        return False
    if one.title and not other.title and _of_many(one) and _states(one, cast) != _states(other, cast):
        return False
    if _by_head(one, other, cast) or _by_head(other, one, cast):
        return True
    first, second = _people(one), _people(other)
    if (
        not one.title
        and not other.title
        and one.kind != "visit"
        and len(_states(one, cast) ^ _states(other, cast)) > 1
        and first
        and second
    ):
        return False  # talks of two, a meeting of four
    if one.kind == "conference" and (not first or not second) and _bodies(one) & _bodies(other):
        return True  # 出席欧盟峰会; 欧盟峰会今天在布鲁塞尔举行
    if first & second:
        left, right = first - second, second - first
        sides_left, sides_right = _states(one, cast), _states(other, cast)
        if not (sides_left <= sides_right or sides_right <= sides_left):
            return False
        clash = {cast.state_of(a) for a in left} & {cast.state_of(a) for a in right}
        return not clash or one.kind == "visit"
    return (not first or not second) and _states(one, cast) == _states(other, cast)


def _on_other_days(one: Found, other: Found) -> bool:
    """Whether two contacts are told on days or in months that differ, whatever their year."""
    if one.told_on is None or other.told_on is None:
        return False
    days = (one.told_on[1], other.told_on[1])
    return one.told_on[0] != other.told_on[0] or (None not in days and days[0] != days[1])


def _of_many(title: Found) -> bool:
    """Whether a title tells at once of talks with the leaders of several states, one by one told later."""
    return any(side.phrase is not None and len(side.phrase.states) > 1 for side in title.sides)


def _by_head(one: Found, other: Found, cast: Cast) -> bool:
    """会见国际货币基金组织总裁, then her name: whether a body of one mention is headed by a person of the other, all else alike."""
    left, right = set(one.actors()) - set(other.actors()), set(other.actors()) - set(one.actors())
    bodies = {actor for actor in left if actor.startswith("body:")}
    return len(left) == len(right) == 1 and bodies == left == {cast.heads(actor) for actor in right}


def _echoes(one: Found, other: Found) -> bool:
    """通电话…，就双边关系交换意见: what two did in the call told before is no meeting of its own."""
    return (
        one.kind == "call"
        and other.kind == "meeting"
        and (other.weak or one.order == other.order)
        and (other.date is None or (one.date is not None and compatible(one.date, other.date)))
        and len(_people(other)) >= 2
        and _people(one) == _people(other)
    )


_TOGETHER = frozenset({"pair", "leaders", "plural"})


def _talked_by_phone(one: Found, other: Found, cast: Cast) -> bool:
    """ "X s'entretient avec Y … L'entretien téléphonique": a talk and a call of the same two without two days are one call."""
    talk, call = (one, other) if one.kind == "meeting" else (other, one)
    if not talk.talked or talk.kind != "meeting" or call.kind != "call" or one.status != other.status:
        return False
    if one.date is not None and other.date is not None and not compatible(one.date, other.date):
        return False
    echo = talk is other and all(side.phrase is not None and side.phrase.kind in _TOGETHER for side in talk.sides)
    if echo:  # "Les deux parties ont discuté de …"
        return _states(one, cast) == _states(other, cast)
    return len(_people(one)) >= 2 and _people(one) == _people(other)


def absorb(kept: Found, other: Found, cast: Cast) -> None:
    """Take up another mention of the same contact."""
    if kept.kind == "meeting" and other.kind == "call":
        kept.kind = "call"
    kept.evidence += [e for e in other.evidence if e not in kept.evidence]
    kept.mentions += other.mentions
    kept.place = kept.place or other.place
    kept.weak = kept.weak and other.weak
    if kept.date is None or (other.date is not None and _sharper(other.date, kept.date)):
        if other.date is not None:
            kept.date, kept.date_span = other.date, other.date_span
    if kept.tenseless and other.status == "planned" and other.verb:
        kept.status, kept.tenseless = "planned", False  # "X thăm Lào", then "X sẽ thăm Lào"
    elif kept.title and not kept.verb and not other.title and other.status == "planned":
        kept.status = "planned"  # "Statement on the Visit of X", then "will host X on …"
    elif kept.status == "held" and other.status == "planned" and not (kept.verb or other.verb or kept.date):
        kept.status = "planned"  # "câu hỏi về chuyến thăm của X", then "chuyến thăm sắp tới của X"
    if kept.status == "planned" and other.status == "held" and not other.title and _settles(kept, other):
        if kept.order != other.order:  # 将访问印度，这是首次有高官访问印度
            kept.status = "held"
    kept.verb = kept.verb or other.verb
    known = {actor for side in kept.sides for actor in side.actors}
    states = {cast.state_of(actor) for actor in known if not actor.startswith("state:")}
    for side in other.sides:
        fresh = [
            a for a in side.actors if a not in known and not (_stands_back(a, kept.kind) and cast.state_of(a) in states)
        ]
        if fresh:
            for old in kept.sides:  # the person takes the place of the bare state
                here = cast.state_of(fresh[0])
                bare = [
                    a
                    for a in old.actors
                    if _stands_back(a, kept.kind)
                    and ((here is not None and cast.state_of(a) == here) or a == cast.heads(fresh[0]))
                ]
                if bare:
                    rest = [a for a in old.actors if a not in bare]
                    old.actors, old.phrase = [*fresh, *rest], old.phrase if rest else side.phrase
                    break
            else:
                kept.sides.append(Side(fresh, side.phrase, side.role))


def _settles(kept: Found, other: Found) -> bool:
    """Whether a held mention outweighs a plan: not the noun of the same sentence ("will meet on Friday, their first meeting")."""
    if kept.order == other.order and kept.verb and not other.verb:
        return False
    return (other.verb and not other.tenseless) or other.date is not None


def _stands_back(actor: str, kind: str) -> bool:
    """Whether an actor only tells what a person of its state stands for: the state, in talks also the body he leads or speaks from
    (会见俄罗斯国家杜马主席, then his name).
    """
    return actor.startswith("state:") or (actor.startswith("body:") and kind in ("call", "meeting"))


def _people(found: Found) -> set[str]:
    return {actor for actor in found.actors() if actor.startswith("person:")}


def _bodies(found: Found) -> set[str]:
    return {actor for actor in found.actors() if actor.startswith("body:")}


def _states(found: Found, cast: Cast) -> set[str | None]:
    return {cast.state_of(actor) for actor in found.actors()}


def _is_older(one: Found, other: Found, written: date | None) -> bool:
    """Whether the later mention, a noun with a day long past, goes back behind news told without a day."""
    if written is None or one.title or not one.verb or one.date is not None or other.verb or other.date is None:
        return False
    return (written - date.fromisoformat(other.date.last)).days > 10


def _years_ago(one: Found, other: Found, written: date | None) -> bool:
    """ "Putin đến Hà Nội", then "đã thăm năm 2001": a contact of a year gone by, told after news without a day, is another one."""
    if written is None or one.date is not None or other.date is None or one.order >= other.order:
        return False
    return other.date.precision == "year" and other.date.last < f"{written.year:04}"


def _sharper(one: dates.Resolved, other: dates.Resolved) -> bool:
    rank = {"day": 2, "month": 1, "year": 0}
    return rank[one.precision] > rank[other.precision]


def compatible(one: dates.Resolved, other: dates.Resolved) -> bool:
    """Whether two dates may mean one day."""
    return one.first <= other.last and other.first <= one.last
