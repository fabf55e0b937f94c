"""Finds the day of a dispatch that names only the weekday, during an event with known days.

`a reçu samedi son homologue, en visite du 8 au 10 janvier`: which of the three days that was
depends on the year, and often only one possible year has a Saturday among them. `verdict` asks
where no other day dates the dispatch, and knows the years.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.days import OPENING, Day
from generator.annotate.dates.passages import Passage, sentence_around
from generator.annotate.dates.several_days import up_to_days
from generator.annotate.dates.sorts import Sort
from generator.annotate.dates.tense import has_happened

_LONGEST = 7
"""A longer event has a day of the week twice."""
_LEAP = 2000
"""A year that has every day."""


def days_within(
    days: Iterable[Day], passages: Iterable[Passage], calendar: Calendar
) -> tuple[Day, Day, list[Day]] | None:
    """Return the event's days as named, the day of the week, and each day that it may be.

    None where the lead and the opening of the text name no such event, or more than one day of
    the week.
    """
    opening = {p.part: p for p in passages if p.part in {"lead", "text"}}
    weekdays = [day for passage in opening.values() for day in _weekdays(passage, calendar)]
    events = [day for day in days if day.part in opening and _is_ongoing(day, opening, calendar)]
    if len({day.weekday for day in weekdays}) != 1 or len({e.month_day for e in events}) != 1:
        return None
    event, weekday = events[0], weekdays[0]
    if not 1 < event.length <= _LONGEST:
        return None
    return event, weekday, list(_each(event))


def _is_ongoing(day: Day, opening: dict[str, Passage], calendar: Calendar) -> bool:
    passage = opening[day.part]
    if day.sort is not Sort.RANGE or day.to_come or day.start >= OPENING:
        return False
    start, stop = sentence_around(passage.text, day.start)
    if calendar.anniversary_ahead.search(passage.levelled, start, stop):
        return False
    before = up_to_days(passage.levelled, day.start, calendar)
    return calendar.ongoing.search(before, start) is not None


def _weekdays(passage: Passage, calendar: Calendar) -> Iterator[Day]:
    """Yield the days of the week without figures on which something happened."""
    for found in calendar.weekday.finditer(passage.levelled, 0, OPENING):
        if calendar.bare_weekday.match(passage.levelled, found.start()):
            sentence = slice(*sentence_around(passage.text, found.start()))
            if has_happened(calendar, passage.text[sentence]):
                yield Day(
                    part=passage.part,
                    start=found.start(),
                    end=found.end(),
                    sort=Sort.EVENT,
                    day=1,
                    month=1,
                    year=None,
                    weekday=calendar.weekdays[found[0]],
                )


def _each(event: Day) -> Iterator[Day]:
    """Yield the days of an event, given as the last one."""
    last = date(_LEAP, event.month, event.day)
    for number in range(event.length):
        day = last - timedelta(number)
        yield replace(event, day=day.day, month=day.month)
