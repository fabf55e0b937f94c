"""The patterns of figures that are the latest, and of those that they are compared with.

They are in `languages/<language>/date_context.yml`.
"""

import re
from dataclasses import dataclass

from generator.annotate.dates.patterns import Tables

_LEVEL_WORD = r"(?<![a-z])"
_AT_END = r"\s*$"


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The patterns of one language, on levelled text."""

    this_year: re.Pattern[str]
    """What is compared with a year, and so is of the year after it."""
    yearly: re.Pattern[str]
    """What says that figures of a year are compared with those of the year before."""
    same_period: re.Pattern[str]
    """What says that something is compared with the same part of a year."""
    latest_figures: re.Pattern[str]
    """Figures of a month that is just over."""
    compared_before: re.Pattern[str]
    """What makes the figures of a year those to compare with."""


def load_figure_words(tables: Tables) -> FigureWords:
    """Compile the patterns; raises DataError, naming table and key, as `tables` does."""
    return FigureWords(
        this_year=tables.listed("this_year"),
        yearly=tables.listed("yearly", end=False),
        same_period=tables.listed("same_period", end=False),
        latest_figures=tables.listed("latest_figures", end=False),
        compared_before=tables.listed("compared_before", _LEVEL_WORD, tail=_AT_END),
    )
