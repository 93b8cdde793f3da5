"""What a comparison's pages say in English: heads, verdicts, differences. The statements' own words are never touched."""

from __future__ import annotations

from dragoman.views.compare.values import Comparison, Difference, Named, Row, Wording
from dragoman.views.contact import date_words, party_words
from dragoman.views.formats.human import KIND
from dragoman.views.sides import kind_of

_MUCH = 0.05  # the share of a side's words from which on a topic has much room


def title(found: Comparison) -> str:
    """What is compared: kind, day, parties."""
    contact = found.contact
    day = date_words(contact.first, contact.last, contact.precision) or "date unknown"
    where = f", in {contact.place}" if contact.place is not None else ""
    status = f" ({contact.status})" if contact.status != "held" else ""
    return f"{KIND[contact.kind]} of {', '.join(party_words(party) for party in contact.parties)}, {day}{where}{status}"


def plain(slug: str) -> str:
    """A slug or id in words.

    >>> plain("railway-transport"), plain("person:to-lam")
    ('railway transport', 'to lam')
    """
    return slug.rpartition(":")[2].replace("-", " ")


def topics(listed: list[str]) -> str:
    """Topics in words."""
    return ", ".join(plain(topic) for topic in listed) or "no topic named"


def side(found: Comparison, id: str) -> str:
    """A side's name."""
    return next(one.name for one in found.sides if one.id == id)


def speakers(found: Comparison, row: Row) -> str:
    """Who speaks in a row."""
    return " and ".join(found.names.get(one, plain(one)) for one in row.speakers) or "Speaker not known"


def outlet(found: Comparison, key: str) -> str:
    """How a document is named: its outlet's name or id, else its own id."""
    head = next(one.head for one in found.sources if one.head.key == key)
    return head.id if head.outlet is None else f"{head.outlet} ({head.id})"


def published(found: Comparison, key: str) -> str:
    """A document's name, with what published it where that is known."""
    head = next(one.head for one in found.sources if one.head.key == key)
    kind = kind_of(head.outlet, head.url)
    return outlet(found, key) + (f", {kind}" if kind is not None else "")


def verdict(found: Comparison, row: Row) -> str:
    """Who says it, in a line."""
    saying = [one.name for one in found.sides if row.of(one.id)]
    if row.verdict == "shared":
        return f"said by {' and '.join(saying)}"
    if row.verdict == "only":
        return f"only {saying[0]}" if len(found.sides) > 1 else saying[0]
    if not row.unsure:
        return f"{saying[0]}: nothing to compare with"
    return f"{saying[0]}; {' and '.join(side(found, id) for id in row.unsure)} perhaps"


def perhaps(found: Comparison, row: Row) -> list[Wording]:
    """The statements that may say it too."""
    wanted = set(row.perhaps)
    if not wanted:
        return []
    return [one for other in found.rows for one in other.wordings if one.statement in wanted]


def about(one: Wording) -> str:
    """A wording's proof: act, language, place, rule."""
    return f"{one.act} · {one.language} · {one.span.start}–{one.span.end} · {one.rule} · {one.statement}"


def difference(found: Comparison, one: Difference) -> str:
    """A difference as a sentence."""
    mine, theirs = side(found, one.side), side(found, one.other)
    if one.what == "act":
        how = {"stronger": f"{mine} puts it more strongly: ", "weaker": f"{mine} puts it more weakly: "}.get(
            one.relation or "", "another act: "
        )
        return f"{how}{mine} {' + '.join(one.mine)}, {theirs} {' + '.join(one.theirs)}"
    named = ", ".join(name if one.what == "number" else plain(name) for name in one.mine)
    return f"only {mine} has the {_WHAT[one.what]}{'s' * (len(one.mine) > 1)} {named}"


_WHAT = {
    "formula": "formula", "phrase": "set phrase", "mechanism": "mechanism", "number": "number", "person": "name", "body": "body",
    "state": "state", "city": "city", "word": "notion",
}  # fmt: skip


def silence(found: Comparison, one: Named) -> str:
    """A topic that one side alone names, as a sentence."""
    who = " and ".join(side(found, id) for id in one.silent)
    room = f"{one.share:.0%} of its words" if one.share >= 0.005 else "less than 1% of its words"
    much = " — a silence worth noting" if one.share >= _MUCH else ""
    return f"{plain(one.topic)}: only {side(found, one.side)} ({room}), never {who}{much}"


def statements(count: int) -> str:
    """So many statements.

    >>> statements(1), statements(2)
    ('1 statement', '2 statements')
    """
    return f"{count} statement{'s' * (count != 1)}"


def summary(found: Comparison) -> list[str]:
    """The comparison in a few lines."""
    lines = [
        f"{found.count('shared')} things said by more than one side"
        f" ({sum(bool(row.differences) for row in found.rows)} of them worded differently),"
        f" {found.count('only')} by one alone, {found.count('unsure')} where the other may say it too."
    ]
    for one in found.sides:
        lines.append(f"{one.name}: {found.count('only', one.id)} alone; comes to {topics(found.order[one.id][:8])}.")
    if len(found.sides) == 1 and len(found.sources) > 1:
        lines.append("All documents are of one side; --by document compares them with each other.")
    return lines
