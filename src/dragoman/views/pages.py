"""An HTML page that stands alone: no script, nothing fetched, small enough to mail; text of articles is escaped, its language said."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from dragoman.model import Span

_STYLE = """
:root{color-scheme:light}
body{font:16px/1.5 system-ui,"Noto Sans","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:#1b1b1b;background:#fff;margin:0 auto;max-width:78rem;padding:1rem}
h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.2rem;margin:1.8rem 0 .5rem;border-bottom:2px solid #ccc}h3{font-size:1rem;margin:1rem 0 .3rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid #bbb;padding:.4rem .5rem;text-align:left;vertical-align:top}th{background:#f1f1ee}td.n,th.n{text-align:right}
blockquote{margin:.2rem 0 .6rem;padding:0 0 0 .6rem;border-left:3px solid #7a7a7a}
.about,small{color:#4a4a4a;font-size:.85rem}.tag{display:inline-block;border:1px solid;border-radius:.3rem;padding:0 .35rem;font-size:.8rem;font-weight:600}
.shared{color:#0b5c2e}.only{color:#8a3a00}.unsure{color:#4b4b78}.silent{color:#5a5a5a;font-style:italic}
mark{color:inherit;padding:.05rem 0}mark.shared{background:#d4f0dd}mark.only{background:#ffe3c9;text-decoration:underline}mark.unsure{background:#e3e3f6;text-decoration:underline dotted}
.text{white-space:pre-wrap;border:1px solid #bbb;padding:.6rem;max-width:60rem}a{color:#0a4b8c}ul{margin:.3rem 0;padding-left:1.2rem}
.bar{display:inline-block;height:.7rem;background:#3a6ea5;vertical-align:middle}
q.quoted{quotes:none}sup a{padding:0 .12rem}
.wide{overflow-x:auto}.stacked th[scope=row]{white-space:nowrap}li,p{max-width:60rem}
@media (max-width:40rem){.stacked,.stacked tbody,.stacked tr,.stacked td,.stacked th{display:block;border:0}.stacked caption{display:block}.stacked thead{display:none}
.stacked tr{border:1px solid #bbb;margin:.5rem 0}.stacked td{padding:.15rem .5rem}.stacked td:empty{display:none}.stacked td::before{content:attr(data-of) ": ";color:#4a4a4a}}
@media print{body{max-width:none}.text{border:0}}
"""


def page(title: str, language: str, body: Iterable[str]) -> str:
    """A whole page from parts that are HTML already."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>\n<body><main>\n"
        + "\n".join(body)
        + "\n</main></body></html>\n"
    )


def element(name: str, words: str, **attributes: str | None) -> str:
    """An element round plain text, which is escaped; `class_` for class, None for no attribute.

    >>> element("q", "<b>", lang="en")
    '<q lang="en">&lt;b&gt;</q>'
    """
    return wrapped(name, escape(words), **attributes)


def wrapped(name: str, inside: str, **attributes: str | None) -> str:
    """An element round HTML."""
    told = "".join(f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items() if value is not None)
    return f"<{name}{told}>{inside}</{name}>"


def table(caption: str, head: Iterable[str], rows: Iterable[Iterable[str]], *, stacked: bool = False) -> str:
    """A table of cells that are HTML already; the first cell of a row is its heading. Else it is as wide as it must be in a frame of its own.

    `stacked`: where a screen is narrow each row is a list of its filled cells with their columns' names.
    """
    names = list(head)
    top = "".join(f'<th scope="col">{name}</th>' for name in names)
    lines = [
        f'<tr><th scope="row">{first}</th>'
        + "".join(f'<td data-of="{name}">{cell}</td>' for name, cell in zip(names[1:], others, strict=True))
        + "</tr>"
        for first, *others in rows
    ]
    style = ' class="stacked"' if stacked else ""
    inside = f"<caption>{escape(caption)}</caption><thead><tr>{top}</tr></thead><tbody>{''.join(lines)}</tbody>"
    return f'<div class="wide"><table{style}>{inside}</table></div>'


def highlighted(text: str, marks: Iterable[tuple[Span, str, str, str]]) -> str:
    """A document's text with some spans marked: span, class, an id of the mark, where it leads; a span inside another is left out.

    >>> highlighted("a <b>", [(Span(2, 5), "only", "s1", "row1")])
    'a <mark class="only" id="s1"><a href="#row1">&lt;b&gt;</a></mark>'
    """
    out: list[str] = []
    done = 0
    for span, kind, name, to in sorted(marks, key=lambda mark: (mark[0].start, -mark[0].end)):
        if span.start < done:
            out.append(f'<span id="{escape(name)}"></span>')
            continue
        out.append(escape(text[done : span.start]))
        out.append(
            f'<mark class="{kind}" id="{escape(name)}"><a href="#{escape(to)}">{escape(span.of(text))}</a></mark>'
        )
        done = span.end
    return "".join(out) + escape(text[done:])


def around(text: str, spans: Iterable[Span], most: int) -> list[Span]:
    """The lines of a text that hold any of the spans; the whole of it where it is no longer than `most` characters.

    >>> around("one\\ntwo\\nthree", [Span(4, 5)], 5), around("one", [], 5)
    ([Span(start=4, end=8)], [Span(start=0, end=3)])
    """
    if len(text) <= most:
        return [Span(0, len(text))]
    found: list[Span] = []
    for span in sorted(spans):
        start = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", max(span.end - 1, span.start))
        end = len(text) if end < 0 else end + 1
        if found and start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(end, found[-1].end))
        else:
            found.append(Span(start, end))
    return found
