"""The days that an article names, each with what it is the day of.

The words around a day tell: a dateline, the event that is reported, something to come, something
that the article looks back on. `issue_day` chooses among them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.patterns import level
from generator.annotate.dates.tense import (
    Sentence,
    ends_past,
    is_aim,
    is_apposed,
    is_to_come,
    sentences,
    tells_of_another_event,
    was_before,
)
from generator.model import Article

_AGENCY = re.compile(r"\s*\([a-z]{2,8}[)/]")
"""What follows the day of a dateline that still stands in its paragraph: `(VNA)`."""
_LONGEST_PLACE = 60
"""In code points."""
_YEAR_LENGTH = 4
_REACH = 100
"""How far back the words that explain a day may begin, in code points."""
OPENING = 700
"""How many code points of the text open it: about two paragraphs."""
_LONGEST_DAY = 80
"""What stands before the month of a day, or of several, is shorter, in code points."""
_IN_FIGURES = re.compile(r"\d[./]\d")
_FIGURES = re.compile(r"\d+")
_SHORT_MONTH = 5
"""Shorter names of months (`mai`) begin other words; longer ones may be glued to the next word."""


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
    BACKGROUND = "background"
    """Something that the article looks back on."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day as an article names it."""

    part: str
    """The part of the article."""
    start: int
    """First code point in that part."""
    end: int
    """One past the last code point."""
    sort: Sort
    """What it is the day of."""
    day: int
    """1 to 31."""
    month: int
    """1 to 12."""
    year: int | None
    """The year stated with it."""
    weekday: int | None
    """The day of the week stated with it, Monday is 0."""

    to_come: bool = False
    """Whether the sentence foretells it; asked of several days only."""
    announces: bool = False
    """Whether it is the last day of a visit to come."""

    @property
    def month_day(self) -> tuple[int, int]:
        """Month and day, for comparing days without regard to the year."""
        return self.month, self.day

    @property
    def place(self) -> int:
        """Count the day within a year of 372 days: near days have near places."""
        return self.month * 31 + self.day


def find_days(article: Article, calendar: Calendar) -> list[Day]:
    """Return every day that the article proper names, captions left out, in reading order."""
    found: list[Day] = []
    for part, text in article.parts():
        if part == "dateline":
            found += _dateline(part, level(text), calendar)
        elif part in {"lead", "text"}:
            for sentence in sentences(text):
                found += _in_sentence(part, sentence, calendar)
    return [day for day in found if _exists(day)]


def _dateline(part: str, levelled: str, calendar: Calendar) -> Iterator[Day]:
    for pattern in (calendar.day, calendar.day_in_figures, calendar.dateline_in_figures):
        if match := pattern.search(levelled):
            yield _day(part, 0, match, Sort.DATELINE, calendar)
            return


def _in_sentence(part: str, sentence: Sentence, calendar: Calendar) -> Iterator[Day]:
    sign = calendar.day_sign.search(sentence.levelled)
    if sign is None:
        return
    first = max(0, sign.start() - _LONGEST_DAY)
    several = len(_FIGURES.findall(sentence.levelled, first)) > 1
    taken: list[tuple[int, int]] = []
    for pattern in calendar.ranges if several else ():
        for match in pattern.finditer(sentence.levelled, first):
            if not _overlaps(match, taken):
                taken.append(match.span())
                last = _day(part, sentence.start, match, Sort.RANGE, calendar)
                coming = is_to_come(calendar, sentence.text, *match.span())
                visit = coming and calendar.visit.search(sentence.levelled) is not None
                yield replace(last, to_come=coming, announces=visit)
    in_figures = _IN_FIGURES.search(sentence.levelled, first)
    for pattern in (calendar.day, calendar.day_in_figures) if in_figures else (calendar.day,):
        for match in pattern.finditer(sentence.levelled, first):
            if not _overlaps(match, taken) and not _begins_a_word(match, sentence.levelled):
                taken.append(match.span())
                sort = _sort(sentence, match, calendar)
                day = _day(part, sentence.start, match, sort, calendar)
                if calendar.not_year_after.match(sentence.levelled, match.end()):
                    day = replace(day, year=None, end=day.end - _YEAR_LENGTH)
                yield day


def _overlaps(match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    return any(match.start() < end and start < match.end() for start, end in taken)


def _begins_a_word(match: re.Match[str], levelled: str) -> bool:
    """Tell `5 mai` from `5 maisons`."""
    month = match.groupdict().get("month") or ""
    behind = levelled[match.end() : match.end() + 1]
    return len(month) < _SHORT_MONTH and behind.isalpha() and match["year"] is None


def _sort(sentence: Sentence, match: re.Match[str], calendar: Calendar) -> Sort:
    """Tell what a day is the day of from the words around it."""
    before, behind = sentence.levelled[: match.start()], sentence.levelled[match.end() :]
    before += "" if before[-1:].isspace() else " "
    around, after = calendar.day_before, calendar.day_after
    has_weekday = bool(match.groupdict().get("weekday"))
    is_dated = bool(match.groupdict().get("year"))
    reach = max(0, len(before) - _REACH)
    tests: tuple[tuple[Sort, Callable[[], object]], ...] = (
        (Sort.DATELINE, lambda: _opens(sentence, before) and _AGENCY.match(behind)),
        (Sort.BACKGROUND, lambda: after["background"].match(behind)),
        (Sort.FUTURE, lambda: after["future"].match(behind)),
        (Sort.FUTURE, lambda: around["future"].search(before, reach)),
        (Sort.EVENT, lambda: not is_dated and around["done"].search(before)),
        (Sort.NEWS, lambda: around["news"].search(before, reach)),
        (Sort.BACKGROUND, lambda: around["background"].search(before, reach)),
        (Sort.TOLD, lambda: not is_dated and _is_told(sentence, before, match, calendar)),
        (Sort.BACKGROUND, lambda: _is_participle(sentence, before, reach, calendar)),
        (Sort.BACKGROUND, lambda: is_apposed(calendar, sentence, match.start())),
        (Sort.BACKGROUND, lambda: _in_brackets(before, behind)),
        (Sort.FUTURE, lambda: is_to_come(calendar, sentence.text, *match.span())),
        (Sort.FUTURE, lambda: is_aim(calendar, sentence, match.start())),
        (Sort.BACKGROUND, lambda: was_before(calendar, sentence.text, match.start())),
        (Sort.BACKGROUND, lambda: tells_of_another_event(calendar, sentence, match.start())),
        (Sort.BACKGROUND, lambda: is_dated and calendar.founding.search(sentence.levelled)),
        (Sort.EVENT, lambda: has_weekday or around["event"].search(before, reach)),
        (Sort.OCCASION, lambda: around["occasion"].search(before, reach)),
    )
    return next((sort for sort, holds in tests if holds()), Sort.BACKGROUND)


def _is_participle(sentence: Sentence, before: str, reach: int, calendar: Calendar) -> bool:
    """Tell `l'accord signé le` from `ont signé le`."""
    found = calendar.day_before["participle"].search(before, reach)
    if found is None:
        return False
    return not ends_past(calendar, sentence.text, found.end("participle"))


def _is_told(sentence: Sentence, before: str, match: re.Match[str], calendar: Calendar) -> bool:
    """Tell the news of `deux voleurs arrêtés le` from the reaction to it."""
    reach = max(0, len(before) - _REACH)
    return (
        calendar.day_before["told"].search(before, reach) is not None
        and not is_to_come(calendar, sentence.text, *match.span())
        and calendar.reaction.search(sentence.levelled) is None
        and _is_participle(sentence, before, reach, calendar)
    )


def _opens(sentence: Sentence, before: str) -> bool:
    return sentence.start == 0 and len(before) < _LONGEST_PLACE


def _in_brackets(before: str, behind: str) -> bool:
    return before.rfind("(") > before.rfind(")") and ")" in behind


def _day(part: str, offset: int, match: re.Match[str], sort: Sort, calendar: Calendar) -> Day:
    groups = match.groupdict()
    year, weekday = groups.get("year"), groups.get("weekday")
    month = calendar.months[groups["month"]] if groups.get("month") else int(groups["figure"])
    return Day(
        part=part,
        start=offset + match.start(),
        end=offset + match.end(),
        sort=sort,
        day=int(groups["day"]),
        month=month,
        year=int(year) if year else None,
        weekday=calendar.weekdays[weekday] if weekday else None,
    )


def _exists(day: Day) -> bool:
    longest = 29 if day.month == 2 else 30 if day.month in {4, 6, 9, 11} else 31  # noqa: PLR2004  # months
    return 1 <= day.day <= longest
