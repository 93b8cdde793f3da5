"""What the views can be asked to count and to hold side by side; light, for the command line."""

from __future__ import annotations

from enum import StrEnum


class Between(StrEnum):
    """Between whom the lines of a network run."""

    state = "state"
    person = "person"


class Counted(StrEnum):
    """What is counted; a contact has one kind and status, but several sides, and its statements several topics and acts."""

    kind = "kind"
    topic = "topic"
    act = "act"
    status = "status"
    side = "side"
