"""The years that an article mentions, and what each says about the day it was issued.

`les neuf premiers mois de 2019` was written after September 2019 and soon; `un plan pour 2023`
before the middle of 2023; `la convention de 1982` any time later. Each mention thus becomes a
period in which the article was issued.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotate.dates.calendar import Calendar, level
from generator.annotate.dates.days import Day
from generator.annotate.dates.tense import Sentence, has_happened, is_to_come, sentences
from generator.model import Article

_YEAR = re.compile(r"(?<![\d.,/])(?<!\d )(?:19|20)\d\d(?!\d|[.,]\d|/\d)")
_PAIR = re.compile(
    r"(?P<first>(?:1[6-9]|20)\d\d)\s*[-/]\s*(?:[^()\d]{0,12}\d{0,2}[^()\d]{0,12})?(?P<last>20\d\d)(?!\d)"
)
_MIN = "0000-01-01"
_MAX = "9999-12-31"
_QUARTER = 3
_SOON = 3
"""Figures for part of a year are news until so many months into the next year."""
_ROUND = 5
"""Anniversaries that agencies celebrate are multiples of it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A year in an article, as a period in which the article was issued."""

    part: str
    """The part of the article."""
    start: int
    """First code point of the words that support it."""
    end: int
    """One past the last."""
    year: int
    """The year."""
    rule: str
    """What kind of mention it is, in kebab-case."""
    earliest: str
    """First day of the period."""
    latest: str
    """Last day of the period."""

    @property
    def is_current(self) -> bool:
        """Tell whether the mention by itself gives a period of a year or so."""
        return self.rule in {
            "part-of-year",
            "year-of-event",
            "year-under-review",
            "anniversary-years",
        }

    @property
    def is_recent(self) -> bool:
        """Tell whether agencies speak so of this year and the last."""
        return self.is_current or self.rule in {"year-reported", "end-of-year"}

    @property
    def is_planned(self) -> bool:
        """Tell whether the mention is of a year to come, and soon."""
        return self.rule == "year-planned"


def find_years(article: Article, days: list[Day], calendar: Calendar) -> list[Mention]:
    """Return the years that the article proper mentions, captions left out, in reading order."""
    found = [_dated(day) for day in days if day.year and day.sort != "dateline"]
    taken = {(day.part, day.end) for day in days if day.year}
    for part, text in article.parts():
        if part in {"title", "lead", "text"}:
            for sentence in sentences(text, level(text)):
                for mention in _in_sentence(part, sentence, calendar):
                    if (part, mention.end) not in taken:
                        found.append(mention)
    return found


def _dated(day: Day) -> Mention:
    """A day with its year: issued after it, or before it where it is to come."""
    stated = f"{day.year:04}-{day.month:02}-{day.day:02}"
    period = (_MIN, stated) if day.sort == "future" else (stated, _MAX)
    return Mention(day.part, day.start, day.end, day.year or 0, "dated-event", *period)


def _in_sentence(part: str, sentence: Sentence, calendar: Calendar) -> Iterator[Mention]:
    taken: list[tuple[int, int]] = []
    for match in _PAIR.finditer(sentence.levelled):
        taken.append(match.span())
        yield from _pair(part, sentence, match, calendar)
    for match in _YEAR.finditer(sentence.levelled):
        if not any(start <= match.start() < end for start, end in taken):
            mention = _mention(part, sentence, match, calendar)
            if mention:
                yield mention


def _pair(
    part: str, sentence: Sentence, match: re.Match[str], calendar: Calendar
) -> Iterator[Mention]:
    """`(1975-2025)` is an anniversary where the sentence says so; other pairs are periods."""
    first, last = int(match["first"]), int(match["last"])
    if (
        (last - first) % _ROUND
        or last <= first
        or not calendar.anniversary.search(sentence.levelled)
    ):
        return
    start, end = sentence.start + match.start(), sentence.start + match.end()
    period = (f"{last - 1}-11-01", f"{last}-12-31")
    yield Mention(part, start, end, last, "anniversary-years", *period)


def _mention(
    part: str, sentence: Sentence, match: re.Match[str], calendar: Calendar
) -> Mention | None:
    before = sentence.levelled[: match.start()]
    glued = not before[-1:].isspace()
    before += " " if glued else ""
    for kind, pattern in calendar.year_before.items():
        cue = pattern.search(before)
        if cue and not _is_quantity(kind, sentence, match, calendar):
            reading = _read(kind, cue, sentence, match, calendar)
            if reading is None:
                continue
            rule, earliest, latest = reading
            start = sentence.start + cue.start()
            end = sentence.start + match.end()
            return Mention(part, start, end, int(match[0]), rule, earliest, latest)
    return None


def _is_quantity(kind: str, sentence: Sentence, match: re.Match[str], calendar: Calendar) -> bool:
    behind = sentence.levelled[match.end() :]
    return kind != "reported" and calendar.not_year_after.match(behind) is not None


def _read(
    kind: str, cue: re.Match[str], sentence: Sentence, match: re.Match[str], calendar: Calendar
) -> tuple[str, str, str] | None:
    """Return rule, first and last day of the issue; None where the cue does not hold here."""
    year = int(match[0])
    overtaken = calendar.overtaken.search(sentence.levelled) is not None
    coming = not overtaken and is_to_come(calendar, sentence.text, *match.span())
    if kind == "target":
        return "year-targeted", _MIN, f"{year}-12-31"
    if kind in {"history", "compared"}:
        return "year-of-the-past", f"{year}-01-01", _MAX
    if coming or (kind == "planned" and not has_happened(calendar, cue[0])):
        return "year-planned", _MIN, f"{year}-06-30"
    if kind == "part_of_year":
        return "part-of-year", f"{year}-{_last_month(cue, calendar):02}-01", f"{year + 1}-03-31"
    if kind == "review":
        return "year-under-review", f"{year}-01-01", f"{year + 1}-06-30"
    if kind == "edition":
        happened = has_happened(calendar, sentence.text)
        return ("year-of-event", f"{year}-01-01", f"{year}-12-31") if happened else None
    if kind == "late":
        return "end-of-year", f"{year}-10-01", _MAX
    if kind == "monthly":
        return "month-of-the-past", f"{year}-{calendar.months[cue['month']]:02}-01", _MAX
    return "year-reported", f"{year}-01-01", _MAX


def _last_month(cue: re.Match[str], calendar: Calendar) -> int:
    """Return the month in which the part of the year ends."""
    groups = cue.groupdict()
    if count := groups.get("count"):
        return calendar.numbers.get(count) or int(count)
    if until := groups.get("until"):
        return calendar.months[until]
    if groups.get("half"):
        return 2 * _QUARTER
    return next((n * _QUARTER for n in (1, 2, 3) if groups.get(f"quarter{n}")), 1)
