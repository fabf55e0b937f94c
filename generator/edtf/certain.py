"""The certain part of a date: an ISO 8601 day, month or year, or nothing.

Most formats cannot express doubt. So a component that EDTF marks (`?`, `~`, `%`) or leaves open
(`X`, an interval, a set) is left out, and so are smaller ones.
"""

from functools import lru_cache

from generator.edtf.bounds import bounds
from generator.edtf.syntax import PlainDate, parse_edtf

_DAY = 3
_LAST_MONTH = 12


@lru_cache(maxsize=1 << 16)
def certain(edtf: str | None) -> str | None:
    """Return the day, month or year that a date certainly lies in; None where there is none.

    certain("2022-10-07/2022-10-09") == "2022-10"; certain("2021?-10-13") is None. Raises
    ValueError when the string is not EDTF.
    """
    if edtf is None:
        return None
    dates = parse_edtf(edtf).dates
    first, last = bounds(edtf)
    if not first or not last or not all(dates):
        return None
    known = min(_unmarked(date) for date in dates if date)
    shared: list[str] = []
    for one, other in zip(first.split("-")[:known], last.split("-"), strict=False):
        if one != other:
            break
        shared.append(one)
    return "-".join(shared) or None


def _unmarked(date: PlainDate) -> int:
    """Return how many components, from the year on, are plain numbers without a mark."""
    for place, part in enumerate((date.year, date.month, date.day)):
        if not part or not part.isdigit() or date.marks[place]:
            return place
        if place == 1 and int(part) > _LAST_MONTH:  # a season
            return place
    return _DAY
