"""Records against gold: what was found, what was missed, by language, with the losses.

gold (what a careful reader wrote down) and readings (records) → counts, one document after another → measures.
"""

from dragoman.scoring.gold import Gold, load_gold
from dragoman.scoring.readings import Reading, load_readings, reading_of
from dragoman.scoring.report import Report, score

__all__ = ["Gold", "Reading", "Report", "load_gold", "load_readings", "reading_of", "score"]
