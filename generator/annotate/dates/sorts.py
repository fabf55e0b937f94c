"""Sorts days by what they are the day of: the dispatch, its news, the future, the past.

The words around a day decide, and the verbs of its sentence: see `tense`.
"""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.passages import Sentence
from generator.annotate.dates.tense import (
    ends_past,
    has_happened,
    is_aim,
    is_apposed,
    is_to_come,
    tells_of_another_event,
    was_before,
)

_AGENCY = re.compile(r"\s*\([a-z]{2,8}[)/]")
"""What follows the day of a dateline that still stands in its paragraph: `(VNA)`."""
_PLACE = re.compile(r"(?!Le )(?:[A-ZÀ-Ý][^\W\d_]*(?:[-’' ]|, *))+(?:le )?")
"""The place, or agency and place, of a dateline, as written: `KPL Vientiane, le`."""
_DASH = re.compile(r"\s*[-–—]\s")  # as agencies write it
"""What follows a day behind them."""
_LONGEST_PLACE = 60
"""In code points."""
_REACH = 100
"""How far back the words that explain a day may begin, in code points."""


class Sort(StrEnum):
    """What a named day is the day of."""

    DATELINE = "dateline"
    """The dispatch."""
    EVENT = "event"
    """What the article reports."""
    NEWS = "news"
    """The saying of what the article reports."""
    OCCASION = "occasion"
    """A meeting or statement that the article names."""
    TOLD = "told"
    """Something over that a participle tells, as news for want of any other day."""
    RANGE = "range"
    """The last day of several."""
    FUTURE = "future"
    """Something to come."""
    COUNTED = "counted"
    """Up to which something is counted."""
    BACKGROUND = "background"
    """Something that the article looks back on."""


REPORTED = frozenset({Sort.EVENT, Sort.NEWS})
"""The days of what the article reports, and of the saying of it."""


class _Place(NamedTuple):
    """A day where it stands in its sentence."""

    sentence: Sentence
    start: int
    end: int
    before: str
    """The levelled text before it; a space begins it and ends it."""
    behind: str
    """The levelled text behind it."""
    reach: int
    """Where in the text before the words begin that may explain it."""
    has_weekday: bool
    is_dated: bool
    """Whether it has a year."""
    calendar: Calendar

    def follows(self, kind: str) -> re.Match[str] | None:
        """Look for words of a kind right before the day."""
        return self.calendar.day_before[kind].search(self.before, self.reach)

    def is_before(self, kind: str) -> bool:
        """Tell whether words of a kind stand right behind the day."""
        return self.calendar.day_after[kind].match(self.behind) is not None


def _opens(at: _Place) -> bool:
    return at.sentence.start == 0 and len(at.before) - 1 < _LONGEST_PLACE


def _is_dateline(at: _Place) -> bool:
    """Tell `Hanoï, 5 mai (VNA)`, and what has no agency: `Riga, le 5 mai –`."""
    if not _opens(at):
        return False
    if _AGENCY.match(at.behind):
        return True
    place = _PLACE.fullmatch(at.sentence.text[: at.start])
    return place is not None and _DASH.match(f"{at.behind} ") is not None


def _foretold(at: _Place) -> bool:
    return is_to_come(at.calendar, at.sentence, at.start, at.end)


def _is_told(at: _Place) -> bool:
    """Tell the news of `deux voleurs arrêtés le` from the reaction to it."""
    return (
        at.follows("told") is not None
        and not _foretold(at)
        and at.calendar.reaction.search(at.sentence.levelled) is None
        and _is_participle(at)
    )


def _was_held(at: _Place) -> bool:
    """Tell `c'est ce qu'il fera après la rencontre tenue le`: the future is of something else."""
    return (
        not at.is_dated
        and at.follows("held") is not None
        and at.calendar.reaction.search(at.sentence.levelled) is None
    )


def _is_participle(at: _Place) -> bool:
    """Tell `l'accord signé le` from `ont signé le` and `les condamnés ont été reçus le`."""
    found = at.follows("participle")
    if found is None:
        return False
    end = found.end("participle") - 1  # `before` begins with a space
    if ends_past(at.calendar, at.sentence, end):
        return False
    return not has_happened(at.calendar, at.sentence.text[end : at.start])


def _in_brackets(at: _Place) -> bool:
    return at.before.rfind("(") > at.before.rfind(")") and ")" in at.behind


def _opens_with_signing(at: _Place) -> bool:
    """Tell `Les deux pays ont signé le 5 mai 2011` from what the news looks back on."""
    levelled, calendar = at.sentence.levelled, at.calendar
    opens = at.is_dated and at.sentence.start == 0 and calendar.signing.search(levelled)
    return bool(opens) and not (
        calendar.reaction.search(levelled) or calendar.founding.search(levelled)
    )


def _tells_of_founding(at: _Place) -> bool:
    """Tell the day of what was founded or signed, or of an anniversary that nothing is told of."""
    levelled, calendar = at.sentence.levelled, at.calendar
    lead_in = calendar.lead_in.match(levelled, 0, at.start)
    told = lead_in.end() if lead_in else 0
    if calendar.founding.search(levelled, told) or calendar.signing.search(levelled, told):
        return True
    ends = [found.end() for found in calendar.anniversary.finditer(levelled, 0, at.start)]
    between = at.sentence.text[ends[-1] : at.start] if ends else ""
    clause = calendar.clauses.relative.search(between) is not None or "," in between
    return bool(ends) and (clause or not has_happened(calendar, between))


def _is_of_every_year(at: _Place) -> bool:
    """Tell `Les Finlandais allument deux bougies le 6 décembre`: nothing in it is past or over.

    The first sentence may tell its news in the present.
    """
    clauses, text = at.calendar.clauses, at.sentence.text
    if at.follows("undone") is None or clauses.done.search(text):
        return False
    return at.sentence.start > 0 or clauses.habit.match(text) is not None


_TESTS: tuple[tuple[Sort, Callable[[_Place], object]], ...] = (
    (Sort.DATELINE, _is_dateline),
    (Sort.BACKGROUND, lambda at: at.is_before("background")),
    (Sort.FUTURE, lambda at: at.is_before("future")),
    (Sort.FUTURE, lambda at: at.follows("future")),
    (Sort.EVENT, lambda at: not at.is_dated and at.calendar.day_before["done"].search(at.before)),
    (Sort.BACKGROUND, lambda at: at.follows("reacted")),
    (Sort.NEWS, lambda at: at.follows("news")),
    (Sort.COUNTED, lambda at: at.follows("counted") and not _foretold(at)),
    (Sort.BACKGROUND, lambda at: at.follows("background")),
    (Sort.TOLD, lambda at: not at.is_dated and _is_told(at)),
    (Sort.BACKGROUND, _is_participle),
    (Sort.BACKGROUND, lambda at: is_apposed(at.calendar, at.sentence, at.start)),
    (Sort.BACKGROUND, _in_brackets),
    (Sort.TOLD, lambda at: _foretold(at) and _was_held(at)),
    (Sort.FUTURE, _foretold),
    (Sort.FUTURE, lambda at: is_aim(at.calendar, at.sentence, at.start)),
    (Sort.BACKGROUND, lambda at: was_before(at.calendar, at.sentence, at.start)),
    (Sort.BACKGROUND, lambda at: tells_of_another_event(at.calendar, at.sentence, at.start)),
    (Sort.TOLD, _opens_with_signing),
    (Sort.BACKGROUND, lambda at: at.is_dated and _tells_of_founding(at)),
    (Sort.BACKGROUND, lambda at: not at.has_weekday and _is_of_every_year(at)),
    (Sort.EVENT, lambda at: at.has_weekday or at.follows("event")),
    (Sort.OCCASION, lambda at: at.follows("occasion")),
)
"""What tells the sort of a day: the first that holds decides."""


def sort_of(
    sentence: Sentence, match: re.Match[str], calendar: Calendar, *, night: int | None = None
) -> Sort:
    """Tell what a day is the day of from the words around it.

    The days of a night, which begins at a place, are read as if they were one day.
    """
    start, end = match.span()
    if night is None:
        before = f" {sentence.levelled[:start]}"
        before += "" if before[-1].isspace() else " "
    else:
        before = f" {sentence.levelled[:night]}{calendar.on_day} "
    groups = match.groupdict()
    at = _Place(
        sentence,
        start,
        end,
        before,
        behind=sentence.levelled[end:],
        reach=max(0, len(before) - 1 - _REACH),
        has_weekday=bool(groups.get("weekday")),
        is_dated=bool(groups.get("year")),
        calendar=calendar,
    )
    for sort, holds in _TESTS:
        if holds(at):
            return sort
    return Sort.BACKGROUND
