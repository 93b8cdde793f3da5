"""One pass over a document: every known word where it stands, boundaries and languages looked at, overlaps settled."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from dragoman.mentions.lexicon import NAMES, Entry, lexicon

_CAPACITY = re.compile("的?(?:身份|名义|资格)")


class Atom(msgspec.Struct, frozen=True, eq=False):
    """A known word where it stands, with all it may mean there (places in the view)."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    language: str

    def get(self, kind: str) -> Entry | None:
        """What it means as this kind, or None.

        A word class is asked for as "w:with".
        """
        for entry in self.entries:
            if entry.kind == kind:
                return entry
        return None

    def any(self, kinds: frozenset[str]) -> Entry | None:
        """What it means as one of these kinds."""
        for entry in self.entries:
            if entry.kind in kinds:
                return entry
        return None


@dataclass(frozen=True, slots=True)
class Scanned:
    """The atoms that compete for characters, and beside them formulas, mechanisms and topics."""

    atoms: list[Atom]
    layer: list[Atom]


def scan(folded: str, raw: str, stretches: Sequence[tuple[int, int, str]]) -> Scanned:
    """All atoms of a text cut into stretches of one language each (start, end, language), in order of place."""
    words = lexicon()
    found: list[tuple[int, int, tuple[Entry, ...], str]] = []
    layer: list[Atom] = []
    starts = [start for start, _, _ in stretches]
    for number, start, end in words.find(folded):
        place = bisect_right(starts, start) - 1
        if place < 0 or end > stretches[place][1]:
            continue
        language = stretches[place][2]
        if folded[start] == "日" and folded[start - 1 : start].isdigit() and not folded.startswith("日本", start):
            continue  # 5日特使团: a day, no short form of Japan
        competing, beside, cased = words.meaning(number, language)
        if cased:
            surface = raw[start:end]
            competing = tuple(entry for entry in competing if not entry.cased or _case_fits(entry.word, surface))
        if beside:
            layer.append(Atom(start, end, beside, language))
        if competing and not (_as_whom(folded, start, end) and _in_short(competing)):
            found.append((start, end, competing, language))
    return Scanned(_settled(_unhidden(found), folded), sorted(layer, key=lambda atom: (atom.start, -atom.end)))


_Match = tuple[int, int, tuple[Entry, ...], str]


def _unhidden(found: list[_Match]) -> list[_Match]:
    """A word of plan hides no verb it begins with: "tuyên bố sẽ" is "tuyên bố", which then tells of a plan, and "sẽ"."""
    verbs: dict[int, _Match] = {}
    for match in found:
        if any(entry.act is not None and entry.act.type != "marker" for entry in match[2]):
            verbs[match[0]] = max(verbs.get(match[0], match), match, key=lambda one: one[1])
    shown: list[_Match] = []
    for start, end, entries, language in found:
        verb = verbs.get(start)
        if verb is not None and verb[1] < end and all(entry.kind == "status" for entry in entries):
            shown.append((start, verb[1], (*verb[2], *entries), language))
        else:
            shown.append((start, end, entries, language))
    return shown


def _settled(found: list[_Match], folded: str) -> list[Atom]:
    """Leftmost, then longest; a longer one that begins inside a shorter wins where it carries a name."""
    found.sort(key=lambda match: (match[0], -match[1]))
    atoms: list[Atom] = []
    shorter = {(match[0], match[1]): match for match in found}
    for start, end, entries, language in found:
        if atoms and start < atoms[-1].end:
            last = atoms[-1]
            if end <= last.end:
                continue
            # partial overlap: the later, longer name beats a shorter plain word (和平 | 平壤; 中国 | 国务院)
            if last.get("office") is not None and folded[start - 1] == "-":
                continue  # "vice-président" | "président de la République": a deputy, not the first
            left = (last.start, start) in shorter and last.any(NAMES) is None  # 同日 | 日本 leaves 同
            better = end - start + left > last.end - last.start and (
                any((entry.kind in NAMES and entry.kind != "states") or entry.kind == "office" for entry in entries)
            )
            if not better or (_in_short(entries) and last.any(NAMES) is not None):
                continue
            if last.get("state") is not None and all(entry.kind == "state" for entry in entries):
                continue  # 巴西政府 holds 西政府
            atoms.pop()
            if (rest := shorter.get((last.start, start)) or shorter.get((last.start, start - 1))) is not None:
                atoms.append(
                    Atom(*rest)
                )  # 同意 | 意大利: what is left is 同; "His Majesty King" | "King Abdullah": His Majesty
            elif last.get("office") is not None:
                inner = [m for m in found if m[0] == last.start and m[1] < start]
                atoms.extend(
                    Atom(*m) for m in inner[:1]
                )  # "président de la République" | "République du Congo": président
        atoms.append(Atom(start, end, entries, language))
    return atoms


def _in_short(entries: tuple[Entry, ...]) -> bool:
    """Whether all a word means is an office with its state in short (丹外长), which begins inside no name (苏丹外长)."""
    return all(entry.kind == "office" and "|" in entry.value for entry in entries)


def _as_whom(folded: str, start: int, end: int) -> bool:
    """Whether 以 before an office means "as" (以国家主席身份), not Israel."""
    return folded[start] == "以" and _CAPACITY.match(folded, end) is not None


_LONG = 3  # blanks between the words of a name


def _case_fits(word: str, surface: str) -> bool:
    """Whether the text has capitals where the listed form has them ("UN" is not "un", "Le Monde" not "le monde").

    Of a name of four words or more the first is enough: writers differ in the others.

    >>> _case_fits("UN", "Un"), _case_fits("Le Monde", "LE MONDE"), _case_fits("đảng Dân chủ", "Đảng Dân chủ")
    (False, True, True)
    >>> _case_fits("Cơ quan Năng lượng nguyên tử quốc tế", "Cơ quan năng lượng nguyên tử quốc tế")
    True
    """
    if len(word) != len(surface) or word.count(" ") >= _LONG:
        return not (word[:1].isupper() and surface[:1].islower())
    return all(
        not listed.isupper() or found == listed or not found.islower()
        for listed, found in zip(word, surface, strict=True)
    )
