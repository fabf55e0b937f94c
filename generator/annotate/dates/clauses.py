"""The patterns of clauses that tell of something else than their sentence: `qui a frappé le`.

They are in `languages/<language>/date_context.yml`, under `verbs`; what they mean for a day is
decided in `tense`.
"""

import re
from dataclasses import dataclass

from generator.annotate.dates.patterns import Tables

_WORD = r"\b(?<!\w)"
_LEVEL_WORD = r"(?<![a-z])"
_AT_END = r"\s*$"


@dataclass(frozen=True, slots=True)
class Clauses:
    """The patterns of one language; where nothing else is said, on the text as written."""

    apposed: re.Pattern[str]
    """A participle behind a comma that ends right before a day."""
    relative: re.Pattern[str]
    """What opens a relative clause."""
    news: re.Pattern[str]
    """Verbs by which a clause tells the news all the same, levelled."""
    subject: re.Pattern[str]
    """What opens a relative clause as the subject of its verb, which stands beside it then."""
    done: re.Pattern[str]
    """Part of what is told as done: a sentence without is of every year, or of one to come."""
    habit: re.Pattern[str]
    """What a sentence opens with that tells of every year."""
    joined: re.Pattern[str]
    """What ends right before a second verb of the same clause, levelled."""


def load_clauses(tables: Tables) -> Clauses:
    """Compile the patterns; raises DataError, naming table and key, as `tables` does."""
    return Clauses(
        apposed=tables.verbs("apposed", "", end=False, tail=_AT_END),
        relative=tables.verbs("relative", _WORD),
        news=tables.verbs("relative_news", r"\b"),
        subject=tables.verbs("relative_subject", _WORD),
        done=tables.verbs("done", _WORD),
        habit=tables.verbs("habit", "", end=False),
        joined=tables.verbs("joined", _LEVEL_WORD, tail=_AT_END),
    )
