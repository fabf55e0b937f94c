"""Periods of months, as the tables of what everyone knows write them: `2011-07/2011-08`."""

import re
from typing import Any

from generator.errors import DataError

_LAST = "9999-12-31"
MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
"""A month as tables write it."""

Period = tuple[str, str]
"""First and last day, `YYYY-MM-DD`."""


def span_of(periods: list[Period]) -> Period:
    """Return the time from the first day of some periods to the last: gaps are not told apart."""
    return min(first for first, _ in periods), max(last for _, last in periods)


def read_period(key: str, text: Any) -> Period:
    """Return the first and last day of a month or an interval of months; `..` is an open end.

    Days are compared as text, so every month may end on its 31st. Raises DataError, naming the
    key, when the text is neither.
    """
    first, _, last = str(text).partition("/")
    last = last or first
    if not MONTH.fullmatch(first) or not (last == ".." or MONTH.fullmatch(last)):
        raise DataError(f"languages/mul: {key}: must be months such as 2011-07, found {text!r}")
    return f"{first}-01", _LAST if last == ".." else f"{last}-31"
