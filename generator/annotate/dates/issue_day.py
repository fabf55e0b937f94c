"""Which of the days that an article names is the day it was issued.

The dateline's day counts first, then the day of the event that the opening reports. Days to
come, days of ranges, days of the past that the article looks back on, national days and the days
of pictures give nothing.
"""

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.days import OPENING, Day, Sort
from generator.annotate.dates.patterns import level
from generator.annotate.dates.tense import sentence_end
from generator.model import Article

_NEAR = 10
"""Days of one event lie at most so far apart."""


def issue_day(days: list[Day], article: Article, calendar: Calendar) -> Day | None:
    """Return the day on which the article was issued, as far as its days tell."""
    datelines = [day for day in days if day.sort is Sort.DATELINE]
    if datelines:
        return datelines[0]
    events = [day for day in days if day.sort in {Sort.EVENT, Sort.NEWS}]
    undated = {day.month_day for day in events if day.year is None}
    if undated:
        events = [day for day in events if day.month_day in undated]
    opening = [day for day in events if day.part == "lead" or day.start < OPENING]
    told_by_weekday = _bare_weekday(article, calendar)
    if told_by_weekday is not None:
        events = [d for d in events if d.sort is Sort.NEWS or d.start <= told_by_weekday]
        opening = [d for d in opening if d.part == "lead" or d in events]
    if opening:
        return _latest_of_one_event(opening)
    events = [day for day in events if day.year is None]
    if events:
        near = all(_apart(day, events[0]) <= _NEAR for day in events)
        return _latest_of_one_event(events) if near else None
    occasions = [day for day in days if day.sort is Sort.OCCASION]
    return occasions[0] if len({day.month_day for day in occasions}) == 1 else None


def _bare_weekday(article: Article, calendar: Calendar) -> int | None:
    """Return where the sentence ends that tells the news by the weekday alone, if one does.

    A day that a later sentence names is another one.
    """
    text = article.text
    match = calendar.bare_weekday.search(level(text[:OPENING]))
    if match is None:
        return None
    return sentence_end(text, match.end())


def _latest_of_one_event(days: list[Day]) -> Day | None:
    """Return the last day of an event told over a few days; the first one where they differ."""
    first = days[0]
    return max(
        (day for day in days if _apart(day, first) <= _NEAR),
        key=lambda day: (_since(first, day), day is first, day.year is not None),
    )


def _since(first: Day, day: Day) -> int:
    """Count the days from one to the other, over New Year's Eve as well."""
    return (day.place - first.place + 186) % 372 - 186


def _apart(day: Day, other: Day) -> int:
    return abs(_since(day, other))
