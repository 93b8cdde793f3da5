"""Noun phrases that name an actor: titles, states and names joined into one mention with its head.

One grammar for all languages: a chain of known words whose gaps are all joining words of the language. The
language says whether the person stands last (中国国务委员兼外长王毅) or first among its titles, which words join, and
after which words a state is only the place of a posting (驻, tại, en).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from functools import cache

from dragoman.lang import codes, pack
from dragoman.mentions.chains import bridged, joined, parse
from dragoman.mentions.met import met_names, with_met
from dragoman.mentions.names import with_unknown_names
from dragoman.mentions.pieces import Grammar, Phrase, Piece, actorish, grammar
from dragoman.mentions.scan import Atom
from dragoman.text.views import fold_word

__all__ = ["Grammar", "Phrase", "grammar", "met_names", "phrases"]


def phrases(
    raw: str,
    folded: str,
    start: int,
    end: int,
    atoms: Sequence[Atom],
    language: str,
    met: Mapping[str, str] | None = None,
) -> list[Phrase]:
    """The actor mentions of a sentence, in order of place.

    `met`: names this document gave with a title, to be known where they stand without one (folded name → catalogue
    id, or "" for a person no list knows).
    """
    if language not in codes():
        return []
    rules = grammar(language)
    units = [atom for atom in atoms if start <= atom.start and atom.end <= end]
    known = [Piece(atom.start, atom.end, entry, atom) for atom in units if (entry := actorish(atom)) is not None]
    known = _without_acting(_titled(known), folded)
    if language in ("fr", "en"):
        known = _called(known, raw)
    known = _with_portfolios(raw, known, end, rules)
    known = _with_fields(known, raw, folded, end, rules)
    if met:
        known = _without_acting(with_met(folded, start, end, known, met), folded)
    pieces = with_unknown_names(raw, folded, start, end, known, units, rules, language)
    pieces = _with_courtesy(folded, _without_acronyms(raw, pieces))
    found: list[Phrase] = []
    place = 0
    while place < len(pieces):
        stop = place + 1
        while stop < len(pieces) and (
            joined(folded, pieces, place, stop, rules) or bridged(folded, pieces, stop, units, rules)
        ):
            stop += 1
        for phrase in parse(raw, folded, pieces[place:stop], rules, language):
            if (
                phrase.kind == "person"
                and phrase.name is None
                and _indefinite(folded, phrase.start, units)
                and not _speaks_for_state(phrase)
            ):
                phrase.kind = "group"  # "một quan chức", "des responsables": nobody in particular
            elif phrase.kind == "person" and phrase.name is None and _plural(folded, phrase, language):
                phrase.kind = "group"  # "civil rights leaders"
            if phrase.kind == "person" and phrase.name is None and _heads_a_part(phrase):
                phrase.kind = "group"
            if (
                phrase.kind == "person"
                and phrase.name is None
                and _OF_SEVERAL.search(folded, max(start, phrase.start - 3), phrase.start)
            ):
                phrase.kind = "group"  # 两国政府总理定期会晤
            if (
                phrase.kind == "person"
                and phrase.name is None
                and language == "zh"
                and _BODY_AFTER.match(folded, phrase.end, end)
            ):
                phrase.kind = "group"  # 第一夫人发展联合会
            if phrase.kind == "person" and phrase.name is None:
                phrase.former = _is_former(folded, phrase, start, language)
                phrase.definite = _DEFINITE.search(folded, max(start, phrase.start - 6), phrase.start) is not None
            if phrase.kind == "ministry" and language == "zh" and _of_a_place(folded, phrase, start, units):
                phrase.kind = "group"  # 库尔斯克州政府: of a place no list knows
            if language == "zh" and phrase.kind == "person" and (spouse := _SPOUSE.match(folded, phrase.end, end)):
                phrase.end = spouse.end()
            if language == "zh":
                _heads_of_states(phrase, folded, end)
            if language == "zh" and phrase.kind == "ministry" and phrase.body and phrase.state is None:
                if folded.endswith("代表团", phrase.start, phrase.end):
                    phrase.kind, phrase.word = "body", "delegates"  # 哈马斯代表团
            if language == "zh" and phrase.definite and phrase.name is None and phrase.offices == ("official",):
                phrase.kind = "group"  # 这名官员: who was not named before
            if phrase.word == "pronoun" and phrase.kind == "state" and not _heads(folded, start, end, phrase):
                phrase.word = ""
            found.append(phrase)
        place = stop
    found = _of_outlets(_paired(_placed(found, folded), folded), folded, start, language)
    found = _leaders_of(found, folded, rules)
    if language == "vi":
        _share_state(found, folded)
    if language == "en":
        found = _with_leaders_name(_of_its_place(_with_nicknames(found, raw), folded), folded)
    for phrase in found if language == "fr" else ():
        _with_care(phrase, folded)
        if phrase.kind == "state" and phrase.adjective and folded.endswith("capitale ", 0, phrase.start):
            phrase.start -= len("capitale ")  # "dans la capitale brésilienne"
            phrase.city, phrase.adjective = True, False
    for phrase in found:
        owner = rules.owner.match(folded, phrase.end + 1) if phrase.kind == "leaders" else None
        if owner is not None and raw[owner.end() : owner.end() + 2].lstrip()[:1].isupper():
            phrase.kind = "group"  # "les dirigeants du Haut-Karabakh": of a place no list knows
    return _apposed(_with_owned_titles(found, folded), folded, language)


def _with_owned_titles(found: list[Phrase], folded: str) -> list[Phrase]:
    """ "Andriy Yermak, Zelensky's chief of staff, said": a title that is another's, between commas, belongs to the name before."""
    kept: list[Phrase] = []
    place = 0
    while place < len(found):
        head, owner, title = kept[-1] if kept else None, found[place], found[place + 1 : place + 2]
        if (
            head is not None
            and title
            and head.kind == owner.kind == title[0].kind == "person"
            and head.name is not None
            and owner.name is not None
            and title[0].name is None
            and folded[head.end : owner.start] == ", "
            and re.fullmatch(r"'s? (?:[\w-]+ )?", folded[owner.end : title[0].start])
            and folded[title[0].end : title[0].end + 1] in (",", "")
        ):
            head.offices = tuple(dict.fromkeys(head.offices + title[0].offices))
            head.end, head.guessed = title[0].end, False
            place += 2
            continue
        kept.append(owner)
        place += 1
    return kept


_CAPITAL = re.compile(" capital(?: city)?(?P<named> of |, | )?")


def _of_its_place(found: list[Phrase], folded: str) -> list[Phrase]:
    """ "the Belarusian capital of Minsk" is a place, "his counterpart from Seoul, Kang Kyung-wha," the counterpart of that state."""
    kept: list[Phrase] = []
    for phrase in found:
        last = kept[-1] if kept else None
        if last is not None and phrase.kind == "state":
            capital = _CAPITAL.fullmatch(folded, last.end, phrase.start) if last.kind == "state" else None
            if capital is not None and last.adjective and phrase.city and last.state == phrase.state:
                last.end, last.city, last.adjective = phrase.end, True, False
                continue
            led = folded[last.end : phrase.start] in (" from ", " from the ")
            if last.kind == "counterpart" and led and folded[phrase.end : phrase.end + 2] == ", ":
                last.kind, last.word, last.state, last.end = "state", "counterpart", phrase.state, phrase.end
                continue
        kept.append(phrase)
    for phrase in kept:
        bare = phrase.kind == "state" and phrase.adjective and _CAPITAL.match(folded, phrase.end)
        if bare:
            phrase.end, phrase.city, phrase.adjective = phrase.end + len(" capital"), True, False
    return kept


_RULED = re.compile(" (?:administration|government|cabinet)")


def _with_leaders_name(found: list[Phrase], folded: str) -> list[Phrase]:
    """ "the Biden-Harris Administration", "the Netanyahu government": a government called by the name of who leads it."""
    kept: list[Phrase] = []
    for phrase in found:
        head = kept[-1] if kept else None
        named = head is not None and head.kind == "person" and head.name is not None and not head.offices
        if head is not None and named and phrase.word == "ministry" and phrase.state is None:
            if _RULED.fullmatch(folded, head.end, phrase.end):
                phrase.name, phrase.persons = (head.name or "").partition("-")[0], head.persons
                phrase.start = kept.pop().start
        kept.append(phrase)
    return kept


_CARE = re.compile(
    r" (?P<foreign>des affaires étrangères|des affaires extérieures)| (?P<defence>de la défense(?: nationale)?|des armées)"
    r"| (?P<interior>de l'intérieur)| (?P<finance>des finances|de l'économie)| (?P<trade>du commerce(?: extérieur)?)"
)


def _with_care(phrase: Phrase, folded: str) -> None:
    """ "le ministre russe des Affaires étrangères": what a minister without a name, or a ministry, has in its care behind its state."""
    unnamed = (
        phrase.name is None and phrase.adjective and (phrase.offices == ("minister",) or phrase.word == "ministry")
    )
    care = _CARE.match(folded, phrase.end) if unnamed else None
    if care is not None:
        phrase.end = care.end()
        if phrase.offices == ("minister",):
            phrase.offices = (f"{care.lastgroup}-minister",)


def _share_state(found: list[Phrase], folded: str) -> None:
    """ "Thượng viện và Hạ viện Nhật Bản": of two bodies joined by "and" the state named after both is both's."""
    for first, second in itertools.pairwise(found):
        joined_here = folded[first.end : second.start] == " và "
        if joined_here and first.word == second.word == "ministry" and first.state is None and first.body is None:
            first.state = second.state


def _placed(found: list[Phrase], folded: str) -> list[Phrase]:
    """ "Zurich, Switzerland": a city and its state, set off by a comma, are one place."""
    kept: list[Phrase] = []
    for phrase in found:
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.city
            and last.kind == phrase.kind == "state"
            and not phrase.city
            and last.state == phrase.state
            and folded[last.end : phrase.start] == ", "
        ):
            last.end = phrase.end
            continue
        kept.append(phrase)
    return kept


def _paired(found: list[Phrase], folded: str) -> list[Phrase]:
    """ "the U.S.-Japan-ROK summit": states joined by hyphens are one word for both sides."""
    kept: list[Phrase] = []
    for phrase in found:
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.kind in ("state", "states")
            and phrase.kind == "state"
            and not (last.word or phrase.word)
            and phrase.state is not None
            and last.state not in (None, phrase.state)
            and folded[last.end : phrase.start] in (("-", "–", " - ", " – ") if last.language == "vi" else ("-", "–"))
        ):
            last.kind, last.states = "states", (last.states or (last.state or "",)) + (phrase.state,)
            last.end = phrase.end
            continue
        kept.append(phrase)
    return kept


def _of_outlets(found: list[Phrase], folded: str, start: int, language: str) -> list[Phrase]:
    """ "l'agence de presse russe Tass", "au quotidien Le Figaro": what kind of outlet it is belongs to its name."""
    noun = _outlet_noun(language)
    if noun is None:
        return found
    kept: list[Phrase] = []
    for phrase in found:
        if phrase.kind == "outlet":
            if (
                kept
                and kept[-1].kind == "state"
                and kept[-1].adjective
                and re.fullmatch(",? ", folded[kept[-1].end : phrase.start])
            ):
                phrase.start = kept.pop().start
            told = noun.search(folded, max(start, phrase.start - 50), phrase.start)
            phrase.start = told.start() if told is not None else phrase.start
        kept.append(phrase)
    return kept


@cache
def _outlet_noun(language: str) -> re.Pattern[str] | None:
    told = pack(language).language.patterns.get("outlet_noun")
    return re.compile(told) if told is not None else None


def _leaders_of(found: list[Phrase], folded: str, rules: Grammar) -> list[Phrase]:
    """ "the foreign ministers of Japan and South Korea": the states named after the leaders are theirs."""
    kept: list[Phrase] = []
    for phrase in found:
        head = kept[-1] if kept else None
        if (
            head is not None
            and head.kind == "group"
            and head.word == "delegates"
            and head.state is None
            and head.body is None
            and phrase.kind in ("state", "body")
            and not phrase.adjective
        ):
            gap = folded[head.end : phrase.start]
            if re.fullmatch(rules.sent_by if not head.states else rules.next_of, gap):
                head.states += (phrase.state,) if phrase.state is not None else ()
                head.body = phrase.body
                head.end = phrase.end
                continue
        if (
            head is not None
            and head.kind == "group"
            and (head.word == "delegates" if phrase.adjective else bool(head.offices))
            and head.state is not None
            and phrase.kind == "state"
            and phrase.state is not None
            and rules.next_of.fullmatch(folded, head.end, phrase.start)
        ):
            head.states, head.end = (
                (*(head.states or (head.state,)), phrase.state),
                phrase.end,
            )  # "les ministres des États-Unis, de la RDC et du Rwanda", "des délégations russe et ukrainienne"
            continue
        if (
            head is not None
            and head.kind == "group"
            and head.language == "fr"
            and bool(head.offices)
            and head.state is not None
            and phrase.kind == "state"
            and phrase.state is not None
            and phrase.adjective
            and folded.endswith("les ", 0, head.start)
            and _AND_ADJECTIVE.fullmatch(folded, head.end, phrase.start)
        ):
            head.kind, head.word, head.states = "states", "leaders", (head.state, phrase.state)
            head.end = phrase.end  # "les ministres des Affaires étrangères français et allemand"
            continue
        if (
            head is not None
            and head.kind == "leaders"
            and phrase.kind == "body"
            and rules.sent_by.fullmatch(folded, head.end, phrase.start)
        ):
            phrase.start = head.start  # "les dirigeants de la Cédéao": the body stands for its leaders
            kept[-1] = phrase
            continue
        if (
            head is not None
            and (head.kind == "leaders" or head.word == "leaders")
            and phrase.kind == "person"
            and phrase.name is not None
            and rules.titled.fullmatch(folded, head.end, phrase.start)
        ):
            phrase.start = head.start
            kept[-1] = phrase  # "Les présidents Macron et Xi": a title of both
            continue
        if (
            head is not None
            and head.kind == "states"
            and head.word == "leaders"
            and len(head.states) == 1
            and phrase.kind == "person"
            and phrase.name is not None
            and folded[head.end : phrase.start] == ", "
        ):
            phrase.state, phrase.start = phrase.state or head.states[0], head.start
            kept[-1] = phrase  # "les ministres du Japon, X, et de l'Inde, Y"
            continue
        if (
            len(kept) > 1
            and phrase.kind == "person"
            and phrase.name is not None
            and head is not None
            and head.kind == "state"
            and kept[-2].kind == "person"
            and folded[head.end : phrase.start] == ", "
            and (_AND_ADJECTIVE if head.adjective else _AND_OF).fullmatch(folded[kept[-2].end : head.start])
        ):
            phrase.state, phrase.start = (
                phrase.state or head.state,
                head.start,
            )  # "les présidents congolais, X, et rwandais, Y", "les ministres de la RDC, X, et du Rwanda, Y"
            phrase.offices = phrase.offices or kept[-2].offices
            kept[-1] = phrase
            continue
        if head is not None and head.kind == "leaders" and phrase.kind == "states":
            if folded[head.end : phrase.start] == " " and not phrase.word:
                phrase.start, phrase.word = head.start, "leaders"  # "hai nhà lãnh đạo Nga - Hàn Quốc"
                kept[-1] = phrase
                continue
        if (
            head is not None
            and head.kind == "states"
            and phrase.kind == "leaders"
            and rules.head_last
            and head.end == phrase.start
        ):
            head.word, head.end = "leaders", phrase.end  # 中美两国元首
            continue
        if (
            head is not None
            and head.kind == "person"
            and head.name is None
            and head.offices
            and head.state is not None
            and phrase.kind == "state"
            and phrase.state is not None
            and head.adjective == phrase.adjective
            and _two_states(folded[head.end : phrase.start], head, rules)
        ):
            head.kind, head.word = "states", "leaders"  # "les ministres français, allemand et britannique"
            head.states = (head.state, phrase.state)
            head.end = phrase.end
            continue
        if (
            head is not None
            and head.kind in ("leaders", "states")
            and phrase.kind == "state"
            and phrase.state is not None
        ):
            gap = folded[head.end : phrase.start]
            first = head.kind == "leaders" and (
                (len(gap) <= 8 and rules.owner.search(gap) is not None)
                or (gap == " " and (phrase.adjective or phrase.language == "vi"))
            )
            if first or (
                head.word == "leaders"
                and not (phrase.city and not gap)  # 中美元首大阪会晤: where they met
                and re.fullmatch(r",? ?(?:and|et|và)? ?(?:de |du |of |của )?(?:l'|la |le |les |the )?", gap)
            ):
                head.kind, head.word = "states", "leaders"
                head.states += (phrase.state,)
                head.end = phrase.end
                continue
        kept.append(phrase)
    return kept


_AND_ADJECTIVE = re.compile(r",? (?:et|and) ")
_AND_OF = re.compile(r",? (?:et|ainsi que) (?:de la |de l'|du |des |d'|de )")


def _two_states(gap: str, head: Phrase, rules: Grammar) -> bool:
    """Whether a title is of two states: "les ministres français et allemand", "lãnh đạo Nga - Pháp"."""
    if head.adjective:
        return rules.next_of.fullmatch(gap) is not None
    return head.language == "vi" and re.fullmatch(r" ?[-–] ?", gap) is not None


def _with_portfolios(raw: str, known: list[Piece], end: int, rules: Grammar) -> list[Piece]:
    """ "ministre des Affaires étrangères, de la Coopération et des Mauritaniens de l'Extérieur, X": what a minister has in his
    care, up to his name, belongs to his title.
    """
    kept: list[Piece] = []
    for piece in known:
        if kept and piece.start < kept[-1].end:
            continue
        kept.append(piece)
        owned = len(kept) > 1 and piece.kind in ("state", "body")
        owned = owned and rules.joins.match(raw[kept[-2].end : piece.start]) is not None
        titled = kept[-2] if owned else piece
        if titled.kind == "office":
            care = rules.portfolio.match(raw, piece.end, end)
            of_state = any(
                p.kind == "state"
                and 0 < p.start - piece.end <= 7
                and p.entry is not None
                and p.entry.form != "adjective"
                for p in known
            )  # "les ministres du Mali, du Burkina Faso et X"
            if care is not None and not of_state:
                kept[-1] = Piece(piece.start, care.end(), piece.entry, piece.atom)
    return kept


def _titled(known: list[Piece]) -> list[Piece]:
    """文莱苏丹: a word that is a state and a title is the title right after another state's name."""
    for piece, after in itertools.pairwise(known):
        if piece.kind == after.kind == "state" and piece.end == after.start and after.atom is not None:
            after.entry = after.atom.get("office") or after.entry
    return known


def _with_fields(known: list[Piece], raw: str, folded: str, end: int, rules: Grammar) -> list[Piece]:
    """ "Bộ trưởng Giao thông và Xây dựng X": what an office is for, in capitals after it, is part of the title and no name."""
    for place, piece in enumerate(known):
        if piece.kind != "office" or piece.end + 1 >= end or not raw[piece.end + 1].isupper():
            continue
        field = rules.field.match(folded, piece.end, end)
        if field is not None and all(
            field.end() <= other.start or other.end <= field.end() for other in known[place + 1 :]
        ):
            piece.end = field.end()
    return [
        piece
        for place, piece in enumerate(known)
        if not any(
            other.start < piece.start and piece.end <= other.end and other.kind == "office" for other in known[:place]
        )
    ]


def _without_acting(known: list[Piece], folded: str) -> list[Piece]:
    """习近平代表中国政府: a title that is also a preposition is one between a name and whoever is spoken for."""
    return [
        piece
        for number, piece in enumerate(known)
        if not _for_whom(known, number, folded)
        and not (
            piece.kind == "office"
            and piece.atom is not None
            and piece.atom.get("w:prep") is not None
            and number > 0
            and known[number - 1].kind in ("person", "unknown")
            and known[number - 1].end == piece.start
            and (
                (number < len(known) - 1 and known[number + 1].start == piece.end)
                or _SPOKEN_FOR.match(folded, piece.end)  # 李强代表党中央
            )
        )
    ]


def _for_whom(known: list[Piece], number: int, folded: str) -> bool:
    """…，代表特朗普出席: whether a title that is also a preposition begins its clause, with a person right behind it."""
    piece, after = known[number], known[number + 1] if number + 1 < len(known) else None
    acts = piece.kind == "office" and piece.atom is not None and piece.atom.get("w:prep") is not None
    begins = folded[piece.start - 1 : piece.start] in ("，", ",") if piece.start else False
    return acts and begins and after is not None and after.kind == "person" and after.start == piece.end


_SPOKEN_FOR = re.compile("外方|各方|成员国|[一-龥]{1,2}政府|党中央|中共|中央|国家|政府|我国|全国|全体|大会|本国|该国")


def _called(known: list[Piece], raw: str) -> list[Piece]:
    """ "M. Hollande", "Mr. Jordan": a state's name right behind an honorific is somebody's."""
    names = {
        id(after)
        for piece, after in itertools.pairwise(known)
        if piece.kind == "honorific"
        and after.kind == "state"
        and after.entry is not None
        and after.entry.form != "adjective"
        and raw[piece.end : after.start] == " "
        and _MISTER.fullmatch(raw[piece.start : piece.end])
    }
    return [Piece(one.start, one.end, None) if id(one) in names else one for one in known]


_MISTER = re.compile(r"M\.|MM\.|Mme|Mr\.?|Ms\.?|Mrs\.?|Monsieur|Madame")


def _is_guess(piece: Piece) -> bool:
    """Whether a piece is only taken for a body because of its capitals."""
    return piece.kind == "body" and piece.entry is not None and piece.entry.form == "unknown"


def _same_state(one: Piece, other: Piece) -> bool:
    """Whether two words name one state: "United Arab Emirates (UAE)"."""
    if one.entry is None or other.entry is None:
        return False
    return one.kind == other.kind == "state" and one.entry.value == other.entry.value


def _without_acronyms(raw: str, pieces: list[Piece]) -> list[Piece]:
    """ "… Co-operation in Europe (OSCE) Chairman X": the bracketed acronym is taken into the body before it."""
    kept: list[Piece] = []
    for piece in pieces:
        bracketed = raw[piece.start - 1 : piece.start] in ("(", "（") and raw[piece.end : piece.end + 1] in (")", "）")
        if bracketed and kept and _is_guess(piece) and kept[-1].kind == "office" and piece.start - kept[-1].end == 2:
            continue  # "secrétaire général du Comité central (CC) du Parti …": short for what stands before
        if (
            bracketed
            and kept
            and (kept[-1].kind == "body" or _same_state(kept[-1], piece))
            and raw[piece.start : piece.end].isupper()
            and piece.start - kept[-1].end <= 2
        ):
            kept[-1] = Piece(kept[-1].start, piece.end + 1, kept[-1].entry, kept[-1].atom)
            continue
        kept.append(piece)
    return kept


_HEADS_OF_STATES = re.compile(
    "(?:元首|首脑|领导人|领袖|外交部长|外长|国防部长|防长|总理|首相|总统)(?!会|峰|级|们|对话|磋商)"
)


def _heads_of_states(phrase: Phrase, folded: str, end: int) -> None:
    """中俄元首, 中日外长: a title behind a word for two states is of the holders in both."""
    if phrase.kind == "person" and phrase.word == "states" and phrase.name is None and len(phrase.states) > 1:
        phrase.kind, phrase.word = "states", "leaders"
    elif phrase.kind == "states" and len(phrase.states) > 2 and folded.startswith("领导人", phrase.end):
        phrase.word, phrase.end = (
            "leaders",
            phrase.end + 3,
        )  # 中亚五国领导人; of two the text's own, whatever their office
    elif phrase.kind == "states" and (title := _HEADS_OF_STATES.match(folded, phrase.end, end)) is not None:
        phrase.word, phrase.end = "leaders", title.end()


def _heads(folded: str, start: int, end: int, phrase: Phrase) -> bool:
    """Whether a phrase begins its sentence and is no first of a list ("Anh, Pháp và Đức")."""
    before = folded[start : phrase.start]
    after = folded[phrase.end : min(end, phrase.end + 4)]
    return not any(char.isalnum() for char in before) and not re.match(r"\s*(?:[,–\-/]|và )", after)


def _with_courtesy(folded: str, pieces: list[Piece]) -> list[Piece]:
    """ "ông Robert McCooey": a word that is a pronoun alone is a courtesy title right before a name."""
    for piece, after in itertools.pairwise(pieces):
        if (
            piece.kind == "w:pronoun"
            and piece.atom is not None
            and after.kind in ("unknown", "person", "office")
            and folded[piece.end : after.start] == " "
        ):
            piece.entry = piece.atom.get("honorific") or piece.entry
        if (
            piece.kind == "w:pronoun"
            and piece.atom is not None
            and after.kind == "state"
            and folded[piece.end : after.start] == " "
        ):
            piece.entry = piece.atom.get("office") or piece.entry  # "nhà lãnh đạo Nga"
    return pieces


def _with_nicknames(found: list[Phrase], raw: str) -> list[Phrase]:
    """ "President Ferdinand "Bongbong" Marcos Jr.": one person, by the name behind the word in quotation marks."""
    kept: list[Phrase] = []
    for phrase in found:
        first, nick = kept[-2:] if len(kept) > 1 else (None, None)
        if (
            first is not None
            and nick is not None
            and {first.kind, nick.kind, phrase.kind} == {"person"}
            and nick.guessed
            and _NICK_OPENS.fullmatch(raw, first.end, nick.start)
            and _NICK_CLOSES.fullmatch(raw, nick.end, phrase.start)
        ):
            phrase.start, phrase.offices = first.start, tuple(dict.fromkeys(first.offices + phrase.offices))
            phrase.state = phrase.state or first.state
            phrase.guessed = phrase.guessed and first.guessed
            kept = kept[:-2]
        kept.append(phrase)
    return kept


_NICK_OPENS, _NICK_CLOSES = re.compile(" ?(?:[\"“]|'')"), re.compile("(?:[\"”]|'') ?")


def _speaks_for_state(phrase: Phrase) -> bool:
    """ "a State Department spokesperson", "un porte-parole du Kremlin": nobody in particular, but the word of an office."""
    named = phrase.state is not None or phrase.body is not None
    return phrase.language in ("en", "fr") and "spokesperson" in phrase.offices and named


def _heads_a_part(phrase: Phrase) -> bool:
    """ "người đứng đầu Bộ Quốc phòng Mỹ", "người đứng đầu nhóm": only of a state alone is he its leader."""
    whole = phrase.state is not None and phrase.body is None and not phrase.word
    return phrase.titles == ("người đứng đầu",) and not whole


def _indefinite(folded: str, start: int, units: list[Atom]) -> bool:
    """Whether "a", "some", "một", 一名 stands right before a phrase."""
    return any(
        unit.get("w:indefinite") is not None and unit.end <= start and not folded[unit.end : start].strip()
        for unit in units
    )


def _of_a_place(folded: str, phrase: Phrase, start: int, units: list[Atom]) -> bool:
    """Whether other characters run into a ministry or government that has no state of its own."""
    return (
        phrase.state is None
        and phrase.start > start
        and "\u4e00" <= folded[phrase.start - 1] <= "\u9fff"
        and not any(unit.end == phrase.start for unit in units)
    )


_BODY_AFTER = re.compile("[\u4e00-\u9fff]{0,6}(?:联合会|基金会|协会|学会|办公室|府邸|专机|奖|杯)")


def _is_former(folded: str, phrase: Phrase, start: int, language: str) -> bool:
    """Whether a title is one held once (ancien ministre d'État, cựu thủ tướng)."""
    found = _former(language)
    return found is not None and found.search(folded, max(start, phrase.start - 8), phrase.end) is not None


@cache
def _former(language: str) -> re.Pattern[str] | None:
    told = pack(language).language.patterns.get("former")
    return re.compile(told) if told is not None else None


_SPOUSE = re.compile("夫妇|伉俪|[及和](?:其)?夫人(?=[，。、,在于一今昨周])")
_OF_SEVERAL = re.compile("(?:两国|双方|三国|各国|多国|四国|历任|历届)\\Z")
_DEFINITE = re.compile(r"(?:\bthe |\ble |\bla |\bl'|\bvị |该|這位|这位|這名|这名)\Z")


def _plural(folded: str, phrase: Phrase, language: str) -> bool:
    """Whether a title is the plural of another the language lists (leaders, ministres, defence chiefs)."""
    titles = _titles(language)
    words = [*folded[phrase.start : phrase.end].split(" "), *phrase.titles]
    return any(word.endswith("s") and word[:-1] in titles for word in words)


@cache
def _titles(language: str) -> frozenset[str]:
    """The titles of a language."""
    return frozenset(fold_word(word) for office in pack(language).offices for word in office.words)


_LED = re.compile(r"\b(?:avec|entre|par) $")


def _led(folded: str, phrase: Phrase) -> bool:
    """ "Lors de la rencontre avec X, le président …": whether a preposition leads to a bare name."""
    return _LED.search(folded, max(0, phrase.start - 8), phrase.start) is not None


def _apposed(found: list[Phrase], folded: str, language: str) -> list[Phrase]:
    """ "Ararat Mirzoyan, ministre arménien …,": the title that follows a name between commas belongs to it."""
    kept: list[Phrase] = []
    for number, phrase in enumerate(found):
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.kind == "person"
            and last.name is not None
            and phrase.kind == "person"
            and phrase.name is None
            and phrase.offices
            and phrase.word != "delegates"
            and not (language == "fr" and last.offices and _holder_follows(found[number + 1 :], phrase, folded))
            and not (language == "fr" and (last.offices or _led(folded, last)) and _acts(folded, last.end, phrase))
            and not (language == "vi" and last.offices and phrase.state is None and _goes_on(folded, phrase))
            and not (last.state is not None and phrase.state not in (None, last.state) and language == "fr")
            and re.fullmatch(
                r"\s*(?:[,，(（]|[-–](?= )) ?(?:(?:the|le|la|l'|current|new|newly appointed|visiting|actuel(?:le)?|nouvel(?:le)?|ancien(?:ne)?|fraîchement|récemment|nommée?|outgoing|incoming|who is|là|phó|quyền|nguyên|cựu|một)\s?)*",
                folded[last.end : phrase.start],
            )
            and not folded.startswith("'s ", phrase.end)  # "A, Chairman of the Party's Commission B": another
        ):
            last.offices = tuple(dict.fromkeys(last.offices + phrase.offices))
            last.titles = tuple(dict.fromkeys(last.titles + phrase.titles))
            last.state = last.state or phrase.state
            last.body = last.body or phrase.body
            last.end = phrase.end
            last.guessed = False
            continue
        if last is not None and language == "zh" and _glossed(last, phrase, folded):
            last.persons = last.persons or phrase.persons  # 马基（Ed Markey）
            last.latin, last.end, last.guessed = last.latin or phrase.name, phrase.end + 1, False
            continue
        if (
            last is not None
            and language == "zh"
            and last.kind == phrase.kind == "person"
            and last.name is not None
            and phrase.name is None
            and re.fullmatch(r"[(（][^()（），。]{2,60}[)）]", folded[last.end : phrase.start])
        ):
            last.offices = tuple(dict.fromkeys(last.offices + phrase.offices))  # X（John Doe）大使
            last.end, last.guessed = phrase.end, False
            continue
        if last is not None and language == "zh" and _further_title(last, phrase, folded):
            last.offices, last.end = (
                tuple(dict.fromkeys(last.offices + phrase.offices)),
                phrase.end,
            )  # 王毅国务委员兼外长
            continue
        if last is not None and language == "fr" and _titles_joined(last, phrase, folded):
            phrase.start = last.start  # "le secrétaire général du Parti et président de la République X"
            phrase.offices = tuple(dict.fromkeys(last.offices + phrase.offices))
            phrase.state = phrase.state or last.state
            kept[-1] = phrase
            continue
        if last is not None and last.kind == "person" and last.name and phrase.kind == "first":
            if phrase.start == last.end and folded[phrase.start : phrase.end] == "本人":
                last.end = phrase.end  # 马斯本人
                continue
        if last is not None and _named_after(last, phrase, folded):
            last.kind, last.name, last.persons, last.mt = "person", phrase.name, phrase.persons, phrase.mt
            last.latin, last.guessed, last.end = phrase.latin, False, phrase.end
            continue
        if last is not None and _in_brackets(last, phrase, folded):
            last.state, last.end = last.state or phrase.state, phrase.end + 1
            continue
        if last is not None and _is_counterpart(last, phrase, folded):
            phrase.state = phrase.state or last.state
            kept[-1] = phrase
            continue
        if last is not None and language == "vi" and _of_it(last, phrase, folded):
            last.end, last.word = phrase.end, "its"  # "Ngoại trưởng nước này": of the state told of, not of one's own
            continue
        if (
            last is not None
            and language == "vi"
            and (
                _title_at_length(last, phrase, folded)
                or _its_holder(last, phrase, folded)
                or _leads_party(last, phrase, folded)
            )
        ):
            phrase.start = last.start
            phrase.offices = tuple(dict.fromkeys(last.offices + phrase.offices))
            phrase.titles = tuple(dict.fromkeys(last.titles + phrase.titles))
            kept[-1] = phrase
            continue
        if last is not None and language == "vi" and _serves(last, phrase, folded):
            last.offices, last.titles, last.end = phrase.offices, phrase.titles, phrase.end
            continue
        if last is not None and language == "zh" and _titles_of_one(last, phrase, folded):
            phrase.start = last.start  # 安理会轮值主席、瑞士常驻联合国代表X: two titles of one person
            phrase.offices = tuple(dict.fromkeys(last.offices + phrase.offices))
            phrase.state = phrase.state or last.state
            kept[-1] = phrase
            continue
        kept.append(phrase)
    return kept


def _further_title(last: Phrase, phrase: Phrase, folded: str) -> bool:
    """Whether a Chinese title without a name is joined by 兼 to the title behind a name."""
    titled = last.kind == phrase.kind == "person" and last.name is not None and bool(last.offices)
    return titled and phrase.name is None and folded[last.end : phrase.start] == "兼"


def _goes_on(folded: str, phrase: Phrase) -> bool:
    """ "… và Bộ trưởng Tô Lâm, Thủ tướng hoan nghênh …": whether words, no comma, follow a title behind a titled name."""
    return folded[phrase.end : phrase.end + 1] == " "


def _acts(folded: str, start: int, title: Phrase) -> bool:
    """ "En recevant l'ambassadeur X, le Président a salué …": whether a verb, no comma, stands right behind a title with its article."""
    article = re.fullmatch(r", (?:le |la |l')", folded[start : title.start]) is not None
    return (
        article
        and re.match(r" (?:a|ont|avait|s'est|s'était|est|doit|va) ", folded[title.end : title.end + 8]) is not None
    )


def _holder_follows(later: list[Phrase], title: Phrase, folded: str) -> bool:
    """ "le Premier ministre X, la vice-Première ministre, Y": whether the name behind a title shows that it is the next one's."""
    holder = later[0] if later else None
    return (
        holder is not None
        and holder.kind == "person"
        and holder.name is not None
        and not holder.offices
        and folded[title.end : holder.start] in (" ", ", ", " le ")
    )


def _glossed(last: Phrase, phrase: Phrase, folded: str) -> bool:
    """Whether a known name stands alone in brackets behind a Chinese one."""
    return (
        last.kind == phrase.kind == "person"
        and last.name is not None
        and bool(phrase.persons)
        and not phrase.offices
        and folded[last.end : phrase.start] in ("(", "（")
        and folded[phrase.end : phrase.end + 1] in (")", "）")
    )


def _named_after(last: Phrase, phrase: Phrase, folded: str) -> bool:
    """ "son homologue syrien, Assaad al-Chaibani, …": the name between commas after a title without one."""
    return (
        (
            last.kind == "counterpart"
            or last.word == "counterpart"
            or (last.kind == "person" and last.name is None and bool(last.offices))
        )
        and (last.state is not None or last.body is not None or last.via_envoy)
        and phrase.kind == "person"
        and phrase.name is not None
        and not phrase.offices
        and (phrase.state is None or phrase.state == last.state)
        and folded[last.end : phrase.start].strip() in (",", "le", ", le", ", la")
        and (
            not folded[phrase.end : phrase.end + 2].strip()
            or folded[phrase.end] in ",.;)"
            or ("counterpart" in (last.kind, last.word) and _ABOUT.match(folded, phrase.end) is not None)
        )
    )


_ABOUT = re.compile(r" (?:sur|autour|au sujet|à propos|afin|lors|en marge|à l'occasion|au cours)\b")


def _in_brackets(last: Phrase, phrase: Phrase, folded: str) -> bool:
    """ "presidents Gustavo Petro (Colombia) and Guillermo Lasso (Ecuador)": the state a name's bracket tells."""
    named = last.kind == "person" and last.name is not None and phrase.kind == "state" and not phrase.adjective
    return named and folded[last.end : phrase.start] == " (" and folded[phrase.end : phrase.end + 1] == ")"


def _is_counterpart(last: Phrase, phrase: Phrase, folded: str) -> bool:
    """ "her counterpart, the visiting Foreign Minister of Japan, X": who the counterpart is, told with his own title."""
    return (
        (
            (last.kind == "counterpart" and not folded[: last.end].endswith("s"))
            or (  # "son homologue burundais, l'ambassadeur Albert Shingiro,"
                last.word == "counterpart"
                and folded.startswith("son ", last.start)
                and phrase.offices == ("ambassador",)
                and phrase.state in (None, last.state)
                and folded[phrase.end : phrase.end + 1] in (",", ".", ";", ")")
            )
        )
        and phrase.kind == "person"
        and phrase.name is not None
        and bool(phrase.offices)
        and re.fullmatch(r",? (?:the |le |la |l')?(?:visiting )?", folded[last.end : phrase.start]) is not None
    )


def _title_then_name(first: Phrase, second: Phrase) -> bool:
    """Whether the first phrase of two on people has no name and the second has one."""
    return first.kind == second.kind == "person" and first.name is None and second.name is not None


def _titles_joined(first: Phrase, second: Phrase, folded: str) -> bool:
    """Whether a title without a name and a titled name are joined by an "et" without an article."""
    return (
        _title_then_name(first, second)
        and bool(first.offices)
        and bool(second.offices)
        and folded[first.end : second.start] == " et "
        and first.state in (None, second.state, *((first.state,) if second.state is None else ()))
    )


def _of_it(title: Phrase, phrase: Phrase, folded: str) -> bool:
    """ "Tổng thống của nước này": an office, then a word that only points back to its state."""
    unnamed = title.kind == "person" and title.name is None and title.state is None and bool(title.offices)
    return unnamed and phrase.kind == "it" and folded[title.end : phrase.start] in (" ", " của ")


def _its_holder(title: Phrase, named: Phrase, folded: str) -> bool:
    """ "Tổng thống nước này Recep Tayyip Erdogan": the name right behind an office of "this country"."""
    bare = title.word == "its" and _title_then_name(title, named) and not named.offices
    return bare and folded[title.end : named.start] == " "


_OF_SOMEBODY = re.compile(r" của [^ ,]+(?: [^ ,]+){0,3}$")


def _serves(named: Phrase, title: Phrase, folded: str) -> bool:
    """ "H.R. McMaster, cố vấn an ninh quốc gia của Trump, nói": the office at another's side is that of who is named before."""
    both = named.kind == title.kind == "person" and named.name is not None and not named.offices and bool(title.offices)
    between = folded[named.end : title.start] == ", " and folded[title.end : title.end + 1] == ","
    return both and between and _OF_SOMEBODY.search(folded, title.start, title.end) is not None


def _leads_party(title: Phrase, named: Phrase, folded: str) -> bool:
    """ "Tổng Bí thư Ban Chấp hành Trung ương Đảng …, Chủ tịch nước X": a party's leader without a name is who is named next."""
    both = _title_then_name(title, named) and title.offices == ("party-leader",) and bool(named.offices)
    return both and folded[title.end : named.start] in (", ", ",") and title.state in (None, named.state)


_AT_LENGTH = re.compile(r" (?:phụ trách|về|đặc trách|thường trực|cấp cao|chuyên trách|đặc biệt)[^,.;:\"()]{0,70} của ")


def _title_at_length(title: Phrase, named: Phrase, folded: str) -> bool:
    """ "Đại diện đặc biệt về Ukraine của Mỹ Keith Kellogg": an office, what it is for, and whose it is, then who holds it."""
    return (
        _title_then_name(title, named)
        and bool(title.offices)
        and not named.offices
        and (named.body is not None or named.state is not None)
        and _AT_LENGTH.fullmatch(folded, title.end, named.start) is not None
    )


def _titles_of_one(first: Phrase, second: Phrase, folded: str) -> bool:
    """Whether a title without a name and a titled name, joined by 、, are one person's."""
    return (
        _title_then_name(first, second)
        and bool(second.offices)
        and folded[first.end : second.start] == "、"
        and (first.state is None or first.state == second.state or first.body is not None)
    )
