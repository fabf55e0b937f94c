"""The patterns that tell that an event of several days is over, of one language.

They are in `languages/<language>/date_context.yml`; `several_days` and `over` ask them.
"""

import re
from dataclasses import dataclass

from generator.annotate.dates.patterns import Tables

_WORD = r"(?<!\w)"
_LEVEL_WORD = r"(?<![a-z])"
_AT_END = r"\s*$"


@dataclass(frozen=True, slots=True)
class OverWords:
    """The patterns, where nothing else is said on levelled text."""

    on_days: re.Pattern[str]
    """Verbs of an event that is over, with what stands between them and its days."""
    in_clause: re.Pattern[str]
    """The same of what a participle or a relative clause tells, on the text as written."""
    behind_days: re.Pattern[str]
    """The same, behind the days that open their sentence."""
    results: re.Pattern[str]
    """What is told, right behind its days, of an event that only ended ones are told of."""
    ended: re.Pattern[str]
    """What tells the end of an event."""
    ended_days: re.Pattern[str]
    """What names such an event once more, with what stands between it and its days."""


def load_over_words(tables: Tables) -> OverWords:
    """Compile the patterns; raises DataError, naming table and key, as `tables` does."""
    return OverWords(
        on_days=tables.listed("done_on_days", _LEVEL_WORD, tail=_AT_END),
        in_clause=tables.verbs("done_in_clause", _WORD, tail=_AT_END),
        behind_days=tables.listed("done_behind_days", end=False),
        results=tables.listed("done_results", r"\s*"),
        ended=tables.listed("ended", end=False),
        ended_days=tables.listed("ended_days", _LEVEL_WORD, tail=_AT_END),
    )
