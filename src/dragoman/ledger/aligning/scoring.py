"""How alike two tellings are, and why: the conditions they must meet, what they share, by how much."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from dragoman.ledger.aligning import acts
from dragoman.ledger.aligning.concepts import weight
from dragoman.ledger.aligning.meaning import Vector, nearness
from dragoman.ledger.aligning.values import Relation, Telling
from dragoman.mentions.lexicon import is_han
from dragoman.text.views import fold

# Points for each feature, by whether the two are in one language, without and with embeddings: logistic regressions over the
# 3,916 pairs of open contacts in tests/aligned (2026-11-22), rounded.
ACROSS = {
    "base": -6.3,
    "cosine": 3.4,
    "contained": 3.5,
    "shared": 4.3,
    "words": 0.0,
    "act": 0.2,
    "other": -1.1,
    "joint": -2.2,
}
WITHIN = {
    "base": -7.1,
    "cosine": 2.3,
    "contained": 3.2,
    "shared": 2.3,
    "words": 3.5,
    "act": 0.7,
    "other": -2.3,
    "joint": -0.5,
}
ACROSS_MEANT = {"base": -6.4, "cosine": 3.3, "contained": 3.5, "shared": 4.2, "words": 0.0, "act": 0.1, "other": -1.1, "joint": -2.1, "meaning": 1.5}  # fmt: skip
WITHIN_MEANT = {"base": -7.3, "cosine": 1.4, "contained": 3.0, "shared": 2.0, "words": 1.9, "act": 0.8, "other": -1.7, "joint": -0.3, "meaning": 4.4}  # fmt: skip
_ENOUGH = 20.0  # shared weight beyond which more says ever less
_RARE = 1.5  # rare concepts count for more than in proportion: with 1, F1 across languages is .04 lower
_KEPT = ("formula:", "phrase:", "mechanism:", "number:")  # what a telling does not drop by chance
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two tellings are, from 0 to 1, with the relation of their acts."""

    score: float
    relation: Relation


class Scene:
    """What the tellings of one contact have in common, so that what all of them speak of says little."""

    def __init__(self, told: Iterable[Telling], vectors: Mapping[str, Vector] | None = None) -> None:
        listed = list(told)
        self.vectors = vectors
        self.size = len(listed)
        self.tokens = {one.id: tokens(one.text) for one in listed}
        speakers = {speaker for one in listed for speaker in one.speakers}
        self._speakers = {speaker for speaker in speakers if speaker.startswith("person:")}
        self._with = Counter(concept for one in listed for concept in one.concepts)
        self._word = Counter(token for found in self.tokens.values() for token in found)
        self.weights = {concept: self._weight(concept) for concept in self._with}
        self.masses = {one.id: self.mass(one.concepts) for one in listed}
        self.word_weights = {token: math.log((self.size + 1) / having) for token, having in self._word.items()}
        self.word_masses = {
            name: sum(self.word_weights[token] for token in sorted(found)) for name, found in self.tokens.items()
        }

    def _weight(self, concept: str) -> float:
        """A concept's weight in this contact: less the more of its tellings speak of it; nothing for who speaks in it."""
        if concept in self._speakers:
            return 0.0
        return float(weight(concept) ** _RARE) * self._rarity(self._with[concept])

    def _rarity(self, having: int) -> float:
        return math.log((self.size + 1) / max(having - 1, 1)) / math.log(
            self.size + 1
        )  # a pair that shares it has it twice

    def mass(self, concepts: Iterable[str]) -> float:
        """The weight of several concepts."""
        return sum(self.weights[one] for one in sorted(concepts))


@lru_cache(maxsize=50_000)
def tokens(text: str) -> frozenset[str]:
    """The words of a text, and pairs of neighbours: of syllables or words, or of Han characters.

    >>> sorted(tokens("中美关系"))
    ['中美', '关系', '美关']
    >>> sorted(tokens("hòa bình"))
    ['bình', 'hòa', 'hòa bình']
    """
    found: set[str] = set()
    for match in _WORD.finditer(fold(text).text):
        word = match.group()
        if is_han(word[0]):
            found |= {word[place : place + 2] for place in range(len(word) - 1)}
        else:
            found.add(word)
    plain = [match.group() for match in _WORD.finditer(fold(text).text) if not is_han(match.group()[0])]
    found |= {f"{one} {two}" for one, two in pairwise(plain)}
    return frozenset(found)


def may_be_same(one: Telling, other: Telling) -> bool:
    """Whether nothing forbids it: two documents, one speaker or side in common."""
    return one.document != other.document and bool(
        set(one.sides) & set(other.sides) or set(one.speakers) & set(other.speakers)
    )


def features(one: Telling, other: Telling, scene: Scene) -> dict[str, float]:
    """What the score is made of; `other` says that two persons of one side speak, `joint` that only one of the two is joint."""
    first, second = set(one.concepts), set(other.concepts)
    shared, mass, other_mass = scene.mass(first & second), scene.masses[one.id], scene.masses[other.id]
    words = 0.0
    if one.language.partition("-")[0] == other.language.partition("-")[0]:
        words = overlap(one, other, scene)
    persons = [{name for name in telling.speakers if not name.startswith("state:")} for telling in (one, other)]
    vectors = scene.vectors or {}
    return {
        "base": 1.0,
        "meaning": nearness(vectors.get(one.id), vectors.get(other.id)),
        "cosine": shared / math.sqrt(mass * other_mass) if shared else 0.0,
        "contained": shared / min(mass, other_mass) if shared else 0.0,
        "shared": math.log1p(shared / _ENOUGH),
        "words": words,
        "act": float(one.act == other.act),
        "other": float(bool(persons[0] and persons[1] and not persons[0] & persons[1])),
        "joint": float((len(one.sides) > 1) != (len(other.sides) > 1)),
    }


def likeness(one: Telling, other: Telling, scene: Scene) -> Likeness | None:
    """How alike two tellings of a contact are; None where they can't be the same."""
    relation = acts.compare(one.act, other.act)
    if relation == "opposed" or not may_be_same(one, other):
        return None
    found = features(one, other, scene)
    points = _points(one, other, meant=scene.vectors is not None)
    score = 1 / (1 + math.exp(-sum(value * found[name] for name, value in points.items())))
    return Likeness(score, relation)


def _points(one: Telling, other: Telling, *, meant: bool) -> dict[str, float]:
    if one.language.partition("-")[0] == other.language.partition("-")[0]:
        return WITHIN_MEANT if meant else WITHIN
    return ACROSS_MEANT if meant else ACROSS


def reasons(one: Telling, other: Telling, scene: Scene) -> tuple[str, ...]:
    """Why two tellings are taken for the same, in words."""
    first, second = set(one.concepts), set(other.concepts)
    found: list[str] = []
    shared = sorted(first & second, key=lambda concept: (-scene.weights[concept], concept))
    if shared:
        found.append("both speak of " + ", ".join(_named(concept) for concept in shared[:6]))
    if one.language.partition("-")[0] == other.language.partition("-")[0]:
        words = overlap(one, other, scene)
        found.append(f"{words:.0%} of the words in common")
    if one.act != other.act:
        found.append(f"one says {one.act}, the other {other.act}")
    return tuple(found)


def dropped(one: Telling, other: Telling) -> tuple[str, ...]:
    """Formulas, set phrases, mechanisms and numbers of the first that the other lacks."""
    alone = set(one.concepts) - set(other.concepts)
    return tuple(sorted(concept for concept in alone if concept.startswith(_KEPT)))


def _named(concept: str) -> str:
    kind, _, name = concept.partition(":")
    return name if kind in ("word", "person") else f"{kind} {name}"


def overlap(one: Telling, other: Telling, scene: Scene) -> float:
    """Cosine of the words of two tellings by weight."""
    shared = sum(scene.word_weights[token] for token in sorted(scene.tokens[one.id] & scene.tokens[other.id]))
    return shared / math.sqrt(scene.word_masses[one.id] * scene.word_masses[other.id]) if shared else 0.0
