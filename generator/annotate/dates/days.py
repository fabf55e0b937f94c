"""Finds the days that an article names, each with what happened on it.

`sorts` tells what a day is the day of; `issue_day` chooses among them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.passages import Passage, Sentence
from generator.annotate.dates.several_days import FEW_DAYS, is_over, length_of, tells_an_end
from generator.annotate.dates.sorts import Sort, sort_of
from generator.annotate.dates.tense import is_to_come, was_before

_YEAR_LENGTH = 4
OPENING = 700
"""How many code points of the text open it: about two paragraphs."""
_LONGEST_RANGE = 80
"""What stands before the last month of several days is shorter, in code points."""
_LONGEST_LEAD = 48
"""What stands before the figures of one day, or before its month, is shorter."""
_IN_FIGURES = re.compile(r"[0-9][./][0-9]{1,2}[./][0-9]{4}")
_SEVERAL = re.compile(r"[0-9][^0-9]{1,40}[0-9]{1,2}(?![0-9])")
"""Two figures near each other, the second one no year: without them there are no several days."""
_SHORT_MONTH = 5
"""Shorter names of months (`mai`) begin other words; longer ones may be glued to the next word."""


@dataclass(slots=True, unsafe_hash=True)
class Day:
    """A day as an article names it.

    Never changed, but not frozen: a frozen value takes three times as long to make.
    """

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
    foretold: bool = False
    """Whether it is the dated day of something else to come: no deadline, nothing long."""
    is_over: bool = False
    """Whether it is the last day of what the sentence tells as done on several days."""
    ends: bool = False
    """Whether the sentence tells the end of what lasted these days."""
    length: int = 1
    """How many days, where it is the last one of several."""

    @property
    def month_day(self) -> tuple[int, int]:
        """Month and day, for comparing days without regard to the year."""
        return self.month, self.day

    @property
    def place(self) -> int:
        """Count the day within a year of 372 days: near days have near places."""
        return self.month * 31 + self.day


def find_days(passages: Iterable[Passage], calendar: Calendar) -> list[Day]:
    """Return every day that the passages name, in reading order."""
    found: list[Day] = []
    for passage in passages:
        if not passage.sentences:
            continue
        if passage.part == "dateline":
            found += _dateline(passage, calendar)
        elif passage.part in {"lead", "text"}:
            for sentence in passage.sentences:
                if sentence.days:
                    found += _in_sentence(passage.part, sentence, calendar)
    return [day for day in found if _exists(day)]


def _dateline(passage: Passage, calendar: Calendar) -> Iterator[Day]:
    """Yield the day of a dateline; that of publication behind it may tell its year."""
    patterns = (calendar.day, calendar.day_in_figures, calendar.dateline_in_figures)
    matches = filter(None, (pattern.search(passage.levelled) for pattern in patterns))
    days = [_day(passage.part, 0, match, Sort.DATELINE, calendar) for match in matches]
    for day in days[:1]:
        full = (other for other in days[1:] if other.year and other.month == day.month)
        stamp = None if day.year else next(full, None)
        yield replace(day, year=stamp.year, end=stamp.end) if stamp else day


def _in_sentence(part: str, sentence: Sentence, calendar: Calendar) -> Iterator[Day]:
    taken: list[tuple[int, int]] = []
    for match in _ranges(sentence, calendar):
        if not _overlaps(match, taken):
            taken.append(match.span())
            last = _day(part, sentence.start, match, Sort.RANGE, calendar)
            yield _of_several(last, sentence, match, calendar)
    for match in _single(sentence, calendar):
        if not _overlaps(match, taken) and not _begins_a_word(match, sentence.levelled):
            taken.append(match.span())
            sort = sort_of(sentence, match, calendar)
            day = _day(part, sentence.start, match, sort, calendar)
            if calendar.not_year_after.match(sentence.levelled, match.end()):
                day = replace(day, year=None, end=day.end - _YEAR_LENGTH)
            if day.year and sort is Sort.FUTURE:
                before = f" {sentence.levelled[: match.start()].rstrip()} "
                lasts = calendar.lasting.search(before) is not None
                deadline = calendar.day_before["future"].search(before) is not None
                day = replace(day, announces=lasts, foretold=not deadline)
            yield day


def _of_several(last: Day, sentence: Sentence, match: re.Match[str], calendar: Calendar) -> Day:
    """Tell what the words say of several days, given the last one."""
    start = match.start()
    if night := calendar.night.search(sentence.levelled, max(0, start - _LONGEST_LEAD), start):
        return replace(last, sort=sort_of(sentence, match, calendar, night=night.start()))
    length = length_of(match, last.month, last.day, calendar)
    if is_to_come(calendar, sentence, *match.span()):
        visit = calendar.visit.search(sentence.levelled) is not None
        short = last.year is not None and 0 < length <= FEW_DAYS
        return replace(last, to_come=True, announces=visit, foretold=short, length=length)
    if last.year and was_before(calendar, sentence, start):
        return replace(last, sort=Sort.BACKGROUND, length=length)
    ends = tells_an_end(sentence, match, calendar)
    over = ends or is_over(sentence, match, calendar, length)
    return replace(last, is_over=over, ends=ends, length=length)


def _ranges(sentence: Sentence, calendar: Calendar) -> Iterator[re.Match[str]]:
    """Yield what may be several days."""
    first = max(0, sentence.days[0] - _LONGEST_RANGE)
    if _SEVERAL.search(sentence.levelled, first):
        for pattern in calendar.ranges:
            yield from pattern.finditer(sentence.levelled, first)


def _single(sentence: Sentence, calendar: Calendar) -> Iterator[re.Match[str]]:
    """Yield what may be one day, at the signs of one."""
    levelled, end = sentence.levelled, 0
    for sign in sentence.days:
        if sign >= end and (match := _at_sign(levelled, sign, end, calendar)):
            end = match.end()
            yield match
    if _IN_FIGURES.search(levelled):
        yield from calendar.day_in_figures.finditer(levelled)


def _at_sign(levelled: str, sign: int, after: int, calendar: Calendar) -> re.Match[str] | None:
    """Return the day at a sign, with the day of the week if there is one; days have two figures."""
    for lead in calendar.day_lead.finditer(levelled, max(after, sign - _LONGEST_LEAD), sign):
        if match := calendar.day.match(levelled, lead.start()):
            return match
    first = calendar.day.match(levelled, sign - 1) if sign > after else None
    return first or calendar.day.match(levelled, sign)


def _overlaps(match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    return any(match.start() < end and start < match.end() for start, end in taken)


def _begins_a_word(match: re.Match[str], levelled: str) -> bool:
    """Tell `5 mai` from `5 maisons`."""
    month = match.groupdict().get("month") or ""
    behind = levelled[match.end() : match.end() + 1]
    return len(month) < _SHORT_MONTH and behind.isalpha() and match["year"] is None


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
