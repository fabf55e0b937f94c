"""Articles counted by year and by month, with those whose year or month is not known."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.edtf import is_qualified
from generator.model import Entry

_YEAR, _MONTH = len("2022"), len("2022-10")


@dataclass(frozen=True, slots=True)
class Calendar:
    """When the articles of an archive or of a facet were written."""

    years: Mapping[str, int]
    """Articles by year, `2022`."""
    months: Mapping[str, int]
    """Articles by month, `2022-10`, as far as it is known."""
    undated: int
    """Articles whose year is not known."""
    uncertain: int = 0
    """Articles that are counted in a year, by a date that is marked as uncertain."""

    @property
    def unmonthed(self) -> int:
        """Articles of which the year is known, and not the month."""
        return sum(self.years.values()) - sum(self.months.values())


def calendar_of(entries: Iterable[Entry]) -> Calendar:
    """Count articles by year and month; a month counts where the whole date lies in it."""
    years: Counter[str] = Counter()
    months: Counter[str] = Counter()
    undated = uncertain = 0
    for entry in entries:
        dating = entry.annotated.dating
        earliest, latest = dating.earliest or "", dating.latest or ""
        if not earliest or earliest[:_YEAR] != latest[:_YEAR]:
            undated += 1
            continue
        years[earliest[:_YEAR]] += 1
        uncertain += is_qualified(dating.date)
        if earliest[:_MONTH] == latest[:_MONTH]:
            months[earliest[:_MONTH]] += 1
    return Calendar(dict(sorted(years.items())), dict(sorted(months.items())), undated, uncertain)
