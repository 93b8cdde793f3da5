"""The cast of one document: who each mention is, worked out in reading order and remembered for short forms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from dragoman.actors.catalogue import Catalogue, Person, Tenure, catalogue, surname_forms
from dragoman.actors.evidence import MARGIN, Candidate, Told, agreement, weigh
from dragoman.actors.readings import Evidence, Level, compare
from dragoman.mentions.phrases import Phrase, grammar
from dragoman.model import Actor, ActorKind, Resolution, Span
from dragoman.text.views import fold_word

_HAN = re.compile("[\u3400-\u9fff]")


_SENIOR = frozenset({"deputy-prime-minister"})
_VAGUE = frozenset({"party-head", "official", "expert", "director"})  # words for a person rather than an office


_OFFICE_NAMES = {
    "foreign_ministry": "Ministry of Foreign Affairs of {of}",
    "defence_ministry": "Ministry of Defence of {of}",
    "head_office": "Office of the Prime Minister of {of}",
    "presidency": "Office of the President of {of}",
}
_SPEAK_FOR_HOME = frozenset({"president", "prime-minister", "foreign-minister", "defence-minister", "vice-president"})
_MANY_HOLD = frozenset({"standing-member", "legislator"})
_ENOUGH = 0.7  # points from which a name nobody listed is the holder's
_SURELY_HEARD = 0.93  # likeness of sound that is enough where many hold the office at once
_SPELT_ALIKE = 0.7  # likeness of two forenames that stand for one
_MOST = 40  # holders of an office whose names are held against one
_RELAYS = {"body:state-department": "foreign_ministry"}  # listed bodies under another name

_OF_BODY = "secretary-general"  # an office that texts give no organisation where one was told before


class Cast:
    """The actors of a document as they come on; `day` is the day its facts are read by (ISO), or None."""

    def __init__(self, day: str | None, home: str | None) -> None:
        self.known: Catalogue = catalogue()
        self.day = day
        self.home = home
        self.home_shown = False  # whether the text itself shows its home: then "the president" is that state's
        self.actors: dict[str, Actor] = {}
        self.offices: dict[str, tuple[str, ...]] = {}  # person id → offices the text gave
        self.titles: dict[str, set[str]] = {}  # person id → the words it gave them in, beside the name
        self._heads: dict[str, list[str]] = {}  # a body nobody listed → the persons named with it
        self.order: list[str] = []  # persons by last mention
        self._by_token: dict[str, list[str]] = {}  # folded name token → persons of this document
        self._rivals: dict[str, list[str]] = {}  # folded family name → whom it may mean
        self._cache: dict[tuple[object, ...], str | None] = {}

    # -- persons, bodies, states ------------------------------------------------------------------------------

    def resolve(self, phrase: Phrase, subject: str | None = None) -> str | None:
        """The actor a phrase names by itself (not pronouns or pairs); None when it names none.

        `subject`: who did what was told last; "the minister" means him rather than another whom the text named since.
        """
        if phrase.kind == "person":
            found = self._person(phrase) if phrase.name is not None else self._by_office(phrase, subject)
        elif phrase.kind in ("state", "ministry", "side", "home"):
            state = phrase.state or (self.home if phrase.kind in ("home", "ministry") else None)
            found = self.state(state) if state is not None else None
        elif phrase.kind in ("body", "outlet"):
            found = self.body(phrase)
        else:
            found = None
        return found

    def anchor(self, named: Iterable[Phrase]) -> None:
        """Make the full names of a document known before it is read, so that short forms before them join them."""
        phrases = list(named)
        _seat(phrases)
        for phrase in phrases:
            for owner in phrase.owners:
                self.add_person(self.known.persons[owner])
            if phrase.kind != "person" or phrase.name is None or not (phrase.persons or phrase.offices):
                continue
            if len(_tokens(phrase.name)) > 1 and (actor := self._person(phrase)) is not None:
                self._index(phrase.name, actor)

    def note(self, actor: str, phrase: Phrase) -> None:
        """Remember a mention and, of a person, that it was the last named."""
        span = Span(phrase.start, phrase.end)
        mentions = self.actors[actor].mentions
        if not mentions or mentions[-1] != span:
            mentions.append(span)
        if actor.startswith("person:"):
            if phrase.name is not None and (phrase.offices or phrase.latin is not None):
                self._index(phrase.name, actor)  # however a titled mention spells him, short mentions will too
            if actor in self.order:
                self.order.remove(actor)
            self.order.append(actor)
            if phrase.name is not None:
                self.titles.setdefault(actor, set()).update(phrase.titles)
            if phrase.body is not None and phrase.body not in self.known.bodies:
                self._heads.setdefault(phrase.body, []).append(actor)
            if phrase.offices:
                self.offices[actor] = tuple(dict.fromkeys(self.offices.get(actor, ()) + phrase.offices))
            if self.actors[actor].state is None and phrase.state is not None:
                self.actors[actor].state = phrase.state

    def state(self, code: str) -> str:
        """The actor for a state."""
        actor = f"state:{code}"
        if actor not in self.actors:
            row = self.known.states[code]
            names = {language: list(words[:3]) for language, words in row.names.items() if words}
            self.actors[actor] = Actor(
                kind="state", name=row.names["en"][0], names=names, state=code, code=code, catalogue=True
            )
        return actor

    def office_body(self, office: str, state: str | None) -> str:
        """The actor for an office of a state that reports (its ministry, its leader's press service)."""
        listed = next(
            (b.id for b in self.known.bodies.values() if b.state == state and office == _RELAYS.get(b.id)), None
        )
        row = self.known.states[state or ""]
        actor = listed or f"body:{office.replace('_', '-')}-{row.names['en'][0].lower().replace(' ', '-')}"
        if listed is not None:
            return self.body(Phrase(0, 0, "body", "en", body=listed)) or listed
        if actor not in self.actors:
            name = _OFFICE_NAMES[office].format(of=row.names["en"][0])
            self.actors[actor] = Actor(kind="body", name=name, names={"en": [name]}, state=state)
        return actor

    def add_person(self, person: Person) -> str:
        """The actor for a catalogue person."""
        if person.id not in self.actors:
            names = {code: list(words) for code, words in person.names.items() if words}
            state = person.state
            self.actors[person.id] = Actor(kind="person", name=_usual(names), names=names, state=state, catalogue=True)
            for words in names.values():
                for word in words:
                    self._index(word, person.id)
            for form in surname_forms(person):
                self._index(form, person.id)
        return person.id

    def state_of(self, actor: str) -> str | None:
        """The state, or the organisation's acronym, an actor stands for."""
        found = self.actors.get(actor)
        if found is None:
            return None
        return found.state or found.code

    def tenure(self, actor: str, day: str | None) -> Tenure | None:
        """The first-ranked office a catalogue person held on a day."""
        person = self.known.persons.get(actor)
        if person is None:
            return None
        held = person.offices(day) or (person.offices(None) if day is None else [])
        return min(held, key=lambda tenure: self.known.offices[tenure.office].rank, default=None)

    def heads(self, actor: str) -> str | None:
        """The organisation a catalogue person heads on the document's day; None for all others."""
        tenure = self.tenure(actor, self.day)
        return tenure.body if tenure is not None and tenure.office == "igo-head" else None

    def office_wording(self, actor: str, phrase: Phrase | None, day: str | None) -> str | None:
        """How the record words the office: as the text has it, else as the catalogue has it on that day."""
        found = self.actors.get(actor)
        state = (phrase.state if phrase is not None else None) or (found.state if found is not None else None)
        slugs = (phrase.offices if phrase is not None else ()) or self.offices.get(actor, ())
        tenures = [] if actor not in self.known.persons else self.known.persons[actor].offices(day)
        if tenures:  # the catalogue's offices of that day: those the text names, else the first two in rank
            wanted = {*slugs, *(["party-leader"] if "secretary-general" in slugs else [])}
            ranked = sorted(tenures, key=lambda tenure: self.known.offices[tenure.office].rank)
            named = [tenure for tenure in ranked if tenure.office in wanted] or ranked[:2]
            return "; ".join(
                dict.fromkeys(
                    tenure.title or self._worded(tenure.office, tenure.state or state, phrase) for tenure in named
                )
            )
        if not slugs:
            return None
        return "; ".join(
            self._worded(slug, state, phrase)
            for slug in sorted(dict.fromkeys(slugs), key=lambda slug: self.known.offices[slug].rank)
        )

    def _worded(self, slug: str, state: str | None, phrase: Phrase | None) -> str:
        """One office in words: of a ruling party by its name, else of the state, else of the body named."""
        if slug == "party-leader" and state in self.known.ruling_parties:
            return self.known.ruling_parties[state]
        of = self.known.states[state].names["en"][0] if state in self.known.states else ""
        if not of and phrase is not None and phrase.body in self.known.bodies:
            of = self.known.bodies[phrase.body].names["en"][0]
        return self.known.offices[slug].wording.format(of=of).removesuffix(" of ").removesuffix(" in ")

    # -- ways to a person -------------------------------------------------------------------------------------

    def _person(self, phrase: Phrase) -> str | None:
        name = phrase.name or ""
        key = ("person", fold_word(name), phrase.state, phrase.offices, phrase.persons)
        if key in self._cache:
            return self._cache[key]
        found = self._listed(phrase)  # a name the catalogue knows in full
        if found is None:
            return (  # what the document tells later may change these: they are asked anew each time
                self.in_document(name, phrase)  # a short form of somebody already named here
                or self.by_surname(name, phrase)  # a family name that office, state or fame settles
                or self._by_reading(name, phrase)  # the holder of the office on the day, spelt as nobody listed it
                or self._unknown(name, phrase)  # somebody new: kept as themselves
            )
        self._cache[key] = found
        return found

    def _listed(self, phrase: Phrase) -> str | None:
        candidates = [self.known.persons[person] for person in phrase.persons]
        if phrase.mt:  # "Su Lin": a name read back through another language never resolves alone
            candidates = [person for person in candidates if self._agrees(person, phrase, strictly=True)]
        if phrase.latin is not None:  # 约翰遜（Christopher Johnson）is no Boris
            candidates = [person for person in candidates if _shares_token(person, phrase.latin)]
        if not candidates:
            return None
        best = max(candidates, key=lambda person: self._fit(person, phrase))
        if (
            phrase.state is not None
            and best.state not in (None, phrase.state)
            and not phrase.posted
            and self._contradicts(best, phrase)
        ):
            return None
        level = Level.MACHINE_TRANSLATION if phrase.mt else Level.SAME
        return self._settle(best, phrase, agreement(level, f"{phrase.name} is a listed name"))

    def _told(self, phrase: Phrase) -> Told:
        """What a mention tells, as evidence weighs it."""
        return Told(
            name=phrase.name,
            language=phrase.language,
            offices=phrase.offices,
            state=phrase.state,
            body=phrase.body if phrase.body in self.known.bodies else None,
            day=self.day,
            present=frozenset(actor for actor, one in self.actors.items() if one.mentions),
        )

    def _settle(self, person: Person, phrase: Phrase, agrees: Evidence | None) -> str:
        """The actor for a person a mention is resolved to, with the reasons the first time."""
        actor = self.add_person(person)
        if self.actors[actor].resolution is None:
            candidate = weigh(person, self._told(phrase), agrees, self.known)
            self.actors[actor].resolution = Resolution(
                verdict="resolved",
                level=candidate.level.value if candidate.level is not None else "office",
                score=candidate.score,
                why=[reason.why for reason in candidate.reasons],
            )
        return actor

    def _by_reading(self, name: str, phrase: Phrase) -> str | None:
        """法國總統馬克宏, Tổng thống Thổ Nhĩ Kỳ Tay-íp Éc-đô-gan: who holds the office there and whose name reads or sounds so."""
        polity = phrase.state or phrase.body
        if polity is None or not phrase.offices or phrase.latin is not None:
            return None
        key = ("reading", fold_word(name), polity, phrase.offices, ())
        if key in self._cache:
            return self._cache[key]
        told = self._told(phrase)
        found: list[tuple[Candidate, Person, Evidence]] = []
        for person in self._holders(phrase.offices, polity):
            agrees = max(
                (e for form in _forms(person) if (e := compare(name, form, (phrase.language, None))) is not None),
                key=lambda one: (one.score, -one.level.rank),
                default=None,
            )
            if agrees is not None and agrees.level not in (Level.SURNAME, Level.MACHINE_TRANSLATION):
                one_holder = any(self.known.offices[office].single for office in phrase.offices)
                if agrees.level is Level.SOUND and not one_holder and agrees.score < _SURELY_HEARD:
                    continue  # a representative among many: 蕭美琴 is no Sung Kim
                found.append((weigh(person, told, agrees, self.known), person, agrees))
        found.sort(key=lambda one: -one[0].score)
        self._cache[key] = None
        if (
            found
            and found[0][0].score >= _ENOUGH
            and (len(found) == 1 or found[0][0].score - found[1][0].score >= MARGIN)
        ):
            self._cache[key] = self._settle(found[0][1], phrase, found[0][2])
        return self._cache[key]

    def _holders(self, offices: tuple[str, ...], polity: str) -> list[Person]:
        """Who held one of these offices there on the day; whoever ever did where no day is known."""
        held = dict.fromkeys(person.id for office in offices for person in self.known.holders.get((office, polity), ()))
        people = [self.known.persons[one] for one in held]
        if self.day is None:
            return people[:_MOST]
        return [p for p in people if any(t.office in offices for t in p.offices(self.day))][:_MOST]

    def _contradicts(self, person: Person, phrase: Phrase) -> bool:
        """Another state and no office in common: a namesake."""
        held = {tenure.office for tenure in person.tenures}
        states = {person.state} | {tenure.state for tenure in person.tenures}
        return (
            phrase.state not in states
            and not held & set(phrase.offices)
            and " " not in (phrase.name or "")
            and len(phrase.name or "") < 4
        )

    def _fit(self, person: Person, phrase: Phrase) -> float:
        score = 0.0
        if phrase.state is not None:
            score += 2 if person.state == phrase.state else -2
        held = {tenure.office for tenure in person.offices(self.day)}
        ever = {tenure.office for tenure in person.tenures}
        if phrase.offices:
            score += 2 if held & set(phrase.offices) else 1 if ever & set(phrase.offices) else -1
        if person.id in self.actors:
            score += 1.5
        if held:
            score += 0.5
        if self.known.offices and any(self.known.offices[o].top for o in held):
            score += 0.3
        return score

    def _agrees(self, person: Person, phrase: Phrase, strictly: bool = False) -> bool:
        if person.id in self.actors:
            return True
        if phrase.state is not None and phrase.state == person.state:
            return True
        if strictly and person.state is not None and f"state:{person.state}" in self.actors:
            return True
        held = {tenure.office for tenure in person.tenures}
        return bool(set(phrase.offices) & held) and (phrase.state is None or phrase.state == person.state)

    def in_document(self, name: str, phrase: Phrase) -> str | None:
        """The person already named here whom a shorter or longer form means."""
        tokens = _tokens(name)
        if not tokens:
            return None
        spelt_so = self._by_token.get(fold_word(name), [])  # "bà Hoa Xuân Doanh", settled by her office before
        if len(tokens) == 1 or spelt_so:
            found = list(dict.fromkeys(spelt_so or self._by_token.get(tokens[0], [])))
        else:
            found = [
                actor
                for actor in dict.fromkeys(a for token in tokens for a in self._by_token.get(token, ()))
                if any(set(tokens) <= set(_tokens(other)) or (set(_tokens(other)) <= set(tokens) and len(_tokens(other)) > 1)
                       for words in self.actors[actor].names.values() for other in words)
            ]  # fmt: skip
        if phrase.state is not None:
            found = [actor for actor in found if self.actors[actor].state in (None, phrase.state)]
        if phrase.offices and len(tokens) == 1:
            found = [actor for actor in found if not self._another(actor, phrase)]
            held = [actor for actor in found if set(phrase.offices) & set(self.offices.get(actor, ()))]
            found = held or found  # "Ngoại trưởng Al Thani" where the Emir Al Thani is named too
        if len(found) > 1 and len(tokens) == 1:  # "Khan" is who was named so last before it, not who is further on
            last = {
                a: max((m.start for m in self.actors[a].mentions if m.start < phrase.start), default=-1) for a in found
            }
            found.sort(key=lambda actor: last[actor])
        return found[-1] if found else None

    def namesakes(self, name: str) -> list[str]:
        """Everybody already named here of whose names a word is one."""
        return list(dict.fromkeys(actor for token in _tokens(name) for actor in self._by_token.get(token, ())))

    def _another(self, actor: str, phrase: Phrase) -> bool:
        """ "Ambassador Sullivan" where Jake Sullivan was named: never of that office, and a namesake holds it on the day."""
        person = self.known.persons.get(actor)
        wanted = set(phrase.offices)
        if person is not None and not wanted & ({t.office for t in person.tenures} | set(self.offices.get(actor, ()))):
            top = {office for office in wanted if self.known.offices[office].top}
            for other in self.known.surnames.get(fold_word(phrase.name or ""), ()):
                if other.id != actor and top & {t.office for t in other.tenures}:
                    return True  # "President Trump" where only Melania Trump was named in full
        if (
            person is None
            or self.day is None
            or wanted & ({t.office for t in person.tenures} | set(self.offices.get(actor, ())))
        ):
            return False
        return any(
            other.id != actor and wanted & {t.office for t in other.offices(self.day)}
            for other in self.known.surnames.get(fold_word(phrase.name or ""), ())
        )

    def by_surname(self, name: str, phrase: Phrase) -> str | None:
        """The catalogue person a family name means, where office, state or fame settles it."""
        tokens = _tokens(name)
        if not tokens:
            return None
        folded = fold_word(name)
        people = self.known.surnames.get(folded, [])
        if len(tokens) > 1 and not people:  # "Joseph Robinette Biden": all tokens of a listed name among these
            people = [
                person
                for person in self.known.plain_surnames.get(tokens[-1], [])
                if any(set(form) <= set(tokens) for form in _full_names(person))
            ]
            people = people or self._spelt_alike(tokens)
            whole = [person for person in people if any(sorted(form) == sorted(tokens) for form in _full_names(person))]
            if not whole and len(people) == 1 and len(tokens) == 2:
                whole = [one for one in people if any(_alike(tokens[0], form[0]) for form in _full_names(one))]
            if len(whole) == 1:  # Maxime Prévôt for Prévot: the whole name, but for its marks
                return self._settle(
                    whole[0], phrase, agreement(Level.SURNAME, f"{name} is the whole name, but for marks on letters")
                )
        if phrase.latin is not None:
            people = [person for person in people if _shares_token(person, phrase.latin)]
        if not people:
            return None
        agreeing = [p for p in people if self._agrees(p, phrase, strictly=len(people) == 1 and not phrase.guessed)]
        if phrase.offices and phrase.state is None:
            agreeing = [p for p in people if set(phrase.offices) & {t.office for t in p.offices(self.day)}] or agreeing
        if not agreeing and len(people) == 1 and any(self.known.offices[t.office].top for t in people[0].tenures):
            if not phrase.guessed or self._known_as(
                people[0], folded
            ):  # "a righteous Christian" is no President Christian
                agreeing = people
        if not agreeing and not phrase.guessed:
            agreeing = [p for p in people if any(self.known.offices[t.office].top for t in p.offices(self.day))]
        if not agreeing and not phrase.guessed:  # "ông Trump" between two terms
            once = [p for p in people if any(self.known.offices[t.office].top for t in p.tenures)]
            agreeing = once if len(once) == 1 else []
        if (
            not agreeing and phrase.guessed and len(tokens) == 1
        ):  # "Putin and Erdogan met": the one in office the press calls so
            agreeing = [p for p in people if self._known_as(p, folded)]
            agreeing = agreeing if len(agreeing) == 1 else []
        if not agreeing:
            if len(people) > 1 and not phrase.guessed:
                self._rivals[folded] = [person.id for person in people]
            return None
        best = max(agreeing, key=lambda person: self._fit(person, phrase))
        return self._settle(
            best, phrase, agreement(Level.SURNAME, f"{name} is the family name, or the press's short form")
        )

    def _spelt_alike(self, tokens: tuple[str, ...]) -> list[Person]:
        """Who holds a first office on the day under this family name, with a forename spelt nearly so (Volodimir Zelensky)."""
        people = self.known.plain_surnames.get(tokens[-1], []) if len(tokens) == 2 else []
        first = [p for p in people if any(self.known.offices[t.office].top for t in p.offices(self.day))]
        return [p for p in first if any(_alike(tokens[0], form[0]) for form in _full_names(p))]

    def _known_as(self, person: Person, folded: str) -> bool:
        """Whether the catalogue lists this very form for the person, who holds a first office on the day."""
        listed = {fold_word(form) for forms in person.short.values() for form in forms}
        first = self.known.offices["foreign-minister"].rank
        return folded in listed and any(self.known.offices[t.office].rank <= first for t in person.offices(self.day))

    def _unknown(self, name: str, phrase: Phrase) -> str | None:
        if phrase.guessed and phrase.latin is None and not _HAN.search(name):
            return None  # capitals without any title: a passer-by, a place, the start of a sentence
        actor = "person:" + (_slug(phrase.latin or name) or "unknown")
        if actor not in self.actors:
            names = {phrase.language: [name]}
            if phrase.latin is not None:
                names["en"] = [phrase.latin]
            elif _HAN.search(name):
                names["en"] = [_pinyin(name)]
            spelt = phrase.language == "zh" and phrase.latin is not None  # 殷霍夫(James Inhofe) is no Mr Yin
            at_home = phrase.offices and phrase.body is None and home_like(name, phrase.language) and not spelt
            state = phrase.state or (self.home if at_home else None) or self._organisation(phrase)
            rivals = self._rivals.get(fold_word(name), [])
            why = (
                "a family name several known people have"
                if rivals
                else "no listed name, and no office or reading that agrees"
            )
            resolution = Resolution(
                verdict="ambiguous" if rivals else "unknown", level=None, score=0.0, why=[why], rivals=rivals
            )
            self.actors[actor] = Actor(
                kind="person", name=phrase.latin or name, names=names, state=state, resolution=resolution
            )
            for words in names.values():
                for word in words:
                    self._index(word, actor)
        return actor

    def _organisation(self, phrase: Phrase) -> str | None:
        """ "l'ambassadeur de l'Union européenne X": the code of the organisation an unknown person stands for."""
        row = self.known.bodies.get(phrase.body or "")
        return row.code if row is not None and row.kind == "organisation" and row.state is None else None

    def _index(self, name: str, actor: str) -> None:
        tokens = _tokens(name)
        for token in {*tokens, fold_word(name)}:
            if len(token) > 1 and actor not in self._by_token.setdefault(token, []):
                self._by_token[token].append(actor)

    def _by_office(self, phrase: Phrase, subject: str | None = None) -> str | None:
        """An office without a name: the person of this document in it, else nobody (the state speaks)."""
        wanted = set(phrase.offices)
        if not wanted or phrase.via_envoy:
            return None
        if wanted <= _VAGUE and not phrase.definite and phrase.state is None and phrase.body is None:
            return self._so_titled(phrase)  # 專家, "leader": nobody in particular
        if wanted <= _MANY_HOLD and not phrase.definite:
            return None  # 中共中央政治局委员: one of two dozen
        row = self.known.bodies.get(phrase.body or "")
        if "minister" in wanted:
            wanted |= {o for o in self.known.offices if o.endswith("-minister") and not o.endswith("prime-minister")}
        if "deputy-minister" in wanted:  # "Thứ trưởng", of a deputy foreign minister
            wanted |= {o for o in self.known.offices if o.startswith("deputy-") and o.endswith("-minister")} - _SENIOR
        if (
            phrase.state is not None and self.day is not None and not phrase.former
        ):  # "le Président arménien": the state's, not a school's
            for office in phrase.offices:
                holder = self.known.holder(office, phrase.state, self.day) if self.known.offices[office].top else None
                if holder is not None and holder.id in self.order:
                    return holder.id
        for actor in self._heads.get(phrase.body or "", ()):
            if wanted & set(self.offices.get(actor, ())):
                return actor  # "Tổng Bí thư CPI", after "Tổng Bí thư CPI D. Raja"
        best, most = None, (False, 0)
        ordered = self.order
        if phrase.language == "vi" and phrase.state is None and "president" not in wanted:
            ordered = sorted(
                self.order, key=lambda one: self.actors[one].state == self.home
            )  # Thủ tướng: one's own first
        last = [subject] if subject in self.order else []
        if phrase.language == "zh" and self.home_shown and phrase.state is None and wanted <= {"president"}:
            last = [one for one in self.order if self.actors[one].state == self.home]  # 總統, in a release of one's own
        for actor in (
            last + ordered[::-1]
        ):  # the last named first; who holds more of the offices on the day before who holds fewer
            person = self.known.persons.get(actor)
            state = self.actors[actor].state
            mentions = self.actors[actor].mentions
            if phrase.language in ("en", "fr") and mentions and min(span.start for span in mentions) > phrase.start:
                continue  # "The Prime Minister spoke to Prime Minister X": nobody who is only named further on
            if phrase.state is not None and state != phrase.state:
                continue
            if phrase.state is None and row is not None and row.state is not None and state != row.state:
                continue  # 中共領導人 is no leader of another state's party
            given = set(self.offices.get(actor, ()))
            held = (
                {t.office for t in person.offices(self.day) if self.day is not None or t.to is None}
                if person is not None
                else set()
            )
            if phrase.former:  # "the former president": who held it and does not now
                ever = {t.office for t in person.tenures} if person is not None else given
                held, given = (wanted & ever) - held, set()
            fits = 2 * min(len(phrase.offices), len(wanted & held))  # who holds it on the day before who once did
            called = (2 if person is None else 1) * min(len(phrase.offices), len(wanted & given))
            if not held or (not fits and person is not None):
                fits = called  # the text's own title for him, where the catalogue knows none or another
            if given and not wanted & given and len(wanted) == 1:
                fits = 0  # the text has called him otherwise
            if actor == subject and wanted & (given | held) and phrase.language in ("en", "fr"):
                fits = max(fits, 2)  # « … », a ajouté le ministre: who spoke last, if he is one
            called = any(_same_title(one, other) for one in phrase.titles for other in self.titles.get(actor, ()))
            if fits and (called, fits) > most:  # "the Secretary and the Foreign Minister": one office in two words
                best, most = actor, (called, fits)
        if best is not None:
            return best
        if (
            wanted <= _VAGUE
            and phrase.body is None
            and (phrase.definite or ("party-head" in wanted and phrase.state is not None))
        ):  # "le dirigeant chinois", "the diplomat": whoever of that state was named last
            named = [one for one in reversed(self.order) if phrase.state in (None, self.actors[one].state)]
            if named:
                leader = next((one for one in named if phrase.state is not None and self.leads(one)), None)
                if wanted == {"official"} and phrase.language == "fr" and subject in named:
                    return subject  # "le diplomate": who spoke last, not the president he spoke of
                return leader or named[0]
        if phrase.state is not None and self.day is not None and not phrase.former:
            for office in phrase.offices:
                holder = self.known.holder(office, phrase.state, self.day)
                if holder is not None and holder.id in self.actors:
                    return holder.id
        if phrase.body is not None and not phrase.former:
            for office in phrase.offices:  # "Tổng thư ký Liên Hợp Quốc", before the text names him
                if self.day is not None:
                    holder = self.known.holder(office, phrase.body, self.day)
                    if holder is not None and holder.id in self.actors:
                        return holder.id
                elif len(once := [one for one in self.actors if self._held(one, office, phrase.body)]) == 1:
                    return once[0]
        return self._at_home(phrase)

    def _so_titled(self, phrase: Phrase) -> str | None:
        """ "Theo Phó chủ nhiệm Văn phòng Chủ tịch nước": whom the text named by the same long title."""
        long = {title for title in phrase.titles if title.count(" ") > 2}
        return next((a for a in reversed(self.order) if long & self.titles.get(a, set())), None)

    def _held(self, actor: str, office: str, body: str) -> bool:
        person = self.known.persons.get(actor)
        return person is not None and any(one.office == office and one.body == body for one in person.tenures)

    def leads(self, actor: str) -> bool:
        """Whether a person holds a first office on the day: of two Mexicans "the leader of Mexico" is the one who is president."""
        person = self.known.persons.get(actor)
        return person is not None and any(self.known.offices[t.office].top for t in person.offices(self.day))

    def _at_home(self, phrase: Phrase) -> str | None:
        """ "Le Président de la République" in a readout of its own: the home state's holder on that day, where nobody else was named."""
        if phrase.state is not None or phrase.body is not None or self.home is None or self.day is None:
            return None
        if phrase.word == "its":
            return None  # "Ngoại trưởng nước này"
        others = any(actor.state not in (None, self.home) and actor.mentions for actor in self.actors.values())
        own = any(
            actor.state == self.home and actor.kind == "person" and actor.mentions for actor in self.actors.values()
        )
        shown = self.home_shown or (own and phrase.language == "en")  # "Mr. Sullivan … during the President's visit"
        heads = {"president", "vice-president"} | ({"prime-minister"} if phrase.language == "en" else set())
        if others and not (shown and set(phrase.offices) <= heads):
            return None  # another state was named before: "the president" may be theirs
        for office in phrase.offices:
            if office in _SPEAK_FOR_HOME:
                holder = self.known.holder(office, self.home, self.day)
                if holder is not None:
                    return self.add_person(holder)
        return None

    def office_state(self, phrase: Phrase) -> str | None:
        """The state an unnamed office speaks for; its own country's where a ministry is named with it."""
        return phrase.state or (self.home if phrase.word == "ministry" and phrase.body is None else None)

    def body(self, phrase: Phrase) -> str | None:
        """The organisation or outlet a phrase names."""
        key = phrase.body or ""
        if key in self.known.outlets:
            outlet = self.known.outlets[key]
            if key not in self.actors:
                names = {code: list(words) for code, words in outlet.names.items() if words}
                self.actors[key] = Actor(
                    kind="outlet", name=_usual(names), names=names, state=outlet.state, catalogue=True
                )
            return key
        if key in self.known.bodies:
            body = self.known.bodies[key]
            if key not in self.actors:
                names = {code: list(words) for code, words in body.names.items() if words}
                kind: ActorKind = (
                    "organisation" if body.kind == "organisation" else "party" if body.kind == "party" else "body"
                )
                self.actors[key] = Actor(
                    kind=kind, name=_usual(names), names=names, state=body.state, code=body.code, catalogue=True
                )
            return key
        name = phrase.name or key
        if not name:
            return None
        actor = f"body:{_slug(name)}"
        if actor not in self.actors:
            self.actors[actor] = Actor(kind="body", name=name, names={phrase.language: [name]}, state=phrase.state)
        return actor


def _full_names(person: Person) -> list[tuple[str, ...]]:
    """The listed names in Latin letters that have more than one word, as words without marks."""
    forms = (_tokens(form) for code in ("en", "fr") for form in person.names.get(code, ()))
    return [tokens for tokens in forms if len(tokens) > 1]


def _alike(one: str, other: str) -> bool:
    """Whether two forenames are two spellings of one."""
    return len(one) > 3 and one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= _SPELT_ALIKE


def home_like(name: str, language: str) -> bool:
    """Whether an unlisted name is of the language's own country: it begins with one of its family names.

    >>> home_like("Nguyễn Văn A", "vi"), home_like("Yván Gil", "vi"), home_like("张三", "zh"), home_like("马西西", "zh")
    (True, False, True, True)
    """
    surnames = grammar(language).surnames
    if language == "zh":
        return len(name) <= 3 and (name[:1] in surnames or name[:2] in surnames)
    return fold_word(name).split(" ")[0] in surnames


def _seat(phrases: list[Phrase]) -> None:
    """Give "the Secretary-General" the organisation that the text tells with the office elsewhere, where it tells one alone."""
    here = [phrase for phrase in phrases if _OF_BODY in phrase.offices and phrase.state is None]
    bodies = {phrase.body for phrase in here if phrase.body is not None or phrase.name is not None}
    if len(bodies) != 1 or (body := bodies.pop()) is None:
        return
    for phrase in here:
        if phrase.body is None and not phrase.former and len(phrase.offices) == 1:
            phrase.body = body


def _usual(names: dict[str, list[str]]) -> str:
    for code in ("en", *names):
        if names.get(code):
            return names[code][0]
    return ""


@lru_cache(maxsize=50_000)
def _tokens(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(char for char in plain if not unicodedata.combining(char)).lower()
    return tuple(token for token in re.split(r"[^\w]+", plain) if token and (len(token) > 1 or _HAN.match(token)))


def _slug(name: str) -> str:
    return "-".join(_tokens(name))


def _pinyin(name: str) -> str:
    from pypinyin import Style, lazy_pinyin  # imported late: only for Chinese names the catalogue lacks

    plain = name.replace("·", "")
    size = 2 if plain[:2] in _DOUBLE and len(plain) > 2 else 1
    syllables = [str(syllable) for syllable in lazy_pinyin(plain, style=Style.NORMAL)]
    if len(plain) > 4:
        return "".join(syllables).capitalize()
    return f"{''.join(syllables[:size]).capitalize()} {''.join(syllables[size:]).capitalize()}".strip()


_DOUBLE = frozenset("欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容".split())


def _shares_token(person: Person, latin: str) -> bool:
    """Whether a Latin name given in brackets has a token in common with a person's, past the family name where it has several."""
    told = set(_tokens(latin))
    listed = [set(_tokens(name)) for code in ("en", "fr", "vi") for name in person.names.get(code, ())]
    if len(told) > 1:
        listed = [tokens for tokens in listed if len(tokens) > 1]
    return not listed or any(len(told & tokens) >= min(2, len(told), len(tokens)) for tokens in listed)


def _forms(person: Person) -> list[str]:
    """A name or two of each language to hold a written name against."""
    return [name for names in person.names.values() for name in names[:2]]


def _same_title(one: str, other: str) -> bool:
    """Whether a title is another, or its first or last words ("secretary" of "secretary of state")."""
    short, long = sorted((one, other), key=len)
    return short == long or long.startswith(f"{short} ") or long.endswith(f" {short}")
