"""Dates a dispatch by the month of an event without a day: `s'est rendue en mai 2012 au Laos`.

The dispatch was issued in that month or soon after, so the month is approximate. `verdict` asks
only where nothing else dates the dispatch.
"""

from collections.abc import Iterable, Sequence

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.days import OPENING, Day
from generator.annotate.dates.mentions import MONTH_NOW, Mention
from generator.annotate.dates.passages import Passage
from generator.annotate.dates.sorts import Sort

_MONTH = len("2012-05")


def find_told_month(
    passages: Iterable[Passage],
    days: Iterable[Day],
    mentions: Sequence[Mention],
    calendar: Calendar,
) -> Mention | None:
    """Return the month of what the first paragraph tells as done, where nothing is later.

    No day may be named but those to come, no day of the week, no other month.
    """
    found: list[Mention] = []
    for passage in passages:
        if passage.part not in {"lead", "text"}:
            continue
        end = passage.levelled.find("\n")
        opening = passage.levelled[: min(OPENING, end if end >= 0 else OPENING)]
        if calendar.weekday.search(passage.levelled, 0, OPENING):
            return None
        found += [m for m in mentions if m.part == passage.part and _is_told(m, opening, calendar)]
    months = {m.earliest[:_MONTH] for m in found}
    past = any(day.sort is not Sort.FUTURE and not day.to_come for day in days)
    if len(months) != 1 or past or any(m.earliest[:_MONTH] > min(months) for m in mentions):
        return None
    return found[0]


def this_month(mentions: Sequence[Mention]) -> Mention | None:
    """Return the month that the text says to be its own, where it tells of no later one."""
    lower = max((m.earliest for m in mentions), default="")
    return next((m for m in mentions if m.rule == MONTH_NOW and m.latest >= lower), None)


def _is_told(mention: Mention, opening: str, calendar: Calendar) -> bool:
    return (
        mention.rule == "month-of-the-past"
        and mention.year >= calendar.oldest_year
        and mention.start < len(opening)
        and calendar.done_in_month.search(opening, 0, mention.start) is not None
    )
