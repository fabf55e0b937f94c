"""Simplifies outlines, so that they are small enough for a page; only `freeze` uses it."""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise
from math import hypot

from generator.figures.geometry import Point, Ring, area, box_of, holds

_STEPS = 30
"""How finely the inside of a ring is searched."""


def simplified(line: Sequence[Point], least: float) -> list[Point]:
    """Return a line without the points whose triangle is smaller than `least` (Visvalingam, 1993).

    Its ends stay, so that lines that meet still do.
    """
    before = [place - 1 for place in range(len(line))]
    after = [place + 1 for place in range(len(line))]
    size = {p: area(line[p - 1 : p + 2]) for p in range(1, len(line) - 1)}
    queue = [(triangle, place) for place, triangle in size.items()]
    heapify(queue)
    while queue and queue[0][0] < least:
        triangle, place = heappop(queue)
        if size.get(place) != triangle:
            continue
        del size[place]
        left, right = before[place], after[place]
        after[left], before[right] = right, left
        for end in (left, right):
            if end in size:
                around = (line[before[end]], line[end], line[after[end]])
                size[end] = max(triangle, area(around))
                heappush(queue, (size[end], end))
    last = len(line) - 1
    return [point for place, point in enumerate(line) if place in {0, last} or place in size]


def innermost(ring: Ring) -> Point:
    """Return roughly the point in a ring that is farthest from its border, where a label goes."""
    box = box_of(ring)
    columns = [box.left + box.width * (n + 0.5) / _STEPS for n in range(_STEPS)]
    rows = [box.top + box.height * (n + 0.5) / _STEPS for n in range(_STEPS)]
    inside = [(x, y) for y in rows for x in columns if holds(ring, (x, y))]
    return max(inside or [centre(ring)], key=lambda point: _distance(ring, point))


def centre(ring: Ring) -> Point:
    """Return the middle of a ring's box."""
    box = box_of(ring)
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def _distance(ring: Ring, point: Point) -> float:
    """Return how far a point is from the nearest side of a ring."""
    nearest = float("inf")
    x, y = point
    for (x1, y1), (x2, y2) in pairwise([*ring, *ring[:1]]):
        dx, dy = x2 - x1, y2 - y1
        length = dx * dx + dy * dy
        share = min(1.0, max(0.0, ((x - x1) * dx + (y - y1) * dy) / length)) if length else 0.0
        nearest = min(nearest, hypot(x - x1 - share * dx, y - y1 - share * dy))
    return nearest
