"""A published date as inputs write it, as an ISO day."""

from __future__ import annotations

import email.utils
import re


def iso_day(words: str | None) -> str | None:
    """The day of an ISO 8601 or RFC 2822 date; None where there is none.

    >>> iso_day("Tue, 22 Mar 2022 20:10:50 +0000"), iso_day("2024-06-11T18:36:59Z"), iso_day("soon")
    ('2022-03-22', '2024-06-11', None)
    """
    if words is None:
        return None
    found = re.match(r"\s*((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)", words)
    if found is not None:
        return "-".join(found.groups())
    try:
        return email.utils.parsedate_to_datetime(words).date().isoformat()
    except (ValueError, TypeError):
        return None
