"""Says what the words before a year tell about the day of issue.

`years` finds the words; their kinds are in the table `date_context.yml`.
"""

import re

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.mentions import COMPARED, FORECAST, YEAR_REPORTED, YEAR_SUMMED
from generator.annotate.dates.passages import Sentence
from generator.annotate.dates.tense import has_happened, holds_future, is_to_come, was_before

ALWAYS = ("0000-01-01", "9999-12-31")
"""The first day and the last."""
ROUND = 5
"""Anniversaries that agencies celebrate are multiples of it; five years are a term of office."""
_QUARTER = 3
_BETWEEN = len(" en ")
"""Code points between a verb and what shows its year to be one of history, at most."""


def read_year(
    kind: str, cue: re.Match[str], sentence: Sentence, match: re.Match[str], calendar: Calendar
) -> tuple[str, str, str] | None:
    """Return rule, first and last day of the issue; None where the cue does not hold here."""
    year = int(match[0])
    if kind in {"forecast", "fulfilled", "now"}:
        return _of_tense(kind, year, sentence, match, calendar)
    fixed = {
        "target": ("year-targeted", ALWAYS[0], f"{year}-12-31"),
        "ahead": ("year-planned", ALWAYS[0], f"{year}-12-31"),  # `l'accord entrera en vigueur en`
        "compared": (COMPARED, f"{year}-01-01", ALWAYS[1]),
    }
    if kind == "history" and holds_future(calendar, sentence, cue.start() - _BETWEEN, cue.end()):
        kind = "ahead"
    if kind in fixed:
        return fixed[kind]
    compared = calendar.figures.compared_before.search(sentence.levelled, 0, cue.start())
    if kind == "history" or compared:
        return "year-of-the-past", f"{year}-01-01", ALWAYS[1]
    if _is_planned(kind, cue, sentence, match, calendar):
        last = "06-30" if kind == "planned" else "12-31"
        return "year-planned", ALWAYS[0], f"{year}-{last}"
    if kind == "edition" and not calendar.held.search(sentence.levelled):
        return None
    month = last_month(cue, calendar)
    readings = {
        "part_of_year": ("part-of-year", f"{year}-{month:02}-01", _soon(year, month)),
        "review": ("year-under-review", f"{year}-01-01", ALWAYS[1]),
        "edition": ("year-of-event", f"{year}-01-01", f"{year}-12-31"),
        "wanted": ("year-targeted", ALWAYS[0], f"{year}-12-31"),
        "late": ("end-of-year", f"{year}-10-01", ALWAYS[1]),
        "monthly": ("month-of-the-past", f"{year}-{month:02}-01", ALWAYS[1]),
    }
    summed = calendar.figures.yearly.search(sentence.levelled) is not None
    rule = YEAR_SUMMED if summed else YEAR_REPORTED
    return readings.get(kind, (rule, f"{year}-01-01", ALWAYS[1]))


def _of_tense(
    kind: str, year: int, sentence: Sentence, match: re.Match[str], calendar: Calendar
) -> tuple[str, str, str] | None:
    """Read `croîtra de 6 % en 2019`, `soit 82 % du plan de 2019`, `préside l'ASEAN en 2019`.

    What is planned for round years is far ahead.
    """
    foretold = is_to_come(calendar, sentence, *match.span(), aims=True)
    if kind == "forecast":
        return (FORECAST, f"{year - 1}-01-01", f"{year}-12-31") if foretold else None
    if kind == "now":
        past = was_before(calendar, sentence, match.start())
        return None if past else ("year-of-event", f"{year - 1}-11-01", f"{year}-12-31")
    if foretold or year % ROUND == 0:
        return None
    return "part-of-year", f"{year}-01-01", f"{year + 1}-03-31"


def _soon(year: int, month: int) -> str:
    """Figures up to autumn are news until the next spring, earlier ones within the year."""
    return f"{year + 1}-03-31" if month > _QUARTER else f"{year}-12-31"


def _is_planned(
    kind: str, cue: re.Match[str], sentence: Sentence, match: re.Match[str], calendar: Calendar
) -> bool:
    if calendar.overtaken.search(sentence.levelled):
        return False
    if is_to_come(calendar, sentence, *match.span(), aims=kind != "review"):
        return True
    return kind == "planned" and not has_happened(calendar, cue[0])


def last_month(cue: re.Match[str], calendar: Calendar) -> int:
    """Return the month in which the part of the year ends."""
    groups = cue.groupdict()
    if count := groups.get("count"):
        return calendar.numbers.get(count) or int(count)
    if until := groups.get("until") or groups.get("month"):
        return calendar.months[until]
    if groups.get("half"):
        return 2 * _QUARTER
    return next((n * _QUARTER for n in (1, 2, 3) if groups.get(f"quarter{n}")), 1)
