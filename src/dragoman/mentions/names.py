"""Names no list knows: after titles, in capitals, transliterated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.mentions.lexicon import Entry
from dragoman.mentions.pieces import HAN, SYLLABLE, UPPER, Grammar, Piece
from dragoman.mentions.scan import Atom

_WORD = rf"(?:[A-Z]\.|(?:al|el|ash|an|as|ad|at)-(?=[A-Z])[\w\-]+|{UPPER}(?:[\w\-]|['’](?!s\b)(?=\w))*)"


_PARTICLES = "de|del|della|da|dos|du|van|von|der|den|bin|ben|ibn|bint|al|el|le|la|ten|ter|y|e|i|zu"


_CAPITAL = re.compile(
    rf"(?<!\w)(?:(?:von (?:der )?|van (?:der |den |de ))(?={UPPER}))?{_WORD}\.?(?:[ \u00a0](?:(?:{_PARTICLES})[ \u00a0'’]?)*{_WORD})*"
)


_ELIDED = re.compile(r"(?:[LDCSJNMT]|Qu)['’][a-zà-ÿ]")


_ROMAN = re.compile(r"[IVXL]+")


_GLOSSED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,6})[（(](?P<latin>[A-Z][A-Za-zÀ-ỹ.'’\-]* [A-Z][A-Za-zÀ-ỹ .'’\-]{1,44})[)）]"
)


_LATIN_IN_BRACKETS = re.compile(r"\s?[（(]([A-Z][A-Za-zÀ-ỹ .'’\-]{2,50})[)）]")


def with_unknown_names(
    raw: str, folded: str, start: int, end: int, known: list[Piece], units: list[Atom], rules: Grammar, language: str
) -> list[Piece]:
    """The known pieces and, between them, names no list knows."""
    pieces = list(known)
    if language == "vi":
        known = _without_syllables(raw, known, rules)
    if language == "zh":
        pieces = list(_han_names(raw, folded, end, known, units, rules, start))
    else:
        pieces = _latin_names(raw, folded, start, end, known, units, rules, language)
    return sorted(pieces, key=lambda piece: piece.start)


def _without_syllables(raw: str, known: list[Piece], rules: Grammar) -> list[Piece]:
    """Without states that are a syllable of a name: "Nguyễn Xuân Anh", "Anh Tú"."""
    kept = []
    for number, piece in enumerate(known):
        if piece.kind == "state" and piece.end - piece.start <= 4 and " " not in raw[piece.start : piece.end]:
            before = re.search(rf"(?<![\w-]){UPPER}[^\W\d_]* \Z", raw[max(0, piece.start - 12) : piece.start])
            covered = number and known[number - 1].end >= piece.start - 1
            doubtful = piece.atom is not None and piece.atom.get("w:pronoun") is not None
            after = re.match(rf" {UPPER}[^\W\d_]*[a-zà-ỹ]\b", raw[piece.end : piece.end + 14]) if doubtful else None
            follows = number + 1 < len(known) and known[number + 1].start <= piece.end + 1
            syllable = before.group().strip() if before else ""
            if (before and not covered and SYLLABLE.fullmatch(syllable) and syllable.lower() not in rules.never) or (
                after and not follows
            ):
                continue
        kept.append(piece)
    return kept


def _han_names(
    raw: str, folded: str, end: int, known: list[Piece], units: list[Atom], rules: Grammar, begin: int
) -> Iterator[Piece]:
    """After a title: a transliterated name, or a family name with one or two characters."""
    known = [piece for piece in known if not _runs_on(folded, piece, end, units, rules)]
    starts = {atom.start: atom for atom in units}
    words = {atom.start for atom in units if atom.end - atom.start > 1 and (atom.get("w:adverb") or atom.get("cue"))}
    dotted = list(_dotted(raw, folded, begin, end, known, rules, words))
    yield from dotted
    names = dotted + [
        found
        for piece in known
        if (piece.kind in ("office", "w:counterpart") or _before_name(known, piece))
        and piece.end < end
        and not any(name.start == piece.end for name in dotted)
        if (
            found := (_japanese_name_at(folded, piece.end, end, units) if _of_japan(known, piece, folded) else None)
            or _han_name_at(raw, folded, piece.end, end, starts, rules)
        )
        is not None
    ]
    yield from names[len(dotted) :]
    for piece in known:
        if not any(name.start < piece.end and piece.start < name.end for name in names):
            yield piece
    cues = [atom for atom in units if atom.get("cue") is not None]
    yield from _latin_in_han(raw, begin, end, known, cues)
    for atom in cues:  # 王毅表示: a name nobody listed, alone before the verb
        back = atom.start
        while (
            back > begin
            and atom.start - back < 12
            and (folded[back - 1] in rules.transliteration or folded[back - 1] in "·•")
        ):
            back -= 1
        if (
            atom.start - back >= 3
            and (back == begin or folded[back - 1] in "，。；：、“” \n")
            and not any(unit.start < atom.start and back < unit.end for unit in units)
        ):
            yield Piece(back, atom.start, None)  # 普拉昌达表示: a foreign name nobody listed
            continue
        for size in (3, 2):
            at = atom.start - size
            if (
                at >= begin
                and (at == begin or folded[at - 1] in "，。；：、“” 时\n")
                and _is_family_name(folded[at : atom.start], rules)
            ):
                if not any(unit.start < atom.start and at < unit.end for unit in units):
                    yield Piece(at, atom.start, None)
                break


def _before_name(known: list[Piece], piece: Piece) -> bool:
    """Whether an honorific stands between an office and the name (首相拿督斯里安华)."""
    return piece.kind == "honorific" and any(other.kind == "office" and other.end == piece.start for other in known)


_THING = re.compile('[”」』"]?(?:号|基金会|集团|大学|公司|奖|机场|学院|航母|协会|研究所|研究院|大桥|图书馆|纪念馆)')


def _runs_on(folded: str, piece: Piece, end: int, units: list[Atom], rules: Grammar) -> bool:
    """巴赫 within 巴赫穆特: a short foreign name that two more characters of a transliteration follow is another's beginning."""
    name = folded[piece.start : piece.end]
    after = folded[piece.end : min(end, piece.end + 2)]
    if piece.kind == "person" and _THING.match(folded, piece.end, end):
        return True  # “杜鲁门”号航母, 梅里埃基金会
    return (
        piece.kind == "person"
        and len(name) in (2, 3)
        and len(after) == 2
        and all(char in rules.transliteration for char in name + after)
        and not any(unit.start < piece.end + 2 and piece.end < unit.end and unit is not piece.atom for unit in units)
    )


_LATIN_NAME = re.compile(
    r"(?<![A-Za-z\d(（《.])[A-Z][a-z]+(?:[ \u00a0](?:[A-Z]\.|[A-Z][a-z]+|de|van|von|al|bin)){0,3}(?![A-Za-z\d)）》.])"
)


_PLATFORM = re.compile(
    "Telegram|Twitter|Facebook|Instagram|Threads|WhatsApp|YouTube|TikTok|Truth Social|LinkedIn|Weibo|Line|Meta|Bluesky"
)


def _latin_in_han(raw: str, begin: int, end: int, known: list[Piece], cues: list[Atom]) -> Iterator[Piece]:
    """Steve認為, A與B說: names Chinese print leaves in Latin letters, beside a verb of saying, a title or a list."""
    starts = {cue.start for cue in cues}
    titles = {piece.end for piece in known if piece.kind == "office"}
    for run in _LATIN_NAME.finditer(raw, begin, end):
        if any(piece.start < run.end() and run.start() < piece.end for piece in known):
            continue
        follows = re.match(r"[^，。；：「」“”]{0,6}", raw[run.end() : run.end() + 6])
        near = any(run.end() <= start <= run.end() + (follows.end() if follows else 0) for start in starts)
        listed = raw[run.end() : run.end() + 1] in ("、", "與", "与", "和", "及")
        if _PLATFORM.fullmatch(run.group()):
            continue  # 在Telegram透露
        if near or listed or run.start() in titles:
            yield Piece(run.start(), run.end(), None, None, run.group())


def _dotted(
    raw: str, folded: str, begin: int, end: int, known: list[Piece], rules: Grammar, words: set[int]
) -> Iterator[Piece]:
    """杰弗里·萨克斯: a foreign name in full, unless the catalogue has just this name."""
    place = begin
    while (place := folded.find("·", place, end)) >= 0:
        start = stop = place
        while start > begin and (folded[start - 1] in rules.transliteration or folded[start - 1] == "·"):
            start -= 1
            if any(piece.end == start and piece.kind not in ("person", "states") for piece in known):
                break
        while stop < end and (folded[stop] in rules.transliteration or folded[stop] == "·"):
            stop += 1
            if stop in words:
                break  # 吉拉德·埃丹当天
            if any(piece.start == stop and piece.kind not in ("person", "states") for piece in known):
                break
        listed = [piece for piece in known if piece.kind == "person" and piece.start <= place < piece.end]
        if not listed and stop - start >= 4:
            latin = _LATIN_IN_BRACKETS.match(raw, stop, min(end, stop + 60))
            yield Piece(start, stop, None, None, latin.group(1) if latin else None)
        place = max(stop, place + 1)


def _is_family_name(word: str, rules: Grammar) -> bool:
    return word[:1] in rules.surnames and all(HAN.match(char) for char in word) and word not in rules.never


def _goes_on(folded: str, place: int, end: int, starts: dict[int, Atom], rules: Grammar) -> bool:
    """Whether two more characters of a transliteration follow, none of them the beginning of a known word."""
    after = folded[place : min(end, place + 2)]
    return len(after) == 2 and all(c in rules.transliteration for c in after) and not {place, place + 1} & set(starts)


def _of_japan(known: list[Piece], title: Piece, folded: str) -> bool:
    """Whether a title stands right behind Japan's name (日本众议员)."""
    return any(
        piece.kind == "state"
        and piece.entry is not None
        and piece.entry.value == "JPN"
        and title.start - piece.end >= 0
        and title.start - piece.end <= 6
        and "，" not in folded[piece.end : title.start]
        for piece in known
    )


def _japanese_name_at(folded: str, at: int, end: int, units: list[Atom]) -> Piece | None:
    """古屋圭司: three to five characters behind a Japanese title, up to a known word or a mark; else four."""
    stops = {unit.start for unit in units}
    free = at
    while free < end and free - at < 6 and HAN.match(folded[free]) and free not in stops:
        free += 1
    ended = free - at if free in stops or (free < end and not HAN.match(folded[free])) else 0
    size = ended if 3 <= ended <= 5 else 4 if free - at >= 4 else 0
    return Piece(at, at + size, None) if size else None


def _han_name_at(raw: str, folded: str, at: int, end: int, starts: dict[int, Atom], rules: Grammar) -> Piece | None:
    """The name that begins right after a title, as far as it reaches."""
    glossed = _GLOSSED.match(raw, at, min(end, at + 70))
    known = starts.get(at)
    if glossed is not None and known is not None and known.end == glossed.end("name") and known.get("person"):
        return None  # 大使基斯耶克（Sergey I. Kislyak）: a name the catalogue knows stands as it is
    if glossed is not None and not any(at < place < glossed.end("name") for place in starts):
        return Piece(at, glossed.end("name"), None, None, glossed["latin"])  # 大使歐儒侃(David Adams Orrukem)
    stop = at
    while stop < end and stop - at < 16:
        char = folded[stop]
        if char in "·•":
            stop += 1
            continue
        atom = starts.get(stop)
        through = atom is not None and all(
            entry.kind == "states"
            or (entry.kind == "person" and (stop > at or _goes_on(folded, atom.end, end, starts, rules)))
            for entry in atom.entries
        )  # 阿贝瓦德纳 holds 德纳, 萨巴赫 holds 巴赫
        through = through or (atom is not None and stop - at == 1 and all(e.form == "side" for e in atom.entries))
        if atom is not None and stop > at and not through:
            break
        if atom is not None and stop == at and atom.end - atom.start >= 2 and not through:
            return None
        if char not in rules.transliteration:
            break
        stop += 1
    third = folded[stop : stop + 1]
    if (
        stop - at == 2
        and _is_family_name(folded[at : at + 3], rules)
        and HAN.match(third)
        and stop not in starts
        and (stop + 1 in starts or folded[stop + 1 : stop + 2] in ("，", "。", "、", "（", "", "：", "\n"))
        and HAN.match(folded[at]) is not None
        and folded[at] in rules.surnames
    ):
        stop += 1  # 白泰鉉: a family name and two characters, the last no transliteration
    if stop - at < 2 and (stop == at or not HAN.match(folded[at])):
        stop = at
    if stop == at or stop - at < 2:
        for size in (3, 2):
            word = folded[at : at + size]
            if (
                len(word) == size
                and _is_family_name(word, rules)
                and not any(at < place < at + size for place in starts)
            ):
                stop = at + size
                break
        else:
            return None
    while folded[stop - 1] in "·•":
        stop -= 1
    latin = _LATIN_IN_BRACKETS.match(raw, stop, min(end, stop + 60))
    return Piece(at, stop, None, None, latin.group(1) if latin else None)


def _latin_names(
    raw: str, folded: str, start: int, end: int, known: list[Piece], units: list[Atom], rules: Grammar, language: str
) -> list[Piece]:
    """Runs of capitals that no known word covers; a known family name inside a longer run is another person."""
    taken = [(piece.start, piece.end, piece) for piece in known]
    blocked = {
        (atom.start, atom.end) for atom in units if atom.get("block") is not None or atom.get("contact") is not None
    }
    pieces = list(known)
    for run in _CAPITAL.finditer(raw, start, end):
        free = [(run.start(), run.end())]
        for begin, stop, _ in taken:
            free = [part for one in free for part in _minus(one, begin, stop)]
        for begin, stop in blocked:
            free = [part for one in free for part in _minus(one, begin, stop)]
        for begin, stop in free:
            before = next((p for p in known if p.end in (begin, begin - 1) and p.kind in _TITLES), None)
            titled = before is not None
            called = before is not None and folded[before.start : before.end] in ("ông", "bà")
            if language == "vi" and folded[:begin].endswith(" người ") and " " not in raw[begin:stop]:
                continue  # "phong tục của người Maori": a people, nobody's name
            pieces += _names_in(raw, folded, begin, stop, rules, language, titled, called)
    return _of_things(folded, _merge_partial(raw, pieces), units)


_TITLES = frozenset({"office", "honorific", "w:pronoun"})


def _minus(span: tuple[int, int], start: int, end: int) -> list[tuple[int, int]]:
    if end <= span[0] or start >= span[1]:
        return [span]
    parts = []
    if span[0] < start:
        parts.append((span[0], start))
    if end < span[1]:
        parts.append((end, span[1]))
    return parts


_PAIR = re.compile(rf"({UPPER}[^\W\d_]+)[-–]{UPPER}[^\W\d_]+")
_MEETS = re.compile(
    r"\b(?:sommet|rencontre|entretien|réunion|tête-à-tête|face-à-face|appel|échange|summit|meeting|talks|call)(?: [a-zà-ÿ]+)? \Z"
)
_SHOUTED_TITLE = re.compile(
    r"(?:PRESIDENT|MINISTER|SECRETARY|CHANCELLOR|AMBASSADOR|SPOKESPERSON|GENERAL|MR|MS|MRS|DR)\.? \Z"
)


def _names_in(
    raw: str,
    folded: str,
    start: int,
    end: int,
    rules: Grammar,
    language: str,
    titled: bool = False,
    called: bool = False,
) -> Iterator[Piece]:
    """The name in a run of capitals, shorn of words that never are names."""
    while start < end and not raw[start].isalpha():
        start += 1
    while end > start and not (raw[end - 1].isalnum() or raw[end - 1] == "."):
        end -= 1
    words = [(found.start() + start, found.end() + start) for found in re.finditer(r"\S+", raw[start:end])]
    while words and _ELIDED.match(raw, words[0][0]) is not None:
        words.pop(0)  # "L'accord", "D'autres": an article and a common noun
    particle = titled and language == "fr" and len(words) > 1  # "M. Le Drian"
    while words and not particle and (folded[words[0][0] : words[0][1]].rstrip(".") in rules.never):
        words.pop(0)
    family = language == "vi" and words and folded[words[0][0] : words[0][1]] in rules.surnames
    while words and (folded[words[-1][0] : words[-1][1]] in rules.never) and not (family and 2 <= len(words) <= 4):
        words.pop()  # but Phạm Văn Thành ends in a syllable that is a word elsewhere
    if not words:
        return
    if any(folded[a:b].rstrip(",.") in rules.organisations for a, b in words):
        if len(words) > 1:
            yield Piece(words[0][0], words[-1][1], Entry("body", "", form="unknown"))
        return
    if all(_ROMAN.fullmatch(raw, a, b) for a, b in words):
        return  # Đại hội XIII, Louis XIV
    if all(raw[a:b].isupper() and b - a > 1 for a, b in words):
        if _SHOUTED_TITLE.search(raw, max(0, words[0][0] - 24), words[0][0]) is not None:
            yield Piece(words[0][0], words[-1][1], None)  # "PRESIDENT BIDEN:": a transcript's label
            return
        yield Piece(words[0][0], words[-1][1], Entry("body", "", form="unknown"))
        return
    if language == "vi":
        plain = titled and len(words) <= 3 and all(folded[a:b].isascii() for a, b in words)  # ông Moon, bà Le Pen
        plain = plain or (called and len(words) in (1, 3))  # ông Hoàng, ông Tưởng Cự Phong
        words = words if plain else _vietnamese_name(folded, words, rules)
        if not words:
            return
    a, b = words[0][0], words[-1][1]
    pair = _PAIR.fullmatch(raw, a, b) if language in ("fr", "en") and _MEETS.search(folded, max(0, a - 40), a) else None
    if pair is not None:  # "la rencontre Trump-Poutine"
        yield Piece(a, pair.end(1), None)
        yield Piece(pair.end(1) + 1, b, None)
        return
    if raw[b - 1] == "." and not re.search(r"(?:Jr|Sr|\b[A-Z])\.$", raw[a:b]):
        b -= 1
    if b - a < 2 or (raw[a].islower() and raw[a - 1 : a] == "-"):
        return  # "Taliban-ruled": what is left of it is no name
    yield Piece(a, b, None)


def _vietnamese_name(folded: str, words: list[tuple[int, int]], rules: Grammar) -> list[tuple[int, int]]:
    """The tail that is a name: from a family name on, or the foreign words."""
    foreign = [not SYLLABLE.fullmatch(folded[a:b].rstrip(".")) for a, b in words]
    if any(foreign):
        first = foreign.index(True)
        last = len(foreign) - 1 - foreign[::-1].index(True)
        if first and _is_forename(folded, words[first - 1]):
            first -= 1
        return words[first : last + 1] if all(foreign[first : last + 1]) else words[first:]
    for place in range(len(words)):
        if folded[words[place][0] : words[place][1]] in rules.surnames and 2 <= len(words) - place <= 5:
            return words[place:]
    return []


def _is_forename(folded: str, word: tuple[int, int]) -> bool:
    """Ben Swanton, Tom Cotton: a foreign forename spelt like a Vietnamese syllable, not the first word of a sentence."""
    return (
        folded[word[0] : word[1]].isascii() and re.search(r"\w\s\Z", folded[max(0, word[0] - 2) : word[0]]) is not None
    )


def _of_things(folded: str, pieces: list[Piece], units: list[Atom]) -> list[Piece]:
    """Without the names of things: "sân bay John F. Kennedy", "rue Charles de Gaulle"."""
    ends = {unit.end for unit in units if unit.get("w:thing") is not None}
    return [
        p
        for p in pieces
        if not (
            p.kind in ("person", "unknown")
            and (p.start - 1 in ends or (p.start - 4 in ends and folded[p.start - 4 : p.start].strip() in ("de", "du")))
        )
    ]


def _merge_partial(raw: str, pieces: list[Piece]) -> list[Piece]:
    """ "Hunter Biden": the known family name with an unknown neighbour is one unknown name."""
    pieces.sort(key=lambda piece: piece.start)
    merged: list[Piece] = []
    for piece in pieces:
        if (
            merged
            and piece.start - merged[-1].end == 1
            and raw[merged[-1].end] == " "
            and {piece.kind, merged[-1].kind} == {"person", "unknown"}
        ):
            known = piece if piece.kind == "person" else merged[-1]
            if piece is known and raw[piece.start + 1 : piece.start + 3] == ". ":
                merged[-1] = Piece(merged[-1].start, piece.end, piece.entry, piece.atom)  # Vyacheslav V. Volodin
                continue
            if known.entry is not None and " " not in raw[known.start : known.end]:
                merged[-1] = Piece(merged[-1].start, piece.end, None)
                continue
        merged.append(piece)
    return merged
