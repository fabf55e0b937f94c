"""Which class of words follows which, and how often: counts, smoothed over groups of classes.

Of the hundred thousand pairs of classes an archive meets a few thousand, so that each is worked out
when it is first asked for.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

_GROUP_WEIGHT, _CLASS_WEIGHT = 8, 6
"""How much the share of a group, and what is known of the groups, weigh beside the counts."""


class Sequences:
    """The counts of one language."""

    def __init__(self) -> None:
        self._number: Counter[str] = Counter()
        self._befores: dict[str, Counter[str]] = defaultdict(Counter)
        self._totals: Counter[str] = Counter()

    def count(self, first: str, second: str, number: int) -> None:
        """Count a class and the one behind it, so many times."""
        self._number[second] += number
        self._befores[second][first] += number
        self._totals[first] += number

    def shares(self) -> "Shares":
        """Return log P(class), by the class."""
        return Shares(self._number)

    def rows(self) -> "Rows":
        """Return log P(class | class before it), by the class and by the class before."""
        return Rows(self._number, self._befores, self._totals)


class Shares(dict[str, float]):
    """How frequent each class is."""

    def __init__(self, number: Counter[str]) -> None:
        self._number, self._total = number, number.total()

    def __missing__(self, tag: str) -> float:
        self[tag] = found = math.log((self._number[tag] + 0.5) / self._total)
        return found


class Rows(dict[str, "Row"]):
    """Rows by class, made when they are first asked for."""

    def __init__(
        self, number: Counter[str], befores: dict[str, Counter[str]], totals: Counter[str]
    ) -> None:
        self._number, self._befores = number, befores
        self._totals, self._coarse_totals = totals, _coarsened(totals)
        self._coarse_number = _coarsened(number)
        self._coarse_befores: dict[str, Counter[str]] = defaultdict(Counter)
        for second, firsts in befores.items():
            self._coarse_befores[coarse(second)].update(_coarsened(firsts))
        self._total = number.total()

    def __missing__(self, tag: str) -> "Row":
        group = coarse(tag)
        self[tag] = row = Row(
            (self._befores.get(tag, {}), self._totals),
            (self._coarse_befores.get(group, {}), self._coarse_totals),
            inside=(self._number[tag] + 0.5) / (self._coarse_number[group] + 1),
            share=_GROUP_WEIGHT * self._coarse_number[group] / self._total,
        )
        return row


_Met = tuple[Mapping[str, int], Mapping[str, int]]
"""How often each class stands before another one, and before any."""


class Row(dict[str, float]):
    """How likely one class follows each of others."""

    def __init__(self, classes: _Met, groups: _Met, *, inside: float, share: float) -> None:
        self._met, self._totals = classes
        self._group_met, self._group_totals = groups
        self._inside, self._share = inside, share

    def __missing__(self, before: str) -> float:
        group = coarse(before)
        met, total = self._group_met.get(group, 0), self._group_totals.get(group, 0)
        broad = (met + self._share) / (total + _GROUP_WEIGHT)
        met, total = self._met.get(before, 0), self._totals.get(before, 0)
        likely = (met + _CLASS_WEIGHT * broad * self._inside) / (total + _CLASS_WEIGHT)
        self[before] = found = math.log(likely)
        return found


def _coarsened(number: Mapping[str, int]) -> Counter[str]:
    """Add up the counts of classes by their groups."""
    found: Counter[str] = Counter()
    for tag, times in number.items():
        found[coarse(tag)] += times
    return found


@cache
def coarse(tag: str) -> str:
    """Return the group of a class: the word class without number, gender or form."""
    return tag.rpartition("/")[2] + "/" if tag[0] == "=" else tag[0]
