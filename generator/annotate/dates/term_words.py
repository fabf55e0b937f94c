"""The patterns of terms of office that are named by their two years.

They are in `languages/<language>/date_context.yml`.
"""

import re
from dataclasses import dataclass

from generator.annotate.dates.patterns import Tables

_LEVEL_WORD = r"(?<![a-z])"
_AT_END = r"\s*$"


@dataclass(frozen=True, slots=True)
class TermWords:
    """The patterns of one language, on levelled text."""

    candidacy: re.Pattern[str]
    """What makes a term of office one that is wanted, perhaps for years."""
    term_begins: re.Pattern[str]
    """What makes a term of office one that begins."""
    term_ends: re.Pattern[str]
    """What makes it one that is looked back on."""
    term: re.Pattern[str]
    """What stands before the two years of a term of office."""


def load_term_words(tables: Tables) -> TermWords:
    """Compile the patterns; raises DataError, naming table and key, as `tables` does."""
    return TermWords(
        candidacy=tables.listed("candidacy"),
        term_begins=tables.listed("term_begins"),
        term_ends=tables.listed("term_ends"),
        term=tables.listed("term", _LEVEL_WORD, tail=_AT_END),
    )
