"""A mention of a year, as the period in which the article must have been issued.

`years` finds the mentions, `verdict` weighs them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

COMPARED = "year-compared"
"""The rule of years with whose figures others are compared."""
YEAR_REPORTED = "year-reported"
"""The rule of years of which something is told."""
YEAR_SUMMED = "year-summed"
"""The rule of years whose figures are compared with those of the year before."""
YEAR_NOW = "year-now"
"""The rule of years that the text says to be its own."""
MONTH_NOW = "month-told"
"""The rule of months that the text says to be its own."""
RECENT_MONTH = "month-recent"
"""The rule of months that the text calls recent."""
ANNIVERSARY = "anniversary"
"""The rule of years that a celebration counts."""
JUST_PAST = "day-just-past"
"""The rule of dated days just before the day of a dispatch."""
FORECAST = "year-forecast"
"""The rule of years whose growth is foretold: this year or the next."""
EVENT_DATED = "event-planned"
"""The rule of years in the name of an event to come, whose day the sentence gives."""
DAY_ANNOUNCED = "day-announced"
"""The rule of dated days to come, of the opening."""
EVENT_AHEAD = "event-ahead"
"""The rule of numbered events to come."""
EVENT_SOON = "event-soon"
"""The rule of numbered events to come, whose day the sentence gives."""
EVENT_HELD = "event-held"
"""The rule of numbered events that are being held."""
EVENT_OVER = "event-over"
"""The rule of numbered events that are over."""
EVENT_TOLD = "event-told"
"""The rule of numbered events whose results are presented: before the next one is held."""
NOVELTY = "novelty"
"""The rule of words that no text held before a month."""
TERM = "term"
"""The rule of terms of office that are named by their first year and their last."""
OFFICE = "office-held"
"""The rule of offices and those who held them."""


_CURRENT = frozenset(
    {
        "part-of-year",
        "month-reported",
        RECENT_MONTH,
        YEAR_NOW,
        MONTH_NOW,
        "year-after-compared",
        "year-of-event",
        ANNIVERSARY,
        JUST_PAST,
        DAY_ANNOUNCED,
        EVENT_DATED,
        EVENT_HELD,
        EVENT_SOON,
        "visit-planned",
        "days-stated",
    }
)
_RECENT = _CURRENT | {YEAR_REPORTED, YEAR_SUMMED, "year-under-review", "end-of-year"}
_BOUND = frozenset({EVENT_AHEAD, EVENT_HELD, EVENT_SOON, EVENT_TOLD, OFFICE, TERM})
_NOT_WRITTEN = _BOUND | {EVENT_OVER, NOVELTY, ANNIVERSARY, YEAR_NOW, "year-after-compared"}
_ANNOUNCED = frozenset({DAY_ANNOUNCED, EVENT_DATED, EVENT_SOON})


@dataclass(slots=True, unsafe_hash=True)
class Mention:
    """A year in an article, as a period in which the article was issued.

    Never changed, but not frozen, as the days.
    """

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
        return self.rule in _CURRENT

    @property
    def is_written(self) -> bool:
        """Tell whether the text writes the year; others are counted, or known from tables."""
        return self.rule not in _NOT_WRITTEN

    @property
    def is_recent(self) -> bool:
        """Tell whether agencies speak so of this year and the last."""
        return self.rule in _RECENT

    @property
    def is_bound(self) -> bool:
        """Tell whether the mention by itself gives a period of a few years."""
        return self.rule in _BOUND

    @property
    def is_announced(self) -> bool:
        """Tell whether it is of a day to come: of its year, or late in the one before."""
        return self.rule in _ANNOUNCED

    @property
    def is_planned(self) -> bool:
        """Tell whether the mention is of a year to come, and soon."""
        return self.rule in {"year-planned", FORECAST}

    @property
    def is_ahead(self) -> bool:
        """Tell whether the mention is of an event to come."""
        return self.rule in {"year-planned", EVENT_DATED}


def as_written(mentions: list[Mention], texts: Mapping[str, str]) -> list[Mention]:
    """Return the mentions of years that the parts of a text write, the same words once."""
    words = {texts[m.part][m.start : m.end]: m for m in reversed(mentions) if m.is_written}
    return list(words.values())


def months_later(day: str, months: int) -> str:
    """Return the day so many months later, or earlier where the number is negative."""
    count = int(day[:4]) * 12 + int(day[5:7]) - 1 + months
    return f"{count // 12:04}-{count % 12 + 1:02}-{day[8:]}"
