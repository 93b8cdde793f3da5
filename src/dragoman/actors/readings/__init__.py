"""Readings: a name in any script, as keys that names in other scripts can be compared by, each with a level.

    >>> from dragoman.actors import readings
    >>> readings.compare("習近平", "Си Цзиньпин").level.value, readings.compare("习近平", "시진핑").level.value
    ('sound', 'sound')

One module a reading system in `systems/`, found by looking; the tables they read are in `data/`. Levels, figures and
sources: docs/readings.md.
"""

from dragoman.actors.readings.back import Candidate, read_back
from dragoman.actors.readings.compare import SURE, compare
from dragoman.actors.readings.index import Found, Index
from dragoman.actors.readings.keying import keys
from dragoman.actors.readings.model import Evidence, Key, Level

__all__ = ["SURE", "Candidate", "Evidence", "Found", "Index", "Key", "Level", "compare", "keys", "read_back"]
