"""`dragoman brief`: a page on a contact, an actor or a pair in the reader's language."""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from dragoman.cli.ledger import options

if TYPE_CHECKING:
    from dragoman.ledger.ledger import Ledger


_ID = re.compile("r[a-z2-7]{12}")  # of a contact or report


class Format(StrEnum):
    """Output formats of a brief."""

    markdown = "markdown"
    html = "html"
    pdf = "pdf"
    json = "json"


def command(
    about: Annotated[
        list[str],
        typer.Argument(
            help="A contact's id (r…); an actor: an id or a name in any script; or two states.",
            metavar="ID|ACTOR|STATE STATE",
        ),
    ],
    language: Annotated[str, typer.Option("--language", "-L", help="The reader's language: en, fr, vi or zh.")] = "en",
    format: Annotated[
        Format, typer.Option("--format", "-f", help="For a note, a browser, paper, or as one JSON object.")
    ] = Format.markdown,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The file to write; else stdout.")] = None,
    font: Annotated[
        list[Path] | None,
        typer.Option("--font", help="A font file for the PDF, where this machine's have not all letters; repeat."),
    ] = None,
    ledger: options.Where = None,
) -> None:
    """Write a page on a contact, an actor or a pair: every sentence from the records, with footnotes to characters of the sources.

    Example: dragoman brief VNM CHN --language fr

    Example: dragoman brief r7khq2mzxw4ta --language zh --format pdf --output call.pdf
    """
    options.ready()
    from dragoman.views.brief import brief

    if len(about) > 2:
        raise options.wrong("name a contact, an actor, or two states")
    with options.opened(ledger) as opened:
        found = brief(opened, *_meant(opened, about), language=language)
        if format is Format.pdf:
            from dragoman.views.brief.pdf import pdf

            written = pdf(found, font or ())
        elif format is Format.html:
            from dragoman.views.brief.html import html

            written = html(found).encode()
        elif format is Format.markdown:
            from dragoman.views.brief.markdown import markdown

            written = markdown(found).encode()
        else:
            written = msgspec.json.encode(found) + b"\n"
    if output is None:
        sys.stdout.buffer.write(written)
    else:
        output.write_bytes(written)


def _meant(ledger: Ledger, about: list[str]) -> list[str]:
    """What the words mean: codes of two states, a contact's id, or an actor's."""
    from dragoman.views.asked import actor_named, state_named

    if len(about) == 2:
        return [state_named(word) for word in about]
    (one,) = about
    return [one if _ID.fullmatch(one) else actor_named(ledger, one)]
