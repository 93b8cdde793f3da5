"""Which statements of a contact's reports say the same: tellings out of records, groups out of tellings."""

from dragoman.ledger.aligning.align import align
from dragoman.ledger.aligning.values import Link, Same, Telling, tellings

__all__ = ["Link", "Same", "Telling", "align", "tellings"]
