"""Chains of titles, states and names: which pieces belong together, and what a chain says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.mentions.pieces import ALONE, HAN, STAFF, STAY_AT_HOME, Grammar, Phrase, Piece
from dragoman.mentions.scan import Atom

_PLURAL = ("ministers", "presidents", "secretaries", "chiefs")
_FRONTED = re.compile(
    r"(?:\A|[\n.!?»] ?)(?:en |tout en )?(?:recevant|accueillant|rencontrant|saluant|remerciant|félicitant|s'adressant) "
    r"(?:à |au |aux )?(?:le |la |l'|les |son |sa )?\Z"
)
_KIN = re.compile(
    r"\b(?:fille|fils|épouse|femme|mari|frère|sœur|gendre|père|mère|neveu|nièce|veuve) (?:aînée? |cadette? )?(?:de l'|de la |du |de |d')\Z"
)
_BY_TELLING = re.compile(r"\btheo \Z")


_VISITED = re.compile(r"(?:访问|到访|出访|造访|抵达|飞抵|前往|来到|离开|返回|回到|逃到|赴|抵|访)\Z")
_OWNERS = frozenset({"state", "city", "body", "person", "unknown"})


def joined(folded: str, pieces: list[Piece], first: int, place: int, rules: Grammar) -> bool:
    """Whether a piece continues the chain that began at `first`."""
    before, after = pieces[place - 1], pieces[place]
    gap = folded[before.end : after.start]
    if after.kind in ALONE or before.kind in ALONE:
        return False
    if before.kind == "city" and not rules.head_last and (after.kind == "w:counterpart" or _is_place(before)):
        if after.kind != "unknown" or not _of_the_city(folded, pieces[first:place]):
            return False  # "a rencontré à Genève son homologue"
    if not rules.joins.match(gap):
        return False
    if (
        not rules.head_last
        and before.kind in ("state", "city", "body", "w:side")
        and _begins_anew(folded, before, after)
    ):
        return False
    if "," in gap and not rules.head_last and _are_many(folded, before):
        return False  # "in his meetings with Israeli officials, Mr. Sullivan reaffirmed"
    if "," in gap and not rules.head_last and after.kind == "w:delegates" and before.kind in _OWNERS:
        return False  # "Nhận lời mời của Quốc hội Việt Nam, Đoàn đại biểu Quốc hội Lào do X dẫn đầu"
    if gap == " - " and not (before.kind == after.kind == "office"):
        return False  # "Tổng Bí thư - Chủ tịch nước X", but "bà X - Chủ tịch Y"
    chain = pieces[first:place]
    named = [piece for piece in chain if piece.kind in ("person", "unknown")]
    listing = any(mark in gap for mark in ",、，") or re.search(r"\b(?:and|et|và|kiêm)\b|兼|和|与", gap) is not None
    if rules.head_last:
        if named:  # the name ended the chain, unless it only tells whose envoy (习近平主席特使)
            return not gap and after.kind in ("office", "honorific")
        if after.kind == "state" and len(chain) > 1 and folded[before.start : before.end] == "代表":
            return False  # 安倍首相代表日本政府: here 代表 is "on behalf of"
        if gap and after.kind == "state":
            posted = rules.postings is not None and rules.postings.search(gap) is not None  # 乌克兰驻波兰大使
            return not listing and (before.kind not in ("state", "city") or posted)
        if gap and listing:
            return before.kind == "office" and after.kind in ("office", "body", "person", "w:ministry", "w:delegates")
        if before.kind == "state" and after.kind == "state":
            return False
        if gap == "的" and before.kind == "state" and _VISITED.search(folded, max(0, before.start - 4), before.start):
            return False  # 正在访问中国的李显龙: where he is, not where he is from
        if gap and before.kind in ("state", "city") and after.entry is not None and "|" in after.entry.value:
            return False  # 抵达东京的美国总统: the title has its own state
        if before.kind == "city" and gap == "的":
            return False  # 到访罗马的外长王毅
        if before.kind == "city" and after.kind not in ("office", "w:ministry", "w:delegates"):
            return False
        return True
    if (
        before.kind in ("state", "city")
        and len(chain) == 1
        and after.kind in ("honorific", "office", "person", "unknown")
        and rules.owner.search(gap)
    ):
        return False  # "chuyến thăm Trung Quốc của Thủ tướng X": whose visit, not whose state
    if "," in gap and before.kind in ("w:ministry", "body") and after.kind == "honorific" and not rules.head_last:
        if not any(piece.kind == "office" for piece in pieces[first:place]):
            return False  # "Phát biểu tại Quốc hội, ông X cho biết"
    if gap.startswith(")") and place - first == 1 and before.kind == "body" and folded[before.start - 1] == "(":
        return False  # "(CLO) Người phát ngôn …": an outlet's mark before its first words
    if "," in gap and after.kind in ("person", "unknown") and _KIN.search(folded, 0, pieces[first].start):
        return False  # "la fille du président, Ivanka Trump": whose she is
    if "," in gap and after.kind in ("person", "unknown") and _FRONTED.search(folded, 0, pieces[first].start):
        return False  # "Recevant le président français, X a souligné": whom, then who
    if "," in gap and _BY_TELLING.search(folded, max(0, pieces[first].start - 6), pieces[first].start):
        return False  # "Theo phát ngôn viên, bà X …": who tells, then whom it is about
    if before.kind == "honorific" and rules.owner.search(gap):
        return False  # "luật sư của ông X": the owner is another
    if after.kind == "unknown" and rules.owner.search(gap) and before.kind == "office":
        return False  # "député de l'Eure": a place or a body, no name
    if after.kind in ("person", "unknown"):
        if before.kind == "office" and "," in gap and folded.endswith(_PLURAL, before.start, before.end):
            return False  # "Russian and Chinese foreign ministers, A and B": two, and then who they are
        if before.kind == "w:ministry" and rules.owner.search(gap):
            return False  # "le gouvernement de Michel Barnier" is no person
        if rules.postings is not None and rules.postings.search(gap):
            return False  # "a déclaré le Catholicos à Trump": whom he told
        if listing:
            return (
                bool(chain)
                and before.kind in ("office", "state", "body", "unknown")
                and not named
                and any(p.kind == "office" for p in chain)
                and "," in gap
            )
        if not named:
            if before.kind == "city" and len(chain) == 1:
                return False  # "a réuni à Doha Marco Rubio et …"
            if before.kind == "state" and place > 1 and _are_two(folded, pieces[place - 2], before):
                return False  # "les chefs des diplomaties russe et suisse X et Y"
            return (
                before.kind != "state"
                or any(piece.kind in ("office", "w:counterpart", "honorific") for piece in chain)
                or (before.entry is not None and before.entry.form == "adjective" and after.kind == "person")
                or rules.led_office.match(folded, chain[0].start, after.start) is not None
            )
        return False
    if after.kind == "state":
        if before.kind == "w:ministry" and gap.strip() in ("to the", "to") and any(p.kind == "state" for p in chain):
            return False  # "the U.S. delegation to the U.S.-Kenya dialogue"
        if listing and before.kind != "state":
            return False
        if before.kind == "state":
            return bool(rules.postings and rules.postings.search(gap)) and not listing
        if rules.postings is not None and rules.postings.search(gap):
            offices = {piece.entry.value.partition("|")[0] for piece in chain if piece.kind == "office" and piece.entry}
            if before.kind in ("person", "unknown") or (before.kind == "office" and offices <= STAY_AT_HOME):
                return False  # "la visite d'Emmanuel Macron en Arménie": where he goes, not whose he is
        return (
            before.kind
            in (
                "office",
                "body",
                "w:ministry",
                "w:delegates",
                "person",
                "unknown",
                "honorific",
                "w:counterpart",
                "w:side",
            )
            and (before.kind not in ("person", "unknown") or bool(gap.strip()))
            and "," not in gap
        )
    if (
        "," in gap
        and not rules.head_last
        and after.kind == "office"
        and not named
        and (before.kind == "body" or _is_owned(folded, chain[0], rules))
    ):
        return False  # "chuyến thăm của Chủ tịch Tập đoàn X, Thủ tướng …": two people
    if after.kind in (
        "office",
        "body",
        "w:ministry",
        "w:delegates",
        "honorific",
        "w:counterpart",
        "city",
        "w:side",
        "w:home",
    ):
        if named and after.kind == "body" and before is named[-1] and any(p.kind == "office" for p in chain):
            return re.fullmatch(r" of (?:the )?", gap) is not None  # "Secretary-General X of the United Nations"
        if named or (before.kind == "city" and ("," in gap or after.kind == "office")):
            return False
        if after.kind in ("body", "city") and "," in gap:
            return False
        if before.kind in ("body", "w:ministry", "city") and listing and "," not in gap:
            return False
        if before.kind == "state" and gap == ", " and _is_titled(chain):
            return after.kind == "office"  # "le vice-Premier ministre belge, ministre des Affaires étrangères, X"
        if before.kind == "state" and listing:
            if _of_another_state(pieces, place):
                return False  # "Ngoại trưởng Jordan và Tổng thống Nga X": the second title has a state of its own
            if len(chain) == 1 and before.entry is not None and before.entry.form != "adjective":
                return False  # "Japan, the United States and the High Representative of …"
            return after.kind == "office" and "," not in gap and rules.owner.search(gap) is None
        if before.kind == "body" and after.kind == "body":
            return False
        return True
    return False


def _sends(folded: str, pieces: list[Piece], language: str) -> bool:
    """ "les émissaires du président X": whether a chain begins with several whom its person has sent."""
    first = pieces[0]
    return (
        language == "fr"
        and first.kind == "w:delegates"
        and len(pieces) > 1
        and re.fullmatch(r" (?:du |de la |de l'|de |d')", folded[first.end : pieces[1].start]) is not None
    )


def _begins_anew(folded: str, before: Piece, after: Piece) -> bool:
    """Whether a piece begins another phrase: "a reçu à l'Élysée | son homologue X", "suivi d'une délégation, | le président X"."""
    if before.kind == "w:side":
        return "," in folded[before.end : after.start]
    if before.entry is not None and before.entry.form == "adjective":
        return False
    mine = after.kind == "w:counterpart" and folded.startswith(("son ", "sa ", "ses ", "leur ", "leurs "), after.start)
    return mine or (after.kind == "w:side" and folded.startswith(("une ", "la "), after.start))


def _are_many(folded: str, piece: Piece) -> bool:
    """Whether a piece tells of several without a name ("officials", "counterparts")."""
    return piece.kind == "w:delegates" or (piece.kind == "w:counterpart" and folded[piece.end - 1] == "s")


def _is_titled(chain: list[Piece]) -> bool:
    """Whether a chain ends in a title and the adjective of its state."""
    last = chain[-1]
    return len(chain) > 1 and chain[-2].kind == "office" and last.entry is not None and last.entry.form == "adjective"


def _are_two(folded: str, first: Piece, second: Piece) -> bool:
    """Whether two adjectives of states are joined by "and"."""
    adjectives = all(p.kind == "state" and p.entry is not None and p.entry.form == "adjective" for p in (first, second))
    return adjectives and folded[first.end : second.start] in (" et ", " and ")


def _of_another_state(pieces: list[Piece], place: int) -> bool:
    """Whether a title right after a state has another state right after it."""
    state, after = pieces[place - 1].entry, pieces[place + 1].entry if place + 1 < len(pieces) else None
    return after is not None and after.kind == "state" and state is not None and after.value != state.value


def _is_posting(folded: str, piece: Piece, rules: Grammar) -> bool:
    """Whether a word that only tells where somebody is posted stands right before a state or city."""
    return (
        rules.postings is not None and rules.postings.search(folded[max(0, piece.start - 8) : piece.start]) is not None
    )


def _of_the_city(folded: str, chain: list[Piece]) -> bool:
    """ "Chủ tịch UBND TPHCM X", "Thị trưởng Seoul X": whether a chain ends in a title and the city right behind it."""
    return len(chain) > 1 and chain[-2].kind == "office" and folded[chain[-2].end : chain[-1].start] == " "


def _is_place(piece: Piece) -> bool:
    return piece.entry is not None and piece.entry.form == "place"


def _is_owned(folded: str, first: Piece, rules: Grammar) -> bool:
    """Whether an owning word stands right before a chain (của Chủ tịch …)."""
    ends = [found.end() for found in rules.owner.finditer(folded, max(0, first.start - 8), first.start)]
    return bool(ends) and not folded[ends[-1] : first.start].strip()


def bridged(folded: str, pieces: list[Piece], place: int, units: list[Atom], rules: Grammar) -> bool:
    """香港|眾志|秘書長: a body nobody listed, between a state and its office."""
    before, after = pieces[place - 1], pieces[place]
    gap = folded[before.end : after.start]
    return (
        rules.head_last
        and (before.kind in ("state", "city", "body") or (before.kind == "office" and gap.startswith("、")))
        and after.kind in ("office", "w:ministry")
        and 0 < len(gap) <= 8
        and gap != "的"
        and gap != "、"
        and all(HAN.match(char) for char in gap.removeprefix("、"))
        and not any(unit.start < after.start and before.end < unit.end for unit in units)
    )


def _two_holders(folded: str, pieces: list[Piece], rules: Grammar) -> int | None:
    """Where "the President and Vice President", "Tổng thống và ngoại trưởng Nga" fall apart: two titles, no name."""
    if any(piece.kind in ("person", "unknown") for piece in pieces):
        return 1 if _bare_title_first(folded, pieces, rules) else None
    for place in range(1, len(pieces)):
        before, after = pieces[place - 1], pieces[place]
        if rules.head_last:  # 世界银行行长、国际货币基金组织总裁
            heads = before.kind == "office" and any(piece.kind == "body" for piece in pieces[:place])
            if heads and after.kind == "body" and folded[before.end : after.start] == "、":
                return place
            continue
        joined_by_and = re.search(r"(?:^|\s)(?:and|et|và)\s", folded[before.end : after.start]) is not None
        if joined_by_and and after.kind == "office" and any(piece.kind == "office" for piece in pieces[:place]):
            return place
    return None


def _bare_title_first(folded: str, pieces: list[Piece], rules: Grammar) -> bool:
    """ "The President and Prime Minister Kishida": the title of somebody told before, then another's with his name."""
    rest = pieces[2:] if len(pieces) > 1 and pieces[1].kind == "state" else pieces[1:]
    if pieces[0].kind != "office" or len(rest) < 2 or rest[0].kind != "office":
        return False
    if rest[1].kind not in ("person", "unknown") or folded[rest[0].end : rest[1].start] != " ":
        return False
    return rules.bare_title.fullmatch(folded, max(0, pieces[0].start - 4), pieces[1].start) is not None


def _owns_office(folded: str, name: Piece, pieces: list[Piece]) -> bool:
    """Whether an office right after a name and its "'s" is another's."""
    after = next((piece for piece in pieces if piece.start >= name.end), None)
    return after is not None and after.kind == "office" and folded[name.end : after.start].startswith(("'s ", "' "))


def _listed(name: Piece) -> tuple[str, ...]:
    """The persons of the catalogue that a name may be."""
    if name.atom is None:
        return () if name.entry is None else (name.entry.value,)
    return tuple(dict.fromkeys(entry.value for entry in name.atom.entries if entry.kind == "person"))


def parse(raw: str, folded: str, pieces: list[Piece], rules: Grammar, language: str) -> Iterator[Phrase]:
    """One chain as phrases: mostly one; "X and Y" as head with `rest`."""
    if (cut := _two_holders(folded, pieces, rules)) is not None:
        yield from parse(raw, folded, pieces[:cut], rules, language)
        yield from parse(raw, folded, pieces[cut:], rules, language)
        return
    whole = Phrase(pieces[0].start, pieces[-1].end, "office", language)
    single = pieces[0] if len(pieces) == 1 else None
    if single is not None and single.entry is not None:
        kind = single.kind
        if (kind in ALONE and kind != "outlet") or kind == "w:counterpart":
            whole.kind = kind[2:]
            whole.word = folded[single.start : single.end]
            yield whole
            return
        if kind == "honorific":
            if single.atom is not None and single.atom.get("w:pronoun") is not None:
                whole.kind, whole.word = "pronoun", folded[single.start : single.end]
                yield whole
            return
    named = [piece for piece in pieces if piece.kind in ("person", "unknown")]
    offices = [piece for piece in pieces if piece.kind == "office"]
    if rules.head_last:
        name = (
            named[-1]
            if named
            and (
                pieces[-1] is named[-1]
                or pieces[-1].kind == "honorific"
                or (
                    len(named) == 1
                    and offices
                    and offices[-1].end == pieces[-1].end
                    and offices[-1].start >= named[-1].end
                )
            )
            else None
        )
        if name is not None and name is not pieces[-1]:
            last = pieces[-1]
            envoy = (
                last.kind == "office"
                and last.entry is not None
                and last.entry.value in ("special-envoy", "spokesperson", "adviser", "official", "first-lady")
            )
            if envoy:
                name = None
    else:
        name = named[0] if named else None
        if (
            name is not None
            and offices
            and offices[0].entry is not None
            and (
                offices[0].entry.value in ("special-envoy", "spokesperson", "adviser", "first-lady")
                or (language == "fr" and offices[0].entry.value in STAFF)
            )
            and len(offices) > 1
            and offices[1].start < name.start
        ):
            staff = offices[0]
            if language == "fr":  # "l'envoyé et conseiller du président X": the last of them before whose they are
                above = [n for n, office in enumerate(offices) if office.entry and office.entry.value not in STAFF]
                staff = offices[above[0] - 1] if above and above[0] > 0 else staff
            between = folded[staff.end : offices[offices.index(staff) + 1].start] if staff is not offices[-1] else ""
            if rules.postings is not None and re.search(
                r"\b(?:of|to|for|de|du|của|cho)\b|^ (?:tổng|chủ)",
                between + folded[offices[1].start : offices[1].start + 3],
            ):
                name, offices, whole.via_envoy = None, offices[:1], True
        if (
            name is not None
            and offices
            and offices[-1].end <= name.start
            and offices[0].entry is not None
            and offices[0].entry.value in STAFF
        ):
            before = max(piece.end for piece in pieces if piece.end <= name.start)
            if rules.owner.search(folded[offices[-1].end : name.start]) and not any(
                p.kind in ("state", "body", "city", "w:ministry") and p.end == before for p in pieces
            ):
                name, whole.via_envoy = None, True  # "một cố vấn của ông X": the owner is not the holder
    if name is not None and (_owns_office(folded, name, pieces) or _sends(folded, pieces, language)):
        name, whole.via_envoy = None, True  # "Andriy Yermak, Zelensky's chief of staff": the owner is not the holder
    if whole.via_envoy and named:
        whole.owners = _listed(named[0])
    meant: str | None = None
    for piece in pieces:
        if piece.entry is None:
            continue
        if piece.kind == "office" and "|" in piece.entry.value:
            meant = meant or piece.entry.value.partition("|")[2]
        if piece.kind in ("state", "city") and whole.body is not None and _is_posting(folded, piece, rules):
            whole.posted = piece.entry.value  # "đại diện Hamas tại Cairo"
        elif piece.kind == "state":
            edge = pieces[0].start - (1 if rules.head_last else 0)  # 驻塞拉利昂大使
            gap = folded[max(edge, 0, piece.start - 8) : piece.start]
            if (rules.postings is not None and whole.state is not None and rules.postings.search(gap)) or (
                rules.postings is not None
                and rules.postings.search(gap)
                and offices
                and any(o.entry is not None and o.entry.value == "ambassador" for o in offices)
                and whole.state is None
            ):
                whole.posted = piece.entry.value
            elif whole.state is None:
                whole.state = piece.entry.value
                whole.adjective = piece.entry.form == "adjective"
                if rules.head_last and folded[piece.end - 1] == "方":
                    whole.word = "side"
            whole.states += (piece.entry.value,)
        elif piece.kind == "states":
            whole.states += tuple(piece.entry.value.split("|"))
            whole.word = whole.word or "states"
        elif piece.kind == "city":
            whole.city = True
            if whole.state is None and (meant is None or rules.head_last):
                whole.state = piece.entry.value  # not in "US Secretary of State in Bonn"
        elif piece.kind == "body" and whole.state is not None and rules.head_last and folded[piece.start - 1] == "驻":
            whole.posted = piece.entry.value  # 中国驻欧盟使团
        elif piece.kind in ("body",):
            whole.body = piece.entry.value or folded[piece.start : piece.end]
            whole.bodies += (whole.body,)
        elif piece.kind == "outlet":
            whole.kind, whole.body = "outlet", piece.entry.value
        elif piece.kind in ("w:ministry", "w:side", "w:delegates"):
            whole.word = piece.kind[2:]
        elif piece.kind == "w:home":
            whole.word = whole.word or "home"
    if whole.state is None and whole.body is None:
        whole.state = meant  # 俄总统; "the Secretary" of State
    led = name is not None and rules.led_office.match(folded, whole.start, name.start) is not None
    whole.offices = tuple(
        dict.fromkeys(piece.entry.value.partition("|")[0] for piece in offices if piece.entry is not None)
    )
    whole.titles = tuple(folded[piece.start : piece.end] for piece in offices)
    if name is not None:
        whole.kind = "ministry" if led else "person"  # "chính quyền Tổng thống X" is no person
        whole.name = raw[name.start : name.end]
        whole.latin = name.latin
        whole.persons = _listed(name)
        if name.atom is not None:
            entries = [entry for entry in name.atom.entries if entry.kind == "person"]
            whole.mt = bool(entries) and all(entry.form == "mt" for entry in entries)
        if led:
            whole.word = "ministry"
        told = whole.state is not None and " " in whole.name  # "Sayyid Munthir of the Omani Royal Office"
        told = told or (language == "zh" and len(whole.name) >= 3)  # 章立凡表示: found before a verb of saying
        whole.guessed = (
            name.entry is None and not offices and not told and not any(piece.kind == "honorific" for piece in pieces)
        )
    elif offices:
        whole.kind = "person"
        whole.courtesy = rules.head_last and pieces[-1].kind == "honorific"
    elif whole.kind == "outlet":
        pass
    elif whole.word == "delegates":
        whole.kind = "group"  # nobody in particular says a thing, but their state takes part
    elif whole.body is not None and not whole.word:
        whole.kind = "body"
        whole.name = raw[pieces[0].start : pieces[-1].end]
    elif whole.word == "home":
        whole.kind = "home"
    elif whole.word == "states":
        whole.kind = "states"
    elif whole.state is not None:
        whole.kind = "state"
        if all(piece.entry is not None and piece.kind == "city" and piece.entry.form == "place" for piece in pieces):
            whole.word = "place"
        if not whole.word and any(piece.kind == "w:counterpart" for piece in pieces):
            whole.word = "counterpart"
        first = pieces[0].atom
        if len(pieces) == 1 and first is not None and first.get("w:pronoun") is not None:
            whole.word = "pronoun"  # "Anh" is Britain, or "he" where a sentence begins
    elif whole.word:
        whole.kind = "ministry" if whole.word == "ministry" else whole.word
    elif pieces[0].kind in ("w:counterpart",):
        whole.kind = "counterpart"
    else:
        return
    yield whole
