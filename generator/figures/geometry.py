"""Rings of points in a plane: their area, their bounding box, the part of them inside a frame."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]
Ring = Sequence[Point]
"""A closed outline, its first point not repeated at its end."""


class Box(NamedTuple):
    """A rectangle with level and upright sides."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def holds(self, other: "Box") -> bool:
        """Tell whether another box lies wholly in this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def meets(self, other: "Box") -> bool:
        """Tell whether another box overlaps this one."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def box_of(points: Iterable[Point]) -> Box:
    """Return the smallest box around one point or more."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def area(ring: Ring) -> float:
    """Return the area that a ring encloses (Gauss's shoelace formula)."""
    closed = [*ring, *ring[:1]]
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(closed))) / 2


def holds(ring: Ring, point: Point) -> bool:
    """Tell whether a point is in a ring: a ray from it crosses the ring an odd number of times."""
    x, y = point
    crossings = 0
    for (x1, y1), (x2, y2) in pairwise([*ring, *ring[:1]]):
        if (y1 > y) is not (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            crossings += 1
    return crossings % 2 == 1


def clipped(ring: Ring, frame: Box) -> list[Point]:
    """Return the part of a ring inside a frame, rounded (Sutherland and Hodgman, 1974).

    Where the ring leaves the frame and comes back, the result runs along the edge.
    """
    kept = list(ring)
    for axis, sign, edge in (
        (0, 1, frame.left),
        (1, 1, frame.top),
        (0, -1, frame.right),
        (1, -1, frame.bottom),
    ):
        before, kept = kept, []
        for place, point in enumerate(before):
            last = before[place - 1]
            if (sign * (point[axis] - edge) >= 0) is not (sign * (last[axis] - edge) >= 0):
                share = (edge - last[axis]) / (point[axis] - last[axis])
                kept.append(
                    (last[0] + share * (point[0] - last[0]), last[1] + share * (point[1] - last[1]))
                )
            if sign * (point[axis] - edge) >= 0:
                kept.append(point)
    return [(round(x), round(y)) for x, y in kept]
