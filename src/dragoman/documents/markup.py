"""A piece of HTML as an entry of a feed holds it, to text: one line a paragraph, nothing looked for or left out but what no reader sees."""

from __future__ import annotations

import re

_LINES = frozenset(
    "address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5"
    " h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_UNSEEN = ("script", "style", "template", "noscript", "svg", "iframe", "object", "select", "textarea")
_BLANKS = re.compile(r"[ \t\r\n\f]+")  # as HTML defines them: a no-break space stays
_NO_CHARACTERS = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def text_of(markup: str) -> str:
    """The text of a piece of HTML.

    >>> text_of("<p>Tô Lâm &amp; <b>Xi</b></p>\\n<script>x</script><ul><li>one<li>two</ul>last<br>line")
    'Tô Lâm & Xi\\none\\ntwo\\nlast\\nline'
    """
    from lxml import etree, html  # late: only feeds need it here

    if not markup.strip():
        return ""
    try:
        root = html.fragment_fromstring(_NO_CHARACTERS.sub("\ufffd", markup), create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):  # nothing in it that it takes for an element or a text
        return ""
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    parts: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element.tag in _LINES:
            parts.append("\n")
        parts.append(_BLANKS.sub(" ", (element.text if event == "start" else element.tail) or ""))
    return "\n".join(line for line in map(str.strip, re.sub(" +", " ", "".join(parts)).split("\n")) if line)
