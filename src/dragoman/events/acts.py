"""Which speech act a verb and its content make (ANNOTATION: explicit verbs win, content decides neutral ones)."""

from __future__ import annotations

import re
from collections.abc import Callable

from dragoman.events.clauses import Sentence, form_of, governed, light, link_of
from dragoman.events.patterns import pattern
from dragoman.events.sentence import ARTICLE
from dragoman.lang import pack
from dragoman.mentions.lexicon import Entry
from dragoman.mentions.phrases import Phrase
from dragoman.mentions.scan import Atom

NEUTRAL = "content"


Own = Callable[[Phrase], bool]  # whether a phrase is the speaker, his state, or both sides


def act_of(sentence: Sentence, cue: Entry | None, start: int, end: int, own: Own) -> tuple[str, str]:
    """The act and the rule that told it: the verb's own, else that of the first telling word of its content."""
    if cue is not None and cue.value != NEUTRAL:
        return cue.value, cue.rule
    found = first_marker(sentence, start, end, own)
    if found is not None:
        value = found[1].value
        if value in _BESIDE_GRIEF and (grief := _grief(sentence, found[0].end, end)) is not None:
            return "condole", grief.rule
        if value == "praise" and pattern(sentence.language, "invites").match(sentence.text(found[0].start, end)):
            value = "invite"  # 欢迎各国企业来华投资
        return value, found[1].rule
    return "affirm", cue.rule if cue is not None else "content.affirm"


_BESIDE_GRIEF = frozenset({"support", "criticise"})


def _grief(sentence: Sentence, start: int, end: int) -> Entry | None:
    """ "sa consternation et sa compassion", "en témoignage de soutien, les plus vives condoléances": grief outweighs what it is told with."""
    if sentence.language != "fr":
        return None
    cues = (a.get("cue") for a in sentence.atoms if start <= a.start and a.end <= end)
    return next((cue for cue in cues if cue is not None and cue.value == "condole"), None)


def first_marker(sentence: Sentence, start: int, end: int, own: Own | None = None) -> tuple[Atom, Entry] | None:
    """The first word of a stretch that tells an act.

    Left out are words inside names, nouns, and "will" said of somebody else: a forecast is no promise.
    """
    for atom in sentence.atoms:
        if atom.start < start or atom.end > end:
            continue
        entry = atom.get("cue")
        if entry is None or entry.act is None or entry.value == NEUTRAL:
            continue
        if (entry.act.type == "report" and not _i_express(sentence, atom, entry)) or sentence.in_phrase(atom):
            continue
        if is_noun(sentence, atom) and not _is_object(sentence, atom, start):
            continue
        if own is not None and _anothers_stance(sentence, atom, start, own):
            continue
        if entry.act.type == "act" and pattern(sentence.language, "by_agent").match(sentence.text(atom.end, end)):
            continue  # "la rencontre, proposée par X"
        if pattern(sentence.language, "no_marker").match(sentence.text(atom.start, min(atom.end + 130, end))):
            continue
        if entry.act.type == "act" and passive(sentence, atom):
            continue
        if entry.value == "commit" and pattern(sentence.language, "not_willing").search(
            sentence.text(max(sentence.span.start, atom.start - 16), atom.start)
        ):
            continue  # "n'a pas l'intention de céder"
        if entry.value == "affirm" and _leads_noun(sentence, atom):
            continue
        if entry.value == "announce" and pattern(sentence.language, "announced").match(
            sentence.text(atom.start, atom.end + 1)
        ):
            continue  # 中方公布了十条措施, in somebody's mouth: done before
        if own is not None and entry.value in _OWNED and _owned_by_another(sentence, atom, own):
            continue
        if entry.act.type == "act" and pattern(sentence.language, "others_before").search(
            sentence.text(max(start, sentence.chunk_start(atom.start)), atom.start)
        ):
            continue  # 你们提出要…: not the speaker's own act
        if (
            (entry.act.type == "act" or entry.value == "agree")
            and own is not None
            and _of_a_thing(sentence, atom, start, own)
        ):
            continue
        if (
            entry.act.type == "act"
            and own is not None
            and (
                _of_another(sentence, atom, start, own)
                or _conceded(sentence, atom, start)
                or _told_as_done(sentence, atom, entry)
                or (sentence.language == "vi" and _denied(sentence, atom))
                or suffered(sentence, atom)
            )
        ):
            continue
        if (
            entry.act.type == "marker"
            and sentence.text(atom.start, atom.start + 1) == "的"
            and sentence.language == "zh"
        ):
            if not pattern("zh", "expresses").search(sentence.text(sentence.chunk_start(atom.start), atom.start)):
                continue  # 他们的担忧是正当的
        if entry.act.type == "marker" and (_within_attribute(sentence, atom) or _denied(sentence, atom)):
            continue
        if entry.act.type == "marker" and (
            subordinate(sentence, atom, start)
            or _supposed(sentence, atom)
            or _in_reason(sentence, atom)
            or _nobodys(sentence, atom, start)
            or (entry.value == "commit" and _if_then(sentence, atom, start))
            or not _promises(sentence, atom, entry, start, own)
            or not _obliges(sentence, atom, entry, start)
        ):
            continue
        if entry.act.type == "marker" and entry.value in ("commit", "propose"):
            threat = _threat_after(sentence, atom, end)
            if threat is not None:
                return threat
        if entry.act.type == "marker" and pattern(sentence.language, "slight_must").fullmatch(
            sentence.text(atom.start, atom.end)
        ):
            courtesy = _courtesy_after(sentence, atom, end)
            if courtesy is not None:
                return courtesy
        if entry.act.type == "marker" and entry.value == "commit":
            stance = stance_after(sentence, atom, end)
            if stance is not None:
                return stance
        return atom, entry
    return None


def _threat_after(sentence: Sentence, atom: Atom, end: int) -> tuple[Atom, Entry] | None:
    """侵略者要付出代价: a threat in the clause of "must" or "will" tells the act."""
    stop = min(end, sentence.chunk_end(atom.end))
    for other in sentence.atoms:
        entry = other.get("cue")
        if atom.end <= other.start and other.end <= stop and entry is not None and entry.act is not None:
            if entry.act.type == "marker" and entry.value == "warn":
                return other, entry
    return None


def _courtesy_after(sentence: Sentence, atom: Atom, end: int) -> tuple[Atom, Entry] | None:
    """要感谢美国友人, 要借此致以哀悼: who must thank thanks."""
    if sentence.language != "zh":
        return None
    stop = min(end, sentence.chunk_end(atom.end))
    for other in sentence.atoms:
        entry = other.get("cue")
        if atom.end <= other.start and other.end <= stop and entry is not None and entry.act is not None:
            if entry.act.type == "act" and not is_noun(sentence, other):
                return (other, entry) if entry.value in _COURTESIES else None
    return None


_COURTESIES = frozenset({"thank", "congratulate", "condole"})


def stance_after(sentence: Sentence, atom: Atom, end: int) -> tuple[Atom, Entry] | None:
    """将坚定支持, 愿感谢: after an auxiliary the stance verb itself tells the act."""
    if sentence.language != "zh":
        return None
    for other in sentence.atoms:
        if other.start < atom.end or other.end > end:
            continue
        entry = other.get("cue")
        if entry is not None and entry.act is not None and light(sentence, atom.end, other.start):
            if entry.act.type == "act" and entry.value in _PLAIN and not is_noun(sentence, other):
                return other, entry
            return None
    return None


_PLAIN = frozenset({"support", "thank", "reject", "criticise"})


_CONCEDES = frozenset({"w:concede"})


def _conceded(sentence: Sentence, atom: Atom, start: int) -> bool:
    """ "dù ủng hộ NATO mạnh mẽ, song …": what is conceded is not the point."""
    begin = max(start, sentence.chunk_start(atom.start))
    return any(
        begin <= other.start and other.end <= atom.start for other in sentence.of_class(_CONCEDES, begin, atom.start)
    )


def _i_express(sentence: Sentence, atom: Atom, entry: Entry) -> bool:
    """ "Tôi xin chuyển lời thăm hỏi …": in one's own words a verb of expressing is the act itself."""
    if entry.value == "affirm" or (sentence.language == "en" and form_of(sentence, atom) == "past"):
        return False  # "I announced then …" tells of an act of another day
    before = sentence.text(max(sentence.span.start, atom.start - 30), atom.start)
    return pattern(sentence.language, "i_express").search(before) is not None


def _told_as_done(sentence: Sentence, atom: Atom, entry: Entry) -> bool:
    """ "xác nhận đã gửi lời mời": a request or an invitation told as made before is not made now."""
    if entry.value not in ("invite", "request"):
        return False
    before = sentence.text(max(sentence.span.start, atom.start - 8), atom.start)
    return pattern(sentence.language, "done").search(before) is not None


def suffered(sentence: Sentence, atom: Atom) -> bool:
    """ "bị một công dân cáo buộc": what somebody else does to whom the report is about."""
    before = sentence.text(max(sentence.chunk_start(atom.start), atom.start - 40), atom.start)
    return pattern(sentence.language, "suffered").search(before) is not None


_OF_A_THING = re.compile(
    "(?![在以按从对同与和跟向为给]|(?:深化|加强|扩大|推动|发展|提供|促进|继续|支持)(?!的))[\u4e00-\u9fff]{1,3}的[\u4e00-\u9fff]{1,4}"
)  # not 愿加强|同泰方的交往, 愿|深化彼此的合作


def _within_attribute(sentence: Sentence, atom: Atom) -> bool:
    """大国关系应该努力的方向: a Chinese "should" inside the attribute of the noun that ends the clause."""
    if sentence.language != "zh" or light(sentence, sentence.chunk_start(atom.start), atom.start):
        return False  # 要坚持党的领导: it opens its clause
    rest = sentence.text(atom.end, sentence.chunk_end(atom.end)).rstrip("。」”")
    return _OF_A_THING.fullmatch(rest) is not None


def _denied(sentence: Sentence, atom: Atom) -> bool:
    """ "sans aucune intention d'escalade": what is not there is no stance."""
    before = sentence.text(max(sentence.span.start, atom.start - 24), atom.start)
    return pattern(sentence.language, "denied").search(before) is not None


def _of_another(sentence: Sentence, atom: Atom, start: int, own: Own) -> bool:
    """Whether a stance inside a report is somebody else's ("said that Moscow had proposed …")."""
    begin = max(start, sentence.chunk_start(atom.start))
    if _of_thing(sentence, atom, begin):
        return True
    before = [p for p in sentence.phrases if begin <= p.start and p.end <= atom.start and governed(sentence, p) is None]
    others = ("person", "state")
    if (
        sentence.language == "zh"
        and before
        and before[0].kind in others
        and before[0].start - begin <= 1
        and sentence.text(before[0].end, before[0].end + 1) != "的"
    ):
        return not any(own(phrase) for phrase in before)  # 指出，习近平总书记对工作提出新要求
    return bool(before) and light(sentence, before[-1].end, atom.start) and not any(own(phrase) for phrase in before)


def _leads_noun(sentence: Sentence, atom: Atom) -> bool:
    """ "the enduring U.S. commitment to …": the noun that follows tells more than the words before it."""
    after = sentence.text(atom.end, min(atom.end + 50, sentence.span.end))
    return pattern(sentence.language, "leads_noun").search(after) is not None


def passive(sentence: Sentence, atom: Atom) -> bool:
    """ "the reward is offered jointly": what is done to something is nobody's stance here."""
    if form_of(sentence, atom) != "past" or " " in sentence.text(atom.start, atom.end):
        return False
    run = pattern(sentence.language, "passive_voice").search(
        sentence.text(max(sentence.span.start, atom.start - 24), atom.start)
    )
    return run is not None


def _of_thing(sentence: Sentence, atom: Atom, begin: int) -> bool:
    """ "our alliances support growth", "and the regime refused": the subject is nobody the text knows as an actor."""
    if form_of(sentence, atom) in ("", "gerund") or any(begin <= p.start < atom.start for p in sentence.phrases):
        return False
    if sentence.text(atom.start, atom.end).startswith("to ") or sentence.of_class(_OURS, begin, atom.start):
        return False
    words = sentence.text(begin, atom.start)
    return (
        not light(sentence, begin, atom.start) and pattern(sentence.language, "noun_subject").search(words) is not None
    )


_OURS = frozenset({"w:own"})


def _of_a_thing(sentence: Sentence, atom: Atom, start: int, own: Own) -> bool:
    """ "souligne que les pays du Conseil ont soutenu …", "que la situation appelle à …": after "that" nobody of his own acts."""
    begin = max(start, sentence.chunk_start(atom.start))
    that = [a for a in sentence.atoms if begin <= a.start and a.end <= atom.start and a.get("w:that") is not None]
    own_side = pattern(sentence.language, "own_side")
    if not that or own_side.pattern == "(?!)" or light(sentence, that[-1].end, atom.start):
        return False
    heads = [p for p in sentence.phrases if that[-1].start <= p.start and p.end <= atom.start]
    return not any(own(p) for p in heads) and own_side.search(sentence.text(that[-1].end, atom.start)) is None


_OWNED = frozenset({"support", "commit", "wish", "criticise"})


def _owned_by_another(sentence: Sentence, atom: Atom, own: Own) -> bool:
    """ "le soutien constant de la France amie" in an Armenian's mouth: the noun's owner is another."""
    if sentence.language == "zh":
        return False
    before = next((p for p in reversed(sentence.phrases) if p.end <= atom.start), None)
    if before is not None and pattern("en", "possessive").match(sentence.text(before.end, atom.start)):
        named = before.name is not None or (before.kind == "state" and not before.adjective)
        return named and not own(before)  # "these tests underscore the regime's determination to …"
    has = before is not None and pattern(sentence.language, "has_one").fullmatch(sentence.text(before.end, atom.start))
    if before is not None and has and before.kind in ("state", "ministry", "body"):
        return not own(before)  # "the UK government has an unwavering commitment", in an Iranian's mouth
    following = next((p for p in sentence.phrases if p.start >= atom.end), None)
    if following is None or following.start - atom.end > 22 or "," in sentence.text(atom.end, following.start):
        return False
    word = sentence.text(atom.start, atom.end).split(" ")[-1]
    lead = governed(sentence, following)
    if lead is None or lead.get("w:of") is None or lead.get("w:to") is not None or own(following):
        return False
    return pattern(sentence.language, "owned").search(word) is not None


def _anothers_stance(sentence: Sentence, atom: Atom, start: int, own: Own) -> bool:
    """Whether a clause without a subject goes on about another person: 林郑宣布撤回，不过是希望… is not the speaker's hope."""
    if sentence.language != "zh":
        return False
    begin = sentence.chunk_start(atom.start)
    if begin <= start or any(begin <= p.start and p.end <= atom.start for p in sentence.phrases):
        return False
    before = [p for p in sentence.phrases if start <= p.start and p.end < begin and p.kind in ("person", "state")]
    entry = atom.get("cue")
    demands = entry is not None and entry.value == "propose" and entry.act is not None and entry.act.type == "act"
    if demands and before and before[0].kind == "person" and before[0].start - start <= 1:
        return not own(before[0])  # 指出，习近平总书记站在全局高度，对工作提出要求
    free = [p for p in before if governed(sentence, p) is None and p.start - sentence.chunk_start(p.start) <= 2]
    if not free or own(free[-1]):
        return False
    edge = sentence.chunk_end(free[-1].end)
    between = [a for a in sentence.atoms if free[-1].end <= a.start and a.end <= edge]
    if between and between[-1].get("w:closer") is not None and between[-1].end == edge:
        return not any(a.get("cue") is not None for a in between)  # 贝里斯长年以来，坚定支持台湾
    following = next((a for a in sentence.atoms if a.start >= free[-1].end), None)
    cue = following.get("cue") if following is not None else None
    return (
        following is not None
        and cue is not None
        and following.start < begin
        and light(sentence, free[-1].end, following.start)
    )


def subordinate(sentence: Sentence, atom: Atom, floor: int = 0) -> bool:
    """Whether a marker's clause, from `floor` on, begins with "if", "when", "which"."""
    start = max(sentence.chunk_start(atom.start), floor)
    return any(
        other.get("w:sub") is not None for other in sentence.atoms if start <= other.start and other.end <= atom.start
    )


def _in_reason(sentence: Sentence, atom: Atom) -> bool:
    """ "cannot come due to the need to …", "would meet the need for …": a need that explains, or is met, is no proposal."""
    before = sentence.text(max(sentence.span.start, atom.start - 24), atom.start)
    return pattern(sentence.language, "due_to").search(before) is not None


def _nobodys(sentence: Sentence, atom: Atom, start: int) -> bool:
    """ "a platform to announce commitments": a noun of promise at large, with nobody before it whose it is."""
    if start != sentence.span.start or sentence.language == "zh":
        return False
    if pattern(sentence.language, "bare_noun").fullmatch(sentence.text(atom.start, atom.end)) is None:
        return False
    if pattern(sentence.language, "his").search(sentence.text(max(start, atom.start - 24), atom.start)):
        return True  # "consistent with her commitment to serve", in another's words
    near = max(start, atom.start - 60)
    return not sentence.of_class(_OURS, near, atom.start) and not any(
        near <= p.start and p.end <= atom.start and p.kind in ("state", "ministry", "first", "home", "person", "body")
        for p in sentence.phrases
    )


def _supposed(sentence: Sentence, atom: Atom) -> bool:
    """ "that should Moscow attack, …": a modal right before its subject means "if"."""
    if pattern(sentence.language, "supposing").fullmatch(sentence.text(atom.start, atom.end)) is None:
        return False
    following = next((p for p in sentence.phrases if p.start > atom.end), None)
    return following is not None and ARTICLE.match(sentence.text(atom.end, following.start)) is not None


def _if_then(sentence: Sentence, atom: Atom, start: int) -> bool:
    """ "Nếu có đường sắt, sẽ chỉ mất một giờ": what would be, with nobody named who will."""
    begin = sentence.chunk_start(atom.start)
    if begin <= start or any(begin <= p.start and p.end <= atom.start for p in sentence.phrases):
        return False
    return pattern(sentence.language, "conditional").match(sentence.folded, sentence.chunk_start(begin - 1)) is not None


def _promises(sentence: Sentence, atom: Atom, entry: Entry, start: int, own: Own | None) -> bool:
    """Whether who "will" is the speaker, his side or nobody named, not a third party or a thing."""
    if entry.value not in ("commit", "wish") or own is None:
        return True
    begin = max(start, sentence.chunk_start(atom.start))
    if (conceded := pattern(sentence.language, "whatever").search(sentence.folded, begin, atom.start)) is not None:
        begin = conceded.end()  # "dù trên cương vị nào cũng sẽ …"
    verbal = pattern(sentence.language, "forecast").match(sentence.text(atom.start, atom.end)) is not None
    for other in sentence.atoms:
        if other.get("w:that") is not None and other.end == atom.start - 1 and sentence.language == "en":
            return False  # "the steps that will be taken"
        if begin <= other.start and other.end <= atom.start and (other.get("w:that") is not None or _believes(other)):
            begin, verbal = other.end, True
    if not verbal and begin != max(start, sentence.chunk_start(atom.start)) and not _has_it(sentence, atom, begin):
        return False  # "noted that the joint commitment paved the way"
    if not verbal and pack(sentence.language).language.patterns.get("forecast"):
        return True  # "affirmed their countries' commitments": a noun forecasts nothing
    if pattern(sentence.language, "own_side").search(sentence.text(begin, atom.start)):
        return True  # "que son pays était prêt à …"
    if verbal and _only_foreseen(sentence, atom, start, begin):
        return False
    before = [phrase for phrase in sentence.phrases if begin <= phrase.start and phrase.end <= atom.start]
    free = [p for p in before if governed(sentence, p) is None and not _attributive(sentence, p, begin)]
    if (
        sentence.language == "en"
    ):  # "the DPRK-China friendship would grow": the pair is only what a thing is named after
        free = [p for p in free if p.kind != "states" or light(sentence, p.end, atom.start)]
    if free and sentence.language == "en" and all(sentence.text(p.end, p.end + 2) == "'s" for p in free):
        return False  # "the Secretary's visit will highlight …": a thing promises nothing
    if free:
        if sentence.language == "zh" and len(free) == 1:
            after = sentence.text(free[0].end, atom.start)
            if pattern("zh", "attribute").match(after):
                return False  # 香港示威者绝不会…: the state is only an attribute of who will
        if sentence.language == "vi" and light(sentence, free[-1].end, atom.start):
            return own(free[-1])  # "chính quyền mới …, và họ sẽ": whoever stands right before
        if sentence.language == "zh" and not own(free[-1]) and _says_it(sentence, free[-1], atom):
            return False  # 他说金正恩表示会继续停止核试
        return any(own(phrase) for phrase in free)
    if before and sentence.language == "zh" and _THING_SAID.search(sentence.text(before[-1].end, atom.start)):
        return False  # 与X的会晤将讨论…
    if before:  # "khẳng định với Mỹ về việc sẽ …": whom it is told
        lead = governed(sentence, before[-1])
        return lead is not None and lead.get("w:with") is not None and atom.start - before[-1].end <= 12
    if sentence.language == "zh" and re.search(
        "此举|此访|此行|此次|本次|这|该|其[^，。]{1,6}$|此事|没有人|无人|没人|峰会|会谈|会晤|会议|谈判|局势|协议$",
        sentence.text(begin, atom.start),
    ):
        return False  # 此举将带来更多冲突
    allowed = 3 if sentence.language == "zh" else 6
    if sentence.text(atom.start, atom.start + 1) in ("愿", "希", "期"):
        allowed = 10  # who is willing or hopes is hardly ever somebody else, known or not
    return light(sentence, begin, atom.start) or atom.start - begin <= allowed


def _says_it(sentence: Sentence, who: Phrase, atom: Atom) -> bool:
    """Whether a verb of saying stands right behind somebody, before a word of what is said."""
    return any(
        (cue := other.get("cue")) is not None and cue.value == NEUTRAL and light(sentence, who.end, other.start)
        for other in sentence.atoms
        if who.end <= other.start and other.end <= atom.start
    )


_THING_SAID = re.compile("的(?:会晤|会谈|会面|访问|通话|谈判|峰会|对话)$")


def _attributive(sentence: Sentence, phrase: Phrase, begin: int) -> bool:
    """ "quan hệ Mỹ-Trung sẽ …", "văn kiện ký trong chuyến thăm chính thức Nga sẽ …": a state that only tells of a thing."""
    if sentence.language == "zh" or phrase.kind not in ("state", "states", "pair", "first"):
        return False
    if any(a.get("contact") is not None and 0 <= phrase.start - a.end <= 1 for a in sentence.atoms):
        return True
    if any(p.end == phrase.start - 1 and p.kind == "pair" and governed(sentence, p) for p in sentence.phrases):
        return True  # "sự cạnh tranh giữa hai nước chúng ta sẽ …"
    return pattern(sentence.language, "thing_of").search(sentence.text(begin, phrase.start)) is not None


def _only_foreseen(sentence: Sentence, atom: Atom, start: int, begin: int) -> bool:
    """ "Cela contribuera …", "la coopération se développera", "convaincu qu'elle donnera …": what a thing will do, or is hoped to."""
    before = sentence.text(begin, atom.start)
    if pattern(sentence.language, "thing").search(before) or pattern(sentence.language, "reflexive").search(before):
        return True
    last = next((p for p in reversed(sentence.phrases) if start <= p.start and p.end <= atom.start), None)
    hoped = pattern(sentence.language, "believes").search(sentence.text(start, atom.start)) is not None
    return hoped and last is not None and last.kind in ("pronoun", "it", "plural")


def _believes(atom: Atom) -> bool:
    """Whether a word opens a belief ("tin rằng chuyến thăm sẽ …")."""
    cue = atom.get("cue")
    return cue is not None and cue.act is not None and cue.act.type == "report" and cue.value == "affirm"


def _has_it(sentence: Sentence, atom: Atom, begin: int) -> bool:
    """Whether a verb stands between "that" and a noun of readiness: "that Washington is committed", "has a commitment"."""
    return any(a.get("w:aux") is not None and begin <= a.start <= atom.start for a in sentence.atoms)


def _obliges(sentence: Sentence, atom: Atom, entry: Entry, start: int) -> bool:
    """Whether a short "must" (要, 需) says what somebody is to do: it opens its clause, or what is said from `start` on, or
    follows a side or 关键是; no thing and no third person.
    """
    if (
        entry.value != "propose"
        or pattern(sentence.language, "slight_must").fullmatch(sentence.text(atom.start, atom.end)) is None
    ):
        return True
    begin = sentence.chunk_start(atom.start)
    if sentence.text(atom.start - 1, atom.end) == "我要":
        return False  # I want to
    if light(sentence, begin, atom.start) or pattern("zh", "must_leads").search(sentence.text(begin, atom.start)):
        return True
    after = next((p for p in sentence.phrases if p.start >= atom.end), None)
    if sentence.block.language == "zh-Hant" and after is not None and after.start == atom.end:
        return False  # 北韓要美國解除制裁: wants it to
    if atom.start == start:  # 指出要…; 他说要…: he wants to
        return pattern("zh", "points_out").search(sentence.text(begin, start)) is not None
    before = [p for p in sentence.phrases if begin <= p.start and p.end <= atom.start]
    if not before and sentence.text(atom.start, atom.end) == "需要" and atom.start - begin <= 4:
        return True  # 欧洲需要团结
    if not before and sentence.block.language == "zh" and sentence.in_quote(atom.start) is None:
        return True  # 两国合作要…, 各级组织要…: in a mainland report "must", in Hong Kong's often "wants"
    if before and before[-1].kind == "pair" and sentence.block.language == "zh" and before[-1].start - begin <= 1:
        return True  # 两国立法机构要发挥作用
    return bool(before) and before[-1].kind != "person" and light(sentence, before[-1].end, atom.start)


def _is_object(sentence: Sentence, atom: Atom, start: int) -> bool:
    """ "reaffirmed unwavering U.S. support": a noun of stance that is itself what the verb of saying leads to."""
    if pattern(sentence.language, "object_noun").fullmatch(sentence.text(atom.start, atom.end)) is None:
        return False
    between = [a for a in sentence.atoms if start <= a.start and a.end <= atom.start]
    return atom.start - start <= _NEAR and not any(a.any(_PARTS) is not None or a.get("cue") for a in between)


_NEAR = 40
_PARTS = frozenset({"w:prep", "w:that", "w:aux", "w:and", "w:sub"})


def _in_infinitives(sentence: Sentence, atom: Atom) -> bool:
    """ "ways to advance peace, support reforms and condemn attacks": a bare verb joined to infinitives has no subject."""
    if form_of(sentence, atom) != "other":
        return False
    link, edge = link_of(sentence, atom.start, sentence.span.start)
    if link not in ("and", "comma"):
        return False
    run = pattern(sentence.language, "infinitives").search(sentence.text(sentence.span.start, edge))
    return run is not None and not any(  # "We thank those who came to help and urge …"
        (cue := other.get("cue")) is not None
        and cue.act is not None
        and cue.act.type != "marker"
        and other.end <= edge
        and _says_we(sentence, other)
        for other in sentence.atoms
    )


def _says_we(sentence: Sentence, atom: Atom) -> bool:
    """Whether a bare verb has "we" or "they" right before it."""
    before = [p for p in sentence.phrases if p.end <= atom.start]
    if not before or before[-1].kind not in ("first", "plural", "leaders", "pair"):
        return False
    return form_of(sentence, atom) == "other" and light(sentence, before[-1].end, atom.start)


def is_noun(sentence: Sentence, atom: Atom) -> bool:
    """Whether an act word stands as a noun or attribute: after an article, "of" or a possessive, or before a noun's ending.

    Markers of the kind "support for" are nouns by nature and listed as such.
    """
    entry = atom.get("cue")
    if entry is not None and entry.act is not None and entry.act.type == "marker":
        return False
    if entry is not None and entry.value == "invite" and sentence.language == "zh":
        if "应" in sentence.text(sentence.chunk_start(atom.start), atom.start):
            return True  # 应习近平邀请访华
    if any(told(sentence, atom) for told in (_compound, _in_infinitives, _of_agent, _in_topic)):
        return True
    before = sentence.text(max(sentence.span.start, atom.start - 18), atom.start)
    if form_of(sentence, atom) == "past" and pattern(sentence.language, "adverbial").search(before):
        return False  # "the governments further committed to …"
    if pattern(sentence.language, "noun_before").search(before):
        return pattern(sentence.language, "infinitive").search(before) is None
    if pattern(sentence.language, "verb_phrase").match(sentence.text(atom.start, atom.end)):
        return False  # "tái khẳng định cam kết của …": the "of" belongs to the noun inside
    after = sentence.text(atom.end, min(atom.end + 10, sentence.span.end))
    return pattern(sentence.language, "noun_after").match(after) is not None


def _in_topic(sentence: Sentence, atom: Atom) -> bool:
    """文在寅对金正恩决定开启新时代表示感谢: what another did, between the word for "about" and the stance that is taken on it."""
    before = sentence.text(sentence.chunk_start(atom.start), atom.start)
    after = sentence.text(atom.end, sentence.chunk_end(atom.end))
    about = pattern(sentence.language, "topic_opens").search(before)
    return about is not None and pattern(sentence.language, "topic_ends").search(after) is not None


def _of_agent(sentence: Sentence, atom: Atom) -> bool:
    """ "kế hoạch do Tổng thống X đề xuất": a verb after its agent tells whose a thing is, it is no verb of the sentence."""
    last = next((p for p in reversed(sentence.phrases) if p.end <= atom.start), None)
    if last is None or not light(sentence, last.end, atom.start) or "," in sentence.text(last.end, atom.start):
        return False
    lead = governed(sentence, last)
    return (
        lead is not None
        and pattern(sentence.language, "agent").fullmatch(sentence.text(lead.start, lead.end)) is not None
    )


def _compound(sentence: Sentence, atom: Atom) -> bool:
    """和平抗议, 立法建议: in Chinese a word that is noun and verb, right after an unknown word of its clause, is a noun."""
    if sentence.language != "zh" or atom.start <= sentence.chunk_start(atom.start):
        return False
    if pattern("zh", "noun_like").fullmatch(sentence.text(atom.start, atom.end)) is None:
        return False
    if any(phrase.end == atom.start for phrase in sentence.phrases) or light(sentence, atom.start - 1, atom.start):
        return False
    known = [a for a in sentence.atoms if a.end == atom.start and a.get("block") is None]
    return not known and not re.match(r"[\W\d]", sentence.text(atom.start - 1, atom.start))
