"""Finds the year of a dispatch without a day, by the name of its event or by its figures."""

from generator.annotate.dates.days import Day
from generator.annotate.dates.mentions import (
    COMPARED,
    FORECAST,
    RECENT_MONTH,
    YEAR_REPORTED,
    YEAR_SUMMED,
    Mention,
)
from generator.annotate.dates.near import opens
from generator.annotate.dates.year_readings import ROUND

FEW = 3
"""So many years are worth naming where the year is one of them."""
_NEVER = "9999-12-31"
_LATE = "06"
"""An event in this month or later is announced in the same year."""
Reason = tuple[str, Day | Mention]
"""A rule's name and the words that it read."""


def year_alone(mentions: list[Mention]) -> tuple[str | None, list[Reason]]:
    """Return the year alone: what the event's own name or the period under report says."""
    lower = max((m.earliest for m in mentions), default="")
    planned = [m for m in mentions if m.is_planned and m.latest >= lower]
    current = [m for m in mentions if m.is_current and m.rule != RECENT_MONTH]
    current = [m for m in current if m.latest >= lower]
    early = [m for m in current if m.is_announced and m.latest[5:] < _LATE]
    current = [m for m in current if m not in early]
    if not current:
        edtf, reasons = _announced(early, lower)
        if not edtf:
            edtf, reasons = _between(mentions, planned, lower)
        return (edtf, reasons) if edtf else years_left(mentions)
    years = sorted({m.year for m in current})
    if len(years) != 1:
        return None, []
    reasons = reasons_of([*current, *planned])
    held = (m for m in current if m.rule == "year-of-event")
    is_event = any(m.earliest[:4] == str(m.year) for m in held)
    certain = is_event and any(m.year > years[0] for m in planned)
    return f"{years[0]}" + ("" if certain else "?"), reasons


def _announced(early: list[Mention], lower: str) -> tuple[str | None, list[Reason]]:
    """Return the year of an event in its first months, and the one before, where it may be that."""
    years = sorted({m.year for m in early})
    if len(years) != 1:
        return None, []
    year = years[0]
    edtf = f"{year}?" if lower[:4] == f"{year}" else f"{year - 1}/{year}"
    return edtf, reasons_of(early)


def _between(
    mentions: list[Mention], planned: list[Mention], lower: str
) -> tuple[str | None, list[Reason]]:
    """Return the year reported on and planned, or both where the next one is planned.

    A target for the year after the one reported on is near; those of round years are far, unless
    they are what the dispatch is about.
    """
    last = [m for m in mentions if m.earliest == lower and not m.is_planned]
    last_years = {m.year for m in last if m.is_recent}
    reported = [m for m in mentions if m.is_recent]
    for plan in sorted(planned, key=lambda mention: mention.latest):
        if {m.year for m in last} == {plan.year}:
            return f"{plan.year}?", reasons_of([*last, plan])
        before = [m for m in reported if m.year == plan.year - 1]
        if before:
            return f"{plan.year - 1}/{plan.year}", reasons_of([*before, *planned])
    targets = [m for m in mentions if m.rule == "year-targeted"]
    near = [m for m in targets if m.year % ROUND or m.part in {"title", "lead"}]
    hoped = [m for m in near if m.latest >= lower and m.year == max(last_years, default=0) + 1]
    if hoped:
        return f"{hoped[0].year - 1}/{hoped[0].year}", reasons_of([*last, *hoped])
    foretold = [m for m in planned if m.rule == FORECAST and m.earliest == lower]
    if foretold:
        return f"{foretold[0].year - 1}/{foretold[0].year}", reasons_of(foretold)
    return _reviewed(mentions, lower)


def _reviewed(mentions: list[Mention], lower: str) -> tuple[str | None, list[Reason]]:
    """Return the year whose figures the opening reports and compares, or the next one."""
    told = [m for m in mentions if m.rule in {YEAR_REPORTED, YEAR_SUMMED}]
    figures = [m for m in told if m.earliest == lower and opens(m.part, m.start)]
    compared = [m for m in mentions if m.rule == COMPARED and m.latest >= lower]
    summed = any(m.rule == YEAR_SUMMED for m in figures)
    if not summed and not any(m.year == f.year - 1 for m in compared for f in figures[:1]):
        return None, []
    year = figures[0].year
    return f"{year}/{year + 1}", reasons_of([*figures, *compared])


def years_left(mentions: list[Mention]) -> tuple[str | None, list[Reason]]:
    """Return the few years that offices and numbered events leave: `[2011?,2012?]`.

    A year of which something is told may be one to come: it limits less than an office does. Where
    someone was no longer in office, the text looks back.
    """
    lower = max((_first_day(m) for m in mentions), default="")
    bounds = [m for m in mentions if m.is_bound and m.latest >= lower]
    upper = min((m.latest for m in mentions if m.latest >= lower), default=_NEVER)
    gone = any(m.is_bound and m.latest < lower for m in mentions)
    if gone or not bounds or upper == _NEVER or int(upper[:4]) - int(lower[:4] or 0) >= FEW:
        return None, []
    years = [f"{year:04}?" for year in range(int(lower[:4]), int(upper[:4]) + 1)]
    used = [m for m in mentions if m in bounds or lower == m.earliest or upper == m.latest]
    return years[0] if len(years) == 1 else f"[{','.join(years)}]", reasons_of(used)


def _first_day(mention: Mention) -> str:
    told = mention.rule == YEAR_REPORTED
    return f"{mention.year - 1}-01-01" if told else mention.earliest


def reasons_of(mentions: list[Mention]) -> list[Reason]:
    """Return the mentions as reasons, each once."""
    return [(mention.rule, mention) for mention in dict.fromkeys(mentions)]
