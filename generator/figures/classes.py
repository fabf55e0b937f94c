"""Sorts counts into a few classes, which a figure shows as shades of one colour.

The counts of an archive are skewed: one country is in every article, most are in a few. So the
classes follow ranks first, not values; otherwise the largest count would have a class of its own,
and all others would share one. Where most counts are alike, ranks give too few classes, and the
widest one is parted by value. Bounds are round numbers.
"""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import pairwise
from math import log10, sqrt

from generator.figures.markup import legend
from generator.interface import Words

MOST = 4
"""Classes, at most: more shades of one colour, each at 3:1 to its ground, look alike."""

_RANKS = (0.35, 0.65, 0.88)
"""The share of counts that lie below the second, the third and the fourth class."""

_WIDE = 5
"""How many times its least count a class may hold before it is worth parting."""


def class_bounds(counts: Collection[int]) -> tuple[int, ...]:
    """Return the least count of each class, in order; where counts are few, each is a class.

    Bounds are 1, 2, 5, 10, 20, 50, …, but for the first, which is the least count.
    """
    ordered = sorted(count for count in counts if count > 0)
    different = sorted(set(ordered))
    if len(different) <= MOST:
        return tuple(different)
    bounds = [ordered[0]]
    for rank in _RANKS:
        bound = _round(ordered[int(rank * len(ordered))])
        if bounds[-1] < bound <= ordered[-1]:
            bounds.append(bound)
    while len(bounds) < MOST and (parting := _parting(ordered, bounds)):
        bounds = sorted([*bounds, parting])
    return tuple(bounds)


def _parting(ordered: Sequence[int], bounds: Sequence[int]) -> int | None:
    """Return the round number that parts the widest class, where one is wide and can be parted."""
    ends = [*bounds, ordered[-1] + 1]
    held = [[n for n in ordered if first <= n < end] for first, end in pairwise(ends)]
    widest = max(filter(None, held), key=lambda counts: counts[-1] / counts[0])
    least, most = widest[0], widest[-1]
    middle = _round(round(sqrt(least * most)))
    return middle if most >= _WIDE * least and least < middle <= most else None


def shade(count: int, bounds: Sequence[int]) -> int:
    """Return the shade of a count, 1 to 4; fewer classes use shades that lie farther apart."""
    if len(bounds) == 1:
        return MOST - 1
    place = bisect_right(bounds, count) - 1
    return 1 + round(place * (MOST - 1) / (len(bounds) - 1))


def ranges(counts: Collection[int], bounds: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and the last count of each class."""
    ends = [*(bound - 1 for bound in bounds[1:]), max(counts)]
    if len(set(counts)) <= MOST:
        ends = list(bounds)
    return list(zip(bounds, ends, strict=True))


def count_legend(counts: Collection[int], bounds: Sequence[int], words: Words) -> str:
    """Return the legend of the shades; the last one names the unit: « 1–4 », « 5–120 articles »."""
    keys = [
        (shade(first, bounds), _span(first, last, words)) for first, last in ranges(counts, bounds)
    ]
    strongest, span = keys.pop()
    unit = words.count("figure_articles", max(counts))
    return legend(words("by_articles"), [*keys, (strongest, f"{span} {unit}")])


def _span(first: int, last: int, words: Words) -> str:
    if first == last:
        return words.number(first)
    return f"{words.number(first)}–{words.number(last)}"


def _round(count: int) -> int:
    """Return the nearest of 1, 2, 5, 10, 20, 50, … as a ratio."""
    power: int = 10 ** int(log10(count))
    return min((power * n for n in (1, 2, 5, 10)), key=lambda n: (max(n, count) / min(n, count), n))
