"""The bounds of dates, and their order."""

import re
from functools import lru_cache

from generator.edtf.syntax import parse_edtf


def is_edtf(edtf: str) -> bool:
    """Tell whether a string is EDTF of the forms used here."""
    try:
        parse_edtf(edtf)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=4096)
def bounds(edtf: str | None) -> tuple[str | None, str | None]:
    """Return the first and last day that a date allows; None where no year bounds it.

    bounds("2019-10") == ("2019-10-01", "2019-10-31"); bounds("XXXX-10-13") == (None, None).
    Raises ValueError when the string is not EDTF.
    """
    if edtf is None:
        return None, None
    dates = parse_edtf(edtf).dates
    firsts = [date.earliest if date else None for date in dates]
    lasts = [date.latest if date else None for date in dates]
    if parse_edtf(edtf).kind == "interval":
        return firsts[0], lasts[-1]
    known_firsts, known_lasts = list(filter(None, firsts)), list(filter(None, lasts))
    if len(known_firsts) < len(dates):
        return None, None
    return min(known_firsts), max(known_lasts)


def sort_key(edtf: str | None) -> tuple[int, str, str, str]:
    """Return a sort key: known years first, then days without a year, then no date at all."""
    if edtf is None:
        return 2, "", "", ""
    earliest, latest = bounds(edtf)
    if earliest is None and latest is None:
        return 1, re.sub(r"[?~%]", "", edtf), "", edtf
    return 0, earliest or latest or "", latest or "9999-12-31", edtf


def year_of(edtf: str | None) -> str | None:
    """Return the year of a date, even if marked; None where it may be another.

    year_of("2021?-10-13") == "2021"; year_of("XXXX-10-13") is None.
    """
    earliest, latest = bounds(edtf)
    if earliest is None or latest is None or earliest[:4] != latest[:4]:
        return None
    return earliest[:4]


@lru_cache(maxsize=4096)
def is_qualified(edtf: str | None) -> bool:
    """Tell whether any part of a date is marked as uncertain or approximate: `?`, `~`, `%`."""
    return edtf is not None and any(mark in edtf for mark in "?~%")
