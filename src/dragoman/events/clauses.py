"""One clause reader for all languages: given a verb, who does it, to whom, and how it hangs on the verb before.

A sentence is seen as its known words and actor phrases, cut into chunks at commas. The order of words, the words that
govern (of, with, 同, với) and the forms of verbs come from the language's pack.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dragoman.events.lists import ends_joined, group, joined_by
from dragoman.events.patterns import pattern
from dragoman.events.sentence import ACTOR_KINDS, ARTICLE, LIGHT, Sentence, governed, is_owner, light
from dragoman.lang import pack
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom
from dragoman.model import Span

__all__ = [
    "ACTOR_KINDS",
    "Link",
    "Sentence",
    "Subject",
    "ends_joined",
    "form_of",
    "fronted",
    "governed",
    "group",
    "in_adverbial",
    "in_aside",
    "is_object",
    "joined_by",
    "leads_government",
    "led_by",
    "light",
    "link_of",
    "only_adverbials",
    "opening_relative",
    "opens_chunk",
    "presume_described",
    "subject_of",
    "with_one",
]


_LEADING = re.compile(r"\A[\s\-]*(?:t-)?")


_FINAL_ARTICLE = re.compile(r"\b(?:the |le |la |l'|les |une? )\Z")


Link = Literal["none", "comma", "and", "strong"]


@dataclass(slots=True)
class Subject:
    """Who does a verb: the phrases (joint where several), where they begin and how they were found."""

    phrases: list[Phrase]
    start: int
    how: Literal["adjacent", "chunk", "earlier", "after"]


def subject_of(sentence: Sentence, verb: Atom, floor: int) -> Subject | None:
    """The subject of a verb, not looking left of `floor`; None where the sentence names none.

    Tried in turn: the phrase right before the verb; the first free phrase of its chunk; of an earlier chunk that is
    no adverbial; the phrase right after the verb where the order is turned ("…", a déclaré X).
    """
    quote = sentence.in_quote(verb.start)
    if quote is not None and quote.start > sentence.span.start + 3 and _from_outside(sentence, verb, quote):
        quote = None
    usable = [
        p
        for p in sentence.phrases
        if floor <= p.start
        and p.end <= verb.start
        and p.kind in ACTOR_KINDS
        and (sentence.in_quote(p.start) == quote or (quote is not None and _leads_quote(sentence, p, quote)))
        and not (p.guessed and not sentence.actors.get(p.start))
        and not _attribute(sentence, p, verb)
        and not _of_leaders(sentence, p)
        and not _of_outlet(sentence, p)
        and not leads_government(sentence, p)
        and not _within_release(sentence, p)
        and not _spoken_for(sentence, p)
        and not is_owner(sentence, p)
        and not _published(sentence, p)
        and (sentence.text(p.start - 1, p.start) != "(" or _acronym_of_subject(sentence, p, verb))
        and not (
            sentence.language == "zh"
            and p.kind == "pronoun"
            and not light(sentence, sentence.chunk_start(p.start), p.start)
            and (
                p.end != verb.start
                or pattern("zh", "posted_in").search(sentence.text(p.start - 12, p.start)) is not None
            )
        )
    ]
    start = max(sentence.chunk_start(verb.start), floor)
    gives = pattern(sentence.language, "gives").match(sentence.text(verb.start, verb.end)) is not None
    while gives and start > floor and sentence.text(start, start + 2) in ("以及", "及其"):
        start = max(sentence.chunk_start(start - 1), floor)  # A对B，以及C给予高度评价
    asked = pattern(sentence.language, "answering").search(sentence.text(start, verb.start))
    edge = start + asked.start() if asked is not None else verb.start  # X回答关于东盟的问题时说
    beside = _begins(sentence, start, _COMPANY)  # "X, accompagné d'une délégation du Vietnam a quitté …"
    return (
        _relative(sentence, verb, start, floor)
        or _credit_behind(sentence, verb)
        or with_one(sentence, verb)
        or _for_another(sentence, verb, usable)
        or _named_before(sentence, _adjacent(sentence, verb, usable), usable, start)
        or _after(sentence, verb, start)
        or _named_before(
            sentence,
            _first_free(
                sentence,
                verb,
                _of_clause(sentence, verb, [p for p in usable if start <= p.start and p.end <= edge and not beside]),
                start,
                "chunk",
            ),
            usable,
            start,
        )
        or _shared(sentence, verb, _earlier(sentence, verb, usable, start, floor), floor)
    )


def _from_outside(sentence: Sentence, verb: Atom, quote: Span) -> bool:
    """Paris « condamne » les frappes, M. X, « au nom du peuple, a exprimé … »: a quoted verb whose subject stands before the quotation."""
    if light(sentence, quote.start + 1, verb.start):
        return True
    inside = [p for p in sentence.phrases if quote.start <= p.start and p.end <= verb.start and not p.guessed]
    heads = [p for p in sentence.phrases if p.kind == "person" and 2 <= quote.start - p.end <= 4]
    set_off = bool(heads) and sentence.text(heads[0].end, quote.start).lstrip().startswith(",")
    return set_off and all(governed(sentence, p) is not None for p in inside)


def with_one(sentence: Sentence, verb: Atom) -> Subject | None:
    """ "…, with X stressing that …": who stands between "with" and a gerund of saying."""
    start = sentence.chunk_start(verb.start)
    if sentence.language != "en" or form_of(sentence, verb) != "gerund" or sentence.in_quote(verb.start):
        return None
    here = [p for p in sentence.phrases if start <= p.start and p.end <= verb.start]
    named = [p for p in here if not p.guessed or sentence.actors.get(p.start)]
    if not named or named[-1].kind not in ("person", "state", "body", "ministry"):
        return None
    found = group(sentence, named[-1], start, verb.start)
    lead = pattern("en", "with_one").fullmatch(sentence.text(start, found[0].start))
    close = light(sentence, found[-1].end, verb.start)
    return Subject(found, found[0].start, "chunk") if lead is not None and close else None


def _acronym_of_subject(sentence: Sentence, phrase: Phrase, verb: Atom) -> bool:
    """ "Cơ quan năng lượng nguyên tử quốc tế (IAEA) cho biết": the body whose full name nobody listed, right before the verb."""
    alone = phrase.kind == "body" and sentence.text(phrase.end, phrase.end + 1) == ")"
    named = not light(sentence, sentence.chunk_start(phrase.start - 1), phrase.start - 1)
    return sentence.language == "vi" and alone and named and light(sentence, phrase.end + 1, verb.start)


def _shared(sentence: Sentence, verb: Atom, found: Subject | None, floor: int) -> Subject | None:
    """ "They met with A, B, and C, and thanked …": verbs of one form joined by "and" share the first one's subject."""
    if found is None or sentence.language == "zh" or link_of(sentence, verb.start, floor)[0] != "and":
        return found
    verbs = [
        a
        for a in sentence.atoms
        if floor <= a.start
        and a.end <= found.start
        and (c := a.get("contact")) is not None
        and c.contact is not None
        and c.contact.form == "verb"
        and form_of(sentence, a) == form_of(sentence, verb)
    ]
    return (subject_of(sentence, verbs[-1], floor) if verbs else None) or found


def led_by(sentence: Sentence, ministry: Phrase) -> Phrase | None:
    """拜登政府, 默克尔内阁: the person right before a government without a state, whose it is."""
    if sentence.language != "zh" or ministry.kind != "ministry" or ministry.state is not None:
        return None
    return next((p for p in sentence.phrases if p.kind == "person" and p.name and p.end == ministry.start), None)


def leads_government(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a person only tells whose a government is (拜登政府)."""
    return any(led_by(sentence, other) is phrase for other in sentence.phrases if other.start == phrase.end)


_WHOSE_OUTLET = re.compile(
    "[^，、。和与在对向]{0,2}|(?:的|官方|官媒|国营|国有|国家|媒体|通讯社|电视台|报章|另一|大报|大报章)*[《「“]?"
)


def _of_outlet(sentence: Sentence, phrase: Phrase) -> bool:
    """中国官方新华社: whether a state right before an outlet only says whose it is."""
    return (
        sentence.language == "zh"
        and phrase.kind in ("state", "ministry")
        and any(
            other.kind == "outlet"
            and phrase.end <= other.start <= phrase.end + 8
            and _WHOSE_OUTLET.fullmatch(sentence.text(phrase.end, other.start)) is not None
            for other in sentence.phrases
        )
    )


def _published(sentence: Sentence, phrase: Phrase) -> bool:
    """总统府发表声明谴责: a Chinese paper right behind the word for publishing it is no subject."""
    if sentence.language != "zh" or phrase.kind != "pronoun":
        return False
    before = sentence.text(max(sentence.span.start, phrase.start - 4), phrase.start)
    return pattern("zh", "publishes").search(before) is not None


def _within_release(sentence: Sentence, phrase: Phrase) -> bool:
    """公署在题为…的新闻稿表示, 我在报告中指出: a release that other words lead to is where somebody speaks, not who."""
    inside = sentence.text(phrase.end, phrase.end + 1) in ("中", "里", "上")
    return (
        sentence.language == "zh"
        and phrase.kind == "group"
        and (phrase.word == "新闻稿" or inside)
        and not light(sentence, sentence.chunk_start(phrase.start), phrase.start)
    )


_BEHALF = 140  # characters: "thay mặt Đảng, Nhà nước, nhân dân và quân đội Việt Nam"


def _spoken_for(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Phó Chủ tịch X thay mặt Đảng, Nhà nước Trung Quốc hoan nghênh": in whose name somebody speaks."""
    before = sentence.text(max(sentence.span.start, phrase.start - _BEHALF), phrase.start)
    return (
        phrase.kind in ("state", "body", "ministry")
        and pattern(sentence.language, "on_behalf").search(before) is not None
    )


def _for_another(sentence: Sentence, verb: Atom, usable: list[Phrase]) -> Subject | None:
    """The person before "thay mặt …", where those spoken for stand right before the verb."""
    last = next((p for p in reversed(sentence.phrases) if p.end <= verb.start), None)
    if last is None or not _spoken_for(sentence, last) or not light(sentence, last.end, verb.start):
        return None
    before = pattern(sentence.language, "on_behalf").search(sentence.text(sentence.span.start, last.start))
    edge = sentence.span.start + before.start() if before is not None else last.start
    named = [p for p in usable if p.kind == "person" and p.end <= edge]
    return Subject([named[-1]], named[-1].start, "adjacent") if named else None


def _leads_quote(sentence: Sentence, phrase: Phrase, quote: Span) -> bool:
    """报道说，森喜朗「在会见时表示，…」: who stands right before a quotation that begins with his verb's clause."""
    return sentence.language == "zh" and phrase.kind == "person" and phrase.end in (quote.start - 1, quote.start)


def _of_clause(sentence: Sentence, verb: Atom, usable: list[Phrase]) -> list[Phrase]:
    """ "to Geneva where he will meet X": those after the last "where" or "which", if it has a subject of its own."""
    for atom in reversed(sentence.atoms):
        if atom.end <= verb.start and atom.get("w:relative") is not None:
            return [p for p in usable if p.start >= atom.end] or usable
    return usable


def _relative(sentence: Sentence, verb: Atom, start: int, floor: int) -> Subject | None:
    """ "Lew, who is visiting Beijing", "Macron, qui recevait …": the phrase the relative clause follows."""
    head = next((a for a in sentence.atoms if a.get("w:relative") is not None and 0 <= a.start - start <= 1), None)
    if head is None and (named := _named_who(sentence, verb)) is not None:
        return Subject([named], named.start, "adjacent")
    if (
        head is None
        or head.end > verb.start
        or any(
            head.end <= p.start < verb.start
            and p.kind in ACTOR_KINDS
            and (sentence.language != "en" or governed(sentence, p) is None)
            for p in sentence.phrases
        )
    ):
        return None
    before = [p for p in sentence.phrases if floor <= p.start and p.end <= start]
    if not before or sentence.text(before[-1].end, start).strip(" ,"):
        return None
    found = group(sentence, _outside_aside(sentence, before), floor, start)
    return Subject(found, found[0].start, "earlier")


def _named_who(sentence: Sentence, verb: Atom) -> Phrase | None:
    """ "de la part de M. Le Drian qui a assuré …": the person named right before a "qui" that no comma sets off."""
    who = next((a for a in reversed(sentence.atoms) if a.end <= verb.start and a.get("w:relative") is not None), None)
    if who is None or sentence.text(who.start, who.end) != "qui" or not light(sentence, who.end, verb.start):
        return None
    last = next((p for p in reversed(sentence.phrases) if p.end <= who.start), None)
    named = last is not None and last.kind == "person" and last.name is not None and last.end == who.start - 1
    return last if named else None


def opening_relative(sentence: Sentence, verb: Atom) -> int | None:
    """Where the "who" begins that opens a verb's clause, with only adverbs between ("…, qui a aussi souligné"); None elsewhere."""
    start = sentence.chunk_start(verb.start)
    head = next((a for a in sentence.atoms if a.get("w:relative") is not None and 0 <= a.start - start <= 1), None)
    return head.start if head is not None and head.end <= verb.start and light(sentence, head.end, verb.start) else None


def _outside_aside(sentence: Sentence, before: list[Phrase]) -> Phrase:
    """ "le président X, désigné médiateur par l'Union africaine, qui …": who stands before what two commas set in, not its agent."""
    lead = governed(sentence, before[-1]) if sentence.language == "fr" else None
    if lead is None or lead.get("w:by") is None:
        return before[-1]
    comma = sentence.chunk_start(before[-1].start) - 1
    return next((p for p in before if p.kind == "person" and p.end == comma), before[-1])


_AND = frozenset({"w:and"})
_COMPANY = frozenset({"w:company"})
_RELATIVE = frozenset({"w:relative"})


def _is_relative(sentence: Sentence, begin: int) -> bool:
    """Whether a chunk begins with "who", "which"."""
    return _begins(sentence, begin, _RELATIVE)


def _begins(sentence: Sentence, begin: int, kinds: frozenset[str]) -> bool:
    """Whether a chunk begins with a word of some class."""
    return any(a.any(kinds) is not None and 0 <= a.start - begin <= 1 for a in sentence.atoms)


def _attribute(sentence: Sentence, phrase: Phrase, verb: Atom) -> bool:
    """Whether a bare state only tells where somebody is from (美国小企业主, các công ty Mỹ, American analysts)."""
    lead = sentence.text(max(sentence.span.start, phrase.start - 24), phrase.start)
    if phrase.kind in ("state", "ministry", "body") and pattern(sentence.language, "sources_of").search(lead):
        return True  # "nguồn tin chính phủ Thái Lan cho biết"
    if phrase.kind in ("state", "ministry", "body") and phrase.posted is None:
        if pattern(sentence.language, "one_of").match(sentence.text(phrase.end, min(phrase.end + 6, verb.start))):
            return True  # 白宫一名高级官员, 拜登政府多名官员: nobody in particular
    if phrase.kind == "states" and not phrase.word and sentence.language == "zh":
        return pattern("zh", "attribute").match(sentence.text(phrase.end, min(phrase.end + 14, verb.start))) is not None
    if phrase.kind != "state" or phrase.word or phrase.posted is not None:
        return False
    following = next((p for p in sentence.phrases if p.start >= phrase.end), None)
    if (
        following is not None
        and (
            following.word in ("delegates", "ministry")
            or (following.kind in ("person", "group") and following.name is None and bool(following.offices))
        )
        and joined_by(sentence, phrase, following)
    ):
        return False  # "Ukrainian and Russian negotiators", "Iranian and Saudi foreign ministers"
    if sentence.language == "zh":
        after = sentence.text(phrase.end, min(phrase.end + 14, verb.start))
        office = pattern("zh", "presidency").fullmatch(sentence.text(phrase.start, phrase.end)) is not None
        if office and after[:1] in ("对", "向") and light(sentence, sentence.chunk_start(phrase.start), phrase.start):
            return False  # 白宫对记者表示
        return pattern("zh", "attribute").match(after) is not None
    if re.match(r"[-–]\w", sentence.text(phrase.end, phrase.end + 2)):
        return True  # "le Cercle d'amitié France-Artsakh"
    if pattern(sentence.language, "demonym").match(sentence.text(phrase.start, phrase.end)):
        return True  # "nhiều người Hàn Quốc": no state
    if phrase.adjective:
        return not light(sentence, phrase.end, verb.start)
    before = sentence.text(sentence.chunk_start(phrase.start), phrase.start)
    return pattern(sentence.language, "attribute").search(before) is not None


def _of_leaders(sentence: Sentence, phrase: Phrase) -> bool:
    """落实好两国元首重要共识，支持…: leaders who only tell whose a thing is."""
    after = sentence.text(phrase.end, phrase.end + 12)
    return phrase.kind == "leaders" and pattern(sentence.language, "owned_by_leaders").match(after) is not None


def _adjacent(sentence: Sentence, verb: Atom, usable: list[Phrase]) -> Subject | None:
    if not usable:
        return None
    last = usable[-1]
    if last.kind == "group" and len(usable) > 1 and usable[-2].end == last.start and usable[-2].word == "ministry":
        last = usable[-2]  # 外交部消息称: the ministry's word
        if light(sentence, usable[-1].end, verb.start):
            return Subject([last], last.start, "adjacent")
    if last.kind == "group" and len(usable) > 1 and usable[-2].kind == "person" and sentence.language == "zh":
        between = sentence.text(usable[-2].end, last.start)
        if re.fullmatch("(?:以及|和|及|与)[多数]?[位名]?", between) and light(sentence, last.end, verb.start):
            return Subject([usable[-2]], usable[-2].start, "adjacent")  # 马克龙以及多位官员指出
    gap = sentence.text(last.end, verb.start)
    if len(gap) > 40 or not light(sentence, last.end, verb.start):
        return None
    lead = governed(sentence, last)
    opens_clause = pattern(sentence.language, "clause_opens")
    clause = lead is not None and opens_clause.fullmatch(sentence.text(lead.start, lead.end)) is not None
    if clause and lead is not None and sentence.text(lead.start, lead.end) == "as":
        clause = lead.start - sentence.span.start <= 6  # "And as X said, …"; not "we will go on, as X said, to …"
    if "," in gap or "，" in gap or (lead is not None and not clause):
        return None
    if sentence.language == "zh" and _listed_with_governed(sentence, last):
        return None
    if sentence.language != "zh" and sentence.of_class(_AND, last.end, verb.start):
        return None  # "met with X on June 8 and condemned …"
    if any(a.get("w:closer") is not None and last.end <= a.start and a.end <= verb.start for a in sentence.atoms):
        return None  # 普京会见莱希时表示: the clause before 时 has its own subject
    if is_object(sentence, last):
        return None
    begin = sentence.chunk_start(last.start)
    if sentence.chunk_end(last.end) < verb.start and (
        whom := _told_before(sentence, Subject([last], 0, "adjacent"), usable, begin)
    ):
        return whom  # "ông X - nhà phân tích thân Nga - viết"
    if last.kind == "person" and not last.persons and last.offices and len(usable) > 1:
        before, gap = usable[-2], sentence.text(usable[-2].end, last.start)
        if before.kind == "person" and before.name is not None and gap.strip() in ("-", "–"):
            return Subject([before], before.start, "adjacent")  # "bà X - Chủ tịch Y mong …"
    found = group(sentence, last, usable[0].start, verb.start)
    head = governed(sentence, found[0])
    as_well = pattern(sentence.language, "clause_leads")  # "As A and B agreed, …"
    led = head is not None and not as_well.fullmatch(sentence.text(head.start, head.end))
    if led and found[0] is not last:
        found = [last]
    return Subject(found, found[0].start, "adjacent")


def _with_object(sentence: Sentence, phrase: Phrase) -> bool:
    """ "They met with A, B, and C, and reaffirmed": the last of a list whose first a verb or "with" leads to."""
    if sentence.language == "zh":
        return False
    first = group(sentence, phrase, sentence.span.start, phrase.end)[0]
    if first is phrase:
        return False
    lead = governed(sentence, first)
    return is_object(sentence, first) or (lead is not None and lead.get("w:with") is not None)


def is_object(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a verb stands right before the phrase, so that it is that verb's object."""
    if phrase.kind == "group":
        before = sentence.text(max(sentence.span.start, phrase.start - 4), phrase.start)
        if pattern(sentence.language, "publishes").search(before):
            return True  # 发表文章批评
    if phrase.kind == "outlet":
        before = sentence.text(max(sentence.span.start, phrase.start - 6), phrase.start)
        if pattern(sentence.language, "interviewed_by").search(before):
            return True  # 接受《华盛顿邮报》访问时表示
    for atom in reversed(sentence.atoms):
        if atom.end > phrase.start:
            continue
        gap = sentence.folded[atom.end : phrase.start]
        if not ARTICLE.match(gap):
            return False
        contact = atom.get("contact")
        cue = atom.get("cue")
        kinds = [(e.contact.form, e.contact.kind) for e in atom.entries if e.contact is not None]
        if contact is not None and any(
            form == "verb" or (kind == "visit" and phrase.kind == "state" and sentence.language == "vi")
            for form, kind in kinds
        ):
            return True
        return cue is not None and cue.act is not None and cue.act.type == "act"
    return False


_TITLES = 24  # characters: further titles between a first title and the name


def _first_free(
    sentence: Sentence, verb: Atom, usable: list[Phrase], start: int, how: Literal["chunk", "earlier"]
) -> Subject | None:
    met: Phrase | None = None  # the last that is an object, and those joined to it
    for phrase in usable:
        if governed(sentence, phrase) is not None or _with_object(sentence, phrase):
            continue
        if is_object(sentence, phrase) or (
            met is not None
            and sentence.language != "zh"
            and (phrase.start - met.end <= 1 or joined_by(sentence, met, phrase))
        ):
            met = phrase
            continue
        if sentence.language == "zh" and _listed_with_governed(sentence, phrase):
            continue
        if sentence.language == "zh" and phrase.kind in ("person", "group") and phrase.name is None:
            titled = next((p for p in usable if p.start > phrase.end and p.kind == "person" and p.name), None)
            gap = sentence.text(phrase.end, titled.start) if titled is not None else ""
            if titled is not None and gap.startswith("、") and "，" not in gap and len(gap) <= _TITLES:
                return Subject([titled], titled.start, how)  # 评论员、《…》一书的作者X
        if how == "earlier" and phrase.kind == "state" and sentence.text(phrase.end, phrase.end + 1) == "的":
            continue  # 居住日本的新疆人，…要求
        if sentence.language == "zh" and phrase.city and _stays_there(sentence, phrase, usable):
            continue  # 正在北京访问的李显龙
        if sentence.language == "zh" and sentence.text(phrase.end, phrase.end + 1) == "的":
            owned = [p for p in usable if p.start > phrase.end and p.kind == "person" and governed(sentence, p) is None]
            if owned and owned[0].start - phrase.end <= 6:
                continue  # 普京的外交顾问乌沙科夫: the owner is not who speaks
        if phrase.kind == "outlet" and (sentence.language == "vi" or (how == "earlier" and sentence.language != "zh")):
            rest = [p for p in usable if p.start >= phrase.end and p.kind != "outlet"]
            inner = _first_free(
                sentence, verb, rest, start, how
            )  # "The Inquirer đưa tin rằng Trung Quốc …, khẳng định"
            if inner is not None:
                return inner
        found = group(sentence, phrase, start, verb.start)
        return Subject(found, found[0].start, how)
    return None


def _stays_there(sentence: Sentence, city: Phrase, usable: list[Phrase]) -> bool:
    """Whether a city is where the person described by a relative clause is (正在北京访问的李显龙)."""
    visits = any(a.start == city.end and (e := a.get("contact")) and e.value == "visit" for a in sentence.atoms)
    return visits and any(
        (p.kind == "person" and sentence.text(p.start - 1, p.start) == "的") or p.offices for p in usable
    )


def _listed_with_governed(sentence: Sentence, phrase: Phrase) -> bool:
    """在新加坡及越南, 向习近平、中国政府: what a preposition leads may be a list."""
    before = [p for p in sentence.phrases if p.end <= phrase.start]
    gap = sentence.text(before[-1].end, phrase.start) if before else ""
    return gap in ("、", "和", "及", "与", "以及") and governed(sentence, before[-1]) is not None


def _after(sentence: Sentence, verb: Atom, start: int) -> Subject | None:
    """« … », a déclaré M. X: the phrase right after the verb, where a quotation or clause went before."""
    if not pack(sentence.language).language.inverts:
        return None
    before = sentence.text(sentence.span.start, verb.start).rstrip(" *_\n")
    head = sentence.text(start, verb.start)
    if not before or (not light(sentence, start, verb.start) and head.strip()):
        return None
    if sentence.of_class(_AND, start, verb.start) or form_of(sentence, verb) == "gerund":
        return None  # "…, and reaffirmed the U.S. commitment": what follows is the object
    entry = verb.get("cue")
    led = pattern(sentence.language, "infinitive").search(sentence.text(sentence.span.start, verb.start)) is not None
    stripped = sentence.text(sentence.span.start, start).rstrip()
    quoted = sentence.language == "fr" and before[-2:-1] in '"»”'  # « … », avait promis X
    set_off = (before[-1:] == "," and not quoted) or (
        before[-1:] not in '"»”’' and stripped[-1:] == "," and stripped[-2:-1] not in '"»”'
    )
    if (set_off or led) and entry is not None and entry.act is not None and entry.act.type != "report":
        return None  # "Araghchi, in a post on X, accused Israel": what follows is the object
    if set_off and pattern(sentence.language, "rarely_turned").fullmatch(sentence.text(verb.start, verb.end)):
        return None  # "Secretary Blinken, building on the talks, reaffirmed the Alliance's role"
    if before[-1:] not in ',"»”’' and stripped[-1:] not in ',"»”':
        return None
    if pattern(sentence.language, "never_turned").fullmatch(sentence.text(verb.start, verb.end)):
        return None  # "Scholz, in turn, briefed Zelensky"
    following = [p for p in sentence.phrases if p.start >= verb.end and p.kind in ACTOR_KINDS]
    begin = verb.end
    if following and following[0].kind == "outlet" and governed(sentence, following[0]) is not None:
        begin = following.pop(0).end  # « … », a déclaré à l'AFP M. X
    elif len(following) > 1 and following[1].kind == "person" and _told_first(sentence, verb, *following[:2]):
        begin = following.pop(0).end  # « … », avait promis à l'OEA l'ambassadeur X
    if not following:
        return None
    first = following[0]
    if pattern(sentence.language, "acts_on").match(sentence.text(first.end, sentence.span.end)):
        return None  # "Peskov, the Kremlin's spokesman, said Moscow would respond": a clause of its own follows
    if pattern(sentence.language, "that_clause").match(sentence.text(verb.end, first.start)):
        return None  # "X, the minister, announced that the presidents …": a clause follows
    if pattern(sentence.language, "that_pronoun").match(sentence.text(first.start, first.end)):
        return None  # "…, ajoutant qu'il …": a clause follows, no turned subject
    bare = _LEADING.sub("", sentence.text(begin, first.start).lstrip("*_"))
    article = _FINAL_ARTICLE.search(bare)
    end = first.start - (len(article.group()) if article is not None else 0)
    start_of_gap = first.start - len(bare)
    if len(bare) > 40 or not light(sentence, start_of_gap, end):
        apart = next((p for p in following if p.kind == "person" and governed(sentence, p) is None), None)
        if apart is None or not _set_between(sentence, begin, apart):
            return None
        first = apart
    return Subject(group(sentence, first, first.start, sentence.span.end), first.start, "after")


def _told_first(sentence: Sentence, verb: Atom, whom: Phrase, who: Phrase) -> bool:
    """Whether a "to" leads from a verb to somebody right before whoever speaks."""
    lead = governed(sentence, whom)
    led = lead is not None and lead.get("w:to") is not None and lead.start - verb.end <= 1
    led = led or sentence.text(verb.start, whom.start).endswith(
        (" à ", " à l'", " à la ")
    )  # the verb's own: "promis à"
    return (
        sentence.language == "fr"
        and led
        and whom.start - verb.end <= 6
        and ARTICLE.match(sentence.text(whom.end, who.start)) is not None
    )


def _set_between(sentence: Sentence, start: int, phrase: Phrase) -> bool:
    """ "…, a affirmé lors d'une conférence de presse à Moscou X": only where or when it was said stands between."""
    if phrase.kind != "person" or governed(sentence, phrase) is not None or not 0 < phrase.start - start <= 80:
        return False
    between = [a for a in sentence.atoms if start <= a.start and a.end <= phrase.start and not a.get("w:adverb")]
    opens = bool(between) and between[0].start - start <= 16 and between[0].any(_OPENERS) is not None
    told = any(a.get("cue") is not None or a.get("w:that") is not None for a in between)
    return opens and not told and not re.search('[,;:"]', sentence.text(start, phrase.start))


def _credit_behind(sentence: Sentence, verb: Atom) -> Subject | None:
    """ "X a reçu Y a indiqué le ministère": a credit at the end of its sentence, though no comma stands before it."""
    credits = pattern(sentence.language, "credit_verb")
    head = _FINAL_HAVE.sub("", sentence.text(sentence.chunk_start(verb.start), verb.start)).strip()
    if not head or credits.match(sentence.text(verb.start, verb.end)) is None or head[-1] in ',"»”':
        return None
    first = next((p for p in sentence.phrases if p.start >= verb.end), None)
    if (
        first is None
        or first.kind not in ("person", "ministry", "outlet", "body", "state")
        or (first.adjective and not first.word and first.kind == "state")
    ):
        return None
    if ARTICLE.fullmatch(sentence.text(verb.end, first.start)) is None or sentence.of_class(
        _AND, verb.start - 8, verb.start
    ):
        return None
    rest = [
        a for a in sentence.atoms if a.start >= first.end and (a.get("cue") is not None or a.get("w:that") is not None)
    ]
    told = any(a.end < verb.start and (a.get("cue") or a.get("contact") or a.get("w:have")) for a in sentence.atoms)
    if rest or not told or sentence.span.end - first.end > 60 or sentence.in_quote(verb.start) is not None:
        return None
    return Subject(group(sentence, first, first.start, sentence.span.end), first.start, "after")


_FINAL_HAVE = re.compile(r"(?:\ba|\bont|\bavait)(?: \w+)? \Z")


def _earlier(sentence: Sentence, verb: Atom, usable: list[Phrase], start: int, floor: int) -> Subject | None:
    """The nearest earlier chunk with a free phrase, adverbial chunks passed over."""
    ends = [place for place in sentence.breaks if floor <= place < start]
    edges = [floor, *[place + 1 for place in ends]]
    spans = list(zip(edges, [*list(ends), start], strict=False))
    inner: Subject | None = None
    company = next((n for n, (begin, _) in enumerate(spans) if n and _begins(sentence, begin, _COMPANY)), None)
    if company is not None:
        spans = spans[
            :company
        ]  # "Secretary Blinken, joined by A, B, and C D, underscored": whoever comes along does not speak
    for begin, end in reversed(spans):
        inside = [p for p in usable if begin <= p.start and p.end <= end]
        if not inside or _is_relative(sentence, begin) or _set_off(sentence, begin, usable):
            continue
        found = _first_free(sentence, verb, inside, begin, "earlier")
        if found is not None and _led_by_plan(sentence, begin, found.start):
            continue  # 苏林…，计划寻访越南国父…，并将同X会谈
        if found is not None and (
            _goes_on_from_subject(sentence, begin, found, usable) or _only_met(sentence, begin, found)
        ):
            continue  # 蔡英文今日上午，接受帛琉大使呈遞國書，歡迎他; 王毅访问柬埔寨，会见洪森，重申…
        if found is not None and in_relative(sentence, found.start):
            continue
        if found is not None and (whom := _told_before(sentence, found, usable, begin)) is not None:
            return whom
        if _adverbial(sentence, begin, end):
            if found is not None and inner is None and found.start - begin <= 12 and _closed(sentence, begin, end):
                inner = Subject(found.phrases[:1], found.start, "earlier")  # 与 there is "with"
            continue
        if found is not None and sentence.language == "zh" and len(found.phrases) == 2 and not verb.get("contact"):
            between = sentence.text(found.phrases[0].end, found.phrases[1].start)
            if between in ("与", "同", "跟", "與"):
                found = Subject(found.phrases[:1], found.start, "earlier")  # 蓬佩奥与杨洁篪通话，表示…
        if found is not None and inner is not None and {p.kind for p in found.phrases} <= {"outlet", "group"}:
            return inner  # 多间传媒报道，安倍在大阪…时，…表示
        if found is not None:
            return _whole_list(sentence, found, usable)
    return inner  # 安倍在大阪与习近平会面时，…表示: the subject stands within the clause of time


def _whole_list(sentence: Sentence, found: Subject, usable: list[Phrase]) -> Subject:
    """ "A, B, C et D ont rompu …, accusant Doha": the states that commas join to the last two of a list."""
    phrases = list(found.phrases)
    if len(phrases) < 2 or {p.kind for p in phrases} != {"state"}:
        return found
    for phrase in reversed(usable):
        if phrase.kind == "state" and not phrase.adjective and sentence.text(phrase.end, phrases[0].start) == ", ":
            phrases.insert(0, phrase)
    return Subject(phrases, phrases[0].start, found.how)


def _set_off(sentence: Sentence, begin: int, usable: list[Phrase]) -> bool:
    """ "Secretary Blinken, building on the results of their talks with Japan, reaffirmed": what is set off right behind the subject."""
    opens = pattern(sentence.language, "set_off").match(sentence.folded, begin, sentence.span.end)
    return opens is not None and any(phrase.end == begin - 1 for phrase in usable)


def _led_by_plan(sentence: Sentence, begin: int, start: int) -> bool:
    """Whether a Chinese chunk begins with a word of planning, so that its subject stands further back."""
    if sentence.language != "zh":
        return False
    plans = [a for a in sentence.atoms if (e := a.get("status")) is not None and e.value == "planned"]
    return any(begin <= a.start and a.end < start and light(sentence, begin, a.start) for a in plans)


def _only_met(sentence: Sentence, begin: int, found: Subject) -> bool:
    """Whether a Chinese clause begins with the verb of a contact whose object the phrase is (会见即将卸任的首相洪森)."""
    return sentence.language == "zh" and any(
        (e := a.get("contact")) is not None
        and e.contact is not None
        and e.contact.form == "verb"
        and e.contact.other == "object"
        and begin <= a.start
        and a.end <= found.start
        and light(sentence, begin, a.start)
        for a in sentence.atoms
    )


def _goes_on_from_subject(sentence: Sentence, begin: int, found: Subject, usable: list[Phrase]) -> bool:
    """Whether a Chinese clause begins with its verb, and the one before it is a person with day and place, no verb: its subject."""
    if sentence.language != "zh" or light(sentence, begin, found.start) or begin <= sentence.span.start:
        return False
    before = sentence.chunk_start(begin - 1)
    head = next((p for p in usable if p.start == before and p.kind == "person"), None)
    told = any(a.get("cue") or a.get("contact") for a in sentence.atoms if before <= a.start and a.end < begin)
    return head is not None and head.end < begin - 1 and not told


def in_relative(sentence: Sentence, place: int) -> bool:
    """ "son discours, auquel Macron fait référence": whether what begins here is the subject of a relative clause."""
    before = sentence.text(max(sentence.span.start, place - 28), place)
    return pattern(sentence.language, "relative_object").search(before) is not None


def _told_before(sentence: Sentence, found: Subject, usable: list[Phrase], begin: int) -> Subject | None:
    """ "bà X - một quan chức Nga …, cho biết", "ông X, nhà quan sát chính trị Nga, nói": the person named right before a description."""
    first = found.phrases[0]
    unnamed = first.kind == "group" or (first.kind == "person" and first.name is None)
    led = not light(sentence, begin, first.start)  # "X, con trai bà Y, kêu gọi"
    within = sentence.language != "zh" and led and first.kind in ("state", "body")
    within = within or (sentence.language == "vi" and led and first.kind in ("person", "ministry", "outlet"))
    reach = 10 if sentence.language == "en" else 5  # ", and its spokesman"
    if not within and (first.start - begin > reach or not unnamed):
        return None
    named = [p for p in usable if p.kind == "person" and p.name is not None and p.end <= begin]
    if not named or not _described(sentence, named[-1], begin) or governed(sentence, named[-1]) is not None:
        return None
    return Subject([named[-1]], named[-1].start, "earlier")


def presume_described(sentence: Sentence, verb: Atom) -> None:
    """ "Sajeeb Wazed Joy, con trai bà Hasina, kêu gọi …": a name of several words, then a description, then the verb: a person."""
    start = sentence.chunk_start(verb.start)
    if not light(sentence, start, verb.start) or sentence.language not in ("vi", "en"):
        return
    for phrase in sentence.phrases:
        if phrase.guessed and phrase.kind == "person" and " " in (phrase.name or "") and phrase.end < start:
            opens = sentence.chunk_start(phrase.start)
            near = sentence.in_quote(phrase.start) is None and light(sentence, opens, phrase.start)
            ordinary = pattern(sentence.language, "ordinary").match(sentence.text(phrase.end, start)) is not None
            if near and not ordinary and governed(sentence, phrase) is None and _described(sentence, phrase, start):
                phrase.guessed = False
                sentence.actors.pop(phrase.start, None)


def _named_before(sentence: Sentence, found: Subject | None, usable: list[Phrase], begin: int) -> Subject | None:
    """ "ông X, thành viên Ủy ban Y cho biết": of a description that runs up to the verb, the person named before it."""
    if found is None or sentence.language != "vi" or found.phrases[0].kind not in ("state", "body", "ministry"):
        return found
    named = _told_before(sentence, found, usable, begin)
    return Subject(named.phrases, named.start, "chunk") if named is not None else found


def _described(sentence: Sentence, person: Phrase, end: int) -> bool:
    """Whether only a description stands between a person and a place, no verb of saying or meeting: "ông X, cựu đại sứ, "."""
    between = sentence.text(person.end, end).strip()
    if len(between) <= 1:
        return True
    return (
        sentence.language in ("vi", "en")
        and between[0] in ",-–"
        and between[-1] in ",-–"
        and len(between) < (80 if sentence.language == "vi" else 130)
        and not any(
            (a.get("cue") or a.get("contact")) and not sentence.in_phrase(a)
            for a in sentence.atoms
            if person.end <= a.start < end
        )
    )


def _closed(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a chunk is a clause of time told by its end (…时, …前), with its subject first."""
    opened = any(a.start == start and a.any(_OPENERS) is not None for a in sentence.atoms)
    return not opened and any(a.end == end and a.get("w:closer") is not None for a in sentence.atoms)


def opens_chunk(sentence: Sentence, verb: Atom) -> bool:
    """Whether a verb begins its chunk, adverbs and a phrase led by a preposition (就此, 对…) left out of account."""
    start = sentence.chunk_start(verb.start)
    if light(sentence, start, verb.start):
        return True
    return len(sentence.text(start, verb.start).strip()) <= 30 and _adverbial(sentence, start, verb.start)


def in_adverbial(sentence: Sentence, verb: Atom) -> bool:
    """Whether a verb stands inside an adverbial chunk (Đáp lại tuyên bố này, …), not at its head."""
    start = sentence.chunk_start(verb.start)
    return not light(sentence, start, verb.start) and _adverbial(sentence, start, sentence.chunk_end(verb.end))


def fronted(sentence: Sentence, verb: Atom) -> Subject | None:
    """ "Agreeing with …, Xi affirmed": the subject of the clause that follows a clause without one."""
    for atom in sentence.atoms:
        cue = atom.get("cue")
        if atom.start <= verb.end or cue is None or cue.act is None or cue.act.type == "marker":
            continue
        start = sentence.chunk_start(atom.start)
        if start <= verb.end:
            continue
        free = [p for p in sentence.phrases if start <= p.start and p.end <= atom.start and p.kind in ACTOR_KINDS]
        if free and governed(sentence, free[0]) is None and ARTICLE.match(sentence.text(start, free[0].start)):
            found = group(sentence, free[0], start, atom.start)
            return Subject(found, found[0].start, "after")
        return _opening_later(sentence, sentence.chunk_end(verb.end), start)
    return None


def _opening_later(sentence: Sentence, start: int, end: int) -> Subject | None:
    """ "Ít phút sau khi A tuyên bố …, B đã nói chuyện với CNN, khẳng định": the first to begin a clause before the next verb."""
    if sentence.language == "zh":
        return None
    for phrase in sentence.phrases:
        begin = sentence.chunk_start(phrase.start)
        if start < begin < end and phrase.kind in ACTOR_KINDS and governed(sentence, phrase) is None:
            if phrase.start - begin <= 3:
                found = group(sentence, phrase, begin, end)
                return Subject(found, found[0].start, "after")
    return None


def _adverbial(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a chunk only tells when, where or after what: it begins with such a word or ends with 时, 后 …"""
    while start < end and sentence.folded[start] in " \n\"'":
        start += 1
    if sentence.language == "zh" and any(
        p.kind == "person" and p.end == end and sentence.text(p.start - 1, p.start) == "的" for p in sentence.phrases
    ):
        return False  # 正在北京訪問的新加坡總理李顯龍，…: a noun with its attribute
    for atom in sentence.atoms:
        if atom.start == start and atom.any(_OPENERS) is not None:
            return True
        if sentence.language == "zh" and atom.start == start and atom.get("w:adverb") is not None:
            start = atom.end  # 便在…发言
        if atom.end == end and atom.get("w:closer") is not None:
            return True
        if atom.start > end:
            break
    return False


def in_aside(sentence: Sentence, place: int) -> bool:
    """Whether a place stands in a chunk that only tells when, where or after what."""
    return _adverbial(sentence, sentence.chunk_start(place), sentence.chunk_end(place))


def only_adverbials(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the chunks between two places only tell when and where (…, chiều 12/5, tại Hà Nội, …)."""
    edges = [start, *(place + 1 for place in sentence.breaks if start <= place < end), end]
    return sentence.language != "zh" and all(
        light(sentence, a, b - 1) or _adverbial(sentence, a, b - 1) or sentence.text(a - 1, a) == "("
        for a, b in itertools.pairwise(edges)
        if b - a > 1
    )


_OPENERS = frozenset({"w:prep", "w:opener", "w:with", "w:of", "w:to"})


def link_of(sentence: Sentence, place: int, floor: int) -> tuple[Link, int]:
    """How the clause that begins at `place` hangs on what stands before, and where the joining words begin."""
    edge = place
    joined = False
    moved = True
    ends = {atom.end for atom in sentence.atoms if atom.get("w:and") is not None}  # "avant d'" ends in its apostrophe
    while moved:
        moved = False
        article = _FINAL_ARTICLE.search(sentence.text(floor, edge))  # ", and the President thanked …"
        edge -= len(article.group()) if article is not None else 0
        while edge > floor and edge not in ends and sentence.folded[edge - 1] in " \n\"'":
            edge -= 1
        for atom in reversed(sentence.atoms):
            if atom.end == edge and atom.start >= floor:
                if atom.get("w:and") is not None:
                    joined, edge, moved = True, atom.start, True
                elif atom.any(LIGHT) is not None:
                    edge, moved = atom.start, True
                break
            if atom.end < edge:
                break
    before = sentence.folded[edge - 1] if edge > floor else ""
    if before and before in ";；":
        return "strong", edge - 1
    if before and before in ",，、":
        return ("and" if joined else "comma"), edge - 1
    if before and before in ":：":
        return "none", edge
    return ("and" if joined else "none"), edge


def form_of(sentence: Sentence, atom: Atom) -> str:
    """The verb's form (past, present, gerund, other) as far as its ending tells, or the words it begins with
    (se sont félicités); "" in languages without forms."""
    words = sentence.text(atom.start, atom.end)
    for name, form in _forms(sentence.language):
        if form.search(words.split(" ")[0]) or form.match(words):
            return name
    return "other" if _forms(sentence.language) else ""


@cache
def _forms(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(form)) for name, form in pack(language).language.forms.items())
