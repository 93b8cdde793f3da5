"""What an article is about: which of its contacts the title or the lead tells."""

from __future__ import annotations

from datetime import date

from dragoman.actors.cast import Cast
from dragoman.events.clauses import Sentence
from dragoman.events.found import Found
from dragoman.events.joining import compatible

_DECK = 3


def first_body(sentences: list[Sentence]) -> int:
    """The number of the first sentence of body."""
    return next((number for number, one in enumerate(sentences) if one.block.role == "body"), 0)


def lead_of(sentences: list[Sentence]) -> int:
    """The number of the lead's last sentence: the first two of the first paragraph of body; three where it is a deck of one."""
    body = [number for number, sentence in enumerate(sentences) if sentence.block.role == "body"]
    same = [number for number in body if sentences[number].block.paragraph == sentences[body[0]].block.paragraph]
    if len(same) == 1:
        return body[:_DECK][-1]
    return same[:2][-1] if same else 0


def in_focus(
    told: list[Found], primary: Found | None, sentences: list[Sentence], cast: Cast, written: date | None
) -> list[Found]:
    """The contacts an article is about: the first told in title or lead, and those held told with it; else fresh news."""
    if primary is None:
        return []
    lead = lead_of(sentences)
    if not primary.title and primary.order > lead:
        return [
            found
            for found in told
            if found.order == primary.order and found.kind == primary.kind and _is_fresh(found, written)
        ]
    named = {
        actor
        for sentence in sentences[: first_body(sentences)]
        for actors in sentence.actors.values()
        for actor in actors
        if actor.startswith("person:")
    }
    return [
        found
        for found in told
        if found is primary
        or found.title
        or (found.status == "held" and _goes_with(found, primary, lead, named, cast))
        or (
            found.status == primary.status == "planned"
            and (found.order == primary.order or _welcomed(found, primary, lead))
        )
    ]


def _welcomed(found: Found, primary: Found, lead: int) -> bool:
    """Whether a lead plans to receive the very guest of the visit the article is about."""
    guests = {actor for side in primary.sides if side.role == "guest" for actor in side.actors}
    return primary.kind == "visit" and found.order <= lead and bool(guests & set(found.actors()))


def _is_fresh(found: Found, written: date | None) -> bool:
    """Whether the text itself puts a contact on the day of writing or the day before."""
    if written is None or found.status != "held" or found.date is None or found.date_span is None:
        return False
    return found.date.precision == "day" and 0 <= (written - date.fromisoformat(found.date.first)).days <= 1


def _goes_with(found: Found, primary: Found, lead: int, named: set[str], cast: Cast) -> bool:
    """Whether a contact that has been held is part of the same news as the first."""
    if found.date is not None and primary.date is not None and not compatible(found.date, primary.date):
        return False  # "following up on their April 4 conversation"
    if found.past and found.date is None:
        return False  # 我和总统先生会晤以来
    if found.date is None and primary.kind == "call" and found.kind == "meeting":
        return set(found.actors()) != set(primary.actors())  # of whom they speak on the telephone they met before
    if found.kind == "visit" and primary.kind != "visit":
        return False  # "the visiting minister": how the guest came
    if found.order <= lead:
        return not primary.title or found.kind == primary.kind or found.verb
    states = {cast.state_of(actor) for actor in found.actors()}
    if found.kind == "signing" and states == {cast.state_of(actor) for actor in primary.actors()}:
        return True  # 会谈后，两国总理共同见证签署…
    if found.kind == primary.kind == "message":  # the minister writes too
        return states == {cast.state_of(actor) for actor in primary.actors()}
    persons = {actor for actor in found.actors() if actor.startswith("person:")}
    return len(persons) > 1 and persons <= named
