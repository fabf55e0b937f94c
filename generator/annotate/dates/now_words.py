"""How a language ties a year to the present: `now` of `languages/<language>/date_context.yml`."""

import re
from dataclasses import dataclass

from generator.annotate.dates.patterns import Tables

_KINDS = ("last_year", "next_year", "this_month", "this_year", "years_ago")


@dataclass(frozen=True, slots=True)
class NowWords:
    """The patterns of one language, on levelled text."""

    signs: tuple[str, ...]
    """Words of which every form holds one."""
    forms: dict[str, re.Pattern[str]]
    """A year and what it is to the dispatch, by kind; groups month, count of two of them."""


def load_now_words(tables: Tables) -> NowWords:
    """Compile the patterns; raises DataError, naming table and key, as `tables` does."""
    return NowWords(
        signs=tables.texts("now_signs"), forms=tables.kinds("now", _KINDS, r"(?<![a-z\d])")
    )
