"""For people at a terminal: contacts first, then what each side said, with the line of the source that says it."""

from __future__ import annotations

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from dragoman.model import Contact, Document, Passage, Record, Span, Statement
from dragoman.views.terminal import hang, quoted

KIND = {
    "call": "Call", "meeting": "Meeting", "visit": "Visit", "message": "Message", "conference": "Conference",
    "signing": "Signing", "ceremony": "Ceremony",
}  # fmt: skip


def show(record: Record, document: Document, explain: bool, console: Console) -> None:
    """Print a record in the terminal's width."""
    text = document.text
    console.print(Rule(Text(_heading(record), style="bold"), align="left", style="dim"))
    facts = [", ".join(record.document.languages), f"{record.document.characters:,} characters"]
    if record.document.published is not None:
        facts.insert(0, record.document.published)
    noise = [p for p in record.passages if p.role == "noise"]
    if noise:
        facts.append(
            f"{len(noise)} passage{'s' * (len(noise) != 1)} set aside ({', '.join(dict.fromkeys(p.kind for p in noise))})"
        )
    console.print(Text(" · ".join(facts), style="dim"))
    if not record.contacts and not record.statements:
        console.print(Text("No diplomatic contact and no statement found.", style="italic"))
    for contact in record.contacts:
        _contact(contact, record, text, explain, console)
    for speakers, said in _by_speaker(record):
        console.print()
        console.print(Text(speakers, style="bold cyan"))
        for statement in said:
            _statement(statement, record, text, explain, console)
    if record.formulas:
        console.print()
        used = dict.fromkeys(use.formula for use in record.formulas)
        console.print(Text("Formulas: ", style="bold").append(", ".join(used), style="not bold"))
    if explain:
        _passages(noise, text, console)
    for issue in record.issues:
        console.print(Text(f"Note: {issue.what}", style="yellow"))
    console.print()


def _heading(record: Record) -> str:
    title = (record.document.title or "").strip()
    return f"{record.document.id}: {title}" if title else record.document.id


def _contact(contact: Contact, record: Record, text: str, explain: bool, console: Console) -> None:
    line = Text("● " if contact.focus else "○ ", style="bold green" if contact.focus else "dim")
    line.append(KIND[contact.kind], style="bold")
    if contact.status != "held":
        line.append(f" ({contact.status})", style="yellow")
    date = contact.date
    if date is None:
        line.append("  date unknown", style="dim")
    else:
        day = {"day": 10, "month": 7, "year": 4}[date.precision]
        shown = date.from_[:day] if date.from_[:day] == date.to[:day] else f"{date.from_[:day]} – {date.to[:day]}"
        line.append(f"  {shown}")
        line.append(f" ({date.basis}: {date.why})", style="dim")
    if contact.place is not None:
        line.append(f"  in {contact.place.name}")
    console.print(line)
    for participant in contact.participants:
        name = participant.name or _name(participant.actor, record)
        about = ", ".join(
            part
            for part in (
                participant.office,
                participant.state
                if not participant.office and not (participant.actor or "").startswith("state:")
                else None,
            )
            if part
        )
        entry = Text(name)
        if about:
            entry.append(f", {about}", style="dim")
        if participant.role != "participant":
            entry.append(f" [{participant.role}]", style="dim italic")
        hang("    ", entry, console)
    if explain:
        for evidence in contact.evidence:
            _quote(evidence.span, text, f"rule {evidence.rule}", console)
    elif contact.evidence:
        _quote(contact.evidence[0].span, text, None, console)


def _by_speaker(record: Record) -> list[tuple[str, list[Statement]]]:
    """Statements by side, in the order in which the sides first speak."""
    sides: dict[str, list[Statement]] = {}
    for statement in record.statements:
        sides.setdefault(" and ".join(_name(speaker, record) for speaker in statement.speakers), []).append(statement)
    return list(sides.items())


def _name(actor: str | None, record: Record) -> str:
    found = record.actors.get(actor or "")
    return found.name if found is not None else (actor or "unknown")


def _statement(statement: Statement, record: Record, text: str, explain: bool, console: Console) -> None:
    line = Text(statement.act, style="bold")
    if statement.addressees:
        line.append(" → " + ", ".join(_name(actor, record) for actor in statement.addressees), style="not bold")
    if statement.reporters:
        line.append(
            "  as " + ", ".join(_name(actor, record) for actor in statement.reporters) + " reports",
            style="not bold dim",
        )
    topics = [topic for topic in statement.topics if topic != "other"]
    if topics:
        line.append("  " + ", ".join(topics), style="not bold dim")
    hang("  ", line, console)
    why = f"rule {statement.cue.rule} at {statement.cue.span.start}–{statement.cue.span.end}" if explain else None
    _quote(statement.span, text, why, console, mark=statement.cue.span)


def _quote(span: Span, text: str, why: str | None, console: Console, mark: Span | None = None) -> None:
    quoted(span, span.of(text), why, console, mark)


def _passages(noise: list[Passage], text: str, console: Console) -> None:
    if noise:
        console.print()
        console.print(Text("Set aside:", style="bold"))
    for passage in noise:
        _quote(passage.span, text, f"{passage.kind}: {passage.reason}", console)
