"""A brief as Markdown, with footnotes."""

from __future__ import annotations

from dragoman.views.brief.values import Brief, Note, Sentence
from dragoman.views.brief.wordings import wordings
from dragoman.views.compare.markdown import plain


def markdown(brief: Brief) -> str:
    """The whole brief."""
    out = [f"# {plain(brief.title)}"]
    for section in brief.sections:
        out += ["", *([f"## {plain(section.heading)}", ""] if section.heading is not None else [])]
        out += [_sentence(one) for one in section.sentences]
    out += ["", f"## {plain(wordings(brief.language).heading['sources'])}", ""]
    out += [f"[^{note.number}]: {plain(source(brief, note))}: {plain(note.quote)}" for note in brief.notes]
    return "\n".join(out) + "\n"


def _sentence(one: Sentence) -> str:
    return ("- " if one.item else "") + plain(one.text) + "".join(f"[^{number}]" for number in one.notes)


def source(brief: Brief, note: Note) -> str:
    """Where a footnote leads: outlet, title, day, document, characters, language."""
    wording, head = wordings(brief.language), brief.documents[note.document]
    about = [head.outlet, head.title, head.published, head.url or head.id]
    words = ", ".join(" ".join(part.split()) for part in about if part)
    spoken = wording.languages.get(note.language.partition("-")[0], note.language)
    return (
        wording.label["note"].format(
            document=words, span=wording.label["characters"].format(start=note.span.start, end=note.span.end)
        )
        + f" ({wording.label['language'].format(language=spoken)}; {note.fact})"
    )
