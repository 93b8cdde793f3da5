"""A comparison as Markdown: to paste into a note."""

from __future__ import annotations

import re

from dragoman.views.compare import words
from dragoman.views.compare.values import Comparison, Row

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def plain(text: str) -> str:
    """Words as Markdown shows them, on one line.

    >>> plain("a *b*\\n<c>")
    'a \\\\*b\\\\* \\\\<c\\\\>'
    """
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def markdown(found: Comparison) -> str:
    """The whole comparison."""
    out = [
        f"# {plain(words.title(found))}",
        "",
        *(plain(line) + "\n" for line in words.summary(found)),
        "## Sources",
        "",
    ]
    for side in found.sides:
        for source in (one for one in found.sources if one.head.key in side.documents):
            head = source.head
            told = [
                head.published or "undated",
                words.published(found, head.key),
                head.title or "",
                head.url or head.source,
                ", ".join(source.languages),
            ]
            out.append(
                f"- **{plain(side.name)}**: {plain(' · '.join(part for part in told if part))}; {words.statements(source.statements)}; SHA-256 {head.sha256[:12]}"
            )
    out += [f"- copy, not compared: {plain(one.id)} (of {plain(one.copy_of or '')})" for one in found.left_out]
    if found.only:
        out += ["", "## Topics that one side alone names", ""]
        out += [f"- {plain(words.silence(found, one))} ({', '.join(one.statements)})" for one in found.only]
    out += ["", "## Share of each side's words", ""]
    out += [f"| topic | {' | '.join(plain(side.name) for side in found.sides)} |", "|---|" + "---:|" * len(found.sides)]
    out += [
        f"| {words.plain(room.topic)} | {' | '.join(f'{room.shares.get(side.id, 0):.0%}' for side in found.sides)} |"
        for room in found.room
    ]
    who = ""
    for row in found.rows:
        if (now := words.speakers(found, row)) != who:
            who = now
            out += ["", f"## {plain(who)}"]
        out += _row(found, row)
    return "\n".join(out) + "\n"


def _row(found: Comparison, row: Row) -> list[str]:
    out = ["", f"**{plain(words.topics(row.topics))}** — {plain(words.verdict(found, row))}", ""]
    for one in row.wordings:
        out.append(
            f"- {plain(words.side(found, one.side))}: {plain(one.quote)} ({plain(words.about(one))}; {plain(one.document)})"
        )
    out += [
        f"- ~ {plain(words.side(found, one.side))}: {plain(one.quote)} ({one.statement})"
        for one in words.perhaps(found, row)
    ]
    out += [f"- ≠ {plain(words.difference(found, one))}" for one in row.differences]
    return out
