"""`dragoman judge`: what a person says about what was read; judgements win over rules and can be undone."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
import typer

from dragoman.cli.ledger import options

app = typer.Typer(
    name="judge",
    help="Say what is right: same, different, correct, accept, reject, add, undo; list what was said.",
    no_args_is_help=True,
)
Id = Annotated[str, typer.Argument(help="A report (r…) or statement (s…), as `dragoman show` gives it.", metavar="ID")]
Note = Annotated[str | None, typer.Option(help="Why, for those who come after.")]
Revision = Annotated[
    int | None, typer.Option(min=0, help="How many judgements on it you have seen; another one meanwhile is refused.")
]


@app.command("same")
def same(
    one: Annotated[str, typer.Argument(help="A contact or report.", metavar="ID")],
    other: Annotated[str, typer.Argument(help="Another.", metavar="ID")],
    ledger: options.Where = None, by: options.By = None, note: Note = None, revision: Revision = None,
) -> None:  # fmt: skip
    """Say that two contacts are one.

    Example: dragoman judge same r7khq2mzxw4ta rq4c6vn2e5d3y --note "same call, other day by mistake"
    """
    with options.opened(ledger) as opened:
        _told(opened.same(one, other, by=options.who(by), note=note, revision=revision))


@app.command("different")
def different(
    one: Annotated[str, typer.Argument(help="A contact, or the report to take out.", metavar="ID")],
    other: Annotated[str, typer.Argument(help="Another contact, or the one it stands in.", metavar="ID")],
    ledger: options.Where = None, by: options.By = None, note: Note = None, revision: Revision = None,
) -> None:  # fmt: skip
    """Say that two contacts, or a report and the contact it stands in, are not one.

    Example: dragoman judge different rq4c6vn2e5d3y r7khq2mzxw4ta
    """
    with options.opened(ledger) as opened:
        _told(opened.different(one, other, by=options.who(by), note=note, revision=revision))


@app.command("correct")
def correct(
    id: Id,
    field: Annotated[str, typer.Argument(help="The field, as act, speakers, kind, date, participants.", metavar="FIELD")],
    value: Annotated[str, typer.Argument(help="Its value: words, a,b for a list, or JSON; null for none.", metavar="VALUE")],
    ledger: options.Where = None, by: options.By = None, note: Note = None, revision: Revision = None,
) -> None:  # fmt: skip
    """Set a field of a report or statement.

    Example: dragoman judge correct s3kdl5q7zn4xa act criticise

    Example: dragoman judge correct r7khq2mzxw4ta date 2026-01-26
    """
    with options.opened(ledger) as opened:
        given = _value(field, value)
        _told(opened.correct(id, field, given, by=options.who(by), note=note, revision=revision))


@app.command("accept")
def accept(
    id: Id, ledger: options.Where = None, by: options.By = None, note: Note = None, revision: Revision = None
) -> None:
    """Say that a report or statement is right as it stands.

    Example: dragoman judge accept s3kdl5q7zn4xa
    """
    with options.opened(ledger) as opened:
        _told(opened.accept(id, by=options.who(by), note=note, revision=revision))


@app.command("reject")
def reject(
    id: Id, ledger: options.Where = None, by: options.By = None, note: Note = None, revision: Revision = None
) -> None:
    """Say that there is no such contact or statement in its document.

    Example: dragoman judge reject s3kdl5q7zn4xa --note "a caption"
    """
    with options.opened(ledger) as opened:
        _told(opened.reject(id, by=options.who(by), note=note, revision=revision))


@app.command("add")
def add(
    document: Annotated[str, typer.Argument(help="Its key or id.", metavar="DOCUMENT")],
    what: Annotated[str, typer.Argument(help="contact or statement.", metavar="WHAT")],
    value: Annotated[str, typer.Argument(help='JSON with span and fields, as {"span": [0, 40], "kind": "call", …}.', metavar="JSON")],
    ledger: options.Where = None, by: options.By = None, note: Note = None,
) -> None:  # fmt: skip
    """Add a contact or statement that was not read, tied to the words that say it.

    Example: dragoman judge add article statement '{"span": [120, 180], "act": "propose", "speakers": ["person:to-lam"]}'
    """
    with options.opened(ledger) as opened:
        try:
            given = msgspec.json.decode(value, type=dict[str, Any])
        except msgspec.DecodeError as error:
            raise options.wrong(f"{value}: not a JSON object ({error})") from error
        _told(opened.add(document, what, given, by=options.who(by), note=note))


@app.command("undo")
def undo(
    judgement: Annotated[str, typer.Argument(help="The judgement (j…), as `judge list` gives it.", metavar="JUDGEMENT")],
    ledger: options.Where = None, by: options.By = None, note: Note = None,
) -> None:  # fmt: skip
    """Take a judgement back; undoing that brings it into effect again.

    Example: dragoman judge undo j2d7yqk3mz5tc
    """
    with options.opened(ledger) as opened:
        _told(opened.undo(judgement, by=options.who(by), note=note))


@app.command("list")
def listed(
    subject: Annotated[str | None, typer.Argument(help="Only those on this.", metavar="[ID]")] = None,
    ledger: options.Where = None, format: options.Output = options.Format.table,
) -> None:  # fmt: skip
    """List judgements, the earlier first.

    Example: dragoman judge list --format jsonl
    """
    with options.opened(ledger) as opened:
        found = opened.judgements(subject)
    columns = ("id", "at", "by", "kind", "subject", "field", "value", "note")
    if not options.listed((msgspec.to_builtins(one) for one in found), columns, format, narrow=("id", "kind")):
        options.talk().print("No judgement yet.")


def _told(judgement: Any) -> None:
    options.talk().print(
        f"{judgement.kind}: {judgement.subject} (judgement {judgement.id}, revision {judgement.revision})"
    )


_LISTS = frozenset({"speakers", "addressees", "reporters", "topics"})


def _value(field: str, words: str) -> Any:
    """A value from the command line: JSON where it looks like it, a list for fields that hold one, else the words."""
    if words == "null":
        return None
    if words[:1] in '[{"' or words in ("true", "false"):
        try:
            return msgspec.json.decode(words)
        except msgspec.DecodeError as error:
            raise options.wrong(f"{words}: not JSON ({error})") from error
    if field in _LISTS:
        return [one.strip() for one in words.split(",") if one.strip()]
    if field in ("span", "content"):
        start, _, end = words.replace(",", "-").partition("-")
        if not (start.strip().isdecimal() and end.strip().isdecimal()):
            raise options.wrong(f"{words}: write two places in the text, as 120-180")
        return [int(start), int(end)]
    return words
