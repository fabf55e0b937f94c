"""Chooses the day of issue among the days that an article names.

The day of the dateline comes first, then that of the event in the opening; without one, the last
day of the event. Future days, other days of a range, past days that the article recalls, national
days and days of pictures do not count.
"""

from collections.abc import Sequence
from dataclasses import replace

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.days import OPENING, Day
from generator.annotate.dates.near import (
    NEAR,
    apart,
    bare_weekday,
    first_days,
    latest_of_one_event,
    since,
)
from generator.annotate.dates.over import last_of_event
from generator.annotate.dates.passages import Passage, sentence_around
from generator.annotate.dates.patterns import level
from generator.annotate.dates.sorts import REPORTED, Sort
from generator.annotate.dates.tense import has_happened
from generator.model import Article

_TOLD = {Sort.EVENT, Sort.NEWS, Sort.OCCASION, Sort.TOLD}
_STORY = 14
"""Days of one story follow each other at most so far apart."""
_PROGRAMME = 31
"""Days of one programme lie at most so far apart."""


def issue_day(
    days: list[Day], article: Article, passages: Sequence[Passage], calendar: Calendar
) -> Day | None:
    """Return the day on which the article was issued, as far as its days tell."""
    datelines = [day for day in days if day.sort is Sort.DATELINE]
    if datelines:
        return datelines[0]
    texts = {passage.part: passage.text for passage in passages}
    days = [
        _up_to_date(day, days)
        for day in days
        if not _is_of_programme(day, days, texts, calendar)
        and not _is_earlier(day, texts[day.part], calendar)
    ]
    if not any(day.sort in _TOLD for day in days):
        return last_of_event(days, article, passages, calendar)
    story = _story(days, article)
    events = [day for day in days if day.sort in REPORTED and day not in story]
    top = len(article.paragraphs[0]) if article.paragraphs else 0
    first = [
        day
        for day in first_days(days, article)
        if day.part == "lead" or day.start < top or _has_happened(day, texts, calendar)
    ]
    events = [day for day in events if not day.year or day.sort is Sort.NEWS or day in first]
    undated = {day.month_day for day in events if day.year is None}
    if undated:
        events = [day for day in events if day.month_day in undated]
    opens = next((passage for passage in passages if passage.part == "text"), None)
    weekday = bare_weekday(opens, calendar) if opens else None
    if weekday is not None:
        events = _told_beside(weekday, events, article.text, calendar)
    opening = [day for day in events if day.part == "lead" or day.start < OPENING]
    if opening:
        named = (day for day in events if day.weekday is not None)
        opening += [day for day in named if _has_happened(day, texts, calendar)]
        return latest_of_one_event(opening)
    events = [day for day in events if day.year is None]
    if events:
        near = all(apart(day, events[0]) <= NEAR for day in events)
        return latest_of_one_event(events) if near else None
    return _only(days, Sort.OCCASION) or (
        None if weekday is not None else _only(first_days(days, article), Sort.TOLD)
    )


def _has_happened(day: Day, texts: dict[str, str], calendar: Calendar) -> bool:
    start, end = sentence_around(texts[day.part], day.start)
    return has_happened(calendar, texts[day.part][start:end])


def _is_earlier(day: Day, text: str, calendar: Calendar) -> bool:
    """Tell whether the paragraph of a day, below the first one, opens with what was before."""
    start = text.rfind("\n", 0, day.start) + 1
    return start > 0 and calendar.earlier.match(level(text[start : day.start])) is not None


def _up_to_date(day: Day, days: list[Day]) -> Day:
    """Return the day up to which the victims of an event are counted, where it is a later one."""
    counted = [other for other in days if other.sort is Sort.COUNTED and not other.year]
    later = [other for other in counted if 0 < since(day, other) <= _STORY]
    if day.sort is not Sort.EVENT or not later:
        return day
    return replace(later[-1], sort=Sort.EVENT)


def _is_of_programme(day: Day, days: list[Day], texts: dict[str, str], calendar: Calendar) -> bool:
    """Tell `Concerts : de 18h à 22h le 24 décembre` from news, where that day is still to come.

    So it is where the text foretells it elsewhere, or a day before it.
    """
    if day.sort is not Sort.EVENT or day.part != "text":
        return False
    first = next((other for other in days if other.sort is Sort.EVENT), day)
    coming = (other for other in days if other.sort is Sort.FUTURE)
    before = any(0 <= since(other, day) <= _PROGRAMME for other in coming) or (
        0 < since(first, day) <= _PROGRAMME and _has_happened(first, texts, calendar)
    )
    return before and not _has_happened(day, texts, calendar)


def _story(days: list[Day], article: Article) -> list[Day]:
    """Return the days of a story of the past: `Le 9 mai 2018, ils … Le 11 mai, la police …`.

    Below the first paragraph a day with its year begins one; those soon after it continue it.
    """
    opening = first_days(days, article)
    story: list[Day] = []
    last: Day | None = None
    for day in days:
        if day.part != "text" or day in opening:
            continue
        follows = last is not None and day.year is None and 0 <= since(last, day) <= _STORY
        if last and follows:
            story += [last, day]
        last = day if day.year or follows else None
    return story


def _told_beside(weekday: int, days: list[Day], text: str, calendar: Calendar) -> list[Day]:
    """Return the days that are news although a weekday alone tells some.

    A day in the weekday's sentence or behind it is another one, unless a verb of that sentence
    tells what happened then. Days so near that they are named by their weekday are always news.
    """
    start, end = sentence_around(text, weekday)

    def is_news(day: Day) -> bool:
        if day.part == "lead" or day.sort is Sort.NEWS or day.weekday is not None:
            return True
        first, last = sentence_around(text, day.start)
        if first >= end and calendar.same_event.match(level(text[first:last])):
            return True
        told = text[start if day.start < weekday else weekday : day.start]
        return day.start < start or (day.start < end and has_happened(calendar, told))

    return [day for day in days if is_news(day)]


def _only(days: list[Day], sort: Sort) -> Day | None:
    """Return the day of a sort, where all days of that sort are one."""
    found = [day for day in days if day.sort is sort]
    return found[0] if len({day.month_day for day in found}) == 1 else None
