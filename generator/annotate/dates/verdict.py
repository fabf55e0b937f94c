"""Decides the date of an article from its days and years.

A year is certain where the text states it with the day, or where the years in the text leave no
other one; general knowledge (numbered events, offices) never makes it certain. A year with one good
reason is marked: `2021?-10-13`. Where reasons are weak or contradict each other the year is
unknown: `XXXX-10-13`.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.days import Day, find_days
from generator.annotate.dates.issue_day import issue_day
from generator.annotate.dates.just_past import just_past
from generator.annotate.dates.mentions import Mention, as_written, months_later
from generator.annotate.dates.near import opens
from generator.annotate.dates.passages import Passage, read_passages
from generator.annotate.dates.sorts import REPORTED, Sort
from generator.annotate.dates.told_month import find_told_month, this_month
from generator.annotate.dates.weekday_within import days_within
from generator.annotate.dates.year_alone import FEW, Reason, reasons_of, year_alone
from generator.annotate.dates.year_named import named_year
from generator.annotate.dates.years import find_years
from generator.annotate.evidence import DATE, finding
from generator.edtf import bounds
from generator.model import Article, Dating, Finding

_STATEMENTS = 3
"""So many statements that agree make a year certain."""
_YEAR = 12
_NEAR = 3
"""Days from an event to its dispatch, at most."""
_NEVER = "9999-12-31"
_LONGEST = 10
"""Longer periods, in years, say nothing."""
_DAY_RULES = {Sort.DATELINE: "dateline-day", Sort.RANGE: "days-over"}
_ISSUED = frozenset({Sort.DATELINE, Sort.COUNTED, Sort.EVENT, Sort.NEWS, Sort.OCCASION, Sort.TOLD})
"""What may be of the day of the dispatch."""
_RECENT = 24
"""Months within which agencies look back on a year, or plan it."""


def find_date(article: Article, calendar: Calendar) -> Dating:
    """Return when a restored article was issued, with a finding for every reason.

    Captions and related items are not consulted, nor is today's date. The date is None where the
    text supports nothing.
    """
    passages = read_passages(article, calendar.day_sign)
    days = find_days(passages, calendar)
    mentions = find_years(passages, days, calendar)
    day = issue_day(days, article, passages, calendar)
    if day and not day.year:
        mentions += just_past(day, days, passages, calendar)
    written = as_written(mentions, {passage.part: passage.levelled for passage in passages})
    edtf, reasons = (
        _with_day(day, days, mentions, written, calendar)
        if day
        else _without_day(passages, days, mentions, calendar)
    )
    if edtf is None:
        return Dating(date=None, earliest=None, latest=None)
    earliest, latest = bounds(edtf)
    findings = tuple(_findings(article, edtf, reasons))
    return Dating(date=edtf, earliest=earliest, latest=latest, findings=findings)


def _without_day(
    passages: list[Passage], days: list[Day], mentions: list[Mention], calendar: Calendar
) -> tuple[str | None, list[Reason]]:
    """Judge what no day dates: a day of the week among several days, a month, a year."""
    edtf, reasons = year_alone(mentions)
    within = days_within(days, passages, calendar)
    if within:
        edtf, reasons = _among(*within, mentions) or (edtf, reasons)
    month = this_month(mentions)
    if month is None and edtf is None:
        month = find_told_month(passages, days, mentions, calendar)
    if month:
        return f"{month.earliest[:7]}~", [("month-told", month)]
    return (edtf, reasons) if edtf else named_year(passages, days, mentions, calendar)


def _with_day(
    day: Day,
    days: list[Day],
    mentions: list[Mention],
    written: list[Mention],
    calendar: Calendar,
) -> tuple[str | None, list[Reason]]:
    same = sorted(
        (other for other in days if _same(other, day)),
        key=lambda other: other.sort is not Sort.DATELINE,
    )
    reasons: list[Reason] = [(_DAY_RULES.get(other.sort, "event-day"), other) for other in same]
    weekday = next((other for other in same if other.weekday is not None), None)
    weekday = weekday or _weekday_before(day, days)
    stated = day if day.year else next((o for o in same if o.year and opens(o.part, o.start)), None)
    if stated and (stated is day or _may_be_news(stated, mentions, calendar.oldest_year)):
        return _stated(day, stated, weekday, mentions, reasons, oldest=calendar.oldest_year)
    year, _, why = _infer(day, weekday, mentions)
    certain = _infer(day, weekday, written)[:2] == (year, True)
    years, why = ([year], why) if year else _left(day, weekday, mentions)
    if not years:
        return f"XXXX-{day.month:02}-{day.day:02}", reasons
    mark = "" if certain else "?"
    if weekday:
        why = [*why, ("weekday-fits", weekday)]
    dates = [f"{year:04}{mark}-{day.month:02}-{day.day:02}" for year in years]
    return dates[0] if len(dates) == 1 else f"[{','.join(dates)}]", [*reasons, *why]


def _weekday_before(day: Day, days: list[Day]) -> Day | None:
    """Read the dateline's weekday off that of an event a few days before."""
    if day.sort is not Sort.DATELINE:
        return None
    for other in days:
        told = other.sort in REPORTED and other.year is None
        near = other.month == day.month and 0 < day.day - other.day <= _NEAR
        if other.weekday is not None and told and near:
            return replace(other, weekday=(other.weekday + day.day - other.day) % 7)
    return None


def _same(other: Day, day: Day) -> bool:
    return other is day or (other.month_day == day.month_day and other.sort in _ISSUED)


def _may_be_news(stated: Day, mentions: list[Mention], oldest: int) -> bool:
    """Tell whether a day with its year may be the news, since nothing in the text is later."""
    year = stated.year or 0
    text = f"{year}-{stated.month:02}-{stated.day:02}"
    later = any(m.earliest > text and m.earliest[:4] > str(year) for m in mentions)
    return year >= oldest and not later


def _stated(
    day: Day,
    stated: Day,
    weekday: Day | None,
    mentions: list[Mention],
    reasons: list[Reason],
    *,
    oldest: int,
) -> tuple[str | None, list[Reason]]:
    """Judge a day whose year stands with it: news, unless the text speaks of later years.

    A year that stands with the same day elsewhere is certain only where the lead and the text
    tell the same: it may be history, of which the day is the anniversary.
    """
    year = stated.year or 0
    text = f"{day.month:02}-{day.day:02}"
    if day.sort is not Sort.DATELINE and not _may_be_news(stated, mentions, oldest):
        return None, []
    if not _exists(year, day):
        return f"XXXX-{text}", reasons
    reasons = [*reasons, ("year-stated", stated)]
    if weekday and not _is_weekday(year, day, weekday):
        return f"{year:04}?-{text}", [*reasons, ("weekday-contradicts", weekday)]
    if weekday:
        reasons = [*reasons, ("weekday-fits", weekday)]
    told = stated is day and day.sort is not Sort.TOLD
    retold = told or (stated.part != day.part and "lead" in {stated.part, day.part})
    return f"{year:04}{'' if retold else '?'}-{text}", reasons


def _infer(
    day: Day, weekday: Day | None, mentions: list[Mention]
) -> tuple[int | None, bool, list[Reason]]:
    """Return the only year that fits, whether it is certain, and why."""
    lower = max((m.earliest for m in mentions), default="")
    upper = min((m.latest for m in mentions if m.latest >= lower), default=_NEVER)
    current = [m for m in mentions if m.is_current and m.latest >= lower]
    recent = [m for m in mentions if m.is_recent and m.earliest == lower]
    planned = [m for m in mentions if m.is_planned and m.latest >= lower]
    supports = [*current, *recent, *planned]
    if not current and not recent:  # what bounds the year is all that supports it
        supports += [m for m in mentions if lower == m.earliest or upper == m.latest]
    within_a_year = bool(planned) and lower >= months_later(upper, -_YEAR)
    if current or (recent and planned) or within_a_year:
        first, last = lower, upper
    elif recent and weekday:
        first, last = lower, min(upper, months_later(lower, _RECENT))
    elif planned and weekday:
        first, last = max(lower, months_later(upper, -_RECENT)), upper
    else:
        return None, False, []
    possible = range(int(first[:4]), min(int(last[:4]), int(first[:4]) + 3) + 1)
    within = [year for year in possible if _fits(year, day, first, last)]
    fitting = [year for year in within if _is_weekday(year, day, weekday)]
    if len(fitting) != 1:
        return None, False, []
    used = [m for m in dict.fromkeys(supports) if m.is_planned or m.year <= fitting[0]]
    bounded = bool(planned and recent) and within == fitting
    return fitting[0], bounded and len(used) >= _STATEMENTS, reasons_of(used)


def _left(day: Day, weekday: Day | None, mentions: list[Mention]) -> tuple[list[int], list[Reason]]:
    """Return the few years that offices and numbered events leave, and why."""
    lower = max((m.earliest for m in mentions), default="")
    bounds = [m for m in mentions if m.is_bound and m.latest >= lower]
    upper = min((m.latest for m in mentions if m.latest >= lower), default=_NEVER)
    if not bounds or upper == _NEVER or int(upper[:4]) - int(lower[:4] or 0) > _LONGEST:
        return [], []
    possible = range(int(lower[:4]), int(upper[:4]) + 1)
    within = [year for year in possible if _fits(year, day, lower, upper)]
    years = [year for year in within if _is_weekday(year, day, weekday)]
    used = [m for m in mentions if m in bounds or lower == m.earliest or upper == m.latest]
    return (years, reasons_of(used)) if len(years) <= FEW else ([], [])


def _fits(year: int, day: Day, first: str, last: str) -> bool:
    return _exists(year, day) and first <= f"{year}-{day.month:02}-{day.day:02}" <= last


def _is_weekday(year: int, day: Day, weekday: Day | None) -> bool:
    return weekday is None or date(year, day.month, day.day).weekday() == weekday.weekday


def _exists(year: int, day: Day) -> bool:
    try:
        date(year, day.month, day.day)
    except ValueError:
        return False
    return True


def _among(
    event: Day, weekday: Day, days: list[Day], mentions: list[Mention]
) -> tuple[str, list[Reason]] | None:
    """Return the one day of an event that is that day of the week in a year that fits."""
    found = [(day, *_infer(day, weekday, mentions)) for day in days]
    fitting = [(day, year, why) for day, year, _, why in found if year]
    if len(fitting) != 1:
        return None
    day, year, why = fitting[0]
    named = any((m.part, m.start) == (event.part, event.start) for _, m in why)
    reasons: list[Reason] = [] if named else [("days-stated", event)]
    reasons += [*why, ("weekday-fits", weekday)]
    return f"{year:04}?-{day.month:02}-{day.day:02}", reasons


def _findings(article: Article, edtf: str, reasons: Iterable[Reason]) -> Iterable[Finding]:
    texts = dict(article.parts())
    for rule, found in dict.fromkeys(reasons):
        quote = texts[found.part][found.start : found.end]
        yield finding(DATE, edtf, rule, part=found.part, start=found.start, quote=quote)
