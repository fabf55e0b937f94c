"""Dates a dispatch by a full date just before its day: `Le tsunami du 22 décembre 2018 …`.

Most full dates are history. But a date a few days before the day of the dispatch is the news
itself, unless the text is about an anniversary; so are several such dates a few weeks before.
"""

import re
from collections.abc import Iterable, Iterator

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.days import Day
from generator.annotate.dates.mentions import JUST_PAST, Mention, months_later
from generator.annotate.dates.near import opens, since
from generator.annotate.dates.passages import Passage
from generator.annotate.dates.sorts import REPORTED, Sort

_QUOTED = re.compile(r'["«“][^"«»“”]{1,40}["»”]')
"""A title in quotation marks."""
_PAST = REPORTED | {Sort.BACKGROUND, Sort.TOLD}
_NEAR = 7
"""So many days before the dispatch stands the news itself, …"""
_RECENT = 45
"""… and so many days before it what it comes back to, …"""
_SEVERAL = 3
"""… where it comes back to so many days."""
_AFTER = 2
"""The dispatch is issued so many months after it at most."""


def just_past(
    day: Day, days: Iterable[Day], passages: Iterable[Passage], calendar: Calendar
) -> Iterator[Mention]:
    """Yield the dated days just before the day of a dispatch, as the time when it was issued."""
    dated = [
        other
        for other in days
        if other.year
        and other.year >= calendar.oldest_year
        and other.sort in _PAST
        and 0 < since(other, day) <= _RECENT
    ]
    if not dated or any(_celebrates(passage, calendar) for passage in passages):
        return
    several = len({(other.year, other.month_day) for other in dated}) >= _SEVERAL
    for other in dated:
        if several or (opens(other.part, other.start) and since(other, day) <= _NEAR):
            first = f"{other.year:04}-{other.month:02}-{other.day:02}"
            span = other.part, other.start, other.end, other.year or 0
            yield Mention(*span, JUST_PAST, first, months_later(first, _AFTER))


def _celebrates(passage: Passage, calendar: Calendar) -> bool:
    """Tell whether a passage is about an anniversary, titles like "Vingt ans après" apart."""
    return calendar.anniversary.search(_QUOTED.sub(" ", passage.levelled)) is not None
