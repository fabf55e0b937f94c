"""Finds the days that the opening names, and how far apart they are."""

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.days import OPENING, Day
from generator.annotate.dates.passages import Passage, sentence_around
from generator.annotate.dates.tense import has_happened
from generator.model import Article

_LEAD = 50, 240
"""Letters of a lead, between these."""
NEAR = 10
"""Days of one event lie at most so far apart."""


def opens(part: str, start: int) -> bool:
    """Tell whether a place of a part is in the title, the lead or the opening of the text."""
    return part != "text" or start < OPENING


def bare_weekday(opens: Passage, calendar: Calendar) -> int | None:
    """Return the place of the first day of the week that no figure follows.

    What is told of every such day does not count: `Les familles viennent le dimanche`.
    """
    opening = opens.levelled[:OPENING]
    if not any(name in opening for name in calendar.weekdays):
        return None
    for weekday in calendar.weekday.finditer(opening):
        place = weekday.start()
        if calendar.bare_weekday.match(opening, place) and not _is_habit(opens, place, calendar):
            return place
    return None


def _is_habit(opens: Passage, weekday: int, calendar: Calendar) -> bool:
    if not opens.levelled[:weekday].rstrip().endswith(f" {calendar.on_day}"):
        return False
    start, end = sentence_around(opens.text, weekday)
    return not has_happened(calendar, opens.text[start:end])


def first_days(days: list[Day], article: Article) -> list[Day]:
    """Return the days of the lead and of the first paragraph; of the second, behind a short one.

    A lead that nothing marks as one is the first paragraph.
    """
    lengths = [len(paragraph) for paragraph in article.paragraphs[:2]]
    end = lengths[0] if lengths else 0
    if _LEAD[0] < end < _LEAD[1] and len(lengths) > 1:
        end += 2 + lengths[1]
    return [day for day in days if day.part == "lead" or day.start < end]


def latest_of_one_event(days: list[Day]) -> Day | None:
    """Return the last day of an event told over a few days; the first one where they differ."""
    first = days[0]
    return max(
        (day for day in days if apart(day, first) <= NEAR),
        key=lambda day: (since(first, day), day is first, day.year is not None),
    )


def since(first: Day, day: Day) -> int:
    """Count the days from one to the other, over New Year's Eve as well."""
    return (day.place - first.place + 186) % 372 - 186


def apart(day: Day, other: Day) -> int:
    """Count the days between two, whichever comes first."""
    return abs(since(day, other))
