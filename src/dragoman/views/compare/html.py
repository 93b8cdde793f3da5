"""A comparison as a page: sides in columns, what they say in rows, and every source with its statements marked."""

from __future__ import annotations

from html import escape

from dragoman.model import Span
from dragoman.views.compare import words
from dragoman.views.compare.values import Comparison, Row, Source, Wording
from dragoman.views.pages import around, element, highlighted, page, table, wrapped

_WHOLE = 12_000  # characters up to which a source is shown whole


def html(found: Comparison) -> str:
    """The whole comparison, which stands alone."""
    title = words.title(found)
    body = [
        element("h1", title),
        *(element("p", line) for line in words.summary(found)),
        _sources(found),
        _silences(found),
        _room(found),
    ]
    listed: dict[str, list[Row]] = {}
    for row in found.rows:
        listed.setdefault(words.speakers(found, row), []).append(row)
    for who, rows in listed.items():
        body.append(element("h2", who))
        head = ["what", *(escape(side.name) for side in found.sides)]
        body.append(table(f"What {who} said, by side", head, (_cells(found, row) for row in rows)))
    body.append(element("h2", "Sources, with the statements marked"))
    body.append(
        '<p><mark class="shared">said by more than one side</mark> · <mark class="only">only by one</mark> · '
        '<mark class="unsure">another may say it too</mark></p>'
    )
    rows_of = {one.statement: row for row in found.rows for one in row.wordings}
    body += [_source(found, source, rows_of) for source in found.sources]
    return page(title, "en", body)


def _sources(found: Comparison) -> str:
    items = []
    for side in found.sides:
        for source in (one for one in found.sources if one.head.key in side.documents):
            head = source.head
            told = [
                head.published or "undated",
                words.published(found, head.key),
                head.title or "",
                ", ".join(source.languages),
            ]
            line = f"{escape(side.name)}: {escape(' · '.join(part for part in told if part))}; {words.statements(source.statements)}"
            items.append(f'<li>{line} (<a href="#{_anchor(found, head.key)}">text</a>)</li>')
    items += [element("li", f"Copy, not compared: {one.id} (of {one.copy_of})") for one in found.left_out]
    return wrapped("ul", "".join(items))


def _silences(found: Comparison) -> str:
    if not found.only:
        return ""
    items = [
        wrapped("li", escape(words.silence(found, one)) + " " + " ".join(_link(id) for id in one.statements))
        for one in found.only
    ]
    return element("h2", "Topics that one side alone names") + wrapped("ul", "".join(items))


def _link(statement: str) -> str:
    return f'<a href="#{escape(statement)}">{escape(statement)}</a>'


def _room(found: Comparison) -> str:
    rows = []
    for room in found.room:
        cells = [escape(words.plain(room.topic))]
        for side in found.sides:
            share = room.shares.get(side.id, 0.0)
            cells.append(f'<span class="bar" aria-hidden="true" style="width:{share * 8:.2f}rem"></span> {share:.0%}')
        rows.append(cells)
    return element("h2", "Room") + table(
        "Share of each side's words by topic", ["topic", *(escape(side.name) for side in found.sides)], rows
    )


def _cells(found: Comparison, row: Row) -> list[str]:
    first = element("span", words.verdict(found, row), class_=f"tag {row.verdict}", id=f"row-{row.id}")
    first += element("p", words.topics(row.topics))
    if row.differences:
        first += wrapped("ul", "".join(element("li", words.difference(found, one)) for one in row.differences))
    cells = [first]
    for side in found.sides:
        told = "".join(_wording(one) for one in row.of(side.id))
        silent = element("span", "does not say it", class_="silent")
        maybe = [_link(one.statement) for one in words.perhaps(found, row) if one.side == side.id]
        if maybe:
            silent = wrapped("span", f"may say it too: {' '.join(maybe)}", class_="silent")
        cells.append(told or silent)
    return cells


def _wording(one: Wording) -> str:
    return element("blockquote", " ".join(one.quote.split()), lang=one.language) + wrapped(
        "p", f'{escape(words.about(one))} <a href="#{escape(one.statement)}">in the text</a>', class_="about"
    )


def _anchor(found: Comparison, key: str) -> str:
    return f"source-{[one.head.key for one in found.sources].index(key) + 1}"


def _source(found: Comparison, source: Source, rows: dict[str, Row]) -> str:
    """A document with its statements marked; of a long one only the lines that hold any."""
    told = [one for row in found.rows for one in row.wordings if one.document == source.head.key]
    shown: list[str] = []
    for part in around(source.text, [one.span for one in told], _WHOLE):
        inside = [
            (Span(one.span.start - part.start, one.span.end - part.start), rows[one.statement].verdict, one.statement, f"row-{rows[one.statement].id}")
            for one in told
            if part.start <= one.span.start and one.span.end <= part.end
        ]  # fmt: skip
        shown.append(highlighted(part.of(source.text), inside))
    head = element("h3", words.outlet(found, source.head.key), id=_anchor(found, source.head.key))
    where = element(
        "p",
        " · ".join(
            part
            for part in (source.head.title, source.head.url or source.head.source, f"SHA-256 {source.head.sha256}")
            if part
        ),
        class_="about",
    )
    return head + where + wrapped("div", "\n[…]\n".join(shown), class_="text", lang=source.languages[0])
