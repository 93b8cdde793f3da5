"""Which reports are one contact: reports of many documents, languages and outlets to contacts with all their evidence."""

from dragoman.ledger.merging.blocks import keys
from dragoman.ledger.merging.merge import merge, merge_around, merge_touched
from dragoman.ledger.merging.profiles import profile
from dragoman.ledger.merging.shelf import Memory, Shelf
from dragoman.ledger.merging.values import Claim, Link, Merged, Ruling

__all__ = [
    "Claim",
    "Link",
    "Memory",
    "Merged",
    "Ruling",
    "Shelf",
    "keys",
    "merge",
    "merge_around",
    "merge_touched",
    "profile",
]
