"""Finds the years that an article mentions, and what each says about the day of issue.

`les neuf premiers mois de 2019` was written soon after September 2019; `un plan pour 2023` before
the middle of 2023; `la convention de 1982` any time later. So each mention becomes a period in
which the article was issued.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.celebrated import PAIR, anniversary, of_count, of_pair
from generator.annotate.dates.days import Day
from generator.annotate.dates.known_years import find_known_years
from generator.annotate.dates.mentions import (
    DAY_ANNOUNCED,
    EVENT_AHEAD,
    EVENT_DATED,
    EVENT_SOON,
    FORECAST,
    RECENT_MONTH,
    Mention,
    months_later,
)
from generator.annotate.dates.near import opens
from generator.annotate.dates.now import years_of_now
from generator.annotate.dates.passages import Passage, Sentence
from generator.annotate.dates.sorts import Sort
from generator.annotate.dates.tense import is_to_come
from generator.annotate.dates.year_readings import ALWAYS, last_month, read_year

_YEAR = re.compile(r"(?:19|20)(?<![\d.,/]..)(?<!\d ..)\d\d(?!\d|[.,]\d|/\d)")
"""The figures come first, and what must not stand before them after: so it is found fast."""
_FOUR_FIGURES = re.compile(r"(?<![\d.,])(?:1[6-9]|20)\d\d(?![\d%]|[.,]\d)")
_MIN, _MAX = ALWAYS
_QUARTER = 3
_RECENT = 8
"""What dispatches call recent is at most so many months ago."""
_REACH = 140
"""How far back the words that explain a year may begin, in code points."""
_MARKS = ".;()"
"""Nor do they reach over these."""
_TERM = 4
"""What is planned is at most so many years ahead of the event that a dispatch tells."""
_AHEAD = 9
"""Dispatches announce a dated day at most so many months before."""


def find_years(passages: Sequence[Passage], days: list[Day], calendar: Calendar) -> list[Mention]:
    """Return the years that the passages mention, in reading order, then those that are known."""
    found = [_dated(day) for day in days if day.year and day.sort is not Sort.DATELINE]
    taken = {(day.part, day.end) for day in days if day.year}
    coming = [day for day in days if not day.year and (day.to_come or day.sort is Sort.FUTURE)]
    for passage in passages:
        if passage.part != "dateline":
            for sentence in passage.sentences:
                if sentence.years:
                    mentions = _in_sentence(passage.part, sentence, taken, calendar)
                    found += [_of_event(m, sentence, coming, calendar) for m in mentions]
    first = min((m.year for m in found if m.rule == FORECAST), default=None)
    nearest = [m for m in found if m.rule != FORECAST or m.year == first]
    known = (_with_day(m, passages, coming) for m in find_known_years(passages, calendar))
    return [*_without_history(nearest), *known]


def _with_day(mention: Mention, passages: Sequence[Passage], coming: list[Day]) -> Mention:
    """Read `le 36e Sommet de l'ASEAN aura lieu le 26 juin`: announced before, in its month."""
    if mention.rule != EVENT_AHEAD:
        return mention
    sentences = (s for p in passages if p.part == mention.part for s in p.sentences)
    here = next((s for s in sentences if s.start <= mention.start < s.end), None)
    if here is None:
        return mention
    for day in coming:
        told = day.part == mention.part and here.start <= day.start < here.end
        if told and f"{day.month:02}" == mention.latest[5:7]:
            latest = f"{mention.year:04}-{day.month:02}-{day.day:02}"
            soon = months_later(latest, -_AHEAD)
            return replace(mention, rule=EVENT_SOON, earliest=soon, latest=latest)
    return mention


def _without_history(mentions: list[Mention]) -> list[Mention]:
    """Read an edition long before the one to come, which is named first, as one of the past."""
    ahead = next((n for n, m in enumerate(mentions) if m.is_ahead), len(mentions))
    return [
        replace(m, rule="year-of-the-past", latest=_MAX)
        if n > ahead and m.rule == "year-of-event" and m.year < mentions[ahead].year - _TERM
        else m
        for n, m in enumerate(mentions)
    ]


def _dated(day: Day) -> Mention:
    """Read a day with its year: issued after it; before it and soon where it is to come."""
    stated = f"{day.year:04}-{day.month:02}-{day.day:02}"
    if day.announces:
        return _of_day(day, "visit-planned", months_later(stated, -_AHEAD), stated)
    is_opening = opens(day.part, day.start)
    if day.foretold and is_opening:
        return _of_day(day, DAY_ANNOUNCED, months_later(stated, -_AHEAD), stated)
    if day.sort is Sort.FUTURE or day.to_come:
        return _of_day(day, "day-planned", _MIN, stated)
    if day.sort is Sort.RANGE and is_opening:
        return _of_day(day, "days-stated", months_later(stated, -1), months_later(stated, 1))
    return _of_day(day, "day-of-the-past", stated, _MAX)


def _of_day(day: Day, rule: str, earliest: str, latest: str) -> Mention:
    return Mention(day.part, day.start, day.end, day.year or 0, rule, earliest, latest)


def _of_event(
    mention: Mention, sentence: Sentence, coming: list[Day], calendar: Calendar
) -> Mention:
    """Read `le forum 2014 aura lieu le 5 mai`: the day is of that year, and announced before."""
    behind = mention.end - sentence.start
    if mention.rule != "year-planned" or not calendar.to_be_held.match(sentence.levelled, behind):
        return mention
    days = (day for day in coming if day.part == mention.part)
    day = next((day for day in days if mention.end < day.start < sentence.end), None)
    if day is None:
        return mention
    latest = f"{mention.year:04}-{day.month:02}-{day.day:02}"
    return replace(mention, rule=EVENT_DATED, earliest=months_later(latest, -_AHEAD), latest=latest)


def _in_sentence(
    part: str, sentence: Sentence, of_days: set[tuple[str, int]], calendar: Calendar
) -> Iterator[Mention]:
    """Yield anniversaries, then the years that are not those of days: these end elsewhere."""
    taken: list[tuple[int, int]] = []
    for match in PAIR.finditer(sentence.levelled) if sentence.years > 1 else ():
        taken.append(match.span())
        yield from of_pair(part, sentence, match, calendar)
    yield from of_count(part, sentence, calendar)
    if opens(part, sentence.start):
        yield from years_of_now(part, sentence, calendar)
    for match in _YEAR.finditer(sentence.levelled):
        if (part, sentence.start + match.end()) in of_days:
            continue
        if not any(start <= match.start() < end for start, end in taken):
            mention = _mention(part, sentence, match, calendar)
            if mention:
                yield mention


def _mention(
    part: str, sentence: Sentence, match: re.Match[str], calendar: Calendar
) -> Mention | None:
    if calendar.counts_year.match(sentence.levelled, match.end()):
        return anniversary(part, sentence, match.start(), match.end(), int(match[0]))
    before = sentence.levelled[: match.start()]
    before += "" if before[-1:].isspace() else " "
    is_opening = opens(part, sentence.start)
    reach = max(len(before) - _REACH, *(before.rfind(mark) + 1 for mark in _MARKS))
    for kind, pattern in calendar.year_before.items():
        if kind == "edition" and not is_opening:
            continue
        cue = pattern.search(before, reach)
        if (
            cue
            and not _FOUR_FIGURES.search(cue[0])
            and not _is_quantity(kind, sentence, match, calendar)
        ):
            start, end = sentence.start + cue.start(), sentence.start + match.end()
            if kind == "compared" and _is_of_the_year_after(cue, sentence, calendar):
                return _after_compared(part, start, end, int(match[0]) + 1)
            if kind == "monthly" and calendar.recent_month.search(before, reach, cue.start()):
                first = f"{match[0]}-{last_month(cue, calendar):02}-01"
                period = first, months_later(first, _RECENT)
                return Mention(part, start, end, int(match[0]), RECENT_MONTH, *period)
            if kind == "monthly" and is_opening and _is_latest(sentence, cue, calendar):
                return _month(part, start, end, int(match[0]), last_month(cue, calendar))
            reading = read_year(kind, cue, sentence, match, calendar)
            if reading is not None:
                return Mention(part, start, end, int(match[0]), *reading)
    return None


def _is_of_the_year_after(cue: re.Match[str], sentence: Sentence, calendar: Calendar) -> bool:
    """Tell `cette année …, contre 5 % en 2011` and `5 % de plus qu'à la même période de 2011`."""
    same = sentence.years == 1 and calendar.figures.same_period.search(cue[0].rstrip())
    return bool(same) or calendar.figures.this_year.search(sentence.levelled) is not None


def _after_compared(part: str, start: int, end: int, year: int) -> Mention:
    """`cette année …, contre 35 millions en 2011`: figures are compared with the year before."""
    return Mention(
        part, start, end, year, "year-after-compared", f"{year}-01-01", f"{year + 1}-03-31"
    )


def _is_latest(sentence: Sentence, match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether a sentence reports the figures of the month just over."""
    return (
        calendar.figures.latest_figures.search(sentence.levelled) is not None
        and not calendar.figures.compared_before.search(sentence.levelled, 0, match.start())
        and not is_to_come(calendar, sentence, *match.span(), aims=True)
    )


def _month(part: str, start: int, end: int, year: int, month: int) -> Mention:
    """`en octobre 2019, 8 % de plus qu'un an plus tôt`: told within three months."""
    first = f"{year}-{month:02}-01"
    return Mention(part, start, end, year, "month-reported", first, months_later(first, _QUARTER))


def _is_quantity(kind: str, sentence: Sentence, match: re.Match[str], calendar: Calendar) -> bool:
    behind = sentence.levelled[match.end() :]
    return kind != "reported" and calendar.not_year_after.match(behind) is not None
