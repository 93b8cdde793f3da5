"""A contact's readouts side by side: what both say, what one alone says, what is worded differently, and how much room each topic has."""

from dragoman.views.compare.make import compare, compared, encoded
from dragoman.views.compare.values import Comparison, Difference, Named, Room, Row, Source, Wording

__all__ = ["Comparison", "Difference", "Named", "Room", "Row", "Source", "Wording", "compare", "compared", "encoded"]
