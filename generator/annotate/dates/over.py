"""Finds the last day of an event that the opening calls over: `La visite du 5 au 7 a pris fin`."""

from collections.abc import Iterable

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
from generator.annotate.dates.passages import Passage, sentence_around
from generator.annotate.dates.several_days import up_to_days
from generator.annotate.dates.sorts import Sort
from generator.model import Article


def last_of_event(
    days: list[Day], article: Article, passages: Iterable[Passage], calendar: Calendar
) -> Day | None:
    """Return the last day of an event that the opening tells as over, where no day competes."""
    opens = [text for text in passages if text.part in {"lead", "text"}]
    over = _ended(days, article, opens, calendar)
    if not over:
        over = [day for day in first_days(days, article) if day.is_over]
        if any(not _is_of(over[0], text, calendar) for text in opens if over):
            return None
    last = latest_of_one_event(over) if over else None
    follows = (last and 0 < since(last, day) <= NEAR and _is_past(day) for day in days)
    distant = any(last and apart(day, last) > NEAR for day in over)
    return None if distant or any(follows) else last


def _ended(
    days: list[Day], article: Article, opens: list[Passage], calendar: Calendar
) -> list[Day]:
    """Return the last days of what the lead or the first paragraph says to have ended.

    Where they do not name the days, the rest of the text may: `Lors de cette visite du 5 au 7`.
    """
    first = [day for day in first_days(days, article) if day.ends]
    if first:
        return first
    if not any(_tells_an_end(passage, calendar) for passage in opens):
        return []
    parts = {passage.part: passage for passage in opens}
    return [
        day for day in days if day.part in parts and _is_named_again(day, parts[day.part], calendar)
    ]


def _tells_an_end(opens: Passage, calendar: Calendar) -> bool:
    end = opens.levelled.find("\n")
    return calendar.over.ended.search(opens.levelled, 0, end if end >= 0 else OPENING) is not None


def _is_named_again(day: Day, passage: Passage, calendar: Calendar) -> bool:
    if day.sort is not Sort.RANGE or day.to_come or day.year:
        return False
    start, _ = sentence_around(passage.text, day.start)
    before = up_to_days(passage.levelled, day.start, calendar)
    return calendar.over.ended_days.search(before, start) is not None


def _is_of(event: Day, opens: Passage, calendar: Calendar) -> bool:
    """Tell whether a weekday alone, if there is one, is among the days of an event that is over.

    It is where the same paragraph names it behind them, without a word of what came after.
    """
    weekday = bare_weekday(opens, calendar)
    if weekday is None:
        return True
    between = opens.levelled[event.end : weekday]
    if opens.part != event.part or weekday < event.end or "\n" in between:
        return False
    start, end = sentence_around(opens.text, weekday)
    return calendar.reaction.search(opens.levelled, start, end) is None


def _is_past(day: Day) -> bool:
    return not day.to_come and day.sort is not Sort.FUTURE
