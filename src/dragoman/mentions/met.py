"""Names a document has given with a title, to be known where they stand without one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dragoman.actors.catalogue import Person, catalogue
from dragoman.mentions.lexicon import Entry
from dragoman.mentions.pieces import HAN, Phrase, Piece
from dragoman.text.views import fold_word


def _family_forms(person: Person) -> list[str]:
    """习主席, 安倍首相: the family name with a title, of East Asian persons already named."""
    forms: list[str] = []
    for name in person.names.get("zh", ()):
        folded = fold_word(name)
        if person.state == "JPN" and len(folded) in (4, 5):
            forms.append(folded[:2])
        elif person.state in _FAMILY_FIRST and 2 <= len(folded) <= 3 and "·" not in folded:
            forms += [folded[0] + title for title in ("主席", "总书记", "总理", "总统", "外长", "首相", "部长", "委员")]
    return forms


_FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "SGP"})


def with_met(folded: str, start: int, end: int, known: list[Piece], met: Mapping[str, str]) -> list[Piece]:
    """The known pieces and the names met before, longest first; a name never cuts into a known word."""
    found = list(known)
    for name in sorted(met, key=len, reverse=True):
        place = start
        while (place := folded.find(name, place, end)) >= 0:
            stop = place + len(name)
            touched = [piece for piece in found if piece.start < stop and place < piece.end]
            if met[name].startswith("state:"):
                if all(place <= piece.start and piece.end == stop for piece in touched):
                    found = [piece for piece in found if piece not in touched]
                    found.append(Piece(place, stop, Entry("state", met[name].removeprefix("state:"))))
            elif all(
                (piece.kind == "office" and place < piece.start and piece.end == stop)
                or (piece.kind == "states" and place <= piece.start and piece.end <= stop)  # 加德纳 holds 德纳
                for piece in touched
            ):
                found = [piece for piece in found if piece not in touched]  # 习主席 holds the title 主席
                entry = Entry("person", met[name], form="name") if met[name] else None
                found.append(Piece(place, stop, entry))
            place = stop
    return sorted(found, key=lambda piece: piece.start)


def met_names(found: Iterable[Phrase], known: Mapping[str, Person]) -> dict[str, str]:
    """The Chinese names that a document's titled mentions make known, with the short forms they may take later.

    Of 乔治·萨勒 also 萨勒, of a catalogue person the listed short forms.
    """
    met: dict[str, str] = {}
    everything = list(found)
    met.update(_own_sides(everything))
    for phrase in everything:
        if phrase.kind != "person" or phrase.name is None or not HAN.search(phrase.name):
            continue
        person = phrase.persons[0] if len(phrase.persons) == 1 else ""
        forms = [fold_word(phrase.name)] if not person or phrase.latin else []
        if "·" in phrase.name:
            forms.append(fold_word(phrase.name.split("·")[-1]))
        if person in known:
            forms += [fold_word(form) for form in known[person].short.get("zh", ())]
            forms += [fold_word(name.split("·")[-1]) for name in known[person].names.get("zh", ()) if "·" in name]
            forms += _family_forms(known[person])
        for form in forms:
            if len(form) >= 2:
                met.setdefault(form, person)
    return met


def _own_sides(found: list[Phrase]) -> dict[str, str]:
    """博方, 埃方: the side of a state the document names, by the first character of its name, where only one state has it."""
    sides: dict[str, set[str]] = {}
    on_stage: set[str] = set()
    for phrase in found:
        body = catalogue().bodies.get(phrase.body or "")
        state = phrase.state or (body.state if body is not None else None)
        names = catalogue().states[state].names.get("zh", ()) if state in catalogue().states else ()
        if names and state is not None and phrase.word != "side":
            sides.setdefault(names[0][0], set()).add(state)
            on_stage.add(state)
    return {
        first + word: f"state:{next(iter(states))}"
        for first, states in sides.items()
        if len(states) == 1 and states <= on_stage and first not in "中南北东西美官军警对双各多地"
        for word in ("方", "军方", "军", "外交部", "国防部", "议会", "国防军")
    }
