"""A brief as a page that stands alone; footnotes lead to their words and back."""

from __future__ import annotations

from html import escape

from dragoman.views.brief.markdown import source
from dragoman.views.brief.values import Brief, Sentence
from dragoman.views.brief.wordings import wordings
from dragoman.views.pages import element, page, wrapped


def html(brief: Brief) -> str:
    """The whole brief."""
    body = [element("h1", brief.title)]
    first: dict[int, str] = {}
    for number, section in enumerate(brief.sections):
        if section.heading is not None:
            body.append(element("h2", section.heading))
        items = []
        for place, one in enumerate(section.sentences):
            name = f"sentence-{number}-{place}"
            for note in one.notes:
                first.setdefault(note, name)
            items.append(wrapped("li" if one.item else "p", _sentence(one), id=name))
        body.append(wrapped("ul", "".join(items)) if all(one.item for one in section.sentences) else "".join(items))
    body.append(element("h2", wordings(brief.language).heading["sources"]))
    notes = [
        wrapped(
            "li",
            element("small", source(brief, note))
            + element("blockquote", " ".join(note.quote.split()), lang=note.language)
            + (f'<a href="#{first[note.number]}" aria-label="↑ {note.number}">↑</a>' if note.number in first else ""),
            id=f"note-{note.number}",
        )
        for note in brief.notes
    ]
    body.append(wrapped("ol", "".join(notes)))
    return page(brief.title, brief.language, body)


def _sentence(one: Sentence) -> str:
    words = "".join(
        escape(part) if isinstance(part, str) else element("q", part.words, lang=part.language, class_="quoted")
        for part in one.parts
    )
    return words + "".join(f'<sup><a href="#note-{number}">{number}</a></sup>' for number in one.notes)
