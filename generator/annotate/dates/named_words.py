"""The words around a year that the opening names, of `languages/<language>/date_context.yml`.

They stand under `year_named` and `opening_named`; what they mean is decided in `year_named`.
"""

import re
from dataclasses import dataclass

from generator.annotate.dates.patterns import Tables

_LEVEL_WORD = r"(?<![a-z])"
_AT_END = r"\s*$"


@dataclass(frozen=True, slots=True)
class NamedWords:
    """The patterns of one language, on levelled text."""

    no_name: re.Pattern[str]
    """What stands right before a year that is part of no name of an event."""
    early: re.Pattern[str]
    """What stands right before a year that begins only, or is still to come."""
    past: re.Pattern[str]
    """What stands right before a year that ends or is over."""
    month: re.Pattern[str]
    """A month right before its year: group month."""
    ahead: re.Pattern[str]
    """What a headline prepares."""
    begins: re.Pattern[str]
    """What stands right behind a year that begins."""
    elsewhen: re.Pattern[str]
    """What is told of years long past, or still far."""
    last_year: re.Pattern[str]
    """The year before."""
    quantity: re.Pattern[str]
    """What is counted, of a year."""
    season: re.Pattern[str]
    """What lasts from one year to the next: groups first, last."""


def load_named_words(tables: Tables) -> NamedWords:
    """Compile the patterns; raises DataError, naming table and key, as `tables` does."""
    before = tables.kinds(
        "year_named", ("no_name", "early", "past", "month"), _LEVEL_WORD, tail=_AT_END
    )
    within = tables.kinds(
        "opening_named",
        ("ahead", "begins", "elsewhen", "last_year", "quantity", "season"),
        _LEVEL_WORD,
    )
    return NamedWords(**before, **within)
