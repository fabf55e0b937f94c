"""Finds the days that an article names, each with what happened on it.

`sorts` tells what a day is the day of; `issue_day` chooses among them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.passages import Passage, Sentence
from generator.annotate.dates.sorts import Sort, sort_of
from generator.annotate.dates.tense import is_to_come, was_before

_YEAR_LENGTH = 4
OPENING = 700
"""How many code points of the text open it: about two paragraphs."""
_LONGEST_RANGE = 80
"""What stands before the last month of several days is shorter, in code points."""
_LONGEST_LEAD = 48
"""What stands before the figures of one day, or before its month, is shorter."""
_FEW_DAYS = 15
"""An event told as news lasts at most so long."""
_LEAP = 2000
"""A year that has every day."""
_FIGURES = re.compile("[0-9]{1,2}")
_IN_FIGURES = re.compile(r"[0-9][./][0-9]{1,2}[./][0-9]{4}")
_SEVERAL = re.compile(r"[0-9][^0-9]{1,40}[0-9]{1,2}(?![0-9])")
"""Two figures near each other, the second one no year: without them there are no several days."""
_WORD = re.compile("[a-z]+")
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
    length = _length(match, last, calendar)
    if is_to_come(calendar, sentence, *match.span()):
        visit = calendar.visit.search(sentence.levelled) is not None
        short = last.year is not None and 0 < length <= _FEW_DAYS
        return replace(last, to_come=True, announces=visit, foretold=short, length=length)
    if last.year and was_before(calendar, sentence, start):
        return replace(last, sort=Sort.BACKGROUND, length=length)
    ends = _ends(sentence, match, calendar)
    over = ends or _is_over(sentence, match, calendar, length)
    return replace(last, is_over=over, ends=ends, length=length)


def _ranges(sentence: Sentence, calendar: Calendar) -> Iterator[re.Match[str]]:
    """Yield what may be several days."""
    first = max(0, sentence.days[0] - _LONGEST_RANGE)
    if _SEVERAL.search(sentence.levelled, first):
        for pattern in calendar.ranges:
            yield from pattern.finditer(sentence.levelled, first)


def _length(match: re.Match[str], last: Day, calendar: Calendar) -> int:
    """Count the days from the first one that the words name to the last; 0 where they do not go."""
    first = _FIGURES.search(match[0])
    months = [number for name, number in calendar.months.items() if name in match[0]]
    month = next((number for number in months if number != last.month), last.month)
    try:
        begin = date(_LEAP, month, int(first[0]) if first else 0)
        return max(0, (date(_LEAP, last.month, last.day) - begin).days + 1)
    except ValueError:
        return 0


def _ends(sentence: Sentence, match: re.Match[str], calendar: Calendar) -> bool:
    """Tell `a quitté Hanoï mercredi, achevant sa visite du 5 au 7 mai` from what was before."""
    ended = calendar.ended.search(sentence.levelled)
    return ended is not None and not was_before(calendar, sentence, match.start())


def up_to_days(text: str, place: int, calendar: Calendar) -> str:
    """Return text up to several days at a place, with the word that they begin with.

    Days in brackets are read as if they stood without them: "une visite (5-9 mai)".
    """
    before = text[:place].rstrip()
    if before.endswith("("):
        return f"{before[:-1].rstrip()} {calendar.on_days}"
    word = _WORD.match(text, place)
    return text[: word.end() if word else place]


def _is_over(sentence: Sentence, match: re.Match[str], calendar: Calendar, length: int) -> bool:
    """Tell `a effectué une visite du 5 au 7 mai`, `un forum tenu …`, `Du 5 au 7 mai, il a visité`.

    What opens a sentence with many days is a period of statistics.
    """
    start = match.start()
    if calendar.done_on_days.search(up_to_days(sentence.levelled, start, calendar)):
        return True
    if calendar.reaction.search(sentence.levelled) or was_before(calendar, sentence, start):
        return False
    told = up_to_days(sentence.text, start, calendar)
    if not match["year"] and calendar.done_in_clause.search(told):
        return True
    fronted = not sentence.levelled[: match.start()].strip() and 0 < length <= _FEW_DAYS
    return fronted and _tells_of_event(sentence.levelled[match.start() :], match, calendar)


def _tells_of_event(levelled: str, match: re.Match[str], calendar: Calendar) -> bool:
    """Tell `Du 5 au 7 mai, il a effectué une visite`: as if its days stood behind it."""
    if calendar.done_behind_days.match(levelled, len(match[0])):
        return True
    clause = levelled[len(match[0]) :].strip(" .\n")
    word = _WORD.match(match[0])
    if word is None or not clause.startswith(","):
        return False
    verbs = calendar.verbs["past"].finditer(clause)
    ends = (len(clause), *(verb.end() for verb in verbs))
    return any(calendar.done_on_days.search(f"{clause[:end]} {word[0]}") for end in ends)


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
