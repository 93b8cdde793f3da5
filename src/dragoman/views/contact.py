"""A contact of the ledger for people at a terminal: who, when and where, who reports it, what was said, by whom alike and by whom alone."""

from __future__ import annotations

from collections import defaultdict

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from dragoman.ledger.judgements import Judgement
from dragoman.ledger.questions import Found, Head, Hit, Line, Said
from dragoman.ledger.reports import Party
from dragoman.model import Document, Record
from dragoman.views.formats import human
from dragoman.views.terminal import hang, quoted

_KIND = human.KIND
_AROUND = 120  # characters shown about the first place found


def date_words(first: str | None, last: str | None, precision: str | None) -> str:
    """A date as exact as it is known.

    >>> date_words("2026-01-01", "2026-01-31", "month"), date_words("2024-08-18", "2024-08-20", "day"), date_words(None, None, None)
    ('2026-01', '2024-08-18 – 2024-08-20', '')
    """
    if first is None or last is None:
        return ""
    size = {"day": 10, "month": 7, "year": 4}[precision or "day"]
    return first[:size] if first[:size] == last[:size] else f"{first[:size]} – {last[:size]}"


def party_words(party: Party) -> str:
    """A participant in a word: the name, else the office, else the state.

    >>> party_words(Party(actor="person:to-lam", name="Tô Lâm", office=None, state="VNM", role="participant"))
    'Tô Lâm (VNM)'
    """
    name = party.name or party.office
    if name is None:
        return party.state or party.actor or "unknown"
    return name if party.state is None or party.state == name else f"{name} ({party.state})"


def show(found: Found, explain: bool, out: Console) -> None:
    """A contact with everything that says it."""
    contact = found.contact
    title = Text(
        f"{_KIND[contact.kind]}  {date_words(contact.first, contact.last, contact.precision) or 'date unknown'}",
        style="bold",
    )
    if contact.status != "held":
        title.append(f"  {contact.status}", style="yellow")
    if contact.place is not None:
        title.append(f"  in {contact.place}", style="not bold")
    out.print(Rule(title, align="left", style="dim"))
    copies = len(found.documents) - found.independent
    told = f"{contact.id} · {_many(len(contact.members), 'report')} in {_many(len(found.documents), 'document')}"
    out.print(Text(told + (f", {copies} of them copies or parts of others" if copies else ""), style="dim"))
    for party in contact.parties:
        entry = Text(party_words(party))
        if party.office and party.name:
            entry.append(f", {party.office}", style="dim")
        if party.role != "participant":
            entry.append(f" [{party.role}]", style="dim italic")
        hang("    ", entry, out)
    for claim in contact.claims:
        by = ", ".join(dict.fromkeys(_outlet(found, report) for report in claim.reports))
        hang("    ", Text(f"{claim.field}: {claim.value} according to {by}", style="yellow"), out)
    if contact.visit is not None:
        hang("    ", Text(f"made on visit {contact.visit}", style="dim"), out)
    _reports(found, explain, out)
    _statements(found, explain, out)
    if found.made_on_it:
        out.print(Text("\nOn this visit", style="bold"))
        for line in found.made_on_it:
            hang(Text(f"  {line.id}  ", style="dim cyan"), Text(one_line(line)), out)
    _judgements(found.judgements, out)
    out.print()


def statement(said: Said, out: Console) -> None:
    """A statement by itself."""
    one = said.statement
    about = [" and ".join(one.speakers), one.act, ", ".join(one.topics), f"in {said.document}"]
    out.print(Text(" · ".join(part for part in about if part), style="bold"))
    quoted(one.span, said.quote, f"rule {one.cue.rule}", out)


def one_line(line: Line) -> str:
    """A contact on one line."""
    return f"{date_words(line.first, line.last, line.precision)} {line.kind}: {', '.join(party_words(party) for party in line.parties)}".strip()


def document(head: Head, text: str, record: Record, explain: bool, out: Console) -> None:
    """A document of the ledger with what was read in it."""
    shown = Document(text=text, id=head.id, source=head.source, title=head.title, published=head.published)
    told = [head.key, f"version {head.version}", f"read by {head.edition}"]
    if head.copy_of is not None:
        told.append(f"a copy of {head.copy_of}")
    out.print(Text(" · ".join(told), style="dim"))
    human.show(record, shown, explain, out)


def hit(found: Hit, out: Console) -> None:
    """A document that has the words asked for: the line with the first of them, and the statements with all."""
    head = found.document
    about = " · ".join(part for part in (head.published, head.outlet, head.title, head.key) if part)
    out.print(Text(about, style="bold"))
    line = Text(found.line)
    for place in found.places:
        start, end = place.start - found.line_start, place.end - found.line_start
        if start >= 0 and end <= len(found.line):
            line.stylize("reverse", start, end)
    hang("    ", line, out)
    for said in found.statements[:3]:
        hang(
            Text(f"    {said.id}  ", style="dim cyan"),
            Text(f"{', '.join(said.statement.speakers)}: {said.statement.act}", style="dim"),
            out,
        )
    if len(found.statements) > 3:
        out.print(Text(f"    and {len(found.statements) - 3} more statements", style="dim"))


def _reports(found: Found, explain: bool, out: Console) -> None:
    out.print(Text("\nReported by", style="bold"))
    heads = {head.key: head for head in found.documents}
    links = {link.report: link for link in found.contact.links} | {link.to: link for link in found.contact.links}
    for told in found.reports:
        head = heads[told.report.document]
        about = [head.published or "undated", head.outlet or "", head.title or head.id]
        line = Text(" · ".join(part for part in about if part))
        if head.copy_of is not None:
            line.append("  copy of " + head.copy_of, style="dim italic")
        hang(Text(f"  {told.report.id}  ", style="dim cyan"), line, out)
        quoted(told.report.span, told.quote, None, out)
        if explain and (link := links.get(told.report.id)) is not None:
            hang("      ", Text(f"stands here ({link.score:.2f}): {'; '.join(link.why)}", style="magenta"), out)


def _statements(found: Found, explain: bool, out: Console) -> None:
    """Statements by speaker; those that say the same together, with who reports them."""
    heads = {head.key: head for head in found.documents}
    speakers: dict[str, dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for said in found.statements:
        who = " and ".join(found.actors.get(one, one) for one in said.statement.speakers) or "unknown"
        speakers[who][said.same or said.id].append(said)
    compared = any(said.same is not None for said in found.statements)
    for who, groups in speakers.items():
        out.print(Text(f"\n{who}", style="bold cyan"))
        for group in groups.values():
            acts = ", ".join(dict.fromkeys(said.statement.act for said in group))
            line = Text(f"  {acts}", style="bold")
            topics = dict.fromkeys(topic for said in group for topic in said.statement.topics if topic != "other")
            line.append(f"  {', '.join(topics)}", style="not bold dim")
            outlets = list(dict.fromkeys(_of(heads[said.document]) for said in group))
            if compared:
                line.append(
                    f"  {' and '.join(outlets)}" if len(outlets) > 1 else f"  only {outlets[0]}",
                    style="not bold italic",
                )
            out.print(line)
            for said in group:
                why = f"rule {said.statement.cue.rule}" if explain else None
                quoted(said.statement.span, said.quote, why, out, label=f"{said.id} ")


def _judgements(judgements: list[Judgement], out: Console) -> None:
    if judgements:
        out.print(Text("\nJudgements", style="bold"))
    for one in judgements:
        about = f"{one.kind} {one.field or ''} {one.value if one.value is not None else ''}".strip()
        note = f" ({one.note})" if one.note else ""
        hang(Text(f"  {one.id}  ", style="dim cyan"), Text(f"{one.at} {one.by}: {about}, {one.subject}{note}"), out)


def _outlet(found: Found, report: str) -> str:
    document = next((told.report.document for told in found.reports if told.report.id == report), None)
    return next((_of(head) for head in found.documents if head.key == document), report)


def _of(head: Head) -> str:
    return head.outlet or head.id


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'s' * (count != 1)}"
