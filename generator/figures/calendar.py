"""Articles counted by year and by month, with those whose year or month is not known."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
    """Articles counted in a year by a date that EDTF marks as uncertain."""

    @property
    def unmonthed(self) -> int:
        """Articles whose year is known, but not their month."""
        return sum(self.years.values()) - sum(self.months.values())


class Calendars:
    """Makes the calendars of an archive and of its facets.

    The dates of each article are read once, and looked up by the identity of its entry: hundreds of
    facets have thousands of articles each.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Read the dates of all articles of the archive."""
        self._entries = entries
        self._whens = {id(entry): _when(entry) for entry in entries}
        self.every = self.of(entries)
        """The calendar of the whole archive."""

    def of(self, entries: Iterable[Entry]) -> Calendar:
        """Count some of the articles by year and month."""
        years: Counter[str] = Counter()
        months: Counter[str] = Counter()
        undated = uncertain = 0
        for when, number in Counter(map(self._whens.__getitem__, map(id, entries))).items():
            if when is None:
                undated += number
                continue
            year, month, is_uncertain = when
            years[year] += number
            uncertain += number * is_uncertain
            if month:
                months[month] += number
        return Calendar(
            dict(sorted(years.items())), dict(sorted(months.items())), undated, uncertain
        )


def calendar_of(entries: Iterable[Entry]) -> Calendar:
    """Count articles by year and month; a month counts where the whole date lies in it."""
    return Calendars(tuple(entries)).every


def _when(entry: Entry) -> tuple[str, str, bool] | None:
    """Return an article's year, its month or "", and whether its date is marked as uncertain.

    None where the year is not known.
    """
    dating = entry.annotated.dating
    earliest, latest = dating.earliest or "", dating.latest or ""
    if not earliest or earliest[:_YEAR] != latest[:_YEAR]:
        return None
    month = earliest[:_MONTH] if earliest[:_MONTH] == latest[:_MONTH] else ""
    return earliest[:_YEAR], month, is_qualified(dating.date)
